# SPDX-License-Identifier: Apache-2.0
"""Who could be the JIM: named over weeks, asked one by one, and every answer is a good answer.

It is between the youngster and the worker: while a room looks along there is nothing of it to see.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QHBoxLayout

from jimdesk.core import edits, kinship, mentoring
from jimdesk.core.audience import Sight
from jimdesk.core.desk import Step
from jimdesk.core.mentoring import Candidate, Reply
from jimdesk.core.people import Person
from jimdesk.core.reading import people_called
from jimdesk.core.words import N_, saying
from jimdesk.core.written import YesNo
from jimdesk.ui.part_list import PartList, PartRow
from jimdesk.ui.people_chips import PeopleChips
from jimdesk.ui.segmented import show_choice
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.choices import CheckBox
from jimdesk.ui.widgets.segments import Segments
from jimdesk.ui.widgets.select import Select

_REPLIES: Final = {
    Reply.NONE.value: N_("not asked"), Reply.THINKING.value: N_("thinks about it"),
    Reply.YES.value: N_("yes"), Reply.NO.value: N_("no"),
}
_CALLED: Final = saying("a note of your own")


class CandidatesCard(PartList):
    """In the order in which the youngster would ask; a parent may have a JIM too."""

    name = "candidate"
    heading = N_("Who could it be?")
    invitation = N_("Name somebody")
    another = N_("One more name")

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self._calm = labels.small("", wrap=True)
        self._whom = Select(sitting.look, ())
        self._whom.setObjectName("candidate-for")
        self._people = PeopleChips(sitting, "candidate", sitting.words.say(N_("Who do you trust?")))
        self._people.added.connect(self._name)
        row = QHBoxLayout()
        row.addWidget(self._whom)
        row.addWidget(self._people.field)
        row.addStretch()
        self.column.addLayout(row)
        self.column.addWidget(self._calm)
        self.more.hide()
        self.renew()

    def facts(self) -> Sequence[Candidate]:
        """Return them in their order."""
        return mentoring.candidates(self.sitting.shown)

    def make_row(self, id_: str) -> PartRow:
        """Make the row of one."""
        return _CandidateRow(self.sitting, id_)

    def add(self, line: str) -> Step:
        """Add somebody who is called so."""
        sitting = self.sitting
        found = people_called(sitting.shown, line, sitting.words.language)
        return mentoring.name_candidate(found[0].id if found else "", self._for(), sitting.today)

    def renew(self) -> None:
        """Show them; only to whom it is between."""
        if not hasattr(self, "_calm"):
            return
        super().renew()
        self.more.hide()
        sitting, words = self.sitting, self.sitting.words
        self.setVisible(sitting.shown.reader.sight is Sight.WORKER)
        self._calm.setText(words.say(
            N_("This takes weeks, about five, and one person is enough to start with. "
               "That may be a professional for now.")
        ))
        chosen = self._whom.current
        options = [(id_, words.say(N_("JIM for {name}"), name=sitting.name(id_))) for id_ in self._whoms()]
        self._whom.fill(options, chosen if chosen in self._whoms() else next(iter(self._whoms()), ""))
        self._whom.setVisible(len(options) > 1)
        self._whom.setAccessibleName(words.say(N_("For whom")))

    def follow(self) -> None:
        """Show what changed."""
        self.renew()

    def _whoms(self) -> list[str]:
        """Return for whom a JIM can be: the youngster first, and the parents."""
        centre = kinship.youngster(self.sitting.shown)
        return list(mentoring.have_a_say(self.sitting.shown, centre.id)) if centre else []

    def _for(self) -> str:
        return self._whom.current or next(iter(self._whoms()), "")

    def _name(self, person: str) -> None:
        sitting = self.sitting
        sitting.do(mentoring.name_candidate(person, self._for(), sitting.today))


class _CandidateRow(PartRow):
    """Who, and why in the youngster's words; whether they could say no; the answer and its day."""

    def __init__(self, sitting: Sitting, id_: str) -> None:
        super().__init__(sitting, "candidate", Candidate, id_, _CALLED)
        words, look = sitting.words, sitting.look
        self._who = labels.strong("")
        self.row.addWidget(self._who)
        self.typed("why", words.say(N_("Why this one, in their own words")), 3)
        self._up = Button(look, icon="chevron-up", kind="quiet", name=words.say(N_("Ask this one sooner")))
        self._up.setObjectName("candidate-up")
        self._up.clicked.connect(self._sooner)
        self.row.addWidget(self._up)
        self.away(lambda: edits.remove(id_, _CALLED))
        self.row = QHBoxLayout()
        self.row.setSpacing(10)
        self.inside.addLayout(self.row)
        replies = [(key, words.say(said)) for key, said in _REPLIES.items()]
        self._reply = Segments(look, replies, "", name=words.say(N_("The answer")))
        self._reply.setObjectName("candidate-reply")
        self._reply.chosen.connect(self._answer)
        self._free = CheckBox(look, words.say(N_("could say no without consequences")))
        self._free.setObjectName("candidate-free")
        self._free.clicked.connect(self._set_free)
        self._when = labels.small("")
        self.row.addWidget(self._reply)
        self.row.addWidget(self._free)
        self.row.addWidget(self._when, 1)
        self._think = labels.label("", "strong", tone="warn", wrap=True)
        self._think.setObjectName("candidate-think")
        self.inside.addWidget(self._think)

    def follow(self) -> None:
        """Show the candidate as they are now."""
        super().follow()
        one, sitting = self.fact, self.sitting
        if not isinstance(one, Candidate):
            return
        words, known = sitting.words, mentoring.candidates(sitting.shown)
        youngster = sitting.shown.get(Person, one.mentors)
        whose = "" if youngster and youngster.youngster else sitting.name(one.mentors)
        name = sitting.name(one.person)
        self._who.setText(words.say(N_("{name}, for {whom}"), name=name, whom=whose) if whose else name)
        self._up.setEnabled(bool(known) and known[0].id != one.id)
        show_choice(self._reply, one.reply.value)
        self._free.setChecked(one.free is YesNo.YES)
        said = (
            words.say(N_("named {day}"), day=words.brief_date(one.named)) if one.named else "",
            words.say(N_("answered {day}"), day=words.brief_date(one.replied)) if one.replied else "",
        )
        self._when.setText(" · ".join(filter(None, said)))
        think = mentoring.to_think_of(sitting.shown, one, sitting.today)
        self._think.setVisible(think is not None)
        self._think.setText(words.tell(think, sitting.name) if think else "")

    def _sooner(self) -> None:
        known = mentoring.candidates(self.sitting.shown)
        self.sitting.do(mentoring.ask_first(self.id, known))

    def _answer(self, key: str) -> None:
        one = self.fact
        if isinstance(one, Candidate) and one.reply.value != key:
            self.sitting.do(mentoring.answer(one, Reply(key), self.sitting.today))

    def _set_free(self, on: bool) -> None:
        self.sitting.do(mentoring.change_candidate(self.id, free=YesNo.YES if on else YesNo.NO))
