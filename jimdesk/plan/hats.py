# SPDX-License-Identifier: Apache-2.0
"""The nine hats that somebody can wear for a task: what each is called, and its pictogram.

On the list and on paper every hat has the same pictogram, so that it can be found by looking. A line on paper
takes the one of its hat unless another was chosen for it (`pictograms.picture_of`).
"""

from typing import Final, NamedTuple

from jimdesk.core.meeting import Hat
from jimdesk.core.words import N_


class Worn(NamedTuple):
    """A hat: its name and what one does with it (msgids), and the name of its pictogram."""

    name: str
    does: str
    picture: str


HATS: Final = {
    Hat.BOOKKEEPER: Worn(N_("bookkeeper"), N_("money and letters"), "paper"),
    Hat.ARRANGER: Worn(N_("arranger"), N_("calls, makes appointments"), "phone"),
    Hat.BUDDY: Worn(N_("buddy"), N_("does nice things together"), "ball"),
    Hat.DRIVER: Worn(N_("driver"), N_("brings and fetches"), "car"),
    Hat.COACH: Worn(N_("coach"), N_("listens and thinks along"), "talk"),
    Hat.CARER: Worn(N_("carer"), N_("washing, dressing, medicine"), "care"),
    Hat.COOK: Worn(N_("cook"), N_("cooks and shops"), "pan"),
    Hat.HANDYMAN: Worn(N_("handyman"), N_("repairs and moves things"), "tool"),
    Hat.HOUSEKEEPER: Worn(N_("housekeeper"), N_("cleans and does the laundry"), "house"),
}
