# SPDX-License-Identifier: Apache-2.0
"""Days, rhythms and lengths of time as people write them, in Dutch and English, seen from one Tuesday."""

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jimdesk.core.dates import PartialDate
from jimdesk.core.days import When, find_when, read_birth, read_minutes, read_when
from jimdesk.core.meeting import Rhythm
from jimdesk.core.words import Words

TODAY = datetime.date(2026, 11, 24)  # a Tuesday


def day(month: int, number: int, year: int = 2026) -> datetime.date:
    """A day of the season of the meeting."""
    return datetime.date(year, month, number)


DUTCH: list[tuple[str, dict[str, Any]]] = [
    ("woensdag", {"start": day(11, 25)}),
    ("dinsdag", {"start": day(12, 1)}),
    ("vandaag", {"start": TODAY}),
    ("morgen", {"start": day(11, 25)}),
    ("vanavond", {"start": TODAY}),
    ("voor 15 dec", {"due": day(12, 15)}),
    ("vóór 15-12-2026", {"due": day(12, 15)}),
    ("voor vrijdag 27 november", {"due": day(11, 27)}),
    ("uiterlijk 1 maart", {"due": day(3, 1, 2027)}),
    ("vanaf 25-11-2026", {"start": day(11, 25)}),
    ("Vanaf Woensdag", {"start": day(11, 25)}),
    ("2026-12-22", {"start": day(12, 22)}),
    ("volgende week woensdag", {"start": day(12, 2)}),
    ("over twee weken", {"start": day(12, 8)}),
    ("deze week", {"due": day(11, 29)}),
    ("dit weekend", {"start": day(11, 28)}),
    ("voor het eind van de maand", {"due": day(11, 30)}),
    ("in januari", {"start": day(1, 1, 2027), "due": day(1, 31, 2027)}),
    ("begin maart", {"start": day(3, 1, 2027), "due": day(3, 10, 2027)}),
    ("half januari", {"start": day(1, 11, 2027), "due": day(1, 20, 2027)}),
    ("eind februari", {"start": day(2, 21, 2027), "due": day(2, 28, 2027)}),
    ("eind november", {"start": TODAY, "due": day(11, 30)}),
    ("begin november", {"start": day(11, 1, 2027), "due": day(11, 10, 2027)}),
    ("voor eind januari", {"due": day(1, 31, 2027)}),
    ("om de week", {"rhythm": Rhythm.EVERY_OTHER_WEEK}),
    ("om de week op vrijdag", {"rhythm": Rhythm.EVERY_OTHER_WEEK, "start": day(11, 27)}),
    ("elke week", {"rhythm": Rhythm.WEEKLY, "times": 1}),
    ("elke woensdag", {"rhythm": Rhythm.WEEKLY, "times": 1, "start": day(11, 25)}),
    ("dinsdag en donderdag", {"rhythm": Rhythm.WEEKLY, "times": 2, "start": day(11, 26)}),
    ("twee keer per week", {"rhythm": Rhythm.WEEKLY, "times": 2}),
    ("3x per week", {"rhythm": Rhythm.WEEKLY, "times": 3}),
    ("elke schooldag", {"rhythm": Rhythm.WEEKLY, "times": 5}),
    ("elke werkdag", {"rhythm": Rhythm.WEEKLY, "times": 5}),
    ("ma t/m vr", {"rhythm": Rhythm.WEEKLY, "times": 5}),
    ("elke dag", {"rhythm": Rhythm.DAILY}),
    ("één keer", {"rhythm": Rhythm.ONCE}),
    ("elke maand", {"rhythm": Rhythm.MONTHLY}),
    ("1x per maand", {"rhythm": Rhythm.MONTHLY}),
    ("de 25e van de maand", {"rhythm": Rhythm.MONTHLY, "start": day(11, 25)}),
    ("elke 23e", {"rhythm": Rhythm.MONTHLY, "start": day(12, 23)}),
    ("elke maand op de 31e", {"rhythm": Rhythm.MONTHLY, "start": day(12, 31)}),
    ("de 25e van december", {"start": day(12, 25)}),
    ("eens per twee weken", {"rhythm": Rhythm.EVERY_OTHER_WEEK}),
    ("als het nodig is", {"rhythm": Rhythm.WHEN_NEEDED}),
    ("als hij te laat is", {"rhythm": Rhythm.WHEN_NEEDED, "condition": "als hij te laat is"}),
    ("1,5 uur", {"minutes": 90}),
    ("1½ uur", {"minutes": 90}),
    ("anderhalf uur", {"minutes": 90}),
    ("een half uur", {"minutes": 30}),
    ("3 uur", {"minutes": 180}),
    ("45 min", {"minutes": 45}),
    ("om 19.00 uur", {"at": "19:00"}),
    ("zondag om 14.00 uur", {"start": day(11, 29), "at": "14:00"}),
    ("elke week, 2 uur, vanaf 30 nov", {"rhythm": Rhythm.WEEKLY, "times": 1, "minutes": 120,
                                        "start": day(11, 30)}),
    ("elke dag tot 22 december", {"rhythm": Rhythm.DAILY, "due": day(12, 22)}),
    ("binnenkort", {"vague": "binnenkort"}),
    ("31 februari", {"rest": "31 februari"}),
    ("met de kerst", {"start": day(12, 25)}),
    ("voor sinterklaas", {"due": day(12, 5)}),
    ("januari", {"start": day(1, 1, 2027), "due": day(1, 31, 2027)}),
    ("na de vakantie", {"rest": "na de vakantie"}),
    ("ma/wo/vr", {"rhythm": Rhythm.WEEKLY, "times": 3, "start": day(11, 25)}),
    ("a.s. vrijdag", {"start": day(11, 27)}),
    ("komende zaterdag", {"start": day(11, 28)}),
    ("voor komende vrijdag", {"due": day(11, 27)}),
    ("elk weekend", {"rhythm": Rhythm.WEEKLY, "times": 1, "start": day(11, 28)}),
    ("door de week", {"rhythm": Rhythm.WEEKLY, "times": 5}),
    ("1x per 14 dagen", {"rhythm": Rhythm.EVERY_OTHER_WEEK}),
    ("2x p/w", {"rhythm": Rhythm.WEEKLY, "times": 2}),
    ("elke 2e dinsdag", {"rhythm": Rhythm.MONTHLY, "other": "elke 2e dinsdag"}),
    ("over een maand", {"start": day(12, 24)}),
    ("over 3 maanden", {"start": day(2, 24, 2027)}),
    ("t/m februari", {"due": day(2, 28, 2027)}),
    ("om 19u", {"at": "19:00"}),
    ("om 7 uur 's avonds", {"at": "19:00"}),
    ("half acht", {"at": "07:30"}),
    ("woensdag om half vier", {"start": day(11, 25), "at": "15:30"}),
    ("elke avond om half acht", {"rhythm": Rhythm.DAILY, "at": "19:30"}),
    ("om kwart over 3", {"at": "15:15"}),
    ("om kwart voor zeven 's ochtends", {"at": "06:45"}),
    ("half dertig", {"rest": "half dertig"}),
    ("3 kwartier", {"minutes": 45}),
    ("drie uur per week", {"rhythm": Rhythm.WEEKLY, "times": 1, "minutes": 180}),
    ("", {}),
]
ENGLISH: list[tuple[str, dict[str, Any]]] = [
    ("Wednesday", {"start": day(11, 25)}),
    ("from Wednesday, every other week", {"start": day(11, 25), "rhythm": Rhythm.EVERY_OTHER_WEEK}),
    ("by Dec 15", {"due": day(12, 15)}),
    ("before 15 December 2026", {"due": day(12, 15)}),
    ("twice a week", {"rhythm": Rhythm.WEEKLY, "times": 2}),
    ("3 times a week", {"rhythm": Rhythm.WEEKLY, "times": 3}),
    ("every day", {"rhythm": Rhythm.DAILY}),
    ("1.5 hours", {"minutes": 90}),
    ("half an hour", {"minutes": 30}),
    ("at 7 o'clock", {"at": "07:00"}),
    ("at 7 pm", {"at": "19:00"}),
    ("7pm", {"at": "19:00"}),
    ("12.30 pm", {"at": "12:30"}),
    ("every day at 8am", {"rhythm": Rhythm.DAILY, "at": "08:00"}),
    ("half past seven", {"at": "07:30"}),
    ("Friday at a quarter past 4", {"start": day(11, 27), "at": "16:15"}),
    ("Mon/Wed/Fri", {"rhythm": Rhythm.WEEKLY, "times": 3, "start": day(11, 25)}),
    ("this Friday", {"start": day(11, 27)}),
    ("Wednesday afternoon", {"start": day(11, 25)}),
    ("every Wednesday evening", {"rhythm": Rhythm.WEEKLY, "times": 1, "start": day(11, 25)}),
    ("tomorrow night", {"start": day(11, 25)}),
    ("the day after tomorrow", {"start": day(11, 26)}),
    ("in a month", {"start": day(12, 24)}),
    ("every weekend", {"rhythm": Rhythm.WEEKLY, "times": 1, "start": day(11, 28)}),
    ("once every 14 days", {"rhythm": Rhythm.EVERY_OTHER_WEEK}),
]


