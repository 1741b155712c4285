# SPDX-License-Identifier: Apache-2.0
"""A file of another program on its way in: a family tree, a table of people, or address cards.

Nothing has come in before its step is done; a file that cannot be read makes no step, and says why.
"""

import codecs
import datetime
from pathlib import Path
from typing import Final

from jimdesk.core import edits
from jimdesk.core.family import Family
from jimdesk.core.people import Person
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import saying
from jimdesk.exchange import bounded, gedcom, people_listed
from jimdesk.exchange.people_listed import Listed

TABLE: Final = ".csv"
CARDS: Final = ".vcf"
KINDS: Final = (*gedcom.KINDS, CARDS, TABLE)  # how the names of such files end


def bring_in(path: Path, known: Family, today: datetime.date, language: str) -> Listed:
    """Read a file, by its ending, into what it would add to who is known; KnownError where it is none."""
    kind = path.suffix.lower()
    if kind not in KINDS:
        kinds = ", ".join(KINDS)
        raise KnownError(saying("{file} has to end in one of: {kinds}.", file=path.name, kinds=kinds))
    return _tree(path) if kind in gedcom.KINDS else _people(path, kind, known, today, language)


def _tree(path: Path) -> Listed:
    family, report = gedcom.bring_in(path)
    people = len(family.of(Person))
    step = edits.add(saying("a family tree of {n} people", n=people), *family)
    return Listed(step, people, report.sayings())


def _people(path: Path, kind: str, known: Family, today: datetime.date, language: str) -> Listed:
    from jimdesk.exchange import address_cards, people_table

    rows, not_one = (
        (people_table.rows, people_table.not_a_table) if kind == TABLE
        else (address_cards.rows, address_cards.not_cards)
    )
    data = bounded.read(path, people_listed.MOST_BYTES, not_one, people_listed.too_large)
    text = _text(data)
    if text is None:
        raise not_one(path.name)
    found, left = rows(text, path.name)
    return people_listed.listed(found, left, path.name, known, today, language)


def _text(data: bytes) -> str | None:
    """Return the text of a file, in whichever letters older programs wrote it; None where it is no text."""
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "cp1252", "latin-1"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return None if "\0" in text else text
    return None
