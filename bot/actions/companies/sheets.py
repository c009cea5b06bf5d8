"""/structure martin: one company at hand, found by a part of its name, and what is done from its sheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.context.access_rights import require_animator
from bot.context.action_context import ActionContext, ActionResult, TalkRequest, parse_button_choice
from bot.conversation.flows.animation.animator_line import AnimatorLine
from bot.conversation.flows.company import COMPANY_ANSWERS
from bot.conversation.model import Refuse
from bot.rules.animators.sightings import log_sighting
from bot.rules.companies import behalf, named_company
from bot.rules.companies.seated_companies import require_seated_company
from bot.rules.networks.company_changes import build_company_question
from bot.views.board.screens import prepend_news
from bot.views.companies import sheets
from bot.views.companies import their_declarations as pages
from storage.notes.saying import Saying
from storage.tables import Company

_LINES = {"siret": "helped", "declare": "helped", "word": "helped", "merge": "merged"}

_READING = frozenset(("see", "things"))


def show_company(context: ActionContext, words: str) -> ActionResult:
    """The sheet of the company that the words mean; which of several; or its name is asked."""
    require_animator(context)
    if not words:
        return ActionResult(begin=TalkRequest("helped", AnimatorLine("find")))
    return ActionResult((named_company.build_found_company(context, words),))


def act_on_company_sheet(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """One tap on it."""
    require_animator(context)
    company, code = require_seated_company(context, args), parse_button_choice(args)
    if code in COMPANY_ANSWERS:
        request = build_company_question(company, code)
        return ActionResult(begin=TalkRequest("corrected", request.answers, request.answered))
    if code in _LINES:
        return ActionResult(begin=TalkRequest(_LINES[code], AnimatorLine(code, company=company.id, name=company.name)))
    if (show := _SHEET_SCREENS.get(code)) is None:
        raise Refuse("button-gone")
    if code in _READING:
        log_sighting(context, "sheet-seen", f"company:{company.id}")
    return ActionResult((show(context, company),), instead=True)


def _pause_company(context: ActionContext, company: Company) -> Saying:
    """None of its announcements is proposed until they are woken."""
    told = behalf.pause_for_company(context, company)
    return prepend_news(told, sheets.build_sheet(context, company))


def _wake_company(context: ActionContext, company: Company) -> Saying:
    told = behalf.wake_for_company(context, company)
    return prepend_news(told, sheets.build_sheet(context, company))


_SHEET_SCREENS: dict[str, Callable[[ActionContext, Company], Saying]] = {
    "see": sheets.build_sheet,
    "things": pages.build_their_list,
    "edit": lambda _, company: sheets.build_edit_choice(company),
    "pause": _pause_company,
    "wake": _wake_company,
}
