# SPDX-License-Identifier: Apache-2.0
"""What the print for the file tells of rights: inzage, corrections, own statements, copies, the term."""

from typing import Final

from jimdesk.core import inzage
from jimdesk.core.handing import What
from jimdesk.core.rights import (
    CopySent,
    Correction,
    Decision,
    Form,
    Inzage,
    InzageDecision,
    OwnStatement,
    Retention,
)
from jimdesk.core.words import N_, Words
from jimdesk.plan.dossier_people import name, told, typed
from jimdesk.plan.rich import clean
from jimdesk.plan.sections import Item, item, labelled
from jimdesk.plan.telling import Telling

FORMS: Final = {
    Form.PAPER: N_("on paper"), Form.DATA: N_("as data"), Form.OWN: N_("what they told themselves, as data"),
}
WHAT: Final = {
    What.PLAN: N_("The plan only"), What.CIRCLE: N_("The plan and the circle"), What.ALL: N_("Everything"),
}


def _given(telling: Telling) -> tuple[Item, ...]:
    """Tell to whom inzage was given and when; of what stayed out only how much, and the reasons."""
    words = telling.words
    found = []
    for one, counts in inzage.given_to(telling.shown):
        reasons = dict.fromkeys(
            clean(made.reason) for made in telling.shown.of(InzageDecision)
            if made.inzage == one.id and made.decision is not Decision.GIVE
        )
        date = words.date(one.given) if one.given else ""
        found.append(item(
            labelled(name(telling, one.asks) if one.asks else f"{words.say('somebody')}:", told(
                telling, date, words.say(FORMS[one.form]) if one.form in FORMS else "")),
            told(telling, *decided(counts, words)),
            *(typed(telling, reason) for reason in reasons if reason),
        ))
    return tuple(found)


def decided(counts: dict[Decision, int], words: Words) -> list[str]:
    """Tell how often each decision was made."""
    count = words.count
    found = []
    if n := counts.get(Decision.GIVE, 0):
        found.append(count("{n} thing given", "{n} things given", n))
    if n := counts.get(Decision.BLACKEN, 0):
        found.append(count("{n} thing blackened", "{n} things blackened", n))
    if n := counts.get(Decision.LEAVE_OUT, 0):
        found.append(count("{n} thing left out", "{n} things left out", n))
    return found


def _corrections(telling: Telling) -> tuple[Item, ...]:
    words, say, found = telling.words, telling.words.say, []
    for one in telling.shown.of(Correction):
        before, after = clean(one.before), clean(one.after)
        found.append(item(
            labelled(name(telling, one.asks) if one.asks else f"{say('somebody')}:", told(
                telling, words.date(one.date) if one.date else "",
                say("corrected") if one.done else say("not corrected"))),
            say("It was: {text}", text=telling.typed(before)) if before else "",
            (say("It is now: {text}", text=telling.typed(after)) if one.done
             else say("Asked was: {text}", text=telling.typed(after))) if after else "",
            say("Why not: {text}", text=telling.typed(clean(one.why))) if clean(one.why) else "",
        ))
    return tuple(found)


def _statements(telling: Telling) -> tuple[Item, ...]:
    """Tell what somebody has to say about something, and below it the words that it is about."""
    words, found = telling.words, []
    for one in telling.shown.of(OwnStatement):
        fact = telling.shown.find(one.of)
        about = next((clean(getattr(fact, part)) for part in ("text", "what", "why", "name")
                      if clean(getattr(fact, part, ""))), "")
        found.append(item(
            labelled(name(telling, one.person), told(
                telling, words.date(one.date) if one.date else "",
                telling.typed(telling.written(one, "text")))),
            words.say("About: {text}", text=telling.typed(about)) if about else "",
        ))
    return tuple(found)


def _copies(telling: Telling) -> tuple[Item, ...]:
    words, found = telling.words, []
    for one in telling.shown.of(CopySent):
        what = words.say(WHAT[What(one.what)]) if one.what in set(What) else ""
        found.append(item(labelled(f"{telling.typed(clean(one.with_whom))}:", told(
            telling, words.date(one.date) if one.date else "", what, typed(telling, one.why)))))
    return tuple(found)


def _kept(telling: Telling) -> tuple[Item, ...]:
    words = telling.words
    return tuple(
        item(told(
            telling, words.count("{n} year after the care has ended", "{n} years after the care has ended",
                                 one.years),
            words.say("care ended on {date}", date=words.date(one.ended)) if one.ended else "",
            words.say("until {date}", date=words.date(one.until)) if one.until else "",
        ))
        for one in telling.shown.of(Retention)
    )


SECTIONS: Final = (
    (N_("What people have to say about it"), _statements, (OwnStatement,)),
    (N_("Access that was given"), _given, (Inzage, InzageDecision)),
    (N_("Corrections"), _corrections, (Correction,)),
    (N_("Copies that were sent"), _copies, (CopySent,)),
    (N_("How long it is kept"), _kept, (Retention,)),
)
