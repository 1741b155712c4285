# SPDX-License-Identifier: Apache-2.0
"""Whether files of other programs are told apart by their ending, and read in whichever letters they have."""

import contextlib
import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jimdesk.core.family import Family
from jimdesk.core.people import Person
from jimdesk.core.trouble import KnownError
from jimdesk.exchange import incoming

DAY = datetime.date(2026, 11, 24)
CARDS = (
    b"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Vries;Truus;;;\r\nFN:Truus\r\nitem1.TEL;TYPE=CELL:06\r\nBDAY:1955-03-08\r\n"
    b"N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Y=C4=B1=\r\nORG:a;b\r\nEND:VCARD\r\n"
)
TABLE = "name,born\nZoë Yılmaz,2012\n"


def _people(path: Path, known: Family | None = None) -> list[Person]:
    before = known or Family()
    return list(incoming.bring_in(path, before, DAY, "nl").step.edit(before).of(Person))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_letters_of_any_sort_are_read(tmp_path: Path, encoding: str) -> None:
    """A table is the same in each way in which programs write letters down."""
    path = tmp_path / "a.CSV"
    path.write_bytes(TABLE.encode(encoding))
    assert [one.name for one in _people(path)] == ["Zoë Yılmaz"]


def test_older_letters_are_read(tmp_path: Path) -> None:
    """What is not UTF-8 is read as older programs on Windows wrote it."""
    path = tmp_path / "a.csv"
    path.write_bytes("name\nZoë\n".encode("cp1252"))
    assert [one.name for one in _people(path)] == ["Zoë"]


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.csv", b"", "not a table"), ("a.csv", b"a,b\n1,2\n", "not a table"),
        ("a.csv", b"name\n\x00", "not a table"),
        ("a.csv", b'name,born\n"Jan,1\n', "line"), ("a.vcf", b"hello", "no address cards"),
        ("a.vcf", b"BEGIN:VCARD\nFN:Jan\n", "in a.vcf: 0"), ("a.txt", b"name\nJan", "end in one of"),
        ("a.csv", b"name\n" + b"J" * 2000, "2000 letters on line 2"),
        ("a.csv", b"name\n" + b"".join(b"J%d\n" % n for n in range(1001)), "at most 1000 people"),
        ("a.vcf", b"BEGIN:VCARD\nEND:VCARD\n" * 1001, "at most 1000 people"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(
    tmp_path: Path, name: str, content: bytes, told: str
) -> None:
    """What, where, and nothing comes in."""
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(KnownError) as caught:
        _people(path)
    assert told in str(caught.value)
    assert name in str(caught.value)


def test_a_folder_is_not_read(tmp_path: Path) -> None:
    """Something that is no file says so, and is not waited for."""
    (tmp_path / "a.csv").mkdir()
    with pytest.raises(KnownError, match=r"a\.csv"):
        _people(tmp_path / "a.csv")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(["a.csv", "a.vcf"]), st.lists(st.tuples(st.integers(0, 400), st.binary(max_size=4))))
def test_whatever_was_changed_on_the_way_is_read_or_refused(
    tmp_path: Path, name: str, changes: list[tuple[int, bytes]]
) -> None:
    """Bytes put in at any place never bring it down."""
    data = bytearray(CARDS if name.endswith("vcf") else TABLE.encode())
    for place, more in changes:
        data[place % len(data) : place % len(data) + 1] = more
        data += b" "
    path = tmp_path / name
    path.write_bytes(bytes(data))
    with contextlib.suppress(KnownError):
        _people(path)
