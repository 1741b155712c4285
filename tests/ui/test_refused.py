# SPDX-License-Identifier: Apache-2.0
"""What did not go to its file: said in the language of the window, and done again elsewhere."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jimdesk.core.trouble import KnownError
from jimdesk.core.words import saying
from jimdesk.ui.look import Look
from jimdesk.ui.refused import Refused, written
from tests.story_family import story_family
from tests.ui.windows import Room


def test_a_folder_that_is_not_there_is_told_and_another_one_tried(
    qtbot: QtBot, look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sentence names the file and says nothing in another language; trying again writes it."""
    window = Room(qtbot, look, tmp_path).with_family(story_family())
    told: list[str] = []
    announced: list[str] = []
    window.sitting.announced.connect(announced.append)

    def answered(question: Refused) -> int:
        told.append(question._trouble.text())
        assert not announced
        question.answer()
        return 0

    def write(path: Path) -> bool:
        return written(window, window.sitting, path, lambda: b"x", lambda: write(tmp_path / "boom.svg"))

    monkeypatch.setattr(Refused, "exec", answered)
    assert not write(tmp_path / "nergens" / "boom.svg")
    assert told == ["boom.svg kan daar niet bewaard worden: kijk of de map er is en of er ruimte is."]
    assert (tmp_path / "boom.svg").read_bytes() == b"x"
    assert any("boom.svg" in one for one in announced)


def test_what_cannot_be_made_is_told_too(
    qtbot: QtBot, look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever making it says is wrong is said as it is, and no file is left behind."""
    window = Room(qtbot, look, tmp_path).with_family(story_family())
    told: list[str] = []
    monkeypatch.setattr(Refused, "exec", lambda one: told.append(one._trouble.text()))

    def make() -> bytes:
        raise KnownError(saying("These rings cannot be used"))

    assert not written(window, window.sitting, tmp_path / "a.svg", make, lambda: None)
    assert told == ["Deze ringen kunnen niet gebruikt worden"]
    assert not (tmp_path / "a.svg").exists()
