# SPDX-License-Identifier: Apache-2.0
"""Dates between GEDCOM, in all its calendars, and dates of which a part may be unknown. ged4py reads them."""

import datetime
import re
import warnings
from typing import TYPE_CHECKING, Final

from jimdesk.core.dates import PartialDate

if TYPE_CHECKING:
    from ged4py.calendar import CalendarDate
    from ged4py.date import DateValue

MONTHS: Final = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_LONGEST: Final = 100  # signs: a longer text is no date
_CALENDAR: Final = re.compile(r"\b(GREGORIAN|JULIAN|HEBREW|FRENCH_R)\b\s*")  # as GEDCOM 7 names them
_BEFORE_CHRIST: Final = re.compile(r"(?<=\d)\s*(BCE|BC)\b")
# Months written out, in English or Dutch, and words for "about", as some programs let people type them.
_MONTH: Final = re.compile(
    r"\b(JAN|FEB|MAR|MRT|MAA|APR|MAY|MEI|JUN|JUL|AUG|SEP|OCT|OKT|NOV|DEC)[A-Z]*\.?(?=\s)"
)
_DUTCH: Final = {"MRT": "MAR", "MAA": "MAR", "MEI": "MAY", "OKT": "OCT"}
_CIRCA: Final = re.compile(r"^(ABOUT|CIRCA|CA\.?|C\.|OMSTREEKS|±)(?![A-Z])\s*")
_ROUGH: Final = frozenset({"ABOUT", "CALCULATED", "ESTIMATED"})  # of one date, wholly told by "about"
_FIRST_DAY: Final = 1721425.5  # the Julian day on which the first day of year 1 begins
_NISAN: Final = 8  # the month in spring, as GEDCOM counts the Hebrew months
_MIDDLE_OF_YEAR, _MIDDLE_OF_MONTH = 180, 15


def read(text: str) -> tuple[PartialDate, bool]:
    """Read a date; of a period or range its beginning. Returns (date, whether all of it was understood)."""
    from ged4py.date import DateValue

    if not text.strip():
        return PartialDate(), True
    if len(text) > _LONGEST:
        return PartialDate(), False
    old = _CIRCA.sub("ABT ", _CALENDAR.sub(_named_as_before, text.strip().upper()))
    old = _MONTH.sub(lambda found: _DUTCH.get(found[1], found[1]), _BEFORE_CHRIST.sub(" B.C.", old))
    try:
        return _of(DateValue.parse(old))
    except (ValueError, OverflowError):
        return PartialDate(), False


def write(date: PartialDate) -> str:
    """Write a date of which at least the year is known."""
    parts = (str(date.day) if date.day else "", MONTHS[date.month - 1] if date.month else "", str(date.year))
    return " ".join(filter(None, ("ABT" if date.about else "", *parts)))


def write_day(date: PartialDate) -> str:
    """Write a date without a year, for people to read."""
    return " ".join(filter(None, (str(date.day) if date.day else "", MONTHS[date.month - 1])))


def _named_as_before(found: "re.Match[str]") -> str:
    return f"@#D{found[1].replace('_', ' ')}@ "


def _of(value: "DateValue") -> tuple[PartialDate, bool]:
    date: CalendarDate | None = getattr(value, "date", None) or getattr(value, "date1", None)
    if date is None:
        return PartialDate(), False
    simple = value.kind.name == "SIMPLE"
    read_, whole = _gregorian(date) if date.calendar.name == "GREGORIAN" else _converted(date)
    if read_ and not simple:
        read_ = PartialDate(read_.year, read_.month, read_.day, about=True)
    return read_, whole and (simple or value.kind.name in _ROUGH)


def _gregorian(date: "CalendarDate") -> tuple[PartialDate, bool]:
    year = getattr(date, "dual_year", None) or date.year
    if date.bc or not 0 < year <= 9999:
        return PartialDate(), False
    month = date.month_num or 0
    day = date.day or 0 if month else 0
    whole = bool(month) or not date.month
    try:
        datetime.date(year, month or 1, day or 1)
    except ValueError:
        return PartialDate(year), False  # 30 February: the year is still worth having
    return PartialDate(year, month, day), whole


def _converted(date: "CalendarDate") -> tuple[PartialDate, bool]:
    """Turn a day of another calendar into ours; a month or year of it only falls about in one of ours."""
    known = bool(date.month_num and date.day)
    late = 0 if known else _MIDDLE_OF_MONTH if date.month_num else _MIDDLE_OF_YEAR  # its key is its end
    with warnings.catch_warnings():  # what one library asks of the other is not for our users
        warnings.simplefilter("ignore", DeprecationWarning)
        key = (_hebrew(date) if date.calendar.name == "HEBREW" else date).key()[0]
    day = datetime.date.fromordinal(int(key - _FIRST_DAY) + 1 - late)
    return (PartialDate.of(day), True) if known else (PartialDate(day.year, about=True), False)


def _hebrew(date: "CalendarDate") -> "CalendarDate":
    """Return a date whose key is right: ged4py names months from autumn on, but reckons from spring."""
    from ged4py.calendar import HebrewDate

    month = date.month_num or _NISAN + 6  # of a year alone, its end is taken for its key
    counted = month + 6 if month < _NISAN else month - 7
    return HebrewDate(date.year, HebrewDate.months()[counted - 1], date.day)
