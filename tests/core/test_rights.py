# SPDX-License-Identifier: Apache-2.0
"""The facts of rights: whose they are, and the day until which a file is kept."""

import datetime
from dataclasses import replace

from jimdesk.core import audience
from jimdesk.core.family import Family
from jimdesk.core.rights import KINDS, OwnStatement, Retention
from tests.files.make import family as every_kind


def test_the_log_is_the_workers() -> None:
    """The family sees what people say about it; logs are for the worker, the term for professionals."""
    family = Family(replace(fact, audience=fact.default_audience) for fact in every_kind())
    seen = {type(fact) for fact in audience.shown_to(family, audience.FAMILY)} & set(KINDS)
    assert seen == {OwnStatement}
    seen = {type(fact) for fact in audience.shown_to(family, audience.professional())} & set(KINDS)
    assert seen == {OwnStatement, Retention}


def test_a_file_is_kept_for_years_after_care_has_ended() -> None:
    """Twenty unless somebody chose otherwise; no day while care goes on, or past what a calendar has."""
    day = datetime.date(2026, 11, 24)
    assert Retention(id="r").until is None
    assert Retention(id="r", ended=day).until == datetime.date(2046, 11, 24)
    assert Retention(id="r", ended=datetime.date(2024, 2, 29), years=15).until == datetime.date(2039, 3, 1)
    assert Retention(id="r", ended=day, years=9000).until is None
    assert Retention(id="r", ended=day, years=-9000).until is None
