# SPDX-License-Identifier: Apache-2.0
"""Two laptops on one share, the short form."""

from pathlib import Path

import pytest

from tests.safety import sharing


@pytest.mark.slow
def test_nothing_of_either_laptop_is_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the order of work, closing and sudden ends, both histories are there in the end."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert sharing.schedules(tmp_path, 20).wrong == ()
