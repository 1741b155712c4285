# SPDX-License-Identifier: Apache-2.0
"""The measures of the network: for the worker alone, as research counts them, with what each one means."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from jimdesk.core.audience import Sight
from jimdesk.core.people import Person
from jimdesk.core.who_else import is_professional, tasks
from jimdesk.core.words import N_
from jimdesk.instruments.circle import between, measures
from jimdesk.instruments.circle.acquaintance import acquainted, neighbours
from jimdesk.instruments.circle.facts import Given, Support
from jimdesk.instruments.circle.helping import a_week, given, network
from jimdesk.instruments.circle.placing import meeting_shown, placements, whose_circle
from jimdesk.instruments.circle.rings import ring_set_of
from jimdesk.instruments.circle.stopping_told import amount, kind_name
from jimdesk.instruments.circle.support import key_of
from jimdesk.instruments.instrument import View
from jimdesk.ui.course_table import CourseTable
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels

Row = tuple[str, str, str]  # the measure, its number, what it means


class MeasuresPart(QWidget):
    """A table; before any other eyes than the worker's it is empty."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._heading = labels.panel_heading("")
        self._sentence = labels.secondary("", wrap=True)
        for text in (self._heading, self._sentence):
            text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.table = CourseTable(sitting.look)
        self.table.setObjectName("course-measures")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8, 24, 20)
        column.setSpacing(8)
        for part in (self._heading, self._sentence):
            column.addWidget(part)
        column.addWidget(self.table, 1)

    def renew(self) -> None:
        """Count again."""
        words = self._sitting.words
        self._heading.setText(words.say(N_("Measures, for the worker")))
        self._sentence.setText(
            words.say(N_("These describe a network. They are no grade, and no family sees them."))
        )
        rows: list[Row] = []
        if self._sitting.shown.reader.sight is Sight.WORKER:
            rows = [*_Counting(self._sitting).rows()]
        heads = [words.say(N_("Measure")), words.say(N_("Number")), words.say(N_("What it means"))]
        self.table.show_rows(heads, rows, words.say(N_("Measures, for the worker")), widest=2)


