# SPDX-License-Identifier: Apache-2.0
"""Whether family trees of other programs come in whole, or not at all."""

import json
import os
from pathlib import Path

import pytest

from jimdesk.core.audience import WORKER, shown_to
from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.people import Bond, Descent, Gender, Parentage, Partnership, Person
from jimdesk.core.trouble import KnownError
from jimdesk.exchange.gedcom import Report, bring_in_bytes, read
from tests.instruments.genogram import scoring

_TREE = """0 HEAD
1 GEDC
2 VERS 5.5.1
2 FORM LINEAGE-LINKED
1 CHAR UTF-8
0 @I1@ INDI
1 NAME Zoë Maria /van den Broek/
1 SEX F
1 BIRT
2 DATE ABT MAR 1950
1 DEAT Y
1 FAMS @F1@
0 @I2@ INDI
1 NAME Jan /Smit/
1 SEX M
1 BIRT
2 DATE 30 FEB 1948
1 FAMS @F1@
0 @I3@ INDI
1 NAME Kim /Smit/
1 SEX X
1 BIRT
2 DATE 8 MAR 2012
1 FAMC @F1@
2 PEDI adopted
0 @I4@ INDI
1 NAME Bo /Smit/
1 FAMC @F1@
0 @F1@ FAM
1 HUSB @I2@
1 WIFE @I1@
1 CHIL @I3@
1 CHIL @I4@
2 _FREL Natural
2 _MREL Step
1 MARR
2 DATE 1971
1 DIV
2 DATE BET 1980 AND 1982
0 TRLR
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A small tree with everything that is read."""
    path = tmp_path / "tree.ged"
    path.write_text(_TREE, encoding="utf-8")
    return path


def test_people_come_in_with_their_cross_reference(tree: Path) -> None:
    """Names, genders, dates as far as they are real, and "@I1@" to find them again."""
    people = {one.reference: one for one in read(tree).of(Person)}
    assert people["@I1@"].name == "Zoë Maria van den Broek"
    assert (str(people["@I1@"].birth), people["@I1@"].died) == ("~1950-03", True)
    assert str(people["@I2@"].birth) == "1948"  # there is no 30 February
    assert [people[f"@I{i}@"].gender for i in (1, 2, 3, 4)] == [
        Gender.WOMAN, Gender.MAN, Gender.NONBINARY, Gender.UNKNOWN,
    ]


def test_couples_come_in_with_their_history(tree: Path) -> None:
    """Marriage and divorce with the years that are known; of a period its beginning."""
    (couple,) = read(tree).of(Partnership)
    assert [(turn.bond, str(turn.when)) for turn in couple.history] == [
        (Bond.MARRIED, "1971"), (Bond.DIVORCED, "~1980"),
    ]


def test_children_come_in_as_they_came_to_each_parent(tree: Path) -> None:
    """Adopted by PEDI for both parents; natural and step by the tags that one program writes."""
    family = read(tree)
    name = {one.id: one.reference for one in family.of(Person)}
    found = {(name[p.child], name[p.parent]): p.descent for p in family.of(Parentage)}
    assert found == {
        ("@I3@", "@I2@"): Descent.ADOPTED, ("@I3@", "@I1@"): Descent.ADOPTED,
        ("@I4@", "@I2@"): Descent.BIRTH, ("@I4@", "@I1@"): Descent.STEP,
    }


def family_of(body: str) -> tuple[Family, Report]:
    """Read a tree of some people A to D and what is given."""
    people = "".join(f"0 @{x}@ INDI\n1 NAME {x}\n" for x in "ABCD" if f"0 @{x}@ INDI" not in body)
    return bring_in_bytes(f"0 HEAD\n1 CHAR UTF-8\n{people}{body}0 TRLR\n".encode(), "a.ged")


def bonds(family: Family) -> set[tuple[str, str, Descent]]:
    """Who is a child of whom, and how."""
    name = {one.id: one.name for one in family.of(Person)}
    return {(name[one.child], name[one.parent], one.descent) for one in family.of(Parentage)}


def test_one_side_of_a_bond_is_enough() -> None:
    """Programs that write a link only with the person, or only with the family."""
    people = "0 @A@ INDI\n1 NAME A\n1 FAMC @F@\n0 @B@ INDI\n1 NAME B\n1 FAMS @F@\n"
    family = family_of(f"{people}0 @F@ FAM\n1 HUSB @C@\n")[0]
    assert bonds(family) == {("A", "B", Descent.BIRTH), ("A", "C", Descent.BIRTH)}
    assert len(family.of(Partnership)) == 1


def test_two_of_one_gender_are_a_couple() -> None:
    """Two husbands, each with how the child came to him."""
    family = family_of("0 @F@ FAM\n1 HUSB @A@\n1 HUSB @B@\n1 CHIL @C@\n2 _FREL Natural\n2 _MREL Adopted\n")[0]
    assert bonds(family) == {("C", "A", Descent.BIRTH), ("C", "B", Descent.ADOPTED)}
    assert len(family.of(Partnership)) == 1


