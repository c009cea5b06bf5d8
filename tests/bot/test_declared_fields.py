"""What somebody declares survives the way into the row and back: every field, and one that is added as tests/README.md says."""

from __future__ import annotations

import json
from dataclasses import fields, make_dataclass, replace
from datetime import UTC, date, datetime
from functools import partial
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.dialects import sqlite

from bot.conversation.asks.amount import StatedAmount
from bot.conversation.asks.resource import name_resource
from bot.conversation.codec import seal_talk, unseal_talk
from bot.conversation.engine import advance_flow
from bot.conversation.flows.declare import DECLARE_FLOW, DeclaredFacts, Declaring
from bot.conversation.model import Said, TalkProgress
from bot.conversation.steps import Ask
from bot.rules.declarations import mapping, opening_questions
from bot.rules.declarations.mapping import fill_declaration, rebuild_answers
from matching.knowledge import Knowledge
from matching.vocabulary import CostBasis, Details, Fate, FateWay, Kind, Place, Quantity, Rhythm, Season, Size, Unit
from storage.store import Store
from storage.tables import Declaration
from storage.tables.sealed import Sealed
from tests.storage.test_lifetimes import company, network

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
TODAY = NOW.date()
HINTS = get_type_hints(DeclaredFacts)
FIELDS = [each.name for each in fields(DeclaredFacts)]
FIGURES = st.floats(0, 1e6, allow_nan=False)
QUANTITIES = st.one_of(
    st.builds(Quantity, FIGURES, FIGURES, st.sampled_from(Unit)),
    st.builds(Quantity, FIGURES, FIGURES, st.sampled_from(Unit), st.sampled_from(Rhythm), st.integers(1, 6)),
)
OF_TYPE: dict[Any, Any] = {
    bool: st.booleans(),
    int: st.integers(1, 6),
    float: FIGURES,
    str: st.text(min_size=1, max_size=80),
    date: st.dates(),
    Season: st.builds(Season, st.integers(1, 12), st.integers(1, 12)),
    Fate: st.builds(Fate, st.sampled_from(FateWay), st.none() | FIGURES, st.none() | st.sampled_from(CostBasis)),
    Size: st.builds(Size, FIGURES, st.sampled_from(Unit)),
    StatedAmount: st.builds(StatedAmount, st.none() | QUANTITIES),
}
NEEDED = {"every": {"rhythm": Rhythm.WEEK}}  # how many periods is nothing without the period


def sample(name: str, knowledge: Knowledge) -> Any:
    """Values that a field of this name may have, by its type."""
    type_ = next((each for each in get_args(HINTS[name]) if each is not type(None)), HINTS[name])
    if name == "resource":
        return st.builds(name_resource, OF_TYPE[str], st.sampled_from(sorted(knowledge.taxonomy.resources)), st.just(knowledge))
    if type_ is Place:
        return st.sampled_from([*knowledge.gazetteer.find("Périgny"), *knowledge.gazetteer.find("Saint-Denis")])
    return OF_TYPE[type_] if type_ in OF_TYPE else st.sampled_from(type_)


def travel(said: Declaring, knowledge: Knowledge, details: Details | None = None) -> Declaring:
    """Into a row, through the JSON of its details, and back."""
    row = Declaration(network_id=1, touched=NOW, details=details or Details())
    fill_declaration(row, said, knowledge, NOW)
    column, dialect = Sealed(type(row.details)), sqlite.dialect()
    row.details = column.process_result_value(json.loads(json.dumps(column.process_bind_param(row.details, dialect))), dialect)
    return rebuild_answers(row, knowledge)


@pytest.mark.parametrize("name", FIELDS)
def test_each_field_comes_back_from_the_row(name: str, knowledge: Knowledge) -> None:
    @settings(max_examples=25, deadline=None)
    @given(sample(name, knowledge))
    def come_back(value: Any) -> None:
        said: dict[str, Any] = {name: value, **NEEDED.get(name, {})}
        assert getattr(travel(Declaring(**said), knowledge), name) == value

    come_back()


