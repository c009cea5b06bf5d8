"""The methods by which the bot sends something new to a phone."""

from __future__ import annotations

from bot.local_telegram import entities, keyboards
from bot.local_telegram.calls import ApiCall
from bot.local_telegram.cards import Json
from bot.local_telegram.errors import ApiRefusal, build_bad_request, build_not_implemented
from bot.local_telegram.lines import ChatLine
from bot.local_telegram.switchboard import Switchboard

_LONGEST_TEXT = 4096
_LONGEST_CAPTION = 1024


def send_message(board: Switchboard, call: ApiCall) -> Json:
    """sendMessage."""
    line = board.find_reachable_line(call)
    return deliver_message(board, call, line, read_message_text(call))


def send_photo(board: Switchboard, call: ApiCall) -> Json:
    """sendPhoto."""
    return _send_media(board, call, "photo")


def send_document(board: Switchboard, call: ApiCall) -> Json:
    """sendDocument."""
    return _send_media(board, call, "document")


def send_media_group(board: Switchboard, call: ApiCall) -> list[Json]:
    """sendMediaGroup."""
    line = board.find_reachable_line(call)
    media = call.read_json("media")
    if not isinstance(media, list) or not 2 <= len(media) <= 10:
        raise build_bad_request("wrong number of messages in the album: 2-10 expected")
    contents = [read_medium(board, call, item) for item in media]
    group = {"media_group_id": str(next(board.ids))}
    return [deliver_message(board, call, line, content | group) for content in contents]


def send_contact(board: Switchboard, call: ApiCall) -> Json:
    """sendContact."""
    line = board.find_reachable_line(call)
    fields = ("phone_number", "first_name", "last_name", "vcard")
    contact = {name: call.read_text(name) for name in fields if call.read_text(name)}
    for name in ("phone_number", "first_name"):
        if name not in contact:
            raise build_bad_request(f"contact {name.replace('_', ' ')} is empty")
    return deliver_message(board, call, line, {"contact": contact})


def send_location(board: Switchboard, call: ApiCall) -> Json:
    """sendLocation."""
    line = board.find_reachable_line(call)
    point = {"latitude": call.read_decimal("latitude"), "longitude": call.read_decimal("longitude")}
    return deliver_message(board, call, line, {"location": point})


def send_chat_action(board: Switchboard, call: ApiCall) -> bool:
    """sendChatAction: « écrit… » under the bot's name."""
    line = board.find_reachable_line(call)
    if not call.read_text("action"):
        raise build_bad_request("wrong parameter action in request")
    board.audience.tell("action", phone=line.phone.telegram_id, action=call.read_text("action"))
    return True


def read_message_text(call: ApiCall) -> Json:
    """Give the text of a call with its entities. Raises ApiRefusal when it is empty or too long."""
    text, marks = read_formatted_text(call.params, "text", "entities")
    if not text:
        raise build_bad_request("message text is empty")
    if entities.count_units(text) > _LONGEST_TEXT:
        raise build_bad_request("message is too long")
    return {"text": text} | ({"entities": marks} if marks else {})


def read_caption(params: Json) -> Json:
    """Give the caption of a call or of one medium. Raises ApiRefusal when it is too long."""
    text, marks = read_formatted_text(params, "caption", "caption_entities")
    if entities.count_units(text) > _LONGEST_CAPTION:
        raise build_bad_request("message caption is too long")
    return ({"caption": text} if text else {}) | ({"caption_entities": marks} if marks else {})


def read_formatted_text(params: Json, field: str, marks: str) -> tuple[str, list[Json]]:
    """Read a text in the way the bot wrote it: HTML, with entities of its own, or plain."""
    text = params.get(field)
    text, mode = text if isinstance(text, str) else "", str(params.get("parse_mode") or "").lower()
    if mode not in ("", "html"):
        raise build_not_implemented(f"parse_mode {mode}")
    text, own = entities.parse_html(text) if mode else (text, list(params.get(marks) or ()))
    text, own = entities.trim_text(text, own)
    taken = {mark["offset"] for mark in own}
    return text, own + [mark for mark in entities.find_entities(text) if mark["offset"] not in taken]


def read_medium(board: Switchboard, call: ApiCall, item: Json) -> Json:
    """Give one InputMedia as the fields of a message."""
    if not isinstance(item, dict) or item.get("type") not in ("photo", "document"):
        raise build_not_implemented(f"media of type {item.get('type') if isinstance(item, dict) else item}")
    return board.files.find_media(call, item["type"], str(item.get("media", ""))) | read_caption(item)


def deliver_message(board: Switchboard, call: ApiCall, line: ChatLine, content: Json) -> Json:
    """Put a message of the bot into a chat, with its keyboard, and give it as the Bot API does."""
    markup = keyboards.read_keyboard(call)
    author: Json = {"sender_chat": line.chat} if line.is_channel else {"from": board.bot_user}
    message: Json = {"message_id": next(board.ids), **author, "chat": line.chat, "date": board.read_seconds()}
    message |= content | _find_topic(call, line) | _find_reply(call, line)
    if call.read_flag("protect_content"):
        message["has_protected_content"] = True
    if markup and "inline_keyboard" in markup:
        message["reply_markup"] = markup
    board.show_message(line, message)
    if markup and "inline_keyboard" not in markup:
        line.keyboard = None if markup.get("remove_keyboard") else markup
        board.audience.tell("keyboard", phone=line.phone.telegram_id, keyboard=line.keyboard)
    return message


def _send_media(board: Switchboard, call: ApiCall, kind: str) -> Json:
    line = board.find_reachable_line(call)
    return deliver_message(
        board, call, line, read_caption(call.params) | board.files.find_media(call, kind, call.read_text(kind))
    )


def _find_topic(call: ApiCall, line: ChatLine) -> Json:
    try:
        return line.write_topic(call.read_number("message_thread_id"))
    except ValueError as wrong:
        raise build_bad_request(str(wrong)) from wrong


def _find_reply(call: ApiCall, line: ChatLine) -> Json:
    wanted = call.read_json("reply_parameters") or {}
    number = int(wanted.get("message_id") or call.read_number("reply_to_message_id"))
    if not number:
        return {}
    original = line.messages.get(number)
    if original is not None:
        kept = original.keys() - {"reply_to_message", "reply_markup"}
        return {"reply_to_message": {name: original[name] for name in kept}}
    if wanted.get("allow_sending_without_reply") or call.read_flag("allow_sending_without_reply"):
        return {}
    raise ApiRefusal(400, "Bad Request: message to be replied not found")
