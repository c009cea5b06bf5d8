"""The Bot API over HTTP: one address for each method, and one for each file."""

from __future__ import annotations

import asyncio
import inspect
import json
from collections import deque
from dataclasses import replace

from tornado.web import RequestHandler

from bot.local_telegram.calls import ApiCall, read_call
from bot.local_telegram.cards import Json
from bot.local_telegram.errors import UNAUTHORIZED, ApiRefusal, build_not_implemented
from bot.local_telegram.faults import Fault, Faults
from bot.local_telegram.methods import API_METHODS
from bot.local_telegram.switchboard import Switchboard


class ApiHandler(RequestHandler):
    """`/bot<token>/<method>`."""

    def initialize(self, board: Switchboard, faults: Faults, calls: deque[ApiCall]) -> None:
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
            self._write_answer(UNAUTHORIZED)
            return
        try:
            call = read_call(method, self.request)
        except ApiRefusal as refused:
            self._write_answer(refused)
            return
        self.calls.append(replace(call, uploads={}) if call.uploads else call)
        fault = self.faults.pick(call)
        if fault is None:
            self._write_answer(await self._run_method(call))
        else:
            await self._play_fault(call, fault)

    get = post

    async def _run_method(self, call: ApiCall) -> Json | ApiRefusal:
        method = API_METHODS.get(call.method.lower())
        if method is None:
            return build_not_implemented(f"method {call.method}")
        try:
            result = method(self.board, call)
            return {"ok": True, "result": await result if inspect.isawaitable(result) else result}
        except ApiRefusal as refused:
            return refused

    async def _play_fault(self, call: ApiCall, fault: Fault) -> None:
        done = await self._run_method(call) if fault.accept else fault.answer
        if fault.silence is None:
            self._write_answer(fault.answer or done or build_not_implemented("an answer to this fault"))
            return
        try:
            await asyncio.wait_for(self.left.wait(), fault.silence)
        except TimeoutError:
            self.detach().close()

    def _write_answer(self, answer: Json | ApiRefusal) -> None:
        if isinstance(answer, ApiRefusal):
            self.set_status(answer.code, reason=answer.description.partition(":")[0])
            answer = answer.to_body()
        self.set_header("Content-Type", "application/json")
        self.finish(json.dumps(answer, ensure_ascii=False).encode())


class DownloadHandler(RequestHandler):
    """`/file/bot<token>/<path>`."""

    def initialize(self, board: Switchboard) -> None:
        self.board = board

    def get(self, token: str, path: str) -> None:
        stored = self.board.files.find_by_path(path) if token == self.board.bot.token else None
        if stored is None:
            self.set_status(404)
            self.finish({"ok": False, "error_code": 404, "description": "Not Found"})
            return
        self.set_header("Content-Type", "application/octet-stream")
        self.finish(stored.body)
