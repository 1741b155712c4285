# SPDX-License-Identifier: Apache-2.0
"""Packages of GEDCOM 7: one text is read from them, and whatever else they hold stays inside."""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jimdesk.core.family import Family
from jimdesk.core.people import Person
from jimdesk.core.trouble import KnownError
from jimdesk.exchange import gedcom, gedcom_zip

TREE = b"0 HEAD\n1 GEDC\n2 VERS 7.0\n0 @I1@ INDI\n1 NAME Noor Post\n0 TRLR\n"


def package(*members: tuple[str, bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A package with some files in it."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", how) as file:
        for name, data in members:
            file.writestr(name, data)
    return made.getvalue()


WHOLE = package(("gedcom.ged", TREE), ("photos/noor.jpg", b"\xff\xd8"))


def told(data: bytes) -> str:
    """The sentence with which a package is refused."""
    with pytest.raises(KnownError) as caught:
        gedcom.bring_in_bytes(data, "a.gdz")
    assert str(caught.value).startswith("a.gdz")
    return str(caught.value)


def test_the_tree_in_a_package_comes_in(tmp_path: Path) -> None:
    """Pictures beside it stay where they are."""
    (tmp_path / "a.gdz").write_bytes(WHOLE)
    family, report = gedcom.bring_in(tmp_path / "a.gdz")
    assert [one.name for one in family.of(Person)] == ["Noor Post"]
    assert report.file == "a.gdz"
    assert [path.name for path in tmp_path.iterdir()] == ["a.gdz"]


@pytest.mark.parametrize(
    "name", ["../evil.txt", "a/../../evil", "/etc/evil", "..\\evil.txt", "\\evil", "C:/evil.txt", "C:\\evil"]
)
def test_names_that_lead_out_are_not_trusted(name: str) -> None:
    """Nothing is ever unpacked, and a package that tries is not read at all."""
    assert "lead out" in told(package(("gedcom.ged", TREE), (name, b"")))


def test_two_trees_in_one_package_are_not_trusted() -> None:
    """Which of the two another program would read is chance."""
    with pytest.warns(UserWarning, match="Duplicate"):
        data = package(("gedcom.ged", TREE), ("gedcom.ged", TREE))
    assert "lead out" in told(data)


def test_a_package_that_would_swell_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """By what comes out of it, whatever size it says; and by the length of its list of names."""
    monkeypatch.setattr(gedcom_zip, "MOST_BYTES", 100_000)
    assert "larger" in told(package(("gedcom.ged", TREE + b"\n" * 100_000)))
    size = (200_000).to_bytes(4, "little")
    lying = package(("gedcom.ged", b"0" * 200_000)).replace(size, (50).to_bytes(4, "little"))
    assert "no whole GEDCOM package" in told(lying)
    monkeypatch.setattr(gedcom_zip, "_LONGEST_LIST", 100)
    assert "larger" in told(package(("gedcom.ged", TREE), *((f"{n}.jpg", b"") for n in range(10))))


def test_what_is_no_package_is_refused() -> None:
    """Without a tree, cut off, damaged, locked, or packed in a way that nobody knows."""
    assert "without a family tree" in told(package(("tree.ged", TREE)))
    assert "no whole GEDCOM package" in told(WHOLE[:-10])
    assert "no whole GEDCOM package" in told(WHOLE.replace(WHOLE[50:60], b"\x00" * 10))
    locked = bytearray(WHOLE)
    for start in (b"PK\x03\x04", b"PK\x01\x02"):
        locked[WHOLE.index(start) + (6 if start[2] == 3 else 8)] |= 1
    assert "password" in told(bytes(locked))
    packed = bytearray(WHOLE)
    packed[WHOLE.index(b"PK\x03\x04") + 8] = packed[WHOLE.index(b"PK\x01\x02") + 10] = 77
    assert "no whole GEDCOM package" in told(bytes(packed))


@given(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=4))
def test_no_damage_gets_past_as_anything_but_one_sentence(place: int, put: bytes) -> None:
    """Whatever is changed in a package: a KnownError, or a whole family."""
    try:
        family = gedcom.bring_in_bytes(WHOLE[:place] + put + WHOLE[place + len(put):], "a.gdz")[0]
    except KnownError:
        family = Family()
    assert family.sound() == family
