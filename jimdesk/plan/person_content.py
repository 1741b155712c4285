# SPDX-License-Identifier: Apache-2.0
"""What stands on the page of one person: own lines with dates to tick, hours, whom to ring, JIM agreements.

Nothing of others is on it: no other lines, no crisis steps, no scores, no worries.
"""

import datetime
import re
from dataclasses import replace
from typing import Final, NamedTuple

from jimdesk.core import edits, kinship, names, table
from jimdesk.core.audience import Shown, Sight
from jimdesk.core.hours import weekly_minutes
from jimdesk.core.meeting import Agreement, Done, FollowUp, Rhythm
from jimdesk.core.people import Gender, Jim, Person
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, Words, saying
from jimdesk.plan import ticks
from jimdesk.plan.days import Lane, lane
from jimdesk.plan.pictograms import picture_of
from jimdesk.plan.rich import (
    Blank,
    Rich,
    Span,
    bold,
    capital,
    clean,
    clean_name,
    sentence,
    spoken,
    together,
    with_names,
)
from jimdesk.plan.telling import TO_THE_END, Beside, Telling
from jimdesk.plan.ticks import Tick

_PHONE: Final = Blank(44)
_MOST_CALLS: Final = 2


class Own(NamedTuple):
    """One line of the plan on its owner's page."""

    lane: Lane
    picture: str
    action: Rich
    small: tuple[Rich, ...]
    ticks: tuple[Tick, ...]


class JimAgreements(NamedTuple):
    """What a JIM agreed: for whom, and under four headings what it comes down to."""

    whom: str
    parts: tuple[tuple[str, tuple[Rich, ...]], ...]


class PersonContent(NamedTuple):
    """The page of a person before it is set."""

    name: str
    title: Rich
    date: Rich
    lead: tuple[Rich, ...]
    lines: tuple[Own, ...]
    jims: tuple[JimAgreements, ...]
    meeting: tuple[Rich, ...]
    remember: str
    privacy: str
    version: str


def reader_of(shown: Shown) -> Person:
    """Return the one person whom a `Shown` was made for; TypeError for anything but a `Shown`."""
    if not isinstance(shown, Shown):
        raise TypeError("a sheet is made from a Shown alone")
    ids = shown.reader.people if shown.reader.sight is Sight.PERSON else ()
    found = next((person for id_ in ids if (person := shown.get(Person, id_))), None)
    if found is None:
        raise KnownError(saying("Choose first for whom this sheet is."))
    return found


def person_content(
    shown: Shown, words: Words, day: datetime.date, beside: Beside | None = None
) -> PersonContent:
    """Return what the page of the reader says on a day."""
    person = reader_of(shown)
    telling = Telling(shown, words, day, beside)
    name = telling.called(person.id)
    lines = own_lines(shown, person.id)
    return PersonContent(
        name=name,
        title=(Span(telling.typed(name)),) if name else (Blank(90),),
        date=telling.date(),
        lead=_lead(telling, person, lines),
        lines=tuple(_own(telling, person, line) for line in lines),
        jims=jim_agreements(telling, person),
        meeting=next_meeting(telling),
        remember=words.say("What I want to remember or ask myself:"),
        privacy=own_privacy(telling, person),
        version=telling.version(),
    )


def next_meeting(telling: Telling) -> tuple[Rich, ...]:
    """Tell that there is a next meeting, and below that when and where; a dotted line where none is known."""
    when, where = telling.following()
    label = spoken(telling.words.say("Next meeting:"))
    return (label, spoken(telling.listed([when, where]), Blank(60) if where else TO_THE_END))


def own_lines(shown: Shown, person: str) -> list[Agreement]:
    """Return the lines that somebody does or helps with; what was done once stays away."""
    finished = {f.agreement for f in shown.of(FollowUp) if f.done is Done.YES}
    lines = [
        line for line in edits.in_order(shown, Agreement)
        if person in (line.owner, line.helper) and not (line.rhythm is Rhythm.ONCE and line.id in finished)
    ]
    return sorted(lines, key=lambda line: line.owner != person)


