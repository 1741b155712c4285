# SPDX-License-Identifier: Apache-2.0
"""The gestures that pages share: each makes what it says, as one step, and can be taken back."""

import datetime

import pytest

from jimdesk.core import edits, kinship, leading, table
from jimdesk.core.desk import Desk, Step
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, Attendance, Column, Meeting, Refusal, Statement
from jimdesk.core.people import Bond, Household, Jim, Membership, Partnership, Person, Siblings, Turn
from jimdesk.core.words import Words, saying

SEVEN = datetime.datetime(2026, 11, 24, 19)
LATER = datetime.datetime(2026, 11, 24, 19, 30)
STAGES = ("welcome", "good", "who")


@pytest.fixture
def desk() -> Desk:
    """A desk with a youngster and a meeting."""
    child = Person(id="ilias", name="Ilias", youngster=True)
    return Desk(Family([child, Meeting(id="m", date=SEVEN.date())]))


def named(name: str) -> Person:
    """Somebody new."""
    return Person(id=name.lower(), name=name)


def parents_of(desk: Desk, child: str) -> set[str]:
    """Who is a parent of a child."""
    return {bond.parent for bond in kinship.parents(desk.family, child)}


def lines(desk: Desk) -> list[tuple[int, str]]:
    """The lines of the plan with their numbers."""
    return [(line.place, line.what) for line in edits.in_order(desk.family, Agreement)]


def test_a_child_of_a_couple_is_of_both(desk: Desk) -> None:
    """A child of somebody with exactly one partner of now gets both as parents."""
    desk.do(edits.add_parent(desk.family, "ilias", named("Marijke")))
    desk.do(edits.add_partner(desk.family, "marijke", named("Bert"), Bond.APART_TOGETHER))
    desk.do(edits.add_child(desk.family, "marijke", named("Lotte")))
    assert parents_of(desk, "lotte") == {"marijke", "bert"}
    assert parents_of(desk, "ilias") == {"marijke"}


def test_a_former_partner_is_no_parent_of_a_later_child(desk: Desk) -> None:
    """A couple that is over has no children any more that were not named theirs."""
    over = Partnership(id="c", one="ilias", other="ex", history=(Turn(Bond.ENDED),))
    desk.do(edits.introduce(named("Ex"), over))
    desk.do(edits.add_child(desk.family, "ilias", named("Kind")))
    assert parents_of(desk, "kind") == {"ilias"}


def test_with_two_partners_nobody_is_guessed(desk: Desk) -> None:
    """Who has two partners of now names the other parent; none is made up."""
    for name in ("Een", "Twee"):
        desk.do(edits.add_partner(desk.family, "ilias", named(name)))
    desk.do(edits.add_child(desk.family, "ilias", named("Kind")))
    assert parents_of(desk, "kind") == {"ilias"}


def test_brothers_and_sisters_share_their_parents(desk: Desk) -> None:
    """Named before the parents they are a group; the parent who is named then is a parent of all."""
    desk.do(edits.add_sibling(desk.family, "ilias", named("Yassin")))
    desk.do(edits.add_sibling(desk.family, "yassin", named("Samira")))
    assert [set(group.children) for group in desk.family.of(Siblings)] == [{"ilias", "yassin", "samira"}]
    desk.do(edits.add_parent(desk.family, "samira", named("Marijke")))
    assert desk.family.of(Siblings) == ()
    desk.do(edits.add_sibling(desk.family, "ilias", named("Noor")))
    assert all(parents_of(desk, who) == {"marijke"} for who in ("ilias", "yassin", "samira", "noor"))


def test_who_is_known_already_only_gets_the_bond(desk: Desk) -> None:
    """Choosing somebody who is here makes no second one and changes nothing about them."""
    desk.do(edits.introduce(named("Marijke")))
    desk.do(edits.change("marijke", saying("born"), about="Nador"))
    desk.do(edits.add_parent(desk.family, "ilias", desk.family.of(Person)[1]))
    assert len(desk.family.of(Person)) == 2
    assert desk.family.of(Person)[1].about == "Nador"


def test_homes_are_numbered_and_nobody_lives_twice_in_one(desk: Desk) -> None:
    """A new household gets the next number; who lives there already stays once."""
    desk.do(edits.live_together(["ilias"]))
    home = desk.family.of(Household)[0]
    desk.do(edits.introduce(named("Truus")))
    desk.do(edits.live_together(["ilias", "truus"], home.id))
    desk.do(edits.live_together(["truus"]))
    assert [one.number for one in desk.family.of(Household)] == [1, 2]
    assert sorted(one.person for one in desk.family.of(Membership)) == ["ilias", "truus", "truus"]


def test_there_is_one_youngster_and_their_jim(desk: Desk) -> None:
    """Marking another one moves the mark; a JIM is one for the youngster who is marked."""
    desk.do(edits.introduce(named("Yassin")))
    desk.do(edits.mark_jim("yassin"))
    desk.do(edits.mark_jim("yassin", always_told="veiligheid"))
    assert [(jim.person, jim.mentors, jim.always_told) for jim in desk.family.of(Jim)] == [
        ("yassin", "ilias", "veiligheid")
    ]
    desk.do(edits.mark_youngster("yassin"))
    assert [one.id for one in desk.family.of(Person) if one.youngster] == ["yassin"]


def test_lines_are_numbered_in_order_and_move(desk: Desk) -> None:
    """A new line is the last; a line that moves pushes the others, and undo puts them back."""
    for what in "abcd":
        desk.do(edits.add_agreement(what))
    ids = [line.id for line in edits.in_order(desk.family, Agreement)]
    desk.do(edits.move_agreement(ids[3], 1))
    assert lines(desk) == [(1, "a"), (2, "d"), (3, "b"), (4, "c")]
    desk.undo()
    assert lines(desk) == [(1, "a"), (2, "b"), (3, "c"), (4, "d")]


