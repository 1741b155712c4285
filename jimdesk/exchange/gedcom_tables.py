# SPDX-License-Identifier: Apache-2.0
"""What stands for what in GEDCOM and in JimDesk; read from left to right by one side, back by the other."""

from typing import Final

from jimdesk.core.fact import Fact
from jimdesk.core.people import KINDS as PEOPLE_KINDS
from jimdesk.core.people import Bond, Descent, Gender, Group, Jim
from jimdesk.instruments.genogram.facts import KINDS as GENOGRAM_KINDS
from jimdesk.instruments.genogram.facts import Tie

# What the standard lacks has a tag of our own with this address; resources/gedcom/tags.md tells of each.
ADDRESS: Final = "urn:jimdesk:gedcom:"
OWN: Final = ":"  # how a node's tag begins that is ours: ":called" is `_CALLED`, by its address

KINDS: Final[dict[str, type[Fact]]] = {kind.kind: kind for kind in (*PEOPLE_KINDS, *GENOGRAM_KINDS)}

GENDERS: Final = {"M": Gender.MAN, "F": Gender.WOMAN, "X": Gender.NONBINARY, "U": Gender.UNKNOWN}
SEXES: Final = {gender: sex for sex, gender in GENDERS.items()}
UNDETERMINED: Final = "N"  # how 5.5.1 sometimes wrote U

# Attributes of a person that any program shows: FACT with this TYPE.
FACTS: Final = {
    "Gender identity": "gender_words",
    "About": "about",
    "Given role": "given_role",
    "Relation in the words of the family": "relation",
    "Language": "language",
}

PEDIGREES: Final = {"BIRTH": Descent.BIRTH, "ADOPTED": Descent.ADOPTED, "FOSTER": Descent.FOSTER}
# How one program tells it for each parent; "step" and "donor" also stand in the PHRASE of GEDCOM 7.
PEDIGREE_WORDS: Final = {
    "natural": Descent.BIRTH, **{descent.value: descent for descent in Descent},
}
EACH_PARENT: Final = {"HUSB": "_FREL", "WIFE": "_MREL"}

TURNS: Final = {"ENGA": Bond.ENGAGED, "MARR": Bond.MARRIED, "DIV": Bond.DIVORCED}
# Turns that the standard has no tag for: EVEN with this TYPE.
TURN_TYPES: Final = {
    "Living together": Bond.LIVING_TOGETHER,
    "Partners with two homes": Bond.APART_TOGETHER,
    "Affair": Bond.AFFAIR,
    "Secret affair": Bond.SECRET_AFFAIR,
    "Separation": Bond.SEPARATED,
    "End of the relation": Bond.ENDED,
    "Together again": Bond.TOGETHER_AGAIN,
}
# How others write them.
OTHER_TURNS: Final = {
    "separated": Bond.SEPARATED, "separation": Bond.SEPARATED, "common law": Bond.LIVING_TOGETHER,
    "common law marriage": Bond.LIVING_TOGETHER, "samenwonen": Bond.LIVING_TOGETHER,
    "samenwonend": Bond.LIVING_TOGETHER, "partners": Bond.LIVING_TOGETHER,
    **{name.lower(): bond for name, bond in TURN_TYPES.items()},
}
OTHER_TURN_TAGS: Final = {
    "_SEPR": Bond.SEPARATED, "_SEPARATED": Bond.SEPARATED, "_COML": Bond.LIVING_TOGETHER,
}
# In which order turns stand that bear no date.
ORDER: Final = (
    Bond.SECRET_AFFAIR, Bond.AFFAIR, Bond.ENGAGED, Bond.APART_TOGETHER, Bond.LIVING_TOGETHER, Bond.MARRIED,
    Bond.SEPARATED, Bond.DIVORCED, Bond.ENDED, Bond.TOGETHER_AGAIN,
)

# Facts that stand as ASSO: with the one person (by this field), pointing at the other.
ASSOCIATIONS: Final[dict[type[Fact], tuple[str, str]]] = {Tie: ("one", "other"), Jim: ("mentors", "person")}
ROLES: Final = {"friendship": "FRIEND", "best_friend": "FRIEND"}  # kinds of tie for which there is a role
GROUPS: Final = {"FRIEND": Group.PEERS, "NGHBR": Group.COMMUNITY, "CLERGY": Group.COMMUNITY}

CONFIDENTIAL: Final = frozenset({"CONFIDENTIAL", "PRIVACY"})  # of RESN

OPTIONAL: Final = frozenset({"seen_by"})  # a field that may be empty, but says another thing when it is
