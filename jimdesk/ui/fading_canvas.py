# SPDX-License-Identifier: Apache-2.0
"""A canvas on which some tokens can fade away before others come in their place."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QVariantAnimation, Signal

from jimdesk.drawing import Drawing
from jimdesk.ui.canvas import Canvas
from jimdesk.ui.look import Look
from jimdesk.ui.theme import HELP_STOPS

_GOING: Final = 0.6  # of the time; in the rest of it, what comes in their place appears


class FadingCanvas(Canvas):
    """First who goes becomes fainter, then what is left of them appears, then it says so."""

    faded = Signal()
    """The last picture is there, and holds still."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._fading = look.movement(self, HELP_STOPS)
        self._fading.valueChanged.connect(self._fade)
        self._fading.finished.connect(self._end)
        self._after: Drawing | None = None
        self._gone: frozenset[str] = frozenset()
        self._new: set[str] = set()

    @property
    def is_fading(self) -> bool:
        """Whether it is on its way to the last picture."""
        return self._after is not None

    def fade(self, before: Drawing, after: Drawing, gone: Collection[str]) -> None:
        """Go from one drawing to another: first these tokens fade, then those that are new appear."""
        self._fading.stop()
        self._gone = frozenset(gone)
        if not gone or not self._look.theme.duration(HELP_STOPS):
            self.show_at_once(after)
            return
        self._after = after
        self.show_drawing(before)
        self._fading.setDuration(self._look.theme.duration(HELP_STOPS))
        self._fading.setStartValue(0.0)
        self._fading.setEndValue(1.0)
        self._fading.start()

    def show_at_once(self, drawing: Drawing, *, settle: bool = False) -> None:
        """Show a drawing without any fading, and end what was on its way."""
        self._after = None
        if self._fading.state() is QVariantAnimation.State.Running:
            self._fading.stop()
        self.show_drawing(drawing, settle=settle)
        self._set_opacity(1.0, self._tokens)
        self.faded.emit()

    def _fade(self, part: float) -> None:
        if self._after is None:
            return
        if part < _GOING:
            self._set_opacity(1 - part / _GOING, self._gone)
            return
        if self.drawing != self._after:
            self._new = {one.id for one in self._after.tokens} - set(self._tokens)
            self.show_drawing(self._after)
            self._set_opacity(1.0, self._tokens)
        self._set_opacity((part - _GOING) / (1 - _GOING), self._new)

    def _end(self) -> None:
        if self._after is not None:
            self.show_at_once(self._after)

    def _set_opacity(self, opacity: float, tokens: Collection[str]) -> None:
        for id_ in tokens:
            if id_ in self._tokens:
                self._tokens[id_].setOpacity(opacity)
