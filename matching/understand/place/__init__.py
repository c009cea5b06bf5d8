"""Where. In: a text and who knows the towns. Out: the places that it names, with the small words that belong to them."""

from matching.understand.place.places import find_place_spans

__all__ = ["find_place_spans"]
