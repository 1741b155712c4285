# SPDX-License-Identifier: Apache-2.0
"""The action team: three to five people who keep the plan moving, who chairs them, and when they meet."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from jimdesk.core.action_team import FEW, MANY, ActionTeam, change_team, join_team, meets_again, team
from jimdesk.core.desk import Step
from jimdesk.core.people import Level, Person
from jimdesk.core.words import N_
from jimdesk.ui.part_list import read_day
from jimdesk.ui.people_chips import PeopleChips
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.typing import KeptField
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.card import Card
from jimdesk.ui.widgets.select import Select

_WEEKS: Final = (1, 2, 3, 4, 6, 8)


class TeamCard(Card):
    """Members as chips; a gentle word when they are too few or too many, or a professional chairs."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting.look, gap=10)
        self._sitting = sitting
        look, words = sitting.look, sitting.words
        self._heading = labels.group_heading("")
        self.members = PeopleChips(sitting, "team", words.say(N_("Who is in it?")))
        self._chair = Select(look, (), name=words.say(N_("Who chairs")))
        self._chair.setObjectName("team-chair")
        self._weeks = Select(look, (), name=words.say(N_("How often")))
        self._weeks.setObjectName("team-weeks")
        self._next = QLineEdit()
        self._next.setObjectName("team-next")
        self._kept = KeptField(sitting, self._next, self._read_day, self._write_day)
        self._again = Button(look, kind="quiet", icon="calendar", height=40)
        self._again.setObjectName("team-again")
        self._word = labels.small("", wrap=True, tone="warn")
        row = QHBoxLayout()
        row.setSpacing(10)
        for widget, share in ((self._chair, 4), (self._weeks, 3), (self._next, 4), (self._again, 0)):
            row.addWidget(widget, share)
        self.inside.addWidget(self._heading)
        self.inside.addWidget(self.members)
        self.inside.addLayout(row)
        self.inside.addWidget(self._word)
        self.members.added.connect(lambda one: sitting.do(join_team(sitting.shown, one)))
        self.members.taken.connect(lambda one: sitting.do(join_team(sitting.shown, one, there=False)))
        self._chair.chosen.connect(lambda one: sitting.do(change_team(sitting.shown, chair=one)))
        self._weeks.chosen.connect(lambda n: sitting.do(change_team(sitting.shown, weeks=int(n))))
        self._again.clicked.connect(self._meet_again)
        self.setObjectName("action-team")
        self.renew()

    def renew(self) -> None:
        """Say the words."""
        words = self._sitting.words
        self._heading.setText(words.say(N_("Action team")))
        self._next.setPlaceholderText(words.say(N_("Which day next?")))
        self._next.setAccessibleName(words.say(N_("Which day next?")))
        self._weeks.fill(
            [(str(n), words.count("every {n} week", "every {n} weeks", n)) for n in _WEEKS], ""
        )
        self.follow()

    def follow(self) -> None:
        """Show the team as it is now."""
        sitting, words = self._sitting, self._sitting.words
        one = team(sitting.shown)
        members = one.members if one else ()
        self.members.show_people(members, words.say(N_("Press to take out of the team")))
        chairs = [("", words.say(N_("Who chairs?"))), *((id_, sitting.name(id_)) for id_ in members)]
        self._chair.fill(chairs, one.chair if one else "")
        self._weeks.set_current(str(one.weeks if one else 3))
        self._kept.renew()
        for widget in (self._chair, self._weeks, self._next):
            widget.setVisible(bool(members))
        day = meets_again(sitting.shown, sitting.today)
        self._again.setVisible(day is not None)
        self._again.setText(words.short_date(day) if day else "")
        self._say_word(one)

    def _say_word(self, one: ActionTeam | None) -> None:
        """Say what is worth a thought, and never more."""
        words, said = self._sitting.words, []
        if one and not FEW <= len(one.members) <= MANY:
            said.append(words.say(N_("With three to five people a team keeps going best.")))
        chair = self._sitting.shown.get(Person, one.chair) if one else None
        if chair is not None and chair.level is Level.PROFESSIONAL:
            said.append(words.say(N_("Rather somebody of the network as chair: who could do it?")))
        self._word.setText(" ".join(said))
        self._word.setVisible(bool(said))

    def _read_day(self) -> str:
        one = team(self._sitting.shown)
        return self._sitting.words.day(one.next) if one and one.next else ""

    def _write_day(self, typed: str) -> Step | None:
        day = read_day(typed, self._sitting)
        if typed.strip() and day is None:
            return None
        return change_team(self._sitting.shown, "team.next", next=day)

    def _meet_again(self) -> None:
        day = meets_again(self._sitting.shown, self._sitting.today)
        self._sitting.do(change_team(self._sitting.shown, next=day))
