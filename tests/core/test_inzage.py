# SPDX-License-Identifier: Apache-2.0
"""Inzage: nobody else is named until somebody decides, decisions do what they say, and all of it is kept."""

import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from jimdesk.core import audience, inzage
from jimdesk.core.dates import PartialDate
from jimdesk.core.desk import Desk, Step
from jimdesk.core.fact import Audience, Fact, referred
from jimdesk.core.family import Family
from jimdesk.core.meeting import Attendance, CrisisStep, Meeting, Note, Refusal, Statement
from jimdesk.core.people import Level, Parentage, Person
from jimdesk.core.rights import Correction, Decision, Form, Inzage, InzageDecision
from jimdesk.core.translation import Translation
from jimdesk.core.words import saying
from jimdesk.exchange import portable
from jimdesk.instruments import KINDS
from jimdesk.instruments.circle.facts import Support
from tests.files.make import family as every_kind
from tests.strategies import families

DAY = datetime.date(2026, 11, 24)
FAMILY = Family([
    Person(id="daan", name="Daan Vink", youngster=True, birth=PartialDate(2013)),
    Person(id="els", name="Els Vink"),
    Person(id="tim", name="Tim Kanarie", called="buurman Tim", phone="06-1"),
    Person(id="noa", name="Noa Reiger", level=Level.PROFESSIONAL),
    Parentage(id="kind", child="daan", parent="els", authority=True),
    Meeting(id="m", date=DAY, where="bij Tim Kanarie"),
    Attendance(id="er", meeting="m", person="tim"),
    Statement(id="s1", meeting="m", speaker="daan", text="Ik wil rust.", disagree=("tim",)),
    Statement(id="s2", meeting="m", speaker="tim", text="Ik let op Els."),
    Statement(id="s5", meeting="m", speaker="daan", text="Tims hond mag mee, zegt Noa."),
    Translation(id="t5", of="s5", field="text", language="ar", text="كلب تيم"),
    Support(id="steun", giver="tim", receiver="daan", what="vissen"),
    CrisisStep(id="bel", calls="tim", phone="06-1"),
    Note(id="n", text="werknotitie"),
    Refusal(id="nee", by="daan", person="els"),
    Statement(id="s3", meeting="m", speaker="tim", text="stil", audience=Audience.THEM, between=("tim",)),
    Statement(
        id="s4", meeting="m", speaker="daan", text="van mij", audience=Audience.THEM, between=("daan",)
    ),
])


def read(asks: str = "daan", **decided: Decision) -> audience.Shown:
    """What somebody reads after these decisions."""
    return inzage.inzage(FAMILY, asks, decided, DAY)


def said(shown: audience.Shown) -> str:
    """All that it says, as data."""
    return portable.taken_along(shown, "iemand")


def test_until_somebody_decides_nobody_else_is_named() -> None:
    """Name, number, and the name in others' words are nowhere; whoever works there is named."""
    text = said(read())
    for name in ("Kanarie", "06-1", "Tim", "Els"):
        assert name not in text
    assert "Noa Reiger" in text
    assert "[…] hond mag mee, zegt Noa." in text


def test_what_names_somebody_is_there_as_somebody() -> None:
    """A blackened thing still tells what happened; a bond, from which kinship is reckoned, is not there."""
    shown = read()
    found = shown.get(Support, "steun")
    assert found is not None
    assert (found.giver, found.receiver, found.what) == ("someone", "daan", "vissen")
    assert shown.get(Parentage, "kind") is None
    first = shown.get(Statement, "s1")
    assert first is not None
    assert first.disagree == ("someone",)


def test_what_stood_there_of_somebody_before_a_correction_goes_with_them() -> None:
    """A number or a name of before is known nowhere else in the file, so nothing would blacken it."""
    made = Correction(id="c", asks="tim", item="tim", item_kind="person", field="name", before="Tim Geelgors")
    family = FAMILY.put(made)
    assert "Geelgors" not in said(inzage.inzage(family, "daan", {"c": Decision.BLACKEN}, DAY))
    assert "Geelgors" in said(inzage.inzage(family, "daan", {"tim": Decision.GIVE}, DAY))
    assert "Geelgors" in said(inzage.inzage(family, "tim", {}, DAY))


