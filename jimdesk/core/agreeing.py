# SPDX-License-Identifier: Apache-2.0
"""Agreeing: who says yes, the plan frozen as a version, and what differs between two of them."""

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import fields, replace
from enum import StrEnum
from typing import Any, Final, cast

from jimdesk.core import audience
from jimdesk.core.agreed import (
    AgreedBottomLine,
    AgreedHelp,
    AgreedLine,
    AgreedStep,
    AgreedWish,
    PlanVersion,
    ToldBack,
)
from jimdesk.core.audience import Shown
from jimdesk.core.desk import Step
from jimdesk.core.fact import Fact, new_id
from jimdesk.core.family import Family
from jimdesk.core.frozen import frozen
from jimdesk.core.kinship import Known, youngster
from jimdesk.core.listed import ordered
from jimdesk.core.meeting import (
    Agreement,
    Column,
    CrisisStep,
    Done,
    FollowUp,
    Meeting,
    PlanLine,
    Rhythm,
    Statement,
)
from jimdesk.core.professional import BottomLine, ProfessionalHelp
from jimdesk.core.words import Saying, Who, saying

# What a plan is made of, and as which kind it stands in a version.
FROZEN: Final[dict[type[Fact], type[Fact]]] = {
    Agreement: AgreedLine, CrisisStep: AgreedStep, BottomLine: AgreedBottomLine,
    ProfessionalHelp: AgreedHelp,
}


# Yes and no


def agrees(agreement: str, person: str, *, yes: bool | None = True) -> Step:
    """Note that somebody agrees with a line, or does not; None: nothing was said."""

    def edit(family: Family) -> Family:
        line = family.get(Agreement, agreement)
        if line is None or person not in family:
            return family
        return family.put(replace(
            line,
            agreed_by=_with(line.agreed_by, person, there=yes is True),
            not_agreed_by=_with(line.not_agreed_by, person, there=yes is False),
        ))

    who = Who(person)
    name = {True: saying("{who} agrees", who=who), False: saying("{who} does not agree", who=who),
            None: saying("{who} has not said yet", who=who)}
    return Step(name[yes], edit)


def tell_back(meeting: str, person: str, day: datetime.date, *, told: bool = True) -> Step:
    """Tick that somebody told in their own words what they are going to do, or take the tick away."""
    new: ToldBack = ToldBack.new(meeting=meeting, person=person, date=day)

    def edit(family: Family) -> Family:
        if meeting not in family or person not in family:
            return family
        ticks = [one for one in family.of(ToldBack) if (one.meeting, one.person) == (meeting, person)]
        if told:
            return family if ticks else family.put(new)
        return family.drop(*(one.id for one in ticks))

    return Step(saying("{who} told it back", who=Who(person)), edit)


def told_back(known: Known, meeting: str) -> frozenset[str]:
    """Return the ids of those who told in their own words at a meeting what they are going to do."""
    return frozenset(one.person for one in known.of(ToldBack) if one.meeting == meeting)


def _with(people: tuple[str, ...], person: str, *, there: bool) -> tuple[str, ...]:
    others = tuple(one for one in people if one != person)
    return (*others, person) if there else others


# The version


def agree(
    known: Known, meeting: str, when: datetime.date, agreed_by: Iterable[str] = (),
    not_agreed_by: Iterable[str] = (),
) -> Step:
    """Freeze the plan as the family's paper shows it, as the version after the last one.

    What only some may know is in no version: the same lines stand in it as on the wall.
    """
    ids: defaultdict[str, str] = defaultdict(new_id)
    new: PlanVersion = PlanVersion.new(
        meeting=meeting, date=when, agreed_by=tuple(agreed_by), not_agreed_by=tuple(not_agreed_by)
    )

    def edit(family: Family) -> Family:
        if meeting not in family:
            return family
        shown = audience.shown_to(family, audience.FAMILY)
        version = replace(new, number=_last_number(family) + 1)
        done = finished(shown)
        frozen = (
            _as(kind, one, id=ids[one.id], version=version.id, key=one.id)
            for living, kind in FROZEN.items()
            for one in family.of(living) if one.id in shown and one.id not in done
        )
        return family.put(version, *_wish(shown, version, ids["wish"]), *frozen).sound()

    return Step(saying("version {n} of the plan", n=_last_number(known) + 1), edit)


