# SPDX-License-Identifier: Apache-2.0
"""What somebody typed stands on every sheet in the language of the sheet, where anybody gave it in that."""

from collections.abc import Callable
from typing import Any

import pytest

from jimdesk import methods
from jimdesk.core import audience
from jimdesk.core.audience import Reader
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, Column, Note, Statement
from jimdesk.core.people import Person
from jimdesk.core.professional import BottomLine, ProfessionalHelp
from jimdesk.core.translation import Translation, translation
from jimdesk.core.words import Translated, Words
from jimdesk.plan import makers
from jimdesk.plan.beside import divided
from jimdesk.plan.person_content import person_content
from jimdesk.plan.rich import plain
from jimdesk.plan.telling import Telling
from tests.plan.sheets_of import said
from tests.plan.story_in_arabic import story_in_arabic
from tests.story_family import DAY
from tests.story_plan import WORRY

ARABIC = Words("ar")


def story() -> Family:
    """The story in Arabic, with what professionals ask and do, and what was typed for a child."""
    must = BottomLine.new(id="must", place=1, text="elke nacht thuis", owner="karin", why="veiligheid")
    helps = ProfessionalHelp.new(id="help", place=1, who="inge", what="elke week luisteren")
    note = Note.new(id="own-note", text="nog bespreken", about="yassin", audience="everyone")
    family = story_in_arabic().put(must, helps, note)
    line = family.get(Agreement, "line-6")
    worry = next(one for one in family.of(Statement) if one.column is Column.WORRY)
    assert line
    return family.put(
        translation(must, "text", "ar", "كل ليلة في البيت"), translation(must, "why", "ar", "السلامة"),
        translation(helps, "what", "ar", "الاستماع كل أسبوع"), translation(note, "text", "ar", "للنقاش"),
        translation(worry, "text", "ar", "قلق كبير"),
        translation(line, "for_child", "ar", "الجدة تأخذك.\nأنيا تقود إذا لم تستطع."),
    )


def sheet(lay: Callable[..., Any], reader: Reader) -> str:
    """All words of a sheet in Arabic, without signs that only give direction."""
    pages = divided(lay(audience.shown_to(story(), reader), ARABIC, DAY, False))
    told = " ".join(line for page in pages for line in said(page))
    return "".join(sign for sign in told if sign not in "\u2066\u2067\u2068\u2069")


@pytest.mark.parametrize(("lay", "reader", "arabic", "dutch"), [
    (makers.annex, audience.professional(), ("كل ليلة في البيت", "السلامة", "الاستماع كل أسبوع"),
     ("nacht thuis", "eiligheid", "luisteren")),
    (makers.annex, audience.professional(), ("الطبخ والأكل معًا", "سميرة تتولى ذلك الأسبوع"),
     ("amen koken", "neemt die week")),
    (makers.dossier, audience.WORKER, ("قلق كبير", "للنقاش", "عند Truus", "الطبخ والأكل معًا"),
     (WORRY.rstrip("."), "og bespreken")),
    (makers.child, audience.person("amir"), ("الجدة تأخذك.", "أنيا تقود"), ("haalt jou op",)),
    (makers.person, audience.person("yassin"), ("الطبخ والأكل معًا",), ("amen koken", "neemt die week")),
    (makers.invitation, audience.person("yassin"), ("أريد أن أبقى", "عند Truus"), ("Ik wil",)),
])
def test_the_translation_stands_on_the_sheet(
    lay: Callable[..., Any], reader: Reader, arabic: tuple[str, ...], dutch: tuple[str, ...]
) -> None:
    """What was given in Arabic stands there, and what it was typed in does not."""
    told = sheet(lay, reader)
    for part in arabic:
        assert part in told
    for part in dutch:
        assert part not in told


def test_whom_to_ring_is_found_in_a_translation() -> None:
    """Who is named in plan B is told with a number to call, though the name is written in Arabic there."""
    assert "سميرة" in last_of_first_line(story())


def test_whom_to_ring_is_found_where_plan_b_is_not_translated() -> None:
    """Plan B still names her in Latin letters; the number to call stands below her name in Arabic."""
    family = story()
    typed = [one.id for one in family.of(Translation) if (one.of, one.field) == ("line-1", "if_not")]
    assert "سميرة" in last_of_first_line(family.drop(*typed))


