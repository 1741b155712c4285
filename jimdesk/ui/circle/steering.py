# SPDX-License-Identifier: Apache-2.0
"""Giving people a place by keys: a digit is a ring, counted from the inside; arrows and Enter choose a cell.

Whoever was taken up needs one key: the digit puts them in that ring, in the sector where people like them
usually stand. The arrows light another cell first. With Ctrl they move whoever has a place already.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from jimdesk.core.people import Person
from jimdesk.core.words import N_
from jimdesk.drawing import LEADING, Box, Part, RectBox, Style, Text, text_width
from jimdesk.instruments.circle import layout, placing
from jimdesk.instruments.circle.geometry import Cell, Frame, point_of
from jimdesk.instruments.circle.picture import cell_name
from jimdesk.instruments.circle.rings import ECOGRAM, RingSet
from jimdesk.instruments.instrument import View
from jimdesk.ui.circle.field import CircleField
from jimdesk.ui.circle.fields import Fields
from jimdesk.ui.spoken import speak
from jimdesk.ui.tray import Tray

_WAYS: Final = {
    Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0), Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1),
}  # fmt: skip
_ENTERS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TO_MIDDLE: Final = "0"  # where nobody stands there yet
_PLAIN: Final = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class Steering(QObject):
    """Looks at the keys of the tray and of the canvases before they do."""

    def __init__(self, tray: Tray, fields: Fields) -> None:
        super().__init__(fields)
        self._tray, self._fields = tray, fields
        self._taken = ""
        self._cell: Cell | None = None
        self._told: CircleField | None = None  # the circle whose rings show their digits
        tray.watch(self)
        fields.spread.connect(self._watch)
        self._watch()

    def _watch(self) -> None:
        """Look at the keys of every circle that is seen."""
        for field in self._fields.all:
            field.canvas.installEventFilter(self)

    def hold(self, person: str) -> None:
        """Steer somebody who was taken up, "" nobody; the rings show their digits for as long."""
        self._taken, self._cell = person, None
        self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that steer; letters go on to the field in which one types."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            if isinstance(watched, QAbstractButton):
                self._tell()
            return False
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if isinstance(watched, QLineEdit) and (watched.text() or not self._taken):
            return False
        return self.key(event)

    def key(self, event: QKeyEvent) -> bool:
        """Do what a key means for whoever is steered; tell whether it meant anything."""
        field, held = self._fields.active, event.modifiers()
        person = self._taken or self._tray.of_keys or field.canvas.token_of_keys
        if not person or person == field.whose:
            return False
        if not field.whose and event.text() == _TO_MIDDLE:
            field.put_in_middle(person)
            return True
        placed = placing.placement_of(field.sitting.shown, field.view, person) is not None
        key, digit = Qt.Key(event.key()), _digit(event.text())
        if not field.whose:
            return False
        steers = Qt.KeyboardModifier.ControlModifier in held if placed else self._taken and held in _PLAIN
        if digit and held in _PLAIN:
            return self._to_ring(field, person, digit)
        if key in _WAYS and steers:
            self._to_cell(field, person, self._beside(field, person, _WAYS[key]), put=placed)
            return True
        if key in _ENTERS and self._cell is not None and not placed:
            self._put(field, person, self._cell)
            return True
        return False

    def _tell(self) -> None:
        """Show the rings' digits while somebody is taken up, or the keyboard is at somebody who waits."""
        field, person = self._fields.active, self._taken or self._tray.of_keys
        waits = person and placing.placement_of(field.sitting.shown, field.view, person) is None
        telling = field if waits else None
        if telling is None and self._told is None:
            return
        if self._told not in (None, telling):
            self._told.show_keys(lambda _view: ())
        if telling is not None:
            telling.show_keys(lambda view: digits(field.rings, view) if field.whose else _middle(view))
            if self._told is None:
                speak(field.canvas, _told(field))
        self._told = telling

    def _to_ring(self, field: CircleField, person: str, digit: int) -> bool:
        """Put somebody in the ring of a digit; in a set without rings the digits are the sectors."""
        rings = field.rings
        bands = rings.rings if len(rings.rings) > 1 else rings.sectors
        if digit > len(bands):
            return False
        sector = self._here(field, person).sector
        band = bands[digit - 1].id
        cell = Cell(band, sector) if len(rings.rings) > 1 else Cell(rings.rings[0].id, band)
        self._put(field, person, cell)
        return True

    def _here(self, field: CircleField, person: str) -> Cell:
        """Return the cell that is lit, or where somebody stands, else where people like them usually do."""
        if self._cell is not None:
            return self._cell
        shown, rings = field.sitting.shown, field.rings
        old = placing.placement_of(shown, field.view, person)
        ring = rings.ring(old.ring) if old else None
        if old is not None and ring is not None:
            return Cell(ring.id, rings.sector(old.sector, old.bearing).id)
        one = shown.get(Person, person)
        return Cell(rings.rings[0].id, (rings.sector_for(one.group) if one else rings.sectors[0]).id)

    def _beside(self, field: CircleField, person: str, way: tuple[int, int]) -> Cell:
        """Return the cell one ring or sector further; the first arrow lights where somebody would stand."""
        here, rings = self._here(field, person), field.rings
        if self._cell is None and placing.placement_of(field.sitting.shown, field.view, person) is None:
            return here
        ring = [one.id for one in rings.rings].index(here.ring) + way[0]
        sector = [one.id for one in rings.sectors].index(here.sector) + way[1]
        ring = min(max(ring, 0), len(rings.rings) - 1)
        return Cell(rings.rings[ring].id, rings.sectors[sector % len(rings.sectors)].id)

    def _to_cell(self, field: CircleField, person: str, cell: Cell, *, put: bool) -> None:
        if put:
            self._put(field, person, cell)
            return
        self._cell = cell
        spot = placing.roomiest(field.sitting.shown, field.view, person, cell)
        at = point_of(field.rings, Frame.of(field.view), spot) if spot else None
        if at is not None:
            field.light_cell(cell, *at)
            speak(field.canvas, cell_name(field.rings, cell, field.sitting.words))

    def _put(self, field: CircleField, person: str, cell: Cell) -> None:
        """Put somebody in a cell; the keyboard stays with those who wait, or with whoever has a place."""
        place = self._tray.place_of_keys
        field.light_off()
        field.put_in_cell(person, cell.ring, cell.sector)
        if place is not None:
            self._tray.take_focus(place=place)


