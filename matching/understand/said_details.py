"""What a sentence tells of a thing besides what it is and how much."""

from __future__ import annotations

from matching.understand.reading import Reading
from matching.vocabulary import Details


def collect_details(reading: Reading) -> Details:
    """The details that were said; a detail that sentences may tell is one line more here."""
    facts = reading.facts
    return Details(season=reading.season, temperature_c=facts.temperature_c, pressure_bar=facts.pressure_bar, size=facts.size)
