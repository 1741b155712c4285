# SPDX-License-Identifier: Apache-2.0
"""Files of GEDCOM 5.5 and 5.5.1 in every encoding; broken ones import nothing and say where they break."""

import codecs
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jimdesk.core.family import Family
from jimdesk.core.people import Person
from jimdesk.core.trouble import KnownError
from jimdesk.exchange import gedcom, gedcom_nodes
from tests.instruments.genogram import scoring

HEAD = "0 HEAD\n1 GEDC\n2 VERS 5.5.1\n2 FORM LINEAGE-LINKED\n1 CHAR {}\n"
BODY = "0 @I1@ INDI\n1 NAME Zoë /Ångström/\n1 BIRT\n2 DATE 8 MAR 1950\n0 TRLR\n"


def tree(encoding: str, body: str = BODY) -> str:
    """A small tree that says it is in some encoding."""
    return HEAD.format(encoding) + body


def name(data: bytes) -> str:
    """The name of the one person in a file."""
    (one,) = gedcom.bring_in_bytes(data, "a.ged")[0].of(Person)
    return one.name


def told(data: bytes) -> str:
    """The sentence with which a file is refused."""
    with pytest.raises(KnownError) as caught:
        gedcom.bring_in_bytes(data, "a.ged")
    sentence = str(caught.value)
    assert sentence.startswith("a.ged")
    assert "\n" not in sentence
    return sentence


WRITINGS = {
    "UTF-8": tree("UTF-8").encode(),
    "UTF-8 with its mark": tree("UTF-8").encode("utf-8-sig"),
    "UTF-8 that says ANSEL": tree("ANSEL").encode(),
    "UTF-8 that says ASCII": tree("ASCII").encode(),
    "UTF-8 that says UNICODE": tree("UNICODE").encode(),
    "UTF-8 that says nothing": tree("X").replace("1 CHAR X\n", "").encode(),
    "UTF-16": tree("UNICODE").encode("utf-16"),
    "UTF-16 the other way round": codecs.BOM_UTF16_BE + tree("UNICODE").encode("utf-16-be"),
    "UTF-16 without its mark": tree("UTF-16").encode("utf-16-le"),
    "UTF-16 the other way round, without its mark": tree("UNICODE").encode("utf-16-be"),
    "ANSI": tree("ANSI").encode("cp1252"),
    "ANSI that says ASCII": tree("ASCII").encode("cp1252"),
    "IBMPC": tree("IBMPC").encode("cp437"),
    "Macintosh": tree("MACINTOSH").encode("mac-roman"),
    "ANSEL": tree("ANSEL").replace("ë", "\x01").replace("Å", "\x02").replace("ö", "\x03").encode()
    .replace(b"\x01", b"\xe8e").replace(b"\x02", b"\xeaA").replace(b"\x03", b"\xe8o"),
    "Windows line ends": tree("UTF-8").replace("\n", "\r\n").encode(),
    "old Macintosh line ends": tree("UTF-8").replace("\n", "\r").encode(),
    "empty lines and indents": tree("UTF-8").replace("\n", "\n\n  ").encode(),
    "the end of a file of DOS": tree("UTF-8").encode() + b"\x1a",
}


