# SPDX-License-Identifier: Apache-2.0
"""The circle when help has stopped: who has gone leaves an empty place, and no place hides anybody."""

from itertools import combinations

import pytest

from jimdesk.core.audience import WORKER, shown_to
from jimdesk.core.family import Family
from jimdesk.core.meeting import Rhythm
from jimdesk.core.words import Words
from jimdesk.drawing import Box, Drawing, Line, RectBox, Text
from jimdesk.instruments.circle import CIRCLE
from jimdesk.instruments.circle.facts import Given, Support, SupportType
from jimdesk.instruments.circle.helping import organised
from jimdesk.instruments.circle.layout import COUNT
from jimdesk.instruments.circle.stopped_picture import EMPTY, draw, lit, place_at
from jimdesk.instruments.instrument import View
from tests.crowd import crowd
from tests.story_family import story_family

WORDS = Words("nl")


def picture(known: Family, gone: set[str], view: View | None = None) -> Drawing:
    """The circle without some people; all others whose help is organised are still there."""
    shown, view = shown_to(known, WORKER), view or View()
    leaving = {one.id for one in organised(shown, view)} - gone
    return draw(shown, WORDS, view, gone, leaving)


def apart(one: RectBox, other: RectBox) -> bool:
    """Whether two boxes do not cover each other."""
    (x, y, wide, high), (a, b, across, down) = one, other
    return x + wide <= a or a + across <= x or y + high <= b or b + down <= y


@pytest.mark.parametrize("count", [15, 40, 60])
@pytest.mark.parametrize("size", [(974, 560), (1224, 900)])
def test_empty_places_hide_nobody(count: int, size: tuple[int, int]) -> None:
    """Everybody who has gone has a place, beside all who stay, at both sizes of window."""
    known, view = crowd(count), View(width=size[0], height=size[1])
    before = CIRCLE.draw(shown_to(known, WORKER), WORDS, view)
    gone = {one.id for one in organised(known, view)}
    told = known.put(*(
        Support.new(giver=one, receiver="ilias", support=SupportType.PRACTICAL, what="meegaan naar afspraken",
                    rhythm=Rhythm.WEEKLY)
        for one in sorted(gone)[:3]
    ))
    tokens = [one for one in picture(told, gone, view).tokens if one.meaning != "middle"]
    assert {one.id for one in tokens if one.id.startswith(EMPTY)} == {EMPTY + one for one in gone}
    if all(apart(a.box, b.box) for a, b in combinations(before.tokens, 2)):
        empty = [one for one in tokens if one.id.startswith(EMPTY)]
        stay = [one for one in tokens if not one.id.startswith(EMPTY)]
        assert all(apart(one.box, other.box) for one in empty for other in stay)
        assert all(apart(one.box, other.box) for one, other in combinations(empty, 2))


def test_the_corners_count_who_stays() -> None:
    """Where three professionals have gone nobody is left; where nobody ever stood, nobody is yet."""
    def corners(gone: set[str]) -> list[str]:
        return [one.text for one in picture(story_family(), gone).shapes
                if isinstance(one, Text) and one.meaning == "sector" and one.size == COUNT]

    assert sorted(corners(set())) == ["2 mensen", "3 mensen", "6 mensen", "nog niemand"]
    assert sorted(corners({"inge"})) == ["2 mensen", "2 mensen", "6 mensen", "nog niemand"]
    assert sorted(corners({"inge", "karin", "bakker"})) == [
        "2 mensen", "6 mensen", "niemand meer", "nog niemand",
    ]


def test_who_stays_stands_where_they_stood() -> None:
    """Nobody moves because others go: the same boxes as in the circle of now."""
    before = {one.id: one.box for one in CIRCLE.draw(shown_to(story_family(), WORKER), WORDS, View()).tokens}
    after = {one.id: one.box for one in picture(story_family(), {"inge", "karin"}).tokens}
    assert all(before[id_] == box for id_, box in after.items() if not id_.startswith(EMPTY))


def test_who_will_go_is_faded_and_still_there() -> None:
    """Karin is dashed and in the quietest ink, with the same words; what is faded is no other size."""
    token = next(one for one in picture(story_family(), {"inge"}).tokens if one.id == "karin")
    assert {one.colour for one in token.parts if isinstance(one, Text)} == {"ink3"}
    edge = next(one for one in token.parts if isinstance(one, Box)).style
    assert (edge.fill, edge.edge, bool(edge.dash)) == ("canvas", "line2", True)


def test_long_words_are_broken_and_many_are_counted() -> None:
    """What and how often stand on two lines where one is too long; beyond three, the rest is a number."""
    gives = [
        Support.new(giver="karin", receiver="ilias", what=what, rhythm=Rhythm.WEEKLY)
        for what in ("meegaan naar alle gesprekken op school", "praten", "bellen", "koken")
    ]
    token = next(one for one in picture(story_family().put(*gives), {"karin"}).tokens
                 if one.id == EMPTY + "karin")
    texts = [one.text for one in token.parts if isinstance(one, Text)]
    assert len(texts) == 3
    assert texts[1] == "elke week"
    assert texts[-1].startswith("en nog ")


def test_only_what_is_given_is_missed() -> None:
    """What Karin could give is not in her empty place: nobody loses it."""
    could = Support.new(giver="karin", receiver="ilias", what="praten", given=Given.POSSIBLE)
    token = next(one for one in picture(story_family().put(could), {"karin"}).tokens
                 if one.id == EMPTY + "karin")
    assert [one.text for one in token.parts if isinstance(one, Text)] == ["Karin"]


def test_lines_to_those_who_have_gone_go_with_them() -> None:
    """A line of support from Inge is not drawn to an empty place."""
    view = View(lines=frozenset({"supports"}))
    shown = shown_to(story_family(), WORKER)
    now = CIRCLE.draw(shown, WORDS, view)
    then = draw(shown, WORDS, view, {"inge"}, ())
    assert any("inge" in one.ids for one in now.shapes if isinstance(one, Line))
    assert not any("inge" in one.ids for one in then.shapes if isinstance(one, Line))


def test_a_place_is_found_where_it_is_drawn() -> None:
    """In its middle and a little beside it; elsewhere there is none. It lights up where it stands."""
    drawing = picture(story_family(), {"inge"})
    token = next(one for one in drawing.tokens if one.id == EMPTY + "inge")
    x, y = token.middle
    assert place_at(drawing, x, y) == "inge"
    assert place_at(drawing, token.box[0] - 6, y) == "inge"
    assert place_at(drawing, 5, 5) == ""
    assert [one.box for one in lit(drawing, "inge")] == [token.box]
    assert lit(drawing, "karin") == ()
