"""Whatever Telegram may send, or somebody may pretend that it sent: no error that nobody handles, an answer where a person
would expect one, and nothing kept half."""

from __future__ import annotations

import asyncio
import copy
import json
from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st
from telegram import Bot

from bot.telegram.receive import read_update
from bot.telegram.update_keeper import UpdateKeeper
from matching.knowledge import Knowledge
from storage.store import Store
from tests import log_lines
from tests.world import BOT, World

LEA = 100  # the first phone of a rehearsal
HOSTILE = (
    "",
    " ",
    "\0",
    "\u202eabc\u202c",
    "👩‍👩‍👧‍👦" * 40,
    "<b>gras</b> & <script>alert(1)</script>",
    "</b></i>",
    "{ $name }",
    "{ missing() }",
    "%s%n%d",
    "'; DROP TABLE person; --",
    "a" * 4096,
    "1 " * 2048,
    "é" * 4096,
    "j'ai " * 800,
    "j'ai 99999999999999999999999999 t de palettes",
    "j'ai -5 palettes à 1e400 €",
    "/start " + "x" * 64,
    "/start c_" + "0" * 22,
    "/start ../../etc",
    "/mes@AutreBot",
    "/" * 200,
    "//",
    "/ début",
    "\ud83d",
    "ا" * 300,
    "\n" * 500,
    "=HYPERLINK(1)",
    "https://t.me/x?start=perigny",
)
CALLBACKS = (
    "",
    "a",
    "a.",
    "a..",
    "q.",
    "q.1.",
    "q.99999999999999999999.x",
    "a.see.zzzzzzzzzzzzzzzz",
    "a.see.-1",
    "a.see.1.2.3.4.5.6.7.8.9",
    "a.board.0.journal.ffffffffffffffff",
    "a.mine.ffffffffffffffffffffffff",
    "a." + "x" * 62,
    "é" * 32,
    "\0" * 64,
)
KINDS = ("message", "edited_message", "channel_post", "edited_channel_post", "business_message", "callback_query")
OTHERS = (
    *("inline_query", "chosen_inline_result", "shipping_query", "pre_checkout_query", "poll", "poll_answer", "my_chat_member"),
    *("chat_member", "chat_join_request", "message_reaction", "message_reaction_count", "chat_boost", "removed_chat_boost"),
    *("business_connection", "deleted_business_messages", "purchased_paid_media", "of_a_year_to_come"),
)
FILE = {"file_id": "f", "file_unique_id": "u"}
# Files that lie: a size below nothing, a kind that is none, a name that leads elsewhere.
FILES: tuple[dict[str, Any], ...] = (
    {"document": {**FILE, "file_name": "../../boucle.sqlite3", "mime_type": "text/csv", "file_size": -1}},
    {"document": {**FILE, "file_name": "liste.xlsx", "mime_type": "image/png", "file_size": 10**15}},
    {"document": {**FILE, "file_name": "\u202evsc.exe", "mime_type": None}},
    {"document": {**FILE, "mime_type": ["text/csv"]}},
    {"document": "liste.csv"},
    {"photo": []},
    {"photo": [{}]},
    {"photo": {"0": 1}},
    {"photo": [{**FILE, "width": -9, "height": "9"}], "caption": "<b>"},
    {"voice": None, "video": [], "sticker": 4},
    {"contact": {"phone_number": "</a>", "first_name": "", "user_id": LEA}},
    {"contact": {"phone_number": 33, "user_id": "x"}},
    {"location": {"latitude": 1e9, "longitude": float("1e300")}},
    {"location": {"latitude": "46", "longitude": None}},
    {"location": {}},
    {"venue": {}, "location": {"latitude": 46.1, "longitude": -1.0}},
    {"migrate_to_chat_id": "x"},
    {"new_chat_members": "Léa"},
    {"entities": [{"type": "bot_command", "offset": -3, "length": 10**9}], "text": "/mes"},
    {"reply_to_message": {"message_id": -1}, "text": "oui"},
)
WORDS = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=120))
ODD = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), WORDS, st.just([]), st.just({}))
IDS = st.one_of(st.just(LEA), st.just(LEA), st.sampled_from((0, -5, -1005, 2**52, 2**63 - 1)))


