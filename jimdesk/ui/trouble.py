# SPDX-License-Identifier: Apache-2.0
"""What the window says and does while the disk does not take what is written."""

from __future__ import annotations

import datetime
from typing import Final

from PySide6.QtCore import QObject, QTimer

from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_
from jimdesk.ui.keeping import Keeping
from jimdesk.ui.opening import Opening
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.trouble_bar import TroubleBar

_AGAIN: Final = 5_000  # milliseconds until the disk is tried once more


class TroubleWatch(QObject):
    """Shows the bar from the first failure until everything is on a disk again; tries by itself meanwhile."""

    def __init__(self, sitting: Sitting, keeping: Keeping, opening: Opening) -> None:
        super().__init__()
        self.bar = TroubleBar(sitting.look)
        self._sitting = sitting
        self._safe_until: datetime.datetime | None = None
        self._error: KnownError | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_AGAIN)
        self._timer.timeout.connect(keeping.try_again)
        self.bar.pressed.connect(opening.ask_elsewhere)
        keeping.kept.connect(self._on_kept)
        keeping.failed.connect(self._on_failed)
        opening.opened.connect(self._on_opened)
        sitting.renewed.connect(self._say)

    def _on_kept(self, at: datetime.datetime) -> None:
        self._safe_until, self._error = at, None
        self._timer.stop()
        self.bar.clear()

    def _on_opened(self) -> None:
        self._on_kept(self._sitting.now())

    def _on_failed(self, error: KnownError) -> None:
        self._error = error
        self._timer.start()
        self._say()

    def _say(self) -> None:
        if self._error is None:
            return
        words = self._sitting.words
        said = [words.tell(self._error.saying)]
        if self._safe_until is not None:
            said.append(words.say(N_("Everything up to {time} is safe."), time=words.time(self._safe_until)))
        said.append(words.say(N_("What came after waits in this window; you can go on.")))
        self.bar.show_trouble(" ".join(said), words.say(N_("Keep it in another place")))
