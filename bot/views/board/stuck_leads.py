"""Leads that do not move, with names: who with whom, since when, what is missing, and what can be done."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.context.action_context import ActionContext
from bot.views.board import agreements
from bot.views.board.exchanges import build_correction_buttons, build_still_button
from bot.views.board.screens import LINES_A_PAGE, build_board_token, build_contact_line, build_line_list, format_local_day
from bot.views.companies.sheets import build_sheet_button
from bot.views.declarations import waste_codes
from bot.views.follow_up.exchanges import build_history_lines
from bot.views.follow_up.standing import load_exchange
from matching.calendar.follow_up import find_counted_end
from matching.consent.states import Answer, Stage
from storage.leads.stuck_leads import MissingStep, StuckLead, StuckSide
from storage.notes.names import join_names
from storage.notes.saying import Button, Fact, Saying
from storage.tables import Introduction

_MOST_SHEETS = 3
_UNANSWERED_AFTER, _WORDLESS_AFTER = timedelta(days=7), timedelta(days=3)
_REMINDER_PAUSE = timedelta(days=7)  # between two reminders about one lead
_TOLD_EVERY_WEEKS = 4  # of those who met and say nothing, while it does not run yet
REMINDED_VERB = "reminded"


def list_stuck_leads(context: ActionContext) -> tuple[StuckLead, ...]:
    """All that are stuck now."""
    return context.work.stuck_leads.list_leads(context.now - _UNANSWERED_AFTER, context.now - _WORDLESS_AFTER)


def list_leads_of_the_week(context: ActionContext) -> tuple[StuckLead, ...]:
    """Those that a Monday's message speaks of. Those who met and do not say a word are told of there on the first Monday after
    a question in vain, and while it does not run yet on every fourth one; the list keeps them."""
    return tuple(lead for lead in list_stuck_leads(context) if _is_told_this_week(lead, context.now))


def _is_told_this_week(lead: StuckLead, now: datetime) -> bool:
    if lead.asked_at is None:
        return True
    weeks = (now - lead.asked_at - _WORDLESS_AFTER) // timedelta(days=7)  # one Monday lies in each
    return weeks == 0 or (not lead.runs and weeks % _TOLD_EVERY_WEEKS == 0)


def find_stuck_lead(context: ActionContext, synergy: int) -> StuckLead | None:
    """That one, while it is stuck."""
    return next((lead for lead in list_stuck_leads(context) if lead.id == synergy), None)


def build_stuck_list(context: ActionContext, number: int) -> Saying:
    """A page of them, the oldest first."""
    return build_line_list(
        "stuck",
        "board-stuck",
        "board-stuck-line",
        list_stuck_leads(context),
        number,
        lambda lead: describe_lead(context, lead),
        lambda lead: f"a.stuck.{lead.id:x}.see",
    )


def build_stuck_page(context: ActionContext, lead: StuckLead, *more: Saying) -> Saying:
    """One of them; `more` lines below."""
    fresh = tuple(
        Button("board-stuck-page.confirm", f"a.confirm.{side.company:x}.yes", {"company": side.name})
        for side in lead.sides
        if side.fresh and lead.missing is MissingStep.CONFIRMING
    )
    reminded = find_last_reminder(context, lead)
    met = context.work.introductions.find_by_synergy(lead.id) if lead.missing is MissingStep.WORD else None
    reached = any(context.work.people.has_reachable_member(side.company) for side in list_waited_sides(lead))
    may_remind = reached and not reminded and lead.missing is not MissingStep.CONFIRMING
    verbs = ("call", *(("remind",) if may_remind else ()), *(("close",) if met is None else ()))
    outcomes = _list_outcome_buttons(met) if met is not None else ()
    word = _list_last_word(context, met) if met is not None else ()
    said = (Saying("board-stuck-reminded", {"day": reminded}),) if reminded else ()
    place = next((n for n, each in enumerate(list_stuck_leads(context)) if each.id == lead.id), 0)
    return Saying(
        "board-stuck-page",
        describe_lead(context, lead),
        parts=(*word, *_list_code_lines(context, lead), *_list_agreement_lines(context, lead), *said, *more),
        buttons=(
            *fresh,
            *(Button(f"board-stuck-page.{verb}", f"a.stuck.{lead.id:x}.{verb}") for verb in verbs),
            *outcomes,
            *(build_sheet_button(side.company, side.name) for side in lead.sides[:_MOST_SHEETS]),
            Button("board-main.list", build_board_token("stuck", place // LINES_A_PAGE)),
        ),
    )


def build_following_stuck(context: ActionContext) -> Saying:
    """The one that has stood still longest; the list where there is none."""
    left = list_stuck_leads(context)
    return build_stuck_page(context, left[0]) if left else build_stuck_list(context, 0)


def build_stuck_contacts(context: ActionContext, lead: StuckLead) -> Saying:
    """The same, with how to reach each side."""
    return build_stuck_page(
        context,
        lead,
        *(
            build_contact_line(side.name, context.work.people.find_spokesperson(side.company, side.keeper))
            for side in lead.sides
        ),
    )


def build_close_question(context: ActionContext, lead: StuckLead) -> Saying:
    """Asks once before it is closed."""
    return Saying(
        "board-close",
        describe_lead(context, lead),
        buttons=(
            Button("board-close.yes", f"a.stuck.{lead.id:x}.closed"),
            Button("board-close.no", f"a.stuck.{lead.id:x}.see"),
        ),
    )


def find_last_reminder(context: ActionContext, lead: StuckLead) -> str:
    """The day of the last reminder where it is too early for another; "" where one may go."""
    days = [
        each.at
        for each in context.work.history.list_about(f"synergy:{lead.id}")
        if each.verb == REMINDED_VERB and each.at > context.now - _REMINDER_PAUSE
    ]
    return format_local_day(context, days[-1]) if days else ""


def list_waited_sides(lead: StuckLead) -> tuple[StuckSide, ...]:
    """Whose turn it is."""
    if lead.missing is MissingStep.ANSWER:
        return tuple(side for side in lead.sides if side.answer is Answer.ASKED)
    return lead.sides if lead.missing is MissingStep.WORD else ()


def _list_outcome_buttons(met: Introduction) -> tuple[Button, ...]:
    """What became of it, the stage that stands included: whoever animates may know that it is still so, and is asked no more
    until those in it were asked in vain again."""
    ended = (Stage.STOPPED, Stage.DROPPED) if met.stage is Stage.RUNNING else (Stage.DROPPED,)
    reached = (Stage.RUNNING,) if met.stage is Stage.RUNNING else (Stage.RUNNING, Stage.TRIAL)
    return (*build_still_button(met), *build_correction_buttons(met, *reached, *ended))


def _list_last_word(context: ActionContext, met: Introduction) -> tuple[Saying, ...]:
    """Who said what of it last, and until when it counts as running though nobody says so again."""
    exchange = load_exchange(context, met)
    if exchange is None or not exchange.said:
        return ()
    last = build_history_lines(context, exchange)[-1:]
    if met.stage is not Stage.RUNNING:
        return last
    end = find_counted_end(exchange.said[-1].at)
    counted = {"day": format_local_day(context, end), "over": "yes" if end < context.now else "no"}
    return (*last, Saying("board-stuck-counted", counted))


def _list_code_lines(context: ActionContext, lead: StuckLead) -> tuple[Saying, ...]:
    """The waste code of what is offered."""
    rows = (context.work.declarations.get(side.declaration) for side in lead.sides)
    return tuple(line for row in rows if row is not None for line in waste_codes.build_code_line(context, row))


def _list_agreement_lines(context: ActionContext, lead: StuckLead) -> tuple[Saying, ...]:
    """What was agreed to otherwise than by a tap."""
    return tuple(agreements.build_agreement_line(context, each) for each in context.work.calls.list_agreements(lead.id))


def describe_lead(context: ActionContext, lead: StuckLead) -> dict[str, Fact]:
    """Who with whom, about what, what is missing and since when."""
    first = lead.sides[0]
    others = lead.sides[1:] or lead.sides
    late = list_waited_sides(lead)
    return {
        "one": first.name,
        "one-place": first.place,
        "two": join_names(other.name for other in others),
        "two-place": ", ".join(other.place for other in others),
        "resource": first.resource,
        "missing": lead.missing.value,
        "since": format_local_day(context, lead.since),
        "heard": "yes" if lead.heard else "no",
        "late": late[0].name if late else first.name,
    }
