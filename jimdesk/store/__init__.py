# SPDX-License-Identifier: Apache-2.0
"""The meeting file on the disk: its tables, versions, key and lock, and the thread that keeps every gesture.

`create` and `open_` give a `MeetingFile`, which is locked until it is closed; `read` only looks.
"""

from jimdesk.store.backups import Backup, Backups
from jimdesk.store.glance import needs_password
from jimdesk.store.key import Key, Password
from jimdesk.store.meeting_file import Kept, MeetingFile, Told, create, open_
from jimdesk.store.opened import read

__all__ = [
    "Backup", "Backups", "Kept", "Key", "MeetingFile", "Password", "Told", "create", "needs_password",
    "open_", "read",
]
