# SPDX-License-Identifier: Apache-2.0
"""Whether the genogram is seen at any date, through two pairs of eyes, as a list, folded and in order."""

import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from jimdesk.core.family import Family
from jimdesk.core.people import BirthOrder, Bond, Descent, Gender, Parentage, Partnership, Person
from jimdesk.drawing import Line, Text
from jimdesk.instruments.genogram.facts import Customs, Fold, Profile, Tie, TieKind
from jimdesk.ui.genogram.date_bar import turning_points
from jimdesk.ui.genogram.line_menu import line_at, menu_of_line
from jimdesk.ui.genogram.tree_import import TreeQuestion
from jimdesk.ui.look import Look
from jimdesk.ui.pages.genogram import GenogramPage
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.select import Select
from jimdesk.ui.window import Window
from tests.pictures import blended
from tests.story_family import story_family
from tests.ui.windows import Room, click, drag, find, middle, press, write


@pytest.fixture
def room(qtbot: QtBot, look: Look, tmp_path: Path) -> Room:
    """Where windows are opened."""
    return Room(qtbot, look, tmp_path)


@pytest.fixture
def window(room: Room) -> Window:
    """The story at the genogram."""
    return room.with_family(story_family(), "genogram")


def page_of(window: Window) -> GenogramPage:
    """The genogram page."""
    page = window.workplace.page("genogram")
    assert isinstance(page, GenogramPage)
    return page


def places(page: GenogramPage) -> dict[str, tuple[float, float]]:
    """Where everybody stands who is there."""
    return {token.id: token.middle for token in page.canvas.drawing.tokens}


def texts(page: GenogramPage) -> set[str]:
    """What is written in the picture."""
    return {part.text for part in page.canvas.drawing.parts() if isinstance(part, Text)}


def test_a_typed_date_shows_the_family_as_it_was(window: Window) -> None:
    """In 2008 Ilias was not born, Rachid was 34 and married, and everybody stands where they stand now."""
    page = page_of(window)
    now = places(page)
    click(find(window, Button, "time"))
    field = find(window, QLineEdit, "date-typed")
    field.clear()
    write(field, "1-7-2008")
    then = places(page)
    assert "ilias" in now
    assert "ilias" not in then
    assert all(now[one] == at for one, at in then.items())
    assert {"34", "g. 2001"} <= texts(page)
    assert "g. 2001 · gesch. 2016" not in texts(page)
    click(find(window, Button, "date-today"))
    assert places(page) == now
    assert "g. 2001 · gesch. 2016" in texts(page)


def test_the_slider_walks_by_key_from_change_to_change(window: Window) -> None:
    """Page Down goes to the last day on which something changed before today; Home to the first of all."""
    page = page_of(window)
    click(find(window, Button, "time"))
    slider = page.date_bar.slider

    def day() -> datetime.date | None:
        return page.date_bar.day

    slider.setFocus()
    points = turning_points(window.sitting.shown, window.sitting.today)
    QTest.keyClick(slider, Qt.Key.Key_Home)
    assert day() == points[0].replace(day=1)
    for _ in range(len(points)):
        QTest.keyClick(slider, Qt.Key.Key_PageUp)
    assert day() is None
    QTest.keyClick(slider, Qt.Key.Key_PageDown)
    last = day()
    assert isinstance(last, datetime.date)
    assert last < window.sitting.today
    click(find(window, Button, "time"))  # put away, it is today again
    assert day() is None


def test_a_foster_period_runs_only_while_it_ran(room: Room) -> None:
    """Before 2019 no line from the foster parents, since then a dotted one."""
    window = room.with_family(blended.family(blended.a_twin_in_foster_care), "genogram")
    page = page_of(window)

    def dotted() -> list[Line]:
        lines = (part for part in page.canvas.drawing.parts() if isinstance(part, Line))
        return [one for one in lines if one.meaning == "child" and one.style.dash and "zakaria" in one.ids]

    assert dotted()
    page.date_bar._choose(datetime.date(2018, 1, 1))
    assert not dotted()
    page.date_bar._choose(datetime.date(2020, 1, 1))
    assert dotted()


