"""A party says yes: who carries, and how the other side may reach it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.asks.contact import FRENCH_DIALLING, AskContact, Dialling
from bot.conversation.engine import Flow
from bot.conversation.steps import Choice, Choose
from matching.consent.states import Carrier


@dataclass(frozen=True, slots=True)
class Agreeing:
    """The synergy it is about; `last` when the other side has said yes already, `group` when there are several others."""

    synergy: int = 0
    last: bool = False
    group: bool = False
    carrier: Carrier | None = None
    contact: str | None = None
    dialling: Dialling = FRENCH_DIALLING


_CARRIER_CHOICES = tuple(Choice(carrier.value, carrier, f"agree-carrier.{carrier.value}") for carrier in Carrier)

AGREE_FLOW = Flow(
    "agree",
    Agreeing,
    do="agree",
    steps=(
        Choose(name="carrier", options=lambda _: _CARRIER_CHOICES, otherwise=Carrier.TOGETHER),
        AskContact(
            name="contact", last=lambda said: said.last, group=lambda said: said.group, dialling=lambda said: said.dialling
        ),
    ),
)
