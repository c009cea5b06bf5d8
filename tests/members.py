"""Members who are there before anybody speaks, as a script names them: with a phone, or without Telegram."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tests.world import World

MEMBERS = re.compile(r"^\(Membres? : (?P<members>.+)\)$")
MEMBER = re.compile(
    r"^(?P<who>sans Telegram|[\w-]+) – (?P<company>[^,]+), (?P<activity>[^,]+), (?P<place>[^,:]+)"
    r"(?:, (?P<state>confirmée?|nouveau|nouvelle))?"
    r"(?:, (?P<contact>[^,(]+) \((?P<phone>[\d +]+)\))?(?: : « (?P<said>.+) »)?$"
)
WITHOUT = "sans Telegram"


@dataclass(frozen=True, slots=True)
class ScriptMember:
    """One company as a script names it; `name` is the person who speaks for it, nobody where it is on paper."""

    name: str | None
    company: str
    activity: str
    place: str
    confirmed: bool = True
    contact: str = ""
    phone: str = ""
    said: str = ""


def read_members(written: str) -> tuple[ScriptMember, ...]:
    """« Léa – Brasserie du Marais, brasserie, Périgny ; sans Telegram – … ». Raises ValueError for what it cannot read."""
    return tuple(_read_member(part) for part in written.split(" ; "))


def _read_member(written: str) -> ScriptMember:
    if (found := MEMBER.match(written)) is None:
        raise ValueError(f"no member: {written}")
    known = {key: found[key] or "" for key in ("company", "activity", "place", "contact", "phone", "said")}
    name = None if found["who"] == WITHOUT else found["who"]
    if name is not None and (known["said"] or known["contact"]):
        raise ValueError(f"{name} has a phone, and says what there is to say: {written}")
    return ScriptMember(name, confirmed=found["state"] not in ("nouveau", "nouvelle"), **known)


def settle_members(world: World, members: tuple[ScriptMember, ...]) -> None:
    """They have joined, by the way the product takes; nothing was declared but by those on paper."""
    for member in members:
        if member.name is not None:
            world.join(member.name, member.company, member.place, member.activity, confirmed=member.confirmed)
        elif member.said:
            world.put_on_paper(member.company, member.activity, member.place, member.contact, member.phone, member.said)
        else:
            world.join(None, member.company, member.place, member.activity)
