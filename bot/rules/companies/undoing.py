"""A company takes back what was changed for it: everything is as it was before, as far as nobody changed it since."""

from __future__ import annotations

from collections.abc import Callable

from bot.context.action_context import ActionContext
from bot.rules.companies import behalf, entries
from bot.rules.declarations import lifecycle
from bot.views.declarations import holding
from matching.vocabulary import Place
from storage.tables import BehalfChange, Company, Declaration
from storage.tables.animation.behalf_change import ChangeKind
from storage.tables.declaration import DeclarationState
from storage.tables.moves import move


def undo_change(context: ActionContext, change: BehalfChange) -> None:
    """As it was before."""
    _UNDO[change.kind](context, change)
    change.undone = context.now
    context.work.history.add_entry(
        "behalf-undone", f"company:{change.company_id}", context.person_id, context.now, change.kind.value
    )


def _undo_entry(context: ActionContext, change: BehalfChange) -> None:
    company = context.work.companies.get(change.company_id)
    before = change.before
    place = before.place if change.kind is ChangeKind.PLACE else None
    entries.correct_entry(
        context,
        company,
        before.name if change.kind is ChangeKind.NAME else company.name,
        place or _keep_place(company),
        before.activity if change.kind is ChangeKind.ACTIVITY else company.activity,
    )


def _keep_place(company: Company) -> Place:
    return Place(company.place, company.postcode, company.department, company.lat, company.lon)


def _undo_siret(context: ActionContext, change: BehalfChange) -> None:
    entries.correct_siret(context.work.companies.get(change.company_id), change.before.siret)


def _undo_amount(context: ActionContext, change: BehalfChange) -> None:
    if (row := _find_declaration(context, change)) is not None and row.state is not DeclarationState.WITHDRAWN:
        entries.change_quantity(context, row, change.before.quantity)


def _undo_withdrawal(context: ActionContext, change: BehalfChange) -> None:
    """It comes back as it was: what rested rests again, what an animator must see first is held."""
    row = _find_declaration(context, change)
    if row is None or row.state is not DeclarationState.WITHDRAWN:
        return
    was = change.before.state
    if was == DeclarationState.HELD or holding.must_hold_declaration(context.knowledge, row):
        move(row, DeclarationState.HELD)
        return
    behalf.open_declaration(context, row)
    if was == DeclarationState.PAUSED:
        behalf.pause_declarations(context, (row,))


def _undo_announcement(context: ActionContext, change: BehalfChange) -> None:
    if (row := _find_declaration(context, change)) is not None and row.state is not DeclarationState.WITHDRAWN:
        lifecycle.close_declaration(context.work, row, DeclarationState.WITHDRAWN, context.now)


def _undo_pause(context: ActionContext, change: BehalfChange) -> None:
    behalf.wake_declarations(context, _list_declarations(context, change))


def _undo_waking(context: ActionContext, change: BehalfChange) -> None:
    behalf.pause_declarations(context, _list_declarations(context, change))


def _find_declaration(context: ActionContext, change: BehalfChange) -> Declaration | None:
    return context.work.declarations.get(change.declaration_id) if change.declaration_id is not None else None


def _list_declarations(context: ActionContext, change: BehalfChange) -> tuple[Declaration, ...]:
    rows = (context.work.declarations.get(each) for each in change.before.declarations)
    return tuple(row for row in rows if row is not None and row.company_id == change.company_id)


_UNDO: dict[ChangeKind, Callable[[ActionContext, BehalfChange], None]] = {
    ChangeKind.NAME: _undo_entry,
    ChangeKind.PLACE: _undo_entry,
    ChangeKind.ACTIVITY: _undo_entry,
    ChangeKind.SIRET: _undo_siret,
    ChangeKind.AMOUNT: _undo_amount,
    ChangeKind.WITHDRAWN: _undo_withdrawal,
    ChangeKind.DECLARED: _undo_announcement,
    ChangeKind.PAUSED: _undo_pause,
    ChangeKind.WOKEN: _undo_waking,
}
