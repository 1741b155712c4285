# SPDX-License-Identifier: Apache-2.0
"""Reading a command line, with help and mistakes in the language of whoever types it."""

import argparse
import re
import sys
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any, Final, NoReturn

from jimdesk.cli.command import COULD_NOT, Argument, Command
from jimdesk.core.words import N_, Words

# What argparse says in English, and what is said instead.
_MISTAKES: Final = (
    (r"the following arguments are required: (?P<names>.+)", N_("This is still missing: {names}.")),
    (r"unrecognized arguments: (?P<names>.+)", N_("This is not understood: {names}.")),
    (r"argument (?P<name>.+): expected one argument", N_("After {name} something is missing.")),
    (r"argument (?P<name>.+): ignored explicit argument .+", N_("{name} takes nothing after it.")),
    (
        r"argument (?P<name>.+): invalid choice: (?P<value>.+) \(choose from (?P<known>.+)\)",
        N_("{value} is not possible for {name}; choose from {known}."),
    ),
)


class _Help(argparse.HelpFormatter):
    def __init__(self, words: Words, prog: str) -> None:
        super().__init__(prog)
        self._words = words

    def add_usage(self, usage: str | None, actions: Iterable[argparse.Action], groups: Iterable[Any],
                  prefix: str | None = None) -> None:
        """Begin as this language does."""
        super().add_usage(usage, actions, groups, prefix or self._words.say("usage: "))


class Parser(argparse.ArgumentParser):
    """The parser of one command."""

    def __init__(self, command: Command, words: Words) -> None:
        self._words = words
        super().__init__(
            prog=f"jimdesk {command.name}", description=words.say(command.help), add_help=False,
            allow_abbrev=False, formatter_class=partial(_Help, words),
        )
        needs = self.add_argument_group(words.say("what it needs"))
        options = self.add_argument_group(words.say("what it takes"))
        for one in command.arguments:
            more: dict[str, Any] = {"help": self._help_for(one)}
            if one.flag:
                more["action"] = "store_true"
            else:
                more |= {"metavar": one.shown or None, "default": one.default}
                more |= {"choices": one.choices} if one.choices else {}
            (options if one.is_option else needs).add_argument(one.name, **more)
        options.add_argument("-h", "--help", action="help", help=words.say("show this help"))

    def _help_for(self, one: Argument) -> str:
        text = self._words.say(one.help)
        text += f": {', '.join(one.choices)}" if one.choices else ""
        usual = self._words.say("usually {value}", value=one.default) if one.default else ""
        return f"{text} ({usual})" if usual else text

    def error(self, message: str) -> NoReturn:
        """Say in one sentence what is not right with the command line, and stop."""
        sentence = message
        for pattern, text in _MISTAKES:
            if found := re.fullmatch(pattern, message):
                sentence = self._words.say(text, **found.groupdict())
        help_ = self._words.say("For help: {command}", command=f"{self.prog} --help")
        print(sentence, help_, sep="\n", file=sys.stderr)
        sys.exit(COULD_NOT)


def overview(commands: Sequence[Command], words: Words) -> str:
    """Return the help of the whole program."""
    wide = max(len(command.name) for command in commands)
    lines = [
        f"{words.say('usage: ')}jimdesk [FILE.jim]",
        f"{' ' * len(words.say('usage: '))}jimdesk {words.say('command')} ...",
        "",
        words.say("Without a command the window opens."),
        "",
        *(f"  {command.name:{wide}}  {words.say(command.help)}" for command in commands),
        "",
        words.say("For help: {command}", command=f"jimdesk {words.say('command')} --help"),
        words.say("A password is typed, or read from --password-file or from JIMDESK_PASSWORD."),
        words.say("Exit code: 0 fine, 1 found something, 2 could not."),
    ]
    return "\n".join(lines)
