"""A sentence that answers no question: a declaration, a search, courtesy, a call for help, or words for somebody else."""
from __future__ import annotations

from bot.context.action_context import Desk, Done
from bot.conversation.model import Said
from bot.rules.declarations.opening_questions import opening
from bot.rules.networks import invitations
from bot.views.declarations import around, drafts
from matching.understand.reading import Act, Reading
from matching.vocabulary import Kind
from storage.notes.saying import Button, Saying

LETTERS = 4  # of an invitation's code


def heard(desk: Desk, said: Said) -> Done:
    """Read a sentence and begin what it asks for."""
    reading = said.reading
    if len(said.text.strip()) == LETTERS and (opened := invitations.opened(desk, said.text)) is not None:
        return opened
    if reading is None or (reading.act is Act.OTHER and reading.other is None):
        return Done((Saying("heard-noise"),))
    if reading.act is Act.OTHER:
        return Done((courtesy(desk, reading),))
    if reading.act is Act.SEARCH and desk.company is not None and reading.sure and reading.guesses:
        return Done((around.shown(desk, desk.company, around.Look(reading.guesses[0].resource, offers=True), 0),))
    kind = Kind.NEED if reading.act is Act.SEARCH else None
    return Done(begin=opening(desk.knowledge, reading, kind))


def courtesy(desk: Desk, reading: Reading) -> Saying:
    """The reply to what is neither a declaration nor a search."""
    kind = reading.other.value if reading.other else "noise"
    buttons = (Button("heard-help.go", "a.go"), Button("heard-help.who", "a.who")) if kind == "help" else ()
    return Saying(f"heard-{kind}", drafts.host(desk), buttons=buttons)
