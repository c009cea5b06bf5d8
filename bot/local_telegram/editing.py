"""The methods by which the bot changes what it already sent, and answers a tapped button."""

from __future__ import annotations

from datetime import timedelta

from bot.local_telegram import keyboards
from bot.local_telegram.calls import ApiCall
from bot.local_telegram.cards import Json
from bot.local_telegram.errors import NOT_MODIFIED, TAP_TOO_OLD, build_bad_request
from bot.local_telegram.lines import ChatLine
from bot.local_telegram.sending import read_caption, read_medium, read_message_text
from bot.local_telegram.switchboard import Switchboard

_TEXT_FIELDS = ("text", "entities")
_CAPTION_FIELDS = ("caption", "caption_entities")
_MEDIA_FIELDS = ("photo", "document")
_DELETABLE_FOR = timedelta(hours=48)
_TAP_LIFETIME = timedelta(minutes=15)
"""Telegram does not publish how long a tap waits for its answer; minutes, by experience."""


def edit_message_text(board: Switchboard, call: ApiCall) -> Json:
    """editMessageText."""
    line, message = _find_own_message(board, call)
    if "text" not in message:
        raise build_bad_request("there is no text in the message to edit")
    return _change_message(board, call, line, message, _TEXT_FIELDS, read_message_text(call))


def edit_message_caption(board: Switchboard, call: ApiCall) -> Json:
    """editMessageCaption."""
    line, message = _find_own_message(board, call)
    if not any(kind in message for kind in _MEDIA_FIELDS):
        raise build_bad_request("there is no caption in the message to edit")
    return _change_message(board, call, line, message, _CAPTION_FIELDS, read_caption(call.params))


def edit_message_media(board: Switchboard, call: ApiCall) -> Json:
    """editMessageMedia: another photo or document, also in place of a text."""
    line, message = _find_own_message(board, call)
    content = read_medium(board, call, call.read_json("media"))
    return _change_message(board, call, line, message, _TEXT_FIELDS + _CAPTION_FIELDS + _MEDIA_FIELDS, content)


def edit_message_markup(board: Switchboard, call: ApiCall) -> Json:
    """editMessageReplyMarkup."""
    line, message = _find_own_message(board, call)
    return _change_message(board, call, line, message, (), {})


def delete_message(board: Switchboard, call: ApiCall) -> bool:
    """deleteMessage: within 48 hours."""
    line = board.find_line(call)
    message = line.messages.get(call.read_number("message_id"))
    if message is None:
        raise build_bad_request("message to delete not found")
    if board.read_seconds() - message["date"] > _DELETABLE_FOR.total_seconds():
        raise build_bad_request("message can't be deleted for everyone")
    del line.messages[message["message_id"]]
    board.audience.tell("delete", phone=line.phone.telegram_id, id=message["message_id"])
    return True


def pin_message(board: Switchboard, call: ApiCall) -> bool:
    """pinChatMessage."""
    line = board.find_reachable_line(call)
    number = call.read_number("message_id")
    if number not in line.messages:
        raise build_bad_request("message to pin not found")
    return _set_pinned(board, line, number)


def unpin_message(board: Switchboard, call: ApiCall) -> bool:
    """unpinChatMessage and unpinAllChatMessages; one message at most is pinned here."""
    return _set_pinned(board, board.find_reachable_line(call), None)


def answer_tap(board: Switchboard, call: ApiCall) -> bool:
    """answerCallbackQuery: once for each tap, and not too late."""
    phone, message, at = board.taps.pop(call.read_text("callback_query_id"), (0, 0, board.now() - 2 * _TAP_LIFETIME))
    if board.now() - at > _TAP_LIFETIME:
        raise build_bad_request(TAP_TOO_OLD)
    if len(call.read_text("text")) > 200:
        raise build_bad_request("MESSAGE_TOO_LONG")
    alert = call.read_flag("show_alert")
    board.audience.tell(
        "answered", phone=phone, id=message, text=call.read_text("text"), alert=alert, url=call.read_text("url")
    )
    return True


def _find_own_message(board: Switchboard, call: ApiCall) -> tuple[ChatLine, Json]:
    if not call.read_text("message_id"):
        raise build_bad_request("message identifier is not specified")
    line = board.find_reachable_line(call)
    message = line.messages.get(call.read_number("message_id"))
    if message is None:
        raise build_bad_request("message to edit not found")
    if message["from"] is not board.bot_user:
        raise build_bad_request("message can't be edited")
    return line, message


def _change_message(
    board: Switchboard, call: ApiCall, line: ChatLine, message: Json, replaced: tuple[str, ...], content: Json
) -> Json:
    markup = keyboards.read_inline_keyboard(call)
    changed = {name: value for name, value in message.items() if name not in (*replaced, "reply_markup", "edit_date")}
    changed |= content | ({"reply_markup": markup} if markup else {})
    if changed == {name: value for name, value in message.items() if name != "edit_date"}:
        raise build_bad_request(NOT_MODIFIED)
    changed["edit_date"] = board.read_seconds()
    board.show_message(line, changed)
    return changed


def _set_pinned(board: Switchboard, line: ChatLine, number: int | None) -> bool:
    line.pinned = number
    board.audience.tell("pinned", phone=line.phone.telegram_id, id=number)
    return True
