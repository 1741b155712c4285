# SPDX-License-Identifier: Apache-2.0
"""Calm: who guards which face of the window is before people's eyes, and who may see what is behind it.

The private time of the family, the safety stop, the worker's own facts behind a code, the table view when
nobody touched the laptop for a while, and the lock. Made once the window stands; see `Window.calm`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedLayout, QWidget

from jimdesk.ui.worker_code import WorkerCode

if TYPE_CHECKING:
    from jimdesk.ui.private_time import PrivateTime
    from jimdesk.ui.window import Window


class Calm(QObject):
    """Brings one of its faces before the window's own, and takes it away when it may go."""

    def __init__(self, window: Window, faces: QStackedLayout, actions: Mapping[str, QAction]) -> None:
        super().__init__(window)
        self._window = window
        self._sitting = window.sitting
        self._faces = faces
        self._actions = actions
        self.code = WorkerCode(window.settings_of_user, window.keeping)
        self._private: PrivateTime | None = None
        self._was_closed = False
        self._was = Qt.WindowState.WindowNoState

    def go(self, what: str) -> None:
        """Bring what a page or a key asked for: "private", "safety" or "lock"."""
        if what == "private":
            self.private_time()

    @property
    def private(self) -> PrivateTime | None:
        """The family's own time while it is before the window; None otherwise."""
        return self._private

    def may_close(self) -> bool:
        """Tell whether the window may be closed: not from the family's own time."""
        if self._private is not None:
            self._private.tell_open()
            return False
        return True

    def ask_for_own(self) -> None:
        """Ask for the code, before the worker's own facts are seen."""

    # The family's own time

    def private_time(self, place: str = "choice") -> None:
        """Give the window to the family."""
        if self._private is not None:
            return
        from jimdesk.ui.private_time import PrivateTime

        private = PrivateTime(self._sitting, self.code, self._window.keeping.file)
        private.left.connect(self._end_private)
        self._was_closed, self._was = self._sitting.closed, self._window.windowState()
        self._sitting.close_own()
        self._sitting.select("")
        self._allow(False)
        self._private = private
        self._faces.addWidget(private)
        self._faces.setCurrentWidget(private)
        self._window.setWindowState(self._was | Qt.WindowState.WindowFullScreen)
        self._window.activateWindow()
        private.go(place)

    def resume(self) -> None:
        """Go on with the family's own time where a sealed sheet waits and their meeting was cut off."""
        from jimdesk.ui.private_time import sealed_sheet

        if sealed_sheet(self._window.keeping.file):
            self.private_time("reopen")

    def _end_private(self, with_code: bool) -> None:
        private, self._private = self._private, None
        if private is None:
            return
        self._allow(True)
        self._sitting.close_own(self._was_closed and not with_code)
        self._window.setWindowState(self._was)
        self._window.activateWindow()
        self._window.to_work("meeting")
        self._put_away(private)

    def _put_away(self, face: QWidget) -> None:
        self._faces.removeWidget(face)
        face.hide()
        face.deleteLater()

    def _allow(self, allowed: bool) -> None:
        """Let the keys of the window work, or none of them."""
        for action in self._actions.values():
            action.setEnabled(allowed)
