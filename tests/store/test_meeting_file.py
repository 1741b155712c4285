# SPDX-License-Identifier: Apache-2.0
"""Keeping: every gesture reaches the disk in order, is acknowledged after that, and waits where it cannot."""

import errno
import os
import threading
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jimdesk.core.desk import Desk, Step
from jimdesk.core.family import Change, Changes, Family
from jimdesk.core.people import Person
from jimdesk.core.trouble import KnownError
from jimdesk.store import Kept, MeetingFile, create, meeting_file, open_, tables, troubles
from tests.store.some import (
    ADD_AUNT,
    AUNT,
    FAMILY,
    KEY,
    Ear,
    elsewhere,
    family_in,
    refused,
    said_by,
    sentence,
)
from tests.strategies import families, steps

if TYPE_CHECKING:
    from sqlite_utils import Database


def named(number: int) -> Changes:
    """A gesture that makes a person of this number."""
    return (Change(None, Person(id=f"p{number}", name=f"Mens {number}")),)


def _health(file: MeetingFile) -> KnownError | None:
    """What is wrong with a file now; asked anew each time."""
    return file.failing


@given(families(), st.lists(st.one_of(steps(), st.sampled_from(("undo", "redo", "forget"))), max_size=12))
@settings(max_examples=30)
def test_the_file_follows_the_desk(family: Family, gestures: list[Step | str]) -> None:
    """Whatever is done, undone, done again or forgotten, the file holds what the desk holds."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.jim"
        file = create(path, family, password=KEY)
        desk = Desk(file.family)
        desk.subscribe(file.keep)
        for gesture in gestures:
            if isinstance(gesture, Step):
                desk.do(gesture)
            elif gesture == "forget":
                desk.forget(*(fact.id for fact in desk.family.of(Person)[:1]))
            else:
                getattr(desk, gesture)()
        assert file.wait(30)
        file.close()
        assert family_in(path) == desk.family


def test_a_gesture_is_acknowledged_once_it_is_on_the_disk(path: Path) -> None:
    """By the time the word comes, the file on the disk has grown by what the gesture added."""
    file = open_(path, KEY)
    ear, sizes = Ear(), [path.stat().st_size]

    def told(word: Kept | KnownError) -> None:
        sizes.append(path.stat().st_size)
        ear(word)

    big = Person(id="big", about="veel " * 10_000)
    file.keep((*ADD_AUNT, Change(None, big)), told)
    file.keep((Change(big, None), *named(1)), told)
    first, second = ear.kept, ear.kept
    assert sizes[1] > sizes[0] + 40_000
    assert (first.upto, second.upto) == (1, 2)
    assert first.at <= second.at
    assert file.wait(30)
    assert file.pending == 0
    file.close()
    assert family_in(path) == FAMILY.put(AUNT, Person(id="p1", name="Mens 1"))


def test_keeping_never_waits_for_the_disk(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However long the disk takes, the window goes on; what was asked meanwhile is kept afterwards."""
    go = threading.Event()
    write = tables.write_changes

    def slowly(database: "Database", changes: Changes) -> None:
        go.wait(30)
        write(database, changes)

    monkeypatch.setattr(tables, "write_changes", slowly)
    file = open_(path, KEY)
    for number in range(20):
        file.keep(named(number))
    assert file.pending == 20
    assert not file.wait(0.01)
    go.set()
    assert file.wait(30)
    file.close()
    assert len(family_in(path)) == len(FAMILY) + 20


