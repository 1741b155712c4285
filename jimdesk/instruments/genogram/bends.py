# SPDX-License-Identifier: Apache-2.0
"""Couples who do not stand side by side: how high their lines pass, and where those to children leave."""

import math
from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from jimdesk.instruments.genogram.lattice import Lattice
from jimdesk.instruments.genogram.routes import Bar
from jimdesk.instruments.genogram.union import Couple, Kin

BESIDE: Final = 14  # between the children's lines of two couples that leave between the same two people


@dataclass(frozen=True, slots=True)
class Bent:
    """A couple's line that has to pass over others: the couple, and how high above the row (from 1)."""

    couple: Couple
    far: int  # the node of the two at which the children's line leaves
    hub: int
    level: int


def bends(graph: Lattice, kin: Kin, rows: list[list[int]]) -> list[Bent]:
    """Find the couples who do not stand side by side, and give their lines heights that do not meet."""
    number = {person: i for i, person in enumerate(kin.people)}
    place = {node: i for row in rows for i, node in enumerate(row)}
    waiting = []
    for couple in kin.couples:
        a, b = number[couple.one], number[couple.other]
        if graph.row[a] != graph.row[b]:
            low, high = (a, b) if graph.row[a] > graph.row[b] else (b, a)
            waiting.append((999, low, high, couple))
        elif abs(place[a] - place[b]) > 1:
            hub, far = (a, b) if len(graph.partners[a]) >= len(graph.partners[b]) else (b, a)
            waiting.append((abs(place[a] - place[b]), far, hub, couple))
    taken: dict[int, list[tuple[int, int, int]]] = {}
    found = []
    for _, far, hub, couple in sorted(waiting, key=lambda one: one[:3]):
        ends = sorted((place[far], place[hub]))
        own = taken.setdefault(graph.row[far], [])
        level = 1 + max((lev for a, b, lev in own if a <= ends[1] and ends[0] <= b), default=0)
        own.append((ends[0], ends[1], level))
        found.append(Bent(couple, far, hub, level))
    return found


def sources(graph: Lattice, kin: Kin, rows: list[list[int]], bent: list[Bent]) -> list[tuple[int, ...]]:
    """Return for each union the nodes in whose middle its line leaves; one alone where nobody is beside."""
    place = {node: i for row in rows for i, node in enumerate(row)}
    found = list(graph.unions)
    by_pair = {bend.couple.pair: bend for bend in bent}
    for i, sibship in enumerate(kin.sibships):
        bend = by_pair.get(frozenset(sibship.parents)) if len(sibship.parents) == 2 else None
        if bend:
            row = rows[graph.row[bend.far]]
            one_row = graph.row[bend.hub] == graph.row[bend.far]
            way = -1 if one_row and place[bend.hub] < place[bend.far] else 1
            beside = (place[bend.far] + way, place[bend.far] - way)
            found[i] = (bend.far, *[row[one] for one in beside if 0 <= one < len(row)][:1])
    return found


def shared(sources: list[tuple[int, ...]], with_children: set[int]) -> dict[frozenset[int], list[int]]:
    """Return between which two nodes the lines of several unions leave, and of which unions."""
    found: dict[frozenset[int], list[int]] = defaultdict(list)
    for union, ends in enumerate(sources):
        if len(ends) == 2 and union in with_children:
            found[frozenset(ends)].append(union)
    return {ends: unions for ends, unions in found.items() if len(unions) > 1}


def spread(bars: list[Bar], between: dict[frozenset[int], list[int]], x: list[float]) -> None:
    """Let lines that leave between the same two people leave beside each other, as their children stand."""
    of_union = {bar.union: bar for bar in bars if bar.port < 0}
    for ends, unions in between.items():
        own = [of_union[union] for union in unions]
        own.sort(key=lambda bar: (math.fsum(at for at, _ in bar.targets) / len(bar.targets), bar.union))
        middle = sum(x[end] for end in ends) / 2
        for i, bar in enumerate(own):
            bar.source = round(middle + (i - (len(own) - 1) / 2) * BESIDE)
