"""Looking around: what others offer and look for near me, by words too; and interest in one of them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext, ActionResult, parse_row_id
from bot.conversation.asks.resource import list_likely_resources
from bot.conversation.model import Refuse
from bot.partners.meeting import may_come_across
from bot.rules.declarations import interest as interests
from bot.rules.networks import newcomers
from bot.talk import sessions
from bot.views.declarations import around as views
from bot.views.declarations import cards
from bot.views.declarations.found_around import AroundQuery
from bot.views.people import refused
from matching.taxonomy.guess import EXACT_SCORE, score_guesses
from matching.taxonomy.sureness import is_sure_name
from matching.vocabulary import Kind
from storage.notes.saying import Button, Saying
from storage.tables import Declaration
from storage.tables.declaration import DeclarationState, Visibility


def look_around(context: ActionContext, words: str) -> ActionResult:
    """/autour: everything, or what the words name; before joining too, then without distances. A town is no thing: from there
    the steps of distance would tell where each of the others is."""
    if not context.work.has_network:
        return ActionResult((Saying("start-nowhere"),))
    if not words:
        return ActionResult((views.build_around_page(context, AroundQuery(), 0),))
    guesses = context.knowledge.index.search(words, 3)
    network = context.work.networks.find_current()
    if score_guesses(guesses) < EXACT_SCORE and context.knowledge.gazetteer.names_town(words, (network.lat, network.lon)):
        return ActionResult((views.build_town_answer(context), views.build_around_page(context, AroundQuery(), 0)))
    if is_sure_name(words, guesses):
        return ActionResult((views.build_around_page(context, AroundQuery(guesses[0].resource), 0),))
    meant = list_likely_resources(words, context.knowledge, Kind.NEED)
    if len(meant) == 1:
        return ActionResult((views.build_around_page(context, AroundQuery(meant[0]), 0),))
    return ActionResult((views.build_around_choice(meant) if meant else Saying("around-unclear"),))


def show_around_page(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Another page, of everything or of one resource; or the same, to choose what is to be shown no more."""
    page, (resource, *more) = parse_row_id(args), (*args[1:], "")
    choosing = views.CHOOSE_ASIDE in args[1:]
    if resource in (views.CHOOSE_ASIDE, "o"):
        resource = ""
    if not context.work.has_network or (resource and resource not in context.knowledge.taxonomy.resources):
        raise Refuse("button-gone")
    look = AroundQuery(resource, offers="o" in more)
    return ActionResult((views.build_around_page(context, look, page, choosing=choosing),))


def look_at_declaration(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """One of those that a digest named."""
    if context.company is None:
        raise Refuse("button-gone")
    return ActionResult((views.build_around_card(context, _find_other_declaration(context, args)),))


def express_interest(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """It is for me: my side is told in one tap, and the other is asked as always."""
    theirs = _find_other_declaration(context, args)
    return (
        ActionResult(interests.record_interest(context, theirs))
        if context.company is not None
        else _ask_to_join(context, look=theirs.id)
    )


def set_declaration_aside(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """« Plus celle-ci »: it is shown no more, nor asked about. Before joining there is nobody for whom to note it."""
    if context.company is None:
        raise Refuse("button-gone")
    theirs = _find_other_declaration(context, args, unseen=True)
    barrier = context.work.barriers.set_aside(context.company.id, theirs, context.now)
    shown = cards.describe_card(context, theirs, context.company)
    buttons = (
        Button("around-aside.back", f"a.readmit.{barrier.id:x}.{refused.SAID_SHORT}"),
        Button("refusal-distance.see", "a.prefs.0.refused"),
    )
    return ActionResult((Saying("around-aside", shown, buttons=buttons),))


def _find_other_declaration(context: ActionContext, args: Sequence[str], *, unseen: bool = False) -> Declaration:
    """What is open there; who is not to meet its author reads what is read of something gone, unless it is to be shown no
    more anyway (`unseen`)."""
    theirs = context.work.declarations.get(parse_row_id(args)) if context.work.has_network else None
    if theirs is None or context.may_speak_for(theirs.company_id) or theirs.visibility is not Visibility.NETWORK:
        raise Refuse("button-gone")
    if theirs.state is not DeclarationState.OPEN or not (
        may_come_across(context, theirs) or (unseen and _is_set_aside(context, theirs))
    ):
        raise Refuse("synergy-over-void")
    return theirs


def _is_set_aside(context: ActionContext, theirs: Declaration) -> bool:
    return context.company is not None and not context.work.barriers.may_propose(context.company.id, theirs.id)


def _ask_to_join(context: ActionContext, look: int) -> ActionResult:
    """Somebody who has not joined: around where? A question that is open already stays open."""
    if not context.work.has_network:
        return ActionResult((Saying("start-nowhere"),))
    if (row := context.work.talks.find_open(context.person_id)) is not None:
        return ActionResult((Saying("around-unjoined"), sessions.build_talk_question(row, context.knowledge)))
    heard, begin = newcomers.request_joining(context, look=look)
    return ActionResult((Saying("around-unjoined"), *heard), begin)
