# SPDX-License-Identifier: Apache-2.0
"""A slider over a few days: the words of a day are whole or not there, and the chosen ones always are."""

import pytest
from pytestqt.qtbot import QtBot

from jimdesk.ui.day_slider import DaySlider
from jimdesk.ui.look import Look

DAYS = ("today", "2 March · Inge", "2 June · Karin", "1 September · mrs Bakker", "all help")


@pytest.mark.parametrize("wide", [140, 240, 420, 1200])
@pytest.mark.parametrize("at", range(len(DAYS)))
def test_words_are_whole_apart_and_in_the_slider(qtbot: QtBot, look: Look, wide: int, at: int) -> None:
    """However narrow: the chosen day is told in full, no two days' words touch, and none is cut off."""
    slider = DaySlider(look)
    qtbot.addWidget(slider)
    slider.resize(wide, slider.sizeHint().height())
    slider.show_days(DAYS, at)
    shown = slider.words_shown()
    boxes = [box for _, box in shown.values()]
    assert at in shown
    assert all(box.left() >= 0 and box.right() <= wide for box in boxes)
    assert not [one for one in boxes for other in boxes if one is not other and one.intersects(other)]
    if wide > 140:
        assert all(text == DAYS[place] for place, (text, _) in shown.items())


def test_with_room_every_day_is_told(qtbot: QtBot, look: Look) -> None:
    """On a wide screen no day is left out."""
    slider = DaySlider(look)
    qtbot.addWidget(slider)
    slider.resize(1200, slider.sizeHint().height())
    slider.show_days(DAYS, 1)
    assert sorted(slider.words_shown()) == list(range(len(DAYS)))
