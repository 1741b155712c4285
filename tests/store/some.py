# SPDX-License-Identifier: Apache-2.0
"""What the tests of the file share: a ready key, a small family, and another program that opens a file."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue
from typing import IO, Final

import pytest

from jimdesk.core.family import Change, Family
from jimdesk.core.meeting import Meeting, Note
from jimdesk.core.people import Parentage, Person
from jimdesk.core.trouble import KnownError
from jimdesk.store import Kept, Key, Password, open_

ROOT: Final = Path(__file__).resolve().parents[2]
KEY: Final = Key.raw(bytes(range(32)))
FAMILY: Final = Family([
    Person(id="mother", name="Zilverschoon Kardoen", about="werkt in de bakkerij"),
    Person(id="child", name="Kervel Kardoen", youngster=True),
    Parentage(id="birth", child="child", parent="mother"),
    Meeting(id="meeting", where="aan de keukentafel"),
    Note(id="note", meeting="meeting", text="komt graag buiten"),
])
AUNT: Final = Person(id="aunt", name="Tante Bertram")
ADD_AUNT: Final = (Change(None, AUNT),)


class Ear(SimpleQueue[Kept | KnownError]):
    """Hears how keeping goes; made to be handed to `keep`."""

    def __call__(self, word: Kept | KnownError) -> None:
        """Remember a word."""
        self.put(word)

    @property
    def kept(self) -> Kept:
        """The next word, which must be that something was kept; waits for it."""
        word = self.get(timeout=30)
        assert isinstance(word, Kept), word
        return word

    @property
    def trouble(self) -> str:
        """The English sentence of the next word, which must be a trouble; waits for it."""
        word = self.get(timeout=30)
        assert isinstance(word, KnownError), word
        return sentence(word)


def sentence(error: KnownError) -> str:
    """The English sentence of a trouble without its values, to compare with the one that was meant."""
    return error.saying.msgid


@contextmanager
def refused(meant: str, path: Path, **values: object) -> Iterator[None]:
    """What happens inside is refused with this sentence; the file and its folder stay as they were."""
    before = path.read_bytes() if path.is_file() else None
    beside = sorted(path.parent.iterdir()) if path.parent.is_dir() else None
    with pytest.raises(KnownError) as found:
        yield
    assert sentence(found.value) == meant
    assert found.value.saying.values == {"file": path.name, **values}
    assert (path.read_bytes() if path.is_file() else None) == before
    assert (sorted(path.parent.iterdir()) if path.parent.is_dir() else None) == beside


def family_in(path: Path, password: Password = KEY) -> Family:
    """The family in a file, read as the window would read it."""
    file = open_(path, password)
    file.close()
    return file.family


def said_by(program: str, *words: str) -> list[str]:
    """Run a program in a Python of its own, and return the lines that it printed."""
    command = [sys.executable, "-c", program, *words]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


@contextmanager
def elsewhere(*words: str) -> Iterator[tuple["subprocess.Popen[str]", IO[str]]]:
    """Another program that does something with a file (see `child`); with what it prints."""
    command = [sys.executable, "-m", "tests.store.child", *words]
    child = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdin is not None
    try:
        yield child, child.stdout
    finally:
        child.stdin.close()
        child.kill()
        child.wait()
        child.stdout.close()
