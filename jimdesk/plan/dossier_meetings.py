# SPDX-License-Identifier: Apache-2.0
"""What the print for the file tells of meetings: what was said, agreed and done."""

from typing import Final

from jimdesk.core import agreeing, edits
from jimdesk.core.afterwards import Endurance, Strain
from jimdesk.core.agreed import (
    AgreedBottomLine,
    AgreedHelp,
    AgreedLine,
    AgreedStep,
    AgreedWish,
    PlanVersion,
    ToldBack,
)
from jimdesk.core.crisis_numbers import CrisisNumber
from jimdesk.core.listed import ordered
from jimdesk.core.meeting import (
    Agreement,
    Attendance,
    Column,
    Consent,
    CrisisStep,
    Done,
    FollowUp,
    Issue,
    Meeting,
    Note,
    Parked,
    Refusal,
    StageTime,
    Statement,
)
from jimdesk.core.professional import BottomLine, ProfessionalHelp
from jimdesk.core.table import meetings
from jimdesk.core.words import N_
from jimdesk.instruments.circle.facts import Involved
from jimdesk.instruments.scale import Score
from jimdesk.plan.annex import bottom_lines, help_lines, line_item, said_item
from jimdesk.plan.dossier_people import name, told, typed
from jimdesk.plan.numbers_told import what_about
from jimdesk.plan.rich import Rich, Span, clean
from jimdesk.plan.sections import Item, item, labelled
from jimdesk.plan.steps import steps
from jimdesk.plan.telling import Telling

_COLUMNS: Final = {
    Column.WISH: N_("Wishes"), Column.GOOD: N_("Goes well"), Column.WORRY: N_("Worries"),
    Column.MUST: N_("Has to happen"),
}
_DONE: Final = {Done.YES: N_("done"), Done.PARTLY: N_("partly done"), Done.NO: N_("not done")}


def _meetings(telling: Telling) -> tuple[Item, ...]:
    words = telling.words
    found = []
    for one in meetings(telling.shown):
        date = words.day(one.date) if one.date else words.say("Without a date")
        here = [a for a in telling.shown.of(Attendance) if a.meeting == one.id]
        came = [telling.typed(telling.called(a.person)) for a in here if a.came]
        asked = [telling.typed(telling.called(a.person)) for a in here if not a.came]
        where = telling.typed(telling.written(one, "where"))
        found.append(item(
            labelled(f"{date}:", told(telling, telling.clock(one.time), where)),
            f"{words.say('We were there:')} {told(telling, *came)}" if came else "",
            f"{words.say('Asked:')} {told(telling, *asked)}" if asked else "",
        ))
    return tuple(found)


def _said(telling: Telling) -> tuple[Item, ...]:
    found: list[Item] = []
    for column, label in _COLUMNS.items():
        said = [one for one in telling.shown.of(Statement) if one.column is column and clean(one.text)]
        heading: Rich = (Span(telling.words.say(label), quiet=True),)
        for number, one in enumerate(said):
            told_ = said_item(telling, one)
            found.append(Item((heading, *told_.lines)) if not number else told_)
    return tuple(found)


def _issues(telling: Telling) -> tuple[Item, ...]:
    """Tell each point, and below it who belongs to it."""
    found = []
    for one in ordered(telling.shown, Issue):
        called = telling.written(one, "name")
        with_it = [it.person for it in telling.shown.of(Involved) if it.issue == one.id]
        if called or with_it:
            names = (telling.typed(telling.called(id_)) for id_ in with_it)
            found.append(item(typed(telling, called) or "–", told(telling, *names)))
    return tuple(found)


def _plan(telling: Telling) -> tuple[Item, ...]:
    """Tell every line, and below it how it went."""
    words = telling.words
    found = []
    for line in edits.in_order(telling.shown, Agreement):
        went = [
            told(telling, words.say(_DONE[one.done]) if one.done else "",
                 words.say("helped: {n}", n=one.helped) if one.helped is not None else "")
            for one in telling.shown.of(FollowUp) if one.agreement == line.id
        ]
        found.append(Item((*line_item(telling, line).lines, *item(*went).lines)))
    return tuple(found)


def _crisis(telling: Telling) -> tuple[Item, ...]:
    if not telling.shown.of(CrisisStep):
        return ()
    return tuple(
        item((*labelled(f"{number}.", step.head), Span("  "), *step.number))
        for number, step in enumerate(steps(telling), start=1)
    )


def _numbers(telling: Telling) -> tuple[Item, ...]:
    words = telling.words
    return tuple(
        item(labelled(f"{telling.typed(telling.written(one, 'name'))}:", told(
            telling, telling.typed(clean(one.phone)), telling.typed(telling.written(one, "about")),
            words.say("checked on {date}", date=words.date(one.checked)) if one.checked else "",
        )))
        for one in ordered(telling.shown, CrisisNumber)
    )


def _scores(telling: Telling) -> tuple[Item, ...]:
    words = telling.words
    found = []
    for one in telling.shown.of(Score):
        meeting = telling.shown.get(Meeting, one.meeting)
        date = words.date(meeting.date) if meeting and meeting.date else ""
        found.append(item(labelled(name(telling, one.person), told(
            telling, str(one.number), what_about(telling, one.about or one.issue), date,
            telling.typed(telling.written(one, "why"))))))
    return tuple(found)


