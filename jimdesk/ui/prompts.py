# SPDX-License-Identifier: Apache-2.0
"""The line that asks for people (the groslijst): one question at a time, part of life by part of life."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from jimdesk.core.family import Edit, Family
from jimdesk.core.people import Group, Level, Person
from jimdesk.core.words import N_
from jimdesk.instruments.circle.prompts import Prompt, prompts
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.spoken import speak
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button

if TYPE_CHECKING:
    from jimdesk.core.introduced import Introduced

_ENOUGH: Final = 2  # names to one question; then the next is asked by itself


class Prompts(QWidget):
    """Stands at a field in which names are typed; Page Down, or Enter with nothing typed, asks the next."""

    turned = Signal()
    """Another question is asked."""

    def __init__(self, sitting: Sitting, field: QLineEdit, *, upright: bool = False) -> None:
        """Make it; `upright` for a narrow place, where the question stands above its buttons."""
        super().__init__()
        self._sitting = sitting
        self._at = self._named = 0
        self._area = labels.small("")
        self._question = labels.label("", "strong", wrap=True)
        self._question.setObjectName("prompt")
        self._back = Button(sitting.look, icon="chevron-left", name=" ", kind="quiet", tone="ink2", height=40)
        self._on = Button(sitting.look, icon="chevron-right", name=" ", kind="quiet", tone="ink2", height=40)
        self._back.setObjectName("prompt-back")
        self._on.setObjectName("prompt-next")
        self._count = labels.small("")
        row: QBoxLayout = QVBoxLayout(self) if upright else QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._area)
        if not upright:
            self._area.hide()  # beside a heading there is room for one thing
        texts.addWidget(self._question)
        row.addLayout(texts, 1)
        ways = QHBoxLayout()
        ways.setSpacing(2)
        for part in (self._back, self._count, self._on):
            ways.addWidget(part)
        if upright:
            ways.addStretch()
        row.addLayout(ways)
        field.installEventFilter(self)
        for button, way in ((self._back, -1), (self._on, 1)):
            button.clicked.connect(lambda _=False, way=way: self.turn(way))
            button.clicked.connect(field.setFocus)  # whoever asks the next question types the answer

    def come_after(self, before: QWidget) -> None:
        """Let the keyboard come here after another widget, though this was made last."""
        for one in (self._back, self._on):
            QWidget.setTabOrder(before, one)
            before = one

    @property
    def prompt(self) -> Prompt:
        """The question of now."""
        return prompts()[self._at]

    def renew(self) -> None:
        """Ask in the language of now."""
        words = self._sitting.words
        self._area.setText(self.prompt.area.within(words.language))
        self._question.setText(self.prompt.text.within(words.language))
        self._count.setText(words.say(N_("{n} of {many}"), n=self._at + 1, many=len(prompts())))
        named = ((self._back, N_("Previous question")), (self._on, N_("Next question (Page Down)")))
        for button, said in named:
            button.setAccessibleName(words.say(said))
            button.setToolTip(words.say(said))

    def turn(self, way: int) -> None:
        """Ask the next question or the one before; after the last comes the first again."""
        self._at = (self._at + way) % len(prompts())
        self._named = 0
        self.renew()
        speak(self, self._question.text())  # it stands on the page already, for the eye
        self.turned.emit()

    def answered(self) -> None:
        """Count a name; after two the next question comes by itself."""
        self._named += 1
        if self._named >= _ENOUGH and self.isVisible():
            self.turn(1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Turn by key, from the field in which names are typed."""
        if not (isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self.isVisible()):
            return False
        key = event.key()
        empty = isinstance(watched, QLineEdit) and not watched.text().strip()
        if key == Qt.Key.Key_PageDown or (empty and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)):
            self.turn(1)
            return True
        if key == Qt.Key.Key_PageUp:
            self.turn(-1)
            return True
        return False


def expected(found: Introduced, prompt: Prompt) -> Introduced:
    """Return somebody as the question expects them, as far as the words typed do not say otherwise."""
    if found.relation or found.ties or found.level is not Level.NATURAL:
        return found
    level = Level.PROFESSIONAL if prompt.group is Group.PROFESSIONALS else Level.NATURAL
    return replace(found, group=prompt.group, level=level)


def from_before(adding: Edit) -> Edit:
    """Return an edit that keeps whoever it adds among the people from before."""

    def edit(family: Family) -> Family:
        after = adding(family)
        new = (one for one in after.of(Person) if one.id not in family)
        return after.put(*(replace(one, past=True) for one in new))

    return edit
