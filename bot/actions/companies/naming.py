"""What is done about a company that an animator named in a sentence: « écris à Luc », « note que la boulangerie a du pain »."""

from __future__ import annotations

from collections.abc import Callable

from bot.context.access_rights import require_animator
from bot.context.action_context import ActionContext, ActionResult, TalkRequest
from bot.conversation.flows.animation.animator_line import AnimatorLine
from bot.conversation.flows.animation.named_company import CompanyDeed, CompanyWord, NewEntry
from bot.conversation.model import Refuse
from bot.rules.animators.sightings import log_sighting
from bot.rules.calls import heard_answers
from bot.rules.companies import behalf, broker_requests, entries, merging, passed_words, reminders, their_declarations
from bot.rules.companies.seated_companies import require_company
from bot.rules.leads.late_answers import reopen_unheard_leads
from bot.views.board.screens import prepend_news
from bot.views.calls import call_list
from bot.views.companies import merging as merge_views
from bot.views.companies import pairs, sheets
from bot.views.companies import their_declarations as pages
from bot.views.companies.reminders import build_company_reminder
from matching.understand.board_request import AnimatorDeed
from storage.notes.saying import Saying
from storage.tables import Company


def answer_company_deed(context: ActionContext, company_deed: CompanyDeed) -> ActionResult:
    """It is known by now which company is meant, and which other one."""
    require_animator(context)
    ids = [
        chosen or (among[0].id if among else 0)
        for chosen, among in ((company_deed.company, company_deed.found), (company_deed.partner, company_deed.partners))
    ]
    company = require_company(context, ids[0])
    what = AnimatorDeed(company_deed.what)
    if what in _PAIR_DEEDS:
        partner = require_company(context, ids[1])
        if partner.id == company.id:
            raise Refuse("named-same")
        return _PAIR_DEEDS[what](context, company, partner, company_deed)
    return _DEEDS[what](context, company, company_deed)


def send_company_word(context: ActionContext, said: CompanyWord) -> ActionResult:
    """The words leave, are said otherwise, or are dropped."""
    require_animator(context)
    company = require_company(context, said.company)
    if said.send == "send":
        return ActionResult((passed_words.pass_animator_word(context, company, said.words),))
    if said.send == "other":
        return _ask_word(context, company)
    return ActionResult((Saying("told-dropped", {"company": company.name}),))


def save_new_entry(context: ActionContext, said: NewEntry) -> ActionResult:
    """It is on the list, seen by the animators only until it joins; one of that name in that town is the same."""
    require_animator(context)
    if said.keep != "yes" or said.place is None:
        return ActionResult((Saying("added-dropped"),))
    company, known = entries.add_listed_company(context, said.name, said.place)
    if not known:
        context.work.history.add_entry("company-added", f"company:{company.id}", context.person_id, context.now)
    news = Saying("added-known" if known else "added-done", {"company": company.name})
    drafted = their_declarations.draft_for_company(context, company, said.words) if said.words else ()
    if not drafted:
        return ActionResult((prepend_news(news, sheets.build_sheet(context, company)),))
    return ActionResult((news, *(pages.build_draft_for_them(context, row) for row in drafted)))


def _show_sheet(context: ActionContext, company: Company, company_deed: CompanyDeed) -> ActionResult:
    log_sighting(context, "sheet-seen", f"company:{company.id}")
    return ActionResult((sheets.build_sheet(context, company),))


def _show_things(context: ActionContext, company: Company, company_deed: CompanyDeed) -> ActionResult:
    log_sighting(context, "sheet-seen", f"company:{company.id}")
    return ActionResult((pages.build_their_list(context, company),))


def _show_call(context: ActionContext, company: Company, company_deed: CompanyDeed) -> ActionResult:
    """The call that it waits for, else its sheet with its number."""
    owed = [each for each in call_list.list_owed_topics(context) if each.call.company_id == company.id]
    return ActionResult((call_list.build_call_card(context, owed[0]),)) if owed else _show_sheet(context, company, company_deed)


def _note_heard(context: ActionContext, company: Company, company_deed: CompanyDeed) -> ActionResult:
    """What she heard on the telephone, or that nobody was there."""
    heard = AnimatorDeed(company_deed.what)
    return heard_answers.answer_heard_call(context, company, heard, company_deed.rest, reopen_unheard_leads)


def _change_amount(context: ActionContext, company: Company, company_deed: CompanyDeed) -> ActionResult:
    """Of the one announcement that is meant; its list, where several may be."""
    rows = pairs.list_about(context, company, company_deed.thing)
    if len(rows) != 1:
        return ActionResult((pages.build_their_list(context, company),))
    row = rows[0]
    line = AnimatorLine(
        "amount", company.id, row.id, name=company.name, resource=row.resource or row.said, words=company_deed.rest
    )
    return ActionResult(begin=TalkRequest("helped", line, ("words",)))


