# SPDX-License-Identifier: Apache-2.0
"""For whom a sheet is: everybody who gets one of their own, or only those who are tapped."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from jimdesk.core.words import N_
from jimdesk.plan import Whose
from jimdesk.ui import faces
from jimdesk.ui.sheet_choice import SheetChoice
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.chip import ChipButton
from jimdesk.ui.widgets.flow import FlowLayout

_GAP = 4
_ROWS = 2  # of chips; more are reached by scrolling


class SheetPeople(QFrame):
    """A strip above the paper: "all", and a chip for each."""

    chosen = Signal(object)
    """frozenset of ids; an empty one is everybody."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._people: tuple[str, ...] = ()
        self._picked: frozenset[str] = frozenset()
        self._chips: dict[str, ChipButton] = {}
        self._names: tuple[str, ...] = ()
        self._all = Button(sitting.look, kind="plain", height=44, pill=True, checkable=True)
        self._all.setObjectName("sheets-of-all")
        self._all.clicked.connect(lambda: self._pick(frozenset()))
        self._none = labels.secondary("", wrap=True)
        self._inside = QWidget()
        self._flow = FlowLayout(self._inside, gap=_GAP, row_gap=_GAP)
        self._flow.addWidget(self._all)
        self._inside.installEventFilter(self)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 4)
        column.addWidget(self._none)
        column.addWidget(self._scroll)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_choice(self, choice: SheetChoice) -> None:
        """Show who gets a sheet, and who was tapped; nothing where the sheet is for everybody together."""
        people = choice.offered(self._sitting)
        for_professionals = choice.kind.whose is Whose.PROFESSIONAL
        self.setVisible(choice.kind.people is not None or (for_professionals and bool(people)))
        words = self._sitting.words
        self._none.setText(words.say(N_("There is nobody yet for whom this sheet is.")))
        self._none.setVisible(not people)
        self._scroll.setVisible(bool(people))
        ids = tuple(one.id for one in people)
        named = tuple(self._sitting.name(id_) for id_ in ids)
        if (ids, named) != (self._people, self._names):
            self._people, self._names = ids, named
            self._fill()
        self._picked = choice.people & frozenset(ids)
        everybody = words.count("All {n}", "All {n}", len(ids))
        self._all.setText(words.say(N_("Every professional")) if for_professionals else everybody)
        self._all.setChecked(not self._picked)
        self._all.set_kind("plain" if self._picked else "soft")
        for id_, chip in self._chips.items():
            chip.setChecked(id_ in self._picked)

    def sizeHint(self) -> QSize:
        """As high as its chips, two rows at most."""
        chip = next(iter(self._chips.values()), self._all)
        row = max(chip.sizeHint().height(), self._all.sizeHint().height()) + _GAP
        wide = max(1, self.width() - 32)
        high = min(self._flow.heightForWidth(wide) + _GAP, row * _ROWS)
        if not self._people:
            high = self._none.heightForWidth(wide)
        return QSize(300, high + 12)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another height when the chips have come or gone."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height where the chips need more or fewer rows."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _fill(self) -> None:
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {}
        for id_ in self._people:
            look = faces.chip(self._sitting.shown, id_, self._sitting.words)
            chip = ChipButton(self._sitting.look, look, checkable=True)
            chip.setObjectName(f"sheet-for-{id_}")
            chip.clicked.connect(lambda on, id_=id_: self._toggle(id_, on))
            self._chips[id_] = chip
            self._flow.addWidget(chip)
        self.updateGeometry()

    def _toggle(self, id_: str, on: bool) -> None:
        self._pick(self._picked | {id_} if on else self._picked - {id_})

    def _pick(self, people: frozenset[str]) -> None:
        everybody = frozenset(self._people)
        self._picked = frozenset() if people == everybody and len(everybody) > 1 else people
        self.chosen.emit(self._picked)
