"""The promise as a property: whatever people do, nobody reads who somebody else is before both have said yes."""

from __future__ import annotations

import asyncio
import os
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as some
from structlog.testing import capture_logs

from bot.rendering.text_renderer import RenderedMessage
from storage.notes.saying import Press
from tests.promise.judge import PAPER, Judge
from tests.promise.moves import KINDS, MOVES, Move, waits
from tests.promise.people import PEOPLE, folded, tells
from tests.promise.stage import Stage, Still

LONG = os.environ.get("BOUCLE_PROMISE") == "long"
ACTORS = (*(each.name for each in PEOPLE if each.name != "Basile"), "Aldemar", "Berthilde", "Berthilde")
talks = some.lists(
    some.tuples(some.sampled_from(ACTORS), some.sampled_from(MOVES), some.integers(0, KINDS)), min_size=20, max_size=45
)


async def acted(stage: Stage, moves: list[tuple[str, Move, int]]) -> None:
    judge = Judge(stage)
    judge.begin()
    for name, move, n in moves:
        await move(stage, name, n)
        judge.look(None if move is waits else name)
    judge.end()


@settings(
    max_examples=24 if LONG else 4,
    derandomize=True,
    deadline=None,
    database=None,
    phases=[Phase.generate],  # a failing talk is long, and shrinking it longer than finding it
    suppress_health_check=list(HealthCheck),
)
@given(moves=talks)
def test_nobody_is_known_before_all_agreed(ready: Still, moves: list[tuple[str, Move, int]]) -> None:
    with ready.played() as stage, capture_logs() as logs:
        asyncio.run(acted(stage, moves))
    assert not [line for line in logs if line["log_level"] == "error"]
    written = folded(str(logs))
    assert not [each for who in PEOPLE for each in who.secrets if tells(written, each)]
    assert not [each for each in PAPER if each in written]


def test_the_judge_sees_what_is_broken(ready: Still) -> None:
    """The two agree, and then the same messages are shown to somebody else."""
    with ready.played() as stage:
        judge = Judge(stage)
        judge.begin()
        asyncio.run(introduced(stage, judge))
        made, _ = [message for phone, message in stage.log if phone.name == "Berthilde" and "Korrigan" in message.text]
        stage.log.append((stage.phone("Corentin"), made))
        with pytest.raises(AssertionError, match="Corentin reads Aldemar's"):
            judge.look("Corentin")


def test_the_judge_reads_the_group(ready: Still) -> None:
    """The week's digest reaches the group; then a name does."""
    with ready.played() as stage:
        judge = Judge(stage)
        judge.begin()
        asyncio.run(stage.wait(timedelta(days=7)))
        judge.look(None)
        [digest] = [message for phone, message in stage.log if phone is stage.room]
        assert "spent grain" in digest.text or "drêches" in digest.text
        stage.log.append((stage.room, replace(digest, text=digest.text + " Korrigan")))
        with pytest.raises(AssertionError, match="the group reads Aldemar's korrigan"):
            judge.look(None)


async def introduced(stage: Stage, judge: Judge) -> None:
    """Aldemar and Berthilde say yes to each other."""
    for name, label, number in (("Aldemar", "Ça m'intéresse", "06 39 98 71 17"), ("Berthilde", "Oui", "06 39 98 72 27")):
        await stage.touches(name, label)
        if name == "Aldemar":
            await stage.touches(name, "Nous")
        await stage.gives_number(name, number)
        judge.look(name)


def test_the_judge_reads_contact_cards_and_what_a_button_copies(ready: Still) -> None:
    """The two agree, and then the number reaches somebody else in other ways than in words."""
    with ready.played() as stage:
        judge = Judge(stage)
        judge.begin()
        asyncio.run(introduced(stage, judge))
        sent = [message for phone, message in stage.log if phone.name == "Berthilde"]
        [card] = [message for message in sent if message.phone is not None]
        [rows] = [message.rows for message in sent if any(label.press is Press.COPY for row in message.rows for label in row)]
        for leak in (replace(card, text=""), RenderedMessage("", rows)):
            stage.log.append((stage.phone("Corentin"), leak))
            with pytest.raises(AssertionError, match="Corentin reads Aldemar's"):
                judge.look("Corentin")
