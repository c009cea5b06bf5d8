"""An animator puts right what is known of a company: its name, its town, or its trade."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.asks.activity import AskActivity
from bot.conversation.asks.company_name import AskCompanyName
from bot.conversation.asks.place import AskPlace
from bot.conversation.engine import Flow
from bot.conversation.flows.company import CompanyChange
from bot.conversation.model import A, TalkProgress
from bot.conversation.steps import Choice
from matching.knowledge import Knowledge


@dataclass(frozen=True, kw_only=True)
class AskTheirPlace(AskPlace[A]):
    """The animator's own position says nothing of it."""

    def list_choices(self, talk: TalkProgress[A], knowledge: Knowledge) -> tuple[Choice, ...]:
        return super().list_choices(talk, knowledge) if talk.heard is not None else ()


COMPANY_ENTRY_FLOW = Flow(
    "corrected",
    CompanyChange,
    do="corrected",
    steps=(
        AskCompanyName(name="name"),
        AskTheirPlace(name="place", near=lambda said: said.near),
        AskActivity(name="activity", hint=lambda _: ""),
    ),
)
