# SPDX-License-Identifier: Apache-2.0
"""What has changed: the story four weeks later, told without blame, and nothing that a reader may not see."""

import datetime

import pytest

from jimdesk.core import audience
from jimdesk.core.agreeing import agree, versions
from jimdesk.core.audience import Reader, shown_to
from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, Done, FollowUp, Issue
from jimdesk.core.words import Words
from jimdesk.instruments.circle.facts import Placement
from jimdesk.instruments.scale import Score
from jimdesk.plan.changes import ChangesContent, changes_content
from jimdesk.plan.rich import plain
from tests.plan.safe_family import DANGER, safe_family
from tests.story_family import DAY, MEETING
from tests.story_later import LATER, story_agreed, story_four_weeks_later
from tests.story_plan import NEXT_MEETING, story_after_meeting

DUTCH = Words("nl")


def content(family: Family, reader: Reader = audience.FAMILY, day: datetime.date = LATER) -> ChangesContent:
    """What the sheet tells."""
    return changes_content(shown_to(family, reader), DUTCH, day)


def test_the_sheet_of_the_story() -> None:
    """Version 2 since 24 November: the numbers, four lines that were asked about, Dennis and Inge."""
    told = content(story_four_weeks_later())
    assert told.title == "Wat is er anders?"
    since = told.since.replace("\u00a0", " ")
    assert since == "Plan van Ilias, versie 2. Dit is er anders sinds 24 november."
    scale, = told.scales
    assert scale.question == "Hoe gaat het thuis?"
    assert [(one.name, one.was, one.now, plain(one.told)) for one in scale.given] == [
        ("Ilias", 4, 6, "was 4, nu 6"), ("Marijke", 5, 6, "was 5, nu 6"), ("Yassin", 6, 6, "blijft 6"),
        ("Truus", 5, 7, "was 5, nu 7"),
    ]
    assert [(one.name, plain(one.action), plain(one.done), plain(one.helped)) for one in told.went] == [
        ("Yassin", "Samen koken en eten", "ja", "8"), ("Yassin", "Ilias naar training brengen", "ja", "7"),
        ("Samira", "Huiswerk doornemen", "nee", "–"),
        ("Fatima", "Papieren van de gemeente invullen", "ja", "____"),
    ]
    assert told.not_asked == "Over de taken van Ilias, Truus en Karin is nog niets opgeschreven."
    assert told.lines == ()
    assert [(plain(one.told), one.was, one.now, one.stays) for one in told.moves] == [
        ("Dennis komt dichterbij.", 1, 0, True), ("Inge staat verder weg.", 0, 2, False),
    ]
    assert told.version == "Versie 2 · 22 december 2026"


def test_no_is_a_plain_word() -> None:
    """Only "ja" stands out: that something was not done is neither bold nor marked."""
    told = content(story_four_weeks_later())
    bold = [any(getattr(piece, "bold", False) for piece in went.done) for went in told.went]
    assert bold == [True, True, False, True]


def test_lines_that_differ_are_told_and_those_that_are_done_are_not_told_twice() -> None:
    """Homework goes to Noor and something new comes: two sentences; Fatima's papers are done, not gone."""
    family = story_four_weeks_later()
    family = family.forget(versions(family)[1].id).change("line-3", owner="noor").put(
        Agreement.new(id="new", meeting=NEXT_MEETING, what="Op zondag bellen", owner="rachid", place=9)
    )
    family = agree(family, NEXT_MEETING, LATER).edit(family)
    assert content(family).lines == (
        "Huiswerk doornemen: Noor doet dit nu, eerst was dat Samira.", "Nieuw: Rachid: Op zondag bellen",
    )


def test_before_it_is_agreed_it_is_told_of_the_plan_of_now() -> None:
    """The sheet can be looked at before version 2 is frozen, and says the same."""
    family = story_four_weeks_later()
    draft = content(family.forget(versions(family)[1].id))
    assert draft == content(family)


def test_the_first_plan_has_nothing_to_compare_with() -> None:
    """At the first meeting there are numbers of now and no change."""
    told = content(story_agreed(), day=DAY)
    assert told.since == "Plan van Ilias, versie 1."
    assert plain(told.scales[0].given[0].told) == "nu 4"
    assert (told.went, told.not_asked, told.lines, told.moves) == ((), "", (), ())


def test_without_agreed_versions_the_meeting_before_counts() -> None:
    """Who never froze a plan sees the change since the first meeting all the same."""
    family = story_four_weeks_later().forget(*(one.id for one in versions(story_four_weeks_later())))
    told = content(family.forget(*(one.id for one in versions(family))))
    assert "sinds 24" in told.since
    assert len(told.went) == 4
    assert len(told.moves) == 2


@pytest.mark.parametrize("reader", [audience.FAMILY, audience.person("amir"), audience.professional("inge")])
def test_what_is_hidden_is_not_told(reader: Reader) -> None:
    """A move, a number and a line that are the worker's own are on nobody's sheet."""
    family = story_four_weeks_later()
    hidden = {"audience": Audience.WORKER}
    family = family.put(
        Placement.new(id="later-place-bert", meeting=NEXT_MEETING, whose="ilias", person="bert",
                      ring="intimi", sector="familie", audience=Audience.WORKER),
        Agreement.new(id="secret", what="Bert belt ZWAAN-7", owner="bert", audience=Audience.WORKER),
        FollowUp.new(id="went", agreement="secret", meeting=NEXT_MEETING, done=Done.NO, helped=1),
    ).change("score-2-0", **hidden)
    told = str(content(family, reader))
    assert "Bert" not in told
    assert "ZWAAN" not in told
    assert "was 4, nu" not in told


def test_only_what_is_shown_to_somebody_becomes_a_sheet() -> None:
    """A whole family is refused."""
    with pytest.raises(TypeError):
        changes_content(story_after_meeting(), DUTCH, DAY)  # type: ignore[arg-type]  # the mistake that is tried


def test_where_there_is_no_plan_no_version_is_named() -> None:
    """Before anything was agreed there is no "version 0"."""
    assert content(Family()).since == ""


def test_two_of_the_same_name_are_told_apart() -> None:
    """The relation stands behind a name that two people have."""
    family = story_four_weeks_later()
    told = content(family.change("samira", name="Yassin de Jong"))
    assert told.went[0].name == "Yassin (broer)"


def test_numbers_about_a_point_and_a_danger_stand_apart() -> None:
    """Asked the same question three times, everybody's three numbers are three rows of their own."""
    question = "Hoe veilig is het nu?"
    family = safe_family().put(
        Issue.new(id="late", name="Laat thuis"),
        Score.new(id="late-4", meeting=MEETING, question=question, person="ilias", number=2, issue="late"),
        Score.new(id="all-4", meeting=MEETING, question=question, person="ilias", number=9),
    )
    shown = audience.shown_to(family, audience.FAMILY)
    asked = {one.question: [given.now for given in one.given if given.name == "Ilias"]
             for one in changes_content(shown, DUTCH, DAY).scales}
    assert asked == {f"{question} ({DANGER})": [7], f"{question} (Laat thuis)": [2], question: [9]}
