"""What the bot says about itself: its names and descriptions by language, its menus of commands, its menu button."""

from __future__ import annotations

import re
from typing import Any

from bot.local_telegram.cards import Json
from bot.local_telegram.errors import build_bad_request

_LONGEST_WORDS = {"name": 64, "description": 512, "short_description": 120}
_COMMAND_NAME = re.compile(r"[a-z0-9_]{1,32}")
MOST_COMMANDS = 100
_DEFAULT_SCOPE = ("default", 0)


class Profile:
    """The bot's card as its persons see it, each in their language where there is one."""

    def __init__(self, name: str) -> None:
        self._words: dict[tuple[str, str], str] = {("name", ""): name}
        self._commands: dict[tuple[tuple[str, int], str], list[Json]] = {}
        self._buttons: dict[int, Json] = {}

    def set_words(self, field: str, language: str, words: str) -> None:
        """Set a name or description; empty takes it back. Raises ApiRefusal when it is too long."""
        if len(words) > _LONGEST_WORDS[field]:
            raise build_bad_request(f"bot {field.replace('_', ' ')} is too long")
        if words or (field, language) == ("name", ""):
            self._words[field, language] = words or self._words["name", ""]
        else:
            self._words.pop((field, language), None)

    def find_words(self, field: str, language: str) -> str:
        """Give a name or description in a language, else the one for everybody."""
        return self._words.get((field, language)) or self._words.get((field, ""), "")

    def set_commands(self, scope: Json | None, language: str, commands: Any) -> None:
        """Set the menu of commands for a scope and language; an empty one takes it back. Raises ApiRefusal."""
        if not isinstance(commands, list) or len(commands) > MOST_COMMANDS:
            raise build_bad_request("BOT_COMMANDS_TOO_MUCH" if isinstance(commands, list) else "commands list is empty")
        for command in commands:
            if not _COMMAND_NAME.fullmatch(str(command.get("command", "")).removeprefix("/")):
                raise build_bad_request("BOT_COMMAND_INVALID")
            if not 1 <= len(str(command.get("description", ""))) <= 256:
                raise build_bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        self._commands[_parse_scope(scope), language] = commands
        if not commands:
            del self._commands[_parse_scope(scope), language]

    def find_commands(self, scope: Json | None, language: str) -> list[Json]:
        """Give exactly the commands that were set for a scope and language."""
        return self._commands.get((_parse_scope(scope), language), [])

    def find_menu(self, chat: int, language: str) -> list[Json]:
        """Give the commands a person sees: the narrowest scope first, their language before the common one."""
        for scope in (("chat", chat), ("all_private_chats", 0), _DEFAULT_SCOPE):
            for tongue in (language, ""):
                if (scope, tongue) in self._commands:
                    return self._commands[scope, tongue]
        return []

    def set_button(self, chat: int, button: Json | None) -> None:
        """Set the button beside the text field of one chat, or of all (chat 0)."""
        self._buttons[chat] = button or {"type": "default"}

    def find_button(self, chat: int) -> Json:
        """Give the button beside the text field of a chat."""
        return self._buttons.get(chat) or self._buttons.get(0) or {"type": "commands"}


def _parse_scope(scope: Json | None) -> tuple[str, int]:
    return (str(scope["type"]), int(scope.get("chat_id", 0))) if scope else _DEFAULT_SCOPE
