# SPDX-License-Identifier: Apache-2.0
"""The patterns for days, rhythms and lengths of time in one language, made of its vocabulary."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from jimdesk.core.frozen import frozen
from jimdesk.core.vocabulary import any_of, data, folded, phrase, whole

Phrases = tuple[tuple[str, re.Pattern[str]], ...]  # what it says ("due"), and how


@frozen
class Grammar:
    """Every pattern that the days of one language need, and what its names mean."""

    phrases: Phrases
    in_sentence: Phrases
    date: re.Pattern[str]
    birth: re.Pattern[str]
    age: re.Pattern[str]
    about: str
    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    numbers: Mapping[str, int]
    relative: Mapping[str, int]
    feasts: Mapping[str, tuple[int, int]]
    condition: re.Pattern[str]
    connecting: re.Pattern[str]
    evening: re.Pattern[str]
    afternoon: re.Pattern[str]
    morning: re.Pattern[str]


# Within a sentence these are about what is done ("tien minuten wachten"), not about which day.
_NOT_IN_SENTENCE: Final = frozenset({
    "minutes", "hours", "half_hours", "quarters", "three_quarters", "hour_and_half", "about_time",
    "once", "vague", "bare_month", "half_hour_of", "half_past", "hours_weekly",
    "before_holidays",  # "sparen voor de vakantie": for, not before
})


@cache
def grammar_of(language: str) -> Grammar:
    """Return the patterns of a language, made once."""
    words = data("reading", language)
    days = words["days"]
    numbers = {folded(word): number for word, number in words["numbers"].items()}
    weekdays, months = _numbered(days["weekdays"]), _numbered(days["months"], 1)
    relative = {folded(word): number for word, number in days["relative"].items()}
    feasts: Mapping[str, list[int]] = days.get("feasts", {})
    month = any_of(months)
    date = _date_pattern(days, weekdays, months, relative)
    long_ones = {folded(day): weekdays[folded(day)] for day in days["whole_weekdays"]}
    long_date = _date_pattern(days, long_ones, months, relative)
    in_sentence = _phrases(days, _stand_ins(days, long_date, long_ones, months, numbers))
    return Grammar(
        phrases=_phrases(days, _stand_ins(days, date, weekdays, months, numbers)),
        in_sentence=tuple((key, pattern) for key, pattern in in_sentence if key not in _NOT_IN_SENTENCE),
        date=re.compile(date),
        birth=re.compile(rf"(?:{date})|(?P<month3>{month})\s+(?P<year3>\d{{4}})|(?P<year4>\d{{4}})"),
        age=re.compile(rf"(\d{{1,2}}|1[01]\d)(?:\s+(?:{days['years_old']}))?"),
        about=f"(?:{days['about']})", weekdays=weekdays, months=months, numbers=numbers,
        relative=relative, feasts={folded(name): (month, day) for name, (month, day) in feasts.items()},
        condition=re.compile(whole(any_of(days["conditions"]["words"]))),
        evening=re.compile(rf"(?:{days['evening']})(?!\w)"),  # also of "zaterdagavond"
        morning=re.compile(rf"(?:{days['morning']})(?!\w)"),
        afternoon=re.compile(rf"(?:{days['afternoon']})(?!\w)"),
        connecting=re.compile(rf"(?:(?:{days['connecting']}|\W)(?!\w)\s*)*"),
    )


def _date_pattern(
    days: Mapping[str, Any], weekdays: Mapping[str, int], months: Mapping[str, int],
    relative: Mapping[str, int],
) -> str:
    month, ordinal = any_of(months), rf"(?:{days['ordinal']})?"
    of_month = rf"(?:(?:{days['of_month']})\s+)?"
    weekday = rf"{any_of(weekdays)}(?:{days['day_parts']})?"
    return (
        rf"(?P<iso>\d{{4}}-\d{{1,2}}-\d{{1,2}})"
        rf"|(?P<digits>\d{{1,2}}(?:[-/]\d{{1,2}}(?:[-/](?:\d{{4}}|\d{{2}}))?|\.\d{{1,2}}\.\d{{4}}))"
        rf"|(?:{weekday},?\s+)?(?:(?P<day>\d{{1,2}}){ordinal}\s+{of_month}(?P<month>{month})"
        rf"|(?P<month2>{month})\s+(?P<day2>\d{{1,2}}){ordinal})(?:,?\s+(?P<year>\d{{4}}))?"
        rf"|(?P<relative>{any_of(relative)})|(?P<feast>{any_of(days.get('feasts', ()))})"
        rf"|(?P<weekday>{weekday})"
    )


def _stand_ins(
    days: Mapping[str, Any], date: str, weekdays: Mapping[str, int], months: Mapping[str, int],
    numbers: Mapping[str, int],
) -> dict[str, str]:
    """Return the pattern for each name in braces that a phrase may have."""
    weekday = rf"{any_of(weekdays)}(?:{days['day_parts']})?"
    one_more = rf"(?:(?:\s*[,/+&]\s*|\s+(?:{days['and']})\s+){weekday})"
    plural = rf"(?:{any_of(days['whole_weekdays'])})(?:{days['plural_days']})(?!\w)"
    clock = r"\d{1,2}[.:]\d{2}"
    amount = rf"\d+(?:[.,](?:\d|25|50|75))?(?!\d)\s?[½¼¾]?|[½¼¾]|{any_of(numbers)}"
    plain_date = re.sub(r"\?P<\w+>", "?:", date)
    return {
        "date": rf"(?P<date>{plain_date})",
        "weekday": rf"(?P<weekday>{weekday})",
        "weekdays": rf"(?P<weekdays>{weekday}{one_more}*)",
        "several_weekdays": rf"(?P<weekdays>{weekday}{one_more}+)",
        "plural_weekdays": rf"(?P<weekdays>{plural}(?:(?:\s*[,/+&]\s*|\s+(?:{days['and']})\s+){plural})*)",
        "month": rf"(?P<month>{any_of(months)})",
        "nth": rf"(?P<nth>[12]?[1-9]|[123]0|31)(?:{days['ordinal']})(?!\w)",
        "n": rf"(?P<n>\d{{1,3}}|{any_of(numbers)})",
        "one": rf"(?:1|{any_of(word for word, n in numbers.items() if n == 1)})",
        "time": rf"(?P<time>{clock}|\d{{1,2}})",
        "hour": rf"(?:{clock}|\d{{1,2}}|{any_of(numbers)})",  # several of them may stand in one phrase
        "holidays": rf"(?:{days['holidays']})",
        "clock": rf"(?P<time>{clock})",
        "amount": rf"(?P<amount>{amount})",
    }


def _numbered(names: list[str], first: int = 0) -> dict[str, int]:
    return {folded(name): n for n, group in enumerate(names, first) for name in group.split("|")}


def _phrases(days: Mapping[str, Any], stand_ins: Mapping[str, str]) -> Phrases:
    return tuple(
        (key, re.compile(whole(phrase(text, stand_ins))))
        for key, texts in days["phrases"].items() for text in texts
    )
