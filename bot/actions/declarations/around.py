"""Looking around: what others offer and look for near me, by words too; and interest in one of them."""
from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import Begin, Desk, Done, numbered
from bot.conversation.asks.resource import likely
from bot.conversation.flows.join import Joining
from bot.conversation.model import Refuse
from bot.rules.declarations import interest as interests
from bot.talk import sessions
from bot.views.declarations import around as views
from bot.views.declarations.around import Look
from matching.understand.thing.confidence import sure
from storage.notes.saying import Saying
from storage.tables import Declaration
from storage.tables.declaration import DeclarationState, Visibility


def around(desk: Desk, words: str) -> Done:
    """/autour: everything, or what the words name."""
    if desk.company is None:
        return _unknown(desk)
    if not words:
        return Done((views.shown(desk, desk.company, Look(), 0),))
    guesses = desk.knowledge.index.search(words, 3)
    if sure(guesses):
        return Done((views.shown(desk, desk.company, Look(guesses[0].resource), 0),))
    meant = likely(words, desk.knowledge)
    return Done((views.which(meant) if meant else Saying("around-unclear"),))


def turn(desk: Desk, args: Sequence[str]) -> Done:
    """Another page, of everything or of one resource."""
    page, resource = numbered(args), args[1] if len(args) > 1 else ""
    if desk.company is None or (resource and resource not in desk.knowledge.taxonomy.resources):
        raise Refuse("button-gone")
    return Done((views.shown(desk, desk.company, Look(resource, offers="o" in args[2:]), page),))


def look(desk: Desk, args: Sequence[str]) -> Done:
    """One of those that a digest named."""
    if desk.company is None:
        raise Refuse("button-gone")
    return Done((views.single(desk, _theirs(desk, args)),))


def interest(desk: Desk, args: Sequence[str]) -> Done:
    """It is for me: my side is told in one tap, and the other is asked as always."""
    theirs = _theirs(desk, args)
    return Done(interests.taken(desk, theirs)) if desk.company is not None else _unknown(desk, look=theirs.id)


def _theirs(desk: Desk, args: Sequence[str]) -> Declaration:
    theirs = desk.work.declarations.get(numbered(args)) if desk.work.scope.network is not None else None
    if theirs is None or desk.speaks(theirs.company_id) or theirs.visibility is not Visibility.NETWORK:
        raise Refuse("button-gone")
    if theirs.state is not DeclarationState.OPEN:
        raise Refuse("synergy-over-void")
    return theirs


def _unknown(desk: Desk, look: int | None = None) -> Done:
    """Somebody who has not joined: around where? A question that is open already stays open."""
    if desk.work.scope.network is None:
        return Done((Saying("start-nowhere"),))
    if (row := desk.work.talks.open(desk.me)) is not None:
        return Done((Saying("around-unjoined"), sessions.question(row, desk.knowledge)))
    network = desk.work.networks.here()
    return Done((Saying("around-unjoined"),), Begin("join", Joining(near=(network.lat, network.lon), look=look)))
