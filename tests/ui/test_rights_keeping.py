# SPDX-License-Identifier: Apache-2.0
"""How long a file is kept, which is only said; and its end, which leaves nothing."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from jimdesk.core.rights import Retention
from jimdesk.store import Key, create, own_files
from jimdesk.ui.file_panel import DESTROYED, FilePanel
from jimdesk.ui.private_time import seal_of
from jimdesk.ui.rights_keeping import Destroying, KeepingPart
from jimdesk.ui.window import Window
from tests.ui.rights_room import FAMILY, a_window
from tests.ui.windows import find, write

window = pytest.fixture(a_window)


@pytest.fixture
def part(window: Window, qtbot: QtBot) -> KeepingPart:
    """The part, open."""
    made = KeepingPart(window.sitting, window.keeping, lambda: None)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_term_is_twenty_years_and_can_be_another(window: Window, part: KeepingPart) -> None:
    """The term stands in the family's own value, can be undone, and nothing is ever thrown away for it."""
    assert part.years.current == "20"
    assert not window.sitting.desk.family.of(Retention)
    part.years.chosen.emit("30")
    (kept,) = window.sitting.desk.family.of(Retention)
    assert kept.years == 30
    window.sitting.undo()
    assert not window.sitting.desk.family.of(Retention)


def test_the_day_follows_from_when_care_ended(window: Window, part: KeepingPart) -> None:
    """Typed as people write a day; half a day is asked again; a day that has passed throws nothing away."""
    until = find(part, QLabel, "keep-until")
    write(part.ended, "2026")
    assert find(part, QLabel, "keep-trouble").text()
    assert not window.sitting.desk.family.of(Retention)
    part.ended.clear()
    write(part.ended, "1 november 2026")
    assert "1 november 2046" in until.text()
    facts = len(window.sitting.desk.family)
    part.ended.clear()
    write(part.ended, "1 november 1999")
    assert "1 november 2019" in until.text()
    assert len(window.sitting.desk.family) == facts
    part.ended.clear()
    part.ended.editingFinished.emit()
    (kept,) = window.sitting.desk.family.of(Retention)
    assert kept.ended is None


def test_destroying_asks_for_the_code_and_leaves_nothing(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A wrong code destroys nothing; the right one leaves no file, backup, mark, side file or name."""
    window.opening.lay(create(tmp_path / "versleuteld.jim", FAMILY, password="twaalf ganzen in het veen"))
    file = window.keeping.file
    assert file is not None
    mine = own_files.usual_place()
    assert own_files.is_own(tmp_path / "familie.jim")
    marks = len(mine.read_text().split())
    file.back_up(window.sitting.now())
    (tmp_path / "versleuteld.jim-journal").touch()  # as a sudden end leaves one
    seal = seal_of(file)
    assert seal is not None
    seal.keep(Key.raw(bytes(range(32))), "Kanarieblad")
    question = Destroying(window, window.sitting, window.keeping)
    question.show()
    write(question.field, "iets", enter=False)
    question.answer()
    assert file.path.exists()
    question.field.setText(file.code.lower())

    def destroy(_panel: FilePanel) -> int:
        question.answer()
        return DESTROYED

    monkeypatch.setattr(FilePanel, "exec", destroy)
    window.file_panel()
    assert window.keeping.file is None
    assert not window.sitting.people()
    assert not seal.exists
    assert len(mine.read_text().split()) == marks - 1
    left = [path for path in tmp_path.rglob("*") if path.is_file() and path.name != "familie.jim"]
    assert not [path for path in left if path.suffix == ".jim"]
    assert not [path for path in left if "versleuteld" in path.name]
    for trace in (b"Kanarie", b"versleuteld", file.code.encode()):
        assert not [path for path in left if trace in path.read_bytes()]
