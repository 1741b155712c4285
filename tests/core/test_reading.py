# SPDX-License-Identifier: Apache-2.0
"""Reading a typed line into a person, and only what was said into bonds."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jimdesk.core import kinship
from jimdesk.core.dates import PartialDate
from jimdesk.core.desk import Desk
from jimdesk.core.family import Family
from jimdesk.core.introduced import Introduced, introducing, likely_same
from jimdesk.core.people import (
    Bond,
    Descent,
    Gender,
    Group,
    Level,
    Parentage,
    Partnership,
    Person,
    Siblings,
    Turn,
)
from jimdesk.core.reading import people_called, read_person
from jimdesk.core.words import Words
from tests.story_family import story_family

TODAY = datetime.date(2026, 11, 24)
STORY = [
    "Ilias Haddaoui, jongere, 8-3-2012", "Marijke de Vries, moeder, 1979",
    "Rachid Haddaoui, vader, 1974, gescheiden van Marijke in 2016, getrouwd 2001, woont in Nador",
    "Yassin Haddaoui, broer, 2-6-2002, leraar, woont in Utrecht", "Samira Haddaoui, zus, 2005",
    "Joost, partner van Samira, 2003", "Noor Haddaoui, zus, 2009", "Amir Haddaoui, broertje, 2017",
    "Bert Smit, vriend van Marijke sinds 2021, apart wonend, 1975",
    "Lotte Smit, halfzusje, kind van Marijke en Bert, 2022",
    "Truus de Vries, oma, moeder van Marijke, 1955, 06 12 34 56 78",
    "Henk de Vries, opa, vader van Marijke, 1950, overleden 2019",
    "Fatima Haddaoui, tante, zus van Rachid, 1971", "Anja Post, buurvrouw, vriendin van Marijke, 1980",
    "Dennis Mulder, voetbaltrainer", "mevrouw Bakker, mentor op school",
    "Inge Kors, jeugdhulpverlener, tot 1-3-2027", "Karin Vos, systeemtherapeut, tot 1-6-2027",
]


def read(line: str, family: Family | None = None, language: str = "nl") -> Introduced:
    """Read a line beside the family of the story."""
    return read_person(line, story_family() if family is None else family, TODAY, language)


@pytest.fixture(scope="module")
def typed() -> Family:
    """The family of the story as it comes in by typing line after line."""
    desk = Desk()
    for line in STORY:
        desk.do(introducing(read(line, desk.family), desk.family, "nl"))
    return desk.family


def by_name(family: Family, first: str) -> Person:
    """The person with this first name."""
    return next(one for one in family.of(Person) if first in one.name)


def test_the_story_can_be_typed(typed: Family) -> None:
    """The lines give the very bonds of the story: everybody's parents, and the couples with their years."""
    def bonds(family: Family) -> set[tuple[str, str]]:
        names = {one.id: one.name for one in family.of(Person)}
        return {(names[bond.parent], names[bond.child]) for bond in family.of(Parentage)}

    assert bonds(typed) == bonds(story_family())
    rachid, bert = by_name(typed, "Rachid"), by_name(typed, "Bert")
    histories = {couple.one: couple.history for couple in typed.of(Partnership)}
    married, divorced = Turn(Bond.MARRIED, PartialDate(2001)), Turn(Bond.DIVORCED, PartialDate(2016))
    assert histories[rachid.id] == (married, divorced)
    assert histories[bert.id] == (Turn(Bond.APART_TOGETHER, PartialDate(2021)),)
    assert [len(group.children) for group in typed.of(Siblings)] == [2]


@pytest.mark.parametrize("said", [
    "getrouwd met Marijke 2001, gescheiden 2016", "getrouwd met Marijke in 2001, gescheiden in 2016",
    "gescheiden van Marijke in 2016, getrouwd 2001",
])
def test_years_of_a_couple_are_read_however_they_are_said(said: str) -> None:
    """With or without a word before the year, in either order."""
    introduced = read(f"Rachid Haddaoui, vader, {said}", story_family().forget("rachid"))
    turns = next(tie.turns for tie in introduced.ties if tie.way == "W")
    assert turns == (Turn(Bond.MARRIED, PartialDate(2001)), Turn(Bond.DIVORCED, PartialDate(2016)))


@pytest.mark.parametrize(("first", "relation"), [
    ("Marijke", "moeder"), ("Rachid", "vader"), ("Yassin", "broer"), ("Amir", "broertje"),
    ("Lotte", "halfzusje"), ("Truus", "oma"), ("Henk", "opa"), ("Fatima", "tante"),
    ("Joost", "partner van Samira"), ("Bert", "vriend van Marijke"), ("Anja", "buurvrouw"),
    ("Dennis", "voetbaltrainer"), ("Bakker", "mentor op school"),
])
def test_everybody_is_called_what_was_typed(typed: Family, first: str, relation: str) -> None:
    """What somebody is reads as it was typed, be it kept as words or worked out from the bonds."""
    assert kinship.relation(typed, by_name(typed, first).id, Words("nl")) == relation


