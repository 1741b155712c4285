# SPDX-License-Identifier: Apache-2.0
"""Who stands left of whom: an order of each row with few crossing lines, and the oldest child left.

Several starts (walks through the family from different people) are each made better by sifting whole
chains of partners row by row, and the best is kept. There is no chance in it: the same family gives the
same order on every machine.
"""

from typing import Final

from jimdesk.instruments.genogram.lattice import Lattice, apart

CROSSING: Final = 100
INVERSION: Final = 60

_Line = tuple[int, int, int]  # where the other end is, weight, union


class Weave:
    """A lattice with an order of its chains in each row, and what that order costs."""

    def __init__(self, lattice: Lattice, order: list[list[int]]) -> None:
        self.lattice = lattice
        self.chains = [chain.copy() for chain in lattice.chains]
        self.rows = order  # chain numbers, by row
        self.chain_of = [0] * lattice.nodes
        for number, chain in enumerate(self.chains):
            for node in chain:
                self.chain_of[node] = number
        self.above: list[list[tuple[int, int, int]]] = [[] for _ in self.chains]  # (own node, port, edge)
        self.below: list[list[tuple[int, int, int]]] = [[] for _ in self.chains]  # (own port, node, edge)
        for number, edge in enumerate(lattice.edges):
            start = edge.port if edge.port >= 0 else lattice.unions[-1 - edge.port][0]
            self.above[self.chain_of[edge.node]].append((edge.node, edge.port, number))
            self.below[self.chain_of[start]].append((edge.port, edge.node, number))
        self.older: dict[tuple[int, int], int] = {}
        for a, b in lattice.older:
            pair = self.chain_of[a], self.chain_of[b]
            if pair[0] != pair[1]:
                self.older[pair] = self.older.get(pair, 0) + 1
        self.place = [0] * lattice.nodes
        for row in range(len(order)):
            self.settle(row)

    def settle(self, row: int) -> None:
        """Number the nodes of a row from the left."""
        place = 0
        for chain in self.rows[row]:
            for node in self.chains[chain]:
                self.place[node] = place
                place += 1

    def at(self, port: int) -> int:
        """Return where a node, a waypoint or a union is: twice the place in its row."""
        if port >= 0:
            return 2 * self.place[port]
        ends = self.lattice.unions[-1 - port]
        return self.place[ends[0]] + self.place[ends[-1]]

    def lines(self, chain: int) -> tuple[list[_Line], list[_Line]]:
        """Return where the lines of a chain go, upward and downward."""
        edges = self.lattice.edges
        up = [(self.at(port), edges[e].weight, edges[e].union) for _, port, e in self.above[chain]]
        down = [(2 * self.place[node], edges[e].weight, edges[e].union) for _, node, e in self.below[chain]]
        return up, down

    def crossings(self) -> int:
        """Count all crossings."""
        found = 0
        ends: list[list[tuple[int, int, int]]] = [[] for _ in self.rows]
        for edge in self.lattice.edges:
            ends[self.lattice.row[edge.node]].append((self.at(edge.port), self.place[edge.node], edge.weight))
        for lines in ends:
            lines.sort()
            for i, (port, node, weight) in enumerate(lines):
                found += sum(w * weight for p, n, w in lines[:i] if n > node and p < port)
        return found

    def inversions(self) -> int:
        """Count the pairs of siblings of whom the younger stands left."""
        return sum(self.place[a] > self.place[b] for a, b in self.lattice.older)

    def cost(self) -> int:
        """What this order costs."""
        return CROSSING * self.crossings() + INVERSION * self.inversions()

    def strangeness(self) -> int:
        """Count what is unusual and no more: a partner of later years, or a woman, on the left."""
        return sum(self.place[a] > self.place[b] for a, b in self.lattice.usual)

    def kept(self) -> tuple[list[list[int]], list[list[int]]]:
        """Return a copy of the order, to come back to."""
        return [row.copy() for row in self.rows], [chain.copy() for chain in self.chains]

    def back(self, kept: tuple[list[list[int]], list[list[int]]]) -> None:
        """Go back to an order that was kept."""
        self.rows, self.chains = [row.copy() for row in kept[0]], [chain.copy() for chain in kept[1]]
        for row in range(len(self.rows)):
            self.settle(row)


