# SPDX-License-Identifier: Apache-2.0
"""Two laptops on one share, in any order of opening, working, closing and sudden ends: nothing is lost.

What was acknowledged on either laptop stands in the end in the file on the share or in a version beside it.
Each laptop may not see yet what the other one did there, as in a folder that is kept in step.
"""

import datetime
import random
from pathlib import Path
from typing import Final

from jimdesk.core.family import Change
from jimdesk.core.meeting import Note
from jimdesk.core.trouble import KnownError
from jimdesk.store import MeetingFile, away, create, read
from jimdesk.store.meeting_file import open_away
from tests.safety.figure import Figure, Step, quiet
from tests.store.some import FAMILY, KEY, sentence

_STEPS: Final = 14
_BEGIN: Final = datetime.datetime(2026, 11, 24, 19, 2)


class Laptop:
    """One of them: its user, the copies that it keeps, and what it was told is safe."""

    def __init__(self, user: str, there: Path, folder: Path) -> None:
        self.user, self.there, self.folder = user, there, folder / user
        self.file: MeetingFile | None = None
        self.safe: set[str] = set()
        self.refused: list[str] = []
        self.now = _BEGIN

    def do(self, what: str) -> None:
        """Do one of the things that happen, as this user."""
        usual, away._me = away._me, lambda: f"{self.user} (laptop)"
        self.now += datetime.timedelta(minutes=7)
        try:
            getattr(self, what)()
        except KnownError as error:
            self.refused.append(sentence(error))
        finally:
            away._me = usual

    def open(self) -> None:
        """Open the file of the share."""
        if self.file is None:
            self.file = open_away(self.there, KEY, self.folder, self.now)

    def open_unseen(self) -> None:
        """Open it before the note of the other one came over."""
        self.there.with_name(f"~{self.there.stem}.bezet").unlink(missing_ok=True)
        self.open()

    def work(self) -> None:
        """Keep a gesture, and hear that it is kept."""
        if self.file is not None:
            note = Note(id=f"{self.user}-{len(self.safe)}")
            self.file.keep((Change(None, note),))
            if self.file.wait(30):
                self.safe.add(note.id)

    def bring(self) -> None:
        """Back up, and bring that there, as every ten minutes."""
        if self.file is not None and self.file.away is not None:
            made = self.file.back_up(self.now)
            if made is not None:
                self.file.away.bring(made.path)

    def close(self) -> None:
        """Close it well."""
        file, self.file = self.file, None
        if file is not None and file.away is not None:
            file.close()
            file.away.give_back(self.now)
            file.away.let_go()

    def end(self) -> None:
        """Come to a sudden end: the copy here and the note there stay."""
        if self.file is not None:
            self.file.close()
            self.file = None


def schedules(folder: Path, many: int, step: Step = quiet) -> Figure:
    """Go through so many orders of things."""
    wrong = list[str]()
    for seed in range(many):
        own = folder / f"{seed}"
        there = own / "share" / "a.jim"
        there.parent.mkdir(parents=True)
        create(there, FAMILY, password=KEY).close()
        wrong += [f"schedule {seed}: {one}" for one in _gone_through(there, own, random.Random(seed))]
        step(seed + 1, many)
    return Figure("orders of work of two laptops on one share", many, tuple(wrong), "none known")


def _gone_through(there: Path, own: Path, chance: random.Random) -> list[str]:
    laptops = [Laptop(user, there, own) for user in ("anna", "fatma")]
    things = ("open", "open_unseen", "work", "work", "work", "bring", "close", "end")
    for _ in range(_STEPS):
        chance.choice(laptops).do(chance.choice(things))
    for laptop in laptops:  # in the end everybody comes back, and leaves well
        laptop.do("open_unseen")
        laptop.do("close")
    found = {fact.id for path in there.parent.glob("*.jim") for fact in read(path, KEY)}
    safe = laptops[0].safe | laptops[1].safe
    wrong = [f"{len(safe - found)} gestures are lost"] if safe - found else []
    left = [path.name for laptop in laptops for path in laptop.folder.glob("*")]
    wrong += [f"{left} is left on a laptop"] if left else []
    strange = {one for laptop in laptops for one in laptop.refused} - {away.HAD}
    return [*wrong, *(f"said {one!r}" for one in strange)]
