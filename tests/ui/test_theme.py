# SPDX-License-Identifier: Apache-2.0
"""The colours can be read, both themes are whole, and no other module makes a colour of its own."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

import jimdesk
from jimdesk.core.places import resources
from jimdesk.ui.look import Look
from jimdesk.ui.theme import DARK, FAMILIES, LETTERS, LIGHT, Theme, load_fonts, stylesheet, theme, tokens

PACKAGE = Path(jimdesk.__file__).parent

# foreground, ground, light, dark: the contrasts that the design promises
PROMISED = [
    ("ink", "window", 13.3, 13.7),
    ("ink", "surface", 14.9, 12.1),
    ("ink2", "window", 6.2, 8.6),
    ("ink2", "rail", 5.6, 9.4),
    ("ink2", "accentSoft", 5.7, 6.2),
    ("ink3", "window", 4.6, 6.2),
    ("ink3", "canvas", 4.9, 6.5),
    ("accent", "surface", 7.2, 7.5),
    ("accent", "window", 6.4, 8.5),
    ("accentInk", "accent", 7.2, 8.2),
    ("ink", "accentSoft", 12.3, 10.0),
    ("accent", "accentSoft", 6.0, 6.2),
    ("ink", "fam", 12.4, 10.4),
    ("surface", "famE", 5.2, 7.0),
    ("famE", "canvas", 5.0, 8.4),
    ("ink", "com", 12.5, 10.2),
    ("comE", "com", 5.2, 6.7),
    ("ink", "peer", 12.0, 10.7),
    ("surface", "peerE", 6.1, 6.9),
    ("ink", "pro", 14.9, 12.1),
    ("proE", "pro", 6.2, 7.0),
    ("ink", "jimSoft", 13.3, 10.0),
    ("star", "jim", 4.3, 4.1),
    ("warnInk", "warn", 7.9, 8.8),
    ("warnE", "surface", 3.3, 4.7),
    ("badInk", "bad", 6.1, 7.0),
    ("goodInk", "surface", 6.4, 8.5),
    ("ink2", "r1", 5.8, 6.6),
    ("ring", "canvas", 2.6, 3.3),
    ("line2", "surface", 3.3, 3.3),
    ("close", "canvas", 6.2, 9.4),
    ("hostile", "canvas", 5.8, 7.2),
    ("cut", "canvas", 6.7, 8.8),
    ("privateInk", "private", 10.3, 13.3),
]
TEXT = {"ink", "ink2", "ink3", "accentInk", "warnInk", "badInk", "goodInk", "privateInk", "privateInk2"}


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two colours by WCAG 2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: QColor) -> float:
    """The relative luminance by WCAG 2."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("ink", "ground", "light", "dark"), PROMISED)
def test_contrast_is_as_the_design_says(ink: str, ground: str, light: float, dark: float) -> None:
    """Everybody at the table can read it: each pair has the contrast that was computed for it."""
    assert contrast(LIGHT.colour(ink), LIGHT.colour(ground)) == pytest.approx(light, abs=0.1)
    assert contrast(DARK.colour(ink), DARK.colour(ground)) == pytest.approx(dark, abs=0.1)


@pytest.mark.parametrize("now", [LIGHT, DARK], ids=["light", "dark"])
def test_text_on_every_ground_it_is_used_on_is_at_least_four_and_a_half(now: Theme) -> None:
    """Text never falls below the contrast that the law asks for."""
    pairs = [(ink, ground) for ink, ground, *_ in PROMISED if ink in TEXT]
    pairs += [
        ("privateInk2", "private"),
        ("privateInk", "privateSoft"),
        ("ink2", "surface"),
        ("ink2", "canvas"),
    ]
    pairs += [("badInk", "surface"), ("warnInk", "surface"), ("paperInk", "paper")]
    low = [pair for pair in pairs if contrast(now.colour(pair[0]), now.colour(pair[1])) < 4.5]
    assert low == []


