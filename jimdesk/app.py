# SPDX-License-Identifier: Apache-2.0
"""The program: builds language, file, desk and window; the only module that knows all the others."""

import builtins
import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jimdesk import cli

if TYPE_CHECKING:
    from PySide6.QtCore import QSize

    from jimdesk.ui.sitting import Sitting
    from jimdesk.ui.window import Window

_SIZE: Final = (1366, 768)
_LEAST: Final = (1024, 640)
_FRAME: Final = 40  # pixels that a frame and a title bar take
_LOADED: Final = 2_000  # milliseconds after which the window stands, and garbage is collected as usual


def main() -> int:
    """Do what the command line asks; without a command, open the window."""
    asked = cli.main(sys.argv[1:])
    return asked if isinstance(asked, int) else run(asked)


def _use_no_features() -> None:
    """Import as Python does: PySide would look at each import, and read each module, for `__feature__`."""
    vars(builtins)["__import__"] = vars(builtins)["__orig_import__"]


def is_tight(room: "QSize") -> bool:
    """Tell whether a screen holds the window, but not with the frame and the title bar around it."""
    wide, high = _SIZE
    least, lowest = _LEAST
    tight = room.width() < wide + _FRAME or room.height() < high + _FRAME
    return tight and room.width() >= least and room.height() >= lowest


def leave_no_traces() -> None:
    """Hand no password to programs that are started from here; let a crash write no memory to the disk."""
    os.environ.pop("JIMDESK_PASSWORD", None)
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _guard_clipboard(sitting: "Sitting", window: "Window") -> None:
    from jimdesk.ui.clipboard import ClipboardGuard

    ClipboardGuard(sitting, window)


def _collect() -> None:
    """Look for garbage from now on, but not among what was loaded: that stays as long as the program."""
    gc.freeze()
    gc.enable()


def _sweep() -> None:
    from jimdesk.core import passing

    passing.sweep()


def run(path: Path | None) -> int:
    """Open the window, with a file where one was named; return the exit code."""
    leave_no_traces()
    gc.disable()  # while everything is loaded there is next to nothing to collect; see below
    from PySide6.QtCore import Qt, QTimer

    _use_no_features()
    from PySide6.QtWidgets import QApplication

    from jimdesk.core.words import Words
    from jimdesk.ui.keeping import Keeping
    from jimdesk.ui.look import IN_FUSION, Look
    from jimdesk.ui.settings import Settings
    from jimdesk.ui.sitting import Sitting
    from jimdesk.ui.window import Window

    app = QApplication([sys.argv[0], *IN_FUSION])
    app.setApplicationName("JimDesk")
    settings = Settings()
    look = Look(app, mode=settings.mode, letters=settings.letters, moving=settings.moving)
    sitting = Sitting(Words(settings.language), look)
    window = Window(settings, sitting, Keeping())
    window.resize(*_SIZE)
    if is_tight(window.screen().availableGeometry().size()):
        window.setWindowState(Qt.WindowState.WindowMaximized)  # else its foot lies below the screen
    if path is not None:
        window.opening.open(path)
    elif settings.started_before:
        window.to_begin()
    else:
        settings.started_before = True
        window.opening.open_example()
    window.show()
    QTimer.singleShot(_LOADED, _collect)
    QTimer.singleShot(_LOADED, _sweep)
    QTimer.singleShot(_LOADED, lambda: _guard_clipboard(sitting, window))
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
