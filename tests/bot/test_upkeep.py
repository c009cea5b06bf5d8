"""The operator is alarmed once an hour at most, and once that it is well again; health and measures tell machines."""

from __future__ import annotations

import asyncio
import json
import re
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import text

from bot import logs, measures
from bot.delivery.channel import Delivered, Undeliverable
from bot.delivery.pulse import SenderPulse
from bot.rendering.text_renderer import RenderedMessage
from bot.runtime.upkeep.alarms import OperatorAlarm
from bot.runtime.upkeep.judging import AlarmKind, AlarmLog, VitalSigns, choose_alarms, choose_endings, judge_signs
from bot.runtime.upkeep.options import UpkeepOptions, measure_free_bytes
from bot.runtime.upkeep.page import CannotServeHealth, UpkeepPage
from bot.runtime.upkeep.watch import UpkeepWatch, notify_service_manager
from matching.knowledge import Knowledge
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.store import Store
from storage.upkeep.upkeep import UpkeepVerb
from tests.script import play
from tests.wire import all_texts
from tests.world import World

NOW = datetime(2026, 3, 10, 8, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
OPERATOR = 900_001


class Wire:
    """A Telegram that takes what it is given, or does not."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.down = False

    async def send(self, chat: int, message: RenderedMessage, edits: int | None, kind: str | None) -> Delivered:
        assert chat == OPERATOR
        if self.down:
            raise Undeliverable("no network")
        self.said.append(message.text)
        return Delivered(1, "text")

    async def fetch_file(self, file_id: str) -> bytes:
        raise NotImplementedError


@pytest.mark.parametrize(
    ("signs", "bad"),
    [
        (VitalSigns(), set()),
        (VitalSigns(stillness=170.0, silence=170.0), set()),
        (VitalSigns(stillness=200.0), {"sender"}),
        (VitalSigns(silence=9_000.0), set()),  # nothing to say all night
        (VitalSigns(silence=9_000.0, oldest_due=NOW - timedelta(seconds=30)), set()),  # and now there is
        (VitalSigns(silence=9_000.0, oldest_due=NOW - HOUR), {"telegram"}),
        (VitalSigns(silence=5.0, oldest_due=NOW - HOUR), set()),  # a long queue, but it moves
        (VitalSigns(unmet=0.0), {"telegram"}),  # nobody can be answered before it was reached once, nothing due or not
        (VitalSigns(unmet=9_000.0, database_answers=False), {"telegram", "database"}),
        (VitalSigns(database_answers=False, silence=9_000.0, oldest_due=NOW - HOUR), {"database"}),
        (VitalSigns(unfinished_erasures=2), {"erasures"}),
        (VitalSigns(unreadable=1), {"unreadable"}),
        (VitalSigns(unsaved_since=NOW - 3 * DAY, backup_days=2), {"backup"}),
        (VitalSigns(unsaved_since=NOW - DAY, backup_days=2), set()),
        (VitalSigns(unsaved_since=NOW - 300 * DAY, backup_days=0), set()),
        (VitalSigns(free_bytes=100_000_000), {"disk"}),
        (VitalSigns(free_bytes=10_000_000_000), set()),
    ],
)
def test_what_is_not_well(signs: VitalSigns, bad: set[str]) -> None:
    assert {kind for kind, facts in judge_signs(signs, NOW).items() if facts is not None} == bad


def test_an_alarm_comes_once_an_hour_at_most_and_ends_once() -> None:
    disk, sender = {AlarmKind.DISK: {"megabytes": 1}}, {AlarmKind.SENDER: {"minutes": 5}}
    fresh = AlarmLog({}, {})
    assert choose_alarms(disk, fresh, NOW) == (AlarmKind.DISK,)
    assert choose_endings({AlarmKind.DISK: None}, fresh) == ()
    told = AlarmLog({"disk": NOW, "sender": NOW}, {})
    for judged, repeated in ((disk, DAY), (sender, HOUR)):
        assert choose_alarms(judged, told, NOW + repeated - timedelta(seconds=1)) == ()
        assert choose_alarms(judged, told, NOW + repeated) == tuple(judged)
    assert choose_endings({AlarmKind.DISK: None}, told) == (AlarmKind.DISK,)
    assert choose_endings({}, told) == (), "what could not be looked at is not said to be well"
    over = AlarmLog({"disk": NOW}, {"disk": NOW + timedelta(minutes=1)})
    assert choose_endings({AlarmKind.DISK: None}, over) == ()
    assert choose_alarms(disk, over, NOW + timedelta(minutes=30)) == (), "up and down is said once an hour, too"
    assert choose_alarms(disk, over, NOW + HOUR) == (AlarmKind.DISK,)


@pytest.mark.anyio
async def test_the_operator_is_told_and_a_start_anew_does_not_tell_it_again(knowledge: Knowledge, store: Store) -> None:
    wire, now = Wire(), [NOW]

    def alarm() -> OperatorAlarm:
        return OperatorAlarm(store, wire, all_texts(knowledge), lambda: now[0], OPERATOR)

    bad, well = {AlarmKind.DISK: {"megabytes": 120}}, {AlarmKind.DISK: None}
    first = alarm()
    wire.down = True
    assert await first.tell_operator(bad) == 0
    wire.down = False
    assert await first.tell_operator(bad) == 1
    assert "120\u00a0Mo" in wire.said[0]
    assert await first.tell_operator(bad) == await alarm().tell_operator(bad) == 0
    now[0] += timedelta(minutes=5)
    second = alarm()
    assert await second.tell_operator(well) == 1
    assert wire.said[1].startswith("✅")
    assert await second.tell_operator(well) == await alarm().tell_operator(well) == 0


@pytest.mark.anyio
@pytest.mark.parametrize("kind", list(AlarmKind))
@pytest.mark.parametrize("language", ["fr", "en"])
async def test_every_alarm_has_its_words(knowledge: Knowledge, store: Store, kind: AlarmKind, language: str) -> None:
    with store.work() as work:
        work.people.welcome_person(OPERATOR, OPERATOR, language, "Sam")
    wire, now = Wire(), [NOW]
    alarm = OperatorAlarm(store, wire, all_texts(knowledge), lambda: now[0], OPERATOR)
    assert await alarm.tell_operator({kind: {"minutes": 1, "count": 1, "days": 3, "megabytes": 9}}) == 1
    now[0] += HOUR
    assert await alarm.tell_operator({kind: None}) == 1
    assert ("est" in wire.said[1]) is (language == "fr"), wire.said


@pytest.mark.anyio
async def test_without_its_database_the_operator_is_told_all_the_same(
    knowledge: Knowledge, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    wire = Wire()
    alarm = OperatorAlarm(store, wire, all_texts(knowledge), lambda: NOW, OPERATOR)

    async def broken(*args: Any) -> None:
        raise OSError("the disk is gone")

    monkeypatch.setattr(store, "run", broken)
    bad = {AlarmKind.DATABASE: {}}
    assert await alarm.tell_operator(bad) == 1
    assert await alarm.tell_operator(bad) == 0
    assert "base de données" in wire.said[0]


def build_watch(store: Store, pulse: SenderPulse | None = None, **chosen: Any) -> UpkeepWatch:
    watch = UpkeepWatch(store, lambda: NOW, pulse or SenderPulse(), lambda: (), UpkeepOptions(**chosen))
    watch.greet_telegram()
    return watch


@pytest.mark.anyio
async def test_what_the_watch_sees(store: Store, tmp_path: Path) -> None:
    seconds = [0.0]
    pulse = SenderPulse(lambda: seconds[0])
    watch = build_watch(store, pulse, operator_chat=OPERATOR, backup_days=2, folder=tmp_path / "not" / "there")
    assert AlarmKind.SENDER not in await watch.look_around(), "a process that does not speak says nothing of the sender"
    pulse.start()
    with store.work() as work:
        work.upkeep.record_upkeep(UpkeepVerb.FIRST_START, NOW - 3 * DAY)
        person = work.people.welcome_person(101, 101, "fr", "Zoé")
        work.outbox.owe(person, Saying("start-nowhere"), once="a", due=NOW - HOUR, rank=Rank.ANSWER)
        gone = work.people.welcome_person(102, 102, "fr", "Ali")
        work.erasures.erase_person(gone, NOW - HOUR)
    with store.engine.begin() as connection:
        connection.execute(text("UPDATE note SET saying = :told"), {"told": json.dumps({"key": 5})})
    seconds[0] = 1_000.0
    for _ in range(20):  # everything is looked through for unreadable rows in its turn
        judged = await watch.look_around()
    bad = {kind for kind, facts in judged.items() if facts is not None}
    assert bad == {"sender", "telegram", "erasures", "unreadable", "backup"}
    assert judged[AlarmKind.DISK] is None
    pulse.mark_landing()
    with store.work() as work:
        work.upkeep.record_upkeep(UpkeepVerb.BACKUP_WRITTEN, NOW)
    assert {kind for kind, facts in (await watch.look_around()).items() if facts is not None} == {"erasures", "unreadable"}


@pytest.mark.anyio
async def test_a_database_that_does_not_answer_is_seen(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    watch = build_watch(store)

    async def broken(*args: Any) -> None:
        raise OSError("the disk is gone")

    monkeypatch.setattr(store, "run", broken)
    assert (await watch.look_around())[AlarmKind.DATABASE] is None, "a moment is nothing"
    monkeypatch.setattr("bot.runtime.upkeep.watch._LONGEST_WITHOUT_DATABASE", 0.0)
    assert (await watch.look_around())[AlarmKind.DATABASE] is not None


def test_a_folder_that_is_not_there_yet_has_the_room_of_its_parent(tmp_path: Path) -> None:
    assert measure_free_bytes(tmp_path / "a" / "b") == measure_free_bytes(tmp_path)
    assert measure_free_bytes(None) is None


@contextmanager
def free_port() -> Iterator[int]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    yield port


@pytest.mark.anyio
async def test_health_fails_when_nobody_is_answered(store: Store) -> None:
    judged: dict[AlarmKind, Any] = {}
    with free_port() as port:
        page = UpkeepPage(store, lambda: NOW, UpkeepOptions(port=port), lambda: judged)
        serving = asyncio.create_task(page.run())
        try:
            async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=30) as client:
                await answers(client)
                assert (await client.get("/health")).status_code == 503, "nothing was looked at yet"
                judged |= {AlarmKind.SENDER: None, AlarmKind.BACKUP: {"days": 9}}
                assert (await client.get("/health")).status_code == 200, "people are answered"
                judged[AlarmKind.SENDER] = {"minutes": 4}
                said = await client.get("/health")
                assert (said.status_code, said.text) == (503, "not well: sender\n")
                assert (await client.get("/")).status_code == 404
                assert (await client.post("/health")).status_code == 405
                with pytest.raises(CannotServeHealth):
                    await UpkeepPage(store, lambda: NOW, UpkeepOptions(port=port), lambda: judged).run()
        finally:
            serving.cancel()
            await asyncio.gather(serving, return_exceptions=True)


async def answers(client: httpx.AsyncClient) -> None:
    for _ in range(500):
        try:
            await client.get("/health")
        except httpx.ConnectError:
            await asyncio.sleep(0.02)
        else:
            return


@pytest.mark.anyio
async def test_measures_tell_of_the_work_and_of_nobody(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    before = read_value("boucle_updates_total", outcome="handled")
    await play(
        world,
        "(Membre : Léa – Brasserie du Marais, brasserie, Périgny)\n"
        "(Membre : Marc – Ferme des Aubiers, élevage de porcs, Thairé)\n"
        "Léa : j'ai 600 kg de drêches par semaine à donner\n",
    )
    with store.work() as work:
        person = work.people.find_person(world.log[0][0].id)
        assert person is not None
        work.outbox.owe(person, Saying("start-nowhere"), once="late", due=world.clock() - HOUR, rank=Rank.DIGEST)
    page = UpkeepPage(store, world.clock, UpkeepOptions(), dict)
    told = (await page.read_measures()).decode()
    assert read_value("boucle_updates_total", outcome="handled") > before
    assert read_value("boucle_outbox_due", rank="digest") == 1
    assert 3_590 < read_value("boucle_outbox_oldest_seconds", rank="digest") < 4_000
    assert 'boucle_funnel{network="perigny",step="declared"}' in told
    assert "boucle_answer_seconds_bucket" in told
    labels = set(re.findall(r'(\w+)="([^"]*)"', told))
    assert {name for name, _ in labels} <= {"outcome", "rank", "reason", "kind", "network", "step", "le"}
    for name, value in labels - {label for label in labels if label[0] == "le"}:
        assert re.fullmatch(r"[a-z][a-z-]*", value), (name, value)
    assert not re.search(r"Léa|Marc|Brasserie|Ferme|drêches", told)


def read_value(name: str, **labels: str) -> float:
    return measures.REGISTRY.get_sample_value(name, labels) or 0.0


def test_the_service_manager_hears_that_it_lives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    notify_service_manager()
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(str(tmp_path / "n"))
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "n"))
        notify_service_manager()
        assert manager.recv(64) == b"WATCHDOG=1"
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "nobody"))
    notify_service_manager()


@pytest.fixture
def set_back() -> Iterator[Callable[..., None]]:
    yield logs.set_up_logging
    logs.set_up_logging()


@pytest.mark.parametrize("as_json", [True, False])
def test_the_log_is_as_heavy_and_as_it_was_asked_for(
    set_back: Callable[..., None], capsys: pytest.CaptureFixture[str], as_json: bool
) -> None:
    import structlog

    set_back("warning", as_json=as_json)
    log = structlog.get_logger()
    log.info("a quiet thing")
    log.warning("a thing", count=3, token="123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc")
    said = capsys.readouterr().err
    assert "quiet" not in said
    assert "AAEhBO" not in said
    assert said.count("\n") == 1
    if as_json:
        assert {"event": "a thing", "count": 3, "level": "warning", "token": "<token>"}.items() <= json.loads(said).items()


@pytest.mark.anyio
async def test_the_images_health_check_asks_the_page(store: Store) -> None:
    written = (Path(__file__).parents[2] / "Dockerfile").read_text(encoding="utf-8")
    [command] = re.findall(r"HEALTHCHECK .*\\\n +CMD (\[.*\])", written)
    judged: dict[AlarmKind, Any] = {AlarmKind.SENDER: None}
    with free_port() as port:
        words = [sys.executable, *json.loads(command.replace("9109", str(port)))[1:]]
        serving = asyncio.create_task(UpkeepPage(store, lambda: NOW, UpkeepOptions(port=port), lambda: judged).run())
        try:
            async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=30) as client:
                await answers(client)
            for expected, facts in ((0, None), (1, {"minutes": 9})):
                judged[AlarmKind.SENDER] = facts
                asked = await asyncio.create_subprocess_exec(*words)
                assert await asked.wait() == expected
        finally:
            serving.cancel()
            await asyncio.gather(serving, return_exceptions=True)
