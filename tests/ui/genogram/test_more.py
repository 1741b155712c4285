# SPDX-License-Identifier: Apache-2.0
"""Whether the three dots of the genogram offer a file in and files out."""

from jimdesk.ui.window import Window
from tests.ui.genogram.seeing import page_of


def test_it_says_for_whom_a_file_is_made(window: Window) -> None:
    """Above the kinds of files a line that cannot be chosen says that they are made for the family."""
    actions = [one for one in page_of(window).head.more.menu_of_all.actions() if one.text()]
    names = [one.objectName() for one in actions]
    assert names == ["find", "whole", "import-tree", "", "save-pdf", "save-png", "save-svg", "save-ged"]
    assert not actions[3].isEnabled()
    assert "familie" in actions[3].text()


def test_somebody_is_found_and_everybody_seen_by_mouse(window: Window) -> None:
    """Who knows no keys opens the field in the menu, and sees the whole family again by it."""
    page = page_of(window)
    actions = {one.objectName(): one for one in page.head.more.menu_of_all.actions()}
    whole = [page.canvas.is_whole]
    page.canvas.zoom(3)
    whole.append(page.canvas.is_whole)
    actions["whole"].trigger()
    assert [*whole, page.canvas.is_whole] == [True, False, True]
    actions["find"].trigger()
    assert page.head.finder.isVisible()
    page.head.finder.chosen.emit("noor")
    assert window.sitting.selection == "noor"
    assert page.head.more.isVisible()
    assert not page.head.finder.isVisible()
