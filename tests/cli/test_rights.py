# SPDX-License-Identifier: Apache-2.0
"""The commands inzage and told: made from what stands in the file, which stays as it was."""

import json
from pathlib import Path

import pypdfium2
import pytest

from jimdesk.cli import main
from jimdesk.core.meeting import Note
from jimdesk.core.people import Person
from jimdesk.exchange import portable
from jimdesk.store import create, read
from tests.story_family import story_family


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file without a password, in which nothing was decided yet."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    family = story_family().put(Person(id="zz", name="Wouter Kanarievogel"), Note.new(text="notitie"))
    create(tmp_path / "familie.jim", family, password=None).close()
    return tmp_path / "familie.jim"


def test_inzage_names_nobody_else(file: Path, tmp_path: Path) -> None:
    """As paper and as data: without decisions others are not named; the file is only read."""
    before = file.read_bytes()
    assert main(["inzage", str(file), str(tmp_path / "uit.pdf"), "--person", "ilias"]) == 0
    pages = pypdfium2.PdfDocument((tmp_path / "uit.pdf").read_bytes())
    text = "".join(page.get_textpage().get_text_range() for page in pages)
    assert "Ilias" in text
    assert "Kanarievogel" not in text
    assert main(["inzage", str(file), str(tmp_path / "uit.json"), "--person", "ilias"]) == 0
    data = (tmp_path / "uit.json").read_text()
    assert "Kanarievogel" not in data
    assert len(portable.load(data, "x")) > 1
    assert file.read_bytes() == before


def test_told_holds_what_one_person_told(file: Path, tmp_path: Path) -> None:
    """It can be read back, and names nobody else."""
    before = file.read_bytes()
    assert main(["told", str(file), str(tmp_path / "zelf.json"), "--person", "ilias"]) == 0
    text = (tmp_path / "zelf.json").read_text()
    names = {one["name"] for one in json.loads(text)["facts"]["person"]}
    assert names - {""} == {"Ilias Haddaoui"}
    assert portable.load(text, "x").get(Person, "ilias") is not None
    assert file.read_bytes() == before


@pytest.mark.parametrize("asked", [
    ["told", "zelf.json"], ["told", "zelf.json", "--person", "niemand"],
    ["inzage", "uit.pdf", "--person", "-"], ["told", "zelf.pdf", "--person", "ilias"],
])
def test_whoever_does_not_ask_gets_nothing(file: Path, tmp_path: Path, asked: list[str]) -> None:
    """Without a person, with one whom nobody knows, or as another kind of file: no output."""
    name, out, *rest = asked
    assert main([name, str(file), str(tmp_path / out), *rest]) == 2
    assert not (tmp_path / out).exists()


def test_what_a_person_may_see_goes_out_as_data_that_can_be_loaded(file: Path, tmp_path: Path) -> None:
    """Export as JSON is made for a reader: the worker's notes are not in it, and load reads it back."""
    out = tmp_path / "lees.json"
    assert main(["export", str(file), str(out), "--reader", "person", "--person", "ilias"]) == 0
    made = portable.load(out.read_text(), "x")
    whole = read(file, None)
    assert made.find("ilias") == whole.find("ilias")
    assert {"note", "mark"} & {fact.kind for fact in whole}
    assert not {"note", "mark"} & {fact.kind for fact in made}
    assert main(["load", str(out), str(tmp_path / "terug.jim"), "--no-password"]) == 0
    assert read(tmp_path / "terug.jim", None) == made
