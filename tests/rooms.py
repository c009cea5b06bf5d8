"""Groups and channels: Boucle is added, muted, taken out; people write and tap where all can see it."""

from __future__ import annotations

from typing import Any

from storage.notes.saying import Press
from tests.hands import Hands
from tests.wire import BOT, Room


class Rooms(Hands):
    """The groups and channels of a script; one speaks of the latest."""

    @property
    def room(self) -> Room:
        """The group or channel of which one speaks: the latest."""
        return self.rooms[-1]

    async def adds_bot(self, name: str, title: str, kind: str = "group") -> None:
        """Somebody adds Boucle to a group, or, as an administrator, to a channel."""
        known = next((room for room in self.rooms if room.name == title), None)
        if known is not None:
            self.rooms.remove(known)
            known.blocked = known.mute = False
        self.rooms.append(known or Room(title, -(100 + len(self.rooms)), "fr", kind=kind))
        await self.seats(name, "left", "administrator" if kind == "channel" else "member")

    async def removes_bot(self, name: str) -> None:
        """Somebody takes Boucle out again."""
        self.room.blocked = True
        await self.seats(name, "administrator" if self.room.kind == "channel" else "member", "kicked")

    async def mutes_bot(self, name: str, mute: bool) -> None:
        """Boucle may write there no more, or again."""
        self.room.mute = mute
        await self.seats(name, "member" if mute else "restricted", "restricted" if mute else "member")

    async def seats(self, name: str, before: str, after: str) -> None:
        """Boucle's place in the room changes."""
        change = {
            "chat": self._chat(),
            "from": self._user(name),
            "date": int(self.clock().timestamp()),
            "old_chat_member": _member(before),
            "new_chat_member": _member(after),
        }
        await self.update(name, {"my_chat_member": change})

    async def becomes_supergroup(self, name: str) -> None:
        """The group gets another id, under which it is known from now on."""
        was, to = self._message(name) | {"chat": self._chat()}, self.room.id - 1_000_000_000_000
        self.room.id, self.room.kind = to, "supergroup"
        await self.update(name, {"message": was | {"migrate_to_chat_id": to}})

    async def writes_in_room(self, name: str, text: str) -> None:
        """Somebody types where all can read it."""
        await self.update(name, {"message": self._message(name) | {"chat": self._chat(), "text": text}})

    async def touches_in_room(self, name: str, label: str) -> None:
        """Somebody taps a button there; one that is a link opens the private talk, with what it carries."""
        message_id, button = self.room.find_button(label)
        if button.press is Press.LINK:
            await self.writes(name, f"/start {button.token.rpartition('=')[2]}")
            return
        query = {
            "id": "1",
            "chat_instance": "1",
            "from": self._user(name),
            "data": button.token,
            "message": self._message(name) | {"chat": self._chat(), "message_id": message_id},
        }
        await self.update(name, {"callback_query": query})

    def _chat(self) -> dict[str, Any]:
        return {"id": self.room.id, "type": self.room.kind, "title": self.room.name}


def _member(status: str) -> dict[str, Any]:
    """Boucle as a member of a group or channel, with what Telegram says of each kind of member."""
    rights: dict[str, Any] = {"kicked": {"until_date": 0}}.get(status, {})
    if status == "administrator":
        rights = dict.fromkeys(
            (
                "can_manage_chat",
                "can_delete_messages",
                "can_manage_video_chats",
                "can_restrict_members",
                "can_promote_members",
                "can_change_info",
                "can_invite_users",
                "can_post_stories",
                "can_edit_stories",
                "can_delete_stories",
                "can_be_edited",
                "is_anonymous",
                "can_send_welcome_messages",
            ),
            False,
        )
        rights |= {"can_post_messages": True}
    if status == "restricted":
        rights = dict.fromkeys(
            (
                "can_send_messages",
                "can_send_audios",
                "can_send_documents",
                "can_send_photos",
                "can_send_videos",
                "can_send_video_notes",
                "can_send_voice_notes",
                "can_send_polls",
                "can_send_other_messages",
                "can_edit_tag",
                "can_add_web_page_previews",
                "can_react_to_messages",
                "can_change_info",
                "can_invite_users",
                "can_pin_messages",
                "can_manage_topics",
            ),
            False,
        )
        rights |= {"is_member": True, "until_date": 0}
    return {"status": status, "user": {"id": BOT, "is_bot": True, "first_name": "Boucle"}, **rights}
