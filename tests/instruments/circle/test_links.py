# SPDX-License-Identifier: Apache-2.0
"""The lines between people: there when asked, made and unmade by the same two taps, told apart by shape."""

from dataclasses import replace

import pytest

from jimdesk.core.audience import FAMILY, Shown, shown_to
from jimdesk.core.desk import Desk
from jimdesk.core.family import Family
from jimdesk.core.words import Words
from jimdesk.drawing import Line
from jimdesk.instruments.circle import CIRCLE
from jimdesk.instruments.circle.facts import Acquaintance, Support
from jimdesk.instruments.circle.links import Layer, eligible, links, toggle
from jimdesk.instruments.genogram.facts import Tie, TieKind
from jimdesk.instruments.instrument import View
from tests.story_family import story_family

ALL = View(lines=frozenset(layer.value for layer in Layer))


def shown(family: Family | None = None) -> Shown:
    """The story as the family sees it."""
    return shown_to(family or story_family(), FAMILY)


def done(family: Family, layer: Layer, one: str, other: str, key: str = "") -> Family:
    """The family after two taps."""
    step = toggle(shown(family), ALL, layer, one, other, key)
    assert step is not None
    desk = Desk(family)
    desk.do(step)
    return desk.family


def drawn(family: Family, layer: Layer) -> set[frozenset[str]]:
    """Between whom lines of a kind are drawn."""
    return {frozenset(one.ids) for one in links(shown(family), ALL) if one.layer is layer}


def test_lines_are_there_only_when_asked() -> None:
    """The circle that a family sees first has no line between people; a layer brings its own and no other."""
    assert links(shown(), View()) == ()
    only = links(shown(), View(lines=frozenset({"supports"})))
    assert {one.layer for one in only} == {Layer.SUPPORTS}
    assert ("inge", "ilias") in {one.ids for one in only}


@pytest.mark.parametrize("layer", Layer)
def test_the_same_two_taps_take_a_line_away_again(layer: Layer) -> None:
    """Whatever was drawn by tapping two people goes by tapping them again."""
    family = story_family()
    pair = frozenset({"anja", "dennis"})
    assert pair not in drawn(family, layer)
    with_line = done(family, layer, "anja", "dennis")
    assert pair in drawn(with_line, layer)
    back = ("anja", "dennis") if layer is Layer.SUPPORTS else ("dennis", "anja")
    assert pair not in drawn(done(with_line, layer, *back), layer)


def test_tension_is_the_line_of_the_genogram() -> None:
    """Tension that comes to a close tie leaves it close; where it goes, the closeness is still there."""
    close = Tie(id="t", one="anja", other="dennis", tie=TieKind.CLOSE, seen_by="ilias")
    tense = done(story_family().put(close), Layer.TENSION, "dennis", "anja")
    assert [one.tie for one in tense.of(Tie) if one.id == "t"] == [TieKind.CLOSE_CONFLICT]
    eased = done(tense, Layer.TENSION, "anja", "dennis")
    assert [one.tie for one in eased.of(Tie) if one.id == "t"] == [TieKind.CLOSE]


def test_family_know_each_other_without_being_asked() -> None:
    """Brother and sister have their line by being that; two taps cannot take it away, and add no fact."""
    assert frozenset({"yassin", "noor"}) in drawn(story_family(), Layer.KNOWS)
    assert toggle(shown(), ALL, Layer.KNOWS, "yassin", "noor") is None
    assert not story_family().of(Acquaintance)


def test_support_that_goes_both_ways_is_one_line_with_two_arrows() -> None:
    """Who gives and gets is seen in one glance; a line back does not lie over the line there."""
    family = done(story_family(), Layer.SUPPORTS, "ilias", "dennis")
    mine = [one for one in links(shown(family), ALL) if one.layer is Layer.SUPPORTS and "dennis" in one.ids]
    assert len(mine) == 1
    assert mine[0].both


def test_a_line_of_support_has_the_type_that_was_chosen() -> None:
    """The list says what two taps draw; that is what is kept."""
    family = done(story_family(), Layer.SUPPORTS, "anja", "ilias", "practical")
    assert [one.support.value for one in family.of(Support) if one.giver == "anja"] == ["practical"]


def test_the_one_in_the_middle_needs_no_line_of_knowing() -> None:
    """Everybody in a circle knows whose it is; support and tension can go to the middle."""
    assert "ilias" not in eligible(shown(), ALL, Layer.KNOWS, "anja")
    assert "ilias" in eligible(shown(), ALL, Layer.SUPPORTS, "anja")
    assert "anja" not in eligible(shown(), ALL, Layer.SUPPORTS, "anja")


def test_support_for_a_kwestie_shows_there_alone() -> None:
    """When one kwestie is looked at, lines of support for others are away."""
    family = story_family().put(Support.new(id="s", giver="anja", receiver="ilias", issue="school"))
    here = links(shown(family), replace(ALL, issue="school", lines=frozenset({"supports"})))
    assert here == ()  # a kwestie that these eyes do not see is none of this support's


def test_each_kind_has_a_shape_of_its_own() -> None:
    """A grey print keeps them apart: tension goes to and fro, support has an arrow, knowing is plain."""
    family = done(done(story_family(), Layer.KNOWS, "anja", "dennis"), Layer.TENSION, "anja", "karin")
    shapes = CIRCLE.draw(shown(family), Words("nl"), ALL).shapes
    meant = {
        layer: [one for one in shapes if getattr(one, "meaning", "") == layer.value and hasattr(one, "ids")]
        for layer in Layer
    }
    assert all(isinstance(one, Line) and len(one.points) < 16 for one in meant[Layer.KNOWS])
    assert all(isinstance(one, Line) and len(one.points) > 16 for one in meant[Layer.TENSION])
    assert any(not isinstance(one, Line) for one in meant[Layer.SUPPORTS])
