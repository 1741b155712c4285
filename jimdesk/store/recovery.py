# SPDX-License-Identifier: Apache-2.0
"""The code on a recovery sheet: the key of a file written so that people can type it over from paper.

It is the derived key itself, in 56 letters and figures of which four are a check. So it opens the file with
nothing but SQLCipher, needs no place in the file, and is worth nothing any more once the password changes.
"""

import hashlib
from typing import Final

_DIGITS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: no I, L, O or U to mistake
_SEEN_AS: Final = str.maketrans("ILO", "110")
_KEY, _CHECK, _GROUP = 52, 4, 4  # letters


def written(key: bytes) -> str:
    """Write a key of 32 bytes in groups of four letters."""
    letters = _letters(int.from_bytes(key) << 4, _KEY) + _check(key)
    return " ".join(letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP))


def read(text: str) -> bytes | None:
    """Read a code as it was typed over; None where it is none, or has a mistake in it."""
    letters = "".join(text.upper().split()).replace("-", "").translate(_SEEN_AS)
    if len(letters) != _KEY + _CHECK or not set(letters) <= set(_DIGITS):
        return None
    number = 0
    for letter in letters[:_KEY]:
        number = number << 5 | _DIGITS.index(letter)
    key = (number >> 4).to_bytes(32)
    return key if letters[_KEY:] == _check(key) and not number & 15 else None


def _check(key: bytes) -> str:
    return _letters(int.from_bytes(hashlib.sha256(b"JimDesk" + key).digest()[:4]) >> 12, _CHECK)


def _letters(number: int, length: int) -> str:
    return "".join(_DIGITS[number >> 5 * place & 31] for place in reversed(range(length)))
