# SPDX-License-Identifier: Apache-2.0
"""Who does a line of the plan, where the line itself begins with a name: "Noor gaat ...", "oma rijdt ...".

"Ilias naar training brengen" begins with a name too, and somebody else does it: a name counts only before a
word of doing.
"""

import re
from functools import cache
from typing import Final

from jimdesk.core.kinship import Known
from jimdesk.core.reading import people_called
from jimdesk.core.vocabulary import any_of, data, folded, whole

_LONGEST_NAME: Final = 4  # words
_LONG_ENOUGH: Final = 3  # letters of a word of doing: a shorter one is not typed to its end yet


def doer(known: Known, text: str, language: str) -> str:
    """Return the id of the one person whom a line says does it; "" where it does not say."""
    words = text.split()
    for many in range(min(_LONGEST_NAME, len(words) - 1), 0, -1):
        if not _does(" ".join(words[many:]), language):
            continue
        called = people_called(known, " ".join(words[:many]), language)
        if len(called) == 1:
            return called[0].id
    return ""


def _does(rest: str, language: str) -> bool:
    """Tell whether words begin with what somebody does: "gaat mee", "brings"."""
    listed, forms, others = _words(language)
    plain = folded(rest)
    first = re.match(r"[\w'-]+", plain)
    if listed.match(plain):
        return True
    word = first[0] if first else ""
    return bool(forms) and len(word) >= _LONG_ENOUGH and word.endswith(forms) and word not in others


@cache
def _words(language: str) -> tuple[re.Pattern[str], str, frozenset[str]]:
    review = data("review", language)
    does = data("reading", language)["capture"]["does"]
    listed = re.compile(whole(any_of([*does, *review.get("doing_verbs", ())])))
    return listed, review["doing_forms"], frozenset(map(folded, review.get("no_forms", ())))
