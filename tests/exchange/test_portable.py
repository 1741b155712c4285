# SPDX-License-Identifier: Apache-2.0
"""The portable JSON holds a whole file, comes back as it was, and is refused in one sentence otherwise."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jimdesk import methods
from jimdesk.core import kinship, places, table
from jimdesk.core.audience import FAMILY, WORKER, shown_to
from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, Meeting, Note, Refusal, StageTime
from jimdesk.core.people import Person
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import Words
from jimdesk.exchange import portable
from jimdesk.instruments import KINDS
from jimdesk.instruments.circle import between
from jimdesk.instruments.circle.facts import Placement
from jimdesk.instruments.instrument import View
from tests.strategies import families, readers

EXAMPLE = portable.example()
NINE = {"id": "9", "name": "Noor"}


def told(text: str) -> str:
    """Return the sentence with which a text is refused."""
    with pytest.raises(KnownError) as caught:
        portable.load(text, "ours.json")
    sentence = str(caught.value)
    assert sentence.startswith("ours.json")
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def written(facts: object, **more: object) -> str:
    """Write a portable text by hand."""
    return json.dumps({"format": "jimdesk", "version": 1, "facts": facts, **more})


@given(families())
def test_what_is_shown_comes_back_as_it_was(family: Family) -> None:
    """Whatever a family holds, of whatever kind and for whomever: load(show(x)) is x, and shows the same."""
    text = portable.show(family)
    again = portable.load(text, "ours.json")
    assert again == family
    assert portable.show(again) == text


def test_the_order_in_which_facts_came_makes_no_difference() -> None:
    """Two files with the same facts show the same text, so that they can be laid side by side."""
    assert portable.show(Family(reversed(list(EXAMPLE)))) == portable.show(EXAMPLE)


def test_the_form_is_the_one_that_is_promised() -> None:
    """A format, a version, and under each kind a list of facts; every kind of the example is a known one."""
    whole = json.loads(portable.show(EXAMPLE))
    assert list(whole) == ["format", "version", "facts"]
    assert (whole["format"], whole["version"]) == ("jimdesk", 1)
    assert list(whole["facts"]) == [kind for kind in KINDS if kind in whole["facts"]]
    assert sum(map(len, whole["facts"].values())) == len(EXAMPLE)


def test_nothing_at_all_can_be_shown_and_loaded() -> None:
    """An empty family is a family."""
    assert portable.load(portable.show(Family()), "ours.json") == Family()


def test_a_fact_without_an_audience_is_never_for_everyone_by_accident() -> None:
    """A note that somebody wrote by hand, without saying for whom, is the worker's."""
    family = portable.load(written({"note": [{"id": "n", "text": "x"}]}), "ours.json")
    assert family.of(Note)[0].audience is Audience.WORKER


def person(**values: object) -> str:
    """Write a text with one person in it, by hand."""
    return written({"person": [{**NINE, **values}]})


