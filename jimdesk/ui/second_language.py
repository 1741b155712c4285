# SPDX-License-Identifier: Apache-2.0
"""A line of the plan a second time, in another language: typed by whoever at the table speaks it.

Nothing is translated by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from jimdesk.core.audience import Shown
from jimdesk.core.desk import Step
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement
from jimdesk.core.people import Person
from jimdesk.core.translation import Translation, translation
from jimdesk.core.words import N_, Words, own_name, paper_languages, saying
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.typing import KeptField
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.select import Select

_FIELDS: Final = {
    "what": N_("What"), "if_not": N_("If it does not work"), "for_child": N_("For a child"),
}


def translate(of: str, field: str, language: str, text: str) -> Step:
    """Keep a field of a line, or of another fact, in another language; nothing typed takes it away."""
    id_ = Translation.new(of=of).id

    def edit(family: Family) -> Family:
        fact = family.find(of)
        if fact is None:
            return family
        old = [
            one.id for one in family.of(Translation)
            if (one.of, one.field, one.language) == (of, field, language)
        ]
        if not text.strip():
            return family.drop(*old)
        if old:
            return family.change(old[-1], text=text)
        return family.put(replace(translation(fact, field, language, text), id=id_))

    return Step(saying("line in another language"), edit, f"translation {of} {field} {language}")


def likely(shown: Shown, own: str, first: Iterable[str] = ()) -> str:
    """Return the language that is meant most likely: one of the `first`, or one that somebody here speaks."""
    offered = [code for code in paper_languages() if code != own.split("_")[0]]
    spoken = [person.language for person in shown.of(Person) if person.language]
    return next((code for code in (*first, *spoken) if code in offered), "")


class SecondLanguage(QWidget):
    """The language, and a field for each text of the line that stands."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._line: Agreement | None = None
        self.language = Select(sitting.look, [])
        self.language.setObjectName("second-language")
        self.language.chosen.connect(self._on_language)
        self._fields = {name: QLineEdit() for name in _FIELDS}
        self._kept = {
            name: KeptField(sitting, field, self._reader(name), self._writer(name))
            for name, field in self._fields.items()
        }
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        self._heading = labels.field_label("", self.language)
        grid.addWidget(self._heading, 0, 0, Qt.AlignmentFlag.AlignBottom)
        grid.addWidget(self.language, 1, 0)
        self._labels = {}
        for column, (name, field) in enumerate(self._fields.items(), 1):
            field.setObjectName(f"second-{name.replace('_', '-')}")
            self._labels[name] = labels.field_label("", field)
            grid.addWidget(self._labels[name], 0, column, Qt.AlignmentFlag.AlignBottom)
            grid.addWidget(field, 1, column)
            grid.setColumnStretch(column, 3)

    def renew(self) -> None:
        """Say the words; offer every language that paper can be in, apart from the window's."""
        words = self._sitting.words
        self._heading.setText(words.say(N_("Second language")))
        own = words.language.split("_")[0]
        languages = [code for code in paper_languages() if code != own]
        options = [("", words.say("none", "a language")), *((one, own_name(one)) for one in languages)]
        self.language.fill(options, self.language.current)
        for name, label in self._labels.items():
            label.setText(words.say(_FIELDS[name]))
        self._show()

    def show_line(self, line: Agreement | None) -> None:
        """Show what is known of a line; the language is the one that it has, or that somebody here speaks."""
        for kept in self._kept.values():
            kept.keep()
        if line is None or (self._line is None or line.id != self._line.id):
            self.language.set_current(self._likely(line) or self.language.current)
        self._line = line
        self._show()

    def _likely(self, line: Agreement | None) -> str:
        shown = self._sitting.shown
        has = [one.language for one in shown.of(Translation) if line and one.of == line.id]
        return likely(shown, self._sitting.words.language, has)

    def _show(self) -> None:
        language = self.language.current
        wanted = {"what": bool(language)}
        wanted["if_not"] = bool(language and self._line and self._line.if_not)
        wanted["for_child"] = bool(language and self._line and self._line.for_child)
        backward = bool(language) and Words(language).right_to_left
        way = Qt.LayoutDirection.RightToLeft if backward else Qt.LayoutDirection.LeftToRight
        for name, field in self._fields.items():
            field.setVisible(wanted[name])
            self._labels[name].setVisible(wanted[name])
            field.setLayoutDirection(way)
            self._kept[name].renew()

    def _on_language(self, language: str) -> None:
        for kept in self._kept.values():
            kept.keep()
        self._show()

    def _reader(self, name: str) -> Callable[[], str]:
        def read() -> str:
            for one in reversed(self._sitting.shown.of(Translation)):
                if self._line and (one.of, one.field, one.language) == (
                    self._line.id, name, self.language.current
                ):
                    return one.text
            return ""

        return read

    def _writer(self, name: str) -> Callable[[str], Step | None]:
        def write(typed: str) -> Step | None:
            if self._line is None or not self.language.current:
                return None
            return translate(self._line.id, name, self.language.current, typed.strip())

        return write
