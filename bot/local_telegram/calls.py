"""One call of the Bot API as it arrived: from an address, a form, JSON or a form with files."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tornado.httputil import HTTPServerRequest

from bot.local_telegram.cards import Json
from bot.local_telegram.errors import build_bad_request

_JSON_PARAMETERS = (
    "allowed_updates", "button", "caption_entities", "commands", "entities", "link_preview_options", "media", "menu_button",
    "reply_markup", "reply_parameters", "results", "scope",
)  # fmt: skip
_UNREADABLE_WORDS = {"reply_markup": "can't parse reply keyboard markup JSON object"}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a call."""

    name: str
    mime: str
    body: bytes


@dataclass(frozen=True, slots=True)
class ApiCall:
    """What the bot asked: the method, its parameters (JSON ones read), its files, and when (monotonic seconds)."""

    method: str
    params: Json
    at: float
    uploads: Mapping[str, Upload] = field(default_factory=dict)

    def read_text(self, name: str) -> str:
        """Give a parameter as text, empty when absent."""
        value = self.params.get(name)
        return value if isinstance(value, str) else "" if value is None else str(value)

    def read_number(self, name: str, default: int = 0) -> int:
        """Give a whole number; what is none counts as absent, as Telegram does."""
        try:
            return int(self.params[name])
        except (KeyError, TypeError, ValueError):
            return default

    def read_decimal(self, name: str) -> float:
        """Give a decimal number. Raises ApiRefusal when it is absent or none."""
        try:
            return float(self.params[name])
        except (KeyError, TypeError, ValueError) as wrong:
            raise build_bad_request(f"{name} is invalid") from wrong

    def read_flag(self, name: str) -> bool:
        """Tell whether a yes-or-no parameter says yes."""
        return str(self.params.get(name, "")).lower() in ("true", "1", "yes")

    def read_json(self, name: str) -> Any:
        """Give a JSON parameter, None when absent."""
        return self.params.get(name)


def read_call(method: str, request: HTTPServerRequest) -> ApiCall:
    """Read a call in any of the four ways a library may send it. Raises ApiRefusal for JSON that is none."""
    at = time.monotonic()
    if request.headers.get("Content-Type", "").startswith("application/json") and request.body:
        return ApiCall(method, _parse_body(request.body), at)
    params: Json = {name: values[-1].decode("utf-8", "replace") for name, values in request.arguments.items()}
    for name in _JSON_PARAMETERS:
        if name in params:
            params[name] = _parse_json(name, params[name])
    uploads = {name: Upload(found[0].filename, found[0].content_type, found[0].body) for name, found in request.files.items()}
    return ApiCall(method, params, at, uploads)


def _parse_json(name: str, text: str) -> Any:
    try:
        return json.loads(text) if text else None
    except ValueError as wrong:
        raise build_bad_request(_UNREADABLE_WORDS.get(name, f"can't parse {name} JSON object")) from wrong


def _parse_body(body: bytes) -> Json:
    params = _parse_json("request", body.decode("utf-8", "replace"))
    if not isinstance(params, dict):
        raise build_bad_request("object expected as request body")
    return {name: _parse_json(name, value) if name in _JSON_PARAMETERS and isinstance(value, str) else value
            for name, value in params.items()}  # fmt: skip