def _ask_word(context: ActionContext, company: Company, company_deed: CompanyDeed | None = None) -> ActionResult:
    return ActionResult(begin=TalkRequest("helped", AnimatorLine("word", company=company.id, name=company.name)))


def _show_word(context: ActionContext, company: Company, company_deed: CompanyDeed) -> ActionResult:
    """Seen once more before it leaves: what was cut out of a sentence may be cut wrongly."""
    return ActionResult(begin=TalkRequest("told", CompanyWord(company.id, company.name, company_deed.rest)))


def _nudge(context: ActionContext, company: Company, company_deed: CompanyDeed) -> ActionResult:
    reminder = reminders.find_reminder(context, company)
    return ActionResult((build_company_reminder(context, company, reminder),))


def _draft_for_them(context: ActionContext, company: Company, company_deed: CompanyDeed) -> ActionResult:
    if not their_declarations.names_thing(context, company_deed.rest):
        news = Saying("named-no-thing", {"company": company.name})
        return ActionResult((prepend_news(news, sheets.build_sheet(context, company)),))
    drafted = their_declarations.draft_for_company(context, company, company_deed.rest)
    if drafted:
        return ActionResult(tuple(pages.build_draft_for_them(context, row) for row in drafted))
    line = AnimatorLine("declare", company=company.id, name=company.name)
    return ActionResult((Saying("helped-declare-nothing"),), TalkRequest("helped", line))


def _pause(context: ActionContext, company: Company, company_deed: CompanyDeed) -> ActionResult:
    return ActionResult((prepend_news(behalf.pause_for_company(context, company), sheets.build_sheet(context, company)),))


def _wake(context: ActionContext, company: Company, company_deed: CompanyDeed) -> ActionResult:
    return ActionResult((prepend_news(behalf.wake_for_company(context, company), sheets.build_sheet(context, company)),))


def _withdraw(context: ActionContext, company: Company, company_deed: CompanyDeed) -> ActionResult:
    """Asked about the one that is meant; the whole list where none surely is."""
    rows = pairs.list_about(context, company, company_deed.thing)
    if len(rows) == 1:
        return ActionResult((pages.build_withdrawal_question(rows[0], company),))
    return ActionResult((pairs.build_withdrawal_choice(company, rows) if rows else pages.build_their_list(context, company),))


def _bring_together(context: ActionContext, company: Company, partner: Company, company_deed: CompanyDeed) -> ActionResult:
    """About the one announcement that is meant, of either; which, where several may be."""
    rows = [(row, company) for row in pairs.list_about(context, partner, company_deed.thing)]
    rows += [(row, partner) for row in pairs.list_about(context, company, company_deed.thing)]
    if len(rows) == 1:
        return broker_requests.ask_why(context, rows[0][0], (rows[0][1],))
    if rows:
        return ActionResult((pairs.build_pair_choice(company, partner, rows),))
    return ActionResult((pairs.build_pair_nothing(company, partner, company_deed.thing),))


def _merge(context: ActionContext, company: Company, partner: Company, company_deed: CompanyDeed) -> ActionResult:
    if not merging.may_merge(context, company, partner):
        raise Refuse("merge-not-here")
    return ActionResult((merge_views.build_merge_question(context, company, partner),))


_DEEDS: dict[AnimatorDeed, Callable[[ActionContext, Company, CompanyDeed], ActionResult]] = {
    AnimatorDeed.SHEET: _show_sheet,
    AnimatorDeed.NAME: _show_sheet,
    AnimatorDeed.THINGS: _show_things,
    AnimatorDeed.CALL: _show_call,
    AnimatorDeed.AGREED: _note_heard,
    AnimatorDeed.REFUSED: _note_heard,
    AnimatorDeed.LATER: _note_heard,
    AnimatorDeed.UNREACHED: _note_heard,
    AnimatorDeed.AMOUNT: _change_amount,
    AnimatorDeed.WRITE: _ask_word,
    AnimatorDeed.TELL: _show_word,
    AnimatorDeed.NUDGE: _nudge,
    AnimatorDeed.DECLARE: _draft_for_them,
    AnimatorDeed.PAUSE: _pause,
    AnimatorDeed.WAKE: _wake,
    AnimatorDeed.GONE: _withdraw,
}
_PAIR_DEEDS: dict[AnimatorDeed, Callable[[ActionContext, Company, Company, CompanyDeed], ActionResult]] = {
    AnimatorDeed.INTRODUCE: _bring_together,
    AnimatorDeed.TAKES: _bring_together,
    AnimatorDeed.MERGE: _merge,
}
