"""Of what kind each field is that Boucle reads of an update, as the Bot API says. Looked at before anything is read: what is
something else is no update of the Bot API's, and whatever goes wrong afterwards is ours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from telegram import Update

# What is answered from the inbox, in the order in which it is looked for; an inline query is answered beside it.
READ_KINDS = ("callback_query", "my_chat_member", "edited_message", "message")
_LARGEST = 2**63 - 1  # what a database keeps; the Bot API promises 52 bits


class MalformedUpdate(Exception):
    """This is none of the Bot API's updates."""


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def is_number(value: object) -> bool:
    """A whole number that a database keeps; « true » is none."""
    return type(value) is int and abs(value) <= _LARGEST


def _is_measure(value: object) -> bool:
    return type(value) in (int, float)


@dataclass(frozen=True, slots=True)
class FieldsShape:
    """What kind each of its fields is, where it is there at all, and which must be."""

    fields: Mapping[str, Any]
    needed: tuple[str, ...] = ()


_USER = FieldsShape(
    {"id": is_number, "first_name": _is_text, "username": _is_text, "language_code": _is_text}, ("id", "first_name")
)
_CHAT = FieldsShape({"id": is_number, "type": _is_text, "title": _is_text}, ("id", "type"))
_FILE = FieldsShape({"file_id": _is_text, "file_name": _is_text, "file_size": is_number}, ("file_id",))
_MEMBER = FieldsShape({"status": _is_text}, ("status",))
_MESSAGE = FieldsShape(
    {
        "message_id": is_number,
        "message_thread_id": is_number,
        "chat": _CHAT,
        "from": _USER,
        "sender_chat": _CHAT,
        "via_bot": _USER,
        "text": _is_text,
        "caption": _is_text,
        "migrate_to_chat_id": is_number,
        "location": FieldsShape({"latitude": _is_measure, "longitude": _is_measure}, ("latitude", "longitude")),
        "contact": FieldsShape({"phone_number": _is_text, "user_id": is_number}, ("phone_number",)),
        "photo": [_FILE],
        "document": _FILE,
        "reply_markup": FieldsShape({"inline_keyboard": [[FieldsShape({"url": _is_text})]]}),
    },
    ("message_id",),
)
_SHAPES: Mapping[str, FieldsShape] = {
    "callback_query": FieldsShape({"from": _USER, "data": _is_text, "message": _MESSAGE}),
    "my_chat_member": FieldsShape(
        {"chat": _CHAT, "from": _USER, "old_chat_member": _MEMBER, "new_chat_member": _MEMBER},
        ("old_chat_member", "new_chat_member"),
    ),
    "edited_message": _MESSAGE,
    "message": _MESSAGE,
}


def parse_update(decoded: object) -> Update | None:
    """What is to be read of an update, every field of it of its kind; None when it is of a sort that is not listened to.
    Raises MalformedUpdate."""
    if not isinstance(decoded, Mapping) or not is_number(decoded.get("update_id")):
        raise MalformedUpdate("an update without a number")
    kind = next((each for each in READ_KINDS if each in decoded), None)
    if kind is None:
        return None
    _check_fields(decoded[kind], _SHAPES[kind], kind)
    try:
        return Update.de_json({"update_id": decoded["update_id"], kind: decoded[kind]}, None)
    except Exception as no:  # noqa: BLE001  (nothing of ours runs in there: the library could not make anything of it)
        raise MalformedUpdate(type(no).__name__) from None


def _check_fields(value: object, shape: Any, name: str) -> None:
    if isinstance(shape, FieldsShape):
        if not isinstance(value, Mapping) or any(value.get(each) is None for each in shape.needed):
            raise MalformedUpdate(name)
        for field, kind in shape.fields.items():
            if value.get(field) is not None:
                _check_fields(value[field], kind, f"{name}.{field}")
    elif isinstance(shape, list):
        if not isinstance(value, list):
            raise MalformedUpdate(name)
        for each in value:
            _check_fields(each, shape[0], name)
    elif not shape(value):
        raise MalformedUpdate(name)
