# SPDX-License-Identifier: Apache-2.0
"""Words of one language: what is filled in, plurals, dates, and lines that run from right to left."""

import datetime
import shutil
from pathlib import Path

import pytest

from jimdesk.core import places
from jimdesk.core import words as words_module
from jimdesk.core.dates import PartialDate
from jimdesk.core.words import Minutes, Who, Words, languages, saying

DAY = datetime.date(2026, 11, 24)
ISOLATED = "\u2068{}\u2069"


def test_days_in_dutch() -> None:
    """A day is spoken as the family says it."""
    words = Words("nl")
    assert words.day(DAY) == "dinsdag 24 november 2026"
    assert words.date(DAY) == "24 november 2026"
    assert words.short_date(DAY) == "24 november"
    assert words.weekday(DAY) == "dinsdag"
    assert words.time(datetime.time(9, 5)) == "09:05"


@pytest.mark.parametrize(("written", "dutch"), [
    ("2012-03-08", "8 maart 2012"), ("2012-03", "maart 2012"), ("2012", "2012"), ("", ""),
    ("--03-08", "8 maart"), ("~1950", "rond 1950"),
])
def test_as_much_of_a_date_as_is_known(written: str, dutch: str) -> None:
    """Nothing is made up for a month or a year that nobody remembers."""
    assert Words("nl").partial_date(PartialDate.read(written)) == dutch


@pytest.mark.parametrize(("minutes", "dutch"), [
    (60, "1 uur"), (90, "1½ uur"), (30, "½ uur"), (480, "8 uur"), (135, "2¼ uur"), (0, "0 uur"),
    (20, "20 minuten"), (1, "1 minuut"),
])
def test_lengths_of_time_in_dutch(minutes: int, dutch: str) -> None:
    """Hours with halves and quarters, else minutes, in the singular where it is one."""
    assert Words("nl").hours(minutes) == dutch


def test_names_and_numbers_are_isolated_where_the_script_runs_right_to_left() -> None:
    """What is filled in keeps its own direction, or a phone number would be printed reversed."""
    arabic = Words("ar")
    assert arabic.right_to_left
    assert arabic.say("call {phone}", phone="06 12 34 56 78") == f"call {ISOLATED.format('06 12 34 56 78')}"
    assert ISOLATED.format(3) in arabic.count("{n} person", "{n} people", 3)
    assert ISOLATED.format("Truus") in arabic.tell(saying("{who} added", who=Who("x")), lambda _: "Truus")
    assert arabic.isolated("") == ""
    assert not Words("nl").right_to_left
    assert Words("nl").isolated("Truus") == "Truus"


def test_a_saying_is_spoken_later_with_the_name_that_is_seen() -> None:
    """Who looks decides by which name somebody is called; dates, lengths and sayings inside it follow."""
    said = saying("{who} gives {limit}. There are {now} now. Who can take over line {number}?", who=Who("a"),
                  limit=Minutes(360), now=Minutes(480), number=3)
    told = Words("nl").tell(said, {"a": "Yassin"}.__getitem__)
    assert told == "Yassin geeft 6 uur. Er staat nu 8 uur. Wie kan regel 3 overnemen?"
    assert Words("nl").tell(saying("about {date}", date=DAY)) == "rond 24 november 2026"
    nested = saying("For example: {words}.", words=saying("Who does this?"))
    assert Words("nl").tell(nested) == "Bijvoorbeeld: Wie doet dit?."


def test_braces_in_a_name_are_only_signs() -> None:
    """A name with braces fills in nothing."""
    assert Words("nl").tell(saying("{who} added", who=Who("x")), lambda _: "{who}") == "{who} erbij"


def test_what_has_no_translation_is_spoken_in_english() -> None:
    """A language without a catalogue speaks English rather than nothing."""
    assert Words("xx").say("somebody") == "somebody"
    assert "en" in languages()


@pytest.mark.parametrize("language", ["nl", "en", "ar", "tr", "pl", "uk", "ti"])
def test_dates_are_told_as_babel_tells_them(language: str) -> None:
    """Babel's own way of writing a date, which loads much more, says the same for every month and weekday."""
    from babel.dates import format_date

    words = Words(language)
    locale = words.about_itself("dates as in") or language
    for month in range(1, 13):
        date = datetime.date(2026, month, month + 7)
        assert words.date(date) == format_date(date, "d MMMM y", locale)
        assert words.weekday(date) == format_date(date, "EEEE", locale)


def test_a_joined_catalogue_needs_no_other_source_of_dates(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once catalogues are joined, a date is told without babel's own data, which take longer than a sheet."""
    for language in ("nl", "ar"):
        (tmp_path / language).mkdir()
        shutil.copyfile(places.translations() / language / "paper.po", tmp_path / language / "paper.po")
        (tmp_path / language / words_module.JOINED).write_bytes(words_module.joined(tmp_path / language))
    monkeypatch.setattr(places, "translations", lambda: tmp_path)
    monkeypatch.delattr(words_module, "_calendar")
    words_module._catalogue.cache_clear()
    try:
        assert Words("nl").day(DAY) == "dinsdag 24 november 2026"
        assert Words("nl").brief_date(DAY) == "24 nov"
        assert Words("nl").weekday_letter(DAY) == "D"
        assert Words("ar").date(DAY) == "24 نونبر 2026"
    finally:
        words_module._catalogue.cache_clear()


def test_seven_weekdays_are_told_apart_by_their_letters() -> None:
    """In Arabic every name of a day begins with its article: the letter is the one behind that."""
    week = [datetime.date(2026, 11, 23 + n) for n in range(7)]
    assert [Words("nl").weekday_letter(day) for day in week] == list("MDWDVZZ")
    assert len({Words("ar").weekday_letter(day) for day in week}) == 7
