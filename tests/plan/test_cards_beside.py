# SPDX-License-Identifier: Apache-2.0
"""The crisis card in a language that no native speaker has read: each line says it in Dutch too."""

from dataclasses import replace

import pytest

from jimdesk.core import audience
from jimdesk.core.crisis_numbers import CrisisNumber
from jimdesk.core.family import Family
from jimdesk.core.meeting import CrisisStep
from jimdesk.core.translation import translation
from jimdesk.core.words import Words
from jimdesk.plan.cards import HEIGHT, WIDTH, card_content, card_pages
from jimdesk.plan.marks import Dots, Fill, Page
from jimdesk.plan.marks import Words as Line
from jimdesk.plan.paper import printed
from tests.plan.reading import pdftotext, without_poppler
from tests.plan.sheets_of import DUTCH, said
from tests.plan.story_in_arabic import story_in_arabic
from tests.story_family import DAY
from tests.story_plan import story_after_meeting

ARABIC, TURKISH = Words("ar"), Words("tr")
STORY = story_after_meeting()
_LEFT = 20.0  # mm, where the cards begin
_TOP = 34.0


def cards(family: Family, words: Words) -> tuple[Page, ...]:
    """The cards for the family."""
    return card_pages(card_content(audience.shown_to(family, audience.FAMILY), words, DAY), words)


def first_card(page: Page) -> list[str]:
    """The lines on the first card of a sheet, front and then back, without signs that only give direction."""
    marks = tuple(
        mark for mark in page.marks if isinstance(mark, Line) and _TOP <= mark.y <= _TOP + HEIGHT
    )
    return [
        "".join(sign for sign in line if sign not in "\u2066\u2067\u2068\u2069").strip()
        for line in said(page._replace(marks=marks))
    ]


def of_any_length() -> Family:
    """The story with ten long steps and a dozen numbers with long names."""
    steps = [CrisisStep.new(id=f"step-{n}", place=n, text=f"Bel eerst {'de buurvrouw van oma ' * n}")
             for n in range(1, 10)]
    steps.append(CrisisStep.new(id="step-10", place=10, service="huisartsenpost of 112"))
    numbers = [CrisisNumber.new(id=f"number-{n}", place=n, name=f"Hulp bij {'nog een keer ' * n}",
                                phone="06 12 34 56 78") for n in range(1, 13)]
    return STORY.drop(*(step.id for step in STORY.of(CrisisStep))).put(*steps, *numbers)


def test_the_card_of_the_story_in_arabic() -> None:
    """Each line first in Arabic and then in Dutch; numbers stand once, and so does what is only Dutch."""
    page, = cards(story_in_arabic(), ARABIC)
    assert first_card(page) == [
        "إذا ساءت الأمور", "Als het misgaat",
        "اتصال إلياس بـ ياسين", "Ilias belt Yassin", "06 12 34 56 78", "1",
        "اتصال Marijke بـ Anja", "Marijke belt Anja", "____", "2",
        "طبيب المداومة", "Huisartsenpost", "____ أو / of 112", "3",
        "112", "شخص في خطر الآن.", "Iemand is nu in gevaar.",
        "طبيب المداومة · Huisartsenpost", "113 الوقاية من الانتحار · 113 Zelfmoordpreventie", "113",
        "الأمان في البيت · Veilig Thuis", "0800-2000", "هاتف الأطفال · Kindertelefoon", "0800-0432",
        "تم التحقق من الأرقام: ____ · النسخة 1", "Nummers nagekeken op ____",
        "هل وجدت هذه البطاقة؟ ارمها من فضلك.", "Gevonden? Gooi dit kaartje weg.",
    ]


def test_the_card_of_the_story_in_dutch() -> None:
    """In a language that was read by those who speak it the card has each line once."""
    page, = cards(STORY, DUTCH)
    assert first_card(page) == [
        "Als het misgaat",
        "Ilias belt Yassin", "06 12 34 56 78", "1",
        "Marijke belt Anja", "____", "2",
        "Huisartsenpost", "____ of 112", "3",
        "112", "Iemand is nu in gevaar.",
        "Huisartsenpost", "113 Zelfmoordpreventie", "113", "Veilig Thuis", "0800-2000",
        "Kindertelefoon", "0800-0432",
        "Nummers nagekeken op ____ · Versie 1", "Gevonden? Gooi dit kaartje weg.",
    ]
    assert "misgaat" not in " ".join(first_card(cards(STORY, Words("en"))[0]))


