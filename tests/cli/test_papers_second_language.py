# SPDX-License-Identifier: Apache-2.0
"""plan with a second language, run as a real process."""

from pathlib import Path

import pypdfium2

from jimdesk import store
from jimdesk.exchange import portable
from tests.cli.conftest import Program, one_sentence


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


def test_other_sheets_are_in_one_language(jimdesk: Program, tmp_path: Path) -> None:
    """A wish that cannot be met is said in one sentence, and no file is left."""
    store.create(tmp_path / "a.jim", portable.example(), password=None).close()
    answer = jimdesk("plan", "a.jim", "a.pdf", "--page", "cards", "--second-language", "tr")
    assert answer.code == 2
    assert "two languages" in one_sentence(answer.talk)
    assert not (tmp_path / "a.pdf").exists()
