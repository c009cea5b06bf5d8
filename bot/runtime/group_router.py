"""The door of groups and channels: it routes, and nothing else. No talk ever begins here."""

from __future__ import annotations

from bot.actions import GROUP_COMMANDS
from bot.actions.networks import groups
from bot.context.group_context import GroupContext
from bot.conversation.model import Admitted, Event, Moved, Said, Tapped


def route_group_event(group_context: GroupContext, event: Event) -> None:
    """What one event leads to."""
    if isinstance(event, Admitted):
        groups.answer_admission(group_context, event)
    elif isinstance(event, Moved):
        groups.move_group(group_context, event)
    elif isinstance(event, Tapped):
        groups.answer_group_tap(group_context, event)
    elif isinstance(event, Said):
        command = event.text[1:].split(maxsplit=1)[0] if event.text[1:].strip() else ""
        GROUP_COMMANDS.get(command.partition("@")[0].casefold(), groups.redirect_to_private)(group_context)
