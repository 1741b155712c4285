# SPDX-License-Identifier: Apache-2.0
"""What lies between two pictures of the same things: their lines, outlines and texts on the way.

A part is the same one in both when it means the same, of the same people; what is in one picture only fades.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import accumulate, pairwise
from math import dist
from types import MappingProxyType
from typing import Final

from jimdesk.drawing import Area, Box, Line, Part, Point, RectBox, Ring, Text, moved

_Key = tuple[object, ...]
Places = Mapping[str, Point]
_Step = Callable[[float], Part]
_SAME: Final = 1e-6  # of the way along a line: two points so near each other are one
_MANY: Final = 20  # points of a band, which has no corners
_POINTS: Final = 4000  # in all: more cannot be moved in the time of one frame, and fade


class Between:
    """Two pictures; `at` tells how the parts that are in both look with so much of the way left.

    `stood` and `stand`: where people are before and after; who change sides take their line's ends along.
    """

    def __init__(
        self, before: tuple[Part, ...], after: tuple[Part, ...], shift: Point = (0, 0),
        stood: Places = MappingProxyType({}), stand: Places = MappingProxyType({}),
    ) -> None:
        there = tuple(moved(part, *shift) for part in before) if any(shift) else before
        self.ends = (*there, *after)
        """All that is seen at one end of the way or the other; what goes is between those."""
        same = _same(there, after)
        self._steps: list[Part | _Step] = []
        gone, coming, points = set(range(len(there))), [], 0
        for number, part in enumerate(after):
            was = there[same[number]] if number in same else None
            step: Part | _Step | None = part if was == part else None
            if was is not None and step is None and points <= _POINTS:
                step = _step(_turned(was, part, stood, stand), part)
            if step is None:
                coming.append(part)
                continue
            gone.remove(same[number])
            self._steps.append(step)
            points += len(part.points) if isinstance(part, Line | Area) and step is not part else 0
        self.going, self.coming = tuple(there[number] for number in sorted(gone)), tuple(coming)

    def at(self, left: float) -> tuple[Part, ...]:
        """Return the parts that are in both, in their order; 1 is as they were before, 0 as they will be."""
        return tuple([step(left) if callable(step) else step for step in self._steps])


def _same(before: tuple[Part, ...], after: tuple[Part, ...]) -> dict[int, int]:
    """Return for the number of each part that is in both pictures its number in the one before.

    Of a family to which a child has come, the lines name one more than before.
    """
    found: dict[int, int] = {}
    left, fresh = list(enumerate(before)), list(enumerate(after))
    for names in (None, 2):
        old = {key: number for number, key in _keyed(left, names)}
        found |= {number: old[key] for number, key in _keyed(fresh, names) if key in old}
        taken = set(found.values())
        left = [one for one in left if one[0] not in taken]
        fresh = [one for one in fresh if one[0] not in found]
    return found


def _keyed(parts: Iterable[tuple[int, Part]], names: int | None) -> Iterator[tuple[int, _Key]]:
    """Yield what every part is, by its number; one that names nobody belongs to what was named before it."""
    seen: dict[_Key, int] = defaultdict(int)
    whose: tuple[str, ...] = ()
    for number, part in parts:
        whose = getattr(part, "ids", ())[:names] or whose
        of = (part.of, part.text) if isinstance(part, Text) else whose
        kind = type(part), part.meaning, of
        yield number, (*kind, seen[kind])
        seen[kind] += 1


def _turned(was: Part, part: Part, stood: Places, stand: Places) -> Part:
    """Return the line of two people as it was, begun at the one at whom the other line begins."""
    if not (isinstance(was, Line) and isinstance(part, Line) and len(part.ids) == 2):
        return was
    if not all(one in stood and one in stand for one in part.ids):
        return was
    (one, other) = part.ids
    before, after = (
        dist(points[0], at[one]) <= dist(points[0], at[other])
        for points, at in ((was.points, stood), (part.points, stand))
    )
    return was if before is after else replace(was, points=was.points[::-1])


def _step(was: Part, part: Part) -> _Step | None:
    """Return how one becomes the other; None where there is no way from the one to the other."""
    if isinstance(was, Line) and isinstance(part, Line) and not (was.curved or part.curved):
        return _through(part, *_alike(_fewer(was), _fewer(part)))
    if isinstance(was, Area) and isinstance(part, Area):
        return _through(part, *_around(was.points, part.points))
    if isinstance(was, Ring) and isinstance(part, Ring):
        x, y = was.x - part.x, was.y - part.y
        return lambda left: replace(part, x=part.x + x * left, y=part.y + y * left)
    if isinstance(was, Box | Text) and isinstance(part, Box | Text):
        ways = [one - other for one, other in zip(was.box, part.box, strict=True)]
        return lambda left: replace(part, box=_box(part.box, ways, left))
    return None


def _box(box: RectBox, ways: list[float], left: float) -> RectBox:
    x, y, width, height = (one + way * left for one, way in zip(box, ways, strict=True))
    return x, y, width, height


def _through(part: Line | Area, before: tuple[Point, ...], after: tuple[Point, ...]) -> _Step:
    """Return the step of a line, or an outline, each point of which goes its own way."""
    ways = [(x, y, a - x, b - y) for (a, b), (x, y) in zip(before, after, strict=True)]
    if isinstance(part, Line):
        style, meaning, ids, halo = part.style, part.meaning, part.ids, part.halo
        return lambda left: Line(
            tuple([(x + far * left, y + down * left) for x, y, far, down in ways]),
            style, meaning, ids, False, halo,
        )
    return lambda left: replace(
        part, points=tuple([(x + far * left, y + down * left) for x, y, far, down in ways])
    )


def _fewer(line: Line) -> tuple[Point, ...]:
    """Return the points of a line; of a long band, which is smooth, some: to paint it costs the most."""
    points = line.points
    if not line.halo or len(points) < _MANY:
        return points
    return (*points[:-1:4], points[-1])


def _alike(one: tuple[Point, ...], other: tuple[Point, ...]) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """Return two lines with as many points as each other: each gets one where only the other has it."""
    if len(one) == len(other):
        return one, other
    far, beyond = _shares(one), _shares(other)
    shares: list[float] = []
    for share in sorted((*far, *beyond)):
        if not shares or share - shares[-1] > _SAME:
            shares.append(share)
    return tuple(_at(one, far, share) for share in shares), tuple(_at(other, beyond, s) for s in shares)


def _around(one: tuple[Point, ...], other: tuple[Point, ...]) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """Return two outlines with as many points as each other."""
    if len(one) == len(other):
        return one, other
    before, after = _alike((*one, one[0]), (*other, other[0]))
    return before[:-1], after[:-1]


def _shares(points: tuple[Point, ...]) -> list[float]:
    """Return of each point how much of the line lies before it."""
    lengths = list(accumulate((dist(*ends) for ends in pairwise(points)), initial=0.0))
    return [length / (lengths[-1] or 1.0) for length in lengths]


def _at(points: tuple[Point, ...], shares: list[float], share: float) -> Point:
    """Return where so much of a line lies behind one."""
    after = min(max(1, bisect_right(shares, share)), len(points) - 1)
    (x1, y1), (x2, y2) = points[after - 1], points[after]
    length = shares[after] - shares[after - 1]
    part = min(1.0, (share - shares[after - 1]) / length) if length else 0.0
    return x1 + (x2 - x1) * part, y1 + (y2 - y1) * part
