"""The one place where everything is wired."""
from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import Mapping
from datetime import datetime

from bot.actions import COMMANDS
from bot.clock import Clock, wall
from bot.delivery.channel import Channel
from bot.delivery.gate import Holding
from bot.delivery.rate_limit import Pacer
from bot.delivery.sender import Sender
from bot.rendering.deep_links import Address
from bot.rendering.text_renderer import Wording, wordings
from bot.runtime import scheduler
from bot.runtime.inbox_worker import Ear
from bot.runtime.leader import Part, alone, lead
from bot.runtime.router import HOME, Front
from bot.runtime.scheduler import Tick
from bot.settings import Settings
from bot.telegram import menu
from bot.telegram import polling as polling
from bot.telegram.polling import Poller
from bot.telegram.raw_update import Hearing
from bot.telegram.send import TelegramChannel
from bot.telegram.update_keeper import Keeper
from bot.telegram.webhook import Hook, Webhook
from matching import knowledge as known
from matching.calendar.days import next_morning
from matching.knowledge import Knowledge
from storage.store import Store


class App:
    """A Boucle that is ready to run: store, knowledge, front, sender."""

    def __init__(self, store: Store, knowledge: Knowledge, texts: Mapping[str, Wording], channel: Channel,
                 pacer: Pacer | None, clock: Clock, address: Address | None = None) -> None:
        self.store, self.knowledge, self.clock, self.wordings = store, knowledge, clock, texts
        self.address = address or Address()
        self.sender = Sender(store, channel, texts, pacer, clock, Holding(knowledge))
        self.ear = Ear(store, Front(knowledge, texts), clock, self.sender.wake.set)

    async def settle(self) -> None:
        """Until nothing waits to be heard and nothing due waits to be sent."""
        while await self.ear.hear_waiting() + await self.sender.send_due():
            continue

    async def walk(self, to: datetime) -> None:
        """Push the clock, stopping wherever something falls due, and at ten every morning, when most things do. Needs a
        clock that can be pushed."""
        push = getattr(self.clock, "push_to", None)
        if push is None:
            raise TypeError("the wall clock cannot be pushed")
        while (due := await self.store.run(self._next_due)) <= to:
            push(due)
            await self._tick_all()
            await self.settle()
        push(to)
        await self._tick_all()
        await self.settle()

    async def run(self, bot: Hearing, hook: Hook | None = None) -> None:
        """Listen to Telegram, by webhook or by polling, and answer until cancelled. Several processes may hear; sending,
        polling and ticks are for the one that speaks. Raises InvalidToken, and Taken when the database is another bot's."""
        await alone(self.store)
        async with polling.ready(bot):
            self.address.user = bot.username
            keeper = Keeper(bot, self.store, self.clock, self.ear.wake.set)
            speaking: list[Part] = [self.sender.run, self._ticking, lambda: menu.offer(bot, self.wordings, COMMANDS)]
            hearing = [self.ear.run]
            if hook is not None:
                hearing.append(Webhook(bot, keeper, hook).run)
            else:
                speaking.append(Poller(bot, keeper).run)
            async with asyncio.TaskGroup() as together:
                for part in hearing:
                    together.create_task(part())
                together.create_task(lead(self.store, speaking))

    async def _ticking(self) -> None:
        ticks = scheduler.scheduler(lambda tick: self._tick(tick))
        ticks.start()
        try:
            await asyncio.Event().wait()
        finally:
            ticks.shutdown(wait=False)

    def _tick(self, tick: Tick) -> None:
        with self.store.work() as work:
            tick.act(work, self.knowledge, self.clock())
        self.sender.wake.set()

    async def _tick_all(self) -> None:
        def all_of_them() -> None:
            for tick in scheduler.TICKS:
                self._tick(tick)
        await self.store.run(all_of_them)

    def _next_due(self) -> datetime:
        morning = next_morning(self.clock(), HOME)
        with self.store.read() as work:
            dues = (work.outbox.next_due(), work.broadcasts.next_due(work.networks.all()), work.digests.next_due())
            return min(due or morning for due in dues)


def build(settings: Settings, clock: Clock = wall) -> tuple[App, Hearing]:
    """Boucle with these settings, and the Bot it speaks through."""
    knowledge = known.load(settings.cache, settings.meaning)
    bot = polling.bot(settings.token, settings.api_url)
    pacer, address = Pacer(settings.messages_per_second, time.monotonic), Address()
    made = App(Store(settings.database_url), knowledge, wordings(knowledge, address), TelegramChannel(bot), pacer, clock,
               address)
    settle()
    return made, bot


def settle() -> None:
    """What was loaded by now stays to the end: from here on memory is looked through for garbage again, but not for that."""
    gc.freeze()
    gc.enable()


def hook(settings: Settings) -> Hook | None:
    """The webhook, when there is one."""
    if settings.webhook_url is None:
        return None
    return Hook(settings.webhook_url, settings.webhook_listen, settings.webhook_port, settings.webhook_secret)
