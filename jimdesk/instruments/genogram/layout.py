# SPDX-License-Identifier: Apache-2.0
"""The whole layout: generations, order, places and channels put together, from bonds and texts alone.

The middle person (the youngster) stands at (0, 0), until others come; all is in whole units of the drawing.
"""

import math
from collections import Counter
from collections.abc import Generator
from dataclasses import dataclass, field
from typing import Final

from jimdesk.core.audience import Shown
from jimdesk.drawing import LEADING, Point, most_go, text_width
from jimdesk.instruments.genogram import bends, layers, order, places, routes, union
from jimdesk.instruments.genogram.bends import Bent
from jimdesk.instruments.genogram.captions import NAME, SMALL, Caption
from jimdesk.instruments.genogram.facts import Pin, Tie
from jimdesk.instruments.genogram.lattice import Edge, Lattice, lattice
from jimdesk.instruments.genogram.layers import PITCH
from jimdesk.instruments.genogram.routes import Bar
from jimdesk.instruments.genogram.union import Couple, Kin

SYMBOL: Final = 46  # a symbol's width and height
HALF: Final = SYMBOL / 2
YEAR_BESIDE: Final = 18  # years end or begin so far from the middle of their symbol
YEAR_ABOVE: Final = 4
BADGE: Final = 12.5  # half of what sits on a symbol's corner
NAME_BELOW: Final = 4
LINE: Final = SMALL * LEADING
NEST: Final = 12  # between the lines of couples who cannot stand side by side
NEST_WRITTEN: Final = 20  # the same, where years stand above such lines
CHANNEL: Final = 12
_CLEAR: Final = 12  # between the texts of two neighbours
_HOME: Final = 30  # more room where the outline of a household passes
_BUSY: Final = 3  # interaction lines, from which on somebody gets more room
_ROOM: Final = 32  # for those lines to come and go
_KINK: Final = 2  # a line that goes so little aside would look like a mistake
_ASIDE: Final = 11  # from the middle of a symbol to where the line of second parents arrives,
_EDGE: Final = 18  # and to the outermost one of several
_ON_ROW: Final = 40  # a place given by hand so near to a row stands in it

_Band = tuple[float, float]  # how far something reaches to the left and to the right


@dataclass(slots=True)
class Layout:
    """Where everything is."""

    kin: Kin
    captions: dict[str, Caption]
    graph: Lattice
    rows: list[list[int]]  # the nodes of each row from the left
    x: list[float]  # of nodes
    y: list[float]  # of rows
    at: dict[str, Point] = field(default_factory=dict)  # of everybody
    bars: list[Bar] = field(default_factory=list)
    bent: list[Bent] = field(default_factory=list)
    busy: frozenset[str] = frozenset()  # with so many interaction lines that they need more room
    below: list[float] = field(default_factory=list)  # how far the texts of a row reach below its middle
    above: list[float] = field(default_factory=list)
    nests: list[int] = field(default_factory=list)  # between the lines of couples who stand apart, by row
    sources: list[Point] = field(default_factory=list)  # where the children's line of each sibship leaves
    lanes: dict[int, int] = field(default_factory=dict)  # how many channels there are below each row
    number: dict[str, int] = field(init=False)  # the node of everybody in the tree
    parents: set[frozenset[str]] = field(init=False)  # who have children together

    def __post_init__(self) -> None:
        """Number the people, and note who are parents together."""
        self.number = {person: i for i, person in enumerate(self.kin.people)}
        self.parents = {frozenset(sibship.parents) for sibship in self.kin.sibships}

    def bent_y(self, row: int, level: int) -> float:
        """Return the height of the line of a couple who stand apart."""
        return self.y[row] - HALF - YEAR_ABOVE - LINE - self.nests[row] * (level - 1) - NEST / 2

    def bar_y(self, bar: Bar) -> float:
        """Return the height of a bar."""
        count = self.lanes[bar.gap]
        top, bottom = self.y[bar.gap] + self.below[bar.gap], self.y[bar.gap + 1] - self.above[bar.gap + 1]
        return round((top + bottom - (count - 1) * CHANNEL) / 2 + bar.channel * CHANNEL)


