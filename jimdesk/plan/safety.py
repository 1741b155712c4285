# SPDX-License-Identifier: Apache-2.0
"""What the safety plan says: what is feared and when it is good enough, the rules, and who knows of them.

It is the family's own sheet: their words, with who said them and who sees it otherwise. A number is told as
how far apart everybody is, never as one number, and not before all have written theirs.
"""

import datetime
from typing import Final, NamedTuple

from jimdesk.core import edits, safety, table
from jimdesk.core.audience import Shown
from jimdesk.core.listed import ordered
from jimdesk.core.meeting import Attendance, CrisisStep, Done, Meeting, Statement
from jimdesk.core.people import Person
from jimdesk.core.safety import Pair, SafetyRule
from jimdesk.core.words import N_
from jimdesk.core.words import Words as Language
from jimdesk.instruments.scale import Score
from jimdesk.methods import followed
from jimdesk.methods.course import course
from jimdesk.methods.covered import covered
from jimdesk.plan import steps
from jimdesk.plan.days import short_date
from jimdesk.plan.person_content import next_meeting
from jimdesk.plan.rich import Rich, Span, blank, bold, capital, clean, sentence, spoken, together
from jimdesk.plan.team_told import team_told
from jimdesk.plan.telling import TO_THE_END, Beside, Telling

_WORKED: Final = {
    Done.YES: N_("The rule worked."), Done.PARTLY: N_("The rule worked in part."),
    Done.NO: N_("The rule did not work."),
}
_QUOTES: Final = "“”\"„"


class Side(NamedTuple):
    """A danger or a goal as it stands on paper."""

    label: str
    quote: Rich
    told: tuple[Rich, ...]  # who says so, and who sees it otherwise


class Spread(NamedTuple):
    """How far apart the numbers for a pair are, and what its ends mean."""

    low: int
    high: int
    told: Rich
    ends: tuple[str, str]


class PairTold(NamedTuple):
    """A danger beside its goal, with the numbers that were given for it."""

    danger: Side
    goal: Side
    spread: Spread | None


class RuleTold(NamedTuple):
    """A rule, and below it when it holds, who does what, and whether it was tried out."""

    rule: Rich
    lines: tuple[Rich, ...]


class SafetyContent(NamedTuple):
    """The safety plan before it is set."""

    title: str
    date: Rich
    lead: str
    pairs_label: str
    pairs: tuple[PairTold, ...]
    rules_label: str
    rules: tuple[RuleTold, ...]
    crisis_label: str
    steps: tuple[steps.Step, ...]
    knows_label: str
    knows: tuple[Rich, ...]
    team_label: str
    team: Rich
    meeting: tuple[Rich, ...]
    privacy: str
    version: str


def safety_content(
    shown: Shown, words: Language, day: datetime.date, beside: Beside | None = None
) -> SafetyContent:
    """Return what the safety plan says for the reader of a `Shown`."""
    if not isinstance(shown, Shown):
        raise TypeError("a sheet is made from a Shown alone")
    telling, say = Telling(shown, words, day, beside), words.say
    name = telling.typed(telling.whose)
    pairs = _pairs(shown)
    return SafetyContent(
        title=say("Safety plan of {name}", name=name) if name else say("Our safety plan"),
        date=telling.date(),
        lead=say("We made this together. Whoever stands on it knows so."),
        pairs_label=say("What we are afraid of, and when it is good enough"),
        pairs=tuple(_pair(telling, one) for one in pairs) or (_pair(telling, Pair(None, None)),),
        rules_label=say("Our safety rules"),
        rules=tuple(_rule(telling, one, pairs) for one in ordered(shown, SafetyRule))
        or (RuleTold((TO_THE_END,), _who_does_what(telling, SafetyRule.new())),),
        crisis_label=say("If it goes wrong"),
        steps=steps.steps(telling),
        knows_label=say("Who knows this plan"),
        knows=_knows(telling),
        team_label=say("Our action team"),
        team=team_told(telling),
        meeting=next_meeting(telling),
        privacy=telling.privacy(),
        version=telling.version(),
    )


def is_asked_for(known: table.Known, _day: datetime.date) -> bool:
    """Tell whether there is reason for it: the method asks for one, or something is there for it."""
    now = course(known)
    asks = now is not None and any(one.id == "safety_plan" for one in now.method.outputs)
    return asks or bool(known.of(SafetyRule)) or bool(_pairs(known))


def _pairs(known: table.Known) -> tuple[Pair, ...]:
    """Return the pairs of the last meeting that has any."""
    found = (safety.pairs(known, one.id) for one in reversed(table.meetings(known)))
    return next((pairs for pairs in found if pairs), ())


def _pair(telling: Telling, pair: Pair) -> PairTold:
    say = telling.words.say
    return PairTold(
        _side(telling, say("If nothing changes"), pair.danger),
        _side(telling, say("It is good enough when"), pair.goal),
        _spread(telling, pair.key) if pair.key else None,
    )


def _side(telling: Telling, label: str, said: Statement | None) -> Side:
    """Return a side; what lacks, or is told in the language beside this one, is a line to write on."""
    say = telling.words.say
    text = telling.written(said, "text").strip(_QUOTES) if said else ""
    if said is None or not text:
        return Side(label, (TO_THE_END,), ())
    quote = say("“{words}”", words=telling.typed(sentence(text, telling.words.language)))
    known = telling.shown.get(Person, said.speaker)
    says = say("{name} says so.", name=telling.called(said.speaker)) if known else ""
    others = telling.listed([telling.typed(telling.called(id_)) for id_ in said.disagree])
    otherwise = say("Sees it otherwise: {names}.", names=others) if others else ""
    return Side(label, (Span(quote),), tuple((Span(one),) for one in (says, otherwise) if one))


