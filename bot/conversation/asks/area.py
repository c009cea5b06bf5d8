"""How far does a network reach? So many km around its middle, or just the towns that are named."""
from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

from bot.conversation.asks.resource import cut
from bot.conversation.model import Retry, Talk
from bot.conversation.steps import A, Choice, Step
from matching.gazetteer.gazetteer import Gazetteer
from matching.knowledge import Knowledge
from matching.scoring.distance import km
from matching.vocabulary import Place

RADII = (10, 20, 30, 50)
FARTHEST = 200  # km
DISTANCE = re.compile(r"(\d{1,4})\s*(?:km|kilom[eè]tres?|kilometers?|kilometres?)?", re.IGNORECASE)
LONGEST = 200   # towns


@dataclass(frozen=True, slots=True)
class Area:
    """`radius` in km around the middle; where `communes` are named, only those count."""

    radius: float = 30.0
    communes: tuple[Place, ...] = ()


@dataclass(frozen=True, kw_only=True)
class AskArea(Step[A]):
    """Answered with an `Area`; `middle` is the town it lies around."""

    middle: Callable[[A], Place | None]

    def choices(self, talk: Talk, knowledge: Knowledge) -> tuple[Choice, ...]:
        return (*(Choice(str(radius), Area(radius), "area-radius", {"km": radius}) for radius in RADII),
                Choice("towns", None, "area-towns"))

    def chosen(self, choice: Choice) -> Area:
        if choice.value is None:
            raise Retry("towns", again=False)
        return Area(choice.value.radius)

    def words(self, text: str, talk: Talk, knowledge: Knowledge) -> Area:
        if (said := DISTANCE.fullmatch(text)) is not None and len(said[1]) < 4:
            if not 1 <= int(said[1]) <= FARTHEST:
                raise Retry("far", most=FARTHEST)
            return Area(float(said[1]))
        return around(self.middle(talk.answers), named(text, self.middle(talk.answers), knowledge.gazetteer))


def named(text: str, middle: Place | None, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """The towns in a list with commas or on lines of their own. Raises Retry for one that is unknown or not clear."""
    near = (middle.lat, middle.lon) if middle else None
    names = [name.strip() for name in re.split(r"[,;\n]", text) if name.strip()]
    if not names or len(names) > LONGEST:
        raise Retry("towns", again=False)
    towns: dict[tuple[str, str], Place] = {}
    for name in names:
        found = gazetteer.find(name, near=near)
        if not found:
            raise Retry("unknown", again=False, name=cut(name))
        if len(found) > 1:
            raise Retry("several", again=False, name=cut(name), example=f"{found[0].postcode} {found[0].name}")
        towns[found[0].name, found[0].department] = found[0]
    return tuple(towns.values())


def around(middle: Place | None, communes: tuple[Place, ...]) -> Area:
    """These towns; the radius is that of a circle which holds them all."""
    reach = max((km(middle.lat, middle.lon, each.lat, each.lon) for each in communes), default=0.0) if middle else 0.0
    return Area(float(max(1, ceil(reach))), communes)
