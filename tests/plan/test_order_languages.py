# SPDX-License-Identifier: Apache-2.0
"""Arabic with names and numbers in it: in the order in which Qt sets it too, and read back as typed."""


from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QApplication

from jimdesk.core import places
from jimdesk.core.words import Words
from jimdesk.plan import order
from jimdesk.plan.columns import one_line
from jimdesk.plan.marks import Letters, Page
from jimdesk.plan.marks import Words as Line
from jimdesk.plan.paper import printed
from jimdesk.plan.rich import Span, isolated
from jimdesk.plan.text import set_lines
from tests.plan.reading import pdftotext, plain, without_poppler
from tests.plan.sheets_of import pages
from tests.plan.story_in_arabic import story_in_arabic

ARABIC = Words("ar")
TYPED = [
    "الطبخ والأكل معًا",
    "هذا يسير جيدًا: إلياس عاد إلى التدريب.",
    "وأن يقلّ الصراخ.",
    "مُدَرِّسٌ للُّغةِ",
    "لا تصرخ إلى الله",
    "Marijke تتصل بياسين، ولا تصرخ",
    "من 25 نونبر. المتابعة: Dennis.",
    "اتصال Marijke بـ Anja",
    "الهاتف: 06 12 34 56 78",
    "الهاتف +31 6 12345678 أو 112",
    "ياسين (الأخ، JIM)",
    "Karin (إدارة اللقاء)، Truus (الجدة)",
    "الثلاثاء 22 دجنبر، الساعة 19.00",
    "رسالة في المساء: أين أنت؟ قبل الساعة 11",
    "البحث عمّن يستمع عندما تتوقف Inge",
    "مع mevrouw Bakker-de Vries و Noor",
    "100 % من 3,5 ساعات",
    "من 9:00 إلى 17:30",
    "«أريد أن أبقى»",
    "[مهم] اسم/لقب",
    "١٢ نونبر ٢٠٢٦",
    "Zoë",
    "06 12 34 56 78",
]
TUESDAY = ARABIC.say("{weekday} {date}", weekday="الثلاثاء", date="22 دجنبر")
SPOKEN = [
    ARABIC.say("{who} calls {name}", who="Marijke", name="ياسين"),
    ARABIC.say("Next meeting: {when}", when=TUESDAY),
    ARABIC.say("{hours}:{minutes}", "a time on paper", hours="19", minutes="00"),
    ARABIC.say("Version {version} · {date}", version=1, date="24 نونبر 2026"),
    ARABIC.say("sheet {n} of {total}", n=1, total=12),
    ARABIC.say("{date}, {time}", date="22 دجنبر", time="19.00"),
    ARABIC.say("“{words}”", words="Ik wil (thuis) blijven."),
]
CORPUS = [isolated(text, always=True) for text in TYPED] + SPOKEN


@pytest.fixture
def family_of_fonts(qapp: QApplication) -> list[str]:
    """The fonts of the paper, known to Qt."""
    folder = places.resources() / "fonts"
    names = ("NotoSans-Regular", "NotoSansArabic-Regular", "NotoSansEthiopic-Regular")
    numbers = [QFontDatabase.addApplicationFont(str(folder / f"{name}.ttf")) for name in names]
    return [QFontDatabase.applicationFontFamilies(number)[0] for number in numbers]


def as_qt_sets_it(text: str, fonts: list[str]) -> list[int]:
    """The places in a text of what Qt draws, from left to right."""
    font = QFont()
    font.setFamilies(fonts)
    font.setPointSizeF(100)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1_000_000)
    layout.endLayout()
    found: list[tuple[float, int]] = []
    for place in range(len(text)):
        edges = [edge_of(line, place, edge) for edge in (QTextLine.Edge.Leading, QTextLine.Edge.Trailing)]
        if abs(edges[0] - edges[1]) > 0.01:
            found.append((sum(edges) / 2, place))
    return [place for _, place in sorted(found)]


def edge_of(line: QTextLine, place: int, edge: QTextLine.Edge) -> float:
    """Where a sign begins or ends on the line, as Qt sees it."""
    told: Any = line.cursorToX(place, edge)
    return float(told[0] if isinstance(told, tuple) else told)


def drawn(sign: str) -> bool:
    """Whether a sign has a width of its own."""
    return sign not in "\u200e\u2066\u2067\u2068\u2069" and not "\u064b" <= sign <= "\u0652"