def test_two_views_stand_beside_each_other(window: Window) -> None:
    """As Ilias and as Marijke see it: everybody at the same place, other lines; each can be chosen."""
    page = page_of(window)
    page.head.sight.toggle_beside()
    other = page.beside.canvas
    assert other.isVisible()
    assert {t.id: t.middle for t in other.drawing.tokens} == places(page)
    eyes = find(window, Select, "other-eyes")
    eyes.setCurrentIndex(eyes.findData("marijke"))
    eyes.activated.emit(eyes.currentIndex())
    ties = {
        canvas: {part.meaning for part in canvas.drawing.parts() if isinstance(part, Line)} & set(TieKind)
        for canvas in (page.canvas, other)
    }
    assert ties[page.canvas] != ties[other]
    page.head.sight.toggle_beside()
    assert not other.isVisible()


def test_layers_are_left_out_and_customs_chosen(window: Window) -> None:
    """Without lines there is none; by Dutch custom the youngster has one thick outline, one step for undo."""
    page = page_of(window)
    actions = {one.objectName(): one for one in page.head.sight.menu_of_all.actions()}
    actions["layer-ties"].trigger()
    drawn = {part.meaning for part in page.canvas.drawing.parts() if isinstance(part, Line)}
    assert not drawn & set(TieKind)
    actions["profile-dutch"].trigger()
    assert window.sitting.desk.family.of(Customs)[0].profile is Profile.DUTCH
    ilias = next(token for token in page.canvas.drawing.tokens if token.id == "ilias")
    assert max(part.style.width for part in ilias.parts if not isinstance(part, Text)) == 5.0
    window.undo()
    assert not window.sitting.desk.family.of(Customs)


def test_a_branch_folds_and_nobody_is_lost(room: Room) -> None:
    """The aunt's branch becomes +4; the list has all of them, finding one unfolds it, and so does undo."""
    family = blended.family(blended.a_folded_branch)
    family = family.drop(*(one.id for one in family.of(Fold)))
    window = room.with_family(family, "genogram")
    page = page_of(window)
    before = page.canvas.drawing
    page.canvas.setFocus()
    window.sitting.select("marja")
    press(Qt.Key.Key_V)
    assert "+4" in texts(page)
    assert len(places(page)) == 6
    assert any("4 mensen ingevouwen" in word for _, word in page.legend._samples)
    click(find(window, Button, "as-list"))
    listed = find(window, QListWidget, "genogram-list")
    lines = [listed.item(i).text() for i in range(listed.count())]
    assert len(lines) == 10
    assert sum("ingevouwen bij Marja" in text for text in lines) == 4
    write(find(window, QLineEdit, "find-person"), "roos")
    assert window.sitting.selection == "roos"
    click(find(window, Button, "as-list"))
    assert len(places(page)) == 10
    window.undo()
    window.undo()
    assert not window.sitting.desk.family.of(Fold)
    assert {token.id for token in page.canvas.drawing.tokens} == {token.id for token in before.tokens}


@pytest.fixture
def undated(room: Room) -> Window:
    """Two parents with three children of whom no date is known."""
    names = ("ma", "an", "bo", "cleo")
    people = [Person(id=one, name=one.capitalize(), gender=Gender.WOMAN) for one in names]
    bonds = [Parentage(id=f"b{n}", child=one, parent="ma") for n, one in enumerate(("an", "bo", "cleo"))]
    return room.with_family(Family((*people, *bonds)), "genogram")


def from_left(page: GenogramPage) -> list[str]:
    """The children from the left."""
    at = places(page)
    return sorted(("an", "bo", "cleo"), key=lambda one: at[one][0])


def test_the_order_of_birth_is_dragged(undated: Window) -> None:
    """Cleo dropped left of An is the oldest; undo makes her the youngest again."""
    page = page_of(undated)
    assert from_left(page) == ["an", "bo", "cleo"]
    drag(page.canvas, "cleo", middle(page.canvas, "an") - QPoint(40, 0))
    assert from_left(page) == ["cleo", "an", "bo"]
    assert undated.sitting.desk.family.of(BirthOrder)[0].children == ("cleo", "an", "bo")
    undated.undo()
    assert from_left(page) == ["an", "bo", "cleo"]


