# SPDX-License-Identifier: Apache-2.0
"""plan with a second language, run as a real process."""

from pathlib import Path

import pypdfium2

from jimdesk import store
from jimdesk.core.words import Words
from jimdesk.exchange import portable
from tests.cli.conftest import Program


def test_two_languages_stand_on_one_sheet(jimdesk: Program, tmp_path: Path) -> None:
    """Dutch and Turkish come on the same front; nothing is said on the way."""
    store.create(tmp_path / "a.jim", portable.example(), password=None).close()
    answer = jimdesk("plan", "a.jim", "a.pdf", "--language", "nl", "--second-language", "tr")
    assert (answer.code, answer.out, answer.talk) == (0, b"", "")
    document = pypdfium2.PdfDocument(tmp_path / "a.pdf")
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert "Plan van Ilias" in text
    assert "Plan: Ilias" in text


def test_any_sheet_can_be_in_two_languages(jimdesk: Program, tmp_path: Path) -> None:
    """The cards, asked for in Dutch and Turkish, come as one sheet with the words of both."""
    store.create(tmp_path / "a.jim", portable.example(), password=None).close()
    answer = jimdesk(
        "plan", "a.jim", "a.pdf", "--page", "cards", "--language", "nl", "--second-language", "tr"
    )
    assert (answer.code, answer.out, answer.talk) == (0, b"", "")
    document = pypdfium2.PdfDocument(tmp_path / "a.pdf")
    pages, text = len(document), document[0].get_textpage().get_text_range()
    document.close()
    assert pages == 1
    assert "Als het misgaat" in text
    assert Words("tr").say("If it goes wrong") in text
