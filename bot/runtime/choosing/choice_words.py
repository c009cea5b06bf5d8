"""A yes to several at once says too little: which of them is asked again."""

from __future__ import annotations

from bot.context.action_context import ActionResult
from bot.runtime.hearing import Heard, Hearing
from storage.notes.saying import Saying

_SEVERAL_TOKEN = "a.several."


def ask_which_of_several(hearing: Hearing) -> Heard | None:
    """« Oui », where several said yes and one or more are to be chosen; None where nothing of that kind was asked last."""
    last = hearing.context.work.open_messages.find_latest(hearing.context.person) if hearing.talk is None else None
    if last is None or sum(button.token.startswith("a.yes.") for button in last.saying.buttons) < 2:
        return None
    if not any(button.token.startswith(_SEVERAL_TOKEN) for button in last.saying.buttons):
        return None
    return ActionResult((Saying("choice-which"), last.saying))
