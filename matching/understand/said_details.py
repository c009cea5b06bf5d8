"""What a sentence tells of a thing besides what it is and how much."""

from __future__ import annotations

from matching.understand.asked_price import PRICED, quote_asked_price
from matching.understand.fate import read_fate
from matching.understand.least import is_least
from matching.understand.moments import find_moments
from matching.understand.reading import Reading
from matching.vocabulary import Details, Kind

_BETWEEN_SENTENCES = " · "
_LONGEST_KEPT = 300  # letters: a card that shows them stays on one screen of a phone


def collect_details(reading: Reading) -> Details:
    """The details that were said; a detail that sentences may tell is one line more here."""
    facts = reading.facts
    return Details(
        season=reading.season,
        temperature_c=facts.temperature_c,
        pressure_bar=facts.pressure_bar,
        size=facts.size,
        sentence=shorten_sentence(reading.text),
        note=" · ".join(filter(None, (*facts.closed, quote_asked_price(reading.text) if reading.price in PRICED else ""))),
        at_least=reading.kind is Kind.NEED and is_least(reading.text, reading.quantity),
        fate=read_fate(reading.text) if reading.kind is not Kind.NEED else None,
        moments=find_moments(reading.text) if _names_moments(reading) else None,
    )


def shorten_sentence(text: str) -> str:
    """A sentence on one line, or as much of it as is kept."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_KEPT else line[: _LONGEST_KEPT - 1].rsplit(" ", 1)[0] + "…"


def join_sentences(*sentences: str) -> str:
    """What was written one after the other about one thing, as it is kept."""
    return shorten_sentence(_BETWEEN_SENTENCES.join(filter(None, sentences)))


def split_kept_sentences(sentence: str) -> tuple[str, ...]:
    """The single sentences of it."""
    return tuple(sentence.split(_BETWEEN_SENTENCES))


def _names_moments(reading: Reading) -> bool:
    """What is lent or borrowed is for some time or other; who looks for something on a Thursday has no use for a Tuesday."""
    return reading.kind is Kind.SHARE or (reading.kind is Kind.NEED and bool(reading.facts.weekdays))
