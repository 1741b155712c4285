# SPDX-License-Identifier: Apache-2.0
"""A few letters and Enter find a person; a new name is taken only where it may."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.ui.look import Look
from jimdesk.ui.widgets.chip import (
    Kind,
)
from jimdesk.ui.widgets.person_field import Choice, PersonField, folded, matching
from tests.ui.widgets.watching import heard, shown

PEOPLE = [
    Choice("p1", "Élodie van Dam", "zus"),
    Choice("p2", "Yassin Haddaoui", "broer", Kind.JIM),
    Choice("p3", "Damian Kors", "neef"),
    Choice("p4", "Inge Kors", "jeugdhulpverlener", Kind.PROFESSIONAL),
    Choice("p5", "Søren Łukasz", "buurman", Kind.COMMUNITY),
]


def test_letters_match_the_beginning_of_any_word_without_accents() -> None:
    """One finds Élodie by "elo", Søren by "sor" and somebody by what they are to the youngster."""
    assert folded("Élodie ŁØ") == "elodie lo"
    assert [person.id for person in matching("elo", PEOPLE)] == ["p1"]
    assert [person.id for person in matching("sor", PEOPLE)] == ["p5"]
    assert [person.id for person in matching("luk", PEOPLE)] == ["p5"]
    assert [person.id for person in matching("kors in", PEOPLE)] == ["p4"]
    assert [person.id for person in matching("jeugd", PEOPLE)] == ["p4"]
    assert matching("ors", PEOPLE) == [], "the middle of a word is no match"
    assert [person.id for person in matching("dam", PEOPLE)] == ["p3", "p1"], "names that begin so come first"
    an = Choice("p6", "An", "buurvrouw")
    assert [one.id for one in matching("an", [Choice("p7", "Anna"), an])] == ["p6", "p7"], "she is called so"
    assert len(matching("", PEOPLE)) == len(PEOPLE)


def test_enter_takes_the_first(look: Look, qtbot: QtBot) -> None:
    """Two letters and Enter are enough; then the field is ready for the next."""
    field = PersonField(look, lambda: PEOPLE, placeholder="Wie?")
    chosen = heard(field.chosen)
    shown(qtbot, field)
    QTest.keyClicks(field, "kor")
    assert [choice.id for choice in field.offered] == ["p3", "p4"]
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert chosen == ["p3"]
    assert field.text() == ""
    assert field.offered == []


def test_arrows_walk_round_the_list(look: Look, qtbot: QtBot) -> None:
    """Down goes to the next and past the last to the first; Enter takes where one is."""
    field = PersonField(look, lambda: PEOPLE, keeps_name=True)
    chosen = heard(field.chosen)
    shown(qtbot, field)
    QTest.keyClicks(field, "kor")
    for _ in range(3):
        QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert chosen == ["p4"]
    assert field.text() == "Inge Kors"


def test_escape_empties(look: Look, qtbot: QtBot) -> None:
    """Esc takes back what was typed and chooses nobody."""
    field = PersonField(look, lambda: PEOPLE)
    chosen = heard(field.chosen)
    shown(qtbot, field)
    QTest.keyClicks(field, "kor")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert field.offered == []
    assert chosen == []


def test_an_unknown_name_is_nobody_unless_it_may_be_added(look: Look, qtbot: QtBot) -> None:
    """A new name is taken only where the page asked for it, and never for somebody who is there already."""
    strict = PersonField(look, lambda: PEOPLE)
    adding = PersonField(look, lambda: PEOPLE, create=lambda name: f"Zet {name} erbij")
    created, chosen = heard(adding.created), heard(strict.chosen)
    shown(qtbot, strict, adding)
    QTest.keyClicks(strict, "Piet")
    QTest.keyClick(strict, Qt.Key.Key_Return)
    assert chosen == []
    assert strict.text() == "Piet", "what was typed is not thrown away"
    QTest.keyClicks(adding, "  Piet   de Wit ")
    QTest.keyClick(adding, Qt.Key.Key_Return)
    assert created == ["Piet de Wit"]
    QTest.keyClicks(adding, "inge kors")
    assert [choice.id for choice in adding.offered] == ["p4"]


def test_a_click_takes_and_keeps_the_focus_in_the_field(look: Look, qtbot: QtBot) -> None:
    """The mouse does what Enter does."""
    field = PersonField(look, lambda: PEOPLE)
    chosen = heard(field.chosen)
    window = shown(qtbot, field)
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    assert len(field.offered) == len(PEOPLE)
    below = field.mapTo(window, QPoint(60, field.height() + 4 + 44 + 22))
    target = window.childAt(below)
    assert target is not None
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.mapFrom(window, below))
    assert chosen == ["p2"]


def test_enter_on_a_chosen_name_goes_on(look: Look, qtbot: QtBot) -> None:
    """The first Enter chooses, the next one belongs to the page; so it is with a name that stood there."""
    field = PersonField(look, lambda: PEOPLE, keeps_name=True)
    chosen, entered = heard(field.chosen), list[str]()
    field.returnPressed.connect(lambda: entered.append(field.text()))
    shown(qtbot, field)
    QTest.keyClicks(field, "yas")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert (chosen, entered) == (["p2"], [])
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert (chosen, entered) == (["p2"], ["Yassin Haddaoui"])
    field.setText("Inge Kors")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert (chosen, entered) == (["p2"], ["Yassin Haddaoui", "Inge Kors"])


def test_after_escape_what_was_typed_is_meant_as_it_stands(look: Look, qtbot: QtBot) -> None:
    """Esc puts the list away and keeps the letters; Enter then adds just that name."""
    field = PersonField(look, lambda: PEOPLE, keeps_name=True, create=lambda name: f"Nieuw: {name}")
    chosen, created = heard(field.chosen), heard(field.created)
    shown(qtbot, field)
    QTest.keyClicks(field, "Dam")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), field.offered) == ("Dam", [])
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert (chosen, created, field.text()) == ([], ["Dam"], "Dam")


def test_after_escape_enter_takes_who_is_called_so_and_else_goes_on(look: Look, qtbot: QtBot) -> None:
    """Where no name may be added, Enter finds the exact name or relation; other letters just stay."""
    field = PersonField(look, lambda: PEOPLE, keeps_name=True)
    chosen, entered = heard(field.chosen), list[str]()
    field.returnPressed.connect(lambda: entered.append(field.text()))
    shown(qtbot, field)
    for typed in ("broer", "bro"):
        field.clear()
        QTest.keyClicks(field, typed)
        QTest.keyClick(field, Qt.Key.Key_Escape)
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert (chosen, entered, field.text()) == (["p2"], ["bro"], "bro")


def test_tab_takes_what_enter_would_take(look: Look, qtbot: QtBot) -> None:
    """Letters that are left with Tab are not lost: the first of the list stands there, and is chosen."""
    field, after = PersonField(look, lambda: PEOPLE, keeps_name=True), PersonField(look, lambda: PEOPLE)
    chosen = heard(field.chosen)
    shown(qtbot, field, after)
    field.setFocus()
    QTest.keyClicks(field, "yas")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert (chosen, field.text()) == (["p2"], "Yassin Haddaoui")
    assert after.hasFocus()


def test_a_press_elsewhere_takes_only_who_is_meant_beyond_doubt(look: Look, qtbot: QtBot) -> None:
    """The only one whom the letters fit is taken, and so is a new name; of two who fit, neither."""
    field = PersonField(look, lambda: PEOPLE, keeps_name=True, create=lambda name: f"Nieuw: {name}")
    after = PersonField(look, lambda: PEOPLE)
    chosen, created = heard(field.chosen), heard(field.created)
    shown(qtbot, field, after)
    for typed in ("jeugd", "kors", "Piet"):
        field.clear()
        field.setFocus()
        QTest.keyClicks(field, typed)
        QTest.mouseClick(after, Qt.MouseButton.LeftButton)
        after.setFocus(Qt.FocusReason.MouseFocusReason)
        assert field.undecided is (typed == "kors")
    assert (chosen, created) == (["p4"], ["Piet"])


def test_the_cursor_goes_where_one_goes(look: Look, qtbot: QtBot) -> None:
    """A form that hears who is taken may go on to a field of its own: Tab goes to the next, a press there."""
    both = QWidget()
    inside = QVBoxLayout(both)
    field = PersonField(look, lambda: PEOPLE, keeps_name=True)
    own, following = QLineEdit(), QLineEdit()
    for part in (own, field, following):
        inside.addWidget(part)
    chosen = heard(field.chosen)
    field.chosen.connect(lambda _id: own.setFocus())
    shown(qtbot, both)
    for by_key in (True, False):
        field.clear()
        field.setFocus()
        QTest.keyClicks(field, "yas")
        if by_key:
            QTest.keyClick(field, Qt.Key.Key_Tab)
        else:
            following.setFocus(Qt.FocusReason.MouseFocusReason)
        assert chosen.pop() == "p2"
        assert field.text() == "Yassin Haddaoui"
        assert following.hasFocus()
