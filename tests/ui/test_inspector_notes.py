# SPDX-License-Identifier: Apache-2.0
"""The worker's notes in the inspector: kept for the worker, and not there at all for the room."""


from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QPlainTextEdit,
)

from jimdesk.core import edits
from jimdesk.core.fact import Audience
from jimdesk.core.meeting import Note
from tests.story_family import MEETING
from tests.ui.inspecting import AT, Opens, choose, field_of, sitting_of, visible


def test_a_note_is_kept_for_the_worker_alone_or_for_professionals(opens_inspector: Opens) -> None:
    """A note begins with its first letter, says who may read it, and goes with its last letter."""
    inspector = opens_inspector("noor")
    inspector.show_more(True)
    field = inspector.findChild(QPlainTextEdit, "note")
    assert isinstance(field, QPlainTextEdit)
    field.setFocus()
    QTest.keyClicks(field, "slaapt slecht")
    field_of(inspector, "phone").setFocus()
    notes = [one for one in sitting_of(inspector).desk.family.of(Note) if one.about == "noor"]
    assert [(one.text, one.audience) for one in notes] == [("slaapt slecht", Audience.WORKER)]
    choose(inspector, "note-audience", Audience.PROFESSIONALS.value)
    notes = [one for one in sitting_of(inspector).desk.family.of(Note) if one.about == "noor"]
    assert [one.audience for one in notes] == [Audience.PROFESSIONALS]
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    field_of(inspector, "phone").setFocus()
    assert not [one for one in sitting_of(inspector).desk.family.of(Note) if one.about == "noor"]


def test_while_a_meeting_runs_notes_are_not_there_at_all(opens_inspector: Opens) -> None:
    """The room sees a whole inspector: no note, no heading for notes; holding the key brings them back."""
    inspector = opens_inspector("bert")
    inspector.show_more(True)
    assert "ZWAAN-7" in visible(inspector)
    sitting = sitting_of(inspector)
    sitting.do(edits.start_stage(MEETING, "welkom", AT))
    assert "ZWAAN-7" not in visible(inspector)
    assert "Alleen voor jou" not in visible(inspector)
    assert not inspector.findChildren(QPlainTextEdit) or "ZWAAN" not in "".join(
        field.toPlainText() for field in inspector.findChildren(QPlainTextEdit) if field.isVisible()
    )
    sitting.hold(True)
    assert "ZWAAN-7" in visible(inspector)
    sitting.hold(False)
    assert "ZWAAN-7" not in visible(inspector)


def test_a_note_that_is_being_typed_when_the_meeting_starts_is_kept(opens_inspector: Opens) -> None:
    """The last words go to the desk, not to the room."""
    inspector = opens_inspector("noor")
    inspector.show_more(True)
    field = inspector.findChild(QPlainTextEdit, "note")
    assert isinstance(field, QPlainTextEdit)
    QTest.keyClicks(field, "net getypt")
    sitting_of(inspector).do(edits.start_stage(MEETING, "welkom", AT))
    notes = [one.text for one in sitting_of(inspector).desk.family.of(Note) if one.about == "noor"]
    assert notes == ["net getypt"]
    assert "net getypt" not in visible(inspector)