@pytest.mark.parametrize(("text", "meant"), DUTCH, ids=[text for text, _ in DUTCH])
def test_dutch_is_understood(text: str, meant: dict[str, Any]) -> None:
    """What a family writes in the column "wanneer" means what they mean by it, and nothing more."""
    assert read_when(text, TODAY, "nl") == When(**meant)


@pytest.mark.parametrize(("text", "meant"), ENGLISH, ids=[text for text, _ in ENGLISH])
def test_english_is_understood(text: str, meant: dict[str, Any]) -> None:
    """The same in English, by its own words."""
    assert read_when(text, TODAY, "en") == When(**meant)


@pytest.mark.parametrize("text", [
    "de eerste maandag van de maand", "elke laatste vrijdag van de maand", "iedere tweede dinsdag",
    "op de eerste van de maand", "de laatste dag van de maand", "elke maand op de derde zondag",
])
def test_a_day_that_differs_by_month_is_no_date(text: str) -> None:
    """It is kept that this is every month, and never on a date that only this month has; the words stay."""
    assert read_when(text, TODAY, "nl") == When(rhythm=Rhythm.MONTHLY, other=text)
    assert find_when(f"{text} samen eten", TODAY, "nl").start is None


@pytest.mark.parametrize("text", [
    "elke drie weken", "om de drie weken", "eens in de zes weken", "één keer per drie weken", "2x per maand",
    "eens per kwartaal", "elk half jaar", "iedere tweede en vierde dinsdag", "om de maand",
])
def test_a_rhythm_without_a_field_keeps_its_words(text: str) -> None:
    """It is not taken for once, nor for another rhythm or a date; and it is a line that says how often."""
    assert read_when(text, TODAY, "nl") == When(other=text)
    assert find_when(f"Samira eet {text} bij oma", TODAY, "nl").says_when


