# SPDX-License-Identifier: Apache-2.0
"""When a line is done and how long it takes: two fields, filled by what is typed in them or in the line."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QLineEdit

from jimdesk.core.days import When, find_when, read_minutes, read_when
from jimdesk.core.length import find_minutes
from jimdesk.core.meeting import Agreement, Rhythm
from jimdesk.core.words import N_
from jimdesk.ui import agreement_words
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels

_BREATH: Final = 200  # milliseconds; first the page is painted
_FRESH: Final = {"start": None, "due": None, "rhythm": Rhythm.ONCE, "times": 1, "time": ""}


class TaskTimes(QObject):
    """Tells the fields of an `Agreement`; what is typed in its own field is not read from the line."""

    told = Signal(str, object)
    """(field, value)."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._typed, self._typed_long = False, False
        self._read_long: int | None = None
        self._read = dict(_FRESH)  # what the line itself said last; what it says no more is taken back
        self.when, self.long = QLineEdit(), QLineEdit()
        self.kept = labels.small("", wrap=True)
        """What was kept of a rhythm for which a line has no field; hidden where that is all of it."""
        self.kept.setObjectName("when-kept")
        self.kept.hide()
        self.when.editingFinished.connect(self._on_when)
        self.long.editingFinished.connect(self._on_long)

    def renew(self) -> None:
        """Say the words in the language of now."""
        words = self._sitting.words
        self.when.setPlaceholderText(words.say(N_("every Wednesday, before 15 December ...")))
        self.long.setPlaceholderText(words.say(N_("3 hours")))
        QTimer.singleShot(_BREATH, self, self._get_ready)

    def _get_ready(self) -> None:
        """Make the patterns for days while nobody types yet: the first letter would wait for them."""
        find_when("", self._sitting.today, self._sitting.words.language)
        find_minutes("", self._sitting.words.language)

    def show_line(self, line: Agreement | None) -> None:
        """Fill the fields from a line; what is typed in a line that says no day yet is read."""
        self._typed = line is not None and any(getattr(line, field) != no for field, no in _FRESH.items())
        self._read = dict(_FRESH)
        self.kept.hide()
        self._say(line or Agreement(id=""))
        self._typed_long, self._read_long = bool(line and line.minutes), None
        self._say_long(line.minutes if line else None)

    def read_in(self, text: str) -> None:
        """Read days, rhythms and a length in the line itself, as long as none has been typed in its field."""
        if not self._typed:
            self._read_days(text)
        if not self._typed_long:
            self._read_length(text)

    def _read_length(self, text: str) -> None:
        minutes = find_minutes(text, self._sitting.words.language)
        if minutes != self._read_long:
            self._read_long = minutes
            self.told.emit("minutes", minutes)
            self._say_long(minutes)

    def _say_long(self, minutes: int | None) -> None:
        self.long.setText(self._sitting.words.hours(minutes) if minutes else "")

    def _read_days(self, text: str) -> None:
        found = find_when(text, self._sitting.today, self._sitting.words.language)
        said = found.values() if found.says_when else {}
        values = {**_FRESH, **{field: value for field, value in said.items() if field in _FRESH}}
        if values == self._read:
            return
        for field, value in values.items():
            if value != self._read[field]:
                self.told.emit(field, value)
        self._read = values
        self._say(Agreement(id="", **values))

    def settle(self) -> None:
        """Tell what was typed last, also before its field is left."""
        if self.when.isModified():
            self._on_when()
            if not self.kept.isHidden():  # the next line comes here, and this sentence goes
                self._sitting.announced.emit(self.kept.text())
        if self.long.isModified():
            self._on_long()

    def _say(self, line: Agreement) -> None:
        self.when.setText(agreement_words.typed_when(line, self._sitting.words, self._sitting.today))
        self.when.setCursorPosition(0)  # what is longer than its field is read from its beginning

    def _on_when(self) -> None:
        text = self.when.text().strip()
        self._typed = bool(text)
        found = read_when(text, self._sitting.today, self._sitting.words.language)
        refused = bool(text) and not found.says_when
        self.when.setProperty("refused", refused)
        self.when.setToolTip(self._sitting.words.say(N_("I cannot read a day in this.")) if refused else "")
        self._say_kept(found)
        if not refused:
            for field, value in {**_FRESH, **found.values()}.items():
                self.told.emit(field, value)

    def _say_kept(self, found: When) -> None:
        """Say calmly what is kept of "elke drie weken" or "de eerste maandag van de maand"."""
        words, values = self._sitting.words, {**_FRESH, **found.values()}
        when = Agreement(id="", **{field: values[field] for field in _FRESH})
        kept = agreement_words.typed_when(when, words, self._sitting.today)
        self.kept.setText(
            words.say(N_("What is kept: {when}. Say the rest in the line itself."), when=kept) if kept
            else words.say(N_("A line has no field for this. Say it in the line itself."))
        )
        left = found.other or found.condition or found.rest
        self.kept.setVisible(found.says_when and bool(left))

    def _on_long(self) -> None:
        if self.long.isModified():  # not where somebody only passes through with Tab
            self._typed_long = True
        self.told.emit("minutes", read_minutes(self.long.text(), self._sitting.words.language))
