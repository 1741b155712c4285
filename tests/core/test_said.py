# SPDX-License-Identifier: Apache-2.0
"""A line of the board is read as it is typed: who says it, through whom, and the words."""

import pytest

from jimdesk.core.said import Said, read_said
from tests.story_family import story_family


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Ilias gaat weer naar training.", Said("Ilias gaat weer naar training.")),
        ("Dennis via Yassin: “Ilias gaat weer naar training.”",
         Said("Ilias gaat weer naar training.", "dennis", "yassin")),
        ("oma:  er wordt  veel geschreeuwd", Said("er wordt veel geschreeuwd", "truus")),
        ("zus: ik kan op dinsdag", Said("zus: ik kan op dinsdag")),
        ("let op: hij is om elf uur thuis", Said("let op: hij is om elf uur thuis")),
        ("Dennis via de buurt: hij traint", Said("Dennis via de buurt: hij traint")),
        ("hij zei: “Yassin: nee”", Said("hij zei: “Yassin: nee”")),
    ],
)
def test_the_speaker_is_only_who_is_meant_for_certain(line: str, said: Said) -> None:
    """Nobody gets words in the mouth: where the name fits nobody, or two people, the line stays whole."""
    assert read_said(line, story_family(), "nl") == said
