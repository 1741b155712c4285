# SPDX-License-Identifier: Apache-2.0
"""The genogram as a file: a picture, or a family tree for other programs; made for the family."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QFileDialog, QWidget

from jimdesk.core import audience
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, saying
from jimdesk.instruments.genogram import GENOGRAM
from jimdesk.instruments.instrument import View
from jimdesk.ui.question import Question
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.taking_along import free

PICTURES: Final = ("pdf", "png", "svg")
TREE: Final = "ged"


def made(sitting: Sitting, view: View, kind: str) -> bytes:
    """Return the file of this kind, for the family: what is the worker's own is not in it.

    A picture shows what is looked at now: through the same eyes, on the same day, with the same layers.
    """
    shown = sitting.for_reader(audience.FAMILY)
    if kind == TREE:
        from jimdesk.exchange import gedcom  # not before somebody asks for it

        return gedcom.written(shown)
    from jimdesk.plan import pictures

    make = {"svg": pictures.svg, "png": pictures.png, "pdf": pictures.pdf}[kind]
    return make(shown, GENOGRAM, sitting.words, replace(view, print=True))


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
    try:
        path.write_bytes(made(sitting, view, kind))
    except (OSError, KnownError) as error:
        Unsaved(parent, sitting, view, kind, error, path.name).exec()
        return False
    sitting.announced.emit(words.say(N_("Saved as {file}"), file=path.name))
    return True


class Unsaved(Question):
    """Says in one sentence why the file is not there, and offers to try again."""

    def __init__(
        self, parent: QWidget, sitting: Sitting, view: View, kind: str, error: OSError | KnownError, file: str
    ) -> None:
        say = sitting.words.say
        super().__init__(parent, sitting, say(N_("That did not work")), say(N_("Try again")))
        self.setObjectName("unsaved")
        self._host, self._view, self._kind = parent, view, kind
        why = error.saying if isinstance(error, KnownError) else saying(
            N_("{file} could not be saved ({why}): choose another folder."),
            file=file, why=error.strerror or str(error),
        )  # fmt: skip
        self.tell_trouble(sitting.words.tell(why))

    def answer(self) -> None:
        """Ask for a place again."""
        self.accept()
        save(self._host, self.sitting, self._view, self._kind)
