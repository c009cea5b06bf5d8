"""The one place where everything is wired."""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

import structlog

from bot.actions import COMMANDS
from bot.clock import Clock, read_wall_clock
from bot.context.prepared_knowledge import prepare_knowledge
from bot.delivery.channel import Channel
from bot.delivery.gate import DeliveryGate
from bot.delivery.rate_limit import RateLimit
from bot.delivery.sender import Sender
from bot.rendering.deep_links import Address
from bot.rendering.text_renderer import TextRenderer, build_renderers
from bot.runtime import scheduler
from bot.runtime.inbox_worker import InboxWorker
from bot.runtime.leader import ProcessPart, lock_sqlite_file, run_as_leader
from bot.runtime.list_reader import ListReader
from bot.runtime.router import Router
from bot.runtime.tick_runner import TickRunner
from bot.runtime.upkeep.alarms import OperatorAlarm
from bot.runtime.upkeep.options import UpkeepOptions
from bot.runtime.upkeep.page import UpkeepPage
from bot.runtime.upkeep.watch import UpkeepWatch
from bot.settings import Settings
from bot.telegram import menu
from bot.telegram import polling as polling
from bot.telegram.inline_lookups import InlineLookups
from bot.telegram.menu_keeper import MenuKeeper
from bot.telegram.polling import Poller
from bot.telegram.raw_update import RawUpdateBot
from bot.telegram.send import TelegramChannel
from bot.telegram.update_keeper import UpdateKeeper
from bot.telegram.webhook import Webhook, WebhookSettings
from matching import knowledge as known
from matching.calendar.days import find_next_morning
from matching.knowledge import Knowledge
from storage.outages import outlast_outages
from storage.store import Store
from storage.tables.network import DEFAULT_ZONE

log = structlog.get_logger()


