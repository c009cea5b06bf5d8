"""Works off the lists that animators sent: fetched, judged and kept some dozen lines at a time, so that whoever speaks to the
bot meanwhile is answered; killed anywhere, it goes on where it was."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from functools import partial
from typing import TypeVar

import structlog

from bot.actions.imports import judging, takeover
from bot.delivery.channel import Channel, Undeliverable
from bot.delivery.wake_signal import WakeSignal
from bot.rules.imports.bad_list import BadList
from bot.rules.imports.import_lines import ImportLine, LineReader, build_line_reader
from bot.rules.imports.sheets import ListSheet, read_sheet
from matching.calendar.days import to_local_day
from matching.knowledge import Knowledge
from storage.outages import DatabaseAway, outlast_outages
from storage.store import Store
from storage.tables.animation.upload import UploadState

log = structlog.get_logger()
T = TypeVar("T")
LINES_AT_ONCE = 24
_ROWS_AT_ONCE = 500  # lines that are only put down
_IDLE_SECONDS = 2.0  # between two looks at whether somebody sent a list
_BREATH_SECONDS = 0.05  # between two units of work: the database belongs to others too
_FETCHES, _FETCH_PAUSE = 3, 2.0  # how often a file is asked for, and after how many seconds again


class ListReader:
    """One list after the other. `owed` is called whenever there is something to say."""

    def __init__(
        self, store: Store, knowledge: Knowledge, channel: Channel, clock: Callable[[], datetime], owed: Callable[[], None]
    ) -> None:
        self._store, self._knowledge, self._channel, self._clock, self._owed = store, knowledge, channel, clock, owed
        # Beside the loop and the store: understanding a line takes a while.
        self._thinker = ThreadPoolExecutor(1, thread_name_prefix="lists")
        self.wake = WakeSignal()

    async def run(self) -> None:
        """Work for ever."""
        while True:
            self.wake.clear()
            try:
                worked = await outlast_outages(partial(self.work_off, _BREATH_SECONDS))
            except Exception:
                log.exception("a list could not be worked off")
                worked = False
            if not worked:
                await self.wake.wait_at_most(_IDLE_SECONDS)

    async def work_off(self, breath: float = 0.0) -> bool:
        """All that can be done by itself just now. Was there anything?"""
        worked = False
        for network in await self._store.run(self._list_networks):
            while (found := await self._store.run(self._find_busy, network)) is not None:
                await self._take_step(network, *found)
                self._owed()
                worked = True
                await asyncio.sleep(breath)
        return worked

    async def _take_step(self, network: int, upload_id: int, state: UploadState) -> None:
        try:
            if state is UploadState.WAITING:
                await self._fetch_list(network, upload_id)
            elif state is UploadState.JUDGING:
                await self._judge_lines(network, upload_id)
            else:
                await self._keep_lines(network, upload_id)
        except DatabaseAway:
            raise
        except Exception:
            log.exception("a list is given up", upload=upload_id)
            await self._store.run(self._give_up, network, upload_id, BadList("trouble"))

    async def _fetch_list(self, network: int, upload_id: int) -> None:
        """The file becomes lines; of one that cannot be read its sender hears why."""
        file_id = await self._store.run(self._find_file, network, upload_id)
        try:
            list_sheet = await self._think(partial(read_sheet, await self._fetch_file(file_id)))
        except BadList as no:
            await self._store.run(self._give_up, network, upload_id, no)
            return
        rows = [(row.number, row.cells) for row in list_sheet.rows]
        for start in range(0, len(rows), _ROWS_AT_ONCE):
            await self._store.run(self._put_down, network, upload_id, rows[start : start + _ROWS_AT_ONCE], start == 0)
        await self._store.run(self._begin_judging, network, upload_id, list_sheet)

    async def _fetch_file(self, file_id: str) -> bytes:
        for _ in range(_FETCHES):
            try:
                return await self._channel.fetch_file(file_id)
            except Undeliverable as no:
                if no.never is not None:
                    break
                await asyncio.sleep(no.retry_after or _FETCH_PAUSE)
        raise BadList("not-fetched")

    async def _judge_lines(self, network: int, upload_id: int) -> None:
        reader, batch = await self._store.run(self._read_batch, network, upload_id, False)
        lines = await self._think(partial(_read_lines, reader, batch))
        await self._store.run(self._write_verdicts, network, upload_id, lines)

    async def _keep_lines(self, network: int, upload_id: int) -> None:
        reader, batch = await self._store.run(self._read_batch, network, upload_id, True)
        lines = await self._think(partial(_read_lines, reader, batch))
        await self._store.run(self._take_over, network, upload_id, lines)

    async def _think(self, work_out: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thinker, work_out)

    def _list_networks(self) -> tuple[int, ...]:
        with self._store.read() as work:
            return work.networks.list_ids()

    def _find_busy(self, network: int) -> tuple[int, UploadState] | None:
        with self._store.read(network) as work:
            found = work.uploads.find_busy()
            return (found.id, found.state) if found is not None else None

    def _find_file(self, network: int, upload_id: int) -> str:
        with self._store.read(network) as work:
            return judging.require_upload(work, upload_id).file_id

    def _read_batch(self, network: int, upload_id: int, keeping: bool) -> tuple[LineReader, judging.LineBatch]:
        with self._store.read(network) as work:
            place, today = work.networks.find_current(), to_local_day(self._clock(), work.networks.zone())
            reader = build_line_reader(self._knowledge, (place.lat, place.lon), today)
            return reader, judging.list_next_lines(work, upload_id, LINES_AT_ONCE, keeping=keeping)

    def _give_up(self, network: int, upload_id: int, no: BadList) -> None:
        with self._store.work(network) as work:
            judging.refuse_list(work, upload_id, no, self._clock())

    def _put_down(self, network: int, upload_id: int, rows: list[tuple[int, tuple[str, ...]]], afresh: bool) -> None:
        with self._store.work(network) as work:
            judging.put_lines_down(work, upload_id, rows, afresh=afresh)

    def _begin_judging(self, network: int, upload_id: int, list_sheet: ListSheet) -> None:
        with self._store.work(network) as work:
            judging.begin_judging(work, upload_id, list_sheet, self._clock())

    def _write_verdicts(self, network: int, upload_id: int, lines: list[ImportLine]) -> None:
        with self._store.work(network) as work:
            judging.write_verdicts(work, upload_id, lines, self._clock())

    def _take_over(self, network: int, upload_id: int, lines: list[ImportLine]) -> None:
        with self._store.work(network) as work:
            row, now = judging.require_upload(work, upload_id), self._clock()
            file_marks = work.uploads.list_marks(upload_id)
            taken = takeover.import_lines(work, lines, self._knowledge, now, joined=row.joined, file_marks=file_marks)
            judging.count_taken(work, upload_id, lines, taken, now)


def _read_lines(line_reader: LineReader, line_batch: judging.LineBatch) -> list[ImportLine]:
    return [line_reader.read_line(number, cells) for number, cells in line_batch]