@pytest.mark.parametrize("text", CORPUS, ids=plain)
def test_qt_sets_it_in_the_same_order(text: str, family_of_fonts: list[str]) -> None:
    """An engine that knows nothing of ours puts every letter, number and bracket at the same place."""
    theirs = [place for place in as_qt_sets_it(text, family_of_fonts) if drawn(text[place])]
    ours = [place for place in order.visual(order.levels(text, 1)) if place in theirs]
    assert len(set(theirs)) > 1
    assert ours == theirs


def test_every_line_of_the_sheet_is_set_as_qt_does(family_of_fonts: list[str]) -> None:
    """Whole lines of the wall sheet in Arabic, as they are broken."""
    count = 0
    for page in pages(story_in_arabic(), ARABIC):
        for mark in page.marks:
            if isinstance(mark, Line):
                text = "".join(p.text if isinstance(p, Span) else "" for p in mark.line.pieces)
                theirs = [n for n in as_qt_sets_it(text, family_of_fonts) if drawn(text[n])]
                ours = [n for n in order.visual(order.levels(text, 1)) if n in theirs]
                assert ours == theirs, plain(text)
                count += 1
    assert count > 60


@without_poppler
@pytest.mark.parametrize("text", CORPUS, ids=plain)
def test_it_is_read_back_as_it_was_typed(text: str) -> None:
    """Letters with their marks, names, numbers and brackets come out of the file in reading order."""
    letters = Letters(20)
    lines = (text, *[isolated(TYPED[1], always=True)] * 2)  # a sheet in Arabic is mostly Arabic
    marks = tuple(
        Line(20, 20 + 20 * n, one_line((Span(line),), letters), letters) for n, line in enumerate(lines)
    )
    file = printed([Page(210, 297, marks, right_to_left=True)], "proef", "ar")
    assert pdftotext(file).splitlines()[0] == plain(text)


@without_poppler
def test_numbers_of_a_whole_sheet_are_never_reversed() -> None:
    """The phone number, 112, the time and the days stand as they are, on the front and on the back."""
    from tests.plan.sheets_of import pdf

    text = pdftotext(pdf(story_in_arabic(), ARABIC))
    for whole in ("06 12 34 56 78", "112", "19.00", "24 نونبر 2026", "الثلاثاء 22 دجنبر"):
        assert whole in text


def test_times_and_numbers_stand_from_left_to_right() -> None:
    """What is seen of a time in the middle of Arabic: hours, then minutes."""
    text = f"غدًا {ARABIC.say('{hours}:{minutes}', 'a time on paper', hours='19', minutes='05')} هنا"
    seen = "".join(text[n] for n in order.visual(order.levels(text, 1)) if drawn(text[n]))
    assert "19.05" in seen


def test_inserted_values_keep_their_own_direction() -> None:
    """A number of several parts lies whole, and a day that was put together begins with its weekday."""
    called = seen(ARABIC.say("{who} calls {name}", who="06 12 34", name="Truus"))
    assert "06 12 34" in called
    day = seen(ARABIC.say("Next meeting: {when}", when=TUESDAY))
    assert day.index("22") < day.index("ءاثالثلا")


def seen(text: str) -> str:
    """What stands on a line from right to left, as the eye finds it from the left."""
    return "".join(text[n] for n in order.visual(order.levels(text, 1)) if drawn(text[n]))


def test_a_sentence_that_begins_with_a_latin_name_still_runs_from_right_to_left() -> None:
    """Most of its letters say which way a sentence runs, not the first name in it."""
    text = isolated("Marijke تتصل بياسين، ولا تصرخ")
    seen = "".join(text[n] for n in order.visual(order.levels(text, 0)) if drawn(text[n]))
    assert seen.endswith("Marijke")


@pytest.mark.parametrize(("typed", "whole"), [
    ("أحمد belt Truus op 06-12345678 om 19:00", ("06-12345678", "om 19:00")),
    ("دفع عبر IBAN NL91 ABNA 0417 1643 00", ("NL91", "0417 1643 00")),
    ("bellen om 19.30 uur (06 12 34 56 78), dan naar سميرة", ("om 19.30", "06 12 34 56 78")),
    ("+31 6 1234 5678 هو رقم ياسين", ("+31 6 1234 5678",)),
])
def test_a_number_stays_with_the_latin_words_before_it(typed: str, whole: tuple[str, ...]) -> None:
    """On one line, and wherever a line is broken: no number runs to the other end, or against the rest."""
    letters = Letters(14)
    found = set()
    for width in (35, 45, 55, 70, 178):
        for line in set_lines((Span(isolated(typed, always=True)),), letters, width):
            text = "".join(piece.text for piece in line.pieces if isinstance(piece, Span))
            here = {part for part in whole if part in plain(text)}
            assert all(part in seen(text) for part in here), f"{width}: {seen(text)}"
            found |= here
    assert found == set(whole)
