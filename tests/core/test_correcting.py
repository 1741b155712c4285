# SPDX-License-Identifier: Apache-2.0
"""Correcting: done or not, it is known who asked what and what stood there, and it can be undone."""

import datetime

from jimdesk.core import audience, correcting
from jimdesk.core.black import MEANT, typed_fields
from jimdesk.core.dates import PartialDate
from jimdesk.core.desk import Desk
from jimdesk.core.fact import Audience
from jimdesk.core.inzage import SILENT
from jimdesk.core.meeting import Note
from jimdesk.core.people import Person
from jimdesk.core.rights import KINDS as OF_RIGHTS
from jimdesk.core.rights import Correction, Inzage, OwnStatement
from jimdesk.instruments import KINDS
from tests.files.make import family as every_kind

DAY = datetime.date(2026, 11, 24)
NOT_ASKED = {"mark"}  # a sign of the genogram: it is chosen there


def desk() -> Desk:
    """A desk with a family that has a fact of every kind."""
    return Desk(every_kind())


def logged(made: Desk) -> Correction:
    """The correction that was just made."""
    return next(one for one in made.family.of(Correction) if one.id != "verbeterd")


def stated(made: Desk) -> OwnStatement:
    """What was just put beside something."""
    return next(one for one in made.family.of(OwnStatement) if one.id != "eigen-woord")


def test_a_correction_changes_it_and_stands_in_the_log() -> None:
    """Who, when, which part of what, and what stood there; one step, which takes all of it back."""
    made = desk()
    before = made.family
    wish = before.find("wens")
    assert wish is not None
    made.do(correcting.correct("daan", wish, "text", "Ik wil rust.", DAY, statement=" Zo zei ik het. "))
    assert getattr(made.family.find("wens"), "text", "") == "Ik wil rust."
    log = logged(made)
    assert (log.asks, log.date, log.item, log.item_kind, log.field, log.done) == (
        "daan", DAY, "wens", "statement", "text", True)
    assert (log.before, log.after) == ('Ik wil mijn eigen "plek".', "Ik wil rust.")
    assert stated(made).text == "Zo zei ik het."
    made.undo()
    assert made.family == before
    made.redo()
    assert len(made.family.of(Correction)) == len(before.of(Correction)) + 1


def test_what_stood_there_can_be_left_out_of_the_log() -> None:
    """What may not be kept at all is not kept by correcting it either."""
    made = desk()
    person = made.family.get(Person, "tim")
    assert person is not None
    made.do(correcting.correct("tim", person, "birth", PartialDate(1970, 3), DAY, keep=False))
    log = logged(made)
    assert (log.field, log.before, log.after) == ("birth", "", "")
    changed = made.family.get(Person, "tim")
    assert changed is not None
    assert changed.birth == PartialDate(1970, 3)
    made = desk()
    made.do(correcting.correct("tim", person, "name", "Tom", DAY, keep=False))
    assert person.name
    assert logged(made).before == ""


def test_a_request_that_is_not_done_keeps_the_reason_and_their_own_words() -> None:
    """It stays as it is; beside it stands what they say, for whoever may see the thing itself."""
    secret = Person(id="geheim", name="x", audience=Audience.BETWEEN, between=("daan",))
    made = Desk(every_kind().put(secret))
    made.do(correcting.refuse("els", secret, "anders", "het klopt", DAY, "Ik zie het anders."))
    log = logged(made)
    assert (log.done, log.after, log.why) == (False, "anders", "het klopt")
    own = stated(made)
    assert (own.audience, own.between) == (Audience.BETWEEN, ("daan",))
    for reader in (audience.FAMILY, audience.room(), audience.professional(), audience.person("els")):
        shown = audience.shown_to(made.family, reader)
        assert own.id not in shown
        assert logged(made).id not in shown


def test_the_log_of_a_correction_goes_with_what_is_forgotten() -> None:
    """What stood there is nowhere once the thing itself is forgotten."""
    made = desk()
    made.forget("rijdt")
    assert "brengt Bo" not in repr(list(made.family))


def test_an_agreed_plan_is_not_rewritten() -> None:
    """Words can stand beside a version that was agreed; its own words stay."""
    made = desk()
    line = made.family.find("versie-rijdt")
    assert line is not None
    assert correcting.fields_of(line) == ()
    assert not made.do(correcting.correct("daan", line, "what", "anders", DAY))


def test_what_is_about_somebody_is_found() -> None:
    """Themselves first, what refers to them, what names them; the logs themselves are not among it."""
    shown = audience.shown_to(every_kind(), audience.WORKER)
    found = correcting.about(shown, "tim")
    assert found[0].id == "tim"
    assert {"rijdt", "steun", "plek", "kandidaat"} <= {fact.id for fact in found}
    assert not [fact for fact in found if type(fact) in OF_RIGHTS]
    asked = every_kind().put(Inzage(id="gevraagd", asks="tim"))
    again = correcting.about(audience.shown_to(asked, audience.WORKER), "tim")
    assert "gevraagd" not in {fact.id for fact in again}
    assert "opa" not in {fact.id for fact in found}
    both = Note(id="beiden", text="familie Plevier")
    two = every_kind().put(Person(id="bo2", name="Bo Plevier"), both)
    shown = audience.shown_to(two, audience.WORKER)
    assert "beiden" not in {fact.id for fact in correcting.about(shown, "tim")}  # it may be about anybody


def test_every_text_that_somebody_typed_can_be_corrected() -> None:
    """A new field of a fact gets a word in the table, or is named here on purpose."""
    texts = {
        name for kind in KINDS.values() if kind.kind not in SILENT and kind not in OF_RIGHTS and kind.undone
        for name in typed_fields(kind)
    }
    assert texts - set(correcting.FIELDS) == NOT_ASKED
    assert set(correcting.FIELDS) & MEANT == {"language"}
