# SPDX-License-Identifier: Apache-2.0
"""The choice of the rings for a meeting: those that come along, or a file of an organisation's own."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMenu

from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_
from jimdesk.instruments.circle import placing
from jimdesk.instruments.circle.rings import RingSet, load, shipped
from jimdesk.ui.circle import menus
from jimdesk.ui.circle.field import CircleField
from jimdesk.ui.refused import Refused, written

_KIND = "TOML (*.toml)"


def fill(menu: QMenu, field: CircleField) -> None:
    """Fill a menu with the sets there are, the one of this meeting ticked, and the ways to a file."""
    words = field.sitting.words
    menus.of_rings(menu, dict(shipped()), field.rings, words.language, lambda rings: use(field, rings))
    menu.addSeparator()
    menus.add(menu, words.say(N_("Rings from a file\u2026")), lambda: from_file(field))
    menus.add(menu, words.say(N_("Save these rings as a file, to change them\u2026")), lambda: to_file(field))


def use(field: CircleField, rings: RingSet) -> None:
    """Use other rings from now on at this meeting, which keeps a copy of them."""
    field.do(placing.use_rings(field.sitting.shown, field.view, rings))


def from_file(field: CircleField, folder: Path | None = None) -> None:
    """Ask for a file of rings, and use it; what is wrong in it is said in one sentence."""
    title = field.sitting.words.say(N_("Rings from a file\u2026"))
    path, _ = QFileDialog.getOpenFileName(field, title, str(folder or Path.home()), _KIND)
    if path:
        try:
            use(field, load(Path(path)))
        except KnownError as error:
            go = field.sitting.words.say(N_("Choose another file"))
            heading = field.sitting.words.say(N_("These rings cannot be used"))
            again = partial(from_file, field, Path(path).parent)
            Refused(field, field.sitting, error, heading, go, again).exec()


def to_file(field: CircleField) -> None:
    """Save the rings as the text that they are, for somebody to copy and change."""
    title = field.sitting.words.say(N_("Save these rings as a file, to change them\u2026"))
    name = str(Path.home() / f"{field.rings.id}.toml")
    path, _ = QFileDialog.getSaveFileName(field, title, name, _KIND)
    if path:
        written(field, field.sitting, Path(path), field.rings.text.encode, lambda: to_file(field))
