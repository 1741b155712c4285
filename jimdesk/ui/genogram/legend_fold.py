# SPDX-License-Identifier: Apache-2.0
"""The legend's room: where the window is low, it is away behind a button and the picture has its place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from jimdesk.core.words import N_
from jimdesk.drawing import Part
from jimdesk.ui.legend import Legend
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.button import Button

_SHARE = 2  # the picture has at least one part in so many of the window's height
_ASIDE, _BELOW = 20, 14
_AROUND = 38  # pixels between the rows of the page, and below the last one


class LegendFold(QObject):
    """Lets the legend be seen, or the button that shows it where the picture would be too small."""

    def __init__(
        self, sitting: Sitting, page: QWidget, rows: tuple[QWidget, ...], legend: Legend,
        fit: Callable[[], None],
    ) -> None:
        super().__init__(page)
        self._sitting, self._page, self._rows, self._legend, self._fit = sitting, page, rows, legend, fit
        self._any = self._keeps = False
        self.foot = QWidget()
        row = QHBoxLayout(self.foot)
        row.setContentsMargins(_ASIDE, 0, _ASIDE, _BELOW)
        row.addWidget(legend, 0, Qt.AlignmentFlag.AlignTop)
        self.button = Button(sitting.look, height=40, checkable=True)
        self.button.setObjectName("legend-open")
        self.button.hide()
        self.button.toggled.connect(lambda _: self._judge())
        page.installEventFilter(self)

    def show_samples(self, samples: Sequence[tuple[tuple[Part, ...], str]]) -> None:
        """Show (shapes, word) for each sign, as far as there is room."""
        self._any = bool(samples) or self._keeps
        self._legend.show_samples(samples)
        self.button.setText(self._sitting.words.say(N_("Legend")))
        self._judge()

    def keep_room(self, keeps: bool) -> None:
        """Keep as much room as once was needed: while days go by nothing is to jump under the finger."""
        self._keeps = keeps
        self.foot.setMinimumHeight(self.foot.height() if keeps and self.foot.isVisible() else 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Judge anew for another room, once it is laid out."""
        if event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._judge)
        return super().eventFilter(watched, event)

    def _judge(self) -> None:
        away = self._any and self._is_low()
        shown = self._any and (not away or self.button.isChecked())
        was = self.foot.isVisibleTo(self._page)
        self.button.setVisible(away)
        self.foot.setVisible(shown)
        if self._keeps and shown:
            needed = self._legend.heightForWidth(self._rows[0].width() - 2 * _ASIDE) + _BELOW
            self.foot.setMinimumHeight(max(self.foot.minimumHeight(), needed))
        layout = self._page.layout()
        if shown != was and layout is not None and self._page.isVisible():
            layout.activate()
            self._fit()

    def _is_low(self) -> bool:
        width = self._rows[0].width() - 2 * _ASIDE
        used = sum(row.sizeHint().height() for row in self._rows) + self._legend.heightForWidth(width)
        return (self._page.height() - used - _AROUND) * _SHARE < self._page.window().height()
