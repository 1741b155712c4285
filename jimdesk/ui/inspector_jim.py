# SPDX-License-Identifier: Apache-2.0
"""What a JIM agreed: what is always told, what stays between the two, who supports, how they stop.

Lines in the inspector of whoever is JIM. They are the room's, like the agreements of the plan.
"""

from __future__ import annotations

from typing import Final

from jimdesk.core import edits, names
from jimdesk.core.desk import Step
from jimdesk.core.introduced import plain_name
from jimdesk.core.people import Jim, Person
from jimdesk.core.words import N_, Who, saying
from jimdesk.ui.inspector_fields import jim_fact
from jimdesk.ui.inspector_parts import Part, TypedPart
from jimdesk.ui.sitting import Sitting

LINES: Final = (
    ("always_told", N_("Is always told")),
    ("stays_between", N_("Stays between them")),
    ("often", N_("How often they see each other")),
    ("costs", N_("Costs and kilometres, and who pays")),
    ("supported_how", N_("Who supports the JIM")),
    ("how_to_stop", N_("How they stop well")),
)


def jim_agreements(sitting: Sitting) -> tuple[Part, ...]:
    """Make the lines; they are there for a JIM alone."""
    return tuple(_line(sitting, field, label) for field, label in LINES)


def typed_step(sitting: Sitting, jim: Jim, field: str, typed: str) -> Step:
    """Keep what is typed; whoever is named as support is known as such too ("Karin, later Samira").

    Only those whom the eyes before the screen see can be named or left out here: a supporter who is hidden
    from them stays, for nobody said anything about that one.
    """
    name = saying("agreements of {who} as JIM", who=Who(jim.person))
    if field != "supported_how":
        return edits.type_into(jim.id, field, typed, name)
    said = [plain_name(word).strip(".,;:") for word in typed.split()]
    others = [one for one in sitting.shown.of(Person) if one.id != jim.person]
    called = {plain_name(names.short(one)): one.id for one in others}
    named = tuple(dict.fromkeys(called[word] for word in said if word in called))
    before = [plain_name(word).strip(".,;:") for word in jim.supported_how.split()]
    dropped = {called[word] for word in before if word in called} - set(named)

    def supporters(now: tuple[str, ...]) -> tuple[str, ...]:
        kept = tuple(one for one in now if one not in dropped and one not in named)
        return (*named, *kept)

    both = edits.together(
        name, edits.change(jim.id, name, "", supported_how=typed),
        edits.change_with(jim.id, name, "supporters", supporters),
    )
    return Step(name, both.edit, f"{jim.id}.{field}")


def _line(sitting: Sitting, field: str, label: str) -> Part:
    def read(person: Person) -> str:
        jim = jim_fact(sitting, person)
        return str(getattr(jim, field)) if jim else ""

    def write(person: Person, typed: str) -> Step | None:
        jim = jim_fact(sitting, person)
        return typed_step(sitting, jim, field, typed) if jim else None

    return TypedPart(
        sitting, f"jim-{field.replace('_', '-')}", label, read, write,
        wanted=lambda one: jim_fact(sitting, one) is not None,
    )  # fmt: skip
