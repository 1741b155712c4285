# SPDX-License-Identifier: Apache-2.0
"""What the youngster would rather not: somebody, a topic, or a topic before somebody. No why is asked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from jimdesk.core import names, veto
from jimdesk.core.audience import Shown
from jimdesk.core.meeting import Refusal
from jimdesk.core.people import Person
from jimdesk.core.words import N_
from jimdesk.ui import faces
from jimdesk.ui.put_away import put_away
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.card import Card
from jimdesk.ui.widgets.person_field import Choice, PersonField


class VoiceRefusals(Card):
    """A list, and two lines to add to it."""

    def __init__(self, sitting: Sitting, by: str, shown: Callable[[], Shown]) -> None:
        """Make it; `shown` is the family as the youngster may see it."""
        super().__init__(sitting.look, padding=20, gap=10)
        self._sitting, self._by, self._shown = sitting, by, shown
        words = sitting.words
        self._listener = ""
        self._list = QVBoxLayout()
        self._rows: list[QWidget] = []
        self.person = PersonField(
            sitting.look, self._choices, placeholder=words.say(N_("Whom would you rather not have there?"))
        )
        self.person.setObjectName("voice-not-person")
        self.topic = QLineEdit()
        self.topic.setObjectName("voice-not-topic")
        asks = words.say(N_("What would you rather not talk about?"))
        self.topic.setPlaceholderText(asks)
        self.topic.setAccessibleName(asks)
        self.before = PersonField(
            sitting.look, self._choices, placeholder=words.say(N_("… in front of whom? (or nobody)")),
            keeps_name=True,
        )
        self.before.setObjectName("voice-not-before")
        self.add = Button(sitting.look, words.say(N_("Keep")))
        self.add.setObjectName("voice-not-keep")
        self.inside.addWidget(labels.group_heading(words.say(N_("Rather not"))))
        told = N_("No reason is needed. Nobody sees this but you and whoever leads; nothing shows it.")
        self.inside.addWidget(labels.small(words.say(told), wrap=True))
        self.inside.addLayout(self._list)
        self.inside.addWidget(self.person)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.before, 1)
        row.addWidget(self.add)
        self.inside.addWidget(self.topic)  # alone: beside each other neither question is read whole
        self.inside.addLayout(row)
        self.person.chosen.connect(self._not_person)
        self.before.chosen.connect(self._in_front_of)
        self.topic.returnPressed.connect(self._not_topic)
        self.add.clicked.connect(self._not_topic)

    def renew(self) -> None:
        """Show what is kept."""
        for row in self._rows:
            put_away(row)
        self._rows = [self._row(one) for one in veto.of(self._shown(), self._by)]
        for row in self._rows:
            self._list.addWidget(row)

    def _row(self, one: Refusal) -> QWidget:
        shown, words = self._shown(), self._sitting.words
        if one.topic and one.listener:
            said = words.say(
                N_("{topic}, in front of {who}"), topic=one.topic, who=names.name(shown, one.listener, words)
            )
        else:
            said = one.topic or names.name(shown, one.person or one.listener, words)
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(labels.name(said), 1)
        away = Button(
            self._sitting.look, icon="close", name=words.say(N_("Take away")), kind="quiet", tone="ink2"
        )
        away.setObjectName(f"voice-not-away-{one.id}")
        away.clicked.connect(lambda: self._sitting.do(veto.take_back(one.id)))
        across.addWidget(away)
        return row

    def _choices(self) -> list[Choice]:
        shown = self._shown()
        return [
            faces.choice(shown, one, self._sitting.words) for one in shown.of(Person) if one.id != self._by
        ]

    def _not_person(self, person: str) -> None:
        if not any(one.person == person for one in veto.of(self._shown(), self._by)):
            self._sitting.do(veto.refuse(self._by, person=person))

    def _in_front_of(self, person: str) -> None:
        self._listener = person
        self.add.setFocus()

    def _not_topic(self) -> None:
        topic = self.topic.text().strip()
        if topic:
            chosen = bool(self.before.text().strip()) and not self.before.undecided
            listener = self._listener if chosen else ""  # letters that name nobody: before nobody at all
            self.topic.clear()
            self.before.clear()
            self._listener = ""
            self._sitting.do(veto.refuse(self._by, topic=topic, listener=listener))
            self.topic.setFocus()
