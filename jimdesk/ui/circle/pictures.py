# SPDX-License-Identifier: Apache-2.0
"""The circle as a picture file: made for those whose circle it is, never for whoever looks at the screen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from jimdesk.core import audience
from jimdesk.core.audience import Reader
from jimdesk.core.words import N_
from jimdesk.instruments.circle import CIRCLE, whose
from jimdesk.plan import pictures
from jimdesk.ui.circle.field import CircleField
from jimdesk.ui.refused import written

_SIDE = 680


def reader_of(field: CircleField) -> Reader:
    """Return for whom a picture of this circle is: the family, or the one whose circle is for them alone."""
    alone = whose.is_closed(field.sitting.shown, field.view)
    return audience.person(field.whose) if alone and field.whose else audience.FAMILY


def picture(field: CircleField, kind: str) -> bytes:
    """Return the circle as "svg", "png" or "pdf", black on white, with the lines that are shown now."""
    sitting = field.sitting
    shown = sitting.for_reader(reader_of(field))
    view = replace(field.view, width=_SIDE, height=_SIDE, print=True, day=sitting.today)
    make = {"svg": pictures.svg, "png": pictures.png, "pdf": pictures.pdf}[kind]
    return make(shown, CIRCLE, sitting.words, view)


def print_(field: CircleField) -> None:
    """Go to the sheet of a circle, with its key and who gives support: the family's, or one's own."""
    apart = field.whose in whose.apart(field.sitting.shown)
    field.sitting.wanted.emit(f"plan.own-circle/{field.whose}" if apart else "plan.circle-at-home")


def save(field: CircleField, kind: str) -> bool:
    """Ask where to save the picture; False where somebody went back or it did not work."""
    words = field.sitting.words
    title = words.say(N_("Save as a picture"))
    name = words.say(N_("circle"), "file name")
    path, _ = QFileDialog.getSaveFileName(
        field, title, str(Path.home() / f"{name}.{kind}"), f"{kind.upper()} (*.{kind})"
    )
    if not path:
        return False
    return written(field, field.sitting, Path(path), lambda: picture(field, kind), lambda: save(field, kind))
