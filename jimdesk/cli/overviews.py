# SPDX-License-Identifier: Apache-2.0
"""The command overview: what each meeting file in a folder asks for this week, and why one cannot be read."""

import datetime
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from jimdesk.cli import passwords
from jimdesk.cli.command import FINE, FOUND, Argument, Command, tell
from jimdesk.core.words import N_, Words

if TYPE_CHECKING:
    from jimdesk.register.overview import Rows


def _overview(asked: Any, words: Words) -> int:  # noqa: ANN401  (what argparse read)
    from jimdesk.register.asking import KINDS

    rows = _looked(Path(asked.folder), passwords.if_given(asked), words)
    if asked.json:
        print(json.dumps([
            {
                "file": row.name, "state": row.state, "code": row.code,
                "needs": [{"day": need.day.isoformat(), "kind": need.kind} for need in row.needs],
            }
            for row in rows
        ], ensure_ascii=False, indent=1))
    else:
        for row in rows:
            needs = [f"{need.day.isoformat()} {words.say(KINDS[need.kind])}" for need in row.needs]
            tell(row.name, row.code or "-", words.tell(row.why) if row.why else "; ".join(needs) or "-")
    return FOUND if any(row.needs or row.why for row in rows) else FINE


def _looked(folder: Path, password: str | None, words: Words) -> "Rows":
    """Look at the folder; whoever waits at a terminal sees how far that is."""
    from jimdesk.register.overview import Overview

    shown = 0
    for so_far in Overview().looking(folder, password, datetime.date.today()):
        if sys.stderr.isatty() and so_far.done != len(so_far.names):
            told = words.say(N_("{done} of {all} files"), done=so_far.done, all=len(so_far.names))
            print(f"\r{told}", end="", file=sys.stderr, flush=True)
            shown = len(told)
    if shown:
        print(f"\r{' ' * shown}\r", end="", file=sys.stderr, flush=True)
    return so_far.rows


COMMANDS: Final = (
    Command(
        "overview", N_("List the meeting files in a folder, with what each asks for this week."),
        (
            Argument("folder", N_("a folder with meeting files"), "FOLDER"),
            Argument("--json", N_("write JSON, for programs"), flag=True),
            passwords.PASSWORD_FILE,
        ), _overview,
    ),
)
