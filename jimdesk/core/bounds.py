# SPDX-License-Identifier: Apache-2.0
"""The bounds of what is kept: no fact holds a text or a number that no file could give back.

Reading refuses such a fact, whoever wrote it. So whoever makes one is refused too, before anything counts: a
file never holds what would close it for good.
"""

from typing import Final

from jimdesk.core.fact import LARGEST, LONGEST, Fact, longest, plain
from jimdesk.core.family import Changes
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, saying

TOO_LONG: Final = N_("This is longer than a meeting file can hold, so nothing has changed. Make it shorter.")


def refuse_too_long(changes: Changes) -> None:
    """Raise KnownError where what comes in could not be read back."""
    if not all(_fits(change.after) for change in changes if change.after is not None):
        raise KnownError(saying(TOO_LONG))


def _fits(fact: Fact) -> bool:
    return all(_within(value, longest(name)) for name, value in plain(fact).items())


def _within(value: object, most: int) -> bool:
    if isinstance(value, str):
        return len(value) <= most
    if isinstance(value, int):
        return -LARGEST <= value <= LARGEST
    if isinstance(value, dict):
        return all(_within(part, LONGEST) for part in value.values())
    return all(_within(one, LONGEST) for one in value) if isinstance(value, list) else True
