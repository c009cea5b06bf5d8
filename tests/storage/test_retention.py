"""What is kept for a while only: raw updates a few days, the words of what ended three years."""

from __future__ import annotations

from datetime import timedelta

from sqlmodel import func, select

from matching.vocabulary import Details
from storage.notes.inbox import MOST_UPDATE_TRIES, Arrival
from storage.store import Store
from storage.tables import Declaration, Inbox
from storage.tables.declaration import DeclarationState
from tests.storage.test_barriers import NOW, company, network


def test_an_update_that_was_set_aside_is_forgotten_within_the_week(store: Store) -> None:
    with store.work() as work:
        work.inbox.keep_arrivals(7, [Arrival(1, 5, '{"text": "secret"}')], NOW)
        [head] = work.inbox.list_heads(1)
        for _ in range(MOST_UPDATE_TRIES):
            work.inbox.mark_failed(head.seq, NOW)
        work.inbox.forget_handled(NOW + timedelta(days=1))
        assert work._session.exec(select(func.count()).select_from(Inbox)).one() == 1, "somebody has to look at it first"
        work.inbox.forget_handled(NOW + timedelta(days=7))
        assert work._session.exec(select(func.count()).select_from(Inbox)).one() == 0


def test_what_ended_three_years_ago_keeps_its_quantities_only(store: Store) -> None:
    with store.work() as work:
        here = network(work)
        brewery = company(work, "Brasserie").id
        lea = work.people.welcome_person(5, 5, "fr", "Léa").id
        ended, running = (
            work.declarations.add(
                Declaration(
                    network_id=here,
                    company_id=brewery,
                    keeper_id=lea,
                    said="drêches, 06 12 34 56 78",
                    yearly=31,
                    state=state,
                    details=Details(picture="file"),
                    touched=NOW,
                )
            )
            for state in (DeclarationState.WITHDRAWN, DeclarationState.OPEN)
        )
        work.erasures.blank_old_declarations(NOW + timedelta(days=3 * 365 - 1))
        work._session.refresh(ended)
        assert ended.said
        work.erasures.blank_old_declarations(NOW + timedelta(days=3 * 365 + 1))
        for row in (ended, running):
            work._session.refresh(row)
        assert (ended.said, ended.keeper_id, ended.details, ended.yearly) == ("", None, Details(), 31)
        assert (running.keeper_id, running.said) == (lea, "drêches, 06 12 34 56 78")
