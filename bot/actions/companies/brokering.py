"""« Mettre en relation avec… »: an animator names one company, two in the order of the flow, or several of which each may take
its share, and says why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.context.access_rights import require_animator
from bot.context.action_context import ROW_PATTERN, ActionContext, ActionResult, TalkRequest, parse_row_id
from bot.conversation.flows.animation.animator_line import AnimatorLine
from bot.conversation.model import Refuse
from bot.rules.companies import broker_requests, meant_placing
from bot.rules.companies.meant_company import CompanyBook
from bot.rules.companies.seated_companies import require_company, require_their_declaration
from bot.rules.leads import brokered_leads
from bot.views.companies import pairs, sheets
from bot.views.companies.their_declarations import build_their_list, build_their_token
from matching.understand.own_remark import PartnerNames
from matching.understand.partner_names import split_partner_names
from storage.notes.saying import Button, Saying
from storage.tables import Declaration


def choose_broker_partner(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Of several of that name, this one; or these two, one after the other or each by itself."""
    require_animator(context)
    declaration, _ = require_their_declaration(context, parse_row_id(args))
    ids, how = (args[1:-1], args[-1]) if args[-1] in broker_requests.WAYS else (args[1:], "")
    if not ids or not all(ROW_PATTERN.fullmatch(each) for each in ids) or (len(ids) > 1) is not bool(how):
        raise Refuse("button-gone")
    others = tuple(require_company(context, int(each, 16)) for each in ids)
    return broker_requests.ask_why(context, declaration, others, apart=how == broker_requests.EACH)


def begin_brokering(
    context: ActionContext, company_id: int, partner_ids: Sequence[int], thing_words: str, *, ordered: bool
) -> ActionResult:
    """A company and several others, said in one sentence: about the one announcement of it that is meant; its list, where it
    may be several."""
    require_animator(context)
    company = require_company(context, company_id)
    others = tuple(require_company(context, id) for id in partner_ids if id != company_id)
    rows = pairs.list_about(context, company, thing_words)
    if len(rows) == 1 and others:
        return broker_requests.ask_about_all(context, rows[0], others, ordered=ordered)
    return ActionResult((build_their_list(context, company),))


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
    if line.what == "why-each":
        leads = brokered_leads.broker_each(context, declaration, others, words)
        return ActionResult((broker_requests.build_each_answer(declaration, owner, leads),))
    lead = brokered_leads.broker_lead(context, declaration, others, words)
    return ActionResult((broker_requests.build_broker_answer(declaration, (owner, *others), lead.told),))


def _find_partners(context: ActionContext, declaration: Declaration, line: AnimatorLine) -> ActionResult:
    words, book = line.words or "", CompanyBook(context)
    named = split_partner_names(words)
    found = [meant_placing.find_named_company(context, book, each) for each in named.names]
    if not all(len(each) == 1 for each in found):
        whole = meant_placing.find_named_company(context, book, words)
        if len(whole) == 1 or len(found) == 1:  # « Duval et Fils » is one
            named, found = PartnerNames((words,)), [whole]
    if all(len(each) == 1 for each in found):
        others = tuple(context.work.companies.get(id) for id in dict.fromkeys(each[0].id for each in found))
        return broker_requests.ask_about_all(context, declaration, others, ordered=named.ordered)
    if len(found) == 1 and found[0]:
        buttons = sheets.build_found_buttons(found[0], lambda id: f"a.broker.{declaration.id:x}.{id:x}")
        back = Button("board-main.list", build_their_token(declaration))
        return ActionResult((Saying("brokered-which", parts=sheets.build_found_lines(found[0]), buttons=(*buttons, back)),))
    unclear = next(name for name, each in zip(named.names, found, strict=True) if len(each) != 1)
    several = any(len(each) > 1 for each in found)
    told = Saying("brokered-unclear", {"words": unclear, "several": "yes" if several else "no"})
    return ActionResult((told,), TalkRequest("brokered", replace(line, words=None)))
