# SPDX-License-Identifier: Apache-2.0
"""The code by which the program knows whoever leads: a short one for the meeting, or the file's password.

The short code belongs to this laptop and is kept only as what it makes of a salt. It keeps eyes away, not
thieves: the file itself is closed with its password.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal

from jimdesk.ui.errand import Errand
from jimdesk.ui.keeping import Keeping
from jimdesk.ui.settings import Settings

LEAST: Final = 4  # signs of a short code
_ROUNDS: Final = 300_000
_FREE: Final = 3  # wrong tries that cost nothing
_LONGEST: Final = 60.0  # seconds


def hidden(code: str, salt: bytes) -> str:
    """Return what is kept of a short code."""
    made = hashlib.pbkdf2_hmac("sha256", code.encode("utf-8", "surrogatepass"), salt, _ROUNDS)
    return f"{salt.hex()}:{made.hex()}"


class WorkerCode(QObject):
    """Tells right from wrong, more slowly after every wrong try."""

    changed = Signal()

    def __init__(
        self, settings: Settings, keeping: Keeping, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__()
        self._settings = settings
        self._keeping = keeping
        self._clock = clock
        self._wrong = 0
        self._closed_until = 0.0

    @property
    def has_short(self) -> bool:
        """Whether there is a short code for the meeting."""
        return bool(self._settings.code)

    @property
    def has_password(self) -> bool:
        """Whether the file that is open has a password."""
        file = self._keeping.file
        return file is not None and file.key is not None

    @property
    def is_set(self) -> bool:
        """Whether there is anything to ask for."""
        return self.has_short or self.has_password

    @property
    def waits(self) -> bool:
        """Whether nothing is looked at for a while, after too many wrong tries."""
        return self._clock() < self._closed_until

    def choose(self, code: str) -> None:
        """Take a short code; "" for none."""
        self._settings.code = hidden(code, os.urandom(16)) if code else ""
        self._wrong = 0
        self.changed.emit()

    def look_at(self, parent: QObject, typed: str, *, password: bool = False) -> Errand:
        """Look whether a code is right, off the window's thread; the errand's answer is yes or no.

        With `password` the short code is not enough where the file has a password.
        """
        file, kept = self._keeping.file, self._settings.code
        key = file.key if file is not None else None
        short = bool(kept) and not (password and key is not None)

        def look() -> bool:
            if short and hmac.compare_digest(hidden(typed, bytes.fromhex(kept.split(":")[0])), kept):
                return True
            return key is not None and bool(typed) and key.is_of(typed)

        errand = Errand(parent, look)
        errand.done.connect(self._count)
        return errand

    def _count(self, right: bool) -> None:
        self._wrong = 0 if right else self._wrong + 1
        if self._wrong >= _FREE:
            self._closed_until = self._clock() + min(_LONGEST, 5.0 * 2 ** (self._wrong - _FREE))
