# SPDX-License-Identifier: Apache-2.0
"""The wall sheet as a file: read back as it was typed, without a word too many, the same every time."""

import shutil
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from jimdesk.core import audience
from jimdesk.core.family import Family
from jimdesk.core.words import Words
from jimdesk.plan import SHEETS, Whose, wall
from tests.plan.reading import plain
from tests.plan.sheets_of import DUTCH, pdf, read_back, with_lines
from tests.story_family import DAY, HIDDEN_CODES
from tests.story_plan import story_after_meeting

STORY = story_after_meeting()
FIRST_LINES = """\
Plan van Ilias dinsdag 24 november 2026
Dit wil Ilias
“Ik wil thuis blijven wonen en dat
er minder geschreeuwd wordt.”
Dit gaat goed
Ilias gaat weer naar training.
Dat zegt Dennis.
Yassin
06 12 34 56 78
woensdag
elke week,
vanaf 25 november
Samen koken en eten
Ilias kijkt of het lukt.
Lukt het niet? Samira neemt die week over.
2 keer
elke week,
vanaf 26 november
Ilias naar training brengen
Dennis kijkt of het lukt.
Lukt het niet? Fietsen met Noor.
"""


def test_read_back_in_reading_order() -> None:
    """Whoever has the sheet read aloud hears it row by row: who, when, what, who checks, what if not."""
    page, = read_back(pdf(STORY))
    assert " ".join(page.split()).startswith(" ".join(FIRST_LINES.split()))


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler-utils is not installed")
def test_another_reader_agrees(tmp_path: Path) -> None:
    """Poppler reads the same words in the same order."""
    file = tmp_path / "wall.pdf"
    file.write_bytes(pdf(STORY))
    command = ["pdftotext", "-raw", str(file), "-"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert " ".join(told.split()).startswith(" ".join(FIRST_LINES.split()))


def test_arabic_is_read_back_as_it_was_typed() -> None:
    """Names and actions in Arabic are the same letters when read from the file; numbers lie whole."""
    family = STORY.change("yassin", called="ياسين").change("line-1", what="الطبخ والأكل")
    for words in (DUTCH, Words("ar")):
        page = plain("".join(read_back(pdf(family, words))))
        assert "ياسين" in page
        assert "الطبخ والأكل" in page
        assert "06 12 34 56 78" in page


def test_the_file_holds_no_secret_and_no_name_beside_its_words() -> None:
    """No code, no refused man, and in the metadata no name and no time of printing."""
    file = pdf(STORY)
    page, = read_back(file)
    document = pypdfium2.PdfDocument(file)
    about = document.get_metadata_dict()
    document.close()
    for hidden in (*HIDDEN_CODES, "Bert"):
        assert hidden not in page
        assert hidden not in str(about)
        assert hidden.encode() not in file
    assert about["Title"] == "Muurblad"
    assert "Ilias" not in str(about)
    assert "2026" not in str(about)


@pytest.mark.skipif(not shutil.which("pdffonts"), reason="poppler-utils is not installed")
def test_every_font_is_in_the_file(tmp_path: Path) -> None:
    """A printer shop without our fonts prints the same letters."""
    file = tmp_path / "wall.pdf"
    file.write_bytes(pdf(STORY.change("yassin", called="ياسين ሳሚራ")))
    told = subprocess.run(["pdffonts", file], capture_output=True, text=True, check=True).stdout
    fonts = [line.split() for line in told.splitlines()[2:]]
    assert len(fonts) >= 4
    assert {line[-5] for line in fonts} == {"yes"}


def test_markup_in_a_name_is_only_letters() -> None:
    """What looks like markup is printed as it was typed, and does nothing."""
    typed = "<b>Yas</b> &amp; %(x)s {0} \\n"
    page = read_back(pdf(STORY.change("yassin", called=typed)))[0]
    assert "".join(typed.split()) in "".join(page.split())


def test_the_same_plan_is_the_same_file() -> None:
    """Printed twice, every byte is the same: nothing of the moment or the computer is in it."""
    assert pdf(STORY) == pdf(story_after_meeting())


def test_languages_without_a_catalogue_and_large_letters_are_printed_too() -> None:
    """Each way to print gives a file with as many pages as it says."""
    shown = audience.shown_to(with_lines(9, ("yassin", "noor")), audience.FAMILY)
    for language in ("nl", "en", "ar", "tr"):
        for large in (False, True):
            paper = wall(shown, Words(language), day=DAY, large=large)
            assert paper.pages == len(read_back(paper.pdf))


def test_sheets_are_data_and_each_can_be_made() -> None:
    """Every sheet has an id of its own, Dutch names, and makes a file from nothing."""
    assert len({sheet.id for sheet in SHEETS}) == len(SHEETS)
    shown = audience.shown_to(Family(), audience.FAMILY)
    for sheet in SHEETS:
        assert DUTCH.say(sheet.name) != sheet.name
        assert DUTCH.say(sheet.purpose) != sheet.purpose
        if sheet.whose is not Whose.PERSON:  # in nobody's family there is nobody to make one for
            assert sheet.make(shown, DUTCH, day=DAY).pdf.startswith(b"%PDF")


def test_a_long_plan_is_advised_against_but_made() -> None:
    """Above seven lines there is a sentence for the preview; up to seven there is none."""
    shown = audience.shown_to(with_lines(8, ("yassin",)), audience.FAMILY)
    advice, = wall(shown, DUTCH, day=DAY).advice
    assert DUTCH.tell(advice) == "Meer dan 7 taken is veel voor een muur."
    assert wall(audience.shown_to(STORY, audience.FAMILY), DUTCH, day=DAY).advice == ()


def test_reportlab_waits_until_something_is_printed() -> None:
    """The start of the program does not pay for paper."""
    code = "import sys, jimdesk.plan, jimdesk.plan.preview; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert not {"reportlab", "pypdfium2", "uharfbuzz", "bidi"} & set(loaded.split())


def test_a_file_is_called_after_its_kind_and_nobody() -> None:
    """In the language of the window, in letters that every disk takes; all of them differ."""
    dutch = [sheet.file_name(DUTCH) for sheet in SHEETS]
    assert dutch[0] == "muurblad.pdf"
    assert len(set(dutch)) == len(SHEETS)
    assert not [name for name in dutch if not name.isascii() or " " in name]
    assert SHEETS[0].file_name(Words("en")) == "wall-sheet.pdf"
