# SPDX-License-Identifier: Apache-2.0
"""Everybody's number on the scale: who is asked, who has answered, and whether the numbers lie on the table.

Numbers are written down at the same moment and then looked at together, so they stay covered until all have
answered, or somebody lays them open.
"""

from __future__ import annotations

from dataclasses import dataclass

from jimdesk.core import table
from jimdesk.core.audience import Shown
from jimdesk.core.desk import Step
from jimdesk.core.edits import remove
from jimdesk.core.words import Who, Words, saying
from jimdesk.instruments.scale import Score, score
from jimdesk.methods.course import Course
from jimdesk.methods.method import Scale
from jimdesk.ui import faces
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.scale import Mark


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of one meeting as some reader may see them."""

    meeting: str
    scale: Scale
    key: str  # the question as the scores of this meeting name it
    asked: tuple[str, ...]  # who is asked, in the order of the seats
    given: dict[str, Score]
    passed: bool  # the meeting has gone on to another stage since, or is over

    @property
    def complete(self) -> bool:
        """Whether all who are asked have answered."""
        return bool(self.given) and all(person in self.given for person in self.asked)

    def give(self, person: str, number: int) -> Step:
        """Keep somebody's number."""
        known = self.given.get(person)
        return score(self.meeting, self.key, person, number, known.why if known else "")

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


def numbers(shown: Shown, now: Course | None, language: str) -> Numbers | None:
    """Return the numbers of the meeting; None where its method has no scale."""
    if now is None:
        return None
    stage = now.stage
    scale = stage.scale if stage and stage.scale else next((s.scale for s in now.stages if s.scale), None)
    if scale is None:
        return None
    texts = {text for _, text in scale.texts.texts}
    scores = [one for one in shown.of(Score) if one.meeting == now.meeting.id and one.question in texts]
    given = {one.person: one for one in scores}
    noted = table.attendances(shown, now.meeting.id)
    here = [one.person for one in noted if not one.leads and one.came and not one.left]
    asked = tuple(dict.fromkeys([*here, *given]))
    key = scores[0].question if scores else scale.texts.within(language)
    at_scale = stage is not None and stage.scale is not None
    return Numbers(now.meeting.id, scale, key, asked, given, bool(given) and not at_scale)


def lie_open(sitting: Sitting, these: Numbers) -> bool:
    """Tell whether the numbers may be seen; once they lie open they stay so."""
    if these.complete or (these.passed and these.given):
        sitting.laid_open.add(these.meeting)
    return these.meeting in sitting.laid_open
