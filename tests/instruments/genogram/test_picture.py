# SPDX-License-Identifier: Apache-2.0
"""Whether the genogram is drawn wholly, legibly and in the notation that the field knows."""

import datetime
import itertools
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jimdesk.core.audience import FAMILY, WORKER, Shown, shown_to
from jimdesk.core.dates import PartialDate
from jimdesk.core.fact import Audience, Fact
from jimdesk.core.family import Family
from jimdesk.core.people import (
    Bond,
    Descent,
    Gender,
    Household,
    Membership,
    Parentage,
    Partnership,
    Person,
    Turn,
    Twinning,
    Twins,
)
from jimdesk.core.words import Words
from jimdesk.drawing import Area, Box, Drawing, Line, Point, RectBox, Ring, Text, Token
from jimdesk.instruments.genogram.facts import Pin
from jimdesk.instruments.genogram.picture import draw, scene
from jimdesk.instruments.instrument import View
from tests.instruments.genogram import scoring
from tests.instruments.genogram.families import child, couple, person, shown
from tests.pictures import blended
from tests.story_family import DAY, story_family
from tests.trees import tree

VIEW = View(day=DAY)
NL = Words("nl")


def _draw(seen: Shown, view: View = VIEW) -> Drawing:
    return draw(seen, NL, view)


def _at(drawing: Drawing) -> dict[str, Point]:
    return {token.id: token.middle for token in drawing.tokens}


def _meet(one: RectBox, other: RectBox) -> bool:
    (x, y, w, h), (a, b, c, d) = one, other
    return x < a + c - 0.01 and a < x + w - 0.01 and y < b + d - 0.01 and b < y + h - 0.01


def _collisions(drawing: Drawing) -> list[tuple[str, str]]:
    boxes = [(token.id, token.box) for token in drawing.tokens]
    boxes += [(part.of, part.box) for part in drawing.parts() if isinstance(part, Text)]
    pairs = itertools.combinations(boxes, 2)
    return [(a, b) for (a, one), (b, other) in pairs if a != b and _meet(one, other)]


@settings(max_examples=25)
@given(people=st.integers(1, 45), seed=st.integers(0, 10_000))
def test_every_family_is_drawn_wholly_and_nothing_overlaps(people: int, seed: int) -> None:
    """Nobody is lost or twice; symbols, names, years and dates of couples keep clear of each other."""
    family = tree(people, seed)
    drawing = _draw(shown_to(family, WORKER))
    assert sorted(token.id for token in drawing.tokens) == sorted(p.id for p in family.of(Person))
    assert _collisions(drawing) == []


@settings(max_examples=25)
@given(people=st.integers(2, 45), seed=st.integers(0, 10_000))
def test_partners_are_level_and_children_are_below(people: int, seed: int) -> None:
    """Couples stand in one row, for nobody in these families descends from an own partner."""
    family = tree(people, seed)
    seen = shown_to(family, WORKER)
    at = _at(_draw(seen))
    for one in family.of(Partnership):
        assert at[one.one][1] == at[one.other][1]
    assert all(at[p.child][1] > at[p.parent][1] for p in family.of(Parentage))


def test_the_story_is_drawn_as_the_family_tells_it() -> None:
    """Ilias is the middle; grandparents, parents and children in rows, the oldest left; the coach beside."""
    at = _at(_draw(shown_to(story_family(), WORKER)))
    assert at.pop("ilias") == (0, 0)
    row = ["yassin", "samira", "noor", "amir", "lotte"]
    assert sorted(row, key=lambda one: at[one]) == row
    assert at["noor"][0] < 0 < at["amir"][0]
    assert {at[one][1] for one in row} == {0}
    assert at["henk"][1] == at["truus"][1] < at["marijke"][1] == at["rachid"][1] == at["bert"][1] < 0
    assert at["fatima"][0] < at["rachid"][0] < at["marijke"][0] < at["bert"][0]
    assert at["dennis"][0] > max(at[one][0] for one in row)
    assert not {"anja", "inge", "karin", "bakker"} & at.keys()
    assert _collisions(_draw(shown_to(story_family(), WORKER))) == []


