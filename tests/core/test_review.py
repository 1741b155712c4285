# SPDX-License-Identifier: Apache-2.0
"""Hints for the lines of the plan, judged by lines that a family could have written."""

import datetime
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from jimdesk.core import review
from jimdesk.core.days import read_when
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, Meeting, Rhythm, StageTime
from jimdesk.core.people import Person
from jimdesk.core.words import Words
from tests.story_family import DAY

# Lines with a verdict, for whoever works on the words that are looked for; they are no part of the project.
JUDGE = Path(__file__).resolve().parents[3] / "shared" / "data" / "lines-nl.md"
OWN = Path(__file__).with_name("kitchen_table_lines.md")
ENGLISH = Path(__file__).with_name("kitchen_table_lines_en.md")
# Lines that were written after the words that are looked for, by which these were measured.
OTHER_HANDS = Path(__file__).with_name("other_hands_lines.md")
OTHER_HANDS_ENGLISH = Path(__file__).with_name("other_hands_lines_en.md")
# Lines by somebody who had not seen these words at all.
STRANGERS = Path(__file__).with_name("strangers_lines.md")
STRANGERS_ENGLISH = Path(__file__).with_name("strangers_lines_en.md")
CODES = {"vaag": "vague", "eigenaar": "owner", "dag": "day", "jargon": "jargon", "lang": "long"}
WHOLE = Agreement(id="a", what="Elke woensdag samen koken", owner="yassin", start=DAY, rhythm=Rhythm.WEEKLY,
                  checker="ilias", if_not="Samira neemt die week over")


def codes(line: Agreement, family: Family | None = None, language: str = "nl") -> list[str]:
    """What is asked about a line."""
    return [hint.code for hint in review.hints(family or Family(), line, language)]


def asked(line: Agreement, code: str) -> str:
    """One question, in Dutch."""
    hints = {hint.code: hint for hint in review.hints(Family(), line, "nl")}
    return Words("nl").tell(hints[code].question, str.title)


@pytest.mark.parametrize(("line", "expected"), [
    (WHOLE, []),
    (replace(WHOLE, owner=""), ["owner"]),
    (replace(WHOLE, owner="", what="Wij brengen hem elke dag"), ["we"]),
    (replace(WHOLE, what="Yassin gaat Ilias ondersteunen"), ["vague"]),
    (replace(WHOLE, what="Huiswerk"), ["vague"]),
    (replace(WHOLE, what="De regie nemen en bellen"), ["jargon"]),
    (replace(WHOLE, what="bellen " * 21), ["long"]),
    (replace(WHOLE, what="De huisarts bellen", start=None, rhythm=Rhythm.ONCE), ["day"]),
    (replace(WHOLE, what="Zaterdag de huisarts bellen", start=None, rhythm=Rhythm.ONCE), []),
    (replace(WHOLE, checker=""), ["checker"]),
    (replace(WHOLE, if_not=" "), ["if_not"]),
    (replace(WHOLE, what=""), []),
])
def test_what_is_asked_about_a_line(line: Agreement, expected: list[str]) -> None:
    """Each lack gives its own question, and a line that has all gives none."""
    assert codes(line) == expected


def test_every_question_can_be_answered_with_leave_it_so() -> None:
    """A hint that was answered so is silent for that line, the others are not."""
    line = Agreement(id="a", what="Meer praten")
    everything = codes(line)
    assert everything == ["owner", "vague", "checker", "if_not"]
    assert codes(replace(line, left_so=("vague",))) == ["owner", "day", "checker", "if_not"]
    assert codes(replace(line, left_so=(*everything, "day"))) == []


def test_questions_are_in_the_familys_tone() -> None:
    """The name first, a verb that one can see, and an example; no blame and no exclamation mark."""
    line = Agreement(id="a", what="Noor gaat Ilias ondersteunen", owner="noor")
    assert asked(line, "vague") == "Wat zie je Noor dan doen? En op welke dag?"
    assert asked(replace(line, due=DAY), "vague") == "Wat zie je Noor dan doen?"
    hard_word = replace(line, what="De problematiek bespreken")
    assert asked(hard_word, "jargon") == "Hoe zeg je ‘problematiek’ thuis?"


