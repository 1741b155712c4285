# SPDX-License-Identifier: Apache-2.0
"""What every sheet tells in the same words: what people are called, the meeting, the version, whose it is."""

import datetime
from typing import Final, NamedTuple

from jimdesk.core import kinship, names, table
from jimdesk.core.audience import Shown
from jimdesk.core.fact import Fact
from jimdesk.core.meeting import Attendance
from jimdesk.core.people import Gender, Person
from jimdesk.core.translation import translated
from jimdesk.core.words import Translated, Words
from jimdesk.plan import versions
from jimdesk.plan.days import clock, short_date, timed
from jimdesk.plan.order import turns
from jimdesk.plan.rich import Blank, Rich, Span, blank, bold, clean, clean_name, isolated, spoken, together

TO_THE_END = Blank(20, stretch=True)
_TYPED_IN: Final = frozenset(("nl", "en"))  # the languages of the window


class Beside(NamedTuple):
    """Which language stands beside this one on a sheet, and which of the two was asked for first."""

    words: Words
    first: bool


class Telling:
    """What one reader sees, told in one language, on the day of a plan.

    On a sheet in two languages there is one `Telling` for each, and `beside` is the language of the other.
    """

    def __init__(
        self, shown: Shown, words: Words, day: datetime.date, beside: Beside | None = None
    ) -> None:
        self.shown, self.words = shown, words
        self.beside = beside.words if beside else None
        self._first = beside is None or beside.first
        self.meeting = versions.meeting_of(shown, day)
        self.day = (self.meeting.date if self.meeting else None) or day
        self.youngster = kinship.youngster(shown)
        self._short = {
            person.id: clean_name(translated(shown, person, "called", words.language) or names.short(person))
            for person in shown.of(Person)
        }
        self.names = tuple(sorted({*self._short.values()} - {""}))

    @property
    def whose(self) -> str:
        """What the youngster is called; "" where nobody is known yet."""
        return self.called(self.youngster.id) if self.youngster else ""

    def called(self, id_: str) -> str:
        """Return what somebody is called on paper; with two of the same name the relation or an initial."""
        found = self.shown.get(Person, id_)
        if found is None:
            return self.words.say("somebody") if id_ else ""
        short = self._short[id_]
        same = [other for other, called in self._short.items() if called == short and other != id_]
        if not same or not short:
            return short
        relation, full = self.relation(id_), clean_name(found.name).split(" ")
        if relation and relation not in {self.relation(other) for other in same}:
            return f"{short} ({relation})"
        return f"{short} ({full[-1][:1]}.)" if len(full) > 1 else short

    def written(self, fact: Fact, field: str) -> str:
        """Return what somebody typed, in this language if anybody gave it; else as it was typed.

        On a sheet in two languages it stands once: "" here means that it stands beside this.
        """
        typed = clean(getattr(fact, field))
        if own := translated(self.shown, fact, field, self.words.language):
            return clean(own)
        if not typed or self.beside is None or translated(self.shown, fact, field, self.beside.language):
            return typed
        if self.words.right_to_left != self.beside.right_to_left:
            return typed if turns(typed) == self.words.right_to_left else ""
        return typed if self._first else ""

    def typed(self, text: str) -> str:
        """Return what somebody typed, safe beside words of another direction."""
        return isolated(text, always=self.words.right_to_left)

    def worded(self, texts: Translated) -> str:
        """Return a text that a method brings along, in this language: its own, or else the catalogue's.

        What neither has stands in the first language of the method.
        """
        english, language = texts.within("en"), self.words.language.split("_")[0]
        said = self.words.say(english, "of a method")
        known = said == english or any(code.split("_")[0] == language for code, _ in texts.texts)
        return texts.within(self.words.language) if known else said

    def relation(self, id_: str) -> str:
        """Return what somebody is to the youngster."""
        person = self.shown.get(Person, id_)
        if person and person.relation and (own := self.written(person, "relation")):
            return self._kin_word(id_, own) or own
        own_words = self.beside is None
        return clean(kinship.relation(self.shown, id_, self.words, own_words=own_words))

    def _kin_word(self, id_: str, typed: str) -> str:
        """Return the kin word of this language for one that was typed in a language of the window.

        Only the very word that the bonds say: an "oma" who is no grandmother by the bonds stays as typed.
        """
        for language in _TYPED_IN - {self.words.language.split("_")[0]}:
            said = kinship.relation(self.shown, id_, Words(language), own_words=False)
            if said and said.casefold() == typed.casefold():
                return clean(kinship.relation(self.shown, id_, self.words, own_words=False))
        return ""

    def listed(self, parts: list[str]) -> str:
        """Join parts with commas; empty ones are left out."""
        return self.words.say(", ", "between two parts").join(part for part in parts if part)

    def date(self) -> Rich:
        """Tell the day of the plan."""
        date = bold(together(self.words.date(self.day)))
        return spoken(self.words.say("{weekday} {date}", weekday=self.words.weekday(self.day), date=date))

    def next_meeting(self) -> Rich:
        """Tell when and where the next meeting is; what is not known is a dotted line."""
        when, where = self.following()
        text = self.words.say("Next meeting: {when}", when=when)
        return spoken(self.listed([text, where]), Blank(60) if where or when != blank() else TO_THE_END)

    def following(self) -> tuple[str, str]:
        """Return when and where the next meeting is; the day is marked as bold, or as a dotted line."""
        following = table.following(self.shown, self.meeting, self.day)
        if following is None:
            return blank(), ""
        when = blank()
        if following.date:
            date = short_date(following.date, self.words, self.day)
            when = self.words.say("{weekday} {date}", weekday=self.words.weekday(following.date), date=date)
            when = bold(timed(together(when), following.time, self.words))
        return when, self.typed(self.written(following, "where"))

    def clock(self, time: str) -> str:
        """Tell a time as paper does; what is no time of a clock is left as it was typed."""
        return clock(time, self.words)

    def present(self) -> Rich:
        """Tell who was there: the youngster first, who led the meeting last."""
        label = Span(self.words.say("We were there:"), quiet=True)
        here = self.attending()
        if not here:
            return (label, Span(" "), TO_THE_END)
        return (label, Span(f" {self.listed(here)}."))

    def attending(self) -> list[str]:
        """Return who was there, each with what they are and did: the youngster first, who led it last."""
        here = [a for a in table.attendances(self.shown, self.meeting.id) if a.came] if self.meeting else []
        own = self.youngster.id if self.youngster else ""
        here.sort(key=lambda one: (one.leads, one.person != own))
        return [self._attending(one) for one in here]

    def _attending(self, one: Attendance) -> str:
        own = self.youngster.id if self.youngster else ""
        jims = kinship.jims(self.shown, self.day)
        jim = any(jim.person == one.person and jim.mentors == own for jim in jims)
        called = together(self._short.get(one.person, "") or self.called(one.person))
        told = self.listed([
            "" if one.leads or one.person == own else self.typed(self.relation(one.person)),
            self.words.say("JIM") if jim else "",
            self.typed(self.written(one, "part")),
            self.words.say("led the meeting") if one.leads else "",
        ])
        called = self.typed(called)
        return f"{called} ({told})" if told else called

    def privacy(self) -> str:
        """Tell whose sheet this is; "his" or "her" only where that is the person's own word."""
        say, name = self.words.say, self.whose
        if self.youngster is None or not name:
            return say("This sheet belongs to our family. Ask first, share later.")
        gender = Gender.UNKNOWN if self.youngster.gender_words else self.youngster.gender
        if gender is Gender.MAN:
            return say("This sheet belongs to {name} and his family. Ask first, share later.", name=name)
        if gender is Gender.WOMAN:
            return say("This sheet belongs to {name} and her family. Ask first, share later.", name=name)
        return say("This sheet belongs to {name} and the family. Ask first, share later.", name=name)

    def version(self) -> str:
        """Tell the how-manieth plan this is, and of which day."""
        date = self.words.date(self.day)
        number = versions.version(self.shown, self.meeting)
        return self.words.say("Version {version} · {date}", version=number, date=date) if number else date
