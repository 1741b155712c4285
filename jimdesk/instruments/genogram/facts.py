# SPDX-License-Identifier: Apache-2.0
"""The facts that only the genogram draws: interaction lines, marks, and places that were pinned."""

from enum import StrEnum
from typing import ClassVar

from jimdesk.core.dates import PartialDate
from jimdesk.core.fact import Audience, Fact, Gone, Hidden, fact, owned, refers


class TieKind(StrEnum):
    """How two people are with each other; those with a direction go from the one to the other."""

    CLOSE = "close"
    FUSED = "fused"
    DISTANT = "distant"
    CONFLICT = "conflict"
    CLOSE_CONFLICT = "close_conflict"
    DISTANT_CONFLICT = "distant_conflict"
    CUT_OFF = "cut_off"
    FUSED_CONFLICT = "fused_conflict"
    CUT_OFF_REPAIRED = "cut_off_repaired"
    FOCUSED = "focused"
    FOCUSED_NEGATIVELY = "focused_negatively"
    PHYSICAL_ABUSE = "physical_abuse"
    EMOTIONAL_ABUSE = "emotional_abuse"
    SEXUAL_ABUSE = "sexual_abuse"
    NEGLECT = "neglect"
    CONTROLLING = "controlling"
    MANIPULATIVE = "manipulative"
    CARETAKER = "caretaker"
    SPIRITUAL = "spiritual"
    HARMONY = "harmony"
    FRIENDSHIP = "friendship"
    BEST_FRIEND = "best_friend"
    LOVE = "love"
    HATE = "hate"
    DISTRUST = "distrust"
    INDIFFERENT = "indifferent"
    NEVER_MET = "never_met"
    ADMIRER = "admirer"
    JEALOUS = "jealous"


@fact
class Tie(Fact):
    """An interaction line between two people, as one of the family sees it."""

    kind: ClassVar[str] = "tie"
    default_audience: ClassVar[Audience] = Audience.ROOM

    one: str = owned()
    other: str = owned()
    tie: TieKind = TieKind.CLOSE
    seen_by: str = refers(Gone.DROP, Hidden.DROP)


class Course(StrEnum):
    """How it is with what a mark says."""

    PRESENT = "present"
    SUSPECTED = "suspected"
    RECOVERING = "recovering"


@fact
class Mark(Fact):
    """Something about a person that not everybody need see: health, addiction, migration.

    It is the worker's until somebody chooses that the family may see it.
    """

    kind: ClassVar[str] = "mark"
    default_audience: ClassVar[Audience] = Audience.WORKER

    person: str = owned()
    mark: str = ""  # the key of a row of `notation.MARKS`; another word is only told, not drawn
    text: str = ""
    course: Course = Course.PRESENT
    start: PartialDate = PartialDate()
    end: PartialDate = PartialDate()


@fact
class Pin(Fact):
    """A place in the genogram that somebody gave by hand; whole units, from the youngster's own place."""

    kind: ClassVar[str] = "pin"

    person: str = owned()
    x: int = 0
    y: int = 0


@fact
class Fold(Fact):
    """Whoever hangs on the family through this person alone is folded into one number."""

    kind: ClassVar[str] = "fold"

    person: str = owned()


class Profile(StrEnum):
    """After whose customs the genogram is drawn."""

    MCGOLDRICK = "mcgoldrick"
    DUTCH = "dutch"


@fact
class Customs(Fact):
    """After whose customs this family's genogram is drawn; the file has one, or none for the usual."""

    kind: ClassVar[str] = "customs"

    profile: Profile = Profile.MCGOLDRICK


@fact
class Standing(Fact):
    """Who stands left of whom in the genogram, so that it looks the same when the file is opened again.

    The file has one, or none as long as nobody touched the picture; the program keeps it by itself.
    """

    kind: ClassVar[str] = "standing"

    people: tuple[str, ...] = refers(Gone.CLEAR, Hidden.CLEAR, many=True)  # from the left, all rows together
    middle: int = 0  # the x of the middle person


KINDS: tuple[type[Fact], ...] = (Tie, Mark, Pin, Fold, Customs, Standing)
