# SPDX-License-Identifier: Apache-2.0
"""The key: what SQLCipher itself would make of the password, and nothing that shows it."""

from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from jimdesk.core.trouble import KnownError
from jimdesk.store import Key, create, read
from tests.store.some import FAMILY


def test_any_tool_opens_the_file_with_the_password(tmp_path: Path) -> None:
    """SQLCipher with its own defaults, given only the password, reads what we wrote."""
    path = tmp_path / "a.jim"
    create(path, FAMILY, password="zeven bomen bij de brug").close()
    connection = sqlcipher.connect(path)
    connection.execute("PRAGMA key = 'zeven bomen bij de brug'")
    assert connection.execute("SELECT name FROM person ORDER BY id").fetchall() == [
        ("Kervel Kardoen",), ("Zilverschoon Kardoen",)
    ]
    assert connection.execute("PRAGMA cipher_integrity_check").fetchall() == []
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()


def test_a_password_opens_its_file_however_it_was_typed(tmp_path: Path) -> None:
    """An accent typed as one sign or as two makes no difference."""
    path = tmp_path / "a.jim"
    create(path, FAMILY, password="caf\u00e9").close()
    assert read(path, "cafe\u0301") == FAMILY


def test_the_same_password_makes_another_key_for_each_file(tmp_path: Path) -> None:
    """Two files with one password begin with other salts, so nobody sees that they share it."""
    for name in ("a.jim", "b.jim"):
        create(tmp_path / name, password="eender").close()
    assert (tmp_path / "a.jim").read_bytes()[:16] != (tmp_path / "b.jim").read_bytes()[:16]


def test_a_key_shows_nothing_of_itself() -> None:
    """A key in a message or a log gives nothing away."""
    key = Key.of_password("geheim", bytes(16))
    assert key.literal.startswith("x'")
    assert key.literal[2:20] not in repr(key) + str(key)


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_a_key_of_another_length_is_refused(length: int) -> None:
    """SQLCipher would take such a key for a password."""
    with pytest.raises(ValueError, match="32 bytes"):
        Key.raw(bytes(length))


def test_a_password_of_nothing_is_refused(tmp_path: Path) -> None:
    """An empty password would look safe and not be it; no file is made."""
    with pytest.raises(KnownError, match="at least one sign"):
        create(tmp_path / "a.jim", password="")
    assert not list(tmp_path.iterdir())
