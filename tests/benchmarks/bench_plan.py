# SPDX-License-Identifier: Apache-2.0
"""How fast a plan is made: against a bare reportlab canvas that draws the same strings in the same fonts.

The wall sheet of the story, and a plan of six pages with forty lines.

`python -m tests.benchmarks.bench_plan` prints the figures. Warm is the second sheet of a running program,
cold the first one of a new process, with all that has to be loaded for it. Both sides take
turns, and the best of each counts: processor time, for other work on the computer only ever adds to it.
"""

import io
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from typing import Final

from jimdesk.core import audience, places
from jimdesk.core.family import Family
from jimdesk.core.words import Words
from jimdesk.plan import wall
from jimdesk.plan.grid import USUAL
from jimdesk.plan.marks import POINT
from jimdesk.plan.marks import Words as Line
from jimdesk.plan.text import Run, runs
from jimdesk.plan.wall_sheet import wall_pages
from tests.plan.sheets_of import DUTCH, content, with_lines
from tests.plan.test_wall_sheet import OWNERS
from tests.story_family import DAY
from tests.story_plan import story_after_meeting

Row = tuple[str, float, float, float]  # what, our seconds, the seconds of the bare canvas, the limit
String = tuple[str, float, float, float, str]  # font, size, x, y, text
Strings = list[list[String]]  # page by page
_LONG: Final = 40  # lines, on six pages
_WARM, _COLD = 1.6, 1.5
_ROUNDS: Final = 15

_COLD_OURS: Final = """
import pickle, sys
facts = pickle.load(sys.stdin.buffer)
import time
start = time.process_time()
from jimdesk.core import audience
from jimdesk.core.family import Family
from jimdesk.core.family import Family
from jimdesk.core.words import Words
from jimdesk.plan import wall
import datetime
wall(audience.shown_to(Family(facts), audience.FAMILY), Words("nl"), day=datetime.date(2026, 11, 24))
print(time.process_time() - start)
"""
_COLD_BARE: Final = """
import pickle, sys
folder, strings = pickle.load(sys.stdin.buffer)
import time
start = time.process_time()
import io
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
for name in ("NotoSans-Regular", "NotoSans-Bold"):
    pdfmetrics.registerFont(TTFont(name, f"{folder}/{name}.ttf"))
canvas = Canvas(io.BytesIO(), pageCompression=1)
for page in strings:
    for font, size, x, y, text in page:
        canvas.setFont(font, size)
        canvas.drawString(x, y, text)
    canvas.showPage()
canvas.save()
print(time.process_time() - start)
"""


def strings(family: Family) -> Strings:
    """Every string of a family's wall sheet, with its font and place."""
    found: Strings = []
    for page in wall_pages(content(family), USUAL, DUTCH):
        found.append([])
        for mark in page.marks:
            if isinstance(mark, Line):
                x = mark.x / POINT
                for run in runs(mark.line, mark.letters):
                    if isinstance(run, Run):
                        y = (page.height - mark.y) / POINT
                        found[-1].append((run.font, run.size, x, y, run.text))
                    x += run.width
    return found


def bare(drawn: Strings) -> None:
    """Draw strings on a bare canvas and make a PDF of it."""
    from reportlab import rl_config
    from reportlab.pdfgen.canvas import Canvas

    rl_config.useA85 = 1  # as it is by itself; our own sheets do without
    canvas = Canvas(io.BytesIO(), pageCompression=1)
    for page in drawn:
        for font, size, x, y, text in page:
            canvas.setFont(font, size)
            canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()


def measure() -> list[Row]:
    """Return the figures, warm and cold."""
    rows: list[Row] = []
    long = with_lines(_LONG, OWNERS)
    for name, family in (("wall sheet", story_after_meeting()), ("plan of six pages", long)):
        drawn = strings(family)
        shown, words = audience.shown_to(family, audience.FAMILY), Words("nl")
        ours, peer = _in_turns(partial(wall, shown, words, day=DAY), partial(bare, drawn))
        rows += [
            (f"{name}, warm", ours, peer, _WARM),
            (f"{name}, cold", *_cold(family, drawn), _COLD),
        ]
    return rows


def _in_turns(one: Callable[[], object], other: Callable[[], object]) -> tuple[float, float]:
    seconds: tuple[list[float], list[float]] = ([], [])
    for round_ in range(_ROUNDS + 2):
        for kept, work in zip(seconds, (one, other), strict=True):
            start = time.process_time()
            work()
            if round_ >= 2:
                kept.append(time.process_time() - start)
    return min(seconds[0]), min(seconds[1])


def _cold(family: Family, drawn: Strings) -> tuple[float, float]:
    """Return how long the first sheet of a new process takes, ours and the bare one."""
    import pickle

    facts = pickle.dumps(list(family))
    fonts = pickle.dumps((str(places.resources() / "fonts"), drawn))
    seconds: tuple[list[float], list[float]] = ([], [])
    with tempfile.TemporaryDirectory() as compiled:
        # As it is once installed: Python's own compiled files and the catalogues' are there.
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": compiled}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        subprocess.run([sys.executable, "installer/words.py", "--compile"], capture_output=True, check=True)
        for round_ in range(_ROUNDS // 2 + 1):
            for kept, code, given in zip(seconds, (_COLD_OURS, _COLD_BARE), (facts, fonts), strict=True):
                command = [sys.executable, "-c", code]
                told = subprocess.run(
                    command, input=given, capture_output=True, check=True, env=environment
                )
                if round_:
                    kept.append(float(told.stdout))
    return min(seconds[0]), min(seconds[1])


def main() -> None:
    """Print the figures."""
    for name, ours, peer, limit in measure():
        ratio = ours / peer
        print(f"{name:20} {ours * 1000:7.1f} ms  bare {peer * 1000:7.1f} ms  {ratio:5.2f}  (limit {limit})")


if __name__ == "__main__":
    main()
