# SPDX-License-Identifier: Apache-2.0
"""Days, rhythms and lengths of time as people write them: "vanaf woensdag", "om de week", "1,5 uur".

The words come from the vocabulary of a language; here is only what they mean. Today is handed in.
"""

import calendar
import datetime
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any, Final

from jimdesk.core.dates import PartialDate
from jimdesk.core.day_grammar import Grammar, Phrases, grammar_of
from jimdesk.core.frozen import frozen
from jimdesk.core.meeting import Rhythm
from jimdesk.core.vocabulary import folded

_DAY, _WEEK = datetime.timedelta(days=1), datetime.timedelta(weeks=1)
_SATURDAY: Final = 5
_LONGEST_TO_LEAP_DAY: Final = 8  # years, around 2100


@frozen
class When:
    """What a text says of time; None or "" where it says nothing. The day to do it on is `start`."""

    start: datetime.date | None = None
    due: datetime.date | None = None
    rhythm: Rhythm | None = None
    times: int | None = None
    at: str = ""  # the time of day, "19:00"
    minutes: int | None = None
    condition: str = ""  # "als het gebeurt": a moment that the family knows when it comes
    other: str = ""  # "elke drie weken": how often, in words for which a line has no field
    vague: str = ""  # "binnenkort": a word that only looks like a day
    rest: str = ""  # what was not understood

    @property
    def says_when(self) -> bool:
        """Tell whether somebody who reads this knows on which day, or how often."""
        once = self.rhythm in (None, Rhythm.ONCE)
        return bool(self.start or self.due or self.condition or self.other or not once)

    def values(self) -> dict[str, Any]:
        """Return the fields of an agreement about which something was said."""
        found = {name: getattr(self, name) for name in ("start", "due", "rhythm", "times", "minutes")}
        said = {name: value for name, value in found.items() if value is not None}
        return {**said, "time": self.at} if self.at else said


def read_when(text: str, today: datetime.date, language: str) -> When:
    """Read a field in which nothing but a time was typed; `rest` has what was not understood."""
    grammar = grammar_of(language)
    when = _meaning(text, found_in(text, grammar.phrases), today, grammar)
    if grammar.condition.match(folded(when.rest)) and not when.vague:
        return replace(when, condition=when.rest, rest="", rhythm=when.rhythm or Rhythm.WHEN_NEEDED)
    return replace(when, rest="") if grammar.connecting.fullmatch(folded(when.rest)) else when


def find_when(text: str, today: datetime.date, language: str) -> When:
    """Find days and rhythms within a sentence; short names of days, which are words too, do not count."""
    grammar = grammar_of(language)
    return _meaning(text, found_in(text, grammar.in_sentence), today, grammar)


def read_birth(text: str, today: datetime.date, language: str) -> PartialDate | None:
    """Read when somebody was born: a date, a month, a year, or an age; None where it is something else."""
    grammar = grammar_of(language)
    wanted = folded(text).strip()
    about = re.fullmatch(rf"(?:~|{grammar.about}\s)\s*(.+)", wanted)
    wanted = about[1] if about else wanted
    if found := grammar.birth.fullmatch(wanted):
        try:
            read = _partial(found, grammar, today)
        except ValueError:  # the 31st of February: not a date
            return None
        return replace(read, about=True) if about else read
    if found := grammar.age.fullmatch(wanted):
        return PartialDate(today.year - int(found[1]), about=True)
    return None


def read_minutes(text: str, language: str) -> int | None:
    """Read how long something takes, in minutes: "1,5 uur", "een half uur"; None where it is no length."""
    when = read_when(text, datetime.date.min, language)
    return when.minutes if when.minutes and not when.rest else None


# What was found


_Spans = list[tuple[str, re.Match[str]]]


def found_in(text: str, phrases: Phrases) -> _Spans:
    """Return (what it says, match) in the order of the text; a longer phrase goes before those inside it."""
    plain = folded(text)
    matches = [(key, match) for key, pattern in phrases for match in pattern.finditer(plain)]
    taken: _Spans = []
    for key, match in sorted(matches, key=lambda one: one[1].start() - one[1].end()):
        if all(match.end() <= other.start() or match.start() >= other.end() for _, other in taken):
            taken.append((key, match))
    return sorted(taken, key=lambda one: one[1].start())


def _without(text: str, spans: _Spans) -> str:
    for _, match in reversed(spans):
        text = text[: match.start()] + " " + text[match.end():]
    return re.sub(r"\s+", " ", text).strip(" ,;·")


# What the phrases mean


