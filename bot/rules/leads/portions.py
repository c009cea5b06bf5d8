"""What is left of a declaration: parts are spoken for at an agreement, changed by what it really is, and freed when it ends."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.context.action_context import ActionContext
from bot.rules.leads import endings, matchmaking, succession
from bot.views.leads.choices import convert_between
from matching.consent.kinds import find_kind_rules
from matching.consent.portions import cap_portion, compute_left, is_wholly_placed, split_portions
from matching.consent.states import PartyRole
from storage.tables import Declaration, Party, Synergy
from storage.tables.declaration import DeclarationState
from storage.tables.moves import move


def split_agreement(context: ActionContext, synergy: Synergy, parties: Sequence[Party]) -> bool:
    """Each party's part of what is agreed, at most what is left. False where nothing is: somebody was quicker."""
    if not find_kind_rules(synergy.kind, len(parties)).deducts:
        return True
    rows = {row.id: row for row in context.work.portions.lock_declarations([party.declaration_id for party in parties])}
    sides = {role: [party for party in parties if party.role is role] for role in (PartyRole.GIVER, PartyRole.TAKER)}
    if not all(sides.values()):
        return True
    first = rows[sides[PartyRole.GIVER][0].declaration_id]
    for party in sides[PartyRole.TAKER]:
        _fill_need(context, rows[party.declaration_id], party, first)
    lefts = {id: _compute_left(context, row, but=synergy.id) for id, row in rows.items()}
    most = {id: _compute_free(context, row, but=synergy.id) for id, row in rows.items()}
    if any(_is_gone(rows[each.declaration_id], lefts[each.declaration_id], each) for each in parties):
        return False
    given, taken = split_portions(
        *(
            [
                cap_portion(
                    convert_between(context, most[each.declaration_id], rows[each.declaration_id], first), each.terms.yearly
                )
                for each in side
            ]
            for side in sides.values()
        )
    )
    for party, portion in zip((*sides[PartyRole.GIVER], *sides[PartyRole.TAKER]), (*given, *taken), strict=True):
        row = rows[party.declaration_id]
        if party.role is PartyRole.TAKER and row.details.at_least and portion is None and None not in given:
            portion = sum(each for each in given if each is not None)
        party.portion = convert_between(context, portion, first, row)
    return True


def state_portion(context: ActionContext, synergy: Synergy, yearly: float) -> None:
    """What it really is takes the place of what was agreed, never more than there is; `yearly` counts in the base unit of
    the first giver's resource."""
    parties = context.work.synergies.list_parties(synergy.id)
    givers = [party for party in parties if party.role is PartyRole.GIVER]
    if not find_kind_rules(synergy.kind, len(parties)).deducts or len(parties) != len(_PAIR) or not givers:
        return
    rows = {row.id: row for row in context.work.portions.lock_declarations([party.declaration_id for party in parties])}
    first = rows[givers[0].declaration_id]
    for party in parties:
        row = rows[party.declaration_id]
        portion = convert_between(context, yearly, first, row)
        free = _compute_free(context, row, but=synergy.id)
        party.portion = min(portion, free) if portion is not None and free is not None else portion


def compute_free(context: ActionContext, declaration: Declaration, among: Collection[int]) -> float | None:
    """What these exchanges (their synergies) may have of it together: what is left, and what they have already; None where
    nobody measured it."""
    held = context.work.portions.list_held(declaration.id, context.now)
    return compute_left(declaration.yearly, [each.portion or 0.0 for each in held if each.synergy not in among])


def keep_portions(context: ActionContext, synergy: Synergy) -> None:
    """A reservation is renewed: its parts are kept again, at most as much as the others left meanwhile."""
    for party in context.work.synergies.list_parties(synergy.id):
        if party.portion is not None:
            [row] = context.work.portions.lock_declarations((party.declaration_id,))
            free = _compute_free(context, row, but=synergy.id)
            party.portion = min(party.portion, free) if free is not None else party.portion


def take_rest(context: ActionContext, synergy: Synergy, party: Party) -> None:
    """Nothing remains besides this exchange: nobody else is asked about it."""
    [row] = context.work.portions.lock_declarations((party.declaration_id,))
    party.portion = _compute_left(context, row, but=synergy.id)
    update_left(context, (row.id,))
    if row.state is DeclarationState.OPEN:
        _serve_declaration(context, row)


def update_left(context: ActionContext, declarations: Collection[int]) -> tuple[Declaration, ...]:
    """What is left of these, after any change of a stage: what is wholly placed leaves matching, what is free again comes
    back to it. Those that came back."""
    freed: list[Declaration] = []
    for row in context.work.portions.lock_declarations(declarations):
        row.left = _compute_left(context, row)
        placed = is_wholly_placed(row.yearly, row.left)
        if row.state is DeclarationState.OPEN and placed:
            _serve_declaration(context, row)
        elif row.state is DeclarationState.SERVED and not placed and not _is_kept_unmeasured(context, row):
            move(row, DeclarationState.OPEN)
            row.touched = context.now
            freed.append(row)
    for row in freed:
        matchmaking.ask_waiting_partners(context, row, context.work.portions.list_waiting(row.id))
    return tuple(freed)


_PAIR = (PartyRole.GIVER, PartyRole.TAKER)


def _fill_need(context: ActionContext, row: Declaration, taker: Party, offer: Declaration) -> None:
    """Whoever never said how much they need said it with their yes."""
    said = taker.terms.quantity
    if row.yearly is None and row.unit is None and said is not None:
        row.low, row.high, row.unit, row.rhythm, row.every = (said.low, said.high, said.unit, said.rhythm, said.every)
        row.yearly = row.left = convert_between(context, taker.terms.yearly, offer, row)


def _is_gone(row: Declaration, left: float | None, party: Party) -> bool:
    """Is nothing left of it for this party? A small part that its owner means for them is enough."""
    return left is not None and left <= 0 if party.terms.yearly is not None else is_wholly_placed(row.yearly, left)


def _compute_left(context: ActionContext, declaration: Declaration, but: int | None = None) -> float | None:
    held = context.work.portions.list_held(declaration.id, context.now)
    return compute_left(declaration.yearly, [each.portion or 0.0 for each in held if each.synergy != but])


def _compute_free(context: ActionContext, declaration: Declaration, but: int) -> float | None:
    """How much of it an exchange may have at most; None where nobody can tell: who wants so much at least takes more."""
    return None if declaration.details.at_least else _compute_left(context, declaration, but=but)


def _is_kept_unmeasured(context: ActionContext, declaration: Declaration) -> bool:
    """Of what nobody measured, whoever is at it has it all until they stop."""
    return declaration.yearly is None and bool(context.work.portions.list_held(declaration.id, context.now))


def _serve_declaration(context: ActionContext, declaration: Declaration) -> None:
    """Wholly placed: whoever was being asked about it reads that it is taken, and their next lead is asked about. A lead
    that somebody is answering at this very moment sees for itself that nothing is left."""
    move(declaration, DeclarationState.SERVED)
    declaration.touched, declaration.confirming = context.now, None
    context.work.outbox.cancel(f"declaration:{declaration.id}")
    for synergy in context.work.endings.lock_live_leads(declaration.id, free_only=True):
        succession.replace_lead(context, synergy, endings.TAKEN_ENDING, (declaration.id,))
