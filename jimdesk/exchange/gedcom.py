# SPDX-License-Identifier: Apache-2.0
"""Family trees of other programs: GEDCOM 5.5.1, GEDCOM 7 and its packages (.gdz) come in, GEDCOM 7 goes out.

Each person keeps the cross-reference of that file ("@I1@"), so that the two can be laid side by side.
A broken file imports nothing. What the standard lacks is told in resources/gedcom/tags.md.
"""

from dataclasses import fields
from pathlib import Path
from typing import Final

from jimdesk.core.audience import Shown
from jimdesk.core.fact import longest
from jimdesk.core.family import Family
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import saying
from jimdesk.exchange import bounded, gedcom_7, gedcom_551, gedcom_nodes, gedcom_zip
from jimdesk.exchange.gedcom_report import Left, Report

__all__ = ["KINDS", "Left", "Report", "bring_in", "bring_in_bytes", "read", "written"]

KINDS: Final = (".ged", ".gdz")  # how the names of such files end


def read(path: Path) -> Family:
    """Read a family tree without asking what was left of it; KnownError where it is none."""
    return bring_in(path)[0]


def bring_in(path: Path) -> tuple[Family, Report]:
    """Read a family tree; returns (its family, what was and was not taken over)."""
    data = bounded.read(path, gedcom_nodes.MOST_BYTES, gedcom_nodes.not_a_tree, gedcom_nodes.too_large)
    return bring_in_bytes(data, path.name)


def bring_in_bytes(data: bytes, name: str) -> tuple[Family, Report]:
    """Read what stands in a family tree; `name` is what the sentences call the file."""
    from jimdesk.exchange.gedcom_facts import facts

    if data.startswith(gedcom_zip.START):
        data = gedcom_zip.read(data, name)
    records = (gedcom_7 if gedcom_7.is_7(data) else gedcom_551).read(data, name)
    family, report = facts(records, name)
    for fact in family:
        for field in fields(fact):
            value = getattr(fact, field.name)
            if isinstance(value, str) and len(value) > longest(field.name):
                raise KnownError(saying(
                    "{file} holds a text of {n} letters ({field}), more than fits: make it shorter there.",
                    file=name, n=len(value), field=field.name,
                ))
    return family, report


def written(shown: Shown) -> bytes:
    """Write what a reader may see of a family as GEDCOM 7."""
    from jimdesk.exchange.gedcom_writing import write

    return write(shown)
