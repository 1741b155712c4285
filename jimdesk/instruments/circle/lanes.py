# SPDX-License-Identifier: Apache-2.0
"""The free ground between chips, cut into lanes, through which a line finds its way where no bow clears.

The field is cut into rectangles: the chips and what lies between them. A way goes from rectangle to
neighbour, and is then pulled tight like a thread: it touches the corners that it goes round, and is straight
between them. Lines that go round one corner keep beside each other there as far as there is room.
"""

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from itertools import count, pairwise
from typing import Final

from jimdesk.drawing import Point, RectBox

# Between two chips there are at least 4 pixels: a lane in their middle, and a hair on either side.
MARGIN: Final = 1.75
_FIRST, _NEXT, _MOST = 2.5, 3.5, 24.0  # how far from a corner the first line goes round it, and each further
_SHRINK: Final = (1.0, 0.6, 0.3)
_HAIR: Final = 1e-6

Crosses = Callable[[Point, Point], bool]
Side = tuple[Point, Point]  # the edge that two rectangles share; first the end at one's left hand
Sides = tuple[float, float, float, float]  # left, top, right, bottom
Gap = tuple[float, float, str, str]  # from where to where, and the chips at its left and its right
# A rectangle beside another, and their edge: level or upright, where that is, and from where to where.
Door = tuple[object, Side, bool, float, float, float]
# How far it is at least, a ticket, how far so far, where, in which rectangle, and from which through what.
Entry = tuple[float, int, float, float, float, object, object, Side | None]


class Lanes:
    """The ground between chips, as neighbouring rectangles."""

    def __init__(self, boxes: Mapping[str, RectBox]) -> None:
        self._next: dict[object, list[Door]] = defaultdict(list)
        self._chip: dict[object, dict[object, Door]] = defaultdict(dict)
        self._chips = frozenset(boxes)
        self._used: Counter[tuple[int, int]] = Counter()
        self._middles = {id_: (x + wide / 2, y + high / 2) for id_, (x, y, wide, high) in boxes.items()}
        grown = {
            id_: (x - MARGIN, y - MARGIN, x + wide + MARGIN, y + high + MARGIN)
            for id_, (x, y, wide, high) in boxes.items()
        }
        if grown:
            _Cut(grown, self._meet)

    def way(self, one: str, other: str, crosses: Crosses) -> list[Point]:
        """Return the way from the middle of one chip to that of another; [] where there is none.

        `crosses` tells whether a straight piece is in the way of anybody, so that lines that go round one
        corner can keep apart there.
        """
        sides = self._through(one, other)
        if not sides:
            return []
        pulled = _pulled(self._middles[one], sides, self._middles[other])
        return self._beside(pulled, crosses)

    def _meet(self, one: object, other: object, side: Side) -> None:
        """Take two rectangles as neighbours."""
        for here, there, seen in ((one, other, side), (other, one, side[::-1])):
            door = _door(there, seen)
            if there in self._chips:
                self._chip[here][there] = door
            else:
                self._next[here].append(door)

    def _through(self, one: str, other: str) -> list[Side]:
        """Return the edges that a short way from one chip to another goes through, none of a third chip."""
        (sx, sy), (gx, gy) = self._middles[one], self._middles[other]
        ticket, hypot = count(), math.hypot
        came: dict[object, tuple[object, Side | None]] = {}
        entries: list[Entry] = [(hypot(sx - gx, sy - gy), next(ticket), 0.0, sx, sy, one, None, None)]
        while entries:
            _, _, far, ax, ay, here, back, seen = heapq.heappop(entries)
            if here in came:
                continue
            came[here] = back, seen
            if here == other:
                return _walked(came, other)
            last = self._chip[here].get(other)
            for there, side, level, at, low, high in (*self._next[here], *((last,) if last else ())):
                if there in came:
                    continue
                if level:  # where a way to the goal best goes through this edge
                    down = gy - ay
                    x = ax + (gx - ax) * (at - ay) / down if abs(down) > _HAIR else gx
                    x, y = low if x < low else high if x > high else x, at
                else:
                    across = gx - ax
                    y = ay + (gy - ay) * (at - ax) / across if abs(across) > _HAIR else gy
                    x, y = at, low if y < low else high if y > high else y
                gone = far + hypot(x - ax, y - ay)
                ahead = gone + hypot(gx - x, gy - y)
                heapq.heappush(entries, (ahead, next(ticket), gone, x, y, there, here, side))
        return []

    def _beside(self, pulled: list[Point], crosses: Crosses) -> list[Point]:
        """Move the corners of a way outward, each beside the lines that go round that corner already."""
        way = list(pulled)
        for nth in range(1, len(way) - 1):
            before, here, after = way[nth - 1 : nth + 2]
            corner = round(here[0]), round(here[1])
            want = min(_FIRST + _NEXT * self._used[corner], _MOST)
            self._used[corner] += 1
            across, down = _outward(before, here, after)
            for share in _SHRINK:
                at = here[0] + across * want * share, here[1] + down * want * share
                if not crosses(before, at) and not crosses(at, after):
                    way[nth] = at
                    break
        return way


