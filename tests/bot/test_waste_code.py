"""The waste code: only its holder states it, any colleague may, and it goes with the thing it was stated of."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from pydantic import TypeAdapter

from matching.knowledge import Knowledge
from matching.vocabulary import Certainty, Details, Kind, WasteStatement
from storage.store import Store
from tests.script import play
from tests.world import World

GONE = "Ce bouton n'est pas, ou plus, pour vous. Rien n'a changé."
BREWERY = """
(Membre : Léa – Brasserie du Marais, brasserie, Périgny)
(Membre : Hugo – Brasserie du Marais, brasserie, Périgny)
(Membre : Marc – Ferme des Aubiers, élevage de porcs, Thairé)
Léa : j'ai 600 kg de drêches par semaine à donner
Léa touche [Publier]
"""
CATERER = """
(Membre : Nora – Saveurs d'Aunis, plats cuisinés, Périgny)
Nora : 40 kg d'épluchures de fruits par semaine à donner
Nora touche [Publier]
"""
CODE = "020704"


def kept(world: World) -> dict[str, Any]:
    with world.store.read(world.network) as work:
        found = work.declarations.get(1)
        assert found is not None
        return found.model_dump()


def stated(world: World) -> WasteStatement | None:
    with world.store.read(world.network) as work:
        found = work.declarations.get(1)
        assert found is not None
        return found.details.stated


def told(world: World, name: str) -> str:
    return [message.text for phone, message in world.log if phone.name == name][-1]


def logged(world: World) -> list[tuple[str, str]]:
    with world.store.read(world.network) as work:
        return [(each.verb, each.detail) for each in work.history.list_about("declaration:1")]


@pytest.mark.anyio
async def test_it_is_stated_changed_and_written_down(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, BREWERY)
    for name, tap, certainty in (
        ("Léa", CODE, Certainty.CONFIRMED),
        ("Léa", CODE, Certainty.CONFIRMED),
        ("Hugo", "product", Certainty.NOT_WASTE),
        ("Léa", "unsure", Certainty.PROBABLE),
        ("Hugo", "020701", Certainty.CONFIRMED),
    ):
        await world.taps(name, f"a.code.1.{tap}")
        found = stated(world)
        assert found is not None
        assert found.certainty is certainty
    assert logged(world) == [("code-confirmed", CODE), ("code-no-waste", ""), ("code-open", ""), ("code-confirmed", "020701")]


@pytest.mark.anyio
@pytest.mark.parametrize(
    "token",
    [
        "code.1",
        "code.1.020704",
        "code.1.product",
        "origin.1",
        "origin.1.02",
        "code.99.020704",
        "code.zz.020704",
        "code",
        "origin",
    ],
)
@pytest.mark.parametrize("who", ["Marc", "Zoé"])
async def test_nobody_else_states_it_or_sees_it(token: str, who: str, knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, BREWERY)
    before = kept(world)
    await world.taps(who, f"a.{token}")
    assert GONE in told(world, who)
    assert kept(world) == before


@pytest.mark.anyio
@pytest.mark.parametrize("token", ["code.1.130205", "code.1.999999", "code.1.020704.x", "code.1.", "origin.1", "origin.1.02"])
async def test_a_code_that_was_not_offered_is_not_taken(token: str, knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, BREWERY)
    await world.taps("Léa", f"a.{token}")
    assert GONE in told(world, "Léa")
    assert stated(world) is None


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("kind", "resource", "has"),
    [
        (Kind.OFFER, "brewers-spent-grain", True),
        (Kind.OFFER, "engine-oil-waste", True),
        (Kind.OFFER, "sawdust", True),
        (Kind.NEED, "brewers-spent-grain", False),
        (Kind.SHARE, "pallet", False),
        (Kind.OFFER, "waste-heat", False),
        (Kind.OFFER, "meeting-room", False),
        (Kind.OFFER, "electrical-inspection", False),
        (Kind.OFFER, None, False),
        (Kind.OFFER, "a-name-of-long-ago", False),
    ],
)
async def test_only_what_can_be_waste_has_the_button(
    kind: Kind, resource: str | None, has: bool, knowledge: Knowledge, store: Store
) -> None:
    world = World(knowledge, store)
    await play(world, BREWERY)
    with world.store.work(world.network) as work:
        row = work.declarations.get(1)
        assert row is not None
        row.kind, row.resource = kind, resource
    if resource != "a-name-of-long-ago":
        await world.taps("Léa", "a.see.1")
        assert ("Code déchet" in [label.text for row in world.log[-1][1].rows for label in row]) is has
    await world.taps("Léa", "a.code.1")
    assert (GONE in told(world, "Léa")) is not has


@pytest.mark.anyio
async def test_a_draft_and_what_was_withdrawn_refuse(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, BREWERY.replace("Léa touche [Publier]", ""))
    await world.taps("Léa", f"a.code.1.{CODE}")
    assert GONE in told(world, "Léa")
    await play(world, "Léa touche [Publier]")
    await world.taps("Léa", "a.retire.1")
    await world.taps("Léa", f"a.code.1.{CODE}")
    assert "a été retirée" in told(world, "Léa")
    assert stated(world) is None


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("change", "answers", "code"),
    [
        ("amount", ("300 kg par semaine",), CODE),
        ("price", ("À vendre",), CODE),
        ("place", ("La Jarne",), CODE),
        ("resource", ("marc de café", "300 kg par semaine"), None),
        ("kind", ("J'en cherche",), None),
    ],
)
async def test_it_goes_with_the_thing(
    change: str, answers: tuple[str, ...], code: str | None, knowledge: Knowledge, store: Store
) -> None:
    world = World(knowledge, store)
    await play(world, BREWERY)
    await world.taps("Léa", f"a.code.1.{CODE}")
    await world.taps("Léa", f"a.amend.1.{change}")
    for answer in answers:
        await world.writes("Léa", answer)
    assert "C'est noté" in " ".join(message.text for _, message in world.log[-3:])
    found = stated(world)
    assert (found.code if found else None) == code
    await world.taps("Léa", "a.code.1.020701")  # the button of before the change
    assert (GONE in told(world, "Léa")) is (code is None)


@pytest.mark.anyio
async def test_what_a_colleague_states_during_a_change_stays(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, BREWERY)
    await world.taps("Léa", "a.amend.1.amount")
    await world.taps("Hugo", f"a.code.1.{CODE}")
    await world.writes("Léa", "300 kg par semaine")
    found = stated(world)
    assert found is not None
    assert found.code == CODE


@pytest.mark.anyio
async def test_the_one_question_is_asked_once(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, CATERER)
    await world.taps("Nora", "a.code.1")
    assert "D'où cela vient-il ?" in told(world, "Nora").replace("\xa0", " ")
    for forged in ("17", "020304", "", "x"):
        await world.taps("Nora", f"a.origin.1.{forged}")
        assert stated(world) is None
    await world.taps("Nora", "a.origin.1.unknown")
    await world.taps("Nora", "a.code.1")
    assert "20 01 08" in told(world, "Nora").replace("\xa0", " ")
    await world.taps("Nora", "a.origin.1.20")
    await world.taps("Nora", "a.code.1.200108")
    await world.taps("Nora", "a.code.1.020304")  # not among those of where it comes from
    assert stated(world) == WasteStatement(origin="20", code="200108")
    await world.taps("Nora", "a.origin.1.02")  # comes from elsewhere after all: another code
    assert stated(world) == WasteStatement(origin="02")


@pytest.mark.anyio
async def test_a_dangerous_thing_waits_for_one_question_at_most(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, "(Membre : Paul – Métaux du Lac, traitement de surface, Périgny)")
    await play(world, "Paul : j'ai du diluant de nettoyage usagé, 30 l")
    assert "D'où cela vient-il ?" in told(world, "Paul").replace("\xa0", " ")
    await play(world, "Paul touche [Je ne sais pas]")
    assert "14 06 03" in told(world, "Paul").replace("\xa0", " ")
    await play(world, "Paul touche [Trouver un collecteur]")
    assert "14 06 03 · solvants usés ⚠️ (probable)" in told(world, "Inès").replace("\xa0", " ")


@pytest.mark.anyio
async def test_the_file_of_my_data_holds_it(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, BREWERY)
    with world.store.work(world.network) as work:
        row = work.declarations.get(1)
        assert row is not None
        row.details = replace(row.details, stated=WasteStatement(origin="02", code=CODE))
    await world.writes("Léa", "/mesdonnees")
    document = world.log[-1][1].document
    assert document is not None
    [company] = json.loads(document.content)["Vos structures"]
    assert company["Annonces"][0]["Code déchet"].replace("\xa0", " ") == (
        "02 07 04 · drêches et boissons impropres, confirmé par la structure (d'où cela vient : De la fabrication d'aliments)"
    )


def test_what_was_kept_before_there_were_codes_is_read() -> None:
    before = {name: value for name, value in TypeAdapter(Details).dump_python(Details()).items() if name != "stated"}
    assert TypeAdapter(Details).validate_python(before) == Details()
