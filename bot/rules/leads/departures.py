"""Somebody or a company left: whoever was asked with them, or waits for them, reads that the lead has no continuation."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext
from matching.consent.states import Answer
from storage.notes.outbox import Rank
from storage.notes.saying import Saying

_CONCERNED_ANSWERS = (Answer.ASKED, Answer.YES, Answer.LATER)


def tell_other_parties(context: ActionContext, synergy_id: int, companies: Sequence[int]) -> None:
    """One line to everybody in a lead but those `companies`, and not why."""
    context.work.outbox.cancel(f"synergy:{synergy_id}")
    for party in context.work.synergies.list_parties(synergy_id):
        theirs = context.work.declarations.get(party.declaration_id)
        if party.company_id in companies or party.answer not in _CONCERNED_ANSWERS or theirs is None:
            continue
        if (person := context.work.people.find_spokesperson(party.company_id, theirs.keeper_id)) is not None:
            context.work.outbox.owe(
                person,
                Saying("synergy-ended", {"resource": theirs.resource or theirs.said}),
                once=f"ended:{synergy_id}:{party.company_id}",
                due=context.now,
                rank=Rank.INTRODUCTION,
            )