@pytest.mark.parametrize(("text", "meant"), [
    ("the 25th of the month", {"rhythm": Rhythm.MONTHLY, "start": day(11, 25)}),
    ("the 25th of December", {"start": day(12, 25)}),
    ("every second Monday", {"rhythm": Rhythm.EVERY_OTHER_WEEK, "start": day(11, 30)}),
    ("the first Monday of the month", {"rhythm": Rhythm.MONTHLY, "other": "the first Monday of the month"}),
    ("every three weeks", {"other": "every three weeks"}), ("twice a month", {"other": "twice a month"}),
])
def test_english_rhythms_are_read_as_they_are_meant(text: str, meant: dict[str, Any]) -> None:
    """The same in English: a date of a month, and what has no field."""
    assert read_when(text, TODAY, "en") == When(**meant)


@given(st.dates(day(11, 24), day(11, 23, 2027)))
def test_a_day_that_is_spoken_is_read_back(date: datetime.date) -> None:
    """What the program itself writes can be typed: with the weekday, in both languages, also without year."""
    for language in ("nl", "en"):
        words = Words(language)
        for spoken in (words.day(date), words.date(date), words.short_date(date), date.isoformat()):
            assert read_when(spoken, TODAY, language) == When(start=date), spoken


def test_the_next_29th_of_february_is_in_a_leap_year() -> None:
    """A day that most years do not have is the next one that there is, and no year has the 30th."""
    assert read_when("29 februari", day(11, 24), "nl").start == day(2, 29, 2028)
    assert read_when("29 februari", day(3, 1, 2097), "nl").start == day(2, 29, 2104)
    assert read_when("30 februari", day(11, 24), "nl") == When(rest="30 februari")


@pytest.mark.parametrize(("text", "minutes"), [
    ("2 uur en 15 minuten", 135), ("1u 30min", 90), ("twee uur en een kwartier", 135),
    ("een uur en drie kwartier", 105), ("100 minuten", 100), ("2 uur", 120),
])
def test_hours_and_minutes_are_one_length(text: str, minutes: int) -> None:
    """Nothing of a length in two parts is lost, for the hours of a person are counted with it."""
    assert read_minutes(text, "nl") == minutes


@given(st.integers(1, 900))
def test_a_length_that_is_spoken_is_read_back(minutes: int) -> None:
    """What the program writes for a length of time can be typed."""
    assert read_minutes(Words("nl").hours(minutes), "nl") == minutes


@given(st.text(max_size=30))
def test_any_text_can_be_read(text: str) -> None:
    """Whatever is typed makes no trouble, and nothing that was not typed is told of it."""
    for language in ("nl", "en"):
        when = read_when(text, TODAY, language)
        assert all(word in text for word in f"{when.rest} {when.condition} {when.vague}".split())
        born = read_birth(text, TODAY, language)
        assert born is None or any(sign.isdigit() for sign in text)


