# SPDX-License-Identifier: Apache-2.0
"""A drop on the genogram: the person keeps that place."""

from dataclasses import replace
from typing import Final

from jimdesk.core import edits
from jimdesk.core.audience import Shown
from jimdesk.core.desk import Step
from jimdesk.core.family import Family
from jimdesk.core.people import Person
from jimdesk.core.words import N_, Who, saying
from jimdesk.drawing import Drawing
from jimdesk.instruments.genogram.entering import order
from jimdesk.instruments.genogram.facts import Pin
from jimdesk.instruments.genogram.union import kin
from jimdesk.instruments.instrument import View

_ON_ROW: Final = 46  # a drop so near to the row of brothers and sisters is one among them


def touch(shown: Shown, _view: View, token: str, x: float, y: float) -> Step | None:
    """Return the step that pins a person; the middle person, from whom places are counted, cannot be."""
    if shown.get(Person, token) is None or token == kin(shown).centre:
        return None
    place = round(x), round(y)

    def edit(family: Family) -> Family:
        pinned = next((pin for pin in family.of(Pin) if pin.person == token), None)
        if pinned is None:
            return family.put(Pin.new(person=token, x=place[0], y=place[1]))
        return family.put(replace(pinned, x=place[0], y=place[1]))

    return Step(saying(N_("{name} to another place in the genogram"), name=Who(token)), edit)


def loosen(token: str) -> Step:
    """Return the step that lets one person be placed by the program again."""
    name = saying("{name} to another place in the genogram", name=Who(token))
    return Step(name, lambda family: family.drop(*(p.id for p in family.of(Pin) if p.person == token)))


def put_among_siblings(shown: Shown, drawing: Drawing, token: str, x: float, y: float) -> Step | None:
    """Return the step for a drop between brothers and sisters where no date says who is older; else None."""
    at = {one.id: one.middle for one in drawing.tokens}
    group = _undated(shown, token)
    siblings = [one for one in group if one in at]
    if len(siblings) < 2 or token not in at or abs(y - at[token][1]) > _ON_ROW:
        return None
    places = {one: at[one][0] for one in siblings} | {token: x}
    now = sorted(siblings, key=lambda one: at[one][0])
    wanted = sorted(siblings, key=lambda one: places[one])
    if wanted == now:
        return None
    return edits.together(saying("order of brothers and sisters"), loosen(token), order(wanted))


def earlier(shown: Shown, token: str, steps: int) -> Step | None:
    """Return the step by which somebody was born earlier (-1) or later (1) among brothers and sisters."""
    group = list(_undated(shown, token))
    if token not in group:
        return None
    place = group.index(token)
    to = place + steps
    if not 0 <= to < len(group):
        return None
    group.insert(to, group.pop(place))
    return edits.together(saying("order of brothers and sisters"), loosen(token), order(group))


def _undated(shown: Shown, token: str) -> tuple[str, ...]:
    """Return the brothers and sisters among whom somebody stands, the oldest first; none with a date."""
    known = kin(shown)
    if token in known.born:
        return ()
    sibships = (one for one in known.sibships if token in one.children and token not in one.elsewhere)
    return next((one.children for one in sibships), ())
