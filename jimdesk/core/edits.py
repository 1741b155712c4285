# SPDX-License-Identifier: Apache-2.0
"""The gestures that pages share, each as a `Step`: what a person would call it, and the pure edit it makes.

New facts get their id when the step is made, so that the edit itself always does the same. Moments are
handed in; nothing here looks at the clock. A step on a fact that has gone meanwhile changes nothing.
"""

import datetime
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any, Final

from jimdesk.core import table
from jimdesk.core.bonds import bonds_of_parent, bonds_of_sibling, put_bonds
from jimdesk.core.dates import PartialDate
from jimdesk.core.desk import Step
from jimdesk.core.fact import Audience, Fact
from jimdesk.core.family import Edit, Family
from jimdesk.core.kinship import Known, is_over, partners, youngster
from jimdesk.core.meeting import (
    Agreement,
    Attendance,
    Column,
    CrisisStep,
    Issue,
    Note,
    Parked,
    Refusal,
    StageTime,
    Statement,
)
from jimdesk.core.people import (
    Bond,
    Descent,
    Household,
    Jim,
    Membership,
    Parentage,
    Partnership,
    Person,
    Stay,
    Turn,
)
from jimdesk.core.words import Saying, Who, saying

Placed = Agreement | CrisisStep | Issue  # facts with a place in a list of their own kind


_NAMED: Final = 48  # letters of a line in the name of a step

# Any fact


def add(name: Saying, *facts: Fact) -> Step:
    """Add facts, or put them in the place of those with the same id."""
    return Step(name, lambda family: family.put(*facts))


def change(id_: str, name: Saying, /, joined: str = "", **values: Any) -> Step:
    """Change some fields of one fact; steps in a row with the same `joined` are one for undo."""
    return Step(name, _changing(id_, **values), joined)


def change_with(id_: str, name: Saying, field: str, new: Callable[[Any], Any]) -> Step:
    """Change one field by what it holds on the desk, of which the one who changes it may not see all."""

    def edit(family: Family) -> Family:
        fact = family.find(id_)
        return family.change(id_, **{field: new(getattr(fact, field))}) if fact else family

    return Step(name, edit)


def type_into(id_: str, field: str, value: object, name: Saying | None = None) -> Step:
    """Keep what is being typed in one field; until the field is left (`Desk.close_step`) that is one step."""
    return change(id_, name or saying("what was typed"), f"{id_}.{field}", **{field: value})


def remove(id_: str, name: Saying | None = None) -> Step:
    """Take a fact away with all that cannot be said without it; unlike `Desk.forget` this can be undone."""
    return Step(name or saying("{who} removed", who=Who(id_)), lambda family: family.forget(id_))


def together(name: Saying, *steps: Step) -> Step:
    """Make one step of several, in this order."""

    def edit(family: Family) -> Family:
        for step in steps:
            family = step.edit(family)
        return family

    return Step(name, edit)


def _changing(id_: str, /, **values: Any) -> Edit:
    return lambda family: family.change(id_, **values) if id_ in family else family


# People


def introduce(person: Person, *bonds: Fact) -> Step:
    """Add somebody, with the bonds that were said in the same breath."""
    name = saying("{who} added", who=Who(person.id))
    return Step(name, lambda family: put_bonds(family.put(person), *bonds))


def add_partner(
    known: Known, id_: str, person: Person, bond: Bond | None = None, when: PartialDate | None = None
) -> Step:
    """Give somebody a partner; without a bond it is not said what kind of couple they are."""
    history = (Turn(bond, when or PartialDate()),) if bond else ()
    couple = Partnership.new(one=id_, other=person.id, history=history)
    return _beside(known, id_, saying("partner for {who}", who=Who(id_)), person, couple)


def add_child(known: Known, id_: str, person: Person, descent: Descent = Descent.BIRTH) -> Step:
    """Give somebody a child; with exactly one partner of now, the child is theirs together."""
    beside = [other for other, couple in partners(known, id_) if not is_over(couple)]
    both = (id_, *beside) if len(beside) == 1 else (id_,)
    bonds = (Parentage.new(child=person.id, parent=parent, descent=descent) for parent in both)
    return _beside(known, id_, saying("child for {who}", who=Who(id_)), person, *bonds)


def add_parent(known: Known, id_: str, person: Person, descent: Descent = Descent.BIRTH) -> Step:
    """Give somebody a parent, who is then a parent of those, too, that were named as brother or sister."""
    bonds = bonds_of_parent(known, id_, person.id, descent)
    return _beside(known, id_, saying("parent for {who}", who=Who(id_)), person, *bonds)


def add_sibling(known: Known, id_: str, person: Person) -> Step:
    """Give somebody a brother or sister of the same parents; where none is known, as it was said."""
    name = saying("brother or sister for {who}", who=Who(id_))
    return _beside(known, id_, name, person, *bonds_of_sibling(known, id_, person.id))


