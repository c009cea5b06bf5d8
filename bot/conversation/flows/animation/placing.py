"""Several companies have agreed by telephone to a share each: whom to name there, where that is not known, and how their
yeses were given."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.asks.contact import FRENCH_DIALLING, AskTheirContact, Dialling
from bot.conversation.engine import Flow
from bot.conversation.steps import Ask, Choice, Choose
from storage.notes.names import Called

NOT_AGREED = "not-yet"
_MEANS = ("phone", "meeting", "mail", "message")


@dataclass(frozen=True, slots=True)
class Placing:
    """The declaration that is shared out, the words that say who has how much; then either whom to name at a `company` of
    them and how they are reached, or how all `agreed`."""

    declaration: int = 0
    words: str = ""
    company: int = 0
    called: Called = ""
    name: str = ""
    contact: str = ""
    dialling: Dialling = FRENCH_DIALLING
    agreed: str = ""


PLACING_FLOW = Flow(
    "placing",
    Placing,
    do="placing",
    facts=lambda said: {"company": said.called},
    steps=(
        Ask(name="name", when=lambda said: said.company > 0),
        AskTheirContact(name="contact", when=lambda said: said.company > 0, dialling=lambda said: said.dialling),
        Choose(
            name="agreed",
            when=lambda said: said.company == 0,
            options=lambda _: tuple(Choice(code, code, f"placing-agreed.{code}") for code in (*_MEANS, NOT_AGREED)),
        ),
    ),
)
