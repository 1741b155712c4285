# SPDX-License-Identifier: Apache-2.0
"""The undo button of a page, and its redo: names the step, as far as the eyes that look may know of it."""

from __future__ import annotations

from jimdesk.core.words import N_
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.chip import plain_tooltip


class UndoButton(Button):
    """Its tooltip says which step it takes back ("Dennis to the inner ring"), or makes again."""

    def __init__(self, sitting: Sitting, *, again: bool = False) -> None:
        super().__init__(sitting.look, icon="redo" if again else "undo", height=40, name=" ")
        self._sitting = sitting
        self._again = again
        self.setObjectName("redo" if again else "undo")
        self.clicked.connect(sitting.redo if again else sitting.undo)
        sitting.changed.connect(self.renew)
        sitting.renewed.connect(self.renew)
        self.renew()

    def renew(self, _changes: object = None) -> None:
        """Say what would happen; a step that these eyes may not know of has no name."""
        sitting, words = self._sitting, self._sitting.words
        step = sitting.desk.next_redo if self._again else sitting.desk.next_undo
        word = words.say(N_("Redo")) if self._again else words.say(N_("Undo"))
        said = sitting.told(step)
        name = f"{word}: {said}" if said else word
        self.setAccessibleName(name)
        self.setToolTip(plain_tooltip(name))
        self.setEnabled(step is not None)