def _between(first: list[_Line], second: list[_Line]) -> tuple[int, int]:
    """Count the crossings of two chains' lines: with the first one left, and with the second one left."""
    left = right = 0
    for x, w, u in first:
        for y, v, t in second:
            if u != t:
                if x > y:
                    left += w * v
                elif x < y:
                    right += w * v
    return left, right


def sift(weave: Weave, row: int) -> bool:
    """Move each chain of a row to its best place among the others; tell whether anything moved."""
    order = weave.rows[row]
    count = len(order)
    lines = [weave.lines(chain) for chain in order]
    gain = [[0] * count for _ in range(count)]  # what it costs more to have i left of j than right of it
    for i in range(count):
        up, down = lines[i]
        for j in range(i):
            delta = 0
            if up and lines[j][0]:
                left, right = _between(up, lines[j][0])
                delta += left - right
            if down and lines[j][1]:
                left, right = _between(down, lines[j][1])
                delta += left - right
            delta *= CROSSING
            pair = order[i], order[j]
            if pair in weave.older:
                delta -= INVERSION * weave.older[pair]
            if pair[::-1] in weave.older:
                delta += INVERSION * weave.older[pair[::-1]]
            gain[i][j], gain[j][i] = delta, -delta
    now = list(range(count))
    moved = False
    for _ in range(4):
        better = False
        for one in range(count):
            place = now.index(one)
            best, where, sum_ = 0, place, 0
            for p in range(place - 1, -1, -1):
                sum_ += gain[one][now[p]]
                if sum_ < best:
                    best, where = sum_, p
            sum_ = 0
            for p in range(place + 1, count):
                sum_ -= gain[one][now[p]]
                if sum_ < best:
                    best, where = sum_, p
            if where != place:
                now.insert(where, now.pop(place))
                better = moved = True
        if not better:
            break
    if moved:
        weave.rows[row] = [order[i] for i in now]
        weave.settle(row)
    return moved


def turn(weave: Weave, row: int) -> bool:
    """Find for each chain of a row the best order inside it; tell whether anything moved."""
    moved = False
    for number in weave.rows[row]:
        chain = weave.chains[number]
        if len(chain) > 1:
            best = _best_inside(weave, number, chain)
            if best != chain:
                low = min(weave.place[node] for node in chain)
                weave.chains[number] = best
                for i, node in enumerate(best):
                    weave.place[node] = low + i
                moved = True
    return moved


