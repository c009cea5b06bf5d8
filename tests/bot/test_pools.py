"""A pool is founded, joined, left and closed; whoever spoils it is heard politely, and nobody is named too early."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from sqlmodel import col, select

from bot.actions.leads import answers, pool_endings
from bot.actions.leads import pools as actions
from bot.context.action_context import ActionContext
from bot.conversation.asks.amount import StatedAmount
from bot.conversation.model import Refuse
from bot.rules.declarations import changes, lifecycle
from bot.rules.declarations.mapping import rebuild_answers
from bot.rules.leads import consent, endings, neighbours, pools
from bot.rules.networks.invitations import issue_invitation, open_invitation
from matching.consent.states import AimBy, Answer, PartyRole, Stage, SynergyKind, SynergyState, Terms
from matching.knowledge import Knowledge
from matching.vocabulary import Kind, Quantity, Rhythm, Unit
from storage.store import Store
from storage.tables import Declaration, Introduction, Note, Party, Person, Synergy
from storage.tables.company import CompanyState, Member
from storage.tables.declaration import DeclarationState
from storage.tables.invitation import Purpose
from storage.tables.note import NoteState
from storage.work import Work
from tests.storage.test_lifetimes import NOW, company, declared, network


@dataclass
class Estate:
    """Neighbours on one estate, each with a person and a declaration."""

    work: Work
    knowledge: Knowledge
    rows: list[Declaration]
    people: list[Person]

    def context(self, at: int, later: timedelta = timedelta()) -> ActionContext:
        owner = self.work.companies.get(self.rows[at].company_id or 0)
        return ActionContext(self.work, self.people[at], owner, self.knowledge, NOW + later)

    def settle(
        self, name: str, resource: str, kind: Kind = Kind.OFFER, *, yearly: float | None = 4.0, new: bool = False
    ) -> int:
        number = len(self.rows) + 1
        firm = company(self.work, name)
        if new:
            firm.state = CompanyState.NEW
        person = self.work.people.welcome_person(number, number, "fr", f"P{number}")
        person.contact = f"05 46 00 00 0{number}"
        self.work.companies.add_member(firm, person.id, NOW)
        self.people.append(person)
        facts = {"low": yearly, "high": yearly, "unit": Unit.T, "rhythm": Rhythm.YEAR, "yearly": yearly, "left": yearly}
        self.rows.append(
            declared(self.work, firm, kind=kind, resource=resource, keeper_id=person.id, **(facts if yearly else {}))
        )
        return number - 1

    def found(self, at: int) -> Synergy | None:
        return pools.found_pool(self.context(at), self.rows[at])

    def party(self, synergy: Synergy, at: int) -> Party:
        return next(p for p in self.work.synergies.list_parties(synergy.id) if p.declaration_id == self.rows[at].id)

    def agree(self, synergy: Synergy, at: int) -> tuple[str, ...]:
        said = consent.record_agreement(self.context(at), synergy, self.party(synergy, at), self.people[at], Terms())
        return tuple(one.key for one in said)

    def say_otherwise(self, at: int, *, tonnes: float) -> tuple[str, ...]:
        """Its author says how much it is by now."""
        answers = rebuild_answers(self.rows[at], self.knowledge)
        amount = StatedAmount(Quantity(tonnes, tonnes, Unit.T, Rhythm.YEAR))
        return tuple(
            one.key for one in changes.apply_amendment(self.context(at), self.rows[at], replace(answers, amount=amount))
        )

    def owed(self, key: str) -> list[str]:
        notes = self.work._session.exec(
            select(Note).where(Note.state == NoteState.OWED, Note.key == key).order_by(col(Note.id))
        )
        return [self.work.people.get(note.person_id or 0).name for note in notes]


def estate(work: Work, knowledge: Knowledge, *resources: str, kind: Kind = Kind.OFFER, yearly: float | None = 4.0) -> Estate:
    made = Estate(work, knowledge, [], [])
    for number, resource in enumerate(resources):
        made.settle(f"Voisin {number}", resource, kind, yearly=yearly)
    return made


CHECK = "extinguisher-inspection"


def test_two_are_too_few_and_the_third_founds_it(knowledge: Knowledge, store: Store) -> None:
    with store.work(network(store)) as work:
        made = estate(work, knowledge, CHECK, CHECK, kind=Kind.NEED, yearly=None)
        assert made.found(1) is None
        made.settle("Voisin 3", CHECK, Kind.NEED, yearly=None)
        synergy = made.found(2)
        assert synergy is not None
        assert (synergy.kind, synergy.aim) == (SynergyKind.BUY_TOGETHER, None)
        assert [made.party(synergy, at).answer for at in range(3)] == [Answer.ASKED] * 3
        assert made.owed("synergy-pool") == ["P1", "P2", "P3"]
        assert made.found(0) is None, "nobody is asked twice about the same"


def test_an_offer_around_is_better_than_buying_together(knowledge: Knowledge, store: Store) -> None:
    with store.work(network(store)) as work:
        made = estate(work, knowledge, CHECK, CHECK, CHECK, kind=Kind.NEED, yearly=None)
        made.settle("Vérificateur", CHECK, yearly=None)
        assert made.found(2) is None


def test_a_lorry_is_to_be_filled_and_who_joins_last_meets_all(knowledge: Knowledge, store: Store) -> None:
    with store.work(network(store)) as work:
        made = estate(work, knowledge, "plastic-film", "stretch-film", "ldpe-film")
        synergy = made.found(2)
        assert synergy is not None
        assert (synergy.aim, synergy.aimed_by) == (20.0, AimBy.LORRY)
        for at in range(3):
            assert made.agree(synergy, at) == ("agree-waiting-pool",)
        assert synergy.state is SynergyState.ASKING
        fourth = made.settle("Voisin 4", "stretch-film", yearly=9.0)
        assert made.found(fourth) is synergy
        assert made.agree(synergy, fourth)[0] == "introduction-together"
        fifth = made.settle("Voisin 5", "plastic-film", yearly=1.0)
        assert made.found(fifth) is synergy
        assert made.agree(synergy, fifth)[0] == "introduction-together"
        assert made.owed("introduction-joined") == ["P1", "P2", "P3", "P4"]
        assert len(work._session.exec(select(Introduction)).all()) == 1


def test_a_newcomer_nobody_confirmed_meets_nobody(knowledge: Knowledge, store: Store) -> None:
    with store.work(network(store)) as work:
        made = estate(work, knowledge, CHECK, CHECK, CHECK, kind=Kind.NEED, yearly=None)
        synergy = made.found(2)
        assert synergy is not None
        for at in range(3):
            made.agree(synergy, at)
        assert synergy.state is SynergyState.AGREED
        unknown = made.settle("Inconnu", CHECK, Kind.NEED, yearly=None, new=True)
        assert made.found(unknown) is None


def test_a_newcomer_may_refuse_and_the_others_go_on(knowledge: Knowledge, store: Store) -> None:
    with store.work(network(store)) as work:
        made = estate(work, knowledge, CHECK, CHECK, CHECK, kind=Kind.NEED, yearly=None)
        synergy = made.found(2)
        assert synergy is not None
        for at in range(3):
            made.agree(synergy, at)
        late = made.settle("Voisin 4", CHECK, Kind.NEED, yearly=None)
        assert made.found(late) is synergy
        assert consent.record_refusal(made.context(late), synergy, made.party(synergy, late), made.people[late].id) == ()
        assert synergy.state is SynergyState.AGREED
        assert made.found(late) is None, "whoever does not want it is not asked again"


def test_too_late_is_told(knowledge: Knowledge, store: Store) -> None:
    with store.work(network(store)) as work:
        made = estate(work, knowledge, CHECK, CHECK, CHECK, CHECK, kind=Kind.NEED, yearly=None)
        synergy = made.found(3)
        assert synergy is not None
        for at in range(3):
            made.agree(synergy, at)
        later = timedelta(days=31)
        with pytest.raises(Refuse, match="synergy-over-closed"):
            answers.accept_card(made.context(3, later), (f"{synergy.id:x}",))
        fifth = made.settle("Voisin 5", CHECK, Kind.NEED, yearly=None)
        assert pools.found_pool(made.context(fifth, later), made.rows[fifth]) is None


def test_one_of_four_withdraws_and_three_go_on(knowledge: Knowledge, store: Store) -> None:
    with store.work(network(store)) as work:
        made = estate(work, knowledge, CHECK, CHECK, CHECK, CHECK, kind=Kind.NEED, yearly=None)
        synergy = made.found(3)
        assert synergy is not None
        made.agree(synergy, 0)
        lifecycle.close_declaration(work, made.rows[0], DeclarationState.WITHDRAWN, NOW)
        assert synergy.state is SynergyState.ASKING
        assert made.owed("synergy-void") == []
        lifecycle.close_declaration(work, made.rows[1], DeclarationState.WITHDRAWN, NOW)
        assert synergy.state is SynergyState.VOID


def test_three_go_on_when_the_time_is_over_though_no_lorry_is_full(knowledge: Knowledge, store: Store) -> None:
    with store.work(network(store)) as work:
        made = estate(work, knowledge, "plastic-film", "stretch-film", "ldpe-film", yearly=1.0)
        synergy = made.found(2)
        assert synergy is not None
        for at in range(3):
            made.agree(synergy, at)
        over = NOW + timedelta(days=31)
        assert pool_endings.find_due_pools(work, NOW) == ()
        pool_endings.close_due_pools(work, knowledge, over, pool_endings.find_due_pools(work, over))
        assert synergy.state is SynergyState.AGREED
        assert made.owed("introduction-together") == ["P1", "P2", "P3"]


def test_two_of_three_do_not(knowledge: Knowledge, store: Store) -> None:
    with store.work(network(store)) as work:
        made = estate(work, knowledge, CHECK, CHECK, CHECK, kind=Kind.NEED, yearly=None)
        synergy = made.found(2)
        assert synergy is not None
        made.agree(synergy, 0)
        made.agree(synergy, 1)
        over = NOW + timedelta(days=31)
        pool_endings.close_due_pools(work, knowledge, over, pool_endings.find_due_pools(work, over))
        assert synergy.state is SynergyState.LAPSED


def test_the_first_who_takes_care_of_it_is_told_to_all(knowledge: Knowledge, store: Store) -> None:
    with store.work(network(store)) as work:
        made = estate(work, knowledge, CHECK, CHECK, CHECK, kind=Kind.NEED, yearly=None)
        synergy = made.found(2)
        assert synergy is not None
        with pytest.raises(Refuse, match="button-gone"):
            actions.choose_organiser(made.context(0), (f"{synergy.id:x}", "me"))
        for at in range(3):
            made.agree(synergy, at)
        told = [actions.choose_organiser(made.context(at), (f"{synergy.id:x}", "me")).say[0].key for at in (0, 1)]
        assert told == ["organiser-me", "organiser-known"]
        assert made.owed("organiser-told") == ["P2", "P3"]
        with pytest.raises(Refuse, match="button-gone"):
            actions.choose_organiser(made.context(0), (f"{synergy.id:x}", "everybody"))


@pytest.mark.parametrize("agreed", [False, True], ids=["in the making", "agreed"])
def test_one_of_four_is_erased_in_the_middle(knowledge: Knowledge, store: Store, agreed: bool) -> None:
    with store.work(network(store)) as work:
        made = estate(work, knowledge, CHECK, CHECK, CHECK, CHECK, kind=Kind.NEED, yearly=None)
        synergy = made.found(3)
        assert synergy is not None
        for at in range(4 if agreed else 2):
            made.agree(synergy, at)
        ended = work.erasures.erase_person(made.people[0], NOW)
        endings.end_departed_leads(work, ended.synergies, ended.companies, NOW)
        work._session.expire_all()
        assert synergy.state is (SynergyState.AGREED if agreed else SynergyState.ASKING)
        assert made.owed("synergy-ended") == []
        assert [each.closed_at for each in work._session.exec(select(Introduction))] == ([None] if agreed else [])


def test_one_of_three_is_erased_and_it_ends(knowledge: Knowledge, store: Store) -> None:
    with store.work(network(store)) as work:
        made = estate(work, knowledge, CHECK, CHECK, CHECK, kind=Kind.NEED, yearly=None)
        synergy = made.found(2)
        assert synergy is not None
        made.agree(synergy, 1)
        ended = work.erasures.erase_person(made.people[0], NOW)
        endings.end_departed_leads(work, ended.synergies, ended.companies, NOW)
        work._session.expire_all()
        assert synergy.state is SynergyState.VOID
        assert "P2" in made.owed("synergy-ended")


def test_one_that_fell_apart_is_founded_again_when_somebody_new_comes(knowledge: Knowledge, store: Store) -> None:
    with store.work(network(store)) as work:
        made = estate(work, knowledge, CHECK, CHECK, CHECK, kind=Kind.NEED, yearly=None)
        synergy = made.found(2)
        assert synergy is not None
        made.agree(synergy, 0)
        consent.record_refusal(made.context(1), synergy, made.party(synergy, 1), made.people[1].id)
        assert synergy.state is SynergyState.REFUSED
        fourth = made.settle("Voisin 4", CHECK, Kind.NEED, yearly=None)
        again = made.found(fourth)
        assert again is not None
        assert again is not synergy
        members = {party.declaration_id for party in work.synergies.list_parties(again.id)}
        assert members == {made.rows[at].id for at in (0, 2, fourth)}, "whoever refused is left in peace"
        for at in (0, 2, fourth):
            made.agree(again, at)
        assert again.state is SynergyState.AGREED


def test_one_that_nobody_answered_is_founded_again(knowledge: Knowledge, store: Store) -> None:
    with store.work(network(store)) as work:
        made = estate(work, knowledge, CHECK, CHECK, CHECK, kind=Kind.NEED, yearly=None)
        synergy = made.found(2)
        assert synergy is not None
        over = NOW + timedelta(days=31)
        pool_endings.close_due_pools(work, knowledge, over, pool_endings.find_due_pools(work, over))
        fourth = made.settle("Voisin 4", CHECK, Kind.NEED, yearly=None)
        again = pools.found_pool(made.context(fourth, timedelta(days=32)), made.rows[fourth])
        assert again is not None
        assert again is not synergy


def test_what_a_member_has_more_by_now_may_be_what_was_missing(knowledge: Knowledge, store: Store) -> None:
    with store.work(network(store)) as work:
        made = estate(work, knowledge, "plastic-film", "stretch-film", "ldpe-film")
        synergy = made.found(2)
        assert synergy is not None
        for at in range(3):
            made.agree(synergy, at)
        assert synergy.state is SynergyState.ASKING
        made.say_otherwise(2, tonnes=8.0)
        assert synergy.state is SynergyState.ASKING
        made.say_otherwise(2, tonnes=15.0)
        assert synergy.state is SynergyState.AGREED
        assert made.owed("introduction-together") == ["P1", "P2", "P3"], "whoever changed it reads of the others too"


def test_what_fills_a_lorry_by_itself_leaves_the_round_and_the_others_go_on(knowledge: Knowledge, store: Store) -> None:
    with store.work(network(store)) as work:
        made = estate(work, knowledge, "plastic-film", "stretch-film", "ldpe-film", "plastic-film")
        synergy = made.found(3)
        assert synergy is not None
        made.agree(synergy, 0)
        assert "pool-outgrown" in made.say_otherwise(0, tonnes=600.0)
        assert synergy.state is SynergyState.ASKING
        members = {party.declaration_id for party in work.synergies.list_parties(synergy.id)}
        assert members == {made.rows[at].id for at in (1, 2, 3)}
        assert made.owed("synergy-void") == []
        made.say_otherwise(1, tonnes=600.0)
        assert synergy.state is SynergyState.VOID, "two are too few"


def test_another_figure_ends_no_pool_that_has_grown_wider_than_it_began(knowledge: Knowledge, store: Store) -> None:
    with store.work(network(store)) as work:
        made = estate(work, knowledge, CHECK, CHECK, CHECK, kind=Kind.NEED, yearly=None)
        synergy = made.found(2)
        assert synergy is not None
        consent.record_refusal(made.context(1), synergy, made.party(synergy, 1), made.people[1].id)
        assert synergy.state is SynergyState.REFUSED
        again = made.found(made.settle("Voisin 4", CHECK, Kind.NEED, yearly=None))
        assert again is not None
        far = made.settle("Au loin", CHECK, Kind.NEED, yearly=None)
        made.rows[far].lat = 46.32  # a round away from the nearest of them only
        assert made.found(far) is again
        made.agree(again, 0)
        made.say_otherwise(0, tonnes=2.0)
        assert again.state is SynergyState.ASKING


def test_whoever_has_not_read_of_it_yet_may_still_join_when_the_others_are_introduced(
    knowledge: Knowledge, store: Store
) -> None:
    with store.work(network(store)) as work:
        made = estate(work, knowledge, CHECK, CHECK, CHECK, CHECK, kind=Kind.NEED, yearly=None)
        synergy = made.found(3)
        assert synergy is not None
        for at in range(3):
            made.agree(synergy, at)
        assert synergy.state is SynergyState.AGREED
        assert made.owed("synergy-pool") == ["P4"], "its card waits for its day, and for nobody else's"
        assert made.agree(synergy, 3)[0] == "introduction-together"


def taker(made: Estate, resource: str, yearly: float) -> int:
    at = made.settle("Preneur", resource, Kind.NEED, yearly=yearly)
    made.rows[at].details = replace(made.rows[at].details, at_least=True)
    return at


@pytest.mark.parametrize("last", ["the taker", "a giver"])
def test_a_takers_minimum_is_what_two_givers_reach_together(knowledge: Knowledge, store: Store, last: str) -> None:
    with store.work(network(store)) as work:
        made = Estate(work, knowledge, [], [])
        if last == "the taker":
            givers = [made.settle(f"Voisin {n}", "sawdust", yearly=4.0) for n in range(2)]
            wants = taker(made, "sawdust", 7.0)
            begins = wants
        else:
            givers = [made.settle("Voisin 0", "sawdust", yearly=4.0)]
            wants = taker(made, "sawdust", 7.0)
            givers.append(made.settle("Voisin 1", "sawdust", yearly=4.0))
            begins = givers[1]
        lines = neighbours.ask_neighbours(made.context(begins), made.rows[begins])
        assert [line.key for line in lines] == ["partner-pool"], "no giver is asked alone: each has too little"
        [synergy] = work._session.exec(select(Synergy)).all()
        assert (synergy.aim, synergy.aimed_by) == (7.0, AimBy.TAKER)
        assert made.party(synergy, wants).role is PartyRole.TAKER
        made.agree(synergy, wants)
        made.agree(synergy, givers[0])
        assert synergy.state is SynergyState.ASKING
        assert made.agree(synergy, givers[1])[0] == "introduction-together"
        assert made.party(synergy, wants).portion == 8.0, "who wants so much at least takes all of it"


def test_what_one_giver_has_is_enough(knowledge: Knowledge, store: Store) -> None:
    with store.work(network(store)) as work:
        made = Estate(work, knowledge, [], [])
        made.settle("Voisin 0", "sawdust", yearly=9.0)
        wants = taker(made, "sawdust", 7.0)
        assert [line.key for line in neighbours.ask_neighbours(made.context(wants), made.rows[wants])] != ["partner-pool"]
        [synergy] = work._session.exec(select(Synergy)).all()
        assert synergy.kind is SynergyKind.EXCHANGE


def test_a_taker_joins_a_round_in_the_making(knowledge: Knowledge, store: Store) -> None:
    with store.work(network(store)) as work:
        made = estate(work, knowledge, "plastic-film", "plastic-film", "plastic-film", yearly=3.0)
        synergy = made.found(2)
        assert synergy is not None
        wants = taker(made, "plastic-film", 8.0)
        assert made.found(wants) is synergy
        assert (synergy.aim, synergy.aimed_by) == (8.0, AimBy.TAKER)
        for at in range(3):
            assert made.agree(synergy, at) == ("agree-waiting-pool",)
        assert made.agree(synergy, wants)[0] == "introduction-together"


def test_the_animator_sets_from_how_much_on_it_is_worth_while(knowledge: Knowledge, store: Store) -> None:
    with store.work(network(store)) as work:
        made = estate(work, knowledge, "plastic-film", "plastic-film", "plastic-film", yearly=3.0)
        synergy = made.found(2)
        assert synergy is not None
        for at in range(3):
            assert made.agree(synergy, at) == ("agree-waiting-pool",)
        pools.set_animator_aim(made.context(0), synergy, 9.0)
        assert (synergy.aim, synergy.aimed_by) == (9.0, AimBy.ANIMATOR)
        assert consent.decide_lead_state(made.context(0), synergy) is SynergyState.AGREED


def test_one_that_was_given_up_takes_nobody_in_but_begins_anew(knowledge: Knowledge, store: Store) -> None:
    with store.work(network(store)) as work:
        made = estate(work, knowledge, CHECK, CHECK, CHECK, kind=Kind.NEED, yearly=None)
        synergy = made.found(2)
        assert synergy is not None
        for at in range(3):
            made.agree(synergy, at)
        [met] = work._session.exec(select(Introduction)).all()
        met.stage, met.closed_at = Stage.DROPPED, NOW
        fourth = made.settle("Voisin 4", CHECK, Kind.NEED, yearly=None)
        again = made.found(fourth)
        assert again is not None
        assert again is not synergy


def test_a_neighbours_link_lives_as_long_as_its_maker_speaks_for_the_announcement(knowledge: Knowledge, store: Store) -> None:
    here = network(store)
    with store.work(here) as work:
        made = estate(work, knowledge, CHECK, CHECK, kind=Kind.NEED, yearly=None)
        first, second = (
            issue_invitation(work, Purpose.NEIGHBOUR, NOW, by=made.people[at].id, declaration=made.rows[at]) for at in range(2)
        )
        guest = ActionContext(work, work.people.welcome_person(99, 99, "fr", "Rose"), None, knowledge, NOW)
        for link in (first, second):
            assert open_invitation(guest, link.payload) is not None
            assert len(link.payload) == len("p_") + 22
        assert actions.join_neighbour(guest, (f"{made.rows[0].id:x}", f"{first.row.id:x}")).begin is not None
        with pytest.raises(Refuse, match="button-gone"):  # somebody else's link says nothing of this announcement
            actions.join_neighbour(guest, (f"{made.rows[0].id:x}", f"{second.row.id:x}"))
        with pytest.raises(Refuse, match="neighbour-link-old"):
            actions.join_neighbour(guest, (f"{made.rows[0].id:x}",))
        lifecycle.close_declaration(work, made.rows[0], DeclarationState.WITHDRAWN, NOW)
        assert first.row.withdrawn == NOW
        member = work._session.exec(select(Member).where(Member.person_id == made.people[1].id)).one()
        work._session.delete(member)
        work._session.flush()
        for link in (first, second):
            with pytest.raises(Refuse, match="invitation-withdrawn"):
                open_invitation(guest, link.payload)
            with pytest.raises(Refuse, match="invitation-withdrawn"):
                actions.join_neighbour(guest, (f"{link.row.declaration_id:x}", f"{link.row.id:x}"))


def test_a_pool_that_takes_nobody_any_more_says_so(knowledge: Knowledge, store: Store) -> None:
    with store.work(network(store)) as work:
        made = estate(work, knowledge, CHECK, CHECK, CHECK, kind=Kind.NEED, yearly=None)
        synergy = made.found(2)
        assert synergy is not None
        link = issue_invitation(work, Purpose.NEIGHBOUR, NOW, by=made.people[0].id, declaration=made.rows[0])
        guest = ActionContext(work, work.people.welcome_person(99, 99, "fr", "Rose"), None, knowledge, NOW)
        assert open_invitation(guest, link.payload) is not None
        synergy.open_until = NOW
        work._session.flush()
        with pytest.raises(Refuse, match="neighbour-over"):
            open_invitation(guest, link.payload)
