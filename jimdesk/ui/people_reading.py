# SPDX-License-Identifier: Apache-2.0
"""How a typed line is read, as small chips: naam Dennis Mulder · is voetbaltrainer · geboren 1988."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from jimdesk.core.introduced import Introduced
from jimdesk.core.words import N_, Words
from jimdesk.ui.icons import is_mirrored
from jimdesk.ui.look import Look
from jimdesk.ui.theme import OUTLINE

_HIGH, _PAD, _GAP = 34, 14, 7
_CONTEXT: Final = "reading"


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
