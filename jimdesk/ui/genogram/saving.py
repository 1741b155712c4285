# SPDX-License-Identifier: Apache-2.0
"""The genogram as a file: a picture, or a family tree for other programs; made for the family."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QFileDialog, QWidget

from jimdesk.core import audience
from jimdesk.core.words import N_
from jimdesk.instruments.genogram import GENOGRAM
from jimdesk.instruments.instrument import View
from jimdesk.ui.refused import written
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.taking_along import free

PICTURES: Final = ("pdf", "png", "svg")
TREE: Final = "ged"


def made(sitting: Sitting, view: View, kind: str) -> bytes:
    """Return the file of this kind, for the family: what is the worker's own is not in it.

    A picture shows what is looked at now: through the same eyes, on the same day, with the same layers, and
    with a legend of what is drawn.
    """
    shown = sitting.for_reader(audience.FAMILY)
    if kind == TREE:
        from jimdesk.exchange import gedcom  # not before somebody asks for it

        return gedcom.written(shown)
    from jimdesk.plan import pictures

    make = {"svg": pictures.svg, "png": pictures.png, "pdf": pictures.pdf}[kind]
    return make(shown, GENOGRAM, sitting.words, replace(view, print=True, legend=True))


def save(parent: QWidget, sitting: Sitting, view: View, kind: str) -> bool:
    """Ask where the file is to lie; False where somebody went back or it did not work."""
    words = sitting.words
    title, name = words.say(N_("Save as a picture")), words.say(N_("genogram"), "file name")
    kinds = f"{kind.upper()} (*.{kind})"
    if kind == TREE:
        title, name = words.say(N_("Save as a family tree")), words.say(N_("family tree"), "file name")
        kinds = f"GEDCOM 7 (*.{TREE})"
    first = str(free(Path.home(), f"{name}.{kind}"))
    chosen, _ = QFileDialog.getSaveFileName(parent, title, first, kinds)
    if not chosen:
        return False
    path = Path(chosen) if Path(chosen).suffix else Path(chosen).with_suffix(f".{kind}")
    return written(
        parent, sitting, path, lambda: made(sitting, view, kind), lambda: save(parent, sitting, view, kind)
    )
