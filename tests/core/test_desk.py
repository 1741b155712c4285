# SPDX-License-Identifier: Apache-2.0
"""The desk: every step can be taken back and made again, whatever it did."""

import datetime
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from jimdesk.core import agreeing, edits
from jimdesk.core.agreed import PlanVersion
from jimdesk.core.desk import Desk, Step
from jimdesk.core.fact import Audience, plain, references
from jimdesk.core.family import Change, Changes, Family, joined
from jimdesk.core.meeting import Attendance, Meeting, StageTime
from jimdesk.core.people import Person
from jimdesk.core.words import saying
from tests.strategies import families, steps


def without_clock(family: Family) -> Family:
    """A family without what undo passes by."""
    return family.drop(*(fact.id for fact in family if not fact.undone)).sound()


def passing_the_clock_by(step: Step) -> Step:
    """A step that leaves no fact which undo passes by."""
    return Step(step.name, lambda was: without_clock(step.edit(was)), step.joined)


def only_names(change: Change) -> bool:
    """Whether nothing but references to other facts differs, and what was said for those."""
    if change.before is None or change.after is None:
        return False
    names = {name for name, _ in references(type(change.before))} | set(change.before.said_for.values())
    before, after = plain(change.before), plain(change.after)
    return all(before[field] == after[field] for field in before if field not in names)


def typed(text: str) -> Step:
    """A letter more or less of a name."""
    return Step(saying("name"), lambda was: was.change("a", name=text), "a.name")


@given(families(), st.lists(steps(), max_size=8))
def test_undoing_everything_gives_the_first_family(family: Family, some: list[Step]) -> None:
    """All steps taken back one by one lead through equal families to where it began, and forward again."""
    first = without_clock(family)
    desk = Desk(first)
    for step in some:
        desk.do(passing_the_clock_by(step))
    last, seen = desk.family, [desk.family]
    while desk.next_undo:
        desk.undo()
        seen.append(desk.family)
    assert desk.family == first
    while desk.next_redo:
        assert desk.family == seen.pop()
        desk.redo()
    assert desk.family == last


@given(families(), st.lists(steps(), max_size=8))
def test_the_clock_and_the_room_are_not_undone(family: Family, some: list[Step]) -> None:
    """Undo never changes a stage that ran or somebody who came, unless what they hang on goes itself."""
    desk = Desk(family)
    for step in some:
        desk.do(step)
    while desk.next_undo:
        for change in desk.next_undo.changes:
            assert change.fact.undone or change.after is None or only_names(change)
        for change in desk.undo():
            assert change.fact.undone or change.after is None or change.before is None or only_names(change)
        assert desk.family.sound() == desk.family


@given(families(), st.lists(steps(), max_size=8))
def test_listeners_are_told_exactly_what_changed(family: Family, some: list[Step]) -> None:
    """Who applies all changes that were told, in order, has the family that lies on the desk."""
    desk, heard = Desk(family), list[Changes]()
    end = desk.subscribe(heard.append)
    for step in some:
        desk.do(step)
        desk.undo()
        desk.redo()
    end()
    desk.do(Step(saying("unheard"), lambda was: was.put(Person.new(name="later"))))
    copy = family
    for changes in heard:
        copy = copy.apply(changes)
    assert copy == desk.family.drop(*(one.id for one in desk.family.of(Person) if one.name == "later"))


def test_typing_in_one_field_is_one_step() -> None:
    """Steps with the same `joined` become one, until the field is left."""
    desk = Desk(Family([Person(id="a")]))
    for text in ("Y", "Ya", "Yas"):
        desk.do(typed(text))
    desk.close_step()
    desk.do(typed("Yassin"))
    assert [getattr(c.fact, "name", "") for c in desk.undo()] == ["Yas"]
    assert [getattr(c.fact, "name", "") for c in desk.undo()] == [""]
    assert desk.next_undo is None


def test_typing_and_taking_it_back_leaves_no_step() -> None:
    """What was typed and wiped again is nothing to undo."""
    desk = Desk(Family([Person(id="a")]))
    for text in ("Y", ""):
        desk.do(typed(text))
    assert desk.next_undo is None


def test_who_listens_finds_the_step_that_can_be_undone() -> None:
    """A button that says what can be undone is renewed by the change itself, so the step is there by then."""
    desk, heard = Desk(), []
    desk.subscribe(lambda _changes: heard.append(desk.next_undo.name.msgid if desk.next_undo else ""))
    desk.do(Step(saying("first"), lambda family: family.put(Person(id="a"))))
    desk.undo()
    assert heard == ["first", ""]


