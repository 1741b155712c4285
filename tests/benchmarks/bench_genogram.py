# SPDX-License-Identifier: Apache-2.0
"""How well and how fast the genogram lays families out, side by side with Graphviz dot on the same families.

`python -m tests.benchmarks.bench_genogram [FILE.ged ...]` prints one table: crossings of straight lines from
parents to children, couples with somebody between them, younger siblings on the left, and seconds. Ours are
the seconds of the whole drawing with all its texts and lines, dot's those of its process with boxes only and
orthogonal lines (where it falls over those, as it does on some families, with its usual ones). dot keeps no
couples together. Without dot there is no counterpart.
"""

import itertools
import pathlib
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from jimdesk.core.audience import WORKER, Shown, shown_to
from jimdesk.core.family import Family
from jimdesk.core.people import Person
from jimdesk.core.words import Words
from jimdesk.instruments.genogram import layers, order
from jimdesk.instruments.genogram.lattice import lattice
from jimdesk.instruments.genogram.picture import draw
from jimdesk.instruments.genogram.union import Kin, kin
from jimdesk.instruments.instrument import View
from tests.instruments.genogram.families import child, person
from tests.story_family import DAY
from tests.trees import tree

Row = tuple[str, float, float | None, float]  # what, our seconds, dot's, how many times those at most
_SIZES: Final = ((50, 3), (100, 3), (200, 3), (1000, 1))  # people, rounds
_LIMIT: Final = 0.5
_VIEW: Final = View(day=DAY)

Places = dict[str, tuple[float, int]]  # x and row of everybody


@dataclass(frozen=True, slots=True)
class Quality:
    """What a layout looks like in numbers, the fewer the better."""

    crossings: int
    apart: int
    inversions: int


def measure() -> list[Row]:
    """Return rows for laying out from nothing, at a first glance, and for adding a child to what is drawn."""
    rows: list[Row] = []
    words = Words("nl")
    for people, rounds in _SIZES:
        family = tree(people)
        seen = shown_to(family, WORKER)
        peer = _seconds(partial(_dot, _as_dot(kin(seen))), rounds) if shutil.which("dot") else None
        rows.append((f"a genogram of {people} people", _seconds(partial(_fresh, seen), rounds), peer, _LIMIT))
        rows.append((
            f"its first picture ({people})", _seconds(partial(_fresh, seen, quick=True), rounds), peer, _LIMIT
        ))
        before = draw(seen, words, _VIEW)
        mother = family.of(Person)[0]
        grown = shown_to(family.put(person("z"), *child("z", mother.id)), WORKER)
        added = _seconds(partial(draw, grown, words, _VIEW, before), rounds)
        rows.append((f"a child more among {people}", added, peer, _LIMIT))
    return rows


def _fresh(seen: Shown, *, quick: bool = False) -> Places:
    order.forget()
    return _places(seen, quick=quick)


def _places(seen: Shown, *, quick: bool = False) -> Places:
    drawing = draw(seen, Words("nl"), View(day=DAY, quick=quick))
    known = kin(seen)
    heights = sorted({token.middle[1] for token in drawing.tokens if token.id in known.people})
    return {
        token.id: (token.middle[0], heights.index(token.middle[1]))
        for token in drawing.tokens if token.id in known.people
    }


def _as_dot(known: Kin) -> str:
    """Write a family as a graph: people and couples are nodes, partners of a row share a rank."""
    graph = lattice(known, layers.rows(known))
    lines = ["digraph { node [shape=box, width=0.6, height=0.6];"]
    for number, sibship in enumerate(known.sibships):
        lines += [f'"{parent}" -> u{number};' for parent in sibship.parents]
        lines += [f'u{number} -> "{one}";' for one in sibship.children]
    for row in range(graph.depth):
        people = " ".join(f'"{one}";' for i, one in enumerate(graph.people) if graph.row[i] == row)
        lines.append(f"{{ rank=same; {people} }}")
    return "\n".join([*lines, "}"])


