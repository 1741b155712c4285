# SPDX-License-Identifier: Apache-2.0
"""The row above the circle: whose it is, for which kwestie, the lines, how near, and what else there is."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from jimdesk.core import edits
from jimdesk.core.meeting import Issue
from jimdesk.core.words import N_
from jimdesk.ui.circle.whose import WhosePicker
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.select import Select

_NARROW, _ROOMY = 430, 640
_LEAST: Final = 104  # a list may shrink so far before the window has to grow


class CircleBar(QWidget):
    """Quiet tools in one row; what is not there for this family (a kwestie) takes no room."""

    issue_chosen = Signal(str)
    lines_wanted = Signal(bool)
    zoomed = Signal(float)
    """How much nearer; 0 the whole circle."""
    more_wanted = Signal()

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        look = sitting.look
        self.whose = WhosePicker(sitting)
        self.issue = Select(look, [])
        self.issue.setObjectName("issue")
        self.issue.setSizeAdjustPolicy(Select.SizeAdjustPolicy.AdjustToContents)
        self.issue.setMinimumWidth(_LEAST)
        self._offered: list[tuple[str, str]] = []
        self.lines = Button(look, icon="bond", height=40, checkable=True)
        self.lines.setObjectName("lines")
        self._zoom = {
            name: Button(look, icon=icon, name=" ", kind="quiet", tone="ink2", height=40)
            for name, icon in (("nearer", "plus"), ("farther", "minus"), ("whole", "circle"))
        }
        self.more = Button(look, icon="more", name=" ", height=40)
        self.more.setObjectName("circle-more")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 4)
        row.setSpacing(8)
        row.addWidget(self.whose)
        row.addWidget(self.issue)
        row.addWidget(self.lines)
        row.addStretch()
        for name, button in self._zoom.items():
            button.setObjectName(name)
            row.addWidget(button)
            factor = {"nearer": 1.25, "farther": 0.8, "whole": 0.0}[name]
            button.clicked.connect(lambda _=False, factor=factor: self.zoomed.emit(factor))
        row.addWidget(self.more)
        self.issue.chosen.connect(self.issue_chosen)
        self.lines.clicked.connect(self.lines_wanted)
        self.more.clicked.connect(self.more_wanted)

    def minimumSizeHint(self) -> QSize:
        """Let the window become narrow: how near one looks is then left to the keys and the fingers."""
        return QSize(self._sitting.look.theme.px(_NARROW), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the buttons for how near one looks where there is room for them."""
        super().resizeEvent(event)
        # afterwards: a row that changes while it is laid out brings Qt's layout down
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        roomy = self.width() >= self._sitting.look.theme.px(_ROOMY)
        for button in self._zoom.values():
            button.setVisible(roomy)

    def renew(self, issue: str) -> None:
        """Say the words, and show which kwestie is looked at."""
        words = self._sitting.words
        self.lines.setText(words.say(N_("Lines")))
        for name, said in (
            ("nearer", N_("Come nearer (Ctrl and plus)")), ("farther", N_("Go farther (Ctrl and minus)")),
            ("whole", N_("The whole circle (Ctrl and 0)")),
        ):  # fmt: skip
            self._zoom[name].setAccessibleName(words.say(said))
            self._zoom[name].setToolTip(words.say(said))
        self.more.setAccessibleName(words.say(N_("More of the circle")))
        self.more.setToolTip(words.say(N_("More of the circle")))
        issues = edits.in_order(self._sitting.shown, Issue)
        offered = [("", words.say(N_("Every issue"))), *((one.id, one.name) for one in issues if one.name)]
        if offered != self._offered:
            self._offered = offered
            self.issue.fill(offered, issue)
        self.issue.set_current(issue)
        self.issue.setVisible(bool(issues))
        self.issue.setMaximumWidth(self._sitting.look.theme.px(190))
        self.issue.setAccessibleName(words.say(N_("For which issue")))