def test_words_that_the_bonds_say_follow_the_language(typed: Family) -> None:
    """Whoever reads English reads "mother"; the family's own word "broertje" stays theirs."""
    assert kinship.relation(typed, by_name(typed, "Marijke").id, Words("en")) == "mother"
    assert kinship.relation(typed, by_name(typed, "Amir").id, Words("en")) == "broertje"


def test_what_else_was_said_is_kept(typed: Family) -> None:
    """Birth, death, phone, work, until when: each in its own field."""
    yassin, henk, truus, inge = (by_name(typed, name) for name in ("Yassin", "Henk", "Truus", "Inge"))
    assert (yassin.birth, yassin.about) == (PartialDate(2002, 6, 2), "leraar, woont in Utrecht")
    assert (henk.died, henk.death) == (True, PartialDate(2019))
    assert truus.phone == "06 12 34 56 78"
    assert (inge.until, inge.level) == (datetime.date(2027, 3, 1), Level.PROFESSIONAL)
    assert kinship.youngster(typed) == by_name(typed, "Ilias")


@pytest.mark.parametrize(("line", "gender"), [
    ("Kim, moeder", Gender.WOMAN), ("Kim, opa", Gender.MAN), ("Kim, partner van Samira", Gender.UNKNOWN),
    ("Jan, voetbaltrainer", Gender.UNKNOWN), ("Maria", Gender.UNKNOWN),
    ("Kim, kind van Bert", Gender.UNKNOWN),
])
def test_gender_only_where_the_word_says_it(line: str, gender: Gender) -> None:
    """A name never says whether somebody is a man or a woman."""
    assert read(line).gender is gender


@pytest.mark.parametrize(("line", "group", "level"), [
    ("Piet, jeugdhulpverlener", Group.PROFESSIONALS, Level.PROFESSIONAL),
    ("Karin, jeugdbescherming", Group.PROFESSIONALS, Level.PROFESSIONAL),
    ("Els, wijkverpleegkundige", Group.PROFESSIONALS, Level.PROFESSIONAL),
    ("Wim, maatje", Group.COMMUNITY, Level.VOLUNTEER),
    ("An, netwerkpleegmoeder", Group.FAMILY, Level.NATURAL_WITH_ROLE),
    ("Joop, visboer", Group.COMMUNITY, Level.NATURAL), ("Bo, lotgenoot", Group.PEERS, Level.NATURAL),
    ("Ali, oom, huisarts", Group.FAMILY, Level.NATURAL),
])
def test_where_somebody_comes_from(line: str, group: Group, level: Level) -> None:
    """Words of a profession make a professional, but an uncle who is a doctor stays an uncle."""
    assert (read(line).group, read(line).level) == (group, level)


@pytest.mark.parametrize(("line", "code"), [
    ("Corrie, oma", "side"), ("Piet, oom", "side"), ("Zoë, halfzus", "side"),
    ("Bert Smit, vriend van Marijke", "couple"), ("Sem, zoon", "whose"),
])
def test_what_can_be_meant_in_two_ways_is_asked(line: str, code: str) -> None:
    """Which side an aunt is from, or whether a friend is a partner, is never guessed."""
    introduced = read(line, _without_grandparents())
    assert [question.code for question in introduced.questions] == [code]
    assert introduced.ties == ()
    assert Words("nl").tell(introduced.questions[0].saying).endswith("?")


def _without_grandparents() -> Family:
    return story_family().forget("truus", "henk", "fatima")


def test_an_answer_makes_the_bond() -> None:
    """Once the side was chosen the grandmother is a parent of that parent; "no" leaves the words alone."""
    family = _without_grandparents()
    introduced = read("Corrie, oma", family)
    question = introduced.questions[0]
    assert question.people == ("marijke", "rachid")
    answered = introduced.answered(question, "rachid")
    desk = Desk(family)
    desk.do(introducing(answered, family, "nl"))
    corrie = by_name(desk.family, "Corrie")
    assert [bond.child for bond in kinship.children(desk.family, corrie.id)] == ["rachid"]
    assert introduced.answered(question, "").ties == ()
    friend = read("Bert Smit, vriend van Marijke sinds 2021", family)
    couple = friend.answered(friend.questions[0], "marijke", Bond.LIVING_TOGETHER)
    assert couple.ties[0].turns == (Turn(Bond.LIVING_TOGETHER, PartialDate(2021)),)


def test_a_side_that_is_said_or_the_only_one_left_is_taken() -> None:
    """Said in so many words, or with a grandmother on the other side already, there is nothing to ask."""
    assert [tie.of for tie in read("Corrie, oma, vaders kant").ties] == ["rachid"]
    assert [tie.of for tie in read("Corrie, oma").ties] == ["rachid"]
    assert [tie.of for tie in read("Piet, oom, broer van mijn moeder").ties] == ["marijke"]


