# SPDX-License-Identifier: Apache-2.0
"""A picture of every widget in one window, to look at: `python -m tests.ui.gallery OUT.png [--dark] ...`."""

from __future__ import annotations

import argparse
import os
import sys

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from jimdesk.ui import icons
from jimdesk.ui.look import Look
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.bar import HoursRow
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.card import BigChoice, Card, QuestionCard, division
from jimdesk.ui.widgets.chip import ChipButton, ChipLook, Kind, chip_size, paint_chip
from jimdesk.ui.widgets.choices import CheckBox, Option, RadioList
from jimdesk.ui.widgets.disc import Disc
from jimdesk.ui.widgets.drawer import Inspector
from jimdesk.ui.widgets.flow import FlowLayout
from jimdesk.ui.widgets.focus import FocusRing
from jimdesk.ui.widgets.hint import Hint
from jimdesk.ui.widgets.icon_label import IconLabel
from jimdesk.ui.widgets.invitation import Invitation
from jimdesk.ui.widgets.person_field import Choice, PersonField
from jimdesk.ui.widgets.rail import Place, Rail
from jimdesk.ui.widgets.ring_timer import RingTimer
from jimdesk.ui.widgets.scale import Mark, Scale
from jimdesk.ui.widgets.seats import Seat, Seats
from jimdesk.ui.widgets.segments import Segments
from jimdesk.ui.widgets.select import Select
from jimdesk.ui.widgets.stepper import Stepper
from jimdesk.ui.widgets.switch import Switch
from jimdesk.ui.widgets.trouble_bar import TroubleBar

ROOM = [
    ChipLook("Ilias", Kind.YOUNGSTER),
    ChipLook("Yassin", Kind.JIM),
    ChipLook("Marijke"),
    ChipLook("Truus"),
    ChipLook("Fatima"),
    ChipLook("Karin", Kind.PROFESSIONAL),
    ChipLook("Inge", Kind.PROFESSIONAL),
]
PLACES = [
    Place("begin", "Begin", "begin-house"),
    Place("people", "Mensen", "people"),
    Place("genogram", "Genogram", "genogram"),
    Place("circle", "Cirkel", "circle"),
    Place("meeting", "Overleg", "speech-pair"),
    Place("tasks", "Wie doet wat", "checklist"),
    Place("trend", "Verloop", "trend"),
    Place("plan", "Plan", "page"),
]
PEOPLE = [
    Choice("1", "Yassin", "broer", Kind.JIM),
    Choice("2", "Fatima", "tante"),
    Choice("3", "Samira", "zus"),
    Choice("4", "Anja", "buurvrouw", Kind.COMMUNITY),
    Choice("5", "Karin Vos", "leidt", Kind.PROFESSIONAL),
]


class ChipStates(QWidget):
    """The states of a chip that only a canvas shows."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setMinimumHeight(look.theme.px(58))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint them side by side."""
        painter = QPainter(self)
        at = 8.0
        for chip in (
            ChipLook("Anja", Kind.COMMUNITY, lifted=True),
            ChipLook("Inge", Kind.PROFESSIONAL, selected=True),
            ChipLook("mevr. Bakker", Kind.PROFESSIONAL, faded=True),
            ChipLook("Truus", selected=True),
        ):
            size = chip_size(chip, self._look.theme)
            rect = QRectF(at, 8, size.width(), size.height())
            rtl = icons.is_mirrored(self)
            if rtl:
                rect.moveRight(self.width() - at)
            paint_chip(painter, rect, chip, self._look.theme, rtl=rtl)
            at += size.width() + 18


