"""What people do with their phones."""

from __future__ import annotations

from typing import Any

from bot.rehearsal.stage import REHEARSAL_BOT, RehearsalStage
from storage.notes.saying import Press

_PHOTO = {"photo": [{"file_id": "p1", "file_unique_id": "p", "width": 90, "height": 90}]}
_START = "?start="
_VOICE = {"voice": {"file_id": "v1", "file_unique_id": "v", "duration": 2}}


class Hands(RehearsalStage):
    """Typing, tapping, sending things, blocking."""

    async def write(self, name: str, text: str) -> None:
        """Somebody types."""
        await self.receive_update(name, {"message": self.build_message(name) | {"text": text}})

    async def tap(self, name: str, wanted: str, *, beginning: bool = False) -> None:
        """Somebody taps a button; a key of the phone's keyboard sends its label, a link to Boucle opens its chat. Raises
        LookupError when there is none."""
        message_id, button = self.find_phone(name).find_button(wanted, beginning=beginning)
        if button.press is Press.WORDS:
            await self.write(name, button.text)
        elif button.press is Press.LINK and _START in button.token:
            await self.write(name, f"/start {button.token.partition(_START)[2]}")
        else:
            await self.tap_token(name, button.token, message_id)

    async def tap_again(self, name: str, wanted: str) -> None:
        """Somebody taps a button of an old message, from a phone that still shows it."""
        await self.tap_token(name, self.find_phone(name).seen[wanted])

    async def tap_token(self, name: str, token: str, message_id: int = 1) -> None:
        """A button's token comes in, whoever made it."""
        query = {
            "id": "1",
            "chat_instance": "1",
            "from": self.build_user(name),
            "data": token,
            "message": self.build_message(name) | {"message_id": message_id},
        }
        await self.receive_update(name, {"callback_query": query})

    async def give_number(self, name: str, number: str, whose: str | None = None) -> None:
        """A contact card: one's own, or somebody else's."""
        card = {"phone_number": number, "first_name": name, "user_id": self.find_phone(whose or name).id}
        await self.receive_update(name, {"message": self.build_message(name) | {"contact": card}})

    async def give_position(self, name: str, lat: float, lon: float) -> None:
        """Where the phone is."""
        await self.receive_update(
            name, {"message": self.build_message(name) | {"location": {"latitude": lat, "longitude": lon}}}
        )

    async def send_thing(self, name: str, fields: dict[str, Any]) -> None:
        """A message of another kind, as the Bot API describes it."""
        await self.receive_update(name, {"message": self.build_message(name) | fields})

    async def send_photo_of(self, name: str, caption: str) -> None:
        """A photo, with words under it or without."""
        await self.send_thing(name, _PHOTO | ({"caption": caption} if caption else {}))

    async def send_file(self, name: str, file_name: str, body: bytes) -> None:
        """A file, under the name it has on the phone."""
        file_id = f"f{len(self.files) + 1}"
        self.files[file_id] = body
        facts = {"file_id": file_id, "file_unique_id": file_id, "file_name": file_name, "file_size": len(body)}
        await self.send_thing(name, {"document": facts})

    async def send_voice_message(self, name: str) -> None:
        """A voice message, which Boucle cannot hear."""
        await self.send_thing(name, _VOICE)

    async def block_bot(self, name: str) -> None:
        """Somebody blocks the bot, and Telegram says so."""
        me = {"id": REHEARSAL_BOT, "is_bot": True, "first_name": "Boucle"}
        self.find_phone(name).blocked = True
        chat = {"id": self.find_phone(name).id, "type": "private", "first_name": name}
        now, before = {"status": "kicked", "user": me, "until_date": 0}, {"status": "member", "user": me}
        change = {"chat": chat, "from": self.build_user(name), "date": 1, "new_chat_member": now, "old_chat_member": before}
        await self.receive_update(name, {"my_chat_member": change})
