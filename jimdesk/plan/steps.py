# SPDX-License-Identifier: Apache-2.0
"""What to do if it goes wrong, step by step: who calls whom, and the number to call."""

import re
from typing import Final, NamedTuple

from jimdesk.core.meeting import CrisisStep
from jimdesk.core.people import Person
from jimdesk.core.words import N_, Words
from jimdesk.plan.rich import Blank, Rich, Span, blank, bold, capital, clean, sentence, spoken, together
from jimdesk.plan.telling import TO_THE_END, Telling

EMERGENCY: Final = "112"
_NUMBER: Final = Blank(34)
_SHORT_NUMBER: Final = Blank(16)


class Step(NamedTuple):
    """One step: who calls whom, and the number."""

    head: Rich
    number: Rich


def steps(telling: Telling) -> tuple[Step, ...]:
    """Return the steps in their order; where none are known, three to fill in by hand."""
    ordered = sorted(telling.shown.of(CrisisStep), key=lambda step: (step.place, step.id))
    told = (_step(telling, one) for one in ordered if _says_something(telling, one))
    return tuple(told) or _to_write(telling)


def _says_something(telling: Telling, step: CrisisStep) -> bool:
    """Tell whether a step says anything in any language; those of two languages stand beside each other."""
    typed = clean(step.text) or clean(step.service) or clean(step.phone)
    return bool(typed or step.calls or telling.called(step.who))


def _to_write(telling: Telling) -> tuple[Step, ...]:
    say = telling.words.say
    calls = spoken(say("{who} calls {name}", who=blank(), name=blank()), Blank(12))
    by_hand = Step(calls, (Span(say("tel.") + " "), Blank(26)))
    return by_hand, by_hand, _service(telling, "", say("out-of-hours doctor or 112"), "")


def _step(telling: Telling, step: CrisisStep) -> Step:
    """Return one step; a number that is not known is a dotted line, and so is that of a hidden person."""
    phone = telling.typed(clean(step.phone))
    if clean(step.text):
        text = telling.written(step, "text")
        head: Rich = _loud(telling.typed(sentence(text, telling.words.language))) if text else (TO_THE_END,)
        return Step(head, (Span(together(phone), bold=True),) if phone else ())
    who = together(telling.called(step.who))
    if step.calls:
        whom = telling.shown.get(Person, step.calls)
        phone = (phone or telling.typed(clean(whom.phone))) if whom else ""
        head = _calling(telling, who, together(telling.called(step.calls)))
        return Step(head, (Span(together(phone), bold=True) if phone else _NUMBER,))
    return _service(telling, who, _named(telling, step), phone)


def _named(telling: Telling, step: CrisisStep) -> str:
    """Return what a service is called; the one that every sheet begins with is known in each language."""
    usual, typed = N_("out-of-hours doctor or 112"), clean(step.service)
    if typed == EMERGENCY:
        return typed
    if typed:
        spoken_so = (language.say(usual) for language in (telling.words, telling.beside or Words("nl")))
        if typed in (usual, *spoken_so):
            return telling.words.say(usual)
    return telling.written(step, "service")


def _calling(telling: Telling, who: str, whom: str) -> Rich:
    say = telling.words.say
    told = say("{who} calls {name}", who=who, name=bold(whom)) if who else say("Call {name}", name=bold(whom))
    return spoken(capital(told, telling.words.language))


def _service(telling: Telling, who: str, service: str, phone: str) -> Step:
    """Return a step to a service; "huisartsenpost of 112" has its number and, large, 112 below it."""
    say, language = telling.words.say, telling.words.language
    number: Rich = (Span(together(phone), bold=True),) if phone else ()
    if service == EMERGENCY:
        return Step((Span(say("{who} calls", who=who) if who else say("Call")),), _loud(EMERGENCY))
    found = re.fullmatch(rf"(.+?) (\w{{1,5}}) {EMERGENCY}\.?", service)
    if found:
        service = found[1]
        number = (*(number or (_SHORT_NUMBER,)), Span(f" {found[2]} "), *_loud(EMERGENCY))
    elif service and not number and EMERGENCY not in service:
        number = (_NUMBER,)
    head = _calling(telling, who, service) if who and service else _loud(capital(service or who, language))
    return Step(head or (TO_THE_END,), number)


def _loud(text: str) -> Rich:
    """Return a text in which 112 stands out."""
    parts = re.split(rf"(?<!\d)({EMERGENCY})(?!\d)", text)
    return tuple(Span(part, bold=part == EMERGENCY, large=part == EMERGENCY) for part in parts if part)
