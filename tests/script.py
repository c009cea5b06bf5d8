"""Talks as scripts: a French animator can read them, and they are played against the real bot."""

from __future__ import annotations

import re
from html import unescape

from bot.rendering.text_renderer import RenderedMessage
from tests.stage_directions import do
from tests.world import Phone, Room, World

RANDOM = ((re.compile(r"(?<=start=)[cjafpw]_[\w-]{22}"), "(…)"), (re.compile(r"\b[BCDFGHJKLMNPQRSTVWXZ]{4}\b"), "(…)"))
BOT = re.compile(r"^Boucle(?: à [\w-]+| au groupe| au canal)? : ")
ANYTHING = "(…)"


async def play(world: World, script: str) -> str:
    """Do what the people of a script do, and write down what the bot really says."""
    out: list[str] = []
    for line in people(script):
        out.append(line)
        if line and not line.startswith(("#", ">")):
            await do(world, line)
            speaker = re.match(r"^([\w-]+) (?:dans le \w+ touche|:|cherche|touche|donne|envoie|colle|ouvre|écrit)", line)
            out.extend(said(world, speaker[1] if speaker else None))
    return "\n".join(out).rstrip() + "\n"


def people(script: str) -> list[str]:
    """The script without the bot's side: its lines, and the indented ones under them."""
    kept, bot = [], False
    for line in script.splitlines():
        bot = bool(BOT.match(line)) or (bot and line.startswith("  "))
        if not bot:
            kept.append(line)
    return kept


def said(world: World, speaker: str | None) -> list[str]:
    """What phones have newly shown, the speaker's first, and groups."""
    lines: list[str] = []
    for phone in (*sorted(world.phones.values(), key=lambda phone: phone.name != speaker), *world.rooms):
        to = "" if phone.name == speaker else f" à {phone.name}"
        if isinstance(phone, Room):
            to = " au canal" if phone.kind == "channel" else " au groupe"
        for message_id in phone.new:
            lines.append(f"Boucle{to} : " + show_message(phone.shown[message_id]).replace("\n", "\n    "))
        for message_id in dict.fromkeys(phone.changed):
            lines.append(f"Boucle{to} : (à la place) " + show_message(phone.shown[message_id]).replace("\n", "\n    "))
        phone.new.clear()
        phone.changed.clear()
    return lines


def show_message(message: RenderedMessage) -> str:
    """A message as a script writes it: its words, then its buttons in brackets."""
    words = unescape(re.sub(r"<[^>]+>", "", message.text)).replace("\u202f", " ").replace("\xa0", " ")
    for kept, told in RANDOM:
        words = kept.sub(told, words)
    picture = (
        "(contact) "
        if message.phone
        else "(photo) "
        if message.picture
        else f"({message.document.name}) "
        if message.document
        else "(document) "
        if message.attached
        else ""
    )
    buttons = " ".join(f"[{label.text}]" for row in message.rows for label in row)
    return "\n".join(filter(None, (picture + words, buttons)))


def agrees(written: str, really: str) -> bool:
    """Is that what happened? "(…)" in a script stands for anything."""
    pattern = ".*".join(re.escape(part) for part in _folded(written).split(ANYTHING))
    return re.fullmatch(pattern, _folded(really), re.DOTALL) is not None


def _folded(text: str) -> str:
    return re.sub(r"[ \u202f\xa0]+", " ", text).strip()


__all__ = ["Phone", "agrees", "play"]
