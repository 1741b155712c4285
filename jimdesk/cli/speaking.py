# SPDX-License-Identifier: Apache-2.0
"""The languages of the command line: its own is the system's, and the paper's can be chosen apart."""

import sys
from typing import Final

from jimdesk.cli.command import Argument
from jimdesk.core.audience import Shown
from jimdesk.core.words import N_, Saying, Words, paper_languages

PAPER: Final = Argument(
    "--language", N_("the language of the paper, if it is not your own"), "CODE", paper_languages()
)


SECOND: Final = Argument(
    "--second-language", N_("a second language, beside the first one on paper"), "CODE", paper_languages()
)


def in_words(words: Words, said: Saying, shown: Shown) -> str:
    """Speak a sentence, with people by the names that this reader may see."""
    from jimdesk.core.names import name

    return words.tell(said, lambda id_: name(shown, id_, words))


def tell_of(words: Words, said: Saying, shown: Shown) -> None:
    """Say something about what was made to the person who runs the command."""
    print(in_words(words, said, shown), file=sys.stderr)
