# SPDX-License-Identifier: Apache-2.0
"""How fast the genogram lays a family out and draws it, side by side with Graphviz dot on the same family.

`python -m tests.benchmarks.bench_genogram` prints the figures. Without dot there is no counterpart. dot keeps
no couples together and needs several times the crossings; here it only says what laying out costs.
"""

import shutil
import statistics
import subprocess
import time
from collections.abc import Callable
from functools import partial
from typing import Final

from jimdesk.core.audience import WORKER, Shown, shown_to
from jimdesk.core.people import Person
from jimdesk.core.words import Words
from jimdesk.instruments.genogram import layers, order
from jimdesk.instruments.genogram.lattice import lattice
from jimdesk.instruments.genogram.picture import draw
from jimdesk.instruments.genogram.union import kin
from jimdesk.instruments.instrument import View
from tests.instruments.genogram.families import child, person
from tests.story_family import DAY
from tests.trees import tree

Row = tuple[str, float, float | None, float]  # what, our seconds, dot's, how many times those at most
_SIZES: Final = ((50, 3), (100, 3), (200, 3), (1000, 1))  # people, rounds
_LIMIT: Final = 0.5


def measure() -> list[Row]:
    """Return a row for laying out from nothing at each size, and one for adding a child to what is drawn."""
    rows: list[Row] = []
    words, view = Words("nl"), View(day=DAY)
    for people, rounds in _SIZES:
        family = tree(people)
        seen = shown_to(family, WORKER)
        source = _as_dot(seen)
        peer = _seconds(partial(_dot, source), rounds) if shutil.which("dot") else None
        ours = _seconds(partial(_fresh, seen, words, view), rounds)
        rows.append((f"a genogram of {people} people", ours, peer, _LIMIT))
        before = draw(seen, words, view)
        mother = family.of(Person)[0]
        grown = shown_to(family.put(person("z"), *child("z", mother.id)), WORKER)
        added = _seconds(partial(draw, grown, words, view, before), rounds)
        rows.append((f"a child more among {people}", added, peer, _LIMIT))
    return rows


def _fresh(seen: Shown, words: Words, view: View) -> None:
    order.forget()
    draw(seen, words, view)


def _as_dot(seen: Shown) -> str:
    """Write a family as a graph: people and couples are nodes, partners of a row share a rank."""
    made = kin(seen)
    graph = lattice(made, layers.rows(made))
    lines = ["digraph { node [shape=box, width=0.6, height=0.6]; splines=ortho;"]
    for number, sibship in enumerate(made.sibships):
        lines += [f'"{parent}" -> u{number};' for parent in sibship.parents]
        lines += [f'u{number} -> "{one}";' for one in sibship.children]
    for row in range(graph.depth):
        people = " ".join(f'"{one}";' for i, one in enumerate(graph.people) if graph.row[i] == row)
        lines.append(f"{{ rank=same; {people} }}")
    return "\n".join([*lines, "}"])


def _dot(source: str) -> None:
    subprocess.run(["dot", "-Tplain"], input=source, text=True, capture_output=True, check=True)


def _seconds(work: Callable[[], object], rounds: int) -> float:
    taken = []
    for _ in range(rounds):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)


def main() -> None:
    """Print the figures."""
    for what, ours, peer, limit in measure():
        beside = f"dot {peer:7.3f} s, {ours / peer:5.2f} times (at most {limit})" if peer else "no dot here"
        print(f"{what:30} {ours:7.3f} s   {beside}")


if __name__ == "__main__":
    main()
