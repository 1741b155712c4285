# SPDX-License-Identifier: Apache-2.0
"""What the print for the file tells of the method: what was written down, candidates, rules, the team."""

from typing import Final

from jimdesk import methods
from jimdesk.core import mentoring
from jimdesk.core.action_team import ActionTeam
from jimdesk.core.family_plan import Choice, PlanOffer, offers
from jimdesk.core.listed import ordered
from jimdesk.core.meeting import Done, Meeting
from jimdesk.core.mentoring import Candidate, Consulted, Reply
from jimdesk.core.safety import SafetyRule
from jimdesk.core.words import N_
from jimdesk.core.written import Heard, Written, YesNo
from jimdesk.plan.dossier_people import name, told, typed
from jimdesk.plan.sections import Item, item, labelled
from jimdesk.plan.telling import Telling

_REPLIES: Final = {
    Reply.YES: N_("says yes"), Reply.NO: N_("says no"), Reply.THINKING: N_("is thinking about it"),
}
_CHOICES: Final = {
    Choice.YES: N_("the family makes its own plan"), Choice.NO: N_("the family would rather not"),
    Choice.LATER: N_("the family says later"),
}
_WORKED: Final = {
    Done.YES: N_("the rule worked"), Done.PARTLY: N_("the rule worked in part"),
    Done.NO: N_("the rule did not work"),
}


def _written(telling: Telling) -> tuple[Item, ...]:
    """Tell what was written down, under the words that the method has for it."""
    words, found = telling.words, []
    for one in telling.shown.of(Written):
        meeting = telling.shown.get(Meeting, one.meeting)
        label = telling.worded(methods.label_of(meeting, one.stage, one.item)) if meeting else one.item
        known = {YesNo.YES: words.say("yes", "consent"), YesNo.NO: words.say("no", "consent")}
        yes = known.get(one.answer, "")
        text = typed(telling, telling.written(one, "text"))
        found.append(item(labelled(f"{telling.typed(label)}:", told(telling, yes, text))))
    for heard in telling.shown.of(Heard):
        via = telling.called(heard.via)
        how = words.say("through {name}", name=telling.typed(via)) if via else words.say("had their own say")
        found.append(item(labelled(name(telling, heard.person), told(telling, how))))
    return tuple(found)


def _candidates(telling: Telling) -> tuple[Item, ...]:
    words = telling.words
    return tuple(
        item(labelled(name(telling, one.person), told(
            telling, typed(telling, telling.written(one, "why")),
            words.say("asked on {date}", date=words.date(one.asked)) if one.asked else "",
            words.say(_REPLIES[one.reply]) if one.reply else "")))
        for one in mentoring.candidates(telling.shown)
    )


def _consulted(telling: Telling) -> tuple[Item, ...]:
    words = telling.words
    return tuple(
        item(labelled(name(telling, one.jim), told(
            telling, words.date(one.date) if one.date else "",
            typed(telling, telling.written(one, "decision")),
            typed(telling, telling.written(one, "advice")))))
        for one in telling.shown.of(Consulted)
    )


def _rules(telling: Telling) -> tuple[Item, ...]:
    words, say = telling.words, telling.words.say
    found = []
    for one in ordered(telling.shown, SafetyRule):
        who = (
            (say("{who} sees it", who=telling.typed(telling.called(one.sees))) if one.sees else ""),
            (say("{who} calls", who=telling.typed(telling.called(one.calls))) if one.calls else ""),
            (say("{who} comes", who=telling.typed(telling.called(one.comes))) if one.comes else ""),
        )
        tried = say("tried out on {date}", date=words.date(one.test)) if one.test else ""
        found.append(item(
            typed(telling, telling.written(one, "rule")) or "–",
            told(telling, typed(telling, telling.written(one, "trigger")), *who),
            told(telling, tried, say(_WORKED[one.worked]) if one.worked else "",
                 typed(telling, telling.written(one, "result"))),
        ))
    return tuple(found)


def _team(telling: Telling) -> tuple[Item, ...]:
    words, found = telling.words, []
    for one in telling.shown.of(ActionTeam):
        members = telling.listed([telling.typed(telling.called(id_)) for id_ in one.members])
        chair = telling.typed(telling.called(one.chair))
        found.append(item(
            members or "–", words.say("{who} chairs", who=chair) if chair else "",
            words.count("every {n} week", "every {n} weeks", one.weeks),
            words.date(one.next) if one.next else "",
        ))
    return tuple(found)


def _offers(telling: Telling) -> tuple[Item, ...]:
    words, found = telling.words, []
    for one in offers(telling.shown):
        due = one.due
        found.append(item(
            labelled(f"{words.date(one.date) if one.date else '–'}:", told(
                telling, telling.typed(telling.called(one.by)),
                words.say(_CHOICES[one.choice]) if one.choice else "",
                typed(telling, telling.written(one, "why")))),
            words.say("A plan made together by {date}.", date=words.date(due)) if due else "",
        ))
    return tuple(found)


SECTIONS: Final = (
    (N_("What was written down"), _written, (Written, Heard)),
    (N_("Who it could be"), _candidates, (Candidate,)),
    (N_("What the JIM advises"), _consulted, (Consulted,)),
    (N_("Safety rules"), _rules, (SafetyRule,)),
    (N_("Action team"), _team, (ActionTeam,)),
    (N_("A plan of the family itself"), _offers, (PlanOffer,)),
)
