# SPDX-License-Identifier: Apache-2.0
"""Every output that a method names can really be made: as a sheet, or on one, or it is kept in the file."""

import pytest

from jimdesk import methods
from jimdesk.methods import Method
from jimdesk.plan import SHEETS

SHEET_OF = {
    "wall_sheet": "wall", "person_pages": "person", "child_page": "child", "jim_page": "jim",
    "safety_plan": "safety", "circle_sheet": "circle-at-home", "changes": "changes",
    "invitation": "invitation", "private_sheets": "by-hand",
    # What a method writes down and no sheet is named after stands in the print for the file.
    "consent": "dossier", "shared_story": "dossier",
}


@pytest.mark.parametrize("method", methods.all_methods(), ids=lambda method: method.id)
def test_every_output_of_a_method_can_be_made(method: Method) -> None:
    """A method that names something nobody can print would promise what the program does not keep."""
    sheets = {sheet.id for sheet in SHEETS}
    known = {one.id: one.texts.within("nl") for one in method.outputs}
    named = {*known, *(id_ for stage in method.stages for id_ in stage.outputs)}
    for output in named:
        by_hand = "met de hand" in known.get(output, "")
        assert by_hand or SHEET_OF.get(output) in sheets, f"{method.id}: {output}"
