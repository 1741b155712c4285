# SPDX-License-Identifier: Apache-2.0
"""The code of a recovery sheet: typed over from paper it opens the file, and a slip of the pen is noticed."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jimdesk.core.trouble import KnownError
from jimdesk.store import create, open_, read, recovery
from tests.store.some import FAMILY

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@given(st.binary(min_size=32, max_size=32))
def test_a_code_is_read_as_it_was_written(key: bytes) -> None:
    """Small letters, other spaces, and letters that look like a figure are understood."""
    code = recovery.written(key)
    assert recovery.read(code) == key
    assert recovery.read(code.lower().replace(" ", "-")) == key
    assert recovery.read(code.replace("1", "l").replace("0", "O").replace(" ", "")) == key


@given(st.binary(min_size=32, max_size=32), st.data())
def test_one_wrong_letter_is_noticed(key: bytes, data: st.DataObject) -> None:
    """A letter that was read wrong gives no key at all, not a wrong one."""
    code = recovery.written(key).replace(" ", "")
    place = data.draw(st.integers(0, len(code) - 1))
    other = data.draw(st.sampled_from(sorted(set(LETTERS) - {code[place]})))
    assert recovery.read(code[:place] + other + code[place + 1 :]) in (None, key)
    assert recovery.read(code[:place] + other + code[place + 1 :]) is None or place >= 51


def test_the_code_opens_the_file_without_the_password(tmp_path: Path) -> None:
    """What stands on the sheet opens the file; after another password it does not any more."""
    path = tmp_path / "a.jim"
    file = create(path, FAMILY, password="vier losse woorden samen")
    assert file.key is not None
    code = recovery.written(file.key.material)
    file.close()
    assert read(path, code) == FAMILY
    file = open_(path, code)
    assert file.key is not None
    assert file.key.is_of("vier losse woorden samen")
    file.close()


@pytest.mark.parametrize("text", ["", "geheim", "A" * 55, "A" * 56, "ü" * 56])
def test_an_ordinary_password_is_no_code(text: str) -> None:
    """Whatever people choose as a password is taken as one."""
    assert recovery.read(text) is None


def test_a_wrong_code_is_a_wrong_password(tmp_path: Path) -> None:
    """The code of another file opens nothing."""
    path = tmp_path / "a.jim"
    create(path, FAMILY, password="vier losse woorden samen").close()
    with pytest.raises(KnownError):
        read(path, recovery.written(bytes(range(32))))
