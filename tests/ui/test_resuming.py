# SPDX-License-Identifier: Apache-2.0
"""After a sudden end the window opens where it was; after closing it well it opens where it usually does."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jimdesk.core.family import Family
from jimdesk.core.meeting import Meeting, StageTime
from jimdesk.store import create
from jimdesk.ui.look import Look
from jimdesk.ui.told import Told
from jimdesk.ui.window import Window
from tests.story_family import story_family
from tests.ui.windows import AT, Room, find


@pytest.fixture
def room(qtbot: QtBot, look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    """Where windows are opened; backups lie in the folder of the test."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return Room(qtbot, look, tmp_path)


def opened(room: Room, path: Path) -> Window:
    """A window with the file, as a program that has just been started."""
    window = room.window()
    window.opening.open(path)
    room.qtbot.waitUntil(lambda: window.keeping.file is not None)
    return window


def test_after_a_sudden_end_the_page_and_the_stage_are_the_same(room: Room) -> None:
    """A window that just stops leaves its page behind; the next one opens there, at the same stage."""
    family = story_family()
    meeting = family.of(Meeting)[0]
    stage = StageTime.new(meeting=meeting.id, stage="afspraken", started=AT)
    path = room.folder / "a.jim"
    create(path, Family([*(f for f in family if not isinstance(f, StageTime)), stage]), password=None).close()
    window = opened(room, path)
    window.to_work("tasks")
    window.keeping.leave()  # as the end of a process does; the window is not closed
    heard: list[str] = []
    again = room.window()
    again.sitting.announced.connect(heard.append)
    where: list[str] = []
    again.sitting.announced.connect(lambda _told: where.append(again.workplace.place))
    again.opening.open(path)
    room.qtbot.waitUntil(lambda: again.keeping.file is not None)
    assert again.workplace.place == "tasks"
    room.qtbot.waitUntil(lambda: any("alles is er nog" in one for one in heard))
    assert where == ["tasks"]  # said where it can be read: what opens would have taken it away again
    assert "alles is er nog" in find(again, Told, "told").text
    running = [one for one in again.sitting.desk.family.of(StageTime) if not one.ended]
    assert [(one.id, one.stage) for one in running] == [(stage.id, "afspraken")]


def test_another_family_opens_where_it_usually_does(room: Room) -> None:
    """The page of one family is not the page of the next."""
    first, second = room.folder / "a.jim", room.folder / "b.jim"
    for path in (first, second):
        create(path, story_family(), password=None).close()
    window = opened(room, first)
    usual = window.workplace.place
    window.to_work("tasks")
    window.keeping.leave()
    assert opened(room, second).workplace.place == usual


def test_a_window_that_was_closed_leaves_nothing_behind(room: Room) -> None:
    """After a good end the usual page opens, and no code stands in the settings."""
    path = room.folder / "a.jim"
    create(path, story_family(), password=None).close()
    window = opened(room, path)
    usual = window.workplace.place
    window.to_work("tasks")
    assert "tasks" in room.settings.left_at
    assert not [name for name in ("Ilias", "Samira") if name in room.settings.left_at]
    window.close()
    assert room.settings.left_at == ""
    assert opened(room, path).workplace.place == usual
