"""Where a thing went before: kept with its declaration, for its holder and the animators."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.context.access_rights import require_living_declaration, require_own_declaration
from bot.context.action_context import ActionContext, ActionResult, parse_button_choice
from bot.conversation.asks.fate import FATE_CHOICES, PAID_WAYS, StatedCost
from bot.conversation.flows.fate import TellingFate
from bot.conversation.model import Refuse
from bot.rules.declarations import fates
from bot.views.declarations import draft_batches
from bot.views.declarations.fates import BATCH_FATE_VERB, FATE_VERB
from matching.gains.costs import PERIODS
from matching.understand.fate import read_fate
from matching.vocabulary import Fate, FateWay
from storage.notes.saying import Saying
from storage.tables import Declaration
from storage.tables.declaration import DeclarationState


def save_fate(context: ActionContext, said: TellingFate) -> ActionResult:
    """Whatever was said is kept; « je ne sais pas » too, so that nobody asks again."""
    row, *others = (require_own_declaration(context, (f"{id:x}",)) for id in (said.declaration, *said.more))
    way, cost = said.way or FateWay.UNKNOWN, said.cost or StatedCost()
    many = 1 + len(others) if cost.basis in PERIODS else 1  # what is paid by the month is paid for all of them
    for each in (row, *others):
        each.details = replace(each.details, fate=Fate(way, cost.amount / many if cost.amount else None, cost.basis))
    noted = Saying("fate-noted", {"known": "no" if way is FateWay.UNKNOWN else "yes" if said.runs else "today"})
    left = draft_batches.build_waiting_cards(context, row) if row.state is DeclarationState.DRAFT else ()
    return ActionResult((noted, *left))


def tell_fate(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Tapped under the question: what it costs is asked where it costs something."""
    row = require_living_declaration(context, args)
    way = next((each for each in FATE_CHOICES if each == parse_button_choice(args)), None)
    if way is None:
        raise Refuse("button-gone")
    return ActionResult(begin=fates.request_fate(context, row, way))


def tell_batch_fate(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """The same of all things of one message of which it is not known yet."""
    first = require_living_declaration(context, args)
    way = next((each for each in FATE_CHOICES if each == parse_button_choice(args)), None)
    if way is None:
        raise Refuse("button-gone")
    untold = fates.list_untold_fates(context, first)
    if not untold:
        raise Refuse("fate-known")
    return ActionResult(begin=fates.request_fate(context, untold[0], way, untold[1:]))


def note_told_fates(
    context: ActionContext, declaration: Declaration, words: str, *, alone: bool = False
) -> ActionResult | None:
    """What was written under that question: of each thing, or of all; what it costs is asked where it costs something. None
    where the words do not say. `alone`: it was asked about this one only."""
    rows = fates.list_untold_fates(context, declaration)
    if alone:
        rows = tuple(row for row in rows if row.id == declaration.id)
        fate = read_fate(words, asked=True)
        told = {row.id: fate for row in rows} if fate is not None else {}
    else:
        told = fates.read_told_fates(context.knowledge, rows, words)
    for row in rows:
        if row.id in told:
            row.details = replace(row.details, fate=told[row.id])
    unpaid = [row for row in rows if row.id in told and told[row.id].way in PAID_WAYS and told[row.id].cost is None]
    if not told:
        return None
    if not unpaid:
        return ActionResult((Saying("fate-noted", {"known": "today"}),))
    way = told[unpaid[0].id].way
    return ActionResult(
        begin=fates.request_fate(context, unpaid[0], way, [row for row in unpaid[1:] if told[row.id].way is way])
    )


FATE_VERBS = {FATE_VERB: tell_fate, BATCH_FATE_VERB: tell_batch_fate}