@pytest.mark.parametrize(("text", "born"), [
    ("8-3-2012", "2012-03-08"), ("8/3/2012", "2012-03-08"), ("08-03-2012", "2012-03-08"),
    ("8 maart 2012", "2012-03-08"), ("mei 2012", "2012-05"), ("1979", "1979"), ("14", "~2012"),
    ("14 jaar", "~2012"), ("rond 1950", "~1950"), ("~1950", "~1950"), ("8-3-12", "2012-03-08"),
    ("8-3-62", "1962-03-08"), ("8 maart", "--03-08"),
])
def test_births_are_read(text: str, born: str) -> None:
    """A date, a month, a year or an age; what is not sure is kept as about."""
    assert read_birth(text, TODAY, "nl") == PartialDate.read(born)


@pytest.mark.parametrize("text", ["leraar", "31-2-2012", "maandag", "", "06 12 34 56 78", "Utrecht 1979"])
def test_what_is_no_birth_is_none(text: str) -> None:
    """Words, phone numbers and days that do not exist are not taken for a birth."""
    assert read_birth(text, TODAY, "nl") is None


def test_within_a_sentence_only_days_count() -> None:
    """In "tien minuten wachten" and "zo" stands no day, and "voor elf uur" says what is done."""
    assert find_when("oma rijdt zaterdag", TODAY, "nl") == When(start=day(11, 28), rest="oma rijdt")
    for text in ("tien minuten wachten", "doe het zo maar", "appen voor elf uur", "bel ma"):
        assert not find_when(text, TODAY, "nl").says_when


@pytest.mark.parametrize("text", ["om de dag", "om de andere dag", "elke twee dagen"])
def test_every_other_day_is_a_rhythm(text: str) -> None:
    """Every other day is read as four times a week, and not as a day that lacks."""
    when = read_when(text, TODAY, "nl")
    assert (when.rhythm, when.times, when.rest) == (Rhythm.WEEKLY, 4, "")


@pytest.mark.parametrize(("language", "text", "meant"), [
    ("nl", "zondags", {"start": day(11, 29), "times": 1}),
    ("nl", "'s maandags en donderdags om 16.00 uur", {"start": day(11, 26), "times": 2, "at": "16:00"}),
    ("nl", "op zaterdagen", {"start": day(11, 28), "times": 1}),
    ("en", "Thursdays", {"start": day(11, 26), "times": 1}),
    ("en", "on Mondays and Fridays", {"start": day(11, 27), "times": 2}),
])
def test_a_weekday_of_more_than_one_week_is_a_rhythm(
    language: str, text: str, meant: dict[str, Any],
) -> None:
    """Read "Thursdays" as every Thursday, and "Thursday" as the next one."""
    assert read_when(text, TODAY, language) == When(rhythm=Rhythm.WEEKLY, **meant)


@pytest.mark.parametrize(("language", "text", "rhythm"), [
    ("nl", "voor elke maaltijd", Rhythm.WHEN_NEEDED), ("nl", "na elke wedstrijd", Rhythm.WHEN_NEEDED),
    ("en", "before every meal", Rhythm.WHEN_NEEDED), ("en", "school nights", Rhythm.WEEKLY),
    ("en", "every morning and evening", Rhythm.DAILY),
    ("nl", "in overleg", None), ("nl", "als het rustiger is", None), ("en", "when things calm down", None),
])
def test_what_comes_back_is_a_moment_and_what_waits_is_none(
    language: str, text: str, rhythm: Rhythm | None,
) -> None:
    """A family knows when a meal is; nobody knows when things calm down."""
    when = read_when(text, TODAY, language)
    assert (when.rhythm, when.says_when, bool(when.vague)) == (rhythm, rhythm is not None, rhythm is None)


@pytest.mark.parametrize(("text", "at"), [
    ("elke avond om tien uur", "22:00"), ("'s avonds om 8 uur", "20:00"),
    ("zaterdagmiddag om drie uur", "15:00"),
    ("elke ochtend om tien uur", "10:00"), ("elke avond om 20.30 uur", "20:30"),
    ("woensdag om vier uur", "16:00"),
    ("elke nacht om vier uur", "04:00"), ("elke schooldag om zeven uur", "07:00"),
])
def test_an_hour_of_the_evening_is_one_after_noon(text: str, at: str) -> None:
    """Who says "elke avond om tien uur" does not mean the morning; the clock on paper has 24 hours."""
    assert find_when(text, TODAY, "nl").at == at


