# SPDX-License-Identifier: Apache-2.0
"""Whether menus open in the picture where they are asked for."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from jimdesk.ui.genogram import menus
from jimdesk.ui.window import Window
from tests.ui.genogram.seeing import page_of
from tests.ui.windows import middle, tap


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[QMenu]:
    """The menus that would have opened."""
    found: list[QMenu] = []
    monkeypatch.setattr(menus, "_pop_up", lambda menu, _at: found.append(menu) if menu else None)
    return found


def test_somebodys_menu_lights_them_up(window: Window, opened: list[QMenu]) -> None:
    """The other button of the mouse on Noor opens her menu; on the ground there is none."""
    page_of(window).canvas.asked.emit("noor")
    page_of(window).canvas.asked.emit("")
    assert [one.objectName() for one in opened] == ["person-menu"]
    assert window.sitting.selection == "noor"


def test_a_tap_on_a_line_opens_its_menu(window: Window, opened: list[QMenu]) -> None:
    """Halfway between Marijke and Bert their line is tapped; on empty paper nothing opens."""
    canvas = page_of(window).canvas
    one, other = middle(canvas, "marijke"), middle(canvas, "bert")
    tap(canvas, one + (other - one) / 4)
    tap(canvas, QPoint(3, 3))
    assert [one.objectName() for one in opened] == ["line-menu"]
