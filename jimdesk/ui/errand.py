# SPDX-License-Identifier: Apache-2.0
"""An errand: work of more than a blink, done on a thread of its own, answered on the window's."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from jimdesk.core.trouble import KnownError


class Errand(QObject):
    """Runs one function once. A bug in it is raised on the window's thread, where bugs are seen."""

    done = Signal(object)
    failed = Signal(object)
    """KnownError: what went wrong, in one sentence."""

    _back = Signal(object, object)

    def __init__(self, parent: QObject, work: Callable[[], Any]) -> None:
        super().__init__(parent)
        self._work = work
        self._back.connect(self._answer)
        self._thread = threading.Thread(target=self._run, name="errand")
        self._thread.start()

    def _run(self) -> None:
        try:
            result, error = self._work(), None
        except BaseException as raised:  # whatever it is, it is raised again where it can be seen
            result, error = None, raised
        if isValid(self):  # else the window has gone, and nobody waits for an answer any more
            self._back.emit(result, error)

    @Slot(object, object)
    def _answer(self, result: object, error: BaseException | None) -> None:
        self._thread.join()
        self.deleteLater()
        if isinstance(error, KnownError):
            self.failed.emit(error)
        elif error is not None:
            raise error
        else:
            self.done.emit(result)
