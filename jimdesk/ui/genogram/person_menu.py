# SPDX-License-Identifier: Apache-2.0
"""The menu of somebody in the picture: who comes to them, what stands in their place, their branch."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from jimdesk.core.people import Person
from jimdesk.core.words import N_
from jimdesk.instruments.genogram import notation
from jimdesk.instruments.genogram.entering import enter
from jimdesk.instruments.genogram.facts import Pin
from jimdesk.instruments.genogram.pinning import loosen
from jimdesk.instruments.genogram.standing import taken_out
from jimdesk.instruments.genogram.union import branch_of, folds, is_only_placed
from jimdesk.ui.relatives import Relatives
from jimdesk.ui.sitting import Sitting


def menu_of_person(
    parent: QWidget, sitting: Sitting, person: str, relatives: Relatives,
    draw_line: Callable[[], None] | None,
) -> QMenu | None:
    """Make the menu of somebody who is lit up; `draw_line` asks to whom a line is to go.

    It is None where nobody's eyes were chosen: a line is always as somebody sees it.
    """
    one = sitting.shown.get(Person, person)
    if one is None:
        return None
    words, menu = sitting.words, QMenu(parent)
    menu.setObjectName("person-menu")
    for way, button in relatives.buttons.items():
        _add(menu, f"menu-{way}", button.text(), partial(relatives.ask, way))
    menu.addSeparator()
    if draw_line is not None:
        _add(menu, "menu-line", words.say(N_("Line to …")), draw_line)
    for title, rows, now in (
        (N_("Symbol in the genogram"), notation.GENDERS, one.gender),
        (N_("What stands here"), notation.BEINGS, one.being),
    ):
        inside = menu.addMenu(_plain(words.say(title, "person")))
        for row in rows:
            step = enter(row, one, "")
            action = _add(
                inside, f"menu-{row.value}", words.say(row.name, "legend"), partial(sitting.do, step)
            )
            action.setCheckable(True)
            action.setChecked(row.value is now)
    _add_places(menu, sitting, person)
    away = folds(sitting.shown).get(person, ())
    branch = away or branch_of(sitting.shown, person)
    if branch:
        menu.addSeparator()
        text = N_("Unfold (+{n})") if away else N_("Fold (+{n})")
        _add(menu, "menu-fold", words.say(text, n=len(branch)), relatives.turn_branch)
    return menu


def _add_places(menu: QMenu, sitting: Sitting, person: str) -> None:
    """Offer to let go of a place that was given by hand, and of one that nothing else gives a reason for."""
    say, known = sitting.words.say, sitting.shown
    pinned, placed = any(pin.person == person for pin in known.of(Pin)), is_only_placed(known, person)
    if pinned or placed:
        menu.addSeparator()
    if pinned:
        _add(menu, "menu-loosen", say(N_("Let go of this place")), partial(sitting.do, loosen(person)))
    if placed:
        _add(menu, "menu-out", say(N_("Not in the genogram")), partial(sitting.do, taken_out(person)))


def _add(menu: QMenu, name: str, text: str, run: Callable[[], object]) -> QAction:
    action = menu.addAction(_plain(text))
    action.setObjectName(name)
    action.triggered.connect(lambda: run())
    return action


def _plain(text: str) -> str:
    return text.replace("&", "&&")