class _Cut:
    """Cuts a field into rectangles from the top to the bottom, and tells which of them are neighbours."""

    def __init__(self, boxes: Mapping[str, Sides], meet: Callable[[object, object, Side], None]) -> None:
        self._meet, self._number = meet, count()
        left, right = min(b[0] for b in boxes.values()) - 40, max(b[2] for b in boxes.values()) + 40
        events = sorted({y for _, top, _, bottom in boxes.values() for y in (top, bottom)})
        order = sorted(boxes.items(), key=lambda one: one[1][1])
        begun = 0
        active: list[tuple[str, Sides]] = []
        above: dict[Gap, tuple[object, float]] = {}
        above[left, right, "", ""] = (next(self._number), events[0] - 40)
        for y in events:
            ended = [one for one in active if one[1][3] <= y]
            active = [one for one in active if one[1][3] > y]
            fresh = []
            while begun < len(order) and order[begun][1][1] <= y:
                fresh.append(order[begun])
                begun += 1
            active += fresh
            above = self._row(y, above, _gaps(active, left, right), ended, fresh)

    def _row(
        self, y: float, above: dict[Gap, tuple[object, float]], gaps: list[Gap],
        ended: list[tuple[str, Sides]], fresh: list[tuple[str, Sides]],
    ) -> dict[Gap, tuple[object, float]]:
        """Go down past one height: some rectangles end there, others begin, the rest go on."""
        now = {gap: above[gap] if gap in above else (next(self._number), y) for gap in gaps}
        over: list[tuple[object, float, float]] = [(id_, box[0], box[2]) for id_, box in ended]
        under: list[tuple[object, float, float]] = [(id_, box[0], box[2]) for id_, box in fresh]
        for gap, (cell, top) in above.items():
            if gap not in now:
                over.append((cell, gap[0], gap[1]))
                self._to_sides(cell, gap, top, y)
        under += [(now[gap][0], gap[0], gap[1]) for gap in gaps if gap not in above]
        for one, a, b in over:
            for other, c, d in under:
                low, high = max(a, c), min(b, d)
                if high - low > _HAIR:
                    self._meet(one, other, ((high, y), (low, y)))
        return now

    def _to_sides(self, cell: object, gap: Gap, top: float, bottom: float) -> None:
        """Let a rectangle meet the chips at its left and its right."""
        low, high, at_left, at_right = gap
        if at_left:
            self._meet(cell, at_left, ((low, bottom), (low, top)))
        if at_right:
            self._meet(cell, at_right, ((high, top), (high, bottom)))


def _gaps(standing: list[tuple[str, Sides]], left: float, right: float) -> list[Gap]:
    """Return what is free on a row: from where to where, and the chips that stand there at either side."""
    gaps, edge, beside = [], left, ""
    for id_, (low, _, high, _) in sorted(standing, key=lambda one: one[1][0]):
        if low - edge > _HAIR:
            gaps.append((edge, low, beside, id_))
        if high > edge:
            edge, beside = high, id_
    gaps.append((edge, right, beside, ""))
    return gaps


def _walked(came: Mapping[object, tuple[object, Side | None]], end: object) -> list[Side]:
    sides = []
    here, side = came[end]
    while side is not None:
        sides.append(side)
        here, side = came[here]
    return sides[::-1]


def _door(there: object, side: Side) -> Door:
    """Return an edge as the search for a way needs it."""
    (ax, ay), (bx, by) = side
    if ay == by:
        return there, side, True, ay, min(ax, bx), max(ax, bx)
    return there, side, False, ax, min(ay, by), max(ay, by)


def _outward(before: Point, here: Point, after: Point) -> Point:
    """Return the direction away from the corner that a way goes round."""
    back, on = math.dist(before, here) or 1.0, math.dist(after, here) or 1.0
    x = (before[0] - here[0]) / back + (after[0] - here[0]) / on
    y = (before[1] - here[1]) / back + (after[1] - here[1]) / on
    far = math.hypot(x, y)
    return (-x / far, -y / far) if far > _HAIR else (0.0, 0.0)


def _pulled(start: Point, sides: list[Side], goal: Point) -> list[Point]:
    """Return the shortest way through edges, one after another: a thread pulled tight through a funnel."""
    doors = [*sides, (goal, goal)]
    way, apex, left, right = [start], start, start, start
    at_left = at_right = nth = 0
    while nth < len(doors):
        to_left, to_right = doors[nth]
        if _turn(apex, right, to_right) <= 0:
            if apex == right or _turn(apex, left, to_right) > 0:
                right, at_right = to_right, nth
            else:
                way.append(left)
                apex, right, nth = left, left, at_left + 1
                at_right = at_left
                continue
        if _turn(apex, left, to_left) >= 0:
            if apex == left or _turn(apex, right, to_left) < 0:
                left, at_left = to_left, nth
            else:
                way.append(right)
                apex, left, nth = right, right, at_right + 1
                at_left = at_right
                continue
        nth += 1
    way.append(goal)
    return [one for one, after in pairwise(way) if one != after] + [goal]


def _turn(apex: Point, one: Point, other: Point) -> float:
    """Return on which hand of a line from the apex a point lies; above zero is the right hand."""
    return (one[0] - apex[0]) * (other[1] - apex[1]) - (one[1] - apex[1]) * (other[0] - apex[0])