def _versions(telling: Telling) -> tuple[Item, ...]:
    """Tell each agreed plan: when, who agreed, and its lines as they then were."""
    words, shown = telling.words, telling.shown
    found = []
    for one in sorted(shown.of(PlanVersion), key=lambda one: (one.number, one.id)):
        date = words.date(one.date) if one.date else ""
        yes = telling.listed([telling.typed(telling.called(id_)) for id_ in one.agreed_by])
        no = telling.listed([telling.typed(telling.called(id_)) for id_ in one.not_agreed_by])
        lines = [line for line in ordered(shown, AgreedLine) if line.version == one.id]
        rest = [part.text for part in shown.of(AgreedBottomLine) if part.version == one.id]
        rest += [part.what for part in shown.of(AgreedHelp) if part.version == one.id]
        rest += [_step(telling, part) for part in ordered(shown, AgreedStep) if part.version == one.id]
        found.append(item(
            labelled(words.say("Version {version}:", version=one.number), told(telling, date)),
            typed(telling, agreeing.wish_of(shown, one)),
            words.say("Agreed by: {names}.", names=yes) if yes else "",
            words.say("Not agreed by: {names}.", names=no) if no else "",
            *(_agreed(telling, line) for line in lines),
            *(typed(telling, text) for text in rest),
        ))
    return tuple(found)


def _step(telling: Telling, step: AgreedStep) -> str:
    whom = telling.called(step.calls) or clean(step.service)
    if step.text or not whom:
        return step.text
    if not step.who:
        return telling.words.say("Call {name}", name=whom)
    return telling.words.say("{who} calls {name}", who=telling.called(step.who), name=whom)


def _agreed(telling: Telling, line: AgreedLine) -> str:
    owner = name(telling, line.owner) if line.owner else "–"
    return f"{owner} {typed(telling, line.what)}"


def _afterwards(telling: Telling) -> tuple[Item, ...]:
    words = telling.words
    found = [
        item(labelled(name(telling, one.person), words.count(
            "can keep it up for {n} week.", "can keep it up for {n} weeks.", one.weeks)))
        for one in telling.shown.of(Endurance)
    ]
    for strain in telling.shown.of(Strain):
        more = words.say("more tension") if strain.more else words.say("no more tension")
        towards = [telling.typed(telling.called(id_)) for id_ in strain.towards]
        text = telling.typed(telling.written(strain, "text"))
        found.append(item(labelled(name(telling, strain.person), told(telling, more, *towards, text))))
    for back in telling.shown.of(ToldBack):
        found.append(item(labelled(name(telling, back.person), told(telling, words.say("told it back")))))
    return tuple(found)


def _consents(telling: Telling) -> tuple[Item, ...]:
    words = telling.words
    return tuple(
        item(labelled(name(telling, one.person), told(
            telling, words.say("yes", "consent") if one.given else words.say("no", "consent"),
            telling.typed(telling.written(one, "to")), _about(telling, one),
            words.date(one.date) if one.date else "",
            words.say("taken back on {day}", day=words.date(one.withdrawn)) if one.withdrawn else "")))
        for one in telling.shown.of(Consent)
    )


def _about(telling: Telling, one: Consent) -> str:
    """Tell about whom a consent is, where it is not their own word about themselves."""
    if one.about in ("", one.person):
        return ""
    return telling.words.say("about {name}", name=telling.typed(telling.called(one.about)))


def _refusals(telling: Telling) -> tuple[Item, ...]:
    return tuple(
        item(labelled(name(telling, one.by), told(
            telling, telling.typed(telling.called(one.person)), telling.typed(telling.written(one, "topic")),
            telling.typed(telling.called(one.listener)),
            telling.typed(telling.written(one, "why")))))
        for one in telling.shown.of(Refusal)
    )


def _notes(telling: Telling) -> tuple[Item, ...]:
    """Tell what was written down apart, and what waits for later."""
    found = []
    written: tuple[Note | Parked, ...] = (*telling.shown.of(Note), *telling.shown.of(Parked))
    for one in written:
        about = telling.called(one.about)
        label = telling.words.say("About {name}:", name=about) if about else "–"
        if clean(one.text):
            found.append(item(labelled(label, typed(telling, telling.written(one, "text")))))
    return tuple(found)


def _stages(telling: Telling) -> tuple[Item, ...]:
    words = telling.words
    return tuple(
        item(labelled(f"{_stage(telling, one)}:", told(
            telling, words.time(one.started), words.time(one.ended) if one.ended else "")))
        for one in telling.shown.of(StageTime) if one.started
    )


def _stage(telling: Telling, time: StageTime) -> str:
    """Return what the method of the meeting calls a stage; one that it does not know stands by its id."""
    from jimdesk import methods

    meeting = telling.shown.get(Meeting, time.meeting)
    stage = methods.followed(meeting)[0].stage(time.stage) if meeting else None
    return telling.worded(stage.labels) if stage else clean(time.stage)


SECTIONS: Final = (
    (N_("Meetings"), _meetings, (Meeting, Attendance)),
    (N_("How the meeting ran"), _stages, (StageTime,)),
    (N_("Points"), _issues, (Issue, Involved)),
    (N_("What was said"), _said, (Statement,)),
    (N_("Who does what"), _plan, (Agreement, FollowUp)),
    (N_("If it goes wrong"), _crisis, (CrisisStep,)),
    (N_("Numbers to call"), _numbers, (CrisisNumber,)),
    (N_("What has to be so in any case"), bottom_lines, (BottomLine,)),
    (N_("What professionals do"), help_lines, (ProfessionalHelp,)),
    (N_("Numbers from 0 to 10"), _scores, (Score,)),
    (
        N_("Agreed plans"), _versions,
        (PlanVersion, AgreedWish, AgreedLine, AgreedStep, AgreedBottomLine, AgreedHelp),
    ),
    (N_("Afterwards"), _afterwards, (Endurance, Strain, ToldBack)),
    (N_("Consent"), _consents, (Consent,)),
    (N_("Not now"), _refusals, (Refusal,)),
    (N_("Notes"), _notes, (Note, Parked)),
)
