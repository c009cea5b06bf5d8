"""The methods by which the bot changes what it already sent, and answers a tapped button or what is asked inline."""

from __future__ import annotations

import re
from datetime import timedelta

from bot.local_telegram import keyboards
from bot.local_telegram.calls import ApiCall
from bot.local_telegram.cards import Json
from bot.local_telegram.errors import NOT_MODIFIED, TAP_TOO_OLD, build_bad_request
from bot.local_telegram.lines import ChatLine
from bot.local_telegram.sending import read_caption, read_formatted_text, read_medium, read_message_text
from bot.local_telegram.switchboard import Switchboard

_TEXT_FIELDS = ("text", "entities")
_CAPTION_FIELDS = ("caption", "caption_entities")
_MEDIA_FIELDS = ("photo", "document")
_MOST_ANSWERS, _MOST_RESULTS = 1_000, 50
_LONGEST_ID = 64  # bytes
_START_PARAMETER = re.compile(r"[\w-]{1,64}", re.ASCII)
_QUERY_LIFETIME = timedelta(minutes=5)
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


def answer_inline_query(board: Switchboard, call: ApiCall) -> bool:
    """answerInlineQuery: once for each query, and not too late; only articles of text here."""
    query = call.read_text("inline_query_id")
    phone, at, asked = board.queries.pop(query, (0, board.now() - 2 * _QUERY_LIFETIME, {}))
    if board.now() - at > _QUERY_LIFETIME:
        raise build_bad_request(TAP_TOO_OLD)
    given = call.read_json("results")
    if not isinstance(given, list) or len(given) > _MOST_RESULTS:
        raise build_bad_request("RESULTS_TOO_MUCH")
    if len({str(each.get("id")) for each in given}) < len(given):
        raise build_bad_request("RESULT_ID_DUPLICATE")
    results = [_read_result(each) for each in given]
    above = call.read_json("button")
    if above and not _START_PARAMETER.fullmatch(str(above.get("start_parameter", ""))):
        raise build_bad_request("START_PARAM_INVALID")
    board.found[query] = results
    while len(board.found) > _MOST_ANSWERS:
        del board.found[next(iter(board.found))]
    board.audience.tell(
        "inline",
        phone=phone,
        id=query,
        asked=asked["query"],
        offset=asked["offset"],
        above=above,
        further=call.read_text("next_offset"),
        results=[{name: each[name] for name in ("id", "title", "description")} for each in results],
    )
    return True


def _read_result(article: Json) -> Json:
    """One article as it is shown, and the message that it becomes. Raises ApiRefusal."""
    content = article.get("input_message_content")
    if article.get("type") != "article" or not isinstance(content, dict):
        raise build_bad_request("can't parse inline query result")
    if not 1 <= len(str(article.get("id", "")).encode()) <= _LONGEST_ID:
        raise build_bad_request("RESULT_ID_INVALID")
    if not article.get("title"):
        raise build_bad_request("can't parse InlineQueryResult: Can't find field \"title\"")
    text, marks = read_formatted_text(content, "message_text", "entities")
    if not text:
        raise build_bad_request("message text is empty")
    markup = keyboards.read_keyboard(ApiCall("answerInlineQuery", {"reply_markup": article.get("reply_markup")}, 0.0))
    message: Json = {"text": text} | ({"entities": marks} if marks else {}) | ({"reply_markup": markup} if markup else {})
    shown: Json = {"title": article["title"], "description": article.get("description", "")}
    return {"id": str(article["id"]), "message": message, **shown}


def _find_own_message(board: Switchboard, call: ApiCall) -> tuple[ChatLine, Json]:
    if not call.read_text("message_id"):
        raise build_bad_request("message identifier is not specified")
    line = board.find_reachable_line(call)
    message = line.messages.get(call.read_number("message_id"))
    if message is None:
        raise build_bad_request("message to edit not found")
    # A channel's posts name nobody, and the bot alone posts in one here.
    if message.get("from", board.bot_user) is not board.bot_user:
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
