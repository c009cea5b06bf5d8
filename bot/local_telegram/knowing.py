"""The methods by which the bot learns who it is, receives updates and files, and describes itself."""

from __future__ import annotations

from collections.abc import Callable

from bot.local_telegram.calls import ApiCall
from bot.local_telegram.cards import Json
from bot.local_telegram.errors import WEBHOOK_ACTIVE, build_bad_request, build_conflict
from bot.local_telegram.files import LARGEST_DOWNLOAD
from bot.local_telegram.switchboard import Switchboard

_BOT_ABILITIES = (
    "can_join_groups", "can_read_all_group_messages", "supports_inline_queries", "can_connect_to_business",
    "has_main_web_app", "has_topics_enabled", "allows_users_to_create_topics", "can_manage_bots",
)  # fmt: skip


def get_me(board: Switchboard, call: ApiCall) -> Json:
    """getMe."""
    return board.bot_user | dict.fromkeys(_BOT_ABILITIES, False) | {"supports_inline_queries": True}


async def get_updates(board: Switchboard, call: ApiCall) -> list[Json]:
    """getUpdates."""
    if board.updates.pushed is not None:
        raise build_conflict(WEBHOOK_ACTIVE)
    board.updates.allow_kinds(call.read_json("allowed_updates"))
    limit = min(max(call.read_number("limit", 100), 1), 100)
    return await board.updates.poll(call.read_number("offset"), limit, min(call.read_number("timeout"), 50))


def get_file(board: Switchboard, call: ApiCall) -> Json:
    """getFile: up to 20 MB."""
    stored = board.files.get(call.read_text("file_id"))
    if stored is None:
        raise build_bad_request("invalid file_id" if call.read_text("file_id") else "file_id not specified")
    if len(stored.body) > LARGEST_DOWNLOAD:
        raise build_bad_request("file is too big")
    return stored.to_fields() | {"file_path": stored.path}


def get_chat(board: Switchboard, call: ApiCall) -> Json:
    """getChat."""
    line = board.find_line(call)
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
    full = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": dict.fromkeys(gifts, True)}
    pinned = line.messages.get(line.pinned or 0)
    return line.chat | full | ({"pinned_message": pinned} if pinned else {})


def set_my_commands(board: Switchboard, call: ApiCall) -> bool:
    """setMyCommands."""
    board.profile.set_commands(call.read_json("scope"), call.read_text("language_code"), call.read_json("commands"))
    return _tell_profile(board)


def delete_my_commands(board: Switchboard, call: ApiCall) -> bool:
    """deleteMyCommands."""
    board.profile.set_commands(call.read_json("scope"), call.read_text("language_code"), [])
    return _tell_profile(board)


def get_my_commands(board: Switchboard, call: ApiCall) -> list[Json]:
    """getMyCommands."""
    return board.profile.find_commands(call.read_json("scope"), call.read_text("language_code"))


def set_menu_button(board: Switchboard, call: ApiCall) -> bool:
    """setChatMenuButton."""
    board.profile.set_button(call.read_number("chat_id"), call.read_json("menu_button"))
    return True


def get_menu_button(board: Switchboard, call: ApiCall) -> Json:
    """getChatMenuButton."""
    return board.profile.find_button(call.read_number("chat_id"))


def build_profile_setter(field: str) -> Callable[[Switchboard, ApiCall], bool]:
    """Make setMyName and its like."""

    def write(board: Switchboard, call: ApiCall) -> bool:
        board.profile.set_words(field, call.read_text("language_code"), call.read_text(field))
        return _tell_profile(board)

    return write


def build_profile_getter(field: str) -> Callable[[Switchboard, ApiCall], Json]:
    """Make getMyName and its like."""

    def read(board: Switchboard, call: ApiCall) -> Json:
        return {field: board.profile.find_words(field, call.read_text("language_code"))}

    return read


def _tell_profile(board: Switchboard) -> bool:
    board.audience.tell("profile")
    return True
