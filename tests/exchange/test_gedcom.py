# SPDX-License-Identifier: Apache-2.0
"""Whether family trees of other programs come in whole, or not at all."""

import json
from pathlib import Path

import pytest

from jimdesk.core.audience import WORKER, shown_to
from jimdesk.core.people import Bond, Descent, Gender, Parentage, Partnership, Person
from jimdesk.core.trouble import KnownError
from jimdesk.exchange.gedcom import read
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
