# SPDX-License-Identifier: Apache-2.0
"""What stands on the wall sheet, in which order and in which words, for the reader of a `Shown`.

Not on it: worries, scores, reasons, notes, refusals, surnames, addresses. What is not known becomes a dotted
line to write on; what the reader may not see is simply not there.
"""

import datetime
import re
from dataclasses import dataclass
from typing import Final

from jimdesk.core import kinship, names, table
from jimdesk.core.audience import Shown
from jimdesk.core.fact import SOMEONE
from jimdesk.core.meeting import (
    Agreement, Attendance, Column, CrisisStep, Done, FollowUp, Meeting, Rhythm, StageTime, Statement,
)
from jimdesk.core.people import Gender, Jim, Person
from jimdesk.core.words import Words
from jimdesk.plan.days import Lane, lane, short_date
from jimdesk.plan.pictograms import picture_of
from jimdesk.plan.rich import (
    Blank, Rich, Span, blank, bold, capital, clean, sentence, spoken, together, with_names,
)

EMERGENCY: Final = "112"
_TO_THE_END: Final = Blank(20, stretch=True)


@dataclass(frozen=True, slots=True)
class Task:
    """One line of the plan under its owner's name."""

    lane: Lane
    picture: str
    action: Rich
    small: tuple[Rich, ...]  # who helps, who checks, plan B


