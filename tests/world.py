"""The whole product in one process: raw updates go in as Telegram sends them, messages come out as phones show them."""
from __future__ import annotations

import csv
import itertools
import json
import re
import tempfile
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot import importing, inviting
from bot.actions import imports, networks
from bot.app import App
from bot.channel import Delivered, Undeliverable, Why
from bot.clock import PushedClock
from bot.demo.seed import TERRITORY
from bot.wording import Label, Message, wordings
from matching.knowledge import Knowledge
from storage.inbox import Arrival
from storage.saying import Press
from storage.store import Store
from storage.tables.company import CompanyState
from storage.tables.invitation import Purpose
from tests.edges.oracle import complaints

START = datetime(2026, 3, 3, 8, tzinfo=UTC)  # a Tuesday, nine o'clock in Périgny
BOT = 777
LINK = re.compile(r"start=([cjaf]_[\w-]{22})")
CODE = re.compile(r"\b([BCDFGHJKLMNPQRSTVWXZ]{4})\b")
TERRITORY_READ: list[importing.Line] = []


@dataclass
class Phone:
    """One person's phone: what it shows, by message."""

    name: str
    id: int
    language: str
    shown: dict[int, Message] = field(default_factory=dict)
    new: list[int] = field(default_factory=list)
    changed: list[int] = field(default_factory=list)
    blocked: bool = False
    seen: dict[str, str] = field(default_factory=dict)

    def button(self, label: str) -> tuple[int, Label]:
        """The latest button of that name. Raises LookupError when there is none."""
        for message_id in sorted(self.shown, reverse=True):
            for row in self.shown[message_id].rows:
                for each in row:
                    if each.text == label:
                        return message_id, each
        raise LookupError(f"{self.name} sees no button [{label}]")


@dataclass
class Room(Phone):
    """A group or channel, as everybody in it sees it; `kind` is Telegram's."""

    kind: str = "group"
    mute: bool = False


