# SPDX-License-Identifier: Apache-2.0
"""The circle as people see it: everybody once, nobody behind another, nothing a reader may not see."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jimdesk.core.audience import FAMILY, WORKER, Shown, shown_to
from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.people import Group, Level, Person
from jimdesk.core.words import Words
from jimdesk.drawing import Box, Drawing, Part, RectBox, Ring, Text, Token
from jimdesk.instruments.circle import CIRCLE
from jimdesk.instruments.circle.geometry import Cell, Frame
from jimdesk.instruments.circle.picture import as_list, cell_name, tray
from jimdesk.instruments.circle.placing import placements
from jimdesk.instruments.circle.rings import default, shipped
from jimdesk.instruments.instrument import View
from tests.crowd import crowd
from tests.story_family import DAY, MEETING, PLACES, story_family

VIEW = View(day=DAY)
PAPER = View(day=DAY, print=True)
WORDS = Words("nl")


def drawn(family: Family, view: View = VIEW) -> Drawing:
    """The circle for the worker."""
    return CIRCLE.draw(shown_to(family, WORKER), WORDS, view)


def token(drawing: Drawing, id_: str) -> Token:
    """Somebody's chip."""
    return next(one for one in drawing.tokens if one.id == id_)


def overlap(one: RectBox, other: RectBox) -> bool:
    """Tell whether two boxes share area."""
    across = one[0] < other[0] + other[2] - 0.01 and other[0] < one[0] + one[2] - 0.01
    return across and one[1] < other[1] + other[3] - 0.01 and other[1] < one[1] + one[3] - 0.01


def names_in(drawing: Drawing) -> Iterator[RectBox]:
    """The boxes of the rings' and the sectors' names."""
    texts = (part for part in drawing.parts() if isinstance(part, Text))
    return (text.box for text in texts if text.meaning in ("ring", "sector"))


def test_everybody_stands_in_the_circle_once_with_the_youngster_in_the_middle() -> None:
    """The story's circle: eleven people at their places, and Ilias in the middle."""
    drawing = drawn(story_family())
    assert sorted(one.id for one in drawing.tokens) == sorted([*PLACES, "ilias"])
    frame = Frame.of(VIEW)
    assert token(drawing, "ilias").middle == (frame.x, frame.y)
    rings = {ring.id: ring.outer for ring in default().rings}
    for who, (ring, sector, _, _) in PLACES.items():
        bearing, share = frame.polar(*token(drawing, who).middle)
        assert share <= rings[ring] + 0.001
        assert default().sector_at(bearing).id == sector


@given(st.integers(1, 60), st.integers(0, 1000), st.sampled_from([VIEW, PAPER, View(1224, 984)]))
@settings(max_examples=20)
def test_no_chip_hides_another_a_ring_name_or_the_middle(count: int, seed: int, view: View) -> None:
    """Up to sixty people, wherever they were put: every chip and every name is whole."""
    drawing = drawn(crowd(count, seed), view)
    boxes = [one.box for one in drawing.tokens]
    assert len(boxes) == count + 1
    assert not [pair for pair in combinations(boxes, 2) if overlap(*pair)]
    assert not [(box, name) for box in boxes for name in names_in(drawing) if overlap(box, name)]
    x, y, width, height = drawing.box
    assert all(
        x <= box[0] and y <= box[1] and box[0] + box[2] <= x + width and box[1] + box[3] <= y + height
        for box in boxes
    )


@given(st.integers(1, 60), st.integers(0, 1000))
@settings(max_examples=15)
def test_the_middle_of_a_chip_stays_in_its_cell(count: int, seed: int) -> None:
    """Pushing aside never makes it look as if somebody stood in another ring."""
    family = crowd(count, seed)
    drawing, frame, rings = drawn(family), Frame.of(VIEW), default()
    for one in placements(family, VIEW):
        bearing, share = frame.polar(*token(drawing, one.person).middle)
        ring = rings.ring(one.ring)
        assert ring is not None
        assert rings.inner(ring) - 1e-6 <= share <= ring.outer + 1e-6
        sector = rings.sector(one.sector, one.bearing)
        assert sector.start - 1e-6 <= bearing <= sector.end + 1e-6 or (sector.end == 360 and bearing < 1e-6)


def test_a_hundred_and_fifty_people_break_nothing() -> None:
    """Far beyond what a family has, everybody is still there, and no chip lies on another."""
    for view in (VIEW, PAPER):
        boxes = [one.box for one in drawn(crowd(150), view).tokens]
        assert len(boxes) == 151
        assert not [pair for pair in combinations(boxes, 2) if overlap(*pair)]


