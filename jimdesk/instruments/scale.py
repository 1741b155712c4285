# SPDX-License-Identifier: Apache-2.0
"""The scale from 0 to 10: everybody writes a number at the same moment, then all look together."""

from dataclasses import dataclass
from typing import ClassVar

from jimdesk.core.fact import Audience, Fact, Gone, Hidden, owned, refers


@dataclass(frozen=True, slots=True, kw_only=True)
class Score(Fact):
    """The number that one person gave to one question at one meeting."""

    kind: ClassVar[str] = "score"
    default_audience: ClassVar[Audience] = Audience.ROOM

    meeting: str = owned()
    question: str = ""
    person: str = owned()
    number: int = 0  # 0 to 10
    why: str = ""
    issue: str = refers(Gone.CLEAR, Hidden.CLEAR)


KINDS: tuple[type[Fact], ...] = (Score,)
