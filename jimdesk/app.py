# SPDX-License-Identifier: Apache-2.0
"""The program: builds language, file, desk and window; the only module that knows all the others."""

import sys
from pathlib import Path

from jimdesk import cli


def main() -> int:
    """Do what the command line asks; without a command, open the window."""
    asked = cli.main(sys.argv[1:])
    return asked if isinstance(asked, int) else run(asked)


def run(path: Path | None) -> int:
    """Open the window, with a file where one was named; return the exit code."""
    from PySide6.QtWidgets import QApplication

    from jimdesk.core.words import Words
    from jimdesk.ui.keeping import Keeping
    from jimdesk.ui.look import Look
    from jimdesk.ui.settings import Settings
    from jimdesk.ui.sitting import Sitting
    from jimdesk.ui.window import Window

    app = QApplication(sys.argv[:1])
    app.setApplicationName("JimDesk")
    settings = Settings()
    look = Look(app, mode=settings.mode, letters=settings.letters, moving=settings.moving)
    sitting = Sitting(Words(settings.language), look)
    window = Window(settings, sitting, Keeping())
    window.resize(1366, 768)
    if path is not None:
        window.to_begin()
        window.opening.open(path)
    elif settings.started_before:
        window.to_begin()
    else:
        settings.started_before = True
        window.opening.open_example()
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