def test_a_screen_reader_hears_who_somebody_is() -> None:
    """The sentence of a person has the name, what they are to the youngster, and the age."""
    spoken = {token.id: token.spoken for token in _draw(shown_to(story_family(), WORKER)).tokens}
    assert spoken["yassin"] == "Yassin, broer, 24 jaar"
    assert spoken["henk"] == "Henk, opa, overleden, op de leeftijd van 69 jaar"


def test_ages_are_those_of_the_day_that_is_asked_for() -> None:
    """In another year everybody is another age."""
    seen = shown(person("kind", 2012, youngster=True))
    for year, age in ((2020, "8"), (2026, "14")):
        drawing = _draw(seen, View(day=datetime.date(year, 12, 31)))
        assert age in {part.text for part in drawing.parts() if isinstance(part, Text)}


def test_each_gender_has_its_own_shape() -> None:
    """A man is a square, a woman a circle, who is neither a dome, and who is not known a shape with "?"."""
    genders = (Gender.MAN, Gender.WOMAN, Gender.NONBINARY, Gender.UNKNOWN)
    seen = shown(*(person(gender.value, gender=gender) for gender in genders))
    shape = {token.id: token.parts[0] for token in _draw(seen).tokens}
    assert isinstance(shape["man"], Box)
    assert isinstance(shape["woman"], Ring)
    assert isinstance(shape["nonbinary"], Area)
    texts = {token.id: [p.text for p in token.parts if isinstance(p, Text)] for token in _draw(seen).tokens}
    assert "?" in texts["unknown"]


def test_who_died_has_a_cross_the_age_and_both_years() -> None:
    """The cross lies over the symbol, the age then inside, the years above left and right."""
    (token,) = _draw(shown(person("opa", 1950, death=PartialDate(2019), died=True))).tokens
    assert sum(isinstance(p, Line) and p.meaning == "death" for p in token.parts) == 2
    years = {p.text: p.box[0] for p in token.parts if isinstance(p, Text)}
    assert years["1950"] < token.middle[0] < years["2019"]
    assert "69" in years


@pytest.mark.parametrize(
    ("bonds", "dashed", "slashes"),
    [
        ((Bond.MARRIED,), False, 0), ((Bond.MARRIED, Bond.SEPARATED), False, 1),
        ((Bond.MARRIED, Bond.DIVORCED), False, 2), ((Bond.LIVING_TOGETHER,), True, 0),
        ((Bond.APART_TOGETHER,), True, 0), ((Bond.LIVING_TOGETHER, Bond.ENDED), True, 1),
    ],
)
def test_a_couples_line_tells_what_they_are(bonds: tuple[Bond, ...], dashed: bool, slashes: int) -> None:
    """Married is a whole line, together is a dashed one, and slashes say that it ended."""
    drawing = _draw(shown(person("pa"), person("ma"), couple("pa", "ma", *bonds)))
    lines = [part for part in drawing.parts() if isinstance(part, Line)]
    (line,) = (one for one in lines if one.meaning == bonds[-1])
    assert bool(line.style.dash) is dashed
    assert sum(one.meaning == "slash" for one in lines) == slashes


def test_foster_and_adopted_children_have_lines_of_their_own() -> None:
    """The line of a foster child is dotted, that of an adopted one dashed, that of a child by birth whole."""
    seen = shown(
        person("ma"), person("a"), person("b"), person("c"), child("a", "ma"),
        child("b", "ma", descent=Descent.FOSTER), child("c", "ma", descent=Descent.ADOPTED),
    )
    lines = [part for part in _draw(seen).parts() if isinstance(part, Line) and len(part.ids) == 2]
    dashes = {line.ids[1]: line.style.dash for line in lines}
    assert dashes["a"] == ()
    assert dashes["b"]
    assert dashes["c"]
    assert dashes["b"] != dashes["c"]


