# SPDX-License-Identifier: Apache-2.0
"""The report of an import: in plain words, in both languages, with counts and lines that are right."""

from jimdesk.core.words import Words
from jimdesk.exchange import gedcom
from jimdesk.exchange.gedcom_report import Left

TREE = """0 HEAD
1 CHAR UTF-8
0 @I1@ INDI
1 NAME Noor
1 SEX F
1 SEX M
1 BIRT
2 DATE BET 1980 AND \x1b[31m1982
2 PLAC Urk
1 DEAT
2 PLAC Ens
1 NOTE \x1b]0;x\x07loose
2 CONT more
2 SOUR @S1@
1 _ODD 1
1 FAMC @F1@
1 FAMC @F9@
0 @F1@ FAM
1 HUSB @I1@
1 WIFE @I9@
0 @S1@ SOUR
1 TITL A book
0 TRLR
"""


def test_what_was_left_is_counted_with_its_first_line() -> None:
    """What hangs on something that was left is left with it; the header is not about the family."""
    report = gedcom.bring_in_bytes(TREE.encode(), "a.ged")[1]
    assert report.left == (
        Left("PLAC", 2, 9), Left("SEX", 1, 6), Left("NOTE", 1, 12), Left("_ODD", 1, 15), Left("SOUR", 1, 21),
    )
    assert (report.people, report.couples, report.bonds) == (1, 0, 0)


def test_the_report_speaks_plain_words_in_both_languages() -> None:
    """And quotes nothing that could steer a terminal."""
    report = gedcom.bring_in_bytes(TREE.encode(), "a.ged")[1]
    english = [Words("en").tell(one) for one in report.sayings()]
    dutch = [Words("nl").tell(one) for one in report.sayings()]
    assert english[0] == "Taken over from a.ged: people 1, couples 0, bonds with parents 0."
    assert "Pointers to somebody or something that is not in the file: 2 ×, first on line 17." in english
    assert "Bonds by which somebody would descend from themselves: 1 ×, first on line 18." in english
    assert "loose notes (NOTE): 1 ×, first on line 12" in english
    assert "losse notities (NOTE): 1 ×, de eerste op regel 12" in dutch
    assert any("BET 1980 AND [31m1982" in line for line in english)
    assert not any("\x1b" in line for line in (*english, *dutch))


def test_a_file_that_was_wholly_understood_has_one_line() -> None:
    """No list of nothing."""
    text = "0 HEAD\n1 CHAR UTF-8\n0 @I1@ INDI\n1 NAME Noor\n0 TRLR\n"
    assert len(gedcom.bring_in_bytes(text.encode(), "a.ged")[1].sayings()) == 1
