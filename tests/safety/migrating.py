# SPDX-License-Identifier: Apache-2.0
"""Bringing an older file up to date, ended at any dealing with the disk: it is old or new, never between.

No older format is out in the world yet. The one of today plays the older one here: the program that is killed
knows one format more, in which every note ends in a word that was not there before.
"""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

from jimdesk.core.family import Family
from jimdesk.core.trouble import KnownError
from jimdesk.store import create, open_, read, versions
from jimdesk.store.opened import connect
from tests.safety.figure import Figure, Step, quiet
from tests.store.some import FAMILY, KEY, ROOT

_NEW: Final = " (nieuw)"
_CALLS: Final = "pread64,pwrite64,fsync,unlink,ftruncate,rename,fcntl"
_PROGRAM: Final = "from tests.safety.migrating import main; main()"


def main() -> None:
    """Be the newer program: open a file, which brings it up to date."""

    def step(connection: Any) -> None:  # noqa: ANN401  (a connection, of a library without types)
        connection.execute("UPDATE note SET text = text || ?", (_NEW,))

    versions.STEPS = (*versions.STEPS, step)
    open_(Path(sys.argv[1]), KEY).close()


def killed(folder: Path, places: range, step: Step = quiet) -> Figure:
    """Kill the newer program at its nth call, for each of the places."""
    wrong, reached = list[str](), 0
    for n, place in enumerate(places):
        step(n, len(places))
        path = folder / f"{place}" / "a.jim"
        path.parent.mkdir()
        create(path, FAMILY, password=KEY).close()
        inject = f"inject={_CALLS}:signal=SIGKILL:when={place}"
        done = subprocess.run(
            ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={_CALLS}", "-e", inject,
             sys.executable, "-c", _PROGRAM, str(path)],
            cwd=ROOT, capture_output=True, check=False,
            env=os.environ | {"XDG_DATA_HOME": str(path.parent / "data")},
        )
        reached += done.returncode != 0
        wrong += [f"call {place}: {one}" for one in _troubles(path)]
    return Figure("killed while a file is brought up to date", reached, tuple(wrong), "Anki: a version gate")


def _troubles(path: Path) -> list[str]:
    """Say what is wrong with the file, and with the backup of before, which is there once the file is new."""
    found = [] if _is_old_or_new(path) else ["neither old nor new"]
    backups = list(path.parent.glob("data/jimdesk/backups/*/2*.jim"))
    if _version(path) > versions.version() and len(backups) != 1:
        found.append(f"{len(backups)} backups of before")
    if any(not (_version(one) == versions.version() and _holds(one) == FAMILY) for one in backups):
        found.append("the backup of before is not whole")
    return found


def _is_old_or_new(path: Path) -> bool:
    usual = versions.version()
    number, held = _version(path), _holds(path)
    return (number == usual and held == FAMILY) or (number == usual + 1 and held == _with(_NEW))


def _version(path: Path) -> int:
    connection = connect(path, KEY, "rw")
    number: int = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.close()
    return number


def _holds(path: Path) -> Family | None:
    """Read a file with a program that knows its format, whichever that is."""
    usual, versions.STEPS = versions.STEPS, (lambda _: None,) * (_version(path) - 1)
    try:
        return read(path, KEY)
    except KnownError:
        return None
    finally:
        versions.STEPS = usual


def _with(word: str) -> Family:
    from jimdesk.core.meeting import Note

    family = FAMILY
    for note in FAMILY.of(Note):
        family = family.change(note.id, text=note.text + word)
    return family
