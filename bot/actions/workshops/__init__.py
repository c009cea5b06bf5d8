"""Workshops: planned, come to, written for others, chased afterwards; which function answers which verb and talk."""

from collections.abc import Callable
from typing import Any

from bot.actions.workshops import attending, entries, hosting, paper_hands
from bot.context.action_context import ActionContext, ActionResult

WORKSHOP_VERBS = {
    "workshops": hosting.act_on_workshops,
    "workshop": hosting.act_on_workshop,
    "attend": attending.show_workshop_to_member,
    "hand": attending.raise_hand,
    "screen": attending.tick_screen,
    "entry": entries.act_on_entry,
}

WORKSHOP_TALKS: dict[str, Callable[[ActionContext, Any], ActionResult]] = {
    "workshop": hosting.save_workshop,
    "entry": entries.check_lines,
    "hands": paper_hands.enter_hands,
}
