# SPDX-License-Identifier: Apache-2.0
"""A method of meeting as a value: its phases, stages, questions and what comes after, in its languages."""

from dataclasses import replace
from enum import StrEnum
from typing import Final

from jimdesk.core.fact import Audience
from jimdesk.core.frozen import frozen
from jimdesk.core.meeting import Column
from jimdesk.core.words import Translated

# The pages of the window that can stand beside a stage; after a dot, a part of the page.
PAGES: Final = (
    "people", "genogram", "circle", "meeting", "tasks", "plan", "plan.agreeing", "plan.afterwards", "course",
)

# What people work with during a stage; those that the program has no page for yet are worked on paper.
INSTRUMENTS: Final = frozenset({
    "action_team", "candidates", "circle", "consent", "consulted", "ecogram", "explanation", "family_plan",
    "genogram", "if_then", "invitation", "issues", "jim_agreements", "life_wheel", "lifeline", "pairs",
    "parking_list", "people", "priority_wheel", "private_sheet", "question_card", "safety_check",
    "safety_rules", "scale", "street_map", "support_map", "tasks", "three_columns", "three_houses", "wishes",
})

BOARD: Final = "board"  # what is said, in the columns of the meeting page


class Setting(StrEnum):
    """When a stage is: before the meeting, in it, or after it."""

    BEFORE = "before"
    MEETING = "meeting"
    AFTER = "after"


class Privacy(StrEnum):
    """With whom a stage is."""

    OPEN = "open"
    PRIVATE_FAMILY = "private_family"  # the family alone; professionals are in another room
    PROFESSIONAL_ONLY = "professional_only"
    ONE_TO_ONE = "one_to_one"


class RoleKind(StrEnum):
    """What somebody is at the table."""

    FAMILY = "family"
    NETWORK = "network"
    TEAM = "team"  # the few of the network who were chosen as the action team
    JIM = "jim"
    COORDINATOR = "coordinator"  # independent, no stake in what is decided
    PROFESSIONAL = "professional"
    CHILD_SUPPORT = "child_support"


class StepKind(StrEnum):
    """What happens some days after the meeting."""

    CALL = "call"
    VISIT = "visit"
    MEETING = "meeting"
    MEASURE = "measure"


@frozen
class Role:
    """A part that somebody can have; `most` 0 is as many as there are."""

    id: str
    labels: Translated
    kind: RoleKind
    least: int = 0
    most: int = 0
    decides: bool = True
    leaves: bool = False  # goes out of the room in the family's private time
    variants: tuple[str, ...] = ()  # in which variants of the method; none = in all


@frozen
class Question:
    """A question to ask at a stage; `for_` are the roles it is put to (none = everybody)."""

    id: str
    texts: Translated
    for_: tuple[str, ...] = ()
    audience: Audience = Audience.ROOM  # who may read the question: with `worker`, never on the open screen
    page: str = ""  # what stands beside this question, where it is not what stands beside the stage
    variants: tuple[str, ...] = ()


@frozen
class Scale:
    """A question that everybody answers with a number from 0 to 10, and what the two ends mean."""

    texts: Translated
    low: Translated
    high: Translated


@frozen
class Item:
    """Something to write down or to print, with who may read it."""

    id: str
    texts: Translated
    audience: Audience = Audience.ROOM
    kept_in: str = ""  # the instrument in which it is written; it needs no line of its own then


@frozen
class Condition:
    """What a stage waits for, or what is a reason to stop; it warns and never blocks."""

    id: str
    texts: Translated
    stop: bool = False
    variants: tuple[str, ...] = ()
    seen_in: str = ""  # what shows by itself that it holds (see `methods.gates`); "" = people say so


@frozen
class Caution:
    """A contra-indication: the question to ask, and what to do when the answer is yes."""

    id: str
    texts: Translated
    then: Translated


@frozen
class Minutes:
    """How long a stage usually takes, at least and at most; a soft end, nothing counts down."""

    default: int
    min: int
    max: int


