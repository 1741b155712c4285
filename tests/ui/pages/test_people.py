# SPDX-License-Identifier: Apache-2.0
"""The page of people, by typing and clicking: what ends up on the desk, and what is seen of it."""

import datetime
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.core import edits, kinship
from jimdesk.core.desk import Desk
from jimdesk.core.family import Family
from jimdesk.core.meeting import Draft
from jimdesk.core.people import Group, Jim, Level, Membership, Parentage, Person
from jimdesk.core.words import Words
from jimdesk.ui.look import Look
from jimdesk.ui.pages.people import PeoplePage
from jimdesk.ui.people_groups import GroupBox
from jimdesk.ui.people_reading import ReadChip
from jimdesk.ui.people_rows import HOME
from jimdesk.ui.sitting import Sitting
from tests.story_family import MEETING, story_family

AT = datetime.datetime(2026, 11, 24, 19, 0)
Opens = Callable[[Family], PeoplePage]


@pytest.fixture
def opens(qtbot: QtBot, look: Look) -> Opens:
    """Open the page, 1278 x 624, on a family."""

    def open_page(family: Family) -> PeoplePage:
        sitting = Sitting(Words("nl"), look, lambda: AT)
        sitting.open(Desk(family))
        page = PeoplePage(sitting)
        qtbot.addWidget(page)
        page.resize(1278, 624)
        with qtbot.waitExposed(page):
            page.show()
            page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.start_typing()
        return page

    return open_page


def _type(page: PeoplePage, *lines: str) -> None:
    for line in lines:
        QTest.keyClicks(page.line, line)
        QTest.keyClick(page.line, Qt.Key.Key_Return)


def _person(page: PeoplePage, name: str) -> Person:
    return next(one for one in page.sitting.desk.family.of(Person) if one.name == name)


def _names(page: PeoplePage, group: str) -> list[str]:
    return [row.name for row in page.groups.list_of(group).rows]


def _said(page: PeoplePage, name: str) -> str:
    label = page.findChild(QLabel, name)
    return label.text() if isinstance(label, QLabel) else ""


def _read(page: PeoplePage) -> list[str]:
    chips = page.findChildren(ReadChip)
    return [chip.accessibleName() for chip in chips if chip.isVisible()]


def _button(page: QWidget, name: str) -> QPushButton:
    found = [one for one in page.findChildren(QPushButton, name) if one.isVisible()]
    assert found, f"no button {name} to press"
    return found[-1]


