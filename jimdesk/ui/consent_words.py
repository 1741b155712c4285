# SPDX-License-Identifier: Apache-2.0
"""How consent is said: who decides at this age, and how it stands with each of them."""

from __future__ import annotations

from typing import Final

from jimdesk.core import consent
from jimdesk.core.consent import Band, Needed, State
from jimdesk.core.people import Person
from jimdesk.core.words import N_, Words
from jimdesk.ui.sitting import Sitting

_BANDS: Final = {
    Band.CHILD: N_("Under 12: who has authority decides."),
    Band.YOUTH: N_("12 to 15: the youngster and who has authority."),
    Band.OWN: N_("From 16: their own word."),
    Band.UNKNOWN: N_("Without a date of birth it is not known whose word counts."),
}


def whose_word(sitting: Sitting, person: Person) -> str:
    """Say whose word counts at this age, and what still has to be looked up."""
    words = sitting.words
    said = words.say(_BANDS[consent.band(person, sitting.today)])
    if consent.authority_unknown(sitting.shown, person, sitting.today):
        return f"{said} {words.say(N_('Look up who has authority; one parent alone is not enough.'))}"
    return said


def stands(one: Needed, words: Words) -> str:
    """Say how it stands with one consent."""
    kept = one.kept
    day = words.date(kept.date) if kept is not None and kept.date else ""
    gone = words.date(kept.withdrawn) if kept is not None and kept.withdrawn else ""
    if one.state is State.GIVEN:
        return words.say(N_("yes, on {day}"), day=day) if day else words.say("yes", "consent")
    if one.state is State.WITHDRAWN:
        return words.say(N_("yes on {day}, taken back on {gone}"), day=day, gone=gone)
    if one.state is State.REFUSED:
        return words.say(N_("no, on {day}"), day=day) if day else words.say("no", "consent")
    return words.say(N_("not asked yet"))
