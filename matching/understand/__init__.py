"""A sentence → what it says: kind, resource, quantity, rhythm, price, place, dates; French and English."""

from matching.understand.pipeline import understand_message
from matching.understand.reading import (
    Act,
    Guessed,
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
    "Guessed",
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