def _best_inside(weave: Weave, number: int, chain: list[int]) -> list[int]:
    limit = weave.lattice.apart[chain[0]]
    edges = weave.lattice.edges
    up = [(node, weave.at(port), edges[e].weight, edges[e].union) for node, port, e in weave.above[number]]
    down = [
        (weave.lattice.unions[-1 - port], 2 * weave.place[node], edges[e].weight, edges[e].union)
        for port, node, e in weave.below[number] if port < 0
    ]
    older = [(a, b) for a, b in weave.lattice.older if weave.chain_of[a] == number == weave.chain_of[b]] \
        if len(chain) > 1 else []

    def cost(order: list[int]) -> int:
        place = {node: 2 * i for i, node in enumerate(order)}
        above = [(place[node], other, w, u) for node, other, w, u in up]
        under = [((place[ends[0]] + place[ends[-1]]) // 2, other, w, u) for ends, other, w, u in down]
        found = 0
        for lines in (above, under):
            for i, (x, other, w, u) in enumerate(lines):
                for y, another, v, t in lines[:i]:
                    if (x - y) * (other - another) < 0 and u != t:
                        found += w * v
        wrong = sum(place[a] > place[b] for a, b in older)
        far = sum(abs(place[a] - place[b]) for a in order for b in weave.lattice.partners.get(a, ()))
        return (CROSSING * found + INVERSION * wrong) * 100 + far

    best, least = chain, cost(chain)
    mirrored = chain[::-1]
    if (value := cost(mirrored)) < least:
        best, least = mirrored, value
    if len(chain) == 2:
        return best
    better = True
    while better:
        better = False
        for node in chain:
            rest = [one for one in best if one != node]
            for place in range(len(chain)):
                tried = [*rest[:place], node, *rest[place:]]
                if apart(tried, weave.lattice.partners) <= limit and (value := cost(tried)) < least:
                    best, least, better = tried, value, True
    return best


def improve(weave: Weave, rounds: int = 12) -> int:
    """Sift rows downward and upward until nothing gets better; return the cost."""
    least = weave.cost()
    best = weave.kept()
    depth = len(weave.rows)
    idle = 0
    for step in range(rounds):
        for row in range(depth) if step % 2 == 0 else range(depth - 1, -1, -1):
            turn(weave, row)
            sift(weave, row)
            turn(weave, row)
        value = weave.cost()
        if value < least:
            least, best, idle = value, weave.kept(), 0
        else:
            idle += 1
            if idle == 2:
                break
    weave.back(best)
    return least


def walk(lattice: Lattice, root: int) -> list[list[int]]:
    """Order the chains as a walk through the family meets them, from one person on."""
    chain_of = {node: i for i, chain in enumerate(lattice.chains) for node in chain}
    near: dict[int, list[tuple[int, int, int]]] = {}
    for edge in lattice.edges:
        start = edge.port if edge.port >= 0 else lattice.unions[-1 - edge.port][0]
        a, b = chain_of[start], chain_of[edge.node]
        near.setdefault(a, []).append((1, b, edge.node))
        near.setdefault(b, []).append((0, a, edge.node))
    order: list[list[int]] = [[] for _ in range(lattice.depth)]
    seen: set[int] = set()
    for start in [chain_of[root], *range(len(lattice.chains))]:
        if start in seen:
            continue
        seen.add(start)
        kids: dict[int, list[tuple[int, int, int]]] = {}
        found = [start]
        for here in found:
            for link in near.get(here, ()):
                if link[1] not in seen:
                    seen.add(link[1])
                    kids.setdefault(here, []).append(link)
                    found.append(link[1])
        _visit(start, kids, lattice, order)
    return order


def _visit(
    here: int, kids: dict[int, list[tuple[int, int, int]]], lattice: Lattice, order: list[list[int]]
) -> None:
    chain = lattice.chains[here]
    ups = sorted((chain.index(node), other) for down, other, node in kids.get(here, ()) if not down)
    downs = [other for down, other, _ in kids.get(here, ()) if down]
    left = [other for k, other in ups if 2 * k + 1 < len(chain)]
    right = [other for k, other in ups if 2 * k + 1 >= len(chain)]
    half = len(downs) // 2
    for other in (*left, *downs[:half]):
        _visit(other, kids, lattice, order)
    order[lattice.row[chain[0]]].append(here)
    for other in (*downs[half:], *right):
        _visit(other, kids, lattice, order)


def arrange(lattice: Lattice, root: int = 0) -> list[list[int]]:
    """Return the nodes of each row from left to right."""
    if not lattice.people:
        return []
    best: tuple[tuple[int, int], list[list[int]], list[list[int]]] | None = None
    for start in _starts(lattice, root):
        order = walk(lattice, start)
        for begin in (order, [row[::-1] for row in order]):
            weave = Weave(lattice, begin)
            cost = improve(weave), weave.strangeness()
            if best is None or cost < best[0]:
                best = cost, *weave.kept()
    assert best is not None
    return [[node for number in row for node in best[2][number]] for row in best[1]]


def _starts(lattice: Lattice, root: int) -> list[int]:
    """Choose from whom to start: the middle person, and some of those whose parents nobody knows."""
    with_parents = {edge.node for edge in lattice.edges}
    tops = [c[0] for c in lattice.chains if not any(n in with_parents for n in c) and c[0] < len(lattice.people)]
    step = max(1, len(tops) // 8)
    return [root, *tops[::step]]
