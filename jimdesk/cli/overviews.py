# SPDX-License-Identifier: Apache-2.0
"""The command overview: what each meeting file in a folder asks for this week, and why one cannot be read."""

import datetime
import json
from pathlib import Path
from typing import Any, Final

from jimdesk.cli import passwords
from jimdesk.cli.command import FINE, FOUND, Argument, Command, tell
from jimdesk.core.words import N_, Words


def _overview(asked: Any, words: Words) -> int:  # noqa: ANN401  (what argparse read)
    from jimdesk.register.overview import KINDS, Overview

    rows = Overview().of(Path(asked.folder), passwords.if_given(asked), datetime.date.today())
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