@pytest.mark.parametrize(("name", "expected"), [
    ("De familie", ["we"]), ("Wij samen", ["we"]), ("Peter of Ria", ["we"]), ("Wie?", ["we"]),
    ("Ofelia", []), ("Peter de Wit", []), ("Iemke", []),
])
def test_a_name_that_is_no_one_person_is_asked_about(name: str, expected: list[str]) -> None:
    """Somebody can put "de familie" into the list of people; who of them begins is still asked."""
    family = Family([Person(id="yassin", name=name)])
    assert codes(WHOLE, family) == expected


def test_what_comes_after_the_next_meeting_is_asked() -> None:
    """A line that is due only after the next meeting cannot be looked at there."""
    family = Family([
        Meeting(id="m", date=DAY),
        StageTime(id="s", meeting="m", started=datetime.datetime(2026, 11, 24, 19)),
        Meeting(id="n", date=datetime.date(2026, 12, 22)),
    ])
    line = replace(WHOLE, rhythm=Rhythm.ONCE, start=None, due=datetime.date(2026, 12, 22))
    assert codes(line, family) == []
    assert codes(replace(line, due=datetime.date(2026, 12, 23)), family) == ["late"]


def test_english_lines_are_read_by_english_words() -> None:
    """Words are looked for in the language of the plan."""
    line = replace(WHOLE, what="Noor will support Ilias")
    assert codes(line, language="en") == ["vague"]
    assert codes(replace(WHOLE, what="Cook together every Wednesday"), language="en") == []


def test_jargon_comes_with_plain_words() -> None:
    """Whoever hears "regie" is helped to other words for it."""
    assert review.jargon("De Regie over het hulpverleningstraject", "nl") == {
        "Regie": "wie beslist", "hulpverleningstraject": "de hulp"
    }


def test_jargon_is_asked_about_before_what_is_seen() -> None:
    """In plain words a line may well be clear: the question with the plainer word comes first."""
    assert codes(replace(WHOLE, what="De OTS evalueren in het MDO"))[0] == "jargon"


@pytest.mark.parametrize("vague", [
    "Alert zijn op wat er gebeurt", "Zich aan het plan houden", "Elkaar een beetje helpen",
    "Conflicten voorkomen", "Zich veilig voelen", "Op een normale manier praten", "Verantwoord internetten",
    "Zijn geld niet over de balk gooien", "Niet te laat naar bed", "School belangrijk vinden",
])
def test_what_goes_on_inside_somebody_is_asked_about(vague: str) -> None:
    """Who feels, prevents or is something does nothing that another can see."""
    assert "vague" in codes(replace(WHOLE, what=vague))


@pytest.mark.parametrize(("language", "what"), [("nl", "Op tijd naar bed"), ("en", "Be home on time")])
def test_in_time_says_something_only_with_a_time_of_the_clock(language: str, what: str) -> None:
    """When "in time" is, is asked about, unless the line or its day tells the time."""
    line = replace(WHOLE, what=what)
    assert "vague" in codes(line, language=language)
    assert codes(replace(line, time="21:30"), language=language) == []
    with_a_time = replace(line, what=f"{what}, {'om' if language == 'nl' else 'at'} 21:30")
    assert codes(with_a_time, language=language) == []


@pytest.mark.parametrize("seen", [
    "Om acht uur thuis zijn", "Praten met de mentor op 3 december", "De buurman leent ons zijn aanhanger",
    "Zijn gevoelens in een schrift schrijven", "Bij ruzie naar buiten lopen", "Karate",
    "Laten horen via de app als de trein te laat is", "Naar de huiskamer van het COA",
    "De juf op de hoogte brengen met een briefje", "De fiets een plek geven in de schuur",
    "De telefoon beneden laten", "Voor elf uur terug zijn", "Lid worden van de voetbalclub",
])
def test_what_has_a_deed_or_a_moment_is_left_alone(seen: str) -> None:
    """The same words beside something that is done, or at a time, are no reason to ask."""
    assert "vague" not in codes(replace(WHOLE, what=seen))


