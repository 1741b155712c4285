# SPDX-License-Identifier: Apache-2.0
"""What the law asks of a file: inzage, correction, consent, the log, how long it is kept, its end."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from jimdesk.core.words import N_
from jimdesk.ui.keeping import Keeping
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.segments import Segments


class Right(NamedTuple):
    """One of the rights: its key, its word, and how its part of the panel is made."""

    key: str
    word: str
    make: Callable[[RightsPart], QWidget]


def _inzage(part: RightsPart) -> QWidget:
    from jimdesk.ui.rights_inzage import InzagePart

    return InzagePart(part.sitting, part.youngster)


def _correcting(part: RightsPart) -> QWidget:
    from jimdesk.ui.rights_correct import CorrectingPart

    return CorrectingPart(part.sitting, part.youngster)


def _consent(part: RightsPart) -> QWidget:
    from jimdesk.ui.rights_consent import ConsentPart

    return ConsentPart(part.sitting, part.leave)


def _log(part: RightsPart) -> QWidget:
    from jimdesk.ui.rights_log import LogPart

    return LogPart(part.sitting, part.keeping)


def _keeping(part: RightsPart) -> QWidget:
    from jimdesk.ui.rights_keeping import KeepingPart

    return KeepingPart(part.sitting, part.keeping, part.gone)


RIGHTS: tuple[Right, ...] = (
    Right("inzage", N_("Access"), _inzage),
    Right("correct", N_("Correcting"), _correcting),
    Right("consent", N_("Consent"), _consent),
    Right("log", N_("Log"), _log),
    Right("keep", N_("Keeping"), _keeping),
)


class RightsPart(QWidget):
    """One right at a time; each is made anew when somebody goes there, for another may have changed it."""

    def __init__(
        self, sitting: Sitting, keeping: Keeping, gone: Callable[[], None],
        leave: Callable[[], None] = lambda: None,
    ) -> None:
        """Make it; `gone` hears that the file is no more, `leave` that somebody goes to a page."""
        super().__init__()
        self.sitting, self.keeping, self.gone, self.leave = sitting, keeping, gone, leave
        words = sitting.words
        options = [(right.key, words.say(right.word, "rights")) for right in RIGHTS]
        self.rights = Segments(sitting.look, options, RIGHTS[0].key, name=words.say(N_("Which right")))
        self.rights.setObjectName("rights")
        self.rights.chosen.connect(self.go_to)
        self._stack = QStackedWidget()
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        inside.addWidget(self.rights)
        inside.addWidget(self._stack, 1)
        self.go_to(RIGHTS[0].key)

    @property
    def youngster(self) -> str:
        """The id of the one whom this file is about, who asks most often; "" where nobody is known."""
        people = sorted(self.sitting.people(), key=lambda one: not one.youngster)
        return people[0].id if people else ""

    @property
    def current(self) -> QWidget | None:
        """The part that is seen."""
        return self._stack.currentWidget()

    def go_to(self, key: str) -> None:
        """Show one of the rights."""
        before = self._stack.currentWidget()
        made = next(right for right in RIGHTS if right.key == key).make(self)
        self._stack.addWidget(made)
        self._stack.setCurrentWidget(made)
        if before is not None:
            self._stack.removeWidget(before)
            before.deleteLater()
        self.rights.choose(key)
