# SPDX-License-Identifier: Apache-2.0
"""Facts that stand in a list of their own kind, each at its place; `place` 0 is not put anywhere yet."""

from dataclasses import replace
from typing import Any, Protocol, TypeVar, cast

from jimdesk.core.desk import Step
from jimdesk.core.fact import Fact
from jimdesk.core.family import Family
from jimdesk.core.kinship import Known
from jimdesk.core.words import Saying

F = TypeVar("F", bound=Fact)


class Placed(Protocol):
    """What has a place in a list."""

    @property
    def place(self) -> int:
        """Where it stands; the first is 1."""


def ordered(known: Known, kind: type[F]) -> tuple[F, ...]:
    """Return all facts of a kind that has places, in the order of their list."""
    return tuple(sorted(known.of(kind), key=lambda one: (cast(Placed, one).place, one.id)))


def add_last(name: Saying, *facts: Fact) -> Step:
    """Add facts at the end of the list of their kind."""

    def edit(family: Family) -> Family:
        for fact in facts:
            last = max((cast(Placed, one).place for one in family.of(type(fact))), default=0)
            family = family.put(replace(fact, **cast(Any, {"place": last + 1})))
        return family

    return Step(name, edit)
