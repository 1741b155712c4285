# SPDX-License-Identifier: Apache-2.0
"""A file of somebody else, read apart: by a program of its own that may use little, and never kept hold of.

That program is the command show. What it writes is read field by field into a fresh value, so nothing of the
file comes along but what could have been typed. A file that brings it down brings nothing else down.
"""

import os
import re
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import Final

import jimdesk
from jimdesk.core.family import Family
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, saying
from jimdesk.exchange import portable
from jimdesk.store import needs_password, troubles

_PATIENCE: Final = 30.0  # seconds; the key takes a quarter of one, the rest is for slow disks
_MEMORY: Final = 1 << 30  # bytes
_WORK: Final = 20  # seconds of a processor
_LARGEST: Final = 64 << 20  # bytes that are taken over
_COULD_NOT: Final = 2
_ENGLISH: Final = dict.fromkeys(("LC_ALL", "LC_MESSAGES", "LANG"), "en_US.UTF-8")  # as they stand here
_BAD: Final = N_("{file} could not be read in safety, and JimDesk left it as it is. Take another copy of it.")


def read(path: Path, password: str | None) -> Family:
    """Read a file without opening it in this program; KnownError where that cannot be."""
    if password is None and needs_password(path):
        raise troubles.trouble(troubles.LOCKED_UP, path)
    with subprocess.Popen(
        [*program(), "show", str(path), "--password-file", "-"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=surroundings(),
    ) as child:
        limit(child.pid, _WORK)  # before it gets the password it reads nothing
        end = threading.Timer(_PATIENCE, child.kill)
        end.start()
        try:
            answer, why = _answer(child, password)
        finally:
            end.cancel()
            child.kill()
    if child.returncode == _COULD_NOT and why:
        raise _in_other_words(why, path)
    if child.returncode or len(answer) > _LARGEST:
        raise KnownError(saying(_BAD, file=path.name))
    return portable.load(answer.decode("utf-8", "replace"), path.name)


def _answer(child: "subprocess.Popen[bytes]", password: str | None) -> tuple[bytes, str]:
    """Hand over the password, and take what is written, but no more than any meeting file could hold."""
    assert child.stdin
    assert child.stdout
    assert child.stderr
    with suppress(BrokenPipeError):
        child.stdin.write((password or "").encode("utf-8", "surrogatepass") + b"\n")
        child.stdin.close()
    answer = child.stdout.read(_LARGEST + 1)
    why = child.stderr.read(1000).decode("utf-8", "replace").strip() if len(answer) <= _LARGEST else ""
    with suppress(subprocess.TimeoutExpired):
        child.wait(1)
    return answer, why.splitlines()[-1] if why else ""


def _in_other_words(why: str, path: Path) -> KnownError:
    """Return what the program says as one of our own sentences, for the language of who asked."""
    for sentence in (one for one in vars(troubles).values() if isinstance(one, str) and "{file}" in one):
        form = re.sub(r"\\{(\w+)\\}", r"(?P<\1>.*)", re.escape(sentence))
        if found := re.search(form + r"\Z", why):
            return KnownError(saying(sentence, **{**found.groupdict(), "file": path.name}))
    return KnownError(saying(_BAD, file=path.name))


def program() -> list[str]:
    """Return the command by which this same program is started once more."""
    frozen = bool(getattr(sys, "frozen", False))
    return [sys.executable] if frozen else [sys.executable, "-m", "jimdesk"]


def surroundings() -> dict[str, str]:
    """Return the environment of the program: without a password, and with this JimDesk and no other."""
    kept = {name: value for name, value in os.environ.items() if name != "JIMDESK_PASSWORD"}
    ours = str(Path(jimdesk.__file__).resolve().parents[1])
    return {**kept, **_ENGLISH, "PYTHONUTF8": "1", "PYTHONPATH": ours}


def limit(child: int, work: int | None = None) -> None:
    """Let a program take little memory and write no file, where the system can hold it to that.

    `work` are the seconds of a processor that it may take in all.
    """
    if sys.platform == "linux":
        import resource

        most = {resource.RLIMIT_AS: _MEMORY, resource.RLIMIT_FSIZE: 0, resource.RLIMIT_CORE: 0}
        if work is not None:
            most[resource.RLIMIT_CPU] = work
        for what, bound in most.items():
            with suppress(ProcessLookupError):
                resource.prlimit(child, what, (bound, bound))
