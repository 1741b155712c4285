# SPDX-License-Identifier: Apache-2.0
"""Text on a page, by its role: the page question, headings, running text, small print.

Every label shows plain text, never markup, so that a name like "<b>" stays what somebody typed. The letters
and colours of a role stand in resources/window.qss and follow the look by themselves.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

Tone = Literal["", "warn", "bad", "good", "accent", "private", "private2"]


class PlainLabel(QLabel):
    """A label of plain text that begins where the window's lines begin, whatever script the text is in."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self._align()

    def changeEvent(self, event: QEvent) -> None:
        """Begin at the other side when the window turns round."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()

    def _align(self) -> None:
        """Qt would set a Dutch name at the far side of an Arabic row, away from its disc."""
        if self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            return
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        near = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        upright = self.alignment() & Qt.AlignmentFlag.AlignVertical_Mask
        self.setAlignment(near | Qt.AlignmentFlag.AlignAbsolute | upright)


def label(text: str, role: str = "", *, tone: Tone = "", wrap: bool = False) -> QLabel:
    """Make a plain-text label; `role` is one of the functions below, `tone` another colour of the letters."""
    made = PlainLabel(text)
    if role:
        made.setProperty("role", role)
    if tone:
        made.setProperty("tone", tone)
    if wrap:
        made.setWordWrap(True)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
    return made


def page_question(text: str) -> QLabel:
    """The question at the top of a page, 28/600: "Wie hoort er bij Ilias?"."""
    return label(text, "question", wrap=True)


def family_question(text: str) -> QLabel:
    """The family's own question while meeting, and the heading of Begin, 34/600."""
    return label(text, "family-question", wrap=True)


def panel_heading(text: str) -> QLabel:
    """The heading of a panel, the name in the inspector, the next question, 21/600."""
    return label(text, "panel", wrap=True)


def group_heading(text: str) -> QLabel:
    """The heading of a group of people or lines, 17/600."""
    return label(text, "group")


def statement(text: str) -> QLabel:
    """What somebody said, 18/400; the quotation marks belong to the text."""
    return label(text, "statement", wrap=True)


def text(words: str, *, wrap: bool = True, tone: Tone = "") -> QLabel:
    """Running text, 15/400."""
    return label(words, tone=tone, wrap=wrap)


def strong(text: str, *, tone: Tone = "") -> QLabel:
    """Running text that counts, 15/600."""
    return label(text, "strong", tone=tone)


def name(text: str) -> QLabel:
    """Somebody's name in a row, 15/500."""
    return label(text, "name")


def secondary(text: str, *, wrap: bool = False) -> QLabel:
    """What stands beside the main thing, 15/400 in the second ink."""
    return label(text, "secondary", wrap=wrap)


def small(text: str, *, wrap: bool = False, tone: Tone = "") -> QLabel:
    """The smallest there is, 13/400 in the second ink: years, counts, a line below a name."""
    return label(text, "small", wrap=wrap, tone=tone)


def field_label(text: str, field: QWidget | None = None) -> QLabel:
    """The words above a field, 13/500; give the field, and they become its name for a screen reader."""
    made = label(text, "field")
    if field is not None:
        made.setBuddy(field)
        field.setAccessibleName(text)
    return made


def table_words(text: str) -> QLabel:
    """The one thing that matters on the table view, 60/600."""
    return label(text, "table-words", wrap=True)