def _told(field: CircleField) -> str:
    """Return what a screen reader is told when somebody can be placed by keys."""
    words, rings = field.sitting.words, field.rings
    if not field.whose:
        return words.say(N_("Press 0 for the middle."))
    if len(rings.rings) == 1:
        return words.say(N_("Press 1 to {n} for the place."), n=len(rings.sectors))
    return words.say(N_("Press 1 to {n} for the ring; 1 is the nearest."), n=len(rings.rings))


def digits(rings: RingSet, view: View) -> tuple[Part, ...]:
    """Return the digit of every ring beside its name, or of every group where there are no rings."""
    frame = Frame.of(view)
    if rings.drawn == ECOGRAM or len(rings.rings) == 1:
        places = [frame.point(sector.middle, 0.9) for sector in rings.sectors]
    else:
        beside = max(layout.widest(ring.name, layout.RING_NAME, 500) for ring in rings.rings) / 2 + 18
        names = (layout.ring_name_at(rings, frame, ring, below=False) for ring in rings.rings)
        places = [(x + beside, y) for x, y in names]
    return tuple(part for nth, at in enumerate(places[:9]) for part in _key(str(nth + 1), *at))


def _middle(view: View) -> tuple[Part, ...]:
    """Return the key of the middle, where nobody stands yet."""
    frame = Frame.of(view)
    return _key(_TO_MIDDLE, frame.x, frame.y)


def _key(text: str, x: float, y: float) -> tuple[Part, ...]:
    """Return a small key with a sign on it."""
    cap: RectBox = (x - 10, y - 10, 20, 20)
    wide, high = text_width(text, 13, 600), 13 * LEADING
    box: RectBox = (x - wide / 2, y - high / 2, wide, high)
    return Box(cap, Style("surface", "accent", 1.5), 5), Text(text, box, 13, 600, "accent")


def _digit(text: str) -> int:
    """Return the digit that was typed, in whatever script; 0 for anything else."""
    return int(text) if len(text) == 1 and text.isdecimal() else 0
