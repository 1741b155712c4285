# SPDX-License-Identifier: Apache-2.0
"""Writes that fail, the short form: some of the successive writes are refused, and nothing is lost."""

import shutil
from pathlib import Path

import pytest

from tests.safety import failing

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not there to refuse with")


@pytest.mark.slow
def test_a_write_that_fails_is_said_and_made_again(tmp_path: Path) -> None:
    """Every 97th write is refused: one sentence each, and in the end the file holds every gesture."""
    figure = failing.refused(tmp_path, [3, 11, 50], apart=97, gestures=16)
    assert figure.tried >= 6
    assert figure.wrong == ()
