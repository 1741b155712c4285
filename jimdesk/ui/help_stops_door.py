# SPDX-License-Identifier: Apache-2.0
"""The way from a page to the circle when the help stops, and back: a switch at the foot of the inspector."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from jimdesk.core.words import N_
from jimdesk.instruments.circle.facts import Placement
from jimdesk.instruments.instrument import View
from jimdesk.ui.sitting import Sitting

if TYPE_CHECKING:
    from jimdesk.ui.help_stops import HelpStops


class HelpStopsDoor(QObject):
    """Opens it over the page's own parts; what it shows is made when somebody first goes there."""

    def __init__(self, sitting: Sitting, stack: QStackedLayout, view: Callable[[], View]) -> None:
        super().__init__(stack)
        self._sitting, self._stack, self._view = sitting, stack, view
        self._inside: HelpStops | None = None
        self._switches: list[_Foot] = []
        sitting.changed.connect(lambda _changes: self._renew())
        sitting.renewed.connect(self._renew)
        sitting.selected.connect(self._light_up)

    @property
    def is_open(self) -> bool:
        """Whether the circle without help is shown."""
        return self._inside is not None and self._stack.currentWidget() is self._inside

    def foot(self, *, only_narrow: bool = False) -> QWidget:
        """Make a switch that opens it: at the foot of the inspector, and elsewhere where that is a drawer."""
        foot = _Foot(self._sitting, self.open, only_narrow=only_narrow)
        self._switches.append(foot)
        return foot

    def open(self) -> None:
        """Show the circle as it is, and let the help stop."""
        from jimdesk.ui.help_stops import HelpStops

        if self._inside is None:
            self._inside = HelpStops(self._sitting)
            self._inside.ended.connect(self.close)
            self._stack.addWidget(self._inside)
        self._stack.setCurrentWidget(self._inside)
        inside = self._inside
        QTimer.singleShot(0, inside, lambda: inside.start(self._view()))  # once it has its room

    def close(self) -> None:
        """Show the circle of now again."""
        self._stack.setCurrentIndex(0)
        for foot in self._switches:
            foot.turn_off()

    def _renew(self) -> None:
        for foot in self._switches:
            foot.say()
        if self.is_open and self._inside is not None:
            self._inside.renew()

    def _light_up(self, person: str) -> None:
        if self.is_open and self._inside is not None:
            self._inside.light_up(person)


class _Foot(QFrame):
    """The words and the switch."""

    def __init__(self, sitting: Sitting, opened: Callable[[], None], *, only_narrow: bool) -> None:
        from jimdesk.ui.widgets import labels
        from jimdesk.ui.widgets.switch import Switch

        super().__init__()
        self._sitting, self._only_narrow = sitting, only_narrow
        self._heading = labels.group_heading("")
        self._heading.setWordWrap(True)
        self._below = labels.small("", wrap=True)
        if only_narrow:
            self._below.hide()
        if not self._is_wanted or only_narrow:  # until it is known how wide the window is
            self.hide()
        self.switch = Switch(sitting.look)
        self.switch.setObjectName("help-stops-here" if only_narrow else "help-stops-on")
        self.switch.clicked.connect(lambda on: opened() if on else None)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._heading)
        texts.addWidget(self._below)
        row = QHBoxLayout(self)
        edge = 0 if only_narrow else 22
        row.setContentsMargins(edge, 8 if only_narrow else 14, edge, 8 if only_narrow else 14)
        row.addLayout(texts, 1)
        row.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.say()

    def say(self) -> None:
        """Say the words."""
        words = self._sitting.words
        self._heading.setText(words.say(N_("When the help stops")))
        self._below.setText(words.say(N_("What is left then?")))
        self.switch.setAccessibleName(words.say(N_("When the help stops")))
        QTimer.singleShot(0, self, self._adapt)  # somebody may have come into the circle

    def turn_off(self) -> None:
        """Show that it is off again."""
        self.switch.setChecked(False)
        if self.switch.isVisible():
            self.switch.setFocus()

    def event(self, event: QEvent) -> bool:
        """Where the inspector stands beside the page, its own switch is enough."""
        if self._only_narrow and event.type() in (QEvent.Type.PolishRequest, QEvent.Type.ParentChange):
            self.window().installEventFilter(self)
            QTimer.singleShot(0, self, self._adapt)
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window when it becomes narrow or wide."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            QTimer.singleShot(0, self, self._adapt)  # not while the layout is still at work
        return False

    @property
    def _is_wanted(self) -> bool:
        """Whether there is anybody in a circle: without, nothing is left when the help stops."""
        return bool(self._sitting.shown.of(Placement))

    def _adapt(self) -> None:
        from jimdesk.ui.widgets.drawer import is_narrow

        narrow = is_narrow(self.window().width(), self._sitting.look.theme)
        wanted = self._is_wanted and (narrow or not self._only_narrow)
        if self.isHidden() is wanted:
            self.setVisible(wanted)
