# SPDX-License-Identifier: Apache-2.0
"""How people stand in the picture: kept as it is, searched while the window waits, and tidied when asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from jimdesk.core.family import Changes
from jimdesk.core.people import Person
from jimdesk.core.words import N_
from jimdesk.drawing import Drawing
from jimdesk.instruments.genogram.facts import Pin, Standing
from jimdesk.instruments.genogram.standing import from_left, middle, noted, tidied
from jimdesk.instruments.genogram.union import kin
from jimdesk.instruments.instrument import View
from jimdesk.ui.better_order import MANY, BetterOrder
from jimdesk.ui.canvas import Canvas
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.button import Button


class Tidying(QObject):
    """Serves one canvas; `draw` puts everybody where the best order has them."""

    def __init__(
        self, sitting: Sitting, canvas: Canvas, button: Button, view: Callable[[], View],
        draw: Callable[[], None],
    ) -> None:
        super().__init__(canvas)
        self._sitting, self._canvas, self._button = sitting, canvas, button
        self._view, self._draw = view, draw
        self._better = BetterOrder(self)
        self._tidying = False
        self._kept: tuple[str, ...] = ()
        self._better.ready.connect(self._on_found)
        button.clicked.connect(lambda: self.search(tidying=True))

    def stop(self) -> None:
        """Give up a search: what it looks at has changed."""
        self._better.stop()

    def search(self, *, tidying: bool = False) -> None:
        """Search the best order of a large family that is not known yet; `tidying` as a step of its own."""
        self._tidying = tidying
        if len(self._sitting.shown.of(Person)) >= MANY:
            self._better.start(self._sitting.shown)
        elif tidying:
            self._on_found()
        self.say()

    def say(self) -> None:
        """Say on the button that it is at work; it can be pressed again when it is done."""
        say = self._sitting.words.say
        self._button.setText(say(N_("Tidying …")) if self._tidying else say(N_("Tidy")))
        self._button.setEnabled(not self._tidying)

    def keep(self, places: Drawing) -> None:
        """Keep how people stand, so that it is the same when the file is opened again."""
        pinned = {pin.person for pin in self._sitting.shown.of(Pin)}
        people = tuple(one for one in from_left(places) if one not in pinned)
        self._kept = people
        shown = self._sitting.shown
        self._sitting.note(noted(people, middle(shown, kin(shown).centre, places)))

    def is_kept(self, changes: Changes) -> bool:
        """Tell whether what changed is only that it was kept how people stand, as they stand already."""
        known = set(self._kept)
        return bool(changes) and all(
            isinstance(one.after, Standing)
            and not (isinstance(one.before, Standing) and set(one.before.people) - set(one.after.people))
            and tuple(person for person in one.after.people if person in known) == self._kept
            for one in changes
        )

    def _on_found(self) -> None:
        """Show the best order: everybody goes there visibly; undo brings the places back."""
        from jimdesk.instruments.genogram.picture import draw

        tidying, self._tidying = self._tidying, False
        self.say()
        if not tidying:
            self._draw()
            return
        sitting = self._sitting
        anew = draw(sitting.shown, sitting.words, replace(self._view(), anew=True))
        whole = self._canvas.is_whole
        sitting.do(tidied(from_left(anew)))
        if whole:
            self._canvas.bring_back()
