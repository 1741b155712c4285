# SPDX-License-Identifier: Apache-2.0
"""The family's own lines: between partners, from partners to children, with what those lines say."""

import math
from collections.abc import Iterator
from functools import cache, partial
from typing import Final

from jimdesk.core.frozen import frozen
from jimdesk.core.people import Bond, Descent, Twinning
from jimdesk.drawing import LEADING, Line, Part, Point, Style, Text, text_box, text_width
from jimdesk.instruments.genogram.bends import Bent
from jimdesk.instruments.genogram.captions import SMALL
from jimdesk.instruments.genogram.layout import (
    CHANNEL,
    HALF,
    LINE,
    SYMBOL,
    YEAR_ABOVE,
    YEAR_BESIDE,
    Layout,
    is_steep,
)
from jimdesk.instruments.genogram.routes import Bar, Passing
from jimdesk.instruments.genogram.union import Couple

WIDTH: Final = 2.0
_SLASH: Final = 2.2
_BETWEEN_SLASHES: Final = 9
_STEM: Final = 30  # the dotted line up to parents whom nobody has named
STEM_DASH: Final = (2.0, 4.0)
_HOP: Final = 5
_ASIDE: Final = 10  # bent lines leave a symbol beside its middle, where the line from its parents ends
_BESIDE_STEEP: Final = SYMBOL / 2  # from a line that goes steeply down to the text beside it
_LABEL_ABOVE: Final = 15  # from a couple's line to the text above it: room for the slashes

_DASHES: Final[dict[Descent, tuple[float, ...]]] = {
    Descent.BIRTH: (),
    Descent.ADOPTED: (8, 5),
    Descent.FOSTER: (2, 4),
    Descent.STEP: (12, 4, 2, 4),
    Descent.DONOR: (1, 6),
    Descent.PLACED_OUT: (5, 3),
}
_SHARE: Final = 0.55  # of the way to twins: where the bar between identical ones is
_BETWEEN: Final = 2.6  # half of what is between the two lines of partners who are related


@frozen
class _Partners:
    """How the line between two partners looks."""

    dash: tuple[float, ...] = ()
    slashes: int = 0
    again: bool = False  # they came back together: a line back through the slashes


_TURNED: Final[dict[Bond, _Partners]] = {
    Bond.MARRIED: _Partners(),
    Bond.LIVING_TOGETHER: _Partners((8, 6)),
    Bond.APART_TOGETHER: _Partners((8, 6)),
    Bond.ENGAGED: _Partners((8, 6)),
    Bond.AFFAIR: _Partners((8, 4, 2, 4)),
    Bond.SECRET_AFFAIR: _Partners((2, 5)),
    Bond.SEPARATED: _Partners((), 1),
    Bond.DIVORCED: _Partners((), 2),
    Bond.ENDED: _Partners((8, 6), 1),
    Bond.TOGETHER_AGAIN: _Partners(),
}
PLAIN: Final = _Partners()
_PARTED: Final = (Bond.SEPARATED, Bond.DIVORCED, Bond.ENDED)


def look_of(couple: Couple) -> _Partners:
    """Return how a couple's line looks after all its turns."""
    history = couple.partnership.history if couple.partnership else ()
    if not history:
        return _Partners() if couple.partnership else _Partners((8, 6))
    last = _TURNED[history[-1].bond]
    earlier = next((_TURNED[t.bond] for t in reversed(history[:-1]) if t.bond not in _PARTED), last)
    if history[-1].bond in _PARTED:
        return _Partners(earlier.dash, last.slashes)
    parted = max((_TURNED[turn.bond].slashes for turn in history if turn.bond in _PARTED), default=0)
    again = bool(parted) or history[-1].bond is Bond.TOGETHER_AGAIN
    dash = earlier.dash if history[-1].bond is Bond.TOGETHER_AGAIN else last.dash
    return _Partners(dash, (parted or 1) if again else 0, again)


@cache
def style(dash: tuple[float, ...] = ()) -> Style:
    """Return the style of a family line."""
    return Style("", "ink", WIDTH, dash)


@cache
def child_style(descent: Descent, *, past: bool = False) -> Style:
    """Return the style of the line from parents to a child; thin where that is past."""
    return Style("", "ink3", 1.25, _DASHES[descent]) if past else style(_DASHES[descent])


def couples(made: Layout, labels: dict[str, str], related: frozenset[frozenset[str]]) -> Iterator[Part]:
    """Draw the line of every couple, its slashes and the text above it (by the id of the partnership)."""
    apart = {bend.couple.pair for bend in made.bent}
    for couple in made.kin.couples:
        if couple.pair not in apart:
            yield from _side_by_side(made, couple, _written(couple, labels), couple.pair in related)
    for bend in made.bent:
        yield from _apart(made, bend, _written(bend.couple, labels))
    yield from _trunks(made)


