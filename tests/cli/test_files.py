# SPDX-License-Identifier: Apache-2.0
"""new, example, show, load and import, run as real processes, with exit codes and what they leave behind."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from jimdesk import store
from jimdesk.core.family import Family
from jimdesk.core.meeting import Meeting
from jimdesk.core.people import Person
from jimdesk.exchange import portable
from tests.cli.conftest import Program, one_sentence
from tests.strategies import families

SECRET = "vier woorden bij elkaar"
GEDCOM = """0 HEAD
1 GEDC
2 VERS 5.5.1
1 CHAR UTF-8
0 @I1@ INDI
1 NAME Noor /Post/
1 SEX F
0 TRLR
"""



def test_show_and_load_are_each_others_reverse(jimdesk: Program, tmp_path: Path) -> None:
    """The example goes through a file, stdout, stdin and a file again, and nothing of it is lost."""
    assert jimdesk("example", "a.jim").code == 0
    shown = jimdesk("show", "a.jim")
    assert (shown.code, shown.talk) == (0, "")
    loaded = jimdesk("load", "-", "b.jim", "--no-password", stdin=shown.out)
    assert (loaded.code, loaded.out) == (0, b"")
    assert jimdesk("show", "b.jim").out == shown.out
    assert store.read(tmp_path / "b.jim", None) == portable.example()


@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(families())
def test_any_family_comes_through_the_programs_unchanged(
    jimdesk: Program, tmp_path: Path, family: Family
) -> None:
    """Facts of every kind and any text: load it, show it, and the same text comes out."""
    text = portable.show(family)
    (tmp_path / "x.json").write_bytes(text.encode())
    (tmp_path / "x.jim").unlink(missing_ok=True)
    assert jimdesk("load", "x.json", "x.jim", "--no-password").code == 0
    assert jimdesk("show", "x.jim").out.decode() == text


def test_new_makes_an_empty_file_with_todays_meeting(jimdesk: Program, tmp_path: Path) -> None:
    """The meeting keeps a copy of its method; the file asks for the password that was given."""
    (tmp_path / "word.txt").write_text(f"{SECRET}\n", "utf-8")
    made = jimdesk("new", "a.jim", "--password-file", "word.txt")
    assert (made.code, made.out) == (0, b"")
    assert one_sentence(made.talk) == "a.jim was made."
    assert store.needs_password(tmp_path / "a.jim")
    (meeting,) = store.read(tmp_path / "a.jim", SECRET)
    assert isinstance(meeting, Meeting)
    assert 'id = "jim"' in meeting.method


def test_new_without_any_word_about_a_password_makes_nothing(jimdesk: Program, tmp_path: Path) -> None:
    """No password, no prompt and no flag: exit code 2, at once, although nobody answers."""
    answer = jimdesk("new", "a.jim")
    assert (answer.code, answer.out) == (2, b"")
    assert "needs a password" in one_sentence(answer.talk)
    assert not list(tmp_path.iterdir())


def test_new_follows_only_a_method_that_there_is(jimdesk: Program, tmp_path: Path) -> None:
    """An unknown method is refused with those that are known."""
    answer = jimdesk("new", "a.jim", "--no-password", "--method", "mij")
    assert answer.code == 2
    assert "no method mij" in one_sentence(answer.talk)
    assert not list(tmp_path.iterdir())


def test_a_password_comes_from_the_environment_or_a_file(jimdesk: Program, tmp_path: Path) -> None:
    """Both open the file; a wrong one does not, and neither does none at all."""
    environment = {"JIMDESK_PASSWORD": SECRET}
    assert jimdesk("new", "a.jim", environment=environment).code == 0
    (tmp_path / "right.txt").write_bytes(f"{SECRET}\r\n".encode())
    (tmp_path / "wrong.txt").write_text("iets anders", "utf-8")
    (tmp_path / "empty.txt").write_text("", "utf-8")
    right = jimdesk("show", "a.jim", environment=environment)
    assert right.code == 0
    assert jimdesk("show", "a.jim", "--password-file", "right.txt").out == right.out
    for file, told in (("wrong.txt", "not right"), ("empty.txt", "one line"), ("gone.txt", "cannot be read")):
        answer = jimdesk("show", "a.jim", "--password-file", file)
        assert (answer.code, answer.out) == (2, b"")
        assert told in one_sentence(answer.talk)
        assert SECRET not in answer.talk
    none = jimdesk("show", "a.jim")
    assert (none.code, none.out) == (2, b"")
    assert "asks for a password" in one_sentence(none.talk)


def test_a_file_that_is_in_use_is_left_alone(jimdesk: Program, tmp_path: Path) -> None:
    """The window has it open: every command that reads it says so in one sentence, exit code 2."""
    file = store.create(tmp_path / "a.jim", portable.example(), password=None)
    try:
        for line in ("show a.jim", "check a.jim", "plan a.jim a.pdf", "draw a.jim a.svg"):
            answer = jimdesk(*line.split())
            assert (answer.code, answer.out) == (2, b"")
            assert "in use" in one_sentence(answer.talk)
    finally:
        file.close()
    assert [path.name for path in tmp_path.iterdir()] == ["a.jim"]


@pytest.mark.parametrize("line", [["new"], ["example"], ["load", "a.json"], ["import", "a.ged"]])
def test_no_meeting_file_is_ever_written_over(jimdesk: Program, tmp_path: Path, line: list[str]) -> None:
    """What has the name already stays as it is, whatever it is."""
    (tmp_path / "a.json").write_text(portable.show(Family()), "utf-8")
    (tmp_path / "a.ged").write_text(GEDCOM, "utf-8")
    (tmp_path / "b.jim").write_text("of somebody else", "utf-8")
    answer = jimdesk(*line, "b.jim", environment={"JIMDESK_PASSWORD": SECRET})
    assert answer.code == 2
    assert "b.jim is there already" in one_sentence(answer.talk)
    assert (tmp_path / "b.jim").read_text("utf-8") == "of somebody else"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "not whole JSON"),
        (b"\xff\xfe", "not a portable JimDesk file"),
        (b'{"format": "jimdesk", "version": 9, "facts": {}}', "made by a newer JimDesk"),
        (b'{"format": "jimdesk", "version": 1, "facts": {"person": [{"id": "9", "name": 3}]}}', "person 9"),
    ],
)
def test_bad_json_makes_nothing(jimdesk: Program, tmp_path: Path, content: bytes, told: str) -> None:
    """What and where, in one sentence; no file is left behind, also not half of one."""
    (tmp_path / "a.json").write_bytes(content)
    answer = jimdesk("load", "a.json", "a.jim", "--no-password")
    assert (answer.code, answer.out) == (2, b"")
    assert told in one_sentence(answer.talk)
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]


def test_a_family_tree_is_imported(jimdesk: Program, tmp_path: Path) -> None:
    """A GEDCOM file becomes a meeting file; anything else is refused by its ending."""
    (tmp_path / "a.ged").write_text(GEDCOM, "utf-8")
    assert jimdesk("import", "a.ged", "a.jim", "--no-password").code == 0
    assert [person.name for person in store.read(tmp_path / "a.jim", None).of(Person)] == ["Noor Post"]
    answer = jimdesk("import", "a.txt", "b.jim", "--no-password")
    assert answer.code == 2
    assert "end in one of: .ged" in one_sentence(answer.talk)


def test_a_table_of_people_is_imported_and_goes_out_again(jimdesk: Program, tmp_path: Path) -> None:
    """What was not taken over is told; out it goes as a table, a workbook and a network."""
    table = "Naam;Wie het is;Hobby\nNoor Post;de jongere;vissen\nBep;moeder;\n"
    (tmp_path / "a.csv").write_text(table, "utf-8")
    answer = jimdesk("import", "a.csv", "a.jim", "--no-password")
    assert answer.code == 0
    assert "Hobby" in answer.talk
    for kind in ("csv", "xlsx", "graphml"):
        assert jimdesk("export", "a.jim", f"b.{kind}").code == 0
    assert "Noor Post" in (tmp_path / "b.csv").read_text("utf-8-sig")
    assert (tmp_path / "b.xlsx").read_bytes().startswith(b"PK")
    assert b"Noor Post" in (tmp_path / "b.graphml").read_bytes()
