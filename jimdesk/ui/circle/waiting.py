# SPDX-License-Identifier: Apache-2.0
"""Who waits in the tray: those without a place in the circle that is worked in, and those from before."""

from __future__ import annotations

from jimdesk.core import kinship
from jimdesk.core.people import Person
from jimdesk.core.words import N_
from jimdesk.instruments.circle import picture, placing
from jimdesk.ui import faces
from jimdesk.ui.circle.field import MIDDLE_FIRST, CircleField
from jimdesk.ui.circle.fields import Fields
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.tray import Tray, Waiting


def show(tray: Tray, fields: Fields, taken: str) -> None:
    """Show who waits; whoever was taken up is marked."""
    sitting = fields.active.sitting
    shown = sitting.shown
    tray.show_past([_waiting(sitting, one) for one in picture.from_before(shown)], sitting.words)
    tray.show_people([_waiting(sitting, one) for one in picture.tray(shown, fields.active.view)])
    say(tray, fields, taken)
    tray.mark(taken)


def say(tray: Tray, fields: Fields, taken: str) -> str:
    """Say above those who wait in which circle they have no place, and what to do; return the latter."""
    sitting = fields.active.sitting
    words = sitting.words
    heading, how = words.say(N_("No place yet")), words.say(
        N_("Drag, or tap the name first and then the place.")
    )  # fmt: skip
    if not fields.active.whose:
        how = words.say(MIDDLE_FIRST)
    elif taken:
        how = words.say(N_("Now tap the place of {name}. Esc lets go."), name=sitting.name(taken))
    if fields.are_two:
        heading = words.say(N_("No place yet with {name}"), name=sitting.name(fields.active.whose))
    tray.say(heading, how, words.say(N_("Search or type")))
    return how


def waits(field: CircleField, person: str) -> bool:
    """Tell whether somebody was taken out of the tray, and has no place in this circle yet."""
    return bool(person) and placing.placement_of(field.sitting.shown, field.view, person) is None


def _waiting(sitting: Sitting, one: Person) -> Waiting:
    shown, words = sitting.shown, sitting.words
    return Waiting(one.id, faces.chip(shown, one.id, words), kinship.relation(shown, one.id, words))
