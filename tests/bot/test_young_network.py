"""Eight companies in their first week: five ticks each, the common list. Every tick is answered at once, three of one line are
a pool, and what nearly goes together is seen by the animator alone."""

from __future__ import annotations

import random
import re
from datetime import timedelta

import pytest
from sqlmodel import select

from bot.actions.board import hints
from bot.actions.declarations import missing_facts, ticks
from bot.actions.networks import permanent_takers
from bot.rules.leads.hints import MOST_HINTS_A_WEEK
from matching.activities.usual_things import MOST_USUAL_THINGS, UsualThing, list_shared_expenses, list_usual_things
from matching.consent.states import SynergyState
from matching.knowledge import Knowledge
from matching.vocabulary import Kind
from storage.store import Store
from storage.tables import Declaration, Hint, Note, PermanentTaker, Synergy
from storage.tables.declaration import DeclarationState
from storage.tables.hint import HintState
from storage.tables.note import NoteState
from tests.world import World

EIGHT = (
    ("Léa", "Brasserie du Marais", "brasserie", "Périgny"),
    ("Sylvie", "Boulangerie Martin", "boulangerie", "Périgny"),
    ("Marc", "Ferme des Aubiers", "élevage de porcs", "Thairé"),
    ("Nora", "Atelier du Lac", "menuiserie", "Périgny"),
    ("Karim", "Garage du Port", "garage", "Aytré"),
    ("Claire", "Conserverie du Perthuis", "conserverie", "Aytré"),
    ("Paul", "Imprimerie Nord", "imprimerie", "Lagord"),
    ("Hugo", "Épicerie du Bourg", "épicerie", "Périgny"),
)
ANSWERED = re.compile(
    r"cherche :|propose :|en prend toujours|vous êtes plusieurs|pas encore assez|rien encore|pas de voisin|saison"
)


def heard(world: World, name: str) -> str:
    """Everything a phone shows, oldest first."""
    phone = world.phone(name)
    return "\n".join(phone.shown[id].text for id in sorted(phone.shown))


def eight(knowledge: Knowledge, store: Store) -> World:
    world = World(knowledge, store)
    for name, company, activity, place in EIGHT:
        world.join(name, company, place, activity, confirmed=False)
    return world


async def tick(world: World, name: str, words: str) -> str:
    """What the answer to a list says, alone."""
    before = set(world.phone(name).shown)
    await world.writes(name, words)
    return "\n".join(message.text for id, message in sorted(world.phone(name).shown.items()) if id not in before)


@pytest.mark.anyio
@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_eight_companies_are_enough(knowledge: Knowledge, store: Store, seed: int) -> None:
    world, chance = eight(knowledge, store), random.Random(seed)
    await world.writes(
        "Inès", "débouchés :\nRecyclerie du Port, à Aytré : palettes, cartons, meubles\nRessourcerie : bois, bouteilles"
    )
    people = [name for name, *_ in EIGHT]
    chance.shuffle(people)
    for name in people:
        await world.taps(name, "a.propose.0")
        five = sorted(chance.sample(range(1, MOST_USUAL_THINGS + 1), 5))
        answer = await tick(world, name, " et ".join(f"le {n}" for n in five))
        lines = [line for line in answer.splitlines() if re.match(r"\d\. ", line)]
        assert len(lines) == 5
        assert all(ANSWERED.search(line) for line in lines), answer
    for name in people:
        lines = sorted({1, chance.choice((2, 4, 6)), chance.choice((3, 5))})
        answer = await tick(world, name, ", ".join(map(str, lines)))
        assert answer.count("🤝") == len(lines)
    with store.work(world.network) as work:
        pools = [each for each in work.declarations.session.exec(select(Synergy)) if ":extinguisher-inspection:" in each.key]
        assert len(pools) == 1
        assert pools[0].state is SynergyState.ASKING
        assert len(work.synergies.list_parties(pools[0].id)) >= 3
        hints.keep_near_misses(work, knowledge, world.clock(), ())
        kept = work.hints.list_waiting()
        assert 0 < len(kept) <= MOST_HINTS_A_WEEK
        hints.keep_near_misses(work, knowledge, world.clock() + timedelta(hours=5), ())
        assert work.hints.count_since(world.clock() - timedelta(days=7)) <= MOST_HINTS_A_WEEK
    await world.writes("Inès", "/tableau")
    assert "À rapprocher" in str([label.text for row in list(world.phone("Inès").shown.values())[-1].rows for label in row])
    for name in people:
        said = heard(world, name)
        assert not [company for who, company, *_ in EIGHT if who != name and company in said]


