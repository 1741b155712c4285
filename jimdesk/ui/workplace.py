# SPDX-License-Identifier: Apache-2.0
"""The workplace: the rail of pages, the meeting strip on top, a page, and the capture line at its foot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from jimdesk.core.people import Person
from jimdesk.core.words import N_
from jimdesk.ui.keeping import Keeping
from jimdesk.ui.later import Later
from jimdesk.ui.leading import lie_open
from jimdesk.ui.opening import Opening
from jimdesk.ui.page import PLACES, Page
from jimdesk.ui.reminders import Reminders
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.stage_band import StageBand
from jimdesk.ui.strip import Strip
from jimdesk.ui.told import Told
from jimdesk.ui.trouble import TroubleWatch
from jimdesk.ui.veto_hint import VetoHint
from jimdesk.ui.widgets import rail

if TYPE_CHECKING:
    from jimdesk.ui.capture_line import CaptureLine

_BEGIN, _SETTINGS, _FILE = "begin", "settings", "file"
_FOOT: Final = 56  # how high the capture line is


class Workplace(QWidget):
    """Shows one page at a time; a page is made when somebody first goes there."""

    begin_wanted = Signal()
    table_wanted = Signal()
    settings_wanted = Signal()
    file_wanted = Signal()
    went = Signal(str)
    """Another page is open: its name."""

    def __init__(self, sitting: Sitting, keeping: Keeping, opening: Opening) -> None:
        super().__init__()
        self._sitting = sitting
        self._pages: dict[str, Page] = {}
        self._language = ""
        self._rail: rail.Rail | None = None
        self._strip = Strip(sitting, keeping)
        self._trouble = TroubleWatch(sitting, keeping, opening)
        self._trouble.setParent(self)  # its timer stops with the window
        self._stack = QStackedWidget()
        self.told = Told(sitting, self._stack)
        self._capture = Later(sitting.look, self._make_capture_line, height=_FOOT)
        self._whole = QHBoxLayout(self)
        self._lay_out()
        self._strip.table_wanted.connect(self.table_wanted)
        sitting.wanted.connect(self.go_to)
        sitting.table_wanted.connect(self.table_wanted)
        sitting.renewed.connect(self.renew)
        self.renew()

    @property
    def capture_line(self) -> CaptureLine:
        """The line at the foot, for whatever is said."""
        return self._capture.made()

    @property
    def place(self) -> str:
        """The name of the page that is open."""
        return next((name for name, page in self._pages.items() if page is self._stack.currentWidget()), "")

    def page(self, place: str) -> Page:
        """Return a page, made if nobody was there before."""
        if place not in self._pages:
            make = next(one.make for one in PLACES if one.name == place)
            page = make(self._sitting)
            page.resize(self._stack.size())  # so that it is drawn once, for the room it gets
            self._pages[place] = page
            self._stack.addWidget(page)
        return self._pages[place]

    def go_to(self, place: str) -> None:
        """Open a page, or a part of one ("plan.agreeing"); "" is the page that was open."""
        name, _, part = (place or self.place or self.first_place()).partition(".")
        page = self.page(name)
        if part:
            page.open_part(part)
        self._stack.setCurrentWidget(page)
        self.went.emit(name)
        self._mark_place()
        self._name_place()
        lie_open(self._sitting, self.place)
        page.start_typing()

    def first_place(self) -> str:
        """Return where work begins: with names, or where there are some, with the circle."""
        return "circle" if len(self._sitting.shown.of(Person)) > 1 else "people"

    def renew(self) -> None:
        """Say the words of the rail in the language of now."""
        words = self._sitting.words
        if words.language == self._language:
            return
        self._language = words.language
        places = [rail.Place(_BEGIN, words.say(N_("Begin")), "begin-house")]
        places += [rail.Place(one.name, words.say(one.title), one.icon) for one in PLACES]
        file = rail.Place(_FILE, words.say(N_("File"), "rail"), "folder")
        settings = rail.Place(_SETTINGS, words.say(N_("Settings")), "gear")
        made = rail.Rail(self._sitting.look, places, foot=[file, settings], name=words.say(N_("Pages")))
        made.went.connect(self._on_chosen)
        if self._rail is not None:
            self._rail.deleteLater()
        self._whole.insertWidget(0, made)
        self._rail = made
        self._mark_place()

    def _make_capture_line(self) -> CaptureLine:
        from jimdesk.ui.capture_line import CaptureLine  # reads what people type: not for the first picture

        line = CaptureLine(self._sitting)
        line.set_place(self.place)
        return line

    def _name_place(self) -> None:
        if self._capture.is_made:
            self.capture_line.set_place(self.place)

    def _mark_place(self) -> None:
        if self._rail is not None and self.place:
            self._rail.show_place(self.place)

    def _on_chosen(self, name: str) -> None:
        if name == _BEGIN:
            self.begin_wanted.emit()
        elif name == _SETTINGS:
            self.settings_wanted.emit()
            self._mark_place()
        elif name == _FILE:
            self.file_wanted.emit()
            self._mark_place()
        else:
            self.go_to(name)

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self._strip)
        middle.addWidget(self._trouble.bar)
        middle.addWidget(Reminders(self._sitting))
        middle.addWidget(VetoHint(self._sitting))
        middle.addWidget(StageBand(self._sitting))
        middle.addWidget(self._stack, 1)
        middle.addWidget(self._capture)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addLayout(middle, 1)
