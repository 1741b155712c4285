# SPDX-License-Identifier: Apache-2.0
"""Dates of which a part may be unknown, as families remember them."""

import datetime
import re
from dataclasses import dataclass
from typing import Self

_ISO = re.compile(r"(~)?(\d{4}|-)(?:-(\d{2}|-)(?:-(\d{2}))?)?\Z")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date with unknown parts; 0 stands for a part that is not known.

    Written as text it is "2012-03-08", "2012-03", "2012", "--03-08" (no year), "~1950" (about), or "".
    """

    year: int = 0
    month: int = 0
    day: int = 0
    about: bool = False

    def __post_init__(self) -> None:
        """Refuse a date that no calendar has (ValueError)."""
        if not 0 <= self.year <= 9999:
            raise ValueError(f"no such year: {self.year}")
        if self.day and not self.month:
            raise ValueError("a day without a month")
        datetime.date(self.year or 2000, self.month or 1, self.day or 1)

    @classmethod
    def read(cls, text: str) -> Self:
        """Read the written form; ValueError where it is none."""
        if not text:
            return cls()
        found = _ISO.match(text)
        if not found:
            raise ValueError(f"not a date: {text!r}")
        about, *parts = found.groups()
        year, month, day = (0 if part in (None, "-") else int(part) for part in parts)
        if not year and not month:
            raise ValueError(f"nothing is known of this date: {text!r}")
        return cls(year, month, day, bool(about))

    @classmethod
    def of(cls, date: datetime.date) -> Self:
        """Make one from a date that is wholly known."""
        return cls(date.year, date.month, date.day)

    def __str__(self) -> str:
        """Write it down, as `read` reads it."""
        if not self:
            return ""
        text = f"{self.year:04d}" if self.year else "-"
        if self.month:
            text += f"-{self.month:02d}"
            text += f"-{self.day:02d}" if self.day else ""
        return f"~{text}" if self.about else text

    def __bool__(self) -> bool:
        """Tell whether any part is known."""
        return bool(self.year or self.month)

    @property
    def earliest(self) -> datetime.date | None:
        """The first day that it can be; None where the year is unknown."""
        return datetime.date(self.year, self.month or 1, self.day or 1) if self.year else None

    def age_on(self, day: datetime.date) -> int | None:
        """Return the age in whole years on a day; unknown months count as passed; None without a year."""
        if not self.year or day.year < self.year:
            return None
        before = (day.month, day.day) < (self.month, self.day or 1)  # never where the month is 0
        return max(0, day.year - self.year - before)
