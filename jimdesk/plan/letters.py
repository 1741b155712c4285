# SPDX-License-Identifier: Apache-2.0
"""What to say to whoever prints of letters that no font has: without it a name would be lost unseen."""

from itertools import chain

from jimdesk.core.audience import Shown
from jimdesk.core.meeting import Agreement, CrisisStep, Statement
from jimdesk.core.people import Person
from jimdesk.core.translation import Translation
from jimdesk.core.words import N_, Saying, saying
from jimdesk.plan.signs import missing_letters


def letters_advice(shown: Shown) -> tuple[Saying, ...]:
    """Return a sentence with the letters that are not on paper; none where all of them are."""
    people = (text for one in shown.of(Person) for text in (one.name, one.called, one.relation))
    lines = (text for line in shown.of(Agreement) for text in (line.what, line.if_not))
    said = chain.from_iterable((
        (one.text for one in shown.of(Statement)),
        (one.text for one in shown.of(Translation)),
        (one.text for one in shown.of(CrisisStep)),
    ))
    letters = missing_letters(chain(people, lines, said))
    return (saying(N_("No font here has these letters: {letters}"), letters=letters),) if letters else ()
