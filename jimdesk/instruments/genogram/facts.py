# SPDX-License-Identifier: Apache-2.0
"""The facts that only the genogram draws: interaction lines, marks, and places that were pinned."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from jimdesk.core.fact import Audience, Fact, Gone, Hidden, owned, refers


class TieKind(StrEnum):
    """How two people are with each other."""

    CLOSE = "close"
    FUSED = "fused"
    DISTANT = "distant"
    CONFLICT = "conflict"
    CLOSE_CONFLICT = "close_conflict"
    DISTANT_CONFLICT = "distant_conflict"
    CUT_OFF = "cut_off"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Tie(Fact):
    """An interaction line between two people, as one of the family sees it."""

    kind: ClassVar[str] = "tie"
    default_audience: ClassVar[Audience] = Audience.ROOM

    one: str = owned()
    other: str = owned()
    tie: TieKind = TieKind.CLOSE
    seen_by: str = refers(Gone.DROP, Hidden.DROP)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Mark(Fact):
    """Something about a person that not everybody need see: health, addiction, migration."""

    kind: ClassVar[str] = "mark"
    default_audience: ClassVar[Audience] = Audience.WORKER

    person: str = owned()
    mark: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Pin(Fact):
    """A place in the genogram that somebody gave by hand; whole units, from the youngster's own place."""

    kind: ClassVar[str] = "pin"

    person: str = owned()
    x: int = 0
    y: int = 0


KINDS: tuple[type[Fact], ...] = (Tie, Mark, Pin)
