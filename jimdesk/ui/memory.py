# SPDX-License-Identifier: Apache-2.0
"""What the program can do so that memory does not outlive what was in it: no core file, and freed means gone.

Python and Qt cannot wipe every copy of a text that they made. What is left in freed memory is handed back to
the system, which wipes it before anybody else gets it; a crash leaves no file.
"""

from __future__ import annotations

import ctypes
import gc
import sys

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QClipboard, QGuiApplication

_PR_SET_DUMPABLE = 4


def leave_no_core() -> None:
    """From now on, let a crash of the program leave no file with its memory."""
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def let_go() -> None:
    """Delete what was put away, empty our clipboard, and give freed memory back."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    clipboard = QGuiApplication.clipboard()
    if clipboard.ownsClipboard():
        clipboard.clear(QClipboard.Mode.Clipboard)
    if clipboard.supportsSelection() and clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
    gc.collect()
    if sys.platform == "linux":
        ctypes.CDLL(None).malloc_trim(0)
