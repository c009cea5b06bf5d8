"""Two networks with their people, set up once; every example plays on a copy of the database."""

from __future__ import annotations

import copy
import itertools
import json
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.actions.networks import founding
from bot.app import App
from bot.clock import PushedClock
from matching.knowledge import Knowledge
from storage.notes.inbox import Arrival
from storage.store import Store
from tests.databases import hasten_store
from tests.promise.people import NAMED, Persona
from tests.world import BOT, START, Phone, World


class Stage(World):
    """A world whose people have family names, user names and long Telegram ids, and which remembers what they sent."""

    def __init__(self, knowledge: Knowledge, store: Store, cast: Mapping[str, Persona] = NAMED) -> None:
        self.cast = cast
        self.said: dict[str, list[str]] = {name: [] for name in cast}
        self.raw: list[tuple[str, int, str]] = []
        super().__init__(knowledge, store)
        place = knowledge.gazetteer.find("17230 Marans")[0]
        with store.work() as work:
            founding.create_network(work, "marans", "Marais", "Basile", "CCI", place)
            founding.appoint_animator(work, self.phone("Basile").id, "Basile", START)

    def phone(self, name: str) -> Phone:
        if name not in self.phones:
            self.phones[name] = Phone(name, self.cast[name].id, self.cast[name].language)
        return self.phones[name]

    def _user(self, name: str) -> dict[str, Any]:
        return super()._user(name) | {
            "first_name": self.cast[name].name,
            "last_name": self.cast[name].family,
            "username": self.cast[name].user,
        }

    async def update(self, name: str, what: dict[str, Any]) -> None:
        self.said[name].append(json.dumps(what.get("message", {}), ensure_ascii=False))
        update_id = next(self._ids)
        await self.again(name, update_id, json.dumps({"update_id": update_id, **what}))

    async def again(self, name: str, update_id: int, payload: str) -> None:
        """That update arrives, perhaps not for the first time."""
        self.raw.append((name, update_id, payload))
        with self.store.work() as work:
            work.inbox.keep_arrivals(BOT, [Arrival(update_id, self.phone(name).id, payload)], self.clock())
        await self.app.run_until_idle()


@dataclass
class Still:
    """A stage as it stood when everybody was ready: its database file and its phones."""

    file: Path
    stage: Stage
    copies: Iterator[int] = field(default_factory=itertools.count)

    @contextmanager
    def played(self) -> Iterator[Stage]:
        """A fresh copy, thrown away afterwards."""
        file = self.file.with_name(f"{self.file.stem}-{next(self.copies)}.sqlite3")
        shutil.copy(self.file, file)
        store, was = hasten_store(Store(f"sqlite:///{file}")), self.stage
        stage = copy.copy(was)
        stage.store, stage.clock = store, PushedClock(was.clock(), wall=_still(was.clock()))
        stage.app = App(store, was.knowledge, was.app.renderers, stage, None, stage.clock)
        stage.phones, stage.rooms, stage.log = copy.deepcopy(was.phones), copy.deepcopy(was.rooms), []
        stage.said, stage.raw = copy.deepcopy(was.said), list(was.raw)
        stage._ids = itertools.count(100_000)
        try:
            yield stage
        finally:
            store.close()
            file.unlink()


def _still(moment: datetime) -> Any:
    return lambda: moment


def still(stage: Stage, file: Path) -> Still:
    """Close the database of a stage that is set up; from here on it is only copied."""
    stage.store.close()
    return Still(file, stage)
