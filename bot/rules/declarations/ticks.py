"""A tick in a list is a draft at once; once the list is handed in it is a declaration that lacks a fact or two."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from bot.context.action_context import ActionContext
from bot.conversation.asks.resource import name_resource
from bot.conversation.flows.declare import Declaring
from bot.rules.declarations import publication
from bot.rules.declarations.mapping import fill_declaration
from bot.rules.leads import matchmaking, pools
from bot.views.declarations.publication import PublishedState
from bot.views.declarations.tick_lists import TickList, list_tickable
from matching.activities.usual_things import UsualThing
from matching.vocabulary import Kind
from storage.declarations.ticked import EXPENSES_ASKED_VERB
from storage.tables import Declaration, Synergy
from storage.tables.declaration import DeclarationState, build_placed_draft
from storage.tables.moves import move


@dataclass(frozen=True, slots=True)
class TickOutcome:
    """What became of a tick: its best lead, of which its author is asked first, or a pool whose others are being asked."""

    declaration: Declaration
    state: PublishedState
    lead: Synergy | None = None
    pool: Synergy | None = None


def toggle_tick(context: ActionContext, usual: UsualThing) -> None:
    """One more, or one less."""
    known = next((row for row in _list_drafts(context) if (row.kind, row.resource) == (usual.kind, usual.resource)), None)
    if known is not None:
        _take_back(context, known)
    else:
        _keep_tick(context, usual)


def set_ticks(context: ActionContext, tick_list: TickList, numbers: Collection[int]) -> None:
    """Just these lines of a list, whatever was ticked before."""
    things = list_tickable(context, tick_list)
    wanted = [thing for n, thing in enumerate(things, 1) if n in numbers]
    kept = {(row.kind, row.resource): row for row in _list_drafts(context)}
    for thing in things:
        row = kept.get((thing.kind, thing.resource))
        if row is not None and thing not in wanted:
            _take_back(context, row)
        elif row is None and thing in wanted:
            _keep_tick(context, thing)


def hand_in_ticks(context: ActionContext, tick_list: TickList) -> tuple[TickOutcome, ...]:
    """What is ticked of that list becomes visible, and is looked at for partners; nobody is asked before its author says so,
    but for a pool, where all think of the same."""
    listed = {(thing.kind, thing.resource) for thing in list_tickable(context, tick_list)}
    return tuple(_publish_tick(context, row) for row in _list_drafts(context) if (row.kind, row.resource) in listed)


def mark_expenses_asked(context: ActionContext, company_id: int) -> None:
    """Everybody is asked once."""
    context.work.history.add_entry(EXPENSES_ASKED_VERB, f"company:{company_id}", None, context.now)


def _publish_tick(context: ActionContext, declaration: Declaration) -> TickOutcome:
    state = publication.open_draft(context, declaration)
    if state is not PublishedState.OPEN:
        return TickOutcome(declaration, state)
    lead = matchmaking.find_next_lead(context, declaration) if declaration.kind is not Kind.SHARE else None
    pool = pools.found_pool(context, declaration) if lead is None else None
    return TickOutcome(declaration, state, lead, pool)


def _list_drafts(context: ActionContext) -> tuple[Declaration, ...]:
    return context.work.ticked_things.list_drafts(context.own_company.id, context.person_id)


def _keep_tick(context: ActionContext, usual: UsualThing) -> None:
    company, known = context.own_company, context.knowledge.find_resource(usual.resource)
    words = known.fr if context.person.language == "fr" else known.en
    row = build_placed_draft(context.work.network_id, company, context.now, keeper_id=context.person_id)
    named = name_resource(words, usual.resource, context.knowledge)
    said = Declaring(kind=usual.kind, side=usual.side, resource=named)
    fill_declaration(row, said, context.knowledge, context.now)
    row.details = replace(row.details, ticked=True)
    context.work.declarations.add(row)


def _take_back(context: ActionContext, declaration: Declaration) -> None:
    move(declaration, DeclarationState.WITHDRAWN)
    declaration.touched = context.now
