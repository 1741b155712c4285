# SPDX-License-Identifier: Apache-2.0
"""What the wall sheet says: exactly what the story wants, and never what is not meant for the reader."""

import datetime
from dataclasses import replace
from typing import Any, cast

import pytest
from hypothesis import given, settings

from jimdesk.core import audience
from jimdesk.core.fact import SOMEONE, Audience
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, Attendance, Column, CrisisStep, Done, FollowUp, Meeting, Statement
from jimdesk.core.people import Gender, Jim, Person
from jimdesk.core.words import Words
from jimdesk.plan.content import WallContent, wall_content
from jimdesk.plan.rich import plain
from jimdesk.plan.sheets import wall
from tests import strategies
from tests.plan.safe_family import safe_family
from tests.plan.sheets_of import DUTCH, content, pages, read_back, said
from tests.story_family import DAY, MEETING
from tests.story_plan import NEXT_MEETING, WISH, story_after_meeting

STORY = story_after_meeting()


def words_of(sheet: WallContent) -> str:
    """Everything that a wall sheet says."""
    rows = [
        text for group in sheet.groups for task in group.tasks
        for text in (group.name, group.phone, plain((*task.lane.before, *task.lane.day)),
                     *map(plain, (*task.lane.after, task.action, *task.small)))
    ]
    good = [text for good in sheet.goods for text in (good.text, good.says)]
    steps = [plain((*step.head, *step.number)) for step in sheet.steps]
    rest = [plain(rich) for rich in (sheet.title, sheet.date, sheet.meeting, sheet.present)]
    own = (sheet.wish_label, *sheet.wishes, sheet.privacy, sheet.version)
    return "\n".join([*rest, *own, *good, *rows, *steps])


def change(id_: str, **values: Any) -> Family:
    """The story with one fact changed."""
    return STORY.change(id_, **values)


def test_the_story() -> None:
    """Title, wish, what goes well and who says it, next meeting, who was there, whose it is, version."""
    sheet = content(STORY)
    assert plain(sheet.title) == "Plan van Ilias"
    assert plain(sheet.date) == "dinsdag 24 november 2026"
    assert sheet.wishes == (f"“{WISH}”",)
    good, = sheet.goods
    assert (good.text, good.says) == ("Ilias gaat weer naar training.", "Dat zegt Dennis.")
    assert plain(sheet.meeting) == "Volgend overleg: dinsdag 22 december, 19.00 uur, bij Truus"
    assert plain(sheet.present) == (
        "Wij waren erbij: Ilias, Marijke (moeder), Yassin (broer, JIM), Truus (oma), Fatima (tante), "
        "Inge (jeugdhulpverlener), Karin (leidde het overleg)."
    )
    assert sheet.privacy == "Dit blad is van Ilias en zijn gezin. Vraag eerst, deel daarna."
    assert sheet.version == "Versie 1 · 24 november 2026"


def test_who_stopped_as_a_jim_is_none_on_paper() -> None:
    """Up to and with the last day a JIM is called so among those who were there, and after it no more."""
    (jim,) = STORY.of(Jim)
    before = DAY - datetime.timedelta(days=1)
    assert "Yassin (broer, JIM)" in plain(content(change(jim.id, until=DAY)).present)
    assert "Yassin (broer)" in plain(content(change(jim.id, until=before)).present)


def test_the_lines_of_the_story() -> None:
    """Seven lines under six names in the order of each name's first line, the phone once with the name."""
    groups = content(STORY).groups
    assert [(group.name, len(group.tasks)) for group in groups] == [
        ("Yassin", 2), ("Samira", 1), ("Ilias", 1), ("Fatima", 1), ("Truus", 1), ("Karin", 1),
    ]
    assert [group.phone for group in groups] == ["06 12 34 56 78", "", "", "", "", ""]
    first = groups[0].tasks[0]
    assert plain(first.action) == "Samen koken en eten"
    assert [plain(small) for small in first.small] == [
        "Ilias kijkt of het lukt.", "Lukt het niet? Samira neemt die week over.",
    ]
    last = groups[-1].tasks[0]
    assert [plain(small) for small in last.small] == ["Ilias kijkt of het lukt.", "Lukt het niet? ____"]


