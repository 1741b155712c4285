# SPDX-License-Identifier: Apache-2.0
"""How smooth the window is: one step of a drag over the circle among 20, 60 and 200 people, and letting go.

`python -m tests.benchmarks.bench_window` prints the figures. A step is a mouse move, handled and painted.
There is no bare counterpart: the limits are those of the eye, in seconds. In memory without a display.
"""

import datetime
import os
import sys
import time
from typing import TYPE_CHECKING, Final

from jimdesk.core.desk import Desk
from jimdesk.core.words import Words
from tests.crowd import crowd

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QApplication

    from jimdesk.ui.look import Look

Row = tuple[str, float, float | None, float]  # what, our seconds, no peer, the limit in seconds
_STEPS: Final = 300
_SIZES: Final = {20: 0.050, 60: 0.050, 200: 0.200}  # people, and how long letting go may take
_STEP, _FIRST = 0.004, 0.016
_AT: Final = datetime.datetime(2026, 11, 24, 19, 45)


def measure() -> list[Row]:
    """Drag somebody through the circle in 300 steps, and place somebody, at each size."""
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")) and sys.platform == "linux":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from jimdesk.ui.look import Look

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    look = Look(app, mode="light", moving=False)
    rows: list[Row] = []
    for people, renewed in _SIZES.items():
        steps, first, placed = _dragged(app, look, people)
        steps.sort()
        rows += [
            (f"a step of a drag among {people}, in the middle (p50)", steps[_STEPS // 2], None, _STEP),
            (f"a step of a drag among {people}, 99 of 100 (p99)", steps[_STEPS * 99 // 100], None, _STEP),
            (f"the first step of a drag among {people}", first, None, _FIRST),
            (f"letting go, and the page of {people} renewed", placed, None, renewed),
        ]
    return rows


def _dragged(app: "QApplication", look: "Look", people: int) -> tuple[list[float], float, float]:
    from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
    from PySide6.QtGui import QMouseEvent

    from jimdesk.ui.pages.circle import CirclePage
    from jimdesk.ui.sitting import Sitting

    sitting = Sitting(Words("nl"), look, lambda: _AT)
    sitting.open(Desk(crowd(people)))
    page = CirclePage(sitting)
    page.resize(1278, 652)
    page.show()
    for _ in range(5):
        app.processEvents()
    canvas = page.canvas
    viewport = canvas.viewport()
    start = canvas.middle_of("p000").toPoint()

    def send(kind: QEvent.Type, at: QPoint) -> float:
        left = Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, QPointF(at), viewport.mapToGlobal(QPointF(at)), left, left, none)
        begin = time.perf_counter()
        app.sendEvent(viewport, event)
        app.processEvents()  # what it asked to be painted
        return time.perf_counter() - begin

    send(QEvent.Type.MouseButtonPress, start)
    first = send(QEvent.Type.MouseMove, start + QPoint(8, 0))
    steps = [send(QEvent.Type.MouseMove, _way(step)) for step in range(_STEPS)]
    placed = send(QEvent.Type.MouseButtonRelease, _way(_STEPS - 1))
    page.close()
    page.deleteLater()
    app.processEvents()
    return steps, first, placed


def _way(step: int) -> "QPoint":
    from math import cos, sin

    from PySide6.QtCore import QPoint

    return QPoint(round(383 + 220 * cos(step / 40)), round(326 + 220 * sin(step / 40)))


if __name__ == "__main__":
    for name, ours, _, limit in measure():
        print(f"{name:52} {ours * 1e3:8.2f} ms   limit {limit * 1e3:.0f} ms")
