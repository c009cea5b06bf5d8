"""Forged, foreign, replayed and stale buttons, for every verb and every question there is: a polite no, nothing changed."""

from __future__ import annotations

import asyncio
import itertools
import json
import os
from typing import Any

import pytest
from sqlalchemy import text
from structlog.testing import capture_logs

from bot.actions import BUTTON_VERBS
from bot.conversation.codec import seal_talk
from bot.conversation.engine import Flow
from bot.conversation.flows import FLOWS
from bot.conversation.model import TalkProgress
from storage.notes.inbox import Arrival
from storage.notes.saying import Press
from tests.promise.kept import domain
from tests.promise.people import NAMED
from tests.promise.stage import Stage, Still
from tests.world import BOT

MISSHAPEN = (
    "",
    ".",
    ".0",
    ".zz",
    ".-1",
    ".0x1",
    ".１",
    ".1_0",
    "." + "f" * 56,
    ".ffff.",
    ".ffff.x.y.z",
    ".é",
    ".\u202e\u200b",
    ".%s",
    ".0.yes",
    ".ffffff.animator",
    ".ffffff.not-now",
    "..",
    ". 1",
)
LONG = os.environ.get("BOUCLE_PROMISE") == "long"
STRANGERS = ("Ilduara", "Corentin", "Olegario", "Inès")


async def tapped(stage: Stage, name: str, tokens: list[str]) -> None:
    """All these buttons come in, one after the other, never so many at once that they would be a flood."""
    for start in range(0, len(tokens), AT_ONCE):
        with stage.store.work() as work:
            work.inbox.keep_arrivals(
                BOT, [_tap(stage, name, token) for token in tokens[start : start + AT_ONCE]], stage.clock()
            )
        await stage.app.run_until_idle()


def _tap(stage: Stage, name: str, token: str) -> Arrival:
    number = next(stage._ids)
    query = {
        "id": "1",
        "chat_instance": "1",
        "from": stage._user(name),
        "data": token[:64],
        "message": stage._message(name) | {"message_id": 1},
    }
    return Arrival(number, stage.phone(name).id, json.dumps({"update_id": number, "callback_query": query}))


AT_ONCE = 25


def answered(stage: Stage, name: str, tokens: list[str]) -> None:
    """Every one of these taps gets an answer, without a failure, and nothing that means something has changed."""
    before = domain(stage.store, NAMED[name].id)
    stage.log.clear()
    with capture_logs() as logs:
        asyncio.run(tapped(stage, name, tokens))
    assert not [line for line in logs if line["log_level"] in ("error", "warning")], logs
    after = domain(stage.store, NAMED[name].id)
    changed = {table: sorted(set(rows) ^ set(before[table])) for table, rows in after.items() if rows != before[table]}
    assert changed == {}, changed
    assert {phone.name for phone, _ in stage.log} == {name}
    assert len(stage.log) >= len(tokens)


def others(stage: Stage, name: str) -> list[str]:
    """Every button that anybody else was ever shown, and each with the number of another row."""
    shown = {token for phone in stage.phones.values() if phone.name != name for token in phone.seen.values()}
    rows = sorted(token for token in shown if token.startswith("a.") and token.count(".") > 1 and ".0" not in token)
    return [*rows, *(f"{token}.x" for token in rows)]


@pytest.mark.parametrize("name", STRANGERS)
def test_a_button_without_sense_is_answered(ready: Still, name: str) -> None:
    with ready.played() as stage:
        shapes = MISSHAPEN if LONG else MISSHAPEN[STRANGERS.index(name) :: len(STRANGERS)]
        answered(stage, name, [f"a.{verb}{shape}" for verb in BUTTON_VERBS for shape in shapes])


@pytest.mark.parametrize("name", STRANGERS)
def test_a_button_of_somebody_else_is_answered(ready: Still, name: str) -> None:
    with ready.played() as stage:
        tokens = others(stage, name)
        assert any(token.startswith("a.publish.") for token in tokens)
        answered(stage, name, tokens)


