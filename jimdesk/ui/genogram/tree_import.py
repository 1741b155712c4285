# SPDX-License-Identifier: Apache-2.0
"""A family tree from a file: first what would come in and what would not, then one step that adds it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QScrollArea, QWidget

from jimdesk.core import edits
from jimdesk.core.family import Family
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, saying
from jimdesk.ui.question import Question
from jimdesk.ui.sitting import Sitting


class TreeQuestion(Question):
    """The report of a tree in plain words; nothing has come in before the button is pressed."""

    def __init__(self, parent: QWidget, sitting: Sitting, path: Path) -> None:
        """Read the file; a broken one says so in a sentence, and cannot be added."""
        words = sitting.words
        super().__init__(parent, sitting, words.say(N_("A family tree")), words.say(N_("Add these people")))
        self.setObjectName("tree-question")
        self._family = Family()
        self.report = QLabel()
        self.report.setObjectName("tree-report")
        self.report.setTextFormat(Qt.TextFormat.PlainText)
        self.report.setWordWrap(True)
        self.report.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setMinimumHeight(220)
        scroll.setWidget(self.report)
        self.put(scroll)
        self._read(path)

    def answer(self) -> None:
        """Add everything that was read, as one step; undo takes all of it back."""
        facts = tuple(self._family)
        self.sitting.do(edits.add(saying("a family tree of {n} people", n=self._people), *facts))
        self.accept()

    @property
    def _people(self) -> int:
        from jimdesk.core.people import Person

        return len(self._family.of(Person))

    def _read(self, path: Path) -> None:
        from jimdesk.exchange import gedcom  # not before somebody asks for it

        try:
            self._family, report = gedcom.bring_in(path)
        except KnownError as error:
            self.tell_trouble(self.words.tell(error.saying))
            self.go.setEnabled(False)
            return
        self.report.setText("\n".join(self.words.tell(said) for said in report.sayings()))


def ask_for_tree(parent: QWidget, sitting: Sitting) -> None:
    """Let somebody choose a file, and show what is in it."""
    words = sitting.words
    kinds = f"{words.say(N_('Family trees'))} (*.ged *.gdz *.GED *.GDZ)"
    name, _ = QFileDialog.getOpenFileName(parent, words.say(N_("Family tree from a file …")), "", kinds)
    if name:
        TreeQuestion(parent, sitting, Path(name)).exec()
