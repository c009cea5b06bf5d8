"""Days and hours as they are said: "jeudi 5 mars à 9 h", "Thursday 5 March at 9:00". Local, as the network's clocks show."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_date

_NARROW_SPACE = "\u202f"


def to_local_text(moment: datetime, time_zone: str) -> str:
    """A moment as a fact of a saying: what the clocks there show."""
    return moment.astimezone(ZoneInfo(time_zone)).strftime("%Y-%m-%dT%H:%M")


def format_hour(language: str, moment: Any) -> str:
    """ "9 h", "9 h 30"; "9:00" in English."""
    at = datetime.fromisoformat(str(moment))
    if language != "fr":
        return f"{at.hour}:{at.minute:02}"
    return f"{at.hour}{_NARROW_SPACE}h" + (f"{_NARROW_SPACE}{at.minute:02}" if at.minute else "")


def format_moment(language: str, moment: Any) -> str:
    """ "jeudi 5 mars à 9 h"."""
    at = datetime.fromisoformat(str(moment))
    day = format_date(at, "EEEE d MMMM", locale=language)
    if language == "fr":
        return f"{day.replace(' 1 ', ' 1er ')} à {format_hour(language, moment)}"
    return f"{day} at {format_hour(language, moment)}"