def build_message(chat: object, user: object, content: dict[str, Any]) -> dict[str, Any]:
    kind = "private" if chat == user else "supergroup"
    return {
        "message_id": 5,
        "date": 1_772_524_800,
        "chat": {"id": chat, "type": kind, "title": "g"},
        "from": {"id": user, "is_bot": False, "first_name": "Léa", "language_code": "fr"},
        **content,
    }


@st.composite
def build_updates(draw: st.DrawFn) -> dict[str, Any]:
    """One update: of any kind, with hostile content, and perhaps a field that is missing or is something else."""
    kind = draw(st.sampled_from((*KINDS, *KINDS, *OTHERS)))
    words = WORDS.map(lambda each: {"text": each})
    content = draw(st.one_of(words, st.sampled_from(FILES), st.dictionaries(WORDS, ODD, max_size=3)))
    message = build_message(draw(IDS), draw(IDS), content)
    if kind == "callback_query":
        told: dict[str, Any] = {
            "id": "1",
            "chat_instance": "1",
            "from": message["from"],
            "data": draw(st.one_of(st.sampled_from(CALLBACKS), WORDS)),
            "message": message,
        }
    else:
        told = message if kind in KINDS else {"from": message["from"], "chat": message["chat"], **content}
    told = copy.deepcopy(told)
    if draw(st.booleans()):
        part = draw(st.sampled_from((told, *(each for each in told.values() if isinstance(each, dict) and each))))
        field = draw(st.sampled_from(sorted(part, key=str)))
        if draw(st.booleans()):
            part.pop(field)
        else:
            part[field] = draw(ODD)
    return {"update_id": draw(st.integers(1, 2**31)), kind: told}


@given(build_updates())
@settings(max_examples=200, deadline=None, derandomize=True)
def test_whatever_is_read_is_an_event_or_nothing(update: dict[str, Any]) -> None:
    read_update(json.dumps(update))


# Fields of which a wrong kind would only show where they are read: each alone, in a message that is otherwise right.
WRONG_FIELDS: tuple[dict[str, Any], ...] = (
    {"text": 5},
    {"text": ["/mes"]},
    {"text": "x", "caption": {}},
    {"photo": [{**FILE, "width": 1, "height": 1, "file_id": 7}]},
    {"location": {"latitude": None, "longitude": None}},
    {"location": {"latitude": True, "longitude": 1.0}},
    {"contact": {"phone_number": None, "first_name": "x"}},
    {"via_bot": {"id": 7, "is_bot": True, "first_name": "B", "username": 7}, "text": "x"},
    {"reply_markup": {"inline_keyboard": [[{"text": "a", "url": 7}]]}, "text": "x"},
    {"reply_markup": {"inline_keyboard": "ab"}, "text": "x"},
    {"migrate_to_chat_id": 10**30},
    {"message_id": None, "text": "x"},
    {"from": {"id": 10**30, "is_bot": False, "first_name": "L"}, "text": "x"},
)


@pytest.mark.parametrize("wrong", WRONG_FIELDS, ids=str)
def test_a_field_of_another_kind_is_no_update(wrong: dict[str, Any]) -> None:
    assert read_update(json.dumps({"update_id": 1, "message": build_message(LEA, LEA, wrong)})) is None
    change = {"chat": {"id": LEA, "type": "private"}, "from": {"id": LEA, "is_bot": False, "first_name": "L"}, "date": 1}
    assert read_update(json.dumps({"update_id": 1, "my_chat_member": {**change, "old_chat_member": None}})) is None