class IconSheet(QWidget):
    """All icons."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setMinimumHeight(110)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint them in rows, with the mark of JimDesk first."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, icons.logo(self._look.theme, 56))
        for number, name in enumerate(icons.names()):
            row, column = divmod(number, 17)
            at = QRectF(70 + column * 30, row * 34, 22, 22)
            icons.paint_icon(painter, name, at, self._look.theme.colour("ink"))


def strip(look: Look) -> QWidget:
    """The strip above the page."""
    made = QWidget()
    made.setProperty("ground", "surface")
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    row = QHBoxLayout(made)
    row.setContentsMargins(20, 8, 20, 8)
    row.setSpacing(14)
    timer = RingTimer(look)
    timer.show_time(6, 20, "nog 14 min")
    row.addWidget(timer)
    discs = QHBoxLayout()
    discs.setSpacing(4)
    for chip in [*ROOM, ChipLook("Anja", Kind.COMMUNITY), ChipLook("Sem", Kind.PEER)]:
        discs.addWidget(Disc(look, chip))
    row.addLayout(discs)
    row.addWidget(IconLabel(look, "check", "goodInk", 16))
    row.addWidget(labels.small("Opgeslagen 19:27"))
    row.addStretch()
    row.addWidget(Button(look, "Tafelbeeld", icon="table-screen", height=40))
    return made


def people_column(look: Look) -> QWidget:
    """Chips, buttons, choices and the field for people."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setSpacing(12)
    head = QHBoxLayout()
    head.addWidget(labels.page_question("Wie hoort er bij Ilias?"), 1)
    head.addWidget(labels.secondary("17 mensen"))
    column.addLayout(head)
    field = PersonField(
        look, lambda: PEOPLE, placeholder="Zoek of typ", create=lambda name: f"Zet {name} erbij"
    )
    column.addWidget(field)
    chips = QWidget()
    flow = FlowLayout(chips)
    everybody = [*ROOM[:4], ChipLook("Anja", Kind.COMMUNITY), ChipLook("Sem", Kind.PEER), ROOM[6]]
    everybody += [ChipLook("Samira", small=True), ChipLook("Maximiliaan van der Hoogstraten-Bakker")]
    for chip in everybody:
        flow.addWidget(ChipButton(look, chip))
    column.addWidget(chips)
    column.addWidget(ChipStates(look))
    buttons = QWidget()
    flow = FlowLayout(buttons)
    for button in (
        Button(look, "Zet erbij", kind="primary", hint="Enter"),
        Button(look, "Open het voorbeeld"),
        Button(look, "Lagen", icon="layers-sheets", trailing="chevron-down", pill=True, height=40),
        Button(look, icon="undo", name="Ongedaan maken"),
        Button(look, "Steun toevoegen", icon="plus", kind="quiet"),
        Button(look, "Ongedaan maken", icon="undo", kind="quiet", tone="ink2"),
        Button(look, "Print 7 bladen", icon="printer", kind="primary", height=56, font_size=18),
    ):
        flow.addWidget(button)
    off = Button(look, "Nog niet", icon="lock")
    off.setEnabled(False)
    flow.addWidget(off)
    column.addWidget(buttons)
    column.addWidget(Invitation(look, "Iets dat goed gaat"))
    opened = Invitation(look, "Nog een zorg")
    column.addWidget(opened)
    opened.open("Na elf uur")
    column.addWidget(hint(look))
    column.addWidget(IconSheet(look))
    column.addStretch()
    return made


def hint(look: Look) -> Hint:
    """The hint beside a new line."""
    made = Hint(look, leave="Laat zo staan")
    made.show_hint("Wat zie je Noor dan doen? En op welke dag?", "Bijvoorbeeld: elke maandag samen fietsen.")
    return made


