# SPDX-License-Identifier: Apache-2.0
"""What numbers on the scale are about, as a sheet tells it: a point, a danger, or nothing in particular."""

from jimdesk.core.meeting import Issue, Statement
from jimdesk.plan.telling import Telling


def what_about(telling: Telling, about: str) -> str:
    """Return the name of the point, or the words of the danger; "" in general."""
    issue = telling.shown.get(Issue, about)
    if issue is not None:
        return telling.typed(telling.written(issue, "name"))
    said = telling.shown.get(Statement, about)
    return telling.typed(telling.written(said, "text")) if said is not None else ""
