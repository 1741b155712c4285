# SPDX-License-Identifier: Apache-2.0
"""The gates that can be seen in the facts: what stands there already is not asked about."""

from collections.abc import Callable, Mapping
from typing import Final

from jimdesk.core import table
from jimdesk.core.action_team import team
from jimdesk.core.meeting import Agreement, Rhythm
from jimdesk.core.safety import SafetyRule, pairs
from jimdesk.core.table import Known
from jimdesk.methods.method import Condition


def holds(known: Known, meeting: str, gate: Condition) -> bool:
    """Return whether it can be seen that a gate holds; of most gates only people can say so."""
    see = _SEEN.get(gate.seen_in)
    return see is not None and see(known, meeting)


def _pairs(known: Known, meeting: str) -> bool:
    found = pairs(known, meeting)
    return bool(found) and all(pair.goal and pair.goal.text.strip() for pair in found if pair.danger)


def _rules(known: Known, meeting: str) -> bool:
    """Every danger of this meeting has a rule that is there for it."""
    dangers = {pair.danger.id for pair in pairs(known, meeting) if pair.danger}
    return bool(dangers) and dangers <= {rule.danger for rule in known.of(SafetyRule) if rule.rule.strip()}


def _test_days(known: Known, _meeting: str) -> bool:
    rules = known.of(SafetyRule)
    return bool(rules) and all(rule.test or rule.tested for rule in rules)


def _lines(known: Known, _meeting: str) -> bool:
    """Every line has a name, and a day or a rhythm."""
    lines = known.of(Agreement)
    return bool(lines) and all(
        line.owner and (line.start or line.due or line.rhythm is not Rhythm.ONCE) for line in lines
    )


def _next_meeting(known: Known, _meeting: str) -> bool:
    following = table.following(known)
    return following is not None and following.date is not None


def _team(known: Known, _meeting: str) -> bool:
    one = team(known)
    return one is not None and bool(one.chair) and one.next is not None


_SEEN: Final[Mapping[str, Callable[[Known, str], bool]]] = {
    "pairs": _pairs, "rules": _rules, "test_days": _test_days, "action_team": _team, "tasks": _lines,
    "next_meeting": _next_meeting,
}

SEEN: Final = tuple(_SEEN)
