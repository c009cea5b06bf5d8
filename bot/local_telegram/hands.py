"""What a person does with their phone: write, tap, share, send a photo, block the bot. Each makes a true update."""

from __future__ import annotations

from collections.abc import Sequence

from bot.local_telegram import entities
from bot.local_telegram.calls import Upload
from bot.local_telegram.cards import Json
from bot.local_telegram.lines import ChatLine
from bot.local_telegram.switchboard import Switchboard

MOST_TAPS = 10_000
"""Taps that may wait for an answer; a bot that never answers must not fill the memory."""
_MOST_QUERIES = 1_000
_LONGEST_QUERY = 256
_VOICE_UPLOAD = Upload("voice.ogg", "audio/ogg", b"OggS" + bytes(64))
_STICKER_UPLOAD = Upload("sticker.webp", "image/webp", b"RIFF" + bytes(64))

# What an administrator of a channel may do who only posts there; Telegram tells each right.
_CHANNEL_RIGHTS: Json = dict.fromkeys(
    (
        "can_be_edited", "is_anonymous", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
        "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories",
        "can_delete_stories", "can_send_welcome_messages",
    ),
    False,
) | {"can_manage_chat": True, "can_post_messages": True}  # fmt: skip


def type_text(board: Switchboard, phone: int, text: str, by: int = 0, thread: int = 0) -> Json:
    """Send a text; in a group, `by` one of its members, in a forum in one of its topics.

    Raises ValueError for an empty one or beyond 4096 characters, which no phone sends."""
    text = text.strip()
    if not 0 < entities.count_units(text) <= 4096:
        raise ValueError("a message has 1 to 4096 characters")
    marks = entities.find_entities(text)
    return send_content(board, phone, {"text": text} | ({"entities": marks} if marks else {}), by, thread)


def press_start(board: Switchboard, phone: int) -> Json:
    """Press « Démarrer »: /start, with what the person's link carried."""
    return type_text(board, phone, f"/start {find_line(board, phone).phone.start_payload}")


def open_bot_link(board: Switchboard, phone: int, payload: str) -> Json:
    """Open a link to the bot: its private chat, and /start with what the link carries."""
    return type_text(board, phone, f"/start {payload}")


def seat_bot(board: Switchboard, group: int, by: int, here: bool = True) -> None:
    """Add the bot to a group or channel, or take it out; the bot is told, as in Telegram. Raises ValueError where somebody
    else than an administrator does so to a channel."""
    line = find_line(board, group)
    if line.wrote == here:
        return
    if line.group is not None and line.is_channel and by not in line.group.administrators:
        raise ValueError("only an administrator adds the bot to a channel, or takes it out")
    kicked: Json = {"status": "kicked", "until_date": 0}
    seated: Json = {"status": "administrator", **_CHANNEL_RIGHTS} if line.is_channel else {"status": "member"}
    before, after = (seated, kicked) if not here else (kicked if line.blocked else {"status": "left"}, seated)
    line.wrote, line.blocked = here, not here
    change: Json = {"chat": line.chat, "from": find_author(board, line, by), "date": board.read_seconds()}
    change |= {"old_chat_member": {"user": board.bot_user, **before}, "new_chat_member": {"user": board.bot_user, **after}}
    board.updates.put({"my_chat_member": change})
    tell_line_state(board, line)


def tap_button(board: Switchboard, phone: int, message_id: int, data: str, by: int = 0) -> str:
    """Tap a button under a message, gone or not, as late fingers do; gives the id the bot has to answer."""
    line = find_line(board, phone)
    gone = {"message_id": message_id, "chat": line.chat, "date": 0}
    query: Json = {"id": str(next(board.ids)), "from": find_author(board, line, by), "chat_instance": str(phone)}
    query |= {"message": line.messages.get(message_id, gone), "data": data}
    board.taps[query["id"]] = (phone, message_id, board.now())
    if len(board.taps) > MOST_TAPS:
        del board.taps[next(iter(board.taps))]
    board.updates.put({"callback_query": query})
    return str(query["id"])


def share_contact(board: Switchboard, phone: int) -> Json:
    """Share one's own number. Raises ValueError when this phone has none."""
    line = find_line(board, phone)
    if not line.phone.phone_number:
        raise ValueError("this phone has no number")
    contact: Json = {"phone_number": line.phone.phone_number, "first_name": line.phone.first_name}
    return send_content(board, phone, {"contact": contact | {"user_id": phone}})


def share_location(board: Switchboard, phone: int) -> Json:
    """Share where the phone stands. Raises ValueError when that is not known."""
    line = find_line(board, phone)
    if line.phone.lat is None or line.phone.lon is None:
        raise ValueError("this phone does not know where it is")
    return send_content(board, phone, {"location": {"latitude": line.phone.lat, "longitude": line.phone.lon}})


