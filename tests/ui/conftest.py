# SPDX-License-Identifier: Apache-2.0
"""One look for all tests of the window, put back to light and ordinary letters after each."""

import os
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from jimdesk.ui.look import Look

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_LOOKS: list[Look] = []


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """The look that the widgets under test are handed; nothing moves, so that pictures are final at once."""
    if not _LOOKS:
        _LOOKS.append(Look(qapp, mode="light", moving=False))
    yield _LOOKS[0]
    _LOOKS[0].choose(mode="light", letters=100, moving=False)
