# SPDX-License-Identifier: Apache-2.0
"""plan and draw, run as real processes: paper and pictures for a reader, and nothing else touched."""

import json
from pathlib import Path

import pypdfium2
import pytest

from jimdesk import store
from jimdesk.cli.papers import COMMANDS
from jimdesk.core.fact import Audience
from jimdesk.core.meeting import Agreement, Note
from jimdesk.core.people import Person
from jimdesk.exchange import portable
from jimdesk.plan import SHEETS
from tests.cli.conftest import Program, one_sentence


def test_what_can_be_chosen_is_what_exists() -> None:
    """The sheets that are offered are those that can be made."""
    (page,) = [one for command in COMMANDS for one in command.arguments if one.name == "--page"]
    assert page.choices == tuple(sheet.id for sheet in SHEETS)



def test_the_plan_is_made_for_the_family_and_leaves_the_file_alone(jimdesk: Program, tmp_path: Path) -> None:
    """A PDF comes out; the meeting file is the same, byte for byte, and nothing else is left behind."""
    store.create(tmp_path / "a.jim", portable.example(), password=None).close()
    before = (tmp_path / "a.jim").read_bytes()
    answer = jimdesk("plan", "a.jim", "a.pdf")
    assert (answer.code, answer.out, answer.talk) == (0, b"", "")
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    text = text_of(tmp_path / "a.pdf")
    assert "Plan of Ilias" in text
    assert "Bert" not in text
    assert (tmp_path / "a.jim").read_bytes() == before
    assert {path.name for path in tmp_path.iterdir()} == {"a.jim", "a.pdf"}


def test_the_plan_is_in_the_language_that_was_asked_for(jimdesk: Program, tmp_path: Path) -> None:
    """Who runs the program in English can print in Dutch, in the place of an older print."""
    store.create(tmp_path / "a.jim", portable.example(), password=None).close()
    (tmp_path / "a.pdf").write_bytes(b"%PDF of yesterday")
    assert jimdesk("plan", "a.jim", "a.pdf", "--language", "nl").code == 0
    text = text_of(tmp_path / "a.pdf")
    assert "Plan van Ilias" in text
    assert "24 november 2026" in text


@pytest.mark.parametrize("instrument", ["genogram", "circle"])
def test_pictures_are_drawn_in_every_kind(jimdesk: Program, tmp_path: Path, instrument: str) -> None:
    """By the ending of the name: SVG, PNG, PDF, and JSON with a token for each person who is drawn."""
    store.create(tmp_path / "a.jim", portable.example(), password=None).close()
    begins = {"svg": (b"<?xml", b"<svg"), "png": (b"\x89PNG",), "pdf": (b"%PDF",), "json": (b"{",)}
    for kind, heads in begins.items():
        answer = jimdesk("draw", "a.jim", f"a.{kind}", "--instrument", instrument)
        assert (answer.code, answer.out, answer.talk) == (0, b"", "")
        assert (tmp_path / f"a.{kind}").read_bytes().startswith(heads)
    drawn = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert drawn["instrument"] == instrument
    assert len(drawn["tokens"]) >= 11


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (["plan", "a.jim", "a.png"], "a.png has to end in one of: .pdf."),
        (["plan", "a.jim", "a.jim"], "a.jim has to end in one of: .pdf."),
        (["plan", "a.jim", "no/a.pdf"], "a.pdf cannot be written there"),
        (["draw", "a.jim", "a.gif"], "a.gif has to end in one of: .svg, .png, .pdf, .json."),
        (["draw", "a.jim", "folder.svg"], "folder.svg cannot be written over."),
        (["draw", "a.jim", "same.svg"], "same.svg cannot be written over."),
        (["draw", "gone.jim", "a.svg"], "gone.jim is not there any more."),
        (["plan", "a.jim", "a.pdf", "--reader", "person"], "Say with --person which person it is for."),
        (["plan", "a.jim", "a.pdf", "--reader", "person", "--person", "x"], "nobody has the id x."),
        (["plan", "a.jim", "a.pdf", "--person", "00p01ilias"], "With --person, say also --reader"),
        (["plan", "a.jim", "a.pdf", "--page", "person", "--person", "x"], "nobody has the id x."),
        (["plan", "a.jim", "a.pdf", "--page", "invitation", "--person", "00p10bert"], "No invitation is"),
    ],
)
def test_paper_that_cannot_be_made_says_why(
    jimdesk: Program, tmp_path: Path, line: list[str], told: str
) -> None:
    """One sentence, exit code 2, and nothing is written: least of all over the meeting file."""
    store.create(tmp_path / "a.jim", portable.example(), password=None).close()
    before = (tmp_path / "a.jim").read_bytes()
    (tmp_path / "folder.svg").mkdir()
    (tmp_path / "same.svg").hardlink_to(tmp_path / "a.jim")
    answer = jimdesk(*line)
    assert (answer.code, answer.out) == (2, b"")
    assert told in one_sentence(answer.talk)
    assert (tmp_path / "a.jim").read_bytes() == before
    assert {path.name for path in tmp_path.iterdir()} == {"a.jim", "folder.svg", "same.svg"}


