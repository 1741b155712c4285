# SPDX-License-Identifier: Apache-2.0
"""Whether address cards of every version are read, and what means nothing here is told."""

import pytest

from jimdesk.core.trouble import KnownError
from jimdesk.exchange import address_cards

OLD = (
    "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Y=C4=B1lmaz;Zo=C3=AB\n"
    "TEL;CELL:06 1\nEND:VCARD\n"
)
USUAL = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Vries\\, de;Truus;;;\r\nFN:Truus de\r\n  Vries\r\nTEL;TYPE=CELL:06 2\r\n"
    "BDAY:1955-03-08\r\nitem1.NOTE:iets\\nmeer\r\nEND:VCARD\r\n"
)
NEW = "BEGIN:VCARD\nVERSION:4.0\nFN:Bert\nTEL;VALUE=uri:tel:+31-6-3\nBDAY:--0308\nGENDER:M\nEND:VCARD\n"


def test_cards_of_every_version_are_read() -> None:
    """A row each, with the line where it begins and its name whole."""
    rows, left = address_cards.rows(OLD + USUAL + NEW, "a.vcf")
    assert [row.line for row in rows] == [1, 6, 15]
    assert [row.name for row in rows] == ["Zoë Yılmaz", "Truus de Vries", "Bert"]
    assert [row.values["phone"] for row in rows] == ["06 1", "06 2", "+31-6-3"]
    assert rows[1].values["birth"] == "1955-03-08"
    assert rows[2].values["gender"] == "M"
    assert left == ["NOTE"]


def test_what_a_card_says_for_programs_alone_is_nobodys_year_or_bond() -> None:
    """A telephone that knows no year writes 1604; the number of another card is no word for a bond."""
    lines = "FN:Bert\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-03-08\nRELATED;TYPE=friend:urn:uuid:f81d4fae"
    rows, left = address_cards.rows(f"BEGIN:VCARD\nVERSION:4.0\n{lines}\nEND:VCARD\n", "a.vcf")
    assert rows[0].values == {"name": "Bert", "birth": "--03-08"}
    assert left == ["RELATED"]


def test_a_face_on_a_card_is_in_nobodys_way() -> None:
    """A picture of a megabyte is passed over; a card that is as long in words is refused."""
    picture = "PHOTO;ENCODING=b;TYPE=JPEG:" + "\n ".join(["A" * 74] * 14_000) + "\n"
    face = f"BEGIN:VCARD\nVERSION:3.0\nFN:Bert\n{picture}TEL:06 3\nEND:VCARD\n"
    rows, left = address_cards.rows(face, "a.vcf")
    assert (rows[0].name, rows[0].values["phone"], left) == ("Bert", "06 3", [])
    with pytest.raises(KnownError, match=r"a\.vcf"):
        address_cards.rows(face.replace("PHOTO", "NOTE"), "a.vcf")
