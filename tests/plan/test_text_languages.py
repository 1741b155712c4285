# SPDX-License-Identifier: Apache-2.0
"""Paper in languages other than Dutch: complete catalogues, dates, and letters that all come on paper."""

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from jimdesk.core import audience, places
from jimdesk.core import words as words_module
from jimdesk.core.words import Words, paper_languages, reviewed
from jimdesk.plan import SHEETS
from jimdesk.plan.rich import clean, clean_name
from jimdesk.plan.signs import font, font_of
from tests.plan.reading import pdftotext, without_poppler
from tests.plan.sheets_of import DUTCH, pages, pdf, said
from tests.story_family import DAY
from tests.story_plan import story_after_meeting

ROOT = Path(__file__).resolve().parents[2]
SPEAKING = sorted((ROOT / "jimdesk" / "plan").glob("*.py")) + [
    ROOT / "jimdesk" / "core" / name for name in ("kinship.py", "words.py", "names.py")
]
STORY = story_after_meeting()


def spoken() -> Iterator[str]:
    """Every text that paper can say."""
    for path in SPEAKING:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args:
                name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
                given = node.args[0]
                if name in ("say", "saying", "N_", "count") and isinstance(given, ast.Constant):
                    yield str(given.value)


@pytest.mark.parametrize("language", ["ar", "tr"])
def test_a_language_that_ships_can_say_all_that_is_printed(language: str) -> None:
    """No English line stands on a sheet in Arabic or Turkish."""
    with (ROOT / "translations" / language / "paper.po").open("rb") as file:
        catalogue = read_po(file, locale=language, abort_invalid=True)
    known = {one.id if isinstance(one.id, str) else one.id[0] for one in catalogue if one.id}
    assert sorted(set(spoken()) - known) == []


@pytest.mark.parametrize("language", ["ar", "tr"])
def test_a_translation_fills_in_the_same_things(language: str) -> None:
    """A name that is mistyped or forgotten in a translation would crash a sheet, or lose somebody."""
    with (ROOT / "translations" / language / "paper.po").open("rb") as file:
        catalogue = read_po(file, locale=language, abort_invalid=True)
    for message in catalogue:
        if not message.id:
            continue
        plural = not isinstance(message.id, str)
        translated = message.string or ""
        forms = (translated,) if isinstance(translated, str) else tuple(translated)
        assert not plural or len(forms) == catalogue.num_plurals
        wanted = fields(message.id if isinstance(message.id, str) else message.id[0])
        for form in forms:
            assert form, message.id
            assert wanted - ({"n"} if plural else set()) <= fields(form) <= wanted, form


def fields(text: str) -> set[str]:
    """The names in braces that are filled in."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize(("n", "told"), [
    (1, "مرة في الأسبوع"), (2, "مرتان في الأسبوع"), (3, "3 مرات في الأسبوع"), (12, "12 مرة في الأسبوع"),
])
def test_plurals_of_arabic(n: int, told: str) -> None:
    """Arabic has a form of its own for one, for two, for few and for many."""
    words = Words("ar")
    text = words.count("{n} time a week", "{n} times a week", n)
    assert text.replace("\u2068", "").replace("\u2069", "") == told


@pytest.mark.parametrize(("minutes", "told"), [
    (60, "ساعة واحدة"), (90, "1½ ساعة"), (120, "ساعتان"), (360, "6 ساعات"), (900, "15 ساعة"),
])
def test_hours_of_arabic(minutes: int, told: str) -> None:
    """Hours of a week bend as Arabic counts: two and six have a form of their own."""
    assert Words("ar").hours(minutes).replace("\u2068", "").replace("\u2069", "") == told


@pytest.mark.parametrize("language", ["ar", "tr"])
def test_nothing_is_translated_twice(language: str) -> None:
    """Of two translations of one text the last would win, unseen."""
    seen: list[str] = []
    with (ROOT / "translations" / language / "paper.po").open(encoding="utf-8") as file:
        context = ""
        for line in file:
            if line.startswith("msgid "):
                seen.append(context + line)
            context = line if line.startswith("msgctxt ") else ""
    assert sorted({one for one in seen if seen.count(one) > 1}) == []


@pytest.mark.parametrize("sign", "?;,")
def test_arabic_is_pointed_as_arabic_is(sign: str) -> None:
    """A question mark, a comma or a semicolon is the one of its own script."""
    with (ROOT / "translations" / "ar" / "paper.po").open("rb") as file:
        catalogue = read_po(file, locale="ar", abort_invalid=True)
    forms = (form for one in catalogue if one.id for form in ([one.string] if isinstance(one.string, str)
                                                             else one.string or ()))
    assert [form for form in forms if sign in form] == []


def test_months_are_those_of_the_people_who_read_them() -> None:
    """In Morocco November is نونبر; who asks for another country gets the months of that one."""
    assert Words("ar").date(DAY) == "24 نونبر 2026"
    assert "تشرين" in Words("ar_SY").date(DAY)
    assert Words("ar_SY").say("Call") == Words("ar").say("Call")
    assert Words("tr").day(DAY) == "Salı 24 Kasım 2026"


def test_which_languages_paper_can_be_in_and_who_read_them() -> None:
    """A language that no native speaker has read says so of itself."""
    assert {"nl", "en", "ar", "tr"} <= set(paper_languages())
    assert reviewed("nl")
    assert reviewed("en")
    assert not reviewed("ar")
    assert not reviewed("tr")
    assert not reviewed("xx")


@pytest.fixture
def tried(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A few texts in languages that do not ship, to try their letters."""
    words_module._catalogue.cache_clear()
    monkeypatch.setattr(places, "translations", lambda: Path(__file__).parent / "languages")
    yield
    monkeypatch.undo()
    words_module._catalogue.cache_clear()


