"""Somebody with a seat in two networks, for every verb there is: a button does the same wherever they stand, and gives no
more right in one network than the seat there gives."""

from __future__ import annotations

import asyncio
import itertools
import json
import os
from typing import Any

import pytest
from sqlalchemy import text

from bot.actions import BUTTON_VERBS
from bot.runtime.event_networks import BUTTON_ROWS, LEADING_VERBS, ROWLESS_VERBS
from storage.notes.inbox import Arrival
from storage.tables import Company
from tests.promise.kept import domain
from tests.promise.people import NAMED
from tests.promise.stage import Stage, Still
from tests.script import RANDOM
from tests.world import BOT, START

MEMBERS = ("Aldemar", "Berthilde", "Corentin", "Inès")
LAST = ("erase",)  # after it there is nobody left who could tap
LONG = os.environ.get("BOUCLE_PROMISE") == "long"
MOST_ROWS = 6 if LONG else 3
Tap = tuple[str, int]


def test_every_verb_says_what_its_first_argument_is() -> None:
    kinds = (frozenset(BUTTON_ROWS), ROWLESS_VERBS, LEADING_VERBS)
    assert frozenset().union(*kinds) == frozenset(BUTTON_VERBS)
    assert not any(one & other for one, other in itertools.combinations(kinds, 2))


def seat_elsewhere(stage: Stage, name: str, *, standing: bool) -> None:
    """They have a second company in the other network, and animate it where they animate theirs; `standing`: they are in
    that one just now."""
    with stage.store.work() as work:
        marans = work.networks.find_by_slug("marans")
        perigny = work.networks.find_by_slug("perigny")
        person = work.people.find_person(NAMED[name].id)
        assert marans is not None
        assert perigny is not None
        assert person is not None
        work.enter(marans.id)
        if NAMED[name].animates:
            work.roles.give_role(person, None, START, undertaken=True)
        olegario = work.people.find_person(NAMED["Olegario"].id)
        assert olegario is not None
        [(_, company)] = work.seats.list_companies(olegario.id)
        work.memberships.welcome_member(company, person.id, START)
        person.network_id = marans.id if standing else perigny.id


def list_taps(stage: Stage, name: str) -> list[Tap]:
    """Every button this person sees, under its message; and each verb with the rows of its kind that are theirs."""
    phone = stage.phone(name)
    shown = [
        (label.token, message)
        for message, read in sorted(phone.shown.items())
        for row in read.rows
        for label in row
        if label.token.startswith("a.") and label.token.split(".")[1] not in LEADING_VERBS
    ]
    codes = sorted({token.split(".", 3)[3] for token, _ in shown if token.count(".") > 2})[: 2 if LONG else 1]
    rows = [
        (".".join(filter(None, ("a", verb, f"{row:x}", code))), 1)
        for verb, table in BUTTON_ROWS.items()
        for row in list_rows(stage, name, table)
        for code in ("", *codes)
    ]
    taps = [*dict(shown).items(), *rows]
    return sorted(taps, key=lambda tap: tap[0].split(".")[1] in LAST)


def list_rows(stage: Stage, name: str, table: Any) -> list[int]:
    """Rows of that kind in the network they came from, theirs first."""
    with stage.store.engine.connect() as connection:
        if table is Company:
            found = connection.execute(
                text(f"SELECT company_id FROM seat WHERE network_id = 1 ORDER BY company_id DESC LIMIT {MOST_ROWS}")
            )
        else:
            found = connection.execute(
                text(f'SELECT id FROM "{table.__tablename__}" WHERE network_id = 1 ORDER BY id DESC LIMIT {MOST_ROWS}')
            )
        return [row[0] for row in found]


async def tap(stage: Stage, name: str, token: str, message: int) -> list[str]:
    """What everybody reads after that tap."""
    stage.log.clear()
    update = next(stage._ids)
    query = {
        "id": "1",
        "chat_instance": "1",
        "from": stage._user(name),
        "data": token[:64],
        "message": stage._message(name) | {"message_id": message},
    }
    with stage.store.work() as work:
        payload = json.dumps({"update_id": update, "callback_query": query})
        work.inbox.keep_arrivals(BOT, [Arrival(update, stage.phone(name).id, payload)], stage.clock())
    await stage.app.run_until_idle()
    read = [f"{phone.name}: {message.text}" for phone, message in stage.log]
    for drawn, told in RANDOM:
        read = [drawn.sub(told, each) for each in read]
    return read


@pytest.mark.parametrize("name", MEMBERS)
def test_a_button_does_the_same_wherever_its_reader_stands(ready: Still, name: str) -> None:
    with ready.played() as home, ready.played() as away:
        seat_elsewhere(home, name, standing=False)
        seat_elsewhere(away, name, standing=True)
        taps = list_taps(home, name)
        assert taps == list_taps(away, name)
        assert len(taps) > len(BUTTON_ROWS)
        for token, message in taps:
            here, there = asyncio.run(tap(home, name, token, message)), asyncio.run(tap(away, name, token, message))
            assert there == here, token


@pytest.mark.parametrize("name", ["Corentin", "Olegario"])
def test_a_seat_elsewhere_gives_no_right_here(ready: Still, name: str) -> None:
    """Olegario has no seat in the first network, Corentin none in the second: no row of it answers them."""
    with ready.played() as stage:
        network = 1 if name == "Olegario" else 2
        tokens = [
            f"a.{verb}.{row:x}{code}"
            for verb, table in BUTTON_ROWS.items()
            if table is not Company
            for row in _list_foreign_rows(stage, table, network)
            for code in ("", ".yes", ".see")
        ]
        before = domain(stage.store, NAMED[name].id)
        for token in tokens:
            asyncio.run(tap(stage, name, token, 1))
        assert domain(stage.store, NAMED[name].id) == before


def _list_foreign_rows(stage: Stage, table: Any, network: int) -> list[int]:
    with stage.store.engine.connect() as connection:
        return [
            row[0]
            for row in connection.execute(
                text(f'SELECT max(id) FROM "{table.__tablename__}" WHERE network_id = {network} HAVING max(id) IS NOT NULL')
            )
        ]
