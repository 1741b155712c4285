# SPDX-License-Identifier: Apache-2.0
"""The inspector at the end of the page, 304 wide, and the same as a drawer where the window is narrow.

For example::

    panel = Inspector(look, close_name=words.say("Close"))
    panel.inside.addWidget(panel_heading("Yassin Haddaoui"))
    panel.set_foot(Switch(...))
    panel.set_floating(is_narrow(window.width(), look.theme))     # over the canvas, with a way to close it
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from jimdesk.ui.icons import is_mirrored
from jimdesk.ui.look import Look
from jimdesk.ui.theme import INSPECTOR, NARROW, TURN, Theme
from jimdesk.ui.widgets.button import Button

_WIDE_FROM, _WIDE = 1800, 360


def is_narrow(window_width: int, theme: Theme) -> bool:
    """Tell whether the inspector must be a drawer: in a narrow window, or with very large letters."""
    return window_width < NARROW or theme.letters > 115


class Inspector(QFrame):
    """The panel: what it shows scrolls in the middle, the foot stays; as a drawer Esc closes it."""

    closed = Signal()

    def __init__(self, look: Look, *, close_name: str = "") -> None:
        super().__init__()
        self._look = look
        self._floating = False
        self._movement = look.movement(self, TURN)
        self._movement.valueChanged.connect(self._slide)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._close = Button(look, icon="close", name=close_name, kind="quiet", tone="ink2")
        self._close.clicked.connect(self._shut)
        self._close.hide()
        content = QWidget()
        self.inside = QVBoxLayout(content)
        self.inside.setContentsMargins(22, 22, 22, 22)
        self.inside.setSpacing(12)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(content)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(1, 0, 1, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTrailing)
        self._rows.addWidget(self._scroll, 1)
        look.follow(self)

    def set_foot(self, foot: QWidget) -> None:
        """Put something below that does not scroll along; it brings its own ground."""
        self._rows.addWidget(foot)

    def say_close(self, name: str) -> None:
        """Say in another language what closes the drawer."""
        self._close.setAccessibleName(name)
        self._close.setToolTip(name)

    @property
    def floating(self) -> bool:
        """Whether it is a drawer now."""
        return self._floating

    def set_floating(self, floating: bool) -> None:
        """Lie over the page as a drawer, or stand beside it again in the layout it came from."""
        if floating == self._floating:
            return
        self._floating = floating
        self._close.setVisible(floating)
        host = self.parentWidget()
        if host is None:
            return
        layout = host.layout()
        if floating:
            if layout is not None:
                layout.removeWidget(self)
            host.installEventFilter(self)
            self.hide()
        else:
            host.removeEventFilter(self)
            if layout is not None:
                layout.addWidget(self)
            self.show()

    def open(self) -> None:
        """Come in, if it is a drawer."""
        if self._floating and not self.isVisible():
            self._settle()
            self.show()
            self.raise_()
            self._movement.setDuration(self._look.theme.duration(TURN))
            self._movement.setStartValue(self.width())
            self._movement.setEndValue(0)
            self._movement.start()

    def sizeHint(self) -> QSize:
        """Ask for 304 across, 360 on a large screen, more with larger letters."""
        window = self.window()
        wide = _WIDE if window is not self and window.width() >= _WIDE_FROM else INSPECTOR
        return QSize(self._look.theme.px(wide), 200)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the drawer at Esc."""
        if self._floating and event.key() == Qt.Key.Key_Escape:
            self._shut()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the end of the page when the page changes its size."""
        if event.type() == QEvent.Type.Resize and self._floating:
            self._settle()
        elif event.type() == QEvent.Type.Resize:
            self.updateGeometry()  # a large window gives it more, and the page has to know
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, and the line at the side of the page."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("surface"))
        left = self.width() - 1 if is_mirrored(self) else 0
        painter.fillRect(left, 0, 1, self.height(), theme.colour("line"))

    def _shut(self) -> None:
        self.hide()
        self.closed.emit()

    def _settle(self, out: int = 0) -> None:
        host = self.parentWidget()
        if host is None:
            return
        wide = min(self.sizeHint().width(), host.width())
        left = -out if is_mirrored(self) else host.width() - wide + out
        self.setGeometry(QRect(left, 0, wide, host.height()))

    def _slide(self, out: int) -> None:
        self._settle(int(out))
