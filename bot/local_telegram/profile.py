"""What the bot says about itself: its names and descriptions by language, its menus of commands, its menu button."""

from __future__ import annotations

import re
from typing import Any

from bot.local_telegram.cards import Json
from bot.local_telegram.errors import bad

LONGEST = {"name": 64, "description": 512, "short_description": 120}
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
MOST_COMMANDS = 100
DEFAULT = ("default", 0)


class Profile:
    """The bot's card as its persons see it, each in their language where there is one."""

    def __init__(self, name: str) -> None:
        self._words: dict[tuple[str, str], str] = {("name", ""): name}
        self._commands: dict[tuple[tuple[str, int], str], list[Json]] = {}
        self._buttons: dict[int, Json] = {}

    def write(self, field: str, language: str, words: str) -> None:
        """Set a name or description; empty takes it back. Raises Refused when it is too long."""
        if len(words) > LONGEST[field]:
            raise bad(f"bot {field.replace('_', ' ')} is too long")
        if words or (field, language) == ("name", ""):
            self._words[field, language] = words or self._words["name", ""]
        else:
            self._words.pop((field, language), None)

    def read(self, field: str, language: str) -> str:
        """Give a name or description in a language, else the one for everybody."""
        return self._words.get((field, language)) or self._words.get((field, ""), "")

    def offer(self, scope: Json | None, language: str, commands: Any) -> None:
        """Set the menu of commands for a scope and language; an empty one takes it back. Raises Refused."""
        if not isinstance(commands, list) or len(commands) > MOST_COMMANDS:
            raise bad("BOT_COMMANDS_TOO_MUCH" if isinstance(commands, list) else "commands list is empty")
        for command in commands:
            if not COMMAND.fullmatch(str(command.get("command", "")).removeprefix("/")):
                raise bad("BOT_COMMAND_INVALID")
            if not 1 <= len(str(command.get("description", ""))) <= 256:
                raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
        self._commands[_scope(scope), language] = commands
        if not commands:
            del self._commands[_scope(scope), language]

    def offered(self, scope: Json | None, language: str) -> list[Json]:
        """Give exactly the commands that were set for a scope and language."""
        return self._commands.get((_scope(scope), language), [])

    def menu(self, chat: int, language: str) -> list[Json]:
        """Give the commands a person sees: the narrowest scope first, their language before the common one."""
        for scope in (("chat", chat), ("all_private_chats", 0), DEFAULT):
            for tongue in (language, ""):
                if (scope, tongue) in self._commands:
                    return self._commands[scope, tongue]
        return []

    def set_button(self, chat: int, button: Json | None) -> None:
        """Set the button beside the text field of one chat, or of all (chat 0)."""
        self._buttons[chat] = button or {"type": "default"}

    def button(self, chat: int) -> Json:
        """Give the button beside the text field of a chat."""
        return self._buttons.get(chat) or self._buttons.get(0) or {"type": "commands"}


def _scope(scope: Json | None) -> tuple[str, int]:
    return (str(scope["type"]), int(scope.get("chat_id", 0))) if scope else DEFAULT
