# SPDX-License-Identifier: Apache-2.0
"""Inzage in the window: decisions by hand, the paper and the data made from them, and the log of it."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from jimdesk.core.rights import Decision, Form, Inzage, InzageDecision
from jimdesk.exchange import portable
from jimdesk.store import read
from jimdesk.ui.rights_inzage import InzagePart
from jimdesk.ui.window import Window
from tests.ui.rights_room import a_window, text_of
from tests.ui.windows import click, find, write

window = pytest.fixture(a_window)


@pytest.fixture
def part(window: Window, qtbot: QtBot) -> InzagePart:
    """The part, open, for the youngster who asks."""
    made = InzagePart(window.sitting, "ilias")
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    return made


def test_what_was_decided_is_what_stands_on_the_paper(
    window: Window, part: InzagePart, tmp_path: Path
) -> None:
    """Nobody else is named beforehand; a person and a note are given by hand, and then they are there."""
    click(find(part, QAbstractButton, "inzage-go"))
    text = text_of(tmp_path / "inzage.pdf")
    assert "Ilias" in text
    assert "Kanarievogel" not in text
    assert "Kanariewoord" not in text
    (tmp_path / "inzage.pdf").unlink()
    part.choose("zz", "zy")
    assert "2" in find(part, QLabel, "inzage-whole").text()
    click(part.decision.cell("give"))
    click(find(part, QAbstractButton, "inzage-go"))
    text = text_of(tmp_path / "inzage.pdf")
    assert "Kanarievogel" in text
    assert "Kanariewoord" in text
    assert "Lees het" in find(part, QLabel, "rights-told").text()
    given = window.sitting.desk.family.of(Inzage)
    assert [(one.asks, one.form, one.given) for one in given] == [
        ("ilias", Form.PAPER, window.sitting.today)] * 2


def test_a_reason_is_kept_with_its_decision_and_in_the_file(window: Window, part: InzagePart) -> None:
    """Typed and left, it stands with that thing alone, and is there when the file is read again."""
    part.choose("zz")
    assert "06-98765432" in find(part, QLabel, "inzage-whole").text()
    write(find(part, QLineEdit, "inzage-reason"), "dat is van Wouter", enter=True)
    click(part.decision.cell("leave_out"))
    click(part.decision.cell("leave_out"))
    assert part.decision.current == "leave_out"
    (one,) = window.sitting.desk.family.of(InzageDecision)
    assert (one.item, one.decision, one.reason) == ("zz", Decision.LEAVE_OUT, "dat is van Wouter")
    part.choose("zy")
    assert find(part, QLineEdit, "inzage-reason").text() == ""
    part.choose("zz")
    assert find(part, QLineEdit, "inzage-reason").text() == "dat is van Wouter"
    file = window.keeping.file
    assert file is not None
    assert file.wait(30)
    path = file.path
    window.keeping.leave()
    family = read(path, None)
    assert family.of(InzageDecision) == (one,)
    assert portable.load(portable.show(family), "x").of(InzageDecision) == (one,)


def test_the_list_says_of_each_thing_what_becomes_of_it(part: InzagePart) -> None:
    """A decision about a person shows at once at everything that names them."""
    before = {row[1]: row[2] for row in part.table.texts()}
    assert set(before.values()) <= {"gegeven", "zwart", "weggelaten"}
    part.choose("zz")
    click(part.decision.cell("give"))
    after = {row[1]: row[2] for row in part.table.texts()}
    assert [name for name in before if before[name] != after[name]] == ["Wouter Kanarievogel (Wouter)"]
    part.asks.set_current("zz")
    part.renew()
    assert "Wouter Kanarievogel (Wouter)" not in {row[1] for row in part.table.texts()}


def test_the_same_goes_as_data(window: Window, part: InzagePart, tmp_path: Path) -> None:
    """What programs read is made from the same decisions, and is noted as what it is."""
    click(find(part, QAbstractButton, "inzage-data"))
    whole = json.loads((tmp_path / "inzage.json").read_text())
    assert whole["format"] == "jimdesk"
    assert "Kanarie" not in json.dumps(whole)
    assert [one.form for one in window.sitting.desk.family.of(Inzage)] == [Form.DATA]


def test_own_words_are_saved_for_programs(window: Window, part: InzagePart, tmp_path: Path) -> None:
    """What one person told can be read back, and holds no other name; that they got it is noted."""
    click(find(part, QAbstractButton, "own-words"))
    text = (tmp_path / "eigen.json").read_text()
    for name in ("Kanarie", "Marijke", "Yassin"):
        assert name not in text
    assert "Ilias" in text
    assert len(portable.load(text, "x")) > 1
    assert [one.form for one in window.sitting.desk.family.of(Inzage)] == [Form.OWN]


def test_what_cannot_be_written_was_not_given(
    window: Window, part: InzagePart, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk is told in a sentence, and the log says nothing of it."""

    def full(_path: Path, _data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    click(find(part, QAbstractButton, "inzage-go"))
    assert "inzage.pdf" in find(part, QLabel, "rights-trouble").text()
    assert not window.sitting.desk.family.of(Inzage)


def test_what_is_decided_about_many_is_shown_at_once(part: InzagePart) -> None:
    """Each row says what becomes of it, and the table is measured once, however many rows there are."""
    part.table.selectAll()
    rows = part.table.rowCount()
    assert rows > 10
    told: list[object] = []
    part.table.model().dataChanged.connect(lambda *_: told.append(None))
    click(part.decision.cell("leave_out"))
    cells = [part.table.item(row, 2) for row in range(rows)]
    assert {cell.text() for cell in cells if cell is not None} == {"weggelaten"}
    assert len(told) == 1


def test_reasons_of_several_stay_apart(window: Window, part: InzagePart) -> None:
    """Who looks at two lines together, or decides about both, wipes out no reason that is not typed anew."""
    reason = find(part, QLineEdit, "inzage-reason")
    for item, why in (("zz", "een"), ("zy", "twee")):
        part.choose(item)
        click(part.decision.cell("leave_out"))
        write(reason, why)

    def kept() -> dict[str, tuple[str, Decision]]:
        return {one.item: (one.reason, one.decision) for one in window.sitting.desk.family.of(InzageDecision)}

    part.choose("zz", "zy")
    reason.setFocus()
    reason.editingFinished.emit()
    assert kept() == {"zz": ("een", Decision.LEAVE_OUT), "zy": ("twee", Decision.LEAVE_OUT)}
    click(part.decision.cell("blacken"))
    assert kept() == {"zz": ("een", Decision.BLACKEN), "zy": ("twee", Decision.BLACKEN)}
    part.choose("zz")
    click(part.decision.cell("give"))
    part.choose("zz", "zy")
    assert part.decision.current == ""
    write(reason, "allebei")
    assert kept() == {"zz": ("allebei", Decision.GIVE), "zy": ("allebei", Decision.BLACKEN)}
