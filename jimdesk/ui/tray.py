# SPDX-License-Identifier: Apache-2.0
"""The tray: everybody without a place in the circle. Drag somebody out, or tap, then tap the place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from jimdesk.core.words import Words
from jimdesk.ui.icons import paint_icon
from jimdesk.ui.look import Look
from jimdesk.ui.theme import SELECTED, TRAY_ROW
from jimdesk.ui.typed_length import LIST
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.chip import ChipLook, chip_size, paint_chip, paint_disc

PERSON_MIME: Final = "application/x-jimdesk-person"
_WIDE: Final = 208
_THRESHOLD: Final = 5
_CORNER: Final = 10


class Waiting(NamedTuple):
    """Somebody in the tray."""

    id: str
    chip: ChipLook
    relation: str


class Tray(QFrame):
    """A list that shortens as the circle fills."""

    taken = Signal(str)
    """Somebody was tapped: the next tap on a cell puts them there; "" to let go again."""
    added = Signal(str)
    """A name was typed that nobody here has."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._watchers: list[QObject] = []
        self.gathers = False  # names are typed one after another, and nobody is looked for
        self._people: list[Waiting] = []
        self._past: list[Waiting] = []
        self._past_open = self._opener()
        self._rows: dict[str, _Row] = {}
        self._heading = labels.group_heading("")
        self._how = labels.small("", wrap=True)
        self.search = QLineEdit()
        self.search.setObjectName("tray-search")
        self.search.setMaxLength(LIST)
        self.search.textChanged.connect(self._on_typed)
        self.search.returnPressed.connect(self._take_first)
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._past_column = QVBoxLayout()
        self._scroll = QScrollArea()
        self.above = QVBoxLayout()
        self.inside = QVBoxLayout(self)
        self._lay_out()
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def _lay_out(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addStretch()
        self._column.addWidget(self._past_open)
        self._past_column.setSpacing(8)
        self._column.addLayout(self._past_column)
        scroll = self._scroll
        scroll.setWidget(self._list)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.inside.setContentsMargins(14, 20, 14, 14)
        self.inside.setSpacing(10)
        self.inside.addWidget(self._heading)
        self.inside.addWidget(self._how)
        self.inside.addLayout(self.above)
        self.inside.addWidget(self.search)
        self.inside.addWidget(scroll, 1)

    def _opener(self) -> Button:
        """Make the button below which the people from before stand."""
        opener = Button(self._look, kind="quiet", tone="ink2", trailing="chevron-down", checkable=True)
        opener.setObjectName("from-before")
        opener.hide()
        opener.toggled.connect(lambda: self._fill())
        return opener

    def sizeHint(self) -> QSize:
        """As wide as in the design; wider with larger letters."""
        return QSize(self._look.theme.px(_WIDE), 400)

    def say(self, heading: str, how: str, search: str) -> None:
        """Set the words: the heading, how it works, and what stands in the empty field."""
        self._heading.setText(heading)
        self._how.setText(how)
        self.search.setPlaceholderText(search)
        self.search.setAccessibleName(search)

    def show_people(self, people: Iterable[Waiting]) -> None:
        """Show who waits."""
        people = list(people)
        if people != self._people:
            self._people = people
            self._fill()

    def show_past(self, people: Iterable[Waiting], words: Words) -> None:
        """Show the people from before, below and apart; they come back by being given a place."""
        people = list(people)
        self._past_open.setText(words.count("{n} from before", "{n} from before", len(people)))
        self._past_open.setVisible(bool(people))
        if people != self._past:
            self._past = people
            self._fill()

    @property
    def first(self) -> str:
        """The first who waits; "" for nobody."""
        return next((one.id for one in self._people), "")

    def mark(self, person: str) -> None:
        """Show who is taken up, "" nobody."""
        for id_, row in self._rows.items():
            row.setChecked(id_ == person)

    def watch(self, keys: QObject) -> None:
        """Let something look at the keys of the field and of every row before they do."""
        self._watchers.append(keys)
        self.search.installEventFilter(keys)

    @property
    def of_keys(self) -> str:
        """Whose row has the keyboard; "" nobody's."""
        return next((id_ for id_, row in self._rows.items() if row.hasFocus()), "")

    @property
    def place_of_keys(self) -> int | None:
        """Which row from above has the keyboard; None where no row has."""
        return next((nth for nth, row in enumerate(self._rows.values()) if row.hasFocus()), None)

    def take_focus(self, person: str = "", place: int = 0) -> None:
        """Give the keyboard to somebody's row, or to that of whoever is taken up, else to the one here."""
        rows = list(self._rows.values())
        here = rows[min(place, len(rows) - 1)] if rows else self.search
        marked = next((row for row in rows if row.isChecked()), here)
        row = self._rows.get(person, marked)
        row.setFocus()
        self._scroll.ensureWidgetVisible(row)

    def _wanted(self) -> set[str]:
        everybody = (*self._people, *self._past)
        if not self.search.text().strip():
            return {one.id for one in everybody}
        from jimdesk.ui.widgets.person_field import Choice, matching  # not before somebody searches

        choices = (Choice(one.id, one.chip.name, one.relation) for one in everybody)
        return {one.id for one in matching(self.search.text(), choices)}

    def _fill(self) -> None:
        wanted, old, self._rows = self._wanted(), self._rows, {}
        for nth, one in enumerate(one for one in self._people if one.id in wanted):
            self._column.insertWidget(nth, self._row(one, old))
        searched = bool(self.search.text().strip())
        for one in self._past:
            if one.id in wanted and (searched or self._past_open.isChecked()):
                self._past_column.addWidget(self._row(one, old))
        for row in old.values():
            row.hide()
            row.deleteLater()
        before: QWidget = self.search
        for row in self._rows.values():  # made last, and yet the keyboard comes here from the field
            QWidget.setTabOrder(before, row)
            before = row

    def _row(self, one: Waiting, old: dict[str, _Row]) -> _Row:
        """Return somebody's row; one that tells the same stays, and with it the keyboard."""
        if one.id in old and old[one.id].waiting == one:
            row = old.pop(one.id)
        else:
            row = _Row(self._look, one)
            row.clicked.connect(lambda on, id_=one.id: self._on_clicked(id_, on))
            for keys in self._watchers:
                row.installEventFilter(keys)
        self._rows[one.id] = row
        return row

    def _on_typed(self) -> None:
        self.search.setClearButtonEnabled(True)  # now, for its picture takes a while to load
        self._fill()

    def _on_clicked(self, person: str, on: bool) -> None:
        self.mark(person if on else "")
        self.taken.emit(person if on else "")

    def _take_first(self) -> None:
        """Enter in the field takes the first who fits; a name of nobody is a new person.

        While names are being gathered, only somebody of that very name is taken: "Jan" is not Janneke.
        """
        typed = self.search.text().strip()
        called = {one.id: one.chip.name.casefold() for one in (*self._people, *self._past)}
        fits = [id_ for id_ in self._rows if not self.gathers or called[id_] == typed.casefold()]
        if fits and (typed or not self.gathers):
            self._on_clicked(fits[0], True)
        elif typed:
            self.added.emit(typed)
            self.search.clear()


class _Row(QAbstractButton):
    """One who waits: disc, name, relation, and dots to hold; Enter takes up, dragging brings along."""

    def __init__(self, look: Look, waiting: Waiting) -> None:
        super().__init__()
        self._look = look
        self.waiting = waiting
        self._pressed_at: QPointF | None = None
        self.setCheckable(True)
        self.setObjectName(f"waiting-{waiting.id}")
        self.setAccessibleName(waiting.chip.name)
        self.setAccessibleDescription(waiting.relation)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.follow(self)

    def sizeHint(self) -> QSize:
        """52 high, higher with larger letters."""
        return QSize(160, self._look.theme.px(TRAY_ROW))

    def focus_shape(self) -> QPainterPath:
        """Give the outline that the focus ring goes around."""
        path = QPainterPath()  # somewhat within the row: around it the list would cut it off
        path.addRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), _CORNER, _CORNER)
        return path

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where, to tell a drag from a tap."""
        self._pressed_at = event.position()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Bring the person along after a few pixels."""
        start = self._pressed_at
        if start is None or (event.position() - start).manhattanLength() < _THRESHOLD:
            return
        self._pressed_at = None
        self.setDown(False)
        from PySide6.QtCore import QMimeData
        from PySide6.QtGui import QDrag

        drag = QDrag(self)
        data = QMimeData()
        data.setData(PERSON_MIME, self.waiting.id.encode())
        drag.setMimeData(data)
        picture = self._picture()
        drag.setPixmap(picture)
        middle = picture.deviceIndependentSize() / 2
        drag.setHotSpot(QPointF(middle.width(), middle.height()).toPoint())
        drag.exec(Qt.DropAction.MoveAction)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card with disc, name, relation and dots."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        painter.setPen(QPen(theme.colour("accent" if on else "line"), SELECTED if on else 1))
        painter.setBrush(theme.colour("accentSoft" if on else "window" if self.underMouse() else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _CORNER, _CORNER)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = theme.px(30)
        disc = QRectF(self.width() - 12 - side if rtl else 12, (self.height() - side) / 2, side, side)
        paint_disc(painter, disc, self.waiting.chip, theme)
        dots = QRectF(10 if rtl else self.width() - 28, (self.height() - 18) / 2, 18, 18)
        paint_icon(painter, "drag-dots", dots, theme.colour("ink2"))
        left = dots.right() if rtl else disc.right() + 10
        room = QRectF(left, 4, self.width() - side - 52, self.height() - 8)
        if rtl:
            room.setRight(disc.left() - 10)
        self._paint_words(painter, room)

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        theme, waiting = self._look.theme, self.waiting
        half = QRectF(room.left(), room.center().y() - theme.px(19), room.width(), theme.px(20))
        painter.setFont(theme.font(15, 600))
        painter.setPen(theme.colour("ink"))
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        middle = Qt.TextElideMode.ElideMiddle
        name = painter.fontMetrics().elidedText(waiting.chip.name, middle, round(room.width()))
        painter.drawText(half if waiting.relation else room, flags, name)
        painter.setFont(theme.font(13))
        painter.setPen(theme.colour("ink2"))
        half.moveTop(room.center().y() - theme.px(1))
        end = Qt.TextElideMode.ElideRight
        relation = painter.fontMetrics().elidedText(waiting.relation, end, round(room.width()))
        painter.drawText(half, flags, relation)

    def _picture(self) -> QPixmap:
        theme, chip = self._look.theme, self.waiting.chip
        size = chip_size(chip, theme)
        density = self.devicePixelRatioF()
        picture = QPixmap(round((size.width() + 4) * density), round((size.height() + 4) * density))
        picture.setDevicePixelRatio(density)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_chip(painter, QRectF(QPointF(2, 2), size), chip, theme)
        painter.end()
        return picture
