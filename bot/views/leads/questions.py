"""What one side of a lead reads of what the other asks or answers, and what would give either of them away."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.conversation.flows.relay import Relaying
from bot.partners.parties import name_party_resource
from bot.views.declarations import cards
from bot.views.leads import choices
from bot.views.leads.lead_cards import build_answer_buttons, describe_party
from matching.activities.model import ROOT_ACTIVITY
from matching.consent.kinds import find_kind_rules
from matching.privacy.anonymous import round_to_two_figures
from matching.privacy.telltales import Identity
from storage.notes.saying import Button, Fact, Saying
from storage.tables import Party, Question, Synergy
from storage.tables.question import QuestionState

_FEWEST_WORDS_ALONE = 4  # an answer of fewer words says nothing without its question
_MOST_SAID = 4  # exchanges of words that an introduction has room for; the written agreement has all


def build_identity(context: ActionContext, mine: Party) -> Identity:
    """What would give this party away in its own words: names, the town, exact figures that others read rounded."""
    company = context.work.companies.get(mine.company_id)
    rows = context.work.personal_data.list_declarations(mine.company_id)
    figures = {figure for row in rows for figure in (row.low, row.high) if figure}
    resources = [name_party_resource(context.work, party) for party in context.work.synergies.list_parties(mine.synergy_id)]
    known = [context.knowledge.taxonomy.resources[id] for id in resources if id in context.knowledge.taxonomy.resources]
    return Identity(
        names=cards.list_revealing_names(context, company),
        places=tuple(filter(None, (company.place, company.postcode))),
        figures=tuple(sorted(f"{figure:g}" for figure in figures if round_to_two_figures(figure) != figure)),
        common=tuple(name for each in known for name in (each.fr, each.en)),
    )


def begin_relay(context: ActionContext, mine: Party, question_id: int = 0) -> Relaying:
    """What is known when a party is about to ask something, or to answer that question."""
    return Relaying(
        synergy=mine.synergy_id,
        question=question_id,
        identity=build_identity(context, mine),
        before=find_last_words(context, mine.synergy_id, mine.company_id),
    )


def find_last_words(context: ActionContext, synergy_id: int, company_id: int) -> str:
    """What that company said last in a lead."""
    said = [
        each.text if each.from_company == company_id else each.reply
        for each in context.work.questions.list_of_lead(synergy_id)
        if company_id in (each.from_company, each.to_company)
    ]
    return next(filter(None, reversed(said)), "")


def build_received_question(context: ActionContext, question: Question, reader: Party, asker: Party) -> Saying:
    """« L'élevage, à environ 10 km, demande : … », with the way to answer."""
    number = f"{question.id:x}"
    return Saying(
        "relay-received",
        {**_describe_speaker(context, reader, asker), "words": question.text or "none"},
        picture=question.picture,
        buttons=(
            Button("relay-received.reply", f"a.respond.{number}"),
            Button("relay-received.later", f"a.respond.{number}.later"),
        ),
    )


def build_received_answer(
    context: ActionContext, synergy: Synergy, question: Question, reader: Party, answerer: Party
) -> Saying:
    """« La brasserie répond : … », with the buttons of the card again while it waits for a yes or a no; with all who wait,
    where they are several."""
    again = choices.build_choice_again(context, reader)
    return Saying(
        "relay-answered",
        {**_describe_speaker(context, reader, answerer), "words": question.reply or "none"},
        parts=(Saying(again.key, again.facts), *again.parts) if again is not None else (),
        picture=question.reply_picture,
        buttons=again.buttons if again is not None else build_answer_buttons(context, synergy, reader),
    )


def build_said_line(context: ActionContext, synergy_id: int) -> tuple[Saying, ...]:
    """« Vous vous êtes dit : … », for those who know each other now; nothing where nothing was said."""
    said = [each for each in context.work.questions.list_of_lead(synergy_id) if each.state is QuestionState.ANSWERED]
    quoted = [line for each in said[-_MOST_SAID:] if (line := _quote(each))]
    return tuple(
        Saying("introduction-said" if number == 0 else "introduction-said-more", line) for number, line in enumerate(quoted)
    )


def _quote(question: Question) -> dict[str, Fact]:
    if not question.reply:
        return {}
    alone = not question.text or len(question.reply.split()) >= _FEWEST_WORDS_ALONE
    return {"question": "none" if alone else question.text, "answer": question.reply}


def _describe_speaker(context: ActionContext, reader: Party, about: Party) -> dict[str, Fact]:
    """Kind and distance, as the card tells them; in a pool nobody learns even that."""
    parties = context.work.synergies.list_parties(about.synergy_id)
    synergy = context.work.synergies.get(about.synergy_id)
    if synergy is not None and find_kind_rules(synergy.kind, len(parties)).changed is None:
        return {"activity": ROOT_ACTIVITY, "near": "", "group": "yes"}
    shown = describe_party(context, reader, about)
    return {"activity": shown["activity"], "near": shown["near"], "group": "no"}
