"""After an offer, a need: what companies of this activity often look for, to tick instead of typing."""
from __future__ import annotations

from bot.context.action_context import Desk
from matching.vocabulary import Kind
from storage.notes.saying import Button, Saying
from storage.tables import Declaration

MOST = 6


def asked(desk: Desk, row: Declaration) -> tuple[Saying, ...]:
    """« Et vous, que cherchez-vous ? », after an offer of a company that has not told any need."""
    if row.kind is not Kind.OFFER or desk.work.declarations.told(desk.ours.id, Kind.NEED):
        return ()
    return (Saying("proposal-asked", buttons=(Button("proposal-asked.list", "a.propose.0"),
                                              Button("proposal-asked.none", "a.nothing.0"))),)


def listed(desk: Desk) -> Saying:
    """What such companies often look for."""
    does = desk.knowledge.activities.get(desk.ours.activity)
    needs = [need for need in (does.needs if does else ()) if need in desk.knowledge.taxonomy.resources][:MOST]
    if not needs:
        return Saying("proposal-none")
    return Saying("proposal-list", {"activity": desk.ours.activity}, buttons=(
        *(Button("resource-choice", f"a.want.0.{need}", {"resource": need}) for need in needs),
        Button("proposal-asked.none", "a.nothing.0")))
