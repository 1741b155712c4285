# SPDX-License-Identifier: Apache-2.0
"""check, run as a real process: what it finds, in which order, and with which exit code."""

from pathlib import Path

from jimdesk import store
from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement
from jimdesk.exchange import portable
from tests.cli.conftest import Program, one_sentence


def test_check_names_what_the_plan_still_lacks(jimdesk: Program, tmp_path: Path) -> None:
    """Line 7 of the example has no answer for when it fails; where, a code, and a sentence on stdout."""
    store.create(tmp_path / "a.jim", portable.example(), password=None).close()
    answer = jimdesk("check", "a.jim")
    assert (answer.code, answer.talk) == (1, "")
    assert answer.out.decode().splitlines() == ["7\tif_not\tWhat do you do if it does not work out?"]


def test_check_is_content_with_a_plan_that_is_complete(jimdesk: Program, tmp_path: Path) -> None:
    """Nothing on stdout, and exit code 0."""
    family = portable.example()
    line = next(one for one in family.of(Agreement) if not one.if_not)
    family = family.change(line.id, if_not="Karin belt Ilias", left_so=("day", "vague", "long"))
    store.create(tmp_path / "a.jim", family, password=None).close()
    answer = jimdesk("check", "a.jim", environment={"LC_ALL": "nl_NL.UTF-8"})
    assert (answer.code, answer.out) == (0, b"")
    assert one_sentence(answer.talk) == "Het bestand is heel, en in het plan ontbreekt niets."


def test_check_of_an_empty_file_says_what_comes_first(jimdesk: Program, tmp_path: Path) -> None:
    """Whom it is about, the question, the lines and the next meeting are still to come."""
    store.create(tmp_path / "a.jim", Family(), password=None).close()
    answer = jimdesk("check", "a.jim")
    assert answer.code == 1
    codes = [line.split("\t")[1] for line in answer.out.decode().splitlines()]
    assert codes == ["youngster", "wish", "lines", "next_meeting"]


def test_check_finds_facts_that_hang_in_the_air(jimdesk: Program, tmp_path: Path) -> None:
    """A line whose owner is nowhere: the file is not whole."""
    family = portable.example().drop("00p04yassin")
    store.create(tmp_path / "a.jim", family, password=None).close()
    answer = jimdesk("check", "a.jim")
    assert answer.code == 1
    assert "\tnot_whole\t" in answer.out.decode()


def test_check_tells_nothing_that_is_the_workers(jimdesk: Program, tmp_path: Path) -> None:
    """What lacks is said of the paper for the wall; a line that only the worker sees is not asked about."""
    family = portable.example().put(
        Agreement.new(id="00r99", place=9, what="REIGER-3", audience=Audience.WORKER)
    )
    store.create(tmp_path / "a.jim", family, password=None).close()
    answer = jimdesk("check", "a.jim")
    assert "REIGER" not in answer.out.decode()
    assert len(answer.out.decode().splitlines()) == 1


def test_a_damaged_file_is_refused_and_left_alone(jimdesk: Program, tmp_path: Path) -> None:
    """A file that was cut off: one sentence, exit code 2, not a byte changed."""
    store.create(tmp_path / "a.jim", portable.example(), password=None).close()
    cut = (tmp_path / "a.jim").read_bytes()[:50_000]
    (tmp_path / "a.jim").write_bytes(cut)
    answer = jimdesk("check", "a.jim")
    assert (answer.code, answer.out) == (2, b"")
    assert "a.jim" in one_sentence(answer.talk)
    assert (tmp_path / "a.jim").read_bytes() == cut


def test_check_asks_about_the_plan_as_a_whole(jimdesk: Program, tmp_path: Path) -> None:
    """A worry that no line is about is found, before the lines."""
    family = portable.example()
    line = next(one for one in family.of(Agreement) if "appen" in one.what)
    store.create(tmp_path / "a.jim", family.forget(line.id), password=None).close()
    answer = jimdesk("check", "a.jim", environment={"LC_ALL": "nl_NL.UTF-8"})
    assert answer.code == 1
    first = answer.out.decode().splitlines()[0]
    assert first.startswith("-\tworry\tIn het plan gaat niets over “Na elf uur")
