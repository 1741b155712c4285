# SPDX-License-Identifier: Apache-2.0
"""Trouble of the user's world: a full disk, a wrong password, a file that is not ours.

Everything else that goes wrong is a bug of ours and is never dressed up as one of these.
"""

from jimdesk.core.words import Saying


class KnownError(Exception):
    """One clear sentence that says what is wrong, where, and what to do.

    The sentence is a `Saying`, so that the window and the command line tell it in their own language.
    """

    def __init__(self, saying: Saying) -> None:
        super().__init__(saying.plain())
        self.saying = saying
