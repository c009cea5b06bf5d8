"""Words typed under a card or under a question, without the button: offered to be passed on, never passed on by themselves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from bot.context.action_context import ActionContext, ActionResult, TalkRequest, enter_network
from bot.conversation.asks.relayed_words import LONGEST_RELAYED, find_relayed_telltale
from bot.conversation.flows.relay import Relaying
from bot.conversation.model import Refuse, Said
from bot.partners.parties import find_own_party
from bot.rules.leads import relays
from bot.views.declarations import draft_batches, drafts
from bot.views.leads import partner_words, questions
from matching.consent.states import LIVE_SYNERGY_STATES, Answer, SynergyState
from matching.understand.reading import Act, Other, Reading
from storage.notes.saying import Saying
from storage.tables import Party, Question, Synergy
from storage.tables.question import QuestionState

_ANSWER_TOKEN, _ASK_TOKEN = "a.respond.", "a.ask."
_DRAFT_TOKENS = (drafts.PUBLISH_PREFIX, draft_batches.BATCH_PREFIX)
_FEWEST_WORDS = 3  # fewer are no question to anybody
_NEVER_RELAYED = frozenset({Other.STOP, Other.COMPLAINT})


def offer_to_relay(context: ActionContext, said: Said) -> ActionResult | None:
    """What was typed right under a question, or looks meant for the other under a card, is offered to be passed on; None
    where it is something else."""
    if (reading := said.reading) is None or context.company is None:
        return None
    if (asked := find_open_question(context)) and not _is_business(reading):
        return _offer_in_network(context, Question, asked, lambda there: _offer_answer(there, said, asked))
    lead = _find_open_card(context) if reading.other is Other.PARTNER or _is_doubtful_question(reading) else 0
    if not lead and _may_be_for_other(reading):
        lead = _find_latest_row(context, _ASK_TOKEN)
    if not lead:
        return None
    return _offer_in_network(context, Synergy, lead, lambda there: _offer_question(there, said, lead))


def offer_condition(context: ActionContext, said: Said) -> ActionResult | None:
    """« Oui mais pas avant mardi », right under a card: it is offered to be passed on, whatever else it may sound like; None
    where there is no card, or the words announce something of one's own."""
    lead = _find_latest_row(context, _ASK_TOKEN)
    reading = said.reading
    if not lead or reading is None or reading.other in _NEVER_RELAYED or _announces_much(reading) or context.company is None:
        return None
    return _offer_in_network(context, Synergy, lead, lambda there: _offer_question(there, said, lead))


def offer_other_words(context: ActionContext, relaying: Relaying, said: Said) -> ActionResult:
    """Other words came while the first ones waited to be passed on: these are offered in their place."""
    return _offer(context, replace(relaying, words=None, early=False, send=None), said)


def add_photo_words(context: ActionContext, relaying: Relaying, said: Said) -> ActionResult:
    """Words for a photo that waits to be passed on: they go along where nothing in them tells who speaks, and the photo is
    shown once more with what goes. Raises Refuse where the lead is over: the others are spoken to directly, or not any more."""
    synergy = context.work.synergies.get(relaying.synergy)
    if synergy is not None and synergy.state is SynergyState.AGREED:
        raise Refuse("relay-over-agreed", **partner_words.describe_one_partner(context, synergy))
    if synergy is None or synergy.state not in LIVE_SYNERGY_STATES:
        raise Refuse("relay-over")
    words = " ".join(said.text.split())
    held = len(words) > LONGEST_RELAYED or find_relayed_telltale(words, relaying.identity, relaying.before, context.knowledge)
    shown = replace(relaying, words="" if held else words, caption="held" if held else "clear", send=None)
    return ActionResult(begin=TalkRequest("relay", shown, ("words",)))


def find_open_question(context: ActionContext) -> int:
    """The question of another side that is the last thing the speaker was asked, while it waits; 0: it was something else."""
    asked = _find_latest_row(context, _ANSWER_TOKEN)
    network = context.work.seats.find_row_network(context.person_id, Question, asked) if asked else None
    if network is None:
        return 0
    with context.work.inside(network):
        question = context.work.questions.get(asked)
    return asked if question is not None and question.state is QuestionState.ASKED else 0


