# SPDX-License-Identifier: Apache-2.0
"""Whether a line is changed by its own menu."""

from PySide6.QtGui import QAction

from jimdesk.core.people import Bond, Descent, Parentage, Partnership
from jimdesk.drawing import Line
from jimdesk.instruments.genogram.facts import Tie, TieKind
from jimdesk.ui.genogram.line_menu import line_at, menu_of_line
from jimdesk.ui.window import Window
from tests.ui.genogram.seeing import page_of


def test_a_line_has_a_menu(window: Window) -> None:
    """On the line between Ilias and Bert: another kind, or away; on that of a couple: what came then."""
    page, sitting = page_of(window), window.sitting
    line = next(
        part for part in page.canvas.drawing.parts()
        if isinstance(part, Line) and set(part.ids) == {"bert", "ilias"} and part.style.edge
    )
    found = line_at(page.canvas.drawing, *line.points[len(line.points) // 2])
    assert found is not None
    assert set(found.ids) == {"bert", "ilias"}
    menu = menu_of_line(page, sitting, found, "ilias")
    assert menu is not None
    action = menu.findChild(QAction, "sign-hate")
    assert action is not None
    action.trigger()
    (tie,) = [one for one in sitting.shown.of(Tie) if {one.one, one.other} == {"bert", "ilias"}]
    assert tie.tie is TieKind.HATE
    couple = next(
        part for part in page.canvas.drawing.parts()
        if isinstance(part, Line) and set(part.ids) == {"bert", "marijke"}
    )
    menu = menu_of_line(page, sitting, couple, "ilias")
    assert menu is not None
    action = menu.findChild(QAction, "sign-separated")
    assert action is not None
    action.trigger()
    (told,) = [one for one in sitting.shown.of(Partnership) if {one.one, one.other} == {"bert", "marijke"}]
    assert told.history[-1].bond is Bond.SEPARATED


def test_the_line_of_a_child_has_a_menu(window: Window) -> None:
    """On the line to Noor: she came as a foster child, to both parents in one step."""
    page, sitting = page_of(window), window.sitting
    lines = (part for part in page.canvas.drawing.parts() if isinstance(part, Line))
    to_noor = (part for part in lines if part.meaning == "child" and part.ids[-1] == "noor")
    line = next(part for part in to_noor if len(part.ids) == 3)
    found = line_at(page.canvas.drawing, line.points[-1][0], line.points[-1][1] - 6)
    assert found is not None
    assert found.ids[-1] == "noor"
    menu = menu_of_line(page, sitting, found, "ilias")
    assert menu is not None
    action = menu.findChild(QAction, "sign-foster")
    assert action is not None
    action.trigger()
    bonds = [bond for bond in sitting.shown.of(Parentage) if bond.child == "noor"]
    assert {bond.descent for bond in bonds} == {Descent.FOSTER}
    window.undo()
    bonds = [bond for bond in sitting.shown.of(Parentage) if bond.child == "noor"]
    assert {bond.descent for bond in bonds} == {Descent.BIRTH}