def _click(page: PeoplePage, group: str, number: int) -> None:
    rows = page.groups.list_of(group)
    at = rows.visualRect(rows.model().index(number, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_the_first_name_typed_is_the_one_it_is_about(opens: Opens) -> None:
    """An empty file asks one question; a first name and Enter answer it, and the next question follows."""
    page = opens(Family())
    assert _said(page, "page-question") == "Om wie gaat het?"
    _type(page, "Ilias Haddaoui, 8-3-2012")
    youngster = kinship.youngster(page.sitting.desk.family)
    assert youngster is not None
    assert youngster.name == "Ilias Haddaoui"
    assert str(youngster.birth) == "2012-03-08"
    assert _said(page, "page-question") == "Wie hoort er bij Ilias?"
    assert page.line.hasFocus()


def test_a_line_after_the_other_makes_a_family(opens: Opens) -> None:
    """Enter keeps the cursor in the line; kin words make bonds, so that the page knows who is who."""
    page = opens(Family())
    _type(page, "Ilias Haddaoui", "Marijke de Vries, moeder, 1979", "Noor, zus, 2009",
          "Dennis Mulder, voetbaltrainer", "Inge Kors, jeugdhulpverlener, tot 1 maart 2027")
    family = page.sitting.desk.family
    mother = _person(page, "Marijke de Vries")
    assert {bond.child for bond in family.of(Parentage) if bond.parent == mother.id} == {
        _person(page, "Ilias Haddaoui").id, _person(page, "Noor").id,
    }
    assert _person(page, "Dennis Mulder").group is Group.COMMUNITY
    assert _person(page, "Inge Kors").until == datetime.date(2027, 3, 1)
    assert _names(page, Group.FAMILY.value) == ["Marijke", "Noor"]
    assert [row.tail for row in page.groups.list_of(Group.PROFESSIONALS.value).rows] == ["tot 1 maart"]
    assert page.line.text() == ""


def test_what_was_read_is_shown_before_enter(opens: Opens) -> None:
    """Somebody sees how the line is read while typing, with a dashed row where they would stand."""
    page = opens(story_family())
    before = page.sitting.desk.family
    QTest.keyClicks(page.line, "Sanne Bos, buurvrouw, 1981")
    assert _read(page) == ["naam Sanne Bos", "is buurvrouw", "geboren 1981"]
    assert [row.ghost for row in page.groups.list_of(Group.COMMUNITY.value).rows] == [False, False, True]
    assert page.sitting.desk.family == before
    QTest.keyClick(page.line, Qt.Key.Key_Escape)
    assert _read(page) == []
    assert len(_names(page, Group.COMMUNITY.value)) == 2


def test_another_group_can_be_chosen_before_enter(qtbot: QtBot, opens: Opens) -> None:
    """The chip with the group opens a menu; what is chosen there wins over the words."""
    page = opens(story_family())
    QTest.keyClicks(page.line, "Sanne Bos, coach")
    button = _button(page, "read-group")
    button.click()
    menu = button.findChild(QMenu)
    assert isinstance(menu, QMenu)
    choice = next(action for action in menu.actions() if action.text() == "professionals")
    choice.trigger()
    menu.close()
    QTest.keyClick(page.line, Qt.Key.Key_Return)
    sanne = _person(page, "Sanne Bos")
    assert (sanne.group, sanne.level) == (Group.PROFESSIONALS, Level.PROFESSIONAL)


def test_what_stays_open_is_asked_and_need_not_be_answered(opens: Opens) -> None:
    """Whose side oma is of is a row of small buttons; Enter without an answer keeps the words."""
    page = opens(Family())
    _type(page, "Ilias", "Marijke, moeder", "Rachid, vader")
    marijke = _person(page, "Marijke")
    QTest.keyClicks(page.line, "Truus, oma")
    _button(page, f"answer-side-{marijke.id}").click()
    QTest.keyClick(page.line, Qt.Key.Key_Return)
    truus = _person(page, "Truus")
    assert [bond.child for bond in page.sitting.desk.family.of(Parentage) if bond.parent == truus.id] == [
        marijke.id
    ]
    _type(page, "Henk, opa")
    assert _person(page, "Henk").relation == "opa"
    henk = _person(page, "Henk").id
    assert not [bond for bond in page.sitting.desk.family.of(Parentage) if bond.parent == henk]


def test_a_line_that_was_pasted_asks_a_few_things_at_once(opens: Opens) -> None:
    """However many words of kin stand in it: what is drawn at each letter does not grow with the line."""
    page = opens(story_family())
    page.line.setText("Jan, " + "oom, belt elke week, Jan, " * 15)
    lines = {one.parentWidget() for one in page.findChildren(QPushButton) if "answer-" in one.objectName()}
    assert len([line for line in lines if line is not None and line.isVisible()]) == 3


def test_a_second_noor_is_noticed_and_may_be_somebody_else(opens: Opens) -> None:
    """Enter asks first; a second Enter says that it is somebody else, and blocks nothing."""
    page = opens(story_family())
    many = len(page.sitting.people())
    _type(page, "Noor, nicht")
    assert len(page.sitting.people()) == many
    first = _button(page, "answer-somebody-else")
    assert QApplication.focusWidget() is first
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert len(page.sitting.people()) == many + 1
    assert page.line.hasFocus()


def test_the_same_noor_is_filled_in_and_not_doubled(opens: Opens) -> None:
    """Who types somebody again with more words adds what was not known yet, and overwrites nothing."""
    page = opens(story_family())
    many = len(page.sitting.people())
    QTest.keyClicks(page.line, "Noor Haddaoui, 1999, 06 12 34 56 78")
    _button(page, "answer-the-same").click()
    noor = _person(page, "Noor Haddaoui")
    assert (noor.phone, noor.birth.year) == ("06 12 34 56 78", 2009)
    assert len(page.sitting.people()) == many
    assert page.line.text() == ""


def test_the_same_henk_gets_the_bond_that_was_said(opens: Opens) -> None:
    """Whoever is the same as somebody here is tied as the line says, once, and goes back in one undo."""
    page = opens(Family())
    _type(page, "Ilias", "Marijke de Vries, moeder", "Rachid, vader", "Henk de Vries, opa")
    assert kinship.parents(page.sitting.desk.family, _person(page, "Marijke de Vries").id) == ()
    QTest.keyClicks(page.line, "Henk, vader van Marijke")
    _button(page, "answer-the-same").click()
    henk, marijke = _person(page, "Henk de Vries"), _person(page, "Marijke de Vries")
    family = page.sitting.desk.family
    assert [bond.parent for bond in kinship.parents(family, marijke.id)] == [henk.id]
    QTest.keyClicks(page.line, "Henk, vader van Marijke")
    _button(page, "answer-the-same").click()
    assert len(kinship.parents(page.sitting.desk.family, marijke.id)) == 1
    QTest.keyClicks(page.line, "Marijke, moeder van Henk")
    _button(page, "answer-the-same").click()
    assert kinship.parents(page.sitting.desk.family, henk.id) == ()
    page.sitting.undo()
    assert kinship.parents(page.sitting.desk.family, marijke.id) == ()
    assert len(page.sitting.people()) == 4


def test_people_stand_in_groups(opens: Opens) -> None:
    """The youngster's household is at home; who died stays in the family; empty groups are not there."""
    page = opens(story_family())
    assert set(_names(page, HOME)) == {"Ilias", "Marijke", "Noor", "Amir", "Lotte"}
    henk = next(row for row in page.groups.list_of(Group.FAMILY.value).rows if row.name == "Henk")
    assert (henk.symbol.died, henk.tail) == (True, "2019")
    assert not page.groups.list_of(Group.PEERS.value).isVisible()
    inge = next(row for row in page.groups.list_of(Group.PROFESSIONALS.value).rows if row.name == "Inge")
    assert inge.symbol.letters  # a dashed square, which is a shape and not a colour
    yassin = next(row for row in page.groups.list_of(Group.FAMILY.value).rows if row.name == "Yassin")
    assert yassin.jim


def test_click_and_arrows_choose_and_walk_on_to_the_next_group(opens: Opens) -> None:
    """The arrow keys walk through everybody, over the ends of the groups; Enter opens the first field."""
    page = opens(story_family())
    _click(page, HOME, 4)
    assert page.sitting.selection == page.groups.list_of(HOME).rows[4].id
    page.groups.list_of(HOME).setFocus()
    QTest.keyClick(page.groups.list_of(HOME), Qt.Key.Key_Down)
    below = page.groups.list_of(Group.PROFESSIONALS.value)
    assert page.sitting.selection == below.rows[0].id
    assert below.hasFocus()
    QTest.keyClick(below, Qt.Key.Key_Return)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    assert focused.objectName() == "called"


def test_delete_takes_somebody_away_and_undo_brings_them_back(opens: Opens) -> None:
    """Removing is a step like any other; who is next is chosen, so that Delete can go on."""
    page = opens(story_family())
    before = page.sitting.desk.family
    _click(page, Group.COMMUNITY.value, 0)
    rows = page.groups.list_of(Group.COMMUNITY.value)
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Delete)
    assert _names(page, Group.COMMUNITY.value) == ["Dennis"]
    assert page.sitting.selection == "dennis"
    _button(page, "undo").click()
    assert before.changes_to(page.sitting.desk.family) == ()


def test_dragging_to_home_moves_in_and_back_moves_out(qtbot: QtBot, opens: Opens) -> None:
    """What a drop does is what the switch in the inspector does: the household of the youngster."""
    page = opens(story_family())
    boxes = {box.list.objectName(): box for box in page.findChildren(GroupBox)}
    boxes[f"people-{HOME}"].dropped.emit("yassin")
    assert "Yassin" in _names(page, HOME)
    assert any(one.person == "yassin" for one in page.sitting.desk.family.of(Membership))
    boxes[f"people-{Group.FAMILY.value}"].dropped.emit("yassin")
    assert "Yassin" in _names(page, Group.FAMILY.value)
    boxes[f"people-{Group.COMMUNITY.value}"].dropped.emit("yassin")
    assert _person(page, "Yassin Haddaoui").group is Group.COMMUNITY
    boxes[f"people-{Group.FAMILY.value}"].dropped.emit("inge")
    assert _person(page, "Inge Kors").level is Level.NATURAL
    boxes[f"people-{Group.FAMILY.value}"].dropped.emit("ilias")
    assert "Ilias" in _names(page, HOME)


def _action(page: PeoplePage, person: str, text: str) -> QAction:
    menu = page.menu(person)
    return next(action for action in menu.actions() if action.text() == text)


def test_the_menu_of_a_row_does_what_is_done_most(opens: Opens) -> None:
    """Without a drag and without the inspector: lives at home, JIM, remove."""
    page = opens(story_family())
    _action(page, "samira", "Woont bij Ilias").trigger()
    assert "Samira" in _names(page, HOME)
    _action(page, "samira", "JIM van Ilias").trigger()
    assert {jim.person for jim in page.sitting.desk.family.of(Jim)} == {"yassin", "samira"}
    _action(page, "samira", "Haal weg").trigger()
    assert "samira" not in page.sitting.desk.family


def test_search_shows_only_who_fits(opens: Opens) -> None:
    """Ctrl+F filters by name and by what somebody is; Esc shows everybody again."""
    page = opens(story_family())
    QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    search = page.findChild(QLineEdit, "people-search")
    assert isinstance(search, QLineEdit)
    assert search.hasFocus()
    QTest.keyClicks(search, "opa")
    assert [row.name for row in page.groups.rows] == ["Henk"]
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert len(page.groups.rows) == len(page.sitting.people())


def test_a_line_that_was_not_entered_comes_back(opens: Opens) -> None:
    """What was being typed when the program stopped stands in the line again."""
    page = opens(story_family().put(Draft.new(field="people", text="Sanne, buur")))
    assert page.line.text() == "Sanne, buur"
    QTest.keyClick(page.line, Qt.Key.Key_Return)
    assert not page.sitting.desk.family.of(Draft)


def test_the_question_card_goes_through_the_methods_questions(opens: Opens) -> None:
    """The first is for the youngster by name; the buttons walk and stop at the ends."""
    page = opens(story_family())
    card = page.findChild(QWidget, "question-card")
    assert isinstance(card, QWidget)
    texts = [label.text() for label in card.findChildren(QLabel)]
    assert "Vraag aan Ilias" in texts
    assert any(text.startswith("1 van ") for text in texts)
    back, on = [one for one in card.findChildren(QPushButton) if one.isVisible()]
    assert not back.isEnabled()
    on.click()
    assert back.isEnabled()


def test_while_a_meeting_runs_the_page_shows_the_room(opens: Opens) -> None:
    """The same people stand there; the worker's note about one of them is nowhere on the page."""
    page = opens(story_family())
    page.sitting.select("bert")
    page.sitting.do(edits.start_stage(MEETING, "welkom", AT))
    assert len(page.groups.rows) == len(page.sitting.people())
    page.inspector.show_more(True)
    shown = " ".join(
        str(getattr(one, name)()) for one in page.findChildren(QWidget)
        for name in ("text", "toPlainText") if hasattr(one, name) and one.isVisible()
    )
    assert "Bert" in shown
    assert "ZWAAN" not in shown
    assert "REIGER" not in shown


def test_the_row_under_the_pointer_is_the_one_that_is_chosen(opens: Opens) -> None:
    """Rows are 44 high from the first pixel of the list, also after scrolling."""
    page = opens(story_family())
    rows = page.groups.list_of(Group.FAMILY.value)
    for number in (0, 3):
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 44 * number + 1))
        assert page.sitting.selection == rows.rows[number].id