def live_together(
    people: Iterable[str], household: str = "", stay: Stay = Stay.ALWAYS, start: PartialDate | None = None
) -> Step:
    """Let people live in a household; without its id, in a new one with the next number."""
    people = tuple(people)
    home = Household.new(**({"id": household} if household else {}))
    lives = {
        one: Membership.new(household=home.id, person=one, stay=stay, start=start or PartialDate())
        for one in people
    }

    def edit(family: Family) -> Family:
        if home.id not in family:
            last = max((one.number for one in family.of(Household)), default=0)
            family = family.put(replace(home, number=last + 1))
        there = {m.person: m for m in family.of(Membership) if m.household == home.id and not m.end}
        return family.put(
            *(replace(there[one], stay=stay) if one in there else lives[one] for one in people)
        )

    return Step(saying("who live together"), edit)


def mark_youngster(id_: str) -> Step:
    """Say for whom this is done; there is one."""

    def edit(family: Family) -> Family:
        others = (replace(one, youngster=False) for one in family.of(Person) if one.youngster)
        return _changing(id_, youngster=True)(family.put(*others))

    return Step(saying("this is about {who}", who=Who(id_)), edit)


def mark_jim(id_: str, mentors: str = "", **values: Any) -> Step:
    """Say that somebody is the JIM of `mentors`, or of the youngster; also again, after they had stopped."""
    made: Jim = Jim.new(person=id_, **values)

    def edit(family: Family) -> Family:
        centre = youngster(family)
        whom = mentors or (centre.id if centre else "")
        known = next((jim for jim in family.of(Jim) if jim.person == id_ and jim.mentors == whom), None)
        if known:
            return family.put(replace(known, **{"until": None, **values}))
        return family.put(replace(made, mentors=whom)) if whom in family and id_ in family else family

    return Step(saying("{who} is JIM", who=Who(id_)), edit)


def refuse(by: str, person: str = "", topic: str = "", why: str = "") -> Step:
    """Keep the youngster's veto, which belongs to the two who talked about it.

    The step has a name that does not tell, for it may be read by everybody.
    """
    only = Audience.BETWEEN
    kept = Refusal.new(by=by, person=person, topic=topic, why=why, audience=only, between=(by,))
    return add(saying("a note of your own"), kept)


def _beside(known: Known, id_: str, name: Saying, person: Person, *bonds: Fact) -> Step:
    """Add somebody next to another one; a person who is known already only gets the bonds."""
    new = () if known.get(Person, person.id) else (person,)
    return Step(name, lambda family: put_bonds(family.put(*new), *bonds) if id_ in family else family)


# What is said


def add_statement(
    meeting: str,
    column: Column,
    text: str,
    speaker: str = "",
    **values: Any,
) -> Step:
    """Write down what somebody said, in their own words."""
    said = Statement.new(meeting=meeting, column=column, text=text, speaker=speaker, **values)
    name = saying("what {who} said", who=Who(speaker)) if speaker else saying("something said")
    return Step(name, lambda family: family.put(said) if meeting in family else family)


def disagree(statement: str, person: str, *, otherwise: bool = True) -> Step:
    """Note that somebody sees a statement otherwise, or no longer does."""

    def edit(family: Family) -> Family:
        said = family.get(Statement, statement)
        if said is None:
            return family
        others = tuple(one for one in said.disagree if one != person)
        return family.put(replace(said, disagree=(*others, person) if otherwise else others))

    return Step(saying("{who} sees it otherwise", who=Who(person)), edit)


def add_note(text: str, meeting: str = "", about: str = "", audience: Audience = Audience.WORKER,
             between: tuple[str, ...] = ()) -> Step:
    """Write something down for yourself, or for those whom the audience names."""
    note = Note.new(text=text, meeting=meeting, about=about, audience=audience, between=between)
    return add(saying("a note of your own"), note)


def park(text: str, meeting: str = "", about: str = "") -> Step:
    """Put something said on the list for later."""
    return add(saying("something for later"), Parked.new(text=text, meeting=meeting, about=about))


# Who does what


def add_agreement(what: str, name: Saying | None = None, **values: Any) -> Step:
    """Add a line at the end of the plan."""
    return _add_last(Agreement.new(what=what, **values), name or line_named(what, values.get("owner", "")))


def line_named(what: str, owner: str = "") -> Saying:
    """Name a line in an undo step: whose it is, and the beginning of what is done."""
    what = what if len(what) <= _NAMED else what[: _NAMED - 1].rstrip() + "…"
    named = saying("line of {who}: {what}", who=Who(owner), what=what)
    return named if owner else saying("line: {what}", what=what)


def add_crisis_step(**values: Any) -> Step:
    """Add a last step to what is done if it goes wrong."""
    return _add_last(CrisisStep.new(**values), saying("if it goes wrong"))


def add_issue(name: str) -> Step:
    """Add an issue as the last one."""
    return _add_last(Issue.new(name=name), saying("issue"))


