# SPDX-License-Identifier: Apache-2.0
"""All safety tests in full: `python -m tests.safety.long`, and a table of figures beside those of others.

Words behind it choose: `python -m tests.safety.long power flips`. With `--fast` the numbers are those of CI.
A bar shows how far it is; the table at the end names every fault with what it takes to see it again.
"""

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from jimdesk.core.trouble import KnownError
from tests.safety import failing, hostile, leaking, migrating, mutating, power, seeing, sharing
from tests.safety.figure import Figure, Step

_WIDE: Final = 40


def _hostile(folder: Path, step: Step) -> Figure:
    wrong = []
    for n, (name, kind) in enumerate(hostile.KINDS.items()):
        own = folder / str(n)
        own.mkdir()
        start = time.process_time()
        try:
            kind(own)
        except KnownError:
            pass
        except Exception as error:  # this is what is looked for
            wrong.append(f"{name}: {type(error).__name__}: {error}")
        if time.process_time() - start > 2:
            wrong.append(f"{name}: took the processor more than two seconds")
        step(n + 1, len(hostile.KINDS))
    return Figure("kinds of content that was made to do harm", len(hostile.KINDS), tuple(wrong), "none known")


def _windows(folder: Path, many: int, step: Step) -> Figure:
    """Kill real windows in the midst of typing, as in tests/ui/test_keeping.py."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from jimdesk.core.meeting import Agreement
    from jimdesk.store import open_
    from tests.ui.test_keeping import killed

    wrong, lines = [], 0
    for seed in range(many):
        path = folder / f"{seed}.jim"
        said = killed(path, random.Random(seed))
        file = open_(path, None)
        file.close()
        kept = {line.what for line in file.family.of(Agreement)}
        if not {f"Regel {number}" for number in range(1, said + 1)} <= kept:
            wrong.append(f"window {seed}: {said} lines were said to be kept, {len(kept)} are there")
        lines += said
        path.unlink()
        step(seed + 1, many)
    what = f"windows killed while typing ({lines} kept gestures)"
    return Figure(what, many, tuple(wrong), "none publishes one")


_PARTS: Final[dict[str, tuple[Callable[[Path, Step], Figure], Callable[[Path, Step], Figure]]]] = {
    "power": (
        lambda folder, step: power.cut(folder, 90, 8, 12_000, step),
        lambda folder, step: power.cut(folder, 6, 2, 300, step),
    ),
    "writes": (
        lambda folder, step: failing.refused(folder, range(1, 98), 97, 40, step),
        lambda folder, step: failing.refused(folder, range(3, 98, 40), 97, 16, step),
    ),
    "windows": (
        lambda folder, step: _windows(folder, 1000, step), lambda folder, step: _windows(folder, 4, step),
    ),
    "upgrades": (
        lambda folder, step: migrating.killed(folder, range(1, 291), step),
        lambda folder, step: migrating.killed(folder, range(9, 130, 30), step),
    ),
    "mutated": (
        lambda folder, step: mutating.mutated(folder, 20_000, step),
        lambda folder, step: mutating.mutated(folder, 1_000, step),
    ),
    "flips": (
        lambda folder, step: mutating.flipped(folder, 10_000, step),
        lambda folder, step: mutating.flipped(folder, 300, step),
    ),
    "hostile": (_hostile, _hostile),
    "sharing": (
        lambda folder, step: sharing.schedules(folder, 1000, step),
        lambda folder, step: sharing.schedules(folder, 20, step),
    ),
    "leaks": (leaking.leaked, leaking.leaked),
    "seen": (lambda _, step: seeing.seen(10_000, step), lambda _, step: seeing.seen(60, step)),
}


def _bar(name: str) -> Step:
    def step(done: int, of: int) -> None:
        if sys.stderr.isatty() or done % max(1, of // 20) == 0:
            full = _WIDE * done // max(1, of)
            sys.stderr.write(f"\r{name:10}[{'#' * full}{' ' * (_WIDE - full)}] {done} of {of} ")
            sys.stderr.flush()

    return step


@contextmanager
def _elsewhere() -> Iterator[Path]:
    """Return an empty folder; what belongs to the user who runs this lies in another, and stays as it was."""
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home,
    ):
        os.environ.update({f"XDG_{kind}_HOME": home for kind in ("CONFIG", "DATA", "CACHE", "STATE")})
        yield Path(folder).resolve()


def main(asked: list[str]) -> int:
    """Run what is asked for, or all of it; 1 where anything was lost, torn, leaked or brought down."""
    fast, wanted = "--fast" in asked, [word for word in asked if not word.startswith("-")]
    figures = []
    for name, parts in _PARTS.items():
        if not wanted or name in wanted:
            with _elsewhere() as folder:
                figures.append(parts[fast](folder, _bar(name)))
            sys.stderr.write("\n")
    print(f"{'':58}{'tried':>9}{'wrong':>8}   others")
    for figure in figures:
        print(figure.line)
        for fault in figure.wrong[:20]:
            print(f"    {fault}")
    return 1 if any(figure.wrong for figure in figures) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
