# SPDX-License-Identifier: Apache-2.0
"""Whether the legend explains what is drawn, and nothing else."""

from jimdesk.core.audience import WORKER, shown_to
from jimdesk.core.fact import Fact
from jimdesk.core.people import Bond
from jimdesk.core.words import Words
from jimdesk.instruments.genogram.legend import HEIGHT, WIDTH, legend
from jimdesk.instruments.genogram.picture import extent
from jimdesk.instruments.instrument import View
from tests.instruments.genogram.families import couple, person, shown
from tests.story_family import DAY, story_family


def _labels(*facts: Fact) -> list[str]:
    return [label for _, label in legend(shown(*facts), Words("nl"), View(day=DAY))]


def test_only_what_is_drawn_is_explained() -> None:
    """A married couple needs no legend; a divorced one needs one line of it."""
    assert _labels(person("pa"), person("ma"), couple("pa", "ma", Bond.MARRIED)) == []
    assert _labels(person("pa"), person("ma"), couple("pa", "ma", Bond.DIVORCED)) == ["gescheiden"]


def test_the_legend_of_the_story_is_the_one_in_the_design() -> None:
    """All signs of the story's picture are told, the second home by whose it is."""
    found = [label for _, label in legend(shown_to(story_family(), WORKER), Words("nl"), View(day=DAY))]
    assert found == [
        "dichtbij", "conflict", "gespannen", "verbroken", "gescheiden", "relatie", "ouders niet genoemd",
        "overleden", "om wie het gaat", "van buiten de familie", "JIM", "wonen samen",
        "om het weekend bij Truus",
    ]


def test_every_sample_stays_in_its_box() -> None:
    """Samples are as large as the rows of a legend have room for."""
    for sample, label in legend(shown_to(story_family(), WORKER), Words("nl"), View(day=DAY)):
        for part in sample:
            left, top, right, bottom = extent(part)
            assert -2 <= left <= right <= WIDTH + 2, label
            assert -3 <= top <= bottom <= HEIGHT + 3, label
