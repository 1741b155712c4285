# SPDX-License-Identifier: Apache-2.0
"""Content that was made to do harm: more than sixty kinds of it, each refused in one sentence or only text.

`KINDS` names each kind with what it does. A kind ends quietly when the content was harmless, or in a
KnownError; anything else, a file that appears, or two seconds is a fault.
"""

import datetime
import io
import json
import re
import sqlite3
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from jimdesk.core import audience
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, Meeting, Statement
from jimdesk.core.people import Person
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import Words
from jimdesk.exchange import calendar_file, gedcom, incoming, network_file, people_table, portable, workbook
from jimdesk.instruments import INSTRUMENTS
from jimdesk.instruments.instrument import View
from jimdesk.store import create, open_, read
from jimdesk.store.logbook import openings
from tests.safety.odd_files import ODD
from tests.store.some import FAMILY

Kind = Callable[[Path], object]  # handed an empty folder

_DAY: Final = datetime.date(2026, 11, 24)
_DEEP: Final = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)"
_NAME: Final = "UPDATE person SET name = "



def _loosely(statement: str) -> tuple[str, ...]:
    """Do something that the strict table of people refuses, and leave no sign of how."""
    strict, loose = "' STRICT, WITHOUT ROWID'", "' WITHOUT ROWID'"
    change = "UPDATE sqlite_schema SET sql = replace(sql, {}, {}) WHERE name = 'person'"
    return (
        "PRAGMA writable_schema = ON", change.format(strict, loose), "PRAGMA writable_schema = RESET",
        statement,
        "PRAGMA writable_schema = ON", change.format(loose, strict), "PRAGMA writable_schema = RESET",
    )


