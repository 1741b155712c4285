# SPDX-License-Identifier: Apache-2.0
"""The groups of people beside each other; somebody who is dragged to another group belongs there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain, pairwise
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from jimdesk.core.people import Group
from jimdesk.core.words import N_, Words
from jimdesk.ui.look import Look
from jimdesk.ui.people_list import GroupList
from jimdesk.ui.people_rows import HOME, PAST, TITLES, Row
from jimdesk.ui.theme import SELECTED
from jimdesk.ui.tray import PERSON_MIME
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.card import Card

_COLUMN: Final = 262  # the least width of a column; with less room there are two
_THREE: Final = ((HOME, Group.PROFESSIONALS.value), (Group.FAMILY.value,))
_TWO: Final = ((HOME, Group.FAMILY.value, Group.PROFESSIONALS.value),)
_BESIDE: Final = (Group.COMMUNITY.value, Group.PEERS.value, PAST)


class GroupBox(QWidget):
    """One group: its name, how many, and the list; a person can be dropped on it."""

    dropped = Signal(str)

    def __init__(self, look: Look, group: str) -> None:
        super().__init__()
        self._look = look
        self._lit = False
        self.list = GroupList(look)
        self.list.setObjectName(f"people-{group}")
        self._title = labels.group_heading("")
        self._count = labels.small("")
        self._hint = labels.small("", wrap=True)
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 12, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 4)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.list)
        column.addWidget(self._hint)
        self._hint.setContentsMargins(12, 0, 12, 4)
        self.setAcceptDrops(True)
        look.follow(self)

    def say(self, title: str, hint: str) -> None:
        """Say the name, and the hint that stands there as long as there is room for it."""
        self._title.setText(title)
        self._hint.setText(hint)
        self.list.setAccessibleName(title)

    def fill(self, rows: list[Row], *, hint: bool) -> None:
        """Show who is in it."""
        self.list.fill(rows)
        self._count.setText(str(sum(1 for row in rows if not row.ghost) or ""))
        self._hint.setVisible(hint and bool(self._hint.text()))
        self.list.setVisible(bool(rows))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Light up for a person."""
        if event.mimeData().hasFormat(PERSON_MIME):
            event.acceptProposedAction()
            self._light(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Go out again."""
        self._light(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the person in, once the drag itself is over."""
        self._light(False)
        event.acceptProposedAction()
        person = bytes(event.mimeData().data(PERSON_MIME).data()).decode()
        QTimer.singleShot(0, self, lambda: self.dropped.emit(person))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the edge of where somebody would land."""
        if self._lit:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._look.theme.colour("accent"), SELECTED))
            painter.setBrush(self._look.theme.colour("accent", 16))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 12, 12)

    def _light(self, lit: bool) -> None:
        self._lit = lit
        self.update()


class PeopleGroups(Card):
    """The groups in two or three columns; the last one has room at its foot for what the page puts there."""

    taken = Signal(str)
    opened = Signal(str)
    removed = Signal(str)
    menu_wanted = Signal(str, object)
    moved = Signal(str, str)
    """(person, group)"""

    def __init__(self, look: Look) -> None:
        super().__init__(look, padding=12)
        self._boxes = {group: GroupBox(look, group) for group in TITLES}
        self._columns = 0
        self._left, self._left_row = _scrolling()
        self._right, self._right_row = _scrolling()
        self.foot = QVBoxLayout()
        self.foot.setContentsMargins(12, 0, 12, 6)
        end = QWidget()
        beside = QVBoxLayout(end)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(8)
        beside.addWidget(self._right, 1)
        beside.addLayout(self.foot)
        self._row = QHBoxLayout()
        self._row.setSpacing(20)
        self._row.addWidget(self._left, 2)
        self._row.addWidget(end, 1)
        self.inside.addLayout(self._row)
        right = QVBoxLayout()
        for group in _BESIDE:
            right.addWidget(self._boxes[group])
        right.addStretch()
        self._right_row.addLayout(right)
        for group, box in self._boxes.items():
            self._listen(group, box)
        self._spread(3)
        look.changed.connect(self._adapt)

    def say(self, words: Words) -> None:
        """Say the names of the groups."""
        for group, box in self._boxes.items():
            hint = words.say(N_("Drag here who lives at home, too.")) if group == HOME else ""
            box.say(words.say(TITLES[group], "group"), hint)

    def fill(self, rows: Mapping[str, list[Row]]) -> None:
        """Show everybody; a group of nobody is not there."""
        for group, box in self._boxes.items():
            people = rows.get(group, [])
            box.fill(people, hint=group == HOME and len(people) == 1)
            box.setVisible(bool(people))
        if any(box.list.ghost() >= 0 for box in self._boxes.values()):
            QTimer.singleShot(0, self, self._show_ghost)  # its list has its height only after this event

    def light_up(self, person: str) -> None:
        """Show who is chosen, and have them in sight."""
        for box in self._boxes.values():
            if box.list.light_up(person):
                self._show(box.list)

    def list_of(self, group: str) -> GroupList:
        """Return the list of one group."""
        return self._boxes[group].list

    @property
    def rows(self) -> list[Row]:
        """Everybody, in the order in which the keys walk."""
        return [row for list_ in self._lists() for row in list_.rows]

    def showEvent(self, event: QShowEvent) -> None:
        """Put Tab right, now that all is in one window."""
        super().showEvent(event)
        self._order()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have as many columns as there is room for."""
        super().resizeEvent(event)
        self._adapt()

    def _adapt(self) -> None:
        column = self._look.theme.px(_COLUMN)
        self._spread(3 if self.width() >= 3 * column + 64 else 2)

    def _spread(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        while item := self._left_row.takeAt(0):
            layout = item.layout()
            while layout is not None and layout.takeAt(0):
                pass
        for groups in _THREE if columns == 3 else _TWO:
            column = QVBoxLayout()
            for group in groups:
                column.addWidget(self._boxes[group])
            column.addStretch()
            self._left_row.addLayout(column, 1)
        self._row.setStretch(0, columns - 1)
        self._order()

    def _order(self) -> None:
        """Have Tab walk as one reads, and not as the groups came into their columns."""
        for one, after in pairwise(self._lists()):
            QWidget.setTabOrder(one, after)

    def _listen(self, group: str, box: GroupBox) -> None:
        list_ = box.list
        list_.taken.connect(self.taken)
        list_.opened.connect(self.opened)
        list_.removed.connect(self.removed)
        list_.menu_wanted.connect(self.menu_wanted)
        list_.left.connect(lambda way: self._walk_on(list_, way))
        list_.taken.connect(lambda _: self._show(list_))
        box.dropped.connect(lambda person: self.moved.emit(person, group))

    def _lists(self) -> Iterator[GroupList]:
        order = chain(*(_THREE if self._columns == 3 else _TWO), _BESIDE)
        return (self._boxes[group].list for group in order)

    def _walk_on(self, list_: GroupList, way: int) -> None:
        lists = [one for one in self._lists() if any(not row.ghost for row in one.rows)]
        at = lists.index(list_) + way
        if 0 <= at < len(lists):
            lists[at].choose(0 if way > 0 else -1)

    def _show_ghost(self) -> None:
        for box in self._boxes.values():
            if box.list.ghost() >= 0:
                self._show(box.list, box.list.ghost())

    def _show(self, list_: GroupList, number: int = -1) -> None:
        """Have a row in sight; without a number the chosen one."""
        index = list_.currentIndex() if number < 0 else list_.model().index(number, 0)
        area = self._right if self._right.isAncestorOf(list_) else self._left
        inside = area.widget()
        if inside is not None:
            at = list_.mapTo(inside, list_.visualRect(index).center())
            area.ensureVisible(0, at.y(), 0, self._look.theme.px(40))


def _scrolling() -> tuple[QScrollArea, QHBoxLayout]:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    content = QWidget()
    row = QHBoxLayout(content)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(20)
    area.setWidget(content)
    return area, row
