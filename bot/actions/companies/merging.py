"""Two entries of one company are made one: asked, asked again, done."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.access_rights import require_animator
from bot.context.action_context import ROW_PATTERN, ActionContext, ActionResult
from bot.conversation.flows.animation.animator_line import AnimatorLine
from bot.conversation.model import Refuse
from bot.rules.companies import merging as rules
from bot.rules.companies.seated_companies import require_company, require_seated_company
from bot.views.board.screens import prepend_news
from bot.views.companies import merging as views
from bot.views.companies import sheets
from storage.notes.saying import Saying


def merge_two_entries(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """The first company stays, the second one's things become its own."""
    require_animator(context)
    _, other, step = (*args, "", "", "")[: max(len(args), 3)] if len(args) <= 3 else ("", "", "")
    staying = require_seated_company(context, args)
    if not ROW_PATTERN.fullmatch(other) or step not in ("", "yes", "sure"):
        raise Refuse("button-gone")
    merged = require_company(context, int(other, 16))
    if not rules.may_merge(context, staying, merged):
        raise Refuse("merge-not-here")
    if step == "sure":
        facts = {"company": staying.name, "known": merged.name}
        rules.merge_companies(context, staying, merged)
        return ActionResult((prepend_news(Saying("merge-done", facts), sheets.build_sheet(context, staying)),), instead=True)
    build = views.build_merge_warning if step == "yes" else views.build_merge_question
    return ActionResult((build(context, staying, merged),), instead=True)


def find_other_entry(context: ActionContext, line: AnimatorLine) -> ActionResult:
    """The other entry of the company was named: is it the same one?"""
    require_animator(context)
    staying = require_company(context, line.company)
    found = [each for each in sheets.search_companies(context, line.words or "") if each.id != staying.id]
    if len(found) != 1:
        return ActionResult((views.build_merge_choice(staying, found, line.words or ""),))
    return ActionResult((views.build_merge_question(context, staying, context.work.companies.get(found[0].id)),))
