# SPDX-License-Identifier: Apache-2.0
"""After a day of work that ends in a kill, no name stands anywhere but in the encrypted file."""

from pathlib import Path

import pytest

from tests.safety import leaking


@pytest.mark.slow
def test_a_day_leaves_no_name_behind(tmp_path: Path) -> None:
    """Home, temporary files, settings, caches, journals, backups and what was printed hold no name."""
    figure = leaking.leaked(tmp_path)
    assert figure.wrong == ()


def test_a_name_that_leaks_would_be_seen() -> None:
    """Both ways in which a name can stand in a file are looked for."""
    name = leaking.NAMES[7]
    assert leaking._stands(name, b"x" + name.encode() + b"y")
    assert leaking._stands(name, name.encode("utf-16-le"))
    assert not leaking._stands(name, b"niets")
