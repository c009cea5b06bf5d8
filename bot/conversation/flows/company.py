"""One thing of a company is said anew: its name, its town, or its trade."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.asks.activity import AskActivity
from bot.conversation.asks.company_name import AskCompanyName
from bot.conversation.asks.place import AskPlace, NearPoint
from bot.conversation.engine import Flow
from matching.vocabulary import Place


@dataclass(frozen=True, slots=True)
class CompanyChange:
    """What the company is; `company` is the one that somebody changes."""

    company: int = 0
    near: NearPoint | None = None
    name: str = ""
    place: Place | None = None
    activity: str = ""


COMPANY_ANSWERS = ("name", "place", "activity")

COMPANY_FLOW = Flow(
    "company",
    CompanyChange,
    do="company",
    helped=True,
    steps=(
        AskCompanyName(name="name"),
        AskPlace(name="place", near=lambda said: said.near),
        AskActivity(name="activity", hint=lambda _: ""),
    ),
)
