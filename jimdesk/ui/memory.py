# SPDX-License-Identifier: Apache-2.0
"""What the program can do so that memory does not outlive what was in it: no core file, and freed means gone.

Python and Qt make copies of a text that nobody can name afterwards. Freed memory is therefore written over as
far as it is handed out again, and the rest goes back to the system; a crash leaves no file. What the system
itself did with a page meanwhile (a swap that is not encrypted) is out of reach.
"""

from __future__ import annotations

import ctypes
import gc
import sys
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QClipboard, QGuiApplication

_PR_SET_DUMPABLE: Final = 4
_SMALL: Final = range(1, 512, 8)  # bytes: what Python keeps in pools of its own
_SIZES: Final = (*range(16, 2048, 16), *range(2048, 65_536, 1024))
_EACH: Final = 2_000_000  # bytes of each size at most
_MANY: Final = 400  # blocks of each size at most
_M_PERTURB: Final = -6  # glibc: what is freed is written over at once, but for the newest few of each size
_OVER: Final = 0x5A


def leave_nothing() -> None:
    """From now on, let a crash leave no file with the memory, and write over what is freed."""
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
        libc = ctypes.CDLL(None)
        libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
        if hasattr(libc, "mallopt"):
            libc.mallopt(_M_PERTURB, _OVER)


def let_go() -> None:
    """Delete what was put away, empty our clipboard, and give freed memory back."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    clipboard = QGuiApplication.clipboard()
    if clipboard.ownsClipboard():
        clipboard.clear(QClipboard.Mode.Clipboard)
    if clipboard.supportsSelection() and clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
    gc.collect()
    _write_over_freed()


def _write_over_freed() -> None:
    """Take what was freed into use for a moment, full of zeros, so that nothing of before is left in it."""
    pools = [bytes(size) for size in _SMALL for _ in range(_MANY)]
    del pools
    if sys.platform == "linux":
        libc = ctypes.CDLL(None)
        libc.malloc.restype = ctypes.c_void_p
        libc.malloc.argtypes = (ctypes.c_size_t,)
        libc.free.argtypes = (ctypes.c_void_p,)
        blocks = []
        for size in _SIZES:
            for _ in range(min(_MANY, _EACH // size)):
                block = libc.malloc(size)
                if block:
                    ctypes.memset(block, 0, size)
                    blocks.append(block)
        for block in blocks:
            libc.free(block)
        if hasattr(libc, "malloc_trim"):
            libc.malloc_trim(0)