def test_the_order_of_birth_is_told_by_key(undated: Window) -> None:
    """Alt and an arrow to the left: born earlier."""
    page = page_of(undated)
    page.canvas.setFocus()
    undated.sitting.select("bo")
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert from_left(page) == ["bo", "an", "cleo"]


def test_a_line_has_a_menu(window: Window) -> None:
    """On the line between Ilias and Bert: another kind, or away; on that of a couple: what came then."""
    page, sitting = page_of(window), window.sitting
    line = next(
        part for part in page.canvas.drawing.parts()
        if isinstance(part, Line) and set(part.ids) == {"bert", "ilias"} and part.style.edge
    )
    found = line_at(page.canvas.drawing, *line.points[len(line.points) // 2])
    assert found is not None
    assert set(found.ids) == {"bert", "ilias"}
    menu = menu_of_line(page, sitting, found, "ilias")
    assert menu is not None
    action = menu.findChild(QAction, "sign-hate")
    assert action is not None
    action.trigger()
    (tie,) = [one for one in sitting.shown.of(Tie) if {one.one, one.other} == {"bert", "ilias"}]
    assert tie.tie is TieKind.HATE
    couple = next(
        part for part in page.canvas.drawing.parts()
        if isinstance(part, Line) and set(part.ids) == {"bert", "marijke"}
    )
    menu = menu_of_line(page, sitting, couple, "ilias")
    assert menu is not None
    action = menu.findChild(QAction, "sign-separated")
    assert action is not None
    action.trigger()
    (told,) = [one for one in sitting.shown.of(Partnership) if {one.one, one.other} == {"bert", "marijke"}]
    assert told.history[-1].bond is Bond.SEPARATED


def test_a_tree_comes_in_from_a_file_as_one_step(room: Room, tmp_path: Path) -> None:
    """First the report in plain words; then everybody is there, and undo takes all of them back."""
    tree = tmp_path / "boom.ged"
    tree.write_text(
        "0 HEAD\n1 GEDC\n2 VERS 7.0\n0 @A@ INDI\n1 NAME Jan\n1 BURI\n0 @B@ INDI\n1 NAME Bep\n"
        "0 @F@ FAM\n1 HUSB @A@\n1 WIFE @B@\n0 TRLR\n", encoding="utf-8",
    )
    window = room.with_family(story_family(), "genogram")
    before = window.sitting.desk.family
    question = TreeQuestion(page_of(window), window.sitting, tree)
    report = question.findChild(QLabel, "tree-report")
    assert report is not None
    assert "boom.ged" in report.text()
    assert "BURI" in report.text()
    assert window.sitting.desk.family == before
    question.answer()
    assert {"Jan", "Bep"} <= {one.name for one in window.sitting.people()}
    assert "stamboom van 2 mensen" in window.sitting.told(window.sitting.desk.next_undo)
    window.undo()
    assert {one.id for one in window.sitting.people()} == {one.id for one in before.of(Person)}


def test_a_broken_tree_adds_nobody(room: Room, tmp_path: Path) -> None:
    """The question says in a sentence that it is none, and its button does nothing."""
    broken = tmp_path / "kapot.ged"
    broken.write_bytes(b"\x00\x01 not a tree")
    window = room.with_family(story_family(), "genogram")
    question = TreeQuestion(page_of(window), window.sitting, broken)
    assert not question.go.isEnabled()
    trouble = question.findChild(QLabel, "trouble")
    assert trouble is not None
    assert "kapot.ged" in trouble.text()


def test_a_dutch_sentence_adds_somebody_with_the_bonds_it_tells(window: Window) -> None:
    """N for anybody: "Sanne, dochter van Marijke en Rachid, 14" has both for parents."""
    page_of(window).canvas.setFocus()
    window.sitting.select("noor")
    press(Qt.Key.Key_N)
    write(find(window, QLineEdit, "relative-name"), "Sanne, dochter van Marijke en Rachid, 14")
    (sanne,) = [one for one in window.sitting.people() if one.name == "Sanne"]
    bonds = [bond for bond in window.sitting.shown.of(Parentage) if bond.child == sanne.id]
    assert {bond.parent for bond in bonds} == {"marijke", "rachid"}
    assert {bond.descent for bond in bonds} == {Descent.BIRTH}
    assert sanne.birth.age_on(window.sitting.today) == 14
