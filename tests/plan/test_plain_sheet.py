# SPDX-License-Identifier: Apache-2.0
"""A sheet of plain words: what is handed in can be read on it, and its metadata name nobody."""

import pypdfium2

from jimdesk.core.words import Words
from jimdesk.plan.plain_sheet import plain_sheet


def test_what_was_handed_in_stands_on_it() -> None:
    """Title, lead, headings, lines and the foot are all there; what looks like markup is only text."""
    parts: tuple[tuple[str, list[str]], ...] = (("Kop", ["4VBH 883H", "<b>dik</b> & zo"]), ("Leeg", []))
    pdf = plain_sheet("Herstelblad LINDE-31", "Vandaag", parts, Words("nl"), privacy="Geheim.")
    document = pypdfium2.PdfDocument(pdf)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    for one in ("Herstelblad LINDE-31", "Vandaag", "Kop", "4VBH 883H", "<b>dik</b> & zo", "Geheim."):
        assert one in text
    assert "Leeg" not in text
    assert text.splitlines()[-1] == "Geheim. blad 1 van 1"  # without a version, nothing to part that from
    assert document.get_metadata_dict()["Title"] == "JimDesk"
