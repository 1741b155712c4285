# SPDX-License-Identifier: Apache-2.0
"""One line of the agreed plan, looked back on: was it done, and apart from that, did it help?"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from jimdesk.core import afterwards
from jimdesk.core.meeting import Agreement, Done
from jimdesk.core.words import N_
from jimdesk.ui import faces
from jimdesk.ui.agreement_words import how_often
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.theme import TARGET
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.chip import ChipButton
from jimdesk.ui.widgets.flow import FlowLayout
from jimdesk.ui.widgets.pick import PickRow

DONE: Final = ((Done.YES, N_("Yes")), (Done.PARTLY, N_("Partly")), (Done.NO, N_("No")))
WHO, WHAT = 168, 270
GAP, EDGE = 14, 6
SCALE = N_("Did it help? 0 is not at all, 10 is very much")


def heads(sitting: Sitting, row: FollowUpRow) -> QWidget:
    """Make the words above the answers, where a row has them beside each other."""
    words, px = sitting.words, sitting.look.theme.px
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(EDGE + px(WHO) + GAP + px(WHAT) + GAP, 0, EDGE, 0)
    line.setSpacing(GAP)
    done = labels.field_label(words.say(N_("Done?")))
    done.setFixedWidth(row.done.sizeHint().width())
    line.addWidget(done)
    line.addWidget(labels.field_label(words.say(SCALE)))
    line.addStretch()
    return made


class FollowUpRow(QWidget):
    """Who, what, done, helped; Up and Down go to the row above and below."""

    walked = Signal(int)
    """-1 up, 1 down."""

    def __init__(self, sitting: Sitting, line: Agreement, meeting: str) -> None:
        super().__init__()
        self._sitting, self._line, self._meeting = sitting, line, meeting
        words, look = sitting.words, sitting.look
        self.done = PickRow(
            look, [(key, words.say(text, "an answer")) for key, text in DONE],
            name=words.say(N_("Done: {what}"), what=line.what),
        )
        self.helped = PickRow(
            look, [(str(number), str(number)) for number in range(afterwards.MOST + 1)],
            name=words.say(N_("Did it help: {what}"), what=line.what), numbers=True,
        )
        self.done.setObjectName(f"done-{line.id}")
        self.helped.setObjectName(f"helped-{line.id}")
        self.done.chosen.connect(self._was_done)
        self.helped.chosen.connect(self._did_help)
        flow = FlowLayout(self, gap=GAP, row_gap=4)
        flow.setContentsMargins(EDGE, 7, EDGE, 7)
        for part in (self._who(), self._what(), self.done, self.helped):
            flow.addWidget(part)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.follow()

    def follow(self) -> None:
        """Show what was said."""
        told = afterwards.follow_up_of(self._sitting.shown, self._line.id, self._meeting)
        self.done.choose(told.done if told and told.done else "")
        self.helped.choose(str(told.helped) if told and told.helped is not None else "")

    @property
    def across(self) -> int:
        """How wide the row is with everything beside each other."""
        layout = self.layout()
        return layout.sizeHint().width() if layout is not None else 0

    def start(self, column: str = "done") -> None:
        """Put the keyboard in this row."""
        (self.helped if column == "helped" else self.done).start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another row."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.walked.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    @property
    def column(self) -> str:
        """Which of the two answers the keyboard is at."""
        focus = QApplication.focusWidget()
        return "helped" if focus is not None and self.helped.isAncestorOf(focus) else "done"

    def _was_done(self, key: str) -> None:
        done = Done(key) if key else None
        self._sitting.do(afterwards.was_done(self._line.id, self._meeting, done))

    def _did_help(self, key: str) -> None:
        self._sitting.do(afterwards.did_help(self._line.id, self._meeting, int(key) if key else None))

    def _who(self) -> QWidget:
        holder = QWidget()
        holder.setFixedWidth(self._sitting.look.theme.px(WHO))
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        if self._line.owner:
            chip = faces.chip(self._sitting.shown, self._line.owner, self._sitting.words)
            button = ChipButton(self._sitting.look, chip)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda: self._sitting.select(self._line.owner))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        return holder

    def _what(self) -> QWidget:
        holder = QWidget()
        wide = self._sitting.look.theme.px(WHAT)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch()
        parts = [labels.label(self._line.what, "strong", wrap=True)]
        if often := how_often(self._line, self._sitting.words):
            parts.append(labels.small(often, wrap=True))
        for part in parts:
            part.ensurePolished()
            part.setFixedSize(wide, part.heightForWidth(wide))
            column.addWidget(part)
        column.addStretch()
        holder.setFixedSize(wide, max(TARGET, sum(part.height() for part in parts)))
        return holder