def test_a_step_made_while_listening_is_told_after_the_first() -> None:
    """The writer must hear steps in the order in which they were made, whoever subscribed before it."""
    desk = Desk()

    def answer(changes: Changes) -> None:
        if changes[0].fact.id == "a":
            desk.do(Step(saying("answer"), lambda family: family.put(Person(id="b"))))

    heard: list[str] = []
    desk.subscribe(answer)
    desk.subscribe(lambda changes: heard.extend(change.fact.id for change in changes))
    desk.do(Step(saying("first"), lambda family: family.put(Person(id="a"))))
    assert heard == ["a", "b"]
    desk.undo()
    assert "a" in desk.family
    assert "b" not in desk.family


def test_nothing_changed_is_no_step() -> None:
    """An edit that changes nothing can not be undone, and does not cost the way forward."""
    desk = Desk(Family([Person(id="a", name="Noor")]))
    desk.do(Step(saying("name"), lambda was: was.change("a", name="Truus")))
    desk.undo()
    assert desk.do(Step(saying("nothing"), lambda was: was.change("a", name="Noor"))) == ()
    assert desk.next_redo is not None


def test_what_the_program_keeps_by_itself_goes_with_the_step() -> None:
    """What was noted beside a step is no step of its own: one undo takes both back, one redo brings both."""
    desk = Desk()
    desk.do(Step(saying("person"), lambda was: was.put(Person(id="a", name="Truus"))))
    desk.note(lambda family: family.put(Person(id="b", name="Henk")))
    whole = desk.family
    desk.undo()
    assert desk.family == Family()
    desk.redo()
    assert desk.family == whole


def test_a_note_that_hangs_on_an_undone_person_comes_back_with_them() -> None:
    """Who came to the meeting goes along when the person is undone, and is there again after redo."""
    desk = Desk(Family([Meeting(id="m")]))
    desk.do(Step(saying("person"), lambda was: was.put(Person(id="a"))))
    desk.do(Step(saying("came"), lambda was: was.put(Attendance(id="x", meeting="m", person="a"))))
    whole = desk.family
    desk.undo()
    assert "x" not in desk.family
    desk.redo()
    assert desk.family == whole


def test_what_went_along_with_somebody_comes_back_with_them() -> None:
    """Taking somebody away by mistake, or a whole meeting, loses nothing of who came and when it began."""
    came = Attendance(id="came", meeting="m", person="a", came=datetime.datetime(2026, 11, 24, 19))
    stage = StageTime(id="stage", meeting="m", stage="open", started=datetime.datetime(2026, 11, 24, 19))
    family = Family([Person(id="a", name="Truus"), Meeting(id="m"), came, stage])
    for gone in ("a", "m"):
        desk = Desk(family)
        desk.do(edits.remove(gone))
        assert came.id not in desk.family
        without = desk.family
        desk.undo()
        assert desk.family == family
        desk.redo()
        assert desk.family == without


def test_the_clock_goes_on_where_only_a_name_comes_back() -> None:
    """Undo gives a stage the name back that it lost, and not the time that it then was."""
    stage = StageTime(id="stage", meeting="m", audience=Audience.BETWEEN, between=("a",))
    desk = Desk(Family([Person(id="a"), Meeting(id="m"), stage]))
    desk.do(edits.remove("a"))
    desk.do(edits.change("stage", saying("clock"), paused=60))
    desk.undo()
    assert desk.family.get(StageTime, "stage") == replace(stage, paused=60)


def test_what_was_erased_for_good_stays_away_when_an_earlier_step_is_taken_back() -> None:
    """A version that had lost a name is erased: undo brings the name's bearer back, and not the version."""
    desk = Desk(Family([Person(id="a"), PlanVersion(id="v", agreed_by=("a",))]))
    desk.do(edits.remove("a"))
    desk.do(agreeing.erase_version("v"))
    desk.undo()
    assert desk.family == Family([Person(id="a")])
    desk.redo()
    desk.undo()
    assert desk.family == Family([Person(id="a")])


def test_forgetting_leaves_no_way_back() -> None:
    """After `forget` no step holds the person any more."""
    desk = Desk()
    desk.do(Step(saying("person"), lambda was: was.put(Person(id="a", name="Bert"))))
    desk.forget("a")
    assert desk.undo() == ()
    assert desk.redo() == ()
    assert desk.next_undo is None


@given(families(), st.lists(steps(), min_size=2, max_size=2))
def test_joined_changes_do_what_both_did(family: Family, two: list[Step]) -> None:
    """Two changes put together lead from the first family to the last."""
    middle = two[0].edit(family)
    last = two[1].edit(middle)
    both = joined(family.changes_to(middle), middle.changes_to(last))
    assert family.apply(both) == last
    assert last.apply(tuple(change.back for change in both)) == family
