# SPDX-License-Identifier: Apache-2.0
"""The newcomer's commands and the check of the translations, tried where they meet trouble."""

import gettext
import os
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from installer import dev, words

HEAD = (
    'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
)


@pytest.fixture
def catalogues(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of Dutch catalogues that stands in for the project's own."""
    folder = tmp_path / "translations" / "nl"
    folder.mkdir(parents=True)
    monkeypatch.setattr(words, "ROOT", tmp_path)
    monkeypatch.setattr(words, "TRANSLATIONS", tmp_path / "translations")
    return folder


def write(folder: Path, entries: str, name: str = "core.po") -> Path:
    """Write a catalogue with these entries."""
    path = folder / name
    path.write_text(HEAD + entries, encoding="utf-8")
    return path


def test_catalogue_is_compiled_for_gettext(catalogues: Path) -> None:
    """What is translated in any .po of a language is spoken from the one file they are joined in."""
    write(catalogues, 'msgctxt "page"\nmsgid "People"\nmsgstr "Mensen"\n')
    write(catalogues, 'msgid "Plan"\nmsgstr "Het plan"\n', "paper.po")
    assert list(words.compile_all()) == []
    with (catalogues / "joined.mo").open("rb") as file:
        said = gettext.GNUTranslations(file)
    assert (said.pgettext("page", "People"), said.gettext("Plan")) == ("Mensen", "Het plan")


def test_catalogue_is_compiled_once(catalogues: Path) -> None:
    """A catalogue that did not change is left alone; one that did is compiled again."""
    source = write(catalogues, 'msgid "People"\nmsgstr "Mensen"\n')
    assert not list(words.compile_all())
    compiled = catalogues / "joined.mo"
    compiled.write_bytes(b"as it was")
    assert not list(words.compile_all())
    assert compiled.read_bytes() == b"as it was"
    later = compiled.stat().st_mtime + 10
    os.utime(source, (later, later))
    assert not list(words.compile_all())
    assert compiled.read_bytes() != b"as it was"


def test_catalogue_that_cannot_be_read_is_named(catalogues: Path) -> None:
    """A broken file is told by its name instead of stopping the whole command."""
    write(catalogues, 'msgid "People"\nmsgstr "Mensen\n')
    (found,) = words.compile_all()
    assert found.startswith("translations/nl/core.po: ")
    assert found.endswith(" on 7")


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ('msgid "People"\nmsgstr ""\n', "not translated"),
        ('#, fuzzy\nmsgid "People"\nmsgstr "Mensen"\n', "unsure"),
        ('msgid "{name} helps"\nmsgstr "{naam} helpt"\n', "['naam']"),
        ('msgid "{name} helps"\nmsgstr "helpt"\n', "[], the English ['name']"),
        ('msgid "{name} helps"\nmsgstr "{name helpt"\n', "broken"),
        ('msgid "one"\nmsgid_plural "{n}"\nmsgstr[0] "een"\nmsgstr[1] ""\n', "not translated"),
    ],
)
def test_each_fault_of_a_catalogue_is_found(catalogues: Path, entry: str, fault: str) -> None:
    """Whatever would be spoken wrongly, or in the wrong language, is found before anybody hears it."""
    (found,) = words.mistakes_in(write(catalogues, entry))
    assert fault in found


def test_plural_may_leave_its_number_unspoken(catalogues: Path) -> None:
    """"one person" need not hold the number that "{n} people" does."""
    entry = 'msgid "{n} person"\nmsgid_plural "{n} people"\nmsgstr[0] "een mens"\nmsgstr[1] "{n} mensen"\n'
    assert not list(words.mistakes_in(write(catalogues, entry)))


def test_a_text_without_translation_is_found(catalogues: Path, tmp_path: Path) -> None:
    """A text that the sources speak and no catalogue holds is told with its place."""
    source = tmp_path / "page.py"
    source.write_text(
        'words.say("People")\nwords.say("Home", "page")\nwords.say("Home", context="person")\n'
        'N_("Marked")\nwords.count("{n} day", "{n} days", 3)\nwords.say(variable)\n',
        encoding="utf-8",
    )
    spoken = list(words.spoken_in(source))
    assert [(said.text, said.context) for said in spoken] == [
        ("People", ""), ("Home", "page"), ("Home", "person"), ("Marked", None), ("{n} day", None),
    ]
    write(catalogues, 'msgid "People"\nmsgstr "Mensen"\n\nmsgctxt "page"\nmsgid "Home"\nmsgstr "Begin"\n')
    lacking = list(words.lacking_in(catalogues, spoken))
    assert [line.split(", spoken")[0] for line in lacking] == [
        "nl lacks 'Home' (person)", "nl lacks 'Marked'", "nl lacks '{n} day'",
    ]


