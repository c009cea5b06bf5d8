"""The methods by which the bot changes what it already sent, and answers a tapped button."""

from __future__ import annotations

from datetime import timedelta

from bot.local_telegram import keyboards
from bot.local_telegram.calls import Call
from bot.local_telegram.cards import Json
from bot.local_telegram.errors import NOT_MODIFIED, TAP_TOO_OLD, bad
from bot.local_telegram.lines import Line
from bot.local_telegram.sending import captioned, medium, written
from bot.local_telegram.switchboard import Switchboard

TEXT = ("text", "entities")
CAPTION = ("caption", "caption_entities")
MEDIA = ("photo", "document")
DELETABLE = timedelta(hours=48)
TAP_LIVES = timedelta(minutes=15)
"""Telegram does not publish how long a tap waits for its answer; minutes, by experience."""


def edit_text(board: Switchboard, call: Call) -> Json:
    """editMessageText."""
    line, message = _own(board, call)
    if "text" not in message:
        raise bad("there is no text in the message to edit")
    return _change(board, call, line, message, TEXT, written(call))


def edit_caption(board: Switchboard, call: Call) -> Json:
    """editMessageCaption."""
    line, message = _own(board, call)
    if not any(kind in message for kind in MEDIA):
        raise bad("there is no caption in the message to edit")
    return _change(board, call, line, message, CAPTION, captioned(call.params))


def edit_media(board: Switchboard, call: Call) -> Json:
    """editMessageMedia: another photo or document, also in place of a text."""
    line, message = _own(board, call)
    content = medium(board, call, call.part("media"))
    return _change(board, call, line, message, TEXT + CAPTION + MEDIA, content)


def edit_markup(board: Switchboard, call: Call) -> Json:
    """editMessageReplyMarkup."""
    line, message = _own(board, call)
    return _change(board, call, line, message, (), {})


def delete(board: Switchboard, call: Call) -> bool:
    """deleteMessage: within 48 hours."""
    line = board.line(call)
    message = line.messages.get(call.number("message_id"))
    if message is None:
        raise bad("message to delete not found")
    if board.seconds() - message["date"] > DELETABLE.total_seconds():
        raise bad("message can't be deleted for everyone")
    del line.messages[message["message_id"]]
    board.audience.tell("delete", phone=line.phone.telegram_id, id=message["message_id"])
    return True


def pin(board: Switchboard, call: Call) -> bool:
    """pinChatMessage."""
    line = board.reachable(call)
    number = call.number("message_id")
    if number not in line.messages:
        raise bad("message to pin not found")
    return _pinned(board, line, number)


def unpin(board: Switchboard, call: Call) -> bool:
    """unpinChatMessage and unpinAllChatMessages; one message at most is pinned here."""
    return _pinned(board, board.reachable(call), None)


def answer_tap(board: Switchboard, call: Call) -> bool:
    """answerCallbackQuery: once for each tap, and not too late."""
    phone, message, at = board.taps.pop(call.text("callback_query_id"), (0, 0, board.now() - 2 * TAP_LIVES))
    if board.now() - at > TAP_LIVES:
        raise bad(TAP_TOO_OLD)
    if len(call.text("text")) > 200:
        raise bad("MESSAGE_TOO_LONG")
    alert = call.flag("show_alert")
    board.audience.tell("answered", phone=phone, id=message, text=call.text("text"), alert=alert, url=call.text("url"))
    return True


def _own(board: Switchboard, call: Call) -> tuple[Line, Json]:
    if not call.text("message_id"):
        raise bad("message identifier is not specified")
    line = board.reachable(call)
    message = line.messages.get(call.number("message_id"))
    if message is None:
        raise bad("message to edit not found")
    if message["from"] is not board.bot_user:
        raise bad("message can't be edited")
    return line, message


def _change(
    board: Switchboard, call: Call, line: Line, message: Json, replaced: tuple[str, ...], content: Json
) -> Json:
    markup = keyboards.inline_only(call)
    changed = {name: value for name, value in message.items() if name not in (*replaced, "reply_markup", "edit_date")}
    changed |= content | ({"reply_markup": markup} if markup else {})
    if changed == {name: value for name, value in message.items() if name != "edit_date"}:
        raise bad(NOT_MODIFIED)
    changed["edit_date"] = board.seconds()
    board.show(line, changed)
    return changed


def _pinned(board: Switchboard, line: Line, number: int | None) -> bool:
    line.pinned = number
    board.audience.tell("pinned", phone=line.phone.telegram_id, id=number)
    return True
