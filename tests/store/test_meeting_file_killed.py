# SPDX-License-Identifier: Apache-2.0
"""Sudden ends: a program that is killed at any moment has lost no acknowledged gesture, and tore none."""

import random
import shutil
import time
from pathlib import Path

import pytest

from jimdesk.store import create
from tests.store.child import after
from tests.store.some import KEY, elsewhere, family_in


def kill(path: Path, chance: random.Random) -> None:
    """Let another program keep gestures in a new file, kill it, and compare the file with what was said."""
    with elsewhere("write", str(path)) as (child, said):
        acknowledged = int(said.readline())
        time.sleep(chance.uniform(0, 0.12))
        child.kill()
        last = said.read()
    whole = last[: last.rfind("\n") + 1].split()  # a number that was cut in two was not said
    acknowledged = int(whole[-1]) if whole else acknowledged
    found = family_in(path)
    kept = next(n for n in range(acknowledged, acknowledged + 20) if len(after(n)) >= len(found))
    assert found == after(kept), f"after {acknowledged} acknowledged gestures"


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A file as it is before any gesture."""
    path = tmp_path / "leeg.jim"
    create(path, after(0), password=KEY).close()
    return path


@pytest.mark.slow
def test_killed_at_random_moments_nothing_is_lost(empty: Path, tmp_path: Path) -> None:
    """Of 25 programs killed while keeping, none lost what it had acknowledged, and none tore a gesture."""
    for seed in range(25):
        path = tmp_path / f"{seed}.jim"
        shutil.copy(empty, path)
        kill(path, random.Random(seed))


@pytest.mark.long
def test_killed_a_thousand_times_nothing_is_lost(empty: Path, tmp_path: Path) -> None:
    """The same, a thousand times."""
    for seed in range(1000):
        path = tmp_path / f"{seed}.jim"
        shutil.copy(empty, path)
        kill(path, random.Random(seed))
        path.unlink()
