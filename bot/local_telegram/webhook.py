"""The methods by which the bot gives the address where it wants its updates, or takes it back."""

from __future__ import annotations

from urllib.parse import urlsplit

from bot.local_telegram.calls import Call
from bot.local_telegram.cards import Json
from bot.local_telegram.delivery import Delivery
from bot.local_telegram.errors import bad, conflict
from bot.local_telegram.switchboard import Switchboard


async def set_webhook(board: Switchboard, call: Call) -> bool:
    """setWebhook; plain http is accepted, since the bot is on this machine."""
    url = call.text("url")
    if not url:
        return await delete_webhook(board, call)
    if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).netloc:
        raise bad("bad webhook: invalid webhook URL specified")
    await delete_webhook(board, call)
    board.updates.interrupt(conflict("terminated by setWebhook request"))
    board.updates.allow(call.part("allowed_updates"))
    connections = min(max(call.number("max_connections", 40), 1), 100)
    board.webhook = Delivery(board.updates, url, call.text("secret_token"), connections)
    board.webhook.start()
    return True


async def delete_webhook(board: Switchboard, call: Call) -> bool:
    """deleteWebhook."""
    if board.webhook is not None:
        await board.webhook.stop()
        board.webhook = None
    if call.flag("drop_pending_updates"):
        board.updates.waiting.clear()
    return True


def get_info(board: Switchboard, call: Call) -> Json:
    """getWebhookInfo."""
    hook, allowed = board.webhook, sorted(board.updates.allowed)
    info: Json = {"url": hook.url if hook else "", "has_custom_certificate": False}
    info["pending_update_count"] = len(board.updates.waiting)
    if hook:
        info |= {"max_connections": hook.connections, "ip_address": "127.0.0.1", **hook.last_error}
    return info | ({"allowed_updates": allowed} if allowed else {})