def arrange(
    shown: Shown,
    kin: Kin,
    captions: dict[str, Caption],
    labels: dict[Couple, str],
    homes: dict[str, frozenset[str]],
    before: dict[str, float] | None = None,
    by_hand: tuple[Pin, ...] = (),
    *,
    quick: bool = False,
    still: bool = False,
    middle: int = 0, low: dict[str, float] | None = None,
) -> Layout:
    """Lay a family out; `labels` are the texts above couples' lines, `homes` where people live.

    `before` is the x where people stood until now; none of them changes sides with another one then, and
    with `still` half of them hardly move; otherwise the middle person stands at `middle`; `low` is how low
    they stood. `by_hand` are given places, as seen from the middle person. With `quick` the order is a first
    one, or the best if it is known.
    """
    graph, root = _graph(kin, low)
    stood = {i: before[person] for i, person in enumerate(kin.people) if before and person in before}
    made = Layout(kin, captions, graph, order.arrange(graph, root, stood, quick=quick), [], [])
    tied = Counter(person for tie in shown.of(Tie) for person in (tie.one, tie.other))
    made.busy = frozenset(person for person, count in tied.items() if count >= _BUSY)
    made.bent = bends.bends(graph, kin, made.rows)
    _place(made, labels, homes, {}, middle, stood if still else {})
    pins = {p.person: p for p in by_hand if p.person in made.at and p.person != kin.centre}
    if any(person in kin.people for person in pins):
        _obey(made, pins)
        made.bent = bends.bends(graph, kin, made.rows)
        fixed = {person: middle + pin.x for person, pin in pins.items()}
        _place(made, labels, homes, {**fixed, kin.centre: middle}, middle, {})
    for person, pin in pins.items():
        y = made.at[person][1]
        on_row = person in kin.people and abs(pin.y - y) < _ON_ROW
        made.at[person] = (float(middle + pin.x), y if on_row else float(pin.y))
    _follow(made, set(pins))
    _beside(made, shown, set(pins))
    return made


def best_order(shown: Shown) -> Generator[None, None, object]:
    """Search the best order for a family in small pieces; what was found `arrange` knows from then on."""
    return order.search(*_graph(union.kin(shown)))


def _graph(kin: Kin, low: dict[str, float] | None = None) -> tuple[Lattice, int]:
    return lattice(kin, layers.rows(kin, low)), kin.people.index(kin.centre) if kin.centre else 0


def _place(
    made: Layout, labels: dict[Couple, str], homes: dict[str, frozenset[str]], fixed: dict[str, int],
    middle: int, stood: dict[int, float],
) -> None:
    """Reckon x of nodes, then channels, then y of rows; with `stood` half of the people hardly move."""
    graph, kin = made.graph, made.kin
    number = made.number
    bands = [_bands(made.captions[p]) for p in kin.people] + [((7, 7),) * 4] * (graph.nodes - len(kin.people))
    wide = {
        frozenset((number[c.one], number[c.other])): text_width(text, SMALL)
        for c, text in labels.items() if text
    }
    busy = {number[person] for person in made.busy if person in number}
    parents = {frozenset(number[p] for p in s.parents) for s in kin.sibships if len(s.parents) == 2}
    homes_of = [homes.get(p) or None for p in kin.people] + [None] * (graph.nodes - len(kin.people))
    sources = bends.sources(graph, kin, made.rows, made.bent)
    between = bends.shared(sources, {edge.union for edge in graph.edges})
    passed = {frozenset(ends) for ends in sources if len(ends) == 2} - (parents - between.keys())

    def gap(left: int, right: int) -> int:
        pair = frozenset((left, right))
        room = _gap(bands[left], bands[right], wide.get(pair, 0), homes_of[left] != homes_of[right])
        if pair in parents:  # the line to their children passes between their names
            names = max(bands[left][2][1], bands[left][3][1], bands[right][2][0], bands[right][3][0])
            room = max(room, math.ceil(2 * names) + _CLEAR)
        if pair in passed:  # the line from a couple who stand apart passes between all their texts
            ends = max(band[1] for band in bands[left]), max(band[0] for band in bands[right])
            room = max(room, math.ceil(2 * max(ends)) + _CLEAR)
        room += (len(between.get(pair, (0,))) - 1) * bends.BESIDE
        return room + (_ROOM if left in busy or right in busy else 0)

    held = {number[person]: x for person, x in fixed.items() if person in number}
    x = places.places(graph, made.rows, sources, gap, held, made.x if held else None)
    shift = round(x[number[kin.centre]]) - middle if kin.centre else 0
    if stood:
        shift = round(most_go(x[node] - place for node, place in stood.items()))
    made.x = [round(one) - shift for one in x]
    _route(made, sources, between)
    _heights(made, labels)
    _name_places(made, sources)


def _bands(caption: Caption) -> tuple[_Band, ...]:
    """Return how far a person's texts and symbol reach: years, symbol, name, second line."""
    born = YEAR_BESIDE + text_width(caption.born, SMALL) if caption.born else 0
    died = YEAR_BESIDE + text_width(caption.died, SMALL) if caption.died else 0
    died = max(died, HALF + BADGE if caption.badge else 0)
    name = text_width(caption.name, NAME, 700 if caption.bold else 500) / 2
    second = text_width(caption.second, SMALL) / 2
    return (born, died), (HALF + 8, HALF + 8), (name, name), (second, second)


