# SPDX-License-Identifier: Apache-2.0
"""The page of change: two meetings on one circle, and people, numbers and hours over all meetings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from jimdesk.core.audience import Sight
from jimdesk.core.words import N_
from jimdesk.ui.page import Page
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.segments import Segments

CIRCLE, PEOPLE, NUMBERS, HOURS, MEASURES = "circle", "people", "numbers", "hours", "measures"
_PARTS: Final = (
    (CIRCLE, N_("On the circle")), (PEOPLE, N_("People in the rings")), (NUMBERS, N_("Numbers")),
    (HOURS, N_("Hours")), (MEASURES, N_("For the worker")),
)


class _Part(Protocol):
    """What the page shows one of at a time."""

    def renew(self) -> None:
        """Make everything anew."""


class CoursePage(Page):
    """Shows one part; each is made when somebody first goes there, and pyqtgraph with it."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self._made: dict[str, QWidget] = {}
        self._which = CIRCLE
        self._choices: Segments | None = None
        self._offered: tuple[str, ...] = ()
        self._stack = QStackedWidget()
        self._question = labels.page_question("")
        head = QHBoxLayout()
        head.setContentsMargins(24, 16, 24, 8)
        head.setSpacing(16)
        head.addWidget(self._question, 1)
        self._head = head
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def renew(self) -> None:
        """Say the words, and fill the part that is open."""
        self._question.setText(self.sitting.words.say(N_("What has changed?")))
        worker = self.sitting.shown.reader.sight is Sight.WORKER
        self._offer(worker=worker)
        self.go_to(self._which)

    def light_up(self, person: str) -> None:
        """Light somebody up on the circle."""
        from jimdesk.ui.course_compare import ComparePart

        part = self._made.get(self._which)
        if isinstance(part, ComparePart):
            part.light_up(person)

    def start_typing(self) -> None:
        """Begin at the choice of a part."""
        if self._choices is not None:
            self._choices.setFocus()

    def go_to(self, which: str) -> None:
        """Open a part."""
        self._which = which if which in self._offered else CIRCLE
        if self._which not in self._made:
            self._made[self._which] = _MAKERS[self._which](self.sitting)
            self._stack.addWidget(self._made[self._which])
        part = self._made[self._which]
        self._stack.setCurrentWidget(part)
        cast(_Part, part).renew()

    def _offer(self, *, worker: bool) -> None:
        """Offer the parts; what is the worker's own is not there before other eyes, and leaves no gap."""
        words = self.sitting.words
        offered = tuple((key, words.say(said)) for key, said in _PARTS if worker or key != MEASURES)
        self._offered = tuple(key for key, _ in offered)
        if self._which not in self._offered:
            self._which = CIRCLE
        old = self._choices
        focused = old is not None and old.isAncestorOf(self.window().focusWidget() or self)
        made = Segments(self.sitting.look, offered, self._which, name=words.say(N_("What to look at")))
        made.setObjectName("course-parts")
        made.chosen.connect(self.go_to)
        self._head.addWidget(made)
        self._choices = made
        if old is not None:
            old.hide()
            old.deleteLater()
        if focused:
            made.setFocus()


def _compare(sitting: Sitting) -> QWidget:
    from jimdesk.ui.course_compare import ComparePart

    return ComparePart(sitting)


def _people(sitting: Sitting) -> QWidget:
    from jimdesk.ui.course_parts import PeoplePart

    return PeoplePart(sitting)


def _numbers(sitting: Sitting) -> QWidget:
    from jimdesk.ui.course_parts import NumbersPart

    return NumbersPart(sitting)


def _hours(sitting: Sitting) -> QWidget:
    from jimdesk.ui.course_parts import HoursPart

    return HoursPart(sitting)


def _measures(sitting: Sitting) -> QWidget:
    from jimdesk.ui.course_measures import MeasuresPart

    return MeasuresPart(sitting)


_MAKERS: Final[dict[str, Callable[[Sitting], QWidget]]] = {
    CIRCLE: _compare, PEOPLE: _people, NUMBERS: _numbers, HOURS: _hours, MEASURES: _measures,
}
