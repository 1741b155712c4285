# SPDX-License-Identifier: Apache-2.0
"""The course of a meeting: how far it has come through the stages of its method."""

import datetime
from functools import lru_cache

from jimdesk import methods
from jimdesk.core import table
from jimdesk.core.fact import Audience
from jimdesk.core.frozen import frozen
from jimdesk.core.meeting import Meeting, StageTime
from jimdesk.core.table import Known
from jimdesk.core.trouble import KnownError
from jimdesk.methods.method import Method, Question, Setting, Stage, in_variant, stages_of


@frozen
class Course:
    """A meeting, its method, the stages it runs, and the times of those that were begun."""

    meeting: Meeting
    method: Method
    stages: tuple[Stage, ...]
    now: StageTime | None  # the stage that is going on, or was the last
    done: frozenset[str]  # the ids of the stages that have been
    trouble: KnownError | None = None  # why the meeting's own copy of its method could not be used

    @property
    def running(self) -> bool:
        """Whether a stage is going on."""
        return self.now is not None and self.now.ended is None

    @property
    def stage(self) -> Stage | None:
        """The stage that is going on; None before the start and after the end."""
        if self.now is None or not self.running:
            return None
        return self.method.stage(self.now.stage)

    @property
    def following(self) -> Stage | None:
        """The stage after the one that is going on; before the start, the first."""
        ids = [stage.id for stage in self.stages]
        if self.now is None or self.now.stage not in ids:
            return self.stages[0] if self.stages else None
        index = ids.index(self.now.stage) + 1
        return self.stages[index] if index < len(ids) else None

    @property
    def before(self) -> Stage | None:
        """The stage before the one that is going on."""
        ids = [stage.id for stage in self.stages]
        index = ids.index(self.now.stage) if self.now and self.now.stage in ids else 0
        return self.stages[index - 1] if index else None

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions of the stage that is going on which may stand on an open screen."""
        return open_questions(self.stage)

    @property
    def question(self) -> Question | None:
        """The question that is being asked."""
        asked = self.now.question if self.now else ""
        return next((one for one in self.questions if one.id == asked), next(iter(self.questions), None))

    @property
    def place(self) -> str:
        """The page that stands beside what is asked now; "" while no stage is going on."""
        stage = self.stage
        if stage is None:
            return ""
        return (self.question.page if self.question else "") or stage.page

    def around(self, setting: Setting) -> tuple[Stage, ...]:
        """Return the stages of the phase that come before the meeting, or after it."""
        return stages_of(self.method, self.meeting.phase, setting)

    def minutes(self, at: datetime.datetime) -> tuple[int, int]:
        """Return (minutes that passed, minutes that the stage usually takes with what was added)."""
        stage = self.stage
        if stage is None or self.now is None or self.now.started is None:
            return 0, 1
        until = min(at, self.now.stopped) if self.now.stopped else at
        passed = (until - self.now.started).total_seconds() - self.now.paused
        return max(0, int(passed // 60)), stage.minutes.default + self.now.longer


def open_questions(stage: Stage | None) -> tuple[Question, ...]:
    """Return the questions of a stage that may stand on an open screen."""
    asked = stage.questions if stage else ()
    return tuple(one for one in asked if one.audience in (Audience.ROOM, Audience.EVERYONE))


def course(known: Known) -> Course | None:
    """Return the course of the meeting that runs, or of the latest one; None where there is none."""
    meeting = table.latest(known)
    if meeting is None:
        return None
    found, trouble = _method(meeting.method)
    method = in_variant(found, meeting.variant)
    now = table.stage(known, meeting.id)
    times = (time for time in known.of(StageTime) if time.meeting == meeting.id and time.ended)
    done = frozenset(time.stage for time in times)
    return Course(meeting, method, stages_of(method, meeting.phase), now, done, trouble)


@lru_cache(maxsize=8)
def _method(text: str) -> tuple[Method, KnownError | None]:
    return methods.followed(Meeting.new(method=text))
