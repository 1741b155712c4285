# SPDX-License-Identifier: Apache-2.0
"""What a day of work leaves behind: five hundred names, looked for wherever a program may leave something."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Final

from jimdesk.core.family import Family
from jimdesk.core.meeting import Meeting, Note
from jimdesk.core.people import Person
from jimdesk.store import create
from tests.safety.figure import Figure, Step, quiet
from tests.safety.screen import clipboard, screen
from tests.store.some import ROOT

SECRET: Final = "paard batterij nietje juist"
NAMES: Final = tuple(f"Qzk{n:03}wouter" for n in range(500))


def family() -> Family:
    """A family in which every name is one that stands nowhere else."""
    people = [Person(id=f"p{n:03}", name=name, about=name, youngster=not n) for n, name in enumerate(NAMES)]
    return Family([*people, Meeting(id="m", where=NAMES[1]), Note(id="n", text=NAMES[2])])


def leaked(folder: Path, step: Step = quiet) -> Figure:
    """Live a day, kill it, and look for each of the names in everything that lies there then."""
    home, temporary = folder / "home", folder / "tmp"
    for made in (home, temporary):
        made.mkdir()
    path = home / "LINDE-31.jim"
    create(path, family(), password=SECRET).close()
    with screen() as drawn:
        wrong = _lived(path, temporary, {**_bare(home, temporary), **drawn})
    files = [one for one in folder.rglob("*") if one.is_file()]
    for n, one in enumerate(files):
        step(n + 1, len(files))
        data = one.read_bytes() + str(one).encode()
        found = [name for name in NAMES if _stands(name, data)]
        wrong += [f"{name} stands in {one.relative_to(folder)}" for name in found[:3]]
    if not [one for one in files if one.suffix == ".jim" and one != path]:
        wrong.append("no backup was made, so the day was no day")
    return Figure(f"names left behind by a day, in {len(files)} files", len(NAMES), tuple(wrong),
                  "Signal until 7.16: the key itself")


def _bare(home: Path, temporary: Path) -> dict[str, str]:
    """What the day is told of its surroundings, besides where it is drawn."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "QT_QPA"))}
    own = {"HOME": str(home), "TMPDIR": str(temporary), "XDG_RUNTIME_DIR": str(temporary)}
    return {**kept, **own, "PYTHONPATH": str(ROOT)}


def _lived(path: Path, there: Path, surroundings: dict[str, str]) -> list[str]:
    """Live the day in a folder, crash it, and say what it told anybody or left on the clipboard.

    It is ended as by a bug in a library, in surroundings where any program would leave its memory in a core
    file; that is the worst of all kills.
    """
    command = [sys.executable, "-m", "tests.safety.day", str(path)]
    with subprocess.Popen(
        command, cwd=there, env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        preexec_fn=let_cores_be,
    ) as child:
        assert child.stdout is not None
        said = ""
        while "done" not in said and (line := child.stdout.readline()):
            said += line
        seen = clipboard(surroundings) if "DISPLAY" in surroundings else NAMES[3]
        os.kill(child.pid, signal.SIGSEGV)
        _, ended = os.waitpid(child.pid, 0)
    wrong = [] if said.endswith("done\n") else [f"the day ended early: {said[-300:]}"]
    wrong += [f"{name} was said" for name in NAMES if name in said]
    if NAMES[3] not in seen:
        wrong.append("the clipboard could not be looked at")
    left = clipboard(surroundings) if "DISPLAY" in surroundings else ""
    wrong += [f"{name} is on the clipboard" for name in NAMES if name in left]
    return [*wrong, "a crash leaves a core file"] if os.WCOREDUMP(ended) else wrong


def let_cores_be() -> None:
    """Allow a program to leave a core file, as far as the system does."""
    import resource  # Windows has none

    resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)


def _stands(name: str, data: bytes) -> bool:
    return name.encode() in data or name.encode("utf-16-le") in data
