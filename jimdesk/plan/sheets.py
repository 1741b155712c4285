# SPDX-License-Identifier: Apache-2.0
"""The sheets that can be printed, as data; a new one is one more line here."""

import datetime
import re
import unicodedata
from collections.abc import Callable
from enum import StrEnum
from typing import Final, NamedTuple, Protocol

from jimdesk.core import audience
from jimdesk.core.audience import Reader, Shown
from jimdesk.core.family import Family
from jimdesk.core.kinship import Known
from jimdesk.core.people import Person
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, Words, saying
from jimdesk.plan import makers, offered
from jimdesk.plan.content import wall_content
from jimdesk.plan.letters import letters_advice
from jimdesk.plan.makers import Maker
from jimdesk.plan.paper import Paper, printed
from jimdesk.plan.signs import noticing

People = Callable[[Known, datetime.date], tuple[Person, ...]]
Asks = Callable[[Known, datetime.date], bool]


class Make(Protocol):
    """How a sheet is made."""

    def __call__(
        self, shown: Shown, words: Words, *, day: datetime.date, large: bool = False,
        second: Words | None = None,
    ) -> Paper:
        """Return the sheet for the reader of a `Shown`, in the language of `words` and in a second one."""


class Whose(StrEnum):
    """For whom a kind of sheet is made."""

    FAMILY = "family"  # one, with what the family may see
    PERSON = "person"  # one for each person, with what that person may see
    PROFESSIONAL = "professional"


class Sheet(NamedTuple):
    """A kind of sheet: its id, what it is called, what it is for, how it is made, and for whom."""

    id: str
    name: str
    purpose: str
    make: Make
    whose: Whose = Whose.FAMILY
    people: People | None = None  # who gets one of their own, with `Whose.PERSON`
    asked_for: Asks | None = None  # whether there is reason for it; None: always

    def is_asked_for(self, known: Known, day: datetime.date) -> bool:
        """Tell whether there is reason to offer this sheet for what is known."""
        return self.asked_for is None or self.asked_for(known, day)

    def reader(self, person: str = "") -> Reader:
        """Return with whose eyes this sheet is made, unless another reader is chosen."""
        if self.whose is Whose.PERSON:
            return audience.person(person)
        return audience.professional(person) if self.whose is Whose.PROFESSIONAL else audience.FAMILY

    def file_name(self, words: Words) -> str:
        """Return how its file is called in the language of the window: its kind, and nobody's name."""
        plain = unicodedata.normalize("NFKD", words.say(self.name).casefold())
        letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
        name = re.sub(r"\W+", "-", letters).strip("-")
        return f"{name or self.id}.pdf"


def sheets_of_all(
    sheet: Sheet, family: Family, words: Words, *, day: datetime.date, large: bool = False,
    second: Words | None = None,
) -> Paper:
    """Make a sheet of their own for everybody who gets one, as one file; each for that person's eyes."""
    if sheet.people is None or not isinstance(sheet.make, Maker):
        raise ValueError(f"{sheet.id} is not a sheet of one person each")
    people = sheet.people(family, day)
    if not people:
        raise KnownError(saying("There is nobody yet for whom this sheet is."))
    readers = [audience.shown_to(family, audience.person(one.id)) for one in people]
    return sheet.make.bundle(readers, words, day=day, large=large, second=second)


def wall(
    shown: Shown, words: Words, *, day: datetime.date, large: bool = False, second: Words | None = None
) -> Paper:
    """Make the wall sheet: who does what, on paper for on the fridge (TypeError without a `Shown`).

    With a `second` language both stand beside each other.
    """
    from jimdesk.plan.grid import LARGE, USUAL
    from jimdesk.plan.wall_sheet import TASKS_ON_A_WALL, wall_pages

    with noticing() as left_out:
        content = wall_content(shown, words, day)
        if second and second.language != words.language:
            from jimdesk.plan.two_languages import wall_in_two

            pages = wall_in_two(shown, words, second, day, large=large)
        else:
            pages = wall_pages(content, LARGE if large else USUAL, words)
    advice = letters_advice(left_out)
    if content.tasks > TASKS_ON_A_WALL:
        advice += (saying(N_("More than {n} tasks is a lot for a wall."), n=TASKS_ON_A_WALL),)
    return Paper(printed(pages, words.say("Wall sheet"), words.language), len(pages), advice)


SHEETS: Final = (
    Sheet("wall", N_("Wall sheet"), N_("for on the fridge"), wall),
    Sheet("person", N_("Page of one person"), N_("own tasks, with dates to tick"),
          Maker(N_("Page of one person"), makers.person), Whose.PERSON, offered.with_tasks),
    Sheet("child", N_("Child page"), N_("words and pictures"),
          Maker(N_("Child page"), makers.child, in_two=makers.child_in_two), Whose.PERSON, offered.children),
    Sheet("jim", N_("Page of the JIM"), N_("what was agreed, and who supports"),
          Maker(N_("Page of the JIM"), makers.jim), Whose.PERSON, offered.jims),
    Sheet("cards", N_("Cards"), N_("for in a pocket, if it goes wrong"),
          Maker(N_("Cards"), makers.cards, in_two=makers.cards_in_two)),
    Sheet("safety", N_("Safety plan"), N_("what we fear, our rules, and who comes"),
          Maker(N_("Safety plan"), makers.safety), asked_for=offered.safety),
    Sheet("circle-at-home", N_("Circle for at home"), N_("with who supports now"),
          Maker(N_("Circle for at home"), makers.circle)),
    Sheet("own-circle", N_("Circle of one person"), N_("for whoever it is of"),
          Maker(N_("Circle of one person"), makers.own_circle), Whose.PERSON, offered.own_circles,
          offered.own_circle),
    Sheet("genogram-at-home", N_("Genogram for at home"), N_("the family, with a legend"),
          Maker(N_("Genogram for at home"), makers.genogram, makers.advise_genogram)),
    Sheet("changes", N_("What has changed?"), N_("since the last version of the plan"),
          Maker(N_("What has changed?"), makers.changes)),
    Sheet("invitation", N_("Invitation"), N_("when, where and why"),
          Maker(N_("Invitation"), makers.invitation), Whose.PERSON, offered.invited),
    Sheet("by-hand", N_("To fill in by hand"), N_("for when the laptop stays closed"),
          Maker(N_("To fill in by hand"), makers.by_hand, in_two=makers.by_hand_in_two)),
    Sheet("annex", N_("For professionals"), N_("bottom lines, and who leaves when"),
          Maker(N_("For professionals"), makers.annex), Whose.PROFESSIONAL),
    Sheet("dossier", N_("Print for the file"), N_("everything that the reader may see"),
          Maker(N_("Print for the file"), makers.dossier), Whose.PROFESSIONAL),
)