def test_the_crisis_steps_of_the_story() -> None:
    """Persons first with their number or a dotted line for it, then the service, and 112 large."""
    steps = content(STORY).steps
    heads = [plain(step.head) for step in steps]
    assert heads == ["Ilias belt Yassin", "Marijke belt Anja", "Huisartsenpost"]
    assert [plain(step.number) for step in steps] == ["06 12 34 56 78", "____", "____ of 112"]


def test_what_is_not_on_the_wall() -> None:
    """No worry, no note, no refusal, no surname, and not the man who was not to be asked."""
    said = words_of(content(STORY))
    for hidden in ("ZWAAN-7", "REIGER-3", "Bert", "elf uur 's avonds weet", "Haddaoui", "de Vries"):
        assert hidden not in said


def test_only_a_shown_makes_a_sheet() -> None:
    """A family that nobody's eyes have looked at is refused."""
    with pytest.raises(TypeError, match="Shown"):
        wall_content(cast(Any, STORY), DUTCH, DAY)


@settings(max_examples=50)
@given(strategies.families())
def test_nothing_hidden_is_printed(family: Family) -> None:
    """Whatever a family holds: no text of a fact that the family's paper may not show is on the sheet."""
    family, strings = strategies.planted(family)
    shown = audience.shown_to(family, audience.FAMILY)
    said = words_of(wall_content(shown, DUTCH, DAY))
    for fact in family:
        if fact.id not in shown:
            assert not [text for text in strings[fact.id] if text in said]


def test_a_hidden_person_leaves_no_trace() -> None:
    """Where a sentence keeps its meaning it says "iemand", and no number or name of the hidden one."""
    hidden = change("yassin", audience=Audience.WORKER)
    sheet = content(hidden)
    said = words_of(sheet)
    assert "06 12 34 56 78" not in said
    assert sheet.groups[0].name.lower() in ("iemand", "somebody")
    assert "Yassin" not in plain(sheet.present)


def test_a_wish_of_somebody_else_is_not_the_youngster_s() -> None:
    """The wish on the wall is the youngster's own; the mother's is no substitute for it."""
    assert content(change("said-1", speaker="marijke")).wishes == ()
    assert content(change("said-1", speaker=SOMEONE)).wishes == ()
    assert content(change("said-1", speaker="")).wishes == (f"“{WISH}”",)


def test_who_was_only_invited_was_not_there() -> None:
    """Somebody who did not come is not among those who were there."""
    family = STORY.put(Attendance.new(id="there-9", meeting=MEETING, person="anja"))
    assert "Anja" not in plain(content(family).present)


def test_two_people_of_one_name_are_told_apart_without_a_surname() -> None:
    """Behind the name stands what they are, or an initial; never the surname itself."""
    one = STORY.put(Person.new(id="other", name="Samira Jansen", relation="nicht"))
    assert "Samira (zus)" in [group.name for group in content(one).groups]
    same = STORY.put(Person.new(id="other", name="Samira Jansen", relation="zus"))
    assert "Samira (H.)" in [group.name for group in content(same).groups]


@pytest.mark.parametrize(("gender", "own", "expected"), [
    (Gender.MAN, "", "zijn gezin"), (Gender.WOMAN, "", "haar gezin"), (Gender.NONBINARY, "", "het gezin"),
    (Gender.UNKNOWN, "", "het gezin"), (Gender.MAN, "die/hun", "het gezin"),
])
def test_the_footer_takes_nobody_s_gender_for_granted(gender: Gender, own: str, expected: str) -> None:
    """"His" and "her" are for those who use these words; everybody else gets a sentence without."""
    assert expected in content(change("ilias", gender=gender, gender_words=own)).privacy


def test_a_line_without_an_owner_has_a_line_to_write_on() -> None:
    """Two lines that nobody has yet are two places to write a name, not one."""
    family = change("line-5", owner="").change("line-6", owner="")
    assert [group.name for group in content(family).groups if not group.name] == ["", ""]


def test_the_version_counts_the_meetings_with_agreements() -> None:
    """The second meeting at which something was agreed or looked back on makes version 2."""
    later = datetime.date(2026, 12, 22)
    looked_back = FollowUp.new(id="back-1", agreement="line-1", meeting=NEXT_MEETING, done=Done.YES, helped=8)
    family = STORY.put(looked_back)
    assert content(family, day=later).version == "Versie 2 · 22 december 2026"
    assert content(family, day=DAY).version == "Versie 1 · 24 november 2026"
    assert content(STORY, day=later).version == "Versie 1 · 24 november 2026"


