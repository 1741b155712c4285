# SPDX-License-Identifier: Apache-2.0
"""Picture files: they show what the drawing shows, to nobody more than it is for."""

import io
import json
import shutil
import subprocess
import unicodedata
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image

from jimdesk.core.audience import FAMILY, WORKER, Shown, shown_to
from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.people import Person
from jimdesk.core.words import Words
from jimdesk.drawing import Area, Box, Drawing, Line, Ring, Style, Text, Token
from jimdesk.instruments.circle import CIRCLE
from jimdesk.instruments.instrument import Instrument, View
from jimdesk.plan import ink, pictures
from tests.story_family import DAY, HIDDEN_CODES, story_family

Writer = Callable[[Shown, Instrument, Words, View], bytes]
WORDS = Words("nl")
SCREEN, PAPER = View(day=DAY), View(day=DAY, print=True)
WRITERS: dict[str, Writer] = {
    "svg": pictures.svg, "pdf": pictures.pdf, "png": pictures.png, "json": pictures.json_,
}
SVG = "{http://www.w3.org/2000/svg}"
TRICKY = 'Jo <b>&"Ö\' ]]> %s {x}'


def for_family(family: Family) -> Shown:
    """What goes home with the family."""
    return shown_to(family, FAMILY)


def text_of(pdf: bytes) -> str:
    """All text that can be taken out of a PDF."""
    with pypdfium2.PdfDocument(pdf) as document:
        return str(document[0].get_textpage().get_text_range())


def shapes(*parts: Any) -> Instrument:
    """An instrument that draws these shapes for whoever asks."""
    drawing = Drawing(parts, (-10, -10, 120, 80), title="Probe")
    return replace(CIRCLE, draw=lambda *_: drawing)


@pytest.mark.parametrize("kind", WRITERS)
@pytest.mark.parametrize("wrong", ["family", "drawing", "lookalike"])
def test_only_a_shown_becomes_a_file(kind: str, wrong: str) -> None:
    """A family, a ready drawing, or something that only looks like a Shown is refused."""

    class Lookalike:
        reader = FAMILY

    shown: Any = {
        "family": story_family(), "lookalike": Lookalike(),
        "drawing": CIRCLE.draw(shown_to(story_family(), WORKER), WORDS, SCREEN),
    }[wrong]
    with pytest.raises(TypeError):
        WRITERS[kind](shown, CIRCLE, WORDS, SCREEN)


@pytest.mark.parametrize("view", [SCREEN, PAPER], ids=["screen", "paper"])
@pytest.mark.parametrize("kind", WRITERS)
def test_who_is_hidden_is_in_no_file(kind: str, view: View) -> None:
    """A file for the family is byte for byte the one that would be if the hidden had never been there."""
    family = story_family().change("fatima", name="PLANTED", audience=Audience.WORKER)
    written = WRITERS[kind](for_family(family), CIRCLE, WORDS, view)
    assert written == WRITERS[kind](for_family(family.forget("fatima")), CIRCLE, WORDS, view)
    assert b"PLANTED" not in written
    for code in (*HIDDEN_CODES, "Bert"):
        assert code.encode() not in written
    if kind == "pdf":
        assert "PLANTED" not in text_of(written)
        assert "Yassin" in text_of(written)


@pytest.mark.parametrize("kind", WRITERS)
def test_the_same_circle_is_the_same_file(kind: str) -> None:
    """No date, random number or order of the day gets into a file."""
    files = [WRITERS[kind](for_family(story_family()), CIRCLE, WORDS, PAPER) for _ in range(2)]
    assert files[0] == files[1]


def test_svg_is_sound_and_escapes_what_people_type() -> None:
    """A name full of signs is text and nothing else, and no sign makes the file unreadable."""
    family = story_family().change("noor", called=TRICKY).change("dennis", called="D\x0be\x00n\ufffe")
    root = ET.fromstring(pictures.svg(for_family(family), CIRCLE, WORDS, replace(SCREEN, width=3000)))
    texts = [one.text for one in root.iter(f"{SVG}text")]
    assert any((text or "").startswith("Jo <b>&") for text in texts)
    assert "Den" in texts
    assert not root.findall(f".//{SVG}b")
    assert root.findtext(f"{SVG}title") == "Cirkel"
    assert len(root.findall(f"{SVG}g")) == 12


def test_svg_draws_every_shape() -> None:
    """Lines straight and curved, their halos, dashes, rounded areas and faint fills all come along."""
    line = Style("", "close", 2, (3, 2))
    probe = shapes(
        Line(((0, 0), (10, 0)), line, halo=9), Line(((0, 0), (1, 5), (9, 5), (10, 0)), line, curved=True),
        Area(((0, 0), (40, 0), (40, 30)), Style("h1", "h1e"), corner=6), Box((1, 2, 30, 20), Style("fam"), 4),
        Ring(5, 5, 3, Style("accent", strength=16)), Text("Aa", (0, 0, 20, 20), align="end"),
        Token("t", (0, 0, 9, 9), (Ring(1, 1, 1, Style("ink")),), "Wie"),
    )
    root = ET.fromstring(pictures.svg(for_family(story_family()), probe, WORDS, SCREEN))
    paths = root.findall(f"{SVG}path")
    assert [one.get("stroke-width") for one in paths] == ["9", "2", "2", "1.5"]
    assert paths[0].get("stroke") == ink.LIGHT["canvas"]
    assert paths[1].get("stroke-dasharray") == "3 2"
    assert (paths[2].get("d") or "").startswith("M0,0C1,5 9,5 10,0")
    assert (paths[3].get("d") or "").count("C") == 3
    assert (paths[3].get("d") or "").endswith("Z")
    assert [one.get("rx") for one in root.findall(f"{SVG}rect")] == [None, "4"]
    assert root.findall(f"{SVG}circle")[0].get("fill-opacity") == "0.16"
    assert root.findall(f"{SVG}g")[0].get("aria-label") == "Wie"
    assert root.findall(f"{SVG}text")[0].get("text-anchor") == "end"


