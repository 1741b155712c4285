# SPDX-License-Identifier: Apache-2.0
"""Hints for the lines of the plan: gentle questions that warn and never block.

What was answered with "leave it so" is not asked again. Vague words and jargon are data of a language.
"""

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final

from jimdesk.core import edits, table
from jimdesk.core.days import find_when
from jimdesk.core.deeds import can_be_seen, is_everyday
from jimdesk.core.frozen import frozen
from jimdesk.core.hours import in_halves, load, weekly_minutes
from jimdesk.core.kinship import Known
from jimdesk.core.meeting import Agreement, Rhythm
from jimdesk.core.people import Person
from jimdesk.core.vocabulary import data, folded
from jimdesk.core.words import Minutes, Saying, Who, saying

_LONG_WORD: Final = 14  # letters
_ANY_DAY: Final = datetime.date(2000, 1, 3)  # only whether a text says a day matters, not which one


@frozen
class Hint:
    """One question about one line, with an example; `code` is what `left_so` remembers."""

    code: str
    agreement: str
    question: Saying
    example: Saying


def hints(known: Known, line: Agreement, language: str) -> tuple[Hint, ...]:
    """Return what can be asked about a line, what matters most first."""
    of_text = tuple(_about_text(line, language))
    asks_day = "vague" not in line.left_so and any(code == "vague" for code, _, _ in of_text)
    asked = (
        *_about_owner(known, line, language), *of_text,
        *_about_time(known, line, language, asked_already=asks_day), *_about_failing(line),
    )
    return tuple(
        Hint(code, line.id, question, example)
        for code, question, example in asked if code not in line.left_so
    )


def names_nobody(text: str, language: str) -> bool:
    """Tell whether words for an owner name no one person: "wij", "om de beurt", "Peter of Ria"."""
    words, plain = _words(language), folded(text)
    parts = [part.strip() for part in plain.split(",")]
    if len(parts) > 2 or any(sign in plain for sign in "?/") or words.either.search(plain):
        return True
    return all(not part or words.nobody.match(part) or words.not_a_name.match(part) for part in parts)


def _is_several(name: str, language: str) -> bool:
    """Tell whether somebody in the list of people is no one person: "de familie", "Peter of Ria"."""
    words, plain = _words(language), folded(name.strip())
    between = words.either.search(plain, 1)
    return bool(words.nobody.match(plain) or "?" in plain or (between and between.end() < len(plain)))


def is_vague(text: str, language: str, at: str = "") -> bool:
    """Tell whether nobody can see that this is done; "op tijd" says something only with a time of the day."""
    words, plain = _words(language), folded(text)
    if words.in_time.search(plain) and not (at or find_when(text, _ANY_DAY, language).at):
        return True
    for fine in words.not_vague.finditer(plain):
        text = text[:fine.start()] + " " * len(fine[0]) + text[fine.end():]
    return bool(words.vague.search(folded(text))) or not can_be_seen(text, language)


def jargon(text: str, language: str) -> Mapping[str, str]:
    """Return the professionals' words in a text, each with what people say instead ("" = leave it out)."""
    words, plain = _words(language), folded(text)
    known = {
        text[found.start():found.end()]: plainer
        for pattern, plainer in words.jargon if (found := pattern.search(plain))
    }
    each = re.findall(r"[^\W\d_]+", text)
    return known or {word: "" for word in each if _sounds_like_jargon(word, language)}


def _sounds_like_jargon(word: str, language: str) -> bool:
    """Tell whether a word that no list knows is built like professionals' words: in capitals, or long."""
    words, plain = _words(language), folded(word)
    if plain in words.everyday or not words.long_endings:
        return False
    if 2 <= len(word) <= 5 and word.isupper():
        return True
    long = len(plain) >= _LONG_WORD and plain.endswith(words.long_endings)
    return long and not is_everyday(plain, language)


# What the hints ask

_Asked = tuple[str, Saying, Saying]


def _about_owner(known: Known, line: Agreement, language: str) -> Iterator[_Asked]:
    person = known.get(Person, line.owner)
    several = person is not None and _is_several(person.name, language)
    if line.owner and not several:
        return
    if several or _words(language).nobody.match(folded(line.what)):
        yield "we", saying("Who of you begins?"), saying("For example: one name. The others can help.")
    else:
        yield "owner", saying("Who does this?"), saying("For example: one name. Somebody else can help.")


