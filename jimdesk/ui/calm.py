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
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget
from shiboken6 import isValid

from jimdesk.core import kinship
from jimdesk.core.words import N_
from jimdesk.methods.course import course
from jimdesk.ui import leading
from jimdesk.ui.idle import Idle
from jimdesk.ui.sleep import Sleep
from jimdesk.ui.worker_code import WorkerCode

if TYPE_CHECKING:
    from jimdesk.ui.private_time import PrivateTime
    from jimdesk.ui.veil import Veil
    from jimdesk.ui.voice_page import VoicePage
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
        self._voice: VoicePage | None = None
        self._was_closed = False
        self._was = Qt.WindowState.WindowNoState
        self._veil: Veil | None = None
        self._paused = False
        self.idle = Idle(self, self._patience)
        self.idle.rested.connect(self._rest)
        self.idle.stop.connect(lambda: self.go("safety"))
        self.idle.lock.connect(self._lock_from_dialog)
        self.sleep = Sleep(self)
        self.sleep.asleep.connect(self._on_sleep)
        self.sleep.listen()

    def go(self, what: str) -> None:
        """Bring what a page or a key asked for: "private", "safety", "voice", "rest" or "lock"."""
        if what == "private":
            self.private_time()
        elif what == "voice":
            self._hear_youngster()
        elif what == "rest":
            self._choose_rest()
        elif what == "safety":
            self._stop_for_safety()
        elif not self._lock():
            none = N_("Without a password or a code nothing can be locked. Choose a code in the settings.")
            self._sitting.announced.emit(self._sitting.words.say(none))

    @property
    def veil(self) -> Veil | None:
        """What lies over everything now: the lock, the safety stop, or rest."""
        return self._veil if self._veil is not None and isValid(self._veil) else None

    def close_own(self) -> None:
        """While a meeting runs and there is a short code, ask for it before the worker's own facts show."""
        if self._sitting.running and self.code.has_short:
            self._sitting.close_own()

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
        if self._private is not None or self.veil is not None or QApplication.activeModalWidget() is not None:
            return
        from jimdesk.ui.own_question import OwnQuestion

        question = OwnQuestion(self._window, self._sitting, self.code)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.accepted.connect(lambda: self._sitting.close_own(False))
        question.open()

    def _choose_rest(self) -> None:
        """Let the code for the meeting be chosen, and after how long the laptop comes to rest."""
        from jimdesk.ui.rest_question import RestQuestion

        RestQuestion(self._window, self._window.settings_of_user, self._sitting, self.code).exec()

    # Rest, sleep, the lock and the safety stop

    def _patience(self) -> int:
        settings = self._window.settings_of_user
        return settings.calm_after if self._sitting.running else settings.lock_after

    def _rest(self) -> None:
        """Nobody touched anything: a meeting shows the table view, anything else is locked."""
        if self._private is not None or self.veil is not None:
            return
        if not self._sitting.running:
            self._lock()
            return
        self.close_own()
        if QApplication.activeModalWidget() is not None or QApplication.activePopupWidget() is not None:
            from jimdesk.ui.lock_screen import RestScreen

            self._lay(RestScreen(self._window, self._sitting))
        else:
            self._window.table_view()

    def _on_sleep(self) -> None:
        if self._private is not None:
            self._private.cover()
        else:
            self._lock()

    def _lock(self) -> bool:
        """Lock everything; False where there is nothing to unlock it with."""
        if not self.code.is_set or self._private is not None:
            return False
        from jimdesk.ui.lock_screen import LockScreen

        if isinstance(self.veil, LockScreen):
            return True
        if self.veil is not None:
            self.veil.lift()
        lock = LockScreen(self._window, self._sitting, self.code)
        lock.quit_wanted.connect(self._quit)
        self._lay(lock)
        return True

    def _lock_from_dialog(self) -> None:
        """Lock from a dialog that knows nothing of it, as one that chooses a file."""
        if self._private is None and self.veil is None:
            self.go("lock")

    def _quit(self) -> None:
        """Leave from the lock; the window keeps what waits, as always."""
        if self.veil is not None:
            self.veil.lift()
        self._window.close()

    def _stop_for_safety(self) -> None:
        if self.veil is not None or self._private is not None:
            return
        from jimdesk.ui.safety_stop import SafetyStop

        now = course(self._sitting.shown)
        self._paused = now is not None and now.running and now.now is not None and now.now.stopped is None
        if self._paused:
            leading.pause(self._sitting)
        self.close_own()
        stop = SafetyStop(self._window, self._sitting, self.code)
        stop.lifted.connect(self._go_on)
        self._lay(stop)

    def _go_on(self) -> None:
        """Let the time run again that the safety stop held."""
        now = course(self._sitting.shown)
        if self._paused and now is not None and now.now is not None and now.now.stopped is not None:
            leading.pause(self._sitting)
        self._paused = False

    def _lay(self, veil: Veil) -> None:
        self._veil = veil
        veil.lay()

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

    # The youngster's own page

    def _hear_youngster(self) -> None:
        """Give the window to the youngster, before the meeting."""
        centre = kinship.youngster(self._sitting.shown)
        if centre is None or self._sitting.running or self._private is not None or self._voice is not None:
            return
        from jimdesk.ui.voice_page import VoicePage

        voice = VoicePage(self._sitting, centre)
        voice.left.connect(lambda: self._end_voice("people"))
        voice.circle_wanted.connect(lambda: self._end_voice("circle"))
        self._voice = voice
        self._faces.addWidget(voice)
        self._faces.setCurrentWidget(voice)
        self._allow(False)
        voice.line.setFocus()

    def _end_voice(self, place: str) -> None:
        voice, self._voice = self._voice, None
        if voice is not None:
            self._allow(True)
            self._window.to_work(place)
            self._put_away(voice)

    def _put_away(self, face: QWidget) -> None:
        self._faces.removeWidget(face)
        face.hide()
        face.deleteLater()

    def _allow(self, allowed: bool) -> None:
        """Let the keys of the window work, or none of them."""
        for action in self._actions.values():
            action.setEnabled(allowed)
