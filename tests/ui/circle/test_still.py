# SPDX-License-Identifier: Apache-2.0
"""The still layer: while somebody is dragged, nothing on the screen tells that the rest is one picture."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jimdesk.ui.circle.canvas import CircleCanvas
from jimdesk.ui.circle.still import Still
from jimdesk.ui.look import Look
from jimdesk.ui.pages.circle import CirclePage
from tests.benchmarks.bench_drag import tied
from tests.ui.windows import Room


@pytest.fixture
def canvas(qtbot: QtBot, look: Look, tmp_path: Path) -> CircleCanvas:
    """Forty people in their circle, of whom many know each other, seen from nearer than the whole."""
    page = Room(qtbot, look, tmp_path).with_family(tied(40, 60)).workplace.page("circle")
    assert isinstance(page, CirclePage)
    page.field.show_view(replace(page.field.view, lines=frozenset({"knows"})))
    QApplication.processEvents()  # what the page lays out only when it is shown
    page.field.come_nearer(1.5, page.canvas.middle_of("p000"))
    return page.canvas


def move(canvas: CircleCanvas, kind: QEvent.Type, at: QPoint) -> None:
    """Send the mouse, with its left button down."""
    viewport, left = canvas.viewport(), Qt.MouseButton.LeftButton
    where, none = QPointF(at), Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(viewport, QMouseEvent(kind, where, viewport.mapToGlobal(where), left, left, none))
    QApplication.processEvents()


def drag(canvas: CircleCanvas) -> None:
    """Take somebody up and go some way with them."""
    start = canvas.middle_of("p000").toPoint()
    move(canvas, QEvent.Type.MouseButtonPress, start)
    for step in (QPoint(20, 10), QPoint(60, 40), QPoint(90, 30)):
        move(canvas, QEvent.Type.MouseMove, start + step)


def picture(canvas: CircleCanvas) -> QImage:
    """What is on the screen."""
    return canvas.viewport().grab().toImage()


def dragged(canvas: CircleCanvas, then: Callable[[], object] = lambda: None) -> QImage:
    """What is on the screen in the middle of a drag, after something else happened."""
    drag(canvas)
    then()
    seen = picture(canvas)
    canvas.put_back()
    return seen


HAPPENS: dict[str, Callable[[CircleCanvas], object]] = {
    "nothing": lambda _canvas: None,
    "somebody else is lit": lambda canvas: canvas.select("p005"),
    "some are dimmed": lambda canvas: canvas.dim({"p003", "p004"}),
    "the paper moves": lambda canvas: canvas.verticalScrollBar().setValue(20),
    "keys go elsewhere": lambda canvas: canvas.go_to("p006"),
}


def test_a_drag_looks_as_it_does_without_the_layer(
    canvas: CircleCanvas, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each pixel is what it would be with everybody painted, whatever happens meanwhile."""
    before = canvas.verticalScrollBar().value()
    assert before != 20

    def seen(what: str) -> QImage:
        canvas.select("")
        canvas.dim(())
        canvas.verticalScrollBar().setValue(before)
        return dragged(canvas, lambda: HAPPENS[what](canvas))

    quick = {what: seen(what) for what in HAPPENS}
    monkeypatch.setattr(Still, "take", lambda *_: None)
    assert [what for what in HAPPENS if seen(what) != quick[what]] == []


def test_a_canvas_that_is_gone_hears_no_other_look(qtbot: QtBot, look: Look) -> None:
    """A window that was closed leaves nothing behind that other letters or colours would still call."""
    canvas = CircleCanvas(look)
    canvas.deleteLater()
    QApplication.sendPostedEvents(canvas, QEvent.Type.DeferredDelete)
    with qtbot.captureExceptions() as raised:
        look.choose(letters=130)
    assert not raised
