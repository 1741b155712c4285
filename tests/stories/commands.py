# SPDX-License-Identifier: Apache-2.0
"""The commands without a window, each in a process of its own, as anybody would run them."""

import os
import subprocess
import sys
from pathlib import Path


def command(*arguments: str | Path, password: str, fine: tuple[int, ...] = (0,)) -> str:
    """Run a command as anybody would, and return what it says."""
    secret = {"JIMDESK_PASSWORD": password, "LANG": "nl_NL.UTF-8"}
    done = subprocess.run(
        [sys.executable, "-m", "jimdesk", *map(str, arguments)], capture_output=True, check=False,
        env={**os.environ, **secret}, cwd=Path(__file__).parents[2], encoding="utf-8",
    )
    assert done.returncode in fine, done.stderr
    return done.stdout
