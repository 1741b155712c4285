# SPDX-License-Identifier: Apache-2.0
"""A real window in a process of its own that goes on making gestures until it is killed.

`python -m tests.ui.killed_window FILE` opens the file and types line after line of the plan, and
prints how many lines there are whenever the file has said that all of them are kept.
"""

import datetime
import os
import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from jimdesk.core.meeting import Agreement
from jimdesk.core.words import Words
from jimdesk.ui.keeping import Keeping
from jimdesk.ui.look import Look
from jimdesk.ui.settings import Settings
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.window import Window


def main() -> None:
    """Open the window and go on for ever."""
    path = Path(sys.argv[1])
    app = QApplication([])
    sitting = Sitting(Words("nl"), Look(app, mode="light", moving=False))
    window = Window(Settings(path.parent / "settings"), sitting, Keeping())
    window.opening.open(path)
    window.show()
    done = [0]

    def gesture() -> None:
        """Type a line and Enter, as at the table."""
        if window.keeping.file is None:
            return
        if done[0] == 0:
            window.to_work("tasks")
        done[0] += 1
        field = next(one for one in window.findChildren(QLineEdit, "new-what") if one.isVisible())
        QTest.keyClicks(field, f"Regel {done[0]}")
        QTest.keyClick(field, Qt.Key.Key_Return)

    def told(_at: datetime.datetime) -> None:
        file = window.keeping.file
        if file is not None and not file.pending:
            os.write(1, f"{len(sitting.desk.family.of(Agreement))}\n".encode())

    window.keeping.kept.connect(told)
    timer = QTimer()
    timer.timeout.connect(gesture)
    timer.start(5)
    app.exec()


if __name__ == "__main__":
    main()
