"""A sentence → what it says: kind, resource, quantity, rhythm, price, place, dates; French and English."""

from matching.understand.pipeline import understand_message
from matching.understand.reading import (
    Act,
    Other,
    PlaceSpotter,
    Reading,
    Recurrence,
    Search,
    Season,
    Size,
    SpottedPlace,
    State,
    ThingFacts,
)

__all__ = [
    "Act",
    "Other",
    "PlaceSpotter",
    "Reading",
    "Recurrence",
    "Search",
    "Season",
    "Size",
    "SpottedPlace",
    "State",
    "ThingFacts",
    "understand_message",
]
