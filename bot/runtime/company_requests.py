"""What an animator wants done about a company, said in a sentence: « écris à Luc », « note que la boulangerie a du pain »,
« Marc prend les palettes de Dupont », « annule ». From anybody else such words are answered kindly, and tell nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.actions.broadcasts.composing import write_broadcast
from bot.actions.companies.brokering import begin_brokering
from bot.actions.networks.invitations import ask_whom_to_invite
from bot.actions.networks.team import show_team
from bot.actions.talk import parking
from bot.context.action_context import ActionContext, ActionResult, TalkRequest
from bot.conversation.flows.animation.named_company import MOST_NAMED, CompanyDeed, NewEntry
from bot.conversation.model import Tapped
from bot.rules.companies.meant_company import CompanyBook
from bot.rules.companies.named_company import find_asked_companies
from bot.rules.leads import typed_relays
from bot.runtime.animating.second_orders import ANIMATOR_FLOWS, may_order, put_question_after
from bot.runtime.hearing import Heard, Hearing
from bot.talk import sessions, yes_and_no
from bot.views.board.screens import build_board_token
from bot.views.companies import holders, sheets
from bot.views.companies.undoing import find_undoing_question
from bot.views.networks import host
from matching.activities.company_search import SearchedCompany
from matching.taxonomy.index.fold import fold_words
from matching.understand.animator_words import read_animator_requests
from matching.understand.board_request import AnimatorDeed, AnimatorRequest
from matching.understand.partner_names import split_partner_names
from matching.understand.reading import Act, Other
from storage.notes.saying import Button, Saying

_PAIRS = frozenset({AnimatorDeed.INTRODUCE, AnimatorDeed.TAKES, AnimatorDeed.MERGE})
# What a member may well type, too, and is told kindly.
_ANIMATORS_ONLY = frozenset({AnimatorDeed.WRITE, AnimatorDeed.TELL, AnimatorDeed.NUDGE, AnimatorDeed.INTRODUCE})


def hear_company_request(hearing: Hearing) -> Heard | None:
    """What it leads to; None where the words are about something else. At a question that waits for a button it is done all
    the same, and the question put again."""
    if not may_order(hearing):
        return None
    context, requests = hearing.context, read_animator_requests(hearing.said.text)
    if not context.work.people.is_animator(context.person):
        return _answer_member(hearing, requests)
    book = CompanyBook(context)
    for request in requests:
        if (heard := _act_on_known(context, book, request)) is not None:
            return put_question_after(hearing, heard)
    sure = next((each for each in requests if each.sure and each.deed is not AnimatorDeed.UNDO), None)
    return put_question_after(hearing, _act_on_likely(context, book, sure)) if sure is not None else None


def hear_undoing(hearing: Hearing) -> Heard | None:
    """« Annule », « je me suis trompée »: an animator's question is left, what is shown is cancelled, and what was just changed
    for a company may be taken back."""
    context = hearing.context
    asked = any(each.deed is AnimatorDeed.UNDO for each in read_animator_requests(hearing.said.text))
    if not asked or not context.work.people.is_animator(context.person):
        return None
    if hearing.talk is not None and hearing.talk.flow not in ANIMATOR_FLOWS:
        return None
    if hearing.talk is not None:
        left = yes_and_no.find_cancelling_button(sessions.build_talk_question(hearing.talk, context.knowledge))
        return Tapped(left.token) if left is not None else parking.leave_talk(context, "")
    last = context.work.open_messages.find_latest(context.person)
    button = yes_and_no.find_cancelling_button(last.saying) if last is not None else None
    if last is not None and button is not None:
        return Tapped(button.token, last.message_id)
    if last is not None and yes_and_no.find_refusing_button(last.saying) is not None:
        return None
    return ActionResult((find_undoing_question(context) or Saying("undo-nothing"),))


def _act_on_known(context: ActionContext, book: CompanyBook, animator_request: AnimatorRequest) -> Heard | None:
    """It is done where every name in it is one that is known for sure."""
    if (begun := _BEGUN_AT_ONCE.get(animator_request.deed)) is not None:
        return begun(context, animator_request)
    if animator_request.everybody:
        return _act_for_everybody(context, animator_request)
    bare = animator_request.deed is AnimatorDeed.NAME
    if animator_request.deed is AnimatorDeed.UNDO or (bare and (context.company is not None or not animator_request.who)):
        return None  # who speaks for a company of their own may name a thing that it has
    found = book.find_sure(animator_request.who)
    if animator_request.deed is AnimatorDeed.INTRODUCE and len(found) == 1:
        several = split_partner_names(animator_request.others)
        named = [book.find_sure(book.strip_name(each)) for each in several.names]
        ids = tuple(dict.fromkeys(each[0].id for each in named if len(each) == 1))
        if len(ids) > 1 and len(ids) == len(named):
            return begin_brokering(context, found[0].id, ids, animator_request.thing, ordered=several.ordered)
    if not found and animator_request.deed is AnimatorDeed.SHEET and animator_request.who:
        shown = find_asked_companies(context, book, animator_request.who)
        return ActionResult(shown) if len(shown) > 1 else None
    partners = book.find_sure(animator_request.other) if animator_request.deed in _PAIRS else ()
    if not found or (animator_request.deed in _PAIRS and not partners):
        return None
    if animator_request.deed is AnimatorDeed.INVITE:
        return Tapped(f"a.personal.{found[0].id:x}") if len(found) == 1 else None
    return _begin_deed(animator_request, found, partners)


def _act_on_likely(context: ActionContext, book: CompanyBook, animator_request: AnimatorRequest) -> Heard:
    """The verb leaves no doubt, the name does: through a slip, or nobody is called so."""
    names = (animator_request.who, animator_request.other) if animator_request.deed in _PAIRS else (animator_request.who,)
    found = [book.find_likely(each) for each in names]
    if animator_request.deed is AnimatorDeed.INVITE:
        return Tapped(f"a.personal.{found[0][0].id:x}") if len(found[0]) == 1 else ask_whom_to_invite(context, "")
    unknown = next((name for name, each in zip(names, found, strict=True) if not each), None)
    if unknown is None:
        return _begin_deed(animator_request, found[0], found[-1] if animator_request.deed in _PAIRS else ())
    if not unknown:  # « écris-lui », and nobody is on the screen
        return ActionResult((Saying("named-nobody"),))
    return ActionResult((sheets.build_company_choice((), unknown),))


def _begin_deed(
    animator_request: AnimatorRequest, found: tuple[SearchedCompany, ...], meant_partners: tuple[SearchedCompany, ...]
) -> ActionResult:
    if len(meant_partners) > 1 and len(found) == 1:  # « réunis Martin et Martin »: the other one
        meant_partners = tuple(each for each in meant_partners if each.id != found[0].id)
    deed = CompanyDeed(
        animator_request.deed.value,
        animator_request.rest,
        animator_request.thing,
        found[:MOST_NAMED],
        meant_partners[:MOST_NAMED],
    )
    return ActionResult(begin=TalkRequest("named", deed))


def _begin_entry(context: ActionContext, animator_request: AnimatorRequest) -> ActionResult:
    network = context.work.networks.find_current()
    near = (network.lat, network.lon)
    towns = context.knowledge.gazetteer.find(animator_request.place, near=near) if animator_request.place else ()
    entry = NewEntry(animator_request.written, None, near, animator_request.place, animator_request.rest)
    answered = ("name",) if animator_request.written else ()
    if len(towns) == 1:
        return ActionResult(begin=TalkRequest("added", replace(entry, place=towns[0]), (*answered, "place")))
    return ActionResult(
        begin=TalkRequest("added", entry, answered, animator_request.place if animator_request.place and towns else None)
    )


def _show_holders(context: ActionContext, animator_request: AnimatorRequest) -> ActionResult | None:
    shown = holders.build_holder_list(context, animator_request.thing, seeking=animator_request.deed is AnimatorDeed.SEEKERS)
    return ActionResult((shown,)) if shown is not None else None


def _act_for_everybody(context: ActionContext, animator_request: AnimatorRequest) -> Heard | None:
    if animator_request.deed in (AnimatorDeed.TELL, AnimatorDeed.WRITE):
        return write_broadcast(context, animator_request.rest)
    return Tapped(build_board_token("stuck")) if animator_request.deed is AnimatorDeed.NUDGE else None


def _answer_member(hearing: Hearing, requests: tuple[AnimatorRequest, ...]) -> Heard | None:
    """It is the animator who writes to companies and brings them together: their word for her is a tap away. Whether
    somebody of that name is here is not told."""
    context, reading = hearing.context, hearing.said.reading
    meant = next((each for each in requests if each.deed in _ANIMATORS_ONLY), None)
    if meant is None or not meant.who or meant.animator or typed_relays.find_open_question(context):
        return None
    if reading is not None and (
        (reading.act is Act.DECLARE and reading.sure and reading.quantity is not None) or reading.other is Other.PARTNER
    ):
        return None  # a thing of theirs, or words for a partner: both have their answer
    if meant.who in fold_words(context.work.networks.find_current().animator or "").split():
        return None
    facts = host.describe_host(context.work)
    return ActionResult((Saying("named-animator-only", facts, buttons=(Button("remark-animator.write", "a.write.0", facts),)),))


_BEGUN_AT_ONCE: dict[AnimatorDeed, Callable[[ActionContext, AnimatorRequest], Heard | None]] = {
    AnimatorDeed.ADD: _begin_entry,
    AnimatorDeed.HOLDERS: _show_holders,
    AnimatorDeed.SEEKERS: _show_holders,
    AnimatorDeed.TEAM: lambda context, _: show_team(context, ""),
}