def test_names_of_strangers_make_no_bonds() -> None:
    """Sanne is the daughter of people who are not here: that is kept in words, and she is not family."""
    introduced = read("Sanne, dochter van Mo en Petra, 14")
    assert introduced.unknown == ("Mo", "Petra")
    assert (introduced.ties, introduced.questions) == ((), ())
    assert introduced.relation == "dochter van Mo en Petra"
    assert introduced.birth == PartialDate(2012, about=True)
    assert introduced.group is Group.COMMUNITY


@pytest.mark.parametrize(("line", "kept"), [
    ("Sanne, dochter van Marijke en Bert, 14", ""),
    ("Sanne, dochter van Marijke en Petra, 14", "dochter van Marijke en Petra"),  # of Petra nobody knows more
    ("Piet, vriend van Marijke", "vriend van Marijke"),  # what they call each other is theirs
])
def test_words_that_only_name_the_bonds_are_not_kept_beside_them(line: str, kept: str) -> None:
    """She is told as what she is to the youngster; a name that is nobody's here stays in the words."""
    family = story_family()
    desk = Desk(family)
    desk.do(introducing(read(line, family), family, "nl"))
    (fresh,) = [one for one in desk.family.of(Person) if one.id not in family]
    assert fresh.relation == kept


def test_english_is_read_by_its_own_words() -> None:
    """The same line in English."""
    introduced = read("Truus de Vries, grandmother, mother of Marijke, 1955", _without_grandparents(), "en")
    assert (introduced.way, introduced.gender) == ("PP", Gender.WOMAN)
    assert [(tie.way, tie.of) for tie in introduced.ties] == [("P", "marijke")]


@pytest.mark.parametrize(("line", "same"), [
    ("truus de vries, oma", "truus"), ("Trúús  de Vries", "truus"), ("Noor, zus, 2009", "noor"),
    ("Noor, vriendin, 2001", None), ("Noortje Haddaoui", None), ("Joost", "joost"), ("Kees Smit", None),
])
def test_who_is_here_already_is_noticed(line: str, same: str | None) -> None:
    """The same name whatever the capitals and accents, or the same first name and year of birth."""
    found = likely_same(story_family(), read(line))
    assert (found.id if found else None) == same


@pytest.mark.parametrize(("text", "ids"), [
    ("Truus", ["truus"]), ("truus de vries", ["truus"]), ("mevrouw Bakker", ["bakker"]), ("oma", ["truus"]),
    ("mijn vader", ["rachid"]), ("mama", ["marijke"]), ("zus", ["noor", "samira"]), ("iemand", []), ("", []),
])
def test_people_are_found_by_name_or_kin(text: str, ids: list[str]) -> None:
    """By the full name, the first name, the name they are called, or what they are to the youngster."""
    assert sorted(one.id for one in people_called(story_family(), text, "nl")) == ids


def test_a_stepmother_is_not_taken_for_the_mother() -> None:
    """A word that says how somebody is a parent means only that one; "mama" can be either, and is asked."""
    step = Person(id="eva", name="Eva", gender=Gender.WOMAN)
    bond = Parentage(id="step", child="ilias", parent="eva", descent=Descent.STEP)
    found = {
        word: {one.id for one in people_called(story_family().put(step, bond), word, "nl")}
        for word in ("stiefmoeder", "pleegmoeder", "mama")
    }
    assert found == {"stiefmoeder": {"eva"}, "pleegmoeder": set(), "mama": {"marijke", "eva"}}


@given(st.text(max_size=40))
def test_any_line_can_be_read(line: str) -> None:
    """Whatever is typed makes a person and no trouble, and nothing of it is done twice."""
    family = story_family()
    for text in (line, f"Kim, {line}", f"oma {line}, {line}"):
        desk = Desk(family)
        desk.do(introducing(read(text, family), family, "nl"))
        assert len(desk.family.of(Person)) == len(family.of(Person)) + 1
        desk.undo()
        assert desk.family == family


@pytest.mark.parametrize(("line", "name", "relation", "group"), [
    ("buurvrouw Dina Kok", "Dina Kok", "buurvrouw", Group.COMMUNITY),
    ("jeugdhulpverlener Eva Hagen, tot 1 maart 2027", "Eva Hagen", "jeugdhulpverlener", Group.PROFESSIONALS),
    ("mentor meneer Vos", "meneer Vos", "mentor", Group.PROFESSIONALS),
    ("mentor op school Anna Blok", "Anna Blok", "mentor op school", Group.PROFESSIONALS),
    ("juf Anna", "juf Anna", "", Group.FAMILY), ("mevrouw Bakker", "mevrouw Bakker", "", Group.FAMILY),
])
def test_what_somebody_is_may_stand_before_the_name(
    line: str, name: str, relation: str, group: Group,
) -> None:
    """People say "buurvrouw Dina" as they say "oma Truus"; a title stays with the name."""
    read = read_person(line, Family(), TODAY, "nl")
    assert (read.name, read.relation, read.group) == (name, relation, group)