def reach(caption: Caption) -> _Band:
    """Return how far a person reaches to the left and to the right, texts and all."""
    bands = _bands(caption)
    return max(band[0] for band in bands), max(band[1] for band in bands)


def _gap(left: tuple[_Band, ...], right: tuple[_Band, ...], label: float, outline: bool) -> int:
    room = max(a[1] + b[0] for a, b in zip(left, right, strict=True)) + _CLEAR
    if label:
        ends = max(left[0][1], HALF), max(right[0][0], HALF)
        room = max(room, label + 2 * max(ends) + 2 * _CLEAR)
    if outline:
        room = max(room, max(band[1] for band in left) + max(band[0] for band in right) + _CLEAR + _HOME)
    return math.ceil(room)


def _route(
    made: Layout, sources: list[tuple[int, ...]], between: dict[frozenset[int], list[int]]
) -> None:
    """Make the bars and give them channels."""
    bars: dict[int, Bar] = {}
    for edge in made.graph.edges:
        if edge.port not in bars:
            ends = (edge.port,) if edge.port >= 0 else sources[-1 - edge.port]
            source = sum(made.x[end] for end in ends) / len(ends)
            bars[edge.port] = Bar(edge.port, edge.union, made.graph.row[edge.node] - 1, source)
    aside = _aside(made, bars)
    for edge in made.graph.edges:
        bars[edge.port].targets.append((_arrival(made, edge, aside), edge.node))
    made.bars = list(bars.values())
    for bar in made.bars:
        bar.targets.sort()
        if bar.port < 0:
            bar.source = _clear(made, bar, sources[bar.union])
        if bar.port < 0 and len(bar.targets) == 1 and abs(bar.source - bar.targets[0][0]) <= _KINK:
            bar.source = bar.targets[0][0]
    bends.spread(made.bars, between, made.x)
    made.lanes = routes.channels(made.bars)


def _clear(made: Layout, bar: Bar, ends: tuple[int, ...]) -> float:
    """Return where the line to children leaves a couple: clear of texts, and right above an only child."""
    pair = sorted(ends, key=lambda node: made.x[node])
    if len(pair) == 1 and len(made.kin.sibships[bar.union].parents) == 2 and pair[0] < len(made.kin.people):
        bands = _bands(made.captions[made.kin.people[pair[0]]])  # of a couple who stand apart, alone in a row
        return made.x[pair[0]] + max(band[1] for band in bands) + _CLEAR / 2
    beside = any({bend.far, bend.hub} & set(ends) for bend in made.bent)
    only = len(bar.targets) == 1
    if len(pair) != 2 or not (beside or only) or max(pair) >= len(made.kin.people):
        return bar.source
    above = 0 if beside else 1  # such a line comes from above the years
    left, right = (_bands(made.captions[made.kin.people[node]])[above:] for node in pair)
    low = made.x[pair[0]] + max(band[1] for band in left) + _CLEAR / 2
    high = made.x[pair[1]] - max(band[0] for band in right) - _CLEAR / 2
    return min(max(bar.targets[0][0] if only else bar.source, low), high) if low <= high else bar.source


def _aside(made: Layout, bars: dict[int, Bar]) -> dict[tuple[int, int], float]:
    """Return how far aside the lines of second parents arrive at a child, by (union, node): side by side."""
    sides: dict[tuple[int, float], list[tuple[float, int]]] = {}
    for edge in made.graph.edges:
        there = made.kin.sibships[edge.union].elsewhere
        if edge.node < len(made.kin.people) and made.kin.people[edge.node] in there:
            source = bars[edge.port].source
            side = math.copysign(1, source - made.x[edge.node])
            sides.setdefault((edge.node, side), []).append((source, edge.union))
    return {
        (union, node): side * _ASIDE if len(found) == 1 else side * _EDGE * place / len(found)
        for (node, side), found in sides.items()
        for place, (_, union) in enumerate(sorted(found, reverse=side < 0), 1)
    }


def _arrival(made: Layout, edge: Edge, aside: dict[tuple[int, int], float]) -> float:
    """Return where on its bar a child's line begins: twins share a place, second parents come from aside."""
    if edge.node >= len(made.kin.people):
        return made.x[edge.node]
    sibship, child = made.kin.sibships[edge.union], made.kin.people[edge.node]
    if child in sibship.elsewhere:
        return made.x[edge.node] + aside[edge.union, edge.node]
    number = made.number
    for group in made.kin.twins:
        if child in group:
            same = [number[one] for one in group if one in sibship.children and one not in sibship.elsewhere]
            return sum(made.x[n] for n in same if made.graph.row[n] == made.graph.row[edge.node]) / len(same)
    return made.x[edge.node]


