# SPDX-License-Identifier: Apache-2.0
"""Gathering people beside the circle: questions that help to think of them, then one tap each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from jimdesk.core.people import Person
from jimdesk.core.words import N_
from jimdesk.ui.later import Unseen
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.tray import Tray
from jimdesk.ui.widgets.button import Button

if TYPE_CHECKING:
    from jimdesk.ui.prompts import Prompts


class Gathering(QWidget):
    """The two buttons at the foot of the tray: ask for names, and place them one by one."""

    one_by_one = Signal(str)
    """This person is to be placed now, and after them the others."""

    def __init__(self, sitting: Sitting, tray: Tray) -> None:
        super().__init__()
        self._sitting, self._tray = sitting, tray
        self._goes_on = False
        self._prompts = Unseen(self._make_prompts)
        self._prompts.goes(tray.above.addWidget)
        self._ask = Button(sitting.look, icon="lamp", height=40, checkable=True)
        self._ask.setObjectName("gather")
        self._each = Button(sitting.look, icon="hand", name=" ", height=40)
        self._each.setObjectName("one-by-one")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._ask)
        row.addStretch()
        row.addWidget(self._each)
        self._ask.toggled.connect(self._on_asked)
        self._each.clicked.connect(self._begin)

    @property
    def prompts(self) -> Prompts:
        """The questions that help to think of people."""
        return self._prompts.made()

    @property
    def is_on(self) -> bool:
        """Whether names are being gathered."""
        return self._ask.isChecked()

    def renew(self) -> None:
        """Say the words."""
        words = self._sitting.words
        self._ask.setText(words.say(N_("Who else?"), "circle"))
        told = words.say(N_("Give everybody a place, one by one"))
        self._each.setAccessibleName(told)
        self._each.setToolTip(told)
        if (prompts := self._prompts.there) is not None:
            prompts.renew()

    def add(self, line: str) -> str:
        """Add whoever a typed line tells of, where the question expects them; return who that is."""
        from jimdesk.core.introduced import introducing
        from jimdesk.core.reading import read_person  # reads what people type: not for the first picture
        from jimdesk.ui.pasted_names import lines_of, put_in
        from jimdesk.ui.prompts import expected, from_before

        sitting = self._sitting
        if lines := lines_of(line):
            asks = self.prompts.prompt if self.is_on else None
            put_in(sitting, lines, lambda found: expected(found, asks) if asks else found)
            return ""
        found = read_person(line, sitting.shown, sitting.today, sitting.words.language)
        if not found.name:
            found = replace(found, name=line)
        prompt = self.prompts.prompt if self.is_on else None
        if prompt:
            found = expected(found, prompt)
        step = introducing(found, sitting.shown, sitting.words.language)
        if prompt and prompt.past:
            step = replace(step, edit=from_before(step.edit))
        changes = sitting.do(step)
        sitting.announced.emit(sitting.words.tell(step.name, sitting.name))
        if prompt:
            self.prompts.answered()
        return next((it.fact.id for it in changes if isinstance(it.after, Person) and it.before is None), "")

    def next_one(self) -> str:
        """Return who is to be placed next; "" where people are not placed one by one, or nobody waits."""
        if not self._goes_on:
            return ""
        following = self._tray.first
        self._goes_on = bool(following)
        return following

    def stop(self) -> None:
        """Place nobody by itself any more."""
        self._goes_on = False

    def _begin(self) -> None:
        first = self._tray.first
        if first:
            self.one_by_one.emit(first)
            self._goes_on = True
            self._tray.take_focus(first)  # a digit gives them their place
        else:
            self._sitting.announced.emit(self._sitting.words.say(N_("Everybody has a place already.")))

    def _make_prompts(self) -> Prompts:
        from jimdesk.ui.prompts import Prompts  # asks nothing before somebody wants to be asked

        prompts = Prompts(self._sitting, self._tray.search, upright=True)
        prompts.renew()
        return prompts

    def _on_asked(self, on: bool) -> None:
        self._tray.gathers = on
        self._prompts.set_visible(on)
        if on:
            self.prompts.come_after(self._tray.search)
            self._tray.search.setFocus()
