"""Which keyboards Telegram accepts under a message or in place of the phone's own."""

from __future__ import annotations

from typing import Any

from bot.local_telegram.calls import ApiCall
from bot.local_telegram.cards import Json
from bot.local_telegram.errors import build_bad_request

_LONGEST_DATA = 64
_MOST_BUTTONS = 100
_BUTTON_ACTIONS = (
    "callback_data", "url", "copy_text", "web_app", "login_url", "switch_inline_query",
    "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "callback_game", "pay",
)  # fmt: skip
_KEYBOARD_KINDS = ("inline_keyboard", "keyboard", "remove_keyboard", "force_reply")


def read_keyboard(call: ApiCall) -> Json | None:
    """Give the keyboard of a call, None when there is none. Raises ApiRefusal for one that Telegram would not show."""
    markup = call.read_json("reply_markup")
    if not markup:
        return None
    if not isinstance(markup, dict) or not any(kind in markup for kind in _KEYBOARD_KINDS):
        raise build_bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        return _read_inline(markup)
    if "keyboard" in markup:
        return {**markup, "keyboard": [[_read_key(key) for key in row] for row in _require_rows(markup["keyboard"])]}
    return markup


def read_inline_keyboard(call: ApiCall) -> Json | None:
    """Give the buttons of an edited message. Raises ApiRefusal for a keyboard of another kind."""
    markup = read_keyboard(call)
    if markup and "inline_keyboard" not in markup:
        raise build_bad_request("inline keyboard expected")
    return markup


def _read_inline(markup: Json) -> Json | None:
    rows = [row for row in _require_rows(markup["inline_keyboard"]) if row]
    for row in rows:
        for button in row:
            _check_button(button)
    return {"inline_keyboard": rows} if rows else None


def _require_rows(rows: Any) -> list[list[Any]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise build_bad_request("can't parse keyboard: array of arrays of buttons expected")
    if sum(map(len, rows)) > _MOST_BUTTONS:
        raise build_bad_request("reply markup is too long")
    return rows


def _check_button(button: Any) -> None:
    if not isinstance(button, dict) or not isinstance(button.get("text"), str):
        raise build_bad_request("can't parse inline keyboard button: Can't find field \"text\"")
    if not button["text"].strip():
        raise build_bad_request("can't parse inline keyboard button: Text must be non-empty")
    if not any(action in button for action in _BUTTON_ACTIONS):
        raise build_bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if "callback_data" in button and not 1 <= len(str(button["callback_data"]).encode()) <= _LONGEST_DATA:
        raise build_bad_request("BUTTON_DATA_INVALID")
    if "url" in button and not str(button["url"]).startswith(("http://", "https://", "tg://", "mailto:", "tel:")):
        raise build_bad_request(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")


def _read_key(key: Any) -> Json:
    button = {"text": key} if isinstance(key, str) else key
    if not isinstance(button, dict) or not isinstance(button.get("text"), str) or not button["text"].strip():
        raise build_bad_request("can't parse keyboard button: Text must be non-empty")
    return button
