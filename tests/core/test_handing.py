# SPDX-License-Identifier: Apache-2.0
"""Handing over: a copy holds what was chosen, and never what a professional may not see."""

from hypothesis import given

from jimdesk.core.audience import professional, shown_to
from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.handing import What, handed
from jimdesk.core.meeting import Agreement, Note
from jimdesk.core.people import Person
from jimdesk.core.rights import CopySent, Correction, Inzage, OwnStatement
from tests.story_family import story_family
from tests.strategies import families

NOTE = Note.new(text="kanariewoord")
MUM = Person(id="mum", name="Els", about="kanariewoord", phone="06-1", may_be_called=True)
FAMILY = story_family().put(NOTE, MUM, Agreement.new(what="koken", owner="mum"))


@given(families())
def test_no_copy_holds_what_a_professional_may_not_see(family: Family) -> None:
    """Whatever is chosen, each fact of the copy is one that a professional sees; and the copy is sound."""
    shown = shown_to(family, professional())
    for what in What:
        made = handed(family, what).family
        assert all(fact.id in shown for fact in made)
        assert made == made.sound()


def test_of_a_plan_alone_people_keep_only_their_names() -> None:
    """The plan has its lines and who does them; what is known of people besides stays here."""
    made = handed(FAMILY, What.PLAN)
    assert "kanariewoord" not in repr(list(made.family))
    assert any(line.what == "koken" and line.owner == "mum" for line in made.family.of(Agreement))
    person = made.family.get(Person, "mum")
    assert person is not None
    assert (person.name, person.phone, person.about) == ("Els", "06-1", "")
    assert not {fact.kind for fact in made.family} & {"placement", "tie", "mark", "score"}
    assert "placement" in {fact.kind for fact in handed(FAMILY, What.CIRCLE).family}


def test_what_somebody_says_about_a_line_goes_with_the_line() -> None:
    """Their own words stand beside it wherever it goes, and nowhere without it."""
    line = next(one for one in FAMILY.of(Agreement) if one.what == "koken")
    beside = OwnStatement.new(of=line.id, person="mum", text="niet op zondag")
    about_note = OwnStatement.new(of=NOTE.id, person="mum", text="klopt niet", audience=NOTE.audience)
    made = handed(FAMILY.put(beside, about_note), What.PLAN).family
    assert made.of(OwnStatement) == (beside,)


def test_the_workers_own_is_counted_and_goes_along_only_on_purpose() -> None:
    """Notes stay out and are counted; asked for, all that the worker sees goes along, but nobody's secret."""
    secret = Note(id="s", text="tussen ons", audience=Audience.THEM, between=("mum",))
    family = FAMILY.put(secret)
    assert handed(family, What.ALL).left_out >= 1
    assert NOTE.id not in handed(family, What.ALL).family
    whole = handed(family, What.ALL, notes=True)
    assert NOTE.id in whole.family
    assert whole.left_out == 0
    assert "s" not in whole.family


def test_the_log_of_rights_stays_here_and_is_no_note() -> None:
    """Who got inzage and a copy is counted among no notes, and goes along only with all of them."""
    sent, asked = CopySent.new(with_whom="Noa"), Inzage.new(asks="mum")
    log = (sent, asked, Correction.new(asks="mum", item="mum"))
    logged = FAMILY.put(*log)
    for what in What:
        made = handed(logged, what)
        assert made.left_out == handed(FAMILY, what).left_out
        assert not [fact for fact in log if fact.id in made.family]
    whole = handed(logged, What.ALL, notes=True).family
    assert all(fact.id in whole for fact in log)
