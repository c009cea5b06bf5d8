"""The journal: who saw or changed what is written down, read in its own network only, and names nobody who was erased."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest

from bot.commands.journal import print_journal
from bot.settings import read_settings
from bot.views.board.journal import DEEDS_BY_SUBJECT, name_deed
from matching.knowledge import Knowledge
from storage.networks.history import OPERATOR_VERBS, JournalEntry
from storage.store import Store
from tests.bot.test_erasure import kept
from tests.script import play
from tests.wire import START
from tests.world import World

BOT = Path(__file__).parents[2] / "bot"
OPENS = """
(Membre : Sylvie – Boulangerie Martin, boulangerie, Périgny)
Inès : /structure boulangerie
"""


def list_deeds(world: World) -> list[tuple[str, str, str]]:
    with world.store.read(world.network) as work:
        return [(name_deed(each), each.person, each.company) for each in work.history.list_journal(0, 99)]


@pytest.mark.anyio
async def test_a_sheet_is_read_once_a_day(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, OPENS + "Inès : la fiche de la boulangerie\n")
    seen = ("sheet-seen", "Inès", "Boulangerie Martin")
    assert list_deeds(world).count(seen) == 1
    await play(world, "(2 jours plus tard)\nInès : /structure boulangerie\n")
    assert list_deeds(world).count(seen) == 2


@pytest.mark.anyio
async def test_a_sheet_that_was_refused_is_not_written_down(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, OPENS.replace("Inès", "Sylvie"))
    assert "sheet-seen" not in {deed for deed, *_ in list_deeds(world)}


@pytest.mark.anyio
async def test_another_networks_journal_is_its_own(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, "(L'éco-réseau rochefort est là, autour de Rochefort, animé par Nadia)" + OPENS)
    with store.read() as work:
        there = work.networks.find_by_slug("rochefort")
        assert there is not None
        work.enter(there.id)
        assert [each for each in work.history.list_journal(0, 99) if each.verb == "sheet-seen"] == []


@pytest.mark.anyio
async def test_its_pages_follow_each_other(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, OPENS)
    with store.work(world.network) as work:
        for number in range(30):
            work.history.add_entry("confirmed", f"company:{number + 1}", 1, START + timedelta(hours=number))
        assert work.history.count_journal() == len(work.history.list_journal(0, 99)) >= 31
        assert len(work.history.list_journal(24, 12)) >= 7
    told = await play(world, "Inès : /journal\nInès touche [Suite ▸]\nInès touche [Suite ▸]\n")
    assert told.count("structure confirmée") == 31


@pytest.mark.anyio
async def test_the_operator_reads_it_and_is_written_down(
    knowledge: Knowledge, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    url = f"sqlite:///{tmp_path / 'boucle.sqlite3'}"
    store = Store(url)
    await play(World(knowledge, store), OPENS)
    store.close()
    from bot.commands.calls import run_calls_command

    settings = read_settings(database_url=url, cache=tmp_path)
    object.__setattr__(settings, "cache", Path(__file__).parents[2] / ".cache")
    run_calls_command(settings, "perigny", as_csv=True)
    capsys.readouterr()
    print_journal(settings, "perigny")
    first, *lines = capsys.readouterr().out.splitlines()
    assert first == "at,by,deed,about,company"
    assert ",the operator,calls-printed," in lines[0]
    assert any(",Inès,sheet-seen," in line and line.endswith(",Boulangerie Martin") for line in lines)


@pytest.mark.anyio
async def test_who_was_erased_is_named_no_more(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, "(Nora anime aussi l'éco-réseau perigny)" + OPENS.replace("Inès :", "Nora :") + "Inès : /journal\n")
    assert "Nora" in kept(store)
    await play(world, "Nora : /effacer\nNora touche [Effacer]\n(2 heures plus tard)\n")
    assert "Nora" not in kept(store), "the copy of the journal that Inès read neither"
    assert ("sheet-seen", "", "Boulangerie Martin") in list_deeds(world)


def test_everything_that_is_written_down_has_its_words(knowledge: Knowledge) -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in BOT.rglob("*.py"))
    calls = re.findall(r"history\.add_entry\(([^()]*(?:\([^()]*\)[^()]*)*)\)", source)
    subjects = {kind for call in calls if "person_id" in call for kind in re.findall(r'f"([a-z]+):\{', call)}
    assert len(subjects) > 12
    assert subjects <= DEEDS_BY_SUBJECT.keys()
    texts = (BOT / "texts" / "fr" / "journal.ftl").read_text(encoding="utf-8")
    for deed in {*DEEDS_BY_SUBJECT.values(), *OPERATOR_VERBS}:
        assert f"[{deed}]" in texts, deed


def test_a_deed_of_the_operators_needs_nobody() -> None:
    entry = JournalEntry(START, "backup-made", "network:1", None, "", "")
    assert name_deed(entry) == "backup-made"
