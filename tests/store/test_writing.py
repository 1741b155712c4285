# SPDX-License-Identifier: Apache-2.0
"""How sqlite-utils comes in: with the right errors, and alone."""

from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from jimdesk.store.writing import database_on
from tests.store.some import said_by


def test_sqlite_utils_knows_the_errors_of_the_cipher() -> None:
    """What sqlite-utils catches is what our connection raises."""
    connection = sqlcipher.connect(":memory:", isolation_level=None)
    database = database_on(connection)
    from sqlite_utils import utils

    assert utils.OperationalError is sqlcipher.OperationalError
    assert database.conn is connection
    connection.close()


def test_a_gesture_is_one_transaction() -> None:
    """Two writes inside `atomic` are taken back together."""
    connection = sqlcipher.connect(":memory:", isolation_level=None)
    database = database_on(connection)
    database.execute("CREATE TABLE a (b)")

    def half() -> None:
        with database.atomic():
            database.table("a").insert_all([{"b": 1}])
            database.table("a").insert_all([{"b": 2}])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half()
    assert database.table("a").count == 0
    connection.close()


def test_numbers_stay_out_of_our_thread_and_in_the_others() -> None:
    """sqlite-utils comes in without numpy, while another thread may bring numpy in at that very moment."""
    program = (
        "import sys, threading, sqlcipher3.dbapi2 as s\n"
        "from jimdesk.store.writing import database_on, _without_numbers\n"
        "with _without_numbers():\n"
        "    other = threading.Thread(target=lambda: __import__('numpy'))\n"
        "    try:\n        import numpy\n    except ImportError as error:\n        print(error)\n"
        "    print('numpy' in sys.modules)\n"
        "    other.start(); other.join()\n"
        "print('numpy' in sys.modules)\n"
        "database_on(s.connect(':memory:'))\n"
        "import numpy; print(numpy.int8(1))"
    )
    assert said_by(program) == ["numpy is left out here", "False", "True", "1"]


def test_opening_brings_in_nothing_heavy(path: Path) -> None:
    """The file is read before anything is loaded that only writing needs."""
    program = (
        "import sys\nfrom jimdesk.store import read\nfrom tests.store.some import KEY\n"
        "read(sys.argv[1], KEY)\n"
        "print({'sqlite_utils', 'numpy', 'click', 'dateutil'} & set(sys.modules))"
    )
    assert said_by(program, str(path)) == ["set()"]