@pytest.mark.parametrize("sort", WRITINGS)
def test_every_encoding_comes_in_without_a_wrong_sign(
    sort: str, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever the file says of itself, and without a word on the terminal."""
    assert name(WRITINGS[sort]) == "Zoë Ångström"
    assert not caplog.records
    assert capfd.readouterr() == ("", "")


def test_a_sign_that_is_cut_in_two_is_put_together() -> None:
    """Some programs break long lines in the middle of a sign."""
    data = tree("UTF-8").encode().replace("Zoë".encode(), b"Zo\xc3\n2 CONC \xab")
    assert name(data) == "Zoë Ångström"


def test_control_signs_are_left_out_of_texts() -> None:
    """What could steer a terminal is no part of a name; nor is a doubled at."""
    assert name(tree("UTF-8").replace("Zoë", "Z\x1b[31mo\x07@@ë").encode()) == "Z[31mo@ë Ångström"


def test_a_long_line_and_a_long_text_come_in() -> None:
    """A note of ten thousand pieces, and one of a hundred thousand signs on one line."""
    note = "1 NOTE x\n" + "2 CONC x\n" * 10_000 + "1 NOTE " + "x" * 100_000 + "\n"
    assert name(tree("UTF-8", BODY.replace("1 BIRT", note + "1 BIRT")).encode()) == "Zoë Ångström"
    for long in ("ë" * n for n in (50, 57, 58, 59, 60, 61, 300)):
        assert name(tree("UTF-8").replace("Zoë", long).encode()) == f"{long} Ångström"
        cut = tree("UNICODE").replace("Zoë", f"Z\n2 CONC {long}").encode("utf-16")
        assert name(cut) == f"Z{long} Ångström"


BROKEN = {
    "a letter": (b"Dear diary", "not a family tree"),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x01", "line 3"),
    "nothing": (b"", "not a family tree"),
    "only empty lines": (b"\n\n", "not a family tree"),
    "half of UTF-16": (tree("UNICODE").encode("utf-16")[:-1], "not a family tree"),
    "a line that is none": (tree("UTF-8").replace("1 BIRT", "born").encode(), "line 8 on"),
    "a level that was skipped": (tree("UTF-8").replace("2 DATE", "3 DATE").encode(), "line 9 on"),
    "a level without end": (tree("UTF-8").replace("2 DATE", "9" * 5000 + " DATE").encode(), "line 9 on"),
    "a thousand levels": (
        tree("UTF-8", "0 @I1@ INDI\n" + "".join(f"{n} X\n" for n in range(1, 1000)) + "0 TRLR\n").encode(),
        "line 106 on",
    ),
    "cut off": (tree("UTF-8").encode().replace(b"0 TRLR\n", b""), "cut off"),
    "cut off in a line": (tree("UTF-8").encode()[:-9], "cut off"),
    "somebody twice": (tree("UTF-8", BODY.replace("0 TRLR", "0 @I1@ INDI\n0 TRLR")).encode(), "line 10 @I1@"),
    "nobody": (tree("UTF-8", "0 TRLR\n").encode(), "no people"),
    "a sign of nothing": (tree("UTF-8").replace("Zoë", "Zo\x00").encode(), "line 7"),
    "signs of another encoding": (tree("UTF-8").encode("cp1252"), "line 7"),
    "an encoding that nobody knows": (tree("KLINGON").encode("cp1252"), "line 5"),
}


@pytest.mark.parametrize("sort", BROKEN)
def test_a_broken_file_imports_nothing_and_says_where(sort: str) -> None:
    """One sentence, with the line where there is one."""
    data, what = BROKEN[sort]
    assert re.search(what, told(data))


def test_a_file_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Too many lines, and a line that is too long."""
    monkeypatch.setattr(gedcom_nodes, "MOST_LINES", 5)
    assert "larger" in told(tree("UTF-8").encode())
    monkeypatch.undo()
    monkeypatch.setattr(gedcom_nodes, "LONGEST", 20)
    assert "larger" in told(tree("UTF-8").encode())


def family_if_it_can_be(data: bytes) -> Family:
    """The family of a file that may be damaged; nobody where it is refused."""
    try:
        return gedcom.bring_in_bytes(data, "a.ged")[0]
    except KnownError:
        return Family()


@given(st.data())
def test_no_damage_gets_past_as_anything_but_one_sentence(data: st.DataObject) -> None:
    """Whatever is changed in a file: it is refused by a KnownError, or it is a whole family."""
    whole = WRITINGS[data.draw(st.sampled_from(sorted(WRITINGS)))]
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(len(whole), start + 40)))
    put = data.draw(st.binary(max_size=6) | st.sampled_from([b"\n0 ", b"\n9 X ", b"@I1@", b"\n1 CHAR "]))
    family = family_if_it_can_be(whole[:start] + put + whole[end:])
    assert family.sound() == family


@pytest.mark.skipif(not scoring.TREES.is_dir(), reason="the trees do not lie beside the checkout")
def test_the_torture_file_comes_in_whole() -> None:
    """Every tag of the standard in ANSEL with the line ends of an old Macintosh: who and what is there."""
    family, report = gedcom.bring_in(scoring.SHARED / "data" / "gedcom" / "tgc551.ged")
    names = {one.reference: one.name for one in family.of(Person)}
    assert len(names) == 15
    assert names["@PERSON1@"] == "Joseph Tag Torture"
    assert {one.tag: one.count for one in report.left}["NOTE"] == 70
    assert (report.couples, report.bonds) == (4, 17)
