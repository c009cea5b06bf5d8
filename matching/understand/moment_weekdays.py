"""The days of the week on which something lent is to be had."""

from __future__ import annotations

from datetime import date

from matching.understand.plain_text import fold_text
from matching.understand.time import read_time

_ANY_DAY = date.min  # weekdays by name hang on no day


def find_moment_weekdays(text: str) -> tuple[int, ...]:
    """The days of the week that these words name, 1 = Monday; none where they name other days ("sauf le mardi")."""
    folded = fold_text(text)
    # A closing alone counts as a remark there; here it is the whole answer.
    return () if read_time(f"any {folded}", _ANY_DAY).closings else read_time(folded, _ANY_DAY).weekdays