def until(telling: Telling) -> datetime.date | None:
    """Return the day of the next meeting, as far as it is known."""
    following = table.following(telling.shown, telling.meeting, telling.day)
    return following.date if following else None


def own_privacy(telling: Telling, person: Person) -> str:
    """Tell whose page this is; "him" or "her" only where that is the person's own word."""
    say, name = telling.words.say, telling.called(person.id)
    gender = Gender.UNKNOWN if person.gender_words else person.gender
    if not name:
        return say("This sheet belongs to one person. Ask first, share later.")
    if gender is Gender.MAN:
        return say("This sheet belongs to {name}. Ask him first, share later.", name=name)
    if gender is Gender.WOMAN:
        return say("This sheet belongs to {name}. Ask her first, share later.", name=name)
    return say("This sheet belongs to {name}. Ask first, share later.", name=name)


# What the reader does


def _lead(telling: Telling, person: Person, lines: list[Agreement]) -> tuple[Rich, ...]:
    say, name = telling.words.say, telling.whose
    own = telling.youngster is not None and telling.youngster.id == person.id
    if not lines:
        text = say("You have no task in this plan now.")
    elif own:
        text = say("This is what you do in your own plan.")
    elif name:
        text = say("This is what you do in the plan of {name}.", name=together(name))
    else:
        text = say("This is what you do in the plan.")
    return (spoken(text), *hours(telling, person, lines))


def hours(telling: Telling, person: Person, lines: list[Agreement]) -> tuple[Rich, ...]:
    """Tell how much time it takes, beside what somebody said is possible."""
    words = telling.words
    mine = [line for line in lines if line.owner == person.id]
    weekly = sum(map(weekly_minutes, mine))
    once = sum(line.minutes or 0 for line in mine if line.rhythm is Rhythm.ONCE)
    told = []
    if weekly:
        amount = bold(together(words.say("{hours} a week", hours=words.hours(weekly))))
        several = sum(bool(weekly_minutes(line)) for line in mine) > 1
        text = N_("Together that is {amount}.") if several else N_("That is {amount}.")
        told.append(words.say(text, amount=amount))
        told += _limit(person, weekly, words)
    if once:
        amount = bold(together(words.hours(once)))
        told.append(words.say("And once {amount}." if weekly else "That is {amount}, once.", amount=amount))
    return (spoken(" ".join(told)),) if told else ()


def _limit(person: Person, weekly: int, words: Words) -> list[str]:
    if person.limit is None:
        return []
    if weekly == person.limit:
        return [words.say("That is your limit.")]
    limit = together(words.hours(person.limit))
    told = [words.say("Your limit is {limit}.", limit=limit)]
    return [*told, words.say("Who can take something over?")] if weekly > person.limit else told


def _own(telling: Telling, person: Person, line: Agreement) -> Own:
    words = telling.words
    when, action = lane(replace(line, what=telling.written(line, "what")), words, telling.day)
    text = telling.typed(capital(action, words.language)).rstrip(".")
    if text and line.minutes:
        each = words.say("{hours} each time", hours=words.hours(line.minutes))
        often = line.rhythm is Rhythm.WEEKLY and line.times > 1
        long = together(each if often else words.hours(line.minutes))
        text = words.say("{action}: {hours}", action=text, hours=long)
    typed = with_names(text, telling.names, as_bold=False)
    when_to = ticks.dates(line, words, telling.day, until(telling))
    return Own(when, picture_of(line.picture, line.hat), typed or (TO_THE_END,),
               _small(telling, person, line), when_to)


