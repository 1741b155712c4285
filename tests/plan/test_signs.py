# SPDX-License-Identifier: Apache-2.0
"""Fonts and signs: read once, whoever asks first, also where sheets are made at the same moment."""

import subprocess
import sys
from pathlib import Path

import pytest

from jimdesk.plan.signs import font, noticing, printable

_TOGETHER = """
import sys, threading
sys.setswitchinterval(1e-6)
from jimdesk.core import audience
from jimdesk.core.words import Words
from jimdesk.plan import SHEETS
from tests.plan.story_in_arabic import story_in_arabic
from tests.story_family import DAY
family, wrong, made = story_in_arabic(), [], {}
start = threading.Barrier(3)
def make(n):
    start.wait()
    try:
        for sheet in (one for one in SHEETS if one.id in ("wall", "circle-at-home", "person")):
            shown = audience.shown_to(family, sheet.reader("yassin"))
            for language in ("ar", "nl") if n % 2 else ("nl", "ar"):
                paper = sheet.make(shown, Words(language), day=DAY)
                made.setdefault((sheet.id, language), set()).add(paper.pdf)
    except BaseException as error:
        wrong.append(repr(error))
threads = [threading.Thread(target=make, args=(n,)) for n in range(3)]
for one in threads: one.start()
for one in threads: one.join()
assert not wrong, wrong
assert all(len(files) == 1 for files in made.values())
print(len(made))
"""


def test_sheets_made_at_the_same_moment_are_the_same() -> None:
    """Three threads in a fresh process, in two scripts: nobody stumbles, and every file is as always."""
    root = Path(__file__).resolve().parents[2]
    told = subprocess.run([sys.executable, "-c", _TOGETHER], cwd=root, capture_output=True, text=True)
    assert told.returncode == 0, told.stderr
    assert told.stdout.strip() == "6"


def test_a_font_is_read_once() -> None:
    """Who asks again gets the same."""
    assert font("NotoSans-Bold") is font("NotoSans-Bold")


@pytest.mark.parametrize(("text", "left", "missing"), [
    ("Zoë", "Zoë", ""), ("top \U0001f44d\U0001f3fd", "top ", "\U0001f44d"), ("李", "", "李"),
    ("\U0001f642", ":-)", ""), ("1\ufe0f\u20e3", "1", ""),
])
def test_what_is_left_out_is_noticed(text: str, left: str, missing: str) -> None:
    """A tint of the skin is no sign of its own; a smile is typed out and not missed."""
    with noticing() as found:
        assert printable(text) == left
    assert "".join(found) == missing


@pytest.mark.parametrize(("text", "kept"), [
    ("top \U0001f44d\U0001f3fd!", "top \U0001f44d!"),
    ("met \U0001f468\u200d\U0001f469\u200d\U0001f467", "met \U0001f468"),
    ("\u2764\ufe0f\u200d\U0001f525 hoi \u2764\ufe0f", "\u2764 hoi <3"),
    ("naar \U0001f1f2\U0001f1e6", "naar \U0001f1f2"),
    ("\U0001f44d\U0001f44d ja", "\U0001f44d\U0001f44d ja"), ("\u674e haalt", "\u674e haalt"),
    ("\u674e \U0001f44d", ""), ("1\ufe0f\u20e3 keer", "1 keer"),
])
def test_of_each_picture_in_a_sentence_one_sign_stays(text: str, kept: str) -> None:
    """It becomes one box, however many signs it is made of; where nothing else is left, a line is dotted."""
    assert printable(text, boxes=True).strip() == kept