class _Counting:
    """All measures of the circle of now, from what the worker sees."""

    def __init__(self, sitting: Sitting) -> None:
        self._sitting, self._shown, self._words = sitting, sitting.shown, sitting.words
        self._view = View()
        self._whose = whose_circle(self._shown, self._view)
        self._people = network(self._shown, self._view)
        self._pairs = acquainted(self._shown, self._people)
        self._around = neighbours(self._people, self._pairs)
        self._own = [one for one in self._people if not self._is_professional(one)]
        self._paid = [one for one in self._people if one not in self._own]
        self._kinds: dict[str, set[str]] = {}
        for one in given(self._shown, self._whose):
            self._kinds.setdefault(one.giver, set()).add(key_of(one))

    def rows(self) -> Iterator[Row]:
        """Yield every measure that can be reckoned, in the order in which they are usually told."""
        yield from self._size()
        yield from self._structure()
        yield from self._support()
        yield from self._brokerage()
        yield from self._turnover()

    def _row(self, name: str, number: str, meaning: str, **values: object) -> Row:
        return self._words.say(name), number, self._words.say(meaning, "", **values)

    def _size(self) -> Iterator[Row]:
        row, rings = self._row, ring_set_of(self._shown, meeting_shown(self._shown, self._view))
        yield row(N_("Size"), str(len(self._people)), N_("people in the circle, or who give something"))
        for ring in rings.rings:
            there = [
                one.person for one in placements(self._shown, self._view) if rings.ring(one.ring) == ring
            ]
            if there:
                own = sum(one in self._own for one in there)
                said = self._words.count("{n} of them no professional", "{n} of them no professional", own)
                yield ring.name.within(self._words.language), str(len(there)), said
        informal = measures.share(self._own, self._people)
        yield row(N_("Informal share"), _part(informal), N_("people who are no professional"))
        groups = [one.group for id_ in self._people if (one := self._shown.get(Person, id_))]
        mixed = self._number(measures.diversity(groups))
        yield row(N_("Diversity"), mixed, N_("bits; 0 is all from one group, 2 evenly from four"))

    def _structure(self) -> Iterator[Row]:
        row = self._row
        density = self._number(measures.density(self._people, self._pairs))
        yield row(N_("Density"), density, N_("of all pairs that could know each other"))
        fallen = str(measures.components(self._around))
        yield row(N_("Pieces"), fallen, N_("groups without a tie between them"))
        alone = [self._sitting.name(one) for one in measures.isolates(self._around)]
        yield self._words.say(N_("Alone")), str(len(alone)), ", ".join(alone)
        degree = self._number(measures.mean_degree(self._around))
        yield row(N_("Mean degree"), degree, N_("others whom somebody knows, on average"))
        index = self._number(measures.external_internal(self._paid, self._pairs))
        yield row(
            N_("EI index"), index, N_("1 is only ties between people and professionals, -1 only within")
        )

    def _support(self) -> Iterator[Row]:
        row = self._row
        back = {
            one.receiver for one in self._shown.of(Support)
            if one.giver == self._whose and one.given is Given.GIVEN
        }
        both = _part(measures.reciprocity(set(self._kinds), back))
        yield row(N_("Reciprocity"), both, N_("of those with whom there is help, help goes both ways"))
        many = measures.multiplexity(self._kinds)
        if many:
            text = N_("kinds of support of one giver on average; {part} give two or more")
            yield row(N_("Multiplexity"), self._number(many[0]), text, part=_part(many[1]))
        everybody, own = (measures.coverage(self._kinds, who) for who in (self._people, self._own))
        for key, count in everybody.items():
            text = self._words.say(N_("people give this; {n} of them no professional"), n=own[key])
            yield kind_name(self._shown, self._words, self._view, key), str(count), text
        often = sum((a_week(one.rhythm, one.times) for one in given(self._shown, self._whose)), Fraction(0))
        yield row(N_("Contact rate"), amount(often), N_("set moments a week"))
        load = measures.concentration(tasks(self._shown))
        if load:
            yield row(N_("Largest share"), _part(load[0]), N_("of the lines of the plan is with one person"))
            yield row(N_("HHI"), self._number(load[1]), N_("1 is all with one person"))

    def _brokerage(self) -> Iterator[Row]:
        say, between_ = self._words.say, measures.betweenness(self._around)
        tight, wide = measures.constraint(self._around), measures.effective_size(self._around)
        most = sorted((one for one in between_ if between_[one] > 0), key=lambda one: -between_[one])
        for one in most[:3]:
            said = say(
                N_("stands between so many pairs; constraint {tight}, effective size {wide}"),
                tight=self._number(tight[one]), wide=self._number(wide[one]),
            )
            yield say(N_("Bridge: {name}"), name=self._sitting.name(one)), self._number(between_[one]), said

    def _turnover(self) -> Iterator[Row]:
        meetings = between.with_circle(self._shown, self._view)
        if len(meetings) < 2:
            return
        moves = between.compared(self._shown, self._view, meetings[-2].id, meetings[-1].id)
        before = {one.person for one in moves if one.before}
        after = {one.person for one in moves if one.after}
        text = N_("of all who were there at either of the last two meetings")
        yield self._row(N_("Stayed (Jaccard)"), _part(measures.jaccard(before, after)), text)

    def _number(self, value: Fraction | float | None) -> str:
        """Return a number in two decimals, as this language writes it; a dash where there is none."""
        from babel.numbers import format_decimal

        return "–" if value is None else format_decimal(float(value), "0.00", locale=self._words.language)

    def _is_professional(self, id_: str) -> bool:
        person = self._shown.get(Person, id_)
        return person is not None and is_professional(person)


def _part(value: Fraction | None) -> str:
    """Return a part of a whole as it was counted: "5/8"."""
    return "–" if value is None else f"{value.numerator}/{value.denominator}"
