"""The methods of the Bot API that the local Telegram knows, by name in lower case: Telegram ignores case."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.local_telegram import editing, knowing, sending, webhook
from bot.local_telegram.calls import Call
from bot.local_telegram.switchboard import Switchboard

Method = Callable[[Switchboard, Call], Any]

NAMED: dict[str, Method] = {
    "getMe": knowing.get_me,
    "getUpdates": knowing.get_updates,
    "setWebhook": webhook.set_webhook,
    "deleteWebhook": webhook.delete_webhook,
    "getWebhookInfo": webhook.get_info,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_photo,
    "sendDocument": sending.send_document,
    "sendMediaGroup": sending.send_media_group,
    "sendContact": sending.send_contact,
    "sendLocation": sending.send_location,
    "sendChatAction": sending.send_chat_action,
    "editMessageText": editing.edit_text,
    "editMessageCaption": editing.edit_caption,
    "editMessageMedia": editing.edit_media,
    "editMessageReplyMarkup": editing.edit_markup,
    "deleteMessage": editing.delete,
    "pinChatMessage": editing.pin,
    "unpinChatMessage": editing.unpin,
    "unpinAllChatMessages": editing.unpin,
    "answerCallbackQuery": editing.answer_tap,
    "getFile": knowing.get_file,
    "getChat": knowing.get_chat,
    "setMyCommands": knowing.set_commands,
    "getMyCommands": knowing.get_commands,
    "deleteMyCommands": knowing.delete_commands,
    "setMyName": knowing.writing("name"),
    "getMyName": knowing.reading("name"),
    "setMyDescription": knowing.writing("description"),
    "getMyDescription": knowing.reading("description"),
    "setMyShortDescription": knowing.writing("short_description"),
    "getMyShortDescription": knowing.reading("short_description"),
    "setChatMenuButton": knowing.set_button,
    "getChatMenuButton": knowing.get_button,
}
METHODS = {name.lower(): method for name, method in NAMED.items()}