def test_a_field_without_a_way_is_noticed(knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    lost = make_dataclass("Lost", [("smell", str | None, None)], bases=(DeclaredFacts,), frozen=True)
    answers = make_dataclass("Answers", [("smell", str | None, None)], bases=(Declaring,), frozen=True)
    monkeypatch.setattr(mapping, "DeclaredFacts", lost)
    with pytest.raises(TypeError, match="smell"):
        travel(answers(smell="faint"), knowledge)


def test_everything_at_once_is_kept(knowledge: Knowledge, store: Store) -> None:
    place = knowledge.gazetteer.find("Périgny")[0]
    said = Declaring(
        season=Season(4, 9),
        temperature_c=60.0,
        pressure_bar=2.0,
        size=Size(0.75, Unit.L),
        kind=Kind.OFFER,
        resource=name_resource("palettes", "euro-pallet", knowledge),
        amount=StatedAmount(Quantity(100, 120, Unit.UNIT, Rhythm.MONTH, 2)),
        rhythm=Rhythm.MONTH,
        every=2,
        place=place,
        starts=date(2026, 12, 1),
        until=date(2027, 3, 1),
    )
    here = network(store)
    with store.work(here) as work:
        row = Declaration(network_id=here, company_id=company(work, "Brasserie").id, touched=NOW)
        fill_declaration(row, said, knowledge, NOW)
        kept = work.declarations.add(row).id
    with store.work(here) as work:
        [row] = [each for each in (work.declarations.get(kept),) if each is not None]
        assert rebuild_answers(row, knowledge) == replace(said, draft=kept)
        before = row.model_dump()
        fill_declaration(row, rebuild_answers(row, knowledge), knowledge, NOW)
        assert row.model_dump() == before


def test_what_others_noted_of_it_stays_when_an_answer_changes(knowledge: Knowledge) -> None:
    row = Declaration(network_id=1, touched=NOW)
    fill_declaration(row, Declaring(kind=Kind.OFFER, season=Season(4, 9)), knowledge, NOW)
    editing = rebuild_answers(row, knowledge)
    row.details = replace(row.details, picture="file", within_km=10.0)  # while the question was open
    fill_declaration(row, replace(editing, kind=Kind.NEED), knowledge, NOW)
    assert row.details == Details(season=Season(4, 9), picture="file", within_km=10.0)


def test_how_often_is_kept_until_it_is_known_how_much(knowledge: Knowledge) -> None:
    reading = knowledge.understand_text("j'ai des drêches à donner toutes les deux semaines", "fr", TODAY)
    talk = opening_questions.build_unfinished(knowledge, reading)
    turn = advance_flow(DECLARE_FLOW, TalkProgress("declare", talk.said, talk.answered, talk.heard), Said("600 kg"), knowledge)
    row = Declaration(network_id=1, touched=NOW)
    fill_declaration(row, turn.answers, knowledge, NOW)
    assert (row.low, row.unit, row.rhythm, row.every) == (600, Unit.KG, Rhythm.WEEK, 2)


def test_the_size_of_a_piece_counts_after_a_change_too(knowledge: Knowledge) -> None:
    reading = knowledge.understand_text("je donne 1000 bocaux en verre 50cl par mois", "fr", TODAY)
    row = Declaration(network_id=1, touched=NOW)
    fill_declaration(row, opening_questions.build_unfinished(knowledge, reading).said, knowledge, NOW)
    assert row.details.size == Size(0.5, Unit.L)
    year = row.yearly
    fill_declaration(row, rebuild_answers(row, knowledge), knowledge, NOW)
    assert row.yearly == year is not None


def test_a_talk_kept_by_an_earlier_release_loses_nothing() -> None:
    details = {"season": {"first": 4, "last": 9}, "temperature_c": 60.0, "hidden": [], "picture": None}
    further = {"said": {"kind": "need", "details": {**details, "temperature_c": None}}, "answered": ["kind"]}
    kept = {"answers": {"kind": "offer", "starts": "2026-12-01", "details": details, "more": [further]}, "answered": ["kind"]}
    talk = unseal_talk(DECLARE_FLOW, json.dumps(kept), 3)
    assert (talk.answers.kind, talk.answers.season, talk.answers.temperature_c) == (Kind.OFFER, Season(4, 9), 60.0)
    assert talk.answers.more[0].said == Declaring(kind=Kind.NEED, season=Season(4, 9))
    assert unseal_talk(DECLARE_FLOW, seal_talk(DECLARE_FLOW, talk), 3) == talk


def test_a_question_added_as_the_readme_says_is_kept(knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    """One field in `SaidDetails` (here: in the three that inherit it) and one step."""
    add = partial(make_dataclass, fields=[("smell", str | None, None)], frozen=True)
    details, facts, answers = (
        add("SmellingDetails", bases=(Details,)),
        add("SmellingFacts", bases=(DeclaredFacts,)),
        add("SmellingAnswers", bases=(Declaring,)),
    )
    monkeypatch.setattr(mapping, "DeclaredFacts", facts)
    monkeypatch.setattr(mapping, "Declaring", answers)
    flow: Any = replace(DECLARE_FLOW, answers=answers, steps=(*DECLARE_FLOW.steps, Ask(name="smell")))
    talk = TalkProgress("declare", answers(kind=Kind.NEED), tuple(step.name for step in DECLARE_FLOW.steps))
    talk = unseal_talk(flow, seal_talk(flow, talk), 1)
    turn = advance_flow(flow, talk, Said("forte"), knowledge)
    assert turn.do == "draft"
    kept: Any = travel(turn.answers, knowledge, details())
    assert (kept.kind, kept.smell) == (Kind.NEED, "forte")
