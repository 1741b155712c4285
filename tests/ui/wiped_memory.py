# SPDX-License-Identifier: Apache-2.0
"""A private time as a program of its own, which reads its whole memory: with "wiped", after all is wiped.

It prints how often the planted string stands there.
"""

import ctypes
import mmap
import os
import re
import sys
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
LINES = 5
_PAGE = 1 << 20
_OVERLAP = 64
_REST = "MENTWELST-5"


def needle() -> str:
    """The planted string; it stands in no file, and only what was typed holds it."""
    return "M" + _REST


def found() -> int:
    """Count the string in all memory of this program, as bytes and as Qt writes it."""
    looked_for = (  # a class of one letter: what is looked for is not what looks for it
        re.compile(b"[M]" + _REST.encode()), re.compile(b"[M]\x00" + _REST.encode("utf-16-le")),
    )
    with Path("/proc/self/maps").open() as maps:
        lines = maps.read().splitlines()
    page = mmap.mmap(-1, _PAGE)  # what is read lies in one place, which is not looked at itself
    own = ctypes.addressof(ctypes.c_char.from_buffer(page))
    count = 0
    with Path("/proc/self/mem").open("rb", 0) as memory:
        for line in lines:
            part = re.match(r"([0-9a-f]+)-([0-9a-f]+) r", line)
            begin, end = (int(number, 16) for number in part.groups()) if part else (0, 0)
            for at in range(begin, 0 if "[v" in line else end, _PAGE - _OVERLAP):
                if at < own + _PAGE and own < at + _PAGE:
                    continue
                memory.seek(at)
                try:
                    read = memory.readinto(page)
                except OSError:
                    break
                count += sum(len(one.findall(page, 0, min(read, end - at))) for one in looked_for)
    return count


def main() -> None:
    """Write, perhaps wipe, and look."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from jimdesk.core.desk import Desk
    from jimdesk.core.words import Words
    from jimdesk.ui.keeping import Keeping
    from jimdesk.ui.look import Look
    from jimdesk.ui.private_line import PrivateField
    from jimdesk.ui.settings import Settings
    from jimdesk.ui.sitting import Sitting
    from jimdesk.ui.window import Window
    from tests.ui.planted import planted
    from tests.ui.windows import AT

    app = QApplication(sys.argv[:1])
    sitting = Sitting(Words("nl"), Look(app, mode="light", moving=False), lambda: AT)
    window = Window(Settings(Path(tempfile.mkdtemp())), sitting, Keeping())
    sitting.open(Desk(planted()))
    window.to_work("meeting")
    window.show()
    QTest.qWaitForWindowExposed(window)
    window.calm.private_time("draft")
    private = window.calm.private
    assert private is not None
    for number in range(LINES):
        field = next(one for one in private.findChildren(PrivateField, "private-new-line") if one.isVisible())
        QTest.keyClicks(field, f"{needle()}{number}")
        QTest.keyClick(field, Qt.Key.Key_Return)
        QTest.qWait(20)
    if sys.argv[1:] == ["wiped"]:
        private.wipe()
        QTest.qWait(100)
    print(found())
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
