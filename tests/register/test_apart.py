# SPDX-License-Identifier: Apache-2.0
"""A file of somebody else is read by a program of its own, and comes in as a fresh value or not at all."""

import os
import sys
from pathlib import Path

import pytest

from jimdesk.core.trouble import KnownError
from jimdesk.register import apart
from jimdesk.store import create, open_, troubles
from tests.store.some import FAMILY

SECRET = "vier losse woorden samen"


@pytest.mark.parametrize("password", [SECRET, None])
def test_a_sound_file_comes_in_whole(password: str | None, tmp_path: Path) -> None:
    """What comes in is what stood there; the file is as it was, and nobody holds it."""
    path = tmp_path / "Bestand van een ander.jim"
    create(path, FAMILY, password=password).close()
    before = path.read_bytes()
    assert apart.read(path, password) == FAMILY
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_every_trouble_is_one_sentence(tmp_path: Path) -> None:
    """A wrong password, junk, a missing file and one that is in use are told as they are elsewhere."""
    path = tmp_path / "a.jim"
    create(path, FAMILY, password=SECRET).close()
    (tmp_path / "b.jim").write_bytes(b"\x00" * 9000)
    for name, password in (("a.jim", "fout"), ("b.jim", SECRET), ("c.jim", SECRET), ("a.jim", None)):
        with pytest.raises(KnownError) as found:
            apart.read(tmp_path / name, password)
        assert name in found.value.saying.plain()
        assert found.value.saying.msgid in vars(troubles).values()  # so it can be told in any language
    file = open_(path, SECRET)
    with pytest.raises(KnownError, match=r"in gebruik|in use"):
        apart.read(path, SECRET)
    file.close()


def test_a_program_that_is_brought_down_takes_nothing_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the program that reads crashes, or writes without end, one sentence is all that comes of it."""
    path = tmp_path / "a.jim"
    create(path, FAMILY, password=None).close()
    endless = "while True: print('x' * 100000)"
    for program in ("import os; os.abort()", endless, "import time; time.sleep(99)"):
        monkeypatch.setattr(apart, "program", lambda program=program: [sys.executable, "-c", program])
        monkeypatch.setattr(apart, "_PATIENCE", 0.7)
        with pytest.raises(KnownError, match="in safety"):
            apart.read(path, None)


def test_the_password_stands_in_no_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The program gets the password by hand; neither its arguments nor its environment hold one."""
    monkeypatch.setenv("JIMDESK_PASSWORD", SECRET)
    assert "JIMDESK_PASSWORD" not in apart.surroundings()
    assert "JIMDESK_PASSWORD" in os.environ
