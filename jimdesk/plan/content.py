# SPDX-License-Identifier: Apache-2.0
"""What stands on the wall sheet, in which order and in which words, for the reader of a `Shown`.

Not on it: worries, scores, reasons, notes, refusals, surnames, addresses. What is not known becomes a dotted
line to write on; what the reader may not see is simply not there.
"""

import datetime
from dataclasses import replace
from typing import NamedTuple

from jimdesk.core import table
from jimdesk.core.audience import Shown
from jimdesk.core.fact import SOMEONE
from jimdesk.core.meeting import Agreement, Column, Done, FollowUp, Rhythm, Statement
from jimdesk.core.people import Person
from jimdesk.core.words import Words
from jimdesk.plan.days import Lane, lane, phrase
from jimdesk.plan.pictograms import picture_of
from jimdesk.plan.rich import Blank, Rich, Span, blank, capital, clean, sentence, spoken, together, with_names
from jimdesk.plan.steps import Step, steps
from jimdesk.plan.team_told import team_told
from jimdesk.plan.telling import TO_THE_END, Telling

_QUOTES = "\"“”„«» "


class Task(NamedTuple):
    """One line of the plan under its owner's name."""

    lane: Lane
    picture: str
    action: Rich
    small: tuple[Rich, ...]  # who helps, who checks, plan B
    phrase: Rich = ()  # the day in one phrase, and from when: on a sheet in two languages
    since: str = ""


class Group(NamedTuple):
    """Everything that one person does; "" is a name that is still to be written in."""

    name: str
    phone: str
    tasks: tuple[Task, ...]


class Good(NamedTuple):
    """Something that goes well, and who says so ("" where nobody may be named)."""

    text: str
    says: str


class WallContent(NamedTuple):
    """The wall sheet before it is set."""

    title: Rich
    date: Rich
    wish_label: str
    wishes: tuple[str, ...]
    good_label: str
    goods: tuple[Good, ...]
    groups: tuple[Group, ...]
    crisis_label: str
    steps: tuple[Step, ...]
    meeting: Rich
    present: Rich
    privacy: str
    version: str
    team: Rich = ()  # the action team, where there is one

    @property
    def tasks(self) -> int:
        """How many lines the plan has."""
        return sum(len(group.tasks) for group in self.groups)


def wall_content(shown: Shown, words: Words, day: datetime.date) -> WallContent:
    """Return what the wall sheet says on a day; TypeError for anything but a `Shown`."""
    if not isinstance(shown, Shown):
        raise TypeError("a sheet is made from a Shown alone")
    return content_of(Telling(shown, words, day))


def content_of(telling: Telling) -> WallContent:
    """Return what the wall sheet says in the language of one telling."""
    name, say = telling.whose, telling.words.say
    return WallContent(
        title=spoken(say("Plan of {name}", name=together(name) or blank()), Blank(48)),
        date=telling.date(),
        wish_label=say("This is what {name} wants", name=name) if name else say("This is what we want"),
        wishes=_wishes(telling),
        good_label=say("This goes well"),
        goods=_goods(telling),
        groups=_groups(telling),
        crisis_label=say("If it goes wrong"),
        steps=steps(telling),
        meeting=telling.next_meeting(),
        present=telling.present(),
        privacy=telling.privacy(),
        version=telling.version(),
        team=_team(telling),
    )


def _team(telling: Telling) -> Rich:
    told = team_told(telling)
    return (Span(telling.words.say("Our action team") + ": ", quiet=True), *told) if told else ()


def _statements(telling: Telling, column: Column) -> list[Statement]:
    """Return what was said at this meeting, or else at the last one where anything was."""
    said = [s for s in telling.shown.of(Statement) if s.column is column and clean(s.text)]
    order = [meeting.id for meeting in table.meetings(telling.shown)]
    until = order[: order.index(telling.meeting.id) + 1] if telling.meeting else order
    for meeting in reversed(until):
        if here := [s for s in said if s.meeting == meeting]:
            return here
    return []


def _wishes(telling: Telling) -> tuple[str, ...]:
    """Return the youngster's wish, or one without a name, in quotes: they are somebody's own words."""
    own = telling.youngster.id if telling.youngster else ""
    words = telling.words
    said = (said for said in _statements(telling, Column.WISH) if said.speaker in (own, ""))
    quotes = (_quoted(telling, one) for one in said)
    return tuple(words.say("“{words}”", words=quote) for quote in quotes if quote)


def _quoted(telling: Telling, said: Statement) -> str:
    text = telling.written(said, "text").strip(_QUOTES)
    return telling.typed(sentence(text, telling.words.language)) if text else ""


def _goods(telling: Telling) -> tuple[Good, ...]:
    words = telling.words
    return tuple(
        Good(
            _quoted(telling, said),
            words.say("{name} says so.", name=telling.called(said.speaker))
            if telling.shown.get(Person, said.speaker) else "",
        )
        for said in _statements(telling, Column.GOOD)
    )


def _groups(telling: Telling) -> tuple[Group, ...]:
    """Group the lines by owner, in the order of each owner's first line; what is done once stays away."""
    finished = {f.agreement for f in telling.shown.of(FollowUp) if f.done is Done.YES}
    groups: dict[str, list[Agreement]] = {}
    for line in sorted(telling.shown.of(Agreement), key=lambda a: (a.place, a.id)):
        if not (line.rhythm is Rhythm.ONCE and line.id in finished):
            groups.setdefault(line.owner or f"nobody yet: {line.id}", []).append(line)
    return tuple(_group(telling, lines) for lines in groups.values())


def _group(telling: Telling, lines: list[Agreement]) -> Group:
    owner = lines[0].owner
    person = telling.shown.get(Person, owner)
    name = telling.called(owner)
    return Group(
        capital(name, telling.words.language) if owner == SOMEONE else name,
        telling.typed(clean(person.phone)) if person else "",
        tuple(_task(telling, line) for line in lines),
    )


def _task(telling: Telling, line: Agreement) -> Task:
    said = replace(line, what=telling.written(line, "what"))
    when, action = lane(said, telling.words, telling.day)
    if telling.beside:
        _, action = lane(replace(said, what=action), telling.beside, telling.day)
    typed = with_names(telling.typed(capital(action, telling.words.language)), telling.names, as_bold=True)
    task = Task(when, picture_of(line.picture, line.hat), typed or (TO_THE_END,), _small(telling, line))
    if telling.beside is None:
        return task
    day, since = phrase(line, telling.words, telling.beside, telling.day)
    return task._replace(phrase=day, since=since)


def _small(telling: Telling, line: Agreement) -> tuple[Rich, ...]:
    """Tell who helps, who checks and what if it does not work."""
    say, language = telling.words.say, telling.words.language
    small: list[Rich] = []
    if line.helper:
        small.append((Span(say("Together with {name}.", name=together(telling.called(line.helper)))),))
    if line.checker:
        checks = say("{name} checks whether it works.", name=together(telling.called(line.checker)))
        small.append((Span(capital(checks, language)),))
    else:
        small.append((Span(say("Who checks whether it works?") + " "), TO_THE_END))
    plan_b = with_names(telling.typed(_plan_b(telling, line)), telling.names, as_bold=False)
    small.append((Span(say("Does it not work?") + " "), *(plan_b or (TO_THE_END,))))
    return tuple(small)


def _plan_b(telling: Telling, line: Agreement) -> str:
    text = telling.written(line, "if_not")
    return sentence(text, telling.words.language) if text else ""