def _meaning(couple: Couple) -> str:
    history = couple.partnership.history if couple.partnership else ()
    return history[-1].bond if history else "couple"


def _written(couple: Couple, labels: dict[str, str]) -> str:
    return labels.get(couple.partnership.id, "") if couple.partnership else ""


def _side_by_side(made: Layout, couple: Couple, text: str, related: bool) -> Iterator[Part]:
    (x1, y1), (x2, y2) = sorted((made.at[couple.one], made.at[couple.other]))
    look = look_of(couple)
    ends, ids = ((x1 + HALF, y1), (x2 - HALF, y2)), (couple.one, couple.other)
    yield from partners_line(ends, look, _meaning(couple), ids, related=related)
    x, y = (x1 + x2) / 2, (y1 + y2) / 2
    if is_steep((x1, y1), (x2, y2)):
        yield from _beside_steep(made, couple, text, (x, y))
        return
    slope = (y2 - y1) / max(1.0, x2 - x1)
    # beside the line that goes down to their children
    room = (x2 - x1) / 2 - HALF
    aside = max(14, room / 2) if _parents(made, couple) else 0
    if aside and room < aside + (look.slashes - 1) * _BETWEEN_SLASHES / 2 + 6:  # they would lie on a symbol
        at = x - room / 2, y - room / 2 * slope
        yield from slashes(at, look.slashes, 9, between=5, again=look.again)
    else:
        yield from slashes((x - aside, y - aside * slope), look.slashes, again=look.again)
    if text:
        middle = _free_middle(made, couple)
        level = y + slope * (middle - x) - abs(slope) * text_width(text, SMALL) / 2
        yield _label(text, middle, level - _LABEL_ABOVE - SMALL * LEADING, couple)


def _beside_steep(made: Layout, couple: Couple, text: str, middle: Point) -> Iterator[Part]:
    """Draw what belongs to a steep line: slashes and years by it, and the way to children."""
    (x, y), look, side = middle, look_of(couple), 1.0
    for sibship, (there, top) in zip(made.kin.sibships, made.sources, strict=True):
        if frozenset(sibship.parents) == couple.pair and top == y:
            side = -1.0 if there > x else 1.0
            yield Line((middle, (there, y)), style(), "child", (*sibship.parents, *sibship.children))
    yield from slashes(middle, look.slashes, again=look.again)
    if text:
        at = x + side * (_BESIDE_STEEP + text_width(text, SMALL) / 2)
        yield _label(text, at, y - SMALL * LEADING / 2, couple)


def _apart(made: Layout, bend: Bent, text: str) -> Iterator[Part]:
    """Draw the line of a couple who cannot stand side by side: up, over the others, and down again."""
    couple, look = bend.couple, look_of(bend.couple)
    far, hub = made.at[made.kin.people[bend.far]], made.at[made.kin.people[bend.hub]]
    y = made.bent_y(made.graph.row[bend.far], bend.level)
    yield Line(_over(far, hub, y), style(look.dash), _meaning(couple), (couple.one, couple.other), halo=7)
    way = math.copysign(1, hub[0] - far[0])
    yield from slashes((far[0] + way * (_ASIDE + 16), y), look.slashes, 8, again=look.again)
    if text:
        start = _ASIDE + (28 if look.slashes else 6)  # no slash goes through the years
        middle = far[0] + way * (start + text_width(text, SMALL) / 2)
        yield _label(text, middle, y - SMALL * LEADING - 1, couple)
    for sibship, (x, top) in zip(made.kin.sibships, made.sources, strict=True):
        if frozenset(sibship.parents) == couple.pair:  # the band under the line has cut this one short
            yield Line(((x, top), (x, top + 5)), style(), "child", (*sibship.parents, *sibship.children))


def _trunks(made: Layout) -> Iterator[Part]:
    """Draw again what several lines of one person share, on top of the bands under those lines."""
    highest: dict[tuple[int, float], float] = {}
    for bend in made.bent:
        if made.graph.row[bend.far] == made.graph.row[bend.hub]:
            far, hub = made.x[bend.far], made.x[bend.hub]
            key = bend.hub, hub - math.copysign(_ASIDE, hub - far)
            y = made.bent_y(made.graph.row[bend.far], bend.level)
            highest[key] = min(y, highest.get(key, y))
    for (hub, x), y in highest.items():
        person = made.kin.people[hub]
        yield Line(((x, y - WIDTH / 2), (x, made.at[person][1] - HALF + 4)), style(), "couple", (person,))


