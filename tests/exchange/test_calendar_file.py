# SPDX-License-Identifier: Apache-2.0
"""The calendar file: what comes back has its days, any calendar reads it, and it is for its reader alone."""

import datetime
import re
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from icalendar import Calendar

from jimdesk.core import audience
from jimdesk.core.agreeing import agree
from jimdesk.core.audience import Reader, shown_to
from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, Rhythm
from jimdesk.core.people import Person
from jimdesk.core.words import Words
from jimdesk.exchange.calendar_file import written
from tests.story_family import DAY, MEETING
from tests.story_plan import story_after_meeting
from tests.strategies import families

DUTCH = Words("nl")


def text(family: Family, reader: Reader = audience.FAMILY, day: datetime.date = DAY) -> str:
    """The file for a reader, lines unfolded."""
    return written(shown_to(family, reader), DUTCH, day).decode().replace("\r\n ", "")


def events(family: Family, reader: Reader = audience.FAMILY) -> dict[str, Any]:
    """The entries as a calendar reads them, by what they say."""
    calendar = Calendar.from_ical(written(shown_to(family, reader), DUTCH, DAY))
    return {str(event["summary"]): event for event in calendar.walk("VEVENT")}


def test_the_lines_of_the_story_come_back_until_the_next_meeting() -> None:
    """Seven lines and the meeting: each with its rhythm, and the last day before the meeting."""
    found = {summary: event["rrule"].to_ical().decode() if "rrule" in event else ""
             for summary, event in events(story_after_meeting()).items()}
    until = "UNTIL=20261221"
    assert found == {
        "Overleg over het plan": "",
        "Yassin: Elke woensdag samen koken en eten": f"FREQ=WEEKLY;{until}",
        "Yassin: Ilias naar training brengen (2 keer deze week)": f"FREQ=WEEKLY;{until}",
        "Samira: Huiswerk doornemen": f"FREQ=WEEKLY;{until}",
        "Ilias: 's Avonds appen waar je bent, voor elf uur": f"FREQ=DAILY;{until}",
        "Fatima: Papieren van de gemeente invullen (uiterlijk vandaag)": "",
        "Truus: Amir om het weekend ophalen": f"FREQ=WEEKLY;{until};INTERVAL=2",
        "Karin: Uitzoeken wie er luistert als Inge stopt (uiterlijk vandaag)": "",
    }


def test_the_meeting_is_at_seven_in_amsterdam() -> None:
    """Its hour is that of the wall clock, and the file says itself when the clocks change."""
    calendar: Any = Calendar.from_ical(written(shown_to(story_after_meeting(), audience.FAMILY), DUTCH, DAY))
    meeting = next(e for e in calendar.walk("VEVENT") if str(e["summary"]) == "Overleg over het plan")
    begins = meeting["dtstart"].dt
    assert begins.astimezone(ZoneInfo("Europe/Amsterdam")) == datetime.datetime(
        2026, 12, 22, 19, tzinfo=ZoneInfo("Europe/Amsterdam")
    )
    zone, = calendar.walk("VTIMEZONE")
    zone["tzid"] = "Not/Known"  # or the reader takes its own word for it
    said = zone.to_tz(lookup_tzid=False)
    for day in (datetime.datetime(2026, 4, 10, 12), datetime.datetime(2026, 12, 22, 19),
                datetime.datetime(2027, 3, 28, 4), datetime.datetime(2027, 10, 31, 4)):
        assert said.utcoffset(day) == ZoneInfo("Europe/Amsterdam").utcoffset(day)


def test_one_person_gets_their_own_lines() -> None:
    """Yassin's calendar has his two lines, without his own name before them, and the meeting."""
    found = events(story_after_meeting(), audience.person("yassin"))
    assert set(found) == {
        "Overleg over het plan", "Elke woensdag samen koken en eten",
        "Ilias naar training brengen (2 keer deze week)",
    }
    assert found["Elke woensdag samen koken en eten"]["description"] == (
        "Ilias kijkt of het lukt.\nLukt het niet? Samira neemt die week over"
    )


def test_what_is_not_for_the_family_is_not_in_the_file() -> None:
    """No note, no refusal, and not Bert."""
    family = story_after_meeting().put(
        Agreement.new(id="h", what="Bert blijft weg", owner="bert", start=DAY, audience=Audience.WORKER)
    )
    for reader in (audience.FAMILY, audience.person("yassin"), audience.professional()):
        said = text(family, reader)
        assert not [secret for secret in ("ZWAAN", "REIGER", "Bert") if secret in said]


def test_entries_keep_their_identity_without_naming_anybody() -> None:
    """The next version's file takes the place of this one: same identities, a higher sequence."""
    family = story_after_meeting()
    before = sorted(re.findall(r"UID:(.+)\r", text(family)))
    assert len(set(before)) == 8
    later = agree(family, MEETING, DAY).edit(family).change("line-1", what="Anders koken")
    assert sorted(re.findall(r"UID:(.+)\r", text(later))) == before
    assert set(re.findall(r"SEQUENCE:(\d+)", text(later))) == {"1"}
    assert not [uid for uid in before if "line" in uid or "yassin" in uid]