# What another program did to a sound file, after which it is opened.
_DONE_TO_A_FILE: Final[dict[str, tuple[str, ...]]] = {
    "a view that never ends": (f"CREATE VIEW v AS {_DEEP} SELECT * FROM n",),
    "a view in the place of a table": ("DROP TABLE note", "CREATE VIEW note AS SELECT * FROM person"),
    "a view that joins everything": (
        "CREATE VIEW v AS SELECT * FROM person a, person b, person c, person d",
    ),
    "a trigger on adding": ("CREATE TRIGGER t AFTER INSERT ON note BEGIN DELETE FROM person; END",),
    "a trigger on changing": ("CREATE TRIGGER t AFTER UPDATE ON person BEGIN DELETE FROM note; END",),
    "a trigger on taking away": (
        "CREATE TRIGGER t BEFORE DELETE ON note BEGIN SELECT RAISE(FAIL, 'x'); END",
    ),
    "a trigger that calls a function": (
        "CREATE TRIGGER t AFTER INSERT ON note BEGIN SELECT load_extension('x'); END",
    ),
    "a virtual column": ("ALTER TABLE person ADD COLUMN g TEXT AS (hex(zeroblob(100000000)))",),
    "a stored column": ("DROP TABLE note", "CREATE TABLE note (id TEXT, g TEXT AS (hex(id)) STORED)"),
    "a check that takes for ever": (
        "DROP TABLE note", "CREATE TABLE note (id TEXT CHECK (length(hex(zeroblob(99999999))) > 1))",
    ),
    "a name of a hundred thousand letters": (f"{_NAME}printf('%.100000c', 'a')",),
    "a default that is worked out": (
        "DROP TABLE note", "CREATE TABLE note (id TEXT DEFAULT (hex(zeroblob(9))))",
    ),
    "an index on what is worked out": ("CREATE INDEX i ON person (length(hex(name)))",),
    "a partial index": ("CREATE INDEX i ON person (name) WHERE name LIKE '%a%'",),
    "an order of its own": ("DROP TABLE note", "CREATE TABLE note (id TEXT COLLATE NOCASE PRIMARY KEY)"),
    "a full text table": ("CREATE VIRTUAL TABLE f USING fts5(a)",),
    "a table of places": ("CREATE VIRTUAL TABLE r USING rtree(id, a, b)",),
    "a table too many": ("CREATE TABLE extra (a)",),
    "a column too many": ("ALTER TABLE person ADD COLUMN extra TEXT",),
    "a column too few": ("ALTER TABLE person DROP COLUMN phone",),
    "a table too few": ("DROP TABLE note",),
    "another order of columns": ("DROP TABLE note", "CREATE TABLE note (text TEXT, id TEXT PRIMARY KEY)"),
    "statistics that lie": ("CREATE TABLE x (a PRIMARY KEY)", "INSERT INTO x VALUES (1)", "ANALYZE"),
    "a foreign key": ("DROP TABLE note", "CREATE TABLE note (id TEXT REFERENCES person ON DELETE CASCADE)"),
    "a schema of junk": (
        "PRAGMA writable_schema = ON", "UPDATE sqlite_schema SET sql = 'x' WHERE name = 'note'",
    ),
    "a schema that loops": ("PRAGMA writable_schema = ON", "UPDATE sqlite_schema SET rootpage = 1"),
    "a page that is not there": ("PRAGMA writable_schema = ON", "UPDATE sqlite_schema SET rootpage = 99999"),
    "two tables on one page": ("PRAGMA writable_schema = ON",
                               "UPDATE sqlite_schema SET rootpage = 3 WHERE name IN ('note', 'person')"),
    "another application": ("PRAGMA application_id = 1",),
    "a version below zero": ("PRAGMA user_version = -1",),
    "a version far away": ("PRAGMA user_version = 2147483647",),
    "a note about the file that leads out": (
        "UPDATE meta SET value = '../../../../etc/passwd' WHERE key = 'id'",
    ),
    "a code of a megabyte": ("UPDATE meta SET value = printf('%.*c', 1000000, 'x') WHERE key = 'code'",),
    "a name with a NUL": (f"{_NAME}'a' || char(0) || 'b'",),
    "a name that is no UTF-8": (f"{_NAME}CAST(x'c328ff' AS TEXT)",),
    "a name with half a sign": (f"{_NAME}CAST(x'eda080' AS TEXT)",),
    "a file larger than any meeting": (f"{_NAME}printf('%.*c', 40000000, 'x')",),
    "an audience nobody has": ("UPDATE person SET audience = 'x'",),
    "a date that is none": ("UPDATE person SET birth = '2026-02-31'",),
    "a number beyond all numbers": ("UPDATE person SET \"limit\" = 9223372036854775807",),
    "a cell of ten megabytes": (f"{_NAME}printf('%.*c', 10000000, 'x')",),
    "bytes in the place of a text": _loosely(f"{_NAME}x'00ff'"),
    "a text in the place of a number": _loosely("UPDATE person SET \"limit\" = 'veel'"),
    "half a number": _loosely("UPDATE person SET \"limit\" = 1.5"),
    "a number without end": _loosely("UPDATE person SET \"limit\" = 9e999"),
    "yes and no at once": ("UPDATE person SET youngster = 7",),
    "nothing where something must be": (
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET sql = replace(sql, '\"name\" TEXT NOT NULL', '\"name\" TEXT') "
        "WHERE name = 'person'",
        "PRAGMA writable_schema = RESET", f"{_NAME}NULL",
    ),
    "a log book that is none": ("INSERT INTO meta VALUES ('opened', printf('%.*c', 100000, '['))",),
    "a code that leads out": ("UPDATE meta SET value = '/etc/cron.d/x' WHERE key = 'code'",),
    "a list that is none": ("UPDATE person SET \"between\" = '{}'",),
    "a list too deep": ("UPDATE person SET \"between\" = printf('%.*c', 200000, '[')",),
    "one id twice": (
        "INSERT INTO note SELECT 'mother', audience, \"between\", meeting, about, text FROM note",
    ),
    "ten thousand people": (
        "CREATE TEMP TABLE p AS SELECT * FROM person LIMIT 1",
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 10000) "
        "INSERT INTO person SELECT p.id || n.x, {rest} FROM p, n",
    ),
}


