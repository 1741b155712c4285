# SPDX-License-Identifier: Apache-2.0
"""Words in one language: a translator that is passed as a value, never kept as a global.

The window, the paper and the command line may each speak another language at the same time.
A sentence that is made now and spoken later (an undo name, an error) is a `Saying`.
"""

import datetime
import gettext
import io
import locale
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import field
from functools import cache
from pathlib import Path
from types import MappingProxyType

from jimdesk.core import places
from jimdesk.core.dates import PartialDate
from jimdesk.core.frozen import frozen

JOINED = "joined.mo"  # all catalogues of a language in one, beside them; made by installer/words.py
_ABOUT = "about this catalogue"
_CALENDAR = "calendar of "  # a context that joined catalogues have: the names of days and months
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "ps"})
_ISOLATE, _OWN_WAY, _END_ISOLATE = "\u2068", "\u2067", "\u2069"


def N_(msgid: str) -> str:
    """Mark a text for translation; it is translated where it is spoken."""
    return msgid


class Who(str):
    """The id of a person inside a `Saying`: spoken as the name that the reader may see."""

    __slots__ = ()


class Minutes(int):
    """A length of time inside a `Saying`: spoken in hours, as in "1½ uur"."""

    __slots__ = ()


@frozen
class Saying:
    """A sentence before it has a language: a msgid and the values to put in it."""

    msgid: str
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))

    def plain(self) -> str:
        """Return the English sentence, for logs and for programmers."""
        return self.msgid.format(**self.values) if self.values else self.msgid


def saying(msgid: str, **values: object) -> Saying:
    """Make a `Saying`; `Who(...)` among the values stands for a person."""
    return Saying(msgid, MappingProxyType(values))


@frozen
class Translated:
    """A text that brings its languages along, as the name of a ring does: pairs of language and text."""

    texts: tuple[tuple[str, str], ...]

    def within(self, language: str) -> str:
        """Return it in a language ("nl_BE" reads "nl"); else in the first one that it has."""
        known = dict(self.texts)
        return known.get(language) or known.get(language.split("_")[0]) or next(iter(known.values()), "")

    def __str__(self) -> str:
        """Return it in English, as far as it has that, for logs and for programmers."""
        return self.within("en")


class Words:
    """Everything that can be said in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._catalogue = _catalogue(language)
        self._locale = language if "_" in language else self.about_itself("dates as in") or language

    @property
    def right_to_left(self) -> bool:
        """Whether this language is written from right to left."""
        return self.language.split("_")[0] in _RIGHT_TO_LEFT

    def say(self, msgid: str, context: str = "", **values: object) -> str:
        """Speak a text; values are filled in by name, isolated where the script runs right to left.

        `context` tells short labels with one English word apart ("home" of a person, "home" as a page).
        """
        text = self._catalogue.pgettext(context, msgid) if context else self._catalogue.gettext(msgid)
        return text.format(**{k: self._inserted(v) for k, v in values.items()}) if values else text

    def count(self, one: str, many: str, n: int, **values: object) -> str:
        """Speak a text in the plural form that `n` asks for; `{n}` is filled in."""
        text = self._catalogue.ngettext(one, many, n)
        return text.format(**{k: self._inserted(v) for k, v in {"n": n, **values}.items()})

    def tell(self, said: Saying, name: Callable[[str], str] | None = None) -> str:
        """Speak a `Saying`; `name` gives the name by which a person may be called here."""
        text = self._catalogue.gettext(said.msgid)
        return text.format(**{k: self._inserted(self._value(v, name)) for k, v in said.values.items()})

    def isolated(self, text: str) -> str:
        """Wrap a name or number so that its direction disturbs nothing around it."""
        if not (self.right_to_left and text):
            return text
        # What was put together in this language runs as this language does, though it begins with a name.
        own = any(sign in text for sign in "\u2066\u2067\u2068")
        return f"{_OWN_WAY if own else _ISOLATE}{text}{_END_ISOLATE}"

    def about_itself(self, what: str) -> str:
        """Return what the paper's catalogue says about itself under its context; "" for nothing."""
        said = self._catalogue.pgettext(_ABOUT, what)
        return "" if said == what else said

    def day(self, date: datetime.date) -> str:
        """Speak a date with its weekday, as in "dinsdag 24 november 2026"."""
        return self._format(date, "EEEE d MMMM y")

    def date(self, date: datetime.date) -> str:
        """Speak a date without its weekday, as in "24 november 2026"."""
        return self._format(date, "d MMMM y")

    def short_date(self, date: datetime.date) -> str:
        """Speak a date of this season, as in "24 november"."""
        return self._format(date, "d MMMM")

    def brief_date(self, date: datetime.date) -> str:
        """Speak a date of this season where there is little room, as in "24 nov"."""
        return self._format(date, "d MMM").rstrip(".")

    def weekday(self, date: datetime.date) -> str:
        """Speak only the weekday."""
        return self._format(date, "EEEE")

    def weekday_letter(self, date: datetime.date) -> str:
        """Return the letter that stands for a weekday where seven of them stand beside each other."""
        return self._format(date, "EEEEE").upper()

    def partial_date(self, date: PartialDate) -> str:
        """Speak as much of a date as is known: "8 maart 2012", "maart 2012", "2012", or nothing."""
        pattern = " ".join(
            part for part, known in (("d", date.day), ("MMMM", date.month), ("y", date.year)) if known
        )
        if not pattern:
            return ""
        spoken = self._format(datetime.date(date.year or 2000, date.month or 1, date.day or 1), pattern)
        return self.say("about {date}", date=spoken) if date.about else spoken

    def time(self, moment: datetime.time | datetime.datetime) -> str:
        """Speak a time in 24 hours, as in "19:02"."""
        return f"{moment.hour:02d}:{moment.minute:02d}"

    def hours(self, minutes: int) -> str:
        """Speak a length of time in hours, as in "1½ uur"."""
        whole, rest = divmod(minutes, 60)
        if not rest:
            return self.count("{n} hour", "{n} hours", whole)
        if rest in (15, 30, 45):
            amount = f"{whole or ''}{ {15: '¼', 30: '½', 45: '¾'}[rest]}"
            return self.say("{amount} hours", amount=amount)
        return self.count("{n} minute", "{n} minutes", minutes)

    def _inserted(self, value: object) -> str:
        return self.isolated(str(value))

    def _value(self, value: object, name: Callable[[str], str] | None) -> object:
        if isinstance(value, Who) and name:
            return name(value)
        if isinstance(value, Saying):
            return self.tell(value, name)
        if isinstance(value, Minutes):
            return self.hours(value)
        if isinstance(value, Translated):
            return value.within(self.language)
        if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
            return self.date(value)
        return value

    def _format(self, date: datetime.date, pattern: str) -> str:
        which = {"E": date.weekday(), "M": date.month, "d": date.day, "y": date.year}
        return " ".join(self._part_of_date(part, which[part[0]]) for part in pattern.split(" "))

    def _part_of_date(self, part: str, which: int) -> str:
        """Name a day or a month as the catalogue has it, which is much sooner read than what babel knows."""
        if part in ("d", "y"):
            return str(which)
        key = f"{part} {which}"
        said = self._catalogue.pgettext(_CALENDAR + self._locale, key)
        return said if said != key else _calendar(self._locale)[key]


