# SPDX-License-Identifier: Apache-2.0
"""How fast the value is: one edit with its difference over 400 facts, and what a reader may see of them.

`python -m tests.benchmarks.bench_core` prints the figures; nothing bare does the same, so there is no peer.
"""

import statistics
import time
from collections.abc import Callable
from itertools import pairwise
from typing import Final

from jimdesk.core import edits
from jimdesk.core.audience import FAMILY, shown_to
from jimdesk.core.desk import Desk
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, Statement
from jimdesk.core.people import Parentage, Person
from jimdesk.instruments.circle.facts import Placement

Row = tuple[str, float, float | None, float]  # what, our seconds, the seconds of a peer, the limit in seconds
_ROUNDS: Final = 300
_FACTS: Final = 400


def family() -> Family:
    """Invent a family of 400 facts, of the kinds of which a real one has most."""
    people = [Person.new(name=f"Naam {n}") for n in range(_FACTS // 4)]
    facts = [*people]
    facts += [Parentage.new(child=one.id, parent=two.id) for one, two in pairwise(people)]
    facts += [Placement.new(meeting="", whose=people[0].id, person=one.id, bearing=n % 360)
              for n, one in enumerate(people)]
    facts += [Agreement.new(what=f"Regel {n}", owner=people[n].id, place=n) for n in range(50)]
    facts += [Statement.new(text=f"Zin {n}", speaker=people[n].id) for n in range(51)]
    return Family(facts)


def median(what: Callable[[int], object]) -> float:
    """The seconds that something takes, in the middle of many rounds; the first ones warm up."""
    took = []
    for n in range(_ROUNDS):
        start = time.perf_counter()
        what(n)
        took.append(time.perf_counter() - start)
    return statistics.median(took[_ROUNDS // 10:])


def measure() -> list[Row]:
    """Return the figures of the core."""
    desk = Desk(family())
    desk.family.of(Person)
    who = desk.family.of(Person)[7].id
    line = desk.family.of(Agreement)[7].id
    assert len(desk.family) == _FACTS
    return [
        (f"one edit with its difference, {_FACTS} facts",
         median(lambda n: desk.do(edits.type_into(who, "about", f"tekst {n}"))), None, 0.001),
        (f"one line moved to another place, {_FACTS} facts",
         median(lambda n: desk.do(edits.move_agreement(line, n % 50))), None, 0.001),
        (f"undo of a step, {_FACTS} facts",
         median(lambda n: (desk.undo() if n % 2 else desk.redo())), None, 0.002),
        (f"what the family may see, {_FACTS} facts",
         median(lambda _: shown_to(desk.family, FAMILY)), None, 0.004),
    ]


if __name__ == "__main__":
    for name, ours, _, limit in measure():
        print(f"{name:50} {ours * 1000:8.3f} ms   limit {limit * 1000:.0f} ms")
