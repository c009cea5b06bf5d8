"""A waste code is its holder's and the animator's: no card says one before the introduction, and then only a confirmed one."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.rendering.text_renderer import RenderedMessage
from tests.promise.codes import spoken, written
from tests.promise.judge import Judge
from tests.promise.stage import Stage, Still
from tests.promise.test_promise import introduced

CODE = "020704"


def said(stage: Stage, name: str, code: str) -> list[RenderedMessage]:
    """The messages of that phone that say a code."""
    return [message for phone, message in stage.log if phone.name == name and code in written(stage, message)]


async def stated(stage: Stage, judge: Judge, what: str) -> None:
    """Aldemar looks at the code of his spent grain and says something of it; then days pass, and all cards go round."""
    for line in ("/mes", "/autour", "/mesdonnees"):
        await stage.writes("Aldemar", line)
    row = f"{spoken(stage)['Aldemar']:x}"
    for token in (f"a.see.{row}", f"a.code.{row}", f"a.code.{row}.{what}"):
        await stage.taps("Aldemar", token)
        judge.look("Aldemar")
    for name, line in (("Berthilde", "/autour"), ("Corentin", "/around"), ("Berthilde", "/mes"), ("Inès", "/tableau")):
        await stage.writes(name, line)
        judge.look(name)
    await stage.wait(timedelta(days=2))
    judge.look(None)


@pytest.mark.parametrize(("what", "after"), [(CODE, True), ("unsure", False), ("product", False)])
def test_the_other_side_reads_a_confirmed_code_and_nothing_before(ready: Still, what: str, after: bool) -> None:
    with ready.played() as stage:
        judge = Judge(stage)
        judge.begin()
        asyncio.run(stated(stage, judge, what))
        assert said(stage, "Aldemar", CODE)
        assert not [message for phone, message in stage.log if phone.name != "Aldemar" and written(stage, message)]
        stage.log.clear()
        judge.read = 0
        asyncio.run(introduced(stage, judge))
        assert [len(said(stage, name, CODE)) for name in ("Aldemar", "Berthilde")] == [int(after)] * 2


def test_the_judge_sees_a_code(ready: Still) -> None:
    """A card on the way to the other side gets a code by mistake."""
    with ready.played() as stage:
        judge = Judge(stage)
        judge.begin()
        asyncio.run(stage.taps("Aldemar", f"a.code.{spoken(stage)['Aldemar']:x}.{CODE}"))
        judge.look("Aldemar")
        [*_, shown] = said(stage, "Aldemar", CODE)
        stage.log.append((stage.phone("Berthilde"), shown))
        with pytest.raises(AssertionError, match="Berthilde reads a waste code: 020704"):
            judge.look("Aldemar")
        stage.log.append((stage.room, replace(shown, text="02 07 04", rows=())))
        judge.read = len(stage.log) - 1
        with pytest.raises(AssertionError, match="the group reads a waste code"):
            judge.look(None)


CODES = ("02 07 04 · drêches", "1. 02\xa007\xa004", "3 · 02 07 04", "020704", "(02 07 04)")
NONE = ("02 07 04 10 20", "05 02 07 04 10", "05.02.07.04", "99 99 99", "1020704")


def test_what_is_a_code(ready: Still) -> None:
    assert [written(ready.stage, RenderedMessage(text)) for text in CODES] == [{CODE}] * len(CODES)
    assert [written(ready.stage, RenderedMessage(text)) for text in NONE] == [set()] * len(NONE)
