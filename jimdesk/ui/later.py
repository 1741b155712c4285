# SPDX-License-Identifier: Apache-2.0
"""Parts that take a while to make: they come right after the page is painted, or when they are first wanted.

self._inspector = Later(look, lambda: PersonInspector(sitting), width=INSPECTOR)
row.addWidget(self._inspector)      # in a layout; whoever needs the part at once says `made()`

self._list = Unseen(lambda: CircleList(sitting))
self._list.goes(column.addWidget)   # into its place, hidden, once somebody asks for it
self._list.set_visible(wanted)
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from jimdesk.ui.look import Look

Made = TypeVar("Made", bound=QWidget)


class Unseen(Generic[Made]):
    """A part that most people never see: it is made when it is first shown, or asked for."""

    def __init__(self, make: Callable[[], Made]) -> None:
        self._make = make
        self._place: Callable[[Made], object] = lambda _part: None
        self._made: Made | None = None

    def goes(self, place: Callable[[Made], object]) -> None:
        """Say how it comes into its place, before anybody asks for it."""
        self._place = place

    @property
    def there(self) -> Made | None:
        """The part, if somebody asked for it; what nobody saw has nothing to keep up with."""
        return self._made

    def made(self) -> Made:
        """Return the part, made now if it was not yet, and still hidden then."""
        if self._made is None:
            self._made = self._make()
            self._made.hide()
            self._place(self._made)
        return self._made

    def set_visible(self, visible: bool) -> None:
        """Show or hide it; hiding it does not make it."""
        if visible or self._made is not None:
            self.made().setVisible(visible)


class Later(QWidget, Generic[Made]):
    """As large as the part will be, and of its colour; once painted, it makes the part and gives way."""

    def __init__(self, look: Look, make: Callable[[], Made], *, width: int = 0, height: int = 0) -> None:
        super().__init__()
        self._look = look
        self._make = make
        self._size = width, height
        self._made: Made | None = None
        fixed, rest = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(fixed if width else rest, fixed if height else rest)

    @property
    def is_made(self) -> bool:
        """Whether the part is there already."""
        return self._made is not None

    def made(self) -> Made:
        """Return the part, made now if it was not yet."""
        if self._made is None:
            self._made = self._make()
            page = self.parentWidget()
            layout = page.layout() if page is not None else None
            if layout is not None:
                wanted, chosen = not self.isHidden(), Qt.WidgetAttribute.WA_WState_ExplicitShowHide
                layout.replaceWidget(self, self._made)
                self.hide()
                if not self._made.testAttribute(chosen):  # it did not hide itself
                    self._made.setVisible(wanted)  # at once: left to the layout, its room goes and comes back
        return self._made

    def keep_room(self, wanted: bool) -> None:
        """Stand there, or keep no room, made or not; a drawer over the page is left alone."""
        part: QWidget = self if self._made is None else self._made
        page = part.parentWidget()
        layout = page.layout() if page is not None else None
        if layout is not None and layout.indexOf(part) >= 0:
            part.setVisible(wanted)

    def sizeHint(self) -> QSize:
        """Keep the room."""
        width, height = self._size
        px = self._look.theme.px
        return QSize(px(width) if width else 100, px(height) if height else 100)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of a panel, and make the part as soon as all is painted."""
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.colour("surface"))
        painter.drawRect(self.rect())  # for `fillRect` PySide would load every gradient
        if self._made is None:
            QTimer.singleShot(0, self, self.made)
