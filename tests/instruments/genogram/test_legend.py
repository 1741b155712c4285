# SPDX-License-Identifier: Apache-2.0
"""Whether the legend explains what is drawn, and nothing else."""

from jimdesk.core.audience import WORKER, shown_to
from jimdesk.core.fact import Fact
from jimdesk.core.people import Bond
from jimdesk.core.words import Words
from jimdesk.drawing import Drawing, Text
from jimdesk.instruments.genogram import GENOGRAM
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


def _signed(language: str) -> tuple[Drawing, Drawing]:
    shown_, words = shown_to(story_family(), WORKER), Words(language)
    return (
        GENOGRAM.draw(shown_, words, View(day=DAY)),
        GENOGRAM.draw(shown_, words, View(day=DAY, legend=True)),
    )


def test_a_picture_that_goes_its_own_way_has_its_legend_below_it() -> None:
    """The same picture, and all words of the legend below it, inside the paper and clear of each other."""
    for language in ("nl", "ar"):
        bare, signed = _signed(language)
        assert signed.shapes[: len(bare.shapes)] == bare.shapes
        told = [part for part in signed.parts() if isinstance(part, Text) and part.meaning == "legend"]
        words = Words(language)
        samples = legend(shown_to(story_family(), WORKER), words, View(day=DAY))
        assert [part.text for part in told] == [label for _, label in samples]
        x, y, width, height = signed.box
        lowest = max(extent(part)[3] for part in bare.parts())
        for part in told:
            left, top, right, bottom = extent(part)
            assert x <= left <= right <= x + width
            assert lowest < top < bottom <= y + height
        boxes = [extent(part) for part in told]
        apart = (
            a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
            for i, a in enumerate(boxes) for b in boxes[:i]
        )
        assert all(apart)


def test_without_signs_nothing_is_added() -> None:
    """A married couple has no legend, and no empty paper for one."""
    family = shown(person("pa"), person("ma"), couple("pa", "ma", Bond.MARRIED))
    bare = GENOGRAM.draw(family, Words("nl"), View(day=DAY))
    assert GENOGRAM.draw(family, Words("nl"), View(day=DAY, legend=True)) == bare
