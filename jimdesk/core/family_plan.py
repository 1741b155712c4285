# SPDX-License-Identifier: Apache-2.0
"""The family's right to make its own plan first (familiegroepsplan): the offer and the answer."""

import datetime
from dataclasses import replace
from enum import StrEnum
from typing import Any, ClassVar, Final

from jimdesk.core.desk import Step
from jimdesk.core.fact import Audience, Fact, Gone, Hidden, fact, refers
from jimdesk.core.family import Family
from jimdesk.core.kinship import Known
from jimdesk.core.words import saying

WEEKS: Final = 6  # in which there is a plan, made together, after a family declined to make its own


class Choice(StrEnum):
    """What the family says to the offer."""

    NONE = ""
    YES = "yes"
    NO = "no"
    LATER = "later"


class Reason(StrEnum):
    """Why it was not offered, as the law has it."""

    NONE = ""
    PROBATION = "probation"  # youth probation by a certified institution
    GUARDIAN = "guardian"  # a certified institution is guardian
    HARM = "harm"  # a plan of their own would harm the child


@fact
class PlanOffer(Fact):
    """That a family was offered to make its own plan first, and what it said; a right and no duty."""

    kind: ClassVar[str] = "plan_offer"
    default_audience: ClassVar[Audience] = Audience.PROFESSIONALS

    date: datetime.date | None = None
    by: str = refers(Gone.CLEAR, Hidden.SOMEONE)
    choice: Choice = Choice.NONE
    chosen: datetime.date | None = None
    exception: Reason = Reason.NONE
    why: str = ""

    @property
    def due(self) -> datetime.date | None:
        """The day by which there is a plan, made together, after the family declined."""
        declined = self.choice is Choice.NO and self.chosen
        return self.chosen + datetime.timedelta(weeks=WEEKS) if declined and self.chosen else None


KINDS: tuple[type[Fact], ...] = (PlanOffer,)


def offers(known: Known) -> tuple[PlanOffer, ...]:
    """Return every time that it was offered, the first one first; it may be done more than once."""
    return tuple(sorted(known.of(PlanOffer), key=lambda one: (one.date or datetime.date.min, one.id)))


def offer(day: datetime.date, by: str = "") -> Step:
    """Keep that it was offered today."""
    new: PlanOffer = PlanOffer.new(date=day, by=by)
    return Step(saying("family plan offered"), lambda family: family.put(new).sound())


def change_offer(id_: str, joined: str = "", **values: Any) -> Step:
    """Change what was said of an offer."""

    def edit(family: Family) -> Family:
        found = family.get(PlanOffer, id_)
        return family.put(replace(found, **values)).sound() if found else family

    return Step(saying("family plan offered"), edit, joined)


def choose(id_: str, choice: Choice, day: datetime.date) -> Step:
    """Keep what the family said, today."""
    return change_offer(id_, choice=choice, chosen=day if choice else None)