def test_twins_hang_from_one_point_and_identical_ones_have_a_bar() -> None:
    """The lines of twins begin at one place; the bar between them says that they are identical."""
    facts: list[Fact] = [person("ma"), person("een"), person("twee")]
    facts += [*child("een", "ma"), *child("twee", "ma")]
    for kind in (Twinning.IDENTICAL, Twinning.FRATERNAL):
        twins = Twins(id="t", children=("een", "twee"), twinning=kind)
        drawing = _draw(shown(*facts, twins))
        lines = [part for part in drawing.parts() if isinstance(part, Line)]
        own = [line for line in lines if line.meaning == "child" and len(line.ids) == 2]
        assert {line.ids[-1] for line in own} == {"een", "twee"}
        assert len({line.points[0] for line in own}) == 1
        assert any(line.meaning == "identical" for line in lines) is (kind is Twinning.IDENTICAL)


def test_triplets_noted_in_pairs_are_one_question() -> None:
    """One "?" where nobody knows whether they are identical, not one for each pair."""
    three = ("an", "bo", "cas")
    family: list[Fact] = [person("ma"), *(person(one, 2010) for one in three)]
    family += [bond for one in three for bond in child(one, "ma")]
    pairs = (("an", "bo"), ("bo", "cas"))
    family += [Twins(id="+".join(pair), children=pair, twinning=Twinning.UNKNOWN) for pair in pairs]
    drawing = _draw(shown(*family))
    texts = (part for part in drawing.parts() if isinstance(part, Text))
    assert [part.text for part in texts if part.meaning == "twins"] == ["?"]


def test_a_place_given_by_hand_is_kept_and_others_make_room() -> None:
    """A pinned person stands exactly there, in the row when it is near one, and nothing lies on anything."""
    family = story_family().put(Pin.new(id="pin", person="samira", x=-700, y=12))
    drawing = _draw(shown_to(family, WORKER))
    assert _at(drawing)["samira"] == (-700, 0)
    assert _collisions(drawing) == []
    off = _draw(shown_to(story_family().put(Pin.new(id="pin", person="samira", x=-300, y=300)), WORKER))
    assert _at(off)["samira"] == (-300, 300)


@pytest.mark.parametrize("parents", [("va", "ma"), ("ma",)])
def test_the_line_to_children_begins_where_a_parent_was_put(parents: tuple[str, ...]) -> None:
    """A mother who is taken off the row takes the line along: it begins at her, or on the line of the two."""
    family: list[Fact] = [*(person(one) for one in ("kind", *parents)), *child("kind", *parents)]
    if len(parents) == 2:
        family.append(couple(*parents, Bond.MARRIED))
    drawing = draw(shown(*family, Pin(id="p", person="ma", x=260, y=-90)), NL, VIEW)
    lines = [part for part in drawing.parts() if isinstance(part, Line)]
    x, y = next(part.points[0] for part in lines if part.meaning == "child")
    if len(parents) == 1:
        assert y > next(token.box[1] + token.box[3] for token in drawing.tokens if token.id == "ma")
        return
    (x1, y1), (x2, y2) = next(part.points for part in lines if part.meaning == "married")
    assert y1 != y2
    assert y == pytest.approx(y1 + (x - x1) * (y2 - y1) / (x2 - x1), abs=1)


def test_adding_somebody_to_a_drawing_turns_nobody_round() -> None:
    """With the drawing of before, a new child appears and everybody else keeps left and right."""
    family = tree(40, 5)
    before = _draw(shown_to(family, WORKER))
    parents = family.of(Partnership)[0]
    grown = family.put(person("z-nieuw"), *child("z-nieuw", parents.one, parents.other))
    after = _at(draw(shown_to(grown, WORKER), NL, VIEW, before))
    was = _at(before)
    for one, other in itertools.combinations(was, 2):
        if was[one][1] == was[other][1]:
            assert (was[one][0] < was[other][0]) == (after[one][0] < after[other][0])