def meeting_column(look: Look) -> QWidget:
    """The table, the scale and the question."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setSpacing(12)
    seats = Seats(look, name="Aan tafel")
    notes = {"Yassin": "JIM", "Karin": "leidt", "Inge": "tot 20.30"}
    seats.show_seats(
        [Seat(chip.name, chip, notes.get(chip.name, "")) for chip in ROOM],
        table="Keukentafel\nbij Ilias thuis",
    )
    side = QHBoxLayout()
    side.addWidget(seats)
    question = QuestionCard(look, previous_name="Vorige", next_text="Volgende")
    question.show_question("Vraag aan Ilias", "Wie zag het als eerste als het niet goed ging?", "3 van 6")
    right = QVBoxLayout()
    right.addWidget(question)
    choice = BigChoice(look, name="Nieuw overleg", first=True)
    choice.inside.addWidget(IconLabel(look, "speech-pair", "accentInk", 26, ground="accent", tile=52))
    choice.inside.addWidget(labels.panel_heading("Nieuw overleg"))
    choice.inside.addWidget(labels.secondary("Kies een werkwijze en typ de eerste namen.", wrap=True))
    right.addWidget(choice)
    right.addStretch()
    side.addLayout(right, 1)
    column.addLayout(side)
    card = Card(look, padding=20)
    card.inside.addWidget(labels.group_heading("Hoe gaat het thuis?"))
    scale = Scale(look, name="Hoe gaat het thuis?")
    numbers = {"Ilias": 4, "Marijke": 5, "Truus": 5, "Yassin": 6}
    scale.show_marks([Mark(chip.name, chip, numbers.get(chip.name)) for chip in ROOM[:5]])
    scale.choose("Truus")
    card.inside.addWidget(scale)
    column.addWidget(card)
    column.addStretch()
    return made


def inspector(look: Look) -> Inspector:
    """The panel at the end."""
    panel = Inspector(look, close_name="Sluiten")
    inside = panel.inside
    inside.addWidget(labels.panel_heading("Uren per week"))
    hours = HoursRow(look, ROOM[1], "8 uur", "Zijn eigen grens: 6 uur")
    hours.bar.show_minutes(480, limit=360)
    inside.addWidget(hours)
    less = HoursRow(look, ROOM[3], "½ uur")
    less.bar.show_minutes(30)
    inside.addWidget(less)
    inside.addWidget(division(look))
    name = QLineEdit("Yassin")
    inside.addWidget(labels.field_label("Hoe noemt de familie hem?", name))
    inside.addWidget(name)
    inside.addWidget(Switch(look, "Mag gebeld worden", on=True))
    inside.addWidget(Switch(look, "Is professional"))
    inside.addWidget(
        RadioList(
            look,
            [
                Option("nl", "Alleen Nederlands"),
                Option("ar", "Arabisch", "العربية"),
                Option("en", "Engels", "English"),
            ],
            "nl",
        )
    )
    inside.addWidget(
        Segments(look, [("1", "Gewoon"), ("2", "Groot"), ("3", "Heel groot")], "1", name="Letters")
    )
    tick = CheckBox(look, "Weet van dit bestand")
    tick.setChecked(True)
    inside.addWidget(tick)
    inside.addWidget(Select(look, [("close", "dichtbij"), ("cut", "verbroken")], "close", name="Band"))
    inside.addWidget(Stepper(look, 7, least=1, most=40, fewer="Minder", more="Meer", name="Aantal"))
    inside.addStretch()
    foot = Hint(look, leave="Laat zo staan", stacked=True, corner=0)
    foot.show_hint("Yassin geeft 6 uur.", "Er staan er nu 8. Wie kan regel 3 overnemen?")
    panel.set_foot(foot)
    return panel


def build(look: Look) -> QWidget:
    """Put everything in one window."""
    window = QWidget()
    window.setProperty("ground", "window")
    window.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    FocusRing(look, window)
    grid = QGridLayout(window)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(0)
    rail = Rail(look, PLACES, foot=[Place("settings", "Instellen", "gear")], name="Bladen")
    rail.show_place("people")
    grid.addWidget(rail, 0, 0, 3, 1)
    grid.addWidget(strip(look), 0, 1, 1, 3)
    trouble = TroubleBar(look)
    trouble.show_trouble("Niet bewaard: de schijf is vol. Alles tot 19:34 is veilig.", "Kies een andere plek")
    grid.addWidget(trouble, 1, 1, 1, 3)
    grid.addWidget(people_column(look), 2, 1)
    grid.addWidget(meeting_column(look), 2, 2)
    grid.addWidget(inspector(look), 2, 3)
    grid.setColumnStretch(1, 1)
    grid.setColumnStretch(2, 1)
    return window


def main(arguments: list[str]) -> int:
    """Draw the gallery and keep it as a picture."""
    parser = argparse.ArgumentParser(description="A picture of every widget.")
    parser.add_argument("out")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--rtl", action="store_true")
    parser.add_argument("--letters", type=int, default=100)
    parser.add_argument("--typed", default="")
    parser.add_argument("--tabs", type=int, default=0)
    parser.add_argument("--size", default="1500x900")
    chosen = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    if chosen.rtl:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    look = Look(app, mode="dark" if chosen.dark else "light", letters=chosen.letters, moving=False)
    window = build(look)
    wide, high = (int(part) for part in chosen.size.split("x"))
    window.resize(wide, high)
    window.show()
    app.processEvents()
    field = window.findChild(PersonField)
    if chosen.typed and field is not None:
        field.setFocus()
        field.insert(chosen.typed)
        field.textEdited.emit(field.text())
    for _ in range(chosen.tabs):
        window.focusNextPrevChild(True)
    app.processEvents()
    saved = window.grab().save(chosen.out)
    window.close()
    return 0 if saved else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
