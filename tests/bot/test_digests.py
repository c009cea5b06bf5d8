"""Once, at its hour there, summer and winter; its buttons are its reader's; nothing to say is not said."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import col, select

from bot.context.action_context import ActionContext
from bot.views.digests import digest_days
from bot.views.digests.personal_digest import DigestItem, build_digest
from matching.knowledge import Knowledge
from storage.people.prefs import DigestPace, Prefs
from storage.store import Store
from storage.tables import Network, Note
from tests.bot.test_colleagues import MARC
from tests.script import play
from tests.storage.test_lifetimes import NOW, company, network
from tests.world import World

PARIS = ZoneInfo("Europe/Paris")
LEA = """
Léa : j'ai des drêches à donner, 600 kg par semaine
Léa : Brasserie du Marais
Léa : Périgny
Léa touche [C'est ça]
Léa touche [Publier]
"""
GATHERED = "Léa : /reglages\nLéa touche [Les pistes]\nLéa touche [☐ Avec le résumé]\n"
NETWORK = Network(slug="p", name="P", animator="Inès", host="Agglo", lat=46.15, lon=-1.09)


def digests(store: Store) -> list[tuple[str, datetime | None]]:
    """The local day in the key of each digest, and when it was sent."""
    with store.read() as work:
        return [
            (note.once.rpartition(":")[2], note.sent_at)
            for note in work._session.exec(select(Note).order_by(col(Note.id)))
            if note.once.startswith("digest:")
        ]


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("begins", "due"),
    [
        ("2026-03-26 08:00", "2026-03-30 06:00"),  # summer time begins on Sunday the 29th: eight o'clock is an hour earlier
        ("2026-10-22 08:00", "2026-10-26 07:00"),  # it ends on Sunday the 25th
    ],
)
async def test_eight_oclock_there_over_the_clock_changes(begins: str, due: str, knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    world.clock.push_to(datetime.fromisoformat(begins).replace(tzinfo=UTC))
    await play(world, LEA + GATHERED + MARC + "(5 jours plus tard)\n")
    moment = datetime.fromisoformat(due).replace(tzinfo=UTC)
    assert moment.astimezone(PARIS).hour == 8
    assert (str(moment.date()), moment) in digests(store)


@pytest.mark.anyio
async def test_a_lead_is_never_told_twice(knowledge: Knowledge, store: Store) -> None:
    """Listed once; then it waits for an answer, is nudged, and ends like a card that was read."""
    world = World(knowledge, store)
    told = await play(world, LEA + GATHERED + MARC + "(8 jours plus tard)\n")
    assert told.count("Une piste pour vous") == 1
    assert "Boucle à Léa : Sans vouloir insister" in told
    assert "Boucle à Léa : Une structure" not in told
    assert "Nouveau" not in told.partition("Boucle à Léa : 📬")[2].partition("[Réglages]")[0]
    assert "Cette piste n'a pas de suite" in await play(world, "(14 jours plus tard)\n")


@pytest.mark.anyio
async def test_the_card_is_for_those_who_were_asked(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, LEA + MARC)
    for name, token in (
        ("Marc", "a.card.1"),
        ("Inès", "a.card.1"),
        ("Zoé", "a.card.1"),
        ("Léa", "a.card.2"),
        ("Léa", "a.card"),
        ("Marc", "a.look.2"),
        ("Zoé", "a.look.1"),
        ("Léa", "a.look.zz"),
        ("Léa", "a.look.9"),
    ):
        await world.taps(name, token)
        assert world.log[-1][1].text.startswith(("Ce bouton n'est pas", "Bonjour", "Cette question", "Cette piste")), name
    await world.taps("Léa", "a.card.1")
    assert "cherche : drêches" in world.log[-1][1].text


@pytest.mark.anyio
async def test_resting_and_without_a_company_nobody_gets_one(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, LEA + MARC + "Marc : /effacer\nMarc touche [Mettre en pause]\nZoé : bonjour\n(8 jours plus tard)\n")
    assert {phone.name for phone, message in world.log if "📬" in message.text} <= {"Léa"}


@pytest.mark.parametrize(
    ("pace", "moment", "since"),
    [
        (DigestPace.WEEKLY, "2026-03-30 06:00", "2026-03-23 07:00"),
        (DigestPace.WEEKLY, "2026-10-26 07:00", "2026-10-19 06:00"),
        (DigestPace.MONTHLY, "2026-04-06 06:00", "2026-03-02 07:00"),
        (DigestPace.MONTHLY, "2027-01-04 07:00", "2026-12-07 07:00"),
    ],
)
def test_it_tells_of_what_came_since_the_last_one(pace: DigestPace, moment: str, since: str) -> None:
    was, now = (datetime.fromisoformat(each).replace(tzinfo=UTC) for each in (since, moment))
    assert digest_days.find_previous_digest(pace, NETWORK, now) == was
    assert digest_days.find_next_digest(Prefs(digest=pace), NETWORK, was) == now
    assert digest_days.find_next_digest(Prefs(digest=DigestPace.NEVER), NETWORK, was) is None
    assert digest_days.find_next_digest(Prefs(digest_day=2, digest_hour=14), NETWORK, now - timedelta(days=1)) != now


@pytest.mark.parametrize(("count", "buttons"), [(2, 5), (3, 4), (5, 6)])
def test_many_news_have_one_button_each(count: int, buttons: int, knowledge: Knowledge, store: Store) -> None:
    with store.work(network(store)) as work:
        mine = company(work, "Brasserie")
        person = work.people.welcome_person(7, 7, "fr", "Léa")
        facts = {"n": 1}
        told = tuple(
            DigestItem(
                "digest-news", dict(facts), (("see", f"a.look.{n}"), ("aside", f"a.aside.{n}")), page=("see", f"a.look.{n}")
            )
            for n in range(count)
        )
        digest = build_digest(ActionContext(work, person, mine, knowledge, NOW), told, ())
        assert len(digest.buttons) == buttons