def in_order(known: Known, kind: type[Placed]) -> tuple[Any, ...]:
    """Return all facts of a kind that has places, in the order of their list."""
    return tuple(sorted(known.of(kind), key=lambda one: (one.place, one.id)))


def move_agreement(id_: str, index: int, among: Sequence[str] = ()) -> Step:
    """Give a line another place in the plan; 0 is the first. The lines are numbered from 1 again.

    `among`: the ids of the lines that somebody sees who moves one; lines between them that are not seen stay.
    """

    def edit(family: Family) -> Family:
        moved = family.get(Agreement, id_)
        if moved is None:
            return family
        lines = [one for one in in_order(family, Agreement) if one.id != id_]
        seen = [one for one in lines if one.id in among or not among]
        if index < len(seen):
            lines.insert(lines.index(seen[index]), moved)
        else:
            lines.insert(lines.index(seen[-1]) + 1 if seen else 0, moved)
        return family.put(*(replace(one, place=place) for place, one in enumerate(lines, 1)))

    return Step(saying("order of the lines"), edit)


def give_to(agreement: str, person: str, what: str = "") -> Step:
    """Let somebody do a line of the plan; "" takes the name away. `what` the line says names the step."""
    told = saying("line to {who}", who=Who(person)) if person else saying("line without a name")
    return change(agreement, line_named(what, person) if what else told, owner=person)


def leave_so(agreement: str, hint: str) -> Step:
    """Answer a hint with "leave it so": it is not given again for this line."""

    def edit(family: Family) -> Family:
        line = family.get(Agreement, agreement)
        if line is None or hint in line.left_so:
            return family
        return family.put(replace(line, left_so=(*line.left_so, hint)))

    return Step(saying("leave it so"), edit)


def _add_last(fact: Placed, name: Saying) -> Step:
    def edit(family: Family) -> Family:
        last = max((one.place for one in family.of(type(fact))), default=0)
        return family.put(replace(fact, place=last + 1))

    return Step(name, edit)


# The meeting; the clock and who is in the room are not undone


def invite(meeting: str, person: str, **values: Any) -> Step:
    """Invite somebody; who came or went already stays as it is."""
    return _attendance(meeting, person, saying("{who} invited", who=Who(person)), **values)


def attend(meeting: str, person: str, when: datetime.datetime, **values: Any) -> Step:
    """Let somebody come in; who comes back came at the first moment and has not left."""
    name = saying("{who} is here", who=Who(person))
    return _attendance(meeting, person, name, came=when, left=None, **values)


def leave(meeting: str, person: str, when: datetime.datetime) -> Step:
    """Let somebody go out."""
    return _attendance(meeting, person, saying("{who} has left", who=Who(person)), left=when)


def _attendance(meeting: str, person: str, name: Saying, **values: Any) -> Step:
    new: Attendance = Attendance.new(meeting=meeting, person=person)

    def edit(family: Family) -> Family:
        if meeting not in family or person not in family:
            return family
        noted = next((one for one in table.attendances(family, meeting) if one.person == person), new)
        came = {"came": noted.came or values["came"]} if "came" in values else {}
        return family.put(replace(noted, **{**values, **came}))

    return Step(name, edit)


def start_stage(meeting: str, stage: str, when: datetime.datetime) -> Step:
    """Begin a stage; the one that was going on ends."""
    time = StageTime.new(meeting=meeting, stage=stage, started=when)

    def edit(family: Family) -> Family:
        return _ended(family, meeting, when).put(time) if meeting in family else family

    return Step(saying("next stage"), edit)


def end_stage(meeting: str, when: datetime.datetime) -> Step:
    """End the stage that is going on, and with it the meeting, until another stage begins."""
    return Step(saying("end of the meeting"), lambda family: _ended(family, meeting, when))


def next_stage(known: Known, meeting: str, stages: Sequence[str], when: datetime.datetime) -> Step:
    """Go on to the stage after this one, in the order of the method; after the last one the meeting ends."""
    now = table.stage(known, meeting)
    index = stages.index(now.stage) + 1 if now and now.stage in stages else 0
    return start_stage(meeting, stages[index], when) if index < len(stages) else end_stage(meeting, when)


def pause(meeting: str, seconds: int) -> Step:
    """Let some seconds of the stage that is going on not count."""
    return _timing(meeting, saying("pause"), paused=seconds)


def longer(meeting: str, minutes: int) -> Step:
    """Give the stage that is going on some minutes more."""
    return _timing(meeting, saying("some more time"), longer=minutes)


def _timing(meeting: str, name: Saying, **more: int) -> Step:
    def edit(family: Family) -> Family:
        now = table.stage(family, meeting)
        if now is None or now.ended:
            return family
        return family.put(replace(now, **{part: getattr(now, part) + add for part, add in more.items()}))

    return Step(name, edit)


def _ended(family: Family, meeting: str, when: datetime.datetime) -> Family:
    going = (t for t in family.of(StageTime) if t.meeting == meeting and not t.ended)
    return family.put(*(replace(time, ended=when) for time in going))