@dataclass(frozen=True, slots=True)
class Group:
    """Everything that one person does; "" is a name that is still to be written in."""

    name: str
    phone: str
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of what to do if it goes wrong: who calls whom, and the number."""

    head: Rich
    number: Rich


@dataclass(frozen=True, slots=True)
class WallContent:
    """The wall sheet before it is set."""

    title: Rich
    date: Rich
    wish_label: str
    wishes: tuple[str, ...]
    good_label: str
    goods: tuple[tuple[str, str], ...]  # what goes well, and "Dennis says so."
    groups: tuple[Group, ...]
    crisis_label: str
    steps: tuple[Step, ...]
    meeting: Rich
    present: Rich
    privacy: str
    version: str

    @property
    def tasks(self) -> int:
        """How many lines the plan has."""
        return sum(len(group.tasks) for group in self.groups)


def wall_content(shown: Shown, words: Words, day: datetime.date) -> WallContent:
    """Return what the wall sheet says on a day; TypeError for anything but a `Shown`."""
    if not isinstance(shown, Shown):
        raise TypeError("a sheet is made from a Shown alone")
    return _Wall(shown, words, day).content()


class _Wall:
    """One look at what a reader sees, to say it in one language."""

    def __init__(self, shown: Shown, words: Words, day: datetime.date) -> None:
        self.shown, self.words = shown, words
        self.meeting = _meeting_of(shown, day)
        self.day = (self.meeting.date if self.meeting else None) or day
        self.youngster = kinship.youngster(shown)
        self.names = _names(shown)

    def content(self) -> WallContent:
        say = self.words.say
        called = self.called(self.youngster.id) if self.youngster else ""
        return WallContent(
            title=spoken(say("Plan of {name}", name=together(called) or blank()), Blank(58)),
            date=spoken(say("{weekday} {date}", weekday=self.words.weekday(self.day),
                            date=bold(together(self.words.date(self.day))))),
            wish_label=say("This is what {name} wants", name=called) if called else say("This is what we want"),
            wishes=self.wishes(),
            good_label=say("This goes well"),
            goods=self.goods(),
            groups=self.groups(),
            crisis_label=say("If it goes wrong"),
            steps=self.steps(),
            meeting=self.next_meeting(),
            present=self.present(),
            privacy=self.privacy(called),
            version=self.version(),
        )

    def called(self, id_: str) -> str:
        """Return what somebody is called on paper; with two of the same name the relation or an initial."""
        found = self.shown.get(Person, id_)
        if found is None:
            return self.words.say("somebody") if id_ else ""
        short = clean(names.short(found))
        same = [p for p in self.shown.of(Person) if p.id != id_ and clean(names.short(p)) == short]
        if not same or not short:
            return short
        relation = self.relation(id_)
        surname = clean(found.name).split(" ")[-1]
        unlike = relation and relation not in {self.relation(p.id) for p in same}
        apart = relation if unlike or len(clean(found.name).split(" ")) < 2 else f"{surname[:1]}."
        return f"{short} ({apart})" if apart else short

    def relation(self, id_: str) -> str:
        return clean(kinship.relation(self.shown, id_, self.words))

    def statements(self, column: Column) -> list[Statement]:
        """Return what was said at this meeting, or else at the last one where anything was."""
        said = [s for s in self.shown.of(Statement) if s.column is column and clean(s.text)]
        order = [m.id for m in table.meetings(self.shown)]
        until = order[: order.index(self.meeting.id) + 1] if self.meeting else order
        for meeting in reversed(until):
            if here := [s for s in said if s.meeting == meeting]:
                return here
        return []

    def wishes(self) -> tuple[str, ...]:
        own = self.youngster.id if self.youngster else ""
        return tuple(
            self.words.say("“{words}”", words=sentence(clean(s.text).strip("\"“”„'‘’«» "), self.words.language))
            for s in self.statements(Column.WISH) if s.speaker in (own, "")
        )

    def goods(self) -> tuple[tuple[str, str], ...]:
        return tuple(
            (
                sentence(clean(s.text).strip("\"“”„«» "), self.words.language),
                self.words.say("{name} says so.", name=self.called(s.speaker))
                if self.shown.get(Person, s.speaker) else "",
            )
            for s in self.statements(Column.GOOD)
        )

    def groups(self) -> tuple[Group, ...]:
        """Group the lines by owner, in the order of each owner's first line."""
        finished = {f.agreement for f in self.shown.of(FollowUp) if f.done is Done.YES}
        groups: dict[str, list[Agreement]] = {}
        for line in sorted(self.shown.of(Agreement), key=lambda a: (a.place, a.id)):
            if not (line.rhythm is Rhythm.ONCE and line.id in finished):
                groups.setdefault(line.owner or f"nobody yet: {line.id}", []).append(line)
        return tuple(self.group(lines) for lines in groups.values())

    def group(self, lines: list[Agreement]) -> Group:
        owner = lines[0].owner
        person = self.shown.get(Person, owner)
        return Group(
            capital(self.called(owner), self.words.language) if owner == SOMEONE else self.called(owner),
            clean(person.phone) if person else "",
            tuple(self.task(line) for line in lines),
        )

    def task(self, line: Agreement) -> Task:
        when, action = lane(line, self.words, self.day)
        typed = with_names(capital(action, self.words.language), self.names, as_bold=True)
        return Task(when, picture_of(line.picture, line.hat), typed or (_TO_THE_END,), self.small(line))

    def small(self, line: Agreement) -> tuple[Rich, ...]:
        say, language = self.words.say, self.words.language
        small: list[Rich] = []
        if line.helper:
            small.append((Span(say("Together with {name}.", name=together(self.called(line.helper)))),))
        if line.checker:
            checks = say("{name} checks whether it works.", name=together(self.called(line.checker)))
            small.append((Span(capital(checks, language)),))
        else:
            small.append((Span(say("Who checks whether it works?") + " "), _TO_THE_END))
        label = Span(say("Does it not work?") + " ")
        plan_b = with_names(sentence(clean(line.if_not), language), self.names, as_bold=False)
        small.append((label, *(plan_b or (_TO_THE_END,))))
        return tuple(small)

    def steps(self) -> tuple[Step, ...]:
        ordered = sorted(self.shown.of(CrisisStep), key=lambda s: (s.place, s.id))
        steps = tuple(step for one in ordered if (step := self.step(one)).head or step.number)
        return steps or self.steps_to_write()

    def steps_to_write(self) -> tuple[Step, ...]:
        """Return three steps to fill in by hand."""
        calls = spoken(self.words.say("{who} calls {name}", who=blank(), name=blank()), Blank(12))
        by_hand = Step(calls, (Span(self.words.say("tel.") + " "), Blank(26)))
        return by_hand, by_hand, self.service("", self.words.say("out-of-hours doctor or 112"), "")

    def step(self, step: CrisisStep) -> Step:
        """Return one step; a number that is not known is a dotted line."""
        if text := clean(step.text):
            phone = clean(step.phone)
            return Step(_loud(sentence(text, self.words.language)), (Span(phone, bold=True),) if phone else ())
        who = together(self.called(step.who))
        whom = self.shown.get(Person, step.calls)
        if step.calls:
            phone = clean(step.phone or whom.phone) if whom else ""
            number = Span(together(phone), bold=True) if phone else Blank(34)
            return Step(self.calling(who, together(self.called(step.calls))), (number,))
        return self.service(who, clean(step.service), clean(step.phone))

    def calling(self, who: str, whom: str) -> Rich:
        say = self.words.say
        call = say("{who} calls {name}", who=who, name=bold(whom)) if who else say("Call {name}", name=bold(whom))
        return spoken(capital(call, self.words.language))

    def service(self, who: str, service: str, phone: str) -> Step:
        """Return a step to a service; "huisartsenpost of 112" has its number and, large, 112 below it."""
        number: Rich = (Span(together(phone), bold=True),) if phone else ()
        if service == EMERGENCY:
            call = self.words.say("{who} calls", who=who) if who else self.words.say("Call")
            return Step((Span(call),), _loud(EMERGENCY))
        found = re.fullmatch(rf"(.+?) (\w{{1,5}}) {EMERGENCY}\.?", service)
        if found:
            service = found[1]
            number = (*(number or (Blank(17),)), Span(f" {found[2]} "), *_loud(EMERGENCY))
        elif not number and EMERGENCY not in service:
            number = (Blank(34),)
        if who:
            return Step(self.calling(who, service), number)
        return Step(_loud(capital(service, self.words.language)), number if service else ())

    def next_meeting(self) -> Rich:
        """Say when and where the next meeting is; what is not known is a dotted line."""
        following = _next_meeting(self.shown, self.meeting, self.day)
        if following is None:
            return spoken(self.words.say("Next meeting: {when}", when=blank()), _TO_THE_END)
        when = blank()
        if following.date:
            date = short_date(following.date, self.words, self.day)
            when = self.words.say("{weekday} {date}", weekday=self.words.weekday(following.date), date=date)
            when = bold(self.timed(together(when), clean(following.time)))
        where = clean(following.where)
        text = self.words.say("Next meeting: {when}", when=when)
        return spoken(f"{text}, {where}" if where else text, Blank(60))

    def timed(self, date: str, time: str) -> str:
        clock = re.fullmatch(r"(\d{1,2})[:.](\d{2})", time)
        if clock:
            hours = f"{int(clock[1]):02d}"
            time = self.words.say("{hours}:{minutes}", "a time on paper", hours=hours, minutes=clock[2])
        return self.words.say("{date}, {time}", date=date, time=together(time)) if time else date

    def present(self) -> Rich:
        """Say who was there: the youngster first, who led the meeting last."""
        here = [a for a in table.attendances(self.shown, self.meeting.id) if a.came] if self.meeting else []
        own = self.youngster.id if self.youngster else ""
        here.sort(key=lambda a: (a.leads, a.person != own))
        label = Span(self.words.say("We were there:"), quiet=True)
        if not here:
            return (label, Span(" "), _TO_THE_END)
        listed = self.words.say(", ", "between two parts").join(self.attending(a) for a in here)
        return (label, Span(f" {listed}."))

    def attending(self, one: Attendance) -> str:
        parts = [] if one.leads or (self.youngster and one.person == self.youngster.id) else [
            self.relation(one.person)
        ]
        own = self.youngster.id if self.youngster else ""
        if any(jim.person == one.person and jim.mentors == own for jim in self.shown.of(Jim)):
            parts.append(self.words.say("JIM"))
        parts.append(clean(one.part))
        if one.leads:
            parts.append(self.words.say("led the meeting"))
        person = self.shown.get(Person, one.person)
        called = together(clean(names.short(person))) if person else self.called(one.person)
        told = self.words.say(", ", "between two parts").join(part for part in parts if part)
        return f"{called} ({told})" if told else called

    def privacy(self, called: str) -> str:
        say = self.words.say
        if self.youngster is None or not called:
            return say("This sheet belongs to our family. Ask first, share later.")
        own_words = bool(self.youngster.gender_words)
        gender = Gender.UNKNOWN if own_words else self.youngster.gender
        if gender is Gender.MAN:
            return say("This sheet belongs to {name} and his family. Ask first, share later.", name=called)
        if gender is Gender.WOMAN:
            return say("This sheet belongs to {name} and her family. Ask first, share later.", name=called)
        return say("This sheet belongs to {name} and the family. Ask first, share later.", name=called)

    def version(self) -> str:
        date = self.words.date(self.day)
        number = _version(self.shown, self.meeting)
        return self.words.say("Version {version} · {date}", version=number, date=date) if number else date


