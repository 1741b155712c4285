# SPDX-License-Identifier: Apache-2.0
"""A drop on the genogram: the person keeps that place."""

from dataclasses import replace

from jimdesk.core.audience import Shown
from jimdesk.core.desk import Step
from jimdesk.core.family import Family
from jimdesk.core.people import Person
from jimdesk.core.words import N_, Who, saying
from jimdesk.instruments.genogram.facts import Pin
from jimdesk.instruments.genogram.union import kin
from jimdesk.instruments.instrument import View


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
