# SPDX-License-Identifier: Apache-2.0
"""The child page: only what was typed for the child, with dates and pictures, and no worries of adults."""

from jimdesk.core import audience
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement
from jimdesk.core.people import Membership, Parentage
from jimdesk.plan.child_page import ChildContent, child_content, child_draft
from jimdesk.plan.rich import plain
from jimdesk.plan.sizes import USUAL
from tests.plan.sheets_of import DUTCH, said
from tests.story_family import DAY, HIDDEN_CODES
from tests.story_plan import WISH, WORRY, story_after_meeting

STORY = story_after_meeting()


def page(child: str = "amir", family: Family = STORY) -> ChildContent:
    """What the page of a child says, in Dutch."""
    return child_content(audience.shown_to(family, audience.person(child)), DUTCH, DAY)


def words_of(child: str = "amir", family: Family = STORY) -> str:
    """All words on the page of a child."""
    pages = child_draft(page(child, family), USUAL, DUTCH).pages()
    return " ".join(line for one in pages for line in said(one))


def test_the_page_of_amir() -> None:
    """The line about him with its dates, by turns at grandma's and at home; then what else happens."""
    content = page()
    line, = content.own
    assert (line.sentence, line.when) == ("Oma Truus haalt jou op.", "Om de week, op zaterdag.")
    assert [(date.date.day, date.where, date.picture) for date in line.dates] == [
        (28, "oma", "house"), (5, "thuis", "home"), (12, "oma", "house"), (19, "thuis", "home")]
    assert [plain(rich) for _, rich in line.more] == [
        "Kan oma niet? Dan rijdt Anja.", "Mama kijkt of het goed gaat."]
    assert [plain(rich) for _, rich in content.others] == [
        "Yassin kookt op woensdag.", "Yassin brengt Ilias naar training."]


def test_no_worries_of_adults() -> None:
    """No worry, wish, code, crisis step, score or line of the plan in the adults' words."""
    text = words_of()
    plan = [line.what for line in STORY.of(Agreement)] + [line.if_not for line in STORY.of(Agreement)]
    for hidden in (WORRY, WISH, *HIDDEN_CODES, "Bert", "112", "schreeuw", *filter(None, plan)):
        assert hidden.rstrip(".") not in text.replace("Anja rijdt", "")


def test_what_was_typed_for_one_child_is_not_for_another() -> None:
    """Lotte is not fetched: her page has only what is for every child."""
    content = page("lotte")
    assert content.own == ()
    assert "haalt jou op" not in words_of("lotte")
    assert len(content.others) == 2


def test_a_line_without_a_sentence_for_the_child_is_not_there() -> None:
    """Nothing is reworded by itself: without words for the child, a line stays away."""
    family = STORY.change("line-6", for_child="")
    assert page("amir", family).own == ()


def test_grandma_is_called_so_only_where_she_is() -> None:
    """For a child whose grandmother she is not, Truus has her name above the house."""
    bond = next(one for one in STORY.of(Parentage) if (one.parent, one.child) == ("marijke", "amir"))
    line, = page("amir", STORY.drop(bond.id)).own
    assert [date.where for date in line.dates] == ["Truus", "thuis", "Truus", "thuis"]


def test_a_child_with_one_home_reads_plain_dates() -> None:
    """Where nobody lives by turns there are only the dates of the line."""
    lives = next(one for one in STORY.of(Membership) if one.person == "amir" and one.household == "home-2")
    line, = page("amir", STORY.drop(lives.id)).own
    assert [(date.date.day, date.where) for date in line.dates] == [(28, ""), (12, "")]