@pytest.mark.parametrize(("line", "rule"), [
    (Agreement(id="a", what="x", rhythm=Rhythm.MONTHLY, start=datetime.date(2026, 12, 10)), "FREQ=MONTHLY"),
    (Agreement(id="a", what="x", rhythm=Rhythm.MONTHLY, start=datetime.date(2026, 12, 31)),
     "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"),
    (Agreement(id="a", what="x", rhythm=Rhythm.WEEKLY, start=DAY, due=datetime.date(2027, 1, 5)),
     "FREQ=WEEKLY;UNTIL=20270105"),
    (Agreement(id="a", what="x", rhythm=Rhythm.WEEKLY, start=DAY, due=datetime.date(2026, 1, 5)),
     "FREQ=WEEKLY;COUNT=1"),
    (Agreement(id="a", what="x", rhythm=Rhythm.DAILY), "FREQ=DAILY"),
])
def test_rhythms_without_a_next_meeting_go_on(line: Agreement, rule: str) -> None:
    """Without an end there is none; a month that is too short has its last day."""
    assert f"RRULE:{rule}\r" in text(Family([line]))


@pytest.mark.parametrize("line", [
    Agreement(id="a", what="x", rhythm=Rhythm.WHEN_NEEDED, start=DAY), Agreement(id="a", what="x"),
    Agreement(id="a", what="x", rhythm=Rhythm.WEEKLY), Agreement(id="a", what=" ", start=DAY),
])
def test_what_has_no_day_is_in_no_calendar(line: Agreement) -> None:
    """Nobody can say on which day it would be: it stays on the paper alone."""
    assert "BEGIN:VEVENT" not in text(Family([line]))


def test_long_and_strange_words_stay_whole() -> None:
    """Commas, semicolons, emoji and 300 signs come back as typed; a line end cannot begin another entry."""
    what = "koken; eten, \\ 🌻 ثم القراءة " * 12 + "\nDTSTART:20000101"
    line = Agreement(id="a", what=what, start=DAY, if_not="bellen\rUID:x", owner="b", checker="b")
    family = Family([line, Person(id="b", called="Jo\r\x0b\x07", youngster=True)])
    file = written(shown_to(family, audience.person("b")), DUTCH, DAY)
    assert all(len(line) <= 75 for line in file.split(b"\r\n"))
    event: Any
    event, = Calendar.from_ical(file).walk("VEVENT")
    assert str(event["summary"]) == " ".join(what.split())
    assert event["dtstart"].dt == DAY


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(families())
def test_any_family_makes_a_file_that_can_be_read(family: Family) -> None:
    """Whatever was typed, a calendar reads it back, each entry with a start and an identity of its own."""
    for reader in (audience.FAMILY, *(audience.person(one.id) for one in family.of(Person))):
        calendar = Calendar.from_ical(written(shown_to(family, reader), DUTCH, DAY))
        found = calendar.walk("VEVENT")
        assert all("dtstart" in event and "dtstamp" in event for event in found)
        assert len({str(event["uid"]) for event in found}) == len(found)


def test_only_what_is_shown_to_somebody_becomes_a_file() -> None:
    """A whole family is refused."""
    with pytest.raises(TypeError):
        written(story_after_meeting(), DUTCH, DAY)  # type: ignore[arg-type]  # the mistake that is tried here


def test_a_line_with_a_time_has_it_in_the_calendar() -> None:
    """Wednesday at seven is Wednesday at seven, as long as it takes; the last one is told in hours too."""
    family = story_after_meeting().change("line-1", time="19:00").change("line-4", time="half acht")
    found = events(family)
    cooking = found["Yassin: Elke woensdag samen koken en eten"]
    assert cooking["dtstart"].dt == datetime.datetime(2026, 11, 25, 19, tzinfo=ZoneInfo("Europe/Amsterdam"))
    assert cooking["dtend"].dt - cooking["dtstart"].dt == datetime.timedelta(hours=3)
    assert cooking["rrule"].to_ical() == b"FREQ=WEEKLY;UNTIL=20261221T180000Z"
    assert not isinstance(found["Ilias: 's Avonds appen waar je bent, voor elf uur"]["dtstart"].dt,
                          datetime.datetime)


def test_the_file_is_what_calendars_ask_for() -> None:
    """Short lines ended as they must be, one zone, an identity and a stamp in every entry, ends as begins."""
    family = story_after_meeting().change("line-1", time="19:00")
    family = family.change("line-3", what="Lezen 📚 " + "é" * 90)
    file = written(shown_to(family, audience.FAMILY), DUTCH, DAY)
    lines = file.split(b"\r\n")
    assert lines[-1] == b""
    assert not any(b"\n" in line or b"\r" in line or len(line) > 75 for line in lines)
    for line in lines:
        line.decode()  # folded between letters, never within one
    calendar: Any = Calendar.from_ical(file)
    assert str(calendar["version"]) == "2.0"
    assert len(calendar.walk("VTIMEZONE")) == 1
    made = calendar.walk("VEVENT")
    assert len({str(event["uid"]) for event in made}) == len(made)
    for event in made:
        assert event["dtstamp"].dt.utcoffset() == datetime.timedelta(0)
        assert event["dtend"].dt > event["dtstart"].dt
        until = event["rrule"].get("until", [None])[0] if "rrule" in event else None
        if until is not None:
            assert isinstance(until, datetime.datetime) is isinstance(event["dtstart"].dt, datetime.datetime)


def test_another_reader_of_calendars_finds_the_same_days() -> None:
    """What comes back, comes back on the same evenings for a program that knows nothing of ours."""
    import vobject

    family = story_after_meeting().change("line-6", time="10:00")
    file = written(shown_to(family, audience.FAMILY), DUTCH, DAY).decode()
    read: Any = vobject.readOne(file)
    fetching = next(one for one in read.vevent_list if "ophalen" in one.summary.value)
    days = [f"{one:%d-%m %H:%M}" for one in fetching.getrruleset(addRDate=True)]
    assert days == ["28-11 10:00", "12-12 10:00"]
