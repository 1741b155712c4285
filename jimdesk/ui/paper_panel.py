# SPDX-License-Identifier: Apache-2.0
"""How a sheet comes on paper: its languages and letters, how many, the printing button and the other ways."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from jimdesk.core.words import N_, own_name, paper_languages, reviewed
from jimdesk.ui.put_away import put_away
from jimdesk.ui.sheet_choice import SheetChoice
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.choices import Option, RadioList
from jimdesk.ui.widgets.drawer import Inspector
from jimdesk.ui.widgets.segments import Segments
from jimdesk.ui.widgets.select import Select
from jimdesk.ui.widgets.stepper import Stepper

_MOST_COPIES: Final = 40
_NAMES: Final = {
    "nl": N_("Dutch"), "en": N_("English"), "ar": N_("Arabic"), "tr": N_("Turkish"), "pl": N_("Polish"),
    "uk": N_("Ukrainian"), "ti": N_("Tigrinya"),
}
_WAYS: Final = (
    ("save-pdf", N_("Save as PDF"), "folder"),
    ("large-on-screen", N_("Large on the screen"), "table-screen"),
    ("calendar", N_("In the calendar"), "calendar"),
    ("letter", N_("By e-mail"), "speech"),
)


class PaperPanel(QWidget):
    """The choices; what is pressed is done by the page."""

    spoken = Signal(str, str)
    """The language of the paper ("" = that of the window), and the one beside it ("" = none)."""
    grown = Signal(bool)
    """Whether the letters are large."""
    print_wanted = Signal()
    way_wanted = Signal(str)
    """One of the other ways: save-pdf, large-on-screen, calendar, letter."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._choice = SheetChoice()
        self._panel = Inspector(sitting.look)
        self._body: QWidget | None = None
        self._filled = False  # whether the lists were made in the words of now
        self._languages: RadioList | None = None
        self._letters: Segments | None = None
        self._first = Select(sitting.look, [])
        self._first.setObjectName("paper-first")
        self._first.chosen.connect(self._on_first)
        self._unread = labels.small("", wrap=True)
        self.print = Button(sitting.look, icon="printer", kind="primary", height=56, font_size=18)
        self.print.setObjectName("print")
        self.print.setAutoDefault(True)  # Enter prints
        self.print.clicked.connect(self.print_wanted)
        self.ways = {name: Button(sitting.look, kind="quiet", height=40) for name, _, _ in _WAYS}
        for name, button in self.ways.items():
            button.setObjectName(name)
            button.clicked.connect(lambda _=False, name=name: self.way_wanted.emit(name))
        self._told = labels.text("")
        self._trouble = labels.text("", tone="bad")
        self._trouble.setObjectName("paper-trouble")
        self._advice = labels.text("", tone="warn")
        self._many = labels.secondary("")
        self._copies = Stepper(sitting.look, 1, least=1, most=_MOST_COPIES, fewer=" ", more=" ")
        self._copies.changed.connect(lambda _: self._name_button())
        self._pages = 1
        self._lay_out()

    @property
    def copies(self) -> int:
        """How many of the sheet are printed."""
        return self._copies.value

    def renew(self) -> None:
        """Say the words."""
        words = self._sitting.words
        for name, text, _ in _WAYS:
            self.ways[name].setText(words.say(text))
        self._many.setText(words.say(N_("How many")))
        self._copies.setAccessibleName(words.say(N_("How many")))
        self._filled = False
        self._name_button()

    def offer(self, there: bool, *, on_screen: bool) -> None:
        """Offer what can be done: is there a sheet, and may everybody see it here and now?"""
        for button in (self.print, self.ways["save-pdf"], self.ways["letter"]):
            button.setEnabled(there)
        self.ways["large-on-screen"].setEnabled(there and on_screen)

    def show_choice(self, choice: SheetChoice) -> None:
        """Show what was chosen."""
        self._choice = choice
        if not self._filled:
            self._filled = True
            self._fill()
        if self._languages is not None and self._letters is not None:
            self._languages.choose(choice.languages(self._sitting.words.language)[1])
            self._letters.choose("large" if choice.large else "usual")
        used = choice.languages(self._sitting.words.language)
        self._unread.setVisible(any(one and not reviewed(one) for one in used))

    def show_pages(self, pages: int, advice: str) -> None:
        """Show how many sides it has, and what may be said to whoever prints it."""
        self._pages = pages
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        self._name_button()

    def tell(self, sentence: str = "", *, bad: bool = True) -> None:
        """Say in a sentence what happened; "" takes it away."""
        for label, text in ((self._trouble, sentence if bad else ""), (self._told, "" if bad else sentence)):
            label.setText(text)
            label.setVisible(bool(text))

    def _name_button(self) -> None:
        words = self._sitting.words
        self.print.setText(words.count("Print {n} sheet", "Print {n} sheets", self.copies * self._pages))

    def _fill(self) -> None:
        """Make the lists to choose from anew."""
        words, look, was = self._sitting.words, self._sitting.look, self._body
        first = self._choice.first or words.language
        self._first.fill(((code, self._called(code)) for code in (words.language, *self._others())), first)
        self._first.setAccessibleName(words.say(N_("Language of the paper")))
        self._unread.setText(words.say(
            N_("Nobody who speaks this language from home has read these words yet.")
        ))
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(labels.panel_heading(words.say(N_("How it comes on paper"))))
        column.addWidget(labels.field_label(words.say(N_("Language of the paper"))))
        column.addWidget(self._first)
        sizes = [("usual", words.say(N_("Ordinary"))), ("large", words.say(N_("Large")))]
        self._letters = Segments(look, sizes, "usual", name=words.say(N_("Letters")))
        self._letters.setObjectName("paper-letters")
        self._letters.chosen.connect(lambda key: self.grown.emit(key == "large"))
        column.addWidget(labels.field_label(words.say(N_("Letters on A4"))))
        column.addWidget(self._letters)
        title = words.say(N_("Second language beside it"))
        second = self._choice.languages(words.language)[1]
        self._languages = RadioList(look, self._options(first), second, name=title)
        self._languages.setObjectName("paper-language")
        self._languages.chosen.connect(lambda key: self.spoken.emit(self._choice.first, key))
        column.addWidget(labels.field_label(title))
        column.addWidget(self._languages)
        column.addWidget(self._unread)
        self._panel.inside.insertWidget(0, self._body)
        if was is not None:
            put_away(was)

    def _options(self, first: str) -> list[Option]:
        words = self._sitting.words
        alone = Option("", words.say(N_("Only {language}"), language=self._called(first)))
        beside = (code for code in (words.language, *self._others()) if code != first)
        return [alone, *(Option(code, self._called(code), own_name(code)) for code in beside)]

    def _others(self) -> list[str]:
        """Return the languages that paper can be in besides that of the window."""
        return [code for code in paper_languages() if code != self._sitting.words.language]

    def _called(self, language: str) -> str:
        return self._sitting.words.say(_NAMES[language]) if language in _NAMES else own_name(language)

    def _on_first(self, language: str) -> None:
        """Speak another first language; what stood beside it stays there, if it is another one."""
        own = self._sitting.words.language
        first = "" if language == own else language
        self._choice = replace(self._choice, first=first)
        second = self._choice.languages(own)[1]
        self._fill()
        self._first.setFocus()
        self.spoken.emit(first, second)

    def _lay_out(self) -> None:
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(22, 10, 22, 14)
        column.setSpacing(8)
        for part in (self._advice, self._trouble, self._told):
            part.setVisible(False)
            column.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(self._many, 1)
        row.addWidget(self._copies)
        column.addLayout(row)
        column.addWidget(self.print)
        grid = QGridLayout()
        grid.setSpacing(0)
        for place, button in enumerate(self.ways.values()):
            grid.addWidget(button, place // 2, place % 2, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(grid)
        self._panel.inside.addStretch()
        self._panel.set_foot(foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._panel)