@frozen
class Stage:
    """One stage of a method."""

    id: str
    phase: str
    labels: Translated
    minutes: Minutes
    setting: Setting
    privacy: Privacy
    page: str  # what stands beside it, one of PAGES
    column: Column | None  # where what is said goes on the board
    present: tuple[str, ...]  # roles
    absent: tuple[str, ...]
    questions: tuple[Question, ...]
    scale: Scale | None
    instruments: tuple[str, ...]
    write_down: tuple[Item, ...]
    outputs: tuple[str, ...]
    gate: tuple[Condition, ...]
    rest: bool = False  # a break, food: there is nothing to ask
    variants: tuple[str, ...] = ()


@frozen
class Phase:
    """A part of a method that runs over weeks; a meeting runs the stages of one phase."""

    id: str
    labels: Translated
    next: str = ""  # the phase that the meeting after it runs, unless another is chosen; "" = the same


@frozen
class Variant:
    """Another way of leading the same method: by somebody else, or by nobody."""

    id: str
    labels: Translated
    fits: Translated


@frozen
class RhythmStep:
    """What happens so many days after a meeting, and who sees to it."""

    id: str
    days: int
    kind: StepKind
    who: str  # a role
    texts: Translated


@frozen
class Method:
    """A way of meeting, as its file describes it; `text` is that file, which a meeting keeps a copy of.

    Every text is there in all its languages: `stage.labels.within(words.language)`.
    """

    id: str
    version: int
    titles: Translated  # neutral
    shorts: Translated  # what people call it, for a list
    fits: Translated  # whom and what it suits, with the name by which it is known
    meeting_phase: str  # the phase that a meeting runs unless another is chosen
    variants: tuple[Variant, ...]
    phases: tuple[Phase, ...]
    roles: tuple[Role, ...]
    cautions: tuple[Caution, ...]
    stages: tuple[Stage, ...]
    outputs: tuple[Item, ...]
    rhythm: tuple[RhythmStep, ...]
    text: str

    def phase(self, id_: str = "") -> Phase | None:
        """Return the phase with this id, or the one that a meeting usually runs; None where there is none."""
        wanted = id_ or self.meeting_phase
        return next((phase for phase in self.phases if phase.id == wanted), None)

    def stage(self, id_: str) -> Stage | None:
        """Return the stage with this id; None where there is none."""
        return next((stage for stage in self.stages if stage.id == id_), None)


def in_variant(method: Method, variant: str = "") -> Method:
    """Return a method as one of its variants has it; "" is the first; without variants it stays itself."""
    ids = [one.id for one in method.variants]
    if not ids:
        return method
    chosen = variant if variant in ids else ids[0]

    def here(one: Role | Stage | Question | Condition) -> bool:
        return not one.variants or chosen in one.variants

    stages = (
        replace(
            stage,
            questions=tuple(filter(here, stage.questions)),
            gate=tuple(filter(here, stage.gate)),
        )
        for stage in method.stages if here(stage)
    )
    return replace(method, roles=tuple(filter(here, method.roles)), stages=tuple(stages))


def stages_of(
    method: Method, phase: str = "", setting: Setting = Setting.MEETING
) -> tuple[Stage, ...]:
    """Return the stages of one phase in a meeting, or before or after it, in order; "" is the usual phase."""
    wanted = phase if phase in [one.id for one in method.phases] else method.meeting_phase
    return tuple(s for s in method.stages if s.phase == wanted and s.setting is setting)


def questions_on(method: Method, page: str, role: str = "") -> tuple[Question, ...]:
    """Return the questions of all stages that a page stands beside, or only those put to one role.

    What is not meant for a room (a question with the audience of the worker) is never among them.
    """
    return tuple(
        question for stage in method.stages if stage.page == page for question in stage.questions
        if question.audience in (Audience.ROOM, Audience.EVERYONE) and (not role or role in question.for_)
    )
