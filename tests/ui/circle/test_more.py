# SPDX-License-Identifier: Apache-2.0
"""What else can be done with a circle: other rings, own rings, a picture, the whole screen without names."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QMenu
from pytestqt.qtbot import QtBot

from jimdesk.core.fact import Audience
from jimdesk.core.meeting import Meeting
from jimdesk.core.people import Person
from jimdesk.drawing import Text
from jimdesk.instruments.circle.facts import Placement
from jimdesk.instruments.circle.rings import default, shipped
from jimdesk.ui.circle import pictures, ring_choice
from jimdesk.ui.circle.more import more_menu, show_large
from jimdesk.ui.look import Look
from jimdesk.ui.pages.circle import CirclePage
from jimdesk.ui.pages.plan import PlanPage
from jimdesk.ui.refused import Refused
from jimdesk.ui.window import Window
from tests.story_family import story_family
from tests.ui.windows import Room, when_asked


@pytest.fixture
def window(qtbot: QtBot, look: Look, tmp_path: Path) -> Window:
    """The story at the circle."""
    return Room(qtbot, look, tmp_path).with_family(story_family())


def page_of(window: Window) -> CirclePage:
    """The circle page."""
    page = window.workplace.page("circle")
    assert isinstance(page, CirclePage)
    return page


def choosing(monkeypatch: pytest.MonkeyPatch, path: Path, name: str = "getOpenFileName") -> None:
    """Let the system's dialog answer with a file."""
    monkeypatch.setattr(QFileDialog, name, lambda *_: (str(path), ""))


def test_an_organisations_own_rings_are_used_and_kept_with_the_meeting(
    window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The shipped set is saved, changed and read back; the meeting keeps a copy, and undo takes it away."""
    field, path = page_of(window).field, tmp_path / "eigen.toml"
    choosing(monkeypatch, path, "getSaveFileName")
    ring_choice.to_file(field)
    assert path.read_text(encoding="utf-8") == default().text
    path.write_text(default().text.replace('nl = "intimi"', 'nl = "de kern"'), encoding="utf-8")
    choosing(monkeypatch, path)
    ring_choice.from_file(field)
    assert field.rings.rings[0].name.within("nl") == "de kern"
    assert any("de kern" in one.rings for one in window.sitting.shown.of(Meeting))
    window.undo()
    assert field.rings == default()


def test_a_bad_file_is_told_in_one_sentence_with_its_line(
    window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    """File, line, and what is wrong there; the circle stays as it was."""
    path = tmp_path / "eigen.toml"
    lines = default().text.splitlines()
    wrong = next(n for n, line in enumerate(lines) if line.startswith("radius"))
    lines[wrong] = 'radius = "veel"'
    path.write_text("\n".join(lines), encoding="utf-8")
    choosing(monkeypatch, path)
    told: list[str] = []

    def look_and_close(dialog: Refused) -> None:
        told.extend(label.text() for label in dialog.findChildren(QLabel, "trouble"))
        dialog.reject()

    when_asked(Refused, look_and_close)
    ring_choice.from_file(page_of(window).field)
    assert f"eigen.toml, regel {wrong + 1}," in told[0]
    assert page_of(window).field.rings == default()


def test_every_set_is_in_the_menu_and_the_one_of_now_is_ticked(window: Window) -> None:
    """Choosing another one is one step with a name; everybody keeps their place."""
    page = page_of(window)
    before = window.sitting.shown.of(Placement)
    menu = more_menu(page.fields, page.hand)
    rings = next(sub for sub in menu.findChildren(QMenu) if sub.title() == "Ringen")
    names = {action.text(): action for action in rings.actions()}
    assert names["Netwerkcirkel van Lensink"].isChecked()
    names["Ecogram"].trigger()
    assert page.rings == shipped()["ecogram"]
    assert window.sitting.shown.of(Placement) == before
    assert "Ecogram" in window.sitting.told(window.sitting.desk.next_undo)
    menu.deleteLater()


def test_on_the_whole_screen_no_name_is_seen(window: Window, qtbot: QtBot) -> None:
    """Letters, relations or shapes stand instead; Esc leaves it, and it is made for the room."""
    names = {one.name.split()[0] for one in window.sitting.shown.of(Person)}
    large = show_large(page_of(window).fields)
    qtbot.waitUntil(large.isVisible)
    for how in ("initials", "relation", "shapes"):
        large.how.choose(how)
        texts = {part.text for part in large.drawing.drawing.parts() if isinstance(part, Text)}
        assert not names & texts, how
        if how == "relation":
            assert "buurvrouw" in texts
    QTest.keyClick(large, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(type(large)))


def test_pictures_are_made_for_the_family_or_for_the_one_whose_circle_it_is(window: Window) -> None:
    """What belongs to the worker is in no picture; a circle for one person alone is made for that person."""
    field = page_of(window).field
    assert pictures.picture(field, "svg").startswith(b"<")
    assert pictures.picture(field, "png").startswith(b"\x89PNG")
    assert "Anja" in pictures.picture(field, "svg").decode()
    field.picker.alone.click()
    assert {one.audience for one in window.sitting.desk.family.of(Placement)} == {Audience.BETWEEN}
    assert pictures.reader_of(field).people == {"ilias"}
    assert "Anja" in pictures.picture(field, "svg").decode()


def test_printing_a_circle_opens_its_sheet(window: Window, qtbot: QtBot) -> None:
    """The youngster's is the family's sheet for at home; that of a parent is a sheet of their own."""
    plan = window.workplace.page("plan")
    assert isinstance(plan, PlanPage)
    field = page_of(window).field
    pictures.print_(field)
    assert plan._on_paper._choice.sheet == "circle-at-home"
    window.to_work("circle")
    field.show_view(replace(field.view, whose="marijke"))
    field.put_in_cell("truus", "intimi", "familie")
    pictures.print_(field)
    assert plan.isVisible()
    assert plan._on_paper._choice.sheet == "own-circle"
    assert plan._on_paper._choice.people == {"marijke"}
    qtbot.waitUntil(lambda: plan._on_paper._fresh and plan.paper is not None)
