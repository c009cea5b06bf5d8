"""Somebody who did everything one can do here leaves: none of their words is in any column, index or free page any more."""

from __future__ import annotations

from pathlib import Path

import pytest

from matching.knowledge import Knowledge
from storage.store import Store
from tests.bot.test_erasure import ACCOUNT, COMPANY, NAME, NUMBER, kept
from tests.script import play
from tests.world import Phone, World

LIFE = f"""
(Membres : Marc – Ferme des Aubiers, élevage de porcs, Thairé ; Paul – Garage du Port, garage, Aytré)
{NAME} : j'ai 600 kg de drêches par semaine à donner, demandez zorgluba
{NAME} : {COMPANY}
{NAME} : Périgny
{NAME} touche [C'est ça]
{NAME} : il y a un quai zorglubb
{NAME} touche [Publier]
Inès touche [C'est bon]
Inès : /structure quetzal
Inès : /tableau
Marc : je cherche des drêches, 600 kg par semaine
Marc touche [Publier]
{NAME} touche [Une question]
{NAME} : pour nourrir des zorglubc ?
Marc touche [Répondre]
Marc : oui, des porcs
{NAME} touche [Ça m'intéresse]
{NAME} touche [Eux]
{NAME} donne son numéro : +33639989917
Marc touche [Oui]
Marc donne son numéro : +33546000000
(1 jour plus tard)
{NAME} : je veux parler à un humain
{NAME} touche [Écrire à Inès]
{NAME} : c'est zorglubd
{NAME} : j'ai 20 zorglube par mois à donner
{NAME} : /annuler
{NAME} : je cherche des palettes pour zorglubf, 10 par mois
{NAME} touche [Publier]
{NAME} : /mes
{NAME} : /moi
{NAME} : /mesdonnees
{NAME} : j'ai des bâches à donner, demandez zorglubg
(1 jour plus tard)
Inès : /lundi
Inès : /journal
Inès : la fiche de quetzal
"""
LEAVES = f"""
{NAME} : /effacer
{NAME} touche [Effacer]
(2 heures plus tard)
"""
MARKS = tuple(f"zorglub{letter}" for letter in "abcdefg")
SECRETS = (NAME, COMPANY, NUMBER, NUMBER.replace(" ", ""), "639989917", str(ACCOUNT), *MARKS)


def read_files(folder: Path) -> bytes:
    """The database's file and the journal beside it, as they lie on the disk."""
    return b"".join(file.read_bytes() for file in folder.iterdir() if not file.name.endswith("-shm"))


@pytest.mark.anyio
async def test_nothing_of_a_rich_life_is_left(knowledge: Knowledge, tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'boucle.sqlite3'}")
    world = World(knowledge, store)
    world.phones[NAME] = Phone(NAME, ACCOUNT, "fr")
    await play(world, LIFE)
    before = kept(store).casefold()
    there = [mark for mark in MARKS if mark in before]
    assert len(there) == len(MARKS), f"the life is as rich as it says: {there}"
    for secret in (NAME, COMPANY, str(ACCOUNT)):
        assert secret.casefold() in before
    await play(world, LEAVES)
    after, files = kept(store).casefold(), read_files(tmp_path)
    for secret in SECRETS:
        found = after.find(secret.casefold())
        assert found < 0, (secret, after[max(0, found - 300) : found + 100])
        for spelling in {secret, secret.casefold(), secret.capitalize()}:
            assert spelling.encode() not in files, f"{spelling} is in a free page or in the journal"
    store.close()
