# SPDX-License-Identifier: Apache-2.0
"""People from a file of another program: first what would come in and what would not, then one step."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QScrollArea, QWidget

from jimdesk.core.audience import Shown
from jimdesk.core.family import Family
from jimdesk.core.people import Parentage, Partnership, Person, Siblings
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_
from jimdesk.ui.errand import Errand
from jimdesk.ui.question import Question
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels

if TYPE_CHECKING:
    from jimdesk.exchange.people_listed import Listed

_WIDE: Final = 600  # a report is read line by line
_ASKED: Final = (Person, Parentage, Partnership, Siblings)  # what tells who is there already


class FileQuestion(Question):
    """The report of a file in plain words; nothing has come in before the button is pressed."""

    def __init__(self, parent: QWidget, sitting: Sitting, path: Path) -> None:
        """Read the file meanwhile; a broken one says so in a sentence, and cannot be added."""
        words = sitting.words
        heading, go = words.say(N_("People from a file")), words.say(N_("Add these people"))
        super().__init__(parent, sitting, heading, go)
        self.setObjectName("file-question")
        self._found: Listed | None = None
        self.setMinimumWidth(_WIDE)
        self.report = labels.text(words.say(N_("Reading …")))
        self.report.setObjectName("file-report")
        self.report.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setMinimumHeight(220)
        self._scroll.setWidget(self.report)
        self.put(self._scroll)
        self.go.setEnabled(False)
        known, today, language = _known(sitting.shown), sitting.today, words.language
        errand = Errand(self, lambda: _read(path, known, today, language))
        errand.done.connect(self._tell)
        errand.failed.connect(self._refuse)

    def answer(self) -> None:
        """Add everybody who was read, as one step; undo takes all of it back."""
        if self._found is not None:
            self.sitting.do(self._found.step)
            self.accept()

    def _tell(self, found: Listed) -> None:
        self._found = found
        self.report.setText(_apart(self.words.tell(said) for said in found.sayings))
        self.go.setEnabled(found.people > 0)
        self.go.setFocus()

    def _refuse(self, error: KnownError) -> None:
        self.report.clear()
        self._scroll.hide()
        self.tell_trouble(self.words.tell(error.saying))


def ask_for_file(parent: QWidget, sitting: Sitting) -> None:
    """Let somebody choose a file, and show what is in it."""
    from jimdesk.exchange.incoming import KINDS  # not before somebody asks for it

    words = sitting.words
    ends = " ".join(f"*{end} *{end.upper()}" for end in KINDS)
    kinds = f"{words.say(N_('Family trees, address cards and tables'))} ({ends})"
    name, _ = QFileDialog.getOpenFileName(parent, words.say(N_("People from a file …")), "", kinds)
    if name:
        FileQuestion(parent, sitting, Path(name)).exec()


def _apart(sentences: Iterable[str]) -> str:
    """Return sentences with room between them; what a list holds stands closer."""
    told = ""
    for sentence in sentences:
        listed = told.rpartition("\n\n")[2].partition("\n")[0].endswith(":")
        told += ("\n" if listed else "\n\n") * bool(told) + sentence
    return told


def _known(shown: Shown) -> Family:
    return Family(fact for kind in _ASKED for fact in shown.of(kind))


def _read(path: Path, known: Family, today: datetime.date, language: str) -> Listed:
    from jimdesk.exchange import incoming

    return incoming.bring_in(path, known, today, language)
