"""/rapport: choose a time, look at it subject by subject, keep it as a file, add what only the animator knows."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.access_rights import require_animator
from bot.context.action_context import ActionContext, ActionResult, TalkRequest
from bot.conversation.flows.evaluation import Evaluating
from bot.conversation.model import Refuse
from bot.views.reports import report_page
from bot.views.reports.periods import build_period, find_first_day, format_period_code, parse_period
from bot.views.reports.sections import SECTIONS
from matching.calendar.days import to_local_day
from matching.understand.report_period import find_report_request
from storage.notes.saying import Saying
from storage.tables.network import KnownOfPeriod


def show_report(context: ActionContext, rest: str) -> ActionResult:
    """Which time? Or, with words after the command (« 2026 », « premier semestre »), the report of that time at once."""
    require_animator(context)
    today = to_local_day(context.now, context.work.networks.zone())
    told = find_report_request(rest, today, about_report=True)
    if told is None or told == "asked":
        return ActionResult((report_page.build_period_question(context),))
    first, last = told if told != "all" else (find_first_day(context, today), today)
    if first > today:
        return ActionResult((Saying("report-to-come"), report_page.build_period_question(context)))
    return ActionResult((report_page.build_report_page(context, build_period(context, first, last), "overview"),))


def show_report_section(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """One subject of it, or a file. Raises Refuse for a token that no button of ours carries."""
    require_animator(context)
    if list(args) == ["0", "ask"]:
        return ActionResult((report_page.build_period_question(context),))
    if len(args) != 3 or args[0] != "0":
        raise Refuse("button-gone")
    period, section = parse_period(context, args[1]), args[2]
    if section in SECTIONS:
        return ActionResult((report_page.build_report_page(context, period, section),))
    if section not in (report_page.PDF, report_page.SHEET):
        raise Refuse("button-gone")
    return ActionResult((report_page.build_report_file(context, period, section),))


def ask_what_is_known(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """What only the animator knows of that time is asked, one question at a time; what was said last is proposed."""
    require_animator(context)
    if len(args) != 2 or args[0] != "0":
        raise Refuse("button-gone")
    period = parse_period(context, args[1])
    kept = context.work.evaluations.find(period.first, period.last) or context.work.evaluations.find_latest()
    last = kept.known if kept is not None else KnownOfPeriod()
    return ActionResult(
        begin=TalkRequest(
            "evaluation",
            Evaluating(
                period=format_period_code(period.first, period.last),
                last_time=last.time,
                last_funding=last.funding,
                last_partners=last.partners,
                last_jobs=last.jobs,
            ),
        )
    )


def save_what_is_known(context: ActionContext, said: Evaluating) -> ActionResult:
    """It is kept with the period, and stands in every report of it."""
    require_animator(context)
    period = parse_period(context, said.period)
    known = KnownOfPeriod(said.time or "", said.funding or "", said.partners or "", said.jobs or "")
    context.work.evaluations.save(period.first, period.last, known, context.now)
    context.work.history.add_entry("evaluated", f"network:{context.work.network_id}", context.person_id, context.now)
    return ActionResult((Saying("evaluation-kept"), report_page.build_report_page(context, period, "overview")))