def _about_text(line: Agreement, language: str) -> Iterator[_Asked]:
    if not line.what.strip():
        return
    for word, plainer in jargon(line.what, language).items():  # first: in plain words it may well be clear
        example = saying("For example: {words}.", words=plainer) if plainer else saying("Or leave it out.")
        yield "jargon", saying("How do you say “{word}” at home?", word=word), example
    if is_vague(line.what, language, line.time):
        yield "vague", _what_is_seen(line, language), saying("For example: go cycling together every Monday.")
    if len(line.what.split()) > _words(language).too_long:
        yield "long", saying("Can it be shorter?"), saying("For example: make two lines of it.")


def _what_is_seen(line: Agreement, language: str) -> Saying:
    """Ask what can be seen, and in the same breath for the day where that lacks, too."""
    lacks_day = "day" not in line.left_so and not _says_when(line, language)
    if line.owner and lacks_day:
        return saying("What do you see {who} doing? And on which day?", who=Who(line.owner))
    if line.owner:
        return saying("What do you see {who} doing?", who=Who(line.owner))
    if lacks_day:
        return saying("What do you see somebody doing? And on which day?")
    return saying("What do you see somebody doing?")


def _about_time(known: Known, line: Agreement, language: str, *, asked_already: bool) -> Iterator[_Asked]:
    if not _says_when(line, language):
        if not asked_already:
            example = saying("For example: on Tuesday, or every week.")
            yield "day", saying("On which day, or how often?"), example
        return
    following = table.following(known)
    day = line.due or (line.start if line.rhythm is Rhythm.ONCE else None)
    if following and following.date and day and day > following.date:
        question = saying("This is after the meeting of {date}. Which piece can be done before?",
                          date=following.date)
        yield "late", question, saying("For example: make the first phone call.")


def _about_failing(line: Agreement) -> Iterator[_Asked]:
    if not line.checker:
        yield "checker", saying("Who sees whether it works?"), saying("For example: somebody who is there.")
    if not line.if_not.strip():
        yield ("if_not", saying("What do you do if it does not work out?"),
               saying("For example: somebody else takes over that week."))


def _says_when(line: Agreement, language: str) -> bool:
    if line.start or line.due or line.rhythm is not Rhythm.ONCE:
        return True
    return find_when(line.what, _ANY_DAY, language).says_when


# Hours


def _is_left_so(code: str, lines: Iterable[tuple[int, Agreement]]) -> bool:
    return any(code in line.left_so for _, line in lines)


def over_limits(known: Known) -> tuple[Hint, ...]:
    """Ask, for everybody who is over their own limit, who can take over their last line."""
    lines = edits.in_order(known, Agreement)
    found = []
    for person, given in load(known).items():
        theirs = [(n, one) for n, one in enumerate(lines, 1) if one.owner == person and weekly_minutes(one)]
        if not theirs or given.limit is None or not given.over or _is_left_so("limit", theirs):
            continue
        number, last = theirs[-1]
        question = saying(
            "{who} gives {limit}. There are {now} now. Who can take over line {number}?", who=Who(person),
            limit=Minutes(given.limit), now=Minutes(in_halves(given.weekly_minutes)), number=number,
        )
        found.append(Hint("limit", last.id, question, saying("For example: somebody who does nothing yet.")))
    return tuple(found)


# The words of a language


@frozen
class _Words:
    nobody: re.Pattern[str]
    not_a_name: re.Pattern[str]
    either: re.Pattern[str]
    vague: re.Pattern[str]
    in_time: re.Pattern[str]
    not_vague: re.Pattern[str]
    everyday: frozenset[str]
    long_endings: tuple[str, ...]
    jargon: tuple[tuple[re.Pattern[str], str], ...]
    too_long: int


@cache
def _words(language: str) -> _Words:
    found = data("review", language)
    return _Words(
        nobody=re.compile(_any(found["nobody"])),
        not_a_name=re.compile(_any(found["not_a_name"])),
        either=re.compile(_any(found["either"])),
        vague=re.compile(_any(found["vague"])),
        in_time=re.compile(_any(found["in_time"])),
        not_vague=re.compile(_any(found["not_vague"])),
        everyday=frozenset(map(folded, found["everyday"])),
        long_endings=tuple(found["long_endings"]),
        jargon=tuple((re.compile(_any([word])), plainer) for word, plainer in found["jargon"].items()),
        too_long=found["too_long"],
    )


def _any(words: list[str]) -> str:
    """Return a pattern for any of some words; a "-" before or behind one stands for the rest of a word."""
    patterns = (
        r"(?<!\w)" + (r"\w*" if word.startswith("-") else "")
        + r"\s+".join(map(re.escape, folded(word).strip("-").split()))
        + (r"\w*" if word.endswith("-") else r"(?!\w)")
        for word in words
    )
    return f"(?:{'|'.join(patterns)})"
