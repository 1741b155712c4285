# SPDX-License-Identifier: Apache-2.0
"""How strong a password is, by how many guesses somebody needs who knows how people choose them.

Words count by how many words there are, not by their letters; what everybody types, what follows on the
keyboard, years and repetitions count for next to nothing. There are no rules about signs.
"""

import itertools
import math
import re
import unicodedata
from enum import IntEnum
from typing import Final

from jimdesk.core.frozen import frozen
from jimdesk.core.words import N_

_COMMON: Final = frozenset({
    "wachtwoord", "password", "welkom", "welcome", "geheim", "secret", "admin", "letmein", "hallo",
    "hello", "qwerty", "azerty", "iloveyou", "ikhouvanjou", "lente", "zomer", "herfst", "winter",
    "maandag", "dinsdag", "januari", "februari", "voorjaar", "summer", "spring", "autumn", "jimdesk",
    "jim", "netwerk", "gezin", "familie", "family", "zorg", "jeugdzorg", "ajax", "feyenoord", "psv",
    "amsterdam", "rotterdam", "utrecht", "nederland", "schatje", "poesje", "hond", "kat", "baby",
    "mama", "papa", "liefde", "love", "sunshine", "dragon", "monkey", "football", "voetbal", "test",
    "temp", "login", "toegang", "abc", "master", "shadow", "princess", "prinses", "superman", "batman",
    "koffie", "appel", "banaan",
})
_ROWS: Final = (
    "qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "abcdefghijklmnopqrstuvwxyz", "01234567890",
)
_PIECE: Final = re.compile(r"[^\W\d_]+|\d+|[\W_]")
_WORD: Final = 11.0  # bits: one of two thousand everyday words
_LONG_WORD: Final = 13.0  # one of eight thousand
_CRAMMED: Final = re.compile(r"[^aeiouyáéíóúäëïöüàè]{5}")  # nobody says that: not a word
_FAIR, _STRONG = 33.0, 43.0  # bits; with our key, 33 holds for weeks on one fast machine, 43 for decades


class Level(IntEnum):
    """How strong a password is, as the window says it."""

    NONE = 0
    WEAK = 1
    FAIR = 2
    STRONG = 3


@frozen
class Strength:
    """The level, and one sentence (a msgid) about it."""

    level: Level
    advice: str


def strength(password: str) -> Strength:
    """Estimate the strength of a password."""
    if not password:
        return Strength(Level.NONE, N_("Four words that only you put together are strong."))
    found = bits(password)
    if found >= _STRONG:
        return Strength(Level.STRONG, N_("Strong. Can you remember it without writing it down?"))
    if found >= _FAIR:
        return Strength(Level.FAIR, N_("Fair. One more word makes it strong."))
    return Strength(
        Level.WEAK, N_("Weak: soon guessed. Take four words that have nothing to do with each other.")
    )


def bits(password: str) -> float:
    """Estimate how many guesses it takes to find a password, as a power of two."""
    text = unicodedata.normalize("NFKC", password).casefold()
    seen: set[str] = set()
    found = 0.0
    for piece in _PIECE.findall(text):
        found += 1.0 if piece in seen else _of(piece)
        seen.add(piece)
    capitals = sum(one.isupper() for one in password[1:])
    return found + (min(capitals, 6) if 0 < capitals < len(password) - 1 else 0)


def _of(piece: str) -> float:
    if piece.isdigit():
        return _of_number(piece)
    if not piece.isalpha():
        return 1.0 if piece == " " else 3.5
    if piece in _COMMON:
        return 5.0
    if _follows(piece) or len(set(piece)) < 3:
        return 3.0 + math.log2(len(piece))
    letters = 4.5 * len(piece)
    if _CRAMMED.search(piece):
        return letters
    return min(letters, _LONG_WORD if len(piece) > 7 else _WORD)


def _of_number(piece: str) -> float:
    if len(set(piece)) == 1 or _follows(piece):
        return 3.0
    if len(piece) == 4 and piece[:2] in ("19", "20"):
        return 6.0
    return 3.3 * len(piece)


def _follows(piece: str) -> bool:
    """Tell whether signs stand in a row on the keyboard or in the alphabet, forwards or backwards."""
    rows = itertools.chain.from_iterable((row, row[::-1]) for row in _ROWS)
    return len(piece) > 2 and any(piece in row for row in rows)