def test_one_gesture_is_whole_or_not_there(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the second half of a gesture cannot be written, the first half is not in the file either."""
    file = open_(path, KEY)
    file._opened.connection.execute("PRAGMA max_page_count = 60")
    big = Person(id="big", about="veel " * 9_999)
    ear = Ear()
    file.keep((*ADD_AUNT, Change(None, big)), ear)
    assert ear.trouble == troubles.FULL
    file.close()
    assert family_in(path) == FAMILY


def test_what_cannot_be_kept_waits_in_order(path: Path) -> None:
    """A full disk takes nothing back: later gestures wait behind the first, and all are kept in the end."""
    file = open_(path, KEY)
    connection = file._opened.connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    ear = Ear()
    big = Person(id="big", about="veel " * 10_000)
    file.keep((Change(None, big),), ear)
    assert ear.trouble == troubles.FULL
    assert not file.wait(30)
    assert file.failing is not None
    assert sentence(file.failing) == troubles.FULL
    file.keep((Change(big, AUNT), Change(big, None)), ear)
    file.keep(named(1), ear)
    assert file.pending == 3
    file.retry()
    assert ear.trouble == troubles.FULL
    connection.execute("PRAGMA max_page_count = 100000")
    file.retry()
    assert [ear.kept.upto for _ in range(3)] == [1, 2, 3]
    assert _health(file) is None
    file.close()
    assert family_in(path) == FAMILY.put(AUNT, Person(id="p1", name="Mens 1"))


def test_the_family_goes_on_in_another_place(path: Path, tmp_path: Path) -> None:
    """When the disk stays full, all that waits goes into a new file with its own password, and on there."""
    file = open_(path, KEY)
    code = file.code
    file._opened.connection.execute("PRAGMA max_page_count = 1")
    ear = Ear()
    big = Person(id="big", about="veel " * 10_000)
    file.keep((Change(None, big),), ear)
    assert ear.trouble == troubles.FULL
    file.keep(ADD_AUNT, ear)
    stick = tmp_path / "stick" / "LINDE-31.jim"
    with refused(troubles.NO_PLACE, stick):
        file.keep_elsewhere(stick, "ander wachtwoord")
    assert file.pending == 2
    stick.parent.mkdir()
    file.keep_elsewhere(stick, "ander wachtwoord")
    assert [ear.kept.upto, ear.kept.upto] == [2, 2]
    assert (file.path, file.code, file.failing, file.pending) == (stick, code, None, 0)
    file.keep(named(1))
    assert file.wait(30)
    file.close()
    assert family_in(stick, "ander wachtwoord") == FAMILY.put(AUNT, big, Person(id="p1", name="Mens 1"))
    assert family_in(path) == FAMILY


def test_going_elsewhere_while_gestures_rain_down_loses_none(path: Path) -> None:
    """Gestures made before, during and after the move are in the new file, each as it last was."""
    file = open_(path, KEY)
    person = Person(id="p", name="0")
    file.keep((Change(None, person),))
    done = threading.Event()

    def rain() -> None:
        for number in range(1, 300):
            file.keep((Change(person, Person(id="p", name=str(number))), *named(number)))
            time.sleep(0.001)
        done.set()

    hand = threading.Thread(target=rain)
    hand.start()
    for number in range(3):
        file.keep_elsewhere(path.with_name(f"{number}.jim"), KEY)
    assert done.wait(30)
    hand.join()
    file.close()
    found = family_in(path.with_name("2.jim"))
    assert found.get(Person, "p") == Person(id="p", name="299")
    assert len(found) == len(FAMILY) + 300


@pytest.mark.skipif(os.name == "nt", reason="Windows moves no file that is open")
@pytest.mark.parametrize("how", ["moved", "removed", "replaced"])
def test_a_file_that_was_moved_away_is_missed(how: str, path: Path) -> None:
    """Nothing is acknowledged that went into a file which is no longer where it was."""
    file = open_(path, KEY)
    ear = Ear()
    file.keep(named(1), ear)
    assert ear.kept
    away = path.with_name("weg.jim")
    path.rename(away)
    if how == "removed":
        away.unlink()
    if how == "replaced":
        path.write_bytes(b"iets anders")
    file.keep(ADD_AUNT, ear)
    assert ear.trouble == troubles.MOVED
    if how == "moved":
        away.rename(path)
        file.retry()
        assert ear.kept
    else:
        path = path.with_name("elders.jim")
        file.keep_elsewhere(path, KEY)
    file.close()
    assert family_in(path) == FAMILY.put(AUNT, Person(id="p1", name="Mens 1"))


def test_a_mistake_of_ours_is_heard_and_loses_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bug while keeping reaches whoever hears of bugs, the user hears a sentence, and the queue waits."""
    heard: list[BaseException | None] = []
    monkeypatch.setattr(threading, "excepthook", lambda args: heard.append(args.exc_value))
    file = open_(path, KEY)
    ear = Ear()
    mistake = RuntimeError("a bug")
    with monkeypatch.context() as broken:
        broken.setattr(tables, "write_changes", lambda *_: (_ for _ in ()).throw(mistake))
        file.keep(ADD_AUNT, ear)
        assert ear.trouble == troubles.MISTAKE
        assert not file.wait(30)
    file.retry()
    assert ear.kept
    file.close()
    assert heard == [mistake]
    assert family_in(path) == FAMILY.put(AUNT)


def test_who_hears_of_a_mistake_may_try_again_at_once(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The writer is still there for whoever asks for another try in the very moment that it fails."""
    monkeypatch.setattr(threading, "excepthook", lambda _: None)
    file = open_(path, KEY)
    works, tries = tables.write_changes, []

    def fails_once(database: "Database", changes: Changes) -> None:
        tries.append(changes)
        if len(tries) == 1:
            raise RuntimeError("a bug")
        works(database, changes)

    monkeypatch.setattr(tables, "write_changes", fails_once)
    file.keep(ADD_AUNT, lambda word: file.retry() if isinstance(word, KnownError) else None)
    assert file.wait(30)
    file.close()
    assert family_in(path) == FAMILY.put(AUNT)


def test_closing_tries_once_more_what_the_disk_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Room was made on the disk and nobody pressed a button: closing keeps what waited, in order."""
    file = open_(path, KEY)
    with monkeypatch.context() as full:
        full.setattr(tables, "write_changes", lambda *_: (_ for _ in ()).throw(OSError(errno.ENOSPC, "full")))
        for number in range(3):
            file.keep(named(number))
        assert not file.wait(30)
    file.close()
    assert file.pending == 0
    assert len(family_in(path)) == len(FAMILY) + 3


def test_whoever_waits_hears_that_the_writer_cannot_start(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What fails while the writer gets ready ends the waiting, for nothing more is going to happen."""
    monkeypatch.setattr(threading, "excepthook", lambda _: None)
    file = open_(path, KEY)
    begun, go_on = threading.Event(), threading.Event()

    def no_library(*_: object) -> None:
        begun.set()
        go_on.wait(30)
        raise RuntimeError("a bug")

    with monkeypatch.context() as broken:
        broken.setattr(meeting_file, "database_on", no_library)
        file.prepare()
        assert begun.wait(30)
        file.keep(ADD_AUNT)
        waiting = threading.Thread(target=file.wait, daemon=True)
        waiting.start()
        time.sleep(0.1)
        go_on.set()
        waiting.join(20)
        assert not waiting.is_alive()
    file.close()
    assert family_in(path) == FAMILY.put(AUNT)


def test_closing_keeps_what_was_asked_and_asks_no_more(path: Path) -> None:
    """Everything asked before closing is on the disk afterwards; closing twice does no harm."""
    file = open_(path, KEY)
    for number in range(30):
        file.keep(named(number))
    file.close()
    file.close()
    assert len(family_in(path)) == len(FAMILY) + 30
    with pytest.raises(RuntimeError, match="closed"):
        file.keep(ADD_AUNT)


def test_a_program_that_forgets_to_close_loses_nothing(path: Path) -> None:
    """A program that just ends, ends after its last gesture is kept."""
    program = (
        "import sys; from pathlib import Path\n"
        "from jimdesk.store import open_\nfrom tests.store.some import ADD_AUNT, KEY\n"
        "open_(Path(sys.argv[1]), KEY).keep(ADD_AUNT)"
    )
    assert said_by(program, str(path)) == []
    assert family_in(path) == FAMILY.put(AUNT)


def test_nothing_to_change_is_kept_at_once(path: Path) -> None:
    """A gesture without changes is acknowledged in its turn and writes nothing."""
    before = path.read_bytes()
    file = open_(path, KEY)
    ear = Ear()
    file.keep((), ear)
    assert ear.kept
    file.close()
    assert path.read_bytes() == before


def test_the_code_of_the_family_stays(path: Path) -> None:
    """The code is made with the file and is the same ever after."""
    file = open_(path, KEY)
    code = file.code
    word, number = code.split("-")
    assert word.isalpha()
    assert len(number) == 2
    file.close()
    file = open_(path, KEY)
    assert file.code == code
    file.close()


def test_preparing_is_enough_to_bring_in_what_writing_needs(path: Path) -> None:
    """Opening leaves sqlite-utils out; preparing brings it in on another thread, and never numpy."""
    program = (
        "import sys, time; from pathlib import Path\n"
        "from jimdesk.store import open_\nfrom tests.store.some import KEY\n"
        "file = open_(Path(sys.argv[1]), KEY)\n"
        "print('sqlite_utils' in sys.modules, 'numpy' in sys.modules)\n"
        "file.prepare()\n"
        "while file._database is None: time.sleep(0.01)\n"
        "file.close()\nprint('sqlite_utils' in sys.modules, 'numpy' in sys.modules)"
    )
    assert said_by(program, str(path)) == ["False False", "True False"]


def test_no_letter_of_a_family_is_beside_the_file(path: Path) -> None:
    """While a file is open and written, neither it nor its journal shows a name."""
    file = open_(path, KEY)
    for number in range(5):
        file.keep((*named(number), Change(None, Person(id="aunt", name=f"Tante Bertram {number}"))))
    assert file.wait(30)
    with elsewhere("read", str(path)) as (_, said):
        said.readline()
    beside = [one for one in path.parent.iterdir() if one != path]
    assert beside
    assert not [one for one in beside if b"Bertram" in one.read_bytes() or b"Mens" in one.read_bytes()]
    file.close()
    assert b"Bertram" not in path.read_bytes()
    assert [one for one in path.parent.iterdir() if one != path] == []


def test_in_another_place_the_notes_about_the_file_come_along(path: Path, tmp_path: Path) -> None:
    """Who opened it when, and the code, stay with the family; a recovery sheet is of the key of before."""
    file = open_(path, KEY)
    code, id_ = file.code, file.about["id"]
    file.note("opened", "[]")
    file.note("recovery_sheet", "2026-11-24")
    file.keep_elsewhere(tmp_path / "b.jim", "ander wachtwoord")
    assert (file.code, file.about["opened"]) == (code, "[]")
    assert "recovery_sheet" not in file.about
    assert file.about["id"] != id_  # its backups have another key
    file.close()
