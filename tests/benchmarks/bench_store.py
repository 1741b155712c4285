# SPDX-License-Identifier: Apache-2.0
"""How fast the meeting file is: one gesture against one raw write of this disk, opening against raw SQLite.

`python -m tests.benchmarks.bench_store` prints the figures. Both sides of a ratio take turns, because a
disk is now fast and now slow.
"""

import datetime
import os
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from io import FileIO
from pathlib import Path
from typing import Final
from unittest.mock import patch

from jimdesk.core.dates import PartialDate
from jimdesk.core.fact import Fact
from jimdesk.core.family import Change, Family
from jimdesk.core.meeting import Agreement, Attendance, Meeting, Rhythm, Statement
from jimdesk.core.people import Household, Level, Membership, Parentage, Person
from jimdesk.instruments.circle.facts import Placement, Support
from jimdesk.store import Kept, Key, MeetingFile, create, open_, own_files, tables
from jimdesk.store.opened import connect

Row = tuple[str, float, float, float]  # what, our seconds, the seconds of the bare counterpart, the limit
_KEY: Final = Key.raw(bytes(range(32)))
_GESTURES: Final = 200


def family(people: int) -> Family:
    """Invent a family with this many people, and what a few meetings note about them."""
    facts: list[Fact] = [
        Meeting.new(date=datetime.date(2026, 11, 24), time="19:00", where="aan de keukentafel"),
        Household.new(name="thuis"),
    ]
    meeting, home = facts[0].id, facts[1].id
    ids: list[str] = []
    for n in range(people):
        person = Person.new(
            name=f"Voornaam{n} van der Achternaam{n % 97}", called=f"Roep{n}", youngster=n == 0,
            birth=PartialDate(1940 + n * 7 % 80, 1 + n % 12, 1 + n % 28), phone=f"06-{n:08}",
            level=list(Level)[n % 4], about="woont om de hoek" if n % 3 else "", may_be_called=bool(n % 2),
        )
        ids.append(person.id)
        facts += [person, Placement.new(
            meeting=meeting, whose=ids[0], person=person.id, ring="intimi", sector="familie", bearing=n % 360,
        )]
        if n:
            facts.append(Parentage.new(child=ids[n], parent=ids[n // 2]))
        if n % 2:
            facts.append(Membership.new(household=home, person=person.id))
            facts.append(Support.new(giver=person.id, receiver=ids[0], what="luisteren"))
        if n % 5 == 0:
            facts += [
                Attendance.new(meeting=meeting, person=person.id),
                Statement.new(meeting=meeting, speaker=person.id, text=f"Het gaat beter dan in mei ({n})."),
                Agreement.new(meeting=meeting, what=f"brengt {n}", owner=person.id, rhythm=Rhythm.WEEKLY),
            ]
    return Family(facts)


def measure() -> list[Row]:
    """Measure all of it, in a folder that is gone afterwards, on the disk where the checkout is."""
    with (
        tempfile.TemporaryDirectory(dir=Path(__file__).parent) as folder,
        patch.object(own_files, "usual_place", lambda: Path(folder) / "own-files"),
    ):
        return [
            *_opened(Path(folder), 60, 200),
            *_opened(Path(folder), 1000, 40),
            *_kept(Path(folder)),
        ]


def _kept(folder: Path) -> list[Row]:
    """Keep one gesture after the other, and write and flush a raw file in turn."""
    file = create(folder / "kept.jim", family(60), password=_KEY)
    (first,) = [person for person in file.family.of(Person) if person.youngster]
    _gesture(file, first, 0)  # the first one brings sqlite-utils in
    ours, raw, blocked = [], [], []
    with (folder / "raw").open("wb", buffering=0) as disk:
        for n in range(1, _GESTURES + 1):
            waited, told = _gesture(file, first, n)
            blocked.append(waited)
            ours.append(told)
            raw.append(_timed(lambda: _write_raw(disk)))
    file.close()
    p99 = sorted(blocked)[len(blocked) * 99 // 100]
    return [
        ("one gesture kept / one raw write and fsync", statistics.median(ours), statistics.median(raw), 5.0),
        ("the window waits for keep(), p99 / 4 ms", p99, 0.004, 1.0),
    ]


def _write_raw(disk: FileIO) -> None:
    disk.write(bytes(4096))
    os.fsync(disk.fileno())


def _gesture(file: MeetingFile, person: Person, n: int) -> tuple[float, float]:
    """Keep one change; return how long the asker waited, and how long until it was on the disk."""
    done: list[float] = []
    changes = (Change(person, replace(person, about=f"nummer {n}")),)
    start = time.perf_counter()
    file.keep(changes, lambda word: done.append(time.perf_counter() if isinstance(word, Kept) else 0))
    waited = time.perf_counter() - start
    file.wait()
    return waited, done[0] - start


def _opened(folder: Path, people: int, times: int) -> list[Row]:
    """Open our file with its key, and read the same rows from a plain file with Python's own sqlite3.

    Letting go of either is no part of opening: ours then notes how its file was left.
    """
    path, plain = folder / f"{people}.jim", folder / f"{people}.sqlite"
    create(path, family(people), password=_KEY).close()
    _copy_as_plain(path, plain)
    names = list(tables.schema())
    ours, raw = [], []

    def read_raw() -> sqlite3.Connection:
        connection = sqlite3.connect(plain)
        for name in names:
            connection.execute(f'SELECT * FROM "{name}"').fetchall()
        return connection

    for _ in range(times):
        raw.append(_until_open(read_raw))
        ours.append(_until_open(lambda: open_(path, _KEY)))
    name = f"open {people} people / raw sqlite3 read"
    return [(name, statistics.median(ours), statistics.median(raw), 1.5)]


def _until_open(opened: Callable[[], MeetingFile | sqlite3.Connection]) -> float:
    start = time.perf_counter()
    file = opened()
    seconds = time.perf_counter() - start
    file.close()
    return seconds


def _copy_as_plain(path: Path, plain: Path) -> None:
    source = connect(path, _KEY, "ro")
    target = sqlite3.connect(plain)
    for name, sql in tables.schema().items():
        target.execute(sql)
        rows = source.execute(f'SELECT * FROM "{name}"').fetchall()
        if rows:
            target.executemany(f'INSERT INTO "{name}" VALUES ({",".join("?" * len(rows[0]))})', rows)
    target.commit()
    target.close()
    source.close()


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    for name, seconds, peer, limit in measure():
        print(f"{name:44} {seconds * 1e3:8.2f} ms {peer * 1e3:8.2f} ms  {seconds / peer:5.2f}  limit {limit}")
