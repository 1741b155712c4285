# SPDX-License-Identifier: Apache-2.0
"""What a method wants written down: each of its items in words or as a tick, and who was heard at a stage."""

from dataclasses import replace
from enum import StrEnum
from typing import Any, ClassVar

from jimdesk.core.desk import Step
from jimdesk.core.fact import Audience, Fact, Gone, Hidden, fact, owned, refers
from jimdesk.core.family import Family
from jimdesk.core.kinship import Known
from jimdesk.core.words import Who, saying


class YesNo(StrEnum):
    """The answer to a question that can be answered so, or a tick; empty: not asked yet."""

    NONE = ""
    YES = "yes"
    NO = "no"


@fact
class Written(Fact):
    """An item of the method at one meeting: something to write down, a gate, or a contra-indication."""

    kind: ClassVar[str] = "written"
    default_audience: ClassVar[Audience] = Audience.WORKER

    meeting: str = owned()
    stage: str = ""  # "" = of the method as a whole: a contra-indication, another way
    item: str = ""
    text: str = ""
    answer: YesNo = YesNo.NONE  # a tick, or the answer to a question


@fact
class Heard(Fact):
    """At a stage somebody had their own say, or had somebody say it for them."""

    kind: ClassVar[str] = "heard"
    default_audience: ClassVar[Audience] = Audience.ROOM

    meeting: str = owned()
    stage: str = ""
    person: str = owned()
    via: str = refers(Gone.CLEAR, Hidden.SOMEONE)  # who said it for them


KINDS: tuple[type[Fact], ...] = (Written, Heard)


def written(known: Known, meeting: str, stage: str, item: str) -> Written | None:
    """Return what was written at an item; None where nothing was."""
    key = (meeting, stage, item)
    return next((one for one in known.of(Written) if (one.meeting, one.stage, one.item) == key), None)


def write_down(
    known: Known, meeting: str, stage: str, item: str, text: str, audience: Audience = Audience.ROOM
) -> Step:
    """Keep what is typed at an item; one step until the field is left."""
    return _keep(known, meeting, stage, item, f"written {meeting} {stage} {item}", audience, text=text)


def tick(
    known: Known, meeting: str, stage: str, item: str, answer: YesNo = YesNo.YES,
    audience: Audience = Audience.WORKER,
) -> Step:
    """Keep the tick or the answer at an item; none takes it back."""
    return _keep(known, meeting, stage, item, "", audience, answer=answer)


def hear(known: Known, meeting: str, stage: str, person: str, via: str = "", *, heard: bool = True) -> Step:
    """Note that somebody had their own say at a stage, or through somebody; or take it back."""
    made = heard_at(known, meeting, stage, person) or Heard.new(meeting=meeting, stage=stage, person=person)

    def edit(family: Family) -> Family:
        if meeting not in family or person not in family:
            return family
        return family.put(replace(made, via=via)) if heard else family.drop(made.id)

    return Step(saying("{who} was heard", who=Who(person)), edit)


def heard_at(known: Known, meeting: str, stage: str, person: str) -> Heard | None:
    """Return how somebody was heard at a stage; None where nobody asked yet."""
    key = (meeting, stage, person)
    return next((one for one in known.of(Heard) if (one.meeting, one.stage, one.person) == key), None)


def _keep(
    known: Known, meeting: str, stage: str, item: str, joined: str, audience: Audience, **values: Any
) -> Step:
    fresh: Written = Written.new(meeting=meeting, stage=stage, item=item, audience=audience)
    found = written(known, meeting, stage, item) or fresh

    def edit(family: Family) -> Family:
        if meeting not in family:
            return family
        now = replace(family.get(Written, found.id) or found, **values)
        return family.put(now) if now.text or now.answer else family.drop(now.id)

    return Step(saying("what was written down"), edit, joined)