@pytest.mark.anyio
async def test_a_list_is_handed_in_once_and_a_second_tap_takes_a_tick_back(knowledge: Knowledge, store: Store) -> None:
    world = eight(knowledge, store)
    await world.taps("Léa", "a.propose.0")
    await world.touches("Léa", "☐ 2")
    await world.touches("Léa", "☐ 3")
    await world.touches("Léa", "☑ 2")
    await world.touches("Léa", "Terminé")
    await world.taps("Léa", "a.ticked.0.usual.done")
    with store.read(world.network) as work:
        states = [row.state for row in work.declarations.session.exec(select(Declaration))]
    assert states == [DeclarationState.WITHDRAWN, DeclarationState.OPEN]


@pytest.mark.anyio
@pytest.mark.parametrize(
    "token",
    [
        "a.usual.0.offer.asbestos",
        "a.usual.0.offer",
        "a.usual.0.nothing.pallet",
        "a.expense.0.share.pallet",
        "a.ticked.0.usual.1-x",
        "a.ticked.0.other.done",
        "a.approach.1",
        "a.skip.1.amount",
        "a.hint.1.see",
        "a.taker.1.end",
        "a.takers.0.still",
    ],
)
async def test_a_forged_button_changes_nothing(knowledge: Knowledge, store: Store, token: str) -> None:
    world = eight(knowledge, store)
    await world.taps("Léa", token)
    with store.read(world.network) as work:
        assert not list(work.declarations.session.exec(select(Declaration)))
        assert not list(work.declarations.session.exec(select(PermanentTaker)))


@pytest.mark.anyio
async def test_the_common_list_is_asked_of_everybody_once(knowledge: Knowledge, store: Store) -> None:
    world = eight(knowledge, store)
    for _ in range(2):
        with store.work(world.network) as work:
            later = world.clock() + timedelta(days=2)
            ticks.ask_shared_expenses(work, knowledge, later, ticks.find_unasked_companies(work, later))
            owed = [note for note in work.outbox.session.exec(select(Note)) if note.key == "tick-expense"]
            assert len(owed) == len(EIGHT)
            assert not ticks.find_unasked_companies(work, later)


@pytest.mark.anyio
async def test_one_missing_fact_a_day_and_none_twice(knowledge: Knowledge, store: Store) -> None:
    world = eight(knowledge, store)
    await world.taps("Léa", "a.propose.0")
    await world.writes("Léa", "1, 2 et 3")
    asked: list[list[str]] = []
    for day in range(1, 10):
        now = world.clock().replace(hour=11) + timedelta(days=day)
        for _ in range(3):
            with store.work(world.network) as work:
                missing_facts.ask_missing_facts(work, knowledge, now, missing_facts.find_keepers_to_ask(work, now))
        with store.work(world.network) as work:
            notes = [note for note in work.outbox.session.exec(select(Note)) if note.key == "fact-asked"]
            asked.append([note.once for note in notes])
            for note in notes:
                note.state, note.sent_at = NoteState.SENT, now
    assert [len(each) for each in asked] == [1, 2, 3, 4, 5, 6, 6, 6, 6]  # three things, amount and price of each
    assert len(set(asked[-1])) == 6


@pytest.mark.anyio
async def test_a_question_that_has_not_reached_its_reader_is_followed_by_none(knowledge: Knowledge, store: Store) -> None:
    world = eight(knowledge, store)
    await world.taps("Léa", "a.propose.0")
    await world.writes("Léa", "1 et 2")
    for day in (1, 2, 3):
        now = world.clock().replace(hour=11) + timedelta(days=day)
        with store.work(world.network) as work:
            missing_facts.ask_missing_facts(work, knowledge, now, missing_facts.find_keepers_to_ask(work, now))
            assert len([note for note in work.outbox.session.exec(select(Note)) if note.key == "fact-asked"]) == 1


@pytest.mark.anyio
async def test_a_permanent_outlet_is_named_until_the_animator_ends_it(knowledge: Knowledge, store: Store) -> None:
    world = eight(knowledge, store)
    await world.writes("Inès", "/debouches Recyclerie du Port, à Aytré : palettes (gratuit)")
    await world.writes("Nora", "je donne 20 palettes par mois")
    await world.touches("Nora", "Publier")
    assert "Recyclerie du Port, à Aytré, en prend toujours (gratuit)" in heard(world, "Nora")
    await world.writes("Inès", "/debouches")
    await world.writes("Inès", "le 1")
    assert "je ne cite plus Recyclerie du Port" in heard(world, "Inès")
    await world.writes("Hugo", "je donne 10 palettes par mois")
    await world.touches("Hugo", "Publier")
    assert "Recyclerie" not in heard(world, "Hugo")


