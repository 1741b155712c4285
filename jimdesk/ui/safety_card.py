# SPDX-License-Identifier: Apache-2.0
"""The worker's own card for when it may not be safe: five steps in plain words, and whom to call."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from jimdesk.core.crisis_numbers import numbers
from jimdesk.core.words import N_, Words
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.card import Card

# The steps of the Dutch reporting code for domestic violence and child abuse (meldcode), in our own words.
STEPS: Final = (
    (N_("See"), N_("Write down what you see and hear, and when. Keep facts apart from what you think.")),
    (N_("Consult"), N_(
        "Ask a colleague or the child protection officer of your organisation. You can ask Veilig Thuis for "
        "advice without saying a name."
    )),
    (N_("Talk"), N_(
        "Talk with those whom it is about, the child too; not where talking makes it more dangerous."
    )),
    (N_("Weigh"), N_(
        "How serious is it, and how great the chance that it happens again? Use the weighing frame of your "
        "profession."
    )),
    (N_("Decide"), N_(
        "Is reporting needed? Can you offer or arrange help that makes it safe, and do they accept it?"
    )),
)
REPORT: Final = N_(
    "Report in any case where it is unsafe now or has been for long. Also where you cannot arrange help, "
    "where help is not accepted, or where it does not make it safe."
)
NOW: Final = N_("Danger now: 112. Bring children and yourself into safety first.")


class SafetyCard(Card):
    """Read in one look: danger now first, the numbers beside the steps."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting.look, padding=0)
        words = sitting.words
        self.setObjectName("safety-card")
        inside = QWidget()
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(28, 24, 28, 24)
        whole.setSpacing(16)
        whole.addWidget(labels.panel_heading(words.say(NOW)))
        sides = QHBoxLayout()
        sides.setSpacing(48)
        sides.addLayout(self._steps(words), 3)
        sides.addLayout(self._numbers(sitting), 2)
        whole.addLayout(sides, 1)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.inside.addWidget(scroll)

    def _steps(self, words: Words) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(10)
        for number, (name, what) in enumerate(STEPS, 1):
            column.addLayout(self._step(str(number), words.say(name, "meldcode"), words.say(what)))
        column.addWidget(labels.text(words.say(REPORT), tone="warn"))
        column.addStretch()
        return column

    def _numbers(self, sitting: Sitting) -> QVBoxLayout:
        words = sitting.words
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(labels.group_heading(words.say(N_("Whom to call"))))
        for one in numbers(sitting.for_room, words.language):
            if one.phone:
                called = one.name if one.name == one.phone else f"{one.name}  {one.phone}"
                column.addWidget(labels.strong(called))
                column.addWidget(labels.secondary(one.about))
        column.addStretch()
        return column

    def _step(self, number: str, name: str, what: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        numeral = labels.label(number, "numeral", tone="accent")
        numeral.setMinimumWidth(self._look.theme.px(16))
        row.addWidget(numeral, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(labels.strong(name))
        said = labels.text(what)
        said.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        texts.addWidget(said)
        row.addLayout(texts, 1)
        return row
