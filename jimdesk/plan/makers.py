# SPDX-License-Identifier: Apache-2.0
"""How each sheet but the wall is made; what is heavy waits until a sheet is asked for."""

import datetime
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from jimdesk.core.audience import Shown
from jimdesk.core.words import N_, Saying, Words, saying
from jimdesk.plan.letters import letters_advice
from jimdesk.plan.marks import Page
from jimdesk.plan.paper import Paper, printed
from jimdesk.plan.signs import noticing

if TYPE_CHECKING:
    from jimdesk.plan.leaf import Draft
    from jimdesk.plan.telling import Beside

InTwo = Callable[[Shown, Words, Words, datetime.date, bool], tuple[Page, ...]]
_BOTH_SIDES: Final = N_("One language is on the front, the other on the back. Print on both sides.")


class Lay(Protocol):
    """How a sheet is set in one language, beside another one or by itself."""

    def __call__(
        self, shown: Shown, words: Words, day: datetime.date, large: bool, beside: "Beside | None" = None, /
    ) -> "Draft | tuple[Page, ...]":
        """Return what comes on its pages, or the pages where these are what they are."""


class Maker(NamedTuple):
    """Makes a sheet of its pages; called, it is a file. Its title names nobody: it stands in the metadata.

    In two languages the pages stand beside each other, unless a sheet has a way of its own (`in_two`).
    """

    title: str
    lay: Lay
    advise: Callable[[Shown, Words, datetime.date, bool], tuple[Saying, ...]] | None = None
    in_two: InTwo | None = None

    def __call__(
        self, shown: Shown, words: Words, *, day: datetime.date, large: bool = False,
        second: Words | None = None,
    ) -> Paper:
        """Return the sheet for the reader of a `Shown` (TypeError for anything else)."""
        if not isinstance(shown, Shown):
            raise TypeError("a sheet is made from a Shown alone")
        with noticing() as left_out:
            pages = self.pages(shown, words, day, large, second)
        advice = self.advise(shown, words, day, large) if self.advise else ()
        return self._paper(pages, words, (*letters_advice(left_out), *advice), second)

    def bundle(
        self, readers: Iterable[Shown], words: Words, *, day: datetime.date, large: bool = False,
        second: Words | None = None,
    ) -> Paper:
        """Return the sheets of several readers as one file; each begins on the front of a sheet of paper."""
        pages: list[Page] = []
        with noticing() as left_out:
            for shown in readers:
                if len(pages) % 2:
                    pages.append(pages[-1]._replace(marks=(), parts=()))
                pages += self.pages(shown, words, day, large, second)
        return self._paper(tuple(pages), words, letters_advice(left_out), second)

    def pages(
        self, shown: Shown, words: Words, day: datetime.date, large: bool, second: Words | None = None
    ) -> tuple[Page, ...]:
        """Return the pages of one reader, in one language or in two."""
        from jimdesk.plan import beside

        if second is None or second.language == words.language:
            return beside.divided(self.lay(shown, words, day, large))
        if self.in_two:
            return self.in_two(shown, words, second, day, large)
        if large:
            return beside.faces(self.lay, shown, words, second, day, large)
        return beside.spread(self.lay, shown, words, second, day)

    def _paper(
        self, pages: tuple[Page, ...], words: Words, advice: tuple[Saying, ...], second: Words | None
    ) -> Paper:
        apart = second and second.language != words.language and self.in_two is not cards_in_two
        if apart and not any(page.parts for page in pages):
            advice += (saying(_BOTH_SIDES),)
        return Paper(printed(pages, words.say(self.title), words.language), len(pages), advice)


def person(
    shown: Shown, words: Words, day: datetime.date, large: bool, beside: "Beside | None" = None
) -> "Draft":
    """Lay the page of the one person who reads it."""
    from jimdesk.plan import sizes
    from jimdesk.plan.person_content import person_content
    from jimdesk.plan.person_page import person_draft

    content = person_content(shown, words, day, beside)
    return person_draft(content, sizes.LARGE if large else sizes.USUAL, words)


def child(
    shown: Shown, words: Words, day: datetime.date, large: bool, beside: "Beside | None" = None
) -> "Draft":
    """Lay the page of the child who reads it."""
    from jimdesk.plan import sizes
    from jimdesk.plan.child_page import child_content, child_draft

    content = child_content(shown, words, day, beside)
    usual = sizes.CHILD_BESIDE if beside else sizes.USUAL
    return child_draft(content, sizes.LARGE if large else usual, words)


def cards(
    shown: Shown, words: Words, day: datetime.date, _large: bool, _beside: "Beside | None" = None
) -> tuple[Page, ...]:
    """Lay the cards for the pocket; their size is fixed."""
    from jimdesk.plan.cards import card_content, card_pages

    return card_pages(card_content(shown, words, day), words)


def cards_in_two(
    shown: Shown, words: Words, second: Words, day: datetime.date, _large: bool
) -> tuple[Page, ...]:
    """Lay the cards for the pocket with both languages on each line."""
    from jimdesk.plan.cards import card_content, card_pages, fits_beside

    if second.right_to_left and not words.right_to_left:
        words, second = second, words
    if fits_beside(words, second):
        return card_pages(card_content(shown, words, day, second=second), words)
    # Neither has been read by a native speaker, and Dutch stands on each: the cards of one, then the other.
    pages = (card_pages(card_content(shown, one, day), one) for one in (words, second))
    return tuple(page for one in pages for page in one)


