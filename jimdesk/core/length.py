# SPDX-License-Identifier: Apache-2.0
"""How long a line of the plan takes, where the line itself says so: "samen koken, 1,5 uur".

Only what is certain is read: "om 2 uur" and "19 uur" are times of the clock, "een uur voor bedtijd" is a
moment and "hooguit een uur" a limit.
"""

import re
from functools import cache
from itertools import pairwise
from typing import Final

from jimdesk.core.day_grammar import grammar_of
from jimdesk.core.days import found_in, read_minutes
from jimdesk.core.frozen import frozen
from jimdesk.core.vocabulary import any_of, data, folded, whole

_LENGTHS: Final = frozenset({"minutes", "hours", "half_hours", "quarters", "three_quarters", "hour_and_half"})
_SHORTEST: Final = 5  # minutes; "een minuut stilte" is no work
_LONGEST: Final = 600  # "19,5 uur" is a time of the clock
_LONGEST_BARE: Final = 120  # "2 uur huiswerk" is a length, "8 uur ontbijt" is a time of the clock

_NUMBER_GOES_ON: Final = tuple("-–/+&.:0123456789")  # "4-5 uur", "16.30 uur"


@frozen
class _Around:
    """The words around a length that tell what it is; each pattern looks at one side of it."""

    not_after: re.Pattern[str]
    not_before: re.Pattern[str]
    surely_after: re.Pattern[str]
    surely_before: re.Pattern[str]
    clause: re.Pattern[str]
    clock: re.Pattern[str]
    joining: re.Pattern[str]
    deed: re.Pattern[str]
    date: re.Pattern[str]


def find_minutes(text: str, language: str) -> int | None:
    """Return how many minutes a line says that it takes; None where it does not say so for certain."""
    words, plain = _words(language), folded(text)
    spans = [
        match.span() for key, match in found_in(text, grammar_of(language).phrases) if key in _LENGTHS
    ]
    if not spans or any(not words.joining.fullmatch(plain[one[1]:two[0]]) for one, two in pairwise(spans)):
        return None
    start, end = spans[0][0], spans[-1][1]
    minutes = read_minutes(text[start:end], language) or 0
    before, said, after = plain[:start], plain[start:end], plain[end:]
    if not _SHORTEST <= minutes <= _LONGEST or _another(before, after, words):
        return None
    return minutes if not words.clock.fullmatch(said) or _sure(before, after, minutes, words) else None


def _another(before: str, after: str, words: _Around) -> bool:
    """Tell whether the words around it make it a moment, a limit, or a part of another number."""
    return bool(
        before.rstrip().endswith(_NUMBER_GOES_ON)
        or words.not_after.search(before) or words.not_before.match(after) or words.clause.search(before)
    )


def _sure(before: str, after: str, minutes: int, words: _Around) -> bool:
    """Tell whether it is a length though it might be a time of the clock."""
    if words.surely_after.search(before) or words.surely_before.match(after):
        return True
    begins = not before.strip() and not words.date.match(after.strip())
    return begins and minutes <= _LONGEST_BARE and words.deed.match(after) is not None


@cache
def _words(language: str) -> _Around:
    length, grammar = data("reading", language)["days"]["length"], grammar_of(language)
    several = any_of(word for word, number in grammar.numbers.items() if number > 1)  # "een uur" is no clock
    return _Around(
        not_after=_behind(length["not_after"]), not_before=_ahead(length["not_before"]),
        surely_after=_behind(length["surely_after"]), surely_before=_ahead(length["surely_before"]),
        clause=re.compile(whole(any_of(length["clause"]))),
        clock=re.compile(rf"(?:\d+(?:\.\d\d)?|{several})\s*{any_of(length['clock'])}"),
        joining=re.compile(rf"\s*(?:(?:{data('reading', language)['days']['and']})\s+)?"),
        deed=re.compile(rf"\s+(?:{length['deed']})"), date=grammar.date,
    )


def _behind(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(words)}\s+$")


def _ahead(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"[\s']*{any_of(words)}(?!\w)")
