# SPDX-License-Identifier: Apache-2.0
"""The password of a file: choosing another one, and the recovery sheet for when it is forgotten."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, saying
from jimdesk.ui.errand import Errand
from jimdesk.ui.keeping import Keeping
from jimdesk.ui.password_fields import NewPassword, PasswordField
from jimdesk.ui.put_away import put_away
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button

if TYPE_CHECKING:
    from jimdesk.store import MeetingFile

_PRINTED: Final = "recovery_sheet"  # the note in the file of when a sheet with its key was printed
_HALF: Final = 7  # groups of the code on one line


class KeyPart(QWidget):
    """At the left another password, at the right the sheet."""

    def __init__(self, sitting: Sitting, keeping: Keeping) -> None:
        super().__init__()
        self._sitting, self._keeping = sitting, keeping
        words = sitting.words
        self._trouble = labels.text("", tone="bad")
        self._trouble.setObjectName("key-trouble")
        self._told = labels.text("")
        self._told.setObjectName("key-told")
        across = QHBoxLayout()
        across.setSpacing(36)
        across.addLayout(self._changing(), 1)
        self._sheet_column = QVBoxLayout()
        self._sheet_column.setSpacing(10)
        self._sheet: QWidget | None = None
        across.addLayout(self._sheet_column, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(across)
        column.addWidget(self._told)
        column.addWidget(self._trouble)
        column.addStretch(1)
        self.setAccessibleName(words.say(N_("Password")))
        self._offer_sheet()

    def _changing(self) -> QVBoxLayout:
        words, file = self._sitting.words, self._keeping.file
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(labels.group_heading(words.say(N_("Another password"))))
        name = words.say(N_("The password of now, or the code of the recovery sheet"))
        self.now = PasswordField(name)
        self.now.setObjectName("password-now")
        if file is not None and file.key is not None:
            column.addWidget(labels.field_label(name, self.now))
            column.addWidget(self.now)
        self.new = NewPassword(self._sitting)
        self.go = Button(self._sitting.look, words.say(N_("Change the password")), kind="primary")
        self.go.setObjectName("change-password")
        self.go.clicked.connect(self._change)
        column.addWidget(self.new)
        column.addWidget(self.go, 0, Qt.AlignmentFlag.AlignTrailing)
        column.addStretch(1)
        return column

    def _change(self) -> None:
        self._say("")
        if trouble := self.new.trouble():
            self._say(trouble)
            return
        file, given, new, now = self._keeping.file, self.now.text(), self.new.text, self._sitting.now()
        if file is None:
            return
        self.setEnabled(False)
        errand = Errand(self, lambda: _change(file, given, new, now))
        errand.done.connect(self._on_changed)
        errand.failed.connect(self._on_failed)

    def _on_changed(self, _nothing: object) -> None:
        self.setEnabled(True)
        self.now.clear()
        self.new.clear()
        self._offer_sheet()
        self._say("", N_(
            "The password is another one now, for the backups too. A recovery sheet of before opens this "
            "file no more; print a new one."
        ))

    def _on_failed(self, error: KnownError) -> None:
        self.setEnabled(True)
        self._trouble.setText(self._sitting.words.tell(error.saying))

    def _say(self, trouble: str, told: str = "") -> None:
        words = self._sitting.words
        self._trouble.setText(words.say(trouble) if trouble else "")
        self._told.setText(words.say(told) if told else "")

    # The sheet

    def _offer_sheet(self) -> None:
        if self._sheet is not None:
            put_away(self._sheet)
        self._sheet = QWidget()
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        words, file = self._sitting.words, self._keeping.file
        column.addWidget(labels.group_heading(words.say(N_("Recovery sheet"))))
        if file is None or file.key is None:
            column.addWidget(labels.text(words.say(N_(
                "This file has no password. Anybody who gets hold of it can read it."
            ))))
        else:
            self._fill_sheet(column, file)
        column.addStretch(1)
        self._sheet_column.addWidget(self._sheet)

    def _fill_sheet(self, column: QVBoxLayout, file: MeetingFile) -> None:
        words, look = self._sitting.words, self._sitting.look
        column.addWidget(labels.text(words.say(N_(
            "A sheet of paper with the key of this file. With it the file opens when the password is "
            "forgotten. It belongs in the safe of your organisation, not with the laptop."
        ))))
        printed = _day(file.about.get(_PRINTED, ""))
        state = labels.strong(
            words.say(N_("Printed on {date}."), date=words.date(printed))
            if printed else words.say(N_("Not printed yet."))
        )
        state.setObjectName("sheet-state")
        print_ = Button(look, words.say(N_("Print the recovery sheet")), icon="printer")
        print_.setObjectName("print-sheet")
        print_.clicked.connect(self._print)
        show = Button(look, words.say(N_("Show it, to write it down")), kind="quiet", icon="eye")
        show.setObjectName("show-code")
        show.clicked.connect(self._show)
        self._code = labels.strong("")
        self._code.setObjectName("code")
        self._code.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        for part in (state, print_, show, self._code):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeading)

    def _print(self) -> None:
        from jimdesk.ui import printing

        file = self._keeping.file
        if file is None or file.key is None:
            return
        if not printing.has_printer():
            self._say(N_("This laptop knows no printer. Show the code and write it down by hand."))
            return
        try:
            if printing.ask_and_print(self, recovery_pdf(file, self._sitting), 1):
                file.note(_PRINTED, self._sitting.today.isoformat())
                self._offer_sheet()
        except KnownError as error:
            self._on_failed(error)

    def _show(self) -> None:
        file = self._keeping.file
        if file is None or file.key is None:
            return
        if self._sitting.running:
            self._say(N_("The room looks along now. Do this once the meeting is closed."))
            return
        self._code.setText("\n".join(_lines(file)))


def recovery_pdf(file: MeetingFile, sitting: Sitting) -> bytes:
    """Make the sheet, in memory; the only names on it are the code of the family and that of JimDesk."""
    from jimdesk.plan.plain_sheet import plain_sheet

    words = sitting.words
    keep = (
        N_("Keep this sheet in the safe of the organisation, away from the laptop and from the file."),
        N_("Whoever has this sheet and the file can read everything in it."),
        N_("After another password this sheet is worth nothing. Print a new one then and destroy this one."),
    )
    use = (
        N_("Open the file in JimDesk and type the code in the field for the password. "
           "Then choose a new one."),
        N_("Capitals, spaces and hyphens do not matter. The letters I, L, O and U are not used."),
        N_("Without JimDesk: the first 52 signs are the SQLCipher key in Crockford base 32, after which four "
           "bits are left over."),
    )
    parts = (
        (words.say(N_("The code")), _lines(file)),
        (words.say(N_("How to use it")), [words.say(one) for one in use]),
        (words.say(N_("Mind")), [words.say(one) for one in keep]),
    )
    return plain_sheet(
        words.say(N_("Recovery sheet {code}"), code=file.code),
        words.say(N_("Printed on {date}."), date=words.date(sitting.today)), parts, words,
        privacy=words.say(N_("Secret: this opens the file.")),
    )


def _day(text: str) -> datetime.date | None:
    """Read the day of a note; None where another program wrote something else there."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None


def _lines(file: MeetingFile) -> Sequence[str]:
    """Return the code on two lines."""
    from jimdesk.store import recovery

    assert file.key is not None
    groups = recovery.written(file.key.material).split()
    return [" ".join(groups[:_HALF]), " ".join(groups[_HALF:])]


def _change(file: MeetingFile, given: str, new: str, now: datetime.datetime) -> None:
    """Give the file another password, to whoever knows the one of now (KnownError otherwise)."""
    if file.key is not None and not file.key.is_of(given):
        raise KnownError(saying(N_("That is not the password of now. Nothing has changed.")))
    file.wait(10)
    file.change_password(new, now)
