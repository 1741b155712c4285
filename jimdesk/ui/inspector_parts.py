# SPDX-License-Identifier: Apache-2.0
"""What the inspector is made of: parts that each show one thing of a person and hide where there is none.

A page adds its own part to the inspector by a subclass of `Part`::

    class Bond(Part):
        def say(self): ...                            # its words, in the language of now
        def show_person(self, person): ...; return True
    inspector.add_section(Bond(sitting))
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from jimdesk.core.desk import Step
from jimdesk.core.people import Gender, Person
from jimdesk.core.words import Words
from jimdesk.ui.look import Look
from jimdesk.ui.person_symbol import Symbol, paint_symbol
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.theme import CORNER_INPUT, OUTLINE, SELECTED, TARGET
from jimdesk.ui.typing import KeptField
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.card import Card
from jimdesk.ui.widgets.icon_label import IconLabel
from jimdesk.ui.widgets.select import Select
from jimdesk.ui.widgets.switch import Switch

Read = Callable[[Person], str]
Write = Callable[[Person, str], Step | None]
CONTEXT = "person"  # tells the inspector's short labels from the same words elsewhere


class Part(QWidget):
    """One thing that can be shown of a person."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)

    @property
    def words(self) -> Words:
        """The language of now."""
        return self.sitting.words

    def say(self) -> None:
        """Say the words in the language of now; called before the first `show_person`."""

    def show_person(self, person: Person) -> bool:
        """Fill this with somebody; answer whether there is anything to see."""
        raise NotImplementedError

    def do(self, step: Step | None) -> None:
        """Make a step, and say which one for who cannot see it."""
        if step is not None and self.sitting.do(step):
            self.sitting.announced.emit(self.words.tell(step.name, self.sitting.name))


class TypedPart(Part):
    """A label and a line to type in, kept by itself; what cannot be read gets a quiet hint below."""

    def __init__(
        self,
        sitting: Sitting,
        name: str,
        label: str,
        read: Read,
        write: Write,
        *,
        wanted: Callable[[Person], bool] = lambda _: True,
        beside: Read = lambda _: "",
        hint: str = "",
    ) -> None:
        """Make it; `label` and `hint` are msgids, `beside` gives what stands at the end of the line."""
        super().__init__(sitting)
        self._msgid, self._hint_msgid = label, hint
        self._read, self._write = read, write
        self._wanted, self._said_beside = wanted, beside
        self._person = Person(id="")
        self.field = QLineEdit()
        self.field.setObjectName(name)
        self._label = labels.field_label("")
        self._label.setBuddy(self.field)
        self._beside = labels.secondary("")
        self._hint = labels.small("", wrap=True, tone="warn")
        self._hint.hide()
        row = QHBoxLayout(self.field)
        row.setContentsMargins(12, 0, 13, 0)
        row.addStretch()
        row.addWidget(self._beside)
        self._beside.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for widget in (self._label, self.field, self._hint):
            self.column.addWidget(widget)
        self._kept = KeptField(sitting, self.field, self._now, self._typed)
        self._kept.refused.connect(self._hint.setVisible)

    def say(self) -> None:
        """Say the label and the hint."""
        label = self.words.say(self._msgid, CONTEXT)
        self._label.setText(label)
        self.field.setAccessibleName(label)
        self._hint.setText(self.words.say(self._hint_msgid, CONTEXT) if self._hint_msgid else "")

    def show_person(self, person: Person) -> bool:
        """Bind the line to somebody; what was typed about the one before is kept first."""
        if person.id != self._person.id:
            self._kept.keep()
            self._person = person
            self._kept.bind(self._now, self._typed)
            self.field.setCursorPosition(0)
        else:
            self._person = person
            self._kept.renew()
        self._beside.setText(self._said_beside(person))
        self._align()
        return self._wanted(person)

    def _align(self) -> None:
        """Begin where the window's lines begin, and leave the end to what stands there."""
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        self.field.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        room = self._beside.sizeHint().width() + 8 if self._beside.text() else 0
        self.field.setTextMargins(room if rtl else 0, 0, 0 if rtl else room, 0)

    def _now(self) -> str:
        person = self.sitting.shown.get(Person, self._person.id)
        return self._read(person) if person else ""

    def _typed(self, text: str) -> Step | None:
        person = self.sitting.shown.get(Person, self._person.id)
        return self._write(person, text.strip()) if person else None


class ChoicePart(Part):
    """A label and a closed list to choose from."""

    def __init__(
        self,
        sitting: Sitting,
        name: str,
        label: str,
        options: Callable[[Person], Iterable[tuple[str, str]]],
        read: Read,
        write: Write,
        *,
        wanted: Callable[[Person], bool] = lambda _: True,
    ) -> None:
        """Make it; `options` gives key and words of each choice."""
        super().__init__(sitting)
        self._msgid = label
        self._options, self._read, self._write, self._wanted = options, read, write, wanted
        self._offered: list[tuple[str, str]] = []
        self._person = Person(id="")
        self.select = Select(sitting.look, [])
        self.select.setObjectName(name)
        self._label = labels.field_label("")
        self._label.setBuddy(self.select)
        self.column.addWidget(self._label)
        self.column.addWidget(self.select)
        self.select.chosen.connect(lambda key: self.do(self._write(self._person, key)))

    def say(self) -> None:
        """Say the label."""
        label = self.words.say(self._msgid, CONTEXT)
        self._label.setText(label)
        self.select.setAccessibleName(label)

    def show_person(self, person: Person) -> bool:
        """Show what was chosen for somebody."""
        self._person = person
        options = list(self._options(person))
        if options != self._offered:
            self._offered = options
            self.select.fill(options)
        self.select.set_current(self._read(person))
        return self._wanted(person)