def test_tab_walks_the_groups_as_they_are_read(opens: Opens) -> None:
    """Tab comes to those at home first, then to the family, and to friends and neighbours after them."""
    page = opens(story_family())
    wanted = [HOME, Group.FAMILY.value, Group.COMMUNITY.value]
    groups = {page.groups.list_of(group): group for group in wanted}
    walked: list[str] = []
    for _ in range(40):
        at = QApplication.focusWidget()
        assert at is not None
        walked += [group for list_, group in groups.items() if list_ is at and group not in walked]
        QTest.keyClick(at, Qt.Key.Key_Tab)
    assert walked == wanted


def test_the_next_question_stands_on_the_page_and_not_over_it(opens: Opens) -> None:
    """What is told at the foot is who came in; the question that turns is seen where it stands."""
    page = opens(Family())
    told: list[str] = []
    page.sitting.announced.connect(told.append)
    _type(page, "Ilias", "Marijke, moeder", "Rachid, vader", "Yassin, broer", "Noor, zus")
    assert told
    assert not [words for words in told if words.endswith("?")]


def test_the_keys_stay_at_the_line_when_the_answers_are_made_anew(opens: Opens) -> None:
    """Undo while an answer has the keyboard leaves it at the line, and not at some button of the strip."""
    page = opens(story_family())
    _type(page, "Jan, oom", "Noor, dochter van Jan")
    assert QApplication.focusWidget() is _button(page, "answer-somebody-else")
    page.sitting.undo()
    assert page.line.hasFocus()
