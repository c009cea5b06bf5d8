"""Two processes on one PostgreSQL hear two answers at the same instant: one introduction, never more than there is, and nobody
waits for a word that cannot come any more."""

from __future__ import annotations

import pytest
from sqlmodel import select

from bot.rules.companies import placements
from bot.rules.declarations import lifecycle
from bot.rules.leads import consent
from matching.consent.states import Answer, SynergyState, Terms
from matching.knowledge import Knowledge
from matching.vocabulary import Kind, Quantity, Unit
from storage.store import Store
from storage.tables import Declaration, Introduction, Party
from storage.tables.call import Means
from storage.tables.declaration import DeclarationState
from tests.bot.test_at_once import begin_meanwhile, speak
from tests.script import play
from tests.world import World

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.filterwarnings("error::pytest.PytestUnhandledThreadExceptionWarning"),
    pytest.mark.parametrize("store", [pytest.param("postgresql", marks=pytest.mark.postgresql)], indirect=True),
]
MEMBERS = """(Membre : Marc – Ferme des Aubiers, élevage de porcs, Thairé)
(Membre : Paul – Ferme du Pré, élevage de porcs, Aytré)
(Membre : Léa – Brasserie du Marais, brasserie, Périgny)
"""
TAKERS = """Marc : je cherche des drêches, 600 kg par semaine
Marc touche [Publier]
Paul : je cherche des drêches, 600 kg par semaine
Paul touche [Publier]
Léa : j'ai 600 kg de drêches par semaine à donner
Léa touche [Publier]
Paul touche [Ça m'intéresse]
Paul touche [Eux]
Paul donne son numéro : +33546000001
Léa touche [Oui]
"""
LEA_AGREES = "Léa donne son numéro : +33600000000\n"


def find_leads(world: World, store: Store) -> tuple[int, dict[str, int]]:
    """The offer, and the lead of each farm about it."""
    with store.read(world.network) as work:
        [offer] = work._session.exec(select(Declaration).where(Declaration.kind == Kind.OFFER)).all()
        leads = {}
        for party in work._session.exec(select(Party).where(Party.declaration_id != offer.id)):
            leads[work.companies.get(party.company_id).name] = party.synergy_id
        return offer.id, leads


def sum_portions(store: Store, world: World, offer: int) -> float:
    with store.read(world.network) as work:
        return sum(each.portion or 0.0 for each in work.portions.list_held(offer, world.clock()))


async def test_two_yeses_at_once_make_one_introduction(
    knowledge: Knowledge, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both were asked by hand, so that neither waits for the other."""
    world = World(knowledge, store)
    await play(
        world,
        MEMBERS + "Léa : j'ai 4 tonnes de sciure à donner, une seule fois\nLéa touche [Publier]\n(1 jour plus tard)\n"
        "Inès : mets en relation la brasserie et Marc\nInès : pour la litière\n"
        "Léa touche [Ça m'intéresse]\nLéa touche [Eux]\n",
    )
    _, leads = find_leads(world, store)

    def marc_agrees() -> None:
        with store.work(world.network) as work:
            context = speak(world, work, "Marc")
            context.person.contact = "05 46 00 00 02"
            lead = work.synergies.lock_synergy(leads["Ferme des Aubiers"])
            assert lead is not None
            assert context.company is not None
            mine = next(each for each in work.synergies.list_parties(lead.id) if each.company_id == context.company.id)
            consent.record_agreement(context, lead, mine, context.person, Terms())

    other = begin_meanwhile(monkeypatch, marc_agrees)
    await play(world, LEA_AGREES)
    other.join()
    with store.read(world.network) as work:
        lead = work.synergies.get(leads["Ferme des Aubiers"])
        assert lead is not None
        assert lead.state is SynergyState.AGREED
        assert len(work._session.exec(select(Introduction)).all()) == 1


async def test_the_last_portion_promised_twice_at_once_goes_to_one(
    knowledge: Knowledge, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its giver chooses one farm while the animator, on the telephone, notes all of it for the other."""
    world = World(knowledge, store)
    await play(world, MEMBERS + TAKERS)
    offer, leads = find_leads(world, store)

    def ines_places() -> None:
        with store.work(world.network) as work:
            row = work.declarations.get(offer)
            assert row is not None
            for name, contact in (("Marc", "05 46 00 00 02"), ("Léa", "06 00 00 00 00")):
                speak(world, work, name).person.contact = contact
            context = speak(world, work, "Inès")
            marcs = next(
                each for each in work.synergies.list_parties(leads["Ferme des Aubiers"]) if each.declaration_id != offer
            )
            company = work.companies.get(marcs.company_id)
            shares = placements.weigh_placements(context, row, [(company, Quantity(600, 600, Unit.KG))])
            placements.record_placements(context, row, shares, Means.PHONE)

    other = begin_meanwhile(monkeypatch, ines_places)
    await play(world, LEA_AGREES)
    other.join()
    assert sum_portions(store, world, offer) == pytest.approx(600 * 52 / 1000)
    with store.read(world.network) as work:
        states = [each.state for each in work.synergies.list_several(leads.values()).values()]
        assert sorted(state is SynergyState.AGREED for state in states) == [False, True]
        assert SynergyState.ASKING not in states, "nobody waits for what is gone"


async def test_chosen_while_withdrawing_leaves_nothing_half_agreed(
    knowledge: Knowledge, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The giver chooses a farm at the instant at which it withdraws what it looked for."""
    world = World(knowledge, store)
    await play(world, MEMBERS + TAKERS)
    offer, leads = find_leads(world, store)

    def paul_withdraws() -> None:
        with store.work(world.network) as work:
            company = speak(world, work, "Paul").company
            assert company is not None
            [row] = work.declarations.list_of_company(company.id)
            lifecycle.close_declaration(work, row, DeclarationState.WITHDRAWN, world.clock())

    other = begin_meanwhile(monkeypatch, paul_withdraws)
    await play(world, LEA_AGREES)
    other.join()
    with store.read(world.network) as work:
        lead = work.synergies.get(leads["Ferme du Pré"])
        assert lead is not None
        assert lead.state is not SynergyState.ASKING
        answers = {each.answer for each in work.synergies.list_parties(lead.id)}
        introduced = work.introductions.find_by_synergy(lead.id) is not None
        assert introduced is (answers == {Answer.YES}), "who was introduced had both said yes, and nobody else was"
    held = sum_portions(store, world, offer)
    assert held == pytest.approx(600 * 52 / 1000 if introduced else 0)
