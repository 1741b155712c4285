# SPDX-License-Identifier: Apache-2.0
"""What to say to whoever prints of signs that are not on the sheet: without it they would be lost unseen."""

import unicodedata
from collections.abc import Iterable

from jimdesk.core.words import N_, Saying, saying


def letters_advice(left_out: Iterable[str]) -> tuple[Saying, ...]:
    """Return sentences with the letters and the pictures that were left out; none where all are on paper."""
    letters, pictures = "", ""
    for sign in left_out:
        if unicodedata.category(sign).startswith("L"):
            letters += sign
        else:
            pictures += sign
    told: tuple[Saying, ...] = ()
    if letters:
        told += (saying(N_("No font here has these letters: {letters}"), letters=letters),)
    if pictures:
        told += (saying(N_("These signs are not on paper: {signs}"), signs=pictures),)
    return told
