# SPDX-License-Identifier: Apache-2.0
"""export, run as a real process: a file for another program, for a reader, and nothing else touched."""

from pathlib import Path

import pytest
from icalendar import Calendar

from jimdesk import store
from tests.cli.conftest import Program, one_sentence
from tests.story_plan import story_after_meeting


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
