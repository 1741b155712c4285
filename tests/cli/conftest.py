# SPDX-License-Identifier: Apache-2.0
"""The program as people run it: a process of its own, in an environment without anything of ours."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True)
class Answer:
    """What a command answered."""

    code: int
    out: bytes
    talk: str


Program = Callable[..., Answer]


@pytest.fixture
def jimdesk(tmp_path: Path) -> Program:
    """Run a command in an empty folder; nobody types, and the language is English."""

    def run(*arguments: str | Path, stdin: bytes = b"", environment: dict[str, str] | None = None) -> Answer:
        left_out = ("JIMDESK", "LC_", "LANG")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(left_out)}
        done = subprocess.run(
            [sys.executable, "-m", "jimdesk", *map(str, arguments)],
            cwd=tmp_path, input=stdin, capture_output=True, check=False, timeout=120,
            env={**kept, "PYTHONPATH": str(ROOT), "LC_ALL": "en_US.UTF-8", **(environment or {})},
        )
        return Answer(done.returncode, done.stdout, done.stderr.decode())

    return run


def one_sentence(talk: str) -> str:
    """Return what was said, which has to be one line and no crash."""
    (line,) = talk.splitlines()
    assert "Traceback" not in line
    return line
