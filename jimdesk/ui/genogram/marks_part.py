# SPDX-License-Identifier: Apache-2.0
"""Where marks are entered: what, how it is with it, since when, and whether the family may see it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from jimdesk.core import edits
from jimdesk.core.audience import Sight
from jimdesk.core.fact import Audience
from jimdesk.core.people import Being, Person
from jimdesk.core.words import N_, Saying, Who, saying
from jimdesk.instruments.genogram import entering, notation
from jimdesk.instruments.genogram.facts import Course, Mark
from jimdesk.instruments.genogram.marks import has_fill
from jimdesk.ui.genogram.folded_part import FoldedPart, block, line
from jimdesk.ui.genogram.sign_select import SignSelect
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.select import Select
from jimdesk.ui.widgets.switch import Switch


class MarksPart(FoldedPart):
    """For the worker's own eyes; while others look along it is not there."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting, "marks", N_("Signs"))
        self._person = ""
        self._more = SignSelect(sitting.look, "mark-add")
        self._more.chosen.connect(self._add)
        self.inside.addWidget(self._more)

    def say(self) -> None:
        """Say the words."""
        super().say()
        words = self.words
        first, name = words.say(N_("one more sign …")), words.say(N_("A sign for this person"))
        self._more.offer(notation.MARKS, words, first=first, name=name)

    def show_person(self, person: Person) -> bool:
        """Show what is marked of somebody."""
        self._person = person.id
        if self.sitting.shown.reader.sight is not Sight.WORKER or person.being is not Being.PERSON:
            return False
        marks = [mark for mark in self.sitting.shown.of(Mark) if mark.person == person.id]
        made_of = [(mark.id, mark.mark, mark.course, mark.audience) for mark in marks]
        self.show_rows((person.id, made_of), lambda: [self._row(mark) for mark in marks])
        return True

    def _row(self, mark: Mark) -> QWidget:
        words = self.words
        row = notation.row(notation.Section.MARK, mark.mark)
        kind = SignSelect(self.sitting.look, f"mark-{mark.id}")
        kind.offer(notation.MARKS, words, mark.mark, name=words.say(N_("Sign")))
        kind.chosen.connect(lambda key: self.do(edits.change(mark.id, self._name(), mark=key)))
        gone = self.remover(
            f"mark-gone-{mark.id}", words.say(N_("Take this sign away")),
            lambda: edits.remove(mark.id, self._name()),
        )
        parts: list[QWidget] = [line(kind, gone, stretch=kind)] if row else [labels.text(mark.mark), gone]
        if has_fill([mark]):
            courses = [(one.value, words.say(name, "legend")) for one, name in notation.COURSES.items()]
            course = Select(self.sitting.look, courses, mark.course, name=words.say(N_("How it is now")))
            course.setObjectName(f"mark-course-{mark.id}")
            course.chosen.connect(
                lambda key: self.do(edits.change(mark.id, self._name(), course=Course(key)))
            )
            parts.append(course)
        parts.append(self.written(
            f"mark-text-{mark.id}", words.say(N_("in words")), lambda: self._known(mark).text,
            lambda typed: edits.type_into(mark.id, "text", typed, self._name()),
        ))
        parts.append(line(self._when(mark, "start", words.say(N_("from"))),
                          self._when(mark, "end", words.say(N_("until")))))
        seen = Switch(self.sitting.look, words.say(N_("The family may see this")))
        seen.setObjectName(f"mark-seen-{mark.id}")
        seen.setChecked(mark.audience in (Audience.ROOM, Audience.EVERYONE))
        seen.clicked.connect(lambda on: self.do(edits.change(
            mark.id, self._name(), audience=Audience.ROOM if on else Audience.WORKER)))
        return block(*parts, seen)

    def _when(self, mark: Mark, name: str, label: str) -> QWidget:
        return self.dated(
            f"mark-{name}-{mark.id}", label, lambda: getattr(self._known(mark), name),
            lambda date: edits.type_into(mark.id, name, date, self._name()),
        )

    def _known(self, mark: Mark) -> Mark:
        return self.sitting.shown.get(Mark, mark.id) or mark

    def _name(self) -> Saying:
        return saying("mark for {who}", who=Who(self._person))

    def _add(self, key: str) -> None:
        if key:
            self.do(entering.mark(self._person, key))
            self._more.set_current("")
