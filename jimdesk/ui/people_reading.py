# SPDX-License-Identifier: Apache-2.0
"""How a typed line is read, as small chips: naam Dennis Mulder · is voetbaltrainer · geboren 1988."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final, Literal, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QSizePolicy, QVBoxLayout, QWidget

from jimdesk.core import kinship
from jimdesk.core.introduced import Introduced, Question
from jimdesk.core.people import Person
from jimdesk.core.words import N_, Words
from jimdesk.ui.icons import is_mirrored
from jimdesk.ui.inspector_fields import group_options
from jimdesk.ui.look import Look
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.theme import OUTLINE
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.flow import FlowLayout

_HIGH, _PAD, _GAP = 34, 14, 7
_CONTEXT: Final = "reading"
_ASKED: Final = 3  # questions at once; a pasted line may leave dozens open, and the next ones follow


class Said(NamedTuple):
    """One thing that was understood: the word before it, and the thing; or with `unclear`, what was not."""

    label: str
    value: str
    unclear: bool = False


def said_of(found: Introduced, words: Words, name: Callable[[str], str]) -> tuple[Said, ...]:
    """Return what was understood of a line, in the order of reading."""
    def label(msgid: str) -> str:
        return words.say(msgid, _CONTEXT)

    ties = ", ".join(words.tell(tie.saying, name) for tie in found.ties)
    died = words.partial_date(found.death) or ("✓" if found.died else "")
    parts = (
        Said(label(N_("name")), found.name),
        Said(label(N_("is")), "" if found.youngster else found.relation),
        Said(label(N_("born")), words.partial_date(found.birth)),
        Said(label(N_("died")), died),
        Said("", ties),
        Said(label(N_("until")), words.date(found.until) if found.until else ""),
        Said(label(N_("phone")), words.isolated(found.phone)),
        Said(label(N_("and")), found.about),
        Said("", label(N_("this is about them")) if found.youngster else ""),
        Said(label(N_("not here yet:")), ", ".join(found.unknown), unclear=True),
    )
    return tuple(part for part in parts if part.value)


class ReadChip(QWidget):
    """One chip of the reading; only seen, what is wrong is mended in the line."""

    def __init__(self, look: Look, said: Said) -> None:
        super().__init__()
        self._look = look
        self._said = said
        self.setObjectName("read-chip")
        self.setAccessibleName(" ".join(part for part in (said.label, said.value) if part))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.follow(self)

    @property
    def said(self) -> Said:
        """What it says."""
        return self._said

    def sizeHint(self) -> QSize:
        """Measure both parts; as high as a small button beside it."""
        theme = self._look.theme
        small, strong = QFontMetricsF(theme.font(14)), QFontMetricsF(theme.font(14, 600))
        label = small.horizontalAdvance(self._said.label) + _GAP if self._said.label else 0
        wide = label + strong.horizontalAdvance(self._said.value) + 2 * _PAD
        return QSize(round(wide) + 1, max(40, theme.px(40)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill, the word before and the thing."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = theme.px(_HIGH)
        rect = QRectF(0, (self.height() - high) / 2, self.width(), high).adjusted(1, 1, -1, -1)
        unclear = self._said.unclear
        painter.setPen(QPen(theme.colour("warnE" if unclear else "line2"), OUTLINE))
        painter.setBrush(theme.colour("warn" if unclear else "surface"))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        rtl = is_mirrored(self)
        room = rect.adjusted(_PAD - 1, 0, 1 - _PAD, 0)
        near = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        flags = near | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        if self._said.label:
            painter.setFont(theme.font(14))
            painter.setPen(theme.colour("warnInk" if unclear else "ink2"))
            painter.drawText(room, flags | Qt.TextFlag.TextSingleLine, self._said.label)
            taken = QFontMetricsF(painter.font()).horizontalAdvance(self._said.label) + _GAP
            room = room.adjusted(0, 0, -taken, 0) if rtl else room.adjusted(taken, 0, 0, 0)
        painter.setFont(theme.font(14, 600))
        painter.setPen(theme.colour("warnInk" if unclear else "ink"))
        value = QFontMetricsF(painter.font()).elidedText(
            self._said.value, Qt.TextElideMode.ElideRight, room.width() + 1
        )
        painter.drawText(room, flags | Qt.TextFlag.TextSingleLine, value)


class Reading(QWidget):
    """The reading in words, the questions that it leaves open, and whoever is here already by that name."""

    answered = Signal(str, str)
    """(code of the question, id of the person or "")"""
    other = Signal()
    same = Signal(str)
    """The id of whoever is meant."""
    grouped = Signal(str)

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._drawn: object = None
        self._lines: list[QWidget] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        self.hide()

    def say(self) -> None:
        """Be drawn anew next time, as in another language."""
        self._drawn = None

    def focus_answer(self) -> None:
        """Put the keyboard at the answer that lets a second Enter go on."""
        for line in self._lines:
            first = line.findChild(Button, "answer-somebody-else")
            if isinstance(first, Button):
                first.setFocus(Qt.FocusReason.TabFocusReason)

    def show_reading(self, found: Introduced, same: Person | None) -> None:
        """Show it; widgets are made anew only where the words differ."""
        words = self._sitting.words
        said = said_of(found, words, self._sitting.name) if found.name else ()
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
        for question in found.questions[:_ASKED]:
            self._draw_question(question, words)
        if same is not None:
            self._draw_same(same, words)
        self.setVisible(bool(said))
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
            self._answer(f"{question.code}-{of}", text, partial(self.answered.emit, question.code, of))

    def _draw_same(self, same: Person, words: Words) -> None:
        name = self._sitting.name(same.id)
        self._begin(
            words.say(N_("There is a {name} already. Is this somebody else?"), name=name), tone="warn"
        )
        self._answer("somebody-else", words.say(N_("Yes, somebody else")), self.other.emit)
        self._answer("the-same", words.say(N_("No, the same")), partial(self.same.emit, same.id))

    def _answer(self, name: str, text: str, answer: Callable[[], None]) -> None:
        button = Button(self._sitting.look, text, height=40, pill=True)
        button.setObjectName(f"answer-{name}")
        button.setAutoDefault(True)  # Enter answers as well as the space bar
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

    def _offer_groups(self, button: Button) -> None:
        menu = QMenu(button)
        for key, text in group_options(self._sitting.words):
            action = menu.addAction(text)
            action.triggered.connect(lambda _=False, key=key: self.grouped.emit(key))
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
