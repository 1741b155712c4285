# SPDX-License-Identifier: Apache-2.0
"""The meeting file as the rest of JimDesk knows it: it is opened once, and then keeps every gesture.

A thread of its own keeps them in the order in which they happened: one gesture is one transaction. What could
not be kept waits in memory, in order, until it can be; nothing that the window shows is taken back.
"""

import atexit
import datetime
import threading
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from jimdesk.core.family import Changes, Family
from jimdesk.core.frozen import frozen
from jimdesk.core.trouble import KnownError
from jimdesk.store import creation, own_files, tables
from jimdesk.store.backups import Backup, Backups
from jimdesk.store.key import Key, Password, new_key
from jimdesk.store.opened import Opened
from jimdesk.store.replacing import in_its_place
from jimdesk.store.troubles import BACKUPS_BEHIND, IN_USE, KEEPING, MISTAKE, MOVED, told, trouble
from jimdesk.store.writing import database_on

if TYPE_CHECKING:
    from sqlite_utils import Database

    from jimdesk.store.away import Away

_OF_ONE_KEY = ("recovery_sheet",)  # notes that say nothing any more once the key has changed
_OF_ONE_FILE = ("id", "created", "place", "copy", *_OF_ONE_KEY)  # and of one file, not the family in it
_FROM_OTHERS = ("id", "code", "created", "recovery_sheet")  # and those that a file of somebody else brings
_LONGEST_NOTE = 100  # signs of each


@frozen
class Kept:
    """The word that a gesture is on the disk, with everything before it."""

    at: datetime.datetime
    upto: int  # how many gestures are kept since the file was opened


Told = Callable[[Kept | KnownError], None]


@frozen
class _Gesture:
    number: int
    changes: Changes
    told: Told | None