def test_pdf_has_one_page_of_its_own_size_with_all_text_as_text() -> None:
    """Every name on paper can be searched and read aloud, in letters that the file brings along."""
    written = pictures.pdf(for_family(story_family()), CIRCLE, WORDS, PAPER)
    with pypdfium2.PdfDocument(written) as document:
        assert len(document) == 1
        assert document[0].get_size() == pytest.approx((766 * 0.75, 676 * 0.75))
        about = document.get_metadata_dict()
    text = text_of(written)
    for word in ("Ilias", "Yassin", "tot 1 maart", "Bakker", "buurt en club", "intimi"):
        assert word in text
    assert b"/FontFile2" in written
    assert about["Title"] == "Cirkel"
    assert not {"Ilias", "Yassin", "Haddaoui"} & set(" ".join(about.values()).split())


@pytest.mark.skipif(not shutil.which("pdffonts"), reason="poppler-utils is not installed")
def test_pdf_embeds_every_font(tmp_path: Path) -> None:
    """Another program agrees: each font is embedded, and names of other scripts have letters too."""
    family = story_family().change("noor", called="Нур").change("samira", called="ሳሚራ")
    family = family.change("fatima", called="فاطمة")
    file = tmp_path / "circle.pdf"
    file.write_bytes(pictures.pdf(for_family(family), CIRCLE, WORDS, SCREEN))
    told = subprocess.run(["pdffonts", file], capture_output=True, text=True, check=True).stdout
    embedded = [row.split()[-5] for row in told.splitlines()[2:]]
    assert len(embedded) >= 4
    assert set(embedded) == {"yes"}
    text = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout
    words = unicodedata.normalize("NFKC", text.translate({0x202B: "", 0x202C: "", 0x200E: ""})).split()
    assert {"Нур", "ሳሚራ", "فاطمة", "Yassin"} <= set(words)


def test_png_shows_the_circle() -> None:
    """The picture has the size that was asked for, the ground of its view, and Ilias' disc in the middle."""
    for view, ground, middle in ((SCREEN, ink.LIGHT["canvas"], "accent"), (PAPER, "#FFFFFF", "ink")):
        written = pictures.png(for_family(story_family()), CIRCLE, WORDS, view, 1.0)
        image = Image.open(io.BytesIO(written)).convert("RGB")
        assert image.size == (766, 676)
        assert "#{:02X}{:02X}{:02X}".format(*_pixel(image, 2, 2)) == ground
        disc = (ink.PAPER if view.print else ink.LIGHT)[middle]
        assert "#{:02X}{:02X}{:02X}".format(*_pixel(image, 383, 356)) == disc
        assert not Image.open(io.BytesIO(written)).info.keys() - {"dpi"}


def _pixel(image: Image.Image, x: int, y: int) -> tuple[int, ...]:
    found = image.getpixel((x, y))
    assert isinstance(found, tuple)
    return found


def test_json_says_what_the_drawing_shows() -> None:
    """Every token, text and line of the drawing is in the file with its box or points, and nothing else."""
    family = story_family().change("yassin", reference="@I4@")
    shown = for_family(family)
    drawing = CIRCLE.draw(shown, WORDS, SCREEN)
    read = json.loads(pictures.json_(shown, CIRCLE, WORDS, SCREEN))
    assert [(one["id"], one["reference"]) for one in read["tokens"]] == [
        (one.id, one.reference) for one in drawing.tokens
    ]
    assert [one["box"] for one in read["tokens"]] == [
        pytest.approx(list(one.box), abs=0.01) for one in drawing.tokens
    ]
    texts = [part for part in drawing.parts() if isinstance(part, Text)]
    assert [(one["of"], one["text"]) for one in read["texts"]] == [(part.of, part.text) for part in texts]
    lines = [part for part in drawing.parts() if isinstance(part, Line)]
    assert [one["meaning"] for one in read["lines"]] == [part.meaning for part in lines]
    assert all(len(one["points"]) == 2 for one in read["lines"])
    assert next(one for one in read["tokens"] if one["reference"])["reference"] == "@I4@"


def test_names_of_the_instrument_and_people_never_reach_the_properties_of_a_file() -> None:
    """The properties of a file are seen by whoever is handed it, also without opening it."""
    family = Family([Person(id="a", name="Geheimpje", youngster=True)])
    pdf = pictures.pdf(for_family(family), CIRCLE, WORDS, SCREEN)
    with pypdfium2.PdfDocument(pdf) as document:
        assert "Geheimpje" not in str(document.get_metadata_dict())
    root = ET.fromstring(pictures.svg(for_family(family), CIRCLE, WORDS, SCREEN))
    assert "Geheimpje" not in (root.findtext(f"{SVG}title") or "")
    assert root.find(f"{SVG}metadata") is None