@cache
def _calendar(locale_: str) -> Mapping[str, str]:
    """Return the names of days and months: "EEEE 0" is Monday, "MMM 12" December in short."""
    from babel import Locale  # at first use: it reads files, and loads every time zone with them

    names = Locale.parse(locale_)
    kinds = {
        "EEEE": names.days["format"]["wide"], "EEEEE": names.days["stand-alone"]["narrow"],
        "MMMM": names.months["format"]["wide"], "MMM": names.months["format"]["abbreviated"],
    }
    return {f"{part} {which}": name for part, found in kinds.items() for which, name in found.items()}


def system_language() -> str:
    """Return the language that this system is set to as far as we speak it, and else Dutch."""
    variables = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    spoken = next(filter(None, variables), "") or locale.getlocale()[0] or ""
    return "en" if spoken.lower().startswith("en") else "nl"


def languages() -> tuple[str, ...]:
    """Return the codes of the languages there is a window catalogue for, English among them."""
    found = {path.parent.name for path in places.translations().glob("*/window.po")}
    return tuple(sorted(found | {"en"}))


def paper_languages() -> tuple[str, ...]:
    """Return the codes of the languages that paper can be in, English among them."""
    found = {path.parent.name for path in places.translations().glob("*/paper.po")}
    return tuple(sorted(found | {"en"}))


def reviewed(language: str) -> bool:
    """Tell whether a native speaker has read the paper's catalogue: it says so about itself.

    Dutch and English are the languages that this program is written in.
    """
    own = language.split("_")[0] in ("nl", "en")
    return own or Words(language).about_itself("read by a native speaker") not in ("", "no")


def name_of(language: str, within: str) -> str:
    """Return what a language is called in another one: "Arabisch"; what no one knows stays as it is."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language).get_display_name(within) or language
    except (ValueError, UnknownLocaleError):  # typed in somebody's own words
        return language


def own_name(language: str) -> str:
    """Return what a language calls itself: "Nederlands", "English"."""
    from babel import Locale

    return (Locale.parse(language).get_display_name(language) or language).capitalize()


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    """Read what is said in one language, all parts (window, paper, ...) in one; English needs none."""
    folder = places.translations() / language
    if not folder.is_dir():  # "ar_MA" speaks as "ar" does
        folder = folder.with_name(language.split("_")[0])
    sources, compiled = tuple(folder.glob("*.po")), folder / JOINED
    if compiled.exists():
        made = compiled.stat().st_mtime
        if all(source.stat().st_mtime <= made for source in sources):
            return gettext.GNUTranslations(io.BytesIO(compiled.read_bytes()))
    # a checkout that has not been compiled since the last change
    return gettext.GNUTranslations(io.BytesIO(joined(folder))) if sources else gettext.NullTranslations()


def joined(folder: Path) -> bytes:
    """Compile all catalogues of a language into one; of a text that two of them hold the later one counts.

    The names of days and months come along.
    """
    from babel import UnknownLocaleError
    from babel.messages.catalog import Catalog
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    whole = Catalog(locale=folder.name)
    for source in sorted(folder.glob("*.po")):
        with source.open("rb") as file:
            part = read_po(file, locale=folder.name)
        for message in part:
            if message.id and not message.fuzzy:
                whole.add(message.id, message.string, context=message.context)
    dates_as_in = whole.get("dates as in", _ABOUT)
    locale_ = str(dates_as_in.string) if dates_as_in else folder.name
    with suppress(ValueError, UnknownLocaleError):  # a language that babel does not know has no dates
        for key, name in _calendar(locale_).items():
            whole.add(key, name, context=_CALENDAR + locale_)
    buffer = io.BytesIO()
    write_mo(buffer, whole)
    return buffer.getvalue()
