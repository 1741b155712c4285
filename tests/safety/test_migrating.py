# SPDX-License-Identifier: Apache-2.0
"""Killed while a file is brought up to date, the short form."""

import shutil
from pathlib import Path

import pytest

from tests.safety import migrating

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not there to kill with")


@pytest.mark.slow
def test_a_file_is_old_or_new_and_never_between(tmp_path: Path) -> None:
    """A program that is killed at some of its calls leaves a file of one format, and a copy of before."""
    figure = migrating.killed(tmp_path, range(9, 130, 30))
    assert figure.tried >= 3
    assert figure.wrong == ()
