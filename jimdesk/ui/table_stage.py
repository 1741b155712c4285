# SPDX-License-Identifier: Apache-2.0
"""What a stage lays on the table: the circle, the genogram, or the lines of the plan; made for the room."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from jimdesk.core import edits, kinship, names
from jimdesk.core.audience import Shown
from jimdesk.core.meeting import Agreement, Attendance, Parked, StageTime, Statement
from jimdesk.core.people import Person
from jimdesk.core.words import N_
from jimdesk.drawing import Drawing
from jimdesk.instruments.instrument import Instrument, View
from jimdesk.methods.course import Course
from jimdesk.ui import faces, paint
from jimdesk.ui.agreement_words import from_when, how_often
from jimdesk.ui.drawing_view import DrawingView
from jimdesk.ui.put_away import put_away
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.table_picture import name_sizes, readable
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.disc import Disc

_MOST: Final = 5  # lines that are large enough to read across the table
_DISC: Final = 44
_NAME: Final = 22  # pixels: no name is lower where there is room
_NEARLY: Final = 0.9  # of that height is still read across the table
_SAID: Final = (Agreement, Attendance, Parked, StageTime, Statement)  # in the midst of a meeting; never drawn
_USUAL: Final = 600  # pixels high is a usual drawing; a larger screen is for a larger one
_LEAST: Final = 420


class TableStage(QWidget):
    """Nothing here can be changed; where a stage lays nothing on the table it is not there.

    Of a family that is too large to be read across the table it shows the part around who is lit up, or
    around the youngster, as far as the names stay readable.
    """

    part_told = Signal(str)
    """Of whom the part of the family is that is shown, in words; "" where the whole is shown."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._instrument: Instrument | None = None
        self.drawing = DrawingView(sitting.look)
        self.drawing.setObjectName("table-drawing")
        self.drawing.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.drawing.setInteractive(False)
        self.drawing.resized.connect(lambda *_: self._draw() if self.isVisible() else None)
        self._lines = QWidget()
        self._lines.setObjectName("table-lines")
        self._column = QVBoxLayout(self._lines)
        self._column.setContentsMargins(28, 8, 28, 8)
        self._column.setSpacing(14)
        self._rows: list[QWidget] = []
        self._told: object = None
        self._made: object = None  # what the drawing that lies there was made of
        self._percent = 100  # of the usual size
        self._faces = QStackedLayout(self)
        self._faces.addWidget(self.drawing)
        self._faces.addWidget(self._lines)
        self.hide()

    def grow(self, percent: int) -> None:
        """Be larger, on a large screen; seen at the next time that a stage is shown."""
        self._percent = percent

    def show_stage(self, shown: Shown, now: Course | None) -> bool:
        """Show what the stage of now is about; tell whether there is anything."""
        page = now.stage.page if now is not None and now.stage is not None and not now.stage.rest else ""
        lines = edits.in_order(shown, Agreement)[-_MOST:] if page in ("tasks", "plan") else ()
        drawn = page in ("circle", "genogram")
        if drawn:
            self._show_drawing(page)
        elif lines:
            self._show_lines(shown, lines)
        self.setVisible(drawn or bool(lines))
        return drawn or bool(lines)

    def _show_drawing(self, page: str) -> None:
        from jimdesk.instruments.circle import CIRCLE
        from jimdesk.instruments.genogram import GENOGRAM

        instrument = CIRCLE if page == "circle" else GENOGRAM
        self._instrument = instrument
        self._faces.setCurrentWidget(self.drawing)
        self._draw()

    def _draw(self) -> None:
        """Draw for a usual room and blow that up; the names are large enough to read across the table."""
        if self._instrument is None:
            return
        there = self.drawing.viewport().size()
        shown = self._sitting.for_room
        said = _SAID if self._instrument.name == "genogram" else ()
        made = (
            self._instrument, tuple(one for one in shown if not isinstance(one, said)), self._centre(shown),
            there, self._percent, self._sitting.words, self._sitting.look.theme, self._sitting.today,
        )
        if made == self._made:
            return
        self._made = made
        room = there / max(1, there.height() / _USUAL)
        view = View(width=max(_LEAST, room.width()), height=max(_LEAST * 3 // 4, room.height()))
        drawing, size = self._laid(self._instrument, shown, view)
        around = shown.get(Person, self._centre(shown)) if self._instrument.name == "genogram" else None
        part = ""
        if around is not None and size < _NEARLY:
            drawing = self._nearest(self._instrument, shown, view, around.id)
            part = self._sitting.words.say(N_("The family near {name}"), name=names.short(around))
        self.drawing.show_drawing(drawing)
        self.drawing.fitInView(paint.rect(drawing.box), Qt.AspectRatioMode.KeepAspectRatio)
        self.part_told.emit(f"· {part}" if part else "")

    def _nearest(self, instrument: Instrument, shown: Shown, view: View, around: str) -> Drawing:
        """Draw as many of those around somebody as can be read, the nearest first."""
        from jimdesk.instruments.genogram.nearest import Nearest

        near = Nearest(shown, around)
        best, _ = self._laid(instrument, near.of_size(0), view)
        least, most = 0, near.sizes
        while least < most:
            middle = (least + most + 1) // 2
            more, size = self._laid(instrument, near.of_size(middle), view)
            if size < _NEARLY:
                most = middle - 1
            else:
                best, least = more, middle
        return best

    def _laid(self, instrument: Instrument, shown: Shown, view: View) -> tuple[Drawing, float]:
        """Draw with names for the table; also tell how high the lowest name is, of what was asked."""
        there = self.drawing.viewport().size()
        drawing = instrument.draw(shown, self._sitting.words, view)
        nearer = min(there.width() / drawing.box[2], there.height() / drawing.box[3])
        asked = self._sitting.look.theme.grown(self._percent).px(_NAME)
        drawing = readable(drawing, asked / nearer)
        nearer = min(there.width() / drawing.box[2], there.height() / drawing.box[3])
        return drawing, min((size * nearer / asked for size in name_sizes(drawing)), default=1.0)

    def _centre(self, shown: Shown) -> str:
        """Return who is lit up, or else the youngster."""
        chosen, centre = self._sitting.selection, kinship.youngster(shown)
        return chosen if shown.get(Person, chosen) else centre.id if centre else ""

    def _show_lines(self, shown: Shown, lines: tuple[Agreement, ...]) -> None:
        """Show the newest lines, the last of them with an accent."""
        words = self._sitting.words
        self._faces.setCurrentWidget(self._lines)
        told = [(line, faces.chip(shown, line.owner, words) if line.owner else None) for line in lines]
        if (told, words, self._percent) == self._told:
            return
        self._told = told, words, self._percent
        for row in self._rows:
            put_away(row)
        self._rows = []
        for line, chip in told:
            row = QWidget()
            across = QHBoxLayout(row)
            across.setContentsMargins(0, 0, 0, 0)
            across.setSpacing(20)
            if chip is not None:
                across.addWidget(Disc(self._sitting.look, chip, size=_DISC * self._percent // 100))
            texts = QVBoxLayout()
            texts.setSpacing(0)
            texts.addStretch()  # with few lines there is room to spare: around the words, never between them
            tone: labels.Tone = "accent" if line is lines[-1] else ""
            what = labels.label(line.what, "question", tone=tone, wrap=True)
            what.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            texts.addWidget(what)
            when = " · ".join(filter(None, (
                chip.name if chip else "", how_often(line, words), from_when(line, words)
            )))
            texts.addWidget(labels.label(when, "table-name", tone=tone))
            texts.addStretch()
            across.addLayout(texts, 1)
            self._column.addWidget(row)
            self._rows.append(row)
