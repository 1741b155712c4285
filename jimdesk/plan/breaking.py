# SPDX-License-Identifier: Apache-2.0
"""Where lines of text break: few lines, after a comma or full stop if possible, else of equal length.

A number stays with the word behind it, "(aunt)" with the name before it, a name in one piece. Only what is
wider than the column is broken further: first at spaces, then at hyphens, then anywhere.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from jimdesk.plan.rich import NO_BREAK, Blank, Piece, Rich, Span

Measure = Callable[[Piece], float]
_NUMBER: Final = re.compile(r"[(“\"]?\+?\d+(?:[.:,]\d+)*\Z")
_MARKS: Final = dict.fromkeys(map(ord, "\u200e\u2066\u2067\u2068\u2069"))  # of direction: no sign of a number
_CLAUSE: Final = ".,;:!?…،؛؟"
_ENDS: Final = ".!?…؟"  # what stands in brackets behind a whole sentence explains no name
_OPEN, _CLOSE = "\u2066\u2067\u2068", "\u2069"
_SHORT: Final = 0.3  # of the column: a shorter first line ("Ja,") is no place to break for its comma


class Line(NamedTuple):
    """One line: its pieces in reading order, spaces within them, and its width."""

    pieces: tuple[Piece, ...]
    width: float


class _Unit(NamedTuple):
    """What is never broken: pieces that touch, and whether a space comes before them."""

    pieces: tuple[Piece, ...]
    width: float
    spaced: bool = True

    @property
    def text(self) -> str:
        return _text(self.pieces)


def lines(rich: Rich, width: float, measure: Measure, *, balance: bool = True) -> tuple[Line, ...]:
    """Break a text into lines of at most this width; with `balance` they become of equal length."""
    if line := _short(rich, width, measure):
        return (line,)
    space = measure(Span(" "))
    units: list[_Unit] = []
    for unit in _glued(_atoms(rich, measure), space):
        units += [unit] if unit.width <= width else _broken(unit, width, measure)
    if not units:
        return ()
    ends = _balanced(units, width, space) if balance else _filled(units, width, space)
    starts = [0, *ends[:-1]]
    return _isolated([_line(units[i:j], space) for i, j in zip(starts, ends, strict=True)])


def _short(rich: Rich, width: float, measure: Measure) -> Line | None:
    """Return a text that fits on one line, as nearly all do."""
    if not rich or "  " in (text := _text(rich)) or text.startswith(" ") or text.endswith(" "):
        return None
    long = sum(map(measure, rich))
    return Line(_joined(rich), long) if long <= width else None


def _text(pieces: Iterable[Piece]) -> str:
    return "".join(piece.text if isinstance(piece, Span) else "_" for piece in pieces)


def _like(span: Span, text: str) -> Span:
    """Return other words that look like these."""
    return Span(text, span.bold, span.quiet, span.large)


def _atoms(rich: Rich, measure: Measure) -> list[_Unit]:
    """Cut a text at its spaces."""
    atoms: list[list[Piece]] = [[]]
    for piece in rich:
        if isinstance(piece, Blank):
            atoms[-1].append(piece)
            continue
        for number, word in enumerate(piece.text.split(" ")):
            if number:
                atoms.append([])
            if word:
                atoms[-1].append(_like(piece, word))
    return [_Unit(tuple(atom), sum(map(measure, atom))) for atom in atoms if atom]


def _glued(atoms: Sequence[_Unit], space: float) -> list[_Unit]:
    """Put together what may not be parted: a number and its word, a name and what stands in brackets."""
    groups: list[list[_Unit]] = []
    glue, depth = False, 0
    for atom in atoms:
        text = atom.text
        if groups and (glue or depth or (text.startswith("(") and groups[-1][-1].text[-1] not in _ENDS)):
            groups[-1].append(atom)
        else:
            groups.append([atom])
        depth = max(0, depth + sum({"(": 1, ")": -1}.get(sign, 0) for sign in text))
        glue = bool(_NUMBER.match(text.translate(_MARKS)))
    return [_joint(group, space) for group in groups]


def _joint(group: Sequence[_Unit], space: float) -> _Unit:
    """Make one unit of several; all at once, for a text may have thousands of them."""
    *before, last = group
    pieces = [piece for atom in before for piece in _spaced(atom.pieces, NO_BREAK)]
    width = sum(atom.width for atom in group) + space * len(before)
    return _Unit((*pieces, *last.pieces), width, group[0].spaced)


def _spaced(before: tuple[Piece, ...], space: str = " ") -> tuple[Piece, ...]:
    """Add a space behind pieces."""
    last = before[-1]
    if isinstance(last, Span):
        return (*before[:-1], _like(last, last.text + space))
    return (*before, Span(space))


def _broken(unit: _Unit, width: float, measure: Measure) -> list[_Unit]:
    """Break what is wider than the column: at its spaces, then at hyphens, then anywhere."""
    loose = tuple(
        _like(piece, piece.text.replace(NO_BREAK, " ")) if isinstance(piece, Span) else piece
        for piece in unit.pieces
    )
    units: list[_Unit] = []
    for number, atom in enumerate(_atoms(loose, measure)):
        parts = [atom] if atom.width <= width else _torn(atom, width, measure)
        units += [part._replace(spaced=unit.spaced if not number else True) if not i else part
                  for i, part in enumerate(parts)]
    return units


def _torn(atom: _Unit, width: float, measure: Measure) -> list[_Unit]:
    parts: list[_Unit] = []
    for piece in atom.pieces:
        if isinstance(piece, Blank):
            parts.append(_Unit((piece,), min(measure(piece), width), spaced=False))
            continue
        for syllable in re.findall(r"[^-/]+[-/]*|[-/]+", piece.text):
            part = _like(piece, syllable)
            if measure(part) <= width:
                parts.append(_Unit((part,), measure(part), spaced=False))
            else:
                parts += _letters(part, width, measure)
    return parts


def _letters(piece: Span, width: float, measure: Measure) -> list[_Unit]:
    parts, text = [], ""
    for sign in piece.text:
        fits = measure(_like(piece, text + sign)) <= width or not text
        if fits or unicodedata.combining(sign) or sign == "\u200d" or text.endswith("\u200d"):
            text += sign
        else:
            parts.append(text)
            text = sign
    spans = [_like(piece, part) for part in (*parts, text)]
    return [_Unit((span,), measure(span), spaced=False) for span in spans]


def _filled(units: Sequence[_Unit], width: float, space: float) -> list[int]:
    """Return the ends of lines that are each as full as can be."""
    ends, used = [], 0.0
    for number, unit in enumerate(units):
        wider = used + (space if unit.spaced and used else 0) + unit.width
        if used and wider > width:
            ends.append(number)
            used = unit.width
        else:
            used = wider
    return [*ends, len(units)]


def _balanced(units: Sequence[_Unit], width: float, space: float) -> list[int]:
    """Return the ends of the fewest lines, most of them after a comma or full stop, else of equal length."""
    best: list[tuple[int, int, float, int]] = [(0, 0, 0.0, 0)]  # lines, breaks elsewhere, widest, start
    for end in range(1, len(units) + 1):
        found: tuple[int, int, float, int] | None = None
        used = 0.0
        for start in range(end - 1, -1, -1):
            follows = start + 1 < end and units[start + 1].spaced
            used += units[start].width + (space if follows else 0)
            if used > width and start < end - 1:
                break
            before = best[start]
            last = end == len(units)
            clause = units[end - 1].text[-1] in _CLAUSE and used >= _SHORT * width
            candidate = (
                before[0] + 1, before[1] + (0 if last or clause else 1), max(before[2], used), start
            )
            found = candidate if found is None or candidate[:3] < found[:3] else found
        assert found is not None
        best.append(found)
    ends = [len(units)]
    while (start := best[ends[-1]][3]) > 0:
        ends.append(start)
    return ends[::-1]


def _line(units: Sequence[_Unit], space: float) -> Line:
    """Make a line of units: spaces in between, pieces that look alike joined."""
    pieces: tuple[Piece, ...] = ()
    width = 0.0
    for unit in units:
        if pieces and unit.spaced:
            pieces = _spaced(pieces)
            width += space
        pieces += unit.pieces
        width += unit.width
    return Line(_joined(pieces), width)


def _isolated(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Open an isolate again on the line that it is broken onto, so that each line stands by itself."""
    open_: list[str] = []
    whole: list[Line] = []
    for line in lines:
        before = "".join(open_)
        for sign in "".join(piece.text for piece in line.pieces if isinstance(piece, Span)):
            if sign in _OPEN:
                open_.append(sign)
            elif sign == _CLOSE and open_:
                open_.pop()
        if before:
            line = Line((Span(before), *line.pieces), line.width)
        whole.append(line)
    return tuple(whole)


def _joined(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    joined: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Blank):
            joined.append(piece)
            continue
        text = piece.text.replace(NO_BREAK, " ")
        before = joined[-1] if joined else None
        if isinstance(before, Span) and _like(before, "") == _like(piece, ""):
            joined[-1] = _like(before, before.text + text)
        else:
            joined.append(_like(piece, text))
    return tuple(joined)
