"""After an offer, a need: what companies of this activity often look for, to tick instead of typing."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from matching.vocabulary import Kind
from storage.notes.saying import Button, Saying
from storage.tables import Declaration

_MOST_NEEDS = 6


def build_proposal_question(context: ActionContext, declaration: Declaration) -> tuple[Saying, ...]:
    """« Et vous, que cherchez-vous ? », after an offer of a company that has not told any need."""
    if declaration.kind is not Kind.OFFER or context.work.declarations.has_kind(context.own_company.id, Kind.NEED):
        return ()
    return (
        Saying(
            "proposal-asked",
            buttons=(Button("proposal-asked.list", "a.propose.0"), Button("proposal-asked.none", "a.nothing.0")),
        ),
    )


def build_proposal_list(context: ActionContext) -> Saying:
    """What such companies often look for."""
    does = context.knowledge.activities.get(context.own_company.activity)
    needs = [need for need in (does.needs if does else ()) if need in context.knowledge.taxonomy.resources][:_MOST_NEEDS]
    if not needs:
        return Saying("proposal-none")
    return Saying(
        "proposal-list",
        {"activity": context.own_company.activity},
        buttons=(
            *(Button("resource-choice", f"a.want.0.{need}", {"resource": need}) for need in needs),
            Button("proposal-asked.none", "a.nothing.0"),
        ),
    )
