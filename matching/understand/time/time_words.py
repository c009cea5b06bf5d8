"""All that a text says of time, each looked for when it is asked for, and once."""

from __future__ import annotations

from datetime import date, time
from functools import lru_cache

from matching.understand.lazy import Lazy
from matching.understand.spans import Dates, RhythmSpan, TextSpan
from matching.understand.time.closings import find_closings
from matching.understand.time.dates import read_dates
from matching.understand.time.moment import find_moment
from matching.understand.time.rhythm import find_regularity, find_rhythms
from matching.understand.time.weekdays import find_weekday_spans, find_weekdays, has_weekly_habit


class TimeWords:
    """What a folded text says of time, as seen from `today`."""

    def __init__(self, folded: str, today: date) -> None:
        self._folded, self._today = folded, today

    @Lazy
    def dates(self) -> Dates:
        """Season, from when, until when."""
        return read_dates(self._folded, self._today)

    @Lazy
    def rhythms(self) -> tuple[RhythmSpan, ...]:
        """How often, and where it says so."""
        return find_rhythms(self._folded)

    @Lazy
    def regularity(self) -> TextSpan | None:
        """Where "régulièrement" and the like stand."""
        return find_regularity(self._folded)

    @Lazy
    def weekdays(self) -> tuple[int, ...]:
        """Weekdays, 1 = Monday."""
        return find_weekdays(self._folded)

    @Lazy
    def weekday_spans(self) -> tuple[TextSpan, ...]:
        """Where weekdays stand, with their small words."""
        return find_weekday_spans(self._folded)

    @Lazy
    def weekly_habit(self) -> bool:
        """Is it said of every such weekday: "le mardi"?"""
        return has_weekly_habit(self._folded)

    @Lazy
    def closings(self) -> tuple[TextSpan, ...]:
        """Where it is told when it is not to be had: "fermé en août"."""
        return find_closings(self._folded)

    @Lazy
    def moment(self) -> tuple[date | None, time | None]:
        """One day and one hour to come, as people set a meeting."""
        return find_moment(self._folded, self._today)


@lru_cache(maxsize=4)  # a message of one part is asked twice, to mask what it says of time and to read it
def read_time(folded: str, today: date) -> TimeWords:
    """What these words say of time."""
    return TimeWords(folded, today)
