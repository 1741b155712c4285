# SPDX-License-Identifier: Apache-2.0
"""Who sees what: families that chance makes, readers that chance makes, and every output there is.

Into every text of every fact a word is planted that stands nowhere else. What is not meant for a reader is
told here a second time, apart from the program's own rule, and none of its words may be in what is made.
The pages of the window have a walk of their own (tests/ui): here is what leaves it.
"""

import base64
import datetime
import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import Any, Final, NamedTuple

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from jimdesk.core import names
from jimdesk.core.audience import Reader, Shown, Sight, shown_to
from jimdesk.core.desk import Undoable
from jimdesk.core.fact import Audience, Fact, Hidden, field_types, references, referred
from jimdesk.core.family import Change, Family
from jimdesk.core.people import Person
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import Who, Words, saying
from jimdesk.exchange import calendar_file, gedcom, network_file, people_table, portable, workbook
from jimdesk.instruments import INSTRUMENTS
from jimdesk.instruments.instrument import Instrument, View
from jimdesk.plan import SHEETS, Sheet, pictures
from tests import strategies
from tests.safety.figure import Figure, Step, quiet
from tests.story_plan import story_after_meeting
from tests.strategies import MEANT

DAY: Final = datetime.date(2026, 11, 24)
LANGUAGES: Final = ("nl", "en", "ar", "tr")


class Case(NamedTuple):
    """What an output is made from: what is shown, of whom (hidden or not), and in which words."""

    shown: Shown
    family: Family
    words: Words
    second: Words


Output = Callable[[Case], Iterator[str]]  # gives all its texts


def _paper(sheet: Sheet) -> Output:
    def made(case: Case) -> Iterator[str]:
        pair = case.second if case.second.language != case.words.language else None
        yield from _texts_of(sheet.make(case.shown, case.words, day=DAY, second=pair).pdf)

    return made


def _texts_of(pdf: bytes) -> Iterator[str]:
    """All that can be read in a PDF: its text, what stands behind shapes, and what it says of itself."""
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        yield str(document.get_metadata_dict())
        for page in document:
            yield str(page.get_textpage().get_text_range())
    yield pdf.decode("latin-1")
    for found in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        packed = found[1].strip()
        if packed.endswith(b"~>"):
            packed = base64.a85decode(packed.removesuffix(b"~>"))
        inside = zlib.decompress(packed)
        yield inside.decode("latin-1")
        yield inside.decode("utf-16-be", "replace")
        yield inside[1:].decode("utf-16-be", "replace")


def _picture(instrument: Instrument) -> Output:
    def made(case: Case) -> Iterator[str]:
        for view in (View(), View(print=True)):
            yield pictures.svg(case.shown, instrument, case.words, view).decode()
            yield pictures.json_(case.shown, instrument, case.words, view).decode()

    return made


def _workbook(case: Case) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(workbook.workbook(case.shown, case.words))) as packed:
        for name in packed.namelist():
            yield packed.read(name).decode()


def _undo(case: Case) -> Iterator[str]:
    """What a step is called that names somebody, whoever it is, and brings or takes away a fact of theirs."""
    for person in case.family.of(Person):
        done = Undoable(saying("undo {who}", who=Who(person.id)), (Change(None, person),))
        yield names.step_name(case.shown, done, case.words)


@st.composite
def stories(draw: st.DrawFn) -> Family:
    """The story, of which some facts are for somebody else than they are."""
    family = story_after_meeting()
    people = [person.id for person in family.of(Person)]
    ids = [fact.id for fact in family]
    for id_ in draw(st.lists(st.sampled_from(ids), min_size=1, max_size=30, unique=True)):
        audience = draw(st.sampled_from(tuple(Audience)))
        between = tuple(draw(st.lists(st.sampled_from(people), min_size=1, max_size=2, unique=True)))
        among = audience in (Audience.BETWEEN, Audience.THEM)
        family = family.change(id_, audience=audience, between=between if among else ())
    return family


