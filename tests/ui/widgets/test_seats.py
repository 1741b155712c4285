# SPDX-License-Identifier: Apache-2.0
"""The seats, the timer and the hours say what they are told, and no more."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.ui.look import Look
from jimdesk.ui.theme import LIGHT
from jimdesk.ui.widgets.bar import HoursBar
from jimdesk.ui.widgets.chip import (
    ChipLook,
    Kind,
)
from jimdesk.ui.widgets.ring_timer import RingTimer
from jimdesk.ui.widgets.seats import Seat, Seats
from tests.ui.widgets.watching import heard, shown


def test_everybody_has_a_seat_of_their_own_in_the_window(look: Look, qtbot: QtBot) -> None:
    """Two at the table or sixteen: no seat lies over another or outside."""
    for count in (2, 7, 16):
        seats = Seats(look, name="Aan tafel")
        kinds = [Kind.YOUNGSTER, Kind.JIM, Kind.FAMILY, Kind.PROFESSIONAL, Kind.FAMILY, Kind.COMMUNITY]
        seats.show_seats(Seat(f"{n}", ChipLook(f"Persoon {n}", kinds[n % 6]), "leidt") for n in range(count))
        seats.setFixedWidth(300)
        window = shown(qtbot, seats, size=(320, seats.sizeHint().height() + 30))
        rects = [button.geometry() for button in seats.findChildren(QWidget) if button.isVisible()]
        assert len(rects) == count
        for index, one in enumerate(rects):
            assert seats.rect().contains(one)
            assert not any(one.intersects(other) for other in rects[index + 1 :])
        window.close()


def test_a_word_below_the_name_at_the_head_lies_beside_the_table(look: Look, qtbot: QtBot) -> None:
    """"komt nog" of the youngster is read whole, and not half under the table."""
    seats = Seats(look)
    seats.show_seats([Seat("a", ChipLook("Ilias", Kind.YOUNGSTER), "komt nog")])
    shown(qtbot, seats)
    head = seats.findChildren(QAbstractButton)[0]
    assert head.geometry().bottom() <= seats._table().top()
    theme = look.theme
    assert head.height() >= theme.px(60) + 3 + theme.px(20) - 2 + theme.px(17)


def test_a_seat_is_pressed_with_the_keyboard(look: Look, qtbot: QtBot) -> None:
    """Tab goes round the table; Space takes the one who sits there, and the page may ring them."""
    seats = Seats(look)
    seats.show_seats([Seat("a", ChipLook("Ilias", Kind.YOUNGSTER)), Seat("b", ChipLook("Truus"), "oma")])
    pressed = heard(seats.pressed)
    shown(qtbot, seats)
    ilias, truus = seats.findChildren(QAbstractButton)
    ilias.setFocus()
    QTest.keyClick(ilias, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is truus
    assert truus.accessibleName() == "Truus oma"
    QTest.keyClick(truus, Qt.Key.Key_Space)
    assert pressed == ["b"]


def test_the_timer_fills_and_never_runs_over(look: Look, qtbot: QtBot) -> None:
    """Past the end the ring is simply full, and the words are the page's."""
    timer = RingTimer(look)
    qtbot.addWidget(timer)
    timer.show_time(5, 20, "nog 15 min")
    assert timer.degrees == 90
    timer.show_time(31, 20, "even afronden?")
    assert timer.degrees == 360
    assert timer.accessibleName() == "even afronden?"


def test_what_is_over_the_limit_is_amber(look: Look, qtbot: QtBot) -> None:
    """The bar shows own hours, what is over the limit, and the rest, in that order of reading."""
    bar = HoursBar(look, name="Yassin, 8 uur")
    shown(qtbot, bar)
    bar.setFixedWidth(200)
    bar.show_minutes(480, limit=360, most=600)
    image = bar.grab().toImage()
    middle = bar.height() // 2
    row = [image.pixelColor(x, middle) for x in (60, 140, 190)]
    assert row == [LIGHT.colour("accent"), LIGHT.colour("warnE"), LIGHT.colour("line")]
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    image = bar.grab().toImage()
    assert image.pixelColor(199 - 60, middle) == LIGHT.colour("accent")
