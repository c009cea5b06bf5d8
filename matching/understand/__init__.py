"""A sentence → what it says: kind, resource, quantity, rhythm, price, place, dates; French and English."""
from matching.understand.pipeline import understand
from matching.understand.reading import (
    Act,
    Facts,
    Guessed,
    Other,
    Pace,
    PlaceSpotter,
    Reading,
    Search,
    Season,
    Size,
    Spotted,
    State,
)

__all__ = ["Act", "Facts", "Guessed", "Other", "Pace", "PlaceSpotter", "Reading", "Search", "Season", "Size", "Spotted",
           "State", "understand"]
