"""The animator notes whom to ask for at a company, and how they are reached."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.asks.contact import FRENCH_DIALLING, AskTheirContact, Dialling
from bot.conversation.engine import Flow
from bot.conversation.steps import Ask
from storage.notes.names import Called
from storage.notes.saying import Facts


@dataclass(frozen=True, slots=True)
class Reaching:
    """The call it is for; `agreeing` when that somebody has just said yes."""

    call: int = 0
    company: Called = ""
    agreeing: bool = False
    name: str = ""
    contact: str = ""
    dialling: Dialling = FRENCH_DIALLING


def _build_facts(said: Reaching) -> Facts:
    return {"company": said.company, "agreeing": "yes" if said.agreeing else "no"}


CALL_CONTACT_FLOW = Flow(
    "reach",
    Reaching,
    do="reach",
    facts=_build_facts,
    steps=(Ask(name="name"), AskTheirContact(name="contact", dialling=lambda said: said.dialling)),
)
