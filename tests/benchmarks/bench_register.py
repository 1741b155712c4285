# SPDX-License-Identifier: Apache-2.0
"""How fast ten thousand files are looked over for the second time, against listing and stat alone."""

import datetime
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from jimdesk.register import asking, overview
from jimdesk.register.overview import Overview
from jimdesk.store import Key, create
from tests.benchmarks.bench_store import family

Row = tuple[str, float, float, float]
_KEY: Final = Key.raw(bytes(range(32)))
_FILES: Final = 10_000
_TIMES: Final = 9


def measure() -> list[Row]:
    """Measure both in turn, in a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory(dir=Path(__file__).parent) as place:
        folder, remembered = Path(place) / "many", Path(place) / "o.json"
        folder.mkdir()
        first = folder / "0.jim"
        create(first, family(6), password=_KEY).close()
        line = overview._line(asking.look(first, _KEY))
        for n in range(1, _FILES):
            (folder / f"{n}.jim").touch()  # looking at one for the first time is no part of this
        today = datetime.date(2026, 11, 24)
        _, marks, where = overview._files(folder)
        known = Overview(remembered)
        known._known[where] = overview._Known(marks, [line] * _FILES)
        known._remember()
        ours, raw = [], []
        for _ in range(_TIMES):
            raw.append(_timed(lambda: [entry.stat() for entry in os.scandir(folder)]))
            ours.append(_timed(lambda: Overview(remembered).of(folder, _KEY, today)))
    what = "10,000 files, second time / scandir and stat"
    return [(what, statistics.median(ours), statistics.median(raw), 1.5)]


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