def test_the_card_in_turkish_says_it_in_dutch_too() -> None:
    """Turkish stands first on each line, Dutch behind or below it."""
    told = first_card(cards(STORY, TURKISH)[0])
    assert told[:4] == ["Sorun olursa", "Als het misgaat", "Ilias arar: Yassin", "Ilias belt Yassin"]
    assert "____ veya / of 112" in told


@pytest.mark.parametrize("words", [ARABIC, TURKISH], ids=["ar", "tr"])
@pytest.mark.parametrize("family", [story_in_arabic(), of_any_length()], ids=["story", "long"])
def test_nothing_lies_off_its_card(family: Family, words: Words) -> None:
    """Whatever there is to say, words and dotted lines stay within 85 by 54 mm, front and back."""
    for page in cards(family, words):
        tops = [mark.y for mark in page.marks if isinstance(mark, Fill) and mark.weight == 0.5]
        for mark in page.marks:
            x, y, width, height = mark.box
            if isinstance(mark, Line | Dots) and _TOP <= y < 270:
                assert any(top - 0.2 <= y and y + height <= top + HEIGHT + 0.2 for top in tops)
                assert x >= _LEFT
                assert x + width <= _LEFT + WIDTH + 0.01 or x >= _LEFT + WIDTH
                assert x + width <= _LEFT + 2 * WIDTH + 0.01


@pytest.mark.parametrize("words", [ARABIC, TURKISH], ids=["ar", "tr"])
def test_nothing_is_cut(words: Words) -> None:
    """Long steps and numbers go on over more cards; no word of them is left out for want of room."""
    told = " ".join(line for page in cards(of_any_length(), words) for line in said(page))
    assert "…" not in told
    assert told.count("buurvrouw") >= sum(range(1, 10))
    assert told.count("nog een keer") + told.count("nog een\u00a0keer") >= 15
    for part in ("Gevonden?", "112", "06 12 34 56 78"):
        assert part in told


@without_poppler
def test_numbers_are_read_back_whole() -> None:
    """112 and each number to call stand on the Arabic card from left to right, in one piece."""
    text = pdftotext(printed(cards(story_in_arabic(), ARABIC), "", "ar"))
    for number in ("06 12 34 56 78", "0800-2000", "0800-0432"):
        assert text.count(number) == 4
    assert text.count("112") == 8
    assert "211" not in text
    assert "0002" not in text


def test_what_was_translated_stands_in_both() -> None:
    """A step and a number that somebody typed in Arabic too stand in both languages, not once."""
    step = CrisisStep.new(id="own", place=0, text="bel de buurvrouw")
    number = CrisisNumber.new(id="number", place=1, name="buurvrouw", phone="06 1")
    family = story_in_arabic().put(
        step, number, translation(step, "text", "ar", "اتصل بالجارة"),
        translation(number, "name", "ar", "الجارة"),
    )
    told = first_card(cards(family, ARABIC)[0])
    assert {"اتصل بالجارة.", "Bel de buurvrouw.", "الجارة · Buurvrouw"} <= set(told)
    emergency = family.put(replace(step, text="", service="112"))
    assert first_card(cards(emergency, ARABIC)[0])[2:5] == ["الاتصال بـ", "Bel", "112"]


@pytest.mark.parametrize("language", ["ar", "tr", "en"])
def test_all_numbers_that_ship_stand_on_every_card(language: str) -> None:
    """Two languages need no second card for the numbers: each is on the back of the first one."""
    shown, words = audience.shown_to(STORY, audience.FAMILY), Words(language)
    page, = card_pages(card_content(shown, words, DAY, second=DUTCH), words)
    assert {"113", "0800-2000", "0800-0432"} <= set(first_card(page))
