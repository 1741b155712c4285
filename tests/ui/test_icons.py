# SPDX-License-Identifier: Apache-2.0
"""Every icon of the design is there, is drawn, and takes the colour it is given."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from jimdesk.core.places import resources
from jimdesk.ui import icons
from jimdesk.ui.theme import DARK, LIGHT

WANTED = [
    "begin-house",
    "people",
    "genogram",
    "circle",
    "speech-pair",
    "checklist",
    "trend",
    "page",
    "table-screen",
    "search",
    "plus",
    "minus",
    "undo",
    "redo",
    "check",
    "close",
    "more",
    "drag-dots",
    "chevron-down",
    "chevron-left",
    "chevron-right",
    "arrow-right",
    "eye",
    "layers-sheets",
    "house",
    "bond",
    "lock",
    "shield",
    "globe",
    "calendar",
    "clock",
    "phone",
    "printer",
    "folder",
    "pen",
    "speech",
    "bookmark",
    "pause",
    "cup",
    "door",
    "hand",
    "child",
    "card",
    "letters",
    "lamp",
    "gear",
    "star",
]
HATS = {  # the nine hats that people wear for a task, in the editor of a line
    "hat-arranger", "hat-bookkeeper", "hat-buddy", "hat-carer", "hat-coach", "hat-cook", "hat-driver",
    "hat-handyman", "hat-housekeeper",
}


def painted(image: QImage) -> list[tuple[int, int]]:
    """The pixels that something was drawn on."""
    return [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 40
    ]


@pytest.mark.parametrize("name", [*WANTED, *sorted(HATS)])
def test_every_icon_of_the_design_is_drawn_in_the_colour_asked_for(name: str, qapp: QApplication) -> None:
    """An icon that is named in the design exists, is not empty, fits its square and has one colour."""
    image = icons.pixmap(name, LIGHT.colour("hostile"), 24).toImage()
    pixels = painted(image)
    assert len(pixels) > 8
    strongest = max((image.pixelColor(x, y) for x, y in pixels), key=lambda colour: colour.alpha())
    assert abs(strongest.red() - LIGHT.colour("hostile").red()) < 12
    border = [
        (x, y) for x, y in pixels if (x in (0, 23) or y in (0, 23)) and image.pixelColor(x, y).alpha() > 200
    ]
    assert border == [], "cut off at the edge"


def test_there_are_no_icons_that_nobody_asked_for() -> None:
    """The set stays small: an icon outside the design is a decision, taken here."""
    assert set(icons.names()) - set(WANTED) == {"chevron-up", *HATS}


def test_icons_share_one_grid_and_one_line() -> None:
    """All are drawn on 24 by 24 with a line of 1.75 and round ends; only the star is filled."""
    for name in (*WANTED, *HATS):
        svg = (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
        assert 'viewBox="0 0 24 24"' in svg, name
        assert "#" not in svg, name
        assert 'stroke-linecap="round"' in svg, name
        assert ('stroke-width="1.75"' in svg) == (name != "star"), name


def test_a_dense_screen_gets_more_pixels_not_larger_ones(qapp: QApplication) -> None:
    """On a screen of double density an icon has twice the pixels at the same size."""
    twice = icons.pixmap("gear", LIGHT.colour("ink"), 20, 2)
    assert (twice.width(), twice.devicePixelRatio()) == (40, 2.0)
    assert icons.icon("gear", LIGHT.colour("ink"), 20).availableSizes()


def test_an_icon_is_drawn_once(qapp: QApplication) -> None:
    """The second time it comes from the cache."""
    first = icons.pixmap("lamp", LIGHT.colour("ink"), 21)
    assert icons.pixmap("lamp", LIGHT.colour("ink"), 21).cacheKey() == first.cacheKey()


def test_an_arrow_turns_round_from_right_to_left(qapp: QApplication) -> None:
    """What points along the line of reading is mirrored; a clock is not."""
    colour = LIGHT.colour("ink")
    there = icons.pixmap("chevron-right", colour, 24).toImage()
    back = icons.pixmap("chevron-right", colour, 24, mirrored=True).toImage()
    assert painted(back) == sorted((23 - x, y) for x, y in painted(there))
    clock = icons.pixmap("clock", colour, 24).toImage()
    assert icons.pixmap("clock", colour, 24, mirrored=True).toImage() == clock


def test_the_mark_of_jimdesk_follows_the_theme(qapp: QApplication) -> None:
    """In the dark the rings are dark and the star stays marigold."""
    centre = icons.logo(DARK, 56).toImage().pixelColor(28, 28)
    rim = icons.logo(DARK, 56).toImage().pixelColor(28, 6)
    assert centre == DARK.colour("jim")
    assert rim == DARK.colour("r2")
    assert icons.logo(LIGHT, 56).toImage().pixelColor(28, 6) == LIGHT.colour("r2")
