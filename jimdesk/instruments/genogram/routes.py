# SPDX-License-Identifier: Apache-2.0
"""The lines from couples to children: upright and level only, a channel for each bar between two rows.

Bars that would lie on each other get channels of their own (interval colouring), in the order that crosses
least; where an upright line has to cross a bar of another family, it hops.
"""

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import Final

from jimdesk.instruments.genogram.weave import best_place

_CLEAR: Final = 10  # two bars in one channel keep this far apart
_PASSES: Final = 6
_SAME: Final = 5  # upright lines nearer than this would read as one


@dataclass(slots=True)
class Bar:
    """The level line of one family between two rows, with what hangs on it."""

    port: int
    union: int
    gap: int  # the row above it
    source: float  # the x from which it is fed
    targets: list[tuple[float, int]] = field(default_factory=list)  # (x, node) below it, from the left
    channel: int = 0  # counted from above

    @property
    def left(self) -> float:
        """Where it begins."""
        return min(self.source, self.targets[0][0])

    @property
    def right(self) -> float:
        """Where it ends."""
        return max(self.source, self.targets[-1][0])

    def meets(self, other: "Bar") -> bool:
        """Tell whether two bars would touch in one channel."""
        return self.left < other.right + _CLEAR and other.left < self.right + _CLEAR


def channels(bars: list[Bar]) -> dict[int, int]:
    """Give every bar its channel; return how many channels there are below each row."""
    counts: dict[int, int] = {}
    for gap in sorted({bar.gap for bar in bars}):
        here = (bar for bar in bars if bar.gap == gap)
        own = sorted(here, key=lambda bar: (bar.left, bar.right, bar.union))
        placed: list[Bar] = []
        for bar in _from_above(own):
            bar.channel = 1 + max((other.channel for other in placed if bar.meets(other)), default=-1)
            placed.append(bar)
        counts[gap] = 1 + max(bar.channel for bar in own)
    return counts


def _from_above(bars: list[Bar]) -> list[Bar]:
    """Sort bars from the highest down, so that lines cross bars as seldom as possible."""
    count = len(bars)
    gain = [[0] * count for _ in range(count)]  # what it costs more to have i above j than below it
    for i, one in enumerate(bars):
        for j in range(i):
            if one.meets(bars[j]):
                gain[i][j] = _crossed(one, bars[j]) - _crossed(bars[j], one)
                gain[j][i] = -gain[i][j]
    now = list(range(count))
    for _ in range(_PASSES):
        before = now.copy()
        for bar in range(count):
            place = now.index(bar)
            now.insert(best_place(gain[bar], now, place), now.pop(place))
        if now == before:
            break
    return [bars[i] for i in now]


def _crossed(upper: Bar, lower: Bar) -> int:
    """Count what crosses where one bar lies above the other; lines on top of each other count heavily."""
    found = sum(lower.left < x < lower.right for x, _ in upper.targets)
    found += upper.left < lower.source < upper.right
    found += 100 * sum(abs(x - lower.source) < _SAME for x, _ in upper.targets)
    return found


class Passing:
    """Which bars an upright line crosses: the bars below each row, sorted from the left once."""

    def __init__(self, bars: list[Bar]) -> None:
        self._spans: dict[int, list[tuple[float, float, int, int]]] = {}
        for bar in bars:
            span = bar.left + 1, bar.right - 1, bar.channel, bar.union
            self._spans.setdefault(bar.gap, []).append(span)
        for spans in self._spans.values():
            spans.sort()

    def channels(self, own: Bar, x: float, *, above: bool) -> list[int]:
        """Return the channels that an upright line of a bar crosses: above it (its source) or below it."""
        spans, channel, union = self._spans[own.gap], own.channel, own.union
        before = spans[: bisect_left(spans, (x,))]
        return sorted({
            there for _, right, there, whose in before
            if x < right and whose != union and (there < channel if above else there > channel)
        })
