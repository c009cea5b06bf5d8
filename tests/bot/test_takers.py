"""Several takers of one offer, several givers for one need: who is asked, who is chosen, and never more than there is."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.actions.declarations.liveness import find_to_ask
from bot.actions.leads import answers, choices
from bot.conversation.asks.amount import StatedAmount
from bot.conversation.flows.agree import Agreeing
from bot.conversation.flows.sharing import Sharing
from bot.conversation.model import Refuse
from bot.rules.declarations import lifecycle
from bot.rules.leads import endings, matchmaking
from bot.views.declarations import cards
from matching.consent.states import Stage, SynergyState
from matching.knowledge import Knowledge
from matching.vocabulary import Kind, Quantity, Rhythm, Unit
from storage.tables.declaration import DeclarationState
from storage.work import Work
from tests.bot.test_portions import GRAIN, WEEKLY, build_yard, work
from tests.storage.test_lifetimes import NOW

__all__ = ("work",)


def test_the_giver_chooses_among_several_in_one_message(work: Work, knowledge: Knowledge) -> None:
    """The second yes brings one card about both; the first card can no longer be answered by itself."""
    yard = build_yard(work, knowledge, [600, 150])
    first, second = yard.offered(1), yard.offered(2)
    [card] = yard.notes("choice")
    assert [part.facts["part"] for part in card.parts] == ["all", "some"]
    assert [button.token for button in card.buttons][:3] == [
        f"a.yes.{first.id:x}",
        f"a.yes.{second.id:x}",
        f"a.several.{first.id:x}.{second.id:x}.all",
    ]
    assert yard.owed("synergy-wanted") == []
    assert {yard.party(lead, 0).portion for lead in (first, second)} == {None}


def test_both_are_chosen_and_share_fairly(work: Work, knowledge: Knowledge) -> None:
    yard = build_yard(work, knowledge, [600, 150])
    first, second = (yard.offered(farm) for farm in (1, 2))
    yard.chooses(first, second)
    assert [yard.party(lead, 0).portion for lead in (first, second)] == pytest.approx([450 * WEEKLY, 150 * WEEKLY])
    assert yard.left() == pytest.approx(0, abs=1e-6)
    assert yard.rows[0].state is DeclarationState.SERVED
    assert [row.state for row in yard.rows[1:]] == [DeclarationState.OPEN, DeclarationState.SERVED]


@pytest.mark.parametrize("wishes", [[600, 600, 600], [50, 600, 5], [None, 150, 700], [10, 20, 30]])
def test_the_sum_of_the_parts_is_never_more_than_there_is(work: Work, knowledge: Knowledge, wishes: list[float | None]) -> None:
    yard = build_yard(work, knowledge, wishes)
    leads = [yard.offered(farm) for farm in (1, 2, 3)]
    yard.chooses(*leads)
    given = [yard.party(lead, 0).portion or 0.0 for lead in leads]
    assert sum(given) <= 600 * WEEKLY * (1 + 1e-9)
    assert all(part > 0 for part in given)
    assert all(lead.state is SynergyState.AGREED for lead in leads)


def test_who_is_not_chosen_is_put_again_while_some_is_left(work: Work, knowledge: Knowledge) -> None:
    yard = build_yard(work, knowledge, [150, 600])
    small, large = yard.offered(1), yard.offered(2)
    yard.chooses(small)
    assert small.state is SynergyState.AGREED
    assert large.state is SynergyState.ASKING
    again = [note for note in yard.notes("synergy-wanted") if note.facts["low"] == 600]
    assert again
    yard.chooses(large)
    assert yard.party(large, 0).portion == pytest.approx(450 * WEEKLY)


def test_who_comes_too_late_waits_or_does_not(work: Work, knowledge: Knowledge) -> None:
    yard = build_yard(work, knowledge, [600, 600, 600])
    chosen, waits, leaves = (yard.offered(farm) for farm in (1, 2, 3))
    yard.chooses(chosen)
    assert sorted(yard.heard("synergy-taken")) == ["P3", "P4"]
    choices.leave_queue(yard.context(3), (f"{leaves.id:x}", "leave"))
    with pytest.raises(Refuse):
        choices.leave_queue(yard.context(1), (f"{waits.id:x}", "leave"))
    yard.tells(chosen, 0, Stage.DROPPED)
    assert work.synergies.list_parties(waits.id)
    assert yard.freed() == ["P3"]


def test_a_withdrawal_before_the_choice_leaves_the_other(work: Work, knowledge: Knowledge) -> None:
    yard = build_yard(work, knowledge, [600, 300])
    gone, stays = yard.offered(1), yard.offered(2)
    lifecycle.close_declaration(work, yard.rows[1], DeclarationState.WITHDRAWN, NOW)
    agreeing = yard.begins((gone, stays), "all")
    assert agreeing.several == (stays.id,)
    answers.confirm_acceptance(yard.context(0), agreeing)
    assert stays.state is SynergyState.AGREED
    assert yard.party(stays, 0).portion == pytest.approx(300 * WEEKLY)


def test_a_company_erased_before_the_choice_leaves_the_other(work: Work, knowledge: Knowledge) -> None:
    yard = build_yard(work, knowledge, [600, 300])
    gone, stays = yard.offered(1), yard.offered(2)
    work.erasures.erase_person(yard.people[1], NOW)
    endings.end_departed_leads(work, (gone.id,), (yard.rows[1].company_id or 0,), NOW)
    work._session.expire_all()
    assert yard.begins((gone, stays), "all").several == (stays.id,)


def test_both_people_of_a_company_tap_at_once(work: Work, knowledge: Knowledge) -> None:
    """The second tap finds that all were introduced already."""
    yard = build_yard(work, knowledge, [300, 300])
    both = yard.offered(1), yard.offered(2)
    agreeing = yard.begins(both, "all")
    answers.confirm_acceptance(yard.context(0), agreeing)
    with pytest.raises(Refuse, match="synergy-over-agreed"):
        answers.confirm_acceptance(yard.context(0), agreeing)
    assert yard.party(both[0], 0).portion == pytest.approx(300 * WEEKLY)


def test_who_asks_for_more_than_is_left_gets_what_is_left(work: Work, knowledge: Knowledge) -> None:
    yard = build_yard(work, knowledge, [400, None])
    yard.agree(1)
    late = yard.lead(2)
    begun = answers.accept_card(yard.context(2), (f"{late.id:x}",)).begin
    assert begun is not None
    assert isinstance(begun.answers, Agreeing)
    assert begun.answers.whole == Quantity(200, 200, Unit.KG, Rhythm.WEEK)
    ton = StatedAmount(Quantity(1, 1, Unit.T, Rhythm.WEEK))
    told = answers.confirm_acceptance(yard.context(2), replace(begun.answers, amount=ton, contact="05 46 00 00 03")).say
    assert [saying.key for saying in told] == ["agree-capped", "agree-waiting"]
    yard.chooses(late)
    assert yard.party(late, 0).portion == pytest.approx(200 * WEEKLY)
    assert yard.rows[2].yearly == pytest.approx(1000 * WEEKLY)
    assert yard.left(2) == pytest.approx(800 * WEEKLY)


def test_another_split_is_kept_within_what_each_wishes(work: Work, knowledge: Knowledge) -> None:
    yard = build_yard(work, knowledge, [600, 150])
    both = yard.offered(1), yard.offered(2)
    much = StatedAmount(Quantity(500, 500, Unit.KG, Rhythm.WEEK))
    said = choices.record_shares(yard.context(0), Sharing((both[0].id, both[1].id), GRAIN, None, much)).say
    assert [saying.key for saying in said] == ["choice-split"]
    yard.chooses(*both)
    assert [yard.party(lead, 0).portion for lead in both] == pytest.approx([500 * WEEKLY, 100 * WEEKLY])


def test_a_need_is_filled_by_several_givers(work: Work, knowledge: Knowledge) -> None:
    """600 kg are looked for, two give 400 each: the seeker chooses both, and no more is reserved than is needed."""
    yard = build_yard(work, knowledge, [400, 400], kind=Kind.NEED)
    both = yard.offered(1), yard.offered(2)
    [card] = yard.notes("choice")
    assert {part.key for part in card.parts} == {"choice-line-giver"}
    yard.chooses(*both)
    assert [yard.party(lead, 0).portion for lead in both] == pytest.approx([300 * WEEKLY, 300 * WEEKLY])
    assert yard.rows[0].state is DeclarationState.SERVED
    assert yard.left(1) == pytest.approx(100 * WEEKLY)


def test_three_are_asked_at_once_and_more_where_it_is_lost_within_the_week(
    work: Work, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    yard = build_yard(work, knowledge, [600] * 5)
    monkeypatch.setattr(matchmaking, "_PRESSING_DAYS", 1)  # spent grain keeps two days
    assert len(matchmaking.ask_best_partners(yard.context(0), yard.rows[0])) == 3
    assert not matchmaking.has_place(yard.context(0), yard.rows[0].id)
    monkeypatch.setattr(matchmaking, "_PRESSING_DAYS", 7)
    assert matchmaking.has_place(yard.context(0), yard.rows[0].id)


def test_all_are_asked_at_once_about_what_spoils(work: Work, knowledge: Knowledge) -> None:
    yard = build_yard(work, knowledge, [600] * 5)
    assert len(matchmaking.ask_best_partners(yard.context(0), yard.rows[0])) == 5


def test_others_see_what_is_left(work: Work, knowledge: Knowledge) -> None:
    yard = build_yard(work, knowledge, [150, 600])
    yard.agree(1)
    shown = cards.describe_card(yard.context(2), yard.rows[0], None)
    assert (shown["low"], shown["high"]) == (450, 450)


def test_forged_choices_change_nothing(work: Work, knowledge: Knowledge) -> None:
    yard = build_yard(work, knowledge, [600, 600])
    both = yard.offered(1), yard.offered(2)
    for at in (1, 2):
        with pytest.raises(Refuse):
            choices.choose_several(yard.context(at), yard.token(both, "yes"))
    for args in ((), ("all",), (f"{both[0].id:x}", "all"), (f"{both[0].id:x}", f"{both[0].id:x}", "all")):
        with pytest.raises(Refuse):
            choices.choose_several(yard.context(0), args)


def test_what_is_wholly_placed_is_advertised_nowhere(work: Work, knowledge: Knowledge) -> None:
    """600 kg went to one farm: neither side is found, shown around, told to the group, or asked whether it is still there."""
    yard = build_yard(work, knowledge, [600, 600])
    published = [row.id for row in yard.rows]
    yard.agree(1)
    context = yard.context(2)
    placed = {row.id for row in yard.rows if row.state is DeclarationState.SERVED}
    assert placed == set(published[:2])
    around = {near.id for near in work.nearby.list_around(context.own_company, NOW)}
    told = {row.id for row in work.digests.list_published(NOW - timedelta(days=7), NOW + timedelta(days=7))}
    asked = {*find_to_ask(work, NOW + timedelta(days=400))}
    assert not placed & (around | told | asked)
    assert matchmaking.ask_best_partners(context, yard.rows[2]) == ()