def test_an_adoption_by_one_of_two_is_read_so() -> None:
    """ADOP with the family that adopted, and who of them."""
    adopted = "0 @A@ INDI\n1 NAME A\n1 ADOP\n2 FAMC @F@\n3 ADOP WIFE\n"
    body = "0 @F@ FAM\n1 HUSB @B@\n1 WIFE @C@\n1 CHIL @A@\n"
    assert bonds(family_of(adopted + body)[0]) == {("A", "B", Descent.BIRTH), ("A", "C", Descent.ADOPTED)}


def test_turns_of_others_stand_in_the_order_of_time() -> None:
    """By their dates, or as such things go; separations by what others call them."""
    def turns(*events: str) -> list[Bond]:
        family = family_of("0 @F@ FAM\n1 HUSB @A@\n1 WIFE @B@\n" + "".join(events))[0]
        return [turn.bond for turn in family.of(Partnership)[0].history]

    div, marr = "1 DIV\n2 DATE 1980\n", "1 MARR\n2 DATE 1971\n"
    assert turns(div, marr) == [Bond.MARRIED, Bond.DIVORCED]
    assert turns(div, marr, "1 MARR\n2 DATE 1985\n") == [Bond.MARRIED, Bond.DIVORCED, Bond.MARRIED]
    assert turns("1 DIV Y\n", "1 MARR Y\n", "1 EVEN\n2 TYPE Separation\n", "1 _COML\n") == [
        Bond.LIVING_TOGETHER, Bond.MARRIED, Bond.SEPARATED, Bond.DIVORCED,
    ]


def test_nobody_becomes_their_own_forebear() -> None:
    """A loop in a file is cut, and told; the rest stays."""
    pairs = (("A", "B"), ("B", "C"), ("C", "A"), ("D", "A"), ("D", "D"))
    loop = "".join(f"0 @F{p}{c}@ FAM\n1 HUSB @{p}@\n1 CHIL @{c}@\n" for p, c in pairs)
    family, report = family_of(loop)
    assert len(family.of(Parentage)) == 3
    assert ("A", "D", Descent.BIRTH) in bonds(family)
    assert [remark.plain()[:5] for remark in report.remarks] == ["Bonds"]


def test_work_a_telephone_and_a_death_without_a_date_come_in() -> None:
    """Where other programs write them."""
    body = (
        "0 @A@ INDI\n1 NAME\n2 GIVN Zoë\n2 SPFX van\n2 SURN Eik\n1 OCCU baker\n1 OCCU singer\n1 RESI\n"
        "2 PHON 06 12\n1 BURI\n2 PLAC Urk\n1 RESN locked\n1 ASSO @B@\n2 RELA friend\n"
    )
    family, report = family_of(body)
    one = next(one for one in family.of(Person) if one.reference == "@A@")
    assert (one.name, one.about, one.phone, one.died) == ("Zoë van Eik", "baker; singer", "06 12", True)
    assert one.audience is Audience.EVERYONE
    assert {left.tag for left in report.left} == {"BURI", "ASSO"}


def test_a_pipe_is_never_waited_for(tmp_path: Path) -> None:
    """Nor is a folder read."""
    os.mkfifo(tmp_path / "a.ged")
    for path in (tmp_path / "a.ged", tmp_path):
        with pytest.raises(KnownError, match="not a family tree"):
            read(path)


@pytest.mark.parametrize(
    "content",
    [b"", b"dear diary", b"\x89PNG\r\n\x1a\n\x00\x01", b"0 HEAD\n1 CHAR UTF-8\nnonsense\n", b"0 HEAD\n"],
)
def test_what_is_no_tree_imports_nothing(tmp_path: Path, content: bytes) -> None:
    """A file that is no tree is one clear sentence, never half a family."""
    path = tmp_path / "notes.ged"
    path.write_bytes(content)
    with pytest.raises(KnownError, match=r"notes\.ged"):
        read(path)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """The sentence names the file."""
    with pytest.raises(KnownError, match=r"missing\.ged"):
        read(tmp_path / "missing.ged")


@pytest.mark.skipif(not scoring.TREES.is_dir(), reason="the trees do not lie beside the checkout")
def test_every_tree_of_the_comparison_comes_in_whole() -> None:
    """Nobody and no child is lost on the way from any of the files, whatever program wrote them."""
    for path in sorted(scoring.TREES.glob("*.ged")):
        family = read(path)
        wanted = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        assert {one.reference for one in family.of(Person)} == {one["id"] for one in wanted["persons"]}
        bonds = sum(len(fam["children"]) * len(fam["partners"]) for fam in wanted["fams"])
        assert len(family.of(Parentage)) == bonds
    for path in sorted((scoring.SHARED / "data" / "gedcom").glob("*.ged")):
        assert shown_to(read(path), WORKER).of(Person)


def test_a_text_longer_than_a_meeting_file_takes_is_refused_at_the_door() -> None:
    """What could be kept and not be opened again does not come in: one sentence, with the field."""
    body = "".join(f"2 CONC {'x' * 200}\n" for _ in range(400))
    head = "0 HEAD\n1 GEDC\n2 VERS 5.5.1\n2 FORM LINEAGE-LINKED\n1 CHAR UTF-8\n"
    data = f"{head}0 @I1@ INDI\n1 NAME Jan /Smit/\n1 OCCU bakker\n{body}0 TRLR\n"
    with pytest.raises(KnownError, match=r"80006 letters \(about\)"):
        bring_in_bytes(data.encode(), "oom.ged")
