# SPDX-License-Identifier: Apache-2.0
"""The measures of a network, as research counts them: for the worker alone, and never a grade for a family.

All leave out the one in the middle, unless they say otherwise. Where something cannot be reckoned (the
density of one person) the answer is None and not a number that looks like one.
"""

import math
from collections import Counter, deque
from collections.abc import Collection, Iterable, Mapping, Set
from fractions import Fraction

from jimdesk.instruments.circle.acquaintance import Neighbours, Pair, pieces

Number = float | Fraction


def density(people: Collection[object], pairs: Collection[Pair]) -> Fraction | None:
    """Return which part of all pairs know each other; None for fewer than two people."""
    n = len(people)
    return Fraction(2 * len(pairs), n * (n - 1)) if n > 1 else None


def isolates(around: Neighbours) -> tuple[str, ...]:
    """Return who knows nobody else."""
    return tuple(one for one, others in around.items() if not others)


def mean_degree(around: Neighbours) -> Fraction | None:
    """Return how many of the others somebody knows, on average."""
    return Fraction(sum(map(len, around.values())), len(around)) if around else None


def components(around: Neighbours) -> int:
    """Return into how many pieces a network falls."""
    return len(pieces(around))


def share(some: Collection[str], everybody: Collection[str]) -> Fraction | None:
    """Return which part of everybody some people are; None of nobody."""
    inside = frozenset(everybody)
    return Fraction(len(inside & frozenset(some)), len(inside)) if inside else None


def diversity(kinds: Iterable[str]) -> float | None:
    """Return how mixed a network is, in bits (Shannon): 0 where all are of one kind."""
    counted = Counter(kinds)
    whole = sum(counted.values())
    if not whole:
        return None
    return -sum(n / whole * math.log2(n / whole) for n in counted.values()) + 0.0


def external_internal(group: Collection[str], pairs: Iterable[Pair]) -> Fraction | None:
    """Return the EI index: 1 where all ties go between a group and the others, -1 where none does."""
    inside, outward, all_ = frozenset(group), 0, 0
    for pair in pairs:
        all_ += 1
        outward += len(pair & inside) == 1
    return Fraction(2 * outward - all_, all_) if all_ else None


def reciprocity(gives: Set[str], gets: Set[str]) -> Fraction | None:
    """Return for which part of those with whom there is help it goes both ways."""
    either = gives | gets
    return Fraction(len(gives & gets), len(either)) if either else None


def multiplexity(kinds: Mapping[str, Collection[str]]) -> tuple[Fraction, Fraction] | None:
    """Return how many kinds of support a giver gives on average, and which part gives two or more."""
    counts = [len(set(of)) for of in kinds.values()]
    if not counts:
        return None
    return Fraction(sum(counts), len(counts)), Fraction(sum(n > 1 for n in counts), len(counts))


def coverage(kinds: Mapping[str, Collection[str]], people: Collection[str]) -> dict[str, int]:
    """Return how many of these people give each kind of support."""
    inside = frozenset(people)
    every = dict.fromkeys(kind for of in kinds.values() for kind in of)
    return {kind: sum(kind in of for one, of in kinds.items() if one in inside) for kind in every}


def concentration(load: Mapping[str, int]) -> tuple[Fraction, Fraction] | None:
    """Return the largest part that one person carries, and the sum of all parts squared (HHI)."""
    whole = sum(load.values())
    if not whole:
        return None
    parts = [Fraction(n, whole) for n in load.values()]
    return max(parts), sum((part**2 for part in parts), Fraction(0))


def jaccard(before: Set[str], after: Set[str]) -> Fraction | None:
    """Return which part of all who were ever there is there at both times."""
    either = before | after
    return Fraction(len(before & after), len(either)) if either else None


def betweenness(around: Neighbours) -> dict[str, float]:
    """Return between how many pairs of others somebody stands on the shortest way (Brandes, not scaled)."""
    found = dict.fromkeys(around, 0.0)
    for start in around:
        order, before, ways = _shortest(around, start)
        worth = dict.fromkeys(around, 0.0)
        for here in reversed(order):
            for earlier in before[here]:
                worth[earlier] += ways[earlier] / ways[here] * (1 + worth[here])
            if here != start:
                found[here] += worth[here] / 2  # each pair comes by from both ends
    return found


def _shortest(around: Neighbours, start: str) -> tuple[list[str], dict[str, list[str]], dict[str, int]]:
    """Return who is reached from somebody, nearest first; by whom; and in how many shortest ways."""
    far, ways = {start: 0}, dict.fromkeys(around, 0)
    before: dict[str, list[str]] = {one: [] for one in around}
    ways[start] = 1
    order, edge = [], deque([start])
    while edge:
        here = edge.popleft()
        order.append(here)
        for there in sorted(around[here]):
            if there not in far:
                far[there] = far[here] + 1
                edge.append(there)
            if far[there] == far[here] + 1:
                ways[there] += ways[here]
                before[there].append(here)
    return order, before, ways


def constraint(around: Neighbours) -> dict[str, float | None]:
    """Return how much somebody's ties hang together (Burt); low is who bridges. None for who knows nobody."""

    def part(one: str, other: str) -> float:
        return 1 / len(around[one]) if other in around[one] else 0.0

    found: dict[str, float | None] = {}
    for one, others in around.items():
        found[one] = sum(
            (part(one, other) + sum(part(one, via) * part(via, other) for via in others if via != other)) ** 2
            for other in others
        ) if others else None
    return found


def effective_size(around: Neighbours) -> dict[str, float | None]:
    """Return how many of somebody's ties lead somewhere else (Burt, as Borgatti reckons it)."""
    found: dict[str, float | None] = {}
    for one, others in around.items():
        among = sum(len(set(around[other]) & set(others)) for other in others) / 2
        found[one] = len(others) - 2 * among / len(others) if others else None
    return found
