# SPDX-License-Identifier: Apache-2.0
"""Households: who lives where on a day, and outlines around them that never enclose anybody else."""

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import Final

from jimdesk.core.audience import Shown
from jimdesk.core.frozen import frozen
from jimdesk.core.people import Household, Membership, Stay
from jimdesk.drawing import Area, Part, Point, Style
from jimdesk.instruments.genogram.layout import HALF, LINE, YEAR_ABOVE, Layout, reach
from jimdesk.instruments.genogram.symbols import disc, home_colours

_MARGIN: Final = 14
_CORNER: Final = 26
_NECK: Final = 60  # at least so wide where an outline goes from one row to the next
_FAR: Final = 320  # two rows of a household further apart than this get an outline each

_Rect = tuple[float, float, float, float]  # left, top, right, bottom


@frozen
class Homes:
    """Who lives where: everybody's first home, and the second ones."""

    households: dict[str, Household]
    first: dict[str, str]  # person: household
    second: tuple[Membership, ...]

    def of(self, person: str) -> frozenset[str]:
        """Return the household in whose outline a person stands."""
        return frozenset({self.first[person]} if person in self.first else ())

    def numbers(self, person: str) -> tuple[int, ...]:
        """Return the numbers of a person's second homes."""
        return tuple(self.households[m.household].number for m in self.second if m.person == person)


def homes(shown: Shown, day: datetime.date) -> Homes:
    """Read who lives where on a day."""
    households = {home.id: home for home in shown.of(Household)}
    now = [m for m in shown.of(Membership) if m.household in households and _on(m, day)]
    first: dict[str, str] = {}
    second = []
    for membership in sorted(now, key=lambda m: (m.stay is not Stay.ALWAYS, m.stay is not Stay.HALF, m.id)):
        if membership.person in first:
            second.append(membership)
        else:
            first[membership.person] = membership.household
    return Homes(households, first, tuple(second))


def _on(membership: Membership, day: datetime.date) -> bool:
    start, end = membership.start.earliest, membership.end.earliest
    return (start is None or start <= day) and (end is None or day < end)


def outlines(made: Layout, lived: Homes, there: Collection[str]) -> Iterator[Part]:
    """Draw every household with those who are there: its ground, its edge, its number."""
    for home in sorted(lived.households.values(), key=lambda one: (one.number, one.id)):
        ground, edge = home_colours(home.number)
        style = Style(ground, edge, 1.75, (7, 5))
        ids = tuple(p for p in made.at if p in there and lived.first.get(p) == home.id)
        for rects, lowest in _groups(made, ids):
            for loop in _traced(rects):
                yield Area(loop, style, _CORNER, "household", ids)
            yield from disc(home.number, lowest[0] + 18, lowest[1] + 1, home.id)


def _groups(made: Layout, ids: tuple[str, ...]) -> Iterator[tuple[list[_Rect], _Rect]]:
    """Yield the outlines of a household as rectangles that touch, each with its lowest one."""
    runs = _runs(made, set(ids))
    group_of = {i: i for i in range(len(runs))}
    necks: list[tuple[int, _Rect]] = []
    for i, (row, upper) in enumerate(runs):
        for j, (other, lower) in enumerate(runs):
            if other == row + 1 and group_of[i] != group_of[j] and (neck := _neck(upper, lower)):
                old = group_of[j]
                group_of = {k: group_of[i] if g == old else g for k, g in group_of.items()}
                necks.append((i, neck))
    for group in sorted(set(group_of.values())):
        members = [i for i in group_of if group_of[i] == group]
        rects = [runs[i][1] for i in members] + [neck for i, neck in necks if group_of[i] == group]
        yield rects, runs[max(members, key=lambda i: runs[i][0])][1]


def _runs(made: Layout, members: set[str]) -> list[tuple[int, _Rect]]:
    """Return (row, rectangle) of members who stand side by side; who stands off the rows is a run alone."""
    found = []
    people = made.kin.people
    seen: set[str] = set()
    for row, nodes in enumerate(made.rows):
        run: list[str] = []
        for node in [*nodes, -1]:
            person = people[node] if 0 <= node < len(people) else ""
            if person in members and abs(made.at[person][1] - made.y[row]) < 1:
                run.append(person)
            elif (person or node == -1) and run:
                found.append((row, _around(made, run, made.below[row])))
                seen.update(run)
                run = []
    for person in sorted(members - seen):
        found.append((-9, _around(made, [person], HALF + 50)))
    return found


def _around(made: Layout, run: list[str], below: float) -> _Rect:
    left = min(made.at[p][0] - reach(made.captions[p])[0] for p in run) - _MARGIN
    right = max(made.at[p][0] + reach(made.captions[p])[1] for p in run) + _MARGIN
    y = made.at[run[0]][1]
    return left, y - HALF - YEAR_ABOVE - LINE - 12, right, y + below + 4


def _neck(upper: _Rect, lower: _Rect) -> _Rect | None:
    """Return what joins two rectangles through the room between their rows, where nobody stands."""
    left, right = max(upper[0], lower[0]), min(upper[2], lower[2])
    top, bottom = upper[3], lower[1]
    if bottom - top < 4 or left - right > _FAR:
        return None
    if right - left >= _NECK:
        return left, top, right, bottom
    return min(left, right) - _NECK, top, max(left, right) + _NECK, bottom


def _traced(rects: list[_Rect]) -> list[tuple[Point, ...]]:
    """Return the outlines of what some rectangles cover together."""
    xs = sorted({x for left, _, right, _ in rects for x in (left, right)})
    ys = sorted({y for _, top, _, bottom in rects for y in (top, bottom)})
    covered = {
        (i, j)
        for i in range(len(xs) - 1) for j in range(len(ys) - 1)
        if any(r[0] <= xs[i] < r[2] and r[1] <= ys[j] < r[3] for r in rects)
    }
    onward: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for i, j in sorted(covered):
        for beside, start, end in (
            ((i, j - 1), (i, j), (i + 1, j)),
            ((i + 1, j), (i + 1, j), (i + 1, j + 1)),
            ((i, j + 1), (i + 1, j + 1), (i, j + 1)),
            ((i - 1, j), (i, j + 1), (i, j)),
        ):
            if beside not in covered:
                onward[start].append(end)
    loops = []
    while onward:
        start = here = min(onward)
        loop = []
        while True:
            there = onward[here].pop(0)
            if not onward[here]:
                del onward[here]
            loop.append(here)
            here = there
            if here == start:
                break
        corners = [
            p for k, p in enumerate(loop)
            if (loop[k - 1][0] == p[0]) != (p[0] == loop[(k + 1) % len(loop)][0])
        ]
        loops.append(tuple((xs[i], ys[j]) for i, j in corners))
    return loops
