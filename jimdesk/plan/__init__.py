# SPDX-License-Identifier: Apache-2.0
"""The paper: what is on it, in which order, for which reader, and how it is set."""

from jimdesk.plan.paper import Paper
from jimdesk.plan.pictograms import PICTOGRAMS, picture_of
from jimdesk.plan.sheets import SHEETS, Sheet, Whose, sheets_of_all, wall

__all__ = ["PICTOGRAMS", "SHEETS", "Paper", "Sheet", "Whose", "picture_of", "sheets_of_all", "wall"]
