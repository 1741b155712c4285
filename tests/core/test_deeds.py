# SPDX-License-Identifier: Apache-2.0
"""A line of the plan is judged by how it is built: what is done, with what, where, and how much."""

import pytest

from jimdesk.core.deeds import can_be_seen
from jimdesk.core.vocabulary import data

LISTS = (
    "small", "people", "seen", "things", "matters", "moved", "handled", "placed", "inner", "hopes", "traits",
    "places",
)


@pytest.mark.parametrize(("language", "what"), [
    ("nl", "Haalt oma op"), ("nl", "De fiets van Sem oppompen"), ("nl", "Fietsen"),
    ("nl", "Taart maken"), ("nl", "Stekjes geven"), ("nl", "Een rustige kamer maken"),
    ("nl", "Naar opa gaan"), ("nl", "Om acht uur thuis zijn"), ("nl", "Thuis zijn als Lotte uit school komt"),
    ("nl", "Naar oom Hendrik"), ("nl", "Met Kees"), ("nl", "Roti"), ("nl", "Meer pannenkoeken"),
    ("nl", "Naar Amir luisteren als hij voorleest"), ("nl", "Huiswerk maken"), ("nl", "Boetseren met klei"),
    ("nl", "Geen bier meer kopen"), ("nl", "Naar de dagbesteding"), ("nl", "De herkansing regelen"),
    ("nl", "Wiskunde doen"), ("nl", "Luier pakken"), ("nl", "Aanwezig zijn bij de zitting"),
    ("nl", "Voor het stoplicht afstappen"), ("nl", "Kwispedoren laten maken"),
    ("en", "Step outside"), ("en", "Do fractions"),
    ("en", "Picks gran up"), ("en", "Make a cake"), ("en", "Go to grandad"), ("en", "More pancakes"),
    ("en", "Listen to Amir reading"), ("en", "Do homework"), ("en", "Two more weeks to pay"),
    ("en", "Make flapjacks"),
])
def test_what_is_done_can_be_seen(language: str, what: str) -> None:
    """A verb of doing, a thing that something is done with, a place to go to, or a thing to bring along."""
    assert can_be_seen(what, language)


@pytest.mark.parametrize(("language", "what"), [
    ("nl", "Steunen"), ("nl", "Moeder ontzorgen"), ("nl", "Stimuleren om te sporten"),
    ("nl", "Zich flexibel opstellen bij het halen en brengen"), ("nl", "Stimulering van de taal"),
    ("nl", "Ruzie maken"), ("nl", "Stabiliteit bieden"), ("nl", "Zelfredzaamheid"), ("nl", "Huiswerk"),
    ("nl", "Eerlijk zijn"), ("nl", "Er zijn"), ("nl", "Rustiger eten"), ("nl", "Vaker bellen"),
    ("nl", "Niet gamen en buiten spelen, en meer lopen"), ("nl", "Harder werken"),
    ("nl", "Flink zijn bij de tandarts"), ("nl", "Weerbaarder worden op school"), ("nl", "Somberder praten"),
    ("nl", "Vroeger naar bed"), ("nl", "Er wordt gekeken naar een fiets"), ("nl", "Bij elkaar blijven"),
    ("en", "Supporting mum"), ("en", "Encourage Liam to cycle"), ("en", "Make progress"),
    ("en", "Be reliable"), ("en", "Togetherness"), ("en", "Eat healthier"), ("en", "Go to bed earlier"),
    ("en", "It will be looked into"), ("en", "Enjoy himself in the garden"),
])
def test_what_is_hoped_felt_or_more_of_something_is_not(language: str, what: str) -> None:
    """Nobody sees what goes on inside somebody, how somebody is, what is hoped for, or how much more."""
    assert not can_be_seen(what, language)


@pytest.mark.parametrize("what", ["الطبخ والأكل", "الطبخ", "Ödevi gözden geçirme", "Приготувати їжу"])
def test_a_line_in_another_language_is_not_judged(what: str) -> None:
    """Of words that nobody here knows, in any script, nothing is said."""
    assert can_be_seen(what, "nl")
    assert can_be_seen(what, "en")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_word_is_of_one_kind(language: str) -> None:
    """No word stands in two lists: one of the two would never count."""
    words = [word for name in LISTS for word in data("deeds", language)[name].split()]
    assert sorted(words) == sorted(set(words))
