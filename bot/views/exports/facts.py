"""What the lists of a network are made of, read at one moment; the sheets are written from it without the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.context.action_context import ActionContext
from bot.partners.possible_synergies import UnaskedSynergy, list_unasked_synergies
from bot.views.gains.outcomes import list_outcomes
from matching.gains.model import Gains
from matching.gains.totals import sum_gains
from storage.reports.exports import ListedParty, ListedPerson, MonthlyMessages, NotedYes, SentCount
from storage.reports.figures import Funnel, OpenCount
from storage.tables import Company, Declaration, Introduction, Network, Statement, Synergy


@dataclass(frozen=True, slots=True)
class ExportFacts:
    """All of it: of companies and what they told, of synergies and what became of them, of messages, and the figures."""

    network: Network
    zone: ZoneInfo
    now: datetime
    companies: tuple[Company, ...]
    people: dict[int, tuple[ListedPerson, ...]]
    sent: dict[int, SentCount]
    declarations: tuple[tuple[Declaration, str], ...]
    synergies: tuple[tuple[Synergy, Introduction | None], ...]
    parties: dict[int, tuple[ListedParty, ...]]
    statements: tuple[tuple[Statement, int, str | None], ...]
    agreements: tuple[NotedYes, ...]
    messages: tuple[MonthlyMessages, ...]
    funnel: Funnel
    open_counts: tuple[OpenCount, ...]
    silent: int
    refusals: tuple[tuple[str, int], ...]
    drops: tuple[tuple[str, int], ...]
    gains: Gains
    unasked: tuple[UnaskedSynergy, ...]


def read_export_facts(context: ActionContext) -> ExportFacts:
    """Everything of the network that its animators may see."""
    work = context.work
    facts = ExportFacts(
        network=work.networks.find_current(),
        zone=work.networks.zone(),
        now=context.now,
        companies=work.figures.list_companies(),
        people=work.figures.list_people(),
        sent=work.figures.count_sent(),
        declarations=work.figures.list_declarations(),
        synergies=work.figures.list_synergies(),
        parties=work.figures.list_parties(),
        statements=work.figures.list_statements(),
        agreements=work.figures.list_noted_agreements(),
        messages=work.figures.count_messages(),
        funnel=work.figures.count_funnel(),
        open_counts=work.figures.count_open(),
        silent=work.figures.count_silent_companies(),
        refusals=tuple((reason.value, count) for reason, count in work.figures.count_refusals()),
        drops=tuple((reason.value, count) for reason, count in work.statements.count_reasons()),
        gains=sum_gains(list_outcomes(context, work.introductions.list_all()), None),
        unasked=list_unasked_synergies(context),
    )
    work.figures.release_rows()
    return facts
