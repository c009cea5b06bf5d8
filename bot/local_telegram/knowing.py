"""The methods by which the bot learns who it is, receives updates and files, and describes itself."""

from __future__ import annotations

from collections.abc import Callable

from bot.local_telegram.calls import Call
from bot.local_telegram.cards import Json
from bot.local_telegram.errors import WEBHOOK_ACTIVE, bad, conflict
from bot.local_telegram.files import LARGEST_DOWNLOAD
from bot.local_telegram.switchboard import Switchboard

ABILITIES = (
    "can_join_groups", "can_read_all_group_messages", "supports_inline_queries", "can_connect_to_business",
    "has_main_web_app", "has_topics_enabled", "allows_users_to_create_topics", "can_manage_bots",
)  # fmt: skip


def get_me(board: Switchboard, call: Call) -> Json:
    """getMe."""
    return board.bot_user | dict.fromkeys(ABILITIES, False)


async def get_updates(board: Switchboard, call: Call) -> list[Json]:
    """getUpdates."""
    if board.updates.pushed is not None:
        raise conflict(WEBHOOK_ACTIVE)
    board.updates.allow(call.part("allowed_updates"))
    limit = min(max(call.number("limit", 100), 1), 100)
    return await board.updates.poll(call.number("offset"), limit, min(call.number("timeout"), 50))


def get_file(board: Switchboard, call: Call) -> Json:
    """getFile: up to 20 MB."""
    stored = board.files.get(call.text("file_id"))
    if stored is None:
        raise bad("invalid file_id" if call.text("file_id") else "file_id not specified")
    if len(stored.body) > LARGEST_DOWNLOAD:
        raise bad("file is too big")
    return stored.facts() | {"file_path": stored.path}


def get_chat(board: Switchboard, call: Call) -> Json:
    """getChat."""
    line = board.line(call)
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
    full = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": dict.fromkeys(gifts, True)}
    pinned = line.messages.get(line.pinned or 0)
    return line.chat | full | ({"pinned_message": pinned} if pinned else {})


def set_commands(board: Switchboard, call: Call) -> bool:
    """setMyCommands."""
    board.profile.offer(call.part("scope"), call.text("language_code"), call.part("commands"))
    return _described(board)


def delete_commands(board: Switchboard, call: Call) -> bool:
    """deleteMyCommands."""
    board.profile.offer(call.part("scope"), call.text("language_code"), [])
    return _described(board)


def get_commands(board: Switchboard, call: Call) -> list[Json]:
    """getMyCommands."""
    return board.profile.offered(call.part("scope"), call.text("language_code"))


def set_button(board: Switchboard, call: Call) -> bool:
    """setChatMenuButton."""
    board.profile.set_button(call.number("chat_id"), call.part("menu_button"))
    return True


def get_button(board: Switchboard, call: Call) -> Json:
    """getChatMenuButton."""
    return board.profile.button(call.number("chat_id"))


def writing(field: str) -> Callable[[Switchboard, Call], bool]:
    """Make setMyName and its like."""

    def write(board: Switchboard, call: Call) -> bool:
        board.profile.write(field, call.text("language_code"), call.text(field))
        return _described(board)

    return write


def reading(field: str) -> Callable[[Switchboard, Call], Json]:
    """Make getMyName and its like."""

    def read(board: Switchboard, call: Call) -> Json:
        return {field: board.profile.read(field, call.text("language_code"))}

    return read


def _described(board: Switchboard) -> bool:
    board.audience.tell("profile")
    return True
