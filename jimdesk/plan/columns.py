# SPDX-License-Identifier: Apache-2.0
"""Lines of words one below the other, measured before they are put anywhere."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from jimdesk.plan.breaking import Line
from jimdesk.plan.marks import Block, Letters, Mark, Words
from jimdesk.plan.rich import Blank, Rich, Span
from jimdesk.plan.text import fits, measure, set_lines


class Entry(NamedTuple):
    """One line that is set, its letters, and what it keeps free above itself (mm)."""

    line: Line
    letters: Letters
    gap: float = 0


def entries(
    rich: Rich, letters: Letters, width: float, *, gap: float = 0, balance: bool = True, inset: float = 0
) -> list[Entry]:
    """Set a text in a column; `gap` comes above its first line, `inset` stays free behind a dotted line."""
    lines = set_lines(rich, letters, width, balance=balance)
    return [
        Entry(_stretched(line, width - inset), letters, gap if not number else 0)
        for number, line in enumerate(lines)
    ]


def text(words: str, letters: Letters, width: float, *, gap: float = 0) -> list[Entry]:
    """Set plain words in a column."""
    return entries((Span(words),) if words else (), letters, width, gap=gap)


def one_line(rich: Rich, letters: Letters) -> Line:
    """Return a text as one line, however long."""
    return Line(rich, sum(measure(piece, letters) for piece in rich))


def column(lines: Iterable[Entry], x: float, top: float) -> tuple[tuple[Mark, ...], float]:
    """Put lines below each other; return them and the last baseline (`top` without any).

    `top` is where the capitals of the first line begin.
    """
    marks: list[Mark] = []
    baseline, before = top, None
    for entry in lines:
        step = entry.letters.after(before) if before else entry.letters.capital
        baseline += step + (entry.gap if before else 0)
        before = entry.letters
        marks.append(Words(x, baseline, entry.line, entry.letters))
    return tuple(marks), baseline


def chunks(lines: Sequence[Entry], height: float) -> list[list[Entry]]:
    """Cut a column into pieces that are not higher than this (mm); one line always goes in."""
    pieces: list[list[Entry]] = []
    for entry in lines:
        if pieces and column([*pieces[-1], entry], 0, 0)[1] <= height:
            pieces[-1].append(entry)
        else:
            pieces.append([entry])
    return pieces


def paragraph(lines: Sequence[Entry], *, above: float = 0, below: float = 0) -> Block:
    """Make a block of lines alone."""
    marks, bottom = column(lines, 0, above)
    return Block(bottom + below, marks)


def shortened(words: str, letters: Letters, width: float, most: int) -> list[Entry]:
    """Set words in at most so many lines; what is longer ends at a word, with "…"."""
    lines = text(words, letters, width)
    if len(lines) > 3 * most:  # far too long: word by word would take for ever
        words = words[: 2 * most * len(words) // len(lines)]
        lines = text(f"{words}…", letters, width)
    kept = words.split(" ")
    while len(lines) > most and len(kept) > 1:
        kept.pop()
        lines = text(" ".join(kept) + "…", letters, width)
    return lines


def whole(words: str, letters: Letters, width: float) -> bool:
    """Tell whether no single word is wider than a column."""
    return all(fits((Span(word),), letters, width) for word in words.split(" "))


def _stretched(line: Line, width: float) -> Line:
    """Draw the dotted line at the end of a line of words to the end of its column."""
    last = line.pieces[-1]
    if not (isinstance(last, Blank) and last.stretch):
        return line
    more = max(0.0, width - line.width)
    return Line((*line.pieces[:-1], last._replace(width=last.width + more)), line.width + more)
