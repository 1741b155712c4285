# SPDX-License-Identifier: Apache-2.0
"""What else can be done with the genogram: a family tree from a file, and out to one, or to a picture."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from jimdesk.core.words import N_
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.button import Button

_FILES: Final = {
    "pdf": N_("Save as a picture (PDF)…"), "png": N_("Save as a picture (PNG)…"),
    "svg": N_("Save as a picture (SVG)…"), "ged": N_("Save as a family tree (GEDCOM 7)…"),
}


class MoreButton(Button):
    """The button with three dots; its menu asks, and the page does it."""

    import_wanted = Signal()
    """A family tree from a file is wanted."""
    file_wanted = Signal(str)
    """A file of this kind is wanted: pdf, png, svg or ged."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting.look, icon="more", name=" ", height=40)
        self.setObjectName("genogram-more")
        self._sitting = sitting
        self.menu_of_all = QMenu(self)
        self.menu_of_all.setObjectName("genogram-more-menu")
        self.clicked.connect(self._open)

    def renew(self) -> None:
        """Say the words."""
        say = self._sitting.words.say
        self.setAccessibleName(say(N_("More about the genogram")))
        self.setToolTip(say(N_("More about the genogram")))
        menu = self.menu_of_all
        menu.clear()
        self._add("import-tree", say(N_("Family tree from a file …")), self.import_wanted.emit)
        menu.addSeparator()
        whom = menu.addAction(say(N_("For the family, without what only you see:")))
        whom.setEnabled(False)
        for kind, text in _FILES.items():
            self._add(f"save-{kind}", say(text), partial(self.file_wanted.emit, kind))

    def _open(self) -> None:
        self.menu_of_all.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _add(self, name: str, text: str, run: Callable[[], object]) -> None:
        action = self.menu_of_all.addAction(text.replace("&", "&&"))
        action.setObjectName(name)
        action.triggered.connect(lambda: run())
