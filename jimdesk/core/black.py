# SPDX-License-Identifier: Apache-2.0
"""Black: who is named in a fact, by reference or in its words, and that fact with some of them blackened."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any, Final, cast

from jimdesk.core import people
from jimdesk.core.fact import (
    SOMEONE,
    Fact,
    Hidden,
    field_types,
    not_for,
    references,
    referred,
    without_reference,
)
from jimdesk.core.kinship import Known
from jimdesk.core.people import Person
from jimdesk.core.rights import Correction
from jimdesk.core.vocabulary import folded

MARK: Final = "[…]"  # the same for every name; a black bar is in none of the fonts
# Fields that mean something to the program: nobody typed a sentence in them.
MEANT: Final = frozenset({
    "id", "method", "phase", "variant", "rings", "stage", "question", "ring", "sector", "picture", "code",
    "key", "language", "step", "item", "item_kind", "field", "seen_by", "own_type", "reference",
})
_SHORT: Final = 3  # letters: words up to here are names only when they are written as a name is
# How people belong together is reckoned from these: two who are "somebody" would become one and the same. And
# what was corrected about somebody tells words of before, which are known as theirs nowhere else.
_BY_NAME: Final = frozenset((*people.KINDS, Correction))


def typed_fields(kind: type[Fact]) -> tuple[str, ...]:
    """Return in which fields of a kind of fact somebody types words."""
    apart = MEANT | {name for name, _ in references(kind)}
    return tuple(name for name, (type_, _) in field_types(kind).items() if type_ is str and name not in apart)


class Black:
    """Knows the names of everybody but the one who asks, and takes them out of facts and their words."""

    def __init__(self, known: Known, asks: str) -> None:
        own = {word for one in known.of(Person) if one.id == asks for word in _names(one)}
        self._asks, self._known = asks, known
        self._whose: dict[str, set[str]] = {}
        for one in known.of(Person):
            for word in _names(one) if one.id != asks else ():
                if word not in own:
                    self._whose.setdefault(word, set()).add(one.id)
        words = sorted(self._whose, key=len, reverse=True)
        ends = "(?:'?s)?"  # Tims, Tim's
        self._pattern = re.compile(
            rf"(?<!\w)({'|'.join(map(re.escape, words))}){ends}(?!\w)"
        ) if words else None

    def named_in(self, fact: Fact, *, surely: bool = False) -> tuple[str, ...]:
        """Return the ids of the others whom a fact names; their own names in their own do not count.

        `surely`: a word that several people are called by, as a family's name is, names nobody.
        """
        found = [
            other for name, _, other in referred(fact)
            if name != "between" and other != self._asks and other not in not_for(fact)
            and self._known.get(Person, other) is not None
        ]
        for name in typed_fields(type(fact)):
            for match in self._matches(_composed(getattr(fact, name))):
                found += self._of(match) if len(self._of(match)) == 1 or not surely else ()
        return tuple(one for one in dict.fromkeys(found) if one != fact.id)

    def can(self, fact: Fact, others: Collection[str]) -> bool:
        """Tell whether anything is left to tell of a fact when these others are somebody."""
        return type(fact) not in _BY_NAME or not any(
            reference.hidden is Hidden.DROP and other in others for _, reference, other in referred(fact)
        )

    def over(self, fact: Fact, others: Collection[str]) -> Fact | None:
        """Return a fact in which these others are "somebody"; None where it cannot be told like that."""
        if not self.can(fact, others):
            return None
        made = fact
        for name, reference, other in referred(fact):
            if other not in others:
                continue
            bond = type(fact) in _BY_NAME and reference.hidden is not Hidden.SOMEONE
            instead = "" if bond else SOMEONE
            made = replace(made, **cast(Any, without_reference(made, name, other, instead)))
        texts = {name: self._blackened(getattr(made, name), others) for name in typed_fields(type(fact))}
        if made is not fact and "phone" in texts:
            texts["phone"] = ""  # that of the one who is not named
        return replace(made, **cast(Any, texts))

    def _blackened(self, text: str, others: Collection[str]) -> str:
        text = _composed(text)
        for match in reversed(list(self._matches(text))):
            if self._of(match) <= set(others):
                text = text[: match.start()] + MARK + text[match.end():]
        return text

    def _of(self, match: re.Match[str]) -> set[str]:
        return self._whose[match[1]]

    def _matches(self, text: str) -> Iterator[re.Match[str]]:
        """Yield where names stand, with or without their capitals and accents."""
        if self._pattern is None or not text:
            return
        for match in self._pattern.finditer(folded(text)):
            small = text[match.start()].islower()  # letters of many scripts are neither small nor capitals
            if len(match[1]) > _SHORT or not small:
                yield match


def _names(person: Person) -> Iterator[str]:
    """Yield, folded, all by which somebody can be known: their names, parts of those, a number."""
    for whole in map(str.strip, (person.name, person.called, person.phone)):
        if len(whole) > 1:
            yield folded(_composed(whole))
    words = [word.strip(".,()\"'") for word in f"{person.name} {person.called}".replace("-", " ").split()]
    named = [word for word in words if len(word) > 1 and (word[0].isupper() or not word[0].isascii())]
    if person.name.islower():  # typed without a capital
        named += [word for word in words[:1] if len(word) > 1]
    yield from (folded(_composed(word)) for word in named)


def _composed(text: str) -> str:
    """Return a text in which a letter and its accent are one sign, as most keyboards write them."""
    return unicodedata.normalize("NFC", text)
