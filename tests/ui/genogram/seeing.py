# SPDX-License-Identifier: Apache-2.0
"""What the tests of the genogram page look at and press."""

from jimdesk.core.family import Family
from jimdesk.drawing import Text
from jimdesk.ui.genogram.folded_part import FoldedPart
from jimdesk.ui.pages.genogram import GenogramPage
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.select import Select
from jimdesk.ui.window import Window
from tests.ui.windows import click, find


def page_of(window: Window) -> GenogramPage:
    """The genogram page."""
    page = window.workplace.page("genogram")
    assert isinstance(page, GenogramPage)
    return page


def places(page: GenogramPage) -> dict[str, tuple[float, float]]:
    """Where everybody stands who is there."""
    return {token.id: token.middle for token in page.canvas.drawing.tokens}


def texts(page: GenogramPage) -> set[str]:
    """What is written in the picture."""
    return {part.text for part in page.canvas.drawing.parts() if isinstance(part, Text)}


def at(window: Window, person: str, part: str) -> None:
    """Light somebody up and open a part of the inspector at its heading."""
    window.sitting.select(person)
    folded = find(window, FoldedPart, part)
    if folded.body.isHidden():
        click(find(window, Button, f"{part}-open"))


def choose(select: Select, key: str) -> None:
    """Choose as with the keyboard: walk to it and take it."""
    select.setCurrentIndex(select.findData(key))
    select.activated.emit(select.currentIndex())


def now(window: Window) -> Family:
    """What is on the desk."""
    return window.sitting.desk.family


def from_left(page: GenogramPage) -> list[str]:
    """The children from the left."""
    at = places(page)
    return sorted(("an", "bo", "cleo"), key=lambda one: at[one][0])
