"""The door of groups and channels: it routes, and nothing else. No talk ever begins here."""
from __future__ import annotations

from bot.actions import GROUP_COMMANDS
from bot.actions.networks import groups
from bot.context.group_context import Hall
from bot.conversation.model import Admitted, Event, Moved, Said, Tapped


def hear(hall: Hall, event: Event) -> None:
    """What one event leads to."""
    if isinstance(event, Admitted):
        groups.admitted(hall, event)
    elif isinstance(event, Moved):
        groups.moved(hall, event)
    elif isinstance(event, Tapped):
        groups.tapped(hall, event)
    elif isinstance(event, Said):
        command = event.text[1:].split(maxsplit=1)[0] if event.text[1:].strip() else ""
        GROUP_COMMANDS.get(command.partition("@")[0].casefold(), groups.elsewhere)(hall)
