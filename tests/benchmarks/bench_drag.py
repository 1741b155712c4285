# SPDX-License-Identifier: Apache-2.0
"""How a drag goes with lines that follow: 200 people with 400 lines and 1000 people, 300 steps each.

`python -m tests.benchmarks drag` prints the figures: by the clock, and what the processor itself was busy,
which counts where other work goes on beside it. Beside ours stand a plain QGraphicsView with the same
chips and lines as bare items, and pyqtgraph's own GraphItem, both driven over the same way.
"""

import os
import random
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from jimdesk.core.desk import Desk
from jimdesk.core.family import Family
from jimdesk.core.words import Words
from jimdesk.instruments.circle.facts import Acquaintance
from tests.benchmarks.bench_window import _AT, _way
from tests.crowd import crowd

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from jimdesk.ui.look import Look

Row = tuple[str, float, float | None, float]  # what, our seconds, no peer, the limit in seconds
Took = tuple[float, float]  # seconds by the clock, and of the processor
_STEPS: Final = 300
_SIZES: Final = ((200, 400, 0.004), (1000, 2000, 0.008))  # people, lines, the limit of a step
_FIRST: Final = 0.016
_NONE: Final = 1e9  # figures of others, beside ours: they have no limit


def measure() -> list[Row]:
    """Drag somebody with their lines through the circle in 300 steps, at each size, ours and the others'."""
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")) and sys.platform == "linux":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from jimdesk.ui.look import Look

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    look = Look(app, mode="light", moving=False)
    rows: list[Row] = []
    for people, lines, limit in _SIZES:
        both, first = _ours(app, look, tied(people, lines))
        steps, busy = [wall for wall, _ in both], [cpu for _, cpu in both]
        named = f"{people} people, {lines} lines"
        rows += [
            (f"a step of a drag, {named}, in the middle (p50)", _nth(steps, 50), None, limit),
            (f"a step of a drag, {named}, 99 of 100 (p99)", _nth(steps, 99), None, limit),
            (f"a step of a drag, {named}, processor alone (p99)", _nth(busy, 99), None, limit),
            (f"the first step of a drag, {named}", first[0], None, _FIRST),
        ]
        plain, graph = _plain(app, people, lines), _graph(app, people, lines)
        others = {"a plain QGraphicsView": plain, "pyqtgraph's GraphItem": graph}
        rows += [
            (f"  in {what}, processor alone (p99)", _nth(theirs, 99), None, _NONE)
            for what, theirs in others.items()
        ]
    return rows


def pairs(people: int, lines: int) -> list[tuple[int, int]]:
    """Return who knows whom: pairs, the first person among some of them."""
    chance = random.Random(7)
    found: dict[tuple[int, int], None] = {(0, other): None for other in range(1, 7)}
    while len(found) < lines:
        one, other = sorted(chance.sample(range(people), 2))
        found[one, other] = None
    return list(found)


def tied(people: int, lines: int) -> Family:
    """Return a crowd of which many know each other."""
    known = (
        Acquaintance(id=f"k{nth}", one=f"p{one:03}", other=f"p{other:03}")
        for nth, (one, other) in enumerate(pairs(people, lines))
    )
    return crowd(people).put(*known)


def _ours(app: "QApplication", look: "Look", family: Family) -> tuple[list[Took], Took]:
    from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
    from PySide6.QtGui import QMouseEvent

    from jimdesk.ui.circle.field import CircleField
    from jimdesk.ui.sitting import Sitting

    sitting = Sitting(Words("nl"), look, lambda: _AT)
    sitting.open(Desk(family))
    field = CircleField(sitting)
    field.view = replace(field.view, lines=frozenset({"knows"}))
    field.resize(766, 652)
    field.show()
    field.draw(settle=False)
    for _ in range(5):
        app.processEvents()
    viewport, start = field.canvas.viewport(), field.canvas.middle_of("p000").toPoint()

    def send(kind: QEvent.Type, at: QPoint) -> Took:
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, QPointF(at), viewport.mapToGlobal(QPointF(at)), left, left, none)
        return _timed(app, lambda: app.sendEvent(viewport, event))

    send(QEvent.Type.MouseButtonPress, start)
    first = send(QEvent.Type.MouseMove, start + QPoint(8, 0))
    steps = [send(QEvent.Type.MouseMove, _way(step)) for step in range(_STEPS)]
    field.canvas.put_back()
    _away(app, field)
    return steps, first


def _plain(app: "QApplication", people: int, lines: int) -> list[float]:
    """Time the same drag with bare rectangles and lines, as the toolkit has them."""
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QGraphicsScene, QGraphicsView

    chance = random.Random(3)
    scene = QGraphicsScene(QRectF(0, 0, 766, 652))
    at = [(chance.uniform(0, 700), chance.uniform(0, 620)) for _ in range(people)]
    boxes = [scene.addRect(0, 0, 60, 26) for _ in at]
    for box, (x, y) in zip(boxes, at, strict=True):
        box.setPos(x, y)
    tied_to = pairs(people, lines)
    drawn = [scene.addLine(*at[one], *at[other]) for one, other in tied_to]
    view = QGraphicsView(scene)
    view.setRenderHint(QPainter.RenderHint.Antialiasing)
    view.resize(766, 652)
    view.show()
    app.processEvents()

    def move(step: int) -> None:
        x, y = _way(step).toTuple()
        boxes[0].setPos(x, y)
        for line, (one, other) in zip(drawn, tied_to, strict=True):
            if one == 0:
                line.setLine(x, y, *at[other])

    steps = [_timed(app, partial(move, step))[1] for step in range(_STEPS)]
    _away(app, view)
    return steps


def _graph(app: "QApplication", people: int, lines: int) -> list[float]:
    """Time the same drag in pyqtgraph's own graph."""
    import numpy as np
    import pyqtgraph as pg

    chance = random.Random(3)
    at = np.array([(chance.uniform(0, 700), chance.uniform(0, 620)) for _ in range(people)])
    between = np.array(pairs(people, lines))
    widget = pg.GraphicsLayoutWidget(size=(766, 652))
    box = widget.addViewBox()
    graph = pg.GraphItem()
    box.addItem(graph)
    graph.setData(pos=at, adj=between, size=10)
    widget.show()
    app.processEvents()

    def move(step: int) -> None:
        at[0] = _way(step).toTuple()
        graph.setData(pos=at, adj=between, size=10)

    steps = [_timed(app, partial(move, step))[1] for step in range(_STEPS)]
    _away(app, widget)
    return steps


def _timed(app: "QApplication", work: Callable[[], object]) -> Took:
    begin, busy = time.perf_counter(), time.process_time()
    work()
    app.processEvents()  # what it asked to be painted
    return time.perf_counter() - begin, time.process_time() - busy


def _nth(steps: list[float], percent: int) -> float:
    return sorted(steps)[len(steps) * percent // 100]


def _away(app: "QApplication", widget: "QWidget") -> None:
    widget.close()
    widget.deleteLater()
    app.processEvents()


if __name__ == "__main__":
    for name, ours, _, limit in measure():
        print(f"{name:66} {ours * 1e3:8.2f} ms   " + (f"limit {limit * 1e3:.0f} ms" if limit < 1 else ""))
