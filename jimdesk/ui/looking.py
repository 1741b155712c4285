# SPDX-License-Identifier: Apache-2.0
"""Looking at a file of somebody else: only to read, as a professional may see it, until it is taken over."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from jimdesk.core import audience, table
from jimdesk.core.family import Family
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_
from jimdesk.ui.dialog import Dialog
from jimdesk.ui.errand import Errand
from jimdesk.ui.password_fields import PasswordField
from jimdesk.ui.question import Question
from jimdesk.ui.sheet_view import SheetView
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.choices import Option, RadioList

if TYPE_CHECKING:
    from jimdesk.core.audience import Shown

_SHEETS: Final = ("wall", "circle-at-home", "genogram-at-home", "changes", "annex", "dossier")
_LIST: Final = 280
_TOLD_WIDE, _TOLD_HIGH = 560, 360  # what differs can be long, and rolls


class Looking(Dialog):
    """The sheets of the file, each made for a professional; and two ways on: take it over, or compare."""

    def __init__(
        self, parent: QWidget, sitting: Sitting, name: str, family: Family, take_over: Callable[[], None]
    ) -> None:
        super().__init__(parent)
        self._sitting, self._take_over = sitting, take_over
        self._shown = audience.shown_to(family, audience.professional())
        words = sitting.words
        self.setWindowTitle("JimDesk")
        self.setObjectName("looking")
        self.resize(1080, 700)
        self.view = SheetView(sitting.look)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(32, 28, 32, 24)
        inside.setSpacing(12)
        inside.addWidget(labels.panel_heading(words.say(N_("You look at {file}"), file=name)))
        inside.addWidget(labels.secondary(words.say(N_(
            "A file from elsewhere. You see what a professional may see, and nothing in it changes."
        )), wrap=True))
        across = QHBoxLayout()
        across.setSpacing(24)
        across.addWidget(self._choice())
        across.addWidget(self.view, 1)
        inside.addLayout(across, 1)
        inside.addLayout(self._feet())
        self._look_at(_SHEETS[0])

    def _choice(self) -> QWidget:
        from jimdesk.plan import SHEETS

        words = self._sitting.words
        self._sheets = {sheet.id: sheet for sheet in SHEETS if sheet.id in _SHEETS}
        options = [Option(id_, words.say(sheet.name)) for id_, sheet in self._sheets.items()]
        choice = RadioList(self._sitting.look, options, _SHEETS[0], name=words.say(N_("What you look at")))
        choice.setObjectName("look-sheets")
        choice.setFixedWidth(_LIST)
        choice.chosen.connect(self._look_at)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(choice)
        column.addStretch(1)
        return holder

    def _feet(self) -> QHBoxLayout:
        words, look = self._sitting.words, self._sitting.look
        compare = Button(look, words.say(N_("What has changed since your copy?")), icon="clock")
        compare.setObjectName("compare")
        compare.clicked.connect(self._compare)
        take = Button(look, words.say(N_("Take it over and go on with it")))
        take.setObjectName("take-over")
        take.clicked.connect(self._take)
        close = Button(look, words.say(N_("Close")), kind="primary")
        close.setObjectName("look-close")
        close.clicked.connect(self.accept)
        feet = QHBoxLayout()
        for part in (compare, take):
            feet.addWidget(part)
        feet.addStretch(1)
        feet.addWidget(close)
        return feet

    def _look_at(self, id_: str) -> None:
        sheet, words = self._sheets[id_], self._sitting.words
        day = table.day_of_paper(self._shown, self._sitting.today)
        self.view.show_pdf(sheet.make(self._shown, words, day=day).pdf, words.say(sheet.name))

    def _take(self) -> None:
        self.accept()
        self._take_over()

    def _compare(self) -> None:
        words = self._sitting.words
        name, _ = QFileDialog.getOpenFileName(
            self, words.say(N_("Your own copy")), str(Path.home()),
            f"{words.say(N_('Meeting files'))} (*.jim)",
        )
        if name:
            OwnCopy(self, self._sitting, Path(name), self._shown).exec()


class OwnCopy(Question):
    """Asks for the password of one's own copy, if it has one, and tells what is new and what is gone."""

    def __init__(self, parent: QWidget, sitting: Sitting, path: Path, theirs: Shown) -> None:
        words = sitting.words
        heading = words.say(N_("What has changed since {file}?"), file=path.name)
        super().__init__(parent, sitting, heading, words.say(N_("Compare")))
        self._path, self._theirs = path, theirs
        self.field = PasswordField(words.say(N_("Password")))
        self.field.setObjectName("password")
        self.told = labels.text("")
        self.told.setObjectName("compared")
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setMinimumSize(_TOLD_WIDE, _TOLD_HIGH)
        self._area.setWidget(self.told)
        self._area.hide()
        if _asks(path):
            self.put(self.field, words.say(N_("Password")))
            self.field.setFocus()
        else:
            self.go.hide()
            QTimer.singleShot(0, self, self.answer)
        self.put(self._area)

    def answer(self) -> None:
        """Read the copy apart, and compare it with what is looked at."""
        from jimdesk.register import apart

        path, password = self._path, self.field.text()
        self.tell_trouble("")
        errand = Errand(self, lambda: apart.read(path, password or None))
        self._field = self.focusWidget()
        self.setEnabled(False)
        errand.failed.connect(self._on_failed)
        errand.done.connect(self._tell)

    def _tell(self, family: Family) -> None:
        from jimdesk.plan.differing import differing

        self.setEnabled(True)
        mine = audience.shown_to(family, self._theirs.reader)
        lines: list[str] = []
        for part in differing(mine, self._theirs, self.words, self.sitting.today):
            lines.append(part.heading)
            lines += [
                self.words.say(N_("Changed: {after} (in your copy: {before})"), before=before, after=after)
                for before, after in part.changed
            ]
            lines += [self.words.say(N_("New: {what}"), what=line) for line in part.new]
            lines += [self.words.say(N_("Gone: {what}"), what=line) for line in part.gone]
        same = self.words.say(N_("Nothing is different, for whoever reads as a professional."))
        self.told.setText("\n".join(lines) or same)
        self._area.show()
        self.adjustSize()


def _asks(path: Path) -> bool:
    """Whether a password has to be typed; what cannot be read at all says so when it is read."""
    from jimdesk import store

    try:
        return store.needs_password(path)
    except KnownError:
        return False
