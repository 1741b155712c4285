# SPDX-License-Identifier: Apache-2.0
"""The choice of whose circle is looked at, and whether it is for that person alone."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from jimdesk.core import kinship
from jimdesk.core.words import N_
from jimdesk.instruments.circle import placing, whose
from jimdesk.instruments.instrument import View
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.select import Select

_LEAST: Final = 104  # a list may shrink so far before the window has to grow


class WhosePicker(QWidget):
    """A list of the circles there are or could be; the youngster's comes first."""

    chosen = Signal(str)
    """Whose circle is wanted; "" the youngster's."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._view = View()
        self._offered: list[tuple[str, str]] = []
        self.select = Select(sitting.look, [])
        self.select.setObjectName("whose")
        self.select.setSizeAdjustPolicy(Select.SizeAdjustPolicy.AdjustToContents)
        self.select.setMinimumWidth(_LEAST)
        self.alone = Button(sitting.look, icon="lock", name=" ", kind="quiet", tone="ink2", checkable=True)
        self.alone.setObjectName("for-one")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.select)
        row.addWidget(self.alone)
        self.select.chosen.connect(self._choose)
        self.alone.clicked.connect(self._close)

    def show_view(self, view: View) -> None:
        """Show whose circle a view looks at."""
        self._view = view
        shown, words = self._sitting.shown, self._sitting.words
        offered = [
            (one, words.say(N_("The circle of {name}"), name=self._sitting.name(one)))
            for one in whose.offered(shown, view)
        ]
        here = placing.whose_circle(shown, view)
        if offered != self._offered:
            self._offered = offered
            self.select.fill(offered, here)
        self.select.set_current(here)
        self.select.setAccessibleName(words.say(N_("Whose circle")))
        self.select.setEnabled(len(offered) > 1)
        self.select.setVisible(bool(offered))
        told = words.say(N_("Only for {name}"), name=self._sitting.name(here)) if here else ""
        self.alone.setAccessibleName(told)
        self.alone.setToolTip(told)
        self.alone.setVisible(bool(placing.placements(shown, view)))
        self.alone.setChecked(whose.is_closed(shown, view))

    def _choose(self, one: str) -> None:
        centre = kinship.youngster(self._sitting.shown)
        self.chosen.emit("" if centre and one == centre.id else one)

    def _close(self, closed: bool) -> None:
        step = whose.close(self._sitting.shown, self._view, closed=closed)
        if step is not None and self._sitting.do(step):
            self._sitting.announced.emit(self._sitting.words.tell(step.name, self._sitting.name))