class MeetingFile:
    """One file that is open. `told` is called by the thread that keeps, never by the one that asked."""

    def __init__(self, opened: Opened, family: Family) -> None:
        self.away: Away | None = None  # where it lies really, if this is the copy of a file elsewhere
        self.altered = False  # elsewhere, since it was last closed here
        self._opened = opened
        self._family = family
        self._about = opened.about
        self._now = family  # with all that still waits
        self._queue: deque[_Gesture] = deque()
        self._asked = 0
        self._failing: KnownError | None = None
        self._closing = False
        self._telling = False
        self._forgetting = False  # that the backups are going to be written anew
        self._wanted = False  # that the writer gets ready before there is anything to write
        self._database: Database | None = None
        self._writer: threading.Thread | None = None
        self._state = threading.Condition()  # around everything above; never held while the disk works
        self._disk = threading.Lock()  # around the file itself
        atexit.register(self.close)  # whoever forgets to close loses nothing

    @property
    def family(self) -> Family:
        """The family as it was read."""
        return self._family

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self._opened.path

    @property
    def code(self) -> str:
        """The code of the family, for wherever no name may stand; nothing else that somebody wrote there."""
        return creation.sound_code(self._about)

    @property
    def about(self) -> Mapping[str, str]:
        """The notes about the file itself."""
        return self._about

    @property
    def key(self) -> Key | None:
        """The key of the file; None for one without a password."""
        return self._opened.key

    @property
    def backups(self) -> Backups:
        """The backups of this file."""
        return Backups(self._about, self.key)

    def note(self, name: str, value: str, **more: str) -> None:
        """Write a note about the file itself, or several (KnownError where the disk does not take them)."""
        with self._disk:
            if not self._closing:  # else somebody closed the window meanwhile
                self._opened.note({name: value, **more})
                self._about = self._opened.about

    def back_up(self, now: datetime.datetime, *, always: bool = False) -> Backup | None:
        """Make a backup of what is on the disk (KnownError); None where the newest one holds the same."""
        with self._disk:
            none = self._closing or self._forgetting
            return None if none else self.backups.make(self._opened, now, always=always)

    def announce_forgetting(self) -> None:
        """See that no backup can stay as it is (KnownError); until `forget_in_backups` none is made."""
        self.backups.announce_change()
        self._forgetting = True

    def forget_in_backups(self, *ids: str) -> None:
        """Write every backup anew without these facts and what hangs on them."""
        with self._disk:
            self._forgetting = False
            self.backups.write_anew(self.key, lambda family: family.forget(*ids))

    @property
    def failing(self) -> KnownError | None:
        """Why nothing can be kept at the moment; None where all is well."""
        return self._failing

    @property
    def pending(self) -> int:
        """How many gestures are not on the disk yet."""
        return len(self._queue)

    def prepare(self) -> None:
        """Get ready to keep, off this thread; asked once the window is idle, the first gesture is quick."""
        with self._state:
            self._wanted = True
            self._wake()

    def keep(self, changes: Changes, told: Told | None = None) -> None:
        """Keep one gesture; returns at once, and `told` hears how it went."""
        with self._state:
            if self._closing:
                raise RuntimeError("the file is closed")
            self._asked += 1
            self._queue.append(_Gesture(self._asked, changes, told))
            self._now = self._now.apply(changes)
            if self._failing is None:
                self._wake()

    def retry(self) -> None:
        """Try again to keep what waits, in order."""
        with self._state:
            self._failing = None
            self._wake()

    def wait(self, timeout: float | None = None) -> bool:
        """Wait until all is kept; False where it is not after `timeout` seconds, or not without `retry`."""
        with self._state:
            self._state.wait_for(
                lambda: not self._telling and (not self._queue or self._failing is not None), timeout
            )
            return not self._queue

    def keep_elsewhere(self, path: Path | str, password: Password) -> None:
        """Make a new file of the whole family of now, with all that waits, and go on there.

        Takes as long as a new file takes. KnownError where that one cannot be made; then nothing has changed.
        """
        with self._disk:
            with self._state:
                family, upto = self._now, self._asked
            opened, _ = _made(Path(path), family, password, _without(self._about, _OF_ONE_FILE))
            self._opened.close()
            kept = self._go_on(opened, upto)
        self._tell(kept, Kept(datetime.datetime.now(), upto))

    def change_password(self, password: str | None, now: datetime.datetime) -> None:
        """Write the file anew with another key, in one go, and all its backups with it.

        A sudden end leaves one of the two files whole. KnownError says whether anything has changed.
        """
        with self._disk:
            with self._state:
                family, upto = self._now, self._asked
            backups = self.backups
            backups.make(self._opened, now)
            backups.announce_change(of_key=True)  # while nothing has changed: after a sudden end none stays
            about = _without(self._about, _OF_ONE_KEY)
            opened = in_its_place(self._opened, family, new_key(password), about)
            own_files.note_replaced(opened.path, self.key)  # still the one of before
            own_files.remember(opened.path, opened.key)
            kept = self._go_on(opened, upto)
            try:
                _let_follow(backups, opened)
            finally:
                self._tell(kept, Kept(datetime.datetime.now(), upto))

    def _go_on(self, opened: Opened, upto: int) -> list[_Gesture]:
        """Keep in another file from now on, which holds all gestures so far; return those that waited."""
        self._opened, self._database, self._about = opened, None, opened.about
        with self._state:
            kept = [gesture for gesture in self._queue if gesture.number <= upto]
            self._queue = deque(gesture for gesture in self._queue if gesture.number > upto)
            self._failing, self._telling = None, True
            self._wake()
        return kept

    def close(self) -> None:
        """Keep what still can be kept, and let go of the file; what then still is `pending` is lost."""
        with self._state:
            if self._closing:
                return
            self._closing, self._failing = True, None  # what waits is tried once more
            if self._queue:
                self._wake()
            self._state.notify_all()
            writer = self._writer
        if writer:
            writer.join()
        atexit.unregister(self.close)
        with self._disk:
            self._opened.close()
            own_files.note_left(self.path, self.key)

    def _wake(self) -> None:
        """Let the writer look what there is to do; the caller holds the state."""
        if self._writer is None or not self._writer.is_alive():
            self._writer = threading.Thread(target=self._write, name="keeps the meeting file", daemon=True)
            self._writer.start()
        self._state.notify_all()

    def _write(self) -> None:
        """Keep one gesture after the other until the file is closed; this is what the writer does."""
        while self._has_work():
            with self._disk:
                gesture = self._first()
                try:
                    self._keep_on_disk(gesture.changes if gesture else ())
                    word: Kept | KnownError = Kept(datetime.datetime.now(), gesture.number if gesture else 0)
                except KnownError as error:
                    word = error
                except Exception as error:  # heard by whoever hears of mistakes; the writer goes on
                    word = _mistake(error, self.path)
                self._note(gesture, word)
            if gesture:
                self._tell((gesture,), word)

    def _has_work(self) -> bool:
        """Wait for something to do; False when the file is being closed and nothing is left to do."""
        with self._state:
            self._state.wait_for(lambda: self._closing or self._wanted or self._may_write)
            return self._may_write or (self._wanted and not self._closing)

    @property
    def _may_write(self) -> bool:
        return bool(self._queue) and self._failing is None

    def _first(self) -> _Gesture | None:
        with self._state:
            self._wanted = False
            return self._queue[0] if self._may_write else None

    def _keep_on_disk(self, changes: Changes) -> None:
        """Make one transaction of a gesture, and see that it went into the file that the path names."""
        if self._database is None:
            self._opened.guard_memory()
            self._database = database_on(self._opened.connection)
        if not changes:
            return
        with told(self.path, KEEPING):
            with self._database.atomic():
                tables.write_changes(self._database, changes)
            if not self._opened.claim.still_at(self.path):
                raise trouble(MOVED, self.path)

    def _note(self, gesture: _Gesture | None, word: Kept | KnownError) -> None:
        """Take a gesture that is kept from the queue; where it is not, let it and all that follow wait."""
        with self._state:
            if isinstance(word, KnownError):
                self._failing = word
            elif gesture:
                self._queue.popleft()
            self._telling = gesture is not None
            self._state.notify_all()

    def _tell(self, gestures: Iterable[_Gesture], word: Kept | KnownError) -> None:
        try:
            for gesture in gestures:
                if gesture.told:
                    gesture.told(word)
        finally:
            with self._state:
                self._telling = False
                self._state.notify_all()