def test_a_line_moves_among_those_that_are_seen(desk: Desk) -> None:
    """A line that the room does not see stays where it is, whatever is moved around it."""
    for what in ("a", "hidden", "b", "c"):
        desk.do(edits.add_agreement(what))
    a, _, b, c = (line.id for line in edits.in_order(desk.family, Agreement))
    desk.do(edits.move_agreement(c, 0, (a, b, c)))
    assert [what for _, what in lines(desk)] == ["c", "a", "hidden", "b"]
    desk.do(edits.move_agreement(c, 2, (a, b, c)))
    assert [what for _, what in lines(desk)] == ["a", "hidden", "b", "c"]


def test_giving_a_line_to_somebody_else_is_one_step(desk: Desk) -> None:
    """The family gives line 3 to Samira, and can take that back."""
    desk.do(edits.introduce(named("Samira")))
    desk.do(edits.add_agreement("Huiswerk doornemen"))
    line = desk.family.of(Agreement)[0].id
    desk.do(edits.give_to(line, "samira"))
    assert desk.family.of(Agreement)[0].owner == "samira"
    assert desk.next_undo is not None
    assert Words("nl").tell(desk.next_undo.name, str.title) == "regel naar Samira"


def test_somebody_sees_it_otherwise_and_then_no_longer(desk: Desk) -> None:
    """Who disagrees stands beside the statement once, and can step back."""
    desk.do(edits.add_statement("m", Column.WORRY, "Niemand weet waar hij is."))
    said = desk.family.of(Statement)[0].id
    desk.do(edits.disagree(said, "ilias"))
    desk.do(edits.disagree(said, "ilias"))
    assert desk.family.of(Statement)[0].disagree == ("ilias",)
    desk.do(edits.disagree(said, "ilias", otherwise=False))
    assert desk.family.of(Statement)[0].disagree == ()


def test_coming_and_going_is_not_undone(desk: Desk) -> None:
    """Who comes back came at the first moment and sits at the table again; Ctrl+Z does not send them out."""
    desk.do(edits.invite("m", "ilias"))
    desk.do(edits.attend("m", "ilias", SEVEN))
    desk.do(edits.leave("m", "ilias", LATER))
    assert table.present(desk.family, "m") == ()
    desk.do(edits.attend("m", "ilias", LATER))
    assert [(one.came, one.left) for one in desk.family.of(Attendance)] == [(SEVEN, None)]
    assert desk.next_undo is None


def test_stages_follow_each_other(desk: Desk) -> None:
    """Each stage ends when the next begins; after the last one the meeting is over."""
    for _ in STAGES:
        desk.do(edits.next_stage(desk.family, "m", STAGES, SEVEN))
    desk.do(edits.longer("m", 10))
    desk.do(edits.pause("m", 300))
    now = table.stage(desk.family, "m")
    assert now is not None
    assert (now.stage, now.longer, now.paused) == ("who", 10, 300)
    desk.do(edits.next_stage(desk.family, "m", STAGES, LATER))
    assert table.running(desk.family) is None
    assert desk.do(edits.longer("m", 5)) == ()


def test_the_next_meeting_is_planned_once(desk: Desk) -> None:
    """Planning again changes the plan, also where the meeting of today has no date."""
    desk.do(edits.change("m", saying("date"), date=None))
    desk.do(edits.start_stage("m", "welcome", SEVEN))
    for day in (22, 23):
        date = datetime.date(2026, 12, day)
        desk.do(leading.plan_next(desk.family, date=date, time="19:00", where="bij Truus"))
    following = table.following(desk.family)
    assert following is not None
    assert (len(desk.family.of(Meeting)), following.date) == (2, datetime.date(2026, 12, 23))


def test_a_veto_has_a_name_that_tells_nothing(desk: Desk) -> None:
    """The undo menu, which everybody may see, speaks of a note."""
    desk.do(edits.refuse("ilias", "bert", why="REIGER-3"))
    assert len(desk.family.of(Refusal)) == 1
    assert desk.next_undo is not None
    assert desk.next_undo.name == saying("a note of your own")


@pytest.mark.parametrize("step", [
    edits.change("gone", saying("x"), name="y"), edits.type_into("gone", "name", "y"), edits.remove("gone"),
    edits.add_statement("gone", Column.GOOD, "x"), edits.attend("gone", "ilias", SEVEN),
    edits.attend("m", "gone", SEVEN), edits.start_stage("gone", "x", SEVEN), edits.end_stage("m", SEVEN),
    edits.move_agreement("gone", 0), edits.give_to("gone", "ilias"), edits.disagree("gone", "ilias"),
    edits.mark_jim("gone"), edits.leave_so("gone", "day"), edits.pause("m", 3),
    edits.add_partner(Family(), "gone", Person(id="new")), edits.add_parent(Family(), "gone", Person(id="n")),
])
def test_what_is_gone_stays_gone(desk: Desk, step: Step) -> None:
    """A gesture on something that was forgotten meanwhile changes nothing and breaks nothing."""
    assert desk.do(step) == ()


def test_several_gestures_are_one_step(desk: Desk) -> None:
    """What a person does in one go is taken back in one go."""
    both = edits.together(saying("both"), edits.introduce(named("Noor")), edits.park("papieren", "m"))
    before = desk.family
    assert len(desk.do(both)) == 2
    desk.undo()
    assert desk.family == before
