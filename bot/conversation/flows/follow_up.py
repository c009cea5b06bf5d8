"""What is asked of those who were introduced, where a tap is not enough: how much, a first date, when to ask again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.conversation.asks.amount import StatedAmount
from bot.conversation.asks.likely_words import AskLikelyWords
from bot.conversation.asks.outcome import AskOutcomeAmount
from bot.conversation.asks.saved import AskSaving, StatedSaving
from bot.conversation.engine import Flow
from bot.conversation.model import Ambiguous, Retry, Said, TalkProgress
from bot.conversation.steps import Ask, Choice, Choose, shorten_quote
from matching.consent.states import Stage
from matching.knowledge import Knowledge
from matching.understand.answers import names_day
from matching.understand.placed_shares import read_placed_shares
from matching.vocabulary import Quantity
from storage.notes.saying import Facts

PICKUP_DAYS = {"soon": 3, "week": 7}  # days from today
PICKUP_OPEN = "open"  # no date yet
REMIND_DAYS = {f"days-{days}": days for days in (3, 7, 14, 30)}


@dataclass(frozen=True, slots=True)
class StatingOutcome:
    """How much an exchange (`introduction`) really is, at that stage; `agreed` is what had been said before, `news` whether
    it has only just come that far."""

    introduction: int = 0
    stage: Stage = Stage.RUNNING
    news: bool = False
    resource: str | None = None
    agreed: Quantity | None = None
    amount: StatedAmount | None = None


@dataclass(frozen=True, slots=True)
class StatingSaving:
    """What sharing (`introduction`) saves one of them."""

    introduction: int = 0
    amount: StatedSaving | None = None


@dataclass(frozen=True, slots=True)
class NamingDay:
    """A day about an exchange, in words or as one of the likely ones."""

    introduction: int = 0
    day: str = ""


class SharedPace(StrEnum):
    """Is what was given so much each time, or was it one delivery?"""

    EACH = "each"
    ONCE = "once"


@dataclass(frozen=True, slots=True)
class TellingShares:
    """« On a donné 3 t à Martin » (`words`); of what comes every so often (`rhythm`, `every`): so much each time, or once?"""

    words: str = ""
    rhythm: str = ""
    every: int = 1
    pace: SharedPace | None = None


@dataclass(frozen=True, kw_only=True)
class AskShares(Ask[TellingShares]):
    """« 250 kg à Martin et 150 à Dupont »."""

    longest: int = 400

    def read_words(self, text: str, talk: TalkProgress[TellingShares], knowledge: Knowledge) -> str:
        words = super().read_words(text, talk, knowledge)
        if not read_placed_shares(words).shares:
            raise Retry("unread", words=shorten_quote(words))
        return words


def _describe_outcome(said: StatingOutcome) -> Facts:
    return {
        "resource": said.resource or "",
        "rhythm": said.agreed.rhythm.value if said.agreed is not None and said.agreed.rhythm is not None else "",
        "news": "yes" if said.news else "no",
    }


_CLAUSE = re.compile(r"[,;:.!(]\s")
_ASK_OUTCOME = AskOutcomeAmount[StatingOutcome](
    name="amount", resource=lambda said: said.resource, agreed=lambda said: said.agreed
)
OUTCOME_FLOW = Flow("outcome", StatingOutcome, do="outcome", facts=_describe_outcome, steps=(_ASK_OUTCOME,))


def read_told_amount(stating: StatingOutcome, text: str, knowledge: Knowledge) -> StatedAmount | None:
    """How much it is, where a sentence that was no answer to that question has told it: « ça tourne, 500 kg par semaine »."""
    if not any(letter.isdigit() for letter in text):
        return None
    talk = TalkProgress(OUTCOME_FLOW.name, stating)
    for part in (text, *_CLAUSE.split(text)):
        try:
            amount: StatedAmount = _ASK_OUTCOME.read_answer(Said(part.strip()), talk, knowledge)
        except (Retry, Ambiguous):
            continue
        if amount.quantity is not None:
            return amount
    return None


SAVING_FLOW = Flow("saving", StatingSaving, do="saving", steps=(AskSaving(name="amount"),))
PICKUP_FLOW = Flow(
    "pickup",
    NamingDay,
    do="pickup",
    steps=(
        AskLikelyWords(
            name="day",
            likely=tuple(Choice(code, code, f"pickup-day.{code}") for code in (*PICKUP_DAYS, PICKUP_OPEN)),
            means=names_day,
        ),
    ),
)
REMIND_FLOW = Flow(
    "remind",
    NamingDay,
    do="remind",
    steps=(
        AskLikelyWords(
            name="day", likely=tuple(Choice(code, code, f"remind-day.{code}") for code in REMIND_DAYS), means=names_day
        ),
    ),
)
SHARED_FLOW = Flow(
    "shared",
    TellingShares,
    do="shared",
    facts=lambda said: {"words": shorten_quote(said.words), "rhythm": said.rhythm, "every": said.every},
    steps=(
        AskShares(name="words"),
        Choose(
            name="pace",
            when=lambda said: bool(said.rhythm),
            options=lambda said: tuple(
                Choice(each, each, f"shared-pace.{each}", {"rhythm": said.rhythm, "every": said.every}) for each in SharedPace
            ),
        ),
    ),
)
