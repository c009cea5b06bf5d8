"""How far does a network reach? So many km around its middle, or just the towns that are named."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

from bot.conversation.asks.resource import shorten_words
from bot.conversation.model import A, Retry, TalkProgress
from bot.conversation.steps import Choice, Step
from matching.gazetteer.gazetteer import Gazetteer
from matching.knowledge import Knowledge
from matching.scoring.distance import measure_km
from matching.vocabulary import Place

_RADII = (10, 20, 30, 50)
_FARTHEST_KM = 200  # km
_DISTANCE_PATTERN = re.compile(r"(\d{1,4})\s*(?:km|kilom[eè]tres?|kilometers?|kilometres?)?", re.IGNORECASE)
_MOST_TOWNS = 200  # towns


@dataclass(frozen=True, slots=True)
class Area:
    """`radius` in km around the middle; where `communes` are named, only those count."""

    radius: float = 30.0
    communes: tuple[Place, ...] = ()


@dataclass(frozen=True, kw_only=True)
class AskArea(Step[A]):
    """Answered with an `Area`; `middle` is the town it lies around."""

    middle: Callable[[A], Place | None]

    def list_choices(self, talk: TalkProgress[A], knowledge: Knowledge) -> tuple[Choice, ...]:
        return (
            *(Choice(str(radius), Area(radius), "area-radius", {"km": radius}) for radius in _RADII),
            Choice("towns", None, "area-towns"),
        )

    def read_choice(self, choice: Choice) -> Area:
        if choice.value is None:
            raise Retry("towns", again=False)
        return Area(choice.value.radius)

    def read_words(self, text: str, talk: TalkProgress[A], knowledge: Knowledge) -> Area:
        if (said := _DISTANCE_PATTERN.fullmatch(text)) is not None and len(said[1]) < 4:
            if not 1 <= int(said[1]) <= _FARTHEST_KM:
                raise Retry("far", most=_FARTHEST_KM)
            return Area(float(said[1]))
        return build_area(self.middle(talk.answers), parse_towns(text, self.middle(talk.answers), knowledge.gazetteer))


def parse_towns(text: str, middle: Place | None, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """The towns in a list with commas or on lines of their own. Raises Retry for one that is unknown, not clear or
    found only nearly."""
    near = (middle.lat, middle.lon) if middle else None
    names = [name.strip() for name in re.split(r"[,;\n]", text) if name.strip()]
    if not names or len(names) > _MOST_TOWNS:
        raise Retry("towns", again=False)
    towns: dict[tuple[str, str], Place] = {}
    for name in names:
        found = gazetteer.find(name, near=near)
        if not found and (alike := gazetteer.find_alike(name, near=near)):
            raise Retry("alike", again=False, name=shorten_words(name), example=f"{alike[0].postcode} {alike[0].name}".strip())
        if not found:
            raise Retry("unknown", again=False, name=shorten_words(name))
        if len(found) > 1:
            raise Retry("several", again=False, name=shorten_words(name), example=f"{found[0].postcode} {found[0].name}")
        towns[found[0].name, found[0].department] = found[0]
    return tuple(towns.values())


def build_area(middle: Place | None, communes: tuple[Place, ...]) -> Area:
    """These towns; the radius is that of a circle which holds them all."""
    reach = max((measure_km(middle.lat, middle.lon, each.lat, each.lon) for each in communes), default=0.0) if middle else 0.0
    return Area(float(max(1, ceil(reach))), communes)
