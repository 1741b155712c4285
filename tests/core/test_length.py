# SPDX-License-Identifier: Apache-2.0
"""A line that says how long it takes is heard; a time of the clock, a moment and a limit are no length."""

import pytest

from jimdesk.core.length import find_minutes


@pytest.mark.parametrize(("line", "minutes"), [
    ("Elke woensdag samen koken, 1,5 uur", 90), ("2 uur huiswerk met Noor op dinsdag", 120),
    ("elke dag een half uurtje lezen met oma", 30), ("45 minuten wandelen", 45),
    ("Noor oefent elke dinsdag 45 min. met Ilias", 45), ("anderhalf uur sporten", 90),
    ("elke avond een uur lezen", 60), ("een uurtje wandelen met de hond", 60),
    ("Kwartiertje bellen met vader op zondag", 15), ("2 uur en 15 minuten trainen", 135),
    ("drie uur lang het huis opruimen", 180), ("Zwemmen op zaterdag, gedurende 2 uur", 120),
    ("om 5 uur bidden, 30 minuten", 30),
    ("1.5 uur bijles", 90), ("Halfuur gitaar op vrijdag om 19.00 uur", 30),
])
def test_a_length_in_a_dutch_line_is_read(line: str, minutes: int) -> None:
    """Where it is certain: a part of an hour, minutes, or hours that somebody does something."""
    assert find_minutes(line, "nl") == minutes


@pytest.mark.parametrize("line", [
    "om 2 uur Noor ophalen", "Samen eten, 19 uur", "19 uur samen eten", "thuis zijn tot 5 uur",
    "bellen na 4 uur", "2 uur school uit",
    "voor 8 uur opstaan", "8 uur opstaan", "woensdag 2 uur tandarts", "tandarts 2 uur", "2 uur thuis zijn",
    "2 uur ophalen", "16.30 uur tafel dekken", "17.50 uur eten", "tussen 4 en 5 uur huiswerk",
    "4-5 uur zwemmen",
    "Een uur voor bedtijd de tablet weg", "10 minuten te laat is te laat", "hooguit een uur gamen",
    "niet langer dan een uur bellen", "elke 2 uur even kijken", "binnen een half uur terugbellen",
    "10 tot 15 minuten lezen", "10-15 minuten lezen", "bellen als de trein een half uur stilstaat",
    "Oom van 45 jaar helpt", "een minuut stilte", "2 uur dinsdag huiswerk", "half drie koken",
    "", "uur", "minuten",
    "30 minuten lezen, 20 minuten rekenen", "om half 8 eten", "24 uur bereikbaar", "2 jaar oud",
])
def test_what_may_be_something_else_is_left_open(line: str) -> None:
    """A time of the clock, a moment, a limit, an age, or two lengths: the field stays empty."""
    assert find_minutes(line, "nl") is None


@pytest.mark.parametrize(("line", "minutes"), [
    ("Cook together every Wednesday, 1.5 hours", 90), ("Noor reads to Ilias for half an hour", 30),
    ("45 minutes of homework on Tuesday", 45), ("Walk the dog for an hour and a half", 90),
    ("2 hours homework at 4 pm", 120), ("at 2 pick up Noor", None), ("home by 5 pm", None),
    ("no more than an hour of games", None), ("tablet away an hour before bedtime", None),
    ("call back within half an hour", None), ("look every 2 hours", None), ("uncle is 45 years old", None),
    ("call if he is half an hour late", None), ("at most 2 hours of games", None),
])
def test_a_length_in_an_english_line_is_read(line: str, minutes: int | None) -> None:
    """The same in English, where hours are never a time of the clock."""
    assert find_minutes(line, "en") == minutes
