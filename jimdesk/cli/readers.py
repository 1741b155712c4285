# SPDX-License-Identifier: Apache-2.0
"""For whom an output is made: the family unless it is said otherwise."""

from typing import TYPE_CHECKING, Any, Final

from jimdesk.cli.command import Argument
from jimdesk.core import audience
from jimdesk.core.audience import Reader, Shown
from jimdesk.core.family import Family
from jimdesk.core.people import Level, Person
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, saying

if TYPE_CHECKING:
    from jimdesk.plan import Sheet

ARGUMENTS: Final = (
    Argument("--reader", N_("for whom it is made"), "WHO", ("family", "person", "professional"), "family"),
    Argument("--person", N_("the id of the person who reads it"), "ID"),
)

# On paper each sheet is usually made for its own reader: the family, one person each, or professionals.
ON_PAPER: Final = (
    Argument("--reader", N_("for whom it is made, if not for whom this sheet usually is"), "WHO",
             ("family", "person", "professional")),
    Argument("--person", N_("the id of the person who reads it; without it, one sheet for everybody"), "ID"),
)


def shown_on(family: Family, asked: Any, sheet: "Sheet") -> Shown:  # noqa: ANN401  (what argparse read)
    """Return what a sheet is made from: for the reader who was asked for, else for whom it usually is."""
    kind = asked.reader or sheet.whose.value
    return audience.shown_to(family, _reader(family, kind, asked.person))


def shown(family: Family, asked: Any) -> Shown:  # noqa: ANN401  (what argparse read)
    """Return what the reader who was asked for may see."""
    return audience.shown_to(family, _reader(family, asked.reader, asked.person))


def _reader(family: Family, kind: str, person: str | None) -> Reader:
    if person and family.get(Person, person) is None:
        raise KnownError(saying("In this file nobody has the id {id}.", id=person))
    if person and kind == "family":
        raise KnownError(saying("With --person, say also --reader person or --reader professional."))
    if kind == "person":
        if not person:
            raise KnownError(saying("Say with --person which person it is for."))
        return audience.person(person)
    named = family.get(Person, person or "")
    if kind == "professional" and named and named.level is not Level.PROFESSIONAL:
        raise KnownError(saying("The person with the id {id} is not a professional.", id=person))
    return audience.professional(person or "") if kind == "professional" else audience.FAMILY
