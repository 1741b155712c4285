# SPDX-License-Identifier: Apache-2.0
"""Where the folders that come with JimDesk are found."""

from pathlib import Path

import pytest

from jimdesk.core import places


def test_checkout_has_its_folders_at_the_top() -> None:
    """In a checkout people find resources and translations beside the package."""
    top = Path(__file__).resolve().parents[2]
    assert places.resources() == top / "resources"
    assert places.translations() == top / "translations"


def test_installed_folders_are_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An installed or frozen app looks inside its package first, whatever else stands beside it."""
    package = tmp_path / "jimdesk"
    (package / "resources").mkdir(parents=True)
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(places, "_PACKAGE", package)
    assert places.resources() == package / "resources"
