# SPDX-License-Identifier: Apache-2.0
"""Other ways in which a sheet leaves the program: as a PDF, as a calendar, as a letter that is a draft."""

from __future__ import annotations

import contextlib
import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from jimdesk.core import table
from jimdesk.core.audience import Shown
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, Words, saying


def save_pdf(parent: QWidget, words: Words, pdf: bytes, name: str) -> bool:
    """Ask where a sheet is to be saved; False when somebody went back (KnownError where it does not go)."""
    return _save(parent, words.say(N_("Save as PDF")), name, "PDF (*.pdf)", pdf)


def save_calendar(parent: QWidget, words: Words, calendar: bytes) -> bool:
    """Ask where a calendar file is to be saved."""
    kind = words.say(N_("Calendar"))
    name = f"{words.say('plan', 'a file')}.ics"
    return _save(parent, kind, name, f"{kind} (*.ics)", calendar)


def calendar_of(shown: Shown, words: Words, today: datetime.date) -> bytes:
    """Return the calendar for a reader on the day of the paper."""
    from jimdesk.exchange import calendar_file  # brings a reader and writer of calendars along

    return calendar_file.written(shown, words, table.day_of_paper(shown, today))


def free(folder: Path, name: str) -> Path:
    """Return where a file of this name can be kept beside those that are there: "muurblad-2.pdf"."""
    first, number = folder / name, 2
    found = first
    while found.exists():
        found = first.with_stem(f"{first.stem}-{number}")
        number += 1
    return found


def _save(parent: QWidget, title: str, name: str, kinds: str, data: bytes) -> bool:
    path, _ = QFileDialog.getSaveFileName(parent, title, str(free(Path.home(), name)), kinds)
    if not path:
        return False
    try:
        Path(path).write_bytes(data)
    except OSError as error:
        raise KnownError(
            saying(N_("The sheet could not be saved there: choose another folder."))
        ) from error
    return True


class Letters(QObject):
    """Drafts that the mail program looks at; they are gone with the page, the family or the program."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._held = contextlib.ExitStack()
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.put_away)

    def open(self, pdf: bytes, words: Words) -> None:
        """Open a draft in the mail program of this laptop (KnownError where there is none)."""
        from jimdesk.exchange import mail_draft

        path = self._held.enter_context(mail_draft.opened(pdf, words))
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.put_away()
            raise KnownError(saying(
                N_("There is no mail program here that opens a draft. Save the sheet as PDF, and attach it.")
            ))

    def put_away(self) -> None:
        """Throw the drafts away."""
        self._held.close()
