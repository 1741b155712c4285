# SPDX-License-Identifier: Apache-2.0
"""Whether a line of the plan tells that something is done that others can see.

It looks at how the line is built, not at whole sentences: a verb of doing ("ophalen") is enough; a verb that
says little ("maken") needs a thing with it; what goes on inside somebody ("steunen"), what one hopes for
("rust"), how somebody is ("eerlijk zijn") and how much ("vaker") are no deeds. The words and their endings
are data of a language; of a word that no list has, its form tells what it is: the end of "zelfredzaamheid",
the head of "kledingbak".
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum, auto
from functools import cache
from itertools import pairwise, takewhile
from typing import Any, Final

from jimdesk.core.frozen import frozen
from jimdesk.core.vocabulary import any_of, data, folded, whole


class Kind(Enum):
    """What a word is in a line."""

    SEEN = auto()  # a verb of doing
    MOVED = auto()  # the same, but not of what one hopes for: "rust brengen"
    HANDLED = auto()  # a verb that says what is done only with the thing it is done with
    PLACED = auto()  # "zijn", "gaan": says something with a place
    INNER = auto()  # a verb for what nobody sees
    THING = auto()
    MATTER = auto()  # a thing only with what is done with it: "huiswerk"
    HOPE = auto()  # a noun for what nobody sees
    FORMED = auto()  # a word that no list has, built like such a noun
    TRAIT = auto()  # how somebody is
    PERSON = auto()
    SMALL = auto()  # a word that tells nothing of this
    PLACE = auto()  # "thuis"
    NUMBER = auto()
    NAME = auto()
    VERB = auto()  # an unknown word with the form of a verb
    UNKNOWN = auto()


_HEADS: Final = (Kind.THING, Kind.MATTER, Kind.PERSON)
_VERBS: Final = (Kind.SEEN, Kind.MOVED, Kind.HANDLED, Kind.PLACED, Kind.INNER, Kind.VERB)
_LONG_FORM: Final = 4  # letters: "vooruit" is no form of "uiten"
_LONGEST_PART: Final = 24  # letters: no head of a word is longer, and a pasted key has thousands
_LONG_HOPE: Final = 5  # letters: "hulp" is the end of many things that can be seen
_Rules = tuple[tuple[re.Pattern[str], str], ...]


@frozen
class _Lexicon:
    """The words of one language."""

    kinds: Mapping[str, Kind]
    more_of: frozenset[str]
    degrees: frozenset[str]
    negations: frozenset[str]
    no_longer: frozenset[str]
    being: frozenset[str]
    being_there: frozenset[str]
    numbers: frozenset[str]
    where_to: frozenset[str]
    verb_first: bool
    by_doing: frozenset[str]
    reflexive: frozenset[str]
    joining: frozenset[str]
    before_verbs: tuple[str, ...]
    before_verbs_end: tuple[str, ...]
    compounds_from: int
    hope_endings: tuple[str, ...]
    trait_endings: tuple[str, ...]
    unknown_verb: re.Pattern[str]
    unseen_verb: re.Pattern[str]
    nobody_does: re.Pattern[str]
    verb_forms: _Rules
    noun_forms: _Rules
    more_forms: _Rules


@frozen
class _Word:
    text: str
    kind: Kind


def can_be_seen(text: str, language: str) -> bool:
    """Tell whether a text has a word for something that one can see: what is done, or where somebody goes."""
    lexicon = _lexicon(language)
    words = _words(text, lexicon)
    if lexicon.nobody_does.search(folded(text)) or _only_how_much(words, lexicon):
        return False
    kinds = {word.kind for word in words}
    if _is_foreign(words):
        return True
    if _is_inner(words, lexicon):
        return False
    hoped = bool(kinds & {Kind.HOPE, Kind.FORMED})
    if kinds & {Kind.SEEN, Kind.NUMBER} or (Kind.MOVED in kinds and not hoped and Kind.INNER not in kinds):
        return True
    with_a_thing = Kind.THING in kinds and bool(kinds & {Kind.HANDLED, Kind.MOVED})
    unseen = Kind.INNER in kinds or (Kind.HOPE in kinds and Kind.MOVED not in kinds)
    if unseen or (hoped and not with_a_thing):
        return False
    if Kind.TRAIT in kinds and (Kind.PLACED in kinds or Kind.THING not in kinds or _is_so(words, lexicon)):
        return False
    if Kind.MOVED in kinds:
        return True
    if Kind.PLACED in kinds:
        return bool(kinds & {Kind.THING, Kind.PLACE}) or _goes_somewhere(words, lexicon)
    if Kind.HANDLED in kinds:
        looks_like_a_verb = words[0].kind is Kind.VERB  # "kwispedoren laten maken"
        return looks_like_a_verb or bool(kinds & {Kind.THING, Kind.MATTER, Kind.UNKNOWN})
    return bool(kinds & {Kind.THING, Kind.VERB}) or _goes_somewhere(words, lexicon)


def _is_foreign(words: Sequence[_Word]) -> bool:
    """Tell whether a line is in another language or another script, of which nothing can be told."""
    unknown = all(word.kind in (Kind.UNKNOWN, Kind.VERB, Kind.NAME) for word in words)
    return unknown and bool(words) and (len(words) > 1 or not re.search("[a-z]", words[0].text))


def is_everyday(word: str, language: str) -> bool:
    """Tell whether a word is an everyday one for a thing or a deed: "schoolvereniging", "overschilderen"."""
    return _kind(folded(word), _lexicon(language)) in (*_HEADS, Kind.SEEN, Kind.MOVED)


def _is_inner(words: Sequence[_Word], lexicon: _Lexicon) -> bool:
    """Tell whether the verb that counts is one that nobody sees: "stimuleren om te sporten"."""
    verbs = [word.kind for word in words if word.kind in _VERBS]
    if Kind.INNER not in verbs or any(word.text in lexicon.by_doing for word in words):
        return False
    to_oneself = any(word.text in lexicon.reflexive for word in words)
    begins_with_it = words[0].kind is Kind.INNER  # "stimuleren van ..."
    if to_oneself or begins_with_it or (lexicon.verb_first and verbs[0] is Kind.INNER):
        return True
    main = {word.kind for word in takewhile(lambda word: word.text not in lexicon.joining, words)}
    return Kind.INNER in main and not main & {Kind.SEEN, Kind.MOVED}


def _is_so(words: Sequence[_Word], lexicon: _Lexicon) -> bool:
    """Tell whether somebody is or becomes so, wherever that is: "flink zijn bij de tandarts"."""
    return any(
        trait.kind is Kind.TRAIT and trait.text not in lexicon.being_there and then.text in lexicon.being
        for trait, then in pairwise(words)
    )


def _only_how_much(words: Sequence[_Word], lexicon: _Lexicon) -> bool:
    """Tell whether a line says how much, "vaker", "rustiger", and is no list of things to bring along."""
    kinds = {word.kind for word in words}
    becomes = any(
        _is_degree(more.text, lexicon) and then.text in lexicon.being for more, then in pairwise(words)
    )
    if Kind.THING in kinds and not becomes and not kinds & {*_VERBS, Kind.HOPE, Kind.FORMED}:
        return False
    before = ["", *(word.text for word in words)]
    return any(
        _is_degree(word.text, lexicon) and not (last in lexicon.numbers or last.isdigit())
        and not (word.text in lexicon.no_longer and lexicon.negations & {*before[max(0, n - 2):n + 1]})
        for n, (last, word) in enumerate(zip(before, words, strict=False))
    )


def _is_degree(word: str, lexicon: _Lexicon) -> bool:
    if word in lexicon.degrees:
        return True
    known = word in lexicon.kinds  # "luier", a nappy, is not more of "lui"
    bases = _bases(word, lexicon.more_forms)
    return any(
        base in lexicon.more_of or (lexicon.kinds.get(base) is Kind.TRAIT and not known) for base in bases
    )


def _goes_somewhere(words: Sequence[_Word], lexicon: _Lexicon) -> bool:
    """Tell whether a line says to whom or to what somebody goes: "naar oma", "met Kees"."""
    goal = {Kind.NAME, Kind.PERSON, Kind.THING, Kind.MATTER, Kind.PLACE, Kind.UNKNOWN}
    between = lexicon.where_to | lexicon.joining
    rest = [word for word in words if word.kind is not Kind.SMALL or word.text in between]
    return any(
        first.text in lexicon.where_to and then.kind in goal
        for first, then in pairwise(rest)
    )


# What the words are


def _words(text: str, lexicon: _Lexicon) -> tuple[_Word, ...]:
    """Return the words of a text with their kinds; a word with a capital that no list knows is a name."""
    found = list(re.finditer(r"\d[\d.,:]*|[^\W\d_][\w'-]*", folded(text)))
    words = []
    for place, match in enumerate(found):
        kind = Kind.NUMBER if match[0][0].isdigit() else _kind(match[0], lexicon)
        if kind is Kind.UNKNOWN:
            named = text[match.start()].isupper() and place > 0
            at_an_end = place == 0 or (place == len(found) - 1 and not lexicon.verb_first)
            kind = Kind.NAME if named else _unknown(match[0], lexicon, at_an_end=at_an_end)
        words.append(_Word(match[0], kind))
    if found and _begins_with_a_name(text[found[0].start():], words, lexicon):
        words[0] = _Word(words[0].text, Kind.NAME)
    return tuple(words)


def _begins_with_a_name(text: str, words: Sequence[_Word], lexicon: _Lexicon) -> bool:
    """Tell whether an unknown word stands before what somebody does: "Kevser helpt", not "Stekjes geven"."""
    if len(words) < 2 or words[0].kind is not Kind.UNKNOWN or not text[0].isupper():
        return False
    return words[1].kind in _VERBS and not lexicon.unknown_verb.search(words[1].text)


def _unknown(word: str, lexicon: _Lexicon, *, at_an_end: bool) -> Kind:
    if not (at_an_end and lexicon.unknown_verb.search(word)):
        return Kind.UNKNOWN
    return Kind.HANDLED if lexicon.unseen_verb.search(word) else Kind.VERB


def _kind(word: str, lexicon: _Lexicon) -> Kind:
    """Return what a word is by itself, by its form, by its last part, or by its ending."""
    kinds = lexicon.kinds
    if known := kinds.get(word) or _verb(word, lexicon):
        return known
    nouns = (kinds[base] for base in _bases(word, lexicon.noun_forms) if base in kinds)
    if known := next((kind for kind in nouns if kind not in _VERBS), None):
        return Kind.SMALL if known is Kind.TRAIT else known  # "een rustige kamer": nobody is so
    if known := _put_together(word, lexicon):
        return known
    if word.endswith(lexicon.hope_endings):
        return Kind.FORMED
    return Kind.TRAIT if word.endswith(lexicon.trait_endings) else Kind.UNKNOWN


def _verb(word: str, lexicon: _Lexicon) -> Kind | None:
    """Return the kind of the verb of which a word is a form: "haalt", and with more before it, "ophaalt"."""
    whole_form = word.endswith(lexicon.before_verbs_end)  # "ophaalt", "ophalen"; "thuiszorg" is a noun
    before = lexicon.before_verbs if whole_form else ()
    rests = (word, *(word.removeprefix(one) for one in before if word.startswith(one)))
    for rest in rests:
        bases = _bases(rest, lexicon.verb_forms) if rest == word or len(rest) >= _LONG_FORM else ()
        for base in (rest, *bases):
            if (kind := lexicon.kinds.get(base)) in _VERBS:
                return kind
    return None


def _put_together(word: str, lexicon: _Lexicon) -> Kind | None:
    """Return the kind of the last part of a word: a "kledingbak" is a "bak"."""
    least = lexicon.compounds_from
    ending = next((len(one) for one in lexicon.hope_endings if word.endswith(one)), 0)
    first = max(least, len(word) - _LONGEST_PART)
    for start in range(first, len(word) - max(least, ending + 2) + 1) if least else ():
        part = word[start:]
        for base in (part, *_bases(part, lexicon.noun_forms)):
            kind = lexicon.kinds.get(base) if len(base) >= least else None
            if kind in _HEADS or (kind is Kind.HOPE and len(base) >= _LONG_HOPE):
                return kind
    return None


def _bases(word: str, rules: _Rules) -> Iterator[str]:
    """Return the words of which a word could be a form."""
    for ending, instead in rules:
        if ending.search(word):
            yield ending.sub(instead, word, count=1)


# The words of a language

_LISTS = {
    "small": Kind.SMALL, "people": Kind.PERSON, "seen": Kind.SEEN, "things": Kind.THING,
    "matters": Kind.MATTER, "moved": Kind.MOVED, "handled": Kind.HANDLED, "placed": Kind.PLACED,
    "inner": Kind.INNER, "hopes": Kind.HOPE, "traits": Kind.TRAIT, "places": Kind.PLACE,
}


@cache
def _lexicon(language: str) -> _Lexicon:
    found = data("deeds", language)
    kinds: dict[str, Kind] = {}
    for name, kind in _LISTS.items():
        for word in _list(found[name]):
            kinds.setdefault(word, kind)
    numbers = frozenset(folded(word) for word, n in data("reading", language)["numbers"].items() if n > 1)
    degrees = frozenset(_list(found["degrees"]))
    kinds.update(dict.fromkeys(numbers, Kind.NUMBER) | dict.fromkeys(degrees, Kind.SMALL))
    return _Lexicon(
        kinds=kinds,
        more_of=frozenset(_list(found["more_of"])),
        degrees=degrees,
        negations=frozenset(_list(found["negations"])), no_longer=frozenset(_list(found["no_longer"])),
        being=frozenset(_list(found["being"])), being_there=frozenset(_list(found["being_there"])),
        numbers=numbers,
        where_to=frozenset(_list(found["where_to"])),
        verb_first=found["verb_first"], by_doing=frozenset(_list(found["by_doing"])),
        reflexive=frozenset(_list(found["reflexive"])),
        joining=frozenset(_list(found["joining"])),
        before_verbs=tuple(_list(found["before_verbs"])),
        before_verbs_end=tuple(_list(found["before_verbs_end"])),
        compounds_from=found["compounds_from"],
        hope_endings=tuple(_list(found["hope_endings"])), trait_endings=tuple(_list(found["trait_endings"])),
        unknown_verb=re.compile(found["unknown_verb"]),
        unseen_verb=re.compile(found["unseen_verb"]),
        nobody_does=re.compile(whole(any_of(found["nobody_does"]))),
        verb_forms=_rules(found, "verb_forms"), noun_forms=_rules(found, "noun_forms"),
        more_forms=_rules(found, "more_forms"),
    )


def _list(words: str) -> list[str]:
    return folded(words).split()


def _rules(found: Mapping[str, Any], name: str) -> _Rules:
    pairs: Iterable[tuple[str, str]] = found[name]
    return tuple((re.compile(rf"{ending}$"), instead) for ending, instead in pairs)
