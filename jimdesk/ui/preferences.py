# SPDX-License-Identifier: Apache-2.0
"""Preferences: the language, light or dark, the size of letters, and whether things move; live at once."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from jimdesk.core.words import N_, Words, languages, own_name
from jimdesk.ui.question import Question
from jimdesk.ui.settings import Settings
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.choices import Option, RadioList
from jimdesk.ui.widgets.segments import Segments
from jimdesk.ui.widgets.switch import Switch
from jimdesk.ui.worker_code import WorkerCode

ANEW: Final = 2  # how the question ends when it is to be asked again, in the language that was chosen


class Preferences(Question):
    """Every choice counts at once; the button only closes."""

    def __init__(
        self, parent: QWidget, settings: Settings, sitting: Sitting, code: WorkerCode | None = None
    ) -> None:
        """Make it; `code` is the one that guards the worker's own facts, where there is a window to guard."""
        words = sitting.words
        super().__init__(parent, sitting, words.say(N_("Settings")), words.say(N_("Done")))
        self._settings = settings
        spoken = [Option(c, own_name(c)) for c in languages()]
        language = RadioList(sitting.look, spoken, words.language, name=words.say(N_("Language")))
        mode = Segments(
            sitting.look,
            [("system", words.say(N_("As the system"))), ("light", words.say(N_("Light"))),
             ("dark", words.say(N_("Dark")))],
            settings.mode, name=words.say(N_("Light or dark")),
        )
        letters = Segments(
            sitting.look,
            [("100", words.say(N_("Ordinary"))), ("115", words.say(N_("Large"))),
             ("130", words.say(N_("Very large")))],
            str(settings.letters), name=words.say(N_("Letters")),
        )
        moving = Switch(sitting.look, words.say(N_("Things may move")), on=settings.moving)
        named: tuple[tuple[QWidget, str], ...] = (
            (language, "language"), (mode, "mode"), (letters, "letters"), (moving, "moving"),
        )
        for widget, name in named:
            widget.setObjectName(name)
        self.put(language, words.say(N_("Language")))
        self.put(mode, words.say(N_("Light or dark")))
        self.put(letters, words.say(N_("Letters")))
        self.put(moving)
        if code is not None:
            self._put_rest(code)
        language.chosen.connect(self._speak)
        mode.chosen.connect(self._wear)
        letters.chosen.connect(self._grow)
        moving.toggled.connect(self._move)

    def answer(self) -> None:
        """Everything was done already."""
        self.accept()

    def _put_rest(self, code: WorkerCode) -> None:
        """Offer the question of its own about rest, the lock and the code."""
        rest = Button(self.sitting.look, self.words.say(N_("Rest and lock")), icon="lock")
        rest.setObjectName("rest-and-lock")
        self.put(rest)

        def ask() -> None:
            from jimdesk.ui.rest_question import RestQuestion

            RestQuestion(self, self._settings, self.sitting, code).exec()

        rest.clicked.connect(ask)

    def _speak(self, language: str) -> None:
        self._settings.language = language
        self.sitting.speak(Words(language))
        self.done(ANEW)

    def _wear(self, mode: str) -> None:
        self._settings.mode = next(one for one in ("system", "light", "dark") if one == mode)
        self.sitting.look.choose(mode=self._settings.mode)

    def _grow(self, letters: str) -> None:
        self._settings.letters = int(letters)
        self.sitting.look.choose(letters=int(letters))

    def _move(self, moving: bool) -> None:
        self._settings.moving = moving
        self.sitting.look.choose(moving=moving)
