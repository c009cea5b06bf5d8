"""What an animator changes for a company counts at once; the company reads who did what, and takes it back in one tap."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext
from bot.rules.animators import notices
from bot.rules.declarations import keeper, lifecycle
from bot.rules.declarations.mapping import rebuild_answers
from bot.rules.networks.company_changes import build_company_place
from bot.views.companies import sheets
from bot.views.declarations import cards
from storage.notes.saying import Button, Fact, Saying
from storage.tables import Company, Declaration
from storage.tables.animation.behalf_change import BehalfChange, ChangeKind, StateBefore
from storage.tables.declaration import DeclarationState


def record_change(
    context: ActionContext, kind: ChangeKind, company: Company, before: StateBefore, declaration: Declaration | None = None
) -> Saying:
    """It is written down, and the company is told. What the animator reads: whether anybody there was."""
    change = context.work.behalf_changes.add_change(
        kind, company.id, before, context.person_id, context.now, declaration.id if declaration is not None else None
    )
    context.work.history.add_entry(f"behalf-{kind}", f"company:{company.id}", context.person_id, context.now)
    told = tell_company(context, company, _build_notice(context, change, company, declaration), f"behalf:{change.id}")
    return Saying("behalf-done", {"kind": kind.value, "company": company.name, "told": "yes" if told else "no"})


def tell_company(context: ActionContext, company: Company, saying: Saying, once: str) -> int:
    """Everybody there whom Telegram reaches reads it; how many that is."""
    people = [
        person
        for person in context.work.memberships.list_people(company.id)
        if person.id != context.person_id and context.work.people.is_reachable(person.id)
    ]
    notices.tell_people(context.work, people, saying, once, context.now, subject=f"company:{company.id}")
    return len(people)


def pause_for_company(context: ActionContext, company: Company) -> Saying:
    """None of its announcements is proposed any more; who waits for it reads so."""
    rows = [row for row in sheets.list_announced(context, company.id) if row.state is DeclarationState.OPEN]
    if not rows:
        return Saying("behalf-nothing", {"company": company.name})
    pause_declarations(context, rows)
    return record_change(context, ChangeKind.PAUSED, company, StateBefore(declarations=tuple(row.id for row in rows)))


def wake_for_company(context: ActionContext, company: Company) -> Saying:
    """What was put aside is proposed again, and compared."""
    rows = context.work.pauses.list_paused(company.id)
    if not rows:
        return Saying("behalf-nothing", {"company": company.name})
    wake_declarations(context, rows)
    return record_change(context, ChangeKind.WOKEN, company, StateBefore(declarations=tuple(row.id for row in rows)))


def pause_declarations(context: ActionContext, rows: Sequence[Declaration]) -> None:
    """Those of these that are open are put aside."""
    for row in rows:
        if row.state is DeclarationState.OPEN:
            lifecycle.close_declaration(context.work, row, DeclarationState.PAUSED, context.now)


def wake_declarations(context: ActionContext, rows: Sequence[Declaration]) -> None:
    """Those of these that are put aside are open again, or asleep out of season."""
    for row in rows:
        if row.state is DeclarationState.PAUSED:
            open_declaration(context, row)


def open_declaration(context: ActionContext, declaration: Declaration) -> None:
    """It is open again, or asleep out of season, and compared for whoever holds it."""
    lifecycle.wake_declaration(keeper.build_holder_context(context, declaration), declaration)


def build_state_before(context: ActionContext, company: Company, declaration: Declaration | None = None) -> StateBefore:
    """What stands there now, to go back to."""
    stated = rebuild_answers(declaration, context.knowledge).amount if declaration is not None else None
    return StateBefore(
        name=company.name,
        place=build_company_place(company),
        activity=company.activity,
        siret=company.siret,
        quantity=stated.quantity if stated is not None else None,
        state=declaration.state.value if declaration is not None else "",
    )


def _build_notice(context: ActionContext, change: BehalfChange, company: Company, declaration: Declaration | None) -> Saying:
    facts: dict[str, Fact] = {
        **sheets.describe_company(company),
        "animator": context.person.name,
        "before": change.before.name,
        "place-before": change.before.place.name if change.before.place is not None else "none",
        "activity-before": change.before.activity,
        "siret-before": change.before.siret or "none",
        "count": len(change.before.declarations),
    }
    undo = Button("behalf-undo", f"a.undo.{change.id:x}")
    if declaration is not None:
        facts |= cards.describe_declaration(declaration)
        facts["state"] = company.state.value
    return Saying(f"behalf-told-{change.kind}", facts, buttons=(undo,))
