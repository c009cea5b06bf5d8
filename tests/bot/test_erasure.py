"""After somebody is erased, no table holds their name, their number or their account; what others rely on is still there."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from sqlalchemy import inspect, text

from matching.knowledge import Knowledge
from storage.store import Store
from storage.tables.declaration import DeclarationState
from storage.tables.person import Reach
from tests.script import play
from tests.world import Phone, World

NAME, NUMBER, ACCOUNT, COMPANY = "Zibeline", "06 39 98 99 17", 987654321, "Brasserie Quetzal"
DECLARES = f"""
{NAME} : j'ai des drêches à donner, 600 kg par semaine
{NAME} : {COMPANY}
{NAME} : Périgny
{NAME} touche [C'est ça]
{NAME} touche [Publier]
"""
MARC = """
Marc : je cherche des drêches, 600 kg par semaine
Marc : Ferme des Aubiers
Marc : Thairé
Marc : élevage de porcs
Marc touche [Publier]
"""
YES = f"""
{NAME} touche [Ça m'intéresse]
{NAME} touche [Eux]
{NAME} donne son numéro : +33639989917
"""
AGREED = (
    YES
    + """
Inès touche [C'est bon]
Inès touche [C'est bon]
Marc touche [Oui]
Marc donne son numéro : +33546000000
"""
)
COLLEAGUE = f"""
Paul : j'ai du verre à donner, 200 kg par mois
Paul : {COMPANY}
Paul : Périgny
Paul touche [C'est ça]
{NAME} touche [Oui, nous sommes collègues]
"""
LEAVES = f"""
{NAME} : /effacer
{NAME} touche [Effacer]
(2 heures plus tard)
"""
LIVES = {
    "a first word": f"{NAME} : bonjour",
    "in the middle of a question": f"{NAME} : j'ai des palettes à donner\n{NAME} : /reglages",
    "announced": DECLARES,
    "named in their own words": DECLARES.replace("semaine", f"semaine, demandez {NAME}"),
    "asked and not answered": DECLARES + MARC,
    "waiting for the other": DECLARES + MARC + YES,
    "introduced": DECLARES + MARC + AGREED,
    "asked how it goes": f"""{DECLARES}{MARC}{AGREED}
(4 jours plus tard)
{NAME} touche [Oui]
{NAME} touche [Pas encore fixé]
{NAME} : ça tourne
{NAME} touche [Je ne sais pas]
""",
    "with a colleague": DECLARES + COLLEAGUE + MARC + AGREED,
    "something dangerous before the animator": DECLARES
    + f"{NAME} : 2 futs d'huile de vidange\n{NAME} touche [Trouver un collecteur]",
    "kept away from by another": DECLARES
    + MARC
    + f"Marc : /reglages\nMarc touche [Jamais ceux-là]\nMarc touche [Ajouter un nom]\nMarc : {COMPANY}\n",
    "asking to belong": MARC
    + f"{NAME} : j'ai du bois\n{NAME} : /annuler\n"
    + DECLARES.replace(COMPANY, "Ferme des Aubiers").replace("Périgny", "Thairé").replace(f"{NAME} touche [Publier]\n", ""),
}


INVITES = f"""
Inès : /inviter
Inès touche [Une animatrice, un animateur]
{NAME} ouvre le lien de Inès
{NAME} touche [J'accepte]
"""


@pytest.mark.anyio
async def test_whom_everybody_was_told_to_turn_to_is_forgotten_by_all(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    world.phones[NAME] = Phone(NAME, ACCOUNT, "fr")
    await play(world, INVITES)
    with store.work(world.network) as work:
        work.networks.find_current().animator = NAME
    told = await play(world, f"Paul : bonjour\nPaul : /aide\n{NAME} : /equipe\n")
    assert NAME in told
    await play(world, LEAVES)
    assert NAME not in kept(store)


WORD = "zorglub"  # what nobody else says: it must be gone from every table with its author
DECLARES_WORD = DECLARES.replace("semaine", f"semaine, demandez {WORD}")
WORDS = {
    "before any answer": f"{NAME} : j'ai 20 {WORD}s par mois à donner",
    "among several things": f"{NAME} : j'ai 600 kg de drêches par semaine, des palettes et des {WORD}s à donner",
    "kept while joining": f"""
{NAME} : j'ai 600 kg de drêches par semaine à donner
{NAME} : j'ai aussi 20 palettes par mois à donner pour {WORD}
""",
    "put aside": f"{NAME} : j'ai des {WORD}s à donner\n{NAME} : /annuler",
    "put aside while joining": f"{NAME} : j'ai 20 palettes par mois à donner avec des {WORD}s\n{NAME} : /annuler",
    "as the name of a company": f"{NAME} : j'ai 20 palettes par mois à donner\n{NAME} : Les {WORD.capitalize()}s",
    "on the card of a draft": DECLARES_WORD.replace(f"{NAME} touche [Publier]", ""),
    "published": DECLARES_WORD + MARC,
    "worth knowing": DECLARES.replace(f"{NAME} touche [Publier]", f"{NAME} : il y a un quai {WORD}\n{NAME} touche [Publier]"),
    "asked of the other side": DECLARES + MARC + f"{NAME} touche [Une question]\n{NAME} : pour nourrir des {WORD}s ?\n",
    "answered to the other side": MARC
    + DECLARES
    + f"Marc touche [Une question]\nMarc : en fûts ?\n{NAME} touche [Répondre]\n{NAME} : non, en vrac dans un {WORD}\n",
    "told again at the introduction": MARC
    + DECLARES
    + f"Marc touche [Une question]\nMarc : en fûts ?\n{NAME} touche [Répondre]\n{NAME} : non, en vrac dans un {WORD}\n"
    + "Marc touche [Ça m'intéresse]\nMarc touche [Nous]\nMarc donne son numéro : +33546000000\n"
    + "Inès touche [C'est bon]\nInès touche [C'est bon]\n"
    + f"{NAME} touche [Oui]\n{NAME} donne son numéro : +33639989917\n",
    "to the animator": f"{NAME} : je veux parler à un humain\n{NAME} touche [Écrire à Inès]\n{NAME} : c'est {WORD}",
}


def kept(store: Store) -> str:
    """All rows of all tables, as text."""
    with store.engine.connect() as connection:
        rows = [
            tuple(row)
            for table in inspect(store.engine).get_table_names()
            for row in connection.execute(text(f'SELECT * FROM "{table}"'))
        ]
    plain = [
        json.loads(value) if isinstance(value, str) and value.startswith(("[", "{")) else value for row in rows for value in row
    ]
    return json.dumps(plain, ensure_ascii=False, default=str)


@pytest.mark.anyio
@pytest.mark.parametrize("life", LIVES)
async def test_no_table_holds_anything_of_the_person(life: str, knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    world.phones[NAME] = Phone(NAME, ACCOUNT, "fr")
    await play(world, LIVES[life])
    before = kept(store)
    assert NAME in before
    assert str(ACCOUNT) in before
    await play(world, LEAVES)
    after = kept(store)
    company = [] if life == "with a colleague" else [COMPANY]
    for secret in (NAME, NUMBER, NUMBER.replace(" ", ""), "639989917", str(ACCOUNT), *company):
        assert secret not in after, (life, secret, after[max(0, after.find(secret) - 300) : after.find(secret) + 100])


@pytest.mark.anyio
@pytest.mark.parametrize("said", WORDS)
async def test_no_table_holds_what_was_said(said: str, knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    world.phones[NAME] = Phone(NAME, ACCOUNT, "fr")
    await play(world, WORDS[said])
    assert WORD in kept(store).casefold()
    await play(world, LEAVES)
    await play(world, f"{NAME} : bonjour\n{NAME} : /mes\n{DECLARES}")
    after = kept(store).casefold()
    assert WORD not in after, (said, after[max(0, after.find(WORD) - 300) : after.find(WORD) + 100])


@pytest.mark.anyio
@pytest.mark.parametrize(
    "sentence",
    [
        "j'ai 600 kg de drêches par semaine, 20 palettes par mois et du verre à donner",
        "j'ai 600 kg de drêches par semaine à donner",
        "je cherche des palettes, et j'ai 600 kg de drêches par semaine à donner",
    ],
)
async def test_a_draft_that_was_erased_does_not_come_back_after_joining(
    sentence: str, knowledge: Knowledge, store: Store
) -> None:
    world = World(knowledge, store)
    await play(world, f"{NAME} : {sentence}\n{NAME} : laisse tomber\n{NAME} touche [L'effacer]")
    await play(world, DECLARES.replace("des drêches à donner, 600 kg par semaine", "3 tonnes de sciure par an à donner"))
    with store.read(world.network) as work:
        person = work.people.find_person(world.phone(NAME).id)
        assert person is not None
        [company] = work.memberships.list_companies(person.id)
        assert [row.resource for row in work.personal_data.list_declarations(company.id)] == ["sawdust"]


@pytest.mark.anyio
async def test_what_others_rely_on_stays(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, DECLARES + COLLEAGUE + MARC + LEAVES)
    with store.read(world.network) as work:
        paul = work.people.find_person(world.phone("Paul").id)
        assert paul is not None
        [company] = work.memberships.list_companies(paul.id)
        states = {row.resource: row.state for row in work.personal_data.list_declarations(company.id)}
        assert company.name == COMPANY
        assert states["brewers-spent-grain"] is DeclarationState.OPEN


@pytest.mark.anyio
async def test_whoever_waits_reads_that_there_is_no_continuation(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    told = await play(world, DECLARES + MARC + YES + LEAVES)
    assert "Boucle à Marc : Cette piste n'a pas de suite" in told
    assert NAME not in told.partition("Cette piste")[2]


@pytest.mark.anyio
async def test_a_restored_backup_is_erased_again(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, DECLARES)
    with store.work() as work:
        person = work.people.find_person(world.phone(NAME).id)
        assert person is not None
        journal = ((person.id, world.clock()), (person.id + 99, world.clock()))
        assert work.erasures.replay_journal(journal, world.clock()) == 1
        assert work.erasures.replay_journal(journal, world.clock()) == 0
    await world.wait(timedelta(hours=1))
    assert NAME not in kept(store)


@pytest.mark.anyio
async def test_a_button_of_another_day_shows_again_what_it_means(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    told = await play(world, f"{NAME} : bonjour\n{NAME} : /effacer\n(2 jours plus tard)\n{NAME} touche [Effacer]")
    assert "C'est effacé" not in told
    assert told.count("J'efface votre nom") == 2


@pytest.mark.anyio
async def test_who_comes_back_at_once_is_somebody_new(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    told = await play(world, DECLARES + LEAVES.partition("(")[0] + f"{NAME} : bonjour\n{NAME} : /effacer\n(1 jour plus tard)")
    assert told.count("Bonjour, je suis Boucle") == 2
    assert told.partition("bonjour")[2].count(COMPANY) == 0


@pytest.mark.anyio
async def test_who_blocked_the_bot_is_erased_all_the_same(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    world.phones[NAME] = Phone(NAME, ACCOUNT, "fr")
    await play(world, DECLARES + f"{NAME} : /effacer")
    world.phone(NAME).blocked = True
    await play(world, f"{NAME} touche [Effacer]\n(2 heures plus tard)")
    assert str(ACCOUNT) not in kept(store)


@pytest.mark.anyio
async def test_an_account_that_telegram_lost_is_not_erased(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, DECLARES)
    with store.work() as work:
        work.people.mark_unreachable(world.phone(NAME).id, Reach.GONE)
    await world.wait(timedelta(hours=2))
    assert NAME in kept(store)
    with store.work() as work:
        person = work.people.find_person(world.phone(NAME).id)
        assert person is not None
        assert work.erasures.replay_journal([(person.id, world.clock())], world.clock()) == 1
