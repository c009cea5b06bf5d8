"""The parties of a lead: who speaks for each of them, about what, and which of them is the speaker's own."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.context.action_context import ActionContext
from matching.consent.states import Answer
from storage.tables import Declaration, Party, Person
from storage.work import Work


def find_party_person(work: Work, party: Party) -> Person | None:
    """Who is written to for a party: the keeper of its declaration, else a colleague; None: nobody speaks for it."""
    declaration = work.declarations.get(party.declaration_id)
    return work.people.find_spokesperson(party.company_id, declaration.keeper_id) if declaration is not None else None


def find_party_declaration(work: Work, party: Party) -> Declaration:
    """What a party brings or looks for. Raises LookupError for a party of another network."""
    declaration = work.declarations.get(party.declaration_id)
    if declaration is None:
        raise LookupError(f"a lead without its declaration {party.declaration_id}")
    return declaration


def name_party_resource(work: Work, party: Party) -> str:
    """What it is about, as that party called it."""
    declaration = find_party_declaration(work, party)
    return declaration.resource or declaration.said


def find_own_party(
    context: ActionContext, parties: Sequence[Party], answers: Collection[Answer] = (Answer.ASKED,)
) -> Party | None:
    """The party that the speaker may act for; of several, one that answered so first."""
    ours = [party for party in parties if context.may_speak_for(party.company_id)]
    return next((party for party in ours if party.answer in answers), ours[0] if ours else None)
