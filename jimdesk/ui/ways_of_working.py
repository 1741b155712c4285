# SPDX-License-Identifier: Apache-2.0
"""The methods there are, with what each suits; one's own too, and what is wrong with a bad file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from jimdesk import methods
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_
from jimdesk.methods.copies import copy_into
from jimdesk.methods.method import Method
from jimdesk.ui.dialog import Dialog
from jimdesk.ui.put_away import put_away
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.card import Card

_WIDE, _HIGH = 820, 560


class WaysOfWorking(Dialog):
    """An organisation copies a method, changes the file in any text editor, and comes back here."""

    def __init__(self, parent: QWidget, sitting: Sitting, folder: Path | None = None) -> None:
        """Make it; `folder` is where one's own methods lie, the usual one unless another is given."""
        super().__init__(parent)
        self._sitting = sitting
        self._folder = folder or methods.own_folder()
        self._told = ""
        self._list: QWidget | None = None
        words, look = sitting.words, sitting.look
        self.setWindowTitle("JimDesk")
        self.setObjectName("ways")
        self.resize(_WIDE, _HIGH)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        again = Button(look, words.say(N_("Read the files again")), icon="redo")
        again.setObjectName("ways-again")
        again.clicked.connect(self._read_again)
        open_ = Button(look, words.say(N_("Open the folder")), icon="folder")
        open_.setObjectName("ways-folder")
        open_.clicked.connect(self._open_folder)
        done = Button(look, words.say(N_("Done")), kind="primary")
        done.setDefault(True)
        done.clicked.connect(self.accept)
        feet = QHBoxLayout()
        for button in (again, open_):
            feet.addWidget(button)
        feet.addStretch()
        feet.addWidget(done)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(12)
        column.addWidget(labels.panel_heading(words.say(N_("Ways of working"))))
        sentence = N_(
            "A copy is a text file of your own: change it in any text editor, then read it again here."
        )
        column.addWidget(labels.secondary(words.say(sentence), wrap=True))
        column.addWidget(self._scroll, 1)
        column.addLayout(feet)
        self.renew()

    def renew(self) -> None:
        """Read all files anew and show them; a bad one is told in one sentence, the others are there."""
        bad: list[KnownError] = []
        own = {path.stem for path in self._folder.glob("*.toml")}
        known = methods.all_methods(self._folder, bad.append)
        if self._list is not None:
            self._scroll.takeWidget()
            put_away(self._list)
        self._list = QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(10)
        words = self._sitting.words
        if self._told:
            column.addWidget(labels.strong(self._told, tone="good"))
        for error in bad:
            trouble = labels.label(words.tell(error.saying), "strong", tone="bad", wrap=True)
            trouble.setObjectName("ways-trouble")
            column.addWidget(trouble)
        for method in known:
            column.addWidget(self._card(method, own=method.id in own))
        column.addStretch()
        self._scroll.setWidget(self._list)

    def _card(self, method: Method, *, own: bool) -> Card:
        words, look, language = self._sitting.words, self._sitting.look, self._sitting.words.language
        card = Card(look, padding=14, gap=4)
        row = QHBoxLayout()
        said = QVBoxLayout()
        said.addWidget(labels.group_heading(method.titles.within(language)))
        said.addWidget(labels.secondary(method.fits.within(language), wrap=True))
        variants = ", ".join(one.labels.within(language) for one in method.variants)
        if variants:
            said.addWidget(labels.small(words.say(N_("Variants: {names}"), names=variants), wrap=True))
        if own:
            said.addWidget(labels.small(words.say(N_("Your own file: {file}"), file=f"{method.id}.toml")))
        row.addLayout(said, 1)
        copy = Button(look, words.say(N_("Make a copy")), icon="layers-sheets", height=40)
        copy.setObjectName(f"copy-{method.id}")
        copy.clicked.connect(lambda: self._copy(method))
        row.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
        card.inside.addLayout(row)
        card.setObjectName(f"way-of-{method.id}")
        return card

    def _copy(self, method: Method) -> None:
        words = self._sitting.words
        try:
            path = copy_into(method, self._folder)
        except KnownError as error:
            self._told = words.tell(error.saying)
        else:
            self._told = words.say(N_("The copy is {file}."), file=str(path))
        self.renew()

    def _read_again(self) -> None:
        self._told = ""
        self.renew()

    def _open_folder(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
