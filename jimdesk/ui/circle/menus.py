# SPDX-License-Identifier: Apache-2.0
"""The menus of the circle: of a person in it, and of the circle as a whole."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from jimdesk.core import edits
from jimdesk.core.people import Level, Person
from jimdesk.core.words import N_, Who, saying
from jimdesk.instruments.circle import placing
from jimdesk.instruments.circle.links import Layer
from jimdesk.instruments.circle.rings import RingSet
from jimdesk.ui import inspector_fields
from jimdesk.ui.circle.field import CircleField


def of_person(
    field: CircleField, person: str, ask: Callable[[Layer, str], None], edit: Callable[[str], None]
) -> QMenu:
    """Make the menu of somebody; `ask` begins a round with them, `edit` goes to a field of the inspector."""
    sitting, words = field.sitting, field.sitting.words
    menu, name = QMenu(field), _plain(sitting.name(person))
    one = sitting.shown.get(Person, person)
    if one is None:
        return menu
    centre = person == field.whose
    if not centre:
        _places(menu.addMenu(words.say(N_("Move to"))), field, person)
        back = add(menu, words.say(N_("Out of the circle")), lambda: field.send_back(person))
        back.setEnabled(placing.placement_of(sitting.shown, field.view, person) is not None)
        menu.addSeparator()
        whose = _plain(sitting.name(field.whose)) if field.whose else ""
        support = words.say(N_("What does {name} do for {other}?"), name=name, other=whose)
        add(menu, support, lambda: edit("support"))
        add(menu, words.say(N_("Whom does {name} know?"), name=name), lambda: ask(Layer.KNOWS, person))
    tension = words.say(N_("With whom does {name} have tension?"), name=name)
    add(menu, tension, lambda: ask(Layer.TENSION, person))
    menu.addSeparator()
    if not one.youngster:
        _levels(menu.addMenu(words.say(N_("Kind of help"), "person")), field, one)
        until = add(menu, words.say(N_("Helps until"), "person") + "\u2026", lambda: edit("until"))
        until.setEnabled(one.level is not Level.NATURAL)
        add(menu, words.say(N_("To the people from before")), lambda: _put_away(field, person))
    return menu


def _put_away(field: CircleField, person: str) -> None:
    """Put somebody among the people from before, and take their place in this circle away, as one step."""
    said = saying(N_("{who} among the people from before"), who=Who(person))
    back = placing.send_back(field.sitting.shown, field.view, person)
    away = edits.change(person, said, past=True)
    field.do(edits.together(said, *((back,) if back else ()), away))


def _places(menu: QMenu, field: CircleField, person: str) -> None:
    words, rings = field.sitting.words, field.rings
    old = placing.placement_of(field.sitting.shown, field.view, person)
    for ring in rings.rings:
        name = _plain(ring.name.within(words.language))
        here = old is not None and rings.ring(old.ring) == ring
        if len(rings.sectors) == 1:
            action = add(menu, name, partial(field.put_in_cell, person, ring.id, rings.sectors[0].id))
            _check(action, here)
            continue
        sub = menu.addMenu(name)
        for sector in rings.sectors:
            title = _plain(sector.name.within(words.language))
            action = add(sub, title, partial(field.put_in_cell, person, ring.id, sector.id))
            _check(action, here and old is not None and rings.sector(old.sector, old.bearing) == sector)


def _levels(menu: QMenu, field: CircleField, person: Person) -> None:
    for level, title in inspector_fields.level_options(field.sitting.words):
        action = add(menu, title, partial(_set_level, field, person, Level(level)))
        _check(action, person.level.value == level)


def _set_level(field: CircleField, person: Person, level: Level) -> None:
    field.do(inspector_fields.levelled(person, level))


def of_rings(menu: QMenu, sets: dict[str, RingSet], now: RingSet, language: str,
             choose: Callable[[RingSet], None]) -> None:  # fmt: skip
    """Fill a menu with the ring sets there are; the one of the meeting is among them."""
    group = QActionGroup(menu)
    for one in {**sets, now.id: now}.values():
        action = add(menu, _plain(one.name.within(language)), partial(choose, one))
        _check(action, one == now)
        group.addAction(action)


def offer(
    field: CircleField, person: str, ask: Callable[[Layer, str], None], edit: Callable[[str], None]
) -> None:
    """Open the menu of somebody where they stand; the ground has none."""
    if person:
        field.sitting.select(person)
        at = field.canvas.middle_of(person).toPoint()
        show(of_person(field, person, ask, edit), field.canvas.viewport().mapToGlobal(at))


def show(menu: QMenu, at: QPoint) -> None:
    """Open a menu that goes when it closes."""
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)


def below(widget: QWidget) -> QPoint:
    """Return the point below a widget, where its menu opens."""
    return widget.mapToGlobal(QPoint(0, widget.height()))


def add(menu: QMenu, text: str, does: Callable[[], object]) -> QAction:
    """Add a line to a menu, and what it does."""
    action = menu.addAction(text)
    action.triggered.connect(lambda: does())
    return action


def _check(action: QAction, on: bool) -> None:
    action.setCheckable(True)
    action.setChecked(on)


def _plain(text: str) -> str:
    """Return a text in which no letter becomes a shortcut."""
    return text.replace("&", "&&")