def test_what_is_done_once_hangs_there_no_more() -> None:
    """A single task that was done is gone from the wall; one that returns every week stays."""
    done = [FollowUp.new(id=f"back-{n}", agreement=f"line-{n}", done=Done.YES) for n in (1, 5)]
    said = words_of(content(STORY.put(*done)))
    assert "Papieren" not in said
    assert "Samen koken" in said


def test_a_day_between_two_meetings_still_shows_the_plan_of_the_last() -> None:
    """Printed a week later the sheet has the date of its meeting, and the meeting to come."""
    sheet = content(STORY, day=datetime.date(2026, 12, 1))
    assert plain(sheet.date) == "dinsdag 24 november 2026"
    assert "22 december" in plain(sheet.meeting)


def test_an_empty_family_gets_a_sheet_to_write_on() -> None:
    """Nothing known: no name, no version, and dotted lines for whom to call."""
    sheet = content(Family())
    assert plain(sheet.title) == "Plan van ____"
    assert plain(sheet.meeting) == "Volgend overleg: ____"
    assert plain(sheet.present) == "Wij waren erbij: ____"
    assert sheet.version == "24 november 2026"
    heads = [plain(step.head) for step in sheet.steps]
    assert heads == ["____ belt ____", "____ belt ____", "Huisartsenpost"]


@pytest.mark.parametrize(("step", "head", "number"), [
    ({"service": "112"}, "Bel", "112"),
    ({"service": "huisartsenpost", "phone": "088 1234"}, "Huisartsenpost", "088 1234"),
    ({"service": "wijkteam", "who": "marijke"}, "Marijke belt wijkteam", "____"),
    ({"text": "ga naar oma, bel anders 112"}, "Ga naar oma, bel anders 112.", ""),
    ({"calls": "anja"}, "Bel Anja", "____"),
    ({"calls": SOMEONE, "phone": "06 99"}, "Bel iemand", "____"),
])
def test_steps_of_every_shape(step: dict[str, str], head: str, number: str) -> None:
    """A person, a service, own words; a number only where it may be known."""
    family = STORY.drop("crisis-1", "crisis-2", "crisis-3").put(CrisisStep.new(id="crisis-9", **step))
    found, = content(family).steps
    assert plain(found.head).replace("somebody", "iemand") == head
    assert plain(found.number) == number


def test_english_without_a_catalogue() -> None:
    """The same plan with English labels; what people typed stays as they typed it."""
    sheet = content(STORY, Words("en"))
    assert plain(sheet.title) == "Plan of Ilias"
    assert plain(sheet.groups[1].tasks[0].small[0]) == "Mevrouw Bakker checks whether it works."
    assert plain(sheet.meeting) == "Next meeting: Tuesday 22 December, 19:00, bij Truus"


def test_statements_come_from_the_last_meeting_that_has_them() -> None:
    """Where the second meeting says nothing new, the wish of the first still stands on the wall."""
    second = Meeting.new(id="meeting-3", date=datetime.date(2027, 1, 5))
    good = Statement.new(
        id="said-9", meeting="meeting-3", column=Column.GOOD, text="Het is rustiger", speaker="noor"
    )
    line = STORY.get(Agreement, "line-1")
    assert line is not None
    family = STORY.put(second, good, replace(line, meeting="meeting-3"))
    sheet = content(family, day=datetime.date(2027, 1, 5))
    assert sheet.wishes == (f"“{WISH}”",)
    assert [good.text for good in sheet.goods] == ["Het is rustiger."]


def test_the_action_team_stands_at_the_foot_where_there_is_one() -> None:
    """Who keeps the plan going, who leads them and when they meet; without a team nothing is said."""
    told = plain(content(safe_family()).team)
    assert told.startswith("Ons actieteam: Truus, Yassin, Fatima. Truus zit voor.")
    assert content(story_after_meeting()).team == ()
    assert "Ons actieteam" in " ".join(line for page in pages(safe_family()) for line in said(page))
    shown = audience.shown_to(safe_family(), audience.FAMILY)
    both = "".join(read_back(wall(shown, DUTCH, day=DAY, second=Words("tr")).pdf))
    assert "Ons actieteam" in both
    assert "Eylem ekibimiz" in both
