# SPDX-License-Identifier: Apache-2.0
"""The list of a folder in the window: by code, with what is needed, and pressing one opens it."""

import datetime
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.core.meeting import Agreement
from jimdesk.register import readers
from jimdesk.register.asking import Found
from jimdesk.register.overview import Rows
from jimdesk.store import Password, create
from jimdesk.ui import overview_list
from jimdesk.ui.look import Look
from jimdesk.ui.overview_list import OverviewList
from tests.story_family import story_family
from tests.ui.windows import Room, click, find


@pytest.fixture
def room(qtbot: QtBot, look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    """Where windows are opened; what is remembered lies in the folder of the test."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return Room(qtbot, look, tmp_path)


def test_a_folder_is_listed_and_a_family_opened(room: Room) -> None:
    """What is late stands there with its day, why one cannot be read too; nobody's name is on the list."""
    folder = room.folder / "map"
    folder.mkdir()
    line = Agreement.new(what="kanariewoord", due=datetime.date(2026, 11, 20))
    create(folder / "a.jim", story_family().put(line), password=None).close()
    (folder / "b.jim").write_bytes(b"x" * 5000)
    window = room.window()
    listed = OverviewList(window, window.sitting, window.opening, folder)
    listed.open()
    listed.answer()
    assert not listed.go.isEnabled()
    room.qtbot.waitUntil(listed.go.isEnabled)
    text = "\n".join(label.text() for label in listed.findChildren(QLabel))
    assert "een afspraak, had op 20 november gemoeten" in text
    assert "ander" in text
    assert "kanariewoord" not in text
    assert "Ilias" not in text
    first, second = (find(listed, QAbstractButton, f"overview-{name}.jim") for name in "ab")
    assert first.x() == second.x()
    assert first.width() == first.sizeHint().width()  # the words begin where the column begins
    click(first)
    room.qtbot.waitUntil(lambda: window.keeping.file is not None)
    assert window.keeping.file is not None
    assert window.keeping.file.path == folder / "a.jim"


def test_what_is_found_comes_in_while_the_rest_is_read(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """How far it is stands there; whoever has seen enough stops the reading and keeps what was found."""
    folder = room.folder / "map"
    folder.mkdir()
    for name in "abc":
        create(folder / f"{name}.jim", story_family(), password=None).close()
    begun, ended = threading.Event(), threading.Event()

    def read_all(paths: list[Path], password: Password) -> Iterator[tuple[int, Found] | None]:
        begun.set()
        try:
            yield 0, Found("ok", "LINDE-31")
            while not ended.wait(0.01):  # the other two take for ever
                yield None
        finally:
            ended.set()

    monkeypatch.setattr(readers, "read_all", read_all)
    monkeypatch.setattr(overview_list, "_EACH", 0)
    window = room.window()
    listed = OverviewList(window, window.sitting, window.opening, folder)
    listed.open()
    listed.answer()
    room.qtbot.waitUntil(lambda: "1 van 3" in find(listed, QLabel, "overview-progress").text())
    family = next(one for one in listed.findChildren(QAbstractButton) if one.text() == "LINDE-31")
    click(find(listed, QAbstractButton, "overview-stop"))
    room.qtbot.waitUntil(listed.go.isEnabled)
    assert ended.is_set()
    assert family.isVisible()
    assert "2 bestanden zijn niet gelezen." in {label.text() for label in listed.findChildren(QLabel)}
    for event in (begun, ended):
        event.clear()
    listed.answer()  # the other two once more, and then the question is left: the reading ends with it
    room.qtbot.waitUntil(begun.is_set)
    listed.reject()
    room.qtbot.waitUntil(ended.is_set)


def by_keys(first: QWidget, most: int) -> Iterator[QWidget]:
    """The buttons that Tab comes to, from one of them on."""
    widget: QWidget | None = first
    while most and widget is not None:
        if isinstance(widget, QAbstractButton):
            yield widget
            most -= 1
        widget = widget.nextInFocusChain()


def test_a_list_that_grows_keeps_its_rows(room: Room) -> None:
    """A row that stands there stays the same button when others come before it, and no more than fit."""
    window = room.window()
    listed = OverviewList(window, window.sitting, window.opening, room.folder)
    listed.open()
    first = listed.sitting.today.toordinal()
    lines = [f"0{first:07}\tok\tLINDE-31\t{first} line\tb.jim"]
    listed._show(Rows(lines, first))
    button = find(listed, QAbstractButton, "overview-b.jim")
    more = [f"0{first - 1:07}\tok\tEIK-{10 + n}\t\ta{n}.jim" for n in range(250)]
    listed._show(Rows([*more[:3], *lines], first))
    assert find(listed, QAbstractButton, "overview-b.jim") is button
    assert find(listed, QAbstractButton, "overview-a0.jim").y() < button.y()
    order = [find(listed, QAbstractButton, f"overview-{name}.jim") for name in ("a0", "a1", "a2", "b")]
    assert list(by_keys(order[0], len(order))) == order, "the keyboard goes from top to bottom"
    listed._show(Rows([*more, *lines], first))
    assert find(listed, QAbstractButton, "overview-a199.jim").text() == "EIK-209"
    assert not button.isVisible()
    assert "51" in find(listed, QLabel, "overview-foot").text()
