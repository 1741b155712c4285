# SPDX-License-Identifier: Apache-2.0
"""Cards, invitations, hints, the rail and the inspector do what their one action says."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.ui.look import Look
from jimdesk.ui.theme import LIGHT
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.card import BigChoice, QuestionCard
from jimdesk.ui.widgets.chip import (
    ChipButton,
    ChipLook,
)
from jimdesk.ui.widgets.drawer import Inspector, is_narrow
from jimdesk.ui.widgets.empty import Empty
from jimdesk.ui.widgets.flow import FlowLayout
from jimdesk.ui.widgets.hint import Hint
from jimdesk.ui.widgets.invitation import Invitation
from jimdesk.ui.widgets.rail import Place, Rail
from jimdesk.ui.widgets.trouble_bar import TroubleBar
from tests.ui.widgets.watching import heard, shown


def test_an_invitation_becomes_a_field_and_stays_for_the_next(look: Look, qtbot: QtBot) -> None:
    """Enter opens it, what is typed and entered is said, Esc closes it again."""
    more = Invitation(look, "Iets dat goed gaat")
    entered, edited = heard(more.entered), heard(more.edited)
    shown(qtbot, more)
    more.setFocus()
    QTest.keyClick(more, Qt.Key.Key_Return)
    assert more.is_open
    QTest.keyClicks(more.field, "Hij traint")
    assert edited[-1] == "Hij traint"
    QTest.keyClick(more.field, Qt.Key.Key_Return)
    assert entered == ["Hij traint"]
    assert not more.field.isUndoAvailable(), "Ctrl+Z takes back what was entered"
    assert more.is_open
    assert more.field.text() == ""
    QTest.keyClick(more.field, Qt.Key.Key_Escape)
    assert not more.is_open


def test_an_invitation_keeps_what_was_typed_when_it_is_left(look: Look, qtbot: QtBot) -> None:
    """Somebody else's question does not cost the half sentence; an empty field folds up."""
    more, other = Invitation(look, "Nog een zorg"), QLineEdit()
    shown(qtbot, more, other)
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    QTest.keyClicks(more.field, "Na elf")
    other.setFocus()
    assert more.is_open
    assert more.field.text() == "Na elf"
    more.field.setFocus()
    more.field.clear()
    other.setFocus()
    assert not more.is_open


def test_the_first_letter_opens_an_invitation(look: Look, qtbot: QtBot) -> None:
    """Who is at the invitation just types."""
    more = Invitation(look, "Nog een zorg")
    shown(qtbot, more)
    more.setFocus()
    QTest.keyClicks(more, "N")
    assert more.is_open
    assert more.field.text() == "N"


def test_a_hint_can_always_be_left(look: Look, qtbot: QtBot) -> None:
    """It warns and never blocks: one press leaves it as it is."""
    hint = Hint(look, leave="Laat zo staan")
    left = heard(hint.left)
    shown(qtbot, hint)
    hint.show_hint("Wat zie je Noor dan doen?", "Bijvoorbeeld: fietsen.")
    (button,) = hint.findChildren(Button)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert len(left) == 1


def test_the_question_card_goes_on_and_back(look: Look, qtbot: QtBot) -> None:
    """At the first question there is no way back."""
    card = QuestionCard(look, previous_name="Vorige", next_text="Volgende")
    on, back = heard(card.following), heard(card.previous)
    shown(qtbot, card)
    card.show_question("Vraag aan Ilias", "Wie zag het als eerste?", "1 van 6", first=True)
    previous, following = card.findChildren(Button)
    QTest.mouseClick(previous, Qt.MouseButton.LeftButton)
    QTest.mouseClick(following, Qt.MouseButton.LeftButton)
    assert (len(back), len(on)) == (0, 1)


def test_a_big_choice_is_pressed_with_enter(look: Look, qtbot: QtBot) -> None:
    """The cards of Begin are buttons for the keyboard too."""
    choice = BigChoice(look, name="Nieuw overleg", first=True)
    clicked = heard(choice.clicked)
    shown(qtbot, choice)
    QTest.keyClick(choice, Qt.Key.Key_Return)
    QTest.mouseClick(choice, Qt.MouseButton.LeftButton)
    assert len(clicked) == 2


def test_control_and_a_digit_go_to_a_page(look: Look, qtbot: QtBot) -> None:
    """Ctrl+2 goes to the second page from anywhere in the window, also while typing."""
    rail = Rail(
        look, [Place("begin", "Begin", "begin-house"), Place("people", "Mensen", "people")], name="Bladen"
    )
    went = heard(rail.went)
    field = QLineEdit()
    shown(qtbot, rail, field)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert went == ["people"]
    assert rail.current == "people"
    rail.show_place("begin")
    assert went == ["people"], "showing where one is goes nowhere"


def test_trouble_stays_until_it_is_over(look: Look, qtbot: QtBot) -> None:
    """The bar says what happened and offers one thing to do."""
    bar = TroubleBar(look)
    pressed = heard(bar.pressed)
    shown(qtbot, bar)
    bar.hide()
    bar.show_trouble("Niet bewaard: de schijf is vol.", "Kies een andere plek")
    assert bar.isVisible()
    (button,) = bar.findChildren(Button)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert len(pressed) == 1
    assert bar.isVisible()
    bar.clear()
    assert not bar.isVisible()


def test_the_inspector_is_a_drawer_where_there_is_no_room(look: Look, qtbot: QtBot) -> None:
    """Narrow windows and very large letters get a drawer at the end of the page, which Esc closes."""
    assert is_narrow(1279, LIGHT)
    assert not is_narrow(1280, LIGHT)
    look.choose(letters=130)
    assert is_narrow(1366, look.theme)
    look.choose(letters=100)
    panel = Inspector(look, close_name="Sluiten")
    closed = heard(panel.closed)
    window = shown(qtbot, labels.text("Het genogram"), panel)
    panel.set_floating(True)
    assert not panel.isVisible()
    panel.open()
    assert panel.isVisible()
    assert panel.geometry().right() == window.rect().right()
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window.resize(700, 500)
    assert panel.geometry().left() == 0
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert len(closed) == 1
    panel.set_floating(False)
    assert panel.isVisible()


def test_an_empty_page_puts_the_focus_in_its_one_field(look: Look, qtbot: QtBot) -> None:
    """One question, one input, ready to type."""
    field = QLineEdit()
    empty = Empty(look, "Wie hoort er bij Ilias?", field, "Typ een naam.")
    shown(qtbot, empty)
    empty.setFocus()
    assert field.hasFocus()


def test_chips_flow_on_the_next_line_and_from_the_right(look: Look, qtbot: QtBot) -> None:
    """Nothing is cut off in a narrow panel."""
    host = QWidget()
    flow = FlowLayout(host)
    chips = [ChipButton(look, ChipLook(name)) for name in ("Fatima", "Truus", "Anja", "Samira")]
    for chip in chips:
        flow.addWidget(chip)
    shown(qtbot, host, size=(260, 300))
    assert chips[2].y() > chips[0].y()
    assert all(host.rect().contains(chip.geometry()) for chip in chips)
    host.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow.activate()
    assert chips[0].x() > chips[1].x()
    flow.clear()
    assert flow.count() == 0
