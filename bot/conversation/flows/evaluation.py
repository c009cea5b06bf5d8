"""What only the animator knows of a period: the time spent, the funding, who else carries it, jobs."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.asks.known_words import AskKnownWords
from bot.conversation.engine import Flow


@dataclass(frozen=True, slots=True)
class Evaluating:
    """The `period` by its code; what was said last time, and what is said now ("": nothing)."""

    period: str = ""
    last_time: str = ""
    last_funding: str = ""
    last_partners: str = ""
    last_jobs: str = ""
    time: str | None = None
    funding: str | None = None
    partners: str | None = None
    jobs: str | None = None


EVALUATION_FLOW = Flow(
    "evaluation",
    Evaluating,
    do="evaluation",
    steps=(
        AskKnownWords(name="time", proposed=lambda said: said.last_time),
        AskKnownWords(name="funding", proposed=lambda said: said.last_funding),
        AskKnownWords(name="partners", proposed=lambda said: said.last_partners),
        AskKnownWords(name="jobs", proposed=lambda said: said.last_jobs),
    ),
)
