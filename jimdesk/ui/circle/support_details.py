# SPDX-License-Identifier: Apache-2.0
"""More of one support: in whose words, how often, since when, for which kwestie, and who sees it so."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from jimdesk.core import edits
from jimdesk.core.days import read_birth
from jimdesk.core.desk import Step
from jimdesk.core.meeting import Issue, Rhythm
from jimdesk.core.words import N_, Who, saying
from jimdesk.instruments.circle import support
from jimdesk.instruments.circle.facts import Given, Support
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.typing import KeptField
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.card import Card
from jimdesk.ui.widgets.select import Select

STATES: Final = {Given.WISHED: N_("wished"), Given.POSSIBLE: N_("could"), Given.GIVEN: N_("does it")}
_OFTEN: Final = (
    (Rhythm.WHEN_NEEDED, 1, N_("when it is needed")), (Rhythm.DAILY, 1, N_("every day")),
    (Rhythm.WEEKLY, 1, N_("every week")), (Rhythm.WEEKLY, 2, ""), (Rhythm.WEEKLY, 3, ""),
    (Rhythm.EVERY_OTHER_WEEK, 1, N_("every other week")), (Rhythm.MONTHLY, 1, N_("every month")),
)  # fmt: skip


class SupportDetails(Card):
    """A small card below the line that was pressed."""

    closed = Signal()

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting.look, ground="window", edge="line", padding=12, gap=6)
        self._sitting = sitting
        self._id = ""
        look = sitting.look
        self.what, self.since = QLineEdit(), QLineEdit()
        self.state, self.often, self.seer, self.issue = (Select(look, []) for _ in range(4))
        named = (
            ("what", self.what), ("state", self.state), ("often", self.often), ("since", self.since),
            ("seen-by", self.seer), ("for-issue", self.issue),
        )  # fmt: skip
        self._labels = {}
        for name, field in named:
            field.setObjectName(f"support-{name}")
            self._labels[name] = labels.field_label("")
            self._labels[name].setBuddy(field)
            self.inside.addWidget(self._labels[name])
            self.inside.addWidget(field)
        self._hint = labels.small("", wrap=True, tone="warn")
        self._hint.hide()
        self.inside.addWidget(self._hint)
        self._away = Button(look, kind="quiet", tone="ink2")
        self._away.setObjectName("support-away")
        self._ready = Button(look, kind="quiet")
        self._ready.setObjectName("support-ready")
        row = QHBoxLayout()
        row.addWidget(self._away)
        row.addStretch()
        row.addWidget(self._ready)
        self.inside.addLayout(row)
        self._kept = KeptField(sitting, self.what, lambda: self._said("what"), self._write_what)
        self._kept_since = KeptField(sitting, self.since, self._since_in_words, self._write_since)
        self._kept_since.refused.connect(self._hint.setVisible)
        self.state.chosen.connect(lambda key: self._change(given=Given(key)))
        self.often.chosen.connect(self._choose_often)
        self.seer.chosen.connect(lambda key: self._change(seen_by=key))
        self.issue.chosen.connect(lambda key: self._change(issue=key))
        self._away.clicked.connect(self._remove)
        self._ready.clicked.connect(self.closed)

    def say(self) -> None:
        """Say the words that do not depend on the support."""
        words = self._sitting.words
        titles = {
            "what": N_("In own words"), "state": N_("Is it so"), "often": N_("How often"),
            "since": N_("Since when"), "seen-by": N_("Who sees it so"), "for-issue": N_("For which issue"),
        }  # fmt: skip
        for name, title in titles.items():
            self._labels[name].setText(words.say(title))
        for name, field in (("what", self.what), ("since", self.since)):
            field.setAccessibleName(words.say(titles[name]))
        for name, select in (("state", self.state), ("often", self.often), ("seen-by", self.seer),
                             ("for-issue", self.issue)):  # fmt: skip
            select.setAccessibleName(words.say(titles[name]))
        self._hint.setText(words.say(N_("I cannot read this as a date. For example: 1979, or 8 March 2012.")))
        self._away.setText(words.say(N_("Take away")))
        self._ready.setText(words.say(N_("Ready")))
        self.state.fill((key.value, words.say(text, "support")) for key, text in STATES.items())
        self.often.fill(
            (f"{rhythm.value} {times}", words.say(text) if text else words.count(
                "{n} time a week", "{n} times a week", times
            )) for rhythm, times, text in _OFTEN
        )  # fmt: skip

    def show_support(self, one: Support) -> None:
        """Show one support; what is being typed about it stays."""
        sitting, words = self._sitting, self._sitting.words
        if one.id != self._id:
            self._kept.keep()
            self._kept_since.keep()
            self._id = one.id
            self._kept.bind(lambda: self._said("what"), self._write_what)
            self._kept_since.bind(self._since_in_words, self._write_since)
        else:
            self._kept.renew()
            self._kept_since.renew()
        self.state.set_current(one.given.value)
        self.often.set_current(f"{one.rhythm.value} {one.times}")
        giver, receiver = sitting.name(one.giver), sitting.name(one.receiver)
        self.seer.fill((
            (support.TOGETHER, words.say(N_("{name} and {other} both"), name=giver, other=receiver)),
            (support.GIVER, words.say(N_("only {name}"), name=giver)),
            (support.RECEIVER, words.say(N_("only {name}"), name=receiver)),
        ), one.seen_by)  # fmt: skip
        issues = edits.in_order(sitting.shown, Issue)
        self.issue.fill([("", words.say(N_("in general"))), *((it.id, it.name) for it in issues)], one.issue)
        for part in (self._labels["for-issue"], self.issue):
            part.setVisible(bool(issues))

    def start(self) -> None:
        """Begin at the words."""
        self.what.setFocus()

    @property
    def _support(self) -> Support | None:
        return self._sitting.shown.get(Support, self._id)

    def _said(self, field: str) -> str:
        one = self._support
        return str(getattr(one, field)) if one else ""

    def _since_in_words(self) -> str:
        one = self._support
        return support.since_when(one, self._sitting.words) if one else ""

    def _write_what(self, typed: str) -> Step | None:
        one = self._support
        return support.tell_more(one, joined=f"{one.id}.what", what=typed.strip()) if one else None

    def _write_since(self, typed: str) -> Step | None:
        one, sitting = self._support, self._sitting
        if one is None:
            return None
        if not typed.strip():
            return support.tell_more(one, joined=f"{one.id}.since", since=None)
        read = read_birth(typed, sitting.today, sitting.words.language)
        day = read.earliest if read else None
        return support.tell_more(one, joined=f"{one.id}.since", since=day) if day else None

    def _choose_often(self, key: str) -> None:
        rhythm, _, times = key.partition(" ")
        self._change(rhythm=Rhythm(rhythm), times=int(times))

    def _change(self, **values: Any) -> None:
        one = self._support
        if one is not None:
            self._sitting.do(support.tell_more(one, **values))

    def _remove(self) -> None:
        one = self._support
        if one is not None:
            name = saying(
                N_("{who} no longer does this for {other}"), who=Who(one.giver), other=Who(one.receiver)
            )
            self._sitting.do(edits.remove(one.id, name))
            self._sitting.announced.emit(self._sitting.words.tell(name, self._sitting.name))
        self.closed.emit()
