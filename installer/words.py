# SPDX-License-Identifier: Apache-2.0
"""The check of the translations: compiles each catalogue and says what it lacks.

A catalogue is whole when every text that the sources speak is in it, translated and sure, with the same
placeholders as the English. Run by dev.py inside the environment; `--compile` compiles and asks no more.
The methods and rings that come along are made ready to be read in the same go.
"""

import ast
import string
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po

from jimdesk.core import toml
from jimdesk.core.words import JOINED, joined

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "translations"
_SPEAKERS = frozenset({"say", "count", "saying", "Saying", "N_"})


@dataclass(frozen=True)
class Spoken:
    """A text that a source speaks: the English, its context ("" none, None any), and where it stands."""

    text: str
    context: str | None
    place: str


def compile_all() -> Iterator[str]:
    """Join the catalogues of each language that changed; answer what keeps one from being read."""
    for folder in sorted({source.parent for source in TRANSLATIONS.glob("*/*.po")}):
        sources, compiled = sorted(folder.glob("*.po")), folder / JOINED
        made = compiled.stat().st_mtime if compiled.exists() else 0.0
        if all(source.stat().st_mtime <= made for source in sources):
            continue
        mistakes = list(_unreadable(sources))
        yield from mistakes
        if not mistakes:
            compiled.write_bytes(joined(folder))


def _unreadable(sources: list[Path]) -> Iterator[str]:
    for source in sources:
        try:
            _read(source)
        except PoFileError as mistake:
            yield f"{source.relative_to(ROOT)}: {mistake}"


def mistakes_in(source: Path) -> Iterator[str]:
    """Say what is wrong inside one catalogue: unsure, empty or with other placeholders."""
    catalogue = _read(source)
    for message in catalogue:
        if not message.id:
            continue
        place = f"{source.name}: {_first(message.id)!r}"
        if message.fuzzy:
            yield f"{place} is marked as unsure"
        translated = message.string
        forms = tuple(translated) if isinstance(translated, (tuple, list)) else (translated or "",)
        if not all(forms):
            yield f"{place} is not translated"
        elif isinstance(message.id, (tuple, list)) and len(forms) != catalogue.num_plurals:
            yield f"{place} has {len(forms)} plural forms, not {catalogue.num_plurals}"
        else:
            yield from (f"{place} {fault}" for fault in _placeholder_faults(message, forms))


def lacking_in(folder: Path, spoken: list[Spoken]) -> Iterator[str]:
    """Say which spoken texts no catalogue of a language holds."""
    held: set[tuple[str, str | None]] = set()
    for source in folder.glob("*.po"):
        held |= {(_first(message.id), message.context) for message in _read(source) if message.id}
    texts = {text for text, _ in held}
    for said in spoken:
        known = said.text in texts if said.context is None else (said.text, said.context or None) in held
        if not known:
            context = f" ({said.context})" if said.context else ""
            yield f"{folder.name} lacks {said.text!r}{context}, spoken in {said.place}"


def spoken_in(source: Path) -> Iterator[Spoken]:
    """Find the texts that a source speaks: say, count, saying, Saying and N_ with the text itself."""
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        given = [_text(argument) for argument in node.args[:2]]
        if name not in _SPEAKERS or not given or not given[0]:
            continue
        named = {keyword.arg: _text(keyword.value) for keyword in node.keywords}
        second = given[1] if len(given) > 1 else None
        context: str | None = None  # where the text is only marked, or its context is reckoned: any will do
        if name == "say" and "context" not in named and len(node.args) == 1:
            context = ""
        elif name == "say":
            context = named.get("context") or second
        yield Spoken(given[0], context, f"{source.relative_to(ROOT)}:{node.lineno}")


def _text(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _placeholder_faults(message: Message, forms: tuple[str, ...]) -> Iterator[str]:
    ids = message.id if isinstance(message.id, (tuple, list)) else (message.id,)
    wanted = set().union(*(_placeholders(text) for text in ids))
    for form in forms:
        try:
            used = _placeholders(form)
        except ValueError as mistake:
            yield f"has a broken placeholder: {mistake}"
            continue
        may_go = {"n"} if len(forms) > 1 else set()  # "one person" need not say its number
        if not wanted - may_go <= used <= wanted:
            yield f"has the placeholders {sorted(used)}, the English {sorted(wanted)}"


def _placeholders(text: str) -> set[str]:
    if "{" not in text and "}" not in text:
        return set()
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def _first(identity: str | tuple[str, ...] | list[str]) -> str:
    return identity if isinstance(identity, str) else identity[0]


def _read(source: Path) -> Catalog:
    for number, line in enumerate(source.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#") and not line.rstrip().endswith('"'):
            # babel would drop the last letter of such a text without a word
            raise PoFileError("a text without its closing quote", Catalog(), line, number)
    with source.open("rb") as file:
        return read_po(file, locale=source.parent.name, abort_invalid=True)


def main() -> int:
    """Compile, check, and answer 0 where all is whole, 1 where something is not."""
    found = list(compile_all())
    toml.make_ready()
    if "--compile" not in sys.argv[1:] and not found:
        spoken = [said for path in sorted((ROOT / "jimdesk").rglob("*.py")) for said in spoken_in(path)]
        for folder in sorted(path.parent for path in TRANSLATIONS.glob("*/core.po")):
            for source in sorted(folder.glob("*.po")):
                found += mistakes_in(source)
            found += lacking_in(folder, spoken)
    for line in found:
        print(line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
