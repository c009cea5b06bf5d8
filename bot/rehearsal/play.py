"""A talk as lines of JSON: each line is something somebody does, each answer is what phones then receive."""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass, fields
from datetime import timedelta
from typing import Any

from bot.rehearsal.hands import Hands
from bot.rehearsal.members import RehearsalMember, settle_member
from bot.rehearsal.phones import list_labels, strip_markup

_STEP = re.compile(r"(\d+) (minute|hour|day|week)s?")
_UNITS = {"minute": timedelta(minutes=1), "hour": timedelta(hours=1), "day": timedelta(days=1), "week": timedelta(weeks=1)}
_MEMBER_FIELDS = {field.name: field for field in fields(RehearsalMember)}


class BadPlayLine(Exception):
    """A line that cannot be played; the message says what it should look like."""


@dataclass(frozen=True, slots=True)
class ReceivedMessage:
    """What one phone received: words without markup, buttons by their labels, and whether an older message changed."""

    to: str
    text: str
    buttons: tuple[str, ...]
    edits: bool


async def play_line(hands: Hands, line: str) -> tuple[ReceivedMessage, ...]:
    """Do what one line says, and tell in the order of sending what was received. Raises BadPlayLine."""
    before = len(hands.log)
    await _act(hands, _read_object(line))
    return tuple(
        ReceivedMessage(phone.name, strip_markup(message), tuple(list_labels(message)), edited)
        for phone, message, edited in hands.log[before:]
    )


def build_received_json(number: int, received: tuple[ReceivedMessage, ...]) -> dict[str, Any]:
    """The answer to one line."""
    return {"line": number, "received": [asdict(each) for each in received]}


def _read_object(line: str) -> dict[str, Any]:
    try:
        said = json.loads(line)
    except ValueError as no:
        raise BadPlayLine(f"this is not JSON: {no}") from None
    if not isinstance(said, dict):
        raise BadPlayLine('a line is an object such as {"who": "Léa", "say": "…"}')
    return said


async def _act(hands: Hands, played: dict[str, Any]) -> None:
    if "member" in played:
        _settle(hands, played["member"])
    elif "clock" in played:
        await hands.wait(read_clock_step(played["clock"]))
    else:
        who = played.get("who")
        verbs = played.keys() & _DEEDS.keys()
        if not isinstance(who, str) or not who.strip() or len(verbs) != 1:
            raise BadPlayLine(f'a line has "who" and one of {", ".join(_DEEDS)}; or "member", or "clock"')
        [verb] = verbs
        await _DEEDS[verb](hands, who, played[verb])


def _settle(hands: Hands, value: Any) -> None:
    if not isinstance(value, dict) or set(value) - set(_MEMBER_FIELDS):
        raise BadPlayLine(f'"member" has {", ".join(_MEMBER_FIELDS)}')
    for name in ("who", "company", "place", "activity"):
        if not isinstance(value.get(name), str) or not value[name].strip():
            raise BadPlayLine(f'"member" lacks "{name}"')
    if value.get("language", "fr") not in ("fr", "en"):
        raise BadPlayLine('"language" is "fr" or "en"')
    if not settle_member(hands, RehearsalMember(**value)):
        raise BadPlayLine(f'no town "{value["place"]}" is known')


def read_clock_step(value: Any) -> timedelta:
    """ "3 days" as a span of time. Raises BadPlayLine."""
    found = _STEP.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None:
        raise BadPlayLine('"clock" is such as "3 days", "2 hours", "1 week"')
    return int(found[1]) * _UNITS[found[2]]


async def _say(hands: Hands, name: str, value: Any) -> None:
    await hands.write(name, _require_text(value, "say"))


async def _tap(hands: Hands, name: str, value: Any) -> None:
    try:
        await hands.tap(name, _require_text(value, "tap"), beginning=True)
    except LookupError as no:
        raise BadPlayLine(str(no)) from None


async def _give_contact(hands: Hands, name: str, value: Any) -> None:
    await hands.give_number(name, _require_text(value, "contact"))


async def _give_location(hands: Hands, name: str, value: Any) -> None:
    if not isinstance(value, list) or len(value) != 2 or not all(isinstance(each, int | float) for each in value):
        raise BadPlayLine('"location" is [latitude, longitude]')
    await hands.give_position(name, float(value[0]), float(value[1]))


async def _send_photo(hands: Hands, name: str, value: Any) -> None:
    await hands.send_photo_of(name, value if isinstance(value, str) else "")


async def _send_voice(hands: Hands, name: str, _: Any) -> None:
    await hands.send_voice_message(name)


def _require_text(value: Any, verb: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise BadPlayLine(f'"{verb}" must be words')
    return value


_DEEDS: dict[str, Callable[[Hands, str, Any], Awaitable[None]]] = {
    "say": _say,
    "tap": _tap,
    "contact": _give_contact,
    "location": _give_location,
    "photo": _send_photo,
    "voice": _send_voice,
}
