"""Several wordings lie about as near to a misspelt name: the one whose letters, or whose sound, are nearest to it was meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rapidfuzz.distance import OSA

from matching.taxonomy.index.sounds import spell_sound

_LETTERS_A_SLIP = 6  # one slip in so many letters, and one more: beyond, it is another name
_SOUND_DISTANCE = 0.5  # what sounds the same is nearer than one letter, and farther than the very letters
_FAR = 99.0


def order_near_ties(
    query_spellings: tuple[str, str],
    owner_spellings: Mapping[int, Iterable[tuple[str, str]]],
    owner_sureness: Mapping[int, float],
) -> dict[int, float]:
    """How surely each owner is meant, those with spellings in the order in which they are near by letters.

    Every spelling is given as it is written and without the talk in it, both without blanks. An owner none of whose wordings
    is a few slips away stays behind those that have one.
    """
    apart = {
        owner: min((_measure_distance(query_spellings, each) for each in spellings), default=_FAR)
        for owner, spellings in owner_spellings.items()
    }
    ordered = sorted(apart, key=lambda owner: (apart[owner], -owner_sureness[owner]))
    places = sorted((owner_sureness[owner] for owner in apart), reverse=True)
    return {**owner_sureness, **dict(zip(ordered, places, strict=True))}


def _measure_distance(query_spellings: tuple[str, str], known_spellings: tuple[str, str]) -> float:
    return min(_count_slips(*pair) for pair in zip(query_spellings, known_spellings, strict=True))


def _count_slips(query: str, known_spelling: str) -> float:
    """Slips between two spellings; beyond a few, all are equally far."""
    most = 1 + len(query) // _LETTERS_A_SLIP
    slips = OSA.distance(query, known_spelling, score_cutoff=most)
    if slips > 1 and spell_sound(query) == spell_sound(known_spelling):
        return _SOUND_DISTANCE
    return float(slips) if slips <= most else _FAR