def erase_version(id_: str) -> Step:
    """Take an agreed version away for good, with all that stood in it; it is asked first and not undone."""

    def edit(family: Family) -> Family:
        return family.forget(id_) if family.get(PlanVersion, id_) else family

    return Step(saying("version erased"), edit)


def finished(known: Known) -> frozenset[str]:
    """Return the lines that were to be done once, and were."""
    done = {one.agreement for one in known.of(FollowUp) if one.done is Done.YES}
    return frozenset(one.id for one in known.of(Agreement) if one.id in done and one.rhythm is Rhythm.ONCE)


def versions(known: Known) -> tuple[PlanVersion, ...]:
    """Return the agreed versions, the first one first."""
    return tuple(sorted(known.of(PlanVersion), key=lambda one: (one.number, one.id)))


def day_of(known: Known, version: PlanVersion, today: datetime.date) -> datetime.date:
    """Return the day that stands on the paper of a version: never before the meeting where it was agreed."""
    held = known.get(Meeting, version.meeting)
    days = (version.date, held.date if held else None)
    return max((day for day in days if day), default=today)


def lines_of(known: Known, version: PlanVersion | None) -> tuple[PlanLine, ...]:
    """Return the lines of a version in their order; without one, those of the plan of now."""
    if version is None:
        done = finished(known)
        return tuple(one for one in ordered(known, Agreement) if one.id not in done)
    return tuple(one for one in ordered(known, AgreedLine) if one.version == version.id)


def wish_of(known: Known, version: PlanVersion) -> str:
    """Return the wish with which a version was agreed; "" where there is none."""
    return next((one.text for one in known.of(AgreedWish) if one.version == version.id), "")


def still_holds(known: Known, version: PlanVersion) -> bool:
    """Tell whether the plan of now is what was agreed in a version, down to who said yes to which line."""
    done = finished(known)
    for living, agreed in FROZEN.items():
        names = ({f.name for f in fields(living)} & {f.name for f in fields(agreed)}) - {"id"}
        here = [_said(one, names, one.id) for one in known.of(living) if one.id not in done]
        there = [
            _said(one, names, cast(Any, one).key) for one in known.of(agreed)
            if cast(Any, one).version == version.id
        ]
        if len(here) != len(there) or any(one not in there for one in here):
            return False
    return True


def _said(fact: Fact, names: Iterable[str], key: str) -> dict[str, Any]:
    return {"key": key, **{name: getattr(fact, name) for name in names}}


def as_line(line: PlanLine) -> Agreement:
    """Return a line of a version as a line of the plan, under the id that it has there."""
    if isinstance(line, Agreement):
        return line
    return cast(Agreement, _as(Agreement, line, id=_key(line)))


def before(known: Known, meeting: str) -> PlanVersion | None:
    """Return the last version that was agreed at another meeting than this one, before it."""
    earlier = []
    for version in versions(known):
        if version.meeting == meeting:
            break
        earlier.append(version)
    return earlier[-1] if earlier else None


def as_agreed(family: Family, version: str) -> Family:
    """Return the family with the plan of a version as if no later one were there, to print it again."""
    chosen = family.get(PlanVersion, version)
    if chosen is None:
        return family
    back = {frozen: living for living, frozen in FROZEN.items()}
    gone = [one.id for living in FROZEN for one in family.of(living)]
    later = [one.id for one in family.of(PlanVersion) if one.number > chosen.number]
    old = [
        _as(living, one, id=cast(Any, one).key) for frozen, living in back.items()
        for one in family.of(frozen) if cast(Any, one).version == version
    ]
    return family.drop(*gone, *later).put(*old).sound()


def _as(kind: type[Fact], fact: Fact, **values: Any) -> Fact:
    """Say with a fact of another kind what this one says."""
    names = {f.name for f in fields(kind)} & {f.name for f in fields(fact)} - values.keys()
    return kind(**{name: getattr(fact, name) for name in names}, **values)


def _last_number(known: Known) -> int:
    return max((one.number for one in known.of(PlanVersion)), default=0)