def _spread(telling: Telling, about: str) -> Spread | None:
    """Return the numbers of the last meeting at which any lie open; None without any."""
    words, hidden = telling.words, covered(telling.shown)
    for meeting in reversed(table.meetings(telling.shown)):
        if (meeting.id, about) in hidden:
            continue
        given = [one for one in telling.shown.of(Score) if one.meeting == meeting.id and one.about == about]
        if given:
            low, high = min(one.number for one in given), max(one.number for one in given)
            ends = _ends(meeting, given[0].question, words)
            return Spread(low, high, spoken(_numbers(telling, low, high, meeting)), ends)
    return None


def _numbers(telling: Telling, low: int, high: int, meeting: Meeting) -> str:
    say = telling.words.say
    told = say("Our numbers: {low} to {high}.", low=bold(str(low)), high=bold(str(high)))
    if low == high:
        told = say("All our numbers are {n}.", n=bold(str(low)))
    if meeting.date is None:
        return told
    return f"{told} {say('Given on {date}.', date=_date(telling, meeting.date))}"


def _ends(meeting: Meeting, question: str, words: Language) -> tuple[str, str]:
    """Return what both ends of the scale mean to the method that asked this."""
    for stage in followed(meeting)[0].stages:
        scale = stage.scale
        if scale and question in {text for _, text in scale.texts.texts}:
            return scale.low.within(words.language), scale.high.within(words.language)
    return "0", "10"


def _date(telling: Telling, date: datetime.date) -> str:
    weekday = telling.words.weekday(date)
    told = short_date(date, telling.words, telling.day)
    return together(telling.words.say("{weekday} {date}", weekday=weekday, date=told))


# The rules


def _rule(telling: Telling, rule: SafetyRule, pairs: tuple[Pair, ...]) -> RuleTold:
    say, language = telling.words.say, telling.words.language
    text, trigger = (telling.written(rule, field) for field in ("rule", "trigger"))
    danger = telling.shown.get(Statement, rule.danger) if len(pairs) > 1 else None
    feared = telling.written(danger, "text").strip(_QUOTES) if danger else ""
    lines: list[Rich] = []
    if clean(rule.trigger):
        dots: Rich = (Span(telling.typed(sentence(trigger, language))),) if trigger else (TO_THE_END,)
        lines.append((Span(say("When?", "a safety rule") + " ", quiet=True), *dots))
    lines += _who_does_what(telling, rule)
    if feared:
        quote = say("“{words}”", words=telling.typed(sentence(feared, language)))
        lines.append((Span(f"{say('This rule is for:')} {quote}", quiet=True),))
    return RuleTold((Span(telling.typed(sentence(text, language))),) if text else (TO_THE_END,), tuple(lines))


def _who_does_what(telling: Telling, rule: SafetyRule) -> tuple[Rich, ...]:
    """Tell who sees it, who calls and who comes; what nobody said is a line to write on."""
    say, language = telling.words.say, telling.words.language

    def who(id_: str) -> str:
        return bold(together(telling.typed(telling.called(id_)))) if id_ else blank()

    comes = who(rule.comes)
    come = say("{who} comes.", who=comes) if rule.minutes is None else telling.words.count(
        "{who} comes within {n} minute.", "{who} comes within {n} minutes.", rule.minutes, who=comes)
    person = telling.shown.get(Person, rule.comes)
    phone = telling.typed(clean(person.phone)) if person else ""
    told = [say("{who} sees it.", who=who(rule.sees)), say("{who} calls.", who=who(rule.calls)), come]
    line = " ".join(capital(one, language) for one in told)
    return (spoken(f"{line} {bold(together(phone))}" if phone else line), *_tried(telling, rule))


def _tried(telling: Telling, rule: SafetyRule) -> tuple[Rich, ...]:
    say = telling.words.say
    found: list[Rich] = []
    if rule.worked:
        told = say(_WORKED[rule.worked])
        if rule.tested:
            told = f"{say('Tried out on {date}.', date=_date(telling, rule.tested))} {told}"
        result = telling.written(rule, "result")
        happened = telling.typed(sentence(result, telling.words.language)) if result else ""
        found.append((Span(" ".join(filter(None, (told, happened)))),))
    if not rule.worked or (rule.test and rule.tested and rule.test > rule.tested):
        when = bold(_date(telling, rule.test)) if rule.test else blank()
        found.append(spoken(say("We try this out on {date}.", date=when)))
    return tuple(found)


# Who knows


def _knows(telling: Telling) -> tuple[Rich, ...]:
    """Tell who was there when it was made, and who stands on it and still has to hear of it."""
    say, shown = telling.words.say, telling.shown
    here = telling.attending()
    there = {one.person for one in shown.of(Attendance) if one.came}
    named = [id_ for one in ordered(shown, SafetyRule) for id_ in (one.sees, one.calls, one.comes)]
    named += [id_ for one in edits.in_order(shown, CrisisStep) for id_ in (one.who, one.calls)]
    open_ = [telling.typed(telling.called(id_)) for id_ in dict.fromkeys(named)
             if id_ and id_ not in there and shown.get(Person, id_)]
    still = telling.listed(open_)
    return (
        (Span(f"{telling.listed(here)}."),) if here else (TO_THE_END,),
        (Span(say("Still to be told:") + " ", quiet=True), *((Span(f"{still} "),) if still else ()),
         TO_THE_END),
    )