def _free_middle(made: Layout, couple: Couple) -> float:
    """Return the middle of the room between two partners that the years beside them leave."""
    left, right = sorted((couple.one, couple.other), key=lambda one: made.at[one])
    died, born = made.captions[left].died, made.captions[right].born
    start = made.at[left][0] + max(HALF, YEAR_BESIDE + text_width(died, SMALL) if died else 0)
    end = made.at[right][0] - max(HALF, YEAR_BESIDE + text_width(born, SMALL) if born else 0)
    return (start + end) / 2


def _parents(made: Layout, couple: Couple) -> bool:
    return couple.pair in made.parents


def _label(text: str, x: float, top: float, couple: Couple) -> Text:
    of = couple.partnership.id if couple.partnership else f"{couple.one}+{couple.other}"
    return Text(text, text_box(text, x, top, SMALL), SMALL, colour="ink2", of=of, meaning="history")


def _over(far: Point, hub: Point, y: float) -> tuple[Point, ...]:
    """Return the way of a line that passes over those who stand between."""
    way = math.copysign(1, hub[0] - far[0])
    inside = HALF - 4
    end = ((far[0] + way * _ASIDE, y), (far[0] + way * _ASIDE, far[1] - inside))
    if abs(far[1] - hub[1]) < HALF:
        return (hub[0] - way * _ASIDE, y), *end  # from the trunk: see _trunks
    side = hub[0] - way * (HALF + 12)
    return (hub[0] - way * HALF, hub[1]), (side, hub[1]), (side, y), *end


def partners_line(
    ends: tuple[Point, Point], look: _Partners, meaning: str, ids: tuple[str, ...] = (), *, related: bool
) -> Iterator[Part]:
    """Draw the line between two partners; double where they are related to each other."""
    (x1, y1), (x2, y2) = ends
    for far in (-_BETWEEN, _BETWEEN) if related else (0,):
        yield Line(((x1, y1 + far), (x2, y2 + far)), style(look.dash), meaning, ids)


def slashes(
    at: Point, count: int, half: float = 12, *, between: float = _BETWEEN_SLASHES, again: bool = False
) -> Iterator[Part]:
    """Draw the slashes through a couple's line: one for a separation, two for a divorce.

    Where they came back together a line goes back through the slashes.
    """
    x, y = at
    for i in range(count):
        middle = x + (i - (count - 1) / 2) * between
        ends = ((middle - half * 0.4, y + half), (middle + half * 0.4, y - half))
        yield Line(ends, Style("", "ink", _SLASH), "slash")
    if again:
        wide = half * 0.4 + (count - 1) * between / 2 + 4
        yield Line(((x - wide, y - half), (x + wide, y + half)), Style("", "ink", _SLASH), "again")


def children(
    made: Layout, twinning: dict[frozenset[str], Twinning], past: frozenset[tuple[int, str]] = frozenset()
) -> Iterator[Part]:
    """Draw the lines from parents to children: a drop, a bar, and a line to every child.

    `past`: (number of the sibship, child) of whom that is a memory on this day.
    """
    passing = Passing(made.bars)
    for bar in made.bars:
        sibship, across = made.kin.sibships[bar.union], partial(_heights, made, passing, bar)
        ids = (*sibship.parents, *sibship.children)
        y = made.bar_y(bar)
        kinds = {_child_style(made, bar, child, past) for child in sibship.children}
        shared = kinds.pop() if len(kinds) == 1 else style()
        top = made.sources[bar.union][1] if bar.port < 0 else made.y[bar.gap]
        if not sibship.parents and bar.port < 0:
            yield Line(((bar.source, y - _STEM), (bar.source, y)), style(STEM_DASH), "unknown_parents", ids)
        elif bar.right - bar.left < 1 and len(bar.targets) == 1:
            node = bar.targets[0][1]
            person = node < len(made.kin.people)
            bottom = made.at[made.kin.people[node]][1] - HALF if person else made.y[bar.gap + 1]
            crossed = [*across(bar.source, above=True), *across(bar.source, above=False)]
            yield Line(_upright(bar.source, top, bottom, crossed), shared, "child", ids)
            if person and sibship.descents.get(sibship.children[0]) is Descent.PLACED_OUT:
                yield from away((bar.source, bottom - 12))
            continue
        else:
            crossed = across(bar.source, above=True)
            yield Line(_upright(bar.source, top, y, crossed), shared, "child", ids)
        if bar.right - bar.left >= 1:
            ends = ((bar.left - WIDTH / 2, y), (bar.right + WIDTH / 2, y))
            yield Line(ends, shared, "child", ids)
        for x, node in bar.targets:
            if node >= len(made.kin.people):  # on its way to a row further down
                crossed = across(x, above=False)
                yield Line(_upright(x, y, made.y[bar.gap + 1], crossed), shared, "child", sibship.children)
            else:
                yield from _to_child(made, passing, bar, x, node, y, past)
        yield from _twin_bars(made, bar, y, twinning)


