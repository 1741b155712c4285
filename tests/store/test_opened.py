# SPDX-License-Identifier: Apache-2.0
"""Opening: the lock, the versions, and files that were damaged or made to do harm."""

import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from jimdesk.core.trouble import KnownError
from jimdesk.store import Key, Password, create, open_, read, troubles, versions
from jimdesk.store.opened import connect
from tests.store.some import ADD_AUNT, AUNT, FAMILY, KEY, elsewhere, family_in, refused, sentence

WAYS = pytest.mark.parametrize("way", [open_, read])


def change(path: Path, *statements: str, password: Password = KEY) -> None:
    """Change a file as only another program would."""
    assert not isinstance(password, str)
    connection = connect(path, password, "rw")
    for statement in statements:
        connection.execute(statement)
    connection.close()


@WAYS
def test_a_file_that_another_program_holds_is_in_use(way: Callable[..., object], path: Path) -> None:
    """The second opener hears at once that the file is in use; when the first is done it opens."""
    with elsewhere("hold", str(path)) as (child, said):
        assert said.readline() == "open\n"
        with refused(troubles.IN_USE, path):
            way(path, KEY)
        assert child.stdin is not None
        child.stdin.close()
        child.wait()
    way(path, KEY)


def test_reading_keeps_nobody_out_afterwards(path: Path) -> None:
    """A command that only reads leaves nothing behind: no lock and no file."""
    before = path.read_bytes()
    assert read(path, KEY) == FAMILY
    with elsewhere("hold", str(path)) as (_, said):
        assert said.readline() == "open\n"
    assert path.read_bytes() == before


def test_an_open_file_is_locked_before_anything_is_written(path: Path) -> None:
    """The lock is taken when the file is opened, not at the first gesture."""
    file = open_(path, KEY)
    with elsewhere("hold", str(path)) as (_, said):
        assert said.readline().strip() == troubles.IN_USE
    file.close()


@WAYS
def test_a_newer_file_is_never_written_to(way: Callable[..., object], path: Path) -> None:
    """A file of a newer JimDesk is named as such, with its format, and stays as it was to the last byte."""
    change(path, "ALTER TABLE person ADD COLUMN shoe_size INTEGER", "PRAGMA user_version = 99")
    with refused(troubles.NEWER, path, format=99):
        way(path, KEY)


@WAYS
@pytest.mark.parametrize("key", [KEY, None])
def test_a_foreign_database_is_refused(way: Callable[..., object], key: Password, tmp_path: Path) -> None:
    """A database of another program is not ours, even when our key opens it."""
    path = tmp_path / "foto's.jim"
    assert not isinstance(key, str)
    connection = connect(path, key, "rwc")
    connection.execute("CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT)")
    connection.close()
    with refused(troubles.FOREIGN, path):
        way(path, key)


def test_a_database_of_another_page_size_is_foreign_and_not_cut(tmp_path: Path) -> None:
    """The sentence for a foreign database does not depend on how it was made."""
    path = tmp_path / "klein.jim"
    connection = sqlite3.connect(path)
    connection.executescript("PRAGMA page_size = 512; CREATE TABLE a (b)")
    connection.close()
    with refused(troubles.FOREIGN, path):
        open_(path, None)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE VIEW kijk AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x FROM n) SELECT * FROM n",
        "CREATE TRIGGER weg AFTER INSERT ON note BEGIN DELETE FROM person; END",
        "CREATE INDEX traag ON person (name)",
        "CREATE TABLE extra (a)",
        "ALTER TABLE person ADD COLUMN extra TEXT AS (hex(zeroblob(100000000)))",
        "ALTER TABLE person DROP COLUMN phone",
        "DROP TABLE note",
        "PRAGMA user_version = 0",
        "PRAGMA user_version = -5",
    ],
)
@WAYS
def test_a_file_with_anything_but_our_tables_is_refused(
    way: Callable[..., object], statement: str, path: Path
) -> None:
    """Nothing that a file brings along is carried out; it is refused before any of its tables is read."""
    change(path, statement)
    with refused(troubles.DAMAGED, path):
        way(path, KEY)


@pytest.mark.parametrize(
    ("statement", "table", "field"),
    [
        ("UPDATE person SET audience = 'GEHEIM'", "person", "audience"),
        ("UPDATE person SET birth = 'GEHEIM'", "person", "birth"),
        ("UPDATE person SET until = '2026-02-30'", "person", "until"),
        ("UPDATE person SET youngster = 7", "person", "youngster"),
        ("UPDATE person SET \"limit\" = 9007199254740993", "person", "limit"),
        ("UPDATE person SET name = 'GEHEIM' || char(0)", "person", "name"),
        ("UPDATE person SET \"between\" = '[GEHEIM'", "person", "between"),
        ("UPDATE person SET \"between\" = '[1]'", "person", "between"),
        ("UPDATE person SET \"between\" = printf('%.*c', 100000, '[')", "person", "between"),
        ("INSERT INTO pin VALUES ('pin', 'room', '[]', 'child', 9223372036854775807, 0)", "pin", "x"),
    ],
)
@WAYS
def test_a_cell_that_cannot_be_is_named_without_what_it_holds(
    way: Callable[..., object], statement: str, table: str, field: str, path: Path
) -> None:
    """Every cell is checked; the sentence names table and field, and nothing of what stands there."""
    change(path, statement)
    with refused(troubles.UNREADABLE, path, table=table, field=field):
        way(path, KEY)


