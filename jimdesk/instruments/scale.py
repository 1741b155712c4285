# SPDX-License-Identifier: Apache-2.0
"""The scale from 0 to 10: everybody writes a number at the same moment, then all look together."""

from dataclasses import replace
from typing import ClassVar

from jimdesk.core.desk import Step
from jimdesk.core.fact import Audience, Fact, Gone, Hidden, fact, owned, refers
from jimdesk.core.family import Family
from jimdesk.core.words import Who, saying


@fact
class Score(Fact):
    """The number that one person gave to one question at one meeting."""

    kind: ClassVar[str] = "score"
    default_audience: ClassVar[Audience] = Audience.ROOM

    meeting: str = owned()
    question: str = ""
    person: str = owned()
    number: int = 0  # 0 to 10
    why: str = ""
    issue: str = refers(Gone.DROP, Hidden.DROP)  # a kwestie, where it is about that
    about: str = refers(Gone.DROP, Hidden.DROP)  # a statement, where the number is about that: a danger


KINDS: tuple[type[Fact], ...] = (Score,)


def score(
    meeting: str, question: str, person: str, number: int, why: str = "", *, about: str = "", issue: str = ""
) -> Step:
    """Keep the number that somebody gives to a question at a meeting; a second one takes its place.

    `about`: the danger, and `issue`: the kwestie that the question is asked about; "" = in general.
    """
    new: Score = Score.new(meeting=meeting, question=question, person=person, about=about, issue=issue)

    def edit(family: Family) -> Family:
        if meeting not in family or person not in family:
            return family
        given = (one for one in family.of(Score) if one.meeting == meeting and one.person == person)
        known = next((one for one in given
                      if (one.question, one.about, one.issue) == (question, about, issue)), new)
        return family.put(replace(known, number=number, why=why))

    return Step(saying("number of {who}", who=Who(person)), edit)