def _heights(made: Layout, labels: dict[Couple, str]) -> None:
    """Reckon y of the rows: room for texts, for the lines of bent couples, and for the channels."""
    count = len(made.rows)
    names = made.kin.people
    people = [[made.captions[names[node]] for node in row if node < len(names)] for row in made.rows]
    made.below = [
        HALF + NAME_BELOW + NAME * LEADING + (LINE if any(c.second for c in row) else 0) + 8 if row else 0
        for row in people
    ]
    bent = [[bend for bend in made.bent if made.graph.row[bend.far] == row] for row in range(count)]
    made.nests = [NEST_WRITTEN if any(labels.get(b.couple) for b in row) else NEST for row in bent]
    levels = [max((bend.level for bend in row), default=0) for row in bent]
    made.above = [
        HALF + YEAR_ABOVE + LINE + 6 + made.nests[r] * levels[r] if people[r] else 0 for r in range(count)
    ]
    heights = [0.0]
    for row in range(count - 1):
        need = made.below[row] + 28 + CHANNEL * made.lanes.get(row, 0) + made.above[row + 1]
        heights.append(heights[-1] + round(max(need, PITCH if people[row] else 0)))
    centre = made.graph.row[made.kin.people.index(made.kin.centre)] if made.kin.centre else 0
    made.y = [height - heights[centre] for height in heights]


def _name_places(made: Layout, sources: list[tuple[int, ...]]) -> None:
    graph, kin = made.graph, made.kin
    made.at = {person: (made.x[i], made.y[graph.row[i]]) for i, person in enumerate(kin.people)}
    levels = {bend.couple.pair: bend.level for bend in made.bent}
    made.sources = []
    leaving = {bar.union: bar.source for bar in made.bars if bar.port < 0}
    for i, sibship in enumerate(kin.sibships):
        ends = sources[i]
        row = graph.row[ends[0]]
        x, y = leaving.get(i, made.x[ends[0]]), made.y[row]
        level = levels.get(frozenset(sibship.parents), 0)
        if level:
            y = made.bent_y(row, level)
        elif len(sibship.parents) == 1:
            caption = made.captions[sibship.parents[0]]
            y += HALF + NAME_BELOW + NAME * LEADING + (LINE if caption.second else 0) + 2
        made.sources.append((x, y))


def _obey(made: Layout, pins: dict[str, Pin]) -> None:
    """Put people who were given a place by hand into their row in the order of that place."""
    number = made.number
    middle = made.x[number[made.kin.centre]]
    wanted = {number[p]: middle + pin.x for p, pin in pins.items() if p in number}
    made.rows = [
        sorted(row, key=lambda node: wanted.get(node, made.x[node])) if any(n in wanted for n in row) else row
        for row in made.rows
    ]


def _follow(made: Layout, moved: set[str]) -> None:
    """Let the line to children begin on that of their parents, who may have been taken off their row."""
    bent = {bend.couple.pair for bend in made.bent}
    for i, sibship in enumerate(made.kin.sibships):
        if moved.isdisjoint(sibship.parents):
            continue
        x, y = made.sources[i]
        ends = sorted(made.at[parent] for parent in sibship.parents)
        if len(ends) == 2 and frozenset(sibship.parents) not in bent:
            (left, high), (right, low) = ends
            share = (x - left - HALF) / max(1.0, right - left - SYMBOL)
            if is_steep(*ends) and not 0 <= share <= 1:
                share = 0.5  # it leaves from the middle, and goes aside first
            made.sources[i] = x, high + (low - high) * min(1.0, max(0.0, share))
        elif len(ends) == 1:
            made.sources[i] = x, y + ends[0][1] - made.y[made.graph.row[made.number[sibship.parents[0]]]]


def is_steep(one: Point, other: Point) -> bool:
    """Tell whether two partners stand rather below each other than side by side: somebody put them so."""
    return abs(one[1] - other[1]) > abs(one[0] - other[0]) - SYMBOL


def _beside(made: Layout, shown: Shown, pinned: set[str]) -> None:
    """Put those with a tie but no bond beside the row of whom they know, on the right."""
    ends: dict[int, float] = {}
    rows = {round(y): r for r, y in enumerate(made.y)}
    last = max((r for r, row in enumerate(made.rows) if row), default=0)
    for person in made.kin.beside:
        others = [t.other if t.one == person else t.one for t in shown.of(Tie) if person in (t.one, t.other)]
        known = next((made.at[o] for o in others if o in made.at and o in made.kin.people), (0.0, 0.0))
        row = rows.get(round(known[1]), last)
        start = max((x for x, y in made.at.values() if abs(y - made.y[row]) < PITCH / 2), default=0)
        bands = _bands(made.captions[person])
        x = max(start, ends.get(row, -math.inf)) + 60 + max(band[0] for band in bands) + HALF
        if person not in pinned:
            made.at[person] = (round(x), made.y[row] + (68 if row == last else 0))
        ends[row] = x + max(band[1] for band in bands)
