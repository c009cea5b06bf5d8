"""What people wrote is theirs: whole on their own cards and the animators', never on another company's."""

from __future__ import annotations

import pytest

from matching.activities.sentence_names import is_sentence_name
from matching.knowledge import Knowledge
from storage.store import Store
from tests.script import play
from tests.world import World

SENTENCE = "bonjour à vous, on a des drêches à donner, 600 kg par semaine"
TALK = f"""
(Membre : Hugo – Ferme des Aubiers, élevage de porcs, Thairé)
(Membre : Léa – Brasserie du Marais, brasserie, Périgny)
Hugo : je cherche 500 kg de drêches par semaine
Hugo touche [Publier]
Léa : {SENTENCE}
Léa : il y a un quai <à gauche>
"""


@pytest.mark.anyio
async def test_the_sentence_stays_between_its_author_and_the_animators(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, TALK + "Léa touche [Publier]\nHugo : /autour\nHugo touche [Ça m'intéresse]\n")
    heard = {name: "\n".join(each.text for phone, each in world.log if phone.name == name) for name in ("Léa", "Hugo")}
    assert "bonjour à vous" in heard["Léa"]
    assert "bonjour à vous" not in heard["Hugo"]
    assert "À savoir" in heard["Hugo"]
    assert "quai &lt;à gauche&gt;" in heard["Hugo"]


@pytest.mark.anyio
async def test_what_would_tell_who_it_is_is_not_added(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, TALK)
    for words in ("à prendre à la Brasserie du Marais", "à prendre, appeler le 06 12 34 56 78", "à prendre 12 rue du Port"):
        await world.writes("Léa", words)
    await world.touches("Léa", "Modifier")
    await world.touches("Léa", "À savoir")
    await world.writes("Léa", "demander Brasserie du Marais")
    with store.read(world.network) as work:
        row = work.declarations.get(2)
        assert row is not None
        assert (row.details.note, row.details.sentence) == ("il y a un quai <à gauche>", SENTENCE)


@pytest.mark.anyio
async def test_the_line_has_an_end(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, TALK)
    await world.writes("Léa", "à prendre " + "très " * 40 + "vite")
    with store.read(world.network) as work:
        row = work.declarations.get(2)
        assert row is not None
        assert row.details.note == "il y a un quai <à gauche>"


@pytest.mark.anyio
async def test_ones_data_is_a_page_and_a_file(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, TALK + "Léa touche [Publier]\nLéa : /mesdonnees\n")
    page, file = [message.document for phone, message in world.log if phone.name == "Léa" and message.document]
    assert (page.name, file.name) == ("mes-donnees-boucle.html", "mes-donnees-boucle.json")
    text = page.content.decode()
    assert text.startswith("<!DOCTYPE html>")
    assert "bonjour à vous" in text
    assert "il y a un quai &lt;à gauche&gt;" in text
    assert "Brasserie du Marais" in text
    assert "Ferme des Aubiers" not in text


@pytest.mark.parametrize(
    "name", ["Brasserie du Marais", "On Air", "Nous", "C'Clean", "SA Martin", "Il Ristorante", "L'atelier d'à côté"]
)
def test_names_are_names(name: str) -> None:
    assert not is_sentence_name(name)


@pytest.mark.parametrize(
    "text", ["pourquoi ?", "on est une brasserie", "06 12 34 56 78", "we are a small bakery", "je préfère pas le dire"]
)
def test_sentences_are_no_names(text: str) -> None:
    assert is_sentence_name(text)
