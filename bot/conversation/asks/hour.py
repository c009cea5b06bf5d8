"""At what o'clock? A few likely hours as buttons; any other can be written."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.conversation.model import A, Retry, TalkProgress
from bot.conversation.steps import Choice, Step
from matching.knowledge import Knowledge

_LIKELY_HOURS = (8, 9, 12, 17)
_HOUR_PATTERN = re.compile(r"(?:à |at )?(\d{1,2})\s*(?:h(?:eures?)?|:)?\s*(?:00)?", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class AskHour(Step[A]):
    """Answered with a full hour, 0 to 23."""

    def list_choices(self, talk: TalkProgress[A], knowledge: Knowledge) -> tuple[Choice, ...]:
        return tuple(Choice(str(hour), hour, "hour-choice", {"hour": hour}) for hour in _LIKELY_HOURS)

    def read_words(self, text: str, talk: TalkProgress[A], knowledge: Knowledge) -> int:
        said = _HOUR_PATTERN.fullmatch(text)
        if said is None or int(said[1]) > 23:
            raise Retry("unknown")
        return int(said[1])
