# SPDX-License-Identifier: Apache-2.0
"""Reasons to choose another way: each is asked, and another way is a proper end and no failure."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from jimdesk.core.audience import Sight
from jimdesk.core.desk import Step
from jimdesk.core.fact import Audience
from jimdesk.core.words import N_
from jimdesk.core.written import YesNo, tick, write_down, written
from jimdesk.methods.course import course
from jimdesk.methods.method import Caution
from jimdesk.ui.put_away import put_away
from jimdesk.ui.segmented import show_choice
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.typing import KeptField
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.card import Card
from jimdesk.ui.widgets.segments import Segments

OTHER_WAY: Final = "other_way"  # the item under which the other way is written


class CautionsCard(Card):
    """The contra-indications of a method, for the worker's eyes; a yes shows what to do then."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting.look, gap=10)
        self._sitting = sitting
        self._cautions: tuple[Caution, ...] = ()
        self._language = ""
        self._rows: QWidget | None = None
        self._bars: dict[str, tuple[Segments, QWidget]] = {}
        self._heading = labels.group_heading("")
        self._list = QVBoxLayout()
        self._other = labels.text("")
        self._way = QLineEdit()
        self._way.setObjectName("other-way")
        self._kept = KeptField(sitting, self._way, self._read, self._write)
        self._fine = labels.small("", wrap=True)
        for part in (self._heading, self._other, self._way, self._fine):
            self.inside.addWidget(part)
        self.inside.insertLayout(1, self._list)
        self.setObjectName("cautions")
        self.renew()

    def renew(self) -> None:
        """Say the words."""
        words = self._sitting.words
        self._heading.setText(words.say(N_("Is this the right way for this family?")))
        self._other.setText(words.say(N_("If another way is better: which?")))
        self._way.setPlaceholderText(words.say(N_("First safety, a talk with the parents, another method")))
        self._way.setAccessibleName(self._other.text())
        self._fine.setText(words.say(N_("Choosing another way is a good end too. It stays in this file.")))
        self._cautions = ()
        self.follow()

    def follow(self) -> None:
        """Show what was answered."""
        now = course(self._sitting.shown)
        self.setVisible(now is not None and self._sitting.shown.reader.sight is Sight.WORKER)
        if now is None:
            return
        if (now.method.cautions, self._sitting.words.language) != (self._cautions, self._language):
            self._cautions, self._language = now.method.cautions, self._sitting.words.language
            self._build()
        for caution in self._cautions:
            found = written(self._sitting.shown, now.meeting.id, "", caution.id)
            bar, then = self._bars[caution.id]
            answer = found.answer if found else YesNo.NONE
            show_choice(bar, answer.value)
            then.setVisible(answer is YesNo.YES)
        self._kept.renew()

    def _build(self) -> None:
        if self._rows is not None:
            put_away(self._rows)
        self._bars = {}
        rows, words, look = QWidget(), self._sitting.words, self._sitting.look
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        for caution in self._cautions:
            asks = caution.texts.within(words.language)
            answers = (("", N_("not asked")), ("no", N_("no")), ("yes", N_("yes")))
            bar = Segments(look, [(key, words.say(said)) for key, said in answers], "", name=asks)
            bar.setObjectName(f"caution-{caution.id}")
            bar.chosen.connect(lambda key, id_=caution.id: self._answer(id_, key))
            then = labels.label(caution.then.within(words.language), "strong", tone="warn", wrap=True)
            line = QHBoxLayout()
            line.addWidget(labels.text(asks), 1)
            line.addWidget(bar)
            column.addLayout(line)
            column.addWidget(then)
            self._bars[caution.id] = bar, then
        self._rows = rows
        self._list.addWidget(rows)

    def _answer(self, caution: str, key: str) -> None:
        meeting = self._sitting.meeting
        if meeting is not None:
            self._sitting.do(tick(self._sitting.shown, meeting.id, "", caution, YesNo(key)))

    def _read(self) -> str:
        meeting = self._sitting.meeting
        found = written(self._sitting.shown, meeting.id, "", OTHER_WAY) if meeting else None
        return found.text if found else ""

    def _write(self, typed: str) -> Step | None:
        meeting, text = self._sitting.meeting, " ".join(typed.split())
        if meeting is None:
            return None
        return write_down(self._sitting.shown, meeting.id, "", OTHER_WAY, text, Audience.WORKER)
