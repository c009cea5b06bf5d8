"""The methods of the Bot API that the local Telegram knows, by name in lower case: Telegram ignores case."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.local_telegram import editing, knowing, sending, webhook
from bot.local_telegram.calls import ApiCall
from bot.local_telegram.switchboard import Switchboard

ApiMethod = Callable[[Switchboard, ApiCall], Any]

_METHODS_BY_NAME: dict[str, ApiMethod] = {
    "getMe": knowing.get_me,
    "getUpdates": knowing.get_updates,
    "setWebhook": webhook.set_webhook,
    "deleteWebhook": webhook.delete_webhook,
    "getWebhookInfo": webhook.get_webhook_info,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_photo,
    "sendDocument": sending.send_document,
    "sendMediaGroup": sending.send_media_group,
    "sendContact": sending.send_contact,
    "sendLocation": sending.send_location,
    "sendChatAction": sending.send_chat_action,
    "editMessageText": editing.edit_message_text,
    "editMessageCaption": editing.edit_message_caption,
    "editMessageMedia": editing.edit_message_media,
    "editMessageReplyMarkup": editing.edit_message_markup,
    "deleteMessage": editing.delete_message,
    "pinChatMessage": editing.pin_message,
    "unpinChatMessage": editing.unpin_message,
    "unpinAllChatMessages": editing.unpin_message,
    "answerCallbackQuery": editing.answer_tap,
    "answerInlineQuery": editing.answer_inline_query,
    "getFile": knowing.get_file,
    "getChat": knowing.get_chat,
    "setMyCommands": knowing.set_my_commands,
    "getMyCommands": knowing.get_my_commands,
    "deleteMyCommands": knowing.delete_my_commands,
    "setMyName": knowing.build_profile_setter("name"),
    "getMyName": knowing.build_profile_getter("name"),
    "setMyDescription": knowing.build_profile_setter("description"),
    "getMyDescription": knowing.build_profile_getter("description"),
    "setMyShortDescription": knowing.build_profile_setter("short_description"),
    "getMyShortDescription": knowing.build_profile_getter("short_description"),
    "setChatMenuButton": knowing.set_menu_button,
    "getChatMenuButton": knowing.get_menu_button,
}
API_METHODS = {name.lower(): method for name, method in _METHODS_BY_NAME.items()}
