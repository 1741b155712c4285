# SPDX-License-Identifier: Apache-2.0
"""A screen of its own for one test, and what lies on the clipboard of a screen."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Final

from tests.store.some import ROOT

_PROGRAM: Final = (
    "from PySide6.QtGui import QClipboard, QGuiApplication\n"
    "app = QGuiApplication([])\n"
    "board = QGuiApplication.clipboard()\n"
    "print([board.text(mode) for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)])"
)


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """Return what a program has to be told for it to draw there; in memory where there is no Xvfb."""
    if shutil.which("Xvfb") is None:
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        assert server.stdout is not None
        number = server.stdout.readline().strip()
        try:
            yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"}
        finally:
            server.terminate()


def clipboard(surroundings: Mapping[str, str]) -> str:
    """What another program finds on the clipboard, and what is selected there."""
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM], cwd=ROOT, env=os.environ | surroundings, capture_output=True,
        text=True, check=True,
    )
    return done.stdout
