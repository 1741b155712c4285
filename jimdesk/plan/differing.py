# SPDX-License-Identifier: Apache-2.0
"""What differs between two moments of one family, or two copies of its file, told as the print for the file.

Both are told whole for the same reader; what stands in one and not in the other is what differs. So nothing
is missing that a file tells, and nothing is said that this reader may not see.
"""

import datetime
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from jimdesk.core.audience import Shown
from jimdesk.core.words import Words as Language
from jimdesk.plan.dossier import dossier_content
from jimdesk.plan.rich import plain
from jimdesk.plan.sections import Section


class Differing(NamedTuple):
    """What differs under one heading: what stands only in the one, and only in the other."""

    heading: str
    only_before: tuple[str, ...]
    only_after: tuple[str, ...]


def differing(before: Shown, after: Shown, words: Language, day: datetime.date) -> tuple[Differing, ...]:
    """Return what differs between two families for one reader, by heading; nothing where they are alike."""
    if before.reader != after.reader:
        raise ValueError("what differs is told to one reader")
    told = [dossier_content(shown, words, day).sections for shown in (before, after)]
    return tuple(
        Differing(earlier.heading, *rest)
        for earlier, later in zip(*told, strict=True)
        if any(rest := (_only_in(earlier, later), _only_in(later, earlier)))
    )


def _only_in(one: Section, other: Section) -> tuple[str, ...]:
    left = Counter(_lines(one))
    left.subtract(Counter(_lines(other)))
    return tuple(line for line, times in left.items() for _ in range(times))


def _lines(section: Section) -> Iterator[str]:
    for item in section.items:
        yield " · ".join(filter(None, map(plain, item.lines)))
