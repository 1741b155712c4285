# SPDX-License-Identifier: Apache-2.0
"""The menu of what is seen: which layers, beside each other or not, after whose customs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from jimdesk.core.words import N_
from jimdesk.instruments.genogram.entering import draw_after
from jimdesk.instruments.genogram.facts import Customs, Profile
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.button import Button

LAYERS: Final = {
    "ties": N_("How people are with each other"), "homes": N_("Who live together"),
    "marks": N_("Sensitive signs"),
}
_PROFILES: Final = {
    Profile.MCGOLDRICK: N_("As McGoldrick draws"), Profile.DUTCH: N_("As is usual in the Netherlands"),
}


class SightButton(Button):
    """The button "Show" with its menu; the page asks it what is left out."""

    changed = Signal()
    """Another layer, or beside each other."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting.look, icon="layers-sheets", trailing="chevron-down", height=40)
        self.setObjectName("sight")
        self._sitting = sitting
        self.menu_of_all = QMenu(self)
        self.menu_of_all.setObjectName("sight-menu")
        self.without: frozenset[str] = frozenset()
        self.beside = False
        self.clicked.connect(self._open)

    def renew(self) -> None:
        """Say the words."""
        words = self._sitting.words
        self.setText(words.say(N_("Show")))
        self._fill()

    def toggle_layer(self, layer: str) -> None:
        """Leave a layer out, or show it again."""
        self.without = self.without ^ {layer}
        self.changed.emit()

    def toggle_beside(self) -> None:
        """Show a second picture beside the first, or no longer."""
        self.beside = not self.beside
        self.changed.emit()

    def _open(self) -> None:
        self._fill()
        self.menu_of_all.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _fill(self) -> None:
        words, menu = self._sitting.words, self.menu_of_all
        menu.clear()
        for layer, name in LAYERS.items():
            self._add(f"layer-{layer}", words.say(name), partial(self.toggle_layer, layer),
                      layer not in self.without)
        menu.addSeparator()
        beside = words.say(N_("Beside it, as somebody else sees it"))
        self._add("beside", beside, self.toggle_beside, self.beside)
        menu.addSeparator()
        customs = next(iter(self._sitting.shown.of(Customs)), None)
        now = customs.profile if customs else Profile.MCGOLDRICK
        group = QActionGroup(menu)
        for profile, name in _PROFILES.items():
            action = self._add(
                f"profile-{profile}", words.say(name),
                partial(self._draw_after, profile), profile is now,
            )
            group.addAction(action)

    def _draw_after(self, profile: Profile) -> None:
        self._sitting.do(draw_after(profile))

    def _add(
        self, name: str, text: str, run: Callable[[], object], checked: bool | None = None
    ) -> QAction:
        action = self.menu_of_all.addAction(text.replace("&", "&&"))
        action.setObjectName(name)
        if checked is not None:
            action.setCheckable(True)
            action.setChecked(checked)
        action.triggered.connect(lambda: run())
        return action