@without_poppler
@pytest.mark.usefixtures("tried")
@pytest.mark.parametrize(("language", "name", "what", "title", "weekday"), [
    ("pl", "Świętosława Łąk", "Gotować żurek w środę, zażółcić gęślą jaźń", "Plan: ", "środa"),
    ("uk", "Ґалаґан Їжак", "Варити борщ щосереди, з’їсти паляницю", "План: ", "середа"),
    ("ti", "ሳሚራ ገብረ", "ሓቢርካ ምኽሻንን ምብላዕን", "መደብ ", "ረቡዕ"),
])
def test_a_language_is_one_catalogue_and_where_needed_one_font(
    language: str, name: str, what: str, title: str, weekday: str
) -> None:
    """Polish, Ukrainian and Tigrinya come on paper without a box, and are read back as they were typed."""
    family = STORY.change("yassin", called=name).change("line-1", what=what)
    words = Words(language)
    sheets = pages(family, words)
    for sheet in sheets:
        for sign in "".join(said(sheet)):
            assert ord(sign) in font(font_of(sign, bold=False)).face.charToGlyph, sign
    text = " ".join(pdftotext(pdf(family, words)).split())
    for part in (name, title + "Ilias", weekday):
        assert part in text
    assert set(what.split()) <= set(text.split())


def test_what_no_font_has_leaves_no_box() -> None:
    """A picture in a name is left out, a smile is typed out; whoever prints hears which signs are missing."""
    assert clean_name("Noor \U0001f33b\ufe0f \U0001f468\u200d\U0001f469") == "Noor"
    assert clean("Zoë ياسين ሳሚራ Ґ") == "Zoë ياسين ሳሚራ Ґ"
    assert clean("Goed zo \U0001f642 \u2764\ufe0f") == "Goed zo :-) <3"
    family = STORY.change("yassin", called="李雷").change("samira", called="Samira \U0001f33b")
    for sheet in SHEETS:
        if sheet.id in ("wall", "dossier", "annex"):
            shown = audience.shown_to(family, sheet.reader())
            for second in (None, Words("tr")):
                told = [DUTCH.tell(one) for one in sheet.make(shown, DUTCH, day=DAY, second=second).advice]
                assert any("李雷" in one for one in told)
                assert any("\U0001f33b" in one for one in told) or sheet.id == "annex"


@without_poppler
@pytest.mark.parametrize("language", ["nl", "ar"])
def test_what_no_font_has_is_a_box_in_a_sentence_and_read_back_as_typed(language: str) -> None:
    """Whoever reads the sheet sees that something stood there; the file tells what, in either direction."""
    typed = ("Oma haalt \U0001f436\ufe0f en 李 op", "ياسين يأخذ \U0001f436 معه")
    family = STORY.change("line-1", what=typed[0]).change("line-2", what=typed[1])
    drawn = {sign for sheet in pages(family, Words(language)) for line in said(sheet) for sign in line}
    assert {"\U0001f436", "李"} <= drawn
    text = " ".join(pdftotext(pdf(family, Words(language))).split())
    assert "Oma haalt \U0001f436 en 李 op" in text
    assert typed[1] in text


def test_only_what_is_missing_on_this_sheet_is_told() -> None:
    """A sign in a line of somebody else is no news for whoever prints the page of Yassin."""
    family = STORY.change("line-5", what="Papieren \U0001f4da")
    sheet = next(one for one in SHEETS if one.id == "person")
    told = {
        person: sheet.make(audience.shown_to(family, audience.person(person)), DUTCH, day=DAY).advice
        for person in ("yassin", "fatima")
    }
    assert not told["yassin"]
    assert "\U0001f4da" in DUTCH.tell(told["fatima"][0])
