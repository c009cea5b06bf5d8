"""A Bot API on this machine whose phones do the next thing as soon as they are answered: how many turns a second?

`python -m tests.bench.phones <what> <seconds>` prints its port, then what became of it as JSON. It is as lean as a server
can be, so that what is measured is the bot."""

from __future__ import annotations

import asyncio
import itertools
import json
import sys
import time
from collections import deque
from pathlib import Path
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.httputil import HTTPHeaders, HTTPServerRequest, ResponseStartLine, parse_body_arguments
from tornado.netutil import bind_sockets

MANY = 64  # people at once
WARMING = 3  # turns of everybody before the count begins
POLL = 10.0
BOT = {"id": 1, "is_bot": True, "first_name": "Boucle", "username": "boucle_bench_bot"}
ME = {**BOT, "can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": False}
OPENING = "/reglages"
SAYS = {"echo": "bonjour", "words": "merci", "tap": OPENING}
TOKEN = "a.set.0.weekends"  # a setting that is turned on and off; the message shows it in place


class Phones:
    """What waits for the bot, what it answered, and when."""

    def __init__(self, what: str) -> None:
        self.what, self.turns, self.calls, self.first, self.warm = what, 0, 0, 0.0, asyncio.Event()
        self._updates, self._messages = itertools.count(int(time.time() * 1000)), itertools.count(1)
        self._waiting: deque[dict[str, Any]] = deque()
        self._came = asyncio.Event()
        for person in range(1, MANY + 1):
            self._say(person)

    async def call(self, method: str, fields: dict[str, str]) -> Any:
        """What Telegram would answer to a call of the bot."""
        self.calls += 1
        if method == "getUpdates":
            return await self._poll(int(fields.get("offset") or 0), float(fields.get("timeout") or 0))
        if method in ("sendMessage", "editMessageText"):
            return self._answered(int(fields["chat_id"]), fields)
        return ANSWERS.get(method, True)

    def _answered(self, person: int, fields: dict[str, str]) -> dict[str, Any]:
        message = self._message(person, BOT, fields["text"], int(fields.get("message_id") or next(self._messages)))
        self.turns += 1
        self.first = self.first or time.time()
        if self.turns == WARMING * MANY:
            self.warm.set()
        if self.what == "tap":
            self._put(
                callback_query={
                    "id": str(message["message_id"]),
                    "from": _user(person),
                    "chat_instance": "1",
                    "message": message,
                    "data": TOKEN,
                }
            )
        else:
            self._say(person)
        return message

    def _say(self, person: int) -> None:
        self._put(message=self._message(person, _user(person), SAYS[self.what], next(self._messages)))

    def _message(self, person: int, by: dict[str, Any], text: str, number: int) -> dict[str, Any]:
        command = [{"type": "bot_command", "offset": 0, "length": len(text)}] if text.startswith("/") else []
        return {
            "message_id": number,
            "from": by,
            "chat": {"id": person, "type": "private", "first_name": "Léa"},
            "date": int(time.time()),
            "text": text,
            **({"entities": command} if command else {}),
        }

    def _put(self, **update: Any) -> None:
        self._waiting.append({"update_id": next(self._updates), **update})
        self._came.set()

    async def _poll(self, offset: int, timeout: float) -> list[dict[str, Any]]:
        while self._waiting and self._waiting[0]["update_id"] < offset:
            self._waiting.popleft()
        if not self._waiting and timeout:
            self._came.clear()
            try:
                async with asyncio.timeout(min(timeout, POLL)):
                    await self._came.wait()
            except TimeoutError:
                return []
        return list(itertools.islice(self._waiting, 100))


ANSWERS: dict[str, Any] = {
    "getMe": ME,
    "getMyName": {"name": ""},
    "getMyCommands": [],
    "getMyDescription": {"description": ""},
    "getMyShortDescription": {"short_description": ""},
    "getWebhookInfo": {"url": "", "has_custom_certificate": False, "pending_update_count": 0},
}


def _user(person: int) -> dict[str, Any]:
    return {"id": person, "is_bot": False, "first_name": "Léa", "language_code": "fr"}


async def serve(what: str, seconds: float) -> None:
    """Print the port; once everybody was answered a few times, count; print the result."""
    phones = Phones(what)

    async def answer(request: HTTPServerRequest) -> None:
        parse_body_arguments(request.headers.get("Content-Type", ""), request.body, request.body_arguments, request.files)
        fields = {name: values[-1].decode() for name, values in (request.body_arguments | request.query_arguments).items()}
        result = await phones.call(request.path.rpartition("/")[2], fields)
        body = json.dumps({"ok": True, "result": result}).encode()
        headers = HTTPHeaders({"Content-Type": "application/json", "Content-Length": str(len(body))})
        await request.connection.write_headers(ResponseStartLine("HTTP/1.1", 200, "OK"), headers, body)
        request.connection.finish()

    server = HTTPServer(lambda request: asyncio.ensure_future(answer(request)))
    sockets = bind_sockets(0, "127.0.0.1")
    server.add_sockets(sockets)
    sys.stdout.write(f"{sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    pid = int(await asyncio.get_running_loop().run_in_executor(None, sys.stdin.readline))
    await phones.warm.wait()
    phones.turns, phones.calls, start, before = 0, 0, time.perf_counter(), cpu(pid)
    await asyncio.sleep(seconds)
    turns, passed = max(phones.turns, 1), time.perf_counter() - start
    sys.stdout.write(
        json.dumps([turns / passed, 1e3 * (cpu(pid) - before) / turns, phones.calls / turns, phones.first, memory(pid)]) + "\n"
    )
    sys.stdout.flush()


def cpu(pid: int) -> float:
    """Seconds of computing that a process has had; 0 where the system does not tell."""
    stat = Path(f"/proc/{pid}/stat")
    return sum(map(int, stat.read_text().rpartition(")")[2].split()[11:13])) / 100 if stat.exists() else 0.0


def memory(pid: int) -> float:
    """MB that a process holds; 0 where the system does not tell."""
    status = Path(f"/proc/{pid}/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((float(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)


if __name__ == "__main__":
    asyncio.run(serve(sys.argv[1], float(sys.argv[2])))
