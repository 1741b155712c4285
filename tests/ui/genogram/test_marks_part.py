# SPDX-License-Identifier: Apache-2.0
"""Whether marks are entered in the inspector, for the eyes that they are meant for."""

from PySide6.QtWidgets import QLineEdit

from jimdesk.core import edits
from jimdesk.core.dates import PartialDate
from jimdesk.core.fact import Audience
from jimdesk.core.meeting import Meeting
from jimdesk.core.words import saying
from jimdesk.instruments.genogram import notation
from jimdesk.instruments.genogram.facts import Course, Mark
from jimdesk.ui import leading
from jimdesk.ui.genogram.folded_part import FoldedPart
from jimdesk.ui.genogram.sign_select import SignSelect
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.select import Select
from jimdesk.ui.widgets.switch import Switch
from jimdesk.ui.window import Window
from tests.ui.genogram.seeing import at, choose, now, page_of
from tests.ui.windows import click, find, write


def test_every_mark_is_entered_told_and_taken_away(cared: Window) -> None:
    """Each row of the list becomes a mark of this person, for the worker alone, one step for undo."""
    at(cared, "jayden", "marks")
    for row in notation.MARKS:
        before = now(cared)
        choose(find(cared, SignSelect, "mark-add"), str(row.value))
        (mark,) = [one for one in now(cared).of(Mark) if one.person == "jayden"]
        assert (mark.mark, mark.audience) == (row.value, Audience.WORKER)
        click(find(cared, Button, f"mark-gone-{mark.id}"))
        assert now(cared) == before


def test_a_mark_has_a_course_words_and_a_choice_for_the_family(cared: Window) -> None:
    """Suspected, in words, and shown to the family only by a switch."""
    at(cared, "jayden", "marks")
    choose(find(cared, SignSelect, "mark-add"), "addiction")
    (mark,) = [one for one in now(cared).of(Mark) if one.person == "jayden"]
    choose(find(cared, Select, f"mark-course-{mark.id}"), "suspected")
    write(find(cared, QLineEdit, f"mark-text-{mark.id}"), "gamen")
    write(find(cared, QLineEdit, f"mark-start-{mark.id}"), "2024")
    click(find(cared, Switch, f"mark-seen-{mark.id}"))
    told = now(cared).get(Mark, mark.id)
    assert told is not None
    assert (told.course, told.text, told.start) == (Course.SUSPECTED, "gamen", PartialDate(2024))
    assert told.audience is Audience.ROOM


def test_marks_are_away_while_others_look_along(cared: Window) -> None:
    """In a meeting neither the part nor the fill is there; held for a moment they are, and go again."""
    page, sitting = page_of(cared), cared.sitting

    def marked() -> bool:
        return any(getattr(part, "meaning", "") == "mark" for part in page.canvas.drawing.parts())

    sitting.select("sandra")
    assert find(cared, FoldedPart, "marks").isVisible()
    assert marked()
    sitting.do(edits.add(saying("meeting"), Meeting(id="m", date=sitting.today)))
    leading.begin(sitting)
    cared.to_work("genogram")
    assert sitting.running
    part = page.findChild(FoldedPart, "marks")
    assert part is not None
    assert not part.isVisible()
    assert not marked()
    assert "verslaving" not in " ".join(word for _, word in page.legend._samples)
    sitting.hold(True)
    assert marked()
    sitting.hold(False)
    assert not marked()