class SwitchPart(Part):
    """A switch with its words."""

    def __init__(
        self,
        sitting: Sitting,
        name: str,
        label: Callable[[Person], str],
        read: Callable[[Person], bool],
        write: Callable[[Person, bool], Step | None],
        *,
        wanted: Callable[[Person], bool] = lambda _: True,
    ) -> None:
        super().__init__(sitting)
        self._said, self._read, self._write, self._wanted = label, read, write, wanted
        self._person = Person(id="")
        self.switch = Switch(sitting.look, " ")
        self.switch.setObjectName(name)
        self.column.addWidget(self.switch)
        self.switch.clicked.connect(lambda on: self.do(self._write(self._person, on)))

    def show_person(self, person: Person) -> bool:
        """Show how it stands for somebody."""
        self._person = person
        self.switch.setText(self._said(person))
        self.switch.setAccessibleName(self._said(person))
        self.switch.setChecked(self._read(person))
        return self._wanted(person)


class TellingPart(Part):
    """A label and lines of text that are only read; without lines it is not there."""

    def __init__(
        self, sitting: Sitting, label: str, icon: str, lines: Callable[[Person], Sequence[str]]
    ) -> None:
        super().__init__(sitting)
        self._msgid, self._lines = label, lines
        self._label = labels.field_label("")
        self._text = labels.text("")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(IconLabel(sitting.look, icon, "accent", 18), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.column.addWidget(self._label)
        self.column.addLayout(row)

    def say(self) -> None:
        """Say the label."""
        self._label.setText(self.words.say(self._msgid, CONTEXT))

    def show_person(self, person: Person) -> bool:
        """Say the lines."""
        lines = self._lines(person)
        self._text.setText("\n".join(lines))
        return bool(lines)


class BandPart(Part):
    """A coloured band with an icon, of which nothing is seen where there is nothing to say."""

    def __init__(
        self, sitting: Sitting, icon: str, token: str, ground: str, edge: str, text: Read
    ) -> None:
        super().__init__(sitting)
        self._said = text
        card = Card(sitting.look, ground=ground, edge=edge, corner=CORNER_INPUT, padding=0)
        self._text = labels.text("")
        row = QHBoxLayout()
        row.setContentsMargins(12, 9, 12, 9)
        row.setSpacing(10)
        row.addWidget(IconLabel(sitting.look, icon, token, 20))
        row.addWidget(self._text, 1)
        card.inside.addLayout(row)
        self.column.addWidget(card)

    def show_person(self, person: Person) -> bool:
        """Say what there is to say."""
        text = self._said(person)
        self._text.setText(text)
        return bool(text)


class SymbolPart(Part):
    """The symbol that a person wants in the genogram; it is chosen, never derived from a name."""

    def __init__(
        self,
        sitting: Sitting,
        label: str,
        options: Sequence[tuple[Gender, str]],
        write: Callable[[Person, Gender], Step],
    ) -> None:
        """Make it; `options` gives each symbol with its msgid."""
        super().__init__(sitting)
        self._msgid, self._options = label, options
        self._person = Person(id="")
        self._label = labels.field_label("")
        self._group = QButtonGroup(self)
        self._buttons: dict[Gender, SymbolButton] = {}
        row = QHBoxLayout()
        row.setSpacing(8)
        for gender, _msgid in options:
            button = SymbolButton(sitting.look, gender)
            button.setObjectName(f"gender-{gender.value}")
            button.clicked.connect(lambda _=False, gender=gender: self.do(write(self._person, gender)))
            self._group.addButton(button)
            self._buttons[gender] = button
            row.addWidget(button)
        row.addStretch()
        self.column.addWidget(self._label)
        self.column.addLayout(row)

    def say(self) -> None:
        """Say the label and what each symbol stands for."""
        self._label.setText(self.words.say(self._msgid, CONTEXT))
        for gender, msgid in self._options:
            self._buttons[gender].say(self.words.say(msgid, CONTEXT))

    def show_person(self, person: Person) -> bool:
        """Show which one it is."""
        self._person = person
        self._buttons[person.gender].setChecked(True)
        return True


class SymbolButton(QAbstractButton):
    """One of the symbols to choose from."""

    def __init__(self, look: Look, gender: Gender) -> None:
        super().__init__()
        self._look = look
        self._gender = gender
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.follow(self)

    def say(self, name: str) -> None:
        """Say what it stands for."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        """Give the finger 44."""
        side = max(TARGET, self._look.theme.px(TARGET))
        return QSize(side, side)

    def focus_shape(self) -> QPainterPath:
        """Give the outline that the focus ring goes around."""
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), CORNER_INPUT, CORNER_INPUT)
        return path

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box and the symbol in it."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        thick = SELECTED if on else OUTLINE
        painter.setPen(QPen(theme.colour("accent" if on else "line2"), thick))
        painter.setBrush(theme.colour("accentSoft" if on else "window" if self.underMouse() else "surface"))
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(rect, CORNER_INPUT, CORNER_INPUT)
        inside = QRectF(0, 0, theme.px(22), theme.px(22))
        inside.moveCenter(rect.center())
        paint_symbol(painter, inside, Symbol(self._gender), theme)
