# SPDX-License-Identifier: Apache-2.0
"""The line in which people are typed in, and below it how it is read before anything is kept.

"Dennis Mulder, voetbaltrainer" and Enter. What the line leaves open is asked in small buttons; somebody who
seems to be here already is noticed. Nothing of it has to be answered.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from functools import partial
from typing import Final, Literal

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QVBoxLayout, QWidget

from jimdesk.core import edits, kinship, names
from jimdesk.core.desk import Step
from jimdesk.core.introduced import Introduced, Question, introducing, likely_same, plain_name
from jimdesk.core.people import Person
from jimdesk.core.reading import read_person
from jimdesk.core.words import N_, Who, Words, saying
from jimdesk.ui.inspector_fields import group_options
from jimdesk.ui.people_reading import ReadChip, Said, said_of
from jimdesk.ui.people_rows import regrouped
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.typing import DraftField
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.card import Card
from jimdesk.ui.widgets.flow import FlowLayout

_HIGH: Final = 60
_NOBODY: Final = Introduced("")


class PeopleLine(QWidget):
    """Emits `added` with the id of who came in, or of who was meant; `read` at every letter."""

    added = Signal(str)
    read = Signal(object)
    """An `Introduced`, without a name where nothing is typed."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._introduced = _NOBODY
        self._group = ""  # what was chosen instead of what the words say
        self._answers: dict[str, str] = {}
        self._other = ""  # the name of which was said that it is somebody else
        self._drawn: object = None
        self.field = QLineEdit()
        self.field.setObjectName("people-line")
        self.field.setProperty("big", "true")
        self.field.setProperty("plain", "true")
        self._put = Button(sitting.look, kind="primary")
        self._put.setObjectName("put-in")
        self._card = Card(sitting.look, edge="line2", padding=0)
        self._below = QWidget()
        self._lines: list[QWidget] = []
        self._draft = DraftField(sitting, self.field, "people")
        self._lay_out()
        self.field.textChanged.connect(self._on_typed)
        self.field.returnPressed.connect(self.enter)
        self.field.installEventFilter(self)
        self._put.clicked.connect(self.enter)

    @property
    def introduced(self) -> Introduced:
        """How the line is read now, with what was answered and chosen."""
        return self._introduced

    def say(self, placeholder: str, name: str) -> None:
        """Say the words; `name` is what a screen reader hears."""
        words = self._sitting.words
        self.field.setPlaceholderText(placeholder)
        self.field.setAccessibleName(name)
        self._put.setText(words.say(N_("Put in")))
        self._put.set_hint(words.say(N_("Enter"), "key"))
        self._drawn = None

    def renew(self) -> None:
        """Bring back what was typed before, and read it with what is known now."""
        self._draft.renew()
        self._read()

    def enter(self) -> None:
        """Add who was typed; somebody who seems to be here is asked about first."""
        if not self._introduced.name.strip():
            self.field.setFocus()
            return
        if self._same() is not None:
            self._focus_first_answer()
            return
        step = introducing(self._introduced, self._sitting.shown, self._sitting.words.language)
        self._do(step)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Light the whole line up with its field, and empty it at Esc."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            focused = event.type() is QEvent.Type.FocusIn
            self._card.set_ground("surface", "accent" if focused else "line2", thick=2 if focused else 1.25)
        key = event.key() if isinstance(event, QKeyEvent) else 0
        escapes = event.type() is QEvent.Type.KeyPress and key == Qt.Key.Key_Escape
        if escapes and self.field.text():
            self._draft.empty()
            return True
        return False

    def _do(self, step: Step) -> None:
        sitting = self._sitting
        self._group, self._answers, self._other = "", {}, ""
        changes = sitting.do(self._draft.entered(step))
        people = [change.fact.id for change in changes if isinstance(change.after, Person)]
        sitting.announced.emit(sitting.words.tell(step.name, sitting.name))
        self.field.setFocus()
        self.added.emit(people[0] if people else "")

    # Reading

    def _on_typed(self) -> None:
        if not self.field.text().strip():
            self._group, self._answers, self._other = "", {}, ""
        self._read()

    def _read(self) -> None:
        """Read the line with what was answered so far, and show how."""
        sitting = self._sitting
        line = self.field.text().strip()
        found = read_person(line, sitting.shown, sitting.today, sitting.words.language) if line else _NOBODY
        for question in found.questions:
            if question.code in self._answers:
                found = found.answered(question, self._answers[question.code])
        if self._group:
            found = regrouped(found, self._group)
        if found.name and kinship.youngster(sitting.shown) is None:
            found = replace(found, youngster=True)
        self._introduced = found
        self._draw()
        self.read.emit(found)

    def _same(self) -> Person | None:
        """Return who is here already by this name, unless it was said to be somebody else."""
        found, shown = self._introduced, self._sitting.shown
        name = plain_name(found.name)
        if not name or name == self._other:
            return None
        called = (one for one in shown.of(Person) if plain_name(names.short(one)) == name)
        return likely_same(shown, found) or next(called, None)

    def _draw(self) -> None:
        """Show the reading; widgets are made anew only where the words differ."""
        found, words = self._introduced, self._sitting.words
        said = said_of(found, words, self._sitting.name) if found.name else ()
        same = self._same()
        drawn = (said, found.questions, found.group, found.youngster, same, words.language)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = []
        if said:
            self._draw_reading(said, found, words)
        for question in found.questions:
            self._draw_question(question, words)
        if same is not None:
            self._draw_same(same, words)
        self._below.setVisible(bool(said))
        for line in self._lines:
            line.show()

    def _begin(self, words: str, tone: Literal["", "warn"] = "", role: str = "strong") -> None:
        """Begin a line below the field with words; what is added then stands behind them."""
        line = QWidget()
        FlowLayout(line, gap=8)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        line.setSizePolicy(policy)
        self._lines.append(line)
        self._rows.addWidget(line)
        label = labels.label(words, role, tone=tone)
        label.setFixedHeight(self._sitting.look.theme.px(40))
        self._add(label)

    def _draw_reading(self, said: tuple[Said, ...], found: Introduced, words: Words) -> None:
        look = self._sitting.look
        self._begin(words.say(N_("This is how I read it:")), role="secondary")
        for one in said:
            self._add(ReadChip(look, one))
        if not found.youngster:
            options = dict(group_options(words))
            group = Button(
                look, options[found.group.value], kind="soft", trailing="chevron-down", pill=True, height=40
            )
            group.setObjectName("read-group")
            group.setAccessibleDescription(words.say(N_("Group, can be changed")))
            group.clicked.connect(lambda: self._offer_groups(group))
            self._add(group)

    def _draw_question(self, question: Question, words: Words) -> None:
        self._begin(words.tell(question.saying))
        if question.code == "couple":
            answers = [(question.people[0], words.say(N_("Yes"))), ("", words.say(N_("No")))]
        else:
            people = question.people or self._adults()
            answers = [(one, self._sitting.name(one)) for one in people]
            answers.append(("", words.say(N_("not known"), "person")))
        for of, text in answers:
            self._answer(f"{question.code}-{of}", text, partial(self._on_answer, question.code, of))

    def _draw_same(self, same: Person, words: Words) -> None:
        name = self._sitting.name(same.id)
        self._begin(
            words.say(N_("There is a {name} already. Is this somebody else?"), name=name), tone="warn"
        )
        self._answer("somebody-else", words.say(N_("Yes, somebody else")), self._on_other)
        self._answer("the-same", words.say(N_("No, the same")), lambda: self._on_same(same))

    def _answer(self, name: str, text: str, answer: Callable[[], None]) -> None:
        button = Button(self._sitting.look, text, height=40, pill=True)
        button.setObjectName(f"answer-{name}")
        button.clicked.connect(lambda: answer())
        self._add(button)

    def _add(self, widget: QWidget) -> None:
        line = self._lines[-1].layout()
        if line is not None:
            line.addWidget(widget)
            widget.show()

    def _adults(self) -> tuple[str, ...]:
        """Return who could be the parent of somebody's child: the youngster's brothers, sisters, parents."""
        shown = self._sitting.shown
        centre = kinship.youngster(shown)
        if centre is None:
            return ()
        near = [*(p.parent for p in kinship.parents(shown, centre.id)), *kinship.siblings(shown, centre.id)]
        return tuple(one for one in dict.fromkeys(near) if one in shown)

    # Answers

    def _on_answer(self, code: str, of: str) -> None:
        self._answers[code] = of
        self.field.setFocus()
        self._read()

    def _on_other(self) -> None:
        self._other = plain_name(self._introduced.name)
        self.enter()

    def _on_same(self, same: Person) -> None:
        """Fill in what was not known yet of somebody who is here already."""
        found = self._introduced.person()
        known = {field.name: getattr(same, field.name) for field in fields(same)}
        plain = {field.name: getattr(Person(id=""), field.name) for field in fields(same)}
        told = {
            name: getattr(found, name) for name in ("relation", "gender", "birth", "death", "died", "until",
                                                    "phone", "about", "given_role")
            if known[name] == plain[name] and getattr(found, name) != plain[name]
        }  # fmt: skip
        if kinship.relation(self._sitting.shown, same.id, self._sitting.words):
            told.pop("relation", None)
        name = saying("what is known of {who}", who=Who(same.id))
        step = edits.change(same.id, name, **told)
        if found.youngster:
            step = edits.together(edits.mark_youngster(same.id).name, step, edits.mark_youngster(same.id))
        self._do(step)
        self.added.emit(same.id)

    def _offer_groups(self, button: Button) -> None:
        menu = QMenu(button)
        for key, text in group_options(self._sitting.words):
            action = menu.addAction(text)
            action.triggered.connect(lambda _=False, key=key: self._choose_group(key))
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _choose_group(self, group: str) -> None:
        self._group = group
        self.field.setFocus()
        self._read()

    def _focus_first_answer(self) -> None:
        for line in self._lines:
            first = line.findChild(Button, "answer-somebody-else")
            if isinstance(first, Button):
                first.setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(20, 7, 9, 7)
        line.setSpacing(12)
        line.addWidget(self.field, 1)
        line.addWidget(self._put)
        self._card.inside.addLayout(line)
        self._card.setMinimumHeight(self._sitting.look.theme.px(_HIGH))
        self._below.hide()
        self._rows = QVBoxLayout(self._below)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._card)
        column.addWidget(self._below)

