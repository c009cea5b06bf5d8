"""A second implementation of the Bot API looks at every call the bot made and every update the phones sent."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import aiogram.methods
from aiogram.types import ForceReply, InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove, TelegramObject, Update
from pydantic import ValidationError

from bot.local_telegram import api
from bot.local_telegram.updates import Updates

METHODS = {
    str(getattr(cls, "__api_method__", "")).lower(): cls for cls in vars(aiogram.methods).values() if isinstance(cls, type)
}
MARKUPS: dict[str, Any] = {
    "inline_keyboard": InlineKeyboardMarkup,
    "keyboard": ReplyKeyboardMarkup,
    "remove_keyboard": ReplyKeyboardRemove,
    "force_reply": ForceReply,
}
Seen = tuple[str, dict[str, Any]]  # "update", or the name of a method, and what came with it


def watch(patch: Any, note: Any) -> None:
    """From now on `note(name, fields)` hears every call and every update of any local Telegram. `patch` is setattr."""
    read, put = api.read_call, Updates.put

    def reading(method: str, request: Any) -> Any:
        call = read(method, request)
        note(method, {**call.params, **dict.fromkeys(call.uploads, "file")})
        return call

    def putting(self: Updates, fields: dict[str, Any]) -> dict[str, Any]:
        update = put(self, fields)
        note("update", update)
        return update

    patch(api, "read_call", reading)
    patch(Updates, "put", putting)


def complaints(name: str, fields: dict[str, Any]) -> list[str]:
    """What is wrong with one call or update, by the oracle; empty when nothing is."""
    try:
        if name == "update":
            return [f"update: unknown field {field}" for field in strangers(Update.model_validate(fields))]
        method = METHODS[name.lower()]
        read = method.model_validate(fields)
        wrong = [f"{name}: unknown field {field}" for field in strangers(read)]
        markup = fields.get("reply_markup")
        if markup is not None:  # a union of shapes that all allow more: each would pass for any other
            [shape] = MARKUPS.keys() & markup.keys()
            wrong += [f"{name}: unknown field {field}" for field in strangers(MARKUPS[shape].model_validate(markup))]
        return wrong
    except (KeyError, ValueError, ValidationError) as no:
        return [f"{name}: {no}"]


def strangers(model: Any) -> Iterator[str]:
    """The fields that the oracle does not know, at any depth."""
    if isinstance(model, list | tuple):
        for item in model:
            yield from strangers(item)
    elif isinstance(model, TelegramObject | aiogram.methods.TelegramMethod):
        yield from (model.model_extra or {})
        for field in type(model).model_fields:
            yield from strangers(getattr(model, field))


def written(report: Path) -> list[Seen]:
    """What another process heard, from its report of one JSON a line."""
    return [tuple(json.loads(line)) for line in report.read_text(encoding="utf-8").splitlines()]


def faultless(seen: list[Seen]) -> None:
    """Fails with every complaint; and when there was nothing to look at."""
    assert seen
    assert not [complaint for name, fields in seen for complaint in complaints(name, fields)]