OUTPUTS: Final[dict[str, Output]] = {
    **{f"the sheet {sheet.id}": _paper(sheet) for sheet in SHEETS},
    **{f"the picture {one.name}": _picture(one) for one in INSTRUMENTS},
    "a family tree": lambda case: iter((gedcom.written(case.shown).decode(),)),
    "a calendar": lambda case: iter((
        calendar_file.written(case.shown, case.words, DAY).decode().replace("\r\n ", ""),
    )),
    "a table": lambda case: iter((people_table.table(case.shown, case.words).decode("utf-8-sig"),)),
    "a workbook": _workbook,
    "a network": lambda case: iter((network_file.network(case.shown, case.words).decode(),)),
    "the portable form": lambda case: iter((portable.taken_along(case.shown, "-"),)),
    "the names of steps": _undo,
}


def planted(family: Family) -> tuple[Family, dict[str, list[str]]]:
    """Write a word that is nowhere else into every text of every fact; returns (it, {id: its words})."""
    words: dict[str, list[str]] = {}
    number = 0
    for fact in tuple(family):
        refers = {name for name, _ in references(type(fact))}
        told = {}
        for name, (type_, _) in field_types(type(fact)).items():
            if type_ is str and name not in MEANT | {"id", *refers}:
                told[name] = f"Kiev{number:04}it"
                number += 1
        words[fact.id] = list(told.values())
        family = family.change(fact.id, **told)
    return family, words


def hidden_from(family: Family, reader: Reader) -> frozenset[str]:
    """Return the ids of what is not meant for a reader, told from the design and not from the program."""
    hidden = {fact.id for fact in family if not _meant(fact, reader)}
    while more := {
        fact.id for fact in family if fact.id not in hidden
        for _, reference, other in referred(fact) if reference.hidden is Hidden.DROP and other in hidden
    }:
        hidden |= more
    return frozenset(hidden)


def _meant(fact: Fact, reader: Reader) -> bool:
    both = bool(reader.people) and all(one in fact.between for one in reader.people)
    match fact.audience:
        case Audience.WORKER:
            return reader.sight is Sight.WORKER
        case Audience.PROFESSIONALS:
            return reader.sight in (Sight.WORKER, Sight.PROFESSIONAL)
        case Audience.BETWEEN:
            return reader.sight is Sight.WORKER or both
        case Audience.THEM:
            return both
        case _:
            return True


def faults(family: Family, reader: Reader, output: str, languages: tuple[str, str]) -> list[str]:
    """Make one output for one reader; return the words in it that were not meant for them."""
    family, words = planted(family)
    hidden = hidden_from(family, reader)
    secret = [word for id_ in hidden for word in words[id_]]
    try:
        texts = list(OUTPUTS[output](Case(shown_to(family, reader), family, *map(Words, languages))))
    except KnownError:  # a sentence instead: "there is nobody yet for whom this sheet is"
        return []
    return [f"{output} shows {word}" for word in secret if any(word in text for text in texts)]


def seen(many: int, step: Step = quiet) -> Figure:
    """Make so many outputs of families that chance makes; nobody reads what is not theirs."""
    wrong: list[str] = []
    done = 0

    @settings(max_examples=many, database=None, deadline=None, derandomize=True, phases=[Phase.generate],
              suppress_health_check=list(HealthCheck))
    @given(strategies.families() | stories(), st.data(), st.sampled_from(tuple(OUTPUTS)),
           st.tuples(st.sampled_from(LANGUAGES), st.sampled_from(LANGUAGES)))
    def look(family: Family, data: Any, output: str, languages: tuple[str, str]) -> None:  # noqa: ANN401  (Hypothesis hides its type)
        nonlocal done
        reader = data.draw(strategies.readers(family))
        wrong.extend(faults(family, reader, output, languages))
        done += 1
        step(min(done, many), many)

    look()
    return Figure("families, readers and outputs that chance chose", done, tuple(wrong), "none known")
