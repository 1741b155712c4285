# SPDX-License-Identifier: Apache-2.0
"""The plan page: which sheet, how it looks on paper, and the printing button."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from jimdesk.core import table
from jimdesk.core.audience import Shown
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, Words, languages, own_name
from jimdesk.instruments.circle import CIRCLE
from jimdesk.instruments.genogram import GENOGRAM
from jimdesk.instruments.instrument import Instrument, View
from jimdesk.plan import SHEETS, Paper
from jimdesk.ui.errand import Errand
from jimdesk.ui.page import Page
from jimdesk.ui.sheet_list import SheetList
from jimdesk.ui.sheet_view import LargeSheet, SheetView
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.choices import Option, RadioList
from jimdesk.ui.widgets.drawer import Inspector
from jimdesk.ui.widgets.icon_label import IconLabel
from jimdesk.ui.widgets.segments import Segments
from jimdesk.ui.widgets.stepper import Stepper

_PICTURES: Final[dict[str, Instrument]] = {"circle": CIRCLE, "genogram": GENOGRAM}
_PICTURE_ROWS: Final = (
    ("circle", N_("The circle"), N_("as it was drawn")),
    ("genogram", N_("The genogram"), N_("the family on one sheet")),
)
_MOST_COPIES: Final = 40


class PlanPage(Page):
    """Made of what the family may see, whoever looks at the screen; made anew whenever something changed."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self._sheet = SHEETS[0].id
        self._language = sitting.words.language
        self._large = False
        self._made = 0  # which making is the newest: an older one that ends later is not shown
        self.paper: Paper | None = None
        self.sheets = SheetList(sitting.look)
        self.sheets.chosen.connect(self._choose)
        self._quiet = labels.small("", wrap=True)
        self._quiet.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.preview = SheetView(sitting.look)
        self._panel = Inspector(sitting.look)
        self._body: QWidget | None = None
        self.print = Button(sitting.look, icon="printer", kind="primary", height=56, font_size=18)
        self.print.setObjectName("print")
        self.print.clicked.connect(self._print)
        self._trouble = labels.text("", tone="bad")
        self._trouble.setObjectName("plan-trouble")
        self._advice = labels.text("", tone="warn")
        self._copies = Stepper(sitting.look, 1, least=1, most=_MOST_COPIES, fewer=" ", more=" ")
        self._copies.changed.connect(self._name_button)
        self._lay_out()

    def renew(self) -> None:
        """Say the words, and make the sheet."""
        words = self.sitting.words
        rows = [(sheet.id, words.say(sheet.name), words.say(sheet.purpose), "page") for sheet in SHEETS]
        for name, title, purpose in _PICTURE_ROWS:
            rows.append((name, words.say(title), words.say(purpose), name))
        self.sheets.fill(words.say(N_("Which sheet?")), rows, self._sheet)
        self._quiet.setText(words.say(N_("Notes of professionals are on none of these sheets.")))
        self._fill_panel()
        self._make()

    def follow(self, changes: object) -> None:
        """Make the sheet anew."""
        self._make()

    def start_typing(self) -> None:
        """Be ready for Enter on the printing button."""
        self.print.setFocus()

    def _choose(self, sheet: str) -> None:
        self._sheet = sheet
        self._make()

    def _make(self) -> None:
        """Make the sheet on a thread of its own: the first one brings heavy imports along."""
        self._made += 1
        number, sheet, large = self._made, self._sheet, self._large
        shown = self.sitting.for_home
        day = table.day_of_paper(shown, self.sitting.today)
        words = Words(self._language)

        def work() -> Paper:
            if sheet in _PICTURES:
                return _picture(shown, _PICTURES[sheet], words, day)
            return next(one for one in SHEETS if one.id == sheet).make(shown, words, day=day, large=large)

        errand = Errand(self, work)
        errand.done.connect(lambda paper: self._show(paper, number))

    def _show(self, paper: Paper, number: int) -> None:
        if number != self._made:
            return
        self.paper = paper
        words = self.sitting.words
        self.preview.show_pdf(paper.pdf, words.say(N_("How it comes on paper")))
        self._advice.setText(" ".join(words.tell(one) for one in paper.advice))
        self._advice.setVisible(bool(paper.advice))
        self._name_button()

    def _name_button(self, _copies: int = 0) -> None:
        words = self.sitting.words
        sheets = self._copies.value * (self.paper.pages if self.paper else 1)
        self.print.setText(words.count("Print {n} sheet", "Print {n} sheets", sheets))

    def _print(self) -> None:
        from jimdesk.ui import printing

        if self.paper is None:
            return
        self._tell("")
        try:
            if printing.has_printer():
                printing.ask_and_print(self, self.paper.pdf, self._copies.value)
            else:
                self._tell(N_("There is no printer here. Everybody can photograph the sheet."))
                self._photograph()
        except KnownError as error:
            self._trouble.setText(self.sitting.words.tell(error.saying))
            self._trouble.setVisible(True)

    def _photograph(self) -> None:
        if self.paper is not None:
            words = self.sitting.words
            LargeSheet(self, self.sitting.look, self.paper.pdf, words.say(N_("How it comes on paper"))).exec()

    def _save(self) -> None:
        words = self.sitting.words
        name, _ = QFileDialog.getSaveFileName(
            self, words.say(N_("Save as PDF")), str(Path.home() / f"{self._sheet}.pdf"), "PDF (*.pdf)"
        )
        if name and self.paper is not None:
            try:
                Path(name).write_bytes(self.paper.pdf)
            except OSError:
                self._tell(N_("The sheet could not be saved there: choose another folder."))
            else:
                self._tell("")

    def _tell(self, sentence: str) -> None:
        self._trouble.setText(self.sitting.words.say(sentence) if sentence else "")
        self._trouble.setVisible(bool(sentence))

    def _speak(self, language: str) -> None:
        self._language = language
        self._make()

    def _grow(self, letters: str) -> None:
        self._large = letters == "large"
        self._make()

    def _fill_panel(self) -> None:
        """Make the choices anew, in the language of now."""
        words, look = self.sitting.words, self.sitting.look
        if self._body is not None:
            self._body.deleteLater()
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(labels.panel_heading(words.say(N_("How it comes on paper"))))
        spoken = [Option(c, own_name(c)) for c in languages()]
        language = RadioList(look, spoken, self._language, name=words.say(N_("Language of the paper")))
        language.setObjectName("paper-language")
        language.chosen.connect(self._speak)
        column.addWidget(labels.field_label(words.say(N_("Language of the paper"))))
        column.addWidget(language)
        sizes = [("usual", words.say(N_("Ordinary"))), ("large", words.say(N_("Large")))]
        letters = Segments(look, sizes, "large" if self._large else "usual", name=words.say(N_("Letters")))
        letters.setObjectName("paper-letters")
        letters.chosen.connect(self._grow)
        column.addWidget(labels.field_label(words.say(N_("Letters"))))
        column.addWidget(letters)
        for text, icon, act in (
            (N_("Large on the screen"), "table-screen", self._photograph),
            (N_("Save as PDF"), "folder", self._save),
        ):
            button = Button(look, words.say(text), icon=icon)
            button.setObjectName(icon)
            button.clicked.connect(act)
            column.addWidget(button)
        self._panel.inside.insertWidget(0, self._body)
        self._copies.setAccessibleName(words.say(N_("How many")))

    def _lay_out(self) -> None:
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(22, 12, 22, 22)
        column.setSpacing(10)
        for part in (self._advice, self._trouble):
            part.setVisible(False)
            column.addWidget(part)
        column.addWidget(self._copies, 0, Qt.AlignmentFlag.AlignTrailing)
        column.addWidget(self.print)
        self._panel.inside.addStretch()
        self._panel.set_foot(foot)
        quiet = QHBoxLayout()
        quiet.addWidget(IconLabel(self.sitting.look, "lock", "ink2", 16), 0, Qt.AlignmentFlag.AlignTop)
        quiet.addWidget(self._quiet, 1)
        self.sheets.inside.addLayout(quiet)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sheets)
        row.addWidget(self.preview, 1)
        row.addWidget(self._panel)
        self.setProperty("ground", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)


def _picture(shown: Shown, instrument: Instrument, words: Words, day: datetime.date) -> Paper:
    """Return the picture of an instrument as a sheet, as the family takes it home."""
    from jimdesk.plan import pictures, preview

    pdf = pictures.pdf(shown, instrument, words, View(day=day, print=True))
    return Paper(pdf, preview.page_count(pdf), ())