def test_two_facts_with_one_id_are_refused(path: Path) -> None:
    """No family has two facts with one id; a file that has them was not made by us."""
    change(path, "INSERT INTO pin VALUES ('child', 'room', '[]', 'child', 1, 0)")
    with refused(troubles.DAMAGED, path):
        open_(path, KEY)


def test_wrong_types_and_letters_in_a_plain_file_are_refused(tmp_path: Path) -> None:
    """A file without a key can be changed byte by byte; letters that are none are damage, no crash."""
    path = tmp_path / "zonder.jim"
    create(path, FAMILY, password=None).close()
    path.write_bytes(path.read_bytes().replace(b"Zilverschoon", b"Zilv\xff\xfe\xfdhoon"))
    with refused(troubles.DAMAGED, path):
        open_(path, None)


@pytest.mark.parametrize("look", [open_, read])
def test_one_flipped_bit_on_any_page_is_a_sentence(
    look: Callable[[Path, Key], object], path: Path
) -> None:
    """On whichever page the bit fell over, that of the notes too; and the file is let go of after that."""
    whole = path.read_bytes()
    for page in range(0, len(whole), 4096):
        held = bytearray(whole)
        held[page + 2000] ^= 1
        path.write_bytes(held)
        with pytest.raises(KnownError) as found:
            look(path, KEY)
        assert sentence(found.value) in {troubles.DAMAGED, troubles.NOT_RIGHT}, page // 4096
    path.write_bytes(whole)
    assert family_in(path) == FAMILY


@pytest.mark.parametrize("seed", range(40))
def test_one_flipped_bit_is_never_read_as_the_truth(seed: int, path: Path) -> None:
    """An encrypted file of which one bit fell over is refused, wherever that bit was."""
    chance = random.Random(seed)
    held = bytearray(path.read_bytes())
    held[chance.randrange(len(held))] ^= 1 << chance.randrange(8)
    path.write_bytes(held)
    with pytest.raises(KnownError) as found:
        open_(path, KEY)
    assert sentence(found.value) in {troubles.DAMAGED, troubles.NOT_RIGHT}
    assert path.read_bytes() == held


def test_a_read_only_disk_can_be_read_and_not_opened(
    path: Path, read_only_disk: Callable[[Path], None]
) -> None:
    """From a protected stick commands read a file; the window says that it may not be changed there."""
    read_only_disk(path.parent)
    with refused(troubles.READ_ONLY, path):
        open_(path, KEY)
    assert read(path, KEY) == FAMILY


def test_a_closed_folder_is_told_when_the_file_is_opened(
    path: Path, closed_folder: Callable[[Path], None]
) -> None:
    """Where no journal can be made nothing can be kept, so that is told before anybody types."""
    closed_folder(path.parent)
    with refused(troubles.READ_ONLY, path):
        open_(path, KEY)


def test_what_was_half_written_is_taken_back(path: Path) -> None:
    """A program that ended in the middle of a transaction leaves a file that opens as it was before."""
    whole = path.read_bytes()
    connection = connect(path, KEY, "rw")
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("BEGIN")
    connection.execute("UPDATE meeting SET method = hex(randomblob(40000))")
    half, journal = path.read_bytes(), Path(f"{path}-journal").read_bytes()
    connection.execute("ROLLBACK")
    connection.close()
    assert half != whole
    path.write_bytes(half)
    Path(f"{path}-journal").write_bytes(journal)
    assert family_in(path) == FAMILY


def test_the_promises_of_the_disk_are_asked_for(path: Path) -> None:
    """What an acknowledgement is worth rests on these settings, so they are looked at."""
    file = open_(path, KEY)
    asked = {
        name: file._opened.connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "locking_mode", "fullfsync", "secure_delete",
                     "temp_store", "trusted_schema", "cell_size_check", "application_id", "user_version")
    }
    file.close()
    assert asked == {
        "journal_mode": "delete", "synchronous": 3, "locking_mode": "exclusive", "fullfsync": 1,
        "secure_delete": 1, "temp_store": 2, "trusted_schema": 0, "cell_size_check": 1,
        "application_id": 0x4A494D31, "user_version": 1,
    }


def test_what_is_gone_is_gone_from_the_disk(tmp_path: Path) -> None:
    """Forgotten names stand nowhere in the file any more, not even in its unused corners."""
    path = tmp_path / "zonder.jim"
    file = create(path, FAMILY, password=None)
    file.keep(ADD_AUNT)
    file.wait()
    assert b"Bertram" in path.read_bytes()
    file.keep(file.family.put(AUNT).changes_to(file.family))
    file.close()
    assert b"Bertram" not in path.read_bytes()
    assert b"Zilverschoon" in path.read_bytes()


def test_an_engine_that_damages_files_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A JimDesk that was put together with too old a SQLite does not open files at all."""
    monkeypatch.setattr(sqlcipher, "sqlite_version_info", (3, 51, 2))
    with pytest.raises(RuntimeError, match="damage"):
        read(path, KEY)


def test_the_version_is_one() -> None:
    """The first version of the file is in the world only once; a new one needs a step and an example."""
    assert versions.version() == 1
