# SPDX-License-Identifier: Apache-2.0
"""The look that counts now: which theme everything wears, and the word to everybody when it changes.

One `Look` is made at the start, dresses the application, and is handed to every widget that paints itself::

    look = Look(app)
    look.choose(letters=115)          # live: every window follows
    look.follow(self)                 # in a widget: be painted and measured anew at every change
    painter.setPen(look.theme.colour("ink"))

The application is made with `IN_FUSION`: told so by Python, PySide would load all that a style can be asked.
"""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import QEasingCurve, QObject, Qt, QVariantAnimation, Signal
from PySide6.QtWidgets import QApplication, QWidget

from jimdesk.ui.theme import LIGHT, Theme, load_fonts, stylesheet, theme

IN_FUSION: Final = ("-style", "Fusion")
"""What Qt is told when the application is made, so that it looks the same everywhere."""

Mode = Literal["system", "light", "dark"]

_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


class Look(QObject):
    """Light or dark (as the system is, or as chosen), the size of letters, and whether things may move."""

    changed = Signal()

    def __init__(
        self, app: QApplication, *, mode: Mode = "system", letters: int = 100, moving: bool = True
    ) -> None:
        super().__init__(app)
        self._app = app
        self._mode: Mode = mode
        self._letters = letters
        self._moving = moving
        self._theme = LIGHT
        load_fonts()
        app.styleHints().colorSchemeChanged.connect(self._dress)
        app.styleHints().setColorScheme(_SCHEMES[mode])
        self._dress(force=True)

    @property
    def theme(self) -> Theme:
        """The theme to paint with, now."""
        return self._theme

    @property
    def mode(self) -> Mode:
        """What was chosen: to follow the system, or always light or dark."""
        return self._mode

    def choose(
        self, *, mode: Mode | None = None, letters: int | None = None, moving: bool | None = None
    ) -> None:
        """Change one or more of the settings; everything on the screen follows at once."""
        self._mode = self._mode if mode is None else mode
        self._letters = self._letters if letters is None else letters
        self._moving = self._moving if moving is None else moving
        self._app.styleHints().setColorScheme(_SCHEMES[self._mode])
        self._dress()

    def follow(self, widget: QWidget) -> None:
        """Have a widget that paints itself measured and painted anew whenever the look changes."""
        self.changed.connect(widget.updateGeometry)
        self.changed.connect(widget.update)

    def movement(self, parent: QObject, milliseconds: int) -> QVariantAnimation:
        """Make a movement that starts fast and settles; with reduced motion it is over at once."""
        movement = QVariantAnimation(parent)
        movement.setEasingCurve(QEasingCurve.Type.OutCubic)
        movement.setDuration(self._theme.duration(milliseconds))
        return movement

    def _dress(self, _scheme: Qt.ColorScheme | None = None, *, force: bool = False) -> None:
        dark = self._mode == "dark"
        if self._mode == "system":
            dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        now = theme(dark=dark, letters=self._letters, moving=self._moving)
        if now == self._theme and not force:
            return
        self._theme = now
        self._app.setPalette(now.palette())
        self._app.setFont(now.font(15))
        self._app.setStyleSheet(stylesheet(now))
        self.changed.emit()
