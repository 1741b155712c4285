# SPDX-License-Identifier: Apache-2.0
"""The letter with the paper in it: a draft to nobody, in a place of one's own, that leaves nothing behind."""

import email
import stat
from email.policy import default

import pytest

from jimdesk.core.words import Words
from jimdesk.exchange.mail_draft import WARNING, opened, written

PDF = b"%PDF-1.4\n" + bytes(range(256)) * 40 + b"%%EOF"
DUTCH = Words("nl")


def test_the_letter_is_a_draft_to_nobody_with_the_sheet_in_it() -> None:
    """Mail programs open it as something not sent yet; the sheet comes out as it went in."""
    letter = email.message_from_bytes(written(PDF, DUTCH), policy=default)
    assert letter["X-Unsent"] == "1"
    assert (letter["To"], letter["From"], letter["Subject"]) == (None, None, "Ons plan")
    sheet, = letter.iter_attachments()
    assert (sheet.get_filename(), sheet.get_content_type()) == ("plan.pdf", "application/pdf")
    assert sheet.get_content() == PDF


def test_whoever_makes_it_is_warned() -> None:
    """The sentence says what can happen and what is safer."""
    assert DUTCH.tell(WARNING) == (
        "Mail is als een ansichtkaart: anderen kunnen meelezen. Het blad zelf geven is veiliger."
    )


def test_it_lies_where_only_its_owner_comes_and_is_gone_afterwards() -> None:
    """The folder and the letter are the owner's alone, and neither is there afterwards."""
    with opened(PDF, DUTCH) as path:
        assert path.read_bytes() == written(PDF, DUTCH)
        assert stat.S_IMODE(path.parent.stat().st_mode) & 0o077 == 0
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0
    assert not path.parent.exists()


def test_only_paper_goes_into_it() -> None:
    """A meeting file or a text is refused."""
    with pytest.raises(ValueError, match="paper"):
        written(b"SQLite format 3\x00", DUTCH)