@frozen
class _Said:
    """A phrase that was found, with all that is needed to say what it means."""

    match: re.Match[str]
    today: datetime.date
    grammar: Grammar

    @property
    def date(self) -> datetime.date | None:
        found = self.grammar.date.fullmatch(self.match["date"])
        try:
            return _whole_date(found, self.grammar, self.today) if found else None
        except ValueError:  # the 31st of February: not a date
            return None

    @property
    def n(self) -> int:
        text = self.match["n"]
        return int(text) if text.isdigit() else self.grammar.numbers[text]

    def weekdays(self, group: str) -> list[datetime.date]:
        """Return the next day of each name in a group of the match, the nearest first."""
        names = re.split(r"[\s,/+&]+", self.match.groupdict().get(group) or "")
        found = (_weekday_of(name, self.grammar) for name in names)
        return sorted(_next(self.today, weekday) for weekday in found if weekday is not None)


def _meaning(text: str, spans: _Spans, today: datetime.date, grammar: Grammar) -> When:
    """Put together what the phrases say; what makes no sense (the 31st of February) stays in `rest`."""
    when = When()
    understood: _Spans = []
    for key, match in spans:
        if key in _AS_TYPED:
            words = text[match.start():match.end()]
            said: Mapping[str, Any] = {_AS_TYPED[key]: words, **_ALWAYS.get(key, {})}
        else:
            said = _ALWAYS[key] if key in _ALWAYS else _MEANINGS[key](_Said(match, today, grammar))
        if None in said.values() or "" in said.values():
            continue
        if understood and understood[-1][0] == "hours" and "minutes" in said:  # "2 uur en 15 minuten"
            said, when = {"minutes": (when.minutes or 0) + said["minutes"]}, replace(when, minutes=None)
        understood.append((key, match))
        for name, value in said.items():
            if getattr(when, name) in (None, "") or key == "start":
                when = replace(when, **{name: value})
    return replace(when, rest=_without(text, understood))


def _every(said: _Said, rhythm: Rhythm) -> dict[str, Any]:
    days = said.weekdays("weekdays") or said.weekdays("weekday")
    times = {"times": len(days)} if rhythm is Rhythm.WEEKLY else {}
    return {"rhythm": rhythm, "start": days[0], **times}


def _in_month(said: _Said, first: int = 1, last: int = 31) -> dict[str, Any]:
    """Return the days of a month, or a part of it, still to come; a negative `first` counts from its end."""
    month = said.grammar.months[said.match["month"]]
    for year in (said.today.year, said.today.year + 1):
        ends = calendar.monthrange(year, month)[1]
        start = datetime.date(year, month, first if first > 0 else ends + first + 1)
        due = datetime.date(year, month, min(last, ends))
        if due >= said.today:
            break
    return {"start": max(start, said.today), "due": due}


def _next_week(said: _Said) -> dict[str, Any]:
    monday = said.today - said.today.weekday() * _DAY + _WEEK
    day = said.match.groupdict().get("weekday")
    weekday = _weekday_of(day, said.grammar) if day else None
    if weekday is not None:
        return {"start": monday + weekday * _DAY}
    return {"start": monday, "due": monday + 6 * _DAY}


def _part_of_week(said: _Said, weeks: int, first: int, last: int) -> dict[str, Any]:
    """Return the days of a part of this week or a later one that are still to come; Monday is 0."""
    monday = said.today - said.today.weekday() * _DAY + weeks * _WEEK
    return {"start": max(monday + first * _DAY, said.today), "due": monday + last * _DAY}


def _between(said: _Said) -> dict[str, Any]:
    """Return two days of one month: "tussen 10 en 12 december"; None for what is something else."""
    last = said.date
    first = last.replace(day=said.n) if last and 0 < said.n < last.day else None
    return {"start": first, "due": last}


def _amount(said: _Said) -> int:
    text = said.match["amount"].strip()
    if text in said.grammar.numbers:
        return said.grammar.numbers[text] * 60
    parts = {"½": 30, "¼": 15, "¾": 45}
    more = sum(minutes for sign, minutes in parts.items() if sign in text)
    number = text.rstrip("½¼¾ ").replace(",", ".")
    return round(float(number or 0) * 60) + more


def _clock(said: _Said) -> str:
    groups = said.match.groupdict()
    written, _, minute = (groups.get("time") or str(said.n)).replace(".", ":").partition(":")
    hour = int(written)
    if hour in _later_hours(said, spoken=not minute):
        hour += 12
    return _of_the_day(hour, int(minute or 0))


