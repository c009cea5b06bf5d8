"""Ticking a list: a tap more or less, handing it in, later; and asking everybody once which expenses they would share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.context.action_context import ActionContext, ActionResult, parse_row_id
from bot.conversation.model import Refuse
from bot.partners.parties import find_own_party
from bot.rules.declarations import fates, ticks
from bot.rules.leads import ticked_leads
from bot.views.declarations import tick_lists, tick_outcomes
from bot.views.declarations.tick_lists import TICK_DONE, TICK_LATER, TickList
from matching.consent.states import Answer
from matching.knowledge import Knowledge
from storage.declarations.ticked import EXPENSES_ASKED_VERB
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.work import Work

_ASKED_AFTER = timedelta(days=1)  # of belonging to the network, where nobody asked before


def tick_usual_thing(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """One of the things that such companies often have, need or share."""
    return _toggle(context, TickList.USUAL, args)


def tick_expense(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """One of the expenses that anybody could share."""
    return _toggle(context, TickList.EXPENSES, args)


def end_ticking(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """The list is handed in as it is ticked, or as its numbers were typed (« 1-4 »); or it is for later."""
    if len(args) != 3 or args[1] not in tuple(TickList):
        raise Refuse("button-gone")
    tick_list, end = TickList(args[1]), args[2]
    if end not in (TICK_DONE, TICK_LATER):
        ticks.set_ticks(context, tick_list, _parse_numbers(end))
    outcomes = ticks.hand_in_ticks(context, tick_list) if end != TICK_LATER else ()
    if not outcomes:
        return ActionResult((Saying(f"tick-{tick_list}-later"), *fates.ask_last_fate(context)))
    told = tick_outcomes.build_outcomes(context, outcomes)
    following = _ask_expenses_next(context, tick_list)
    return ActionResult((told, *(following or (() if told.buttons else fates.ask_last_fate(context)))))


def approach_partner(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Yes, ask them: what was ticked has a partner in sight."""
    synergy = context.work.synergies.lock_synergy(parse_row_id(args))
    parties = context.work.synergies.list_parties(synergy.id) if synergy is not None else ()
    mine = find_own_party(context, parties, (Answer.UNASKED,))
    if synergy is None or mine is None or not context.may_speak_for(mine.company_id):
        raise Refuse("button-gone")
    asked = ticked_leads.approach_partners(context, synergy, mine.declaration_id)
    return ActionResult((Saying("tick-approached" if asked else "tick-approach-over"),))


def find_unasked_companies(work: Work, now: datetime) -> Sequence[int]:
    """Whom nobody has asked yet which expenses they would share."""
    return work.ticked_things.find_unasked_companies(now - _ASKED_AFTER)


def ask_shared_expenses(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: everybody is asked once, by whoever speaks for the company."""
    for id in due_ids:
        person = work.people.find_spokesperson(id, None)
        if person is None or work.ticked_things.was_shown(EXPENSES_ASKED_VERB, id):
            continue
        context = ActionContext(work, person, work.companies.get(id), knowledge, now)
        ticks.mark_expenses_asked(context, id)
        if (asked := tick_lists.build_tick_list(context, TickList.EXPENSES)) is not None:
            work.outbox.owe(person, asked, once=f"expenses:{id}", due=now, rank=Rank.QUESTION)


def _toggle(context: ActionContext, tick_list: TickList, args: Sequence[str]) -> ActionResult:
    if len(args) != 3 or context.company is None:
        raise Refuse("button-gone")
    ticks.toggle_tick(context, tick_lists.find_thing(context, tick_list, args[1], args[2]))
    shown = tick_lists.build_tick_list(context, tick_list)
    return ActionResult((shown,) if shown is not None else (), instead=True)


def _ask_expenses_next(context: ActionContext, tick_list: TickList) -> tuple[Saying, ...]:
    """After the first list the common one, where it was not shown yet."""
    company = context.own_company.id
    if tick_list is not TickList.USUAL or context.work.ticked_things.was_shown(EXPENSES_ASKED_VERB, company):
        return ()
    ticks.mark_expenses_asked(context, company)
    asked = tick_lists.build_tick_list(context, TickList.EXPENSES)
    return (asked,) if asked is not None else ()


def _parse_numbers(code: str) -> frozenset[int]:
    """« 1-4 » → 1 and 4. Raises Refuse for what no list has."""
    parts = code.split("-")
    if not all(part.isascii() and part.isdecimal() and len(part) == 1 for part in parts):
        raise Refuse("button-gone")
    return frozenset(map(int, parts))
