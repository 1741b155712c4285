# SPDX-License-Identifier: Apache-2.0
"""export and import of family trees, run as real processes: for whom, what is said, and nothing spoilt."""

from pathlib import Path

import pytest

from jimdesk import store
from jimdesk.core.people import Person
from jimdesk.exchange import portable
from tests.cli.conftest import Program, one_sentence

GEDCOM = "0 HEAD\n1 CHAR UTF-8\n0 @I1@ INDI\n1 NAME Noor /Post/\n1 NOTE a secret\n0 TRLR\n"


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


def test_export_refuses_what_it_cannot_write(jimdesk: Program, example: Path, tmp_path: Path) -> None:
    """Another ending, the file itself, a folder that is not there: one sentence, nothing written."""
    for out in ("out.doc", "a.jim", "nowhere/out.ged"):
        answer = jimdesk("export", "a.jim", out)
        assert answer.code == 2
        assert one_sentence(answer.talk)
    assert [path.name for path in tmp_path.iterdir()] == ["a.jim"]
