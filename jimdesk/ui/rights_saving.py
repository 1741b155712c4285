# SPDX-License-Identifier: Apache-2.0
"""Saving what somebody gets to take along: where, and in a sentence what became of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from jimdesk.core.words import N_
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.taking_along import free
from jimdesk.ui.widgets import labels


class Saving(QWidget):
    """The sentence below the buttons: what was made, or why not."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._told, self._trouble = labels.small("", wrap=True), labels.text("", tone="bad")
        self._told.setObjectName("rights-told")
        self._trouble.setObjectName("rights-trouble")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        for part in (self._told, self._trouble):
            part.setVisible(False)
            inside.addWidget(part)

    def tell(self, sentence: str, *, trouble: bool = False) -> None:
        """Say something, or that something is wrong."""
        told, wrong = ("", sentence) if trouble else (sentence, "")
        for part, text in ((self._told, told), (self._trouble, wrong)):
            part.setText(text)
            part.setVisible(bool(text))

    def add(self, sentence: str) -> None:
        """Say something more behind what was made."""
        self._told.setText(f"{self._told.text()} {self._sitting.words.say(sentence)}")

    def ask_place(self, heading: str, name: str, kind: str) -> Path | None:
        """Ask where a file goes; None when somebody went back, or while the room looks along."""
        words = self._sitting.words
        if self._sitting.running:
            later = N_("The room looks along now. Do this once the meeting is closed.")
            self.tell(words.say(later), trouble=True)
            return None
        chosen, _ = QFileDialog.getSaveFileName(self, heading, str(free(Path.home(), name)), kind)
        return Path(chosen) if chosen else None

    def save(self, path: Path, data: bytes) -> bool:
        """Write a file; tell whether that worked."""
        words = self._sitting.words
        try:
            path.write_bytes(data)
        except OSError:
            why = N_("{file} cannot be written there: look whether the folder is there and there is room.")
            self.tell(words.say(why, file=path.name), trouble=True)
            return False
        self.tell(words.say(N_("{file} was made."), file=path.name))
        return True
