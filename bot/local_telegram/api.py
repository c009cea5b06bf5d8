"""The Bot API over HTTP: one address for each method, and one for each file."""

from __future__ import annotations

import asyncio
import inspect
import json
from collections import deque
from dataclasses import replace

from tornado.web import RequestHandler

from bot.local_telegram.calls import Call, read
from bot.local_telegram.cards import Json
from bot.local_telegram.errors import UNAUTHORIZED, Refused, missing
from bot.local_telegram.faults import Fault, Faults
from bot.local_telegram.methods import METHODS
from bot.local_telegram.switchboard import Switchboard


class Api(RequestHandler):
    """`/bot<token>/<method>`."""

    def initialize(self, board: Switchboard, faults: Faults, calls: deque[Call]) -> None:
        self.board = board
        self.faults = faults
        self.calls = calls
        self.left = asyncio.Event()

    def compute_etag(self) -> None:
        """Leave out the checksum that tornado makes of every answer: nobody asks for it."""

    def on_connection_close(self) -> None:
        self.left.set()

    async def post(self, token: str, method: str) -> None:
        if token != self.board.bot.token:
            self._answer(UNAUTHORIZED)
            return
        try:
            call = read(method, self.request)
        except Refused as refused:
            self._answer(refused)
            return
        self.calls.append(replace(call, uploads={}) if call.uploads else call)
        fault = self.faults.pick(call)
        if fault is None:
            self._answer(await self._perform(call))
        else:
            await self._fail(call, fault)

    get = post

    async def _perform(self, call: Call) -> Json | Refused:
        method = METHODS.get(call.method.lower())
        if method is None:
            return missing(f"method {call.method}")
        try:
            result = method(self.board, call)
            return {"ok": True, "result": await result if inspect.isawaitable(result) else result}
        except Refused as refused:
            return refused

    async def _fail(self, call: Call, fault: Fault) -> None:
        done = await self._perform(call) if fault.accept else fault.answer
        if fault.silence is None:
            self._answer(fault.answer or done or missing("an answer to this fault"))
            return
        try:
            await asyncio.wait_for(self.left.wait(), fault.silence)
        except TimeoutError:
            self.detach().close()

    def _answer(self, answer: Json | Refused) -> None:
        if isinstance(answer, Refused):
            self.set_status(answer.code, reason=answer.description.partition(":")[0])
            answer = answer.body()
        self.set_header("Content-Type", "application/json")
        self.finish(json.dumps(answer, ensure_ascii=False).encode())


class Download(RequestHandler):
    """`/file/bot<token>/<path>`."""

    def initialize(self, board: Switchboard) -> None:
        self.board = board

    def get(self, token: str, path: str) -> None:
        stored = self.board.files.at(path) if token == self.board.bot.token else None
        if stored is None:
            self.set_status(404)
            self.finish({"ok": False, "error_code": 404, "description": "Not Found"})
            return
        self.set_header("Content-Type", "application/octet-stream")
        self.finish(stored.body)
