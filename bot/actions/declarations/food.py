"""Food: its giver says how long associations come first; then the next use is asked about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.context.access_rights import require_living_declaration
from bot.context.action_context import ActionContext, ActionResult, build_unattended_context, parse_button_choice
from bot.conversation.model import Refuse
from bot.partners import food_order
from bot.rules.declarations.keeper import build_holder_context
from bot.rules.leads import neighbours
from matching.knowledge import Knowledge
from matching.scoring.food_uses import is_edible
from storage.notes.saying import Saying
from storage.tables.declaration import DeclarationState
from storage.work import Work


def choose_first_hours(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """So long come associations first, for this and whatever else the company gives to eat."""
    row = require_living_declaration(context, args[:1])
    hours = next((each for each in food_order.FIRST_HOURS if str(each) == parse_button_choice(args)), None)
    if hours is None:
        raise Refuse("button-gone")
    for each in (row, *context.work.declarations.list_of_company(row.company_id or 0)):
        if each is row or is_edible(context.knowledge.taxonomy, each.resource):
            each.details = replace(each.details, people_hours=hours)
            each.next_use = food_order.find_next_use_moment(each, context.now)
    asked = neighbours.ask_neighbours(context, row) if row.state is DeclarationState.OPEN else ()
    return ActionResult((Saying("food-first-set", {"hours": hours}, parts=asked),))


def find_due_food(work: Work, now: datetime) -> Sequence[int]:
    """Food whose next use may be asked about."""
    return work.lifetimes.find_next_uses(now)


def ask_next_uses(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: the time that the better use had for itself is over, and the next one is asked too."""
    for row in work.portions.lock_declarations(due_ids):
        if row.next_use is None or row.next_use > now:
            continue
        row.next_use = food_order.find_next_use_moment(row, now)
        if row.state is DeclarationState.OPEN:
            neighbours.ask_neighbours(build_holder_context(build_unattended_context(work, knowledge, now), row), row)