class World:
    """Phones, a clock, a network around Périgny; `animator` speaks as Inès."""

    def __init__(self, knowledge: Knowledge, store: Store) -> None:
        self.clock = PushedClock(START, wall=lambda: START)
        self.knowledge, self.store = knowledge, store
        self.app = App(store, knowledge, wordings(knowledge), self, None, self.clock)
        self.phones: dict[str, Phone] = {}
        self.rooms: list[Room] = []
        self.english: set[str] = set()
        self.links: dict[str, str] = {}
        self._ids = itertools.count(1)
        self.log: list[tuple[Phone, Message]] = []
        place = knowledge.gazetteer.find("17180 Périgny")[0]
        self.near = (place.lat, place.lon)
        with store.work() as work:
            self.network = networks.create(work, "perigny", "Périgny", "Inès", "Agglo", place).id
            networks.appoint(work, self.phone("Inès").id, "Inès", START)

    def phone(self, name: str) -> Phone:
        """The phone of that person; whoever is new gets one."""
        if name not in self.phones:
            self.phones[name] = Phone(name, 100 + len(self.phones), "en" if name in self.english else "fr")
        return self.phones[name]

    def settle_territory(self) -> None:
        """The forty companies of the demo are there already."""
        if not TERRITORY_READ:  # understanding a hundred sentences once is enough for all scripts
            TERRITORY_READ.extend(importing.read(TERRITORY, self.knowledge, self.near, START.date()))
        with self.store.work(self.network) as work:
            imports.keep(work, TERRITORY_READ, self.knowledge, START, joined=True)

    def joined(self, name: str | None, company: str, place: str, activity: str) -> None:
        """A company of Inès's network is there already, with somebody on Telegram who speaks for it, or nobody."""
        where = self.knowledge.gazetteer.find(place, near=self.near)[0]
        known = self.knowledge.activities.named(activity)
        assert known is not None, f"no activity {activity}"
        with self.store.work(self.network) as work:
            row = (work.companies.called(company, where)
                   or work.companies.found(company, known.id, where, CompanyState.CONFIRMED))
            if name is not None:
                phone = self.phone(name)
                person = work.people.known(phone.id) or work.people.welcome(phone.id, phone.id, phone.language, name)
                person.network_id = self.network
                work.companies.join(row, person.id, self.clock())
    def on_paper(self, company: str, activity: str, place: str, person: str, phone: str, said: str) -> None:
        """A company is known from a list, and nobody there has Telegram."""
        with tempfile.NamedTemporaryFile("w", suffix=".csv", encoding="utf-8") as file:
            lines = csv.writer(file)
            lines.writerow(importing.COLUMNS)
            lines.writerow((company, activity, place, "", person, phone, "", said))
            file.flush()
            read = importing.read(Path(file.name), self.knowledge, self.near, START.date())
        with self.store.work(self.network) as work:
            imports.keep(work, read, self.knowledge, self.clock(), joined=True)

    async def blocks(self, name: str) -> None:
        """Somebody blocks the bot, and Telegram says so."""
        me = {"id": BOT, "is_bot": True, "first_name": "Boucle"}
        self.phone(name).blocked = True
        chat = {"id": self.phone(name).id, "type": "private", "first_name": name}
        now, before = {"status": "kicked", "user": me, "until_date": 0}, {"status": "member", "user": me}
        await self.update(name, {"my_chat_member": {"chat": chat, "from": self._user(name), "date": 1, "new_chat_member": now,
                                                    "old_chat_member": before}})

    def another_network(self, slug: str, place: str, animator: str) -> None:
        """One more network of the same bot."""
        with self.store.work() as work:
            networks.create(work, slug, slug.capitalize(), animator, "Agglo", self.knowledge.gazetteer.find(place)[0])

    def appoints(self, name: str, slug: str) -> None:
        """Somebody animates that network, too; they stay in the one they are in."""
        with self.store.work() as work:
            network = work.networks.called(slug)
            assert network is not None
            work.scope.network = network.id
            networks.appoint(work, self.phone(name).id, name, START)

    def speaks_english(self, slug: str) -> None:
        """That network's first language."""
        with self.store.work() as work:
            network = work.networks.called(slug)
            assert network is not None
            network.languages = ("en", "fr")
    def lists(self, company: str, activity: str, place: str, said: str) -> None:
        """A list of the animator's names a company that has not agreed to anything yet."""
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "list.csv"
            with file.open("w", encoding="utf-8") as out:
                csv.writer(out).writerows([importing.COLUMNS, [
                    {"structure": company, "activite": activity, "commune": place, "annonce": said,
                     "telephone": "05 46 00 00 77"}.get(column, "") for column in importing.COLUMNS]])
            lines = importing.read(file, self.knowledge, self.near, START.date())
        with self.store.work(self.network) as work:
            imports.keep(work, lines, self.knowledge, self.clock(), joined=False)

    def authorises(self) -> None:
        """The operator hands somebody a link to found a network."""
        with self.store.work() as work:
            self.links["l'opérateur"] = inviting.made(work, Purpose.FOUNDER, self.clock()).payload

    async def opens(self, name: str, whose: str) -> None:
        """Somebody opens the latest link that another was shown, or was handed by the operator."""
        await self.writes(name, f"/start {self.links.get(whose) or self._latest(whose, LINK)}")

    async def types_code(self, name: str, whose: str) -> None:
        """Somebody types the four letters that another reads out."""
        await self.writes(name, self._latest(whose, CODE).lower())

    def _latest(self, whose: str, pattern: re.Pattern[str]) -> str:
        shown = self.phone(whose).shown
        return next(found[1] for number in sorted(shown, reverse=True) if (found := pattern.search(shown[number].text)))

    async def send(self, chat: int, message: Message, edits: int | None, kind: str | None) -> Delivered:
        """Where Telegram stands in production: the phone shows the message."""
        phone = next(each for each in (*self.phones.values(), *self.rooms) if each.id == chat)
        if isinstance(phone, Room) and (phone.blocked or phone.mute):
            why = "Forbidden: bot was kicked from the group chat" if phone.blocked else "Bad Request: not enough rights"
            raise Undeliverable(why, never=Why.BLOCKED if phone.blocked else Why.REFUSED)
        if phone.blocked:
            raise Undeliverable("Forbidden: bot was blocked by the user", never=Why.BLOCKED)
        self.log.append((phone, message))
        message_id = edits if edits is not None else next(self._ids)
        phone.seen.update({label.text: label.token for row in message.rows for label in row})
        phone.shown[message_id] = message
        if edits is None:
            phone.new.append(message_id)
        elif "☑ " not in message.text.rpartition("\n")[2]:
            phone.changed.append(message_id)
        return Delivered(message_id, _kind(message))

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
        query = {"id": "1", "chat_instance": "1", "from": self._user(name), "data": token,
                 "message": self._message(name) | {"message_id": message_id}}
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

    async def update(self, name: str, what: dict[str, Any]) -> None:
        """One update arrives and is handled, with everything that follows at once."""
        update_id = next(self._ids)
        assert not complaints("update", {"update_id": update_id, **what})
        payload = json.dumps({"update_id": update_id, **what})
        with self.store.work() as work:
            work.inbox.arrived(BOT, [Arrival(update_id, self.phone(name).id, payload)], self.clock())
        await self.app.settle()

    async def wait(self, step: timedelta) -> None:
        """Time passes, from due date to due date."""
        await self.app.walk(self.clock() + step)

    async def down(self, step: timedelta) -> None:
        """Boucle is not running for a while, and then it is again."""
        self.clock.push_to(self.clock() + step)
        await self.app.walk(self.clock())

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
        change = {"chat": self._chat(), "from": self._user(name), "date": int(self.clock().timestamp()),
                  "old_chat_member": _member(before), "new_chat_member": _member(after)}
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
        message_id, button = self.room.button(label)
        if button.press is Press.LINK:
            await self.writes(name, f"/start {button.token.rpartition('=')[2]}")
            return
        query = {"id": "1", "chat_instance": "1", "from": self._user(name), "data": button.token,
                 "message": self._message(name) | {"chat": self._chat(), "message_id": message_id}}
        await self.update(name, {"callback_query": query})

    def _chat(self) -> dict[str, Any]:
        return {"id": self.room.id, "type": self.room.kind, "title": self.room.name}

    def _user(self, name: str) -> dict[str, Any]:
        phone = self.phone(name)
        return {"id": phone.id, "is_bot": False, "first_name": name, "language_code": phone.language}

    def _message(self, name: str) -> dict[str, Any]:
        chat = {"id": self.phone(name).id, "type": "private", "first_name": name}
        return {"message_id": next(self._ids), "date": int(self.clock().timestamp()), "chat": chat, "from": self._user(name)}


def _member(status: str) -> dict[str, Any]:
    """Boucle as a member of a group or channel, with what Telegram says of each kind of member."""
    rights: dict[str, Any] = {"kicked": {"until_date": 0}}.get(status, {})
    if status == "administrator":
        rights = dict.fromkeys(("can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
                                "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories",
                                "can_edit_stories", "can_delete_stories", "can_be_edited", "is_anonymous",
                                "can_send_welcome_messages"), False)
        rights |= {"can_post_messages": True}
    if status == "restricted":
        rights = dict.fromkeys((
            "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos",
            "can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages", "can_edit_tag",
            "can_add_web_page_previews", "can_react_to_messages", "can_change_info", "can_invite_users", "can_pin_messages",
            "can_manage_topics"), False)
        rights |= {"is_member": True, "until_date": 0}
    return {"status": status, "user": {"id": BOT, "is_bot": True, "first_name": "Boucle"}, **rights}


def _kind(message: Message) -> str:
    if message.picture or (message.document and message.document.picture):
        return "photo"
    return "document" if message.document or message.attached else "text"