BAD: dict[str, tuple[str, str]] = {
    "no JSON": ("Beste Karin", "not whole JSON: it cannot be read from line 1, sign 1"),
    "cut off": ('{"format": "jimdesk",\n "version": 1,', "not whole JSON: it cannot be read from line 2"),
    "other JSON": ('{"type": "FeatureCollection"}', "not a portable JimDesk file"),
    "a list": ("[]", "not a portable JimDesk file"),
    "a thousand brackets": ("[" * 100_000, "not a portable JimDesk file"),
    "a number without end": (written({}, version=1).replace("1", "1" * 5000), "not a portable JimDesk file"),
    "no number": ('{"format": "jimdesk", "version": NaN, "facts": {}}', "not a portable JimDesk file"),
    "no version": ('{"format": "jimdesk", "facts": {}}', "not a portable JimDesk file"),
    "version true": (written({}, version=True), "not a portable JimDesk file"),
    "version zero": (written({}, version=0), "not a portable JimDesk file"),
    "a newer version": (written({}, version=2), "made by a newer JimDesk (version 2)"),
    "more than we know": (written({}, more=1), "not a portable JimDesk file"),
    "facts as a list": (written([]), "not a portable JimDesk file"),
    "an unknown kind": (written({"pet": []}), "pet is not a kind of fact"),
    "a kind as a number": (written({"person": 3}), "under person a list is expected"),
    "a fact as a text": (written({"person": ["Noor"]}), "number 1 under person has no id"),
    "no id": (written({"person": [NINE, {"name": "Amir"}]}), "number 2 under person has no id"),
    "an empty id": (written({"person": [{"id": ""}]}), "number 1 under person has no id"),
    "the id of anybody": (written({"person": [{"id": "someone"}]}), "number 1 under person has no id"),
    "an id twice": (written({"person": [NINE], "note": [{"id": "9"}]}), "the id 9 stands there twice"),
    "a name twice": ('{"format": "jimdesk", "format": "jimdesk"}', "the name format stands twice"),
    "an unknown field": (person(pet=1), "person 9 has a field pet"),
    "a number for a name": (person(name=3), "person 9 has a value in the field name"),
    "no such date": (person(birth="2012-02-31"), "field birth that cannot stand there"),
    "a fraction": (written({"placement": [{"id": "e", "bearing": 1.5}]}), "placement e has a value in"),
    "no such choice": (person(gender="x"), "in the field gender that cannot stand there: x"),
    "no list": (written({"twins": [{"id": "t", "children": "9"}]}), "twins t has a value in the field"),
    "half of a turn": (written({"partnership": [{"id": "s", "history": [{}]}]}), "partnership s has a value"),
    "half of a sign": (person(name="\ud83d"), "in the field name that cannot stand there"),
    "a sign of nothing": (person(name="a\x00"), "in the field name that cannot stand there"),
    "nobody there": (written({"jim": [{"id": "j", "person": "9"}]}), "jim j names 9 in the field person"),
}


@pytest.mark.parametrize("sort", BAD)
def test_bad_input_is_refused_with_what_and_where(sort: str) -> None:
    """Each sort of mistake: one sentence with the file and, where there are any, kind, id and field."""
    text, what = BAD[sort]
    assert what in told(text)


def read_if_it_can_be(text: str) -> Family:
    """Read a text that may be damaged; nothing where it is refused."""
    try:
        return portable.load(text, "ours.json")
    except KnownError:
        return Family()


@given(st.data())
def test_no_damage_gets_past_as_anything_but_one_sentence(data: st.DataObject) -> None:
    """Whatever is changed in a portable text: it is refused by a KnownError, or is another whole family."""
    text = (places.resources() / "example" / "ilias.json").read_text("utf-8")
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 60)))
    bad = text[:start] + data.draw(st.text(alphabet='[]{}":,0e-.\\u\x00é', max_size=5)) + text[end:]
    family = read_if_it_can_be(bad)
    assert portable.load(portable.show(family), "again.json") == family


def test_a_file_that_cannot_be_read_gets_one_sentence(tmp_path: Path) -> None:
    """A picture, and no file at all."""
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n")
    with pytest.raises(KnownError, match=r"a\.png is not a portable JimDesk file"):
        portable.read(tmp_path / "a.png")
    with pytest.raises(KnownError, match=r"gone\.json cannot be read"):
        portable.read(tmp_path / "gone.json")


# The example


def test_the_example_opens_on_a_meeting_that_is_over_with_the_next_one_planned() -> None:
    """Everybody who opens it first sees the worker's view: no stage is going on."""
    held, after = table.latest(EXAMPLE), table.following(EXAMPLE)
    assert held is not None
    assert after is not None
    assert (str(held.date), str(after.date)) == ("2026-11-24", "2026-12-22")
    assert table.running(EXAMPLE) is None
    ran = [time.stage for time in EXAMPLE.of(StageTime)]
    assert ran == [stage.id for stage in methods.stages_of(methods.of_meeting(held))]


