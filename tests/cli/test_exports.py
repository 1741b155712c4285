# SPDX-License-Identifier: Apache-2.0
"""export, run as a real process: a file for another program, for a reader, and nothing else touched."""

from pathlib import Path

import pytest
from icalendar import Calendar

from jimdesk import store
from jimdesk.core.people import Person
from jimdesk.exchange import portable
from tests.cli.conftest import Program, one_sentence
from tests.story_plan import story_after_meeting

GEDCOM = "0 HEAD\n1 CHAR UTF-8\n0 @I1@ INDI\n1 NAME Noor /Post/\n1 NOTE a secret\n0 TRLR\n"


def test_a_calendar_is_made_for_the_family_or_for_one_person(jimdesk: Program, tmp_path: Path) -> None:
    """Everybody's lines, or those of one person; the meeting file is the same, byte for byte."""
    store.create(tmp_path / "a.jim", story_after_meeting(), password=None).close()
    before = (tmp_path / "a.jim").read_bytes()
    answer = jimdesk("export", "a.jim", "a.ics", "--language", "nl")
    assert (answer.code, answer.out, answer.talk) == (0, b"", "")
    assert len(Calendar.from_ical((tmp_path / "a.ics").read_bytes()).walk("VEVENT")) == 8
    answer = jimdesk("export", "a.jim", "a.ics", "--reader", "person", "--person", "samira")
    assert answer.code == 0
    found = Calendar.from_ical((tmp_path / "a.ics").read_bytes()).walk("VEVENT")
    assert {str(event["summary"]) for event in found} == {"Meeting about the plan", "Huiswerk doornemen"}
    assert (tmp_path / "a.jim").read_bytes() == before
    assert {path.name for path in tmp_path.iterdir()} == {"a.jim", "a.ics"}


@pytest.mark.parametrize("arguments", [
    ("a.jim", "a.doc"), ("a.jim", "a.jim"), ("a.jim", "a.ics", "--reader", "person"), ("b.jim", "a.ics"),
])
def test_what_cannot_be_made_is_one_sentence(
    jimdesk: Program, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    """Another ending, the file itself, a person who was not named, a file that is not there: exit 2."""
    store.create(tmp_path / "a.jim", story_after_meeting(), password=None).close()
    answer = jimdesk("export", *arguments)
    assert answer.code == 2
    assert one_sentence(answer.talk)
    assert not (tmp_path / "a.ics").exists()


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """The invented family, with a note of the worker's in a text that the family never sees."""
    path = tmp_path / "a.jim"
    store.create(path, portable.example(), password=None).close()
    return path


def test_a_family_tree_goes_out_and_comes_in_again(jimdesk: Program, example: Path, tmp_path: Path) -> None:
    """For the family unless it is said otherwise; the meeting file is not touched."""
    before = example.read_bytes()
    answer = jimdesk("export", "a.jim", "out.ged")
    assert (answer.code, answer.out, answer.talk) == (0, b"", "")
    assert example.read_bytes() == before
    answer = jimdesk("import", "out.ged", "b.jim", "--no-password")
    assert answer.code == 0
    assert answer.out == b""
    assert "people 18, couples 4, bonds with parents 14" in answer.talk
    names = [person.name for person in store.read(tmp_path / "b.jim", None).of(Person)]
    assert names == [person.name for person in portable.example().of(Person)]


def test_the_report_of_an_import_is_told(jimdesk: Program, tmp_path: Path) -> None:
    """On stderr, after the file was made."""
    (tmp_path / "a.ged").write_text(GEDCOM, "utf-8")
    answer = jimdesk("import", "a.ged", "a.jim", "--no-password")
    assert (answer.code, answer.out) == (0, b"")
    assert answer.talk.splitlines()[-1] == "loose notes (NOTE): 1 ×, first on line 5"


def test_a_broken_tree_makes_no_file(jimdesk: Program, tmp_path: Path) -> None:
    """Exit code 2 and one sentence with the line."""
    (tmp_path / "a.ged").write_text(GEDCOM.replace("1 NAME", "name"), "utf-8")
    answer = jimdesk("import", "a.ged", "a.jim", "--no-password")
    assert answer.code == 2
    assert "line 4" in one_sentence(answer.talk)
    assert [path.name for path in tmp_path.iterdir()] == ["a.ged"]
