# SPDX-License-Identifier: Apache-2.0
"""A laptop that hears on its bus that it goes to sleep, as a program of its own; with "says", who says it.

The bus is named by the environment. It prints what was heard of each of the signals that a system sends.
"""

import subprocess
import sys

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QObject, QThread
from PySide6.QtDBus import QDBusConnection, QDBusMessage

BUS, LOGIND = "org.freedesktop.DBus", "org.freedesktop.login1"


def say() -> None:
    """Own the name of the system's service, and send what it sends."""
    bus = QDBusConnection.systemBus()
    assert bus.registerService(LOGIND)
    sleep = QDBusMessage.createSignal("/org/freedesktop/login1", f"{LOGIND}.Manager", "PrepareForSleep")
    sleep.setArguments([True])
    lock = QDBusMessage.createSignal("/org/freedesktop/login1/session/c1", f"{LOGIND}.Session", "Lock")
    for message in (sleep, lock):
        assert bus.send(message)
    ask = QDBusMessage.createMethodCall(BUS, "/org/freedesktop/DBus", BUS, "GetId")
    assert bus.call(ask).arguments()  # whoever has an answer has sent all that came before it


def main() -> None:
    """Listen, have it said, and tell how often it was heard."""
    from jimdesk.ui.sleep import Sleep

    app, parent, heard = QCoreApplication(sys.argv[:1]), QObject(), list[bool]()
    if sys.argv[1:] == ["says"]:
        say()
        return
    sleep = Sleep(parent)
    sleep.asleep.connect(lambda: heard.append(True))
    print("listens", sleep.listen())
    subprocess.run([sys.executable, "-m", "tests.ui.sleeping_laptop", "says"], check=True)
    end = QDeadlineTimer(60_000)
    while len(heard) < 2 and not end.hasExpired():
        app.processEvents()
        QThread.msleep(5)
    for _ in range(20):  # nothing is heard twice
        app.processEvents()
        QThread.msleep(5)
    print("heard", len(heard))
    assert app


if __name__ == "__main__":
    main()
