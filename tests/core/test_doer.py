# SPDX-License-Identifier: Apache-2.0
"""A line that begins with a name says who does it, and a line about somebody does not."""

import pytest

from jimdesk.core.doer import doer
from tests.story_family import story_family


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Noor gaat elke maandag fietsen", "noor"),
        ("Yassin kookt op woensdag", "yassin"),
        ("mevrouw Bakker belt op vrijdag", "bakker"),
        ("oma rijdt", "truus"),
        ("tante Fatima leest de brief voor", "fatima"),
        ("zijn broer Yassin rijdt", "yassin"),
        ("fiets Yassin maakt lawaai", ""),
        ("tante Fatima en oma bakken", ""),
        ("Samira zal bellen", "samira"),
        ("Ilias naar training brengen", ""),
        ("Ilias met de auto halen", ""),
        ("Noor en Yassin koken", ""),
        ("Noor", ""),
        ("Noor g", ""),
        ("Iemand kookt", ""),
        ("", ""),
    ],
)
def test_who_a_dutch_line_says_does_it(line: str, who: str) -> None:
    """A name before a word of doing is the owner; a name before anything else is not."""
    assert doer(story_family(), line, "nl") == who


def test_an_english_line_knows_its_own_words() -> None:
    """English has no form that shows a verb for sure: the words of doing are listed."""
    assert doer(story_family(), "Noor goes cycling", "en") == "noor"
    assert doer(story_family(), "Noor to training", "en") == ""
