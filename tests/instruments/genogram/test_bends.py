# SPDX-License-Identifier: Apache-2.0
"""Whether lines to children keep apart where couples cannot all stand side by side."""

import itertools
from collections import defaultdict

import pytest

from jimdesk.core.audience import Shown
from jimdesk.core.people import Descent
from jimdesk.core.words import Words
from jimdesk.drawing import Drawing, Line, Text
from jimdesk.instruments.genogram.picture import draw
from jimdesk.instruments.instrument import View
from tests.instruments.genogram.families import child, couple, person, shown


def _many_partners() -> Shown:
    """Three partners of one man, two of whom are partners too; every couple but one has a child."""
    pairs = [("jan", "anna"), ("jan", "bea"), ("jan", "cora"), ("anna", "cora")]
    return shown(
        *(person(one, 1950) for one in ("jan", "anna", "kind0", "bea", "cora", "kind2", "kind3")),
        *(couple(*pair) for pair in pairs),
        *(child(f"kind{i}", *pair) for i, pair in enumerate(pairs) if i != 1),
    )


def _many_homes() -> Shown:
    """A child with three pairs of foster parents: two of them stand on the same side."""
    pairs = [("pa", "ma"), ("bas", "bea"), ("cor", "cora"), ("dirk", "dora")]
    descents = (Descent.BIRTH, Descent.FOSTER, Descent.FOSTER, Descent.FOSTER)
    return shown(
        person("kind", 2010, youngster=True), *(person(one) for pair in pairs for one in pair),
        *(couple(*pair) for pair in pairs),
        *(child("kind", *pair, descent=descent) for pair, descent in zip(pairs, descents, strict=True)),
    )


def _across() -> Shown:
    """Somebody alone in the row, with a child of the grandmother."""
    return shown(
        person("oma"), person("ma"), person("kleinzoon"), child("ma", "oma"), child("kleinzoon", "ma"),
        couple("oma", "kleinzoon"), person("kind"), child("kind", "oma", "kleinzoon"),
    )


def _picture(made: Shown) -> Drawing:
    return draw(made, Words("nl"), View())


def _upright(drawing: Drawing) -> dict[float, list[tuple[float, float, frozenset[str]]]]:
    """Return the upright pieces of lines to children, by x: (top, bottom, parents)."""
    found: dict[float, list[tuple[float, float, frozenset[str]]]] = defaultdict(list)
    for line in drawing.shapes:
        if isinstance(line, Line) and line.meaning == "child":
            parents = frozenset(one for one in line.ids if not one.startswith("kind"))
            for (x, top), (other, bottom) in itertools.pairwise(line.points):
                if x == other:
                    found[round(x)].append((min(top, bottom), max(top, bottom), parents))
    return found


@pytest.mark.parametrize("made", [_many_partners(), _many_homes()], ids=["partners", "homes"])
def test_upright_lines_of_two_families_never_lie_on_each_other(made: Shown) -> None:
    """Children's lines that leave or arrive at the same place stand beside each other."""
    for pieces in _upright(_picture(made)).values():
        for (top, bottom, one), (high, low, other) in itertools.combinations(pieces, 2):
            assert one == other or min(bottom, low) - max(top, high) <= 1


@pytest.mark.parametrize("made", [_many_partners(), _across()], ids=["partners", "across"])
def test_the_line_to_children_of_a_couple_apart_goes_through_nobody(made: Shown) -> None:
    """It passes beside the texts and the symbols of those between whom it leaves, also beside one alone."""
    drawing = _picture(made)
    boxes = [(token.id, token.box) for token in drawing.tokens]
    boxes += [("", part.box) for part in drawing.parts() if isinstance(part, Text)]
    for line in drawing.shapes:
        if isinstance(line, Line) and line.meaning == "child":
            for (x, top), (other, bottom) in itertools.pairwise(line.points):
                for whose, (left, high, wide, tall) in boxes:
                    inside = left < x < left + wide and top < high + tall and high < bottom
                    assert whose in line.ids or x != other or not inside