@pytest.mark.anyio
async def test_outlets_are_checked_once_a_year_in_one_message(knowledge: Knowledge, store: Store) -> None:
    world = eight(knowledge, store)
    await world.writes("Inès", "débouchés\nRecyclerie : palettes\nEmmaüs : meubles\nFerme : pain dur")
    asked: list[int] = []
    for days in (364, 366, 367, 400):
        now = world.clock() + timedelta(days=days)
        with store.work(world.network) as work:
            permanent_takers.ask_about_takers(work, knowledge, now, permanent_takers.find_takers_to_check(work, now))
            asked.append(len([note for note in work.outbox.session.exec(select(Note)) if note.key == "taker-check"]))
    assert asked == [0, 1, 1, 2]  # again in another month, where nobody answered
    world.clock.push_to(world.clock() + timedelta(days=366))
    await world.taps("Inès", "a.taker.2.over")
    await world.taps("Inès", "a.takers.3.still")
    with store.read(world.network) as work:
        assert [each.name for each in work.permanent_takers.list_current()] == ["Recyclerie", "Ferme"]
        assert not permanent_takers.find_takers_to_check(work, world.clock() + timedelta(days=300))


@pytest.mark.anyio
async def test_a_tap_confirms_the_outlets_that_were_shown_and_no_others(knowledge: Knowledge, store: Store) -> None:
    world = eight(knowledge, store)
    await world.writes("Inès", "débouchés\n" + "\n".join(f"Atelier {letter} : palettes" for letter in "ABCDEFGHIJKL"))
    world.clock.push_to(world.clock() + timedelta(days=366))
    await world.taps("Inès", "a.takers.9.still")
    with store.read(world.network) as work:
        waiting = work.permanent_takers.list_to_check(world.clock() - timedelta(days=365))
        assert [each.name for each in waiting] == ["Atelier J", "Atelier K", "Atelier L"]
    assert "Atelier J" in heard(world, "Inès")
    assert "Atelier I" not in heard(world, "Inès").rpartition("Merci")[2]


@pytest.mark.anyio
async def test_a_company_of_the_network_is_never_a_permanent_outlet(knowledge: Knowledge, store: Store) -> None:
    world = eight(knowledge, store)
    await world.writes(
        "Inès", "/debouches boulangerie martin : pain dur\nEmmaüs, à Trifouilly-les-Oies : meubles\nMachin : truc bidule"
    )
    with store.read(world.network) as work:
        assert not work.permanent_takers.list_current()
    await world.writes("Léa", "/debouches Emmaüs : meubles")
    with store.read(world.network) as work:
        assert not work.permanent_takers.list_current()


def test_the_lists_hold_nothing_dangerous_and_nothing_twice(knowledge: Knowledge) -> None:
    assert all(id in knowledge.taxonomy.resources for id in list_shared_expenses())
    for activity in knowledge.activities:
        things = list_usual_things(
            knowledge.activities,
            knowledge.taxonomy,
            activity,
            (),
            lambda id: id in knowledge.taxonomy.resources and not knowledge.is_for_animator(id),
        )
        assert len(things) == MOST_USUAL_THINGS, activity
        assert len({thing.resource for thing in things}) == len(things)
        assert not any(knowledge.is_for_animator(thing.resource) for thing in things)


def test_what_was_told_already_is_not_in_the_list(knowledge: Knowledge) -> None:
    told = (UsualThing(Kind.OFFER, "brewers-yeast"),)
    listed = list_usual_things(
        knowledge.activities, knowledge.taxonomy, "brewery", told, lambda id: not knowledge.is_for_animator(id)
    )
    assert told[0] not in listed
    assert len(listed) == MOST_USUAL_THINGS


@pytest.mark.anyio
async def test_a_near_miss_that_a_colleague_settled_is_told_so(knowledge: Knowledge, store: Store) -> None:
    world = eight(knowledge, store)
    for name, words in (("Nora", "je donne 20 palettes par mois"), ("Paul", "200 kg de chutes de papier par mois, donné")):
        await world.writes(name, words)
        await world.touches(name, "Publier")
    with store.work(world.network) as work:
        hints.keep_near_misses(work, knowledge, world.clock(), ())
        first = work.hints.list_waiting()[0].id
    await world.taps("Inès", f"a.hint.{first:x}.dropped")
    await world.taps("Inès", f"a.hint.{first:x}.taken")
    with store.read(world.network) as work:
        assert work.hints.session.exec(select(Hint).where(Hint.id == first)).one().state is HintState.DROPPED
    assert "Déjà vu" in heard(world, "Inès")
