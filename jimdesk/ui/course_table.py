# SPDX-License-Identifier: Apache-2.0
"""A quiet table of words and numbers: the list twin of a picture, for the keyboard and a screen reader."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from jimdesk.ui.icons import own_way
from jimdesk.ui.look import Look
from jimdesk.ui.theme import TARGET

_MANY = 6  # columns; of more there is no room left to share out, and names would be cut off


class CourseTable(QTableWidget):
    """Rows with a name in front; arrow keys walk from cell to cell, and nothing can be changed."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading)
        self.setCornerButtonEnabled(False)
        look.follow(self)

    def show_rows(
        self, heads: Sequence[str], rows: Sequence[Sequence[str]], name: str, *, widest: int = 0
    ) -> None:
        """Show these rows; one column, the first unless said otherwise, takes the room that is left."""
        self.setAccessibleName(name)
        self.clear()
        self.setColumnCount(len(heads))
        self.setRowCount(len(rows))
        self.setHorizontalHeaderLabels([own_way(self, text) for text in heads])
        for at, row in enumerate(rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(own_way(self, text))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{row[0]}, {heads[column]}: {text}")
                self.setItem(at, column, item)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(self._look.theme.px(TARGET))
        for column in range(len(heads)):
            fill = column == widest and len(heads) <= _MANY
            mode = QHeaderView.ResizeMode.Stretch if fill else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(column, mode)
        self.verticalHeader().setDefaultSectionSize(self._look.theme.px(TARGET))

    def texts(self) -> list[list[str]]:
        """Return what stands in the cells."""
        found = []
        for row in range(self.rowCount()):
            items = [self.item(row, column) for column in range(self.columnCount())]
            found.append([item.text() if item is not None else "" for item in items])
        return found
