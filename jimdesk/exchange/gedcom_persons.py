# SPDX-License-Identifier: Apache-2.0
"""From the record of a person (INDI) to a `Person`."""

from collections.abc import Iterator
from typing import Any, Final

from jimdesk.core.dates import PartialDate
from jimdesk.core.fact import Fact
from jimdesk.core.people import Gender, Person
from jimdesk.exchange import gedcom_dates, gedcom_fields
from jimdesk.exchange.gedcom_nodes import Node
from jimdesk.exchange.gedcom_reading import Reading
from jimdesk.exchange.gedcom_report import PARTLY, UNREAD, Remarks
from jimdesk.exchange.gedcom_tables import FACTS, GENDERS, OWN, UNDETERMINED

_LONGEST_NAME: Final = 500  # signs
_PIECES: Final = ("GIVN", "SPFX", "SURN", "NSFX")
_CALLED: Final = ("NICK", "_RUFNAME")
_AFTER_DEATH: Final = ("DEAT", "BURI", "CREM")


def person(node: Node, reading: Reading) -> Fact:
    """Make the person of a record, and mark in it what was taken over."""
    node.take()
    exact = gedcom_fields.read(Person, node, reading.ids, reading.remarks)
    read = {
        **_name(node, reading.remarks),
        **_gender(node),
        **_life(node, reading.remarks),
        **_told(node),
        "reference": node.xref,
    }
    return Person(**{**read, **exact, "id": reading.ids[node.xref]})


def when(event: Node, remarks: Remarks) -> PartialDate:
    """Return the date of an event, as far as it has one that can be told."""
    node = event.first("DATE")
    if node is None:
        return PartialDate()
    node.take()
    exact = node.first(f"{OWN}date")
    try:
        if exact:
            for phrase in node.all("PHRASE"):
                phrase.take()
            return PartialDate.read(exact.take().text)
        date, whole = gedcom_dates.read(node.text)
    except ValueError:
        date, whole = PartialDate(), False
    if not whole:
        remarks.add(PARTLY, node, node.text)
    return date


def _name(node: Node, remarks: Remarks) -> dict[str, Any]:
    first = node.first("NAME")
    if first is None:
        return {}
    found: dict[str, Any] = {"name": " ".join(first.take().text.replace("/", " ").split())}
    pieces = list(first.all(*_PIECES))
    if not found["name"]:
        found["name"] = " ".join(piece.text for tag in _PIECES for piece in pieces if piece.tag == tag)
    for piece in pieces:
        piece.taken = piece.text in found["name"]
    if len(found["name"]) > _LONGEST_NAME:
        remarks.add(UNREAD, first, first.text)
        found["name"] = found["name"][:_LONGEST_NAME]
    for called in first.all(*_CALLED):
        found.setdefault("called", called.take().text)
    return found


def _gender(node: Node) -> dict[str, Any]:
    sex = node.first("SEX")
    word = sex.text.strip().upper() if sex else ""
    if sex and (word in GENDERS or word in ("", UNDETERMINED)):
        sex.take()
    return {"gender": GENDERS.get(word, Gender.UNKNOWN)}


def _life(node: Node, remarks: Remarks) -> dict[str, Any]:
    birth, death = node.first("BIRT"), node.first("DEAT")
    found: dict[str, Any] = {"died": any(one.text.upper() != "N" for one in node.all(*_AFTER_DEATH))}
    if birth:
        found["birth"] = when(birth.take(), remarks)
    if death:
        found["death"] = when(death.take(), remarks)
    return found


def _told(node: Node) -> dict[str, Any]:
    """Read what people do, how they are reached, and what JimDesk wrote as facts with a TYPE."""
    found = dict(_facts(node))
    done = [one for one in node.all("OCCU") if one.text]
    if done and "about" not in found:
        found["about"] = "; ".join(one.take().text for one in done)
    for home in (node, *node.all("RESI")):
        for phone in home.all("PHON"):
            if "phone" not in found:
                found["phone"] = phone.take().text
                home.take()
    return found


def _facts(node: Node) -> Iterator[tuple[str, str]]:
    for fact in node.all("FACT"):
        type_ = fact.first("TYPE")
        if type_ and type_.text in FACTS:
            type_.take()
            yield FACTS[type_.text], fact.take().text