def _wish(shown: Shown, version: PlanVersion, id_: str) -> tuple[AgreedWish, ...]:
    """Return the last wish of the youngster, or of nobody in particular, as the version keeps it."""
    centre = youngster(shown)
    speakers = ("", centre.id) if centre else ("",)
    wishes = [s for s in shown.of(Statement) if s.column is Column.WISH and s.speaker in speakers]
    return tuple(
        AgreedWish(id=id_, audience=said.audience, version=version.id, speaker=said.speaker, text=said.text)
        for said in wishes[-1:]
    )


# What differs


class Way(StrEnum):
    """In which way a line differs."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"


@frozen
class Difference:
    """A line that differs between two versions: before and after, and which of its fields changed."""

    way: Way
    before: PlanLine | None
    after: PlanLine | None
    fields: tuple[str, ...] = ()

    @property
    def line(self) -> PlanLine:
        """The line as it is now, or as it last was."""
        return cast(PlanLine, self.after or self.before)

    @property
    def key(self) -> str:
        """The id of the line in the plan of now."""
        return _key(self.line)

    @property
    def sentences(self) -> tuple[Saying, ...]:
        """The difference in words: who does what anew, no longer, or otherwise."""
        line, what = self.line, self.line.what
        who = Who(line.owner)
        if self.way is Way.NEW:
            return (saying("New: {who}: {what}", who=who, what=what) if line.owner
                    else saying("New: {what}", what=what),)
        if self.way is Way.GONE:
            return (saying("No longer: {what}", what=what),)
        return tuple(_changed(self.before, line, group) for group in _groups(self.fields) if self.before)


_TIME: Final = ("start", "due", "rhythm", "times", "time", "minutes")
_COST: Final = ("cents", "km", "paid_by")
_COMPARED: Final = ("owner", "what", *_TIME, "checker", "if_not", "helper", *_COST)


def differences(
    known: Known, old: PlanVersion | None, new: PlanVersion | None = None
) -> tuple[Difference, ...]:
    """Return how the lines of one version became those of a later one (None: the plan of now).

    First what is new or changed, in the order of the later one, then what is no longer there.
    """
    before = {_key(one): one for one in (lines_of(known, old) if old else ())}
    after = {_key(one): one for one in lines_of(known, new)}
    found = []
    for key, line in after.items():
        was = before.get(key)
        changed = tuple(name for name in _COMPARED if was and getattr(was, name) != getattr(line, name))
        if was is None:
            found.append(Difference(Way.NEW, None, line))
        elif changed:
            found.append(Difference(Way.CHANGED, was, line, changed))
    gone = (Difference(Way.GONE, line, None) for key, line in before.items() if key not in after)
    return (*found, *gone)


def _key(line: PlanLine) -> str:
    return line.key if isinstance(line, AgreedLine) else line.id


def _groups(changed: tuple[str, ...]) -> tuple[str, ...]:
    """Return what changed, times and costs each as one thing."""
    one = {**dict.fromkeys(_TIME, "time"), **dict.fromkeys(_COST, "cost")}
    return tuple(dict.fromkeys(one.get(name, name) for name in changed))


def _changed(before: PlanLine | None, line: PlanLine, group: str) -> Saying:
    what = line.what
    if group == "owner":
        if not line.owner:
            return saying("{what}: nobody does this yet.", what=what)
        if before and before.owner:
            return saying("{what}: {who} does this now, it was {before}.", what=what, who=Who(line.owner),
                          before=Who(before.owner))
        return saying("{what}: {who} does this now.", what=what, who=Who(line.owner))
    if group == "what":
        return saying("“{before}” has become “{what}”.", before=before.what if before else "", what=what)
    return {
        "time": saying("{what}: another time.", what=what),
        "checker": saying("{what}: {who} checks now whether it works.", what=what, who=Who(line.checker))
        if line.checker else saying("{what}: nobody checks yet.", what=what),
        "if_not": saying("{what}: another plan if it does not work.", what=what),
        "helper": saying("{what}: {who} helps.", what=what, who=Who(line.helper))
        if line.helper else saying("{what}: without a helper.", what=what),
        "cost": saying("{what}: other costs.", what=what),
    }[group]