def _loud(text: str) -> Rich:
    """Return a text in which 112 stands out."""
    parts = re.split(rf"(?<!\d)({EMERGENCY})(?!\d)", text)
    return tuple(Span(p, bold=p == EMERGENCY, large=p == EMERGENCY) for p in parts if p)


def _names(shown: Shown) -> tuple[str, ...]:
    return tuple({clean(names.short(person)) for person in shown.of(Person)} - {""})


def _held(shown: Shown) -> set[str]:
    """Return the meetings of which anything shows that they took place."""
    held = {time.meeting for time in shown.of(StageTime) if time.started}
    held |= {one.meeting for one in shown.of(Attendance) if one.came}
    held |= {said.meeting for said in shown.of(Statement)}
    return held | _agreeing(shown)


def _agreeing(shown: Shown) -> set[str]:
    """Return the meetings at which something was agreed or looked back on."""
    return {a.meeting for a in shown.of(Agreement)} | {f.meeting for f in shown.of(FollowUp)}


def _meeting_of(shown: Shown, day: datetime.date) -> Meeting | None:
    """Return the meeting that the sheet of a day is of: the last one held, or else begun by date."""
    until = [m for m in table.meetings(shown) if m.date is None or m.date <= day]
    held = _held(shown)
    took_place = [m for m in until if m.id in held]
    dated = [m for m in until if m.date]
    return (took_place or dated or [None])[-1]


def _next_meeting(shown: Shown, after: Meeting | None, day: datetime.date) -> Meeting | None:
    """Return the first meeting to come."""
    held = _held(shown)
    return next(
        (
            m for m in table.meetings(shown)
            if m is not after and m.id not in held and (m.date is None or m.date >= day)
        ),
        None,
    )


def _version(shown: Shown, until: Meeting | None) -> int:
    """Count the meetings with agreements up to this one; 0 where there is no plan yet."""
    agreeing = _agreeing(shown)
    order = table.meetings(shown)
    counted = order[: order.index(until) + 1] if until else ()
    return sum(m.id in agreeing for m in counted) or int(bool(shown.of(Agreement)))
