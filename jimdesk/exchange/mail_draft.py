# SPDX-License-Identifier: Apache-2.0
"""A letter with the paper in it, for the mail program to open: to nobody yet, and never sent from here.

It lies in a folder that only this user can open, for as long as it is needed.
"""

import contextlib
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Final

from jimdesk.core import passing
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, Saying, Words, saying

WARNING: Final[Saying] = saying(
    N_("Mail is like a postcard: others can read it on its way. Handing over paper is safer.")
)


def written(pdf: bytes, words: Words, *, name: str = "") -> bytes:
    """Return a letter with a sheet in it, as a file that mail programs open as a draft.

    Nobody is named in it but within the sheet itself: not in the subject, nor in the name of the file.
    """
    if not pdf.startswith(b"%PDF-"):
        raise ValueError("only a sheet of paper goes into the letter")
    letter = EmailMessage(policy=SMTP)
    letter["Subject"] = words.say("Our plan")
    letter["X-Unsent"] = "1"
    letter.set_content("\n".join((
        words.say("Here is our plan."),
        words.say("Print it, and do not pass this letter on without asking."), "",
    )))
    letter.add_attachment(
        pdf, maintype="application", subtype="pdf", filename=f"{name or words.say('plan', 'a file')}.pdf"
    )
    letter.set_boundary("the-sheet-follows")  # the same letter each time; no line of either part begins so
    return letter.as_bytes()


@contextlib.contextmanager
def opened(pdf: bytes, words: Words) -> Iterator[Path]:
    """Hold a draft in a folder that is its owner's alone; at the end the folder is gone.

    KnownError where there is no room for it.
    """
    letter = written(pdf, words)
    with contextlib.ExitStack() as leaving:
        try:
            path = leaving.enter_context(passing.folder("letter")) / "plan.eml"
            path.touch(mode=0o600)
            path.write_bytes(letter)
        except OSError as error:
            raise KnownError(saying(
                "The letter cannot be made: look whether there is room on the disk."
            )) from error
        yield path
