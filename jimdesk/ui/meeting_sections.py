# SPDX-License-Identifier: Apache-2.0
"""What scrolls beside the table: the cards of a meeting below each other, what the stage is about first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

_ABOVE: Final = 12  # pixels left above what is brought to the top


class MeetingSections(QScrollArea):
    """Cards keep their place until another order is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._order: list[QWidget] = []
        self._content = QWidget()
        self._sections = QVBoxLayout()
        self._sections.setSpacing(22)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(24, 20, 24, 20)
        column.addLayout(self._sections)
        column.addStretch()
        self.setWidget(self._content)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def arrange(self, order: Sequence[QWidget]) -> None:
        """Lay the cards in this order."""
        if list(order) != self._order:
            self._order = list(order)
            for place, widget in enumerate(order):
                self._sections.insertWidget(place, widget)

    def to_top(self) -> None:
        """Begin where the stage begins."""
        self.verticalScrollBar().setValue(0)

    def bring_up(self, widget: QWidget) -> None:
        """Put what reaches below the edge at the top, so that all of it that fits is in sight."""
        bar = self.verticalScrollBar()
        self._sections.activate()
        top = widget.mapTo(self._content, QPoint(0, 0)).y()
        if top + widget.height() > bar.value() + self.viewport().height():
            bar.setValue(top - _ABOVE)
