# SPDX-License-Identifier: Apache-2.0
"""The picture of the window in the README: the example's circle, 1366 by 768, from the real window.

.venv/bin/python installer/window_picture.py [--language en] [OUT.png]
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent


def main() -> int:
    """Open the example in a window that nobody sees, and keep what it looks like."""
    parser = argparse.ArgumentParser()
    parser.add_argument("out", nargs="?", type=Path, default=ROOT / "resources/pictures/window.png")
    parser.add_argument("--language", default="nl")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        for kind in ("CONFIG", "DATA"):  # the user's own settings and example stay as they are
            os.environ[f"XDG_{kind}_HOME"] = home
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        sys.path.insert(0, str(ROOT))
        return picture(asked.out, asked.language, Path(home))


def picture(out: Path, language: str, home: Path) -> int:
    """Take the picture."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from jimdesk.core.words import Words
    from jimdesk.ui.keeping import Keeping
    from jimdesk.ui.look import Look
    from jimdesk.ui.settings import Settings
    from jimdesk.ui.sitting import Sitting
    from jimdesk.ui.window import Window

    app = QApplication(sys.argv[:1])
    settings = Settings(home)
    sitting = Sitting(Words(language), Look(app, mode="light", moving=False))
    window = Window(settings, sitting, Keeping())
    window.resize(1366, 768)
    window.show()
    window.opening.open_example()
    while not window.opening.code:
        QTest.qWait(20)
    window.to_work("circle")
    sitting.select(next(one.id for one in sitting.people() if one.name.startswith("Yassin")))
    QTest.qWait(1000)  # the layout, the last drawing, and everything that is made when nobody waits
    out.parent.mkdir(parents=True, exist_ok=True)
    kept = window.grab().save(str(out))
    window.close()
    return 0 if kept else 2


if __name__ == "__main__":
    sys.exit(main())
