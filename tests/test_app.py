# SPDX-License-Identifier: Apache-2.0
"""The start of the program: how large the window comes up."""

import pytest
from PySide6.QtCore import QSize

from jimdesk.app import is_tight


@pytest.mark.parametrize(("wide", "high", "tight"), [
    (1366, 768, True), (1366, 728, True), (1280, 800, True), (1920, 790, True),
    (1920, 1040, False), (1440, 860, False), (800, 800, False),
])
def test_a_window_that_would_lie_half_below_the_screen_is_maximised(
    wide: int, high: int, tight: bool
) -> None:
    """On a small laptop the title bar would push the foot of the window below the screen."""
    assert is_tight(QSize(wide, high)) is tight
