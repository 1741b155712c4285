# SPDX-License-Identifier: Apache-2.0
"""Files that were changed on their way, the short form."""

from pathlib import Path

import pytest

from tests.safety import mutating


@pytest.mark.slow
def test_a_mutated_file_is_read_or_refused_in_one_sentence(tmp_path: Path) -> None:
    """A thousand files with anything in them bring nothing down, hang nothing and change nothing."""
    assert mutating.mutated(tmp_path, 1000).wrong == ()


@pytest.mark.slow
def test_one_flipped_bit_changes_nothing_unseen(tmp_path: Path) -> None:
    """Of three hundred bits flipped in an encrypted file none changes what is read."""
    assert mutating.flipped(tmp_path, 300).wrong == ()
