# SPDX-License-Identifier: Apache-2.0
"""Support in the inspector: a tap says it, giver and receiver apart, and more of it behind its line."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from jimdesk.core.meeting import Rhythm
from jimdesk.instruments.circle.facts import Given, Support
from jimdesk.ui.circle.support_part import SupportPart
from jimdesk.ui.look import Look
from jimdesk.ui.pages.circle import CirclePage
from jimdesk.ui.widgets.select import Select
from jimdesk.ui.window import Window
from tests.story_family import story_family
from tests.ui.windows import Room, click, find, write


@pytest.fixture
def window(qtbot: QtBot, look: Look, tmp_path: Path) -> Window:
    """The story at the circle, with Samira lit up and the rows of support open."""
    window = Room(qtbot, look, tmp_path).with_family(story_family())
    page = window.workplace.page("circle")
    assert isinstance(page, CirclePage)
    qtbot.waitUntil(lambda: bool(page.findChildren(SupportPart)))
    window.sitting.select("samira")
    click(find(window, QAbstractButton, "support"))
    return window


def said(window: Window) -> list[tuple[str, str, str, Given, str]]:
    """What was said of Samira."""
    return [
        (one.giver, one.receiver, one.support.value, one.given, one.seen_by)
        for one in window.sitting.shown.of(Support) if "samira" in (one.giver, one.receiver)
    ]


def choose(window: Window, name: str, key: str) -> None:
    """Choose from a closed list."""
    select = find(window, Select, name)
    select.set_current(key)
    assert select.current == key
    select.chosen.emit(key)


def test_one_tap_says_what_somebody_does(window: Window) -> None:
    """Does it, could, wished: each is one tap; the same tap again takes it back, and undo knows its name."""
    click(find(window, QAbstractButton, "emotional-given"))
    assert said(window) == [("samira", "ilias", "emotional", Given.GIVEN, "")]
    click(find(window, QAbstractButton, "emotional-possible"))
    assert said(window) == [("samira", "ilias", "emotional", Given.POSSIBLE, "")]
    assert "Samira" in window.sitting.told(window.sitting.desk.next_undo)
    click(find(window, QAbstractButton, "emotional-possible"))
    assert said(window) == []


def test_it_goes_the_other_way_too_and_to_others(window: Window) -> None:
    """What Ilias does for Samira, and what Samira does for Noor."""
    choose(window, "support-way", "gets")
    click(find(window, QAbstractButton, "company-given"))
    choose(window, "support-way", "gives")
    choose(window, "support-other", "noor")
    click(find(window, QAbstractButton, "practical-given"))
    assert {row[:3] for row in said(window)} == {
        ("ilias", "samira", "company"), ("samira", "noor", "practical"),
    }  # fmt: skip


def test_giver_and_receiver_may_see_it_differently(window: Window) -> None:
    """Samira says she does it, Ilias only wishes for it; both stand there."""
    choose(window, "support-seer", "samira")
    click(find(window, QAbstractButton, "emotional-given"))
    choose(window, "support-seer", "ilias")
    click(find(window, QAbstractButton, "emotional-wished"))
    assert {row[3:] for row in said(window)} == {(Given.GIVEN, "giver"), (Given.WISHED, "receiver")}


def test_behind_its_line_there_is_more_of_it(window: Window) -> None:
    """In own words, how often, since when: each is kept by itself, and the line says it."""
    click(find(window, QAbstractButton, "practical-given"))
    (made,) = [one for one in window.sitting.shown.of(Support) if one.giver == "samira"]
    click(find(window, QAbstractButton, f"support-{made.id}"))
    write(find(window, QLineEdit, "support-what"), "haalt Ilias van school")
    choose(window, "support-often", "weekly 2")
    write(find(window, QLineEdit, "support-since"), "2024")
    find(window, QLineEdit, "support-what").setFocus()
    one = window.sitting.shown.get(Support, made.id)
    assert one is not None
    assert (one.what, one.rhythm, one.times) == ("haalt Ilias van school", Rhythm.WEEKLY, 2)
    assert one.since is not None
    assert one.since.year == 2024
    assert find(window, QLineEdit, "support-since").text() == "2024", "no day is made up that nobody said"
    row = find(window, QAbstractButton, f"support-{made.id}")
    for label in row.findChildren(QLabel):
        assert label.heightForWidth(label.width()) <= label.height(), "no line is cut off"
    told = find(window, QAbstractButton, f"support-{made.id}").accessibleName()
    assert "haalt Ilias van school" in told
    assert "2 keer per week" in told
    click(find(window, QAbstractButton, "support-away"))
    assert said(window) == []


def test_the_editor_is_in_every_inspector(window: Window, qtbot: QtBot) -> None:
    """On the page of people too, somebody's support can be said."""
    window.to_work("people")
    window.sitting.select("noor")
    qtbot.waitUntil(lambda: any(part.isVisible() for part in window.findChildren(SupportPart)))
    click(find(window, QAbstractButton, "support"))
    click(find(window, QAbstractButton, "company-given"))
    assert [one.receiver for one in window.sitting.shown.of(Support) if one.giver == "noor"] == ["ilias"]
