# SPDX-License-Identifier: Apache-2.0
"""The family's own time: the whole window is theirs, and no way leads from here to anything of the worker.

What they write stays in memory: it is no fact, lies on no desk, is kept, timed and undone by nothing. If they
wish it is sealed in between with a word of their own. Whoever leads comes back with a code.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

import platformdirs
from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jimdesk.core.private_draft import PrivateDraft
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_
from jimdesk.ui.errand import Errand
from jimdesk.ui.memory import leave_nothing, let_go
from jimdesk.ui.private_endings import SHEETS
from jimdesk.ui.private_sheet import PrivateSheet
from jimdesk.ui.private_sheets import Draft
from jimdesk.ui.put_away import put_away
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.worker_code import WorkerCode

if TYPE_CHECKING:
    from jimdesk.store import MeetingFile
    from jimdesk.store.key import Key
    from jimdesk.store.seal import Seal

_PAUSE: Final = 700  # milliseconds after which a sealed draft is sealed again


class PrivateTime(QWidget):
    """Shows one sheet at a time (see `private_sheets` and `private_endings`) and holds the draft."""

    left = Signal(bool)
    """The window is theirs again who lead; with or without having given the code."""

    def __init__(self, sitting: Sitting, code: WorkerCode, file: MeetingFile | None) -> None:
        """Make it; `file` is the one with which a seal goes."""
        super().__init__()
        self.sitting = sitting
        self.code = code
        self.draft = PrivateDraft()
        self.place = ""
        self.is_over = False
        self._seal = seal_of(file)
        self._key: Key | None = None
        self._on_laptop = self._on_paper = False
        self._sheet: PrivateSheet | None = None
        self._inside = QVBoxLayout()
        self._told = labels.label("", "statement", tone="private", wrap=True)
        self._told.setObjectName("private-told")
        self.shared = 0  # how many lines came along already
        self._told.hide()
        whole = QVBoxLayout(self)
        whole.addLayout(self._inside, 1)
        whole.addWidget(self._told)
        self._sealing = QTimer(self)
        self._sealing.setSingleShot(True)
        self._sealing.setInterval(_PAUSE)
        self._sealing.timeout.connect(self._seal_again)
        self.setObjectName("private-time")
        self.setProperty("ground", "private")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        sitting.look.changed.connect(self._renew)
        leave_nothing()

    # Going from sheet to sheet

    def go(self, place: str) -> None:
        """Show a sheet; the one that was there is gone, with everything typed in it."""
        if isinstance(self._sheet, Draft):
            self._sheet.keep_typed()
        self.place = place
        self._told.hide()
        self._on_laptop = self._on_laptop or place in ("draft", "reopen")
        self._on_paper = self._on_paper or place == "paper"
        old, self._sheet = self._sheet, SHEETS[place](self)
        if old is not None:
            put_away(old)
        self._inside.addWidget(self._sheet)
        self._sheet.show()
        self._sheet.first.setFocus()

    def uncover(self) -> None:
        """Go on after the laptop slept; a sealed draft asks for its word."""
        self.go("reopen" if self._key is not None else self._usual())

    def cover(self) -> None:
        """Let nothing be read: the laptop goes to sleep."""
        if self.place not in ("choice", "reopen", "call", "cover"):
            if isinstance(self._sheet, Draft):
                self._sheet.keep_typed()
            if self._sealing.isActive():
                self._sealing.stop()
                self._seal_again()
            self.go("cover")

    def back_from_call(self) -> None:
        """Go back to where the family was."""
        if self.is_sealed and self._key is None:
            self.go("reopen")
        else:
            self.is_over = False
            self.go(self._usual())

    def leave(self, *, with_code: bool = False) -> None:
        """Give the window back; what is sealed stays sealed, and nothing else is left."""
        self._forget()
        self.left.emit(with_code)

    def tell_open(self) -> None:
        """Say why the window does not close."""
        self._tell(self.sitting.words.say(N_("Closing is possible once you are ready.")))

    def _tell(self, sentence: str) -> None:
        """Say a sentence at the foot; it stays until somebody goes on."""
        self._told.setText(sentence)
        self._told.setVisible(bool(sentence))

    def _usual(self) -> str:
        return "draft" if self._on_laptop else "paper" if self._on_paper else "choice"

    def _renew(self) -> None:
        if self.isVisible() and self.place:
            self.go(self.place)

    @property
    def is_sealed(self) -> bool:
        """Whether a sealed sheet of this family lies on this laptop."""
        return self._seal is not None and self._seal.exists

    @property
    def may_seal(self) -> bool:
        """Whether there is a file with which a seal goes."""
        return self._seal is not None

    @property
    def has_word(self) -> bool:
        """Whether the family chose a word, so that everything is sealed as they write."""
        return self._key is not None

    @property
    def holds_something(self) -> bool:
        """Whether something of the family is in memory that is not sealed."""
        return bool(len(self.draft)) and self._key is None

    # What the family does

    def touched(self) -> None:
        """Seal it again in a moment, if they chose a word."""
        if self._key is not None:
            self._sealing.start()

    def seal_with(self, word: str, tell: Callable[[str], None]) -> None:
        """Seal the draft with a word; `tell` hears where that fails."""
        seal, text = self._seal, self.draft.sealed()
        if seal is None:
            return

        def work() -> Key:
            key = seal.new_key(word)
            seal.keep(key, text)
            return key

        def done(key: Key) -> None:
            self._key = key
            self.go("draft")

        self._ask(work, done, tell)

    def unseal_with(self, word: str, tell: Callable[[str], None]) -> None:
        """Open what was sealed with its word."""
        seal = self._seal
        if seal is None:
            return

        def done(opened: tuple[Key, str]) -> None:
            self._key = opened[0]
            self.draft.unseal(opened[1])
            self.go("draft")

        self._ask(lambda: seal.read(word), done, tell)

    def share(self) -> None:
        """Let the ticked lines become lines of the plan; they are then no longer in the draft."""
        shown, meeting = self.sitting.for_room, self.sitting.meeting
        step = self.draft.sharing(
            shown, meeting.id if meeting else "", self.sitting.today, self.sitting.words.language
        )
        self.sitting.do(step)
        self.shared += len(self.draft.chosen)
        self.draft.forget_chosen()
        if len(self.draft):
            self._seal_again()
            self.go("share")
        else:
            self.wipe()

    def wipe(self) -> None:
        """Destroy the draft, the seal, and what the laptop may still hold of them in memory."""
        trouble = ""
        try:
            if self._seal is not None:
                self._seal.destroy()
        except KnownError as error:
            trouble = self.sitting.words.tell(error.saying)
        self.is_over = True
        self._forget()
        self.go("call")
        self._tell(trouble)
        QTimer.singleShot(0, self, let_go)

    def blank_sheets(self) -> bytes:
        """Make the sheets that are filled in by hand."""
        from jimdesk.plan.by_hand import by_hand_pages
        from jimdesk.plan.paper import printed

        words = self.sitting.words
        pages = by_hand_pages(self.sitting.for_home, words, self.sitting.today, large=False)
        return printed(pages, words.say(N_("To fill in by hand")), words.language)

    def print_blanks(self) -> None:
        """Print them."""
        from jimdesk.ui.printing import ask_and_print

        ask_and_print(self, self.blank_sheets(), 1)

    # Keys and events: nothing of the window works here

    def event(self, event: QEvent) -> bool:
        """Let no shortcut of the window work here."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let no key through to the window."""
        event.accept()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let no key through to the window."""
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a wide edge."""
        super().resizeEvent(event)
        edge = max(32, self.width() // 19)
        self.setContentsMargins(edge, max(20, self.height() // 16), edge, 24)

    def _seal_again(self) -> None:
        if self._key is not None and self._seal is not None:
            try:
                self._seal.keep(self._key, self.draft.sealed())
            except KnownError as error:
                self._tell(self.sitting.words.tell(error.saying))

    def _ask(
        self, work: Callable[[], object], done: Callable[..., None], tell: Callable[[str], None]
    ) -> None:
        errand = Errand(self, work)
        errand.done.connect(done)
        errand.failed.connect(lambda error: tell(self.sitting.words.tell(error.saying)))

    def _forget(self) -> None:
        """Let go of everything that is in memory."""
        self._sealing.stop()
        self._key = None
        self.draft.wipe()
        if self._sheet is not None:
            if isinstance(self._sheet, Draft):
                self._sheet.new.field.clear()
            put_away(self._sheet)
            self._sheet = None
        self.place = ""


def sealed_sheet(file: MeetingFile | None) -> bool:
    """Tell whether a sealed sheet that goes with a file lies on this laptop."""
    seal = seal_of(file)
    return seal is not None and seal.exists


def seal_of(file: MeetingFile | None) -> Seal | None:
    """Return the sealed sheet of the family that goes with a file, whether there is one or not."""
    if file is None:
        return None
    from jimdesk.store.seal import Seal

    folder = Path(platformdirs.user_data_dir("jimdesk", appauthor=False)) / "own"
    return Seal.of(folder, file.about.get("id", file.code))