def _child_style(made: Layout, bar: Bar, child: str, past: frozenset[tuple[int, str]]) -> Style:
    descent = made.kin.sibships[bar.union].descents.get(child, Descent.BIRTH)
    return child_style(descent, past=(bar.union, child) in past)


def _to_child(
    made: Layout, passing: Passing, bar: Bar, x: float, node: int, y: float, past: frozenset[tuple[int, str]]
) -> Iterator[Part]:
    sibship = made.kin.sibships[bar.union]
    crossed = _heights(made, passing, bar, x, above=False)
    child = made.kin.people[node]
    cx, cy = made.at[child]
    look = _child_style(made, bar, child, past)
    if sibship.descents.get(child) is Descent.PLACED_OUT:
        yield from away((cx, cy - HALF - 12))
    ids = (*sibship.parents, child)
    if child in sibship.elsewhere or abs(cx - x) < 1:
        far = abs(cx - x) if child in sibship.elsewhere else 0
        inside = max(min(6, far), far - 6)  # a round symbol bends away from its top
        yield Line(_upright(x, y, cy - HALF + inside, crossed), look, "child", ids)
    else:  # a twin, or somebody who was given a place by hand
        bend = ((cx, _bend(y, cy)),) if _bend(y, cy) < cy - HALF else ()
        yield Line(((x, y), *bend, (cx, cy - HALF)), look, "child", ids)


def _bend(y: float, child: float) -> float:
    """Return how low a slanting line to a child goes, before it goes straight down beside the years."""
    beside = child - HALF - YEAR_ABOVE - LINE - 2
    return beside if beside - y > 8 else child - HALF


def away(at: Point) -> Iterator[Part]:
    """Draw what a child's line has who was placed out of home: a stroke through it."""
    x, y = at
    yield Line(((x - 7, y + 4), (x + 7, y - 4)), Style("", "ink", _SLASH), "away")


def _twin_bars(
    made: Layout, bar: Bar, y: float, twinning: dict[frozenset[str], Twinning]
) -> Iterator[Part]:
    """Draw the bar between the lines of identical twins, or the "?" where nobody knows."""
    here = {made.kin.people[node]: x for x, node in bar.targets if node < len(made.kin.people)}
    asked: set[str] = set()
    for group, kind in twinning.items():
        if not group <= here.keys():
            continue
        ends = sorted(made.at[one] for one in group)
        x = here[min(group)]
        if kind is Twinning.IDENTICAL:
            points = tuple(
                (x + (cx - x) * _SHARE, y + (_bend(y, cy) - y) * _SHARE) for cx, cy in (ends[0], ends[-1])
            )
            yield Line(points, style(), "identical", tuple(sorted(group)))
        elif kind is Twinning.UNKNOWN and not asked & group:  # noted in pairs it is one question all the same
            asked |= group
            box = text_box("?", x + 8, y - SMALL * LEADING, SMALL, 600)  # the years stand below it
            yield Text("?", box, SMALL, 600, of=bar_name(made, bar), meaning="twins")


def bar_name(made: Layout, bar: Bar) -> str:
    """Return to whom a text at a bar belongs: to the first of the children."""
    return made.kin.sibships[bar.union].children[0]


def _heights(made: Layout, passing: Passing, bar: Bar, x: float, *, above: bool) -> list[float]:
    """Return the heights at which an upright line of a bar has to hop."""
    channels = passing.channels(bar, x, above=above)
    base = made.bar_y(bar)
    return [base + (channel - bar.channel) * CHANNEL for channel in channels]


def _upright(x: float, top: float, bottom: float, crossed: list[float]) -> tuple[Point, ...]:
    """Return an upright line with a small hop over each line that it crosses."""
    points: list[Point] = [(x, top)]
    for y in crossed:
        if top + _HOP < y < bottom - _HOP:
            steps = range(7)
            points += [
                (x + _HOP * math.sin(math.pi * i / 6), y - _HOP * math.cos(math.pi * i / 6)) for i in steps
            ]
    return (*points, (x, bottom))
