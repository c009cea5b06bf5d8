"""A person's company joins the network: its name, its place, its activity; nothing more."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.asks.activity import AskActivity
from bot.conversation.asks.company_name import AskCompanyName
from bot.conversation.asks.place import AskPlace, NearPoint
from bot.conversation.engine import Flow
from matching.vocabulary import Place


@dataclass(frozen=True, slots=True)
class Joining:
    """`near` is the centre of the network, where homonyms are likelier; `another` when somebody adds a further site;
    `invitation` when they came by a personal link, of which something is being put right; `look`: the announcement of
    somebody else that they want to see once they have joined."""

    near: NearPoint | None = None
    name: str = ""
    place: Place | None = None
    activity: str = ""
    another: bool = False
    look: int | None = None
    invitation: int | None = None


JOIN_FLOW = Flow(
    "join",
    Joining,
    do="join",
    steps=(
        AskCompanyName(name="name"),
        AskPlace(name="place", near=lambda said: said.near),
        AskActivity(name="activity", after=("name",), hint=lambda said: said.name),
    ),
)
