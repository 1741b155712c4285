# SPDX-License-Identifier: Apache-2.0
"""Whether the genogram leaves the window as a file, made for the family."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from jimdesk.core import edits
from jimdesk.core.fact import Audience
from jimdesk.core.people import Person
from jimdesk.core.words import saying
from jimdesk.exchange import gedcom
from jimdesk.instruments.genogram import entering
from jimdesk.ui.genogram import saving
from jimdesk.ui.refused import Refused
from jimdesk.ui.window import Window
from tests.ui.genogram.seeing import page_of

_BEGINS = {"pdf": b"%PDF", "png": b"\x89PNG", "svg": b"<svg", "ged": b"0 HEAD"}


def _press(window: Window, action: str) -> None:
    """Choose a line of the menu of three dots."""
    actions = page_of(window).head.more.menu_of_all.actions()
    next(one for one in actions if one.objectName() == action).trigger()


@pytest.mark.parametrize("kind", ["pdf", "png", "svg", "ged"])
def test_the_genogram_is_saved_from_its_menu(
    window: Window, kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each kind lies where it was asked for, with the ending it needs, and the window says so."""
    told: list[str] = []
    window.sitting.announced.connect(told.append)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "boom"), ""))

    _press(window, f"save-{kind}")

    assert _BEGINS[kind] in (tmp_path / f"boom.{kind}").read_bytes()[:200]
    assert f"boom.{kind}" in told[-1]


def test_what_is_the_workers_own_stays_behind(window: Window, tmp_path: Path) -> None:
    """A sign that the family may not see is in no file; once they may see it, it is in the tree."""
    window.sitting.do(entering.mark("noor", "addiction"))
    (mark,) = [one for one in window.sitting.desk.family if one.kind == "mark"]
    view = page_of(window).view()
    assert b"addiction" not in saving.made(window.sitting, view, "ged")
    assert b"verslaving" not in saving.made(window.sitting, view, "svg")

    window.sitting.do(edits.change(mark.id, saying("x"), audience=Audience.ROOM))

    assert b"addiction" in saving.made(window.sitting, view, "ged")


def test_the_tree_comes_back_as_it_went(window: Window, tmp_path: Path) -> None:
    """A saved family tree has everybody who was in the picture."""
    path = tmp_path / "boom.ged"
    path.write_bytes(saving.made(window.sitting, page_of(window).view(), "ged"))
    family, _ = gedcom.bring_in(path)
    assert {one.name for one in family.of(Person)} == {one.name for one in window.sitting.people()}


def test_a_folder_that_is_not_there_is_told(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the file cannot be, one sentence says why; nothing is announced as saved."""
    asked: list[str] = []
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "nergens" / "boom.svg"), "")
    )
    monkeypatch.setattr(Refused, "exec", lambda one: asked.append(one._trouble.text()))
    assert not saving.save(page_of(window), window.sitting, page_of(window).view(), "svg")
    assert "boom.svg" in asked[0]


def test_a_saved_picture_has_its_legend(window: Window) -> None:
    """Whoever gets the picture by itself can read its signs."""
    made = saving.made(window.sitting, page_of(window).view(), "svg").decode()
    assert "gescheiden</text>" in made
    assert "om wie het gaat</text>" in made
