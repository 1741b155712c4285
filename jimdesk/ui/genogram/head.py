# SPDX-License-Identifier: Apache-2.0
"""The row above the picture: whose eyes, what is seen, the time, the list, tidying, nearer and farther."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from jimdesk.core import kinship
from jimdesk.core.people import Group, Person
from jimdesk.core.words import N_
from jimdesk.instruments.genogram.facts import Tie
from jimdesk.ui import faces
from jimdesk.ui.genogram.more import MoreButton
from jimdesk.ui.genogram.sight import SightButton
from jimdesk.ui.icons import own_way
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.undo_button import UndoButton
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.person_field import Choice, PersonField
from jimdesk.ui.widgets.select import Select

_FINDER: Final = 320  # pixels: room for a whole name in the list below it
_SEERS: Final = 30  # of a large family no more are offered to look as, besides those with lines of their own


class Head(QWidget):
    """Only what one presses; what it means is the page's."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._offered: list[tuple[str, str]] = []
        self._seeks = False
        look = sitting.look
        self.eyes = Select(look, [])
        self.sight = SightButton(sitting)
        self.time = Button(look, icon="calendar", height=40, checkable=True)
        self.as_list = Button(look, icon="checklist", height=40, checkable=True)
        self.tidy = Button(look, height=40)
        self.more = MoreButton(sitting)
        self.from_file = Button(look, icon="folder", kind="quiet", height=40)
        self.from_file.clicked.connect(self.more.bring_in)
        self.finder = PersonField(look, self._everybody)
        self.finder.setObjectName("find-in-picture")
        self.finder.setMinimumWidth(look.theme.px(_FINDER))
        self.finder.hide()
        self.nearer = Button(look, icon="plus", height=40, name=" ")
        self.farther = Button(look, icon="minus", height=40, name=" ")
        for widget, name in (
            (self.eyes, "eyes"), (self.from_file, "from-file"), (self.time, "time"),
            (self.as_list, "as-list"), (self.tidy, "tidy"),
        ):
            widget.setObjectName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 12, 20, 0)
        for part in (self.eyes, self.sight, self.time, self.as_list, self.tidy, self.more, self.finder):
            row.addWidget(part)
        row.addWidget(self.from_file)
        row.addStretch()
        for end in (self.farther, self.nearer, UndoButton(sitting), UndoButton(sitting, again=True)):
            row.addWidget(end)

    def renew(self) -> None:
        """Say the words."""
        words = self._sitting.words
        for button, name in ((self.nearer, N_("Nearer")), (self.farther, N_("Farther"))):
            button.setAccessibleName(words.say(name))
            button.setToolTip(words.say(name))
        for button, text in ((self.time, N_("Time")), (self.as_list, N_("List"))):
            button.setText(words.say(text))
        self.finder.setPlaceholderText(words.say(N_("Find somebody")))
        self.finder.setAccessibleName(words.say(N_("Find somebody")))
        self.from_file.setText(words.say(N_("Family tree from a file …")))
        self.sight.renew()
        self.more.renew()

    def seek(self, on: bool) -> None:
        """Open the field in which somebody is found by a few letters, or put it away."""
        self._seeks = on
        self.finder.clear()
        self.show_parts(self.from_file.isHidden())
        if on:
            self.finder.setFocus()

    def show_parts(self, shown: bool) -> None:
        """Show what is of use where there is a picture; without one there is the question, or a file."""
        self.from_file.setVisible(not shown)
        for part in (self.sight, self.nearer, self.farther):
            part.setVisible(shown)
        for part in (self.time, self.as_list, self.tidy, self.more):
            part.setVisible(shown and not self._seeks)  # else the field has their room
        self.finder.setVisible(shown and self._seeks)

    def offer_eyes(self, whose: str) -> list[tuple[str, str]]:
        """Offer the eyes of the family: the youngster, then whose lines there are, then all others."""
        shown, words = self._sitting.shown, self._sitting.words
        centre = kinship.youngster(shown)
        drawn = {tie.seen_by for tie in shown.of(Tie)}
        family = [one for one in shown.of(Person) if one.group is Group.FAMILY]
        living = [one for one in family if not (one.died or one.death)]
        near = living[:_SEERS]
        ids = [*([centre.id] if centre else []), *(one.id for one in living if one.id in drawn)]
        seers = dict.fromkeys([*ids, *(one.id for one in near), *([whose] if whose in shown else [])])
        options = [(id_, words.say(N_("As {name} sees it"), name=self._sitting.name(id_))) for id_ in seers]
        if options != self._offered:
            self._offered = options
            self.eyes.fill(options)
        self.eyes.set_current(whose or (centre.id if centre else ""))
        self.eyes.setPlaceholderText(own_way(self.eyes, words.say(N_("Through whose eyes?"))))
        self.eyes.setAccessibleName(words.say(N_("Through whose eyes?")))
        self.eyes.setVisible(bool(seers))
        return options

    def _everybody(self) -> list[Choice]:
        """Offer everybody, each with the year in which they were born: in a large family names come back."""
        shown, words = self._sitting.shown, self._sitting.words
        choices = ((one, faces.choice(shown, one, words)) for one in shown.of(Person))
        return [
            choice._replace(subtitle=", ".join(
                part for part in (choice.subtitle, words.partial_date(one.birth)) if part
            )) for one, choice in choices
        ]  # fmt: skip
