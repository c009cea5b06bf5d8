"""Questions between two sides who do not know each other yet: both at once, one too many, gone in the middle, forged."""

from __future__ import annotations

import asyncio
import io
from datetime import timedelta

import pytest
from docx import Document
from sqlmodel import select

from bot.actions.leads import silence
from bot.conversation.asks.contact import Dialling, find_dialling, parse_phone, parse_shared_phone, write_whole_number
from bot.rules.leads.relays import MOST_QUESTIONS
from matching.knowledge import Knowledge
from storage.store import Store
from storage.tables import Note, Question
from tests.members import read_members, settle_members
from tests.script import play
from tests.world import World

MEMBERS = "Léa – Brasserie du Marais, brasserie, Périgny ; Marc – Ferme des Aubiers, élevage de porcs, Thairé"


@pytest.fixture
def world(knowledge: Knowledge, store: Store) -> World:
    """Marc has Léa's card in his hand."""
    world = World(knowledge, store)
    settle_members(world, read_members(MEMBERS))
    act(world, ("Marc", "je cherche des drêches, 600 kg par semaine"), ("Marc", "[Publier]"))
    act(world, ("Léa", "j'ai 600 kg de drêches par semaine à donner"), ("Léa", "[Publier]"))
    return world


def act(world: World, *deeds: tuple[str, str]) -> None:
    """Words, or a button in brackets."""

    async def play() -> None:
        for name, said in deeds:
            if said.startswith("["):
                await world.touches(name, said.strip("[]"))
            else:
                await world.writes(name, said)

    asyncio.run(play())


def read(world: World, name: str) -> str:
    """What somebody was sent last."""
    return next(message.text for phone, message in reversed(world.log) if phone.name == name)


def questions(world: World) -> list[Question]:
    """All that are kept."""
    with world.store.read() as work:
        rows = list(work._session.exec(select(Question).order_by(Question.id)))  # type: ignore[arg-type]
        work._session.expunge_all()
        return rows


def test_a_question_and_its_answer_are_rows(world: World) -> None:
    act(world, ("Marc", "[Une question]"), ("Marc", "En fûts ?"), ("Léa", "[Répondre]"), ("Léa", "non, en vrac"))
    [row] = questions(world)
    assert (row.text, row.reply, row.state) == ("En fûts ?", "non, en vrac", "answered")


def test_the_first_answer_counts(world: World) -> None:
    act(world, ("Marc", "[Une question]"), ("Marc", "En fûts ?"), ("Léa", "[Répondre]"))
    with world.store.work(world.network) as work:
        [row] = work.questions.list_of_lead(questions(world)[0].synergy_id)
        work.questions.record_answer(row, "noté par Inès", None, None, world.clock())
    act(world, ("Léa", "non, en vrac"))
    assert "a déjà sa réponse" in read(world, "Léa")
    assert "« non, en vrac »" in read(world, "Léa")
    assert questions(world)[0].reply == "noté par Inès"


def test_what_nobody_answers_is_asked_by_telephone_and_who_waits_for_it_is_left_alone(world: World) -> None:
    asked = asyncio.run(play(world, "Marc touche [Une question]\nMarc : En fûts ?\n(3 jours plus tard)"))
    with world.store.read(world.network) as work:
        assert silence.find_to_nudge(work, world.clock()) == ()
    told = asyncio.run(play(world, "(3 jours plus tard)\nInès : /appels"))
    assert "Sans vouloir insister" not in asked + told
    assert "“En fûts ?”" in told.rpartition("Inès : /appels")[2]


def test_later_under_a_new_card_is_no_answer_to_the_question_how_it_goes(world: World) -> None:
    told = asyncio.run(
        play(
            world,
            """
Marc touche [Ça m'intéresse]
Marc touche [Nous]
Marc donne son numéro : +33546000000
Léa touche [Oui]
Léa donne son numéro : +33639980001
Léa : j'ai 30 palettes par mois à donner
Léa touche [Publier]
(4 jours plus tard)
Marc : je cherche des palettes, 30 par mois
Marc touche [Publier]
Léa : plus tard
""",
        )
    )
    assert "Avez-vous pu parler avec Ferme des Aubiers" in told
    assert "Je vous en reparle dans combien de temps" in told.rpartition("Léa : plus tard")[2]


def test_there_are_only_so_many_questions(world: World) -> None:
    for number in range(MOST_QUESTIONS):
        act(world, ("Marc", "[Une question]"), ("Marc", f"Question {'abcdefgh'[number]} ?"))
        asyncio.run(world.wait(timedelta(minutes=1)))
    act(world, ("Marc", "[Une question]"))
    assert "de vive voix" in read(world, "Marc")
    assert len(questions(world)) == MOST_QUESTIONS


