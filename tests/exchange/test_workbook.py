# SPDX-License-Identifier: Apache-2.0
"""Whether the workbook holds people and the plan as text, for one reader."""

import io
import zipfile
from xml.etree import ElementTree

import pytest

from jimdesk.core import audience
from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement
from jimdesk.core.people import Person
from jimdesk.core.words import Words
from jimdesk.exchange import workbook


def _parts(family: Family) -> dict[str, str]:
    made = workbook.workbook(audience.shown_to(family, audience.FAMILY), Words("nl"))
    with zipfile.ZipFile(io.BytesIO(made)) as packed:
        return {name: packed.read(name).decode() for name in packed.namelist()}


def test_everything_typed_is_text() -> None:
    """No sum and no link, whatever somebody typed; both sheets are there."""
    oma = Person.new(name="=HYPERLINK(1)")
    parts = _parts(Family([oma, Agreement.new(what="https://example.org", owner=oma.id)]))
    everything = "".join(parts.values())
    assert "=HYPERLINK(1)" in parts["xl/sharedStrings.xml"]
    assert "https://example.org" in parts["xl/sharedStrings.xml"]
    assert "<f>" not in everything
    assert "<hyperlink " not in everything
    names = [sheet.get("name") for sheet in ElementTree.fromstring(parts["xl/workbook.xml"]).iter()
             if sheet.tag.endswith("}sheet")]  # fmt: skip
    assert names == ["Mensen", "Wie doet wat"]


def test_a_text_longer_than_a_cell_and_the_hour_of_making_are_not_in_it() -> None:
    """A cell has the beginning of what does not fit; the same family gives the same bytes at any hour."""
    parts = _parts(Family([Person.new(name="Jan", about="ja " * 16_000)]))
    longest = max(len(one.text or "") for one in ElementTree.fromstring(parts["xl/sharedStrings.xml"]).iter())
    assert 30_000 < longest <= 32_767
    assert "2000-01-01T00:00:00Z" in parts["docProps/core.xml"]


def test_only_what_may_be_seen_goes_out() -> None:
    """A line and a person of the worker are not in it; and it is made from what is shown."""
    family = Family([
        Person.new(name="ZWAAN", audience=Audience.WORKER), Person.new(name="Jan"),
        Agreement.new(what="REIGER", audience=Audience.WORKER),
    ])
    everything = "".join(_parts(family).values())
    assert "Jan" in everything
    assert not [word for word in ("ZWAAN", "REIGER") if word in everything]
    with pytest.raises(TypeError):
        workbook.workbook(family, Words("nl"))  # type: ignore[arg-type]  # what is refused