def _opened_after(statements: tuple[str, ...], folder: Path) -> Family:
    path = folder / "a.jim"
    create(path, FAMILY, password=None).close()
    connection = sqlite3.connect(path, isolation_level=None)
    rest = [row[1] for row in connection.execute("PRAGMA table_info(person)")][1:]
    for statement in statements:
        connection.execute(statement.replace("{rest}", ", ".join(f'p."{name}"' for name in rest)))
    connection.close()
    return _as_the_window_opens(path, _as_commands_read(path))


def _as_commands_read(path: Path) -> Family | None:
    try:
        return read(path, None)
    except KnownError:
        return None


def _as_the_window_opens(path: Path, family: Family | None) -> Family:
    """Open a file and look at its notes; it is refused where reading refuses it, and holds the same."""
    file = open_(path, None)
    try:
        assert file.family == family
        openings(file)
        assert re.fullmatch(r"[A-Z]+-\d\d", file.code)
    finally:
        file.close()
    return file.family


# Texts that mean something to somebody else, in the names and words of a family.
TEXTS: Final[dict[str, str]] = {
    "markup of a window": "<img src='file:///etc/passwd'><b>dik</b><a href='http://x.invalid'>klik</a>",
    "markup of paper": "<para><font size=400>X</font><img src='/etc/passwd'/></para>",
    "markup that does not end": "<b><i><u>&lt;&amp;&#0;",
    "markup of a picture": "</text><script>alert(1)</script><image href='file:///etc/passwd'/>",
    "something to fill in": "{0.__class__.__mro__} {name} %s %n $HOME ${HOME} `id`",
    "letters turned round": "\u202egnp.exe\u202c \u2066\u2067\u2069 a\u200f\u200e",
    "letters nobody sees": "a\u200b\u200c\u200d\ufeff\u00ad\u2028\u2029b",
    "a tower of signs": "Z" + "\u0301\u0316\u0347" * 300,
    "a name of eight hundred letters": "a" * 800,
    "words that hang together": "(12 " * 100,
    "a name without a place to break": "\u00a0".join(["woord"] * 150),
    "lines within a line": "a\r\nEND:VEVENT\r\nBEGIN:VEVENT\nSUMMARY:x\n0 @I9@ INDI\n1 NAME Kwaad //",
    "a sum of a spreadsheet": "=cmd|' /C calc'!A0",
    "a statement": "'); DROP TABLE person; --",
    "a path": "../../../../etc/passwd\\..\\..\\C:\\Windows",
    "signs no font has": "\U0010ffff\ue000\ufffe",
    "signs of every script": "ﷺ𒐫⸻꧅🏳️\u200d🌈",
}


def _in_every_output(text: str, folder: Path) -> None:
    """Keep a text as a name and as words, and take it to every paper and file there is."""
    path = folder / "a.jim"
    family = Family([
        Person(id="p", name=text, called=text, youngster=True, about=text, phone=text),
        Person(id="q", name="Gewoon"),
        Meeting(id="m", where=text, time="19:00"),
        Statement(id="s", meeting="m", text=text, speaker="p"),
        Agreement(id="a", meeting="m", what=text, owner="p", if_not=text),
    ])
    create(path, family, password=None).close()
    shown = audience.shown_to(read(path, None), audience.FAMILY)
    words = Words("nl")
    calendar = calendar_file.written(shown, words, _DAY)
    assert calendar.count(b"\nBEGIN:VEVENT") == calendar.count(b"\nEND:VEVENT")
    tree = gedcom.written(shown)
    assert sum(line.endswith(b" INDI") for line in tree.splitlines() if line.startswith(b"0 ")) == 2
    assert portable.load(portable.show(family), "x") is not None
    _tables(shown, words)
    _paper(shown, words)
    for instrument in INSTRUMENTS:
        _picture(shown, instrument.name, words)


