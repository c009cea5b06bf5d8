"""The door of groups and channels: it routes, and nothing else. No talk ever begins here."""

from __future__ import annotations

from bot.actions import GROUP_COMMANDS
from bot.actions.networks import groups
from bot.context.group_context import GroupContext
from bot.conversation.model import Admitted, Event, Moved, Said, Tapped


def route_group_event(group_context: GroupContext, event: Event, bot_name: str) -> None:
    """What one event leads to; « /lier@another_bot » is said to that one, and is nothing to Boucle."""
    if isinstance(event, Admitted):
        groups.answer_admission(group_context, event)
    elif isinstance(event, Moved):
        groups.move_group(group_context, event)
    elif isinstance(event, Tapped):
        groups.answer_group_tap(group_context, event)
    elif isinstance(event, Said):
        command, _, addressee = (event.text[1:].split(maxsplit=1) or [""])[0].casefold().partition("@")
        if addressee in ("", bot_name.casefold()):
            GROUP_COMMANDS.get(command, groups.redirect_to_private)(group_context)
