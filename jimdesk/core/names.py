# SPDX-License-Identifier: Apache-2.0
"""By what name a person is called in front of a reader."""

from collections import Counter
from typing import Final
from weakref import WeakKeyDictionary

from jimdesk.core.audience import Shown
from jimdesk.core.desk import Undoable
from jimdesk.core.people import Person
from jimdesk.core.words import Words

_COUNTS: Final[WeakKeyDictionary[Shown, Counter[str]]] = WeakKeyDictionary()
_LETTERS: Final[WeakKeyDictionary[Shown, dict[str, str]]] = WeakKeyDictionary()


def short(person: Person) -> str:
    """Return the name that the family uses; without one, the first word of the full name.

    A word that is no name does not stand alone: "mevrouw Bakker" stays whole.
    """
    words = person.name.split() or [""]
    title = words[0][:1].islower() and any(word[:1].isupper() for word in words)
    first = next((word for word in words if any(map(str.isalnum, word))), words[0])  # a picture is no name
    return person.called or (person.name if title else first)


def initials(shown: Shown, person: Person) -> str:
    """Return the letter on a person's disc; two letters where two discs would be the same."""
    return letters(shown).get(person.id, "")


def letters(shown: Shown) -> dict[str, str]:
    """Return the letters on everybody's disc by their ids, reckoned once for each `Shown`; see `initials`."""
    found = _LETTERS.get(shown)
    if found is None:
        found = _LETTERS[shown] = _reckoned(shown)
    return found


def _reckoned(shown: Shown) -> dict[str, str]:
    people = shown.of(Person)
    words = {person.id: _capital(short(person)) for person in people}
    first = Counter((person.group, words[person.id][:1]) for person in people if not person.youngster)
    return {
        person.id: words[person.id][:2]
        if not person.youngster and first[person.group, words[person.id][:1]] > 1
        else words[person.id][:1]
        for person in people
    }


def _capital(called: str) -> str:
    """Return the word whose letter stands for a name, passing over "mevrouw" and "van"; capital first."""
    words = called.split() or [""]
    word = next((word for word in words if word[0].isupper()), words[0]) if called.strip() else ""
    bare = word[next((at for at, sign in enumerate(word) if sign.isalnum()), 0) :]
    return bare[:1].upper() + bare[1:]


def name(shown: Shown, id_: str, words: Words) -> str:
    """Return what the person with this id is called; "somebody" for one whom the reader may not see.

    Where two people are called the same, what they are to the family stands behind it: "Noor (zus)".
    """
    found = shown.get(Person, id_)
    if found is None:
        return words.say("somebody") if id_ else ""
    called = short(found)
    if _counted(shown)[called] > 1:
        from jimdesk.core import kinship

        apart = kinship.relation(shown, id_, words) or found.name
        return f"{called} ({apart})" if apart and apart != called else called
    return called


def _counted(shown: Shown) -> Counter[str]:
    """Return how many people are called the same; reckoned once for each `Shown`, and gone with it."""
    found = _COUNTS.get(shown)
    if found is None:
        found = _COUNTS[shown] = Counter(short(one) for one in shown.of(Person))
    return found


def step_name(shown: Shown, step: Undoable, words: Words) -> str:
    """Return what a step is called; somebody whom the step itself brings or takes away has the name too."""
    facts = (fact for change in step.changes for fact in (change.after, change.before))
    known = {fact.id: fact for fact in facts if isinstance(fact, Person)}

    def called(id_: str) -> str:
        person = known.get(id_)
        if id_ not in shown and person and shown.reader.sees(person):
            return short(person)
        return name(shown, id_, words)

    return words.tell(step.name, called)