def text_of(path: Path) -> str:
    """Read the text of a PDF."""
    pages = pypdfium2.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in pages)
    finally:
        pages.close()


def test_every_sheet_is_made_for_whom_it_is(jimdesk: Program, tmp_path: Path) -> None:
    """One page for one person, one for everybody, and the annex for professionals, without saying more."""
    store.create(tmp_path / "a.jim", portable.example(), password=None).close()
    owner = next(line.owner for line in portable.example().of(Agreement) if line.owner)
    for page in (sheet.id for sheet in SHEETS if sheet.id != "own-circle"):
        answer = jimdesk("plan", "a.jim", f"{page}.pdf", "--page", page)
        assert (answer.code, answer.out) == (0, b""), answer.talk
        assert (tmp_path / f"{page}.pdf").read_bytes().startswith(b"%PDF")
    nobody = jimdesk("plan", "a.jim", "none.pdf", "--page", "own-circle")  # nobody has one in the example
    assert nobody.code == 2
    assert "nobody" in nobody.talk
    assert not (tmp_path / "none.pdf").exists()
    alone = jimdesk("plan", "a.jim", "one.pdf", "--page", "person", "--person", owner)
    assert alone.code == 0
    everybody, one = (pages_of(tmp_path / name) for name in ("person.pdf", "one.pdf"))
    assert len(one) < len(everybody)
    assert one[0] in everybody


def test_the_annex_of_one_professional_has_what_was_between_them(
    jimdesk: Program, tmp_path: Path
) -> None:
    """What Inge and Karin keep between them is in the annex for Inge, in no other one; Grandma gets none."""
    family = portable.example()
    inge, karin, bakker = "00p17inge", "00p18karin", "00p16bakker"
    grandma = next(one.id for one in family.of(Person) if one.name == "Truus de Vries")
    note: Note = Note.new(text="Tussen ons tweeën", audience=Audience.BETWEEN, between=(inge, karin))
    store.create(tmp_path / "a.jim", family.put(note), password=None).close()
    for name, more in (("all", ()), ("inge", ("--person", inge)), ("bakker", ("--person", bakker))):
        assert jimdesk("plan", "a.jim", f"{name}.pdf", "--page", "annex", *more).code == 0
        assert ("Tussen ons" in text_of(tmp_path / f"{name}.pdf")) is (name == "inge")
    answer = jimdesk("plan", "a.jim", "oma.pdf", "--page", "annex", "--person", grandma)
    assert answer.code == 2
    assert "not a professional" in one_sentence(answer.talk)
    assert not (tmp_path / "oma.pdf").exists()


def test_the_same_sheet_in_larger_letters_and_for_another_reader(jimdesk: Program, tmp_path: Path) -> None:
    """Larger letters take more pages; the print for the file says for whom it is."""
    store.create(tmp_path / "a.jim", portable.example(), password=None).close()
    for name, more in (("pro", ()), ("family", ("--reader", "family")), ("large", ("--large",))):
        assert jimdesk("plan", "a.jim", f"{name}.pdf", "--page", "dossier", *more).code == 0
    assert len(pages_of(tmp_path / "large.pdf")) > len(pages_of(tmp_path / "pro.pdf"))
    assert "For the family." in pages_of(tmp_path / "family.pdf")[0]
    assert "For professionals." in pages_of(tmp_path / "pro.pdf")[0]


def pages_of(path: Path) -> list[str]:
    """Read the text of each page of a PDF."""
    document = pypdfium2.PdfDocument(path)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
