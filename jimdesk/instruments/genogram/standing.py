# SPDX-License-Identifier: Apache-2.0
"""Where everybody stands, kept from one opening of the file to the next, and made anew when asked."""

from jimdesk.core.audience import Shown
from jimdesk.core.desk import Step
from jimdesk.core.family import Edit, Family
from jimdesk.core.people import BirthOrder
from jimdesk.core.words import N_, Who, saying
from jimdesk.drawing import Drawing
from jimdesk.instruments.genogram.facts import Pin, Standing


def where(shown: Shown, before: Drawing | None) -> dict[str, float]:
    """Return where people stood from left to right: in the drawing of before, else as it was kept.

    Who is not in that drawing, but was kept, stood between those who were kept beside; but of children whose
    order somebody told, that order is what counts.
    """
    kept = [person for one in shown.of(Standing) for person in one.people]
    if not before:
        return {person: float(i) for i, person in enumerate(kept)}
    found = {token.id: token.middle[0] for token in before.tokens}
    told = {child for order in shown.of(BirthOrder) for child in order.children}
    near = [found[person] for person in kept if person in found]
    place = 0
    for person in kept:
        if person in found:
            place += 1
        elif near and person not in told:
            found[person] = (near[max(0, place - 1)] + near[min(place, len(near) - 1)]) / 2
    return found


def middle(shown: Shown, centre: str, before: Drawing | None) -> int:
    """Return the x of the middle person: in the drawing of before, else as it was kept."""
    seen = (round(token.middle[0]) for token in (before.tokens if before else ()) if token.id == centre)
    return next(seen, next((one.middle for one in shown.of(Standing)), 0))


def from_left(drawing: Drawing) -> tuple[str, ...]:
    """Return the people of a drawing from the left."""
    return tuple(token.id for token in sorted(drawing.tokens, key=lambda token: (token.middle[0], token.id)))


def noted(people: tuple[str, ...], middle: int = 0) -> Edit:
    """Return the edit that keeps how people stand; who is not among them stays behind the same neighbour."""

    def edit(family: Family) -> Family:
        now = next(iter(family.of(Standing)), None)
        if now is None:
            return family.put(Standing.new(people=people, middle=middle))
        return family.change(now.id, people=_merged(now.people, people), middle=middle)

    return edit


def brought_in(person: str) -> Edit:
    """Return the edit that gives somebody a place in the picture, whether or not a bond leads to them."""

    def edit(family: Family) -> Family:
        now = next(iter(family.of(Standing)), None)
        if now is None:
            return family.put(Standing.new(people=(person,)))
        return family.change(now.id, people=tuple(dict.fromkeys((*now.people, person))))

    return edit


def taken_out(person: str) -> Step:
    """Return the step that takes somebody out of the picture whom nothing but a place keeps in it."""

    def edit(family: Family) -> Family:
        family = family.drop(*(pin.id for pin in family.of(Pin) if pin.person == person))
        for one in family.of(Standing):
            family = family.change(one.id, people=tuple(id_ for id_ in one.people if id_ != person))
        return family

    return Step(saying(N_("{who} out of the genogram"), who=Who(person)), edit)


def tidied(people: tuple[str, ...]) -> Step:
    """Return the step that puts everybody where the program would, also who was placed by hand."""

    def edit(family: Family) -> Family:
        return noted(people)(family.drop(*(pin.id for pin in family.of(Pin))))

    return Step(saying(N_("tidy the genogram")), edit)


def _merged(before: tuple[str, ...], now: tuple[str, ...]) -> tuple[str, ...]:
    """Put those who were not looked at (hidden from these eyes, folded away) back behind their neighbour."""
    seen = set(now)
    behind: dict[str, list[str]] = {}
    neighbour = ""
    for person in before:
        if person in seen:
            neighbour = person
        else:
            behind.setdefault(neighbour, []).append(person)
    return (*behind.get("", ()), *(one for person in now for one in (person, *behind.get(person, ()))))
