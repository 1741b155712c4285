# SPDX-License-Identifier: Apache-2.0
"""When a line of the plan is done, as the day lane of a sheet says it.

The sheet hangs for weeks, so there is no "today" or "tomorrow" and no month is shortened.
"""

import datetime
import re
from functools import lru_cache
from typing import Final, NamedTuple

from jimdesk.core.meeting import Agreement, Rhythm
from jimdesk.core.words import N_, Words
from jimdesk.plan.rich import Blank, Rich, Span, clean, sentence, together

_MONDAY: Final = datetime.date(2024, 1, 1)
_FAR: Final = 300  # days; a date further away shows its year
_TYPED_IN: Final = (  # the languages of the window, each loaded only for an action that begins so
    ("nl", ("elke", "iedere", "op")), ("en", ("every", "each", "on")),
)
_LANE: Final = Blank(36)
_EVERY: Final = (  # a language may bend the names of its days here
    N_("every Monday"), N_("every Tuesday"), N_("every Wednesday"), N_("every Thursday"), N_("every Friday"),
    N_("every Saturday"), N_("every Sunday"),
)


class Lane(NamedTuple):
    """What the day lane says: a small word before, the day itself, and the rest."""

    before: Rich
    day: Rich
    after: tuple[Rich, ...]


def lane(agreement: Agreement, words: Words, day: datetime.date) -> tuple[Lane, str]:
    """Return what the lane says, and the action without the day that it may have begun with."""
    weekday, action = _day_in_words(agreement, words)
    if agreement.rhythm is Rhythm.ONCE:
        return _once(agreement, words, day), action
    often = {
        Rhythm.DAILY: words.say("every day"),
        Rhythm.MONTHLY: words.say("every month"),
        Rhythm.WHEN_NEEDED: words.say("when it is needed"),
    }
    small = ""
    if agreement.rhythm in often:
        big = often[agreement.rhythm]
    elif agreement.rhythm is Rhythm.WEEKLY and agreement.times > 1:
        big = words.count("{n} time", "{n} times", agreement.times)
        small = words.say("every week")
    else:
        big = weekday or (words.weekday(agreement.start) if agreement.start else "")
        small = words.say("every week" if agreement.rhythm is Rhythm.WEEKLY else "every other week")
    big = timed(big, agreement.time, words)
    return Lane((), (Span(big),) if big else (_LANE,), _rest(agreement, words, day, small)), action


def phrase(agreement: Agreement, words: Words, beside: Words, day: datetime.date) -> tuple[Rich, str]:
    """Return the day in one phrase ("elke woensdag"), and in a sentence since when and until when."""
    if agreement.rhythm is Rhythm.ONCE and not agreement.due:
        if not agreement.start:
            return (_LANE,), ""
        date = short_date(agreement.start, words, day)
        told = words.say("{weekday} {date}", weekday=words.weekday(agreement.start), date=date)
        return (Span(timed(together(told), agreement.time, words)),), ""
    start, due = agreement.start, agreement.due
    parts = [words.say("from {date}", date=short_date(start, words, day))] if start else []
    if due and agreement.rhythm is not Rhythm.ONCE:
        parts.append(words.say("until {date}", date=short_date(due, words, day)))
    since = sentence(words.say(", ", "between two parts").join(parts), words.language) if parts else ""
    return (Span(timed(_often(agreement, words, beside, day), agreement.time, words)),), since


def clock(time: str, words: Words) -> str:
    """Tell a time as paper does, in 24 hours; what is no time of a clock is left as it was typed."""
    found = re.fullmatch(r"(\d{1,2})[:.](\d{2})", clean(time))
    if not found:
        return clean(time)
    return words.say("{hours}:{minutes}", "a time on paper", hours=f"{int(found[1]):02d}", minutes=found[2])


def timed(day: str, time: str, words: Words) -> str:
    """Tell a day with the time behind it, if there is one."""
    told = together(clock(time, words))
    if not (day and told):
        return day or told
    return words.say("{date}, {time}", date=day, time=told)


