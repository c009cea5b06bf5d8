"""« Moi »: what a company gives and seeks, how far its exchanges have come, what they bring, and the next useful step."""

from __future__ import annotations

from dataclasses import asdict

from bot.context.action_context import ActionContext
from bot.views.declarations import cards
from bot.views.follow_up.exchanges import list_own_exchanges
from bot.views.gains.lines import build_factor_lines, build_gain_lines, build_share_line
from bot.views.gains.outcomes import list_factors, list_own_outcomes
from matching.consent.states import OPEN_STAGES, Answer, Stage
from matching.gains.model import Measure
from matching.gains.totals import sum_gains
from storage.notes.saying import Button, Saying
from storage.reports.progress import CompanySteps
from storage.tables import Introduction
from storage.tables.declaration import DeclarationState

_MOST_FLOWS = 6
_SHOWN_STATES = (DeclarationState.OPEN, DeclarationState.SERVED, DeclarationState.HELD, DeclarationState.ASLEEP)


def build_company_page(context: ActionContext) -> Saying:
    """All of it on one screen of a phone."""
    company = context.own_company
    own = list_own_exchanges(context)
    gains = sum_gains(list_own_outcomes(context, own))
    steps = context.work.progress.find_steps(company.id)
    following = _build_next_step(context, steps, own)
    year = (Button("me-page.year", "a.year.0.own"),) if own else ()
    return Saying(
        "me-page",
        {"company": company.name, "place": company.place},
        parts=(
            *_build_flow_lines(context),
            *_build_stage_line(own),
            *build_gain_lines("gain-moved", gains.moved),
            *build_gain_lines("gain-pace", gains.pace),
            *build_share_line(gains),
            *(build_factor_lines(list_factors(context, own, company.id)) if Measure.CO2E in gains.moved else ()),
            Saying("me-steps", {name: "yes" if done else "no" for name, done in asdict(steps).items()}),
            Saying(following.key, following.facts),
        ),
        buttons=(*following.buttons, Button("me-page.mine", "a.mine.0"), *year),
    )


def _build_flow_lines(context: ActionContext) -> tuple[Saying, ...]:
    rows = [row for row in context.work.declarations.list_of_company(context.own_company.id) if row.state in _SHOWN_STATES]
    more = len(rows) - _MOST_FLOWS
    return (
        *(Saying("me-flow", cards.describe_declaration(row)) for row in rows[:_MOST_FLOWS]),
        *((Saying("me-flow-more", {"count": more}),) if more > 0 else ()),
    )


def _build_stage_line(own: tuple[Introduction, ...]) -> tuple[Saying, ...]:
    """How many exchanges stand at each stage; one whose other side left counts as over."""
    if not own:
        return ()
    counts = {
        stage.value: sum(each.closed_at is None and each.stage is stage for each in own)
        for stage in (Stage.DISCUSSING, Stage.TRIAL, Stage.RUNNING)
    }
    over = sum(each.closed_at is not None or each.stage not in OPEN_STAGES for each in own)
    return (Saying("me-stages", {**counts, "over": over}),)


def _build_next_step(context: ActionContext, steps: CompanySteps, own: tuple[Introduction, ...]) -> Saying:
    """The one thing that would bring this company further now."""
    for synergy in context.work.digests.list_waiting_leads([context.own_company.id]):
        parties = context.work.synergies.list_parties(synergy.id)
        if any(party.company_id == context.own_company.id and party.answer is Answer.ASKED for party in parties):
            return Saying("me-next-card", buttons=(Button("me-next-card.go", f"a.card.{synergy.id:x}"),))
    if not steps.gives:
        return Saying("me-next-gives", buttons=(Button("me-next-gives.go", "a.go"),))
    if not steps.seeks:
        return Saying("me-next-seeks", buttons=(Button("me-next-seeks.go", "a.propose"),))
    going = [each for each in own if each.closed_at is None and each.stage in OPEN_STAGES]
    if going and not any(each.stage is Stage.RUNNING for each in going):
        return Saying("me-next-pilot", buttons=(Button("me-next-pilot.go", f"a.exchange.{going[0].id:x}"),))
    if not steps.looked:
        return Saying("me-next-around", buttons=(Button("me-next-around.go", "a.around.0"),))
    if not going:
        return Saying("me-next-wait", buttons=(Button("me-next-around.go", "a.around.0"),))
    return Saying("me-next-more", buttons=(Button("me-next-gives.go", "a.go"),))
