# SPDX-License-Identifier: Apache-2.0
"""The quick way to say what somebody does for somebody: a row for each type, and one tap in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from jimdesk.core.people import Person
from jimdesk.core.words import N_
from jimdesk.instruments.circle import placing, support
from jimdesk.instruments.circle.facts import Given, SupportType
from jimdesk.instruments.circle.rings import ring_set_of
from jimdesk.instruments.instrument import View
from jimdesk.ui.circle.support_details import STATES
from jimdesk.ui.look import Look
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.select import Select

GIVES, GETS = "gives", "gets"


class SupportAdd(QWidget):
    """Wished, could, or does it: a tap says so, the same tap again takes it back."""

    def __init__(self, sitting: Sitting, view: Callable[[], View]) -> None:
        super().__init__()
        self._sitting, self._view = sitting, view
        self._person = self._other = ""
        self._language = ""
        self._rows: dict[str, tuple[QLabel, dict[Given, StateButton]]] = {}
        self._bases: dict[str, SupportType] = {}
        look = sitting.look
        self.way, self.other, self.seer = Select(look, []), Select(look, []), Select(look, [])
        for select, name in ((self.way, "way"), (self.other, "other"), (self.seer, "seer")):
            select.setObjectName(f"support-{name}")
            select.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.way)
        column.addLayout(self._grid)
        column.addWidget(self.other)
        column.addWidget(self.seer)
        self.way.chosen.connect(lambda _: self._mark())
        self.seer.chosen.connect(lambda _: self._mark())
        self.other.chosen.connect(self._choose_other)

    def say(self) -> None:
        """Say the words that do not depend on the person."""
        words = self._sitting.words
        self.way.setAccessibleName(words.say(N_("Who gives")))
        self.other.setAccessibleName(words.say(N_("For whom")))
        self.seer.setAccessibleName(words.say(N_("Who sees it so")))

    def show_person(self, person: str) -> None:
        """Show what was said of somebody and of whom it is for, which at first is the one in the middle."""
        shown, view = self._sitting.shown, self._view()
        centre = placing.whose_circle(shown, view)
        if person != self._person or self._other not in shown:
            self._person = person
            self._other = centre if person != centre else ""
        if self.isHidden():
            return
        self._fill_choices(centre)
        self._fill_rows()
        self._mark()

    def _fill_choices(self, centre: str) -> None:
        sitting, words = self._sitting, self._sitting.words
        alive = [one.id for one in sitting.shown.of(Person) if not (one.died or one.death)]
        others = sorted((one for one in alive if one != self._person), key=lambda one: one != centre)
        if self._other not in others:
            self._other = others[0] if others else ""
        me, you = sitting.name(self._person), sitting.name(self._other) if self._other else ""
        self.other.fill(((one, sitting.name(one)) for one in others), self._other)
        self.way.fill((
            (GIVES, words.say(N_("What {name} does for {other}"), name=me, other=you)),
            (GETS, words.say(N_("What {name} does for {other}"), name=you, other=me)),
        ), self.way.current or GIVES)  # fmt: skip
        self.seer.fill((
            (support.TOGETHER, words.say(N_("both see it so"))),
            (self._person, words.say(N_("only as {name} sees it"), name=me)),
            (self._other, words.say(N_("only as {name} sees it"), name=you)),
        ), self.seer.current if self.seer.current in (self._person, self._other) else "")  # fmt: skip

    def _fill_rows(self) -> None:
        """Make the rows: for each type its name, and the three answers."""
        sitting, words = self._sitting, self._sitting.words
        rings = ring_set_of(sitting.shown, placing.meeting_shown(sitting.shown, self._view()))
        kinds = support.kinds(rings)
        if [kind.key for kind in kinds] == list(self._rows) and words.language == self._language:
            return
        self._language = words.language
        for label, buttons in self._rows.values():
            for widget in (label, *buttons.values()):
                widget.hide()
                widget.deleteLater()
        self._rows = {}
        self._bases = {kind.key: kind.base for kind in kinds}
        for nth, kind in enumerate(kinds):
            label = labels.text(kind.called(words))
            buttons = {}
            self._grid.addWidget(label, nth, 0)
            for place, (given, text) in enumerate(STATES.items(), 1):
                button = StateButton(sitting.look, words.say(text, "support"))
                button.setObjectName(f"{kind.key}-{given.value}")
                button.setAccessibleName(f"{kind.called(words)}: {words.say(text, 'support')}")
                button.clicked.connect(lambda on, key=kind.key, given=given: self._tap(key, given, on))
                buttons[given] = button
                self._grid.addWidget(button, nth, place)
            self._rows[kind.key] = label, buttons

    def _mark(self) -> None:
        giver, receiver = self._pair
        view = self._view()
        for key, (_, buttons) in self._rows.items():
            now = support.found(
                self._sitting.shown, giver, receiver, key, seen_by=self._seen_by, issue=view.issue
            )
            for given, button in buttons.items():
                button.setChecked(now is not None and now.given is given)

    def _tap(self, key: str, given: Given, on: bool) -> None:
        giver, receiver = self._pair
        if not receiver or not giver:
            return
        step = support.say(
            self._sitting.shown, giver, receiver, key, given if on else None,
            seen_by=self._seen_by, issue=self._view().issue, base=self._bases[key],
        )  # fmt: skip
        if self._sitting.do(step):
            self._sitting.announced.emit(self._sitting.words.tell(step.name, self._sitting.name))

    def _choose_other(self, other: str) -> None:
        self._other = other
        self.show_person(self._person)

    @property
    def _pair(self) -> tuple[str, str]:
        pair = self._person, self._other
        return pair if self.way.current != GETS else (pair[1], pair[0])

    @property
    def _seen_by(self) -> str:
        """Return whose view is edited, as the fact has it."""
        if not self.seer.current:
            return support.TOGETHER
        return support.GIVER if self.seer.current == self._pair[0] else support.RECEIVER


class StateButton(Button):
    """One of three narrow answers in a row."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__(look, text, height=44, font_size=13, checkable=True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """Be narrower than other buttons: three stand beside a name."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(max(44, words + 14), super().sizeHint().height())
