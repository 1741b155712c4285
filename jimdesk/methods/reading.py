# SPDX-License-Identifier: Apache-2.0
"""The reading of a method file: its text in, a `Method` out, or one sentence about what is wrong."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final, Protocol, TypeVar

from jimdesk.core.fact import Audience
from jimdesk.core.meeting import Column
from jimdesk.core.words import N_
from jimdesk.methods.method import (
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
    stages_of,
)
from jimdesk.methods.source import Source, Table

_NO_COLUMN: Final = ""


class _Named(Protocol):
    @property
    def id(self) -> str: ...


N = TypeVar("N", bound=_Named)


@lru_cache(maxsize=64)  # a meeting's own copy is asked for again and again
def read(text: str, name: str) -> Method:
    """Read a method file; `name` is what its sentence calls the file (KnownError with file and line)."""
    top = Source(text, name).top()
    id_, version, titles = top.id(), top.number("version", 1), top.texts("title")
    phases = _all(top, "phase", lambda one: Phase(one.id(), one.texts("label")))
    roles = _all(top, "role", _role)
    outputs = _all(top, "output", _item)
    known = {"phases": _ids(phases), "roles": _ids(roles), "outputs": _ids(outputs)}
    method = Method(
        id=id_,
        version=version,
        titles=titles,
        shorts=top.texts("short"),
        fits=top.texts("fits"),
        meeting_phase=top.one_of("meeting_phase", known["phases"]),
        phases=phases,
        roles=roles,
        cautions=_all(top, "caution", lambda one: Caution(one.id(), one.texts("text"), one.texts("then"))),
        stages=_all(top, "stage", lambda one: _stage(one, **known)),
        outputs=outputs,
        rhythm=_all(top, "rhythm", lambda one: _step(one, known["roles"])),
        text=text,
    )
    top.end()
    if not stages_of(method):
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


def _role(one: Table) -> Role:
    return Role(
        one.id(), one.texts("label"), one.choice("kind", RoleKind), one.number("least", default=0),
        one.number("most", default=0), one.flag("decides", True), one.flag("leaves", False),
    )


def _item(one: Table) -> Item:
    return Item(one.id(), one.texts("text"), one.choice("audience", Audience, Audience.ROOM))


def _condition(one: Table) -> Condition:
    return Condition(one.id(), one.texts("text"), one.flag("stop", False))


def _step(one: Table, roles: tuple[str, ...]) -> RhythmStep:
    kind, who = one.choice("kind", StepKind), one.one_of("who", roles)
    return RhythmStep(one.id(), one.number("days"), kind, who, one.texts("text"))


def _stage(one: Table, phases: tuple[str, ...], roles: tuple[str, ...], outputs: tuple[str, ...]) -> Stage:
    column = one.one_of("column", [*Column, _NO_COLUMN], _NO_COLUMN)
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
        questions=_all(one, "question", lambda q: Question(
            q.id(), q.texts("text"), q.ids("for", roles), q.choice("audience", Audience, Audience.ROOM)
        )),
        scale=_scale(one.table("scale")),
        instruments=one.ids("instruments", INSTRUMENTS),
        write_down=_all(one, "write_down", _item),
        outputs=one.ids("outputs", outputs),
        gate=_all(one, "gate", _condition),
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