def _dot(source: str) -> Places:
    """Return where dot puts everybody: its plain output has `node NAME X Y ...`, the top at the largest Y."""
    for way in (["-Gsplines=ortho"], []):
        command = ["dot", "-Tplain", *way]
        done = subprocess.run(command, input=source, text=True, capture_output=True, check=not way)
        if done.returncode == 0:
            break
    words = [line.split() for line in done.stdout.splitlines() if line.startswith("node ")]
    at = {name.strip('"'): (float(x), -float(y)) for _, name, x, y, *_ in words}
    people = {name: place for name, place in at.items() if not (name[0] == "u" and name[1:].isdigit())}
    heights = sorted({y for _, y in people.values()})
    return {name: (x, heights.index(y)) for name, (x, y) in people.items()}


def quality(known: Kin, at: Places) -> Quality:
    """Measure a layout: straight lines from the middle of the parents to each child."""
    lines = []
    for number, sibship in enumerate(known.sibships):
        if sibship.parents:
            x = sum(at[one][0] for one in sibship.parents) / len(sibship.parents)
            top = max(at[one][1] for one in sibship.parents)
            lines += [(x, top, *at[one], number) for one in sibship.children]
    beside = [(at[c.one], at[c.other]) for c in known.couples if at[c.one][1] == at[c.other][1]]
    return Quality(
        sum(map(_cross, *zip(*itertools.combinations(lines, 2), strict=True))) if len(lines) > 1 else 0,
        sum(
            any(min(a, b) < x < max(a, b) for x, r in at.values() if r == row)
            for (a, row), (b, _) in beside
        ),
        sum(
            at[one] > at[other]
            for s in known.sibships
            for one, other in itertools.pairwise(c for c in s.children if c in known.born)
            if at[one][1] == at[other][1] and known.born[one] < known.born[other]
        ),
    )


def _cross(one: tuple[float, int, float, int, int], other: tuple[float, int, float, int, int]) -> bool:
    (ax, ar, bx, br, f), (cx, cr, dx, dr, g) = one, other
    low, high = max(ar, cr), min(br, dr)
    if f == g or high <= low:
        return False
    ways = [
        (ax + (bx - ax) * (y - ar) / (br - ar)) - (cx + (dx - cx) * (y - cr) / (dr - cr)) for y in (low, high)
    ]
    return ways[0] * ways[1] < -1e-6


def _seconds(work: Callable[[], object], rounds: int) -> float:
    taken = []
    for _ in range(rounds):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)


def table(families: Iterator[tuple[str, Family]]) -> Iterator[str]:
    """Yield the lines of the table: ours and dot's beside each other."""
    yield f"{'':16}{'crossings':>14}{'couples apart':>16}{'younger left':>15}{'seconds':>16}"
    for name, family in families:
        seen = shown_to(family, WORKER)
        known = kin(seen)
        cells = []
        for lay_out in (partial(_fresh, seen), partial(_dot, _as_dot(known))):
            started = time.perf_counter()
            try:
                at = lay_out()
            except (subprocess.CalledProcessError, FileNotFoundError):
                continue
            taken = time.perf_counter() - started
            cells.append((quality(known, at), taken))
        yield f"{name:16}" + "".join(
            f"{' / '.join(column):>{width}}" for width, column in zip((14, 16, 15, 16), zip(*(
                (str(q.crossings), str(q.apart), str(q.inversions), f"{taken:.2f}") for q, taken in cells
            ), strict=True), strict=True)
        )


def _families(paths: list[str]) -> Iterator[tuple[str, Family]]:
    if paths:
        from jimdesk.exchange import gedcom

        for path in paths:
            yield pathlib.Path(path).stem, gedcom.read(pathlib.Path(path))
        return
    for people, _ in _SIZES:
        yield f"{people} people", tree(people)


def main() -> None:
    """Print the table."""
    print("ours / dot")
    for line in table(_families(sys.argv[1:])):
        print(line, flush=True)


if __name__ == "__main__":
    main()
