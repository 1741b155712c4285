# SPDX-License-Identifier: Apache-2.0
"""The pictograms: ten, drawn in one style, chosen by the user or by the hat, else none."""

import re
from xml.etree import ElementTree

import pytest

from jimdesk.core import places
from jimdesk.core.meeting import Hat
from jimdesk.plan.hats import HATS
from jimdesk.plan.pictograms import PICTOGRAMS, picture_of
from tests.plan.sheets_of import DUTCH

FOLDER = places.resources() / "pictograms"


def test_there_are_ten() -> None:
    """Always the same ten, each with a file and a Dutch name."""
    assert len(PICTOGRAMS) == 10
    for name, meaning in PICTOGRAMS.items():
        assert (FOLDER / f"{name}.svg").exists()
        assert DUTCH.say(meaning)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.svg")), ids=lambda path: path.stem)
def test_they_stay_on_their_grid_and_in_their_style(path: object) -> None:
    """Within 48 units, three ink colours, and only what the drawer of this program knows."""
    svg = ElementTree.parse(str(path)).getroot()
    assert svg.get("viewBox") == "0 0 48 48"
    assert svg.get("stroke-width") == "3"
    for shape in svg:
        assert shape.tag.split("}")[1] in ("path", "circle")
        assert shape.get("fill", "none") in ("none", "#FFD861", "#141414", "#FFFFFF")
        drawn = shape.get("d", "")
        assert set(re.findall("[A-Za-z]", drawn)) <= set("MLHVCZ")
        assert all(0 <= float(number) <= 48 for number in re.findall(r"[\d.]+", drawn))


def test_which_one_a_line_gets() -> None:
    """The chosen one, else that of each of the nine hats; unknown is none."""
    assert picture_of("ball", Hat.COOK) == "ball"
    assert picture_of("", Hat.COOK) == "pan"
    assert all(picture_of("", hat) == worn.picture for hat, worn in HATS.items())
    assert picture_of("no such picture", Hat.NONE) == ""
