# SPDX-License-Identifier: Apache-2.0
"""Every method that comes with JimDesk is whole, and a meeting can run it from its own copy."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from jimdesk.core import places
from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.meeting import Column, Meeting, StageTime
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import Translated
from jimdesk.methods import (
    DEFAULT,
    PAGES,
    Method,
    Privacy,
    Setting,
    all_methods,
    in_variant,
    load,
    of_meeting,
    questions_on,
    read,
    stages_of,
)
from jimdesk.methods.course import course
from jimdesk.methods.method import BOARD
from tests.methods.others import FAMILY_FINDING, WRAPAROUND

SHIPPED = all_methods()
ALL = pytest.mark.parametrize("method", SHIPPED, ids=lambda method: method.id)


def texts_in(value: object, where: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    """Yield every text of a method with its way to it."""
    if isinstance(value, Translated):
        yield where, dict(value.texts)
    elif isinstance(value, tuple):
        for one in value:
            yield from texts_in(one, f"{where}/{getattr(one, 'id', '')}")
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts_in(getattr(value, field.name), f"{where}/{field.name}")


@ALL
def test_every_text_is_there_in_dutch_and_english(method: Method) -> None:
    """No text of a shipped method lacks one of the two languages, and none is the same by copying."""
    found = [(where, texts) for where, texts in texts_in(method) if texts]
    assert len(found) > 20
    for where, texts in found:
        assert set(texts) >= {"nl", "en"}, where
        assert all(text.strip() == text and text for text in texts.values()), where
        assert "question" not in where or texts["nl"] != texts["en"], where


@ALL
def test_questions_are_short_and_put_as_questions(method: Method) -> None:
    """A question is one sentence that can be said aloud: it ends with a question mark, and is never long."""
    for stage in method.stages:
        for question in stage.questions:
            for _, text in question.texts.texts:
                assert text.endswith("?"), text
                assert len(text.split()) <= 18, text
                assert "!" not in text


@ALL
def test_every_stage_of_a_meeting_has_something_to_ask_and_to_write_down(method: Method) -> None:
    """Nobody sits at the table without a question before them, or forgets what has to be on paper."""
    for stage in method.stages:
        if stage.setting is Setting.MEETING and not stage.rest:
            assert stage.questions, stage.id
            assert stage.write_down, stage.id


@ALL
def test_what_is_kept_in_an_instrument_lies_with_its_stage(method: Method) -> None:
    """A line that is left out of the list to fill in is written in a card that the stage itself brings."""
    for stage in method.stages:
        for item in stage.write_down:
            on_board = item.kept_in == BOARD and stage.column is not None
            assert not item.kept_in or on_board or item.kept_in in stage.instruments, (stage.id, item.id)


@ALL
def test_a_method_goes_on_for_weeks(method: Method) -> None:
    """A plan fails after the meeting and not in it: there is a rhythm, from early to late."""
    days = [step.days for step in method.rhythm]
    assert days
    assert days == sorted(days)


@ALL
def test_a_meeting_reads_its_method_from_its_own_copy(method: Method) -> None:
    """The copy that a meeting keeps is enough to run it ten years on."""
    meeting = Meeting.new(date=datetime.date(2026, 11, 24), method=method.text)
    assert of_meeting(meeting) == method


def test_a_meeting_without_a_copy_follows_the_usual_method() -> None:
    """A planned meeting that nobody has chosen a method for is a JIM meeting."""
    assert of_meeting(Meeting.new()) == load(DEFAULT)


def test_the_jim_method_runs_through_its_four_phases() -> None:
    """Wie, wat, hoe, volhouden, each with stages; two years of follow-up."""
    jim = load("jim")
    assert [phase.labels.within("nl") for phase in jim.phases] == ["Wie", "Wat", "Hoe", "Volhouden"]
    assert all(any(stage.phase == phase.id for stage in jim.stages) for phase in jim.phases)
    assert jim.rhythm[-1].days >= 730
    assert {stage.setting for stage in jim.stages} == set(Setting)


def test_a_jim_meeting_runs_the_six_stages_of_the_strip() -> None:
    """The strip of a live meeting: welcome, going well, worries, scale, who does what, agreeing."""
    strip = stages_of(load("jim"))
    assert [stage.labels.within("nl") for stage in strip] == [
        "Welkom", "Gaat goed", "Zorgen", "Schaal", "Wie doet wat", "Afspreken"
    ]
    assert [stage.column for stage in strip] == [
        Column.WISH, Column.GOOD, Column.WORRY, None, Column.MUST, None
    ]
    assert all(1 <= len(stage.questions) <= 4 for stage in strip)
    assert strip[3].scale is not None
    assert strip[3].scale.texts.within("nl") == "Hoe gaat het thuis?"
    assert sum(stage.minutes.default for stage in strip) == 90


def test_a_page_is_given_no_question_that_is_not_for_the_room() -> None:
    """Whom the youngster would rather not have there is asked apart, and never stands on the open screen."""
    jim = load("jim")
    apart = {q.id for s in jim.stages for q in s.questions if q.audience is Audience.WORKER}
    assert "rather_not" in apart
    asked = questions_on(jim, "people", "youngster")
    assert asked[2].texts.within("nl") == "Wie zag het als eerste als het niet goed ging?"
    assert not apart & {question.id for question in questions_on(jim, "people")}


def test_an_organisation_adds_a_method_of_its_own(tmp_path: Path) -> None:
    """A file in its own folder is one more method, and one with a shipped id stands in for that one."""
    jim = load("jim")
    (tmp_path / "ours.toml").write_text(re.sub(r'(?m)^id = "jim"', 'id = "ours"', jim.text, count=1), "utf-8")
    (tmp_path / "jim.toml").write_text(jim.text.replace("Uitleg en veiligheid", "Eerst dit"), "utf-8")
    ids = [method.id for method in all_methods(tmp_path)]
    assert ids == sorted([*(method.id for method in SHIPPED), "ours"])
    assert load("jim", tmp_path).stages[0].labels.within("nl") == "Eerst dit"
    assert load("ours", tmp_path).titles == jim.titles


def test_a_bad_file_of_ones_own_leaves_the_other_methods_in_reach(tmp_path: Path) -> None:
    """It is told, and the shipped methods are still there."""
    (tmp_path / "ours.toml").write_text("id = 3", "utf-8")
    told: list[KnownError] = []
    assert all_methods(tmp_path, told.append) == SHIPPED
    assert [str(error) for error in told] == [
        "The method file ours.toml, line 1: id is not of the right sort."
    ]
    assert load("jim", tmp_path) == load("jim")
    with pytest.raises(KnownError, match=r"ours\.toml, line 1"):
        load("ours", tmp_path)
    with pytest.raises(KnownError, match=r"ours\.toml, line 1"):
        all_methods(tmp_path)


def test_a_method_that_nobody_knows_is_refused_with_those_that_are() -> None:
    """A wrong id names the ids there are."""
    with pytest.raises(KnownError, match=r"no method nobody; choose from: .*jim"):
        load("nobody")


def test_a_file_that_is_no_text_or_not_there_gets_one_sentence(tmp_path: Path) -> None:
    """Latin-1, and a folder with the name of a file: each one sentence with the file's name."""
    from jimdesk.methods import read_file

    (tmp_path / "old.toml").write_bytes('title.nl = "één"'.encode("latin-1"))
    with pytest.raises(KnownError, match=r"old\.toml is not plain text"):
        read_file(tmp_path / "old.toml")
    with pytest.raises(KnownError, match=r"gone\.toml cannot be read"):
        read_file(tmp_path / "gone.toml")


