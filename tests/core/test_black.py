# SPDX-License-Identifier: Apache-2.0
"""Black: whom a fact names is found in its fields and its words, and what is blackened cannot be read."""

import pytest

from jimdesk.core.black import MARK, MEANT, Black, typed_fields
from jimdesk.core.family import Family
from jimdesk.core.meeting import CrisisStep, Meeting, Note, Statement
from jimdesk.core.people import Person
from jimdesk.instruments import KINDS
from jimdesk.instruments.scale import Score

FAMILY = Family([
    Person(id="daan", name="Daan de Vink"),
    Person(id="jan", name="Jan de Vink", phone="06-12345678"),
    Person(id="wil", name="Wil Eenden-Zwaan", called="tante Wil"),
    Person(id="bo", name="Bo Zwaan"),
])


def text_of(text: str, *others: str) -> str:
    """What is left of words when these people are blackened."""
    black = Black(FAMILY, "daan")
    note = Note(id="n", text=text)
    made = black.over(note, others or black.named_in(note))
    assert isinstance(made, Note)
    return made.text


def test_names_are_found_in_words_as_people_write_them() -> None:
    """With an s of possession, in capitals, with a number; one's own name and half words stay."""
    assert text_of("JAN'S bus, Jans auto, bij Jan.") == f"{MARK} bus, {MARK} auto, bij {MARK}."
    assert text_of("bel 06-12345678") == f"bel {MARK}"
    assert text_of("Januari met Daan de Vink") == "Januari met Daan de Vink"
    assert text_of("tante Wil komt") == f"{MARK} komt"
    assert text_of("Bij Bo Zwaan thuis", "bo") == f"Bij {MARK} thuis"


@pytest.mark.parametrize(
    ("name", "text"),
    [("samira el amrani", "Samira was boos"), ("samira", "samira was boos"), ("İbrahim Kaya", "İbrahim kwam"),
     ("İbrahim Kaya", "ibrahim kwam"), ("Zoë", "Zoe, dus"), ("Zoe\u0308", "Zoë!"), ("Noël", "Noe\u0308l!"),
     ("Weiß", "bij WEIß"), ("علي", "علي جاء"), ("Tim", "Tim’s fiets")],
)
def test_a_name_is_found_however_it_is_spelled(name: str, text: str) -> None:
    """With or without capitals and accents, in whatever letters: people type names as it comes."""
    black = Black(Family([Person(id="a", name=name)]), "")
    note = Note(id="n", text=text)
    assert black.named_in(note) == ("a",)
    made = black.over(note, ["a"])
    assert isinstance(made, Note)
    assert made.text.startswith((MARK, f"bij {MARK}"))


def test_a_short_name_that_is_a_word_too_is_a_name_only_with_a_capital() -> None:
    """Nobody's sentence is blackened because of somebody who is called Wil."""
    assert text_of("Ik wil dat Wil komt.") == f"Ik wil dat {MARK} komt."


def test_a_name_that_others_have_as_well_stays_while_one_of_them_is_named() -> None:
    """A family's name goes only when all who have it go."""
    assert text_of("familie Zwaan", "wil") == "familie Zwaan"
    assert text_of("familie Zwaan", "wil", "bo") == f"familie {MARK}"
    assert Black(FAMILY, "daan").named_in(Note(id="n", text="Zwaan"), surely=True) == ()


def test_the_number_goes_with_whom_it_rings() -> None:
    """Also where it was typed another way than with the person."""
    made = Black(FAMILY, "daan").over(CrisisStep(id="c", calls="jan", phone="0612345678"), ["jan"])
    assert made == CrisisStep(id="c", calls="someone")


def test_whoever_was_out_of_the_room_and_is_named_is_found_in_the_words() -> None:
    """The list of who did not hear it names nobody; the words do."""
    text, out = "Jan weet het niet", ("jan", "bo")
    statement = Statement(id="s", meeting="m", speaker="daan", text=text, unheard=out)
    assert Black(FAMILY, "daan").named_in(statement) == ("jan",)


def test_nobody_types_in_what_the_program_means() -> None:
    """A name in the text of a method or of an id would break what reads it; a reason is a text."""
    assert typed_fields(Meeting) == ("time", "where")
    assert "why" in typed_fields(Score)
    for kind in KINDS.values():
        assert not set(typed_fields(kind)) & MEANT
