# SPDX-License-Identifier: Apache-2.0
"""A family of fifteen is entered on the canvas, by keyboard alone and by mouse alone, and counted.

Typing a name counts as none; every key beside it, every press of the mouse, counts as one.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from jimdesk.core import edits, kinship
from jimdesk.core.family import Family
from jimdesk.core.people import Group, Parentage, Partnership, Person
from jimdesk.ui.look import Look
from jimdesk.ui.pages.genogram import GenogramPage
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.window import Window
from tests.ui.windows import Room, click, find, middle, press, tap

# Who comes by whom, in the order in which somebody tells it: (of whom, in which way, who).
FAMILY = (
    ("Ilias", "parent", "Marijke, 47"), ("Ilias", "parent", "Rachid, 52"),
    ("Ilias", "sibling", "Yassin, 24"), ("Ilias", "sibling", "Samira, 21"),
    ("Ilias", "sibling", "Noor, 17"), ("Ilias", "sibling", "Amir, 9"),
    ("Marijke", "parent", "Truus, 71"), ("Marijke", "parent", "Henk, 76"),
    ("Marijke", "sibling", "Karin, 44"),
    ("Marijke", "partner", "Bert, 51"),
    ("Rachid", "parent", "Aicha, 75"), ("Rachid", "sibling", "Fatima, 55"),
    ("Samira", "partner", "Joost, 23"), ("Samira", "child", "Lina, 1"),
)
KEYS = {"partner": Qt.Key.Key_P, "child": Qt.Key.Key_K, "parent": Qt.Key.Key_O, "sibling": Qt.Key.Key_B}
MOST = 3  # gestures for a person, on the average


class Hands:
    """Counts what a hand does besides typing names."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.gestures = 0

    @property
    def page(self) -> GenogramPage:
        """The genogram page."""
        page = self.window.workplace.page("genogram")
        assert isinstance(page, GenogramPage)
        return page

    @property
    def field(self) -> QLineEdit:
        """The field for a relative, where it is open."""
        return self.page.relatives.field

    def id_of(self, name: str) -> str:
        """The id of somebody by the first word of their name."""
        return next(one.id for one in self.window.sitting.people() if one.name.split()[0] == name)

    def type(self, text: str) -> None:
        """Type a name: no gesture."""
        focused = QApplication.focusWidget()
        assert isinstance(focused, QLineEdit)
        QTest.keyClicks(focused, text)

    def key(self, key: Qt.Key) -> None:
        """Press a key."""
        self.gestures += 1
        press(key)

    def click(self, button: Button) -> None:
        """Press the mouse on a button."""
        self.gestures += 1
        click(button)

    def tap(self, name: str) -> None:
        """Press the mouse on somebody in the picture."""
        self.gestures += 1
        tap(self.page.canvas, middle(self.page.canvas, self.id_of(name)))


@pytest.fixture
def hands(qtbot: QtBot, look: Look, tmp_path: Path) -> Hands:
    """Hands before an empty genogram."""
    return Hands(Room(qtbot, look, tmp_path).with_family(Family(), "genogram"))


def begin(hands: Hands) -> None:
    """The first one is typed in the question that the empty page is."""
    field = find(hands.window, QLineEdit, "first-name")
    field.setFocus()
    hands.type("Ilias, 14")


def check(hands: Hands) -> None:
    """All fifteen are there, with their bonds, and no more gestures were made than allowed."""
    shown = hands.window.sitting.shown
    people = {one.id: one.name.split(",")[0] for one in shown.of(Person)}
    assert sorted(people.values()) == sorted({"Ilias", *(who.split(",")[0] for _, _, who in FAMILY)})
    born = {(people[bond.child], people[bond.parent]) for bond in shown.of(Parentage)}
    assert {(child, parent) for child in ("Ilias", "Yassin", "Samira", "Noor", "Amir")
            for parent in ("Marijke", "Rachid")} <= born
    assert {("Marijke", "Truus"), ("Marijke", "Henk"), ("Karin", "Truus"), ("Lina", "Samira"),
            ("Rachid", "Aicha"), ("Fatima", "Aicha")} <= born
    couples = {frozenset((people[one.one], people[one.other])) for one in shown.of(Partnership)}
    assert {frozenset(("Marijke", "Bert")), frozenset(("Samira", "Joost"))} <= couples
    drawn = {token.id for token in hands.page.canvas.drawing.tokens}
    assert drawn == set(people)
    assert hands.gestures / len(people) <= MOST, f"{hands.gestures} gestures for {len(people)} people"


def test_fifteen_people_by_keyboard_alone(hands: Hands) -> None:
    """Somebody is found by typing; a letter opens the field, Enter adds, and the field stays for the next."""
    begin(hands)
    hands.key(Qt.Key.Key_Return)
    of, way = "Ilias", ""
    for whom, how, who in FAMILY:
        if whom != of:
            hands.key(Qt.Key.Key_Escape) if hands.field.isVisible() else None
            hands.key(Qt.Key.Key_F)
            hands.type(whom)
            hands.key(Qt.Key.Key_Return)
        elif how != way and hands.field.isVisible():
            hands.key(Qt.Key.Key_Escape)
        if not hands.field.isVisible():
            hands.key(KEYS[how])
        hands.type(who)
        hands.key(Qt.Key.Key_Return)
        of, way = whom, how
    check(hands)


def test_fifteen_people_by_mouse_alone(hands: Hands) -> None:
    """Tap somebody, press who is to come, type, press "add"; the field stays for the next brother."""
    begin(hands)
    hands.click(find(hands.window, Button, "first-add"))
    of, way = "Ilias", ""
    hands.tap("Ilias")
    for whom, how, who in FAMILY:
        if whom != of or (how != way and hands.field.isVisible()):
            hands.tap(whom)
        if not hands.field.isVisible():
            hands.click(find(hands.window, Button, f"add-{how}"))
        hands.type(who)
        hands.click(find(hands.window, Button, "relative-add"))
        of, way = whom, how
    check(hands)


def test_somebody_who_is_here_is_tied_and_not_doubled(hands: Hands) -> None:
    """A name that is here already is asked about; the same one gets the bond, somebody else comes in."""
    begin(hands)
    hands.key(Qt.Key.Key_Return)
    page, sitting = hands.page, hands.window.sitting
    sitting.do(edits.introduce(Person.new(name="Henk de Vries", group=Group.FAMILY)))
    page.relatives.ask("parent")
    hands.type("Henk, 76")
    hands.key(Qt.Key.Key_Return)
    assert not hands.field.isVisible()
    hands.click(page.relatives.question.the_same)
    ilias, henk = hands.id_of("Ilias"), hands.id_of("Henk")
    assert [bond.parent for bond in kinship.parents(sitting.shown, ilias)] == [henk]
    assert len(sitting.people()) == 2
    assert hands.field.hasFocus()
    hands.type("Henk")
    hands.key(Qt.Key.Key_Return)
    hands.click(page.relatives.question.the_same)
    assert len(kinship.parents(sitting.shown, ilias)) == 1, "a bond that is there already came twice"
    hands.type("Henk")
    hands.key(Qt.Key.Key_Return)
    hands.key(Qt.Key.Key_Return)
    assert [one.name for one in sitting.people()].count("Henk") == 1
    assert len(kinship.parents(sitting.shown, ilias)) == 2
    page.relatives.leave()
    page.relatives.ask("partner")
    hands.type("Henk de Vries")
    hands.key(Qt.Key.Key_Return)
    hands.key(Qt.Key.Key_Escape)
    assert page.relatives.buttons["partner"].hasFocus()
    assert not page.relatives.question.the_same.isVisible()
