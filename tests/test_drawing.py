# SPDX-License-Identifier: Apache-2.0
"""How wide text is in a drawing: as the typeface itself says, without reading the typeface."""

import uharfbuzz

from installer.widths import FONTS, widths
from jimdesk import drawing
from jimdesk.drawing import text_width


def test_the_table_is_that_of_the_typeface() -> None:
    """Each sign of each weight has the width that its font gives it; the fonts may have been renewed."""
    assert drawing._widths() == widths(), "python installer/widths.py writes the table anew"


def test_text_is_as_wide_as_its_signs() -> None:
    """A name with accents, one in letters that the typeface lacks, and what joins or stands above another."""
    path = str(FONTS / "AtkinsonHyperlegibleNext-500.ttf")
    font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(path)))

    def wide(signs: str) -> float:
        total: int = sum(font.get_glyph_h_advance(font.get_nominal_glyph(ord(sign))) for sign in signs)
        return total * 14 / 1000

    assert text_width("Noël Özgür", 14, 500) == wide("Noël Özgür")
    assert text_width("ليلى", 14, 500) == wide("oooo")
    assert text_width("Ва", 14, 500) == wide("mm")
    assert text_width("e\u0323", 14, 500) == wide("e")


def test_what_is_not_seen_has_no_width_and_what_is_wide_has_more() -> None:
    """Signs that isolate a name or join two pictures take no room; a picture takes more than a letter."""
    assert text_width("\u2068Noor\u2069", 14) == text_width("Noor", 14)
    assert text_width("\u2b50\ufe0f", 14) == text_width("\u2b50", 14) >= 1.2 * 14
    assert text_width("\u738b\u5c0f", 14) >= 2 * 14
    assert text_width("\u0e2b\u0e21\u0e35", 14) == text_width("mm", 14)
