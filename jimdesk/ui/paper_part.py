# SPDX-License-Identifier: Apache-2.0
"""The plan on paper: which sheet, for whom, how it looks, and the ways in which it leaves the laptop."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from jimdesk.core.agreed import PlanVersion
from jimdesk.core.audience import person as one_person
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_
from jimdesk.plan import SHEETS, Paper, Whose
from jimdesk.ui import taking_along
from jimdesk.ui.errand import Errand
from jimdesk.ui.paper_panel import PaperPanel
from jimdesk.ui.sheet_choice import SheetChoice
from jimdesk.ui.sheet_list import SheetList
from jimdesk.ui.sheet_people import SheetPeople
from jimdesk.ui.sheet_view import LargeSheet, SheetView
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.icon_label import IconLabel

_ICONS = {
    "person": "people", "jim": "star", "child": "child", "cards": "card", "circle-at-home": "circle",
    "own-circle": "circle",
    "genogram-at-home": "genogram", "by-hand": "pen", "invitation": "calendar", "annex": "checklist",
    "dossier": "folder", "changes": "trend", "safety": "shield",
}


class PaperPart(QWidget):
    """Everything is made for the eyes it is meant for; on the shared screen only what the room may see."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._choice = SheetChoice()
        self._making = False
        self._is_latest = True  # whether what is being made is what was chosen last
        self._fresh = False  # whether `paper` is what was chosen last
        self._print_it = False  # somebody pressed print while the sheet was still being made
        self.paper: Paper | None = None
        self.sheets = SheetList(sitting.look)
        self.people = SheetPeople(sitting)
        self.preview = SheetView(sitting.look)
        self.panel = PaperPanel(sitting)
        self._letters = taking_along.Letters(self)
        self._quiet = labels.small("", wrap=True)
        self._pages = labels.small("", wrap=True)
        self._apart = labels.secondary("", wrap=True)
        self._middle = QStackedWidget()
        self.sheets.chosen.connect(lambda sheet: self._choose(sheet=sheet, people=frozenset(), version=""))
        self.people.chosen.connect(lambda people: self._choose(people=people))
        self.panel.spoken.connect(lambda first, second: self._choose(first=first, language=second))
        self.panel.grown.connect(lambda large: self._choose(large=large))
        self.panel.print_wanted.connect(self._print)
        self.panel.way_wanted.connect(self._take_along)
        sitting.renewed.connect(self._letters.put_away)
        self._lay_out()

    def renew(self) -> None:
        """Say the words, and make the sheet."""
        words = self._sitting.words
        self._apart.setText(words.say(
            N_("This sheet is not for everybody's eyes. It stays off this screen; you can print it.")
        ))
        self.panel.renew()
        self.follow()

    def follow(self) -> None:
        """Make the sheet anew, and offer those that there is reason for."""
        self._offer_sheets()
        self.people.show_choice(self._choice)
        self.panel.show_choice(self._choice)
        self.panel.offer(True, on_screen=self._on_screen)
        words = self._sitting.words
        private = self._choice.kind.whose is Whose.PROFESSIONAL
        self._quiet.setText(words.say(
            N_("This sheet is for professionals. Hand it to them only.") if private
            else N_("Notes of professionals are not on this sheet.")
        ))
        self._make()

    def _offer_sheets(self) -> None:
        """List every sheet; one that few families need only where there is reason for it, or it is chosen."""
        words, known, today = self._sitting.words, self._sitting.shown, self._sitting.today
        rows = [
            (one.id, words.say(one.name), words.say(one.purpose), _ICONS.get(one.id, "page"))
            for one in SHEETS if one.id == self._choice.sheet or one.is_asked_for(known, today)
        ]
        self.sheets.fill(words.say(N_("Which sheet?")), rows, self._choice.sheet)

    def start_typing(self) -> None:
        """Be ready for Enter on the printing button."""
        self.panel.print.setFocus()

    def show_sheet(self, sheet: str, version: str = "", person: str = "") -> None:
        """Show a sheet, of an agreed version or of now, for everybody or for one person."""
        self.sheets.choose(sheet)
        self._choose(sheet=sheet, version=version, people=frozenset({person} - {""}))

    @property
    def _on_screen(self) -> bool:
        """Whether whoever looks at this screen may see the sheet."""
        return self._choice.for_the_room() or not self._sitting.running or self._sitting.held

    def _choose(self, **values: Any) -> None:
        new = replace(self._choice, **values)
        if new != self._choice:
            self._choice = new
            self.panel.tell()
            self.follow()

    def _make(self) -> None:
        """Make the sheet on a thread of its own: the first one brings heavy imports along.

        One at a time: fonts and shapes are shared. What was chosen meanwhile is made next.
        """
        self._fresh = False
        if not self._on_screen:
            self.preview.show_pdf(b"", "")  # at once, and not when the next one is there
        self._middle.setCurrentIndex(0 if self._on_screen else 1)
        if self._making:
            self._is_latest = False
            return
        work = self._choice.work(self._sitting)
        if work is None:
            self._show(None)
            return
        self._making = self._is_latest = True
        errand = Errand(self, work)
        errand.done.connect(lambda paper: self._on_made(paper, None))
        errand.failed.connect(lambda error: self._on_made(None, error))

    def _on_made(self, paper: Paper | None, error: KnownError | None) -> None:
        self._making = False
        if not self._is_latest:  # something else was chosen, or changed, since it was begun
            self._make()
            return
        self._show(paper)
        if error is not None:
            self.panel.tell(self._sitting.words.tell(error.saying))

    def _show(self, paper: Paper | None) -> None:
        self.paper, self._fresh = paper, True
        words = self._sitting.words
        seen = paper.pdf if paper and self._on_screen else b""
        self.preview.show_pdf(seen, words.say(N_("How it comes on paper")))
        self._pages.setText(self._in_words(paper))
        advice = " ".join(words.tell(one, self._sitting.name) for one in paper.advice) if paper else ""
        self.panel.show_pages(paper.pages if paper else 1, advice)
        self.panel.offer(paper is not None, on_screen=self._on_screen)
        if self._print_it:
            self._print_it = False
            self._print()

    def _in_words(self, paper: Paper | None) -> str:
        """Say how many pages there are, and of which version they are."""
        words = self._sitting.words
        said = words.count("{n} page", "{n} pages", paper.pages) if paper else ""
        version = self._sitting.for_home.get(PlanVersion, self._choice.version)
        if version is not None and version.date is not None:
            told = words.say(N_("as agreed on {day}, version {n}"), day=words.date(version.date),
                             n=version.number)
            said = f"{said} · {told}"
        return said

    # The ways out

    def _print(self) -> None:
        from jimdesk.ui import printing

        if not self._fresh:
            self._print_it = True
            return
        if self.paper is None:
            return
        self.panel.tell()
        try:
            if printing.has_printer():
                printing.ask_and_print(self, self.paper.pdf, self.panel.copies)
            elif self._on_screen:
                self._say(N_("There is no printer here. Everybody can photograph the sheet."))
                self._photograph()
            else:
                self._say(N_("There is no printer here. Save the sheet as PDF."))
        except KnownError as error:
            self.panel.tell(self._sitting.words.tell(error.saying))

    def _take_along(self, way: str) -> None:
        if self.paper is None or not self._fresh:
            return
        self.panel.tell()
        words = self._sitting.words
        try:
            match way:
                case "save-pdf":
                    taking_along.save_pdf(
                        self, words, self.paper.pdf, self._choice.kind.file_name(words)
                    )
                case "large-on-screen":
                    self._photograph()
                case "calendar":
                    calendar = self._calendar()
                    if taking_along.save_calendar(self, words, calendar):
                        self._say(N_("Open that file, and the days stand in the calendar."), bad=False)
                case "letter":
                    from jimdesk.ui.letter_question import LetterQuestion

                    LetterQuestion(self, self._sitting, self._letters, self.paper.pdf).exec()
        except KnownError as error:
            self.panel.tell(words.tell(error.saying))

    def _calendar(self) -> bytes:
        """Return the calendar of the one person who was chosen, or else of the family."""
        chosen = self._choice.chosen(self._sitting)
        single = self._choice.kind.whose is Whose.PERSON and len(chosen) == 1
        shown = self._sitting.for_reader(one_person(chosen[0])) if single else self._sitting.for_home
        return taking_along.calendar_of(shown, self._sitting.words, self._sitting.today)

    def _photograph(self) -> None:
        if self.paper is not None and self._on_screen:
            words = self._sitting.words
            name = words.say(N_("How it comes on paper"))
            LargeSheet(self, self._sitting.look, self.paper.pdf, name).exec()

    def _say(self, sentence: str, *, bad: bool = True) -> None:
        self.panel.tell(self._sitting.words.say(sentence), bad=bad)

    def _lay_out(self) -> None:
        quiet = QHBoxLayout()
        quiet.addWidget(IconLabel(self._sitting.look, "lock", "ink2", 16), 0, Qt.AlignmentFlag.AlignTop)
        quiet.addWidget(self._quiet, 1)
        self.sheets.foot.addLayout(quiet)
        apart = QWidget()
        column = QVBoxLayout(apart)
        column.setContentsMargins(48, 24, 48, 24)
        column.addStretch(2)
        mark = IconLabel(self._sitting.look, "shield", "ink2", 40)
        column.addWidget(mark, 0, Qt.AlignmentFlag.AlignHCenter)
        self._apart.setObjectName("not-on-screen")
        self._apart.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._apart)
        column.addStretch(3)
        self._middle.addWidget(self.preview)
        self._middle.addWidget(apart)
        self._pages.setObjectName("page-count")
        self._pages.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 6)
        middle.setSpacing(0)
        middle.addWidget(self.people)
        middle.addWidget(self._middle, 1)
        middle.addWidget(self._pages)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sheets)
        row.addLayout(middle, 1)
        row.addWidget(self.panel)
