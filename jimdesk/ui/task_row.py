# SPDX-License-Identifier: Apache-2.0
"""One line of the plan in the list: number, what, who, when, who checks, and what if it does not work."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from jimdesk.ui.carrying import THRESHOLD, Carried, Carrying
from jimdesk.ui.icons import is_mirrored, paint_icon
from jimdesk.ui.look import Look
from jimdesk.ui.task_picture import picture_of_line
from jimdesk.ui.text_lines import height_of, paint_lines
from jimdesk.ui.theme import AGREEMENT_ROW, CORNER_PRO, DASH, Theme
from jimdesk.ui.widgets.chip import ChipLook, chip_size, paint_chip, paint_disc

COLUMNS: Final = (44, 300, 138, 168, 136, 152)  # number, what, who, when, who checks, if it does not work
_WIDEST: Final = 420  # how wide a column of text becomes at most
_END: Final = 12
_MARK: Final = 5
_GAP: Final = 3
_GUTTER: Final = 10  # between columns
_AIR: Final = 14  # above and below the highest text together


class TaskFace(NamedTuple):
    """What stands in a row."""

    id: str
    number: int
    what: str
    who: ChipLook | None
    often: str
    when: str
    checker: ChipLook | None
    if_not: str
    empty: str  # what stands in a place where nothing is known yet
    asked: bool  # whether there is a gentle question about it
    hat: str = ""  # the icon of the hat that somebody wears for it


def columns(width: int, scale: float) -> list[tuple[float, float]]:
    """Return (left, width) of the six columns; texts grow in a wide window, all share in a narrow one."""
    number, *texts = (size * scale for size in COLUMNS)
    room = width - number - _END
    if room < sum(texts):
        texts = [size * room / sum(texts) for size in texts]
    else:
        more = room - sum(texts)
        texts[0] += min(more / 2, max(0.0, _WIDEST * scale - texts[0]))
        texts[-1] += min(more / 2, max(0.0, _WIDEST * scale - texts[-1]))
    placed, at = [], 0.0
    for size in (number, *texts):
        placed.append((at, size))
        at += size
    return placed


class TaskRow(QAbstractButton):
    """The whole row is pressed to change it, and dragged to somebody or to another place.

    Alt with Up or Down moves it, Delete takes it away.
    """

    moved = Signal(int)
    """-1 up, 1 down."""
    removed = Signal()
    dropped = Signal(str, bool)
    """(id, below): that line was let go over the upper or the lower half of this one."""

    def __init__(self, look: Look, face: TaskFace, carrying: Carrying) -> None:
        super().__init__()
        self._look = look
        self._face = face
        self._laid_out: Theme | None = None  # the look for which the heights were reckoned
        self._heights: dict[int, int] = {}
        self._carrying = carrying
        self._pressed: QPointF | None = None
        self._gap: bool | None = None  # where something held above it would go: below it, or above
        self.setObjectName(f"task-{face.number}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        who = face.who.name if face.who else ""
        self.setAccessibleName(f"{face.number}. {who} {face.what} {face.often} {face.when}".strip())
        look.follow(self)

    @property
    def face(self) -> TaskFace:
        """What stands in it."""
        return self._face

    def sizeHint(self) -> QSize:
        """58 high, higher with larger letters."""
        return QSize(700, self._look.theme.px(AGREEMENT_ROW))

    def heightForWidth(self, width: int) -> int:
        """Grow until nothing in it is left out; asked several times for one layout, reckoned once."""
        if self._look.theme is not self._laid_out:
            self._laid_out, self._heights = self._look.theme, {}
        if width not in self._heights:
            self._heights[width] = self._height_at(width)
        return self._heights[width]

    def _height_at(self, width: int) -> int:
        theme, face = self._look.theme, self._face
        room = [wide - _GUTTER for _, wide in columns(width, theme.letters / 100)]
        small, usual = theme.font(14), theme.font(15)
        disc, chip = theme.px(24) + 7, self._as_chip(room[2] + _GUTTER)
        needed = (
            height_of(face.what, theme.font(15, 600), room[1] - (theme.px(20) + 8 if face.hat else 0)),
            0.0 if chip else height_of(self._name(face.who), usual, room[2] - disc),
            height_of(face.often, usual, room[3]) + height_of(face.when, theme.font(13), room[3]),
            height_of(self._name(face.checker), usual, room[4] - disc),
            height_of(face.if_not, small, room[5]),
        )
        return max(theme.px(AGREEMENT_ROW), round(max(needed)) + _AIR)

    @staticmethod
    def _name(chip: ChipLook | None) -> str:
        return chip.name if chip else ""

    def _as_chip(self, room: float) -> bool:
        """Tell whether the name of who does it fits in a chip; else it stands whole beside its disc."""
        who = self._face.who
        return who is not None and chip_size(who, self._look.theme).width() <= room - 8

    def focus_shape(self) -> QPainterPath:
        """Give the outline that the focus ring goes around."""
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), CORNER_PRO, CORNER_PRO)
        return path

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Alt and an arrow, take away with Delete; Enter changes it."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(1 if key is Qt.Key.Key_Down else -1)
        elif key is Qt.Key.Key_Delete:
            self.removed.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where, to tell a drag from a press."""
        self._pressed = event.position() if event.button() is Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Bring the line along after a few pixels."""
        at = event.globalPosition().toPoint()
        if self._carrying.carried:
            self._carrying.move(at)
        elif self._pressed and (event.position() - self._pressed).manhattanLength() > THRESHOLD:
            self._pressed = None
            self.setDown(False)
            picture = picture_of_line(self._look.theme, self._face.what, self.devicePixelRatioF())
            self._carrying.lift(Carried("line", self._face.id), picture, at)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go, or count as pressed."""
        if self._carrying.carried:
            self._carrying.drop(event.globalPosition().toPoint())
            self.update()
        else:
            super().mouseReleaseEvent(event)

    def takes(self, carried: Carried) -> bool:
        """Take every other line."""
        return carried.kind == "line" and carried.id != self._face.id

    def hover(self, carried: Carried, at: QPoint) -> None:
        """Show between which two lines it would go."""
        self._gap = at.y() > self.height() / 2
        self.update()

    def unhover(self) -> None:
        """Show nothing."""
        self._gap = None
        self.update()

    def land(self, carried: Carried, at: QPoint) -> None:
        """Tell what was let go."""
        self.dropped.emit(carried.id, at.y() > self.height() / 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells along the line of reading."""
        theme, face = self._look.theme, self._face
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.fillRect(self.rect(), theme.colour("window"))
        if self.y() > 1:
            painter.fillRect(0, 0, self.width(), 1, theme.colour("line"))
        places = columns(self.width(), theme.letters / 100)
        cells = [self._along(QRectF(left, 0, width, self.height())) for left, width in places]
        if face.asked:
            painter.fillRect(self._along(QRectF(0, 0, _MARK, self.height())), theme.colour("warnE"))
        self._words(painter, cells[0], str(face.number), 17, 600, "ink2", middle=True)
        self._what(painter, cells[1])
        self._chip(painter, cells[2])
        if face.often and face.when:
            font, below = theme.font(15), theme.font(13)
            first = height_of(face.often, font, cells[3].width() - _GUTTER)
            both = first + height_of(face.when, below, cells[3].width() - _GUTTER)
            top = (self.height() - both) / 2
            at = QRectF(cells[3].left(), top, cells[3].width(), first + 1)
            self._words(painter, at, face.often, 15, 400, "ink")
            self._words(painter, at.translated(0, first).adjusted(0, 0, 0, both - 2 * first), face.when,
                        13, 400, "ink2")
        else:
            self._or_empty(painter, cells[3], face.often or face.when)
        self._beside_disc(painter, cells[4], face.checker)
        self._or_empty(painter, cells[5], face.if_not)
        if self._gap is not None:
            top = self.height() - _GAP if self._gap else 0
            painter.fillRect(0, top, self.width(), _GAP, theme.colour("accent"))

    def _what(self, painter: QPainter, cell: QRectF) -> None:
        """Paint what is done, and the picture of a hat at the end of it."""
        if self._face.hat:
            side = self._look.theme.px(20)
            end = cell.left() + 10 if is_mirrored(self) else cell.right() - side - 10
            at = QRectF(end, (self.height() - side) / 2, side, side)
            paint_icon(painter, self._face.hat, at, self._look.theme.colour("ink2"))
            room = side + 8
            cell = cell.adjusted(room, 0, 0, 0) if is_mirrored(self) else cell.adjusted(0, 0, -room, 0)
        carried = self._carrying.carried
        here = carried is not None and carried.id == self._face.id
        self._words(painter, cell, self._face.what, 15, 600, "ink2" if here else "ink")

    def _chip(self, painter: QPainter, cell: QRectF) -> None:
        theme = self._look.theme
        if self._face.who is None or not self._as_chip(cell.width()):
            self._beside_disc(painter, cell, self._face.who)
            return
        size = chip_size(self._face.who, theme)
        at = QRectF(QPointF(0, (self.height() - size.height()) / 2), size)
        at.moveLeft(cell.right() - size.width() if is_mirrored(self) else cell.left())
        paint_chip(painter, at, self._face.who, theme, rtl=is_mirrored(self))

    def _beside_disc(self, painter: QPainter, cell: QRectF, chip: ChipLook | None) -> None:
        theme = self._look.theme
        if chip is None:
            self._or_empty(painter, cell, "")
            return
        side = theme.px(24)
        left = cell.right() - side if is_mirrored(self) else cell.left()
        paint_disc(painter, QRectF(left, (self.height() - side) / 2, side, side), chip, theme)
        moved = cell.adjusted(0, 0, -side - 7, 0) if is_mirrored(self) else cell.adjusted(side + 7, 0, 0, 0)
        self._words(painter, moved, chip.name, 15, 400, "ink")

    def _or_empty(self, painter: QPainter, cell: QRectF, text: str) -> None:
        if text:
            self._words(painter, cell, text, 14, 400, "ink")
            return
        theme = self._look.theme
        painter.setFont(theme.font(14))
        width = painter.fontMetrics().horizontalAdvance(self._face.empty) + 24
        box = QRectF(cell.left(), (self.height() - theme.px(34)) / 2, width, theme.px(34))
        if is_mirrored(self):
            box.moveRight(cell.right())
        pen = QPen(theme.colour("warnE"), 1.25)
        pen.setDashPattern(list(DASH))
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, CORNER_PRO, CORNER_PRO)
        painter.setPen(theme.colour("warnInk"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._face.empty)

    def _words(
        self, painter: QPainter, cell: QRectF, text: str, size: int, weight: int, ink: str, *,
        middle: bool = False,
    ) -> None:
        """Set a text in as many lines as it needs."""
        painter.setFont(self._look.theme.font(size, weight))
        painter.setPen(self._look.theme.colour(ink))
        mirrored = is_mirrored(self)
        room = cell.adjusted(_GUTTER, 0, 0, 0) if mirrored else cell.adjusted(0, 0, -_GUTTER, 0)
        paint_lines(painter, room, text, middle=middle)

    def _along(self, rect: QRectF) -> QRectF:
        if is_mirrored(self):
            rect.moveLeft(self.width() - rect.right())
        return rect
