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
