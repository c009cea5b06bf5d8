"""A personal link: are you this company? One tap joins; what is not right is put right."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.engine import Flow
from bot.conversation.steps import Choice, Choose
from storage.notes.names import Called
from storage.notes.saying import Facts


@dataclass(frozen=True, slots=True)
class Claiming:
    """The invitation, and what its company is called here; `ours`: it is us; `wrong`: what of it is not right."""

    invitation: int = 0
    company: Called = ""
    place: str = ""
    network: str = ""
    animator: Called = ""
    host: str = ""
    ours: bool | None = None
    wrong: str = ""


def _build_facts(said: Claiming) -> Facts:
    return {"company": said.company, "place": said.place, "network": said.network, "animator": said.animator, "host": said.host}


_OURS_CHOICES = (
    Choice("yes", True, "claim-ours.yes"),
    Choice("fix", False, "claim-ours.fix"),
    Choice("who", None, "claim-ours.who", token="a.who"),
    Choice("lang", None, "claim-ours.lang", token="a.lang"),
)
_WRONG_CHOICES = tuple(Choice(what, what, f"claim-wrong.{what}") for what in ("name", "place", "activity", "other"))

CLAIM_FLOW = Flow(
    "claim",
    Claiming,
    do="claim",
    facts=_build_facts,
    steps=(
        Choose(name="ours", options=lambda _: _OURS_CHOICES),
        Choose(name="wrong", options=lambda _: _WRONG_CHOICES, when=lambda said: said.ours is False, after=("ours",)),
    ),
)