def _often(agreement: Agreement, words: Words, beside: Words, day: datetime.date) -> str:
    weekday = _weekday_of(agreement, words, beside)
    match agreement.rhythm:
        case Rhythm.ONCE if agreement.due:
            return words.say("before {date}", date=short_date(agreement.due, words, day))
        case Rhythm.DAILY:
            return words.say("every day")
        case Rhythm.MONTHLY:
            return words.say("every month")
        case Rhythm.WEEKLY if agreement.times > 1:
            return words.count("{n} time a week", "{n} times a week", agreement.times)
        case Rhythm.WEEKLY:
            return words.say(_EVERY[weekday] if weekday is not None else "every week")
        case Rhythm.EVERY_OTHER_WEEK if weekday is not None:
            return words.say("{weekday}, every other week", weekday=_weekdays(words)[weekday])
        case Rhythm.EVERY_OTHER_WEEK:
            return words.say("every other week")
        case _:
            return words.say("when it is needed")


def _weekday_of(agreement: Agreement, words: Words, beside: Words) -> int | None:
    """Return the weekday of a line: that of its words in either language, or of its start."""
    for language in (words, beside):
        name, _ = _own_day(agreement, language)
        if name:
            return _weekdays(language).index(name)
    return agreement.start.weekday() if agreement.start else None


def short_date(date: datetime.date, words: Words, day: datetime.date) -> str:
    """Return a date without its year, unless it is far from the day of the sheet; never broken."""
    near = abs((date - day).days) < _FAR
    return together(words.short_date(date) if near else words.date(date))


def _once(agreement: Agreement, words: Words, day: datetime.date) -> Lane:
    if agreement.due:
        until = timed(short_date(agreement.due, words, day), agreement.time, words)
        weekday = words.weekday(agreement.due)
        before, date = Span(words.say("before {weekday}", "a date", weekday=weekday)), Span(until)
        return Lane((before,), (date,), (_from(agreement.start, words, day),) if agreement.start else ())
    if agreement.start:
        date = Span(timed(short_date(agreement.start, words, day), agreement.time, words))
        return Lane((Span(words.weekday(agreement.start)),), (date,), ())
    return Lane((), (_LANE,), ())


def _rest(agreement: Agreement, words: Words, day: datetime.date, small: str) -> tuple[Rich, ...]:
    rest: list[Rich] = []
    if agreement.start:
        start = _from(agreement.start, words, day)
        rest.append((Span(f"{small}{words.say(', ', 'between two parts')}"), *start) if small else start)
    elif small:
        rest.append((Span(small),))
    if agreement.due:
        rest.append((Span(words.say("until {date}", date=short_date(agreement.due, words, day))),))
    return tuple(rest)


def _from(start: datetime.date, words: Words, day: datetime.date) -> Rich:
    return (Span(words.say("from {date}", date=short_date(start, words, day))),)


@lru_cache(maxsize=4)
def _weekdays(words: Words) -> tuple[str, ...]:
    return tuple(words.weekday(_MONDAY + datetime.timedelta(n)) for n in range(7))


def _day_in_words(agreement: Agreement, words: Words) -> tuple[str, str]:
    """Take the day from an action in the language of the sheet, or else in another that people type in."""
    first = clean(agreement.what).partition(" ")[0].lower()
    others = (one for one, begins in _TYPED_IN if first in begins and one != words.language)
    for language in (words, *map(_in, others)):
        weekday, action = _own_day(agreement, language)
        if action != clean(agreement.what):
            return (_weekdays(words)[_weekdays(language).index(weekday)] if weekday else ""), action
    return "", clean(agreement.what)


@lru_cache(maxsize=len(_TYPED_IN))
def _in(language: str) -> Words:
    return Words(language)


def _own_day(agreement: Agreement, words: Words) -> tuple[str, str]:
    """Take the day from an action that begins with it: "Elke woensdag samen koken"."""
    action = clean(agreement.what)
    on_weekday = agreement.rhythm is Rhythm.EVERY_OTHER_WEEK or (
        agreement.rhythm is Rhythm.WEEKLY and agreement.times == 1
    )
    before = words.say("every|each|on", "words before a weekday, with | between them")
    if on_weekday:
        weekdays = _weekdays(words)
        days = "|".join(map(re.escape, weekdays))
        found = re.match(rf"(?:(?:{before}) )?({days})[,:]? (.+)", action, re.IGNORECASE)
        if found:
            return next(w for w in weekdays if w.lower() == found[1].lower()), found[2]
    if agreement.rhythm is Rhythm.DAILY:
        found = re.match(rf"{re.escape(words.say('every day'))}[,:]? (.+)", action, re.IGNORECASE)
        if found:
            return "", found[1]
    return "", action
