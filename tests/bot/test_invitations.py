"""An invitation lets in whom it was made for, as often and as long as it says; nobody gets round it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.actions.networks import founding
from matching.knowledge import Knowledge
from storage.store import Store
from storage.tables.company import CompanyState
from tests.hands import LINK
from tests.script import play
from tests.world import World

LISTED = "(La liste d'Inès compte Boulangerie Martin, boulangerie, à 17180 Périgny : « 10 kg de pain par jour à donner »)\n"
PERSONAL = (
    LISTED
    + """
Inès : /inviter
Inès touche [Une structure précise]
Inès touche [Boulangerie Martin]
"""
)
ANIMATOR = """
Inès : /inviter
Inès touche [Une animatrice, un animateur]
"""
ELSEWHERE = "(L'éco-réseau rennes est là, autour de 35000 Rennes, animé par Yves)\n"


def team(store: Store, world: World) -> list[str]:
    """Who runs the network."""
    with store.read(world.network) as work:
        return [each.person.name for each in work.roles.list_team()]


@pytest.mark.anyio
async def test_two_at_once_by_one_personal_link(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    told = await play(
        world,
        PERSONAL + "Sylvie ouvre le lien de Inès\nZoé ouvre le lien de Inès\n"
        "Sylvie touche [Oui, c'est nous]\nZoé touche [Oui, c'est nous]\n",
    )
    assert "Cette invitation a déjà servi" in told
    with store.read(world.network) as work:
        sylvie, zoe = (work.people.find_person(world.phone(name).id) for name in ("Sylvie", "Zoé"))
        assert sylvie is not None
        assert zoe is not None
        [company] = work.memberships.list_companies(sylvie.id)
        assert company.state is CompanyState.CONFIRMED
        assert work.memberships.list_companies(zoe.id) == ()
        assert [each.verb for each in work.history.list_about(f"company:{company.id}")] == ["confirmed"]


@pytest.mark.anyio
async def test_two_at_once_by_one_invitation_to_run_the_network(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    told = await play(
        world,
        ANIMATOR + "Yves ouvre le lien de Inès\nZoé ouvre le lien de Inès\n"
        "Yves touche [J'accepte]\nZoé touche [J'accepte]\nZoé touche encore [J'accepte]\n",
    )
    assert "Cette invitation a déjà servi" in told
    assert team(store, world) == ["Inès", "Yves"]


@pytest.mark.anyio
async def test_it_counts_when_it_is_accepted(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    told = await play(world, ANIMATOR + "Yves ouvre le lien de Inès\nInès touche [Retirer]\nYves touche [J'accepte]\n")
    assert "Cette invitation a été retirée" in told
    assert team(store, world) == ["Inès"]


@pytest.mark.anyio
async def test_its_date_passes(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, ANIMATOR)
    with store.read(world.network) as work:
        assert [row.expires for row in work.invitations.list_live(world.clock(), 9)] == [world.clock() + timedelta(days=7)]
    told = await play(world, "(6 jours plus tard)\nYves ouvre le lien de Inès\n(2 jours plus tard)\nYves touche [J'accepte]\n")
    assert "n'est plus valable" in told
    assert team(store, world) == ["Inès"]


@pytest.mark.anyio
async def test_only_the_hash_of_a_link_is_kept(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, ANIMATOR)
    token = world._latest("Inès", LINK).partition("_")[2]
    with store.engine.connect() as connection:
        assert token not in str(connection.execute(text("SELECT * FROM invitation")).all())


@pytest.mark.anyio
@pytest.mark.parametrize(
    "token",
    [
        "a.uninvite.1",
        "a.invite.0.join",
        "a.invite.0.animator",
        "a.personal.1",
        "a.confirm.1.yes",
        "a.confirm.1.no",
        "a.dismiss.1.yes",
        "a.resign.0.yes",
        "a.alter.0.name",
        "a.speak.1",
    ],
)
@pytest.mark.parametrize("who", ["Léa", "Yves"])
async def test_neither_a_company_nor_the_animator_of_another_network(
    token: str, who: str, knowledge: Knowledge, store: Store
) -> None:
    world = World(knowledge, store)
    await play(
        world,
        ELSEWHERE + ANIMATOR + "Léa : /start perigny\nLéa : j'ai des drêches à donner, 600 kg par semaine\n"
        "Léa : Brasserie du Marais\nLéa : Périgny\nLéa touche [C'est ça]\n",
    )
    with store.work() as work:
        rennes = work.networks.find_by_slug("rennes")
        assert rennes is not None
        work.enter(rennes.id)
        founding.appoint_animator(work, world.phone("Yves").id, "Yves", world.clock())
    await world.taps(who, token)
    with store.read(world.network) as work:
        assert [each.uses_left for each in work.invitations.list_live(world.clock(), 9)] == [1]
        assert work.networks.find_current().name == "Périgny"
        assert work.companies.list_unconfirmed([1]) == {1}
    assert team(store, world) == ["Inès"]


@pytest.mark.anyio
async def test_the_last_one_stays(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    told = await play(
        world,
        ANIMATOR + "Yves ouvre le lien de Inès\nYves touche [J'accepte]\nInès : /equipe\n"
        "Inès touche [Quitter mon rôle]\nYves : /equipe\nYves touche [Quitter mon rôle]\n"
        "Inès touche [Oui, quitter]\nYves touche [Oui, quitter]\nInès : /effacer\n",
    )
    assert "Personne d'autre n'anime Périgny" in told
    assert "Boucle : J'efface votre nom" in told
    assert team(store, world) == ["Yves"]


COLLEAGUES = (
    ANIMATOR
    + "Yves ouvre le lien de Inès\nYves touche [J'accepte]\n"
    + "Yves : /inviter\nYves touche [Une animatrice, un animateur]\n"
)
DISMISSES = "Inès : /equipe\nInès touche [Retirer Yves]\n"


@pytest.mark.anyio
async def test_who_was_dismissed_does_not_come_back_by_their_own_link(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    told = await play(world, COLLEAGUES + DISMISSES + "Inès touche [Oui, retirer]\nYves ouvre le lien de Yves\n")
    asked = told.partition("Inès touche [Retirer Yves]")[2].partition("Inès touche")[0]
    assert "Pour animer" in asked, "what goes with the role is shown before"
    assert team(store, world) == ["Inès"]
    assert "Cette invitation a été retirée" in told
    with store.read(world.network) as work:
        assert work.invitations.list_live(world.clock(), 10) == ()


@pytest.mark.anyio
@pytest.mark.parametrize("purpose", [ANIMATOR, PERSONAL])
async def test_an_invitation_is_worth_what_its_maker_may_do(purpose: str, knowledge: Knowledge, store: Store) -> None:
    """However the role went: nothing but the row of the role counts."""
    world = World(knowledge, store)
    await play(
        world, ANIMATOR + "Yves ouvre le lien de Inès\nYves touche [J'accepte]\n" + purpose.replace("\nInès ", "\nYves ")
    )
    with store.work(world.network) as work:
        yves = work.people.find_person(world.phone("Yves").id)
        assert yves is not None
        work.roles.take_role(yves.id)
    told = await play(world, "Zoé ouvre le lien de Yves")
    assert "Cette invitation a été retirée" in told


@pytest.mark.anyio
async def test_who_leaves_in_good_order_leaves_the_posters_to_the_others(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    told = await play(
        world,
        COLLEAGUES + "Yves : /inviter\nYves touche [Des structures]\nYves : /equipe\nYves touche [Quitter mon rôle]\n"
        "Yves touche [Oui, quitter]\nZoé écrit le code de Yves\n",
    )
    assert "Bonjour, je suis Boucle" in told.rpartition("Zoé écrit")[2]


@pytest.mark.anyio
async def test_the_outbox_keeps_no_link_that_was_sent(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, PERSONAL + ANIMATOR + "Inès : /inviter\nInès touche [Des structures]\nInès touche [Retirer]\n")
    with store.engine.connect() as connection:
        kept = " ".join(row[0] for row in connection.execute(text("SELECT CAST(saying AS text) FROM note")))
    assert "invite-join" in kept
    assert '"forgotten"' in kept
    assert not LINK.search(kept.replace('"payload": "', "start="))


OPEN = "Inès : /inviter\nInès touche [Des structures]\n"
JOINS = "{0} : j'ai 600 kg de drêches par semaine à donner\n{0} : {1}\n{0} : Périgny\n{0} touche [C'est ça]\n"


def used(store: Store) -> list[int]:
    """How often each invitation has served."""
    with store.engine.connect() as connection:
        return list(connection.execute(text("SELECT used FROM invitation ORDER BY id")).scalars())


@pytest.mark.anyio
async def test_an_invitation_for_all_counts_who_joins_once_a_person(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(
        world,
        ELSEWHERE
        + OPEN
        + "Paul ouvre le lien de Inès\nPaul : /start rennes\nPaul ouvre le lien de Inès\nPaul : /start rennes\n"
        + "Paul ouvre le lien de Inès\n",
    )
    assert used(store) == [0]
    await play(world, JOINS.format("Paul", "Boulangerie Martin") + "Paul ouvre le lien de Inès\nPaul ouvre le lien de Inès\n")
    assert used(store) == [1]


@pytest.mark.anyio
async def test_who_is_recognised_by_a_colleague_is_counted_once(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(
        world,
        "(Membres : Marie – Boulangerie Martin, boulangerie, Périgny)\n"
        + OPEN
        + "Paul ouvre le lien de Inès\n"
        + JOINS.format("Paul", "Boulangerie Martin"),
    )
    assert used(store) == [1]
    await play(world, "Marie touche [Oui, nous sommes collègues]\n")
    assert used(store) == [1]


@pytest.mark.anyio
async def test_who_tries_codes_out_is_listened_to_no_more_for_an_hour(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, OPEN)
    with store.read(world.network) as work:
        code = work.invitations.list_live(world.clock(), 1)[0].code
    wrong = [each for each in ("BBBB", "CCCC", "DDDD", "FFFF", "GGGG", "HHHH", "JJJJ", "KKKK", "LLLL", "MMMM") if each != code]
    told = await play(world, "".join(f"Zoé : /start {each}\n" for each in wrong) + "Zoé : NNNN\nZoé : PPPP\n")
    assert "Beaucoup de codes" in told
    assert "Beaucoup de codes" in await play(world, f"Zoé : /start {code}\n")
    assert "Beaucoup de codes" not in await play(world, f"Paul : /start {code}\n")
    assert "Beaucoup de codes" not in await play(world, f"(1 heure plus tard)\nZoé : /start {code}\n")
    with store.read(world.network) as work:
        zoe = work.people.find_person(world.phone("Zoé").id)
        assert zoe is not None
        assert zoe.came_by is not None
