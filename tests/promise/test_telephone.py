"""By telephone the promise is the same: the animator reads names, the other side none before both have agreed."""

from __future__ import annotations

import asyncio

import pytest

from tests.promise.judge import Judge
from tests.promise.people import NAMED
from tests.promise.stage import Stage, Still
from tests.script import play


async def rung(stage: Stage, judge: Judge) -> None:
    """Aldemar gives pallets away; a company of the demo that looks for some agrees by telephone, then Aldemar does."""
    for name, line in (
        ("Aldemar", "Aldemar : une vingtaine de palettes Europe par mois à donner"),
        ("Aldemar", "Aldemar touche [Publier]"),
        ("Inès", "Inès : /appels"),
        ("Inès", "Inès touche [Oui]"),
        ("Inès", "Inès touche [Oui, par téléphone, ce jour]"),
        ("Aldemar", "Aldemar touche [Oui]"),
    ):
        await play(stage, line)
        judge.look(name)
    await stage.gives_number("Aldemar", NAMED["Aldemar"].phone)


def test_the_other_side_knows_nobody_before_both_agreed(ready: Still) -> None:
    with ready.played() as stage:
        judge = Judge(stage)
        judge.begin()
        asyncio.run(rung(stage, judge))
        [told] = [message for phone, message in stage.log if phone.name == "Aldemar" and message.text.startswith("🤝")]
        judge.look("Aldemar")
        stage.log.append((stage.phone("Corentin"), told))
        with pytest.raises(AssertionError, match="Corentin reads"):
            judge.look("Corentin")


def test_nobody_else_notes_a_yes(ready: Still) -> None:
    """A yes of a company without Telegram that no animator wrote down is one that nobody gave."""
    with ready.played() as stage:
        judge = Judge(stage)
        asyncio.run(rung(stage, judge))
        with pytest.raises(AssertionError, match="cannot have given"):
            judge.look("Basile")
