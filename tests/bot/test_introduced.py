"""An introduction as it is used: numbers dialled where the network is, the agreement in each reader's language."""

from __future__ import annotations

import io

import pytest
from docx import Document

from bot.rendering.text_renderer import RenderedMessage
from matching.knowledge import Knowledge
from storage.notes.saying import Press
from storage.store import Store
from tests.members import read_members, settle_members
from tests.stage_directions import do
from tests.world import World

BELGIANS = "Léa – Brasserie du Marais, brasserie, Mouscron ; Marc – Ferme des Aubiers, élevage de porcs, Tournai"
NEIGHBOURS = "Léa – Brasserie du Marais, brasserie, Périgny ; Marc – Ferme des Aubiers, élevage de porcs, Thairé"


async def introduce(world: World, *, yes: str, carrier: str, agreed: str, publish: tuple[str, str]) -> None:
    """Marc takes what Léa has, each answers in their language; both are introduced."""
    lines = (
        "Léa : j'ai 600 kg de drêches par semaine à donner",
        f"Léa touche [{publish[0]}]",
        "Marc : je cherche 600 kg de drêches par semaine",
        f"Marc touche [{publish[1]}]",
        f"Léa touche [{yes}]",
        f"Léa touche [{carrier}]",
        "Léa : 0477 12 34 56",
        f"Marc touche [{agreed}]",
        "Marc : 069 22 33 44",
    )
    for line in lines:
        await do(world, line)


def list_heard(world: World, name: str) -> list[RenderedMessage]:
    return [message for phone, message in world.log if phone.name == name]


@pytest.mark.anyio
async def test_in_belgium_a_belgian_number_is_handed_on_as_belgian(knowledge: Knowledge, store: Store) -> None:
    """As it is dialled there in the words and on the copy button, whole on the contact card."""
    world = World(knowledge, store)
    town = knowledge.gazetteer.find("Tournai")[0]
    with store.work(world.network) as work:
        network = work.networks.find_current()
        network.lat, network.lon = town.lat, town.lon
    settle_members(world, read_members(BELGIANS))
    await introduce(world, yes="Ça m'intéresse", carrier="Eux", agreed="Oui", publish=("Publier", "Publier"))
    for reader, number, whole in (("Marc", "0477 12 34 56", "+32477123456"), ("Léa", "069 22 33 44", "+3269223344")):
        heard = list_heard(world, reader)
        met = next(message for message in heard if "🤝" in message.text)
        assert number in met.text.replace("\u202f", " ").replace("\xa0", " ")
        copied = [label.token for row in met.rows for label in row if label.press is Press.COPY]
        assert copied == [number], "what is copied is what one dials there"
        assert [message.phone for message in heard if message.phone] == [whole]


@pytest.mark.anyio
async def test_each_reads_the_agreement_in_their_language(knowledge: Knowledge, store: Store) -> None:
    """One speaks French, one English: the same terms, each in the words of whoever asked for the page."""
    world = World(knowledge, store)
    world.english.add("Marc")
    settle_members(world, read_members(NEIGHBOURS))
    await introduce(world, yes="Ça m'intéresse", carrier="Eux", agreed="Yes", publish=("Publier", "Publish"))
    told = {"Léa": ("Préparer un accord écrit", "fr-FR", "Drêches"), "Marc": ("Prepare an agreement", "en-GB", "spent grain")}
    for reader, (label, language, thing) in told.items():
        await do(world, f"{reader} touche [{label}]")
        page = Document(io.BytesIO(next(m.document.content for m in reversed(list_heard(world, reader)) if m.document)))
        cells = [cell.text for table in page.tables for row in table.rows for cell in row.cells]
        said = "\n".join([*cells, *(paragraph.text for paragraph in page.paragraphs)])
        assert f'w:lang w:val="{language}"' in page.styles.element.xml
        assert thing.casefold() in said.casefold()
        for party in ("Brasserie du Marais", "Ferme des Aubiers"):
            assert party in said
        assert ("probable" in said) == (reader == "Léa"), "a code that nobody confirmed is told to whoever gives"
