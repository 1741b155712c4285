# SPDX-License-Identifier: Apache-2.0
"""Lines under headings: in the family's order, moved between them, and never lost."""

from jimdesk.core import edits
from jimdesk.core.desk import Step
from jimdesk.core.family import Family
from jimdesk.core.issues import groups, move_issue, put_line
from jimdesk.core.meeting import Agreement, Issue


def plan() -> Family:
    """Two headings with two lines and one, and a line without a heading."""
    home, school = Issue.new(id="home", name="Thuis", place=1), Issue.new(id="school", name="School", place=2)
    lines = [
        Agreement.new(id=id_, what=id_, place=place, issue=issue)
        for place, (id_, issue) in enumerate(
            (("a", "home"), ("b", "school"), ("c", "home"), ("d", "")), 1
        )
    ]
    return Family().put(home, school, *lines)


def after(step: Step) -> list[tuple[str, list[str]]]:
    """The headings with their lines after a step on the plan."""
    return [(group.id, [line.id for line in group.lines]) for group in groups(step.edit(plan()))]


def test_headings_have_their_lines_and_the_others_come_last() -> None:
    """Each line stands once, below its own heading or at the end."""
    assert [(one.id, [line.id for line in one.lines]) for one in groups(plan())] == [
        ("home", ["a", "c"]), ("school", ["b"]), ("", ["d"]),
    ]


def test_a_plan_without_headings_is_one_group() -> None:
    """Nothing is above the lines, also where there are none."""
    assert [one.id for one in groups(Family())] == [""]


def test_a_line_goes_below_another_heading() -> None:
    """Before a line, after a line, or last."""
    assert after(put_line(plan(), "d", "home", before="c")) == [("home", ["a", "d", "c"]), ("school", ["b"])]
    assert after(put_line(plan(), "a", "school", after="b"))[1] == ("school", ["b", "a"])
    assert after(put_line(plan(), "d", "home"))[0] == ("home", ["a", "c", "d"])
    assert after(put_line(plan(), "a", ""))[-1] == ("", ["d", "a"])


def test_headings_change_places_with_their_lines() -> None:
    """The lines stay below their own heading."""
    assert after(move_issue("school", 0)) == [("school", ["b"]), ("home", ["a", "c"]), ("", ["d"])]
    assert after(move_issue("home", 9, ["home", "school"]))[0] == ("school", ["b"])


def test_taking_a_heading_away_keeps_its_lines() -> None:
    """They are lines without a heading then."""
    assert after(edits.remove("home")) == [("school", ["b"]), ("", ["a", "c", "d"])]
