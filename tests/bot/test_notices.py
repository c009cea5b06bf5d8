"""Those who run a network are told once each, and again only where it is another day or moment."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlmodel import select

from bot.actions.networks import founding
from bot.rules.animators import notices
from matching.vocabulary import Place
from storage.notes.saying import Saying
from storage.store import Store
from storage.tables import Note

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
TOWN = Place("Périgny", "17180", "17", 46.15, -1.1)
NEWS = Saying("group-gone", {"title": "Atelier"})


def test_each_animator_but_some_reads_it_once(store: Store) -> None:
    with store.work() as work:
        network = founding.create_network(work, "perigny", "Périgny", "Inès", "Agglo", TOWN)
        for number in (11, 12, 13):
            founding.appoint_animator(work, number, f"Animator {number}", NOW)
        founding.create_network(work, "marans", "Marans", "Basile", "Agglo", TOWN)
        founding.appoint_animator(work, 14, "Basile", NOW)
        work.enter(network.id)
        ids = [animator.id for animator in work.people.list_animators()]
        for _ in range(2):
            notices.tell_animators(work, NEWS, "held:7", NOW, but=ids[:1])
        for day in ("2026-11-02", "2026-11-02", "2026-11-03"):
            notices.tell_animators(work, NEWS, "group-removed:3", NOW, anew=day, but=ids[1:])
        kept = sorted(work._session.exec(select(Note.once)))
    assert len(ids) == 3
    assert kept == sorted(
        [*(f"held:7:{id}" for id in ids[1:]), *(f"group-removed:3:{ids[0]}:2026-11-0{day}" for day in (2, 3))]
    )
