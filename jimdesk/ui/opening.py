# SPDX-License-Identifier: Apache-2.0
"""Opening: how a family comes to lie on the desk, and what happens when the file is in trouble."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from jimdesk.core.desk import Desk
from jimdesk.core.family import Family
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_
from jimdesk.ui.errand import Errand
from jimdesk.ui.keeping import Keeping
from jimdesk.ui.settings import Settings
from jimdesk.ui.sitting import Sitting

if TYPE_CHECKING:
    from jimdesk.store import MeetingFile
    from jimdesk.store.key import Password

SUFFIX = ".jim"
ALTERED = N_("This file is not as you left it here. Under File, Earlier, you see what is different.")
SENT = "sent"  # the note in a file that was made to be sent to somebody


class Opening(QObject):
    """Asks for files and passwords; lays the family of a file on the desk and has every change kept."""

    opened = Signal()
    asking = Signal()
    """A password is going to be asked for."""
    refused = Signal(object)
    """KnownError: a file that could not be opened, where no question stands open to say so."""

    def __init__(self, window: QWidget, settings: Settings, sitting: Sitting, keeping: Keeping) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._sitting = sitting
        self._keeping = keeping
        keeping.brought_back.connect(self._tell_both)

    @property
    def code(self) -> str:
        """The code of the family that lies on the desk; "" where none was opened yet."""
        file = self._keeping.file
        return file.code if file is not None else ""

    def ask_new(self) -> None:
        """Ask how a new file is to be made, and open it."""
        from jimdesk.ui.file_questions import NewFile

        if self.may_leave():
            NewFile(self._window, self._sitting, self).exec()

    def ask_open(self) -> None:
        """Ask for a file, and for its password where it has one."""
        if not self.may_leave():
            return
        if path := self._chosen(N_("Open a file")):
            self.open(path)

    def open(self, path: Path) -> None:
        """Open a file; ask for its password where it has one. Somebody else's is only looked at first."""
        from jimdesk import store
        from jimdesk.store.own_files import is_own

        if self._is_open(path):  # its own lock would keep us out; what lies on the desk is what is in it
            self.opened.emit()
            return
        try:
            asks = store.needs_password(path)
        except KnownError as error:
            self.refused.emit(error)
            return
        if asks:
            self.asking.emit()
            QTimer.singleShot(0, self, lambda: self._ask_password(path, look=not is_own(path)))
        else:
            begin = self.fetch if is_own(path) else self.read_apart
            begin(path, None).failed.connect(self.refused)

    def _ask_password(self, path: Path, *, look: bool = False) -> None:
        from jimdesk.ui import file_questions

        file_questions.Password(self._window, self._sitting, self, path, look=look).exec()

    def ask_look(self) -> None:
        """Ask for a file of somebody else, only to look at it."""
        if path := self._chosen(N_("Look at a file of somebody else")):
            self.look_at(path)

    def _chosen(self, title: str) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        words = self._sitting.words
        name, _ = QFileDialog.getOpenFileName(
            self._window, words.say(title), str(Path.home()), f"{words.say(N_('Meeting files'))} (*{SUFFIX})"
        )
        return Path(name) if name else None

    def ask_overview(self) -> None:
        """Ask for a folder, and list the families in it."""
        from PySide6.QtWidgets import QFileDialog

        from jimdesk.ui.overview_list import OverviewList

        heading = self._sitting.words.say(N_("A folder with meeting files"))
        name = QFileDialog.getExistingDirectory(self._window, heading, str(Path.home()))
        if name:
            OverviewList(self._window, self._sitting, self, Path(name)).open()

    def look_at(self, path: Path) -> None:
        """Look at a file of somebody else; ask for its password where it has one."""
        from jimdesk import store

        try:
            asks = store.needs_password(path)
        except KnownError as error:
            self.refused.emit(error)
            return
        if asks:
            self._ask_password(path, look=True)
        else:
            self.read_apart(path, None).failed.connect(self.refused)

    def read_apart(self, path: Path, password: str | None) -> Errand:
        """Read a file in a program of its own; when that worked, it is shown as a professional may see it."""
        from jimdesk.register import apart

        errand = Errand(self, lambda: apart.read(path, password))
        errand.done.connect(lambda family: self._show(path, password, family))
        return errand

    def _tell_both(self, told: KnownError) -> None:
        """Say where one's own version lies, when somebody else changed the file at its place meanwhile."""
        from jimdesk.ui.question import Notice

        Notice(self._window, self._sitting, told).exec()

    def _show(self, path: Path, password: Password, family: Family) -> None:
        from jimdesk.ui.looking import Looking

        def take_over() -> None:
            if self.may_leave():
                errand = self.fetch(path, password, taken=True)
                errand.failed.connect(self.refused)

        Looking(self._window, self._sitting, path.name, family, take_over).open()

    def open_example(self) -> None:
        """Open the invented family, as it was left; the first time as it is given."""
        from jimdesk.exchange import portable

        path = self._settings.example
        if path.exists():
            self.open(path)
            return
        with suppress(OSError):  # making the file then says where it cannot lie, in a sentence
            path.parent.mkdir(parents=True, exist_ok=True)
        errand = self.make(path, None, portable.example())
        errand.failed.connect(self.refused)

    def example_again(self) -> None:
        """Open the invented family as it is given, whatever was tried on it."""
        if not self.may_leave():
            return
        path = self._settings.example
        if self._is_open(path) and (file := self._keeping.file):
            backups = file.backups
            self._keeping.leave()
            backups.destroy()  # those of an invented family are worth nothing
        path.unlink(missing_ok=True)
        self.open_example()

    def fetch(self, path: Path, password: Password, *, taken: bool = False) -> Errand:
        """Open a file on its own thread; when that worked, its family lies on the desk.

        A copy that was sent is only looked at, until it is `taken` over on purpose; then it is a fresh file.
        """
        def open_() -> MeetingFile:
            return _open(path, password, self._sitting.now(), anew=taken)

        return self._errand(open_)

    def make(self, path: Path, password: str | None, family: Family) -> Errand:
        """Make a new file with a family in it, and open that."""
        from jimdesk import store

        return self._errand(lambda: store.create(path, family, password=password))

    def may_leave(self) -> bool:
        """Tell whether the family on the desk is safe; where it is not, ask for another place first."""
        if not self._keeping.failing:
            return True
        self._keeping.try_again()
        file = self._keeping.file
        if file is not None:
            file.wait(5.0)
        return not self._keeping.failing or self.ask_elsewhere()

    def ask_elsewhere(self) -> bool:
        """Ask for another place to keep everything; tell whether it is safe now."""
        from jimdesk.ui.file_questions import Elsewhere

        return bool(Elsewhere(self._window, self._sitting, self._keeping).exec())

    def lay(self, file: MeetingFile) -> None:
        """Lay the family of an open file on the desk, and keep every change from now on."""
        if file.about.get(SENT):
            file.close()
            self._show(file.path, file.key, file.family)
            return
        self._make_own(file)
        desk = Desk(file.family)
        self._keeping.keep(desk, file)
        self._sitting.open(desk)
        self.opened.emit()
        if file.altered:
            self._sitting.announced.emit(self._sitting.words.say(ALTERED))

    def _make_own(self, file: MeetingFile) -> None:
        """Have a file that lies on the desk open as one's own another time."""
        from jimdesk.store.own_files import remember

        remember(file.away.there if file.away else file.path, file.key)

    def _errand(self, work: Callable[[], MeetingFile]) -> Errand:
        errand = Errand(self, work)
        errand.done.connect(self.lay)
        return errand

    def _is_open(self, path: Path) -> bool:
        file = self._keeping.file
        if file is None:
            return False
        place = file.away.there if file.away else file.path
        return path.exists() and place.exists() and place.samefile(path)


def _open(path: Path, password: Password, now: datetime.datetime, *, anew: bool = False) -> MeetingFile:
    """Open a file where it lies, or through a copy here where its own place cannot be trusted with a lock."""
    import platformdirs

    from jimdesk import store
    from jimdesk.store import own_files
    from jimdesk.store.meeting_file import open_away
    from jimdesk.store.whereabouts import Whereabouts, whereabouts

    altered = own_files.is_altered(path)  # before it is open: then it cannot be looked at any more
    if whereabouts(path) is Whereabouts.HERE:
        file = store.open_(path, password, anew=anew)
    else:
        folder = Path(platformdirs.user_data_dir("jimdesk", appauthor=False)) / "elsewhere"
        file = open_away(path, password, folder, now, anew=anew)
    own_files.note_opened(path, file.key)
    file.altered = altered
    return file