def test_the_same_family_is_always_drawn_the_same() -> None:
    """A picture that wobbles cannot be talked about."""
    assert drawn(crowd(40)) == drawn(crowd(40))


def test_chips_are_as_large_as_they_can_be() -> None:
    """With few people every chip has its full size; a name is shortened only where it is very long."""
    drawing = drawn(story_family())
    assert {one.box[3] for one in drawing.tokens if one.id != "ilias"} == {38}
    long = drawn(story_family().change("fatima", called="Fatima-Zohra Aït Benhaddou El Idrissi"))
    texts = [part for part in token(long, "fatima").parts if isinstance(part, Text)]
    (name,) = [text.text for text in texts if not text.meaning]
    assert name.startswith("Fatima-Zohra")
    assert "…" in name


@pytest.mark.parametrize(("size", "told"), [((500, 460), "Marijke"), ((160, 160), "M")])
def test_the_name_in_the_middle_of_a_small_circle_can_be_read(size: tuple[int, int], told: str) -> None:
    """Of two circles side by side each says whose it is: by the name, else by a letter, never by "Ma…e"."""
    middle = token(drawn(story_family(), View(*size, whose="marijke")), "marijke")
    assert [part.text for part in middle.parts if isinstance(part, Text)] == [told]


@pytest.mark.parametrize("height", [480, 520, 560])
def test_in_a_low_window_every_name_stands_on_its_chip(height: int) -> None:
    """A large chip reaches into another ring; in some order everybody has room for a name."""
    drawing = drawn(story_family(), View(974, height))
    for who in PLACES:
        texts = [part for part in token(drawing, who).parts if isinstance(part, Text)]
        assert [text for text in texts if not text.meaning], who


def _look(drawing: Drawing, who: str) -> tuple[object, ...]:
    """What tells chips apart without colour: outline, corners, disc and what is in it."""
    outline, *rest = token(drawing, who).parts
    assert isinstance(outline, Box)
    signs = tuple((type(part).__name__, _filled(part)) for part in rest)
    return bool(outline.style.dash), outline.corner > 10, outline.style.width, signs


def _filled(part: Part) -> bool:
    return isinstance(part, Ring) and part.style.fill not in ("", "com")


def test_the_level_of_support_is_seen_without_colour() -> None:
    """Family, friends, peers, professionals, a JIM, a volunteer and a given role all differ in shape."""
    family = story_family().change("truus", level=Level.NATURAL_WITH_ROLE)
    family = family.change("anja", level=Level.VOLUNTEER).change("noor", group=Group.PEERS)
    drawing = drawn(family)
    looks = [_look(drawing, who) for who in ("marijke", "dennis", "noor", "inge", "yassin", "anja", "truus")]
    assert len(set(looks)) == len(looks)
    assert _look(drawing, "inge") == _look(drawing, "karin")


def test_what_a_screen_reader_says() -> None:
    """Each chip says who it is, what they are to the youngster, and where they stand."""
    said = {one.id: one.spoken for one in drawn(story_family()).tokens}
    assert said["yassin"] == "Yassin, broer, JIM, intimi, familie"
    assert said["anja"] == "Anja, buurvrouw, bekenden, samenleving"
    assert said["ilias"] == "Ilias, in het midden"


def test_corners_tell_how_many_in_words() -> None:
    """Each sector's name stands in its corner with a count that reads as a sentence."""
    texts = [part.text for part in drawn(story_family()).parts() if isinstance(part, Text) and not part.of]
    assert texts[-8:] == [
        "Samenleving", "2 mensen", "Professionals", "3 mensen",
        "Medecliënten", "nog niemand", "Familie", "6 mensen",
    ]


def test_two_people_with_one_name_are_told_apart() -> None:
    """Of two Noors each chip says which one it is."""
    family = story_family().change("samira", name="Noor Bakkali", relation="")
    family = family.change("marijke", name="Noor de Vries", relation="")
    names = [
        part.text for one in drawn(family).tokens for part in one.parts
        if isinstance(part, Text) and part.text.startswith("Noor")
    ]
    assert sorted(names) == ["Noor (zus)", "Noor B.", "Noor V."]


def test_an_empty_family_has_an_empty_circle() -> None:
    """Before anybody is named the rings are there, with an open place in the middle."""
    drawing = drawn(Family())
    assert drawing.tokens == ()
    assert [part.meaning for part in drawing.parts() if isinstance(part, Ring) and part.meaning] == [
        "diensten", "bekenden", "vrienden", "intimi",
    ]


