# SPDX-License-Identifier: Apache-2.0
"""The gestures by which signs are entered, each as a `Step`; `enter` makes the one for any row."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Final

from jimdesk.core import edits
from jimdesk.core.dates import PartialDate
from jimdesk.core.desk import Step
from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.kinship import Known
from jimdesk.core.people import (
    Being,
    BirthOrder,
    Bond,
    Descent,
    Gender,
    Group,
    Parentage,
    Partnership,
    Person,
    Turn,
    Twinning,
    Twins,
)
from jimdesk.core.words import Who, saying
from jimdesk.instruments.genogram import notation
from jimdesk.instruments.genogram.facts import Customs, Fold, Mark, Profile, Tie, TieKind
from jimdesk.instruments.genogram.notation import Row, Section

LOST: Final = frozenset({Being.MISCARRIAGE, Being.ABORTION, Being.STILLBIRTH})


def become(person: Person, being: Being) -> Step:
    """Say what stands in the place of somebody; who was lost before birth is the worker's alone at first."""
    values: dict[str, Any] = {"being": being}
    if being in LOST:
        values |= {"died": True, "audience": Audience.WORKER}
    elif person.being in LOST:
        values |= {"died": False, "audience": Audience.EVERYONE}
    name = saying("what stands in the genogram for {who}", who=Who(person.id))
    return edits.change(person.id, name, **values)


def mark(person: str, key: str, **values: object) -> Step:
    """Mark something about somebody, for the worker's own eyes until that is chosen otherwise."""
    made = Mark.new(person=person, mark=key, **values)
    name = saying("mark for {who}", who=Who(person))
    return Step(name, lambda family: family.put(made) if person in family else family)


def turn(one: str, other: str, bond: Bond, when: PartialDate | None = None) -> Step:
    """Add a turn to the history of a couple; a dated one stands before the later ones."""
    made = Partnership.new(one=one, other=other)
    taken = Turn(bond, when or PartialDate())

    def edit(family: Family) -> Family:
        if one not in family or other not in family:
            return family
        couple = couple_of(family, one, other) or made
        return family.put(replace(couple, history=in_time((*couple.history, taken))))

    return Step(saying("{one} and {other} as a couple", one=Who(one), other=Who(other)), edit)


def in_time(history: Sequence[Turn]) -> tuple[Turn, ...]:
    """Put turns into the order of their dates; who has no date stays behind the one told before."""
    last, keys = PartialDate(), []
    for one in history:
        last = one.when if one.when.year else last
        keys.append(replace(last, about=False))
    return tuple(one for _, one in sorted(zip(keys, history, strict=True), key=lambda pair: pair[0]))


def couple_of(known: Known, one: str, other: str) -> Partnership | None:
    """Return what is told of two people as a couple."""
    return next((p for p in known.of(Partnership) if {p.one, p.other} == {one, other}), None)


def come_to(child: str, parent: str, descent: Descent) -> Step:
    """Say how a child came to a parent."""
    made = Parentage.new(child=child, parent=parent, descent=descent)

    def edit(family: Family) -> Family:
        if child not in family or parent not in family or child == parent:
            return family
        known = next((p for p in family.of(Parentage) if (p.child, p.parent) == (child, parent)), None)
        return family.put(replace(known, descent=descent) if known else made)

    return Step(saying("how {who} came to {parent}", who=Who(child), parent=Who(parent)), edit)


def twins(one: str, other: str, twinning: Twinning = Twinning.UNKNOWN) -> Step:
    """Say that two were born together; who is in a group already brings the others along."""
    made = Twins.new(children=(one, other))

    def edit(family: Family) -> Family:
        groups = [group for group in family.of(Twins) if {one, other} & set(group.children)]
        children = dict.fromkeys(id_ for group in (*groups, made) for id_ in group.children)
        kept = replace(groups[0] if groups else made, children=tuple(children), twinning=twinning)
        if one not in family or other not in family or one == other:
            return family
        return family.drop(*(group.id for group in groups[1:])).put(kept)

    return Step(saying("{one} and {other} as twins", one=Who(one), other=Who(other)), edit)


