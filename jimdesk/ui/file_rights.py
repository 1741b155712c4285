# SPDX-License-Identifier: Apache-2.0
"""What the law asks of a file: inzage, what one person told, how long it is kept, who opened it, its end."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from jimdesk.core import table
from jimdesk.core.inzage import inzage, own_words
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_
from jimdesk.ui.keeping import Keeping
from jimdesk.ui.question import Question
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.choices import CheckBox
from jimdesk.ui.widgets.select import Select

if TYPE_CHECKING:
    from jimdesk.store import MeetingFile

GIVEN: Final = "inzage"  # the note in the file of each inzage that was given
KEEP: Final = "keep_years"  # the note of how many years after care ends the file is kept
YEARS: Final = 20
_LATEST: Final = 6  # openings that are told
_TERMS: Final = (15, 20, 30)


class RightsPart(QWidget):
    """At the left inzage, with a tick for everybody who is named; at the right keeping and destroying."""

    def __init__(self, sitting: Sitting, keeping: Keeping, destroyed: Callable[[], None]) -> None:
        super().__init__()
        self._sitting, self._keeping, self._destroyed = sitting, keeping, destroyed
        words, look = sitting.words, sitting.look
        self._people = {one.id: sitting.name(one.id) for one in sitting.people()}
        self.asks = Select(look, list(self._people.items()), next(iter(self._people), ""),
                           name=words.say(N_("Who asks")))
        self.asks.setObjectName("inzage-asks")
        self.asks.chosen.connect(self._offer_people)
        self.notes = CheckBox(look, words.say(N_("My working notes too")))
        self.named: dict[str, CheckBox] = {}
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._trouble = labels.text("", tone="bad")
        self._told = labels.text("")
        self._told.setObjectName("rights-told")
        self._trouble.setObjectName("rights-trouble")
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(36)
        across.addLayout(self._reading(), 1)
        across.addLayout(self._keeping_column(), 1)
        self._offer_people()

    def _reading(self) -> QVBoxLayout:
        words = self._sitting.words
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(labels.group_heading(words.say(N_("Inzage"))))
        column.addWidget(labels.field_label(words.say(N_("Who asks")), self.asks))
        column.addWidget(self.asks)
        column.addWidget(labels.small(words.say(N_("Who is named in it? The others read “somebody”."))))
        column.addWidget(self._area, 1)
        column.addWidget(self.notes)
        column.addWidget(self._button(N_("Save it as PDF"), "inzage-go", self._give))
        column.addWidget(self._button(N_("Save what this person told, as JSON"), "own-words", self._own))
        return column

    def _keeping_column(self) -> QVBoxLayout:
        words, file = self._sitting.words, self._keeping.file
        years = file.about.get(KEEP, str(YEARS)) if file else str(YEARS)
        terms = [(str(n), words.count("{n} year", "{n} years", n)) for n in _TERMS]
        self.keep = Select(self._sitting.look, terms, years, name=words.say(N_("Keep it")))
        self.keep.setObjectName("keep-years")
        self.keep.chosen.connect(self._keep)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(labels.group_heading(words.say(N_("Keeping"))))
        column.addWidget(labels.field_label(words.say(N_("Keep it after the care has ended")), self.keep))
        column.addWidget(self.keep)
        never = N_("JimDesk never throws anything away by itself.")
        column.addWidget(labels.small(words.say(never), wrap=True))
        column.addWidget(labels.group_heading(words.say(N_("Inzage that was given"))))
        self._given = labels.small("", wrap=True)
        self._given.setObjectName("inzage-list")
        column.addWidget(self._given)
        column.addWidget(labels.group_heading(words.say(N_("Who opened it"))))
        column.addWidget(labels.small(_opened(file), wrap=True))
        column.addStretch(1)
        column.addWidget(self._told)
        column.addWidget(self._trouble)
        column.addWidget(self._button(N_("Destroy this file …"), "destroy", self._destroy))
        self._list_given()
        return column

    def _button(self, text: str, name: str, pressed: Callable[[], None]) -> Button:
        made = Button(self._sitting.look, self._sitting.words.say(text))
        made.setObjectName(name)
        made.clicked.connect(pressed)
        return made

    def _offer_people(self, _asks: str = "") -> None:
        """Offer a tick for everybody but the one who asks; nobody's name is ticked beforehand."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setSpacing(0)
        self.named = {}
        for id_, name in self._people.items():
            if id_ != self.asks.current:
                self.named[id_] = CheckBox(self._sitting.look, name)
                self.named[id_].setObjectName(f"named-{id_}")
                column.addWidget(self.named[id_])
        column.addStretch(1)
        self._area.setWidget(holder)

    def _give(self) -> None:
        from jimdesk.plan import SHEETS

        if path := self._ask_place(N_("Save it as PDF"), "inzage.pdf", "PDF (*.pdf)"):
            unnamed = {id_ for id_, box in self.named.items() if not box.isChecked()}
            family, notes = self._sitting.desk.family, self.notes.isChecked()
            shown = inzage(family, self.asks.current, unnamed, notes=notes)
            sheet = next(sheet for sheet in SHEETS if sheet.id == "dossier")
            day = table.day_of_paper(shown, self._sitting.today)
            if self._save(path, sheet.make(shown, self._sitting.words, day=day).pdf):
                self._remember({"to": self.asks.current, "unnamed": str(len(unnamed)), "notes": str(notes)})

    def _own(self) -> None:
        from jimdesk.exchange import portable

        heading = N_("Save what this person told, as JSON")
        if path := self._ask_place(heading, "eigen.json", "JSON (*.json)"):
            told = own_words(self._sitting.desk.family, self.asks.current)
            if self._save(path, portable.show(told).encode()):
                self._remember({"to": self.asks.current, "own": "True"})

    def _ask_place(self, heading: str, name: str, kind: str) -> Path | None:
        words = self._sitting.words
        if self._sitting.running:
            later = N_("The room looks along now. Do this once the meeting is closed.")
            self._trouble.setText(words.say(later))
            return None
        chosen, _ = QFileDialog.getSaveFileName(self, words.say(heading), str(Path.home() / name), kind)
        return Path(chosen) if chosen else None

    def _save(self, path: Path, data: bytes) -> bool:
        """Write a file; tell whether that worked."""
        words = self._sitting.words
        self._trouble.clear()
        try:
            path.write_bytes(data)
        except OSError:
            why = N_("{file} cannot be written there: look whether the folder is there and there is room.")
            self._trouble.setText(words.say(why, file=path.name))
            return False
        self._told.setText(words.say(N_("{file} was made."), file=path.name))
        return True

    def _remember(self, row: dict[str, str]) -> None:
        file = self._keeping.file
        if file is not None:
            row = {"date": self._sitting.today.isoformat(), **row}
            file.note(GIVEN, json.dumps([*given(file), row]))
            self._list_given()

    def _list_given(self) -> None:
        words, file = self._sitting.words, self._keeping.file
        rows = given(file) if file else []
        self._given.setText("\n".join(
            f"{row['date']}: {self._people.get(row['to'], words.say('somebody'))}" for row in rows[::-1]
        ) or words.say(N_("None yet.")))

    def _keep(self, years: str) -> None:
        if self._keeping.file is not None:
            self._keeping.file.note(KEEP, years)

    def _destroy(self) -> None:
        question = Destroying(self, self._sitting, self._keeping)
        if question.exec():
            self._destroyed()


