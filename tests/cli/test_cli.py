# SPDX-License-Identifier: Apache-2.0
"""The command line: what is asked, help and mistakes in two languages, and nothing heavy on the way."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from jimdesk import cli, store
from jimdesk.cli.command import Command
from jimdesk.core.words import Words
from jimdesk.exchange import portable
from tests.cli.conftest import ROOT


def test_without_a_command_the_window_is_wanted() -> None:
    """Nothing, or one file, opens the window; the command line itself does nothing then."""
    assert cli.main([]) is None
    assert cli.main(["family.jim"]) == Path("family.jim")


@pytest.mark.parametrize("command", cli.commands(), ids=lambda command: command.name)
def test_every_command_has_help_in_both_languages(
    command: Command, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Help goes to stdout, and speaks the language of the system; no argument is without a word about it."""
    texts = []
    for language in ("en_GB.UTF-8", "nl_NL.UTF-8"):
        monkeypatch.setenv("LC_ALL", language)
        assert cli.main([command.name, "--help"]) == 0
        said = capsys.readouterr()
        assert not said.err
        texts.append(" ".join(said.out.split()))
        for argument in command.arguments:
            assert (argument.name if argument.is_option else argument.shown) in said.out
    assert Words("en").say(command.help) in texts[0]
    assert Words("nl").say(command.help) in texts[1]
    assert "usage" not in texts[1]


def test_the_whole_program_has_help_and_a_version(capsys: pytest.CaptureFixture[str]) -> None:
    """Every command is named in it."""
    assert cli.main(["--help"]) == 0
    said = capsys.readouterr().out
    assert all(f"  {command.name} " in said for command in cli.commands())
    assert cli.main(["--version"]) == 0


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (["exhort", "a.jim", "b.ged"], "There is no command exhort."),
        (["show"], "This is still missing: FILE."),
        (["show", "a.jim", "b.jim"], "This is not understood: b.jim."),
        (["show", "a.jim", "--password", "x"], "This is not understood: --password x."),
        (["plan", "a.jim", "b.pdf", "--page"], "After --page something is missing."),
        (["plan", "a.jim", "b.pdf", "--page", "poster"], "'poster' is not possible for --page; choose from"),
        (["draw", "a.jim", "b.svg", "--reader", "me"], "'me' is not possible for --reader"),
        (["new", "a.jim", "--no-password=x"], "--no-password takes nothing after it."),
    ],
)
def test_what_is_not_understood_is_said_in_one_sentence(
    line: list[str], told: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A mistake in the command line: exit code 2, and nothing on stdout."""
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert cli.main(line) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(told)


def test_the_window_does_not_wait_for_the_commands() -> None:
    """Where the window is wanted, not one command is loaded, nor what reads command lines."""
    program = (
        "import sys\n"
        "from jimdesk import cli\n"
        "cli.main([])\n"
        "cli.main(['a.jim'])\n"
        "print(*sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, check=True,
    )
    loaded = set(done.stdout.split())
    assert "jimdesk.cli" in loaded
    assert not loaded & {"argparse", "jimdesk.cli.files", "jimdesk.core.words"}


def test_the_commands_load_nothing_heavy(tmp_path: Path) -> None:
    """A file is made, shown, loaded and checked without Qt, reportlab or numpy."""
    program = (
        "import sys\n"
        "from jimdesk import cli\n"
        "cli.main(['new', 'new.jim', '--no-password'])\n"
        "cli.main(['example', 'a.jim'])\n"
        "sys.stdout = open('a.json', 'w', encoding='utf-8')\n"
        "cli.main(['show', 'a.jim'])\n"
        "sys.stdout.close()\n"
        "sys.stdout = sys.__stdout__\n"
        "cli.main(['load', 'a.json', 'b.jim', '--no-password'])\n"
        "cli.main(['check', 'b.jim'])\n"
        "print(*{name.split('.')[0] for name in sys.modules})\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, check=True, stdin=subprocess.DEVNULL,
    )
    loaded = set(done.stdout.splitlines()[-1].split())
    assert {"jimdesk", "sqlcipher3"} <= loaded
    assert not loaded & {"PySide6", "shiboken6", "reportlab", "numpy", "uharfbuzz", "pypdfium2"}
    assert store.read(tmp_path / "b.jim", None) == portable.example()


def test_an_answer_that_nobody_reads_to_its_end_is_no_crash(tmp_path: Path) -> None:
    """`jimdesk show FILE | head` ends quietly."""
    store.create(tmp_path / "a.jim", portable.example(), password=None).close()
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-m", "jimdesk", "show", "a.jim"], cwd=tmp_path, env=environment,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.close()
        assert program.stderr.read() == b""
        assert program.wait() == 2
