# SPDX-License-Identifier: Apache-2.0
"""The widgets say who is who without colour, and are all worked with the keyboard."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, SignalInstance
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.ui.look import Look
from jimdesk.ui.theme import DARK, LIGHT, TARGET, Theme
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.bar import HoursBar
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.card import BigChoice, QuestionCard
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
from jimdesk.ui.widgets.choices import CheckBox, Option, RadioList
from jimdesk.ui.widgets.drawer import Inspector, is_narrow
from jimdesk.ui.widgets.empty import Empty
from jimdesk.ui.widgets.flow import FlowLayout
from jimdesk.ui.widgets.focus import FocusRing
from jimdesk.ui.widgets.hint import Hint
from jimdesk.ui.widgets.invitation import Invitation
from jimdesk.ui.widgets.person_field import Choice, PersonField, folded, matching
from jimdesk.ui.widgets.rail import Place, Rail
from jimdesk.ui.widgets.ring_timer import RingTimer
from jimdesk.ui.widgets.rows import settled
from jimdesk.ui.widgets.scale import Mark, Scale
from jimdesk.ui.widgets.seats import Seat, Seats
from jimdesk.ui.widgets.segments import Segments
from jimdesk.ui.widgets.select import Select
from jimdesk.ui.widgets.stepper import Stepper
from jimdesk.ui.widgets.switch import Switch
from jimdesk.ui.widgets.trouble_bar import TroubleBar

PEOPLE = [
    Choice("p1", "Élodie van Dam", "zus"),
    Choice("p2", "Yassin Haddaoui", "broer", Kind.JIM),
    Choice("p3", "Damian Kors", "neef"),
    Choice("p4", "Inge Kors", "jeugdhulpverlener", Kind.PROFESSIONAL),
    Choice("p5", "Søren Łukasz", "buurman", Kind.COMMUNITY),
]


def shown(qtbot: QtBot, *widgets: QWidget, size: tuple[int, int] = (640, 480)) -> QWidget:
    """Put widgets in a window on the screen."""
    window = QWidget()
    inside = QVBoxLayout(window)
    for widget in widgets:
        inside.addWidget(widget)
    qtbot.addWidget(window, before_close_func=lambda _widget: window.hide())
    window.resize(*size)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def heard(signal: SignalInstance) -> list[object]:
    """Listen to a signal."""
    said: list[object] = []
    signal.connect(lambda *values: said.append(values[0] if len(values) == 1 else values))
    return said


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


# ---- the chip


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


# ---- labels


def test_every_label_shows_plain_text(look: Look, qtbot: QtBot) -> None:
    """What somebody typed is never read as markup, whatever role it has."""
    makers: list[Callable[[str], QLabel]] = [
        labels.page_question, labels.family_question, labels.panel_heading, labels.group_heading,
        labels.statement, labels.text, labels.strong, labels.name, labels.secondary, labels.small, labels.field_label,
        labels.table_words, labels.label,
    ]  # fmt: skip
    for make in makers:
        label = make("<b>Ilias</b>")
        qtbot.addWidget(label)
        assert label.textFormat() == Qt.TextFormat.PlainText
        assert label.text() == "<b>Ilias</b>"


def test_no_page_makes_a_label_of_its_own() -> None:
    """Labels come from one place, so that none of them can read markup."""
    ui = Path(labels.__file__).parent.parent
    texts = {path.name: path.read_text(encoding="utf-8") for path in ui.glob("**/*.py")}
    assert [name for name, text in texts.items() if re.search(r"= QLabel\([^)]", text)] == []
    assert [name for name, text in texts.items() if "TextFormat.RichText" in text or "AutoText" in text] == []


def test_a_label_begins_where_the_lines_of_the_window_begin(look: Look, qtbot: QtBot) -> None:
    """A Dutch name in an Arabic window stands at the right, beside its disc."""
    label = labels.name("Yassin")
    window = shown(qtbot, label)
    assert label.alignment() & Qt.AlignmentFlag.AlignLeft
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert label.alignment() & Qt.AlignmentFlag.AlignRight
    assert label.alignment() & Qt.AlignmentFlag.AlignAbsolute


def test_a_field_is_named_by_the_words_above_it(look: Look, qtbot: QtBot) -> None:
    """A screen reader hears what the eye sees above the field."""
    field = QLineEdit()
    label = labels.field_label("Geboren", field)
    qtbot.addWidget(field)
    qtbot.addWidget(label)
    assert field.accessibleName() == "Geboren"


# ---- the field that finds a person


def test_letters_match_the_beginning_of_any_word_without_accents() -> None:
    """One finds Élodie by "elo", Søren by "sor" and somebody by what they are to the youngster."""
    assert folded("Élodie ŁØ") == "elodie lo"
    assert [person.id for person in matching("elo", PEOPLE)] == ["p1"]
    assert [person.id for person in matching("sor", PEOPLE)] == ["p5"]
    assert [person.id for person in matching("luk", PEOPLE)] == ["p5"]
    assert [person.id for person in matching("kors in", PEOPLE)] == ["p4"]
    assert [person.id for person in matching("jeugd", PEOPLE)] == ["p4"]
    assert matching("orin", PEOPLE) == []
    assert [person.id for person in matching("dam", PEOPLE)] == ["p3", "p1"], "names that begin so come first"
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


# ---- choosing by keyboard


def test_segments_are_chosen_with_the_arrows(look: Look, qtbot: QtBot) -> None:
    """Exactly one is chosen, and it says so once."""
    segments = Segments(look, [("a4", "A4"), ("a3", "A3")], "a4", name="Papier")
    chosen = heard(segments.chosen)
    shown(qtbot, segments)
    first = segments.findChildren(QAbstractButton)[0]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert segments.current == "a3"
    assert chosen == ["a3"]


def test_a_list_of_choices_is_walked_with_the_arrows(look: Look, qtbot: QtBot) -> None:
    """Down chooses the next language."""
    options = [Option("nl", "Nederlands"), Option("ar", "Arabisch", "العربية"), Option("en", "Engels")]
    choices = RadioList(look, options, "nl")
    chosen = heard(choices.chosen)
    shown(qtbot, choices)
    choices.findChildren(QAbstractButton)[0].setFocus()
    for _ in range(2):
        now = QApplication.focusWidget()
        assert now is not None
        QTest.keyClick(now, Qt.Key.Key_Down)
    assert chosen == ["ar", "en"]
    assert choices.current == "en"


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_switch_turns_with_space_and_enter(key: Qt.Key, look: Look, qtbot: QtBot) -> None:
    """On and off again, from the keyboard."""
    switch = Switch(look, "Mag gebeld worden")
    turned = heard(switch.toggled)
    shown(qtbot, switch)
    QTest.keyClick(switch, key)
    QTest.keyClick(switch, key)
    assert turned == [True, False]
    assert switch.accessibleName() == "Mag gebeld worden"


def test_a_switch_looks_different_on_and_off_without_colour(look: Look, qtbot: QtBot) -> None:
    """The knob tells it, not the colour; and it is at the other side in a window from right to left."""
    switch = Switch(look, on=True)
    shown(qtbot, switch)

    def bright_side() -> str:
        image = switch.grab().toImage()
        middle = switch.height() // 2
        left = image.pixelColor(13, middle) == LIGHT.colour("surface")
        return "left" if left else "right"

    assert bright_side() == "right"
    switch.setChecked(False)
    assert bright_side() == "left"
    switch.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert bright_side() == "right"


def test_a_select_says_only_what_somebody_chose(look: Look, qtbot: QtBot) -> None:
    """Filling in another language is no choice; an arrow key is."""
    select = Select(look, [("close", "dichtbij"), ("cut", "verbroken")], "close", name="Band")
    chosen = heard(select.chosen)
    shown(qtbot, select)
    select.fill([("close", "close"), ("cut", "cut off")], "close")
    assert chosen == []
    QTest.keyClick(select, Qt.Key.Key_Down)
    assert chosen == ["cut"]
    assert select.current == "cut"


def test_a_stepper_stops_at_its_ends(look: Look, qtbot: QtBot) -> None:
    """No fewer than one sheet; the button that can do no more says so."""
    stepper = Stepper(look, 2, least=1, most=3, fewer="Minder", more="Meer")
    changed = heard(stepper.changed)
    shown(qtbot, stepper)
    minus, plus = stepper.findChildren(Button)
    for _ in range(3):
        minus.click()
    assert (stepper.value, changed, minus.isEnabled()) == (1, [1], False)
    QTest.keyClick(plus, Qt.Key.Key_Up)
    assert changed == [1, 2]


def test_a_tick_is_taken_anywhere_on_its_row(look: Look, qtbot: QtBot) -> None:
    """The words are as good a target as the box."""
    box = CheckBox(look, "Gaat mee naar het plan")
    window = shown(qtbot, box)
    assert window.height() > 0
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(box.width() - 5, box.height() // 2))
    assert box.isChecked()
    assert box.height() >= TARGET


# ---- the scale


MARKS = [
    Mark("i", ChipLook("Ilias", Kind.YOUNGSTER), 4),
    Mark("t", ChipLook("Truus"), 5),
    Mark("m", ChipLook("Marijke"), 5),
    Mark("f", ChipLook("Fatima"), None),
]


def scale_of(look: Look, qtbot: QtBot) -> Scale:
    """A scale on the screen that takes over what was scored, as a page does."""
    scale = Scale(look, name="Hoe gaat het thuis?")
    marks = list(MARKS)
    scale.show_marks(marks)

    def give(person: str, number: int) -> None:
        marks[:] = [mark._replace(number=number) if mark.id == person else mark for mark in marks]
        scale.show_marks(marks)

    scale.scored.connect(give)
    shown(qtbot, scale, size=(900, 320))
    return scale


def test_numbers_are_given_with_the_keyboard(look: Look, qtbot: QtBot) -> None:
    """Down chooses somebody, arrows and digits give the number, Delete takes it back."""
    scale = scale_of(look, qtbot)
    scored, cleared = heard(scale.scored), heard(scale.cleared)
    QTest.keyClick(scale, Qt.Key.Key_Down)
    assert scale.current == "i"
    QTest.keyClick(scale, Qt.Key.Key_Right)
    QTest.keyClick(scale, Qt.Key.Key_7)
    QTest.keyClick(scale, Qt.Key.Key_Left)
    assert scored == [("i", 5), ("i", 7), ("i", 6)]
    QTest.keyClick(scale, Qt.Key.Key_Up)
    assert scale.current == "f"
    QTest.keyClick(scale, Qt.Key.Key_1)
    QTest.keyClick(scale, Qt.Key.Key_0)
    assert scored[-2:] == [("f", 1), ("f", 10)]
    QTest.keyClick(scale, Qt.Key.Key_Right)
    assert scored[-1] == ("f", 10), "there is nothing past ten"
    QTest.keyClick(scale, Qt.Key.Key_Delete)
    assert cleared == ["f"]


def test_a_tap_on_a_chip_and_one_on_the_scale_give_the_number(look: Look, qtbot: QtBot) -> None:
    """The tap-tap way does what dragging does."""
    scale = scale_of(look, qtbot)
    scored = heard(scale.scored)
    rect = scale.chip_rects()["f"]
    QTest.mouseClick(scale, Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    assert scale.current == "f"
    QTest.mouseClick(scale, Qt.MouseButton.LeftButton, pos=QPoint(round(scale._x(9)), scale.height() - 30))
    assert scored == [("f", 9)]


def test_a_chip_is_dragged_to_a_number(look: Look, qtbot: QtBot) -> None:
    """The chip goes with the finger and lands on the nearest number, once."""
    scale = scale_of(look, qtbot)
    scored = heard(scale.scored)
    start = scale.chip_rects()["t"].center().toPoint()
    end = QPoint(round(scale._x(8)) + 6, start.y())
    QTest.mousePress(scale, Qt.MouseButton.LeftButton, pos=start)
    for part in range(1, 5):
        QTest.mouseMove(scale, start + (end - start) * part / 4)
    QTest.mouseRelease(scale, Qt.MouseButton.LeftButton, pos=end)
    assert scored == [("t", 8)]


def test_no_chip_lies_over_another(look: Look, qtbot: QtBot) -> None:
    """Everybody with the same number is stacked, and neighbours keep apart."""
    scale = Scale(look)
    crowd = [Mark(f"{number}", ChipLook(f"Persoon {number}"), number // 3) for number in range(24)]
    scale.show_marks(crowd)
    shown(qtbot, scale, size=(700, 600))
    rects = list(scale.chip_rects().values())
    for index, one in enumerate(rects):
        assert not any(one.intersects(other) for other in rects[index + 1 :])


def test_things_that_do_not_touch_stay_where_they_want_to_be() -> None:
    """Only neighbours that would overlap move, and both by the same."""
    assert settled([0, 100, 200], [40, 40, 40], 4) == [0, 100, 200]
    assert settled([100, 110], [40, 40], 4) == [83, 127]
    assert settled([110, 100], [40, 40], 4) == [127, 83]
    assert settled([], [], 4) == []
    assert settled([5, 10], [40, 40], 4, low=0) == [20, 64]
    assert settled([90, 95], [40, 40], 4, high=100) == [36, 80]


def test_the_scale_runs_from_right_to_left_with_the_window(look: Look, qtbot: QtBot) -> None:
    """Nought stands where the lines begin, and the arrow to the left goes up."""
    scale = scale_of(look, qtbot)
    scale.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    scored = heard(scale.scored)
    assert scale._x(0) > scale._x(10)
    scale.choose("i")
    QTest.keyClick(scale, Qt.Key.Key_Left)
    assert scored == [("i", 5)]


# ---- the meeting around the table


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


# ---- cards and places


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


# ---- buttons and focus


def test_a_button_without_words_has_a_name(look: Look, qtbot: QtBot) -> None:
    """Ear and tooltip say what an icon means; it is a square for a finger."""
    button = Button(look, icon="undo", name="Ongedaan maken")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Ongedaan maken"
    assert "Ongedaan maken" in button.toolTip()
    assert (button.sizeHint().width(), button.sizeHint().height()) == (TARGET, TARGET)


def test_the_focus_ring_follows_the_keyboard_and_not_the_mouse(look: Look, qtbot: QtBot) -> None:
    """Tab shows where one is, outside the widget; a click needs no ring, and a field has its own edge."""
    one, two, field = Button(look, "Een"), Button(look, "Twee"), QLineEdit()
    ring = FocusRing(look, shown(qtbot, one, two, field))
    one.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(one, Qt.Key.Key_Tab)
    assert ring.around is two
    assert ring.geometry().contains(two.geometry())
    QTest.keyClick(two, Qt.Key.Key_Tab)
    assert field.hasFocus()
    assert not ring.isVisible()
    QTest.mouseClick(one, Qt.MouseButton.LeftButton)
    assert not ring.isVisible()


def test_every_widget_stands_at_very_large_letters_in_the_dark_from_right_to_left(
    look: Look, qtbot: QtBot
) -> None:
    """The whole gallery is painted in the hardest setting without a word being cut off in a button."""
    from tests.ui.gallery import build

    look.choose(mode="dark", letters=130)
    window = build(look)
    qtbot.addWidget(window)
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window.resize(1900, 1500)
    window.show()
    for button in window.findChildren(Button):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width(), button.text()
    assert not window.grab().isNull()
