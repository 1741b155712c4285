# SPDX-License-Identifier: Apache-2.0
"""New tension that somebody told apart: for the worker alone, never on a screen that others look at."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from jimdesk.core import afterwards
from jimdesk.core.afterwards import Strain
from jimdesk.core.words import N_
from jimdesk.instruments import tension
from jimdesk.ui import faces
from jimdesk.ui.put_away import put_away
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.typing import DraftField
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.card import Card
from jimdesk.ui.widgets.choices import CheckBox
from jimdesk.ui.widgets.flow import FlowLayout
from jimdesk.ui.widgets.pick import PickRow
from jimdesk.ui.widgets.select import Select


class TensionTold(Card):
    """What was told so far, and one line to note more."""

    def __init__(self, sitting: Sitting, meeting: str) -> None:
        super().__init__(sitting.look, padding=18, gap=8)
        self._sitting, self._meeting = sitting, meeting
        words, look = sitting.words, sitting.look
        self.setObjectName("tension")
        self._list = QVBoxLayout()
        self._rows: list[QWidget] = []
        self._told: tuple[Strain, ...] | None = None
        people = [(one.id, one.name) for one in faces.choices(sitting.shown, words)]
        nobody = ("", words.say(N_("Choose somebody")))
        self._who = Select(look, [nobody, *people], "", name=words.say(N_("Who was asked?")))
        self._who.setObjectName("tension-who")
        answers = [("no", words.say(N_("No"), "an answer")), ("yes", words.say(N_("Yes"), "an answer"))]
        self._more = PickRow(look, answers, name=words.say(N_("Was there new tension?")))
        self._more.setObjectName("tension-more")
        self._with = Select(look, [nobody, *people], "", name=words.say(N_("With whom?")))
        self._with.setObjectName("tension-with")
        self._text = QLineEdit()
        self._text.setObjectName("tension-text")
        self._text.setPlaceholderText(words.say(N_("What was told")))
        self._text.setAccessibleName(words.say(N_("What was told")))
        self._draft = DraftField(sitting, self._text, "tension")
        self._draw = CheckBox(look, words.say(N_("Also draw it in the genogram, for the two of you alone")))
        self._draw.setObjectName("tension-draw")
        self._keep = Button(look, words.say(N_("Keep")), kind="soft")
        self._keep.setObjectName("tension-keep")
        self._lay_out()
        for select in (self._who, self._with):
            select.chosen.connect(self._show_what_fits)
        self._more.chosen.connect(self._show_what_fits)
        self._text.returnPressed.connect(self._enter)
        self._keep.clicked.connect(self._enter)
        self._show_what_fits()

    def follow(self) -> None:
        """Show what was told."""
        self._draft.renew()
        told = tuple(one for one in self._sitting.shown.of(Strain) if one.meeting == self._meeting)
        if told == self._told:
            return
        self._told = told
        for row in self._rows:
            put_away(row)
        self._rows = [labels.text(self._in_words(one)) for one in told]
        for row in self._rows:
            self._list.addWidget(row)

    def _in_words(self, told: Strain) -> str:
        words, name = self._sitting.words, self._sitting.name(told.person)
        if not told.more:
            said = words.say(N_("{name}: no new tension."), name=name)
        elif told.towards:
            others = ", ".join(self._sitting.name(one) for one in told.towards)
            said = words.say(N_("{name}: new tension with {others}."), name=name, others=others)
        else:
            said = words.say(N_("{name}: new tension."), name=name)
        return f"{said} {told.text}".strip()

    def _show_what_fits(self, _chosen: str = "") -> None:
        """Ask with whom only where there is tension, and keep only what says something."""
        more = self._more.current == "yes"
        other = self._with.current if self._with.current != self._who.current else ""
        self._with.setVisible(more)
        self._draw.setVisible(more and bool(other))
        self._text.setVisible(more)
        self._keep.setEnabled(bool(self._who.current and self._more.current))

    def _enter(self) -> None:
        person, more = self._who.current, self._more.current == "yes"
        if not person or not self._more.current:
            return
        other = self._with.current if self._with.current != person else ""
        text = " ".join(self._text.text().split()) if more else ""
        if more and other:
            step = tension.noticed(
                self._sitting.shown, person, other, self._meeting, text, draw=self._draw.isChecked()
            )
        else:
            step = afterwards.tell_strain(person, self._meeting, more=more, text=text)
        self._sitting.do(self._draft.entered(step))
        self._who.set_current("")
        self._with.set_current("")
        self._more.choose("")
        self._draw.setChecked(False)
        self._show_what_fits()
        self._who.setFocus()

    def _lay_out(self) -> None:
        words = self._sitting.words
        self.inside.addWidget(labels.group_heading(words.say(N_("Is there new tension?"))))
        self.inside.addWidget(labels.secondary(words.say(
            N_("Ask everybody apart. It stays between you and who tells it, and is not seen in the meeting.")
        ), wrap=True))
        self.inside.addLayout(self._list)
        row = QWidget()
        flow = FlowLayout(row, gap=12, row_gap=8)
        self._who.setFixedWidth(self._sitting.look.theme.px(220))
        self._with.setFixedWidth(self._sitting.look.theme.px(220))
        for part in (self._who, self._more, self._with):
            flow.addWidget(part)
        self.inside.addWidget(row)
        for below in (self._text, self._draw):
            self.inside.addWidget(below)
        self.inside.addWidget(self._keep, 0, Qt.AlignmentFlag.AlignLeading)
