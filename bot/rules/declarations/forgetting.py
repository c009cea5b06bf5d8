"""What somebody said to be erased before it was published: its draft keeps none of their words, and never comes back."""

from __future__ import annotations

from collections.abc import Iterable

from bot.context.action_context import ActionContext
from bot.conversation.codec import unseal_talk
from bot.conversation.flows import FLOWS
from bot.conversation.flows.declare import Declaring
from bot.conversation.flows.join import Joining
from matching.vocabulary import Details
from storage.tables import Declaration, Talk
from storage.tables.declaration import DeclarationState
from storage.tables.moves import move


def erase_drafts(context: ActionContext, drafts: Iterable[Declaration]) -> None:
    """These drafts are gone, with what was typed."""
    for row in drafts:
        move(row, DeclarationState.WITHDRAWN)
        row.said, row.details, row.touched = "", Details(), context.now


def list_drafts_of_talk(context: ActionContext, talk: Talk) -> tuple[Declaration, ...]:
    """The drafts that belong to a talk: the other things of the same sentence, or all that waits for joining."""
    flow = FLOWS[talk.flow]
    answers = unseal_talk(flow, talk.answers, talk.asked).answers
    own = context.work.declarations.list_drafts(context.person_id)
    if isinstance(answers, Joining):
        return tuple(row for row in own if row.company_id is None)
    if isinstance(answers, Declaring):
        return tuple(row for row in own if row.id in {*answers.before, answers.draft})
    return ()