class Destroying(Question):
    """Asks for the code of the family before its file and all backups are destroyed."""

    def __init__(self, parent: QWidget, sitting: Sitting, keeping: Keeping) -> None:
        from PySide6.QtWidgets import QLineEdit

        words, file = sitting.words, keeping.file
        self._code = file.code if file else ""
        super().__init__(
            parent, sitting, words.say(N_("Destroy {code}?"), code=self._code), words.say(N_("Destroy"))
        )
        self._keeping = keeping
        self.field = QLineEdit()
        self.field.setObjectName("destroy-code")
        self.put(labels.text(words.say(N_(
            "The file and all its backups on this laptop are gone then, and nobody can bring them back. "
            "Copies that were sent and sheets that were printed are still there: see who got a copy."
        ))))
        self.put(self.field, words.say(N_("Type {code} to go on"), code=self._code))

    def answer(self) -> None:
        """Destroy it where the code is right."""
        if self.field.text().strip().upper() != self._code:
            self.tell_trouble(self.words.say(N_("That is not the code. Nothing was destroyed.")))
            return
        try:
            self._keeping.destroy()
        except KnownError as error:
            self.tell_trouble(self.words.tell(error.saying))
        else:
            self.accept()


def _opened(file: MeetingFile | None) -> str:
    """Return the latest openings, as lines."""
    from jimdesk.store.logbook import openings

    rows = openings(file)[-_LATEST:] if file else []
    return "\n".join(f"{at.replace('T', ' ')}  {who}" for at, who in reversed(rows)) or "–"


def given(file: MeetingFile) -> list[dict[str, str]]:
    """Return each inzage that was given, the oldest first."""
    found: list[dict[str, str]] = json.loads(file.about.get(GIVEN) or "[]")
    return found
