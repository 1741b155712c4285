# SPDX-License-Identifier: Apache-2.0
"""What a sudden end left beside a file is made good in a copy where it is only read; nothing planted is."""

import os
import shutil
import struct
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from jimdesk.core.trouble import KnownError
from jimdesk.register import asking, readers
from jimdesk.store import Key, MeetingFile, aside, create, open_, read, troubles
from jimdesk.store.key import Password
from jimdesk.store.opened import connect
from tests.store.some import FAMILY

KEY = Key.raw(bytes(range(32)))
_MAGIC = bytes.fromhex("d9d505f920a163d7")  # how a journal of SQLite begins


def left_open(folder: Path, password: Password, mode: str = "DELETE") -> Path:
    """A file, and what lies beside it, as they were in the midst of a write that never ended."""
    whole, path = folder / "heel.jim", folder / "a.jim"
    create(whole, FAMILY, password=password).close()
    connection = connect(whole, password if isinstance(password, Key) else None, "rw")
    connection.execute("PRAGMA locking_mode = NORMAL")
    connection.execute(f"PRAGMA journal_mode = {mode}")
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("BEGIN")
    for n in range(40):
        connection.execute("INSERT INTO meta VALUES (?, ?)", (str(n), "x" * 9000))
    if mode == "WAL":
        connection.execute("COMMIT")
    for end in ("", "-journal", "-wal"):
        if Path(f"{whole}{end}").exists():
            shutil.copyfile(f"{whole}{end}", f"{path}{end}")
    connection.close()
    whole.unlink()
    return path


@pytest.mark.parametrize("password", [KEY, None])
@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
def test_reading_makes_good_in_a_copy(mode: str, password: Password, tmp_path: Path) -> None:
    """What comes out is the family as it was before the write; the file and its journal stay as they are."""
    path = left_open(tmp_path, password, mode)
    before = {one: one.read_bytes() for one in tmp_path.iterdir()}
    assert len(before) == 2
    assert read(path, password) == FAMILY
    assert {one: one.read_bytes() for one in tmp_path.iterdir()} == before
    file = open_(path, password)  # in the window it is made good where it lies
    assert file.family == FAMILY
    file.close()
    assert list(tmp_path.iterdir()) == [path]


def test_a_program_that_may_write_nothing_says_so(tmp_path: Path) -> None:
    """In a list of files it is told apart from one that is damaged."""
    path = left_open(tmp_path, None)
    (answer,) = (answer for answer in readers.read_all([path], None) if answer is not None)
    assert answer[1].state == ("left_open" if sys.platform == "linux" else "ok")
    assert "left_open" in asking.WHY


def test_while_somebody_else_writes_it_is_in_use(tmp_path: Path) -> None:
    """A journal beside a file that is open is no sign of a sudden end."""
    path = tmp_path / "a.jim"
    create(path, FAMILY, password=None).close()
    connection = connect(path, None, "rw")
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("BEGIN EXCLUSIVE")
    for n in range(40):
        connection.execute("INSERT INTO meta VALUES (?, ?)", (str(n), "x" * 9000))
    assert aside.left_open(path)
    with pytest.raises(KnownError) as found:
        read(path, None)
    assert found.value.saying.msgid == troubles.IN_USE
    connection.close()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such files")
@pytest.mark.parametrize("end", ["-journal", "-wal"])
def test_what_is_no_file_is_not_waited_for(end: str, tmp_path: Path) -> None:
    """A pipe or a device without end in the place of a journal: one sentence, at once."""
    path, planted = tmp_path / "a.jim", tmp_path / f"a.jim{end}"
    create(path, FAMILY, password=None).close()
    plants: tuple[Callable[[], None], ...] = (
        partial(os.mkfifo, planted), partial(planted.symlink_to, "/dev/zero"), planted.mkdir,
    )
    for plant in plants:
        plant()
        for way in (read, open_):
            with pytest.raises(KnownError) as found:
                way(path, None)
            assert found.value.saying.msgid == troubles.LEFT_OPEN
        if planted.is_dir():
            planted.rmdir()
        else:
            planted.unlink()
    assert read(path, None) == FAMILY


@pytest.mark.parametrize("password", [KEY, None])
def test_a_journal_that_names_another_file_takes_nothing_away(password: Password, tmp_path: Path) -> None:
    """SQLite throws away the main journal that a journal names: here that is somebody's own file."""
    path, own = tmp_path / "a.jim", tmp_path / "brief.txt"
    own.write_text("lieve oma")
    for way in (read, open_):
        path.unlink(missing_ok=True)
        create(path, FAMILY, password=password).close()
        name = os.fsencode(own)
        head = _MAGIC + struct.pack(">IIIII", 0, 1, path.stat().st_size // 4096, 512, 4096)
        named = name + struct.pack(">II", len(name), sum(name))
        tail = struct.pack(">I", (1 << 30) // 4096 + 1) + named + _MAGIC
        Path(f"{path}-journal").write_bytes(head.ljust(512, b"\0") + tail)
        held = way(path, password)
        if isinstance(held, MeetingFile):
            held.close()
        assert own.read_text() == "lieve oma"


def test_what_says_nothing_is_no_sign(tmp_path: Path) -> None:
    """A journal that was done with begins with nothing; one that is larger than any file is refused."""
    path, journal = tmp_path / "a.jim", tmp_path / "a.jim-journal"
    create(path, FAMILY, password=None).close()
    for content in (b"", bytes(5000)):
        journal.write_bytes(content)
        assert not aside.left_open(path)
        assert read(path, None) == FAMILY
    with journal.open("wb") as file:
        file.truncate(65 << 20)
    with pytest.raises(KnownError):
        read(path, None)
