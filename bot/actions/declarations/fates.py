"""Where a thing went before: kept with its declaration, for its holder and the animators."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.context.access_rights import require_living_declaration, require_own_declaration
from bot.context.action_context import ActionContext, ActionResult, parse_button_choice
from bot.conversation.asks.fate import FATE_CHOICES
from bot.conversation.flows.fate import TellingFate
from bot.conversation.model import Refuse
from bot.rules.declarations import fates
from bot.views.declarations import draft_batches
from matching.vocabulary import Fate, FateWay
from storage.notes.saying import Saying
from storage.tables.declaration import DeclarationState


def save_fate(context: ActionContext, said: TellingFate) -> ActionResult:
    """Whatever was said is kept; « je ne sais pas » too, so that nobody asks again."""
    row = require_own_declaration(context, (f"{said.declaration:x}",))
    way, cost = said.way or FateWay.UNKNOWN, said.cost
    row.details = replace(row.details, fate=Fate(way, cost.amount or None, cost.basis) if cost is not None else Fate(way))
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
