# SPDX-License-Identifier: Apache-2.0
"""A list of names pasted into a field for one: each line is read as if it was typed, all as one step."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from jimdesk.core.desk import Step
from jimdesk.core.introduced import Introduced, introducing, likely_same
from jimdesk.core.people import Person
from jimdesk.core.reading import read_person
from jimdesk.core.words import N_, saying
from jimdesk.ui.sitting import Sitting

_MARKS: Final = re.compile(r"^\s*(?:[-*\u2022\u2013\u00b7]|\d{1,3}[.)])\s+")  # before a line of a list


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a list, without bullets and numbers; () where it is one line."""
    lines = tuple(bare for line in text.splitlines() if (bare := _MARKS.sub("", line).strip()))
    return lines if len(lines) > 1 else ()


def put_in(
    sitting: Sitting, lines: tuple[str, ...], as_asked: Callable[[Introduced], Introduced],
    changed: Callable[[Step], Step] = lambda step: step,
) -> tuple[str, ...]:
    """Put in everybody of a list who is not here by that very name already; return who came.

    `as_asked` is what the question expects of them; `changed` may change each step before it is made.
    """
    came: list[str] = []
    name = saying(N_("a list of names"))
    for line in lines:
        found = read_person(line, sitting.shown, sitting.today, sitting.words.language)
        found = as_asked(found if found.name else replace(found, name=line))
        if likely_same(sitting.shown, found) is None:
            step = changed(introducing(found, sitting.shown, sitting.words.language))
            changes = sitting.do(replace(step, name=name, joined=f"list {hash(lines)}"))
            came += [one.fact.id for one in changes if one.before is None and isinstance(one.after, Person)]
    words = sitting.words
    told = words.count("{n} person put in", "{n} people put in", len(came)) if came else words.say(
        N_("Everybody on the list is here already.")
    )  # fmt: skip
    sitting.announced.emit(told)
    return tuple(came)
