# SPDX-License-Identifier: Apache-2.0
"""The safety plan set on pages: each danger beside its goal, the scale below them, rules, and the frame."""

from typing import Final

from jimdesk.core.words import Words as Language
from jimdesk.plan import columns, grid, sections
from jimdesk.plan.columns import Entry, column, entries, one_line
from jimdesk.plan.crisis import crisis_frame
from jimdesk.plan.ink import INK, RULE, THIN_RULE
from jimdesk.plan.leaf import Draft, Leaf, Piece, head, moved, told
from jimdesk.plan.marks import Block, Fill, Mark, Rule, Words
from jimdesk.plan.person_page import meeting
from jimdesk.plan.rich import Span
from jimdesk.plan.safety import PairTold, RuleTold, SafetyContent, Side, Spread
from jimdesk.plan.sections import Section
from jimdesk.plan.sizes import LARGE, Sizes

_GAP: Final = 9.0  # mm between the two sides of a pair
_HIGHEST: Final = 110.0  # a pair that is higher goes as plain text, which may part
_SCALE_X, _DOT = 4.0, 2.4  # where the scale begins, and the radius of its ends
_MOST: Final = 10
_STEPS: Final = 6  # in one frame


def safety_draft(content: SafetyContent, sizes: Sizes, words: Language) -> Draft:
    """Set the safety plan."""
    measures = grid.LARGE if sizes is LARGE else grid.USUAL
    leaf = Leaf(sizes, words, content.title, content.privacy, content.version, measures.margin)
    top = head((Span(content.title),), content.date, (sizes.title, sizes.again), leaf)
    lead, bottom = column(columns.text(content.lead, sizes.lead, leaf.width), 0, top.height + 5)
    pieces = [*_headed(content.pairs_label, [_pair(one, leaf) for one in content.pairs], leaf, words),
              *_headed(content.rules_label, [_rule(one, leaf) for one in content.rules], leaf, words)]
    for start in range(0, len(content.steps), _STEPS):
        some = content.steps[start : start + _STEPS]
        pieces.append(Piece(crisis_frame(content.crisis_label, some, measures, first=start + 1), 7))
    told_too = [Section(content.knows_label, (sections.Item(content.knows),), even=True)]
    if content.team:
        told_too.append(Section(content.team_label, (sections.Item((content.team,)),), even=True))
    pieces += sections.pieces(told_too, leaf, words)
    pieces.append(meeting(content.meeting, leaf))
    return leaf.draft(Block(bottom + 1, (*top.marks, *lead)), pieces)


def _headed(label: str, parts: list[list[Piece]], leaf: Leaf, words: Language) -> list[Piece]:
    """Put a heading above pieces; it comes again where they go on on the next sheet."""
    again = sections.heading(f"{label} {words.say('(continued)')}", leaf)
    found = [Piece(sections.heading(label, leaf), 5, stays=True)]
    for number, part in enumerate(parts):
        first, *rest = part
        found.append(first._replace(above=5.5 if number else 0, heading=again))
        found += [one._replace(heading=again) for one in rest]
    return found


# A pair


def _pair(pair: PairTold, leaf: Leaf) -> list[Piece]:
    width = (leaf.width - _GAP) / 2
    sides = [_side(one, leaf, width) for one in (pair.danger, pair.goal)]
    if not all(_narrow_enough(one, leaf, width) for one in (pair.danger, pair.goal)):
        sides = []
    blocks = [columns.paragraph(lines) for lines in sides]
    if not blocks or max(block.height for block in blocks) > _HIGHEST:
        return _long_pair(pair, leaf)
    high = max(block.height for block in blocks)
    marks: list[Mark] = [*blocks[0].marks, *blocks[1].at(width + _GAP, 0)]
    marks.append(Rule(width + _GAP / 2, 0, 0, high, weight=0.8, ink=RULE))
    if pair.spread is None:
        return [Piece(Block(high + 1.5, tuple(marks)))]
    scale = _scale(pair.spread, leaf)
    return [Piece(Block(high + 4 + scale.height, (*marks, *scale.at(0, high + 4))))]


def _long_pair(pair: PairTold, leaf: Leaf) -> list[Piece]:
    """Set a pair of many words across the page, one side below the other."""
    found: list[Piece] = []
    for side in (pair.danger, pair.goal):
        found += told(_side(side, leaf, leaf.width), above=3)
    return [*found, Piece(_scale(pair.spread, leaf), 3)] if pair.spread else found


def _narrow_enough(side: Side, leaf: Leaf, width: float) -> bool:
    words = "".join(piece.text for piece in side.quote if isinstance(piece, Span))
    return columns.whole(words, leaf.sizes.lead, width)


def _side(side: Side, leaf: Leaf, width: float) -> list[Entry]:
    sizes = leaf.sizes
    lines = columns.text(side.label, sizes.quiet, width)
    lines += entries(side.quote, sizes.lead._replace(bold=True), width, gap=0.8, inset=2)
    for one in side.told:
        lines += entries(one, sizes.quiet, width, gap=0.6)
    return lines


def _scale(spread: Spread, leaf: Leaf) -> Block:
    """Draw where the numbers lie between 0 and 10; read from left to right on every page."""
    sizes = leaf.sizes
    long = leaf.width - 2 * _SCALE_X
    step = long / _MOST
    y = _DOT + 0.4
    marks: list[Mark] = [Rule(_SCALE_X, y, long, weight=1.2, ink=RULE)]
    marks += [Rule(_SCALE_X + n * step, y - 1.6, 0, 3.2, weight=0.8, ink=THIN_RULE if n % 5 else RULE)
              for n in range(_MOST + 1)]
    low, high = (min(max(n, 0), _MOST) for n in (spread.low, spread.high))
    marks.append(Fill(_SCALE_X + low * step - _DOT, y - _DOT, (high - low) * step + 2 * _DOT, 2 * _DOT, INK,
                      _DOT))
    letters, bottom = sizes.quiet, y + _DOT + 1.4 + sizes.quiet.capital
    for n in range(_MOST + 1):
        line = one_line((Span(str(n)),), letters)
        marks.append(Words(_SCALE_X + n * step - line.width / 2, bottom, line, letters))
    drawn = Block(bottom, tuple(marks))
    drawn = drawn.mirrored(leaf.width) if leaf.words.right_to_left else drawn
    ends = (Span(" · ".join(spread.ends)),) if spread.ends != ("0", "10") else ()
    lines = entries(spread.told, sizes.text, leaf.width)
    lines += entries(ends, sizes.quiet, leaf.width, gap=0.4) if ends else []
    text, low_line = column(lines, 0, bottom + 3)
    return Block(low_line + 1.5, (*drawn.marks, *text))


# A rule


def _rule(rule: RuleTold, leaf: Leaf) -> list[Piece]:
    """Set a rule with a bar beside it, so that each stands apart."""
    sizes, inset = leaf.sizes, 5.0
    width = leaf.width - inset
    lines = entries(rule.rule, sizes.lead._replace(bold=True), width, inset=2)
    for one in rule.lines:
        lines += entries(one, sizes.text, width, gap=0.5, balance=False, inset=2)
    found = []
    for piece in told(lines, above=2):
        block = moved(piece.block, inset)
        bar = Fill(0, 0, 1.4, block.height, INK)
        found.append(piece._replace(block=Block(block.height, (bar, *block.marks))))
    return found