def test_who_is_not_shown_leaves_no_trace() -> None:
    """A person for the worker alone is neither in the family's picture nor a gap in a line."""
    secret = person("geheim", audience=Audience.WORKER)
    facts: list[Fact] = [person("pa"), person("ma"), secret, couple("pa", "ma")]
    facts += child("geheim", "pa", "ma")
    seen = _draw(shown_to(Family(facts), FAMILY))
    without = _draw(shown_to(Family(facts[:2] + facts[3:4]), FAMILY))
    assert seen == without
    assert seen != _draw(shown_to(Family(facts), WORKER))


def test_an_empty_family_is_an_empty_picture() -> None:
    """Nobody yet: nothing is drawn and nothing fails."""
    assert _draw(shown()).shapes == ()


def test_the_person_of_a_second_home_carries_its_number() -> None:
    """Amir stands in the outline of the first home and carries the number of the second one."""
    amir = next(token for token in _draw(shown_to(story_family(), WORKER)).tokens if token.id == "amir")
    assert "2" in {part.text for part in amir.parts if isinstance(part, Text)}


def test_a_household_never_encloses_anybody_else() -> None:
    """Where others stand between them, the outline goes round those, or there are two."""
    family = story_family().put(
        Household(id="h3", number=3),
        *(Membership(id=f"m-{one}", household="h3", person=one) for one in ("yassin", "samira", "bert")),
    )
    drawing = _draw(shown_to(family, WORKER))
    at = _at(drawing)
    areas = [part for part in drawing.parts() if isinstance(part, Area) and part.meaning == "household"]
    assert areas
    for area in areas:
        assert {one for one, place in at.items() if _inside(place, area.points)} <= set(area.ids)
    held = {one for area in areas for one in area.ids if _inside(at[one], area.points)}
    assert held == {"marijke", "noor", "ilias", "amir", "lotte", "truus", "yassin", "samira", "bert"}


def _inside(place: tuple[float, float], outline: tuple[tuple[float, float], ...]) -> bool:
    x, y = place
    found = False
    for (ax, ay), (bx, by) in zip(outline, (*outline[1:], outline[0]), strict=True):
        if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
            found = not found
    return found


def test_the_jim_has_a_star() -> None:
    """The JIM is marked on the symbol and named below it."""
    tokens: dict[str, Token] = {token.id: token for token in _draw(shown_to(story_family(), WORKER)).tokens}
    assert any(getattr(part, "meaning", "") == "jim" for part in tokens["yassin"].parts)
    assert "JIM van Ilias" in {part.text for part in tokens["yassin"].parts if isinstance(part, Text)}
    assert not any(getattr(part, "meaning", "") == "jim" for part in tokens["samira"].parts)


@pytest.mark.slow
@pytest.mark.skipif(not scoring.TREES.is_dir(), reason="the trees do not lie beside the checkout")
@pytest.mark.parametrize(("name", "peer"), scoring.OPEN_PEDIGREE.items())
def test_the_layout_is_never_worse_than_the_best_open_one(name: str, peer: int, tmp_path: Path) -> None:
    """On real trees: nobody lost, nothing overlaps, as few couples apart as can be, no more crossings."""
    found = scoring.score(name, tmp_path)
    assert (found["lost"], found["twice"], found["overlaps"], found["couples_on_two_rows"]) == (0, 0, 0, 0)
    assert found["couples_apart"] == found["smallest_possible"]
    assert found["crossings"] <= peer


def test_the_line_to_an_only_child_has_no_small_kink() -> None:
    """It is straight, or goes aside so far that one sees why."""
    aside = [
        abs(bar.source - bar.targets[0][0])
        for seed in range(12)
        for bar in scene(shown_to(tree(30, seed), WORKER), NL, VIEW).layout.bars
        if len(bar.targets) == 1
    ]
    assert 0 in aside
    assert not [way for way in aside if 0 < way <= 2]