def _tables(shown: audience.Shown, words: Words) -> None:
    from xml.etree import ElementTree

    table = people_table.table(shown, words)
    assert len(people_table.rows(table.decode("utf-8-sig"), "x.csv")[0]) == 2
    network = ElementTree.fromstring(network_file.network(shown, words))
    assert sum(one.tag.endswith("}node") for one in network.iter()) == 2
    with zipfile.ZipFile(io.BytesIO(workbook.workbook(shown, words))) as packed:
        assert not any(b"<f>" in packed.read(name) for name in packed.namelist())
        assert not any("hyperlink" in name for name in packed.namelist())


def _paper(shown: audience.Shown, words: Words) -> None:
    from jimdesk.plan import SHEETS

    for sheet in SHEETS:
        if sheet.id in ("wall", "dossier"):
            pdf = sheet.make(shown, words, day=_DAY).pdf
            assert pdf.startswith(b"%PDF")
            assert b"/JavaScript" not in pdf
            assert b"/URI" not in pdf


def _picture(shown: audience.Shown, instrument: str, words: Words) -> None:
    from xml.etree import ElementTree

    from jimdesk.plan import pictures

    one = next(one for one in INSTRUMENTS if one.name == instrument)
    svg = pictures.svg(shown, one, words, View(print=True))
    tags = {element.tag.rpartition("}")[2] for element in ElementTree.fromstring(svg).iter()}
    assert not tags & {"script", "image", "foreignObject", "a", "use"}


def _json(text: str, _folder: Path) -> object:
    return portable.load(text, "kwaad.json")


def _tree(data: bytes, _folder: Path) -> object:
    return gedcom.bring_in_bytes(data, "kwaad.ged")


def _package(names: dict[str, bytes], folder: Path) -> object:
    path = folder / "kwaad.gdz"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in names.items():
            package.writestr(name, data)
    return gedcom.bring_in(path)


def _listed(name: str, data: bytes, folder: Path) -> object:
    """Address cards or a table of people."""
    (folder / name).write_bytes(data)
    return incoming.bring_in(folder / name, FAMILY, _DAY, "nl").step.edit(FAMILY)


def _method(text: str, folder: Path) -> object:
    """A method that came along in a file."""
    from jimdesk import methods

    own = folder / "methods"
    own.mkdir()
    (own / "kwaad.toml").write_text(text)
    return methods.load("kwaad", own)


def _facts(**facts: object) -> str:
    return json.dumps({"format": "jimdesk", "version": 1, "facts": facts})


