"""The world of a script as it stands before anybody speaks: companies, lists, networks, who animates them."""

from __future__ import annotations

import csv
import tempfile
from dataclasses import replace
from pathlib import Path

from bot.actions.imports import takeover
from bot.actions.networks import founding
from bot.actions.people import joining
from bot.context.action_context import ActionContext
from bot.conversation.flows.join import Joining
from bot.rehearsal.territory import DEMO_TERRITORY
from bot.rules.imports import import_lines
from bot.rules.networks import confirmation, invitations
from storage.declarations.ticked import EXPENSES_ASKED_VERB
from storage.tables.company import CompanyState
from storage.tables.invitation import Purpose
from tests.inline import Inline
from tests.log_lines import note_name
from tests.wire import BOT, START, Phone, Room

LIST_TITLES = ("structure", "activite", "commune", "siret", "contact", "telephone", "courriel", "annonce")
TERRITORY_READ: list[import_lines.ImportLine] = []


class World(Inline):
    """Everything that a stage direction can settle."""

    def settle_territory(self) -> None:
        """The forty companies of the demo are there already."""
        if not TERRITORY_READ:  # understanding a hundred sentences once is enough for all scripts
            TERRITORY_READ.extend(import_lines.read_import_file(DEMO_TERRITORY, self.knowledge, self.near, START.date()))
        with self.store.work(self.network) as work:
            takeover.import_lines(work, TERRITORY_READ, self.knowledge, START, joined=True)

    def join(self, name: str | None, company: str, place: str, activity: str, *, confirmed: bool = True) -> None:
        """A company joins Inès's network by the way the product takes, and she confirms it; a colleague who comes after is
        welcome; nobody speaks for it when it is without Telegram."""
        note_name(company)
        where = self.knowledge.gazetteer.find(place, near=self.near)[0]
        known = self.knowledge.activities.find_by_name(activity)
        assert known is not None, f"no activity {activity}"
        with self.store.work(self.network) as work:
            there = work.companies.find_by_name(company, where)
            if name is None:
                assert there is None, f"{company} is there already"
                work.companies.add_company(company, known.id, where, CompanyState.CONFIRMED)
                return
            phone = self.phone(name)
            person = work.people.find_person(phone.id) or work.people.welcome_person(phone.id, phone.id, phone.language, name)
            person.network_id = self.network
            context = ActionContext(work, person, None, self.knowledge, self.clock())
            if there is not None:
                work.memberships.welcome_member(there, person.id, self.clock())
                return
            joining.join_network(context, Joining(name=company, place=where, activity=known.id))
            joined = work.companies.find_of_person(person.id)
            assert joined is not None, f"{name} has not joined {company}"
            if confirmed:  # who has been there for a while has seen the lists that a newcomer ticks
                work.history.add_entry(EXPENSES_ASKED_VERB, f"company:{joined.id}", None, self.clock())
            if confirmed and joined.state is CompanyState.NEW:
                (animator, *_) = work.people.list_animators()
                confirmation.mark_company_confirmed(replace(context, person=animator), joined, "animator")

    def put_on_paper(self, company: str, activity: str, place: str, person: str, phone: str, said: str) -> None:
        """A company is known from a list, has agreed to take part, and nobody there has Telegram."""
        self._listed((company, activity, place, "", person, phone, "", said), joined=True)

    def lists(self, company: str, activity: str, place: str, said: str) -> None:
        """A list of the animator's names a company that has not agreed to anything yet."""
        self._listed((company, activity, place, "", "", "05 46 00 00 77", "", said), joined=False)

    def _listed(self, row: tuple[str, ...], *, joined: bool) -> None:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "list.csv"
            with file.open("w", encoding="utf-8") as out:
                csv.writer(out).writerows([LIST_TITLES, row])
            lines = import_lines.read_import_file(file, self.knowledge, self.near, START.date())
        with self.store.work(self.network) as work:
            takeover.import_lines(work, lines, self.knowledge, self.clock(), joined=joined)

    def another_network(self, slug: str, place: str, animator: str) -> None:
        """One more network of the same bot."""
        with self.store.work() as work:
            founding.create_network(work, slug, slug.capitalize(), animator, "Agglo", self.knowledge.gazetteer.find(place)[0])

    def appoints(self, name: str, slug: str) -> None:
        """Somebody animates that network, too; they stay in the one they are in."""
        with self.store.work() as work:
            network = work.networks.find_by_slug(slug)
            assert network is not None
            work.enter(network.id)
            founding.appoint_animator(work, self.phone(name).id, name, START)

    def speaks_english(self, slug: str) -> None:
        """That network's first language."""
        with self.store.work() as work:
            network = work.networks.find_by_slug(slug)
            assert network is not None
            network.languages = ("en", "fr")

    def authorises(self) -> None:
        """The operator hands somebody a link to found a network."""
        with self.store.work() as work:
            self.links["l'opérateur"] = invitations.issue_invitation(work, Purpose.FOUNDER, self.clock()).payload


__all__ = ["BOT", "START", "Phone", "Room", "World"]
