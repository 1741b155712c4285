# SPDX-License-Identifier: Apache-2.0
"""The menu of a line in the picture: what a tie is, what came then of a couple, how a child came."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtWidgets import QMenu, QWidget

from jimdesk.core import edits, kinship
from jimdesk.core.people import Bond, Descent
from jimdesk.core.words import N_, Who, saying
from jimdesk.drawing import Drawing, Line, Point
from jimdesk.instruments.genogram import entering, notation
from jimdesk.instruments.genogram.facts import Tie, TieKind
from jimdesk.instruments.genogram.notation import Row
from jimdesk.ui.sitting import Sitting

_NEAR: Final = 9.0  # units from a line within which a tap is meant for it
_TIES: Final = frozenset(str(kind) for kind in TieKind)
_CHILD: Final = "child"
_COUPLES: Final = frozenset({"couple", *map(str, Bond)})


def line_at(drawing: Drawing, x: float, y: float) -> Line | None:
    """Return the line between people that is nearest to a point, if any is near."""
    lines = (part for part in drawing.parts() if isinstance(part, Line) and _is_of_somebody(part))
    near = [(far, i, line) for i, line in enumerate(lines) if (far := _distance(line, (x, y))) <= _NEAR]
    return min(near)[2] if near else None


def menu_of_line(parent: QWidget, sitting: Sitting, line: Line, seen_by: str) -> QMenu | None:
    """Make the menu of a line; `seen_by` is the one through whose eyes the picture is."""
    menu = QMenu(parent)
    menu.setObjectName("line-menu")
    if line.meaning == _CHILD:
        _of_child(menu, sitting, line.ids[-1], line.ids[:-1])
        return menu
    if line.meaning in _COUPLES:
        _of_couple(menu, sitting, *line.ids)
        return menu
    tie = next(
        (tie for tie in sitting.shown.of(Tie)
         if tie.seen_by == seen_by and {tie.one, tie.other} == set(line.ids) and tie.tie == line.meaning),
        None,
    )
    if tie is None:
        return None
    _of_tie(menu, sitting, tie)
    return menu


def _of_tie(menu: QMenu, sitting: Sitting, tie: Tie) -> None:
    words = sitting.words
    name = saying("line between {one} and {other}", one=Who(tie.one), other=Who(tie.other))
    _head(menu, words.tell(name, sitting.name))
    for group, rows in notation.grouped(notation.TIES):
        inside = menu.addMenu(_plain(words.say(group, "legend")))
        for row in rows:
            change = entering.become_tie(tie, TieKind(row.value))
            _add(inside, row, sitting, partial(sitting.do, change), row.value is tie.tie)
    menu.addSeparator()
    row_now = notation.row(notation.Section.TIE, tie.tie)
    if row_now and row_now.directed:
        one, other = sitting.name(tie.other), sitting.name(tie.one)
        turn = menu.addAction(_plain(words.say(N_("{one} → {other}"), one=one, other=other)))
        turn.setObjectName("line-turn")
        turned = edits.change(tie.id, name, one=tie.other, other=tie.one)
        turn.triggered.connect(lambda: sitting.do(turned))
    gone = menu.addAction(_plain(words.say(N_("Take this line away"))))
    gone.setObjectName("line-gone")
    gone.triggered.connect(lambda: sitting.do(edits.remove(tie.id, name)))


def _is_of_somebody(line: Line) -> bool:
    """Tell whether a line is of two people alone, or of one child and its parents."""
    if line.meaning == _CHILD:
        return 2 <= len(line.ids) <= 3 and line.points[0][0] == line.points[-1][0]
    return len(line.ids) == 2 and line.meaning in _TIES | _COUPLES


def _of_child(menu: QMenu, sitting: Sitting, child: str, parents: tuple[str, ...]) -> None:
    bonds = [bond for bond in kinship.parents(sitting.shown, child) if bond.parent in parents]
    _head(menu, sitting.words.say(N_("How the child came here")))
    for row in notation.DESCENTS if bonds else ():
        steps = (entering.come_to(child, bond.parent, Descent(row.value)) for bond in bonds)
        step = edits.together(entering.come_to(child, bonds[0].parent, Descent.BIRTH).name, *steps)
        _add(menu, row, sitting, partial(sitting.do, step), any(b.descent is row.value for b in bonds))


def _of_couple(menu: QMenu, sitting: Sitting, one: str, other: str) -> None:
    couple = entering.couple_of(sitting.shown, one, other)
    taken = {turn.bond for turn in couple.history} if couple else set()
    names = [sitting.name(one), sitting.name(other)]
    _head(menu, sitting.words.say(N_("{one} and {other}: what came then"), one=names[0], other=names[1]))
    for row in notation.BONDS:
        step = entering.turn(one, other, Bond(row.value))
        _add(menu, row, sitting, partial(sitting.do, step), row.value in taken)


def _head(menu: QMenu, text: str) -> None:
    """Put a line above the others that only says what they are about."""
    menu.addAction(_plain(text)).setEnabled(False)
    menu.addSeparator()


def _add(menu: QMenu, row: Row, sitting: Sitting, run: Callable[[], object], checked: bool) -> None:
    action = menu.addAction(_plain(sitting.words.say(row.name, "legend")))
    action.setObjectName(f"sign-{row.value}")
    action.setCheckable(True)
    action.setChecked(checked)
    action.triggered.connect(lambda: run())


def _plain(text: str) -> str:
    return text.replace("&", "&&")


def _distance(line: Line, at: Point) -> float:
    return min((_to_piece(at, *piece) for piece in itertools.pairwise(line.points)), default=math.inf)


def _to_piece(at: Point, one: Point, other: Point) -> float:
    dx, dy = other[0] - one[0], other[1] - one[1]
    length = dx * dx + dy * dy
    share = 0.0 if not length else ((at[0] - one[0]) * dx + (at[1] - one[1]) * dy) / length
    share = min(1.0, max(0.0, share))
    return math.dist(at, (one[0] + dx * share, one[1] + dy * share))
