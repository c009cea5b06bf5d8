"""The days go by: people join, say something, read, answer when they look, or never."""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import ParamSpec, TypeVar

from bot.rehearsal.hands import Hands
from bot.rehearsal.stage import ANIMATOR_NAME
from bot.rendering.text_renderer import RenderedMessage, build_renderers
from matching.knowledge import Knowledge
from storage.store import Store
from tests.databases import hasten_store, lay_sqlite
from tests.simulation.animator import ring_through
from tests.simulation.crowd import Neighbour, draw_crowd, settle_neighbour
from tests.simulation.habits import draw_hours, load_habits
from tests.simulation.people import Tap, go_on, read_message, take_up

FIRST_DAY = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)  # a Monday, eight o'clock in Périgny
_SLOT = timedelta(hours=6)  # what happens within it happens at its end
_MONTH = timedelta(days=30)
_MOST_TURNS = 12  # taps in a row about one thing
_KEPT_MESSAGES = 25  # of a phone's screen: older ones are not scrolled back to
_WAKING_HOURS = (8, 20)
Deed = Callable[[], Awaitable[None]]
_P = ParamSpec("_P")
T = TypeVar("T")


class SeasonStore(Store):
    """Does what it is asked at once: nobody else waits for an answer meanwhile, and handing it to a thread and back would
    take a good part of the time."""

    async def run(self, job: Callable[_P, T], *args: _P.args, **kwargs: _P.kwargs) -> T:
        """Do something with the database here and now."""
        return job(*args, **kwargs)


def open_season_store(folder: Path) -> Store:
    """A database that may be lost with the power, for nobody lives there: it is written to without waiting for the disk."""
    return hasten_store(SeasonStore(lay_sqlite(folder / "season.sqlite3")))


class Season:
    """So many companies and days, drawn from a seed; `busy`: how many times more than usual each has to say at first; `rings`:
    has the network an animator who takes up the telephone? What they did is in the store."""

    def __init__(
        self, knowledge: Knowledge, store: Store, companies: int, days: int, seed: int, busy: int = 1, *, rings: bool = True
    ) -> None:
        self.chance = Random(seed)
        self.stage = Hands(knowledge, store, build_renderers(knowledge), FIRST_DAY)
        self.busy, self.rings = busy, rings
        self.crowd = draw_crowd(knowledge, self.stage.near, companies, self.chance, busy)
        self.end = FIRST_DAY + timedelta(days=days)
        self._agenda: list[tuple[datetime, int, Deed]] = []
        self._order = itertools.count()

    async def run(self) -> None:
        """From the first day to the last."""
        for neighbour in self.crowd:
            self._plan(FIRST_DAY + neighbour.joins, self._make_joining(neighbour))
        if self.rings:
            pause = timedelta(days=7 / load_habits()["animator"]["mornings_a_week"])
            for number in range(1, (self.end - FIRST_DAY) // pause + 1):
                self._plan(FIRST_DAY + number * pause, self._ring_through)
        while self.stage.clock() < self.end:
            following = min(self._agenda[0][0] if self._agenda else self.end, self.end)
            await self.stage.wait(max(_SLOT, following - self.stage.clock()))
            self._take_up_news()
            while self._agenda and self._agenda[0][0] <= self.stage.clock():
                await heapq.heappop(self._agenda)[2]()
                self._take_up_news()

    def _plan(self, moment: datetime, deed: Deed) -> None:
        moment = _to_waking_hour(moment)
        if moment < self.end:
            heapq.heappush(self._agenda, (moment, next(self._order), deed))

    def _make_joining(self, neighbour: Neighbour) -> Deed:
        async def join() -> None:
            settle_neighbour(self.stage, neighbour)
            habits, said = load_habits()["company"], iter(neighbour.sentences)
            for _ in range(int(habits["announcements"]) * self.busy):
                self._plan_sentence(neighbour.name, next(said), timedelta(days=self.chance.uniform(0, 7)))
            after = _MONTH
            for sentence in said:
                while self.chance.random() >= habits["again_each_month"]:
                    after += _MONTH
                self._plan_sentence(neighbour.name, sentence, after + self.chance.uniform(0, 1) * _MONTH)
                after += _MONTH

        return join

    def _plan_sentence(self, name: str, sentence: str, after: timedelta) -> None:
        async def say() -> None:
            await self._converse(name, lambda: self.stage.write(name, sentence))

        self._plan(self.stage.clock() + after, say)

    async def _ring_through(self) -> None:
        """A morning of the animator's."""

        async def act(deed: str | Tap) -> list[RenderedMessage]:
            first = len(self.stage.log)
            if isinstance(deed, Tap):
                await self._do(ANIMATOR_NAME, deed)
            else:
                await self.stage.write(ANIMATOR_NAME, deed)
            return [message for phone, message in self.stage.log[first:] if phone.name == ANIMATOR_NAME]

        await ring_through(act, self.chance)
        self._put_away(ANIMATOR_NAME)

    def _take_up_news(self) -> None:
        """Whatever came to a phone by itself since the last look is taken up when its owner looks."""
        for phone, message in self.stage.log:
            if phone.name != ANIMATOR_NAME and message.rows:
                for tap in take_up(read_message(message), self.chance):
                    self._plan(self.stage.clock() + timedelta(hours=draw_hours(self.chance)), self._make_tap(phone.name, tap))
        self.stage.log.clear()  # what was read is in the database: a year of it is not kept twice
        self.stage.edited.clear()

    def _make_tap(self, name: str, tap: Tap) -> Deed:
        async def act() -> None:
            await self._converse(name, lambda: self._do(name, tap))

        return act

    async def _do(self, name: str, tap: Tap) -> None:
        if tap.number:
            await self.stage.give_number(name, f"+336399{int(name[1:]):05}")
        else:
            await self.stage.tap_token(name, tap.token, self._find_message(name, tap.token))

    async def _converse(self, name: str, begin: Deed) -> None:
        """Do something, and answer what is asked back at once; a card that is opened is answered there and then."""
        deed: Deed | None = begin
        for _ in range(_MOST_TURNS):
            if deed is None:
                break
            first = len(self.stage.log)
            await deed()
            heard = [message for phone, message in self.stage.log[first:] if phone.name == name]
            following = self._choose_next(heard)
            deed = None if following is None else self._make_deed(name, following)
        self._put_away(name)

    def _put_away(self, name: str) -> None:
        """What is far up on a phone's screen is not scrolled back to."""
        phone = self.stage.find_phone(name)
        for old in sorted(phone.shown)[:-_KEPT_MESSAGES]:
            del phone.shown[old]
        phone.new.clear()

    def _choose_next(self, heard: list[RenderedMessage]) -> Tap | None:
        for message in reversed(heard):
            if (tap := go_on(read_message(message), self.chance)) is not None:
                return tap
        return None

    def _make_deed(self, name: str, tap: Tap) -> Deed:
        return lambda: self._do(name, tap)

    def _find_message(self, name: str, token: str) -> int:
        shown = self.stage.find_phone(name).shown
        for number in sorted(shown, reverse=True):
            if any(label.token == token for row in shown[number].rows for label in row):
                return number
        return 1


def _to_waking_hour(moment: datetime) -> datetime:
    """Nobody looks at night."""
    first, last = _WAKING_HOURS
    if moment.hour < first:
        return moment.replace(hour=first)
    return moment if moment.hour < last else (moment + timedelta(days=1)).replace(hour=first)
