# SPDX-License-Identifier: Apache-2.0
"""People from address cards (vCard 2.1, 3 and 4), as telephones and mail programs write them."""

import itertools
import re
from collections.abc import Mapping
from typing import Any, Final

from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, saying
from jimdesk.exchange.people_listed import MOST_PEOPLE, Row, too_large

_NO_CARDS: Final = N_("{file} holds no address cards.")
_BROKEN: Final = N_("Cards that can be read in {file}: {n}. After them it is broken.")
_BEGIN: Final = re.compile(r"^BEGIN:VCARD[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_END: Final = re.compile(r"\n")
_PICTURE: Final = re.compile(  # with the lines that belong to it; nobody needs the face on a card here
    r"^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:].*\n(?:[ \t].*\n|\r?\n)*", re.IGNORECASE | re.MULTILINE
)
_MOST_LETTERS: Final = 20_000  # of one card without its picture
_FIELDS: Final[Mapping[str, str]] = {
    "fn": "name", "nickname": "called", "tel": "phone", "bday": "birth", "deathdate": "death",
    "gender": "gender", "lang": "language", "title": "about", "role": "about", "org": "about",
    "related": "relation",
}
_ABOUT_THE_CARD: Final = frozenset({"version", "prodid", "rev", "uid", "kind", "source", "profile"})
_NO_YEAR: Final = "X-APPLE-OMIT-YEAR"  # the year that stands there, 1604, means that none is known
_NAME: Final = {"family": "last", "given": "given", "additional": "middle"}  # as vobject calls the parts of N


def not_cards(file: str) -> KnownError:
    """A file that is something else."""
    return KnownError(saying(_NO_CARDS, file=file))


def rows(text: str, file: str) -> tuple[list[Row], list[str]]:
    """Read address cards; returns (a row for each, what stands on them that means nothing here)."""
    import vobject

    begins = [found.start() for found in _BEGIN.finditer(text)]
    if not begins:
        raise not_cards(file)
    if len(begins) > MOST_PEOPLE:
        raise too_large(file)
    found: list[Row] = []
    left: dict[str, None] = {}
    line, at = 1, 0
    for begin, end in itertools.pairwise((*begins, len(text))):
        written = _PICTURE.sub("", text[begin:end])
        if len(written) > _MOST_LETTERS:
            raise too_large(file)
        try:
            card = next(vobject.readComponents(written, allowQP=True))
        except (vobject.base.VObjectError, StopIteration, ValueError, LookupError, AttributeError) as error:
            raise KnownError(saying(_BROKEN, file=file, n=len(found))) from error
        line, at = line + len(_END.findall(text, at, begin)), begin
        found.append(Row(line, _values(card, left)))
    return found, list(left)


def _values(card: Any, left: dict[str, None]) -> dict[str, str]:  # noqa: ANN401  (vobject has no types)
    found: dict[str, str] = {}
    for one in card.getChildren():
        name, value = str(one.name).lower(), getattr(one, "value", "")
        if _NO_YEAR in getattr(one, "params", {}):
            value = re.sub(r"^\d{4}-?", "--", _plain(value))
        if name == "n" and not isinstance(value, str):
            for part, field in _NAME.items():
                found.setdefault(field, _plain(getattr(value, part, "")))
        elif name in _FIELDS and _plain(value) and not _plain(value).startswith("urn:"):  # another card's id
            found.setdefault(_FIELDS[name], _plain(value).removeprefix("tel:"))
        elif name not in _ABOUT_THE_CARD and _plain(value):
            left[name.upper()] = None
    return found


def _plain(value: object) -> str:
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return " ".join(text.split())
