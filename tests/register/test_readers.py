# SPDX-License-Identifier: Apache-2.0
"""The files of a folder are read by programs apart: one that a file brings down names it, and goes on."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from jimdesk.register import apart, readers
from jimdesk.register.asking import Found
from jimdesk.register.readers import Reader, read_all
from jimdesk.store import Key, create
from tests.store.some import FAMILY

# Does to a file what its name says.
SCRIPT = """
import os, sys, time
sys.stdin.readline()
for line in sys.stdin:
    name = os.fsdecode(bytes.fromhex(line.strip()))
    if "crash" in name: os.abort()
    if "wait" in name: time.sleep(99)
    if "endless" in name:
        while True: print("x" * 9999, end="")
    print("Ilias" if "junk" in name else '["ok", "", []]', flush=True)
"""


@pytest.fixture
def starts(monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """Let a program of the test read; returns how often it was started."""
    started: list[str] = []

    def program() -> list[str]:
        started.append("once more")
        return [sys.executable, "-S", "-c", SCRIPT]

    monkeypatch.setattr(apart, "program", program)
    return lambda: len(started)


def told(paths: list[Path]) -> dict[str, str]:
    """The states by the names of the files."""
    found = (answer for answer in read_all(paths, None) if answer is not None)
    return {paths[at].name: one.state for at, one in found}


def test_files_are_read_by_one_program_that_stays(starts: Callable[[], int]) -> None:
    """A handful takes one program, whatever stands before or behind; nothing to read takes none."""
    assert told([Path(f"{n}.jim") for n in range(8)]) == {f"{n}.jim": "ok" for n in range(8)}
    assert starts() == 1
    assert list(read_all([], None)) == []
    assert starts() == 1


def test_a_file_that_brings_the_program_down_is_named_and_the_rest_is_read(starts: Callable[[], int]) -> None:
    """It is tried in a fresh program, and is damaged when that goes down too, or writes what it may not."""
    names = ("a", "crash", "b", "junk", "c", "endless", "d")
    found = told([Path(f"{name}.jim") for name in names])
    bad = {"crash", "junk", "endless"}
    assert found == {f"{name}.jim": "damaged" if name in bad else "ok" for name in names}
    assert starts() == 7  # for each of the three a fresh one to try, and another to go on


def test_a_file_that_takes_too_long_is_given_up(
    starts: Callable[[], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It cannot be reached, and what comes after it is read."""
    reader = Reader(None)
    assert reader.read(Path("a.jim")).state == "ok"
    monkeypatch.setattr(readers, "_PATIENCE", 0.1)
    assert reader.read(Path("wait.jim")).state == "unreachable"
    monkeypatch.undo()
    reader.stop()
    assert starts() == 1


def test_no_file_is_damaged_because_no_program_can_be_started(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where each ends before it has read anything, nothing is said of what stands in the files."""
    monkeypatch.setattr(apart, "program", lambda: [sys.executable, "-S", "-c", "raise SystemExit(1)"])
    assert told([Path("a.jim"), Path("b.jim")]) == {"a.jim": "unreachable", "b.jim": "unreachable"}


def test_whoever_stops_asking_ends_the_program(starts: Callable[[], int]) -> None:
    """Also while it is busy; no thread and no program is left."""
    with closing(read_all([Path("wait.jim")] * 50, None)) as reading:
        assert next(reading) is None  # nothing was found yet, so one can say stop
    assert not [thread for thread in threading.enumerate() if thread.name == "reads a folder"]


@pytest.mark.parametrize("password", ["vier losse woorden samen", Key.raw(bytes(range(32))), None])
def test_the_real_program_reads_what_is_sound(password: str | Key | None, tmp_path: Path) -> None:
    """With a password, with the code of a recovery sheet, and without; it writes nothing anywhere."""
    folder = tmp_path / "Dossiers é"
    folder.mkdir()
    create(folder / "a b.jim", FAMILY, password=password).close()
    (folder / "text.jim").write_text("hallo " * 2000)
    before = {path: path.stat() for path in folder.iterdir()}
    assert told([folder / "a b.jim", folder / "text.jim", folder / "weg.jim"]) == {
        "a b.jim": "ok" if password is None else "wrong_password", "text.jim": "not_ours",
        "weg.jim": "unreachable",
    }
    reader = Reader(password)
    assert reader.read(folder / "a b.jim").code != ""
    reader.stop()
    assert reader.read(folder / "a b.jim") == Found("damaged")  # it starts none again
    assert {path: path.stat().st_mtime_ns for path in folder.iterdir()} == {
        path: stat.st_mtime_ns for path, stat in before.items()
    }


@pytest.mark.skipif(sys.platform != "linux", reason="looks in /proc")
def test_the_program_ends_with_the_window(tmp_path: Path) -> None:
    """Where this program is killed, the one that reads for it ends by itself."""
    window = subprocess.Popen(
        [sys.executable, "-c", (
            "import time; from pathlib import Path; from jimdesk.register.readers import Reader\n"
            "reader = Reader(None); reader.read(Path('weg.jim'))\n"
            "print(reader._child.pid, flush=True); time.sleep(99)"
        )],
        stdout=subprocess.PIPE, cwd=Path(__file__).resolve().parents[2], text=True,
    )
    assert window.stdout
    child = int(window.stdout.readline())
    ended = os.pidfd_open(child)
    os.kill(window.pid, signal.SIGKILL)
    window.wait()
    window.stdout.close()
    import select

    assert select.select([ended], [], [], 30)[0]  # a number like this can be read once the program has ended
    os.close(ended)
