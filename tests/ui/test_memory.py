# SPDX-License-Identifier: Apache-2.0
"""What was wiped is in no memory of the program any more, wherever Python and Qt had put it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="memory can be read on Linux only")
def test_after_wiping_the_whole_memory_holds_nothing_of_it() -> None:
    """Every page of a program is read: with the lines still there it finds them, wiped it finds none."""
    assert found_after() >= 5
    assert found_after("wiped") == 0


def found_after(*how: str) -> int:
    """How often the planted string stands in the memory of such a program."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.wiped_memory", *how], cwd=ROOT, capture_output=True, text=True,
        check=False, env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert done.stdout.strip().isdecimal(), done.stderr
    return int(done.stdout)
