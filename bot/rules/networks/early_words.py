"""What somebody says before their éco-réseau is known is kept, and comes first once it is."""
from __future__ import annotations

from bot.context.action_context import Begin, Desk, Done
from bot.conversation.codec import seal, unseal
from bot.conversation.flows import FLOWS
from bot.conversation.model import Said
from bot.conversation.model import Talk as Standing
from bot.rules.declarations.opening_questions import opening
from bot.views.networks import greetings
from matching.understand.reading import Act
from matching.vocabulary import Kind
from storage.notes.saying import Saying
from storage.tables.talk import TalkState

DECLARE = "declare"


def keep(desk: Desk, said: Said) -> bool:
    """Put what these words declare or look for aside; False when they do neither. The latest words count."""
    if said.reading is None or said.reading.act is Act.OTHER:
        return False
    begin = opening(desk.knowledge, said.reading, Kind.NEED if said.reading.act is Act.SEARCH else None)
    standing = Standing(begin.flow, begin.answers, begin.answered, begin.heard, desk.person.asked)
    _forget(desk)
    row = desk.work.talks.begin(desk.me, DECLARE, seal(FLOWS[DECLARE], standing), standing.asked, desk.now)
    row.state = TalkState.PARKED
    return True


def arrived(desk: Desk) -> Done:
    """The network is known now: what was kept goes on; otherwise the greeting asks for a first sentence."""
    row = desk.work.talks.kept(desk.me, DECLARE) if desk.company is None else None
    if row is None or row.state is not TalkState.PARKED:
        return Done((greetings.hello(desk),))
    standing = unseal(FLOWS[DECLARE], row.answers, row.asked)
    _forget(desk)
    network = desk.work.networks.here()
    facts = {"network": network.name, "animator": network.animator, "host": network.host}
    return Done((Saying("start-first", facts),), Begin(DECLARE, standing.answers, standing.answered, standing.heard))


def _forget(desk: Desk) -> None:
    row = desk.work.talks.kept(desk.me, DECLARE)
    if row is not None and row.state is TalkState.PARKED:
        row.state, row.answers = TalkState.DONE, "{}"
        desk.work.session.flush()
