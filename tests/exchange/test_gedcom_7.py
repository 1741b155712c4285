# SPDX-License-Identifier: Apache-2.0
"""Files of GEDCOM 7: what the standard has a place for comes in, and broken ones import nothing."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jimdesk.core.audience import WORKER, shown_to
from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.people import Descent, Gender, Group, Parentage, Partnership, Person, Siblings
from jimdesk.core.trouble import KnownError
from jimdesk.exchange import gedcom, portable
from jimdesk.instruments.genogram.facts import Tie

HEAD = "0 HEAD\n1 GEDC\n2 VERS 7.0.18\n"
TREE = HEAD + """1 SCHMA
2 TAG _TIE https://example.com/a-scarf
0 @A@ INDI
1 NAME Maud /Post/
2 NICK Mo
1 SEX X
1 BIRT
2 DATE JULIAN 1 JAN 1900
1 RESN PRIVACY, LOCKED
1 FAMS @F@
1 _TIE blue
0 @B@ INDI
1 NAME Bo
1 SEX U
1 FAMC @F@
2 PEDI OTHER
3 PHRASE Step
1 ASSO @C@
2 ROLE FRIEND
1 NOTE @@not a pointer, a long
2 CONT @@text
0 @C@ INDI
1 NAME Coach
0 @F@ FAM
1 WIFE @A@
1 CHIL @B@
0 TRLR
"""


def told(text: str) -> str:
    """The sentence with which a file is refused."""
    with pytest.raises(KnownError) as caught:
        gedcom.bring_in_bytes(text.encode("utf-8", "surrogatepass"), "a.ged")
    return str(caught.value)


def test_what_the_standard_has_a_place_for_comes_in() -> None:
    """People, a date of another calendar, how a child came, a friend, and what is private."""
    family, report = gedcom.bring_in_bytes(TREE.encode(), "a.ged")
    maud, bo, coach = family.of(Person)
    assert (maud.name, maud.called, maud.gender, str(maud.birth)) == (
        "Maud Post", "Mo", Gender.NONBINARY, "1900-01-13",
    )
    assert (maud.audience, bo.audience) == (Audience.WORKER, Audience.EVERYONE)
    assert coach.group is Group.PEERS
    (bond,) = family.of(Parentage)
    assert (bond.child, bond.parent, bond.descent) == (bo.id, maud.id, Descent.STEP)
    assert not family.of(Partnership)
    assert not family.of(Tie)  # the scarf of another program is no line between people
    assert {one.tag: one.line for one in report.left} == {"https://example.com/a-scarf": 14, "NOTE": 23}


def test_children_without_parents_are_brothers_and_sisters() -> None:
    """A family of which only the children are named."""
    children = "".join(f"0 @{x}@ INDI\n1 FAMC @F@\n" for x in "AB")
    text = f"{HEAD}{children}0 @F@ FAM\n1 CHIL @A@\n1 CHIL @B@\n0 TRLR\n"
    family = gedcom.bring_in_bytes(text.encode(), "a.ged")[0]
    (siblings,) = family.of(Siblings)
    assert siblings.children == tuple(one.id for one in family.of(Person))


BROKEN = {
    "no line": (TREE.replace("1 SEX X", "sex"), "line 9 on"),
    "two spaces": (TREE.replace("1 SEX X", "1  SEX X"), "line 9 on"),
    "after a long text": (TREE.replace("1 NAME Coach", "1 name Coach"), "line 26 on"),
    "a text that continues nothing": (TREE.replace("1 SEX X", "4 CONT x"), "line 9 on"),
    "somebody twice": (TREE.replace("@C@ INDI", "@B@ INDI"), "line 25"),
    "cut off": (TREE.replace("0 TRLR\n", ""), "cut off"),
    "cut off in a line": (TREE[:-20], "cut off"),
    "a level without end": (TREE.replace("2 NICK", "9" * 5000 + " NICK"), "line 8 on"),
    "a hundred levels": (
        HEAD + "0 @A@ INDI\n" + "".join(f"{n} _X\n" for n in range(1, 120)) + "0 TRLR\n", "line 104 on",
    ),
    "a control sign": (TREE.replace("Coach", "Co\x1bach"), "line 26"),
    "a sign of nothing": (TREE.replace("Coach", "Co\x00ach"), "line 26"),
    "half of a sign": (TREE.replace("Coach", "Co\ud83dach"), "line 26"),
    "a control sign in a text that goes on": (TREE.replace("@@text", "te\x1bxt"), "line 24"),
    "nobody": (HEAD + "0 TRLR\n", "no people"),
}


@pytest.mark.parametrize("sort", BROKEN)
def test_a_broken_file_imports_nothing_and_says_where(sort: str) -> None:
    """One sentence, with the line of the file, however many lines were put together before it."""
    text, what = BROKEN[sort]
    assert re.search(what, told(text))


def test_what_points_nowhere_is_told_and_says_nothing_wrong() -> None:
    """A line as somebody sees it who is not in the file is not everybody's; a broken value is no fact."""
    head = HEAD + "1 SCHMA\n" + "".join(
        f"2 TAG _{tag.upper()} urn:jimdesk:gedcom:{tag}\n"
        for tag in ("tie", "seen_by", "limit", "twins", "x")
    )
    text = head + (
        "0 @A@ INDI\n1 _LIMIT many\n1 _X y\n1 FAMS @Q@\n"
        "1 ASSO @B@\n2 ROLE OTHER\n2 _TIE close\n3 _SEEN_BY @Q@\n"
        "0 @B@ INDI\n1 ASSO @A@\n2 ROLE OTHER\n2 _TIE hollow\n0 @T@ _TWINS\n0 TRLR\n"
    )
    family, report = gedcom.bring_in_bytes(text.encode(), "a.ged")
    (tie,) = family.of(Tie)
    assert family.get(Person, tie.one) == family.of(Person)[1]
    assert len(family) == 3
    assert len(report.remarks) == 2
    assert [one.tag for one in report.left] == [":x"]
    assert "_X: 1 ×, first on line 12" in [one.plain() for one in report.sayings()]


EXAMPLE = gedcom.written(shown_to(portable.example(), WORKER))


@given(st.data())
def test_no_damage_gets_past_as_anything_but_one_sentence(data: st.DataObject) -> None:
    """Whatever is changed in a file of ours: it is refused by a KnownError, or it is a whole family."""
    start = data.draw(st.integers(0, len(EXAMPLE)))
    end = data.draw(st.integers(start, min(len(EXAMPLE), start + 40)))
    some = [b"\n0 ", b"\n9 X ", b"@P1@", b"~", b"2026-02-31"]
    put = data.draw(st.binary(max_size=6) | st.sampled_from(some))
    try:
        family = gedcom.bring_in_bytes(EXAMPLE[:start] + put + EXAMPLE[end:], "a.ged")[0]
    except KnownError:
        family = Family()
    assert family.sound() == family