class Recorder:
    """Stands in for subprocess.run: keeps what was asked, and answers as it was told to."""

    def __init__(self, returncode: int = 0) -> None:
        self.asked: list[list[str]] = []
        self.returncode = returncode

    def __call__(self, command: Sequence[str | Path], **_rest: Any) -> subprocess.CompletedProcess[str]:
        """Keep the command and answer."""
        self.asked.append([str(word) for word in command])
        return subprocess.CompletedProcess(command, self.returncode, "", "no such package")


@pytest.fixture
def recorder(monkeypatch: pytest.MonkeyPatch) -> Recorder:
    """No program is really run."""
    recorder = Recorder()
    monkeypatch.setattr(subprocess, "run", recorder)
    return recorder


def test_an_ordinary_user_is_told_the_line(
    recorder: Recorder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who may not install system packages gets the exact line for who may, and nothing is tried."""
    monkeypatch.setattr(dev, "is_root", lambda: False)
    assert not dev.apt_install(["libegl1", "xvfb"], "Lacking.")
    assert recorder.asked == []
    assert "  sudo apt-get install -y --no-install-recommends libegl1 xvfb\n" in capsys.readouterr().out


def test_root_gets_system_packages(recorder: Recorder, monkeypatch: pytest.MonkeyPatch) -> None:
    """As root the packages are installed without a question."""
    monkeypatch.setattr(dev, "is_root", lambda: True)
    assert dev.apt_install(["libegl1"], "Lacking.")
    assert recorder.asked == [["apt-get", "-q", "install", "-y", "--no-install-recommends", "libegl1"]]


def test_a_package_that_cannot_be_had_is_told(
    recorder: Recorder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where apt fails even with fresh lists, its own words are shown."""
    monkeypatch.setattr(dev, "is_root", lambda: True)
    recorder.returncode = 100
    assert not dev.apt_install(["libegl1"], "Lacking.")
    assert [asked[2] for asked in recorder.asked] == ["install", "update", "install"]
    assert "no such package" in capsys.readouterr().out


def test_the_second_time_nothing_is_installed(
    recorder: Recorder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The same content is installed once; changed content again."""
    monkeypatch.setattr(dev, "VENV", tmp_path)
    dev.install("requirements", "-r", "file", content=b"one")
    dev.install("requirements", "-r", "file", content=b"one")
    assert len(recorder.asked) == 1
    dev.install("requirements", "-r", "file", content=b"two")
    assert len(recorder.asked) == 2


def test_what_failed_to_install_is_tried_again(
    recorder: Recorder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """An installation that broke off is not taken for one that succeeded."""
    monkeypatch.setattr(dev, "VENV", tmp_path)
    recorder.returncode = 1
    for _ in range(2):
        with pytest.raises(dev.Stop, match="requirements could not be installed"):
            dev.install("requirements", "-r", "file", content=b"one")
    assert len(recorder.asked) == 2


def test_an_old_python_is_refused_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Python 3.10 gets a sentence and exit code 2, not a traceback."""
    monkeypatch.setattr(sys, "version_info", (3, 10, 2))
    monkeypatch.setattr(sys, "argv", ["dev.py", "check"])
    assert dev.main() == 2
    assert capsys.readouterr().err == "JimDesk needs Python 3.11 or newer; this is 3.10.\n"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there always is a display")
def test_no_display_is_noticed_without_asking_qt(recorder: Recorder, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without DISPLAY and WAYLAND_DISPLAY no window is tried; with one, Qt itself is asked."""
    monkeypatch.setenv("DISPLAY", "")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert not dev.has_display()
    assert not recorder.asked
    monkeypatch.setenv("DISPLAY", ":7")
    assert dev.has_display()
    recorder.returncode = 134
    assert not dev.has_display()


@pytest.mark.slow
def test_an_installed_jimdesk_finds_its_folders(tmp_path: Path) -> None:
    """The package that is built holds the resources and translations, and finds them from any folder."""
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=dev.ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    installed = tmp_path / "installed"
    zipfile.ZipFile(wheel).extractall(installed)
    question = (
        "from jimdesk.core import places; print(places.resources()); print(places.translations());"
        "assert any(places.resources().rglob('*.ttf')); assert any(places.translations().rglob('*.po'))"
    )
    done = subprocess.run(
        [sys.executable, "-c", question], cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(installed)},
        check=True, capture_output=True, text=True,
    )
    package = installed / "jimdesk"
    assert done.stdout.split() == [str(package / "resources"), str(package / "translations")]


def test_ci_runs_the_newcomers_command() -> None:
    """What CI runs is what a newcomer runs."""
    assert "python3 installer/dev.py test" in (dev.ROOT / ".ci" / "run").read_text(encoding="utf-8")
