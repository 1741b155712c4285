# SPDX-License-Identifier: Apache-2.0
"""What professionals bring to a plan: their bottom lines, what they do and until when, and who leaves when.

It stands beside what the family and the network do, under the professional's own name, and is not mixed
with it.
"""

import datetime
from typing import Any, ClassVar

from jimdesk.core.desk import Step
from jimdesk.core.fact import Audience, Fact, Gone, Hidden, fact, numbered, refers
from jimdesk.core.frozen import frozen
from jimdesk.core.kinship import Known
from jimdesk.core.listed import add_last, ordered
from jimdesk.core.people import Level, Person
from jimdesk.core.words import Saying, Who, saying


@fact
class Demand(Fact):
    """What a bottom line says, now or in an agreed version."""

    default_audience: ClassVar[Audience] = Audience.ROOM

    place: int = numbered(0)
    text: str = ""  # what has to be so in any case
    owner: str = refers(Gone.CLEAR, Hidden.SOMEONE)  # the professional who asks it
    why: str = ""


@fact
class BottomLine(Demand):
    """Something that a professional needs to see in the plan, with the reason, before it is safe enough."""

    kind: ClassVar[str] = "bottom_line"


@fact
class Help(Fact):
    """What a line of professional help says, now or in an agreed version."""

    default_audience: ClassVar[Audience] = Audience.ROOM

    place: int = numbered(0)
    who: str = refers(Gone.CLEAR, Hidden.SOMEONE)
    what: str = ""
    until: datetime.date | None = None
    issue: str = refers(Gone.CLEAR, Hidden.CLEAR)


@fact
class ProfessionalHelp(Help):
    """What a professional does for this family, and until when."""

    kind: ClassVar[str] = "professional_help"


KINDS: tuple[type[Fact], ...] = (BottomLine, ProfessionalHelp)


@frozen
class Leaving:
    """Somebody whose help ends on a day, and what they do until then."""

    person: Person
    day: datetime.date
    does: tuple[ProfessionalHelp, ...]

    @property
    def saying(self) -> Saying:
        """Who leaves when, in a sentence."""
        return saying("{who} is there until {date}.", who=Who(self.person.id), date=self.day)


def add_bottom_line(text: str, owner: str, why: str = "", **values: Any) -> Step:
    """Add something that a professional needs to see in the plan."""
    line = BottomLine.new(text=text, owner=owner, why=why, **values)
    return add_last(saying("bottom line of {who}", who=Who(owner)), line)


def add_help(who: str, what: str, until: datetime.date | None = None, **values: Any) -> Step:
    """Add what a professional does, and until when."""
    line = ProfessionalHelp.new(who=who, what=what, until=until, **values)
    return add_last(saying("what {who} does", who=Who(who)), line)


def leaving(known: Known, since: datetime.date) -> tuple[Leaving, ...]:
    """Return whose organised help ends from a day on, the first to leave first.

    The day is that of the person; without one, the last day of what they do.
    """
    found = []
    for person in known.of(Person):
        does = tuple(one for one in ordered(known, ProfessionalHelp) if one.who == person.id)
        day = person.until
        if day is None and does and all(one.until for one in does):
            day = max(one.until for one in does if one.until)
        if day and day >= since and (does or person.level is not Level.NATURAL):
            found.append(Leaving(person, day, does))
    return tuple(sorted(found, key=lambda one: (one.day, one.person.id)))
