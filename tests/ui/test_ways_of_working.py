# SPDX-License-Identifier: Apache-2.0
"""The ways of working: four of them, copies of one's own, and one sentence about a bad file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.methods import load
from jimdesk.ui.look import Look
from jimdesk.ui.ways_of_working import WaysOfWorking
from tests.ui.at_work import click, part, sitting_about, texts_on


@pytest.fixture
def ways(qtbot: QtBot, look: Look, tmp_path: Path) -> Iterator[WaysOfWorking]:
    """The dialog, with one's own methods in a folder of the test."""
    beside = QWidget()
    qtbot.addWidget(beside)
    made = WaysOfWorking(beside, sitting_about(look), tmp_path)
    made.show()
    yield made
    made.close()


def test_a_copy_is_made_and_stands_there_at_once(ways: WaysOfWorking, tmp_path: Path) -> None:
    """One press; the file is named, and stands among the others."""
    for id_ in ("jim", "familieberaad", "veiligheidskaart", "netwerkstrategie"):
        assert part(ways, f"way-of-{id_}").isVisible()
    click(part(ways, "copy-veiligheidskaart"))
    assert (tmp_path / "veiligheidskaart_own.toml").exists()
    assert part(ways, "way-of-veiligheidskaart_own")
    assert "Eigen bestand: veiligheidskaart_own.toml" in texts_on(ways)


def test_a_bad_file_is_told_with_its_line_and_the_others_still_work(
    ways: WaysOfWorking, tmp_path: Path
) -> None:
    """One sentence with the file, the line and what is wrong; mended and read again it is there."""
    good = load("jim").text.replace('id = "jim"', 'id = "ons"', 1)
    bad = good.replace('setting = "before"', 'setting = "ooit"', 1)
    (tmp_path / "ons.toml").write_text(bad, "utf-8")
    click(part(ways, "ways-again"))
    trouble = part(ways, "ways-trouble")
    assert isinstance(trouble, QLabel)
    line = bad.splitlines().index('setting = "ooit"') + 1
    assert "ons.toml" in trouble.text()
    assert f"regel {line}" in trouble.text()
    assert part(ways, "way-of-jim").isVisible()
    (tmp_path / "ons.toml").write_text(good, "utf-8")
    click(part(ways, "ways-again"))
    assert part(ways, "way-of-ons").isVisible()
