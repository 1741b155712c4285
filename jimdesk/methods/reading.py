# SPDX-License-Identifier: Apache-2.0
"""The reading of a method file: its text in, a `Method` out, or one sentence about what is wrong."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Final, Protocol, TypeVar

from jimdesk.core.fact import Audience
from jimdesk.core.meeting import Column
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_
from jimdesk.methods.gates import SEEN
from jimdesk.methods.method import (
    BOARD,
    INSTRUMENTS,
    PAGES,
    Caution,
    Condition,
    Item,
    Method,
    Minutes,
    Phase,
    Privacy,
    Question,
    RhythmStep,
    Role,
    RoleKind,
    Scale,
    Setting,
    Stage,
    StepKind,
    Variant,
    in_variant,
    stages_of,
)
from jimdesk.methods.source import Source, Table

_NO_COLUMN: Final = ""


class _Named(Protocol):
    @property
    def id(self) -> str: ...


N = TypeVar("N", bound=_Named)


def read(text: str, name: str) -> Method:
    """Read a method file; `name` is what its sentence calls the file (KnownError with file and line)."""
    try:
        return _read(text)
    except KnownError as error:
        said = error.saying
        raise KnownError(replace(said, values={**said.values, "file": name})) from error


@lru_cache(maxsize=64)  # a meeting's own copy is asked for again and again, and mostly all have the same
def _read(text: str) -> Method:
    top = Source(text, "").top()
    id_, version, titles = top.id(), top.number("version", 1), top.texts("title")
    variants = _all(top, "variant", lambda one: Variant(one.id(), one.texts("label"), one.texts("fits")))
    names = _ids(variants)
    phases = _phases(top)
    roles = _all(top, "role", lambda one: _role(one, names))
    outputs = _all(top, "output", _item)
    known = {"phases": _ids(phases), "roles": _ids(roles), "outputs": _ids(outputs), "variants": names}
    method = Method(
        id=id_,
        version=version,
        titles=titles,
        shorts=top.texts("short"),
        fits=top.texts("fits"),
        meeting_phase=top.one_of("meeting_phase", known["phases"]),
        variants=variants,
        phases=phases,
        roles=roles,
        cautions=_all(top, "caution", lambda one: Caution(one.id(), one.texts("text"), one.texts("then"))),
        stages=_all(top, "stage", lambda one: _stage(one, **known)),
        outputs=outputs,
        rhythm=_all(top, "rhythm", lambda one: _step(one, known["roles"])),
        text=text,
    )
    top.end()
    if not all(stages_of(in_variant(method, one)) for one in (names or ("",))):
        raise top.wrong(N_(
            "The method file {file}, line {line}: the phase in meeting_phase has no stage with "
            'setting = "meeting", so there would be nothing to run.'
        ), "meeting_phase")
    return method


def _all(table: Table, key: str, make: Callable[[Table], N]) -> tuple[N, ...]:
    """Read every table under a key; no two of them may have the same id."""
    made: dict[str, N] = {}
    for one in table.tables(key):
        found = make(one)
        one.end()
        if found.id in made:
            raise one.wrong(
                N_('The method file {file}, line {line}: the id "{value}" stands there twice.'), "id",
                value=found.id,
            )
        made[found.id] = found
    return tuple(made.values())


def _ids(named: Iterable[_Named]) -> tuple[str, ...]:
    return tuple(one.id for one in named)


def _phases(top: Table) -> tuple[Phase, ...]:
    """Read the phases; the one that comes after another may stand anywhere in the file."""
    known = {one.id() for one in top.tables("phase")}
    return _all(top, "phase", lambda one: Phase(
        one.id(), one.texts("label"), one.one_of("next", known, "") if known else ""
    ))


def _role(one: Table, variants: tuple[str, ...]) -> Role:
    return Role(
        one.id(), one.texts("label"), one.choice("kind", RoleKind), one.number("least", default=0),
        one.number("most", default=0), one.flag("decides", True), one.flag("leaves", False),
        one.ids("variants", variants),
    )


def _question(one: Table, roles: tuple[str, ...], variants: tuple[str, ...]) -> Question:
    return Question(
        one.id(), one.texts("text"), one.ids("for", roles), one.choice("audience", Audience, Audience.ROOM),
        one.one_of("page", PAGES, ""), one.ids("variants", variants),
    )


def _item(one: Table) -> Item:
    return Item(one.id(), one.texts("text"), one.choice("audience", Audience, Audience.ROOM))


def _line(one: Table, known: tuple[str, ...]) -> Item:
    """Read a line to write down; it is kept in nothing but what its stage has, or nobody could write it."""
    return replace(_item(one), kept_in=one.one_of("kept_in", known, ""))


def _condition(one: Table, variants: tuple[str, ...]) -> Condition:
    return Condition(
        one.id(), one.texts("text"), one.flag("stop", False), one.ids("variants", variants),
        one.one_of("seen_in", SEEN, ""),
    )


def _step(one: Table, roles: tuple[str, ...]) -> RhythmStep:
    kind, who = one.choice("kind", StepKind), one.one_of("who", roles)
    return RhythmStep(one.id(), one.number("days"), kind, who, one.texts("text"))


def _stage(
    one: Table, phases: tuple[str, ...], roles: tuple[str, ...], outputs: tuple[str, ...],
    variants: tuple[str, ...],
) -> Stage:
    column = one.one_of("column", [*Column, _NO_COLUMN], _NO_COLUMN)
    instruments = one.ids("instruments", INSTRUMENTS)
    keeps = (*instruments, BOARD) if column else instruments
    return Stage(
        id=one.id(),
        phase=one.one_of("phase", phases),
        labels=one.texts("label"),
        minutes=_minutes(one),
        setting=one.choice("setting", Setting),
        privacy=one.choice("privacy", Privacy, Privacy.OPEN),
        page=one.one_of("page", PAGES, "meeting"),
        column=Column(column) if column else None,
        present=one.ids("present", roles),
        absent=one.ids("absent", roles),
        questions=_all(one, "question", lambda q: _question(q, roles, variants)),
        scale=_scale(one.table("scale")),
        instruments=instruments,
        write_down=_all(one, "write_down", lambda line: _line(line, keeps)),
        outputs=one.ids("outputs", outputs),
        gate=_all(one, "gate", lambda g: _condition(g, variants)),
        rest=one.flag("rest", False),
        variants=one.ids("variants", variants),
    )


def _scale(one: Table | None) -> Scale | None:
    if one is None:
        return None
    scale = Scale(one.texts("text"), one.texts("low", needed=False), one.texts("high", needed=False))
    one.end()
    return scale


def _minutes(stage: Table) -> Minutes:
    one = stage.table("minutes")
    if one is None:
        raise stage.wrong(N_("The method file {file}, line {line}: here {key} is missing."), "minutes")
    minutes = Minutes(one.number("default", 1), one.number("min", 1), one.number("max", 1))
    one.end()
    if not minutes.min <= minutes.default <= minutes.max:
        raise stage.wrong(N_(
            "The method file {file}, line {line}: of the minutes, default lies between min and max."
        ), "minutes")
    return minutes
