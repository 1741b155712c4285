# SPDX-License-Identifier: Apache-2.0
"""All that was typed for the sheets, each with a field below it for another language: Enter goes to the next.

Whoever at the table speaks the language types it, in a row; nothing is translated by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from jimdesk.core import table
from jimdesk.core.audience import Shown
from jimdesk.core.desk import Step
from jimdesk.core.fact import Fact
from jimdesk.core.listed import ordered
from jimdesk.core.meeting import Agreement, Column, CrisisStep, Issue, Statement
from jimdesk.core.professional import BottomLine, ProfessionalHelp
from jimdesk.core.translation import Translation
from jimdesk.core.words import N_, Words, own_name, paper_languages
from jimdesk.ui.put_away import put_away
from jimdesk.ui.second_language import likely, translate
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.typing import KeptField
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.card import Card
from jimdesk.ui.widgets.select import Select
from jimdesk.ui.widgets.whole_text import WholeText

_LINE: Final = {"what": "", "if_not": N_("If it does not work"), "for_child": N_("For a child")}


class Text(NamedTuple):
    """Something typed that comes on a sheet: the fact, its field, what it is ("" = a line), and the words."""

    of: str
    field: str
    about: str
    text: str


def texts(shown: Shown) -> Iterator[Text]:
    """Return all that was typed for the sheets, in the order in which it stands there."""
    for said in shown.of(Statement):
        if said.column in (Column.WISH, Column.GOOD):
            yield from _of(said, "text", N_("A wish") if said.column is Column.WISH else N_("What goes well"))
    for line in ordered(shown, Agreement):
        for field, about in _LINE.items():
            yield from _of(line, field, about)
    for issue in ordered(shown, Issue):
        yield from _of(issue, "name", N_("Issue"))
    for step in ordered(shown, CrisisStep):
        yield from _of(step, "service", N_("If it goes wrong"))
    for need in ordered(shown, BottomLine):
        yield from _of(need, "text", N_("Bottom line"))
        yield from _of(need, "why", N_("Why"))
    for help_ in ordered(shown, ProfessionalHelp):
        yield from _of(help_, "what", N_("What a professional does"))
    following = table.following(shown)
    if following is not None:
        yield from _of(following, "where", N_("Place of the next meeting"))


def _of(fact: Fact, field: str, about: str) -> Iterator[Text]:
    text = str(getattr(fact, field)).strip()
    if text:
        yield Text(fact.id, field, about, text)


class TaskTranslations(Card):
    """The language, how many are done, and the texts."""

    done = Signal()
    """Enter in the last field."""
    moved = Signal(QWidget)
    """The cursor went to this field."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting.look, padding=16, gap=12)
        self._sitting = sitting
        self._shown: tuple[object, ...] = ()
        self._fields: list[QLineEdit] = []
        self._kept: list[KeptField] = []
        self._rows: QWidget | None = None
        self.language = Select(sitting.look, [])
        self.language.setObjectName("translations-language")
        self.language.chosen.connect(lambda _: self._show())
        self._heading = labels.field_label("", self.language)
        self._count = labels.secondary("")
        self._count.setObjectName("translations-count")
        self._told = labels.secondary("", wrap=True)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._heading)
        top.addWidget(self.language)
        top.addWidget(self._count, 1)
        self.inside.addLayout(top)
        self.inside.addWidget(self._told)

    def renew(self) -> None:
        """Say the words; the language is the one that was chosen, or that somebody here speaks."""
        words = self._sitting.words
        own = words.language.split("_")[0]
        codes = [code for code in paper_languages() if code != own]
        chosen = self.language.current or likely(
            self._sitting.shown, own, [one.language for one in self._sitting.shown.of(Translation)]
        )
        chosen = chosen if chosen in codes else codes[0]
        self.language.fill([(code, own_name(code)) for code in codes], chosen)
        self._heading.setText(words.say(N_("Second language")))
        self._told.setText(words.say(
            N_("Whoever speaks this language types each text once more. Enter goes to the next one.")
        ))
        self._shown = ()
        self.follow()

    def follow(self) -> None:
        """Show what there is to translate now, under nobody's fingers."""
        seen = (self.language.current, *texts(self._sitting.shown))
        if seen != self._shown:
            self._shown = seen
            self._show()
        for kept in self._kept:
            kept.renew()
        self._say_count()

    def start_typing(self) -> None:
        """Begin with the first that is still empty."""
        empty = (field for field in self._fields if not field.text())
        first = next(empty, self._fields[0] if self._fields else None)
        (first or self.language).setFocus(Qt.FocusReason.TabFocusReason)
        self.moved.emit(first or self.language)

    def _show(self) -> None:
        for kept in self._kept:
            kept.keep()
        if self._rows is not None:
            put_away(self._rows)
        self._rows, self._fields, self._kept = QWidget(), [], []
        column = QVBoxLayout(self._rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for one in texts(self._sitting.shown):
            self._add(column, one)
        self.inside.addWidget(self._rows)
        self._rows.show()
        self._say_count()

    def _add(self, column: QVBoxLayout, one: Text) -> None:
        language, words = self.language.current, self._sitting.words
        about = f"{words.say(one.about)}: " if one.about else ""
        text = labels.text(about + one.text, wrap=True)
        field = QLineEdit()
        field.setObjectName(f"translation-{one.of}-{one.field.replace('_', '-')}")
        field.setAccessibleName(f"{own_name(language)}: {one.text}")
        field.setPlaceholderText(own_name(language))
        backward = Words(language).right_to_left
        field.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if backward else Qt.LayoutDirection.LeftToRight
        )
        side = Qt.AlignmentFlag.AlignRight if backward else Qt.AlignmentFlag.AlignLeft
        field.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        kept = KeptField(self._sitting, field, self._reader(one, language), partial(_step, one, language))
        kept.renew()
        field.returnPressed.connect(lambda: self._next(field))
        self._fields.append(field)
        self._kept.append(kept)
        column.addWidget(text)
        column.addWidget(field)
        column.addWidget(WholeText(field))
        column.addSpacing(8)

    def _next(self, field: QLineEdit) -> None:
        """Go on to the next text; after the last one all is done."""
        place = self._fields.index(field) + 1
        if place < len(self._fields):
            self._fields[place].setFocus(Qt.FocusReason.TabFocusReason)
            self.moved.emit(self._fields[place])
        else:
            self._kept[-1].keep()
            self.done.emit()

    def _say_count(self) -> None:
        filled = sum(bool(field.text().strip()) for field in self._fields)
        said = self._sitting.words.say(N_("{n} of {all} done"), n=filled, all=len(self._fields))
        self._count.setText(said)

    def _reader(self, one: Text, language: str) -> Callable[[], str]:
        def read() -> str:
            wanted = (one.of, one.field, language)
            found = (
                each.text for each in reversed(self._sitting.shown.of(Translation))
                if (each.of, each.field, each.language) == wanted
            )
            return next(found, "")

        return read


def _step(one: Text, language: str, typed: str) -> Step:
    return translate(one.of, one.field, language, typed.strip())