def share_photo(board: Switchboard, phone: int, copies: Sequence[Upload], caption: str = "") -> Json:
    """Send a photo, given as its copies from small to large or as one picture. Raises ApiRefusal for no picture."""
    return send_content(board, phone, board.files.keep_photo(copies) | ({"caption": caption} if caption else {}))


def share_document(board: Switchboard, phone: int, upload: Upload, caption: str = "") -> Json:
    """Send a file as it is."""
    return send_content(board, phone, board.files.keep_document(upload) | ({"caption": caption} if caption else {}))


def share_voice(board: Switchboard, phone: int) -> Json:
    """Send three seconds of speech (silence, here)."""
    facts = board.files.keep("voice", _VOICE_UPLOAD).to_fields()
    return send_content(board, phone, {"voice": facts | {"duration": 3, "mime_type": "audio/ogg"}})


def share_sticker(board: Switchboard, phone: int) -> Json:
    """Send a sticker."""
    facts: Json = {"type": "regular", "emoji": "🙂", "width": 512, "height": 512}
    facts |= {"is_animated": False, "is_video": False}
    return send_content(board, phone, {"sticker": facts | board.files.keep("stickers", _STICKER_UPLOAD).to_fields()})


def block_bot(board: Switchboard, phone: int, blocked: bool = True) -> None:
    """Block the bot, or let it write again; the bot is told, as in Telegram."""
    line = find_line(board, phone)
    if line.blocked == blocked:
        return
    line.blocked = blocked
    member, kicked = {"status": "member"}, {"status": "kicked", "until_date": 0}
    old, new = (member, kicked) if blocked else (kicked, member)
    change: Json = {"chat": line.chat, "from": line.user, "date": board.read_seconds()}
    change |= {"old_chat_member": {"user": board.bot_user, **old}, "new_chat_member": {"user": board.bot_user, **new}}
    board.updates.put({"my_chat_member": change})
    tell_line_state(board, line)


def tell_line_state(board: Switchboard, line: ChatLine) -> None:
    """Tell the pages whether this phone has begun and whether it blocks the bot."""
    board.audience.tell("state", phone=line.phone.telegram_id, wrote=line.wrote, blocked=line.blocked)


def ask_inline(board: Switchboard, phone: int, words: str, further: str = "", by: int = 0) -> str:
    """Type the bot's name and words behind it; gives the id the bot has to answer."""
    line = find_line(board, phone)
    query: Json = {"id": str(next(board.ids)), "from": find_author(board, line, by), "query": words[:_LONGEST_QUERY]}
    query |= {"offset": further, "chat_type": "sender" if line.group is None else line.chat["type"]}
    board.queries[query["id"]] = (phone, board.now(), query)
    while len(board.queries) > _MOST_QUERIES:
        del board.queries[next(iter(board.queries))]
    board.updates.put({"inline_query": query})
    return str(query["id"])


def choose_result(board: Switchboard, phone: int, query_id: str, result_id: str, by: int = 0, thread: int = 0) -> Json:
    """Put one of the results into the chat, in one's own name, « via » the bot. Raises ValueError for what was not found."""
    result = next((each for each in board.found.get(query_id, ()) if each["id"] == result_id), None)
    if result is None:
        raise ValueError("this was not found")
    return send_content(board, phone, result["message"] | {"via_bot": board.bot_user}, by, thread)


def find_line(board: Switchboard, phone: int) -> ChatLine:
    """The chat of a phone or group. Raises ValueError where there is none."""
    if phone not in board.lines:
        raise ValueError(f"no phone {phone} here")
    return board.lines[phone]


def find_author(board: Switchboard, line: ChatLine, by: int) -> Json:
    """Who does something in a chat: in a group, one of its members. Raises ValueError for somebody else."""
    if line.group is None:
        return line.user
    if by not in line.group.members:
        raise ValueError(f"{by} is not in this group")
    return find_line(board, by).user


def send_content(board: Switchboard, phone: int, content: Json, by: int = 0, thread: int = 0) -> Json:
    """Put something into a chat, and tell the bot if it is meant for it. Raises ValueError where a phone would not."""
    line = find_line(board, phone)
    if line.blocked and line.group is None:
        raise ValueError("this phone blocks the bot; it writes nothing before it unblocks it")
    if line.is_channel:
        raise ValueError("a channel takes no replies")
    author = find_author(board, line, by)
    message: Json = {"message_id": next(board.ids), "from": author, "chat": line.chat, "date": board.read_seconds()}
    message |= content | line.write_topic(thread)
    board.show_message(line, message)
    if line.group is not None:
        # A bot is told only what is meant for it, and what was written through it.
        if line.wrote and (str(content.get("text", "")).startswith("/") or "via_bot" in content):
            board.updates.put({"message": message})
        return message
    if not line.wrote:
        line.wrote = True
        tell_line_state(board, line)
    if line.keyboard and line.keyboard.get("one_time_keyboard"):
        line.keyboard = None
        board.audience.tell("keyboard", phone=phone, keyboard=None)
    board.updates.put({"message": message})
    return message
