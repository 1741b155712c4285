# SPDX-License-Identifier: Apache-2.0
"""The widths of the screen's typeface: read from its fonts into one table, so that no window reads fonts.

`python installer/widths.py` writes the table anew after the fonts have changed; a test sees that it fits.
"""

import json
import re
from pathlib import Path

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"
TABLE = FONTS / "widths.json"
_SCREEN = "AtkinsonHyperlegibleNext-*.ttf"


def widths() -> dict[str, dict[str, int]]:
    """Return {weight: {sign: how wide it is, in thousandths of the size}}."""
    import uharfbuzz

    found = {}
    for path in sorted(FONTS.glob(_SCREEN)):
        (weight,) = re.findall(r"-(\d+)", path.stem)
        font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path))))
        signs = sorted(font.face.unicodes)
        found[weight] = {
            chr(sign): round(font.get_glyph_h_advance(font.get_nominal_glyph(sign)) * 1000 / font.face.upem)
            for sign in signs
        }
    return found


if __name__ == "__main__":
    TABLE.write_text(json.dumps(widths(), separators=(",", ":")) + "\n", encoding="ascii")
