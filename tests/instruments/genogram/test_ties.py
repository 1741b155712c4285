# SPDX-License-Identifier: Apache-2.0
"""Whether interaction lines tell how it is between people, and hide nothing."""

import itertools
import math

import pytest

from jimdesk.core.audience import WORKER, shown_to
from jimdesk.core.people import Person
from jimdesk.core.words import Words
from jimdesk.drawing import Drawing, Line, Text
from jimdesk.instruments.genogram.facts import Tie, TieKind
from jimdesk.instruments.genogram.picture import draw
from jimdesk.instruments.genogram.ties import ties
from jimdesk.instruments.instrument import View
from tests.instruments.genogram.families import person, shown
from tests.story_family import DAY, story_family
from tests.trees import tree


def _ties(drawing: Drawing) -> list[Line]:
    kinds = set(TieKind)
    return [part for part in drawing.parts() if isinstance(part, Line) and part.meaning in kinds]


def test_the_lines_are_those_of_whoever_looks() -> None:
    """Ilias sees five lines, his mother one; without a name it is the youngster's view."""
    seen = shown_to(story_family(), WORKER)
    own = {frozenset(line.ids) for line in _ties(draw(seen, Words("nl"), View(day=DAY)))}
    assert own == {frozenset(("ilias", other)) for other in ("yassin", "dennis", "marijke", "bert", "rachid")}
    mother = _ties(draw(seen, Words("nl"), View(day=DAY, whose="marijke")))
    assert {line.meaning for line in mother} == {"close"}


def test_another_view_moves_nobody() -> None:
    """Only the lines change with whose eyes one looks; the family stays where it was."""
    seen = shown_to(story_family(), WORKER)
    ours, theirs = (
        {t.id: t.middle for t in draw(seen, Words("nl"), View(day=DAY, whose=whose)).tokens}
        for whose in ("ilias", "marijke")
    )
    assert ours == theirs


def test_no_line_of_the_story_runs_through_a_name() -> None:
    """Every name and every year stays free of interaction lines."""
    drawing = draw(shown_to(story_family(), WORKER), Words("nl"), View(day=DAY))
    boxes = [part.box for part in drawing.parts() if isinstance(part, Text)]
    for line in _ties(drawing):
        for (ax, ay), (bx, by) in itertools.pairwise(line.points):
            steps = [i / 4 for i in range(5)]
            for x, y in ((ax + (bx - ax) * t, ay + (by - ay) * t) for t in steps):
                assert not any(a < x < a + w and b < y < b + h for a, b, w, h in boxes), line.ids


def test_lines_end_before_the_symbols() -> None:
    """A line stops short of a symbol, so that its edge stays whole."""
    seen = shown(
        person("kind", youngster=True), person("vriend"),
        Tie.new(id="t", one="kind", other="vriend", tie=TieKind.DISTANT, seen_by="kind"),
    )
    drawing = draw(seen, Words("nl"), View(day=DAY))
    middles = [token.middle for token in drawing.tokens]
    for line in _ties(drawing):
        assert all(math.dist(line.points[0], middle) > 23 for middle in middles)


def test_with_nothing_between_them_a_line_goes_straight() -> None:
    """From the one to the other slantwise, without a bow around nothing."""
    tie = Tie(id="t", one="a", other="b", tie=TieKind.FRIENDSHIP, seen_by="a")
    (band, _) = ties([tie], {"a": (0.0, 0.0), "b": (220.0, 170.0)}, [], [], [])
    assert isinstance(band, Line)
    (x1, y1), (x2, y2) = band.points[0], band.points[-1]
    for x, y in band.points:
        assert abs((x - x1) * (y2 - y1) - (y - y1) * (x2 - x1)) < 1


def test_no_line_goes_through_the_slashes_of_a_couple() -> None:
    """What says that two are divorced stays readable: the cut-off of the story passes elsewhere."""
    drawing = draw(shown_to(story_family(), WORKER), Words("nl"), View(day=DAY))
    lines = [part for part in drawing.parts() if isinstance(part, Line)]
    slashes = [part for part in lines if part.meaning == "slash"]
    assert slashes
    for tie in (part for part in lines if part.meaning == TieKind.CUT_OFF and part.halo):
        for x, y in tie.points:
            assert all(math.dist((x, y), end) > 8 for slash in slashes for end in slash.points)


@pytest.mark.parametrize("seed", [0, 2, 3, 4])
def test_long_lines_go_round_the_symbols(seed: int) -> None:
    """Also those between two who stand far from each other, looked at in every unit of their way."""
    family = tree(15, seed)
    ids = [one.id for one in family.of(Person)]
    me, kinds = ids[7], list(TieKind)
    for number, other in enumerate((ids[0], ids[3], ids[11], ids[14])):
        family = family.put(
            Tie(id=f"t{number}", one=me, other=other, tie=kinds[5 * number + seed], seen_by=me)
        )
    drawing = draw(shown_to(family, WORKER), Words("nl"), View(day=DAY, whose=me))
    boxes = [token.box for token in drawing.tokens]
    for line in (line for line in _ties(drawing) if line.halo):
        for (ax, ay), (bx, by) in itertools.pairwise(line.points):
            for x, y in ((ax + (bx - ax) * i / 8, ay + (by - ay) * i / 8) for i in range(9)):
                assert not any(a < x < a + w and b < y < b + h for a, b, w, h in boxes), line.ids