def tie(one: str, other: str, kind: TieKind, seen_by: str) -> Step:
    """Draw a line between two people, as somebody sees it; lines of harm are the worker's own at first."""
    audience = Audience.WORKER if is_harm(kind) else Audience.ROOM
    made = Tie.new(one=one, other=other, tie=kind, seen_by=seen_by, audience=audience)
    name = saying("line between {one} and {other}", one=Who(one), other=Who(other))
    return Step(name, lambda family: family.put(made) if one in family and other in family else family)


def is_harm(kind: TieKind) -> bool:
    """Tell whether a line says something that is not for the family until somebody chooses so."""
    row = notation.row(Section.TIE, kind)
    return bool(row and row.sensitive)


def become_tie(tie: Tie, kind: TieKind) -> Step:
    """Say that it is otherwise between two people; a line that becomes one of harm is the worker's own."""
    values: dict[str, Any] = {"tie": kind}
    if is_harm(kind) != is_harm(tie.tie):
        values["audience"] = Audience.WORKER if is_harm(kind) else Audience.ROOM
    name = saying("line between {one} and {other}", one=Who(tie.one), other=Who(tie.other))
    return edits.change(tie.id, name, **values)


def order(children: Sequence[str]) -> Step:
    """Say in which order brothers and sisters were born, where dates do not tell it."""
    made = BirthOrder.new(children=tuple(children))

    def edit(family: Family) -> Family:
        same = [one for one in family.of(BirthOrder) if set(one.children) & set(children)]
        known = replace(same[0], children=tuple(children)) if same else made
        return family.drop(*(one.id for one in same[1:])).put(known)

    return Step(saying("order of brothers and sisters"), edit)


def fold(person: str) -> Step:
    """Fold whoever hangs on the family through somebody alone."""
    made = Fold.new(person=person)

    def edit(family: Family) -> Family:
        folded = any(one.person == person for one in family.of(Fold))
        return family if folded or person not in family else family.put(made)

    return Step(saying("branch of {who} folded", who=Who(person)), edit)


def unfold(*people: str) -> Step:
    """Let the branches of some people be seen again."""
    name = saying("branch of {who} unfolded", who=Who(people[0])) if people else saying("branches unfolded")
    return Step(
        name, lambda family: family.drop(*(one.id for one in family.of(Fold) if one.person in people))
    )


def draw_after(profile: Profile) -> Step:
    """Choose after whose customs the genogram is drawn."""
    made = Customs.new(profile=profile)

    def edit(family: Family) -> Family:
        known = next(iter(family.of(Customs)), None)
        return family.put(replace(known, profile=profile) if known else made)

    return Step(saying("customs of the genogram"), edit)


def enter(row: Row, person: Person, other: str, seen_by: str = "") -> Step:
    """Return the step that enters any row of the notation for somebody, with another one if need be."""
    entering: dict[Section, Callable[[], Step]] = {
        Section.GENDER: lambda: edits.change(
            person.id, saying("symbol of {who}", who=Who(person.id)), gender=Gender(row.value)
        ),
        Section.BEING: lambda: become(person, Being(row.value)),
        Section.MARK: lambda: mark(person.id, str(row.value)),
        Section.BOND: lambda: turn(person.id, other, Bond(row.value)),
        Section.DESCENT: lambda: come_to(person.id, other, Descent(row.value)),
        Section.TWINS: lambda: twins(person.id, other, Twinning(row.value)),
        Section.TIE: lambda: tie(person.id, other, TieKind(row.value), seen_by or person.id),
        Section.AROUND: lambda: edits.change(
            person.id, saying("symbol of {who}", who=Who(person.id)), group=Group(row.value)
        ),
    }
    return entering[row.section]()
