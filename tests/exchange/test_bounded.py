# SPDX-License-Identifier: Apache-2.0
"""Whether a file of somebody else is read up to its bound and not further, and never from a pipe."""

import os
import sys
from pathlib import Path

import pytest

from jimdesk.core.trouble import KnownError
from jimdesk.core.words import saying
from jimdesk.exchange import bounded


def _other(name: str) -> KnownError:
    return KnownError(saying("{file} is something else", file=name))


def _large(name: str) -> KnownError:
    return KnownError(saying("{file} is too large", file=name))


def test_a_file_is_read_up_to_its_bound(tmp_path: Path) -> None:
    """A byte more is too large; what is not there cannot be read."""
    path = tmp_path / "a"
    path.write_bytes(b"abc")
    assert bounded.read(path, 3, _other, _large) == b"abc"
    with pytest.raises(KnownError, match="too large"):
        bounded.read(path, 2, _other, _large)
    with pytest.raises(KnownError, match="cannot be read"):
        bounded.read(tmp_path / "b", 2, _other, _large)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """It is something else, at once."""
    os.mkfifo(tmp_path / "p")
    with pytest.raises(KnownError, match="something else"):
        bounded.read(tmp_path / "p", 9, _other, _large)