def test_a_number_in_two_halves_is_held_back(world: World) -> None:
    act(world, ("Marc", "[Une question]"), ("Marc", "réponse au 06 12 34"))
    act(world, ("Marc", "[Une question]"), ("Marc", "56 78 90 pour la suite"))
    assert "numéro de téléphone" in read(world, "Marc")
    assert len(questions(world)) == 1


def test_who_asked_and_is_erased_takes_the_question_along(world: World) -> None:
    act(world, ("Marc", "[Une question]"), ("Marc", "En fûts ?"), ("Léa", "[Répondre]"))
    act(world, ("Marc", "/effacer"), ("Marc", "[Effacer]"))
    with world.store.read() as work:
        assert not [row for row in work._session.exec(select(Note)) if "En fûts" in str(row.saying)], "nor any copy"
    act(world, ("Léa", "non, en vrac"))
    assert "« non, en vrac »" in read(world, "Léa")
    assert "n'a pas de suite" in read(world, "Léa")
    assert not questions(world)


def test_another_company_answers_nothing(world: World) -> None:
    settle_members(world, read_members("Zoé – Garage du Port, garage, Périgny"))
    act(world, ("Marc", "[Une question]"), ("Marc", "En fûts ?"))
    for verb in ("respond", "ask", "contract", "answered"):
        asyncio.run(world.taps("Zoé", f"a.{verb}.1"))
        asyncio.run(world.taps("Zoé", f"a.{verb}.1.later"))
    assert questions(world)[0].state == "asked"
    assert "Brasserie" not in "".join(message.text for phone, message in world.log if phone.name == "Zoé")


def test_the_agreement_can_be_opened_and_tells_what_was_said(world: World) -> None:
    act(world, ("Marc", "[Une question]"), ("Marc", "En fûts ?"), ("Léa", "[Répondre]"), ("Léa", "non, en vrac, bac à rendre"))
    act(world, ("Marc", "[Ça m'intéresse]"), ("Marc", "[Nous]"), ("Marc", "05 46 00 00 00"), ("Léa", "[Oui]"))
    act(world, ("Léa", "06 39 98 00 01"), ("Marc", "[Préparer un accord écrit]"))
    made = next(message.document for phone, message in reversed(world.log) if phone.name == "Marc" and message.document)
    assert made.name == "accord-a-completer.docx"
    page = Document(io.BytesIO(made.content))
    cells = [cell.text for table in page.tables for row in table.rows for cell in row.cells]
    said = "\n".join([*cells, *(paragraph.text for paragraph in page.paragraphs)])
    for known in ("Brasserie du Marais", "Ferme des Aubiers", "600\u202fkg", "En fûts ?", "bac à rendre", "05 46 00 00 00"):
        assert known.replace("\u202f", " ") in said.replace("\u202f", " ").replace("\xa0", " "), known
    blank = cells[cells.index("Premier enlèvement le") + 1]
    assert set(blank) == {"_"}
    assert cells[cells.index("Transport assuré par") + 1] == "Ferme des Aubiers"
    assert round(page.sections[0].page_width.cm) == 21  # A4, and spelled in its reader's language
    assert 'w:lang w:val="fr-FR"' in page.styles.element.xml


BELGIUM, BORDER = find_dialling("BE", "BE"), find_dialling("BE", "59")


@pytest.mark.parametrize(
    ("typed", "dialling", "dialled"),
    [
        ("0477 12 34 56", BELGIUM, "0477 12 34 56"),
        ("0477 12 34 56", BORDER, "+32 477 12 34 56"),
        ("32477123456", BORDER, "+32 477 12 34 56"),
        ("06 12 34 56 78", Dialling(), "06 12 34 56 78"),
        ("33612345678", Dialling(), "06 12 34 56 78"),
        ("+32 477 12 34 56", Dialling(), "+32 477 12 34 56"),
        ("079 123 45 67", find_dialling("CH", "CH"), "079 123 45 67"),
        ("06 12", Dialling(), None),
    ],
)
def test_a_number_is_told_as_it_is_dialled(typed: str, dialling: Dialling, dialled: str | None) -> None:
    assert parse_phone(typed, dialling) == dialled
    if dialled is not None:
        assert parse_phone(dialled, Dialling(dialling.home, dialling.home)) == dialled
        assert (write_whole_number(dialled, dialling) or "").startswith("+")


def test_a_shared_number_is_whole_with_or_without_its_plus() -> None:
    assert parse_shared_phone("32477123456", Dialling()) == parse_shared_phone("+32477123456", Dialling()) == "+32 477 12 34 56"
    assert write_whole_number("lea@brasserie.example", Dialling()) is None
