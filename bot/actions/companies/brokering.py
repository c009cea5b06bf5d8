"""« Mettre en relation avec… »: an animator names one company, or two in the order of the flow, and says why."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.context.access_rights import require_animator
from bot.context.action_context import ROW_PATTERN, ActionContext, ActionResult, TalkRequest, parse_row_id
from bot.conversation.flows.animation.animator_line import AnimatorLine
from bot.conversation.model import Refuse
from bot.rules.companies import broker_requests
from bot.rules.companies.seated_companies import require_company, require_their_declaration
from bot.rules.leads import brokered_leads
from bot.views.companies import sheets
from bot.views.companies.their_declarations import build_their_token
from storage.notes.saying import Button, Saying
from storage.tables import Declaration

_BETWEEN = re.compile(r"\s*(?:[,;/+]|\bpuis\b|\bet\b|\bthen\b|\band\b)\s*", re.IGNORECASE)
_MOST_PARTNERS = 2


def choose_broker_partner(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Of several of that name, this one."""
    require_animator(context)
    declaration, _ = require_their_declaration(context, parse_row_id(args))
    if len(args) != 2 or not ROW_PATTERN.fullmatch(args[1]):
        raise Refuse("button-gone")
    return broker_requests.ask_why(context, declaration, (require_company(context, int(args[1], 16)),))


def save_brokering_line(context: ActionContext, line: AnimatorLine) -> ActionResult:
    """With whom; then why: they are asked."""
    require_animator(context)
    declaration, owner = require_their_declaration(context, line.declaration)
    if line.what == "broker":
        return _find_partners(context, declaration, line)
    others = tuple(require_company(context, each) for each in line.others)
    words = line.words or ""
    if brokered_leads.tells_who(context, words, (owner, *others)):
        return ActionResult((Saying("brokered-tells"),), TalkRequest("brokered", replace(line, words=None)))
    lead = brokered_leads.broker_lead(context, declaration, others, words)
    return ActionResult((broker_requests.build_broker_answer(declaration, (owner, *others), lead.told),))


def _find_partners(context: ActionContext, declaration: Declaration, line: AnimatorLine) -> ActionResult:
    words = line.words or ""
    named = [each for each in _BETWEEN.split(words) if each]
    found = [sheets.search_companies(context, each) for each in named]
    if len(named) > _MOST_PARTNERS or not all(len(each) == 1 for each in found):
        whole = sheets.search_companies(context, words)
        if len(whole) == 1 or len(named) != _MOST_PARTNERS:  # « Duval et Fils » is one
            named, found = [words], [whole]
    if all(len(each) == 1 for each in found):
        return broker_requests.ask_why(context, declaration, tuple(context.work.companies.get(each[0].id) for each in found))
    if len(found) == 1 and found[0]:
        buttons = sheets.build_found_buttons(found[0], lambda id: f"a.broker.{declaration.id:x}.{id:x}")
        back = Button("board-main.list", build_their_token(declaration))
        return ActionResult((Saying("brokered-which", parts=sheets.build_found_lines(found[0]), buttons=(*buttons, back)),))
    unclear = next(name for name, each in zip(named, found, strict=True) if len(each) != 1)
    several = any(len(each) > 1 for each in found)
    told = Saying("brokered-unclear", {"words": unclear, "several": "yes" if several else "no"})
    return ActionResult((told,), TalkRequest("brokered", replace(line, words=None)))