def last_of_first_line(family: Family) -> str:
    """What stands last below the first line of the page of Yassin: whom to ring."""
    content = person_content(audience.shown_to(family, audience.person("yassin")), ARABIC, DAY)
    told = plain(content.lines[0].small[-1])
    assert told.endswith(": ____")
    return told


@pytest.mark.parametrize(("lay", "reader"), [
    (makers.annex, audience.professional()), (makers.dossier, audience.WORKER),
    (makers.circle, audience.FAMILY),
])
def test_a_name_in_other_letters_keeps_its_own_direction(lay: Callable[..., Any], reader: Reader) -> None:
    """A label that is a name in Latin letters is set apart from the Arabic around it."""
    family = story().change("inge", called="Inge (Zus)")
    pages = divided(lay(audience.shown_to(family, reader), ARABIC, DAY, False))
    labels = [line for page in pages for line in said(page) if "Inge (Zus)" in line]
    assert family.get(Person, "inge")
    assert labels
    for line in labels:
        assert line[max(0, line.index("Inge (Zus)") - 1)] in "\u2066\u2067\u2068"


def test_a_kin_word_is_said_in_the_language_of_the_sheet() -> None:
    """A typed "tante" is no name: it is the aunt on each sheet; a word that the bonds do not say stays."""
    family = story().change("truus", relation="omi").change("fatima", relation="Tante")
    shown = audience.shown_to(family, audience.FAMILY)
    said_of = {
        (language, who): Telling(shown, Words(language), DAY).relation(who)
        for language in ("nl", "en", "ar", "tr") for who in ("fatima", "truus", "inge")
    }
    fatima = [said_of[language, "fatima"] for language in ("nl", "en", "ar", "tr")]
    assert fatima == ["Tante", "aunt", "العمة أو الخالة", "hala veya teyze"]
    assert {said_of[language, "truus"] for language in ("nl", "en", "ar", "tr")} == {"omi"}
    assert said_of["ar", "inge"] == said_of["nl", "inge"] == "jeugdhulpverlener"


@pytest.mark.parametrize("language", ["ar", "tr"])
def test_the_stages_of_every_method_are_said_in_each_language_of_paper(language: str) -> None:
    """How a meeting ran stands in the print for the file in Arabic and Turkish too, not in Dutch."""
    telling = Telling(audience.shown_to(story(), audience.FAMILY), Words(language), DAY)
    labels = [stage.labels for method in methods.all_methods() for stage in method.stages]
    assert len(labels) > 20
    left = [label.within("nl") for label in labels if telling.worded(label) in dict(label.texts).values()]
    assert left in ([], ["Plan"])  # the same word in Turkish


@pytest.mark.parametrize("language", ["ar", "tr"])
def test_what_every_method_asks_to_write_down_is_said_in_each_language_of_paper(language: str) -> None:
    """The labels of what was written down are translated; what is kept on a page of its own has none."""
    telling = Telling(audience.shown_to(story(), audience.FAMILY), Words(language), DAY)
    stages = [stage for method in methods.all_methods() for stage in method.stages]
    asked = [item.texts for stage in stages for item in stage.write_down if not item.kept_in]
    assert len(asked) > 40
    assert [one.within("nl") for one in asked if telling.worded(one) in dict(one.texts).values()] == []


def test_a_method_s_own_words_win_and_what_nobody_translated_stays() -> None:
    """An organisation can give its method every language; without that its first one stands there."""
    shown = audience.shown_to(story(), audience.FAMILY)
    own = Translated((("nl", "Welkom"), ("en", "Welcome"), ("ar", "أهلًا")))
    strange = Translated((("nl", "Handen schudden"), ("en", "Shaking hands")))
    assert Telling(shown, ARABIC, DAY).worded(own) == "أهلًا"
    assert Telling(shown, Words("nl"), DAY).worded(own) == "Welkom"
    assert Telling(shown, Words("en"), DAY).worded(own) == "Welcome"
    assert Telling(shown, ARABIC, DAY).worded(strange) == "Handen schudden"