def test_a_fault_of_ours_is_no_update_s_fault(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever wrote is told so with a code, and nobody's words are called malformed for it."""
    lea = world.phone("Léa").id

    def stumble(*args: object) -> str:
        raise TypeError("a fault of ours")

    keeper = UpdateKeeper(cast(Bot, SimpleNamespace(id=BOT)), world.store, world.clock, lambda: None)

    async def run() -> None:
        await keeper.save_updates([{"update_id": 30_000, "message": build_message(lea, lea, {"text": "bonjour"})}])
        with monkeypatch.context() as patched:
            patched.setattr("bot.telegram.receive.strip_harmful_signs", stumble)
            await world.app.run_until_idle()

    asyncio.run(run())
    assert [message.text.partition("Code")[1] for _, message in world.log[-1:]] == ["Code"]


def play_updates(world: World, updates: list[Any]) -> None:
    """They arrive, are kept and handled; then somebody speaks as people do, and is answered."""

    async def run() -> None:
        keeper = UpdateKeeper(cast(Bot, SimpleNamespace(id=BOT)), world.store, world.clock, lambda: None)
        for update in updates:
            await keeper.save_updates([update])
            await world.app.run_until_idle()
        await world.writes("Léa", "/annuler")
        said = len(world.log)
        await world.writes("Léa", "/mes")
        assert len(world.log) > said, "whatever came before, who asks is answered"

    asyncio.run(run())
    with world.store.read() as work:
        assert work.inbox.list_heads(9) == (), "nothing waits for ever"
    broken = [line for line in log_lines.list_lines() if "Traceback" in line]
    assert broken == [], "no error that nobody handles"


@pytest.fixture
def world(knowledge: Knowledge, store: Store) -> World:
    made = World(knowledge, store)
    made.join("Léa", "Brasserie du Marais", "Périgny", "brasserie")
    return made


def number_updates(contents: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"update_id": 10_000 + number, **content} for number, content in enumerate(contents)]


def test_hostile_words_have_an_answer(world: World) -> None:
    lea = world.phone("Léa").id
    for number, words in enumerate(HOSTILE):
        if not words.strip("\0 \n\ud83d"):
            continue
        said = len(world.log)
        play_updates(world, [{"update_id": 20_000 + number, "message": build_message(lea, lea, {"text": words})}])
        assert len(world.log) - said >= 2, ascii(words[:40])


def test_forged_buttons_and_lying_files_break_nothing(world: World) -> None:
    lea = world.phone("Léa").id
    taps = [
        {
            "callback_query": {
                "id": "1",
                "chat_instance": "1",
                "from": {"id": lea, "is_bot": False, "first_name": "Léa"},
                "data": data,
                "message": build_message(lea, lea, {"text": "x"}),
            }
        }
        for data in CALLBACKS
    ]
    files = [{"message": build_message(lea, lea, content)} for content in FILES]
    odd = [{kind: build_message(lea, lea, {"text": "x"})} for kind in OTHERS]
    play_updates(world, number_updates([*taps, *files, *odd]))


def fuzz(world: World, examples: int, seeded: int) -> None:
    """So many handfuls of updates, the same every time."""
    lea = world.phone("Léa").id
    numbers = iter(range(100_000, 10_000_000))

    @seed(seeded)
    @given(st.lists(build_updates(), min_size=1, max_size=6))
    @settings(max_examples=examples, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    def send(updates: list[dict[str, Any]]) -> None:
        text = json.dumps(updates).replace(f'"id": {LEA},', f'"id": {lea},')
        log_lines.begin_gathering()
        play_updates(world, [{**update, "update_id": next(numbers)} for update in json.loads(text)])

    send()


def test_odd_updates_break_nothing(world: World) -> None:
    fuzz(world, 25, 1)


@pytest.mark.slow
@pytest.mark.parametrize("seeded", [2, 3, 4])
def test_a_flood_of_odd_updates_breaks_nothing(seeded: int, world: World) -> None:
    fuzz(world, 120, seeded)
