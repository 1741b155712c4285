# SPDX-License-Identifier: Apache-2.0
"""Places that tests of the file need: a file with a small family, disks that are full or only for reading."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from jimdesk.store import create
from tests.store.some import FAMILY, KEY


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with a small family and a key, which nobody has open."""
    made = tmp_path / "LINDE-31.jim"
    create(made, FAMILY, password=KEY).close()
    return made


def _command(*words: str) -> None:
    """Run a command of the system, or skip the test where the system does not allow it."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip(f"only root on Linux can {words[0]}")
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"{words[0]} is not possible here: {done.stderr.strip()}")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A folder on a disk of its own, of 400 kB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    _command("mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(folder))
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.fixture
def read_only_disk(tmp_path: Path) -> Iterator[Callable[[Path], None]]:
    """What makes everything in a folder only for reading, as on a protected stick."""
    mounted: list[Path] = []

    def protect(folder: Path) -> None:
        _command("mount", "--bind", str(folder), str(folder))
        mounted.append(folder)
        _command("mount", "-o", "remount,ro,bind", str(folder))

    yield protect
    for folder in mounted:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.fixture
def closed_folder() -> Iterator[Callable[[Path], None]]:
    """What closes a folder for new files, while those in it may still be written."""
    closed: list[Path] = []

    def close(folder: Path) -> None:
        if os.name == "posix" and os.geteuid() == 0:
            _command("chattr", "+i", str(folder))
        else:
            folder.chmod(0o555)
        closed.append(folder)

    yield close
    for folder in closed:
        if os.geteuid() == 0:
            subprocess.run(["chattr", "-i", str(folder)], check=True)
        else:
            folder.chmod(0o755)
