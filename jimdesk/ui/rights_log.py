# SPDX-License-Identifier: Apache-2.0
"""The log of a file, to be read: inzage that was given, corrections, copies that went out, who opened it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QHeaderView, QSizePolicy, QVBoxLayout, QWidget

from jimdesk.core import inzage
from jimdesk.core.correcting import FIELDS
from jimdesk.core.handing import What
from jimdesk.core.rights import CopySent, Correction, InzageDecision, OwnStatement
from jimdesk.core.words import N_
from jimdesk.plan.dossier_rights import FORMS, WHAT, decided
from jimdesk.ui import rights_words
from jimdesk.ui.course_table import CourseTable
from jimdesk.ui.keeping import Keeping
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.theme import TARGET
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.segments import Segments

_LISTS: Final = (
    ("inzage", N_("Access")), ("corrections", N_("Corrections")), ("copies", N_("Copies")),
    ("opened", N_("Who opened it")),
)
Rows = tuple[Sequence[str], Sequence[Sequence[str]], str]  # heads, rows, and a sentence above them


class LogPart(QWidget):
    """One list at a time; nothing can be changed here."""

    def __init__(self, sitting: Sitting, keeping: Keeping) -> None:
        super().__init__()
        self._sitting, self._keeping = sitting, keeping
        words = sitting.words
        options = [(key, words.say(text)) for key, text in _LISTS]
        self.lists = Segments(sitting.look, options, "inzage", name=words.say(N_("The log")))
        self.lists.setObjectName("log-lists")
        self.lists.chosen.connect(lambda _key: self.renew())
        self._said = labels.small("", wrap=True)
        self._said.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.table = CourseTable(sitting.look)
        self.table.setObjectName("log-rows")
        upright = self.table.verticalHeader()
        upright.setMinimumSectionSize(sitting.look.theme.px(TARGET))
        upright.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)  # all of it can be read
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(self.lists)
        inside.addWidget(self._said)
        inside.addWidget(self.table, 1)
        inside.addStretch()  # nothing, where the table takes the room
        self.renew()

    def renew(self) -> None:
        """Show the list that is chosen, the latest first."""
        words, key = self._sitting.words, self.lists.current
        heads, rows, said = {
            "inzage": self._inzage, "corrections": self._corrections, "copies": self._copies,
            "opened": self._openings,
        }[key]()
        name = next(text for one, text in _LISTS if one == key)
        spoken = [words.say(head) for head in heads]
        self.table.show_rows(spoken, rows, words.say(name), widest=len(heads) - 1)
        self.table.setVisible(bool(rows))
        self._said.setText(words.say(said) if rows else words.say(N_("None yet.")))

    def _who(self, person: str) -> str:
        return self._sitting.name(person) or self._sitting.words.say("somebody")

    def _date(self, date: datetime.date | None) -> str:
        return self._sitting.words.date(date) if date else ""

    def _inzage(self) -> Rows:
        words, rows = self._sitting.words, []
        made = self._sitting.shown.of(InzageDecision)
        for one, counts in inzage.given_to(self._sitting.shown):
            how = words.say(FORMS[one.form]) if one.form in FORMS else ""
            what = ", ".join(x for x in (how, *decided(counts, words)) if x)
            reasons = dict.fromkeys(it.reason for it in made if it.inzage == one.id and it.reason)
            rows.append((self._date(one.given), self._who(one.asks), " · ".join((what, *reasons))))
        return ((N_("When"), N_("Who"), N_("What they got")), rows,
                N_("What was decided about each thing stands under Access, as it was the last time."))

    def _corrections(self) -> Rows:
        words, shown, rows = self._sitting.words, self._sitting.shown, []
        own = shown.of(OwnStatement)
        for one in reversed(shown.of(Correction)):
            fact = shown.find(one.item)
            where = rights_words.heading(self._sitting, fact) if fact is not None else ""
            part = words.say(FIELDS[one.field], "part of a fact") if one.field in FIELDS else ""
            change = f"{one.before or '–'} → {one.after or '–'}" if one.done else ""
            not_done = words.say("not corrected: {why}", why=one.why) if not one.done else ""
            asked = (one.item, one.asks, one.date)
            said = [f"“{it.text}”" for it in own if (it.of, it.person, it.date) == asked]
            rows.append((self._date(one.date), self._who(one.asks), ", ".join(x for x in (where, part) if x),
                         " · ".join(x for x in (change, not_done, *said) if x)))
        return ((N_("When"), N_("Who"), N_("Where it stands"), N_("What became of it")), rows,
                N_("What stood there before is kept here alone, for whoever has to account for it."))

    def _copies(self) -> Rows:
        words, rows = self._sitting.words, []
        for one in reversed(self._sitting.shown.of(CopySent)):
            what = words.say(WHAT[What(one.what)]) if one.what in set(What) else one.what
            rows.append((self._date(one.date), one.with_whom, " – ".join(x for x in (what, one.why) if x)))
        return ((N_("When"), N_("For whom"), N_("What went along, and what for")), rows,
                N_("Each copy that was made under Send a copy."))

    def _openings(self) -> Rows:
        from jimdesk.store.logbook import openings

        file = self._keeping.file
        found = openings(file) if file is not None else []
        rows = [(at.replace("T", " "), who) for at, who in reversed(found)]
        return ((N_("When"), N_("User of the laptop")), rows,
                N_("Only that it was opened, never what was looked at. The list stays in this file."))
