# SPDX-License-Identifier: Apache-2.0
"""What else can be done with the genogram: a family tree from a file, and out to one, or to a picture."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from jimdesk.core.words import N_
from jimdesk.instruments.instrument import View
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.button import Button

_FILES: Final = {
    "pdf": N_("Save as a picture (PDF)…"), "png": N_("Save as a picture (PNG)…"),
    "svg": N_("Save as a picture (SVG)…"), "ged": N_("Save as a family tree (GEDCOM 7)…"),
}


class MoreButton(Button):
    """The button with three dots, and its menu."""

    find_wanted = Signal()
    """Somebody is to be found."""
    whole_wanted = Signal()
    """All of the family is to be seen."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting.look, icon="more", name=" ", height=40)
        self.setObjectName("genogram-more")
        self._sitting = sitting
        self.menu_of_all = QMenu(self)
        self.menu_of_all.setObjectName("genogram-more-menu")
        self._host: QWidget = self
        self._view: Callable[[], View] = View
        self.clicked.connect(self._open)

    def serve(self, host: QWidget, view: Callable[[], View]) -> None:
        """Ask over `host`, and save what `view` looks at."""
        self._host, self._view = host, view

    def bring_in(self) -> None:
        """Let a family tree in from a file."""
        from jimdesk.ui.from_file import ask_for_file  # not before somebody asks for it

        ask_for_file(self._host, self._sitting)

    def renew(self) -> None:
        """Say the words."""
        say = self._sitting.words.say
        self.setAccessibleName(say(N_("More about the genogram")))
        self.setToolTip(say(N_("More about the genogram")))
        menu = self.menu_of_all
        menu.clear()
        self._add("find", say(N_("Find somebody")), self.find_wanted.emit, "F")
        self._add("whole", say(N_("Everybody in view")), self.whole_wanted.emit, "Ctrl+0")
        menu.addSeparator()
        self._add("import-tree", say(N_("Family tree from a file …")), self.bring_in)
        menu.addSeparator()
        whom = menu.addAction(say(N_("For the family, without what only you see:")))
        whom.setEnabled(False)
        for kind, text in _FILES.items():
            self._add(f"save-{kind}", say(text), partial(self._save, kind))

    def _save(self, kind: str) -> None:
        from jimdesk.ui.genogram.saving import save  # not before somebody asks for it

        save(self._host, self._sitting, self._view(), kind)

    def _open(self) -> None:
        self.menu_of_all.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _add(self, name: str, text: str, run: Callable[[], object], key: str = "") -> None:
        told = f"\t{QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)}" if key else ""
        action = self.menu_of_all.addAction(text.replace("&", "&&") + told)  # the page knows the key itself
        action.setObjectName(name)
        action.triggered.connect(lambda: run())