def _around_the_hour(said: _Said, minutes: int) -> str:
    """Return a time that is told from the hour: "half acht" is half an hour before eight."""
    hour = said.n + 12 if said.n in _later_hours(said, spoken=True) else said.n
    return _of_the_day(*divmod(hour * 60 + minutes, 60)) if 0 < said.n < 13 else ""


def _half_of_the_day(said: _Said, noon: int) -> str:
    """Return a time of the clock of 12 hours: 12 pm is noon."""
    groups = said.match.groupdict()
    hour, _, minute = (groups.get("time") or str(said.n)).replace(".", ":").partition(":")
    return _of_the_day(int(hour) % 12 + noon, int(minute or 0)) if int(hour) < 13 else ""


def _of_the_day(hour: int, minute: int) -> str:
    """Return a time of the clock of 24 hours; "" for what is none."""
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else ""


def _later_hours(said: _Said, spoken: bool) -> range:
    """Return the hours that are meant after noon: by the part of the day, or because people sleep at four."""
    text, grammar = said.match.string, said.grammar
    if grammar.evening.search(text):
        return range(5, 12)
    if grammar.afternoon.search(text):
        return range(1, 7)
    return range(1, 6) if spoken and not grammar.morning.search(text) else range(0)


def _monthly_on(said: _Said) -> dict[str, Any]:
    """Return the next month that has this day: "de 25e van de maand"."""
    day, first = int(said.match["nth"]), said.today
    while first.day != day:
        first += _DAY
    return {"rhythm": Rhythm.MONTHLY, "start": first}


def _months_later(said: _Said) -> dict[str, Any]:
    """Return the same day some months on; the last of a month that is shorter."""
    years, month = divmod(said.today.month - 1 + said.n, 12)
    first = datetime.date(said.today.year + years, month + 1, 1)
    return {"start": first.replace(day=min(said.today.day, _end_of_month(first).day))}


def _end_of_month(day: datetime.date) -> datetime.date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _next(today: datetime.date, weekday: int) -> datetime.date:
    """Return the next such day of the week; who means today says so."""
    return today + ((weekday - today.weekday() - 1) % 7 + 1) * _DAY


# What is kept as it was typed, and where.
_OTHER: Final = ("own_rhythm", "some_day_of_month", "times_daily", "even_weeks", "moment", "before_holidays")
_AS_TYPED: Final = {"vague": "vague", **dict.fromkeys(_OTHER, "other")}

# What a phrase always means, and what depends on the words in it.
_ALWAYS: Final[Mapping[str, dict[str, Any]]] = {
    "once": {"rhythm": Rhythm.ONCE},
    "daily": {"rhythm": Rhythm.DAILY},
    "weekly": {"rhythm": Rhythm.WEEKLY, "times": 1},
    "twice_weekly": {"rhythm": Rhythm.WEEKLY, "times": 2},
    "school_days": {"rhythm": Rhythm.WEEKLY, "times": 5},
    "every_other_day": {"rhythm": Rhythm.WEEKLY, "times": 4},  # rather a half too much than too little
    "every_other_week": {"rhythm": Rhythm.EVERY_OTHER_WEEK},
    "monthly": {"rhythm": Rhythm.MONTHLY},
    "some_day_of_month": {"rhythm": Rhythm.MONTHLY},  # which date that is differs by month: none is kept
    "when_needed": {"rhythm": Rhythm.WHEN_NEEDED},
    "times_daily": {"rhythm": Rhythm.DAILY},
    "even_weeks": {"rhythm": Rhythm.EVERY_OTHER_WEEK},  # of which Monday is the first, differs by year
    "about_time": {},
    "between_times": {"at": None},  # a line has one time of day: both stay in what was not understood
    "half_hours": {"minutes": 30},
    "quarters": {"minutes": 15},
    "three_quarters": {"minutes": 45},
    "hour_and_half": {"minutes": 90},
}
_MEANINGS: Final[Mapping[str, Callable[[_Said], dict[str, Any]]]] = {
    "start": lambda s: {"start": s.date},
    "due": lambda s: {"due": s.date},
    "on": lambda s: {"start": s.date},
    "next_week": _next_week,
    "in_days": lambda s: {"start": s.today + s.n * _DAY},
    "in_weeks": lambda s: {"start": s.today + s.n * _WEEK},
    "in_months": _months_later,
    "this_week": lambda s: {"due": s.today + (6 - s.today.weekday()) * _DAY},
    "this_weekend": lambda s: {"start": s.today + max(0, _SATURDAY - s.today.weekday()) * _DAY},
    "late_this_week": lambda s: _part_of_week(s, 0, 3, 6),
    "before_week_end": lambda s: {"due": _part_of_week(s, 0, 0, 6)["due"]},
    "early_next_week": lambda s: _part_of_week(s, 1, 0, 2),
    "mid_next_week": lambda s: _part_of_week(s, 1, 1, 3),
    "late_next_week": lambda s: _part_of_week(s, 1, 3, 6),
    "before_next_week_end": lambda s: {"due": _part_of_week(s, 1, 0, 6)["due"]},
    "between_days": _between,
    "first_week": lambda s: _in_month(s, last=7),
    "last_week": lambda s: _in_month(s, -7),
    "month_end": lambda s: {"due": _end_of_month(s.today)},
    "within_month": _in_month,
    "bare_month": _in_month,
    "early_in_month": lambda s: _in_month(s, last=10),
    "mid_month": lambda s: _in_month(s, 11, 20),
    "late_in_month": lambda s: _in_month(s, 21),
    "before_month_end": lambda s: {"due": _in_month(s)["due"]},
    "monthly_on": _monthly_on,
    "weekly_on": lambda s: _every(s, Rhythm.WEEKLY),
    "times_weekly": lambda s: {"rhythm": Rhythm.WEEKLY, "times": s.n},
    "every_other_week_on": lambda s: _every(s, Rhythm.EVERY_OTHER_WEEK),
    "every_weekend": lambda s: {"rhythm": Rhythm.WEEKLY, "times": 1, "start": _next(s.today, _SATURDAY)},
    "at": lambda s: {"at": _clock(s)},
    "half_hour_of": lambda s: {"at": _around_the_hour(s, -30)},
    "at_half_hour": lambda s: {"at": _around_the_hour(s, -30)},
    "at_quarter_past": lambda s: {"at": _around_the_hour(s, 15)},
    "at_quarter_to": lambda s: {"at": _around_the_hour(s, -15)},
    "at_half_past": lambda s: {"at": _around_the_hour(s, 30)},
    "half_past": lambda s: {"at": _around_the_hour(s, 30)},
    "at_pm": lambda s: {"at": _half_of_the_day(s, 12)},
    "at_am": lambda s: {"at": _half_of_the_day(s, 0)},
    "hours_weekly": lambda s: {"rhythm": Rhythm.WEEKLY, "times": 1, "minutes": _amount(s)},
    "minutes": lambda s: {"minutes": s.n},
    "hours": lambda s: {"minutes": _amount(s)},
}


