"""Where a thing went before: kept with its declaration, for its holder and the animators."""

from __future__ import annotations

from dataclasses import replace

from bot.context.access_rights import require_own_declaration
from bot.context.action_context import ActionContext, ActionResult
from bot.conversation.flows.fate import TellingFate
from matching.vocabulary import Fate, FateWay
from storage.notes.saying import Saying


def save_fate(context: ActionContext, said: TellingFate) -> ActionResult:
    """Whatever was said is kept; « je ne sais pas » too, so that nobody asks again."""
    row = require_own_declaration(context, (f"{said.declaration:x}",))
    way, cost = said.way or FateWay.UNKNOWN, said.cost
    row.details = replace(row.details, fate=Fate(way, cost.amount or None, cost.basis) if cost is not None else Fate(way))
    return ActionResult((Saying("fate-noted", {"known": "no" if way is FateWay.UNKNOWN else "yes"}),))
