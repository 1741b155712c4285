# SPDX-License-Identifier: Apache-2.0
"""Everything that the program says can be said in Dutch, with the same things filled in."""

import ast
import string
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "jimdesk").rglob("*.py"))
PARTS = sorted((ROOT / "translations" / "nl").glob("*.po"))
SPOKEN = {"say", "saying", "N_", "count"}


class Text(NamedTuple):
    """A text that the program can say; `many` is its plural."""

    msgid: str
    context: str | None
    many: str
    anywhere: bool  # marked in a table and spoken elsewhere: its context is not known here
    where: str


def called(node: ast.Call) -> str:
    """The name by which something is called: `say` of `words.say(...)`."""
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def texts_in(node: ast.expr | None) -> list[str]:
    """The texts that an expression can be: one, or one of two."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return texts_in(node.body) + texts_in(node.orelse)
    if isinstance(node, ast.BoolOp):
        return [text for value in node.values for text in texts_in(value)]
    return []


def spoken_texts() -> Iterator[Text]:
    """Every text that is marked for translation anywhere in the program."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and called(node) in SPOKEN and node.args:
                yield from texts_of(node, f"{path.relative_to(ROOT)}:{node.lineno}")


def texts_of(node: ast.Call, where: str) -> Iterator[Text]:
    """The texts of one call, with their context and plural."""
    name, given = called(node), node.args
    named = {keyword.arg: keyword.value for keyword in node.keywords}
    context = named.get("context", given[1] if name == "say" and len(given) > 1 else None)
    contexts: list[str | None] = [*texts_in(context)] or [None]
    many = texts_in(given[1]) if name == "count" and len(given) > 1 else [""]
    for msgid in texts_in(given[0]):
        for one in contexts:
            yield Text(msgid, one or None, many[0] if many else "", name == "N_", where)


def fields(text: str) -> set[str]:
    """The names in braces that are filled in."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def messages(part: Path) -> Iterator[Message]:
    """All translations of one part of the Dutch catalogue."""
    with part.open("rb") as file:
        yield from (message for message in read_po(file, locale="nl", abort_invalid=True) if message.id)


def forms(text: object) -> tuple[str, ...]:
    """A text, or a text and its plurals."""
    return tuple(map(str, text)) if isinstance(text, (list, tuple)) else (str(text or ""),)


def test_everything_that_is_said_can_be_said_in_dutch() -> None:
    """A text without Dutch would stand as one English line in a Dutch window."""
    known = {
        (forms(message.id)[0], message.context, message.pluralizable)
        for part in PARTS for message in messages(part) if all(forms(message.string))
    }
    without_context = {(msgid, many) for msgid, _, many in known}
    missing = [
        f"{text.where}: {text.msgid!r} ({text.context or '-'})"
        for text in spoken_texts()
        if (text.msgid, text.context, bool(text.many)) not in known
        and not (text.anywhere and (text.msgid, False) in without_context)
    ]
    assert not missing, "\n".join(missing)


@pytest.mark.parametrize("part", PARTS, ids=lambda path: path.stem)
def test_dutch_fills_in_what_english_does(part: Path) -> None:
    """A name in braces that was mistyped in a translation would crash the sentence that needs it."""
    for message in messages(part):
        assert not message.fuzzy, f"{message.id}: a guess that nobody has looked at"
        for one in forms(message.string):
            assert fields(one) == fields(forms(message.id)[-1]), f"{message.id}: {one}"


def test_one_text_has_one_translation() -> None:
    """Two parts with another Dutch for the same text: which of them is heard would be chance."""
    seen: dict[tuple[object, object], object] = {}
    for message in (message for part in PARTS for message in messages(part)):
        key = (forms(message.id), message.context)
        assert seen.setdefault(key, message.string) == message.string, message.id
