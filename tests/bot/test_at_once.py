"""Two processes on one PostgreSQL hear two people at the same instant: what they say meets, and nothing is done half."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Collection
from datetime import datetime, timedelta

import pytest
from sqlmodel import select

from bot.actions.people.joining import join_network
from bot.context.action_context import ActionContext
from bot.conversation.flows.join import Joining
from bot.rules.declarations import publication
from matching.consent.states import SynergyState
from matching.knowledge import Knowledge
from storage.notes.inbox import InboxQueue
from storage.store import Store
from storage.tables import Company, Introduction, Synergy
from storage.tables.company import CompanyState
from storage.work import Work
from tests.script import play
from tests.world import World

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.parametrize("store", [pytest.param("postgresql", marks=pytest.mark.postgresql)], indirect=True),
]
MEMBERS = "(Membres : Léa – Brasserie du Marais, brasserie, Périgny ; Marc – Ferme des Aubiers, élevage de porcs, Thairé)\n"
LEA = "Léa : j'ai 600 kg de drêches par semaine à donner\n"
MARC = "Marc : je cherche des drêches, 600 kg par semaine\n"
INSTANT = 1.0  # seconds; longer than any of these units takes


def begin_meanwhile(monkeypatch: pytest.MonkeyPatch, other: Callable[[], None]) -> threading.Thread:
    """What another process does once this one has done all that an update leads to, and has not committed it yet."""
    thread, mark_handled = threading.Thread(target=other), InboxQueue.mark_handled

    def and_meanwhile(self: InboxQueue, seqs: Collection[int], now: datetime) -> None:
        mark_handled(self, seqs, now)
        if seqs and thread.ident is None:
            thread.start()
            time.sleep(INSTANT)

    monkeypatch.setattr(InboxQueue, "mark_handled", and_meanwhile)
    return thread


def speak(world: World, work: Work, name: str) -> ActionContext:
    person = work.people.find_person(world.phone(name).id)
    assert person is not None
    company = work.companies.find_of_person(person.id)
    return ActionContext(work, person, company, world.app.knowledge, world.clock(), new=False)


async def test_an_offer_and_a_need_of_the_same_instant_meet_a_minute_later(
    knowledge: Knowledge, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = World(knowledge, store)
    await play(world, MEMBERS + LEA + MARC)

    def marc_publishes() -> None:
        with store.work(world.network) as work:
            context = speak(world, work, "Marc")
            [draft] = work.declarations.list_drafts(context.person_id)
            publication.publish_draft_row(context, draft)

    other = begin_meanwhile(monkeypatch, marc_publishes)
    await play(world, "Léa touche [Publier]\n")
    other.join()
    monkeypatch.undo()
    with store.read(world.network) as work:
        assert work._session.exec(select(Synergy)).all() == []
    await world.wait(timedelta(minutes=2))
    with store.read(world.network) as work:
        [lead] = work._session.exec(select(Synergy))
        assert lead.state is SynergyState.ASKING


async def test_who_founds_a_company_second_asks_to_belong_to_it(
    knowledge: Knowledge, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = World(knowledge, store)
    joins = "{0} : j'ai 600 kg de drêches par semaine à donner\n{0} : Boulangerie Martin\n{0} : Périgny\n"
    await play(world, joins.format("Paul") + "Zoé : bonjour\n")
    place = knowledge.gazetteer.find("17180 Périgny")[0]

    def zoe_joins() -> None:
        with store.work(world.network) as work:
            join_network(speak(world, work, "Zoé"), Joining(name="Boulangerie Martin", place=place, activity="bakery"))

    other = begin_meanwhile(monkeypatch, zoe_joins)
    await play(world, "Paul touche [C'est ça]\n")
    other.join()
    with store.read(world.network) as work:
        entries = {each.id: work.memberships.list_people(each.id) for each in work._session.exec(select(Company)).all()}
        [(first, [founder]), (_, [later])] = sorted(entries.items())
        assert founder.id != later.id
        assert work.memberships.find_request(first, later.id) is not None  # who came second asks to belong to the first


async def test_the_last_yes_while_the_other_erases_themself_leaves_nothing_open(
    knowledge: Knowledge, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = World(knowledge, store)
    await play(
        world,
        MEMBERS + LEA + "Léa touche [Publier]\n" + MARC + "Marc touche [Publier]\n"
        "Léa touche [Ça m'intéresse]\nLéa touche [Eux]\nLéa donne son numéro : +33600000000\n"
        "Marc touche [Oui]\n",
    )

    def lea_leaves() -> None:
        with store.work(world.network) as work:
            context = speak(world, work, "Léa")
            work.erasures.erase_person(context.person, context.now)

    other = begin_meanwhile(monkeypatch, lea_leaves)
    await play(world, "Marc donne son numéro : +33546000000\n")
    other.join()
    with store.read(world.network) as work:
        left = {each.id for each in work._session.exec(select(Company).where(Company.state == CompanyState.LEFT))}
        assert len(left) == 1
        assert [each.closed_at is None for each in work._session.exec(select(Introduction))] == [False]