def test_the_meetings_of_the_example_keep_the_method_as_it_is_shipped() -> None:
    """The example never lags behind the method that comes with the program."""
    assert {one.method for one in EXAMPLE.of(Meeting)} == {methods.load("jim").text}


def test_the_example_is_sound_and_its_ids_come_before_all_others() -> None:
    """Nothing in it hangs in the air; somebody who is added stands after those who were there."""
    assert EXAMPLE.sound() == EXAMPLE
    assert max(fact.id for fact in EXAMPLE) < Person.new().id


def test_the_example_tells_the_story_of_ilias() -> None:
    """The people and the lines of the invented story, with line 3 given to his sister."""
    ilias = kinship.youngster(EXAMPLE)
    assert ilias is not None
    assert ilias.name == "Ilias Haddaoui"
    assert len(EXAMPLE.of(Person)) == 18
    lines = sorted(EXAMPLE.of(Agreement), key=lambda one: one.place)
    assert [one.place for one in lines] == [1, 2, 3, 4, 5, 6, 7]
    owner = EXAMPLE.get(Person, lines[2].owner)
    assert owner is not None
    assert owner.name == "Samira Haddaoui"
    placed = {one.person for one in EXAMPLE.of(Placement)}
    assert {EXAMPLE.get(Person, one.person) for one in EXAMPLE.of(Refusal)}.isdisjoint(
        {EXAMPLE.get(Person, id_) for id_ in placed}
    )


def test_what_is_the_workers_in_the_example_is_for_nobody_else() -> None:
    """The family's paper knows no note, refusal or consent of it."""
    shown = shown_to(EXAMPLE, FAMILY)
    for kind in ("note", "refusal", "consent"):
        assert EXAMPLE.of(KINDS[kind])
        assert not shown.of(KINDS[kind])


def test_every_placement_of_the_example_lies_in_its_own_sector() -> None:
    """What is kept in words and what is kept as a bearing say the same."""
    from jimdesk.instruments.circle.rings import default

    rings = default()
    for one in EXAMPLE.of(Placement):
        assert rings.sector_at(one.bearing).id == one.sector
        assert one.ring in {ring.id for ring in rings.rings}


def test_the_example_has_two_circles_so_that_change_can_be_seen() -> None:
    """Whoever opens the page of change in the example sees who came nearer since October."""
    view = View()
    first, last = (one.id for one in between.with_circle(EXAMPLE, view))
    shown = shown_to(EXAMPLE, WORKER)
    assert between.digest(shown, Words("nl"), between.compared(EXAMPLE, view, first, last)) == (
        "3 erbij, 3 dichterbij, 1 professional een ring naar buiten, 1 niet meer in de cirkel"
    )


@pytest.mark.parametrize(("kind", "field", "letters"), [("person", "name", 1000), ("note", "text", 50_000)])
def test_a_text_has_an_end(kind: str, field: str, letters: int) -> None:
    """A name of a thousand letters comes in; one letter more is refused with what and where."""
    whole = {"format": "jimdesk", "version": 1, "facts": {kind: [{"id": "a", field: "a" * letters}]}}
    assert len(portable.load(json.dumps(whole), "x.json")) == 1
    whole["facts"] = {kind: [{"id": "a", field: "a" * (letters + 1)}]}
    with pytest.raises(KnownError) as refused:
        portable.load(json.dumps(whole), "x.json")
    assert refused.value.saying.values["field"] == field


@settings(max_examples=40)
@given(families(), st.data())
def test_what_a_reader_takes_along_can_be_read_back(family: Family, data: st.DataObject) -> None:
    """It is what the reader sees, whole enough for `load`; whoever is not named is one nameless somebody."""
    shown = shown_to(family, data.draw(readers(family)))
    loaded = portable.load(portable.taken_along(shown, "iemand"), "x")
    extra = {fact.id for fact in loaded} - {fact.id for fact in shown}
    assert extra <= {"somebody"}
    assert {fact.id for fact in shown} <= {fact.id for fact in loaded}
    if extra:
        assert loaded.find("somebody") == Person(id="somebody", called="iemand")