def _weekday_of(text: str, grammar: Grammar) -> int | None:
    """Return the number of a weekday, also of "zaterdagochtend"."""
    fits = [name for name in grammar.weekdays if text.startswith(name)]
    return grammar.weekdays[max(fits, key=len)] if fits else None


def _whole_date(found: re.Match[str], grammar: Grammar, today: datetime.date) -> datetime.date | None:
    """Return the day that is meant: without a year, the next one."""
    if found["relative"]:
        return today + grammar.relative[found["relative"]] * _DAY
    if found["weekday"]:
        weekday = _weekday_of(found["weekday"], grammar)
        return None if weekday is None else _next(today, weekday)
    day, month, year = _numbers_of(found, grammar)
    if year:
        return datetime.date(year + (2000 if year < 100 else 0), month, day)
    for this_year in range(today.year, today.year + _LONGEST_TO_LEAP_DAY + 1):
        with suppress(ValueError):  # the 29th of February of most years
            date = datetime.date(this_year, month, day)
            if date >= today:
                return date
    return None


def _numbers_of(found: re.Match[str], grammar: Grammar) -> tuple[int, int, int]:
    """Return (day, month, year) of a date in digits or with the name of a month or a feast; 0: no year."""
    if found["feast"]:
        month, day = grammar.feasts[re.sub(r"\s+", " ", found["feast"])]
        return day, month, 0
    if found["iso"]:
        year, month, day = map(int, found["iso"].split("-"))
        return day, month, year
    if found["digits"]:
        day, month, *years = map(int, re.split(r"[-/.]", found["digits"]))
        return day, month, years[0] if years else 0
    name = found["month"] or found["month2"]
    return int(found["day"] or found["day2"]), grammar.months[name], int(found["year"] or 0)


def _partial(found: re.Match[str], grammar: Grammar, today: datetime.date) -> PartialDate:
    if found["year4"]:
        return PartialDate(int(found["year4"]))
    if found["month3"]:
        return PartialDate(int(found["year3"]), grammar.months[found["month3"]])
    if found["relative"] or found["weekday"] or found["feast"]:
        raise ValueError("nobody is born on a day of next week")
    day, month, year = _numbers_of(found, grammar)
    if year and year < 100:
        year += 2000 if 2000 + year <= today.year else 1900
    return PartialDate(year, month, day)
