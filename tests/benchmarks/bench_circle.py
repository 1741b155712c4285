# SPDX-License-Identifier: Apache-2.0
"""How fast the circle is: laying out and drawing everybody, letting go of a chip, and writing a picture.

`python -m tests.benchmarks.bench_circle` prints the figures. The counterpart is the bare work that no
layout can do without: the same chips made at places that are known already.
"""

import statistics
import time
from collections.abc import Callable
from functools import partial
from typing import Final

from jimdesk.core.audience import FAMILY, shown_to
from jimdesk.core.words import Words
from jimdesk.instruments.circle import CIRCLE, chips
from jimdesk.instruments.circle.layout import Layout, arrange
from jimdesk.instruments.circle.placing import touch
from jimdesk.instruments.instrument import View
from tests.crowd import crowd

Row = tuple[str, float, float, float]  # what, our seconds, the seconds of the bare counterpart, the limit
_SIZES: Final = ((20, 25.0), (60, 60.0), (200, 120.0))  # people, and how many times the bare work
_ROUNDS: Final = 9


def measure() -> list[Row]:
    """Return a row for drawing 20, 60 and 200 people, and one for letting go of a chip among each."""
    words, view, rows = Words("nl"), View(), list[Row]()
    for count, limit in _SIZES:
        shown = shown_to(crowd(count), FAMILY)
        counterpart = _seconds(partial(_bare, arrange(shown, view)))
        drawn = _seconds(partial(CIRCLE.draw, shown, words, view))
        rows.append((f"the circle of {count} people", drawn, counterpart, limit))
        let_go = _seconds(partial(touch, shown, view, "p000", 300, 200))
        rows.append((f"letting go of a chip among {count}", let_go, counterpart, limit))
    return rows


def _bare(laid: Layout) -> None:
    for one in laid.placed:
        chips.width(one.face, one.scale)
        chips.chip(one.face, one.box, one.scale)


def _seconds(work: Callable[[], object]) -> float:
    """Return the median of some rounds, after one to warm up."""
    work()
    rounds = []
    for _ in range(_ROUNDS):
        start = time.perf_counter()
        work()
        rounds.append(time.perf_counter() - start)
    return statistics.median(rounds)


def main() -> None:
    """Print the figures."""
    for what, ours, theirs, limit in measure():
        print(f"{what:40} {ours * 1000:8.2f} ms  {ours / theirs:6.2f} x  (limit {limit})")


if __name__ == "__main__":
    main()
