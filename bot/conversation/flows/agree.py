"""A party says yes: how much it would take, who carries, and how the other side may reach it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.asks.amount import StatedAmount
from bot.conversation.asks.contact import FRENCH_DIALLING, AskContact, Dialling
from bot.conversation.asks.likely_words import AskLikelyWords
from bot.conversation.asks.share import AskShare
from bot.conversation.engine import Flow
from bot.conversation.steps import Choice, Choose
from matching.consent.states import Carrier
from matching.understand.answers import names_months
from matching.vocabulary import Quantity


@dataclass(frozen=True, slots=True)
class Agreeing:
    """The synergy it is about, or `several` that are agreed to together; `last` when the other side has said yes already,
    `group` when there are several others; `whole` is what there is, where whoever would take of it has not said how much
    they need; `falls_due`: it is bought together, so
    that it counts when each needs it, in words or as the code of a button (`due`)."""

    synergy: int = 0
    last: bool = False
    group: bool = False
    carrier: Carrier | None = None
    contact: str | None = None
    several: tuple[int, ...] = ()
    resource: str | None = None
    whole: Quantity | None = None
    amount: StatedAmount | None = None
    dialling: Dialling = FRENCH_DIALLING
    falls_due: bool = False
    due: str = ""


_CARRIER_CHOICES = tuple(Choice(carrier.value, carrier, f"agree-carrier.{carrier.value}") for carrier in Carrier)
DUE_QUARTER, DUE_YEAR, DUE_OPEN = "quarter", "year", "open"
_DUE_CHOICES = tuple(Choice(code, code, f"agree-due.{code}") for code in (DUE_QUARTER, DUE_YEAR, DUE_OPEN))

AGREE_FLOW = Flow(
    "agree",
    Agreeing,
    do="agree",
    steps=(
        AskShare(
            name="amount",
            when=lambda said: said.whole is not None,
            resource=lambda said: said.resource,
            agreed=lambda said: said.whole,
        ),
        Choose(name="carrier", options=lambda _: _CARRIER_CHOICES, otherwise=Carrier.TOGETHER),
        AskContact(
            name="contact", last=lambda said: said.last, group=lambda said: said.group, dialling=lambda said: said.dialling
        ),
        AskLikelyWords(
            name="due", when=lambda said: said.falls_due, likely=_DUE_CHOICES, means=names_months, otherwise=DUE_OPEN
        ),
    ),
)
