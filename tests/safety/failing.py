# SPDX-License-Identifier: Apache-2.0
"""Writes that fail: each of the writes that a program makes is refused once, as by a disk that is full."""

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from jimdesk.core.trouble import KnownError
from jimdesk.store import create, open_, troubles
from tests.safety.figure import Figure, Step, quiet
from tests.store.child import after
from tests.store.some import KEY, ROOT

_SENTENCES: Final = {
    sentence.format(file="a.jim") for sentence in (troubles.FULL, troubles.UNREACHABLE, troubles.NOT_KEPT)
}


def refused(folder: Path, places: Iterable[int], apart: int, gestures: int, step: Step = quiet) -> Figure:
    """Refuse every `apart`th write, beginning with each of the places in a program of its own."""
    tried, wrong, starts = 0, list[str](), list(places)
    for n, first in enumerate(starts):
        step(n, len(starts))
        path = folder / f"{first}" / "a.jim"
        path.parent.mkdir()
        create(path, after(0), password=KEY).close()
        inject = f"inject=pwrite64:error=ENOSPC:when={first}+{apart}"
        done = subprocess.run(
            ["strace", "-f", "-qq", "-o", str(path.parent / "trace"), "-e", "trace=pwrite64", "-e", inject,
             sys.executable, "-m", "tests.safety.gestures", str(path), str(gestures)],
            cwd=ROOT, capture_output=True, text=True, check=False,
        )
        tried += (path.parent / "trace").read_text().count("(INJECTED)")
        wrong += [f"write {first}: {one}" for one in _troubles(path, gestures, done)]
    return Figure("a write that fails, each of the successive writes", tried, tuple(wrong),
                  "KeePassXC: one place")


def _troubles(path: Path, gestures: int, done: "subprocess.CompletedProcess[str]") -> list[str]:
    found = [done.stderr[-400:]] if done.returncode or done.stderr else []
    said = done.stdout.splitlines()
    found += [f"said {one!r}" for one in said if not one.isdigit() and one not in _SENTENCES]
    acknowledged = [int(one) for one in said if one.isdigit()]
    if acknowledged != sorted(set(acknowledged)) or gestures not in acknowledged:
        found.append(f"acknowledged {acknowledged[-3:]}")
    try:
        file = open_(path, KEY)
        file.close()
    except KnownError as error:
        return [*found, str(error)]
    return found if file.family == after(gestures) else [*found, "not what was acknowledged"]
