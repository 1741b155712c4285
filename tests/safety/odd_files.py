# SPDX-License-Identifier: Apache-2.0
"""Files that are no ordinary files: other pages, logs and journals beside them, links, pipes, other letters.

Each is read as commands do it and opened as the window does it: both hold the same, or both refuse.
"""

import os
import shutil
import sqlite3
import struct
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Final

from jimdesk.core.family import Family
from jimdesk.core.people import Person
from jimdesk.core.trouble import KnownError
from jimdesk.exchange import gedcom, portable
from jimdesk.store import create, open_, read
from tests.store.some import FAMILY

Kind = Callable[[Path], object]  # handed an empty folder

_MAGIC: Final = bytes.fromhex("d9d505f920a163d7")  # how a journal of SQLite begins
_OWN: Final = "brief.txt"  # a file of the user's own, which nothing may touch


def _tried(path: Path) -> Family | None:
    """Read and open a file; what reading refuses opening refuses too."""
    try:
        family = read(path, None)
    except KnownError:
        family = None
    file = open_(path, None)
    try:
        assert file.family == family
    finally:
        file.close()
    return family


def _done_to_it(statements: tuple[str, ...], folder: Path) -> object:
    path = folder / "a.jim"
    create(path, FAMILY, password=None).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)
    return _tried(path)


def _patched(at: int, data: bytes, folder: Path) -> object:
    path = folder / "a.jim"
    create(path, FAMILY, password=None).close()
    with path.open("rb+") as file:
        file.seek(at)
        file.write(data)
    return _tried(path)


def _with_log(folder: Path) -> object:
    """A log of writes beside the file, as another program leaves it: it belongs to the file."""
    path, other = folder / "a.jim", folder / "b"
    create(path, FAMILY, password=None).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("UPDATE person SET name = 'Kwaad'")
        for end in ("", "-wal"):
            shutil.copyfile(f"{path}{end}", f"{other}{end}")
    for end in ("", "-wal"):
        Path(f"{other}{end}").replace(f"{path}{end}")
    before = path.read_bytes()
    assert {one.name for one in read(path, None).of(Person)} == {"Kwaad"}
    assert path.read_bytes() == before
    return _tried(path)


def _with_journal(make: Callable[[Path, Path], bytes], folder: Path) -> object:
    """A journal beside the file that nobody's work left there."""
    path, own = folder / "a.jim", folder / _OWN
    create(path, FAMILY, password=None).close()
    own.write_text("lieve oma")
    Path(f"{path}-journal").write_bytes(make(path, own))
    try:
        return _tried(path)
    finally:
        assert own.read_text() == "lieve oma"


def _that_names(path: Path, own: Path) -> bytes:
    """A journal that has SQLite throw away another file, as the main journal of several files."""
    name = os.fsencode(own)
    head = _MAGIC + struct.pack(">IIIII", 0, 1, path.stat().st_size // 4096, 512, 4096)
    named = name + struct.pack(">II", len(name), sum(name))
    return head.ljust(512, b"\0") + struct.pack(">I", (1 << 30) // 4096 + 1) + named + _MAGIC


def _beside(plant: Callable[[Path], object], folder: Path) -> object:
    path = folder / "a.jim"
    create(path, FAMILY, password=None).close()
    plant(Path(f"{path}-journal"))
    return _tried(path)


def _in_its_place(plant: Callable[[Path], object], folder: Path) -> object:
    plant(folder / "a.jim")
    return _tried(folder / "a.jim")


def _to(target: str) -> Callable[[Path], object]:
    return lambda path: path.symlink_to(target)


_TREE: Final = "0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 CHAR UNICODE\n0 @I1@ INDI\n1 NAME José /Jansen/\n0 TRLR\n"
_CUT: Final = b"\xff\xfe" + _TREE.encode("utf-16-le") + b"x"
_TOWER: Final = _TREE.replace("UNICODE", "ANSEL").replace("é", "~").encode().replace(b"~", b"\xe2" * 5000)
_FACTS: Final = '{"format":"jimdesk","version":1,"facts":{"person":[{"id":"a",%s}]}}'

ODD: Final[dict[str, Kind]] = {
    "pages of 64 kB": partial(_done_to_it, ("PRAGMA page_size = 65536", "VACUUM")),
    "pages of 512 bytes": partial(_done_to_it, ("PRAGMA page_size = 512", "VACUUM")),
    "pages that move by themselves": partial(_done_to_it, ("PRAGMA auto_vacuum = FULL", "VACUUM")),
    "pages with hardly any room": partial(_patched, 20, b"\xff"),
    "a list of free pages that leads out": partial(_patched, 32, b"\xff" * 8),
    "a sort of schema that is not there yet": partial(_patched, 44, b"\0\0\0\x09"),
    "a way of writing that is not there yet": partial(_patched, 18, b"\x03\x03"),
    "a log of writes beside it": _with_log,
    "a journal of junk beside it": partial(_with_journal, lambda *_: _MAGIC + bytes(range(256)) * 20),
    "a journal that names another file": partial(_with_journal, _that_names),
    "a journal that is a pipe": partial(_beside, os.mkfifo),
    "a journal without end": partial(_beside, _to("/dev/zero")),
    "a journal that is a folder": partial(_beside, Path.mkdir),
    "a pipe in its place": partial(_in_its_place, os.mkfifo),
    "a device without end in its place": partial(_in_its_place, _to("/dev/zero")),
    "a way that leads to itself": partial(_in_its_place, _to("a.jim")),
    "a folder in its place": partial(_in_its_place, Path.mkdir),
    "the memory of this program in its place": partial(_in_its_place, _to("/proc/self/mem")),
    "a tree in UTF-16 that is cut": lambda _folder: gedcom.bring_in_bytes(_CUT, "kwaad.ged"),
    "a tree in ANSEL with a tower of signs": lambda _folder: gedcom.bring_in_bytes(_TOWER, "kwaad.ged"),
    "JSON with 1e400": lambda _folder: portable.load(_FACTS % '"limit":1e400', "kwaad.json"),
    "JSON with half a sign": lambda _folder: portable.load(_FACTS % r'"name":"\ud800"', "kwaad.json"),
    "JSON with a field twice": lambda _folder: portable.load(_FACTS % '"name":"a","name":"b"', "kwaad.json"),
}
