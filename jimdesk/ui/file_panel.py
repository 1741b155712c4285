# SPDX-License-Identifier: Apache-2.0
"""The panel of a file: its earlier moments, its password, who got a copy, and the rights of whom it tells."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from jimdesk.core.audience import Sight
from jimdesk.core.words import N_
from jimdesk.ui.dialog import Dialog
from jimdesk.ui.keeping import Keeping
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.segments import Segments

_WIDE, _HIGH = 980, 720
_AROUND = 60  # of the screen: what stands around a window
DESTROYED = 2  # how the panel ends when the file is no more


class Part(NamedTuple):
    """A part of the panel: its key, its word, and how it is made when somebody first goes there."""

    key: str
    word: str
    make: Callable[[FilePanel], QWidget]
    own: bool = False  # tells what only the worker may know: how many notes there are, who got a copy


def _earlier(panel: FilePanel) -> QWidget:
    from jimdesk.ui.file_backups import Earlier

    return Earlier(panel.sitting, panel.keeping, panel.accept)


def _key(panel: FilePanel) -> QWidget:
    from jimdesk.ui.file_key import KeyPart

    return KeyPart(panel.sitting, panel.keeping)


def _share(panel: FilePanel) -> QWidget:
    from jimdesk.ui.file_sharing import SharePart

    return SharePart(panel.sitting, panel.keeping)


def _rights(panel: FilePanel) -> QWidget:
    from jimdesk.ui.file_rights import RightsPart

    return RightsPart(panel.sitting, panel.keeping, lambda: panel.done(DESTROYED), panel.accept)


PARTS: tuple[Part, ...] = (
    Part("earlier", N_("Earlier"), _earlier),
    Part("key", N_("Password"), _key),
    Part("share", N_("Send a copy"), _share, own=True),
    Part("rights", N_("Rights"), _rights, own=True),
)


class FilePanel(Dialog):
    """Opens on what is most urgent when it is: going back to an earlier moment."""

    def __init__(self, parent: QWidget, sitting: Sitting, keeping: Keeping) -> None:
        super().__init__(parent)
        self.sitting, self.keeping = sitting, keeping
        words = sitting.words
        file = keeping.file
        self.setWindowTitle("JimDesk")
        self.setObjectName("file-panel")
        room, px = self.screen().availableGeometry(), sitting.look.theme.px
        self.resize(min(px(_WIDE), room.width() - _AROUND), min(px(_HIGH), room.height() - _AROUND))
        self._made: dict[str, QWidget] = {}
        self._areas: dict[str, QScrollArea] = {}
        self._stack = QStackedWidget()
        inside = QVBoxLayout(self)
        inside.setContentsMargins(32, 28, 32, 24)
        inside.setSpacing(16)
        code = file.code if file else ""
        inside.addWidget(labels.panel_heading(words.say(N_("The file {code}"), code=code)))
        self.parts = Segments(
            sitting.look, [(part.key, words.say(part.word, "file panel")) for part in PARTS], PARTS[0].key,
            name=words.say(N_("What you want with this file")),
        )
        self.parts.setObjectName("file-parts")
        self.parts.chosen.connect(self.go_to)
        inside.addWidget(self.parts)
        inside.addWidget(self._stack, 1)
        close = Button(sitting.look, words.say(N_("Close")))
        close.setObjectName("file-close")
        close.clicked.connect(self.accept)
        feet = QHBoxLayout()
        feet.addStretch(1)
        feet.addWidget(close)
        inside.addLayout(feet)
        self.go_to(PARTS[0].key)

    def go_to(self, key: str) -> None:
        """Show a part."""
        if key not in self._made:
            part = next(part for part in PARTS if part.key == key)
            looks_along = part.own and self.sitting.shown.reader.sight is not Sight.WORKER
            self._made[key] = self._later() if looks_along else part.make(self)
            area = QScrollArea()  # on a low screen the panel stays as high as it is
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setWidget(self._made[key])
            self._areas[key] = area
            self._stack.addWidget(area)
        self.parts.choose(key)
        self._stack.setCurrentWidget(self._areas[key])

    def _later(self) -> QWidget:
        """Say that this waits until nobody looks along."""
        said = labels.text(self.sitting.words.say(
            N_("The room looks along now. Do this once the meeting is closed.")
        ))
        said.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        said.setObjectName("file-later")
        return said