def _mistake(error: Exception, path: Path) -> KnownError:
    """Let a mistake of ours be heard as any other, and return the sentence for it."""
    heard = type(error), error, error.__traceback__, threading.current_thread()
    threading.excepthook(threading.ExceptHookArgs(heard))
    return trouble(MISTAKE, path)


def _let_follow(backups: Backups, opened: Opened) -> None:
    try:
        backups.write_anew(opened.key)
    except KnownError as error:
        raise trouble(BACKUPS_BEHIND, opened.path) from error


def _without(about: Mapping[str, str], names: tuple[str, ...]) -> dict[str, str]:
    return {name: value for name, value in about.items() if name not in names}


def create(path: Path | str, family: Family | None = None, *, password: Password) -> MeetingFile:
    """Make a new file with a family in it and open it; KnownError where it cannot be made."""
    return MeetingFile(*_made(Path(path), family or Family(), password))


def open_away(
    there: Path, password: Password, folder: Path, now: datetime.datetime, *, anew: bool = False
) -> MeetingFile:
    """Open a file that lies elsewhere through a copy in a folder here (KnownError where that cannot be)."""
    from jimdesk.store.away import Away

    away = Away.borrow(there, folder, now)
    try:
        file = open_(away.here, password, anew=anew)
    except KnownError as error:
        if error.saying.msgid != IN_USE and away.unchanged:  # else another window works in it
            away.let_go()
        raise trouble(error.saying.msgid, there, **_but_file(error)) from error
    if away.stale:  # nobody else has it, so it can be taken anew
        file.close()
        away.let_go()
        return open_away(there, password, folder, now, anew=anew)
    file.away = away
    return file


def _but_file(error: KnownError) -> dict[str, object]:
    return {name: value for name, value in error.saying.values.items() if name != "file"}


def open_(path: Path | str, password: Password, *, anew: bool = False) -> MeetingFile:
    """Open a file, from any thread; KnownError where that cannot be. Deriving the key takes a moment.

    `anew`: what was in it is written into a fresh file in its place first. So a file of somebody else is
    never worked in itself; of its notes only those come along that we know.
    """
    opened, family = Opened.open(Path(path), password)
    if anew:
        try:
            opened = in_its_place(opened, family, opened.key, _known_notes(opened.about))
        except BaseException:
            opened.close()
            raise
    return MeetingFile(opened, family)


def _known_notes(about: Mapping[str, str]) -> dict[str, str]:
    """Return the notes that a file may bring along: short ones that we know, and its log book."""
    from jimdesk.store import logbook

    short = {name: about[name] for name in _FROM_OTHERS if 0 < len(about.get(name, "")) <= _LONGEST_NOTE}
    if short.get("code") != creation.sound_code(about):  # it gets one of ours
        short.pop("code", None)
    return {**short, logbook.OPENED: logbook.cleaned(about.get(logbook.OPENED, ""))}


def _made(
    path: Path, family: Family, password: Password, about: Mapping[str, str] | None = None
) -> tuple[Opened, Family]:
    """Make a new file, and open it as any other file is opened: what was not written right shows at once."""
    key = new_key(password)
    creation.make(path, family, key, about)
    try:
        opened, written = Opened.open(path, key)
    except KnownError:
        path.unlink()  # made just now: nobody has anything in it yet
        raise
    try:
        if tables.rows(written) != tables.rows(family):
            raise RuntimeError("the new file does not hold the family that was written")
    except BaseException:
        opened.close()
        path.unlink()
        raise
    own_files.remember(path, opened.key)
    return opened, written
