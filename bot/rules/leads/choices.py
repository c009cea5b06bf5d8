"""Several said yes to the same offer or need: its owner is asked once about all of them, and chooses one or several."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.context.action_context import ActionContext
from bot.partners.parties import find_party_declaration, find_party_person
from bot.rules.leads import answered_cards
from bot.views.leads import choices
from bot.views.leads.choices import WaitingAnswer
from bot.views.leads.lead_cards import build_lead_card
from matching.consent.states import PartyRole
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.tables import Party, Person
from storage.tables.declaration import DeclarationState


def gather_answers(context: ActionContext, asked: Party, person: Person) -> Saying | None:
    """The card about all who said yes and wait for this party; None while there is only one. The cards of the others lose
    their buttons: what was asked one by one is asked anew, and once."""
    waiting = choices.list_waiting_answers(context, asked.declaration_id)
    if len(waiting) < 2:
        return None
    for each in waiting:
        _put_cards_away(context, each, person)
    return choices.build_choice_card(context, waiting)


def offer_rest(context: ActionContext, declarations: Collection[int], why: str) -> None:
    """Some of it was promised, and some is left: who else said yes is put to its owner again, with what is left."""
    for id in declarations:
        waiting = choices.list_waiting_answers(context, id)
        row = find_party_declaration(context.work, waiting[0].mine) if waiting else None
        person = find_party_person(context.work, waiting[0].mine) if waiting else None
        if row is None or person is None or row.state is not DeclarationState.OPEN:
            continue
        first = waiting[0]
        card = gather_answers(context, first.mine, person)
        if card is None:
            _put_cards_away(context, first, person)
            card = build_lead_card(context, first.synergy, first.mine, (first.other,))
        context.work.outbox.owe(
            person,
            card,
            once=f"card:{first.synergy.id}:{first.mine.company_id}:{why}",
            due=context.now,
            rank=Rank.INTRODUCTION,
            subject=f"synergy:{first.synergy.id}",
            expires=first.synergy.lapses,
        )


def _put_cards_away(context: ActionContext, waiting_answer: WaitingAnswer, person: Person) -> None:
    subject = f"synergy:{waiting_answer.synergy.id}"
    context.work.outbox.cancel(subject, person)
    answered_cards.close_cards(context, subject, (person,), "choice-below")


def keep_shares(context: ActionContext, waiting: Sequence[WaitingAnswer], yearly_shares: Sequence[float] | None = None) -> None:
    """What each of the chosen is to have is fixed: as its owner put it (`yearly_shares`), else where not all can have what
    they wish."""
    if yearly_shares is None and choices.has_enough(context, waiting):
        return
    for each, share in zip(waiting, yearly_shares or choices.propose_shares(context, waiting), strict=True):
        row, theirs = (find_party_declaration(context.work, party) for party in (each.mine, each.other))
        giver = row if each.mine.role is PartyRole.GIVER else theirs
        each.mine.terms = replace(each.mine.terms, yearly=choices.convert_between(context, share, row, giver))
