# SPDX-License-Identifier: Apache-2.0
"""A glance at what is not ours: each gets its own sentence, and is left alone."""

import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from jimdesk.core.trouble import KnownError
from jimdesk.store import create, needs_password, open_, read, troubles
from tests.store.some import FAMILY, KEY, refused


def _zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "tekst" * 2000)


CASES: dict[str, tuple[str, Callable[[Path], object]]] = {
    "missing": (troubles.MISSING, lambda _: None),
    "folder": (troubles.FOLDER, Path.mkdir),
    "empty": (troubles.EMPTY, Path.touch),
    "device": (troubles.FOREIGN, lambda path: path.symlink_to("/dev/null")),
    "zip": (troubles.ZIP, _zip),
    "text": (troubles.TEXT, lambda path: path.write_text("Lieve oma,\n" * 3000)),
    "short text": (troubles.TEXT, lambda path: path.write_text("Zoë")),
    "accents": (troubles.TEXT, lambda path: path.write_text("a" + "é" * 5000)),
    "json": (troubles.TEXT, lambda path: path.write_text(json.dumps({"facts": list(range(3000))}))),
    "noise that is no file of whole pages": (troubles.CUT, lambda path: path.write_bytes(b"\x01\xff" * 3000)),
    "noise": (troubles.NOT_RIGHT, lambda path: path.write_bytes(bytes(range(256)) * 64)),
    "zeros": (troubles.NOT_RIGHT, lambda path: path.write_bytes(bytes(8192))),
}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("way", [open_, read])
def test_what_is_no_meeting_file_is_named(case: str, way: Callable[..., object], tmp_path: Path) -> None:
    """Whatever somebody picks by mistake, one sentence says what it is, and nothing changes on the disk."""
    path = tmp_path / "gekozen.jim"
    meant, make = CASES[case]
    if case == "device" and os.name == "nt":
        pytest.skip("Windows has no such files")
    make(path)
    with refused(meant, path):
        way(path, KEY)


def test_a_wrong_password_sounds_like_any_file_that_is_not_ours(path: Path) -> None:
    """Nobody learns from the sentence whether the file is ours."""
    for password in ("verkeerd", "\udcff"):
        with refused(troubles.NOT_RIGHT, path):
            open_(path, password)
    with refused(troubles.LOCKED_UP, path):
        open_(path, None)


def test_whether_a_password_is_needed_is_known_before(path: Path, tmp_path: Path) -> None:
    """The window asks for a password only where there is one, also of a file that it has open."""
    plain = tmp_path / "zonder.jim"
    create(plain, FAMILY, password=None).close()
    assert needs_password(path)
    assert not needs_password(plain)
    opened = open_(path, KEY)
    assert needs_password(path)
    opened.close()
    empty = tmp_path / "leeg.jim"
    empty.touch()
    with refused(troubles.EMPTY, empty):
        needs_password(empty)


def test_a_file_without_a_password_opens_with_any(tmp_path: Path) -> None:
    """A password that stands ready for another file is no hindrance."""
    path = tmp_path / "zonder.jim"
    create(path, FAMILY, password=None).close()
    assert read(path, "staat nog klaar") == FAMILY
    assert path.read_bytes().startswith(b"SQLite format 3")


@pytest.mark.parametrize("left", [100, 4096, 5000, -1, -4096])
def test_a_file_that_was_cut_off_is_refused(left: int, path: Path) -> None:
    """A download or a copy that stopped half-way is never opened as if it were whole."""
    whole = path.read_bytes()
    path.write_bytes(whole[:left])
    with refused(troubles.CUT if left % 4096 else troubles.DAMAGED, path):
        open_(path, KEY)
    path.write_bytes(whole)
    assert read(path, KEY) == FAMILY


def test_a_file_nobody_may_read_is_named(path: Path) -> None:
    """Without the right to read a file, the sentence is about that."""
    if os.name != "posix" or os.geteuid() == 0:
        pytest.skip("root may read everything")
    path.chmod(0)
    with pytest.raises(Exception, match="no access"):
        open_(path, KEY)


def test_a_folder_without_a_name_of_its_own_is_named_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder that one stands in is called by the sign for it."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(KnownError) as caught:
        read(Path(), None)
    assert caught.value.saying.values["file"] == "."
