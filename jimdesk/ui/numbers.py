# SPDX-License-Identifier: Apache-2.0
"""Everybody's number on the scale: who is asked, who has answered, and whether the numbers lie on the table.

Numbers are written down at the same moment and then looked at together, so they stay covered until all have
answered, or somebody lays them open.
"""

from __future__ import annotations

from jimdesk.core import table
from jimdesk.core.audience import Shown
from jimdesk.core.desk import Step
from jimdesk.core.edits import remove, type_into
from jimdesk.core.frozen import frozen
from jimdesk.core.meeting import Issue
from jimdesk.core.words import Who, Words, saying
from jimdesk.instruments.scale import Score, score
from jimdesk.methods.course import Course
from jimdesk.methods.method import Scale
from jimdesk.ui import faces
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.scale import Mark


@frozen
class Numbers:
    """The numbers of one meeting as some reader may see them."""

    meeting: str
    scale: Scale
    key: str  # the question as the scores of this meeting name it
    asked: tuple[str, ...]  # who is asked, in the order of the seats
    given: dict[str, Score]
    passed: bool  # the meeting has gone on to another stage since, or is over
    about: str = ""  # the danger or the kwestie that everybody gives a number for; "" = in general
    is_issue: bool = False  # whether that is a kwestie

    @property
    def on_table(self) -> str:
        """What tells these numbers from others that lie on the table."""
        return on_table(self.meeting, self.about)

    @property
    def spread(self) -> tuple[int, int] | None:
        """The lowest and the highest number; None without any. Nobody is an average."""
        found = [one.number for one in self.given.values()]
        return (min(found), max(found)) if found else None

    @property
    def complete(self) -> bool:
        """Whether all who are asked have answered."""
        return bool(self.given) and all(person in self.given for person in self.asked)

    def give(self, person: str, number: int) -> Step:
        """Keep somebody's number."""
        known = self.given.get(person)
        about, issue = ("", self.about) if self.is_issue else (self.about, "")
        why = known.why if known else ""
        return score(self.meeting, self.key, person, number, why, about=about, issue=issue)

    def say_why(self, person: str, why: str) -> Step | None:
        """Keep why somebody's number is not lower; one step until the field is left."""
        known = self.given.get(person)
        return type_into(known.id, "why", why, saying("number of {who}", who=Who(person))) if known else None

    def take_back(self, person: str) -> Step | None:
        """Take somebody's number away."""
        known = self.given.get(person)
        return remove(known.id, saying("number of {who}", who=Who(person))) if known else None

    def marks(self, shown: Shown, words: Words) -> list[Mark]:
        """Return a chip and a number, or none, for everybody."""
        return [
            Mark(one, faces.chip(shown, one, words), self.given[one].number if one in self.given else None)
            for one in self.asked
        ]


def on_table(meeting: str, about: str) -> str:
    """Return what tells numbers that lie on the table from others: the meeting, and what they are about."""
    return f"{meeting} {about}".strip()


def numbers(shown: Shown, now: Course | None, language: str, about: str = "") -> Numbers | None:
    """Return the numbers of the meeting, or those about one thing; None where its method has no scale."""
    if now is None:
        return None
    stage = now.stage
    scale = stage.scale if stage and stage.scale else next((s.scale for s in now.stages if s.scale), None)
    if scale is None:
        return None
    texts = {text for _, text in scale.texts.texts}
    scores = [one for one in shown.of(Score) if one.meeting == now.meeting.id and one.question in texts]
    scores = [one for one in scores if (one.about or one.issue) == about]
    given = {one.person: one for one in scores}
    noted = table.attendances(shown, now.meeting.id)
    here = [one.person for one in noted if not one.leads and one.came and not one.left]
    asked = tuple(dict.fromkeys([*here, *given]))
    key = scores[0].question if scores else scale.texts.within(language)
    at_scale = stage is not None and stage.scale is not None
    is_issue = shown.get(Issue, about) is not None
    return Numbers(now.meeting.id, scale, key, asked, given, bool(given) and not at_scale, about, is_issue)


def lie_open(sitting: Sitting, these: Numbers) -> bool:
    """Tell whether the numbers may be seen; once they lie open they stay so."""
    if these.complete or (these.passed and these.given):
        sitting.laid_open.add(these.on_table)
    return these.on_table in sitting.laid_open
