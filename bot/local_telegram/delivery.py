"""Delivery of updates to the bot's own address: several chats at once, one chat's updates in their order."""

from __future__ import annotations

import asyncio
import json
import time

from tornado.httpclient import HTTPClientError
from tornado.simple_httpclient import SimpleAsyncHTTPClient

from bot.local_telegram.cards import Json
from bot.local_telegram.updates import Updates

_LONGEST_RETRY_PAUSE = 10.0
_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


class WebhookDelivery:
    """The bot's address, and one task for each chat whose updates are on their way to it."""

    def __init__(self, updates: Updates, url: str, secret: str, connections: int) -> None:
        self.url = url
        self.connections = connections
        self.last_error: Json = {}
        self._updates = updates
        self._headers = {"Content-Type": "application/json"} | ({_SECRET_HEADER: secret} if secret else {})
        self._client = SimpleAsyncHTTPClient(force_instance=True, max_clients=connections)
        self._lanes: dict[str, list[Json]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self) -> None:
        """Deliver from now on, beginning with what already waits."""
        for update in tuple(self._updates.waiting):
            self.push_update(update)
        self._updates.pushed = self.push_update

    def push_update(self, update: Json) -> None:
        """Send one update behind those of the same chat."""
        lane = _find_lane(update)
        self._lanes.setdefault(lane, []).append(update)
        if len(self._lanes[lane]) == 1:
            task = asyncio.get_running_loop().create_task(self._drain_lane(lane))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def stop(self) -> None:
        """Deliver no more; what was not taken waits for the next poll or address."""
        self._updates.pushed = None
        tasks = tuple(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._client.close()

    async def _drain_lane(self, lane: str) -> None:
        while self._lanes[lane]:
            await self._deliver_update(self._lanes[lane][0])
            self._updates.settle(self._lanes[lane].pop(0))
        del self._lanes[lane]

    async def _deliver_update(self, update: Json) -> None:
        body, pause = json.dumps(update), 0.2
        while True:
            try:
                await self._client.fetch(self.url, method="POST", headers=self._headers, body=body, request_timeout=60)
                return
            except (HTTPClientError, OSError) as wrong:
                said = f"Wrong response from the webhook: {wrong.code} {wrong.message}" if isinstance(
                    wrong, HTTPClientError) else f"Connection failed: {wrong}"  # fmt: skip
                self.last_error = {"last_error_date": int(time.time()), "last_error_message": said}
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_RETRY_PAUSE)


def _find_lane(update: Json) -> str:
    content: Json = next((value for name, value in update.items() if name != "update_id"), {})
    where = content.get("message", content).get("chat") or content.get("from") or {}
    return str(where.get("id", ""))
