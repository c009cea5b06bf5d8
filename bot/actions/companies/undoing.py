"""« Annuler » under what was changed for a company: whoever speaks for it takes it back, and the animators read so."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext, ActionResult, parse_row_id
from bot.conversation.model import Refuse
from bot.rules.animators import notices
from bot.rules.companies import undoing
from storage.notes.saying import Saying


def undo_behalf_change(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """As it was before; nothing changes where a colleague has done so, or where it was changed again since."""
    id = parse_row_id(args)
    change = context.work.behalf_changes.lock_change(id) if context.company is not None else None
    if change is None or len(args) > 1 or not context.may_speak_for(change.company_id):
        raise Refuse("button-gone")
    if change.undone is not None:
        return ActionResult((Saying("behalf-undone-before"),))
    if not context.work.behalf_changes.is_latest(change):
        return ActionResult((Saying("behalf-changed-since"),))
    undoing.undo_change(context, change)
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