def test_a_file_that_is_too_large_or_has_no_end_is_not_read(tmp_path: Path) -> None:
    """Every meeting keeps a copy of its method: what no file could hold is told at once."""
    from jimdesk.methods import read_file

    large = tmp_path / "large.toml"
    large.write_text(load("jim").text + "\n# " + "x" * 5_000_000, "utf-8")
    with pytest.raises(KnownError, match=r"large\.toml is too large"):
        read_file(large)
    (tmp_path / "folder.toml").mkdir()
    with pytest.raises(KnownError, match=r"folder\.toml cannot be read"):
        read_file(tmp_path / "folder.toml")


def test_two_files_of_ones_own_with_one_id_are_told(tmp_path: Path) -> None:
    """The first one counts; the other does not take its place in silence."""
    text = re.sub(r'(?m)^id = "jim"', 'id = "ours"', load("jim").text, count=1)
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_text(text.replace("Uitleg en veiligheid", name), "utf-8")
    told: list[KnownError] = []
    found = {method.id: method for method in all_methods(tmp_path, told.append)}
    assert found["ours"].stages[0].labels.within("nl") == "a.toml"
    assert [str(error) for error in told] == [
        "The method file b.toml has the id ours, as a.toml has: give each file its own id."
    ]


def test_the_shipped_files_are_named_after_their_methods() -> None:
    """One file for each method, found by its id."""
    for path in (places.resources() / "methods").glob("*.toml"):
        assert read(path.read_text("utf-8"), path.name).id == path.stem


