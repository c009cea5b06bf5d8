"""The week of whoever animates, in one message: what to do first, with a button for each."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.views.board.screens import build_board_token, format_local_day
from bot.views.board.waiting import Waiting, list_waiting, list_waiting_this_week
from storage.notes.saying import Button, Saying

# Somebody waits behind what stands first; the last can wait for a quiet hour.
_ORDER = ("messages", "new", "calls", "stuck", "held", "words", "codes", "hints", "silent")
_NO_REASON_TO_RING = {"silent"}  # what is told beside other things, and is not worth a message every Monday


def build_week(context: ActionContext, *, unasked: bool = False) -> Saying | None:
    """What waits, in the order in which to do it; None where nothing does. `unasked`: without what was told before."""
    found = list_waiting_this_week(context) if unasked else list_waiting(context)
    waiting = sorted((each for each in found if each.count), key=lambda each: _ORDER.index(each.section))
    if not waiting:
        return None
    return Saying(
        "board-week",
        _describe_network(context),
        parts=tuple(
            Saying(f"board-week-{each.section}", {**each.first, "n": n, "count": each.count})
            for n, each in enumerate(waiting, 1)
        ),
        buttons=tuple(build_section_button(each) for each in waiting),
    )


def needs_telling(told: Saying) -> bool:
    """Is there something in that week for which whoever animates is written to unasked?"""
    return any(part.key.removeprefix("board-week-") not in _NO_REASON_TO_RING for part in told.parts)


def build_free_week(context: ActionContext) -> Saying:
    """Nothing waits."""
    return Saying("board-week-none", _describe_network(context))


def build_section_button(pending: Waiting) -> Button:
    """The way to one section, with how much waits there."""
    token = "a.calls.0" if pending.section == "calls" else build_board_token(pending.section)
    return Button(f"board-main.{pending.section}", token, {"count": pending.count})


def _describe_network(context: ActionContext) -> dict[str, str | int | float]:
    return {"network": context.work.networks.find_current().name, "day": format_local_day(context, context.now)}
