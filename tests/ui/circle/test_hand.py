# SPDX-License-Identifier: Apache-2.0
"""Lines by two taps, the rounds person by person, one kwestie at a time: by mouse, by key, and as a list."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from jimdesk.core import edits
from jimdesk.core.meeting import Agreement, Issue
from jimdesk.drawing import Line
from jimdesk.instruments.circle.facts import Acquaintance, Involved, Support
from jimdesk.instruments.circle.links import Layer
from jimdesk.ui.circle.picking import PickPanel
from jimdesk.ui.circle.rounds import Census
from jimdesk.ui.circle_list import CircleList
from jimdesk.ui.look import Look
from jimdesk.ui.pages.circle import CirclePage
from jimdesk.ui.widgets.choices import CheckBox
from jimdesk.ui.widgets.select import Select
from jimdesk.ui.window import Window
from tests.story_family import story_family
from tests.ui.windows import Room, click, drag, find, middle, press, tap


@pytest.fixture
def window(qtbot: QtBot, look: Look, tmp_path: Path) -> Window:
    """The story at the circle, with a kwestie and a line of the plan for it."""
    family = story_family().put(
        Issue(id="school", name="Weer naar school", place=1),
        Agreement(id="belt", what="belt school", owner="marijke", issue="school", place=1),
    )
    return Room(qtbot, look, tmp_path).with_family(family)


def page_of(window: Window) -> CirclePage:
    """The circle page."""
    page = window.workplace.page("circle")
    assert isinstance(page, CirclePage)
    return page


def touch(window: Window, person: str) -> None:
    """Tap somebody in the circle."""
    QApplication.processEvents()  # a panel that came or went gives the circle another size
    canvas = page_of(window).canvas
    tap(canvas, middle(canvas, person))


def choose(select: Select, key: str) -> None:
    """Choose from a closed list."""
    select.set_current(key)
    select.chosen.emit(key)


def draw(window: Window, what: str) -> None:
    """Open the row of the lines, and choose what two taps draw."""
    if not find(window, QAbstractButton, "lines").isChecked():
        click(find(window, QAbstractButton, "lines"))
    choose(find(window, Select, "draw-line"), what)


def known(window: Window) -> set[frozenset[str]]:
    """Who was said to know whom."""
    return {frozenset((one.one, one.other)) for one in window.sitting.shown.of(Acquaintance)}


def test_no_line_is_seen_before_somebody_asks(window: Window) -> None:
    """The row of lines is away, and nothing is drawn between people; asked for, they come, and go again."""
    page = page_of(window)
    assert not page.canvas.lines
    assert not page.hand.line_bar.made().isVisible()
    click(find(window, QAbstractButton, "lines"))
    assert page.canvas.lines
    click(find(window, QAbstractButton, "lines"))
    assert not page.canvas.lines


def test_what_nobody_asked_for_is_not_made_yet(window: Window) -> None:
    """Opening the page makes no row of lines, no panel and no list: they come when they are wanted."""
    page = page_of(window)
    assert page.hand.line_bar.there is None
    assert page.hand.panel.there is None
    assert not page.findChildren(CircleList)
    click(find(window, QAbstractButton, "as-list"))
    assert find(page, CircleList, "circle-list").isVisible()


def test_the_row_of_lines_has_its_turn_by_key(window: Window, qtbot: QtBot) -> None:
    """Though it is made last, Tab goes from the row above it to its first button, not past the circle."""
    click(find(window, QAbstractButton, "lines"))
    find(window, QAbstractButton, "circle-more").setFocus()
    QTest.keyClick(window, Qt.Key.Key_Tab)
    qtbot.waitUntil(find(window, QAbstractButton, "layer-knows").hasFocus)


def test_two_taps_draw_a_line_and_the_same_two_take_it_away(window: Window) -> None:
    """The first one is lit, the second one gets the line; each is a step with both names."""
    draw(window, "knows")
    touch(window, "anja")
    touch(window, "dennis")
    assert known(window) == {frozenset({"anja", "dennis"})}
    told = window.sitting.told(window.sitting.desk.next_undo)
    assert "Anja" in told
    assert "Dennis" in told
    touch(window, "dennis")
    touch(window, "anja")
    assert known(window) == set()
    window.undo()
    assert known(window) == {frozenset({"anja", "dennis"})}


def test_who_takes_a_line_up_is_told_what_to_tap(window: Window, qtbot: QtBot) -> None:
    """Nobody has to guess who comes first: whoever does something, and then for whom."""
    for what, told in (("knows", "de een"), ("supports emotional", "wie dit doet")):
        with qtbot.waitSignal(window.sitting.announced) as said:
            draw(window, what)
        assert told in said.args[0]


def test_a_second_tap_on_the_first_one_or_esc_lets_go(window: Window) -> None:
    """Nothing is drawn by what was given up; who can have no line is faded meanwhile."""
    draw(window, "knows")
    canvas = page_of(window).canvas
    touch(window, "anja")
    assert canvas.dimmed == {"ilias"}
    touch(window, "anja")
    assert not canvas.dimmed
    touch(window, "anja")
    press(Qt.Key.Key_Escape)
    touch(window, "dennis")  # begins anew: this is a first one
    assert known(window) == set()
    touch(window, "anja")
    assert known(window) == {frozenset({"anja", "dennis"})}


def test_lines_by_keyboard(window: Window) -> None:
    """Enter on one and Enter on the other draw the line; a second Esc puts the pen down."""
    draw(window, "supports practical")
    canvas = page_of(window).canvas
    for person in ("anja", "ilias"):
        canvas.setFocus()
        canvas.go_to(person)
        press(Qt.Key.Key_Return)
    made = [one for one in window.sitting.shown.of(Support) if one.giver == "anja"]
    assert [one.support.value for one in made] == ["practical"]
    press(Qt.Key.Key_Escape)
    assert page_of(window).hand.tool is None
    assert find(window, Select, "draw-line").current == ""


def test_a_line_follows_whoever_is_dragged(window: Window) -> None:
    """While Dennis is dragged, his line ends at him; given up, all is as it was."""
    click(find(window, QAbstractButton, "lines"))
    page = page_of(window)
    click(find(window, QAbstractButton, "layer-supports"))
    canvas = page.canvas
    before = canvas.lines
    to = middle(canvas, "dennis") / 2
    drag(canvas, "dennis", to, let_go=False)
    moving = [part for part in canvas.moving_lines if isinstance(part, Line)]
    assert len(moving) == 1
    assert min(abs(x - canvas.mapToScene(to).x()) for x, _ in moving[0].points) < 70
    press(Qt.Key.Key_Escape)
    assert canvas.lines == before
    assert not canvas.moving_lines
    QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, to)


def test_who_knows_whom_is_asked_person_by_person(window: Window) -> None:
    """One on top, a tap for each they know, Page Down for the next: as many questions as people, no pairs."""
    click(find(window, QAbstractButton, "lines"))
    click(find(window, QAbstractButton, "who-knows-whom"))
    page = page_of(window)
    assert page.hand.line_bar.made().draw.isHidden(), "one row of buttons: the circle keeps its size"
    question = find(window, QLabel, "pick-question")
    asked = [question.text()]
    assert isinstance(page.hand.tool, Census)
    assert page.hand.tool.focus == "anja"
    touch(window, "karin")
    assert known(window) == {frozenset({"anja", "karin"})}
    box = find(window, CheckBox, "pick-dennis")
    click(box)
    assert box.isChecked()
    assert known(window) == {frozenset({"anja", "karin"}), frozenset({"anja", "dennis"})}
    panel = page.findChildren(PickPanel)[0]
    people = len(page.canvas.people) - 1
    for _ in range(people - 1):
        QTest.keyClick(panel, Qt.Key.Key_PageDown)
        asked.append(question.text())
    assert len(set(asked)) == people
    assert not find(window, QAbstractButton, "pick-next").isEnabled()
    click(find(window, QAbstractButton, "pick-done"))
    assert page.tray.isVisible()


def test_the_ring_round_a_tick_box_is_whole(window: Window) -> None:
    """Whoever goes through the list by key sees where they are: nothing of the ring is cut off."""
    draw(window, "knows")
    click(find(window, QAbstractButton, "who-knows-whom"))
    panel = page_of(window).hand.panel.made()
    box = next(one for one in panel.findChildren(CheckBox) if one.isEnabled())
    list_ = box.parentWidget()
    assert list_ is not None
    corner = box.mapTo(list_, box.rect().topLeft())
    assert min(corner.x(), corner.y()) >= 5


def test_going_round_by_keys_alone(window: Window) -> None:
    """Space ticks, Page Down asks the next one also from the circle, and Esc ends it."""
    page = page_of(window)
    page.hand.go_round(Layer.KNOWS)
    QApplication.processEvents()
    press(Qt.Key.Key_Space)
    assert len(known(window)) == 1
    page.canvas.setFocus()
    question = find(window, QLabel, "pick-question").text()
    press(Qt.Key.Key_PageDown)
    assert find(window, QLabel, "pick-question").text() != question
    press(Qt.Key.Key_Escape)
    assert page.hand.tool is None


def test_family_know_each_other_and_the_list_says_so(window: Window) -> None:
    """A sister is ticked already and cannot be unticked: that is no answer somebody gave."""
    page = page_of(window)
    page.hand.go_round(Layer.KNOWS, "noor")
    box = find(window, CheckBox, "pick-yassin")
    assert box.isChecked()
    assert not box.isEnabled()
    touch(window, "yassin")
    assert known(window) == set()


def test_one_kwestie_shows_who_belongs_to_it(window: Window) -> None:
    """Who does something for it belongs; others are faded until they are tapped; "all" ends it."""
    choose(find(window, Select, "issue"), "school")
    canvas = page_of(window).canvas
    assert "Weer naar school" in find(window, QLabel, "pick-question").text()
    assert "belt school" in find(window, QLabel, "pick-more").text()
    assert "marijke" not in canvas.dimmed
    assert {"anja", "dennis"} <= canvas.dimmed
    touch(window, "anja")
    assert "anja" not in canvas.dimmed
    assert [one.person for one in window.sitting.shown.of(Involved)] == ["anja"]
    click(find(window, CheckBox, "pick-anja"))
    assert not window.sitting.shown.of(Involved)
    choose(find(window, Select, "issue"), "")
    assert not canvas.dimmed
    assert page_of(window).tray.isVisible()


def test_a_kwestie_that_goes_away_takes_its_question_along(window: Window) -> None:
    """When the heading is removed from the plan, the circle looks at everything again."""
    choose(find(window, Select, "issue"), "school")
    window.sitting.do(edits.remove("school"))
    assert page_of(window).field.view.issue == ""
    assert page_of(window).hand.tool is None
