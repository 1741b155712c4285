# SPDX-License-Identifier: Apache-2.0
"""A window with two screens, as a program of its own: the number of screens is known only at the start.

It goes to the other screen with the table view, works on on the first one, and says what each of them shows.
"""

import json
import os
import sys
import tempfile
from pathlib import Path

SCREENS = [
    {"name": name, "x": left, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "dpr": 1}
    for name, left in (("laptop", 0), ("television", 1366))
]


def main() -> None:
    """Do it, and print a line for each thing that a test wants to know."""
    folder = Path(tempfile.mkdtemp())
    (folder / "screens.json").write_text(json.dumps({"screens": SCREENS}))
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={folder / 'screens.json'}"
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from jimdesk.core.desk import Desk
    from jimdesk.core.words import Words
    from jimdesk.ui.keeping import Keeping
    from jimdesk.ui.look import Look
    from jimdesk.ui.settings import Settings
    from jimdesk.ui.sitting import Sitting
    from jimdesk.ui.table_view import TableView
    from jimdesk.ui.window import Window
    from tests.ui.planted import planted
    from tests.ui.windows import AT

    app = QApplication(sys.argv[:1])
    sitting = Sitting(Words("nl"), Look(app, mode="light", moving=False), lambda: AT)
    window = Window(Settings(folder), sitting, Keeping())
    sitting.open(Desk(planted()))
    window.to_work("meeting")
    window.resize(1200, 700)
    window.show()
    QTest.qWaitForWindowExposed(window)
    window.table_view()
    window.findChildren(TableView)[0]._move_over()
    QTest.qWait(100)
    other = next(view for view in window.findChildren(TableView) if view.isWindow())
    print("screens", len(app.screens()))
    print("there", other.screen().name(), other.isVisible())
    print("here", window.screen().name(), window.workplace.isVisible())
    sitting.hold(True)
    print("words", bool(other.words.text))
    print("leaks", _texts(other))
    window.calm.go("safety")
    QTest.qWait(50)
    from jimdesk.ui.veil import Cover

    print("covered", bool(other.findChildren(Cover)), bool(window.findChildren(Cover)))
    sys.stdout.flush()
    os._exit(0)


def _texts(view: object) -> list[str]:
    from PySide6.QtWidgets import QWidget

    from tests.ui.planted import SIGN
    from tests.ui.windows import texts_of

    assert isinstance(view, QWidget)
    return [text for text in texts_of(view) if SIGN in text]


if __name__ == "__main__":
    main()
