"""What a company says by telephone after its lead was closed because nobody had heard from it: a yes opens it again."""

from __future__ import annotations

from datetime import timedelta

from bot.context.action_context import ActionContext
from bot.rules.calls import due_calls
from bot.rules.leads import matchmaking
from bot.views.calls import call_list
from bot.views.calls.call_list import CallTopic
from matching.consent.states import Answer
from matching.synergies.finder import weigh_synergy_anew
from storage.tables import Company, Synergy
from storage.tables.declaration import DeclarationState

_HEARD_LATE = timedelta(days=60)  # who answers later is asked anew


def reopen_unheard_leads(context: ActionContext, company: Company) -> tuple[CallTopic, ...]:
    """The leads that this company let lapse by its silence, as long as everything that was announced is still open: begun
    again, with a call to note the yes on. The others are asked once it is noted."""
    topics = []
    for lapsed in context.work.endings.list_unheard_leads(company.id, context.now - _HEARD_LATE):
        if (begun := _begin_again(context, lapsed)) is None:
            continue
        mine = next(each for each in context.work.synergies.list_parties(begun.id) if each.company_id == company.id)
        context.work.synergies.begin_asking(begun, mine, context.now)
        call = due_calls.owe_call(context.work, begun, company.id, context.now)
        topics.append(call_list.find_call_topic(context, call))
    return tuple(topics)


def _begin_again(context: ActionContext, lapsed: Synergy) -> Synergy | None:
    """The same parties under their present figures, in the same order; a yes that was said then is asked for again."""
    parties = context.work.synergies.list_parties(lapsed.id)
    rows = [context.work.declarations.get(each.declaration_id) for each in parties]
    if any(row is None or row.state is not DeclarationState.OPEN for row in rows):
        return None
    entries = {entry.id: entry for entry in context.work.declarations.load_entries([each.declaration_id for each in parties])}
    if len(entries) < len(parties) or any(each.answer is Answer.NO for each in parties):
        return None
    found = weigh_synergy_anew(context.knowledge.scorer, lapsed.kind, list(entries.values()))
    if found is None:
        return None
    return matchmaking.save_lead(context, found, [entries[id] for id in found.members], afresh=True)