def test_some_months_later_is_a_day_that_there_is() -> None:
    """A month after the 31st of January is the last day of February."""
    assert read_when("over een maand", datetime.date(2027, 1, 31), "nl").start == day(2, 28, 2027)
    assert read_when("over 14 maanden", TODAY, "nl").start == day(1, 24, 2028)


MOMENTS: list[tuple[str, str, When]] = [
    ("nl", "tussen 4 en 5 uur", When(rest="tussen 4 en 5 uur")),
    ("nl", "woensdag tussen 16 en 17 uur", When(start=day(11, 25), rest="tussen 16 en 17 uur")),
    ("nl", "tussen 16:00 en 17.30 uur", When(rest="tussen 16:00 en 17.30 uur")),
    ("nl", "tussen 10 en 12 december", When(start=day(12, 10), due=day(12, 12))),
    ("nl", "na de zomervakantie", When(other="na de zomervakantie")),
    ("nl", "tijdens de grote vakantie", When(other="tijdens de grote vakantie")),
    ("nl", "voor de kerstvakantie", When(other="voor de kerstvakantie")),
    ("nl", "tot het volgende overleg", When(other="tot het volgende overleg")),
    ("nl", "3 keer per dag", When(rhythm=Rhythm.DAILY, other="3 keer per dag")),
    ("nl", "één keer per dag", When(rhythm=Rhythm.DAILY)),
    ("nl", "elke even week", When(rhythm=Rhythm.EVERY_OTHER_WEEK, other="elke even week")),
    ("nl", "maandag in de oneven weken",
     When(rhythm=Rhythm.EVERY_OTHER_WEEK, other="maandag in de oneven weken")),
    ("nl", "volgende vrijdag", When(other="volgende vrijdag")),
    ("nl", "de eerste week van december", When(start=day(12, 1), due=day(12, 7))),
    ("nl", "laatste week van november", When(start=TODAY, due=day(11, 30))),
    ("nl", "de derde week van januari", When(other="de derde week van januari")),
    ("nl", "eind deze week", When(start=day(11, 26), due=day(11, 29))),
    ("nl", "voor het eind van de week", When(due=day(11, 29))),
    ("nl", "begin volgende week", When(start=day(11, 30), due=day(12, 2))),
    ("nl", "eind volgende week", When(start=day(12, 3), due=day(12, 6))),
    ("nl", "elke schoolvakantie", When(other="elke schoolvakantie")),
    ("en", "between 4 and 5 pm", When(rest="between 4 and 5 pm")),
    ("en", "Wednesday between 4 and 5", When(start=day(11, 25), rest="between 4 and 5")),
    ("en", "between 10 and 12 December", When(start=day(12, 10), due=day(12, 12))),
    ("en", "after the summer holidays", When(other="after the summer holidays")),
    ("en", "in the autumn half-term", When(other="in the autumn half-term")),
    ("en", "until the next meeting", When(other="until the next meeting")),
    ("en", "twice a day", When(rhythm=Rhythm.DAILY, other="twice a day")),
    ("en", "every even week", When(rhythm=Rhythm.EVERY_OTHER_WEEK, other="every even week")),
    ("en", "next Friday", When(other="next Friday")),
    ("en", "the first week of December", When(start=day(12, 1), due=day(12, 7))),
    ("en", "at the end of this week", When(start=day(11, 26), due=day(11, 29))),
    ("en", "early next week", When(start=day(11, 30), due=day(12, 2))),
    ("en", "by the end of next week", When(due=day(12, 6))),
]


@pytest.mark.parametrize(("language", "text", "meant"), MOMENTS)
def test_a_moment_is_a_date_where_that_is_certain_and_else_as_typed(
    language: str, text: str, meant: When
) -> None:
    """No part of it becomes an hour, a length or a day that was not said."""
    assert read_when(text, TODAY, language) == meant


@pytest.mark.parametrize(("language", "text", "says"), [
    ("nl", "Oma belt tussen 4 en 5 uur", False), ("nl", "Sparen voor de zomervakantie", False),
    ("nl", "Oma past op na de zomervakantie", True), ("nl", "Formulier invullen eind deze week", True),
    ("en", "Grandma calls between 4 and 5", False), ("en", "Brush teeth twice a day", True),
    ("en", "Call the school next Friday", True),
])
def test_a_moment_in_a_line_counts_as_a_day_and_an_hour_alone_does_not(
    language: str, text: str, says: bool
) -> None:
    """Between four and five is on no day; what one saves for is no moment."""
    assert find_when(text, TODAY, language).says_when is says