@pytest.mark.parametrize("name", ["three_former_partners", "half_siblings_on_both_sides"])
def test_no_line_to_children_goes_through_a_year_or_a_name(name: str) -> None:
    """Also not that of a couple who cannot stand side by side, which passes between two others."""
    drawing = _draw(shown_to(blended.family(getattr(blended, name)), WORKER))
    texts = [part.box for part in drawing.parts() if isinstance(part, Text) and part.meaning != "twins"]
    upright = [
        (a, b) for part in drawing.parts() if isinstance(part, Line) and part.meaning == "child"
        for a, b in itertools.pairwise(part.points) if abs(a[0] - b[0]) < 1
    ]
    assert upright
    assert not [
        (a, box) for a, b in upright for box in texts
        if box[0] < a[0] < box[0] + box[2] and min(a[1], b[1]) < box[1] + box[3] and max(a[1], b[1]) > box[1]
    ]


@pytest.mark.parametrize(("bond", "slashes"), [(Bond.SEPARATED, 1), (Bond.DIVORCED, 2)])
def test_slashes_lie_between_two_who_stand_close_together(bond: Bond, slashes: int) -> None:
    """On a symbol, beside the line to their child, they would not be seen: a divorce would look like less."""
    seen = shown(
        person("jo", name="Jo"), person("bo", name="Bo"), person("al", name="Al"), couple("jo", "bo", bond),
        child("al", "jo", "bo"),
    )
    drawing = draw(seen, Words("nl"), View())
    left, right = sorted(token.box for token in drawing.tokens if token.id in ("jo", "bo"))
    found = [part for part in drawing.shapes if isinstance(part, Line) and part.meaning == "slash"]
    assert len(found) == slashes
    for x in (x for line in found for x, _ in line.points):
        assert left[0] + left[2] < x < (left[0] + right[0] + right[2]) / 2


def test_no_slash_goes_through_the_years_of_a_couple_who_stand_apart() -> None:
    """The years stand beside the slashes, not under them."""
    drawing = _draw(shown_to(blended.family(blended.three_former_partners), WORKER))
    years = [part.box for part in drawing.parts() if isinstance(part, Text) and part.meaning == "history"]
    slashes = [part.points for part in drawing.parts() if isinstance(part, Line) and part.meaning == "slash"]
    assert len(years) == 3
    assert not [
        (x, box) for points in slashes for (x, y), box in itertools.product(points, years)
        if box[0] < x < box[0] + box[2] and box[1] < y < box[1] + box[3]
    ]


def apart(one: RectBox, other: RectBox) -> bool:
    """Tell whether two boxes have nothing in common."""
    (ax, ay, aw, ah), (bx, by, bw, bh) = one, other
    return ax + aw <= bx or bx + bw <= ax or ay + ah <= by or by + bh <= ay


@pytest.mark.parametrize("x", [0, 12, -30, 60, -200])
def test_two_who_were_put_one_below_the_other_keep_what_belongs_to_their_line(x: int) -> None:
    """Years and slashes stand by it and over nobody, and the line to their children begins on it."""
    family: list[Fact] = [*(person(one) for one in ("kind", "va", "ma")), *child("kind", "va", "ma")]
    history = Turn(Bond.MARRIED, PartialDate(2001)), Turn(Bond.DIVORCED, PartialDate(2016))
    family.append(Partnership(id="two", one="va", other="ma", history=history))
    pins = Pin(id="p", person="ma", x=200, y=300), Pin(id="q", person="va", x=200 + x, y=40)
    drawing = draw(shown(*family, *pins), NL, VIEW)
    lines = [part for part in drawing.parts() if isinstance(part, Line)]
    (x1, y1), (x2, y2) = next(line.points for line in lines if line.meaning == "divorced")
    (told,) = [part.box for part in drawing.parts() if isinstance(part, Text) and part.meaning == "history"]
    assert all(apart(told, token.box) for token in drawing.tokens)
    middle = (x1 + x2) / 2, (y1 + y2) / 2
    assert abs(told[1] + told[3] / 2 - middle[1]) < 20
    slashes = [line.points for line in lines if line.meaning == "slash"]
    assert [abs((a[1] + b[1]) / 2 - middle[1]) < 1 for a, b in slashes] == [True, True]
    begins = [line.points[0] for line in lines if line.meaning == "child"]
    assert any(abs((x2 - x1) * (b - y1) - (y2 - y1) * (a - x1)) < 300 for a, b in begins)
