"""The door of groups and channels: it routes, and nothing else. No talk ever begins here."""

from __future__ import annotations

from datetime import datetime

from bot.actions import GROUP_COMMANDS
from bot.actions.networks import groups
from bot.context.group_context import GroupContext
from bot.context.origin import EventSource
from bot.conversation.model import Admitted, Event, Moved, Said, Tapped
from storage.work import Work


def route_group_event(work: Work, seq: int, who: EventSource, event: Event, now: datetime, bot_name: str) -> None:
    """What one event leads to; « /lier@another_bot » is said to that one, and is nothing to Boucle."""
    if who.group is None:
        return
    chat = who.group.register_chat(work, who.chat, who.language)
    group_context = GroupContext(
        work, chat, work.people.find_person(who.telegram_id), now, seq, who.group.anonymous, who.group.topic
    )
    if isinstance(event, Admitted):
        groups.answer_admission(group_context, event)
    elif isinstance(event, Moved):
        groups.move_group(group_context, event)
    elif isinstance(event, Tapped):
        groups.answer_group_tap(group_context, event)
    elif isinstance(event, Said):
        said, *rest = event.text[1:].casefold().split(maxsplit=1) or [""]
        command, _, addressee = said.partition("@")
        if addressee in ("", bot_name.casefold()):
            # By a link that adds it to a group, what is to be done there comes behind /start.
            meant = rest[0].strip() if command == "start" and rest else command
            GROUP_COMMANDS.get(meant, groups.redirect_to_private)(group_context)