def test_a_decision_about_a_person_counts_for_what_names_them() -> None:
    """Given, all of it is there; left out, nothing that names them is; what was decided of one thing wins."""
    given_ = read(tim=Decision.GIVE)
    assert "Kanarie" in said(given_)
    assert given_.get(CrisisStep, "bel") is not None
    out = read(tim=Decision.LEAVE_OUT)
    assert out.get(Support, "steun") is None
    assert out.get(Statement, "s5") is None
    mixed = read(tim=Decision.LEAVE_OUT, steun=Decision.BLACKEN)
    assert mixed.get(Support, "steun") is not None
    one = read(tim=Decision.GIVE, steun=Decision.BLACKEN)
    kept = one.get(Support, "steun")
    assert kept is not None
    assert kept.giver == "someone"


def test_one_thing_that_is_given_names_them_and_tells_no_more() -> None:
    """Who is named in it is there by name alone: no number, and in other things still somebody."""
    shown = read(steun=Decision.GIVE)
    person = shown.get(Person, "tim")
    assert person is not None
    assert (person.name, person.phone) == ("Tim Kanarie", "")
    assert "Tims hond" not in said(shown)


def test_a_meeting_that_is_left_out_keeps_its_day() -> None:
    """What was said in it does not fall away with the place where it was."""
    shown = read(m=Decision.LEAVE_OUT)
    assert shown.get(Meeting, "m") == Meeting(id="m", date=DAY)
    assert shown.get(Statement, "s1") is not None


def test_what_is_not_theirs_stays_out_until_it_is_given_on_purpose() -> None:
    """Notes and somebody else's veto are not given by themselves; one's own veto is."""
    assert read().get(Note, "n") is None
    assert read(n=Decision.GIVE).get(Note, "n") is not None
    assert read("els").get(Refusal, "nee") is None
    assert read().get(Refusal, "nee") is not None


def test_what_was_told_in_confidence_goes_to_who_was_told() -> None:
    """The one who asks reads their own secrets; nobody can decide to give those of others."""
    shown = read(s3=Decision.GIVE, tim=Decision.GIVE)
    assert shown.get(Statement, "s4") is not None
    assert shown.get(Statement, "s3") is None
    assert "s3" not in {item.fact.id for item in inzage.items(FAMILY, "daan", {}, DAY)}


def test_what_was_said_apart_from_them_stays_out_until_it_is_given_on_purpose() -> None:
    """Between others, or while they were out of the room: it names nobody, and was still not for them."""
    text, two = "dat bleef hier", ("noa", "els")
    between = Statement(id="x", meeting="m", text=text, audience=Audience.BETWEEN, between=two)
    without = Statement(id="x", meeting="m", text=text, unheard=("daan",))
    for said_apart in (between, without):
        family = FAMILY.put(said_apart)
        assert "x" not in inzage.inzage(family, "daan", {}, DAY)
        found = inzage.inzage(family, "daan", {"x": Decision.GIVE}, DAY).get(Statement, "x")
        assert found is not None
        assert found.text == text
        assert "x" in inzage.inzage(family, "els", {}, DAY)


def test_a_parent_with_authority_reads_of_a_young_child() -> None:
    """Up to fifteen the child is named to them; from sixteen on only by a decision."""
    assert "Daan" in said(read("els"))
    older = FAMILY.change("daan", birth=PartialDate(2009))
    assert "Daan" not in said(inzage.inzage(older, "els", {}, DAY))


def test_a_translation_goes_where_its_words_go_unchanged() -> None:
    """In letters of another script nobody finds a name: blackened words take their translation along."""
    assert read().get(Translation, "t5") is None
    assert read(tim=Decision.GIVE).get(Translation, "t5") is not None


@settings(max_examples=40)
@given(families(), st.data())
def test_no_id_and_no_name_of_a_blackened_person_is_in_it(family: Family, data: st.DataObject) -> None:
    """Over every kind of fact: whoever is not named is in no field, and no secret of others is given."""
    people = [one.id for one in family.of(Person)]
    asks = data.draw(st.sampled_from([*people, "nobody"]))
    closed = data.draw(st.sampled_from([Decision.BLACKEN, Decision.LEAVE_OUT]))
    decided = dict.fromkeys(people, closed)
    shown = inzage.inzage(family, asks, decided, DAY)
    others = set(people) - {asks}
    for fact in shown:
        assert fact.id not in others
        assert not {other for _, _, other in referred(fact)} & others
        before = family.find(fact.id)
        assert before is not None
        assert before.audience is not Audience.THEM or asks in before.between


def test_everything_is_given_when_everything_is() -> None:
    """Complete: with every decision on giving, every fact of every kind that tells something is there."""
    family = every_kind()
    give = {fact.id: Decision.GIVE for fact in family}
    shown = inzage.inzage(family, "daan", give, DAY)
    silent: set[Fact] = {
        fact for fact in family
        if fact.kind in inzage.SILENT or (isinstance(fact, Inzage) and fact.asks != "daan")
    }
    lacking = {fact.id for fact in family} - {fact.id for fact in shown}
    assert lacking == {fact.id for fact in silent}
    assert set(KINDS) >= inzage.SILENT


