"""Whose clock does a network live by? Proposed by where it lies; any zone of the world can be written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from zoneinfo import ZoneInfo, available_timezones

from bot.conversation.model import A, Retry, TalkProgress
from bot.conversation.steps import Choice, Step
from matching.knowledge import Knowledge
from matching.vocabulary import Place

HOME_ZONE = "Europe/Paris"
_OVERSEAS_ZONES = {
    "971": "America/Guadeloupe",
    "972": "America/Martinique",
    "973": "America/Cayenne",
    "974": "Indian/Reunion",
    "975": "America/Miquelon",
    "976": "Indian/Mayotte",
    "977": "America/St_Barthelemy",
    "978": "America/Marigot",
    "987": "Pacific/Tahiti",
    "988": "Pacific/Noumea",
}


@dataclass(frozen=True, kw_only=True)
class AskZone(Step[A]):
    """Answered with the name of a time zone."""

    middle: Callable[[A], Place | None]

    def list_choices(self, talk: TalkProgress[A], knowledge: Knowledge) -> tuple[Choice, ...]:
        place = self.middle(talk.answers)
        likely = dict.fromkeys((_OVERSEAS_ZONES.get(place.department, HOME_ZONE) if place else HOME_ZONE, HOME_ZONE))
        return tuple(Choice(str(n), zone, "zone-choice", {"zone": zone}) for n, zone in enumerate(likely))

    def read_words(self, text: str, talk: TalkProgress[A], knowledge: Knowledge) -> str:
        if (zone := parse_zone(text)) is None:
            raise Retry("unknown")
        return zone


def parse_zone(text: str) -> str | None:
    """The time zone of that name, however its letters are written; None when there is none."""
    wanted = text.strip().replace(" ", "_").casefold()
    found = next((name for name in sorted(available_timezones()) if name.casefold() == wanted and "/" in name), None)
    return ZoneInfo(found).key if found else None