@pytest.mark.parametrize("name", ["Corentin", "Olegario"])
def test_no_verb_reaches_the_rows_of_another_company(ready: Still, name: str) -> None:
    with ready.played() as stage:
        rows = foreign(stage)
        codes = sorted(
            {
                token.split(".", 3)[3]
                for phone in stage.phones.values()
                for token in phone.seen.values()
                if token.startswith("a.") and token.count(".") > 2
            }
        )[: 3 if LONG else 1]
        answered(
            stage,
            name,
            [
                ".".join(filter(None, ("a", verb, f"{row:x}", code)))
                for verb in BUTTON_VERBS
                if verb not in FREE
                for row in rows
                for code in ("", *codes)
            ],
        )


FREE = ("lang", "want", "interest", "aside", "usual", "expense")  # about no row, or about what somebody else shows to everybody


def foreign(stage: Stage) -> list[int]:
    """Rows of Aldemar, Berthilde and the demo's companies, under numbers that are nothing of the others'."""
    with stage.store.engine.connect() as connection:
        mine = {
            row[0]
            for row in connection.execute(
                text(
                    "SELECT d.id FROM declaration d JOIN person p ON p.id = d.keeper_id "
                    "WHERE p.name IN ('Corentin', 'Olegario')"
                )
            )
        }
        theirs = [
            row[0]
            for table in ("synergy", "talk", "company", "person")
            for row in connection.execute(text(f"SELECT max(id) FROM {table}"))
        ]
        declared = [
            row[0]
            for row in connection.execute(
                text(
                    "SELECT d.id FROM declaration d JOIN person p ON p.id = d.keeper_id "
                    "WHERE p.name IN ('Aldemar', 'Berthilde')"
                )
            )
        ]
    return sorted({*declared, *theirs[:1]} - mine)


ODD_ANSWERS = (
    "q",
    "q.",
    "q.7",
    "q.7.",
    "q.7..",
    "q.6.yes",
    "q.8.0",
    "q.07.0",
    "q.-7.0",
    "q.7.zzz",
    "q.7.0.0.0",
    "q.7.é",
    "x.7.0",
    "",
    "q.7.here",
    "q.7.mine",
    "q.7.other",
    "q." + "9" * 60,
    "yes",
    "\u200b",
    "q..7",
    "q.7. ",
)


def put(flow: Flow[Any], step: str) -> TalkProgress[Any] | None:
    """A talk that stands at that question, number 7; None for one that hangs on the answers before it."""
    before = tuple(itertools.takewhile(lambda name: name != step, (each.name for each in flow.steps)))
    talk = TalkProgress(flow.name, flow.answers(), before, asked=7)
    upcoming = flow.find_next_step(talk)
    return talk if upcoming is not None and upcoming.name == step else None


QUESTIONS = [(flow, talk) for flow in FLOWS.values() for step in flow.steps if (talk := put(flow, step.name)) is not None]


@pytest.mark.parametrize(("flow", "talk"), QUESTIONS, ids=[f"{flow.name}-{len(talk.answered)}" for flow, talk in QUESTIONS])
def test_a_question_takes_no_answer_it_did_not_offer(ready: Still, flow: Flow[Any], talk: TalkProgress[Any]) -> None:
    with ready.played() as stage:
        with stage.store.work() as work:
            person = work.people.find_person(NAMED["Corentin"].id)
            assert person is not None
            work.talks.begin_talk(person.id, flow.name, seal_talk(flow, talk), 7, stage.clock())
        step = flow.find_next_step(talk)
        assert step is not None
        offered = {choice.code for choice in step.list_choices(talk, stage.knowledge) if choice.press is Press.TOKEN}
        answered(stage, "Corentin", [token for token in ODD_ANSWERS if token.removeprefix("q.7.") not in offered])
        with stage.store.read() as work:
            row = work.talks.find_open(person.id)
            assert row is not None
            assert row.asked == 7, "the question is still open"
