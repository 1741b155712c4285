# SPDX-License-Identifier: Apache-2.0
"""The key of a meeting file: what becomes of a password, made as SQLCipher 4 itself would make it.

Deriving costs about a quarter of a second on purpose, and lets other threads work meanwhile. A file then
opens with the ready key in half a millisecond. Any tool that knows SQLCipher 4 opens it with the password.
"""

import os
import unicodedata
from dataclasses import field, replace
from typing import Final, Self

from jimdesk.core.frozen import frozen
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, saying

SALT: Final = 16  # bytes; they stand at the very start of an encrypted file
_LENGTH: Final = 32  # bytes of the key
_ROUNDS: Final = 256_000  # of PBKDF2-HMAC-SHA512: what SQLCipher 4 does by default


@frozen
class Key:
    """A key of 256 bits, with the salt that the password was mixed with where there was a password."""

    _key: bytes = field(repr=False)
    _salt: bytes = field(default=b"", repr=False)

    def __post_init__(self) -> None:
        """Refuse what SQLCipher would take for a password instead (ValueError)."""
        if len(self._key) != _LENGTH or len(self._salt) not in (0, SALT):
            raise ValueError("a key has 32 bytes, and a salt 16")

    @classmethod
    def of_password(cls, text: str, salt: bytes) -> Self:
        """Derive the key from a password; the same letters give the same key however they were typed."""
        import hashlib  # takes a few milliseconds that a file without a password need not spend

        password = unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass")
        return cls(hashlib.pbkdf2_hmac("sha512", password, salt, _ROUNDS, _LENGTH), salt)

    @classmethod
    def raw(cls, key: bytes) -> Self:
        """Take 32 bytes as they are; the salt is then whatever the file begins with."""
        return cls(key)

    def salted(self, salt: bytes) -> Self:
        """Return the key with the salt of the file that it opens, where it has none of its own."""
        return self if self._salt else replace(self, _salt=salt)

    @property
    def salt(self) -> bytes:
        """What the password was mixed with; the file begins with it, so it is no secret."""
        return self._salt

    @property
    def material(self) -> bytes:
        """The 32 bytes, for the recovery sheet: whoever has them needs no password."""
        return self._key

    def is_of(self, password: str) -> bool:
        """Tell whether a password, or the code of a recovery sheet, gives this key."""
        given = key_of(password, self._salt)
        return given is not None and given._key == self._key

    @property
    def literal(self) -> str:
        """The key as `PRAGMA key` takes it."""
        return f"x'{self._key.hex()}{self._salt.hex()}'"


Password = str | Key | None  # None: a file without a password


def new_key(password: Password) -> Key | None:
    """Return the key for a file that is yet to be made; KnownError for a password of nothing."""
    if isinstance(password, str):
        if not password:
            raise KnownError(saying(N_("A password needs at least one sign.")))
        return Key.of_password(password, os.urandom(SALT))
    return password


def key_of(password: Password, salt: bytes) -> Key | None:
    """Return the key for a file that begins with this salt; the code of its recovery sheet does as well."""
    if isinstance(password, str):
        from jimdesk.store import recovery

        written = recovery.read(password)
        return Key(written, salt) if written else Key.of_password(password, salt)
    return password.salted(salt) if password else None
