# SPDX-License-Identifier: Apache-2.0
"""A bad method file gets one sentence with file, line and mistake; a good one of another kind is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jimdesk.core.fact import Audience
from jimdesk.core.trouble import KnownError
from jimdesk.methods import Privacy, load, read, stages_of
from tests.methods.sketches import FAMILY_CONFERENCE, SAFETY_MAP

# sort of mistake: (what stood there, what stands there now with ¶ on the line to be named, what is told)
BAD = {
    "a quote forgotten": ('title.nl = "Familie', "¶title.nl = Familie", "cannot be read"),
    "a bracket forgotten": ("[[rhythm]]", "¶[[rhythm]", "cannot be read"),
    "a name twice in one table": ('id = "kring"', 'id = "kring"\n¶id = "ring"', "cannot be read"),
    "a typing mistake": ('privacy = "one_to_one"', '¶privat = "one_to_one"', "privat is not a name"),
    "a name that is missing": (
        '[[stage]]\nid = "kring"\nphase = "beraad"', '¶[[stage]]\nid = "kring"', "here phase is missing"
    ),
    "no such setting": ('setting = "before"', '¶setting = "ago"', '"ago" is not known as setting'),
    "no such page": ('page = "people"', '¶page = "persons"', '"persons" is not known as page'),
    "no such column": ('column = "must"', '¶column = "may"', '"may" is not known as column'),
    "no such audience": ('audience = "worker"', '¶audience = "me"', '"me" is not known as audience'),
    "no such instrument": (
        'instruments = ["private_sheet"]', '¶instruments = ["sheet"]', '"sheet" is not known as instruments'
    ),
    "no such place to keep it": (
        'id = "lines"', 'id = "lines"\n¶kept_in = "drawer"', '"drawer" is not known as kept_in'
    ),
    "kept in what the stage does not have": (
        'id = "lines"', 'id = "lines"\n¶kept_in = "ecogram"', '"ecogram" is not known as kept_in'
    ),
    "no such role": ('absent = ["coordinator"', '¶absent = ["cordinator"', '"cordinator" is not known'),
    "no such phase": ('meeting_phase = "beraad"', '¶meeting_phase = "raad"', '"raad" is not known'),
    "no such output": ('outputs = ["plan"]', '¶outputs = ["plans"]', '"plans" is not known as outputs'),
    "an id twice": ('id = "informatie"', '¶id = "kring"', 'the id "kring" stands there twice'),
    "an id in capitals": ('id = "informatie"', '¶id = "Informatie"', "id may have only small letters"),
    "a language forgotten": (
        'text.nl = "Wat heb jij nodig om veilig mee te doen?"\n'
        'text.en = "What do you need to take part safely?"\n',
        '¶text.nl = "Wat heb jij nodig?"\n',
        "text is not there in the language en",
    ),
    "an empty text": ('fits.en = "Fits a family group conference."', '¶fits.en = " "', "fits.en has to be"),
    "a number as text": ('short.nl = "Familieberaad"', "¶short.nl = 3", "short.nl has to be a language"),
    "no language": (
        'label.nl = "Beraad"\nlabel.en = "Meeting"', '¶label = "Beraad"', "label is not of the right sort"
    ),
    "minutes the wrong way round": (
        "minutes = { default = 45, min = 30, max = 90 }",
        "¶minutes = { default = 45, min = 90, max = 30 }",
        "default lies between min and max",
    ),
    "minutes of nothing": (
        "minutes = { default = 45, min = 30, max = 90 }",
        "¶minutes = { default = 45, min = 0, max = 90 }",
        "min cannot be less than 1",
    ),
    "minutes forgotten": (
        '[[stage]]\nid = "informatie"\nphase = "beraad"\nsetting = "meeting"\n'
        'label = { nl = "Informatie", en = "Information" }\nminutes = { default = 45, min = 30, max = 90 }\n',
        '¶[[stage]]\nid = "informatie"\nphase = "beraad"\nsetting = "meeting"\n'
        'label = { nl = "Informatie", en = "Information" }\n',
        "here minutes is missing",
    ),
    "a version in words": ("version = 1", '¶version = "one"', "version is not of the right sort"),
    "days before the meeting": ("days = 28", "¶days = -28", "days cannot be less than 0"),
    "a list of numbers": ("version = 1", "version = 1\n¶caution = [3]", "caution is not of the right sort"),
    "nothing to run": ('meeting_phase = "beraad"', '¶meeting_phase = "nazorg"', "nothing to run"),
}


@pytest.mark.parametrize("sort", BAD)
def test_each_sort_of_mistake_gets_one_sentence_with_its_line(sort: str) -> None:
    """The sentence names the file, the line on which the mistake stands, and what it is."""
    right, wrong, told = BAD[sort]
    assert right in FAMILY_CONFERENCE
    text = FAMILY_CONFERENCE.replace(right, wrong, 1)
    line = text[: text.index("¶")].count("\n") + 1
    with pytest.raises(KnownError) as caught:
        read(text.replace("¶", ""), "ours.toml")
    sentence = str(caught.value)
    assert "ours.toml" in sentence
    assert f"line {line}" in sentence
    assert told in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence


def test_an_empty_file_is_told_what_it_lacks() -> None:
    """Nothing at all is a mistake too, on the first line."""
    with pytest.raises(KnownError, match=r"empty\.toml, line 1: here id is missing"):
        read("", "empty.toml")


def test_a_line_inside_a_long_text_is_not_taken_for_a_key() -> None:
    """What looks like a table inside quotes of several lines does not shift the lines after it."""
    long = 'fits.nl = """\n[[stage]]\nid = 3\n"""'
    text = FAMILY_CONFERENCE.replace('fits.nl = "Past bij een Eigen Kracht-conferentie."', long)
    assert read(text, "ours.toml").fits.within("nl") == "[[stage]]\nid = 3\n"
    with pytest.raises(KnownError, match='line 66: "ago" is not known as setting'):
        read(text.replace('setting = "before"', 'setting = "ago"'), "ours.toml")


def test_a_family_conference_with_private_time_fits_the_schema() -> None:
    """An independent coordinator, and a stage at which those who do not decide are out of the room."""
    method = read(FAMILY_CONFERENCE, "familieberaad.toml")
    private = method.stage("besloten")
    assert private is not None
    assert private.privacy is Privacy.PRIVATE_FAMILY
    assert set(private.absent) == {role.id for role in method.roles if role.leaves}
    assert [stage.id for stage in stages_of(method)] == ["informatie", "besloten", "presenteren"]
    assert [condition.stop for condition in method.stages[-1].gate] == [True]


def test_a_safety_map_with_three_columns_fits_the_schema() -> None:
    """Statements in columns, a scale with words at both ends, and a page that is the child's own."""
    method = read(SAFETY_MAP, "veiligheidskaart.toml")
    scale = method.stages[-1].scale
    assert scale is not None
    assert scale.low.within("en").startswith("0:")
    assert method.outputs[0].audience is Audience.BETWEEN
    assert method.stages[0].privacy is Privacy.PROFESSIONAL_ONLY


def line_of(text: str) -> int:
    """Read a file that may be damaged; return the line that is named, 1 where it can still be read."""
    try:
        read(text, "x.toml")
    except KnownError as error:
        return int(str(error.saying.values["line"]))
    return 1


@given(st.data())
def test_no_damage_to_a_file_gets_past_as_anything_but_one_sentence(data: st.DataObject) -> None:
    """Whatever is cut out of a method file or put in: it is read, or refused by a KnownError with a line."""
    text = load("jim").text[:6000]
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 40)))
    bad = text[:start] + data.draw(st.text(alphabet='[]{}=".\n#a3\x00é', max_size=6)) + text[end:]
    assert 1 <= line_of(bad) <= bad.count("\n") + 1
