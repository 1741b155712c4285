# SPDX-License-Identifier: Apache-2.0
"""The command check: is a file whole, and what does the plan in it still lack?

Each finding is one line: where, a code for programs, and a sentence for people.
"""

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from jimdesk.cli import passwords
from jimdesk.cli.command import FINE, FOUND, Command, talk, tell
from jimdesk.cli.files import FILE, family_in
from jimdesk.cli.speaking import in_words
from jimdesk.core.words import N_, Saying, Who, Words, saying

if TYPE_CHECKING:
    from jimdesk.core.audience import Shown
    from jimdesk.core.family import Family

_NOWHERE: Final = "-"
_Finding = tuple[str, str, Saying]  # (where, code, sentence)


def _check(asked: Any, words: Words) -> int:  # noqa: ANN401  (what argparse read)
    from jimdesk.core import audience

    family = family_in(Path(asked.file), asked, words)  # a damaged file is refused here
    shown = audience.shown_to(family, audience.FAMILY)  # what lacks is said of what hangs on the wall
    plan = [*_lacking(shown), *_plan(shown, words), *_lines(shown, words)]
    found = [*_not_sound(family), *_consent(family), *plan]
    for where, code, sentence in found:
        tell(where, code, in_words(words, sentence, shown))
    if not found:
        talk(words, saying("The file is whole, and the plan lacks nothing."))
    return FOUND if found else FINE


def _not_sound(family: "Family") -> Iterator[_Finding]:
    """Find facts that point at something that is not there: no gesture makes such a fact."""
    changed = len(family.changes_to(family.sound()))
    if changed:
        yield _NOWHERE, "not_whole", saying("The file is not whole: {n} facts hang in the air.", n=changed)


def _consent(family: "Family") -> Iterator[_Finding]:
    """Find consents that are not given, once somebody began to note them."""
    from jimdesk.core import consent

    for one in consent.lacking(family, datetime.date.today()):
        yield _NOWHERE, "consent", saying("There is no consent of {who} now.", who=Who(one.giver))


def _lacking(shown: "Shown") -> Iterator[_Finding]:
    from jimdesk.core import kinship, table
    from jimdesk.core.meeting import Agreement, Column, Statement

    if kinship.youngster(shown) is None:
        yield _NOWHERE, "youngster", saying("It is not said yet whom this is about.")
    if not any(said.column is Column.WISH for said in shown.of(Statement)):
        yield _NOWHERE, "wish", saying("The question is not written down yet, in the youngster's own words.")
    if not shown.of(Agreement):
        yield _NOWHERE, "lines", saying("Nobody has agreed to do anything yet.")
    if table.following(shown) is None:
        yield _NOWHERE, "next_meeting", saying("There is no day for the next meeting yet.")


def _plan(shown: "Shown", words: Words) -> Iterator[_Finding]:
    """Find what can be asked about the plan as a whole, on the day that its paper would have."""
    from jimdesk.core import table
    from jimdesk.core.plan_review import plan_hints

    for hint in plan_hints(shown, table.day_of_paper(shown, datetime.date.today()), words.language):
        yield _NOWHERE, hint.code, hint.question


def _lines(shown: "Shown", words: Words) -> Iterator[_Finding]:
    from jimdesk.core import edits, review
    from jimdesk.core.meeting import Agreement

    numbers = {line.id: number for number, line in enumerate(edits.in_order(shown, Agreement), 1)}
    asked = [hint for id_ in numbers for hint in _hints(shown, id_, words)] + list(review.over_limits(shown))
    for hint in sorted(asked, key=lambda one: numbers[one.agreement]):
        yield str(numbers[hint.agreement]), hint.code, hint.question


def _hints(shown: "Shown", id_: str, words: Words) -> tuple[Any, ...]:
    from jimdesk.core import review
    from jimdesk.core.meeting import Agreement

    line = shown.get(Agreement, id_)
    return review.hints(shown, line, words.language) if line else ()


COMMANDS: Final = (
    Command(
        "check", N_("Say whether a file is whole, and what the plan in it still lacks."),
        (FILE, passwords.PASSWORD_FILE), _check,
    ),
)
