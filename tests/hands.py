"""What people do with their phones."""

from __future__ import annotations

import re
from typing import Any

from storage.notes.saying import Press
from tests.wire import BOT, Wire

LINK = re.compile(r"start=([cjaf]_[\w-]{22})")
CODE = re.compile(r"\b([BCDFGHJKLMNPQRSTVWXZ]{4})\b")


class Hands(Wire):
    """Typing, tapping, sending things, blocking, opening links."""

    async def writes(self, name: str, text: str) -> None:
        """Somebody types."""
        await self.update(name, {"message": self._message(name) | {"text": text}})

    async def touches(self, name: str, label: str) -> None:
        """Somebody taps a button; a key of the phone's keyboard sends its label."""
        message_id, button = self.phone(name).button(label)
        if button.press is Press.WORDS:
            await self.writes(name, label)
        else:
            await self.taps(name, button.token, message_id)

    async def touches_again(self, name: str, label: str) -> None:
        """Somebody taps a button of an old message, from a phone that still shows it."""
        await self.taps(name, self.phone(name).seen[label])

    async def taps(self, name: str, token: str, message_id: int = 1) -> None:
        """A button's token comes in, whoever made it."""
        query = {
            "id": "1",
            "chat_instance": "1",
            "from": self._user(name),
            "data": token,
            "message": self._message(name) | {"message_id": message_id},
        }
        await self.update(name, {"callback_query": query})

    async def gives_number(self, name: str, number: str, whose: str | None = None) -> None:
        """A contact card: one's own, or somebody else's."""
        card = {"phone_number": number, "first_name": name, "user_id": self.phone(whose or name).id}
        await self.update(name, {"message": self._message(name) | {"contact": card}})

    async def gives_position(self, name: str, lat: float, lon: float) -> None:
        """Where the phone is."""
        await self.update(name, {"message": self._message(name) | {"location": {"latitude": lat, "longitude": lon}}})

    async def sends(self, name: str, what: dict[str, Any]) -> None:
        """A message of another kind, as the Bot API describes it."""
        await self.update(name, {"message": self._message(name) | what})

    async def blocks(self, name: str) -> None:
        """Somebody blocks the bot, and Telegram says so."""
        me = {"id": BOT, "is_bot": True, "first_name": "Boucle"}
        self.phone(name).blocked = True
        chat = {"id": self.phone(name).id, "type": "private", "first_name": name}
        now, before = {"status": "kicked", "user": me, "until_date": 0}, {"status": "member", "user": me}
        await self.update(
            name,
            {
                "my_chat_member": {
                    "chat": chat,
                    "from": self._user(name),
                    "date": 1,
                    "new_chat_member": now,
                    "old_chat_member": before,
                }
            },
        )

    async def opens(self, name: str, whose: str) -> None:
        """Somebody opens the latest link that another was shown, or was handed by the operator."""
        await self.writes(name, f"/start {self.links.get(whose) or self._latest(whose, LINK)}")

    async def types_code(self, name: str, whose: str) -> None:
        """Somebody types the four letters that another reads out."""
        await self.writes(name, self._latest(whose, CODE).lower())

    def _latest(self, whose: str, pattern: re.Pattern[str]) -> str:
        shown = self.phone(whose).shown
        return next(found[1] for number in sorted(shown, reverse=True) if (found := pattern.search(shown[number].text)))
