"""A person's company joins the network: its name, its place, its activity; nothing more."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.conversation.asks.activity import AskActivity
from bot.conversation.asks.company_name import AskCompanyName
from bot.conversation.asks.place import AskPlace, NearPoint
from bot.conversation.engine import Flow
from bot.conversation.flows.company import COMPANY_ANSWERS
from bot.conversation.flows.declare import Unfinished
from bot.conversation.steps import Choice, Choose
from matching.knowledge import Knowledge
from matching.vocabulary import Place
from storage.notes.names import name_typed
from storage.notes.saying import Facts


@dataclass(frozen=True, slots=True)
class Joining:
    """`near` is the centre of the network, where homonyms are likelier; `another` when somebody adds a further site;
    `invitation` when they came by a personal link, of which something is being put right; `look`: the announcement of
    somebody else that they want to see once they have joined. `told` are the answers that were read in a sentence: with a
    name among them it is asked whether that is right, and what is wrong. `more` are things declared meanwhile, which come
    after joining."""

    near: NearPoint | None = None
    name: str = ""
    place: Place | None = None
    activity: str = ""
    another: bool = False
    look: int | None = None
    invitation: int | None = None
    told: tuple[str, ...] = ()
    right: bool | None = None
    wrong: str = "nothing"
    more: tuple[Unfinished, ...] = ()


_RIGHT_CHOICES = (Choice("yes", True, "join-right.right"), Choice("fix", False, "join-right.other"))
_WRONG_CHOICES = tuple(Choice(what, what, f"claim-wrong.{what}") for what in COMPANY_ANSWERS)


def overhear_company(said: Joining, text: str, knowledge: Knowledge) -> Mapping[str, Any]:
    """What a sentence says of the company that was not known yet, or was known otherwise."""
    found = knowledge.read_newcomer(text, said.near)
    heard = {"name": found.name, "place": found.place, "activity": found.activity}
    new = {name: value for name, value in heard.items() if value and value != getattr(said, name)}
    return {**new, "told": tuple(dict.fromkeys((*said.told, *new)))} if new else {}


def _divide_calling_card(said: Joining, text: str, knowledge: Knowledge) -> tuple[str, Mapping[str, Any]]:
    """« Brasserie du Marais, brasserie à Périgny » where the name is asked answers what comes next, too."""
    card = knowledge.read_newcomer(text, said.near, name_asked=True)
    beside = {name: value for name, value in (("place", card.place), ("activity", card.activity)) if value}
    return (card.name, {**beside, "told": tuple(dict.fromkeys((*said.told, *beside)))}) if beside else (text, {})


def _note_activity(said: Joining) -> Mapping[str, Any]:
    return {"told": (*said.told, "activity")}


def _may_ask(name: str) -> Callable[[Joining], bool]:
    """At first each is asked; once something is wrong, that alone."""
    return lambda said: said.wrong in ("nothing", name)


def _describe_company(said: Joining) -> Facts:
    return {
        "company": name_typed(said.name),
        "place": said.place.name if said.place else "none",
        "activity": said.activity or "none",
    }


JOIN_FLOW = Flow(
    "join",
    Joining,
    do="join",
    facts=_describe_company,
    overhear=overhear_company,
    helped=True,
    steps=(
        AskCompanyName(name="name", divide=_divide_calling_card, when=_may_ask("name"), after=("wrong",)),
        AskPlace(name="place", near=lambda said: said.near, when=_may_ask("place"), after=("wrong",)),
        AskActivity(
            name="activity",
            hint=lambda said: said.name,
            also=_note_activity,
            when=_may_ask("activity"),
            after=("name", "wrong"),
        ),
        Choose(name="right", options=lambda _: _RIGHT_CHOICES, when=lambda said: "name" in said.told),
        Choose(name="wrong", options=lambda _: _WRONG_CHOICES, when=lambda said: said.right is False, after=("right",)),
    ),
)