def _small(telling: Telling, person: Person, line: Agreement) -> tuple[Rich, ...]:
    """Tell with whom, who checks, what if it does not work, and whom to ring then."""
    say, language = telling.words.say, telling.words.language
    small: list[Rich] = []
    other = line.helper if line.owner == person.id else line.owner
    if other:
        small.append(spoken(say("Together with {name}.", name=bold(together(telling.called(other))))))
    if line.checker == person.id:
        small.append((Span(say("You check yourself whether it works.")),))
    elif line.checker:
        name = bold(together(capital(telling.called(line.checker), language)))
        small.append(spoken(say("{name} checks whether it works.", name=name)))
    else:
        small.append((Span(say("Who checks whether it works?") + " "), TO_THE_END))
    typed = telling.written(line, "if_not")
    said = telling.typed(sentence(typed, language)) if typed else ""
    plan_b = with_names(said, telling.names, as_bold=False)
    small.append((Span(say("Does it not work?") + " "), *(plan_b or (TO_THE_END,))))
    return (*small, *_calls(telling, person, line))


def _calls(telling: Telling, person: Person, line: Agreement) -> tuple[Rich, ...]:
    """Tell whom to ring: who is named in what happens if it does not work."""
    text, original = telling.written(line, "if_not"), clean(line.if_not)
    found = []
    for one in telling.shown.of(Person):
        place = _named(telling.called(one.id), text) or _named(clean_name(names.short(one)), original)
        if place and one.id != person.id and not one.died:
            found.append((place.start(), one))
    found.sort(key=lambda pair: pair[0])
    return tuple(calling(telling, one) for _, one in found[:_MOST_CALLS])


def _named(name: str, text: str) -> re.Match[str] | None:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) if name else None


def calling(telling: Telling, person: Person) -> Rich:
    """Tell to ring somebody: the number, or a dotted line for it."""
    name = bold(together(telling.called(person.id)))
    phone = telling.typed(clean(person.phone))
    told = spoken(telling.words.say("Call {name}", name=name))
    return (*told, Span(": "), Span(together(phone), bold=True) if phone else _PHONE)


# What a JIM agreed


def jims_of(telling: Telling, person: str) -> list[Jim]:
    """Return for whom somebody is the JIM on the day of the plan."""
    return [jim for jim in kinship.jims(telling.shown, telling.day) if jim.person == person]


def jim_agreements(telling: Telling, person: Person) -> tuple[JimAgreements, ...]:
    """Return what a JIM agreed, under four headings; what is not known is a dotted line."""
    say = telling.words.say
    return tuple(
        JimAgreements(telling.called(jim.mentors), (
            (say("This you always pass on"), parts(telling, telling.written(jim, "always_told"))),
            (say("This stays between you two"), parts(telling, telling.written(jim, "stays_between"))),
            (say("Who supports you?"), _supported(telling, jim)),
            (say("Do you want to stop?"), parts(telling, telling.written(jim, "how_to_stop"))),
            *_more(telling, jim),
        ))
        for jim in jims_of(telling, person.id)
    )


def _more(telling: Telling, jim: Jim) -> tuple[tuple[str, tuple[Rich, ...]], ...]:
    """Tell how often they meet and what it costs, where that was said: nobody has to fill it in."""
    say = telling.words.say
    found = ((say("How often you meet"), "often"), (say("Costs and kilometres"), "costs"))
    return tuple(
        (label, parts(telling, telling.written(jim, field)))
        for label, field in found if clean(getattr(jim, field))
    )


def parts(telling: Telling, text: str) -> tuple[Rich, ...]:
    """Cut typed words at commas: each a sentence of its own; a dotted line where nothing was typed."""
    cut = (clean(part) for part in re.split(r"[,;\n]", text))
    language = telling.words.language
    told = [telling.typed(sentence(part, language)) for part in cut if part]
    return tuple(with_names(one, telling.names, as_bold=False) for one in told) or ((TO_THE_END,),)


def _supported(telling: Telling, jim: Jim) -> tuple[Rich, ...]:
    people = [one for id_ in jim.supporters if (one := telling.shown.get(Person, id_))]
    language = telling.words.language
    how = telling.typed(sentence(telling.written(jim, "supported_how"), language))
    if not how and people:
        how = sentence(telling.listed([telling.typed(telling.called(one.id)) for one in people]), language)
    if not how:
        return ((TO_THE_END,),)
    return ((Span(how),), *(calling(telling, one) for one in people[:_MOST_CALLS]))
