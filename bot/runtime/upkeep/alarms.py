"""The operator reads in Telegram what is not well. These messages alone are not owed: they also tell that what is owed does not
go out, or cannot be kept."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

import structlog

from bot.delivery.channel import Channel, Undeliverable
from bot.rendering.text_renderer import TextRenderer
from bot.runtime.upkeep.judging import AlarmKind, AlarmLog, Judgement, choose_alarms, choose_endings
from storage.notes.saying import Saying
from storage.store import Store
from storage.upkeep.upkeep import UpkeepVerb

log = structlog.get_logger()
_PAUSE_SECONDS = 15.0
_PATIENCE_SECONDS = 60.0  # for Telegram, and for the database
_UNKNOWN_LANGUAGE = "fr"


@dataclass(frozen=True, slots=True)
class OperatorRecord:
    """What was told before, also before the last start, and in which language."""

    told: AlarmLog
    language: str


class OperatorAlarm:
    """Tells one chat, at most once an hour of each kind, and once that it is well again."""

    def __init__(
        self, store: Store, channel: Channel, texts: Mapping[str, TextRenderer], clock: Callable[[], datetime], chat: int
    ) -> None:
        self._store, self._channel, self._texts, self._clock, self._chat = store, channel, texts, clock, chat
        self._record: OperatorRecord | None = None

    async def run(self, read_judgement: Callable[[], Judgement]) -> None:
        """Tell for ever what was judged."""
        while True:
            await self.tell_operator(read_judgement())
            await asyncio.sleep(_PAUSE_SECONDS)

    async def tell_operator(self, judgement: Judgement) -> int:
        """Tell what is to be told now. How many messages that were."""
        known = self._record = self._record or await self._read_record()
        now, told = self._clock(), known.told
        begun: dict[str, datetime] = {
            kind: now for kind in choose_alarms(judgement, told, now) if await self._send_alarm(kind, judgement)
        }
        ended: dict[str, datetime] = {kind: now for kind in choose_endings(judgement, told) if await self._send_ending(kind)}
        self._record = OperatorRecord(AlarmLog({**told.begun, **begun}, {**told.ended, **ended}), known.language)
        if begun or ended:
            await self._keep_record(tuple(begun), tuple(ended), now)
        return len(begun) + len(ended)

    async def _send_alarm(self, kind: AlarmKind, judgement: Judgement) -> bool:
        return await self._send(Saying(f"upkeep-alarm-{kind}", judgement[kind]))

    async def _send_ending(self, kind: AlarmKind) -> bool:
        return await self._send(Saying("upkeep-over", {"kind": kind.value}))

    async def _send(self, saying: Saying) -> bool:
        language = self._record.language if self._record is not None else _UNKNOWN_LANGUAGE
        try:
            async with asyncio.timeout(_PATIENCE_SECONDS):
                await self._channel.send(self._chat, self._texts[language].render_message(saying), None, None)
        except (Undeliverable, TimeoutError) as no:
            log.warning("the operator could not be told", key=saying.key, why=type(no).__name__)
            return False
        log.warning("the operator was told", key=saying.key)
        return True

    async def _read_record(self) -> OperatorRecord:
        try:
            async with asyncio.timeout(_PATIENCE_SECONDS):
                return await self._store.run(self._load_record)
        except Exception as no:  # noqa: BLE001  (that the database does not answer is just what may have to be told)
            log.warning("what the operator was told before is not known", why=type(no).__name__)
            return OperatorRecord(AlarmLog({}, {}), _UNKNOWN_LANGUAGE)

    async def _keep_record(self, new_alarms: tuple[str, ...], endings: tuple[str, ...], now: datetime) -> None:
        try:
            async with asyncio.timeout(_PATIENCE_SECONDS):
                await self._store.run(self._save_record, new_alarms, endings, now)
        except Exception as no:  # noqa: BLE001  (it stays known as long as this process runs)
            log.warning("what the operator was told could not be kept", why=type(no).__name__)

    def _load_record(self) -> OperatorRecord:
        with self._store.read() as work:
            told = AlarmLog(
                work.upkeep.list_last_entries(UpkeepVerb.ALARM_TOLD), work.upkeep.list_last_entries(UpkeepVerb.ALARM_OVER)
            )
            person = work.people.find_person(self._chat)
            return OperatorRecord(told, person.language if person is not None else _UNKNOWN_LANGUAGE)

    def _save_record(self, new_alarms: tuple[str, ...], endings: tuple[str, ...], now: datetime) -> None:
        with self._store.work() as work:
            for verb, kinds in ((UpkeepVerb.ALARM_TOLD, new_alarms), (UpkeepVerb.ALARM_OVER, endings)):
                for kind in kinds:
                    work.upkeep.record_upkeep(verb, now, kind)
