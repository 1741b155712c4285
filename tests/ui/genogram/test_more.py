# SPDX-License-Identifier: Apache-2.0
"""Whether the three dots of the genogram offer a file in and files out."""

from jimdesk.ui.window import Window
from tests.ui.genogram.seeing import page_of


def test_it_says_for_whom_a_file_is_made(window: Window) -> None:
    """Above the kinds of files a line that cannot be chosen says that they are made for the family."""
    actions = [one for one in page_of(window).head.more.menu_of_all.actions() if one.text()]
    names = [one.objectName() for one in actions]
    assert names == ["import-tree", "", "save-pdf", "save-png", "save-svg", "save-ged"]
    assert not actions[1].isEnabled()
    assert "familie" in actions[1].text()
