# SPDX-License-Identifier: Apache-2.0
"""The notation: a table of every sign there is, by which it is entered, drawn, told in the legend and tried.

The default is that of McGoldrick (4th edition); `Profile.DUTCH` draws the aangemelde persoon with a thick
outline. A new sign is a row here and an entry in the table that draws its section (`shapes`, `marks`,
`lines`, `strokes`).
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from jimdesk.core.frozen import frozen
from jimdesk.core.people import Being, Bond, Descent, Gender, Group, Stay, Twinning
from jimdesk.core.words import N_
from jimdesk.instruments.genogram.facts import Course, TieKind


class Section(StrEnum):
    """Where a sign is entered, and where it stands in the legend."""

    GENDER = "gender"
    BEING = "being"
    MARK = "mark"
    BOND = "bond"
    DESCENT = "descent"
    TWINS = "twins"
    TIE = "tie"
    AROUND = "around"


@frozen
class Row:
    """One sign: the value that a fact has for it, and its word (a msgid, said with the context "legend")."""

    value: StrEnum | str
    name: str
    section: Section
    group: str = ""  # a msgid: under which heading it stands in a long list
    sensitive: bool = False  # the worker's own until it is chosen otherwise
    directed: bool = False  # of a tie: it goes from the one to the other
    begins: bool = True  # of a bond: this is how something begins or goes on, and not an end


def _rows(section: Section, group: str, *rows: tuple[StrEnum | str, str], **more: bool) -> tuple[Row, ...]:
    return tuple(Row(value, name, section, group, **more) for value, name in rows)


GENDERS: Final = _rows(
    Section.GENDER, "",
    (Gender.MAN, N_("man or boy")), (Gender.WOMAN, N_("woman or girl")),
    (Gender.NONBINARY, N_("non-binary")),
    (Gender.UNKNOWN, N_("not known whether a man or a woman")),
)
BEINGS: Final = (
    *_rows(
        Section.BEING, "", (Being.PERSON, N_("person")), (Being.PREGNANCY, N_("pregnancy")),
        (Being.PET, N_("pet")), (Being.ORGANISATION, N_("organisation")),
    ),
    *_rows(
        Section.BEING, "", (Being.MISCARRIAGE, N_("miscarriage")), (Being.ABORTION, N_("abortion")),
        (Being.STILLBIRTH, N_("stillborn")), sensitive=True,
    ),
)
_HEALTH, _IDENTITY, _STORY = N_("Health"), N_("Identity"), N_("Their story")
MARKS: Final = (
    *_rows(
        Section.MARK, _HEALTH,
        ("addiction", N_("addiction")), ("illness", N_("illness of mind or body")),
        ("condition", N_("condition with a name of its own")),
        ("smoking", N_("smokes")), ("obesity", N_("overweight")), ("language", N_("language problem")),
        sensitive=True,
    ),
    *_rows(
        Section.MARK, _STORY,
        ("migration", N_("came from another country")), ("cultures", N_("lived in two or more cultures")),
        ("secret", N_("family secret")), sensitive=True,
    ),
    *_rows(
        Section.MARK, _IDENTITY,
        ("trans", N_("trans")), ("intersex", N_("intersex")), ("gay", N_("gay or lesbian")),
        ("bisexual", N_("bisexual")), sensitive=True,
    ),
)
COURSES: Final = {
    Course.PRESENT: N_("it is so"), Course.SUSPECTED: N_("it is suspected"),
    Course.RECOVERING: N_("in recovery"),
}
BONDS: Final = (
    *_rows(
        Section.BOND, "", (Bond.MARRIED, N_("married")), (Bond.LIVING_TOGETHER, N_("living together")),
        (Bond.APART_TOGETHER, N_("partners with two homes")), (Bond.ENGAGED, N_("engaged")),
        (Bond.AFFAIR, N_("affair")), (Bond.SECRET_AFFAIR, N_("secret affair")),
        (Bond.TOGETHER_AGAIN, N_("together again")),
    ),
    *_rows(
        Section.BOND, "", (Bond.SEPARATED, N_("separated")), (Bond.DIVORCED, N_("divorced")),
        (Bond.ENDED, N_("relationship that ended")), begins=False,
    ),
)
DESCENTS: Final = _rows(
    Section.DESCENT, "",
    (Descent.BIRTH, N_("child by birth")), (Descent.ADOPTED, N_("adopted child")),
    (Descent.FOSTER, N_("foster child")), (Descent.STEP, N_("stepchild")),
    (Descent.DONOR, N_("child of a donor")), (Descent.PLACED_OUT, N_("child placed out of home")),
)
TWINNINGS: Final = _rows(
    Section.TWINS, "",
    (Twinning.FRATERNAL, N_("twins or more, not identical")), (Twinning.IDENTICAL, N_("identical twins")),
    (Twinning.UNKNOWN, N_("twins, not known whether identical")),
)
_NEAR, _FAR, _HARD, _HARM = N_("Near"), N_("Far"), N_("Difficult"), N_("Harm and power")
TIES: Final = (
    *_rows(
        Section.TIE, _NEAR,
        (TieKind.CLOSE, N_("close")), (TieKind.FUSED, N_("fused")), (TieKind.HARMONY, N_("harmony")),
        (TieKind.FRIENDSHIP, N_("friendship")), (TieKind.BEST_FRIEND, N_("best friends")),
        (TieKind.LOVE, N_("love")), (TieKind.SPIRITUAL, N_("spiritual bond")),
    ),
    *_rows(
        Section.TIE, _NEAR,
        (TieKind.CARETAKER, N_("takes care of")), (TieKind.FOCUSED, N_("focused on")),
        (TieKind.ADMIRER, N_("admires")), directed=True,
    ),
    *_rows(
        Section.TIE, _HARD,
        (TieKind.CONFLICT, N_("conflict")), (TieKind.CLOSE_CONFLICT, N_("close, with conflict")),
        (TieKind.FUSED_CONFLICT, N_("fused, with conflict")), (TieKind.DISTANT_CONFLICT, N_("tense")),
        (TieKind.HATE, N_("hate")), (TieKind.DISTRUST, N_("distrust")),
    ),
    *_rows(
        Section.TIE, _HARD, (TieKind.FOCUSED_NEGATIVELY, N_("focused on in a negative way")),
        (TieKind.JEALOUS, N_("jealous of")), directed=True,
    ),
    *_rows(
        Section.TIE, _FAR,
        (TieKind.DISTANT, N_("distant")), (TieKind.INDIFFERENT, N_("indifferent")),
        (TieKind.CUT_OFF, N_("cut off")), (TieKind.CUT_OFF_REPAIRED, N_("cut off, and repaired")),
        (TieKind.NEVER_MET, N_("never met")),
    ),
    *_rows(
        Section.TIE, _HARM,
        (TieKind.PHYSICAL_ABUSE, N_("physical violence")),
        (TieKind.EMOTIONAL_ABUSE, N_("emotional violence")),
        (TieKind.SEXUAL_ABUSE, N_("sexual violence")), (TieKind.NEGLECT, N_("neglect")),
        (TieKind.CONTROLLING, N_("controls")), (TieKind.MANIPULATIVE, N_("manipulates")),
        sensitive=True, directed=True,
    ),
)
# Whoever matters to the family without belonging to it: friends, neighbours, a coach.
AROUND: Final = _rows(Section.AROUND, "", (Group.COMMUNITY, N_("from outside the family")))
STAYS: Final = {
    Stay.ALWAYS: N_("also at home with {who}"),
    Stay.HALF: N_("half of the time with {who}"),
    Stay.WEEKEND: N_("at weekends with {who}"),
    Stay.EVERY_OTHER_WEEKEND: N_("every other weekend with {who}"),
}
ROWS: Final[tuple[Row, ...]] = (*GENDERS, *BEINGS, *MARKS, *BONDS, *DESCENTS, *TWINNINGS, *TIES, *AROUND)
_BY_VALUE: Final = {(row.section, str(row.value)): row for row in ROWS}


def row(section: Section, value: StrEnum | str) -> Row | None:
    """Return the row of a value; None for a mark that is no sign."""
    return _BY_VALUE.get((section, str(value)))


def grouped(rows: tuple[Row, ...]) -> Iterator[tuple[str, tuple[Row, ...]]]:
    """Yield the rows of a section under their headings."""
    for group in dict.fromkeys(one.group for one in rows):
        yield group, tuple(one for one in rows if one.group == group)