_HEAD: Final = "0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 CHAR UTF-8\n"
_OTHERS: Final[dict[str, Kind]] = {
    "JSON too deep": partial(_json, "[" * 200_000),
    "JSON too deep in a fact": partial(_json, _facts(person=[{"id": "a"}])[:-3] + "[" * 100_000),
    "JSON with a number without end": partial(_json, '{"format":"jimdesk","version":' + "9" * 5000 + "}"),
    "JSON that is no number": partial(_json, '{"format":"jimdesk","version":NaN}'),
    "JSON with one name twice": partial(_json, '{"format":"x","format":"jimdesk","version":1,"facts":{}}'),
    "JSON with a kind nobody knows": partial(_json, _facts(__class__=[{"id": "a"}])),
    "JSON with a field nobody knows": partial(_json, _facts(person=[{"id": "a", "__init__": 1}])),
    "JSON with an endless name": partial(_json, _facts(person=[{"id": "a", "name": "a" * 10**6}])),
    "JSON with endless words": partial(_json, _facts(note=[{"id": "a", "text": "a " * 10**6}])),
    "JSON that points at itself": partial(
        _json, _facts(parentage=[{"id": "a", "child": "a", "parent": "a"}])
    ),
    "a tree that is its own parent": partial(_tree, (
        _HEAD + "0 @I1@ INDI\n1 FAMC @F1@\n1 FAMS @F1@\n0 @F1@ FAM\n1 HUSB @I1@\n1 CHIL @I1@\n0 TRLR\n"
    ).encode()),
    "a tree with levels without end": partial(_tree, (
        _HEAD + "".join(f"{n} NOTE x\n" for n in range(3000)) + "0 TRLR\n"
    ).encode()),
    "a tree with one endless line": partial(
        _tree, (_HEAD + "0 @I1@ INDI\n1 NAME " + "a" * 3_000_000).encode()
    ),
    "a tree of NULs": partial(_tree, _HEAD.encode() + b"\0" * 100_000),
    "a tree with a file to fetch": partial(_tree, (
        _HEAD + "0 @I1@ INDI\n1 OBJE\n2 FILE file:///etc/passwd\n0 TRLR\n"
    ).encode()),
    "a package that swells": partial(_package, {"gedcom.ged": b"0 HEAD\n" + b" " * 100_000_000}),
    "a package that leads out": partial(_package, {"../../gedcom.ged": _HEAD.encode()}),
    "a package within a package": partial(_package, {"gedcom.ged": b"PK\x03\x04" * 1000}),
    "a table of one endless cell": partial(_listed, "a.csv", b"name\n" + b"a" * 4_000_000),
    "a table of endless columns": partial(_listed, "a.csv", b"name" + b",x" * 500_000 + b"\nJan"),
    "a table of a million rows": partial(_listed, "a.csv", b"name\n" + b"a\n" * 1_000_000),
    "a table with a text that never closes": partial(_listed, "a.csv", b'name\n"' + b'a""' * 300_000),
    "a table of sums": partial(_listed, "a.csv", b"name,relation\n=cmd|' /C calc'!A0,=1+1\n"),
    "a table of NULs": partial(_listed, "a.csv", b"name\n" + b"\0" * 100_000),
    "cards within cards": partial(_listed, "a.vcf", b"BEGIN:VCARD\n" * 900 + b"END:VCARD\n" * 900),
    "a card without an end": partial(_listed, "a.vcf", b"BEGIN:VCARD\nFN:" + b"a\n " * 500_000),
    "a card of endless fields": partial(_listed, "a.vcf", (
        b"BEGIN:VCARD\nVERSION:3.0\nFN:a\n" + b"X-A;B=C:d\n" * 100_000 + b"END:VCARD\n"
    )),
    "a card of parts within parts": partial(_listed, "a.vcf", (
        b"BEGIN:VCARD\n" + b"BEGIN:X\n" * 50_000 + b"END:VCARD\n"
    )),
    "a card in letters nobody knows": partial(_listed, "a.vcf", (
        b"BEGIN:VCARD\nN;CHARSET=x-evil;ENCODING=QUOTED-PRINTABLE:=FF=FE=\nEND:VCARD\n"
    )),
    "a card with something to fetch": partial(_listed, "a.vcf", (
        b"BEGIN:VCARD\nVERSION:3.0\nFN:a\nPHOTO;VALUE=uri:file:///etc/passwd\nEND:VCARD\n"
    )),
    "a method too deep": partial(_method, "x = " + "[" * 100_000),
    "a method that is no method": partial(_method, "id = 7\n[[stages]]\nminutes = 'veel'\n"),
    "a method of a million keys": partial(_method, "".join(f"k{n} = 1\n" for n in range(20_000))),
}

KINDS: Final[dict[str, Kind]] = {
    **{name: partial(_opened_after, statements) for name, statements in _DONE_TO_A_FILE.items()},
    **{f"{name}, as a name": partial(_in_every_output, text) for name, text in TEXTS.items()},
    **_OTHERS,
    **ODD,
}
