"""Somebody or a company left: whoever was asked with them, or waits for them, reads that the lead has no continuation."""
from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import Desk
from matching.consent.states import Answer
from storage.notes.outbox import Rank
from storage.notes.saying import Saying

TOLD = (Answer.ASKED, Answer.YES, Answer.LATER)


def tell_the_others(desk: Desk, synergy_id: int, companies: Sequence[int]) -> None:
    """One line to everybody in a lead but those `companies`, and not why."""
    desk.work.outbox.cancel(f"synergy:{synergy_id}")
    for party in desk.work.synergies.parties(synergy_id):
        theirs = desk.work.declarations.get(party.declaration_id)
        if party.company_id in companies or party.answer not in TOLD or theirs is None:
            continue
        if (person := desk.work.people.speaking_for(party.company_id, theirs.keeper_id)) is not None:
            desk.work.outbox.owe(person, Saying("synergy-ended", {"resource": theirs.resource or theirs.said}),
                                 once=f"ended:{synergy_id}:{party.company_id}", due=desk.now, rank=Rank.INTRODUCTION)