def test_who_is_hidden_leaves_no_trace() -> None:
    """A placement that is not for a reader is absent: no chip, no name, and no count that is one too high."""
    family = story_family().change("place-yassin", audience=Audience.WORKER)
    for view in (VIEW, PAPER):
        shown = CIRCLE.draw(shown_to(family, FAMILY), WORDS, view)
        without = CIRCLE.draw(shown_to(family.drop("place-yassin"), FAMILY), WORDS, view)
        assert shown == without
    assert "yassin" in {one.id for one in drawn(family).tokens}


def test_a_hidden_person_is_neither_in_the_circle_nor_in_the_tray() -> None:
    """Somebody whom a reader may not see is nowhere."""
    family = story_family().change("noor", audience=Audience.WORKER).change("bert", audience=Audience.WORKER)
    shown = shown_to(family, FAMILY)
    assert "noor" not in {one.id for one in CIRCLE.draw(shown, WORDS, VIEW).tokens}
    assert not {"noor", "bert"} & {one.id for one in tray(shown, VIEW)}


def test_the_tray_holds_the_living_without_a_place_family_first() -> None:
    """The dead and the youngster are not asked to stand anywhere; family comes first, as on Mensen."""
    family = story_family().put(Person(id="aa", name="Coach", group=Group.COMMUNITY))
    assert [one.id for one in tray(shown_to(family, WORKER), VIEW)] == [
        "amir", "bert", "joost", "lotte", "rachid", "aa",
    ]


def listed(shown: Shown, view: View) -> set[str]:
    """Everybody in the list twin."""
    return {one.id for _, sectors in as_list(shown, WORDS, view) for _, there in sectors for one in there}


@pytest.mark.parametrize("rings", ["", shipped()["circles-of-support"].text])
def test_the_list_says_what_the_picture_shows(rings: str) -> None:
    """Everybody in the drawing is in the list under the same ring and sector, and nobody else."""
    shown = shown_to(story_family().change(MEETING, rings=rings), WORKER)
    drawing = CIRCLE.draw(shown, WORDS, VIEW)
    assert listed(shown, VIEW) == {one.id for one in drawing.tokens} - {"ilias"}
    spoken = {one.id: one.spoken for one in drawing.tokens}
    for ring, sectors in as_list(shown, WORDS, VIEW):
        for sector, there in sectors:
            for one in there:
                assert spoken[one.id].endswith(f"{ring}, {sector}" if len(sectors) > 1 else ring)


def test_a_ring_that_this_set_does_not_know_waits_in_the_tray() -> None:
    """Somebody whose ring is of another set is neither drawn wrongly nor lost."""
    family = story_family().change("place-noor", ring="ring of another set")
    shown = shown_to(family, WORKER)
    assert "noor" not in {one.id for one in CIRCLE.draw(shown, WORDS, VIEW).tokens}
    assert "noor" not in listed(shown, VIEW)
    assert "noor" in {one.id for one in tray(shown, VIEW)}


def test_another_meeting_and_another_middle_have_circles_of_their_own() -> None:
    """What Ilias' circle holds says nothing about his mother's, or about the next meeting."""
    shown = shown_to(story_family(), WORKER)
    mother = CIRCLE.draw(shown, WORDS, replace(VIEW, whose="marijke"))
    assert [one.id for one in mother.tokens] == ["marijke"]
    assert "ilias" in {one.id for one in tray(shown, replace(VIEW, whose="marijke"))}


def test_paper_says_until_when_and_uses_plain_words() -> None:
    """On paper a shape speaks: who stays is a pill, help is a dashed box with the day on which it ends."""
    drawing = drawn(story_family(), PAPER)
    texts = [part.text for part in drawing.parts() if isinstance(part, Text)]
    assert {"tot 1 maart", "tot 1 juni", "Bakker", "mevrouw", "buurt en club", "hulp en school"} <= set(texts)
    inge, noor = token(drawing, "inge").parts[0], token(drawing, "noor").parts[0]
    assert isinstance(inge, Box)
    assert isinstance(noor, Box)
    assert (bool(inge.style.dash), inge.corner) == (True, 0)
    assert (bool(noor.style.dash), noor.corner > 10) == (False, True)


def test_a_cell_has_a_name() -> None:
    """The label of a drag names ring and sector; a set without sectors names the ring."""
    assert cell_name(default(), Cell("bekenden", "samenleving"), WORDS) == "bekenden · samenleving"
    assert cell_name(shipped()["circles-of-support"], Cell("exchange", "all"), WORDS) == "ruil"
