"""What somebody says before their éco-réseau is known is kept, and comes first once it is."""

from __future__ import annotations

from bot.context.action_context import ActionContext, ActionResult, TalkRequest
from bot.conversation.codec import seal_talk, unseal_talk
from bot.conversation.flows import FLOWS
from bot.conversation.model import Said
from bot.conversation.model import TalkProgress as Standing
from bot.rules.declarations.opening_questions import build_declare_talk
from bot.talk.sessions import drop_unreadable_talk
from bot.views.declarations.heard import list_heard_lines
from bot.views.networks import greetings
from bot.views.networks.host import describe_network
from matching.understand.reading import Act
from matching.vocabulary import Kind
from storage.notes.saying import Saying
from storage.tables.moves import move
from storage.tables.talk import TalkState

_FLOW_NAME = "declare"


def park_first_words(context: ActionContext, said: Said) -> bool:
    """Put what these words declare or look for aside; False when they do neither. The latest words count."""
    if said.reading is None or said.reading.act is Act.OTHER:
        return False
    begin = build_declare_talk(context, said.reading, Kind.NEED if said.reading.act is Act.SEARCH else None)
    standing = Standing(begin.flow, begin.answers, begin.answered, begin.heard, context.person.asked)
    _drop_first_words(context)
    row = context.work.talks.begin_talk(
        context.person_id, _FLOW_NAME, seal_talk(FLOWS[_FLOW_NAME], standing), standing.asked, context.now
    )
    context.work.talks.park_talk(row)
    return True


def resume_first_words(context: ActionContext) -> ActionResult:
    """The network is known now: what was kept goes on; otherwise the greeting asks for a first sentence."""
    row = context.work.talks.find_by_flow(context.person_id, _FLOW_NAME) if context.company is None else None
    if row is None or row.state is not TalkState.PARKED:
        return ActionResult((greetings.build_greeting(context),))
    if lost := drop_unreadable_talk(row):
        return ActionResult((*lost, greetings.build_greeting(context)))
    standing = unseal_talk(FLOWS[_FLOW_NAME], row.answers, row.asked)
    _drop_first_words(context)
    facts = describe_network(context.work.networks.find_current())
    begin = TalkRequest(_FLOW_NAME, standing.answers, standing.answered, standing.heard)
    return ActionResult((Saying("start-first", facts), *list_heard_lines(begin)), begin)


def _drop_first_words(context: ActionContext) -> None:
    row = context.work.talks.find_by_flow(context.person_id, _FLOW_NAME)
    if row is not None and row.state is TalkState.PARKED:
        move(row, TalkState.DONE)
        row.answers = "{}"
