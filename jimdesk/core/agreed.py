# SPDX-License-Identifier: Apache-2.0
"""The facts of an agreed plan: a version with its number and day, and every line in it as it then was.

A version holds facts and no text of them, so that what holds for every fact holds for these: who is forgotten
is gone from each version, and nobody reads a name in one that they may not see. A version is not undone; it
is followed by a new one, or erased on purpose (`core.agreeing`).
"""

import datetime
from typing import ClassVar

from jimdesk.core.fact import Audience, Fact, Gone, Hidden, fact, owned, refers
from jimdesk.core.meeting import CrisisCall, PlanLine
from jimdesk.core.professional import Demand, Help


@fact
class PlanVersion(Fact):
    """The plan as it was agreed on a day; what stood in it are the facts that name this version."""

    kind: ClassVar[str] = "plan_version"
    default_audience: ClassVar[Audience] = Audience.ROOM
    undone: ClassVar[bool] = False

    number: int = 1
    date: datetime.date | None = None
    meeting: str = refers(Gone.CLEAR, Hidden.CLEAR)
    agreed_by: tuple[str, ...] = refers(Gone.CLEAR, Hidden.CLEAR, many=True)
    not_agreed_by: tuple[str, ...] = refers(Gone.CLEAR, Hidden.CLEAR, many=True)


@fact
class AgreedWish(Fact):
    """What somebody wished when a version was agreed, in their own words: forgotten with them."""

    kind: ClassVar[str] = "agreed_wish"
    default_audience: ClassVar[Audience] = Audience.ROOM
    undone: ClassVar[bool] = False

    version: str = owned()
    speaker: str = refers(Gone.DROP, Hidden.SOMEONE)
    text: str = ""


@fact
class AgreedLine(PlanLine):
    """A line of an agreed version; `key` is the id of the line in the plan of now."""

    kind: ClassVar[str] = "agreed_line"
    undone: ClassVar[bool] = False

    version: str = owned()
    key: str = ""


@fact
class AgreedStep(CrisisCall):
    """What to do if it goes wrong, as an agreed version has it."""

    kind: ClassVar[str] = "agreed_step"
    undone: ClassVar[bool] = False

    version: str = owned()
    key: str = ""


@fact
class AgreedBottomLine(Demand):
    """A bottom line of an agreed version."""

    kind: ClassVar[str] = "agreed_bottom_line"
    undone: ClassVar[bool] = False

    version: str = owned()
    key: str = ""


@fact
class AgreedHelp(Help):
    """What a professional does, as an agreed version has it."""

    kind: ClassVar[str] = "agreed_help"
    undone: ClassVar[bool] = False

    version: str = owned()
    key: str = ""


@fact
class ToldBack(Fact):
    """Somebody told in their own words what they are going to do, and it was what had been agreed."""

    kind: ClassVar[str] = "told_back"
    default_audience: ClassVar[Audience] = Audience.ROOM

    meeting: str = owned()
    person: str = owned()
    date: datetime.date | None = None


KINDS: tuple[type[Fact], ...] = (
    PlanVersion, AgreedWish, AgreedLine, AgreedStep, AgreedBottomLine, AgreedHelp, ToldBack,
)
