"""« Annuler » under what was changed for a company: whoever speaks for it takes it back, or the animator who did it; the
others read so."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext, ActionResult, parse_row_id
from bot.conversation.model import Refuse
from bot.rules.animators import notices
from bot.rules.companies import behalf, undoing
from bot.views.board.screens import prepend_news
from bot.views.companies import sheets
from storage.notes.saying import Saying
from storage.tables import BehalfChange


def undo_behalf_change(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """As it was before; nothing changes where somebody has done so, or where it was changed again since."""
    id = parse_row_id(args)
    change = context.work.behalf_changes.lock_change(id) if context.work.has_network else None
    if change is None or len(args) > 1:
        raise Refuse("button-gone")
    theirs = context.may_speak_for(change.company_id)
    if not theirs and not (change.by == context.person_id and context.work.people.is_animator(context.person)):
        raise Refuse("button-gone")
    if change.undone is not None:
        return ActionResult((Saying("behalf-undone-before"),))
    if not context.work.behalf_changes.is_latest(change):
        return ActionResult((Saying("behalf-changed-since"),))
    undoing.undo_change(context, change)
    return _tell_animators(context, change) if theirs else _tell_company(context, change)


def _tell_animators(context: ActionContext, change: BehalfChange) -> ActionResult:
    company = context.work.companies.get(change.company_id)
    facts = {"company": company.name, "person": context.person.name, "kind": change.kind.value}
    notices.tell_animators(
        context.work,
        Saying("behalf-undone-told", facts),
        f"behalf-undone:{change.id}",
        context.now,
        subject=f"company:{company.id}",
    )
    return ActionResult((Saying("behalf-undone"),))


def _tell_company(context: ActionContext, change: BehalfChange) -> ActionResult:
    """It reads that what was changed is as it was; the animator has its sheet again."""
    company = context.work.companies.get(change.company_id)
    facts = {"company": company.name, "animator": context.person.name, "kind": change.kind.value}
    behalf.tell_company(context, company, Saying("behalf-undone-by", facts), f"behalf-undone:{change.id}")
    return ActionResult((prepend_news(Saying("behalf-undone-own", facts), sheets.build_sheet(context, company)),))
