# SPDX-License-Identifier: Apache-2.0
"""The sitting: what all pages share while a family lies on the desk.

It knows with whose eyes the window looks, and hands out the one `Shown` that everything is made from:
the worker's own, or the room's while a meeting runs (unless the worker holds the key for a moment).
"""

import datetime
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from jimdesk.core import audience, names, table
from jimdesk.core.agreeing import as_agreed
from jimdesk.core.audience import FAMILY, WORKER, Reader, Shown, shown_to
from jimdesk.core.desk import Desk, Step, Undoable
from jimdesk.core.family import Changes, Edit
from jimdesk.core.meeting import Meeting
from jimdesk.core.people import Person
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import Words
from jimdesk.ui.look import Look


class Sitting(QObject):
    """One family, one language, one look, one pair of eyes."""

    changed = Signal(object)
    """Changes: some facts are different; `shown` is already new."""
    renewed = Signal()
    """Another family, language or reader: everything is made anew."""
    selected = Signal(str)
    """The id of the person that is lit up on every page, or ""."""
    announced = Signal(str)
    """A sentence for a screen reader and for the foot of the window ("Dennis to the inner ring")."""
    wanted = Signal(str)
    """The name of a page that somebody asked for from another page."""
    forgotten = Signal(str)
    """The id of a person who is going to be forgotten for good."""
    table_wanted = Signal()
    """Somebody asked for the table view from a page."""
    table_changed = Signal()
    """Other numbers lie on the table, or they were laid open, though no fact changed."""
    own_wanted = Signal()
    """Somebody asked for the worker's own facts while those are closed: a code is to be given first."""
    calm_wanted = Signal(str)
    """Somebody asked for "safety" (the safety stop) or "private" (the family's own time)."""

    def __init__(
        self, words: Words, look: Look, now: Callable[[], datetime.datetime] = datetime.datetime.now
    ) -> None:
        """Begin with an empty desk; `now` is the clock on the wall."""
        super().__init__()
        self.look = look
        self.now = now
        self._words = words
        self._desk = Desk()
        self._held = self._closed = False
        self._selection = ""
        self._reader = WORKER
        self._shown: Shown | None = None
        self.laid_open: set[str] = set()  # the meetings at which everybody's number lies on the table
        self.asked_about = ""  # the danger or the kwestie whose numbers lie there; "" = in general
        self._unsubscribe = self._desk.subscribe(self._on_changes)

    @property
    def desk(self) -> Desk:
        """The desk; pages change it through `do`, and read only `shown`."""
        return self._desk

    @property
    def words(self) -> Words:
        """The language of the window."""
        return self._words

    @property
    def shown(self) -> Shown:
        """The family as the eyes before this screen may see it."""
        if self._shown is None:
            self._shown = shown_to(self._desk.family, self._reader)
        return self._shown

    @property
    def for_home(self) -> Shown:
        """The family as the family's own paper may show it."""
        return shown_to(self._desk.family, FAMILY)

    def for_reader(self, reader: Reader, version: str = "") -> Shown:
        """Return the family as another reader's paper may show it; `version` is the id of an agreed plan."""
        family = self._desk.family
        return shown_to(as_agreed(family, version) if version else family, reader)

    @property
    def for_room(self) -> Shown:
        """The family as the room may see it, also before a meeting and while the key is held."""
        family = self._desk.family
        now = table.latest(family)
        reader = table.room(family, now.id) if now else audience.room()
        return self.shown if reader == self._reader else shown_to(family, reader)

    @property
    def today(self) -> datetime.date:
        """The day on the wall's calendar."""
        return self.now().date()

    @property
    def meeting(self) -> Meeting | None:
        """The meeting that runs, or the latest one."""
        return table.latest(self.shown)

    @property
    def running(self) -> bool:
        """Whether a meeting runs, so that the room looks along."""
        return table.running(self._desk.family) is not None

    @property
    def held(self) -> bool:
        """Whether the worker holds the key and sees the worker's own facts for a moment."""
        return self._held

    @property
    def closed(self) -> bool:
        """Whether the worker's own facts are closed: nobody sees them here before the code is given."""
        return self._closed

    @property
    def selection(self) -> str:
        """The id of the person that is lit up; ""."""
        return self._selection if self._selection in self.shown else ""

    def open(self, desk: Desk) -> None:
        """Lay another family on the desk."""
        self._unsubscribe()
        self._desk = desk
        self._unsubscribe = desk.subscribe(self._on_changes)
        self._held = False
        self._selection = self.asked_about = ""
        self._renew()

    def speak(self, words: Words) -> None:
        """Go on in another language."""
        self._words = words
        self._renew()

    def hold(self, held: bool) -> None:
        """Show the worker's own facts for as long as the key is held."""
        if held and self._closed:
            self.own_wanted.emit()
        elif held != self._held:
            self._held = held
            self._renew()

    def close_own(self, closed: bool = True) -> None:
        """Close the worker's own facts, also after the meeting; or open them, once the code was given."""
        if closed != self._closed:
            self._closed, self._held = closed, False
            self._renew()

    def select(self, person: str) -> None:
        """Light somebody up on every page; "" for nobody."""
        if person != self._selection:
            self._selection = person
            self.selected.emit(person)

    def do(self, step: Step) -> Changes:
        """Make a step on the desk; one that no file could hold is refused, in a sentence."""
        try:
            return self._desk.do(step)
        except KnownError as error:
            told = self._words.tell(error.saying)
            QTimer.singleShot(0, self, lambda: self.announced.emit(told))  # after what the page says itself
            return ()

    def note(self, edit: Edit) -> None:
        """Keep something that nobody did by hand beside the last step; it is undone with it."""
        self._desk.note(edit)

    def undo(self) -> None:
        """Take the last step back, and say which one that was."""
        said = self.told(self._desk.next_undo)
        if self._desk.undo():
            self.announced.emit(self._words.say("Undone: {step}", step=said) if said else "")

    def redo(self) -> None:
        """Make the step again that was taken back last."""
        said = self.told(self._desk.next_redo)
        if self._desk.redo():
            self.announced.emit(self._words.say("Done again: {step}", step=said) if said else "")

    def told(self, step: Undoable | None) -> str:
        """Return what a step is called before these eyes; "" where they may not know of it."""
        touched = [f for c in step.changes for f in (c.before, c.after) if f] if step else []
        if step is None or not all(map(self._reader.sees, touched)):
            return ""
        return names.step_name(self.shown, step, self._words)

    def name(self, person: str) -> str:
        """Return what somebody is called before these eyes."""
        return names.name(self.shown, person, self._words)

    def people(self) -> tuple[Person, ...]:
        """Return everybody whom these eyes see."""
        return self.shown.of(Person)

    def _eyes(self) -> Reader:
        if self._held:
            return WORKER
        now = table.latest(self._desk.family)
        if self._closed:
            return table.room(self._desk.family, now.id) if now else audience.room()
        return table.reader_of_screen(self._desk.family)

    def _on_changes(self, changes: Changes) -> None:
        reader, self._shown = self._eyes(), None
        if reader != self._reader:
            self._renew()
        else:
            self.changed.emit(changes)

    def _renew(self) -> None:
        self._reader, self._shown = self._eyes(), None
        self.renewed.emit()
