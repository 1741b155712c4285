# SPDX-License-Identifier: Apache-2.0
"""The colours of paper: one place, the same names as the screen's, and still apart when they are grey."""

import re
from itertools import pairwise
from pathlib import Path

import jimdesk.plan
from jimdesk.plan import ink
from jimdesk.ui.theme import LIGHT_COLOURS


def test_a_picture_by_day_has_the_colours_of_the_screen() -> None:
    """What the screen shows in light and what a picture file shows are the same."""
    assert {role: getattr(LIGHT_COLOURS, role) for role in ink.LIGHT} == dict(ink.LIGHT)
    assert ink.PAPER.keys() == ink.LIGHT.keys()


def test_no_other_module_of_the_plan_holds_a_colour() -> None:
    """A printed colour changes in one place only."""
    colour = re.compile(r"""["']#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})["']""")
    folder = Path(jimdesk.plan.__file__).parent
    guilty = [path.name for path in folder.glob("*.py") if colour.search(path.read_text(encoding="utf-8"))]
    assert guilty == ["ink.py"]


def test_the_rings_differ_on_a_grey_printer() -> None:
    """Each ring is lighter than the one inside it, and letters on the darkest can still be read."""
    shades = [_luminance(ink.PAPER[ring]) for ring in ("r1", "r2", "r3", "r4")]
    assert all(inner < outer - 0.05 for inner, outer in pairwise(shades))
    assert (shades[0] + 0.05) / (_luminance(ink.PAPER["ink2"]) + 0.05) > 4.5


def test_words_can_be_read_from_a_grey_print() -> None:
    """Ink and quiet text stand out from all they are printed on; white stands out from the crisis head."""
    for ground in (ink.WHITE, ink.TINT):
        assert _contrast(ink.INK, ground) > 15
        assert _contrast(ink.QUIET, ground) > 7
    assert _contrast(ink.INK, ink.YELLOW) > 13
    assert _contrast(ink.WHITE, ink.INK) > 18


def _contrast(dark: str, light: str) -> float:
    darker, lighter = sorted((_luminance(dark), _luminance(light)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """The relative luminance of WCAG 2."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
