"""The methods by which the bot gives the address where it wants its updates, or takes it back."""

from __future__ import annotations

from urllib.parse import urlsplit

from bot.local_telegram.calls import ApiCall
from bot.local_telegram.cards import Json
from bot.local_telegram.delivery import WebhookDelivery
from bot.local_telegram.errors import build_bad_request, build_conflict
from bot.local_telegram.switchboard import Switchboard


async def set_webhook(board: Switchboard, call: ApiCall) -> bool:
    """setWebhook; plain http is accepted, since the bot is on this machine."""
    url = call.read_text("url")
    if not url:
        return await delete_webhook(board, call)
    if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).netloc:
        raise build_bad_request("bad webhook: invalid webhook URL specified")
    await delete_webhook(board, call)
    board.updates.interrupt_poll(build_conflict("terminated by setWebhook request"))
    board.updates.allow_kinds(call.read_json("allowed_updates"))
    connections = min(max(call.read_number("max_connections", 40), 1), 100)
    board.webhook = WebhookDelivery(board.updates, url, call.read_text("secret_token"), connections)
    board.webhook.start()
    return True


async def delete_webhook(board: Switchboard, call: ApiCall) -> bool:
    """deleteWebhook."""
    if board.webhook is not None:
        await board.webhook.stop()
        board.webhook = None
    if call.read_flag("drop_pending_updates"):
        board.updates.waiting.clear()
    return True


def get_webhook_info(board: Switchboard, call: ApiCall) -> Json:
    """getWebhookInfo."""
    hook, allowed = board.webhook, sorted(board.updates.allowed)
    info: Json = {"url": hook.url if hook else "", "has_custom_certificate": False}
    info["pending_update_count"] = len(board.updates.waiting)
    if hook:
        info |= {"max_connections": hook.connections, "ip_address": "127.0.0.1", **hook.last_error}
    return info | ({"allowed_updates": allowed} if allowed else {})