# What is kept


def test_decisions_stay_with_their_reason_until_it_is_given() -> None:
    """A second decision about one thing takes the place of the first; both hold for the inzage of now."""
    desk = Desk(FAMILY)
    steun = FAMILY.find("steun")
    assert steun is not None
    desk.do(inzage.decide("daan", [steun], Decision.LEAVE_OUT, "wil hij niet", DAY))
    desk.do(inzage.decide("daan", [steun], Decision.GIVE, "nu wel", DAY))
    (one,) = desk.family.of(InzageDecision)
    assert (one.item, one.item_kind) == ("steun", "support")
    assert (one.decision, one.reason) == (Decision.GIVE, "nu wel")
    assert inzage.decisions(desk.family, "daan") == {"steun": Decision.GIVE}
    assert inzage.decisions(desk.family, "els") == {}
    assert desk.next_undo is None


def test_what_was_given_is_written_down_in_whole() -> None:
    """The log has a decision about each thing it was made from; the next time begins where this one ended."""
    desk = Desk(FAMILY)
    steun = FAMILY.find("steun")
    assert steun is not None
    desk.do(inzage.decide("daan", [steun], Decision.LEAVE_OUT, "wil hij niet", DAY))
    wanted = inzage.items(desk.family, "daan", inzage.decisions(desk.family, "daan"), DAY)
    desk.do(inzage.give("daan", Form.PAPER, DAY))
    ((given_, counts),) = inzage.given_to(desk.family)
    assert (given_.asks, given_.given, given_.form) == ("daan", DAY, Form.PAPER)
    assert sum(counts.values()) == len(wanted)
    assert inzage.decisions(desk.family, "daan") == {item.fact.id: item.decision for item in wanted}
    later = DAY + datetime.timedelta(days=30)
    desk.do(inzage.decide("daan", [steun], Decision.GIVE, "", later))
    assert [one.given for one in desk.family.of(Inzage)] == [DAY, None]
    assert inzage.decisions(desk.family, "daan")["steun"] is Decision.GIVE
    assert inzage.decisions(desk.family, "daan")["n"] is Decision.LEAVE_OUT
    assert inzage.given_to(desk.family)[0][1] == counts
    begun = desk.family.of(Inzage)[-1].id
    once = [one.item for one in desk.family.of(InzageDecision) if one.inzage == begun]
    assert len(once) == len(set(once)) == len(wanted)


def test_own_words_that_were_given_since_change_no_decision() -> None:
    """What somebody told themselves is given without decisions; the next inzage begins with the last ones."""
    desk = Desk(FAMILY)
    steun = FAMILY.find("steun")
    assert steun is not None
    desk.do(inzage.decide("daan", [steun], Decision.LEAVE_OUT, "wil hij niet", DAY))
    desk.do(inzage.give("daan", Form.PAPER, DAY))
    desk.do(inzage.give("daan", Form.OWN, DAY))
    again = inzage.kept(desk.family, "daan")["steun"]
    assert (again.decision, again.reason) == (Decision.LEAVE_OUT, "wil hij niet")


def test_a_reason_goes_with_what_is_forgotten_and_the_log_stays() -> None:
    """That somebody got inzage stays known; why something stayed out goes along with that thing."""
    desk = Desk(FAMILY)
    steun = FAMILY.find("steun")
    assert steun is not None
    desk.do(inzage.decide("daan", [steun], Decision.LEAVE_OUT, "Tim wil het niet", DAY))
    desk.do(inzage.give("daan", Form.DATA, DAY))
    desk.forget("tim")
    text = portable.show(desk.family)
    assert "Tim wil" not in text
    assert len(inzage.given_to(desk.family)) == 1
    assert portable.load(text, "x") == desk.family


def test_a_reason_comes_back_with_what_was_taken_away_by_mistake() -> None:
    """Undo brings back the thing, and the log is as it was."""
    desk = Desk(FAMILY)
    steun = FAMILY.find("steun")
    assert steun is not None
    desk.do(inzage.decide("daan", [steun], Decision.LEAVE_OUT, "wil hij niet", DAY))
    before = desk.family
    desk.do(Step(saying("support"), lambda family: family.forget("steun")))
    assert desk.family.of(InzageDecision)[0].reason == ""
    desk.undo()
    assert desk.family == before
