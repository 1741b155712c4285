# SPDX-License-Identifier: Apache-2.0
"""Who sees what, the short form: nobody reads on paper or in a file what is not meant for them."""

import pytest

from jimdesk.core import audience
from jimdesk.core.fact import Audience, Fact
from tests.safety import seeing
from tests.story_plan import story_after_meeting

NOBODY_S = "the sheet by-hand"  # empty lines for whoever fills them in


@pytest.mark.slow
def test_nobody_reads_what_is_not_theirs_in_anything_that_leaves() -> None:
    """Sixty outputs of families, for readers, that chance chose."""
    assert seeing.seen(60).wrong == ()


@pytest.mark.parametrize("output", sorted(set(seeing.OUTPUTS) - {NOBODY_S}))
def test_the_search_would_find_a_leak(monkeypatch: pytest.MonkeyPatch, output: str) -> None:
    """Where everybody sees everything, each output shows somebody words that were the worker's own."""
    family = story_after_meeting()
    for fact in tuple(family):
        family = family.change(fact.id, audience=Audience.WORKER)

    def sees(_reader: audience.Reader, _fact: Fact) -> bool:
        return True

    monkeypatch.setattr(audience.Reader, "sees", sees)
    readers = (audience.FAMILY, audience.person("yassin"))
    assert any(seeing.faults(family, reader, output, ("nl", "nl")) for reader in readers)