def _find_latest_row(context: ActionContext, start: str) -> int:
    last = context.work.open_messages.find_latest(context.person)
    return _find_row(last.saying, start) if last is not None else 0


def _find_open_card(context: ActionContext) -> int:
    """The lead of the latest card that still has its buttons; 0: there is none, or the card of a draft came after it."""
    shown = context.work.open_messages.list_open(context.person, context.now)
    rows = ((_find_row(message.saying, _ASK_TOKEN), _find_row(message.saying, *_DRAFT_TOKENS)) for message in shown)
    return next((lead for lead, draft in rows if lead or draft), 0)


def _is_business(reading: Reading) -> bool:
    """A declaration or a search of one's own, or something that Boucle answers."""
    if reading.act is Act.OTHER:
        return reading.other in _NEVER_RELAYED
    return reading.act is Act.SEARCH or _announces_much(reading)


def _announces_much(reading: Reading) -> bool:
    return reading.sure and reading.kind is not None and reading.quantity is not None


def _may_be_for_other(reading: Reading) -> bool:
    """« Et c'est humide ? », « je peux venir voir avant », right under a card: neither thanks nor anything that Boucle does."""
    if reading.act is not Act.OTHER or reading.other in _NEVER_RELAYED:
        return False
    return "?" in reading.text or (len(reading.text.split()) >= _FEWEST_WORDS and reading.courtesy is None)


def _is_doubtful_question(reading: Reading) -> bool:
    """« Il faut des bacs fermés ? » under a card asks the other rather than announcing anything."""
    return "?" in reading.text and reading.act is Act.DECLARE and reading.quantity is None


def _offer_in_network(
    context: ActionContext, table: type[Any], row_id: int, begin_there: Callable[[ActionContext], ActionResult | None]
) -> ActionResult | None:
    """In the network of what the words are about, wherever their author stands."""
    standing, network = context.work.network_id, context.work.seats.find_row_network(context.person_id, table, row_id)
    offered = begin_there(enter_network(context, network)) if network is not None else None
    if offered is None:
        context.work.enter(standing)
    return offered


def _offer_answer(context: ActionContext, said: Said, question_id: int) -> ActionResult | None:
    question: Question | None = context.work.questions.lock_question(question_id)
    if question is None or question.state is not QuestionState.ASKED or not context.may_speak_for(question.to_company):
        return None
    parties = context.work.synergies.list_parties(question.synergy_id)
    mine = next((party for party in parties if party.company_id == question.to_company), None)
    return _begin(context, said, mine, question.id) if mine is not None else None


def _offer_question(context: ActionContext, said: Said, synergy_id: int) -> ActionResult | None:
    synergy = context.work.synergies.get(synergy_id)
    mine = find_own_party(context, context.work.synergies.list_parties(synergy_id)) if synergy is not None else None
    if synergy is None or synergy.state is not SynergyState.ASKING or mine is None or mine.answer is not Answer.ASKED:
        return None
    if partner_words.build_unsent_words(context) is not None or relays.count_questions(context, mine) >= relays.MOST_QUESTIONS:
        return None
    return _begin(context, said, mine)


def _begin(context: ActionContext, said: Said, mine: Party, question_id: int = 0) -> ActionResult:
    return _offer(context, questions.begin_relay(context, mine, question_id), said)


def _offer(context: ActionContext, relaying: Relaying, said: Said) -> ActionResult:
    words = " ".join(said.text.split())
    if len(words) > LONGEST_RELAYED:
        return ActionResult(begin=TalkRequest("relay", relaying))
    if find_relayed_telltale(words, relaying.identity, relaying.before, context.knowledge) is not None:
        return ActionResult(begin=TalkRequest("relay", relaying, heard=words))
    return ActionResult(begin=TalkRequest("relay", replace(relaying, words=words, early=True), ("words",)))


def _find_row(saying: Saying, *starts: str) -> int:
    token = next((button.token for button in saying.buttons if button.token.startswith(starts)), "")
    return int(token.split(".")[2], 16) if token else 0
