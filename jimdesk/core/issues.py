# SPDX-License-Identifier: Apache-2.0
"""The lines of the plan under the headings that the family gave them, and how lines and headings move."""

from collections.abc import Sequence
from dataclasses import replace

from jimdesk.core import edits
from jimdesk.core.desk import Step
from jimdesk.core.family import Family
from jimdesk.core.frozen import frozen
from jimdesk.core.kinship import Known
from jimdesk.core.meeting import Agreement, Issue
from jimdesk.core.words import Saying, saying


@frozen
class Group:
    """A heading with its lines; `issue` is None for the lines that belong to none."""

    issue: Issue | None
    lines: tuple[Agreement, ...]

    @property
    def id(self) -> str:
        """The id of the heading; ""."""
        return self.issue.id if self.issue else ""


def groups(known: Known) -> tuple[Group, ...]:
    """Return every heading in its order with its lines in theirs, and last the lines without a heading."""
    lines, issues = edits.in_order(known, Agreement), edits.in_order(known, Issue)
    found = [Group(one, tuple(line for line in lines if line.issue == one.id)) for one in issues]
    named = {one.id for one in issues}
    rest = tuple(line for line in lines if line.issue not in named)
    return (*found, Group(None, rest)) if rest or not found else tuple(found)


def put_line(
    known: Known, id_: str, issue: str, *, before: str = "", after: str = "", name: Saying | None = None
) -> Step:
    """Put a line below a heading, before or after another line; without one, last of what is there."""
    lines = [line.id for line in edits.in_order(known, Agreement)]
    others = [one for one in lines if one != id_]
    there = [line.id for line in edits.in_order(known, Agreement) if line.issue == issue and line.id != id_]
    below = after or ("" if before or not there else there[-1])
    if before in others:
        index = others.index(before)
    elif below in others:
        index = others.index(below) + 1
    else:
        index = lines.index(id_) if id_ in lines else len(others)
    name = name or saying("order of the lines")
    return edits.together(name, edits.change(id_, name, issue=issue), edits.move_agreement(id_, index, lines))


def move_issue(id_: str, index: int, among: Sequence[str] = ()) -> Step:
    """Give a heading another place; 0 is the first. Those that are not `among` the seen ones stay."""

    def edit(family: Family) -> Family:
        moved = family.get(Issue, id_)
        if moved is None:
            return family
        others = [one for one in edits.in_order(family, Issue) if one.id != id_]
        seen = [one for one in others if one.id in among or not among]
        if index < len(seen):
            others.insert(others.index(seen[index]), moved)
        else:
            others.insert(others.index(seen[-1]) + 1 if seen else 0, moved)
        return family.put(*(replace(one, place=place) for place, one in enumerate(others, 1)))

    return Step(saying("order of the issues"), edit)
