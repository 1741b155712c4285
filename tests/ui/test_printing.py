# SPDX-License-Identifier: Apache-2.0
"""What comes out of a printer: each page as large as its sheet of paper."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from jimdesk.core import audience
from jimdesk.plan import SHEETS
from jimdesk.ui import printing
from tests.plan.sheets_of import DUTCH
from tests.story_family import DAY
from tests.story_plan import story_after_meeting


def inked(file: Path, page: int) -> tuple[float, float, float, float]:
    """The edges of what is printed on a page, as parts of the page."""
    document = pypdfium2.PdfDocument(file)
    try:
        image = document[page].render(scale=0.5, grayscale=True).to_pil().point(lambda grey: grey < 200, "1")
        left, top, right, bottom = image.getbbox() or (0, 0, 0, 0)
        return left / image.width, top / image.height, right / image.width, bottom / image.height
    finally:
        document.close()


@pytest.mark.parametrize("kind", ["wall", "genogram-at-home", "changes"])
def test_a_page_fills_its_sheet_of_paper(kind: str, qtbot: QtBot, tmp_path: Path) -> None:
    """Also one that lies, as the genogram: it is turned, and not made half as small."""
    sheet = next(one for one in SHEETS if one.id == kind)
    paper = sheet.make(audience.shown_to(story_after_meeting(), sheet.reader()), DUTCH, day=DAY)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printing.send(printer, paper.pdf)
    left, top, right, bottom = inked(tmp_path / "printed.pdf", 0)
    assert left < 0.1 < 0.9 < right
    assert top < 0.1 < 0.9 < bottom
    printed = pypdfium2.PdfDocument(tmp_path / "printed.pdf")
    assert len(printed) == paper.pages
    printed.close()
