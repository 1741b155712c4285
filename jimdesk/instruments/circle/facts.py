# SPDX-License-Identifier: Apache-2.0
"""The facts of the network circle: who stands where, who supports whom, who knows whom, who belongs where."""

import datetime
from enum import StrEnum
from typing import ClassVar

from jimdesk.core.fact import Audience, Fact, Gone, Hidden, fact, owned, refers
from jimdesk.core.meeting import Rhythm


@fact
class Placement(Fact):
    """Where somebody stands in a circle at a meeting; pushing chips apart is drawing and never stored.

    A change of the ring set, of the size or of the paper changes nothing here.
    """

    kind: ClassVar[str] = "placement"
    default_audience: ClassVar[Audience] = Audience.ROOM

    meeting: str = owned()
    whose: str = owned()  # in the middle: whose circle this is
    person: str = owned()
    ring: str = ""  # the id of the ring in the ring set
    sector: str = ""  # the id of the sector
    bearing: int = 0  # whole degrees clockwise from twelve o'clock
    depth: int = 500  # 0 at the inner edge of the ring, 1000 at the outer one


class SupportType(StrEnum):
    """What somebody gives; the founding documents' four, and being together."""

    EMOTIONAL = "emotional"
    PRACTICAL = "practical"
    INFORMATIONAL = "informational"
    NORMATIVE = "normative"
    COMPANY = "company"


class Given(StrEnum):
    """Whether it is given, could be given, or is wished for."""

    GIVEN = "given"
    POSSIBLE = "possible"
    WISHED = "wished"


@fact
class Support(Fact):
    """Somebody supports somebody, in one way.

    `own_type` is the id of a type that an organisation added in its ring set; `support` is then the one of
    the usual types that it is a kind of, so that what counts types needs not know it.
    """

    kind: ClassVar[str] = "support"
    default_audience: ClassVar[Audience] = Audience.ROOM

    giver: str = owned()
    receiver: str = owned()
    support: SupportType = SupportType.EMOTIONAL
    what: str = ""  # in the family's own words: "luisteren"
    given: Given = Given.GIVEN
    seen_by: str = ""  # "giver", "receiver", or "" for both
    rhythm: Rhythm = Rhythm.WHEN_NEEDED
    times: int = 1
    since: datetime.date | None = None
    own_type: str = ""
    issue: str = refers(Gone.CLEAR, Hidden.CLEAR)  # the kwestie that it is about; "" = in general


@fact
class Acquaintance(Fact):
    """Two people know each other, said when somebody was asked whom they know; it has no direction."""

    kind: ClassVar[str] = "acquaintance"
    default_audience: ClassVar[Audience] = Audience.ROOM

    one: str = owned()
    other: str = owned()


@fact
class Involved(Fact):
    """Somebody belongs to a kwestie: the family named them when it was asked who does."""

    kind: ClassVar[str] = "involved"
    default_audience: ClassVar[Audience] = Audience.ROOM

    issue: str = owned()
    person: str = owned()


KINDS: tuple[type[Fact], ...] = (Placement, Support, Acquaintance, Involved)