def test_words_that_are_built_like_those_of_professionals_are_asked_about() -> None:
    """A long word with such an ending, or an abbreviation, is asked about also where no list knows it."""
    assert review.jargon("De kwetsbaarheidsverkenning doen bij het KCVT", "nl") == {
        "kwetsbaarheidsverkenning": "", "KCVT": ""
    }
    assert not review.jargon("De voetbalvereniging bellen, en de woningbouwvereniging, over de TV", "nl")


@pytest.mark.parametrize(("language", "what"), [
    ("en", "Make sausages and mash"), ("en", "Sweep the pathway"), ("en", "Print the attachment of the mail"),
    ("en", "Look after Lotte while Marijke works"), ("en", "Go to the support group with Noor"),
    ("en", "Stay overnight with gran"), ("nl", "Aan Noor vragen hoe het zat"), ("nl", "De KPN bellen"),
    ("nl", "Samen LEGO bouwen"), ("nl", "Naar het ROC fietsen"),
])
def test_everyday_words_that_professionals_use_too_are_left_alone(language: str, what: str) -> None:
    """What is said at home of food, a path or a firm is not taken for a word of the professionals."""
    assert codes(replace(WHOLE, what=what), language=language) == []


@pytest.mark.parametrize(("language", "what", "code"), [
    ("en", "Look after yourself", "vague"), ("en", "Talk to the MASH team", "jargon"),
    ("en", "Close the support pathway", "jargon"), ("en", "Practise secure attachment", "jargon"),
    ("en", "Support the group", "vague"), ("nl", "Bellen met het ZAT", "jargon"),
])
def test_the_same_words_among_professionals_are_asked_about(language: str, what: str, code: str) -> None:
    """Beside a word that tells it from the everyday one, it is asked about."""
    assert code in codes(replace(WHOLE, what=what), language=language)


# The judge


class Judged(NamedTuple):
    """A line with a verdict."""

    verdict: str
    what: str
    codes: set[str]


def judged(lines: Path, language: str) -> list[Judged]:
    """Every line of the judge, with what is asked about it (the checker and plan B are not in the lines)."""
    found = []
    for text in lines.read_text(encoding="utf-8").splitlines():
        parts = [part.strip() for part in text.split("|")]
        if len(parts) < 4 or parts[0] not in (*CODES, "goed"):
            continue
        verdict, what, who, moment = parts[:4]
        when = read_when(moment, DAY, language)
        values = when.values() or ({"rhythm": Rhythm.WHEN_NEEDED} if when.rest else {})
        owner = "" if review.names_nobody(who, language) else "somebody"
        line = Agreement(id="a", what=what, owner=owner, checker="x", if_not="x", **values)
        asked = set(codes(line, language=language))
        found.append(Judged(verdict, what, {"owner" if code == "we" else code for code in asked}))
    return found


@pytest.mark.parametrize(("judge", "language"), [
    pytest.param(JUDGE, "nl", marks=pytest.mark.skipif(not JUDGE.exists(), reason="not with the project")),
    (OWN, "nl"),
    (ENGLISH, "en"),
    (OTHER_HANDS, "nl"),
    (OTHER_HANDS_ENGLISH, "en"),
    (STRANGERS, "nl"),
    (STRANGERS_ENGLISH, "en"),
], ids=["shared", "dutch", "english", "other hands", "other hands in english", "strangers",
        "strangers in english"])
def test_bad_lines_are_found_and_good_ones_left_alone(
    judge: Path, language: str, record_property: Callable[[str, object], None],
) -> None:
    """Of the lines with a verdict at least 90 % of the bad ones are found and at most 3 % accused wrongly."""
    lines = judged(judge, language)
    good = [line for line in lines if line.verdict == "goed"]
    bad = [line for line in lines if line.verdict != "goed"]
    accused = [line for line in good if line.codes]
    missed = [line for line in bad if not line.codes]
    named = [line for line in bad if CODES[line.verdict] in line.codes]
    figures = {
        "found": 100 - 100 * len(missed) / len(bad), "accused": 100 * len(accused) / len(good),
        "rightly named": 100 * len(named) / len(bad),
    }
    for name, percent in figures.items():
        record_property(name, percent)
    print({name: f"{percent:.1f} %" for name, percent in figures.items()})
    assert len(good) >= 50
    assert len(bad) >= 50
    assert figures["found"] >= 90, missed
    assert figures["accused"] <= 3, accused