def child_in_two(
    shown: Shown, words: Words, second: Words, day: datetime.date, large: bool
) -> tuple[Page, ...]:
    """Lay the page of a child: its words are so large that they are read beside each other as they are."""
    from jimdesk.plan import beside

    if large:
        return beside.faces(child, shown, words, second, day, large)
    return beside.spread(child, shown, words, second, day, large=False)


def jim(
    shown: Shown, words: Words, day: datetime.date, large: bool, beside: "Beside | None" = None
) -> "Draft":
    """Lay the page of the JIM who reads it."""
    from jimdesk.plan import sizes
    from jimdesk.plan.jim_page import jim_content, jim_draft

    return jim_draft(jim_content(shown, words, day, beside), sizes.LARGE if large else sizes.USUAL, words)


def safety(
    shown: Shown, words: Words, day: datetime.date, large: bool, beside: "Beside | None" = None
) -> "Draft":
    """Lay the safety plan."""
    from jimdesk.plan import sizes
    from jimdesk.plan.safety import safety_content
    from jimdesk.plan.safety_sheet import safety_draft

    content = safety_content(shown, words, day, beside)
    return safety_draft(content, sizes.LARGE if large else sizes.USUAL, words)


def annex(
    shown: Shown, words: Words, day: datetime.date, large: bool, beside: "Beside | None" = None
) -> "Draft":
    """Lay the annex for professionals."""
    from jimdesk.plan import sizes
    from jimdesk.plan.annex import annex_content
    from jimdesk.plan.sections import report_draft

    said = annex_content(shown, words, day, beside)
    return report_draft(said, sizes.LARGE if large else sizes.USUAL, words)


def invitation(
    shown: Shown, words: Words, day: datetime.date, large: bool, _beside: "Beside | None" = None
) -> "Draft":
    """Lay the invitation of the one person who reads it."""
    from jimdesk.plan import sizes
    from jimdesk.plan.invitation import invitation_content, invitation_draft

    content = invitation_content(shown, words, day)
    return invitation_draft(content, sizes.LARGE if large else sizes.USUAL, words)


def circle(
    shown: Shown, words: Words, day: datetime.date, large: bool, _beside: "Beside | None" = None
) -> "Draft":
    """Lay the circle for at home."""
    from jimdesk.plan import sizes
    from jimdesk.plan.circle_sheet import circle_content, circle_draft

    content = circle_content(shown, words, day, large=large)
    return circle_draft(content, sizes.LARGE if large else sizes.USUAL, words)


def own_circle(
    shown: Shown, words: Words, day: datetime.date, large: bool, _beside: "Beside | None" = None
) -> "Draft":
    """Lay the circle of the one person who reads it, as of a parent."""
    from jimdesk.plan import sizes
    from jimdesk.plan.circle_sheet import circle_content, circle_draft
    from jimdesk.plan.person_content import reader_of

    content = circle_content(shown, words, day, large=large, whose=reader_of(shown).id)
    return circle_draft(content, sizes.LARGE if large else sizes.USUAL, words)


def genogram(
    shown: Shown, words: Words, day: datetime.date, large: bool, _beside: "Beside | None" = None
) -> tuple[Page, ...]:
    """Lay the genogram for at home."""
    from jimdesk.plan import sizes
    from jimdesk.plan.genogram_sheet import genogram_content, genogram_pages

    content = genogram_content(shown, words, day)
    return genogram_pages(content, sizes.LARGE if large else sizes.USUAL, words)


def by_hand(
    shown: Shown, words: Words, day: datetime.date, large: bool, _beside: "Beside | None" = None
) -> tuple[Page, ...]:
    """Lay the set to fill in by hand: the family's three sheets, and the forms to draw on."""
    from jimdesk.plan.blank_forms import form_pages
    from jimdesk.plan.by_hand import by_hand_pages

    return *by_hand_pages(shown, words, day, large=large), *form_pages(words, large=large)


def by_hand_in_two(
    shown: Shown, words: Words, second: Words, day: datetime.date, large: bool
) -> tuple[Page, ...]:
    """Lay the set to fill in by hand on both sides: the lines to write on keep their size."""
    from jimdesk.plan import beside

    return beside.faces(by_hand, shown, words, second, day, large)


def changes(
    shown: Shown, words: Words, day: datetime.date, large: bool, _beside: "Beside | None" = None
) -> "Draft":
    """Lay the sheet with what has changed since the last version."""
    from jimdesk.plan import sizes
    from jimdesk.plan.changes import changes_content
    from jimdesk.plan.changes_sheet import changes_draft

    return changes_draft(changes_content(shown, words, day), sizes.LARGE if large else sizes.USUAL, words)


def dossier(
    shown: Shown, words: Words, day: datetime.date, large: bool, _beside: "Beside | None" = None
) -> "Draft":
    """Lay the print for the file."""
    from jimdesk.plan import sizes
    from jimdesk.plan.dossier import dossier_content
    from jimdesk.plan.sections import report_draft

    return report_draft(dossier_content(shown, words, day), sizes.LARGE if large else sizes.USUAL, words)


def advise_genogram(shown: Shown, words: Words, day: datetime.date, large: bool) -> tuple[Saying, ...]:
    """Say it where a family is so large that names become small on A4."""
    from jimdesk.plan import sizes
    from jimdesk.plan.genogram_sheet import genogram_content, too_small

    if not too_small(genogram_content(shown, words, day), sizes.LARGE if large else sizes.USUAL, words):
        return ()
    return (saying("The names are small on this sheet. Print it on A3, or make a picture file."),)
