# SPDX-License-Identifier: Apache-2.0
"""Keeping: what the window said is saved is on the disk, also when the window is killed at any moment."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jimdesk.core import edits
from jimdesk.core.desk import Desk
from jimdesk.core.meeting import Agreement
from jimdesk.store import create, open_
from jimdesk.ui.keeping import Keeping
from tests.story_family import story_family

ROOT = Path(__file__).resolve().parents[2]


def killed(path: Path, chance: random.Random) -> int:
    """Kill a window in the midst of its gestures; return how many lines it had said were saved."""
    create(path, story_family(), password=None).close()
    command = [sys.executable, "-m", "tests.ui.killed_window", str(path)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=pipe, text=True) as child:
        assert child.stdout is not None
        first = child.stdout.readline()
        time.sleep(chance.uniform(0, 0.5))
        child.kill()
        rest = child.stdout.read()
    whole = (first + rest)[: (first + rest).rfind("\n") + 1].split()
    return int(whole[-1])


@pytest.mark.slow
def test_a_window_that_is_killed_has_kept_what_it_said(tmp_path: Path) -> None:
    """Four real windows are killed while somebody types: every line that was said to be saved is there."""
    for seed in range(4):
        path = tmp_path / f"{seed}.jim"
        said = killed(path, random.Random(seed))
        file = open_(path, None)
        file.close()
        kept = {line.what for line in file.family.of(Agreement)}
        assert said >= 1
        assert {f"Regel {number}" for number in range(1, said + 1)} <= kept
        assert all(line == f"Regel {line.split()[1]}" for line in kept)  # none is torn


def test_saved_is_said_after_the_disk_has_it(qtbot: QtBot, tmp_path: Path) -> None:
    """The word that all is saved comes when nothing waits any more, and names a time."""
    file = create(tmp_path / "a.jim", story_family(), password=None)
    desk, keeping = Desk(file.family), Keeping()
    keeping.keep(desk, file)
    with qtbot.waitSignal(keeping.kept) as kept:
        desk.do(edits.add_agreement("Samen koken", owner="yassin"))
    assert kept.args
    assert file.pending == 0
    keeping.leave()
    assert keeping.file is None
    desk.do(edits.add_agreement("Hierna", owner="yassin"))  # a desk that was left is kept nowhere


def test_another_place_takes_what_waits(qtbot: QtBot, tmp_path: Path) -> None:
    """Kept elsewhere, the new file has everything, and the old one is as it was."""
    file = create(tmp_path / "a.jim", story_family(), password=None)
    desk, keeping = Desk(file.family), Keeping()
    keeping.keep(desk, file)
    with qtbot.waitSignal(keeping.kept):
        keeping.keep_elsewhere(tmp_path / "b.jim", None)
    with qtbot.waitSignal(keeping.kept):
        desk.do(edits.add_agreement("Samen koken", owner="yassin"))
    keeping.leave()
    for name, count in (("a.jim", 0), ("b.jim", 1)):
        found = open_(tmp_path / name, None)
        found.close()
        assert len(found.family.of(Agreement)) == count
