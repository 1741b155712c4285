# SPDX-License-Identifier: Apache-2.0
"""The facts about people and how they belong together."""

import datetime
from enum import StrEnum
from typing import ClassVar

from jimdesk.core.dates import PartialDate
from jimdesk.core.fact import Audience, Fact, Gone, Hidden, fact, numbered, owned, refers
from jimdesk.core.frozen import frozen


class Gender(StrEnum):
    """The symbol that a person wants; never derived from a name. `gender_words` has their own words."""

    UNKNOWN = "unknown"
    MAN = "man"
    WOMAN = "woman"
    NONBINARY = "nonbinary"


class Being(StrEnum):
    """What stands in the place of somebody: most are a person."""

    PERSON = "person"
    PREGNANCY = "pregnancy"
    MISCARRIAGE = "miscarriage"
    ABORTION = "abortion"
    STILLBIRTH = "stillbirth"
    PET = "pet"
    ORGANISATION = "organisation"


class Level(StrEnum):
    """The level of support (the founding documents' four): a property of the person, not of a ring."""

    NATURAL = "natural"
    NATURAL_WITH_ROLE = "natural_with_role"
    VOLUNTEER = "volunteer"
    PROFESSIONAL = "professional"


class Group(StrEnum):
    """Where a person comes from; the sectors of a ring set map onto these."""

    FAMILY = "family"
    PEERS = "peers"
    PROFESSIONALS = "professionals"
    COMMUNITY = "community"


@fact
class Person(Fact):
    """A human being of this family or around it; the same one on every page."""

    kind: ClassVar[str] = "person"

    name: str = ""  # the full name, as typed
    called: str = ""  # the name that the family uses; "" = the first word of `name`
    youngster: bool = False  # the one for whom this is done (the aangemelde persoon)
    relation: str = ""  # in the family's own words; "" = worked out from the bonds
    birth: PartialDate = PartialDate()
    death: PartialDate = PartialDate()
    died: bool = False  # true also where the date of death is not known
    gender: Gender = Gender.UNKNOWN
    gender_words: str = ""
    being: Being = Being.PERSON
    group: Group = Group.FAMILY
    level: Level = Level.NATURAL
    given_role: str = ""  # with `natural_with_role`: guardian, network foster parent ...
    until: datetime.date | None = None  # the day on which organised help ends
    about: str = ""  # where they live and what they do
    phone: str = ""
    language: str = ""
    may_be_called: bool = False
    knows_of_file: bool = False
    limit: int | None = None  # minutes a week that are possible, by their own word
    guards: tuple[str, ...] = refers(Gone.CLEAR, Hidden.CLEAR, many=True)  # under their authority: no parent
    past: bool = False  # somebody from before, kept apart until the family brings them back
    reference: str = ""  # the cross-reference of the file that this person was imported from


class Bond(StrEnum):
    """What two partners are to each other from a certain moment on."""

    MARRIED = "married"
    LIVING_TOGETHER = "living_together"
    APART_TOGETHER = "apart_together"  # partners with two homes (LAT)
    ENGAGED = "engaged"
    AFFAIR = "affair"
    SECRET_AFFAIR = "secret_affair"
    SEPARATED = "separated"
    DIVORCED = "divorced"
    ENDED = "ended"  # a bond without marriage that is over
    TOGETHER_AGAIN = "together_again"


@frozen
class Turn:
    """One turn in the history of a couple: what they became, and when as far as known."""

    bond: Bond
    when: PartialDate = PartialDate()


@fact
class Partnership(Fact):
    """Two people who are or were a couple, with the turns it took, oldest first."""

    kind: ClassVar[str] = "partnership"

    one: str = owned()
    other: str = owned()
    history: tuple[Turn, ...] = ()


class Descent(StrEnum):
    """How a child came to a parent."""

    BIRTH = "birth"
    ADOPTED = "adopted"
    FOSTER = "foster"
    STEP = "step"
    DONOR = "donor"
    PLACED_OUT = "placed_out"  # by birth, and placed somewhere else to live (uit huis geplaatst)


@fact
class Parentage(Fact):
    """One parent of one child."""

    kind: ClassVar[str] = "parentage"

    child: str = owned()
    parent: str = owned()
    descent: Descent = Descent.BIRTH
    start: PartialDate = PartialDate()
    end: PartialDate = PartialDate()
    authority: bool = False  # has parental authority (gezag)


class Twinning(StrEnum):
    """Whether twins are identical."""

    UNKNOWN = "unknown"
    IDENTICAL = "identical"
    FRATERNAL = "fraternal"


@fact
class Twins(Fact):
    """Children of one birth: two, three or more."""

    kind: ClassVar[str] = "twins"

    children: tuple[str, ...] = refers(Gone.CLEAR, Hidden.CLEAR, many=True)
    twinning: Twinning = Twinning.UNKNOWN


@fact
class Siblings(Fact):
    """Brothers and sisters whose parents nobody has named yet."""

    kind: ClassVar[str] = "siblings"

    children: tuple[str, ...] = refers(Gone.CLEAR, Hidden.CLEAR, many=True)


@fact
class BirthOrder(Fact):
    """Brothers and sisters from old to young as somebody told it, where dates do not say so."""

    kind: ClassVar[str] = "birth_order"

    children: tuple[str, ...] = refers(Gone.CLEAR, Hidden.CLEAR, many=True)


@fact
class Household(Fact):
    """A home with the people who live there; see `Membership`."""

    kind: ClassVar[str] = "household"

    name: str = ""
    number: int = numbered(1)


class Stay(StrEnum):
    """How much of the time somebody lives in a household."""

    ALWAYS = "always"
    HALF = "half"
    WEEKEND = "weekend"
    EVERY_OTHER_WEEKEND = "every_other_weekend"


@fact
class Membership(Fact):
    """Somebody lives in a household, from and until, wholly or in part; two homes are possible."""

    kind: ClassVar[str] = "membership"

    household: str = owned()
    person: str = owned()
    stay: Stay = Stay.ALWAYS
    start: PartialDate = PartialDate()
    end: PartialDate = PartialDate()


@fact
class Jim(Fact):
    """Somebody whom a youngster (or a parent) brought in as mentor, and what they agreed."""

    kind: ClassVar[str] = "jim"
    default_audience: ClassVar[Audience] = Audience.ROOM

    person: str = owned()
    mentors: str = owned()  # for whom: the youngster, or a parent who has one too
    confidant: bool = True
    spokesperson: bool = True
    always_told: str = ""
    stays_between: str = ""
    supporters: tuple[str, ...] = refers(Gone.CLEAR, Hidden.CLEAR, many=True)
    supported_how: str = ""  # "Karin, later Samira", where the order matters
    how_to_stop: str = ""
    often: str = ""  # how often they see each other
    costs: str = ""  # what it costs in money and kilometres, and who pays
    since: datetime.date | None = None
    until: datetime.date | None = None


KINDS: tuple[type[Fact], ...] = (
    Person, Partnership, Parentage, Twins, Siblings, BirthOrder, Household, Membership, Jim,
)