def test_both_themes_name_a_colour_for_every_token() -> None:
    """Dark is a palette of its own, whole: no token is missing, misspelt or left as it was in light."""
    same = {"star", "privateInk", "privateInk2", "paper", "paperInk"}
    for token in tokens():
        assert LIGHT.colour(token).isValid(), token
        assert DARK.colour(token).isValid(), token
        assert (LIGHT.colour(token) == DARK.colour(token)) == (token in same), token


def test_no_module_but_the_theme_holds_a_colour() -> None:
    """A colour changes in one place only."""
    allowed = PACKAGE / "ui" / "theme.py"
    colour = re.compile(
        r"""["']#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})["']|QColor\(\s*\d|Qt\.GlobalColor\.(?!transparent)"""
    )
    guilty = [
        f"{path.relative_to(PACKAGE)}: {found[0]}"
        for path in PACKAGE.glob("ui/**/*.py")
        if path != allowed and (found := colour.search(path.read_text(encoding="utf-8")))
    ]
    assert guilty == []
    assert "#" not in re.sub(
        r"/\*.*?\*/", "", (resources() / "window.qss").read_text(encoding="utf-8"), flags=re.S
    )


@pytest.mark.parametrize("letters", LETTERS)
def test_the_style_sheet_is_filled_in_wholly(letters: int) -> None:
    """Every colour and length in the style sheet is one that the theme knows."""
    filled = stylesheet(theme(dark=True, letters=letters))
    assert "@" not in filled
    assert filled.count("{") == filled.count("}")


def test_letters_grow_but_the_steps_between_them_stay_in_proportion() -> None:
    """Very large letters are 130 percent, and a size that is not offered is refused."""
    assert theme(letters=130).font(15).pixelSize() == 20
    assert theme(letters=100).font(15).pixelSize() == 15
    assert theme(letters=130).px(38) == 49
    with pytest.raises(ValueError, match="letters must be one of"):
        theme(letters=90)


def test_the_screen_letters_come_with_us_in_four_weights(qapp: QApplication) -> None:
    """The window looks the same on a laptop that has none of the fonts; names in Arabic are set too."""
    assert set(FAMILIES) <= set(load_fonts())
    widths = set()
    for weight in (400, 500, 600, 700):
        font = LIGHT.font(15, weight)
        assert QFontInfo(font).family() == FAMILIES[0]
        assert QFontInfo(font).weight() == weight
        widths.add(QFontMetricsF(font).horizontalAdvance("Marijke Haddaoui"))
    assert len(widths) == 4


def test_nothing_moves_when_nothing_may(look: Look) -> None:
    """Reduced motion shows the end at once."""
    assert look.theme.duration(220) == 0
    look.choose(moving=True)
    assert look.theme.duration(220) == 220


def test_light_and_dark_change_places_live(look: Look, qapp: QApplication) -> None:
    """Choosing dark changes what is on the screen already, and tells the widgets that paint themselves."""
    label = QLabel("Ilias")
    heard: list[bool] = []
    look.changed.connect(lambda: heard.append(look.theme.dark))
    look.choose(mode="dark")
    assert look.theme.dark
    assert heard == [True]
    assert qapp.palette().color(QPalette.ColorRole.Window) == DARK.colour("window")
    label.ensurePolished()
    assert label.palette().color(QPalette.ColorRole.WindowText) == DARK.colour("ink")
    look.choose(mode="dark")
    assert heard == [True], "choosing what already is changes nothing"


def test_no_licence_is_missing_beside_the_fonts() -> None:
    """The fonts may be given on only together with their licence."""
    licence = (resources() / "fonts" / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE" in licence
    for family in ("Atkinson Hyperlegible Next", "Noto Sans Arabic"):
        assert family in licence


def test_the_cross_is_inside_its_field(qtbot: QtBot, look: Look) -> None:
    """With the style of the window on, the cross is not pushed over the edge of the field."""
    field = QLineEdit("riet")
    field.setClearButtonEnabled(True)
    qtbot.addWidget(field)
    field.resize(190, 44)
    with qtbot.waitExposed(field):
        field.show()
    (cross,) = field.findChildren(QToolButton)
    assert field.rect().contains(cross.geometry())
