# SPDX-License-Identifier: Apache-2.0
"""The row that adds people on the canvas: a relative of whoever is lit up, or anybody, by a typed line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from jimdesk.core import edits, kinship, names
from jimdesk.core.audience import Sight
from jimdesk.core.desk import Step
from jimdesk.core.fact import Audience
from jimdesk.core.introduced import plain_name
from jimdesk.core.kinship import Known
from jimdesk.core.people import Being, Bond, Descent, Group, Person
from jimdesk.core.reading import read_person
from jimdesk.core.words import N_
from jimdesk.instruments.genogram import notation
from jimdesk.instruments.genogram.entering import LOST, fold, unfold
from jimdesk.instruments.genogram.standing import brought_in
from jimdesk.instruments.genogram.union import branch_of, folds
from jimdesk.ui.genogram.sign_select import SignSelect
from jimdesk.ui.same_question import SameQuestion
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button

if TYPE_CHECKING:
    from jimdesk.core.introduced import Introduced

_Adding = Callable[[Known, str, Person, str], Step]


def _partner(known: Known, id_: str, person: Person, sign: str) -> Step:
    return edits.add_partner(known, id_, person, Bond(sign) if sign else None)


def _child(known: Known, id_: str, person: Person, sign: str) -> Step:
    return edits.add_child(known, id_, person, Descent(sign) if sign in set(Descent) else Descent.BIRTH)


def _parent(known: Known, id_: str, person: Person, sign: str) -> Step:
    return edits.add_parent(known, id_, person, Descent(sign) if sign else Descent.BIRTH)


def _sibling(known: Known, id_: str, person: Person, _sign: str) -> Step:
    return edits.add_sibling(known, id_, person)


def _anybody(_known: Known, _id: str, person: Person, _sign: str) -> Step:
    step = edits.introduce(person)
    if person.group is Group.FAMILY:
        return step
    return edits.together(step.name, step, Step(step.name, brought_in(person.id)))


_UNBORN: Final = tuple(row for row in notation.BEINGS if row.value in LOST or row.value is Being.PREGNANCY)
# Who can be added on the canvas: the word on the button, what stands in the field, the gesture, and of which
# signs one can be chosen at once.
_WAYS: Final[dict[str, tuple[str, str, _Adding, tuple[notation.Row, ...]]]] = {
    "partner": (N_("Partner"), N_("Partner of {name}"), _partner, notation.BONDS),
    "child": (N_("Child"), N_("Child of {name}"), _child, (*notation.DESCENTS, *_UNBORN)),
    "parent": (N_("Parent"), N_("Parent of {name}"), _parent, notation.DESCENTS),
    "sibling": (N_("Brother or sister"), N_("Brother or sister of {name}"), _sibling, _UNBORN),
}
_LEAVING: Final = {Qt.Key.Key_Escape: 0, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_NAME: Final = 150  # pixels: a longer name stands whole in the panel, and in the picture
_ANYBODY: Final = "anybody"
_LINE: Final = N_("Name, daughter of Name and Name, 14")


def _can_be(known: Known, way: str, of: str, other: str) -> bool:
    """Tell whether somebody can be that: they are not tied yet, and nobody becomes their own forebear."""
    near = {bond.parent for bond in kinship.parents(known, of)}
    near |= {bond.child for bond in kinship.children(known, of)}
    near |= {one for one, _ in kinship.partners(known, of)} | set(kinship.siblings(known, of))
    if other in near or way not in _WAYS:
        return False
    below, above = (of, other) if way == "parent" else (other, of)
    return way not in ("parent", "child") or below not in kinship.forebears(known, above)


class Relatives(QFrame):
    """Buttons; one opens a field for a name ("Sanne, 14"), and Enter or the button beside it adds her."""

    asking = Signal()
    """A field opens for somebody: nothing is to lie over it."""
    left = Signal(int)
    """The keys are wanted by the picture again: Esc on a button (0), or an arrow up (-1) or down (1)."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._way = self._of = self._other = ""
        self._left: dict[tuple[object, ...], str] = {}
        self._whom = labels.name("")
        self._hint = labels.secondary("", wrap=True)
        self._hint.setObjectName("relatives-hint")
        self.field = QLineEdit()
        self.field.setObjectName("relative-name")
        self.field.setMinimumWidth(200)
        self.field.returnPressed.connect(self._add)
        self.field.installEventFilter(self)
        self.sign = SignSelect(sitting.look, "relative-sign", width=10)
        self.enter = Button(sitting.look, kind="primary", height=40)
        self.enter.setObjectName("relative-add")
        self.enter.clicked.connect(self._add)
        self.question = self._made_question()
        self.buttons = {way: Button(sitting.look, icon="plus", height=40) for way in (*_WAYS, _ANYBODY)}
        self.fold = Button(sitting.look, height=40)
        self.fold.setObjectName("fold")
        self.fold.clicked.connect(self.turn_branch)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 4, 20, 4)
        row.setSpacing(8)
        row.addWidget(self._whom)
        for way, button in self.buttons.items():
            button.setObjectName(f"add-{way}")
            button.clicked.connect(lambda _=False, way=way: self.ask(way))
            button.installEventFilter(self)
            row.addWidget(button)
        row.addWidget(self._hint, 1)
        row.addWidget(self.fold)
        row.addWidget(self.field, 1)
        for part in (self.sign, self.enter, self.question):
            row.addWidget(part)
        row.addStretch()
        self._row = row
        self.setMinimumHeight(self.field.sizeHint().height() + 8)  # as high with the field as without
        self.show_for("")

    def _made_question(self) -> SameQuestion:
        question = SameQuestion(self._sitting)
        question.other.connect(self._on_other)
        question.same.connect(self._on_same)
        question.left.connect(self._close)
        return question

    def add_at_end(self, widget: QWidget) -> None:
        """Take up something of the page in this row, apart from what adds people."""
        self._row.addWidget(widget)

    def show_for(self, person: str) -> None:
        """Be there for the person who is lit up; with nobody, for anybody who is still to come."""
        words = self._sitting.words
        if person != self._of:
            self.leave()
        self._of = person
        name = self._sitting.name(person) if person else ""
        room = self._sitting.look.theme.px(_NAME)
        self._whom.setText(self._whom.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, room))
        self._whom.setVisible(bool(person))
        for way, (word, _, _, _) in _WAYS.items():
            self.buttons[way].setText(words.say(word))
        self.buttons[_ANYBODY].setText(words.say(N_("Somebody")))
        self.enter.setText(words.say(N_("Add")))
        self._hint.setText(words.say(N_("Tap somebody: a partner, child or parent is then added here.")))
        if not self._way:
            self._show_buttons(True)
        standing = self.parentWidget() is not None  # without a page it would be a window of its own
        self.setVisible(standing and bool(self._sitting.people()))

    def ask(self, way: str) -> None:
        """Open the field for a relative of the person who is lit up, or for anybody."""
        if not self._of and way != _ANYBODY:
            return
        self._way = way
        words = self._sitting.words
        _, hint, _, signs = _WAYS.get(way, ("", "", _anybody, ()))
        text = words.say(hint, name=self._sitting.name(self._of)) if hint else words.say(_LINE)
        self.field.setPlaceholderText(text)
        self.field.setAccessibleName(text)
        first = {"partner": words.say(N_("not said how")), "sibling": words.say(N_("born"))}.get(way, "")
        name = words.say(N_("What it is"))
        self.sign.offer(signs, words, "" if first else Descent.BIRTH, first=first, name=name)
        self._show_buttons(False)
        self.asking.emit()
        self.field.setText(self._left.pop(self._place(), ""))
        self.field.setFocus()

    def leave(self) -> None:
        """Put the field away that is open; what was typed is there again when it opens for the same eyes."""
        if self._way:
            desk = self._sitting.desk
            self._left = {place: text for place, text in self._left.items() if place[0] is desk}
            if self.field.text():
                self._left[self._place()] = self.field.text()
            self._close()

    def _place(self) -> tuple[object, ...]:
        """Say where something is typed: on which desk, before whose eyes, of whom, and as what."""
        sitting = self._sitting
        return sitting.desk, sitting.shown.reader.sight, self._of, self._way

    def turn_branch(self) -> None:
        """Fold the branch of the person who is lit up, or let it be seen again."""
        if self._of in folds(self._sitting.shown):
            self._sitting.do(unfold(self._of))
        elif branch_of(self._sitting.shown, self._of):
            self._sitting.do(fold(self._of))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc in the field leaves it as it was; on a button it goes back to the picture, as arrows do."""
        if not isinstance(event, QKeyEvent) or event.key() not in _LEAVING:
            return super().eventFilter(watched, event)
        escape, pressed = event.key() == Qt.Key.Key_Escape, event.type() == QEvent.Type.KeyPress
        if watched is self.field:
            if escape and pressed:
                self._close()
            elif escape:
                event.accept()
            return escape
        if pressed:
            self.left.emit(_LEAVING[Qt.Key(event.key())])
        return pressed

    def _add(self) -> None:
        sitting, line, sign = self._sitting, self.field.text().strip(), self.sign.current
        being = Being(sign) if sign in {str(row.value) for row in _UNBORN} else Being.PERSON
        if not line and being is Being.PERSON:
            self._close()
            return
        read = self._read()
        same = self._same(read) if being is Being.PERSON else None
        if same is not None:
            for part in (self.field, self.sign, self.enter):
                part.hide()
            self.question.ask(same.id)
            return
        if read.ties and being is Being.PERSON:
            self._introduce(read)
        else:
            _, _, add, _ = _WAYS.get(self._way, ("", "", _anybody, ()))
            sitting.do(add(sitting.shown, self._of, self._person(read.person(), being, line), sign))
        self._go_on()

    def _go_on(self) -> None:
        """Be ready for the next one, who comes in the same way; somebody seldom has two partners."""
        self._other = ""
        if self._way == "partner":
            self._close()
            return
        self._show_buttons(False)
        self.field.clear()
        self.field.setFocus()

    def _read(self) -> Introduced:
        sitting = self._sitting
        return read_person(self.field.text().strip(), sitting.shown, sitting.today, sitting.words.language)

    def _same(self, read: Introduced) -> Person | None:
        """Return who is here already by this name, unless it was said to be somebody else."""
        name = plain_name(read.name)
        if not name or name == self._other:
            return None
        people = (one for one in self._sitting.people() if one.id != self._of)
        return next((one for one in people if name in map(plain_name, (names.short(one), one.name))), None)

    def _on_other(self) -> None:
        self._other = plain_name(self._read().name)
        self._add()

    def _on_same(self) -> None:
        """Draw the bond to whoever is here already."""
        sitting, read = self._sitting, self._read()
        same = self._same(read)
        if same is not None and read.ties:
            from jimdesk.ui.people_rows import told_more

            sitting.do(told_more(sitting.shown, same.id, read, sitting.words))
        elif same is not None and _can_be(sitting.shown, self._way, self._of, same.id):
            _, _, add, _ = _WAYS[self._way]
            sitting.do(add(sitting.shown, self._of, same, self.sign.current))
        self._go_on()

    def _introduce(self, read: Introduced) -> None:
        """Add somebody whose bonds the line tells itself."""
        from jimdesk.core.introduced import introducing

        sitting = self._sitting
        sitting.do(introducing(read, sitting.shown, sitting.words.language))

    def _person(self, person: Person, being: Being, line: str) -> Person:
        """Make of the person what was chosen; a loss is the worker's own, unless all look along."""
        if being is Being.PERSON:
            return person
        row = notation.row(notation.Section.BEING, being)
        called = self._sitting.words.say(row.name, "legend").capitalize() if row else ""
        alone = being in LOST and self._sitting.shown.reader.sight is Sight.WORKER
        return replace(
            person, name=person.name if line else called, being=being, died=being in LOST,
            audience=Audience.WORKER if alone else person.audience,
        )

    def _show_buttons(self, shown: bool) -> None:
        for way, button in self.buttons.items():
            button.setVisible(shown and (bool(self._of) or way == _ANYBODY))
        for part in (self.field, self.sign, self.enter):
            part.setVisible(not shown)
        self.sign.setVisible(not shown and bool(_WAYS.get(self._way, ("", "", _anybody, ()))[3]))
        self.question.hide()
        self._hint.setVisible(shown and not self._of)
        self._say_branch(shown)

    def _say_branch(self, shown: bool) -> None:
        """Say how many a branch has; without one there is nothing to fold."""
        words, known = self._sitting.words, self._sitting.shown
        away = folds(known).get(self._of, ()) if self._of else ()
        branch = away or (branch_of(known, self._of) if self._of else ())
        said = N_("Unfold (+{n})") if away else N_("Fold (+{n})")
        self.fold.setText(words.say(said, n=len(branch)))
        self.fold.setVisible(shown and bool(branch))

    def _close(self) -> None:
        way, self._way = self._way, ""
        answers = (self.question.somebody_else, self.question.the_same)
        focused = any(part.hasFocus() for part in (self.field, self.sign, self.enter, *answers))
        self._show_buttons(True)
        if focused and way:
            self.buttons[way].setFocus()  # else the keys go on in whatever field comes next
        self.field.clear()
