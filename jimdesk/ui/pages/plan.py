# SPDX-License-Identifier: Apache-2.0
"""The plan page: on paper, agreeing it together, and how it went since."""

from __future__ import annotations

from typing import Final, Protocol, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from jimdesk.core.words import N_
from jimdesk.plan import SHEETS, Paper
from jimdesk.ui.page import Page
from jimdesk.ui.paper_part import PaperPart
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.segments import Segments

ON_PAPER, AGREEING, AFTERWARDS = "paper", "agreeing", "afterwards"
_PARTS: Final = (
    (ON_PAPER, N_("On paper")), (AGREEING, N_("Agreeing")), (AFTERWARDS, N_("How did it go?")),
)


class _Part(Protocol):
    """What the page shows one of at a time."""

    def renew(self) -> None:
        """Make everything anew."""

    def follow(self) -> None:
        """Show what changed."""

    def start_typing(self) -> None:
        """Put the keyboard where work begins."""


class PlanPage(Page):
    """Shows one of three parts; a part is made when somebody first goes there."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self._on_paper = PaperPart(sitting)
        self._parts: dict[str, QWidget] = {ON_PAPER: self._on_paper}
        self._behind_parts: set[str] = set()
        self._which = ON_PAPER
        self._language = ""
        self._choices: Segments | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self._on_paper)
        self._head = QWidget()
        self._head_row = QHBoxLayout(self._head)
        self._head_row.setContentsMargins(14, 8, 22, 8)
        self._head_row.addStretch(1)
        self._head.setProperty("ground", "window")
        self._head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._stack, 1)
        self.setProperty("ground", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    @property
    def paper(self) -> Paper | None:
        """The sheet that was made last."""
        return self._on_paper.paper

    @property
    def part(self) -> QWidget:
        """The part that is open."""
        return self._parts[self._which]

    def renew(self) -> None:
        """Say the words, and fill the part that is open; the others when somebody goes there."""
        self._behind_parts = set(self._parts)
        if self.sitting.words.language != self._language or self._choices is None:
            self._language = self.sitting.words.language
            self._fill_head()
        self._catch_up()

    def follow(self, changes: object) -> None:
        """Show what changed, where somebody looks."""
        self._behind_parts |= set(self._parts) - {self._which}
        cast(_Part, self.part).follow()

    def start_typing(self) -> None:
        """Put the keyboard where the work of this part begins."""
        cast(_Part, self.part).start_typing()

    def prepare_printing(self) -> None:
        """Go to the paper, with the printing button ready for Enter."""
        self.go_to(ON_PAPER)
        self.start_typing()

    def open_part(self, part: str) -> None:
        """Open a part by its name, as a stage of a meeting names it; or a sheet, perhaps of somebody."""
        sheet, _, person = part.partition("/")
        if sheet in (one.id for one in SHEETS):
            self._show_sheet(sheet, "", person)
        else:
            self.go_to(part)

    def go_to(self, part: str) -> None:
        """Open a part."""
        if self._choices is not None and self._choices.current != part:
            self._choices.choose(part)  # comes back here
            return
        self._which = part
        if part not in self._parts:
            self._parts[part] = self._make(part)
            self._stack.addWidget(self._parts[part])
            self._behind_parts.add(part)
        self._catch_up()
        self._stack.setCurrentWidget(self.part)

    def _catch_up(self) -> None:
        if self._which in self._behind_parts:
            self._behind_parts.discard(self._which)
            cast(_Part, self.part).renew()

    def _make(self, part: str) -> QWidget:
        if part == AGREEING:
            from jimdesk.ui.agreeing import AgreeingPart

            made = AgreeingPart(self.sitting)
            made.versions.sheet_wanted.connect(self._show_sheet)
            return made
        from jimdesk.ui.follow_up import FollowUpPart

        return FollowUpPart(self.sitting)

    def _show_sheet(self, sheet: str, version: str, person: str = "") -> None:
        self.go_to(ON_PAPER)
        self._on_paper.show_sheet(sheet, version, person)

    def _fill_head(self) -> None:
        words, was = self.sitting.words, self._choices
        parts = [(name, words.say(text)) for name, text in _PARTS]
        self._choices = Segments(self.sitting.look, parts, self._which, name=words.say(N_("Plan")))
        self._choices.setObjectName("plan-parts")
        self._choices.chosen.connect(self.go_to)
        self._choices.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._head_row.insertWidget(0, self._choices)
        if was is not None:
            was.hide()
            was.deleteLater()
