# SPDX-License-Identifier: Apache-2.0
"""What the user of this laptop chose: language, look, size of letters; never anything of a family."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import platformdirs
from PySide6.QtCore import QSettings

from jimdesk.core.words import system_language

Mode = Literal["system", "light", "dark"]
_MODES: tuple[Mode, ...] = ("system", "light", "dark")


class Settings:
    """Choices that outlive the window, in one small text file of the user's own."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or Path(platformdirs.user_config_dir("jimdesk", appauthor=False))
        self._kept = QSettings(str(self._folder / "window.ini"), QSettings.Format.IniFormat)

    @property
    def language(self) -> str:
        """The language of the window: as chosen, else the system's, Dutch where we do not speak that."""
        return str(self._kept.value("language", "")) or system_language()

    @language.setter
    def language(self, language: str) -> None:
        self._keep("language", language)

    @property
    def mode(self) -> Mode:
        """Light, dark, or as the system is."""
        chosen = str(self._kept.value("mode", "system"))
        return next((mode for mode in _MODES if mode == chosen), "system")

    @mode.setter
    def mode(self, mode: Mode) -> None:
        self._keep("mode", mode)

    @property
    def letters(self) -> int:
        """The size of letters in percent."""
        chosen = str(self._kept.value("letters", "100"))
        return int(chosen) if chosen in ("100", "115", "130") else 100

    @letters.setter
    def letters(self, letters: int) -> None:
        self._keep("letters", str(letters))

    @property
    def moving(self) -> bool:
        """Whether things may move."""
        return str(self._kept.value("moving", "yes")) == "yes"

    @moving.setter
    def moving(self, moving: bool) -> None:
        self._keep("moving", "yes" if moving else "no")

    @property
    def code(self) -> str:
        """What is kept of the short code for the meeting (see `ui.worker_code`); "" where there is none."""
        return str(self._kept.value("code", ""))

    @code.setter
    def code(self, hidden: str) -> None:
        self._keep("code", hidden)

    @property
    def calm_after(self) -> int:
        """After how many minutes without a hand on the laptop a meeting shows the table view; 0 = never."""
        return self._minutes("calm_after", 3)

    @calm_after.setter
    def calm_after(self, minutes: int) -> None:
        self._keep("calm_after", str(minutes))

    @property
    def lock_after(self) -> int:
        """After how many minutes without a hand on the laptop it locks outside meetings; 0 = never."""
        return self._minutes("lock_after", 5)

    @lock_after.setter
    def lock_after(self, minutes: int) -> None:
        self._keep("lock_after", str(minutes))

    @property
    def started_before(self) -> bool:
        """Whether this window has been open on this laptop before."""
        return str(self._kept.value("started", "")) == "yes"

    @started_before.setter
    def started_before(self, started: bool) -> None:
        self._keep("started", "yes" if started else "")

    @property
    def left_at(self) -> str:
        """The code of the family that is open, and the page; "" once it was closed as it should be."""
        return str(self._kept.value("left_at", ""))

    @left_at.setter
    def left_at(self, left: str) -> None:
        self._keep("left_at", left)

    @property
    def example(self) -> Path:
        """Where the example family of this user lies."""
        return Path(platformdirs.user_data_dir("jimdesk", appauthor=False)) / "example.jim"

    def _minutes(self, name: str, usual: int) -> int:
        kept = str(self._kept.value(name, usual))
        return int(kept) if kept.isdecimal() and int(kept) <= 60 else usual

    def _keep(self, name: str, value: str) -> None:
        self._kept.setValue(name, value)
        self._kept.sync()
