# SPDX-License-Identifier: Apache-2.0
"""What is done if it goes wrong: a typed line taken apart into who calls whom, persons before services."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from jimdesk.core.crisis_numbers import CrisisNumber
from jimdesk.core.desk import Step
from jimdesk.core.family import Family
from jimdesk.core.kinship import Known
from jimdesk.core.listed import ordered
from jimdesk.core.meeting import CrisisStep
from jimdesk.core.reading import people_called
from jimdesk.core.vocabulary import folded
from jimdesk.core.words import saying

_LONGEST_NAME: Final = 4  # words


def read_step(known: Known, line: str, language: str) -> dict[str, str]:
    """Return the fields of a step for a typed line; a service for what names nobody.

    People are known by their names and by kin words: "Ilias belt oma", "mama belt de huisarts", "oma bellen".
    """
    words = line.split()
    named = list(_named(known, words, language))
    if not named:
        return {"service": line}
    start, end, first = named[0]
    if len(named) > 1 and start == 0:
        return {"who": first, "calls": named[1][2]}
    if start == 0 and len(words) > end + 1:
        return {"who": first, "service": " ".join(words[end + 1:])}  # the word after the name is what they do
    return {"calls": first} if len(words) - (end - start) <= 1 else {"service": line}


def _named(known: Known, words: list[str], language: str) -> Iterator[tuple[int, int, str]]:
    """Yield (first word, word after it, person) for everybody whom the words name, the longest name first."""
    at = 0
    while at < len(words):
        for end in range(min(at + _LONGEST_NAME, len(words)), at, -1):
            called = people_called(known, " ".join(words[at:end]), language)
            if len(called) == 1:
                yield at, end, called[0].id
                at = end
                break
        else:
            at += 1


def with_number(step: dict[str, str], known: tuple[CrisisNumber, ...]) -> dict[str, str]:
    """Fill in the number of a service that is in the list by this name."""
    service = folded(step.get("service", "")).strip()
    found = [one.phone for one in known if one.phone and folded(one.name).strip() == service]
    return {**step, "phone": found[0]} if found else step


def add(values: dict[str, str]) -> Step:
    """Add a step at the end; who calls somebody of their own comes before the services that end the list."""
    made = CrisisStep.new(**values)

    def edit(family: Family) -> Family:
        steps = list(ordered(family, CrisisStep))
        at = len(steps)
        while made.calls and at and not steps[at - 1].calls:
            at -= 1
        steps.insert(at, made)
        for place, one in enumerate(steps, 1):
            family = family.put(replace(one, place=place))
        return family

    return Step(saying("if it goes wrong"), edit)
