# SPDX-License-Identifier: Apache-2.0
"""Whether the genogram of a day shows who and what was there then, with everybody at their place."""

import datetime

import pytest

from jimdesk.core.audience import WORKER, shown_to
from jimdesk.core.dates import PartialDate
from jimdesk.core.people import Being, Bond, Household, Membership, Partnership, Person, Turn
from jimdesk.core.words import Words
from jimdesk.drawing import Area, Drawing, Line, Point, Text
from jimdesk.instruments.genogram import moment
from jimdesk.instruments.genogram.legend import legend
from jimdesk.instruments.genogram.picture import draw
from jimdesk.instruments.genogram.telling import told
from jimdesk.instruments.instrument import View
from tests.instruments.genogram.families import child, person, shown
from tests.pictures import blended, rows

NL = Words("nl")
NOW = rows.VIEW.day
DAYS = [datetime.date(year, 3, 1) for year in (1960, 1990, 2005, 2012, 2018, 2022)]


def at(drawing: Drawing) -> dict[str, Point]:
    """Where everybody stands."""
    return {token.id: token.middle for token in drawing.tokens}


@pytest.mark.parametrize("written", blended.FAMILIES, ids=lambda one: one.__name__)
def test_nobody_changes_place_from_day_to_day(written: blended.Writer) -> None:
    """Who is there on a day stands where they stand today; who was not born is not there."""
    seen = shown_to(blended.family(written), WORKER)
    today = at(draw(seen, NL, View(day=NOW, settled=NOW)))
    for day in DAYS:
        then = at(draw(seen, NL, View(day=day, settled=NOW)))
        assert all(today[one] == place for one, place in then.items())
        born = {one.id for one in seen.of(Person) if not one.birth.earliest or one.birth.earliest <= day}
        assert then.keys() - born == set()
        assert born & today.keys() <= then.keys()


def inside(point: Point, corners: tuple[Point, ...]) -> bool:
    """Whether a point lies within a closed way."""
    x, y = point
    found = False
    for (ax, ay), (bx, by) in zip(corners, (*corners[1:], corners[0]), strict=True):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            found = not found
    return found


@pytest.mark.parametrize("written", blended.FAMILIES, ids=lambda one: one.__name__)
def test_no_outline_encloses_somebody_who_did_not_live_there(written: blended.Writer) -> None:
    """On any day; everybody who lived there is inside one of its outlines."""
    seen = shown_to(blended.family(written), WORKER)
    for day in (NOW, *DAYS):
        drawing = draw(seen, NL, View(day=day, settled=NOW))
        areas = (part for part in drawing.parts() if isinstance(part, Area))
        outlines = [part for part in areas if part.meaning == "household"]
        for outline in outlines:
            within = {token.id for token in drawing.tokens if inside(token.middle, outline.points)}
            assert within <= set(outline.ids)
        for home in {outline.ids for outline in outlines}:
            own = [outline for outline in outlines if outline.ids == home]
            for id_ in home:
                assert any(inside(at(drawing)[id_], outline.points) for outline in own)


def test_ages_deaths_and_turns_are_those_of_the_day() -> None:
    """In 2005 grandfather lived and was 55, and the two were still married."""
    seen = shown(
        person("opa", 1950, death=PartialDate(2010)), person("oma", 1952),
        Partnership(id="c", one="opa", other="oma", history=(
            Turn(Bond.MARRIED, PartialDate(1975)), Turn(Bond.DIVORCED, PartialDate(2007)),
        )),
    )
    drawing = draw(seen, NL, View(day=datetime.date(2005, 6, 1), settled=NOW))
    texts = {part.text for part in drawing.parts() if isinstance(part, Text)}
    assert {"55", "53", "g. 1975"} <= texts
    assert "2010" not in texts
    meanings = {part.meaning for part in drawing.parts() if isinstance(part, Line)}
    assert not meanings & {"death", "slash"}


def test_a_pregnancy_is_seen_nine_months_before_the_birth() -> None:
    """And not a year before."""
    born = datetime.date(2027, 3, 1)
    expected = Person(id="x", being=Being.PREGNANCY, birth=PartialDate.of(born))
    assert moment.is_there(expected, born - datetime.timedelta(days=200))
    assert not moment.is_there(expected, born - datetime.timedelta(days=365))


def test_a_birth_in_a_year_to_come_loses_nobody() -> None:
    """In the picture of today everybody is there, in the list too; a day before is as it was then."""
    seen = shown(person("ma", 1980), person("later", 2087), child("later", "ma"))
    today, then = View(day=NOW, settled=NOW), View(day=datetime.date(2020, 1, 1), settled=NOW)
    assert at(draw(seen, NL, View())).keys() == at(draw(seen, NL, today)).keys() == {"ma", "later"}
    assert [one for one, _ in told(seen, NL, today)] == ["later", "ma"]
    assert at(draw(seen, NL, then)).keys() == {one for one, _ in told(seen, NL, then)} == {"ma"}


def test_a_baby_does_no_work() -> None:
    """What somebody does stands below the name in the picture of today, and in no earlier one."""
    seen = shown(person("va", 1980, about="leraar"))
    today, then = View(day=NOW, settled=NOW), View(day=datetime.date(1981, 1, 1), settled=NOW)
    drawn = (draw(seen, NL, view) for view in (today, then))
    written = [{part.text for part in one.parts() if isinstance(part, Text)} for one in drawn]
    assert "leraar" in written[0]
    assert "leraar" not in written[1]


def test_foster_care_is_not_told_before_it_began() -> None:
    """Neither below the name nor in the legend; from its first year on it is both."""
    seen = shown_to(blended.family(blended.foster_care_with_grandmother), WORKER)
    for year, told_then in ((2015, False), (2020, True)):
        view = View(day=datetime.date(year, 6, 1), settled=NOW)
        texts = {part.text for part in draw(seen, NL, view).parts() if isinstance(part, Text)}
        assert any(text.startswith("pleegzorg") for text in texts) is told_then
        assert ("pleegkind" in {label for _, label in legend(seen, NL, view)}) is told_then


def test_a_home_is_drawn_while_somebody_lives_there() -> None:
    """From its beginning until its end."""
    seen = shown(
        person("kind", 2010, youngster=True), person("ma", 1980), child("kind", "ma"),
        Household(id="h", number=1),
        Membership(id="m", household="h", person="kind", start=PartialDate(2015), end=PartialDate(2018)),
    )
    for year, lived in ((2014, False), (2016, True), (2019, False)):
        drawing = draw(seen, NL, View(day=datetime.date(year, 6, 1), settled=NOW))
        assert any(isinstance(p, Area) and p.meaning == "household" for p in drawing.parts()) is lived
