# SPDX-License-Identifier: Apache-2.0
"""Chips tell who is who without colour, with or without room for the whole name."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jimdesk.ui.look import Look
from jimdesk.ui.theme import DARK, LIGHT, TARGET, Theme
from jimdesk.ui.widgets.chip import (
    ChipButton,
    ChipLook,
    Kind,
    chip_size,
    initials,
    initials_of,
    paint_chip,
    paint_disc,
    shown_name,
)


def grey(paint: Callable[[QPainter], None], width: int = 90, height: int = 40) -> QImage:
    """Paint on a grey picture: what somebody sees who sees no colours."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(LIGHT.colour("canvas"))
    painter = QPainter(image)
    paint(painter)
    painter.end()
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


def difference(one: QImage, other: QImage) -> float:
    """How many pixels clearly differ, in percent."""
    pixels = [(x, y) for x in range(one.width()) for y in range(one.height())]
    far = [at for at in pixels if abs(one.pixelColor(*at).red() - other.pixelColor(*at).red()) > 48]
    return 100 * len(far) / len(pixels)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("alone", [False, True], ids=["chip", "disc"])
def test_kinds_of_people_differ_without_colour(theme: Theme, alone: bool, qapp: QApplication) -> None:
    """In grey, with the same initial, every two kinds still look different: the shapes tell them apart."""

    def picture(kind: Kind) -> QImage:
        chip = ChipLook("Sam", kind)

        def paint(painter: QPainter) -> None:
            painter.fillRect(0, 0, 90, 40, theme.colour("canvas"))
            if alone:
                paint_disc(painter, QRectF(4, 4, 28, 28), chip, theme)
            else:
                paint_chip(painter, QRectF(QPointF(1, 1), chip_size(chip, theme)), chip, theme)

        return grey(paint)

    # The youngster is told by the place in the middle, not by the shape.
    pictures = {kind: picture(kind) for kind in Kind if kind is not Kind.YOUNGSTER}
    for kind, one in pictures.items():
        for other_kind, other in pictures.items():
            if kind is not other_kind:
                assert difference(one, other) > 1.2, f"{kind} looks like {other_kind}"


def test_a_long_name_loses_its_middle_and_keeps_both_ends(qapp: QApplication) -> None:
    """A chip never grows past its place; the whole name is in the tooltip."""
    chip = ChipLook("Maximiliaan van der Hoogstraten-Bakker")
    words = shown_name(chip, LIGHT)
    assert words.startswith("Max")
    assert words.endswith("akker")
    assert chip_size(chip, LIGHT).width() <= 4 + 28 + 7 + 150 + 14
    assert shown_name(ChipLook("Yassin"), LIGHT) == "Yassin"


def test_a_tooltip_shows_a_name_as_it_was_typed(look: Look, qtbot: QtBot) -> None:
    """A name with signs of markup in it is not read as markup."""
    button = ChipButton(look, ChipLook("<img src=x> & de hele familie Van den Broek"))
    qtbot.addWidget(button)
    assert "&lt;img" in button.toolTip()
    assert button.accessibleName().startswith("<img")


def test_initials_pass_over_small_words_and_double_when_shared() -> None:
    """The letter in the disc is the one that people would say; two Karins get two letters."""
    assert initials("mevrouw Bakker") == "B"
    assert initials("van Dijk") == "D"
    assert initials("ilias") == "I"
    assert initials("فاطمة") == "ف"
    assert initials("  ") == "?"
    everybody = {"a": "Karin Vos", "b": "Karim Aziz", "c": "Truus"}
    assert initials_of(everybody) == {"a": "KV", "b": "KA", "c": "T"}


def test_chips_grow_with_the_letters(look: Look, qtbot: QtBot) -> None:
    """At very large letters the chip is as much larger, and it stays a target for a finger."""
    button = ChipButton(look, ChipLook("Truus"))
    qtbot.addWidget(button)
    assert button.sizeHint().height() >= TARGET
    before = button.sizeHint().width()
    look.choose(letters=130)
    assert button.sizeHint().width() > before * 1.2