class App:
    """A Boucle that is ready to run: store, knowledge, inbox worker, sender."""

    def __init__(
        self,
        store: Store,
        knowledge: Knowledge,
        texts: Mapping[str, TextRenderer],
        channel: Channel,
        pacer: RateLimit | None,
        clock: Clock,
        address: Address | None = None,
        ticks: Sequence[scheduler.Tick] = scheduler.TICKS,
        upkeep: UpkeepOptions | None = None,
    ) -> None:
        self.due_ticks = ticks
        self.store, self.knowledge, self.clock, self.renderers = store, knowledge, clock, texts
        self.address = address or Address()
        self.sender = Sender(store, channel, texts, pacer, clock, DeliveryGate(knowledge))
        router = Router(prepare_knowledge(knowledge), texts, self.address)
        self.inbox_worker = InboxWorker(store, router, clock, self.sender.wake.set)
        self.list_reader = ListReader(store, knowledge, channel, clock, self.sender.wake.set)
        self.ticks = TickRunner(store, knowledge, clock, self.sender.wake.set)
        self.upkeep = upkeep or UpkeepOptions()
        self._channel = channel
        self.watch = UpkeepWatch(
            store,
            clock,
            self.sender.pulse,
            lambda: pacer.list_resting_chats(answer=True) if pacer is not None else (),
            self.upkeep,
        )

    async def run_until_idle(self) -> None:
        """Until nothing waits to be heard and nothing due waits to be sent."""
        while await self.inbox_worker.drain_inbox() + await self.sender.send_due() or await self.list_reader.work_off():
            continue

    async def advance_clock(self, to: datetime) -> None:
        """Push the clock, stopping wherever something falls due, and at ten every morning, when most things do. Needs a
        clock that can be pushed."""
        push = getattr(self.clock, "push_to", None)
        if push is None:
            raise TypeError("the wall clock cannot be pushed")
        while (due := await self.store.run(self._find_next_due)) <= to:
            thinned = due != self._find_morning()
            push(due)
            await self._run_ticks(thinned)
            await self.run_until_idle()
        push(to)
        await self._run_ticks()
        await self.run_until_idle()

    async def run(self, bot: RawUpdateBot, hook: WebhookSettings | None = None) -> None:
        """Listen to Telegram, by webhook or by polling, and answer until cancelled. Several processes may hear; sending,
        polling and ticks are for the one that speaks. Raises InvalidToken, and DatabaseInUse when another bot has the
        database."""
        await lock_sqlite_file(self.store)
        async with asyncio.TaskGroup() as together:
            # From before Telegram can be reached: whoever waits for it is alive.
            together.create_task(self.watch.run())
            if self.upkeep.port is not None:
                page = UpkeepPage(self.store, self.clock, self.upkeep, lambda: self.watch.judged)
                together.create_task(page.run())
            async with polling.open_bot(bot):
                self.watch.greet_telegram()
                await self._run_parts(bot, hook)

    async def _run_parts(self, bot: RawUpdateBot, hook: WebhookSettings | None) -> None:
        self.address.user = bot.username
        await self._log_start(hook)
        lookups = InlineLookups(bot, self.store, self.knowledge, self.renderers, self.clock)
        keeper = UpdateKeeper(bot, self.store, self.clock, self.inbox_worker.wake.set, lookups)
        speaking: list[ProcessPart] = [
            lambda: self.sender.run(self.store.lock.confirm),
            self._run_scheduler,
            self.list_reader.run,
            lambda: menu.update_bot_card(bot, self.renderers, COMMANDS),
            MenuKeeper(bot, self.store, self.renderers, COMMANDS).run,
        ]
        if self.upkeep.operator_chat is not None:
            speaking.append(self._run_alarm)
        hearing = [self.inbox_worker.run]
        if hook is not None:
            hearing.append(Webhook(bot, keeper, hook).run)
        else:
            speaking.append(Poller(bot, keeper, self.sender.rest_all).run)
        async with asyncio.TaskGroup() as together:
            for part in hearing:
                together.create_task(part())
            together.create_task(run_as_leader(self.store, speaking))

    async def _run_alarm(self) -> None:
        """Anew for whoever speaks now: another process may have told the operator something meanwhile."""
        chat = self.upkeep.operator_chat
        if chat is not None:
            alarm = OperatorAlarm(self.store, self._channel, self.renderers, self.clock, chat)
            await alarm.run(lambda: self.watch.judged)

    async def _log_start(self, hook: WebhookSettings | None) -> None:
        """What an operator looks for first: which bot, on what, for whom, heard how."""
        networks = await outlast_outages(lambda: self.store.run(self._list_networks))
        log.info(
            "started",
            bot=self.address.user,
            database=self.store.engine.url.render_as_string(hide_password=True),
            networks=networks,
            hearing="polling" if hook is None else "webhook",
        )

    def _list_networks(self) -> tuple[str, ...]:
        with self.store.read() as work:
            return tuple(each.slug for each in work.networks.list_all())

    async def _run_scheduler(self) -> None:
        ticks = scheduler.build_scheduler(self.ticks.run_tick, read_wall_clock(), self.due_ticks)
        ticks.start()
        try:
            await asyncio.Event().wait()
        finally:
            ticks.shutdown(wait=False)

    async def _run_ticks(self, thinned: bool = False) -> None:
        await self.store.run(self.ticks.run_at_once, self.due_ticks, thinned=thinned)

    def _find_morning(self) -> datetime:
        return find_next_morning(self.clock(), ZoneInfo(DEFAULT_ZONE))

    def _find_next_due(self) -> datetime:
        morning = self._find_morning()
        with self.store.read() as work:
            dues = (
                work.outbox.find_next_due(),
                work.broadcasts.find_next_due(work.networks.list_ids()),
                work.digests.find_next_due(),
            )
            return min(due or morning for due in dues)


def build_app(settings: Settings, clock: Clock = read_wall_clock) -> tuple[App, RawUpdateBot]:
    """Boucle with these settings, and the Bot it speaks through."""
    knowledge = known.load_knowledge(settings.cache, settings.meaning)
    bot = polling.build_bot(settings.token, settings.api_url)
    pacer, address = RateLimit(settings.messages_per_second, time.monotonic), Address()
    made = App(
        Store(settings.database_url),
        knowledge,
        build_renderers(knowledge, address),
        TelegramChannel(bot),
        pacer,
        clock,
        address,
        ticks=scheduler.list_ticks(settings.list_kept_days()),
        upkeep=build_upkeep(settings),
    )
    freeze_memory()
    return made, bot


def build_upkeep(settings: Settings) -> UpkeepOptions:
    """How the process looks after itself."""
    return UpkeepOptions(
        settings.operator_chat,
        settings.backup_days,
        settings.find_data_folder(),
        settings.metrics_listen,
        settings.metrics_port,
    )


def freeze_memory() -> None:
    """What was loaded by now stays to the end: from here on memory is looked through for garbage again, but not for that."""
    gc.freeze()
    gc.enable()


def build_hook(settings: Settings) -> WebhookSettings | None:
    """The webhook, when there is one."""
    if settings.webhook_url is None:
        return None
    return WebhookSettings(settings.webhook_url, settings.webhook_listen, settings.webhook_port, settings.webhook_secret)
