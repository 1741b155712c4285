# SPDX-License-Identifier: Apache-2.0
"""A day of work in a real window, of which the end is a kill: for looking what it leaves behind on the disk.

`python -m tests.safety.day FILE` opens the file, goes to every page, types, copies a name, looks at the paper
and makes a backup; then it prints "done" and waits to be killed.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QThread, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from jimdesk.app import leave_no_traces
from jimdesk.core import edits
from jimdesk.core.people import Person
from jimdesk.core.words import Words
from jimdesk.ui.file_key import recovery_pdf
from jimdesk.ui.keeping import Keeping
from jimdesk.ui.look import Look
from jimdesk.ui.page import PLACES
from jimdesk.ui.settings import Settings
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.window import Window
from tests.safety.leaking import SECRET


def look_away() -> None:
    """Choose no other file."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    dialog.reject()


def main() -> None:
    """Live the day."""
    leave_no_traces()
    app = QApplication([])
    sitting = Sitting(Words("nl"), Look(app, mode="light", moving=False))
    window = Window(Settings(), sitting, Keeping())
    window.show()
    window.opening.fetch(Path(sys.argv[1]), SECRET)

    def pass_time(milliseconds: int) -> None:
        end = QDeadlineTimer(milliseconds)
        while not end.hasExpired():
            app.processEvents()
            QThread.msleep(2)

    while window.keeping.file is None:
        pass_time(20)
    file = window.keeping.file
    somebody = sitting.desk.family.of(Person)[3]
    for place in PLACES:
        window.to_work(place.name)
        sitting.select(somebody.id)
        pass_time(60)
    sitting.do(edits.add_agreement(f"{somebody.name} belt", owner=somebody.id))
    QApplication.clipboard().setText(somebody.name)
    QTimer.singleShot(500, look_away)
    window.open_file()  # which may remember where one looked
    from jimdesk.core import audience
    from jimdesk.plan import SHEETS

    shown = audience.shown_to(sitting.desk.family, audience.FAMILY)
    next(sheet for sheet in SHEETS if sheet.id == "dossier").make(shown, sitting.words, day=sitting.today)
    recovery_pdf(file, sitting)
    file.back_up(sitting.now())
    pass_time(2500)  # the window has become idle: all that it does later is done
    sitting.do(edits.add_agreement(f"{somebody.name} rijdt", owner=somebody.id))
    print("done", flush=True)
    pass_time(60_000)


if __name__ == "__main__":
    main()