@pytest.mark.parametrize("text", [WRAPAROUND, FAMILY_FINDING], ids=["wraparound", "family finding"])
def test_a_method_that_is_not_shipped_runs_from_the_copy_of_its_meeting(text: str) -> None:
    """Every phase that has a meeting has stages, and each question opens a page that there is."""
    method = read(text, "sketch.toml")
    for phase in method.phases:
        meeting = Meeting.new(method=text, phase=phase.id)
        started = datetime.datetime(2026, 11, 24, 19, 0)
        for stage in stages_of(method, phase.id):
            clock = StageTime.new(meeting=meeting.id, stage=stage.id, started=started)
            now = course(Family([meeting, clock]))
            assert now is not None
            assert now.stage == stage
            assert now.place in PAGES
            assert {one.phase for one in now.stages} == {phase.id}


def test_a_phase_leads_to_the_next_one_and_some_end() -> None:
    """After the plan comes doing, again and again; letting go is the last."""
    method = read(WRAPAROUND, "sketch.toml")
    assert [phase.next for phase in method.phases] == ["plan", "doen", "doen", ""]


def test_a_variant_has_its_own_stages_and_roles() -> None:
    """A child that lives at home needs no lasting place, and has no foster carer."""
    method = read(FAMILY_FINDING, "sketch.toml")
    assert [stage.id for stage in stages_of(in_variant(method, ""))] == ["vaste_plek", "contact"]
    home = in_variant(method, "thuis")
    assert [stage.id for stage in stages_of(home)] == ["contact"]
    assert "carer" not in {role.id for role in home.roles}


def test_the_family_meeting_has_three_variants_and_private_time_in_each() -> None:
    """With an independent coordinator, led by a care worker, and without one."""
    method = load("familieberaad")
    assert [one.id for one in method.variants] == ["coordinator", "worker", "alone"]
    for one in method.variants:
        private = [
            stage for stage in stages_of(in_variant(method, one.id))
            if stage.privacy is Privacy.PRIVATE_FAMILY
        ]
        assert len(private) == 1
    alone = in_variant(method, "alone")
    assert not {"coordinator", "leader"} & {role.id for role in alone.roles}
    assert "informatie" not in {stage.id for stage in alone.stages}


def test_a_copy_that_is_no_method_at_all_leaves_the_usual_one() -> None:
    """Without an id to go by, or with one that does not ship, a meeting can still be led."""
    for text in ("dit is geen methode", 'id = "weg"\nversion = "'):
        family = Family().put(Meeting.new(id="m", method=text))
        now = course(family)
        assert now is not None
        assert (now.method.id, now.trouble is None) == (DEFAULT, False)
    whole = course(Family().put(Meeting.new(id="m", method=load("jim").text)))
    assert whole is not None
    assert whole.trouble is None
