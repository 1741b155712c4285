# SPDX-License-Identifier: Apache-2.0
"""The laptop on the table of a story: its window, built as the program builds it, its file and its pages."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QRadioButton,
)
from pytestqt.qtbot import QtBot

from jimdesk.core.family import Family
from jimdesk.core.people import Person
from jimdesk.core.words import Words
from jimdesk.ui.keeping import Keeping
from jimdesk.ui.look import Look
from jimdesk.ui.settings import Settings
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.card import BigChoice
from jimdesk.ui.widgets.rail import Rail
from jimdesk.ui.window import Window
from tests.stories.hands import Ears, Hands, texts_in_sight
from tests.stories.tally import Tally

PLACES: Final = {
    "mensen": "Mensen", "genogram": "Genogram", "cirkel": "Cirkel", "overleg": "Overleg",
    "wie doet wat": "Wie doet wat", "plan": "Plan", "verloop": "Verloop",
}


class Laptop:
    """The window with its file and its pages; the clock stands still until somebody moves it on."""

    def __init__(self, qtbot: QtBot, look: Look, folder: Path, now: datetime.datetime) -> None:
        self.clock = now
        self._settings = Settings(folder / "settings")
        self._settings.language = "nl"
        self.sitting = Sitting(Words("nl"), look, lambda: self.clock)
        self.window = Window(self._settings, self.sitting, Keeping(lambda: self.clock))
        self.window.resize(1366, 768)
        self.window.to_begin()
        qtbot.addWidget(self.window)
        with qtbot.waitExposed(self.window):
            self.window.show()
            self.window.activateWindow()
        self.hands = Hands(qtbot, self.window)
        self._ears = Ears()
        self.sitting.announced.connect(self._ears.hear)

    @property
    def tally(self) -> Tally:
        """What all this asks of whoever sits here."""
        return self.hands.tally

    # What can be looked at

    @property
    def family(self) -> Family:
        """What lies on the desk, to compare with."""
        return self.sitting.desk.family

    @property
    def heard(self) -> list[str]:
        """Everything that was announced."""
        return self._ears.heard

    def person(self, name: str) -> Person:
        """Return who is called so."""
        return next(one for one in self.family.of(Person) if one.name.startswith(name))

    def named(self, id_: str) -> str:
        """Return what somebody is called."""
        return self.sitting.name(id_)

    def in_sight(self) -> str:
        """Return every text that whoever looks at the screen could come to read, or have read out."""
        return "\n".join(texts_in_sight(self.window))

    def at(self, hour: int, minute: int) -> None:
        """It is later."""
        self.clock = self.clock.replace(hour=hour, minute=minute)

    # The file

    def begins(self, file: Path, method: str, password: str) -> None:
        """A new file for a family, by a method, with a password."""

        def fill_in(asked: QDialog) -> None:
            self.hands.type(self.hands.see(QLineEdit, "place", asked), str(file))
            self.hands.type(self.hands.see(QLineEdit, "password", asked), password)
            self.hands.type(self.hands.see(QLineEdit, "password-again", asked), password)
            ways = list(self.hands.all_in_sight(QRadioButton, within=asked))
            self.hands.click(next(one for one in ways if method in one.accessibleName()))
            self.hands.click(self.hands.see(QAbstractButton, "go", asked))

        self.hands.answer(lambda: self.hands.click(self.hands.see(BigChoice, "new")), fill_in)
        self.hands.wait(lambda: self.window.opening.code != "")

    def opens(self, file: Path, password: str) -> None:
        """A family of an earlier time."""

        def which(asked: QDialog) -> None:
            assert isinstance(asked, QFileDialog)
            self.hands.enter(self.hands.see(QLineEdit, "fileNameEdit", asked), str(file))

        def unlock(asked: QDialog) -> None:
            self.hands.enter(self.hands.see(QLineEdit, "password", asked), password)

        self.hands.answer(lambda: self.hands.click(self.hands.see(BigChoice, "further")), which, unlock)
        self.hands.wait(lambda: self.window.opening.code != "")

    def saved_at(self) -> str:
        """Wait until everything is on the disk, and return what the window says of it."""
        file = self.window.keeping.file
        assert file is not None
        assert file.wait(60)
        said = (one.text() for one in self.hands.all_in_sight(QLabel) if one.text().startswith("Opgeslagen "))
        self.hands.wait(lambda: any(
            one.text().startswith("Opgeslagen ") for one in self.hands.all_in_sight(QLabel)
        ))
        return next(said)

    def closes(self) -> None:
        """The lid goes down."""
        assert self.window.close()

    def goes_to(self, place: str) -> None:
        """One of the pages, by the rail."""
        self.hands.tally.look("another page")
        self.hands.click(self.hands.button(PLACES[place], self.hands.see(Rail)))
        QApplication.processEvents()

    def undoes(self) -> str:
        """Ctrl+Z; return what is said to be undone."""
        self.hands.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        return self.heard[-1]

    def redoes(self) -> str:
        """Ctrl+Y; return what is said to be done again."""
        self.hands.press(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
        return self.heard[-1]
