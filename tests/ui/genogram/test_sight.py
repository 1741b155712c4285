# SPDX-License-Identifier: Apache-2.0
"""Whether layers are left out, and customs are chosen."""

from jimdesk.drawing import Line, Text
from jimdesk.instruments.genogram.facts import Customs, Profile, TieKind
from jimdesk.ui.window import Window
from tests.ui.genogram.seeing import page_of


def test_layers_are_left_out_and_customs_chosen(window: Window) -> None:
    """Without lines there is none; by Dutch custom the youngster has one thick outline, one step for undo."""
    page = page_of(window)
    actions = {one.objectName(): one for one in page.head.sight.menu_of_all.actions()}
    actions["layer-ties"].trigger()
    drawn = {part.meaning for part in page.canvas.drawing.parts() if isinstance(part, Line)}
    assert not drawn & set(TieKind)
    actions["profile-dutch"].trigger()
    assert window.sitting.desk.family.of(Customs)[0].profile is Profile.DUTCH
    ilias = next(token for token in page.canvas.drawing.tokens if token.id == "ilias")
    assert max(part.style.width for part in ilias.parts if not isinstance(part, Text)) == 5.0
    window.undo()
    assert not window.sitting.desk.family.of(Customs)
