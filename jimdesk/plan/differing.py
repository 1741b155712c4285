# SPDX-License-Identifier: Apache-2.0
"""What differs between two moments of one family, or two copies of its file, told as the print for the file.

Both are told whole for the same reader; what stands in one and not in the other is what differs. So nothing
is missing that a file tells, and nothing is said that this reader may not see.
"""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from jimdesk.core.audience import Shown
from jimdesk.core.dates import PartialDate
from jimdesk.core.fact import Fact
from jimdesk.core.people import Person
from jimdesk.core.words import Words as Language
from jimdesk.plan.dossier import SECTIONS, about_one, dossier_content
from jimdesk.plan.rich import plain
from jimdesk.plan.sections import Section

_BETWEEN: Final = " · "


class Differing(NamedTuple):
    """What differs under one heading: what stands only in the one, and only in the other."""

    heading: str
    only_before: tuple[str, ...]
    only_after: tuple[str, ...]
    changed: tuple[tuple[str, str], ...] = ()  # which of these two tell of one and the same

    @property
    def gone(self) -> tuple[str, ...]:
        """What is in the one, and in no form in the other."""
        return _without(self.only_before, [before for before, _ in self.changed])

    @property
    def new(self) -> tuple[str, ...]:
        """What came in the other."""
        return _without(self.only_after, [after for _, after in self.changed])


def differing(before: Shown, after: Shown, words: Language, day: datetime.date) -> tuple[Differing, ...]:
    """Return what differs between two families for one reader, by heading; nothing where they are alike."""
    if before.reader != after.reader:
        raise ValueError("what differs is told to one reader")
    told = [dossier_content(shown, words, day).sections for shown in (before, after)]
    found = []
    for (_, _, kinds), earlier, later in zip(SECTIONS, *told, strict=True):
        gone, new = _only_in(earlier, later), _only_in(later, earlier)
        if gone or new:
            changed = []
            for one, other in _pairs(before, after, kinds) if gone and new else ():
                pair = _line(earlier, before, one, words, day), _line(later, after, other, words, day)
                changed += [pair] if pair[0] in gone and pair[1] in new else []
            found.append(Differing(earlier.heading, gone, new, tuple(changed)))
    return tuple(found)


def _pairs(before: Shown, after: Shown, kinds: Iterable[type[Fact]]) -> list[tuple[Fact, Fact]]:
    """Return which facts of two families are the same one, but differ: by id, or people by name and birth."""
    pairs: list[tuple[Fact, Fact]] = []
    for kind in kinds:
        earlier = {fact.id: fact for fact in before.of(kind)}
        later = {fact.id: fact for fact in after.of(kind)}
        both = earlier.keys() & later.keys()
        pairs += [(fact, later[id_]) for id_, fact in earlier.items() if id_ in both and fact != later[id_]]
        if kind is Person:
            known = {_known_by(fact): fact for id_, fact in earlier.items() if id_ not in both}
            others = [fact for id_, fact in later.items() if id_ not in both]
            pairs += [(known[_known_by(fact)], fact) for fact in others if _known_by(fact) in known]
    return pairs


def _known_by(fact: Fact) -> tuple[str, PartialDate]:
    assert isinstance(fact, Person)
    return fact.name.casefold(), fact.birth


def _line(section: Section, shown: Shown, fact: Fact, words: Language, day: datetime.date) -> str:
    """Return how a fact is told below its heading."""
    if isinstance(fact, Person):  # in the order of all people; who somebody is hangs on the others
        return list(_lines(section))[[one.id for one in shown.of(Person)].index(fact.id)]
    return _BETWEEN.join(filter(None, about_one(shown, fact, words, day)))


def _without(lines: tuple[str, ...], some: list[str]) -> tuple[str, ...]:
    left = Counter(lines)
    left.subtract(some)
    return tuple(left.elements())


def _only_in(one: Section, other: Section) -> tuple[str, ...]:
    left = Counter(_lines(one))
    left.subtract(Counter(_lines(other)))
    return tuple(line for line, times in left.items() for _ in range(times))


def _lines(section: Section) -> Iterator[str]:
    for item in section.items:
        yield _BETWEEN.join(filter(None, map(plain, item.lines)))
