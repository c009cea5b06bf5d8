"""The methods by which the bot sends something new to a phone."""

from __future__ import annotations

from bot.local_telegram import entities, keyboards
from bot.local_telegram.calls import Call
from bot.local_telegram.cards import Json
from bot.local_telegram.errors import Refused, bad, missing
from bot.local_telegram.lines import Line
from bot.local_telegram.switchboard import Switchboard

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024


def send_message(board: Switchboard, call: Call) -> Json:
    """sendMessage."""
    line = board.reachable(call)
    return deliver(board, call, line, written(call))


def send_photo(board: Switchboard, call: Call) -> Json:
    """sendPhoto."""
    return _send_media(board, call, "photo")


def send_document(board: Switchboard, call: Call) -> Json:
    """sendDocument."""
    return _send_media(board, call, "document")


def send_media_group(board: Switchboard, call: Call) -> list[Json]:
    """sendMediaGroup."""
    line = board.reachable(call)
    media = call.part("media")
    if not isinstance(media, list) or not 2 <= len(media) <= 10:
        raise bad("wrong number of messages in the album: 2-10 expected")
    contents = [medium(board, call, item) for item in media]
    group = {"media_group_id": str(next(board.ids))}
    return [deliver(board, call, line, content | group) for content in contents]


def send_contact(board: Switchboard, call: Call) -> Json:
    """sendContact."""
    line = board.reachable(call)
    fields = ("phone_number", "first_name", "last_name", "vcard")
    contact = {name: call.text(name) for name in fields if call.text(name)}
    for name in ("phone_number", "first_name"):
        if name not in contact:
            raise bad(f"contact {name.replace('_', ' ')} is empty")
    return deliver(board, call, line, {"contact": contact})


def send_location(board: Switchboard, call: Call) -> Json:
    """sendLocation."""
    line = board.reachable(call)
    point = {"latitude": call.decimal("latitude"), "longitude": call.decimal("longitude")}
    return deliver(board, call, line, {"location": point})


def send_chat_action(board: Switchboard, call: Call) -> bool:
    """sendChatAction: « écrit… » under the bot's name."""
    line = board.reachable(call)
    if not call.text("action"):
        raise bad("wrong parameter action in request")
    board.audience.tell("action", phone=line.phone.telegram_id, action=call.text("action"))
    return True


def written(call: Call) -> Json:
    """Give the text of a call with its entities. Raises Refused when it is empty or too long."""
    text, marks = formatted(call.params, "text", "entities")
    if not text:
        raise bad("message text is empty")
    if entities.units(text) > LONGEST_TEXT:
        raise bad("message is too long")
    return {"text": text} | ({"entities": marks} if marks else {})


def captioned(params: Json) -> Json:
    """Give the caption of a call or of one medium. Raises Refused when it is too long."""
    text, marks = formatted(params, "caption", "caption_entities")
    if entities.units(text) > LONGEST_CAPTION:
        raise bad("message caption is too long")
    return ({"caption": text} if text else {}) | ({"caption_entities": marks} if marks else {})


def formatted(params: Json, field: str, marks: str) -> tuple[str, list[Json]]:
    """Read a text in the way the bot wrote it: HTML, with entities of its own, or plain."""
    text = params.get(field)
    text, mode = text if isinstance(text, str) else "", str(params.get("parse_mode") or "").lower()
    if mode not in ("", "html"):
        raise missing(f"parse_mode {mode}")
    text, own = entities.parse(text) if mode else (text, list(params.get(marks) or ()))
    text, own = entities.trimmed(text, own)
    taken = {mark["offset"] for mark in own}
    return text, own + [mark for mark in entities.found(text) if mark["offset"] not in taken]


def medium(board: Switchboard, call: Call, item: Json) -> Json:
    """Give one InputMedia as the fields of a message."""
    if not isinstance(item, dict) or item.get("type") not in ("photo", "document"):
        raise missing(f"media of type {item.get('type') if isinstance(item, dict) else item}")
    return board.files.sent(call, item["type"], str(item.get("media", ""))) | captioned(item)


def deliver(board: Switchboard, call: Call, line: Line, content: Json) -> Json:
    """Put a message of the bot into a chat, with its keyboard, and give it as the Bot API does."""
    markup = keyboards.asked(call)
    message: Json = {"message_id": next(board.ids), "from": board.bot_user, "chat": line.chat, "date": board.seconds()}
    message |= content | _answered(call, line)
    if call.flag("protect_content"):
        message["has_protected_content"] = True
    if markup and "inline_keyboard" in markup:
        message["reply_markup"] = markup
    board.show(line, message)
    if markup and "inline_keyboard" not in markup:
        line.keyboard = None if markup.get("remove_keyboard") else markup
        board.audience.tell("keyboard", phone=line.phone.telegram_id, keyboard=line.keyboard)
    return message


def _send_media(board: Switchboard, call: Call, kind: str) -> Json:
    line = board.reachable(call)
    return deliver(board, call, line, captioned(call.params) | board.files.sent(call, kind, call.text(kind)))


def _answered(call: Call, line: Line) -> Json:
    wanted = call.part("reply_parameters") or {}
    number = int(wanted.get("message_id") or call.number("reply_to_message_id"))
    if not number:
        return {}
    original = line.messages.get(number)
    if original is not None:
        kept = original.keys() - {"reply_to_message", "reply_markup"}
        return {"reply_to_message": {name: original[name] for name in kept}}
    if wanted.get("allow_sending_without_reply") or call.flag("allow_sending_without_reply"):
        return {}
    raise Refused(400, "Bad Request: message to be replied not found")
