"""What is typed about one's own declarations instead of tapping under them: none left, still there, less, pause, show me."""

from __future__ import annotations

from dataclasses import replace

from bot.actions.declarations import mine
from bot.actions.follow_up.shared_out import record_shared_out
from bot.actions.people.closures import save_closure
from bot.context.action_context import ActionContext, ActionResult
from bot.conversation.flows.closure import CLOSURE_FLOW, ClosingCompany
from bot.conversation.flows.follow_up import StatingOutcome
from bot.conversation.model import Tapped
from bot.rules.declarations import changes
from bot.rules.declarations.closures import read_closure
from bot.rules.declarations.corrections import correct_answers, find_right_words
from bot.rules.declarations.mapping import rebuild_answers
from bot.rules.declarations.own_words import list_meant_declarations
from bot.rules.leads import typed_relays
from bot.runtime.hearing import Heard, Hearing
from bot.talk import sessions
from bot.views.declarations import mine as pages
from matching.calendar.days import to_local_day
from matching.understand.own_remark import OwnDeed, OwnRemark
from matching.understand.own_things import read_own_remark
from matching.understand.placed_shares import read_placed_shares
from storage.tables import Declaration
from storage.tables.declaration import DeclarationState

_RESTING_STATES = frozenset({DeclarationState.PAUSED, DeclarationState.ASLEEP})


def hear_own_words(hearing: Hearing) -> Heard | None:
    """The tap they stand for, or the answer; asked which where two may be meant. None where nothing of theirs is."""
    context, own_remark = hearing.context, read_own_remark(hearing.said.text)
    if own_remark is None:
        return None
    if own_remark.deed is OwnDeed.LIST:
        return mine.show_own_declarations(context, "")
    if own_remark.deed is OwnDeed.CLOSED:
        return _close_company(context, own_remark.rest)
    if context.company is None or typed_relays.find_open_question(context):
        return None  # « il n'y en a plus » may answer what the other side asks
    rows = list_meant_declarations(context, "" if own_remark.deed is OwnDeed.CHANGE else own_remark.rest)
    if not rows:
        return None
    if len(rows) > 1:
        return ActionResult((pages.build_which_question(rows, [_build_token(own_remark, row) for row in rows]),))
    return _act_on(hearing, own_remark, rows[0])


def hear_shared_out(hearing: Hearing) -> Heard | None:
    """« On a donné 3 t à Martin et 2 à Dupont », also where it is asked how much one of them has."""
    spoken = read_placed_shares(hearing.said.text)
    if hearing.context.company is None or not (spoken.told and spoken.shares):
        return None
    asked = sessions.read_talk_answers(hearing.talk) if hearing.talk is not None else None
    if hearing.talk is not None and not isinstance(asked, StatingOutcome):
        return None
    noted = record_shared_out(hearing.context, spoken.shares)
    if noted is not None and hearing.talk is not None:
        sessions.end_talk(hearing.talk)
    return noted


def hear_own_list(hearing: Hearing) -> Heard | None:
    """« Mes annonces », in the middle of a question: shown, and the question is put again."""
    asked = read_own_remark(hearing.said.text)
    if asked is None or asked.deed is not OwnDeed.LIST or hearing.context.company is None:
        return None
    shown = mine.show_own_declarations(hearing.context, "")
    return replace(shown, say=(*shown.say, *hearing.put_again()))


def hear_own_closing(hearing: Hearing) -> Heard | None:
    """« Je suis en vacances du 1er au 20 août », in the middle of a question: the company is closed, and the question is put
    again; where the days are asked they are the answer."""
    said = read_own_remark(hearing.said.text) if hearing.talk is not None and hearing.talk.flow != CLOSURE_FLOW.name else None
    closed = _close_company(hearing.context, said.rest) if said is not None and said.deed is OwnDeed.CLOSED else None
    return replace(closed, say=(*closed.say, *hearing.put_again())) if closed is not None else None


def _close_company(context: ActionContext, spoken: str) -> ActionResult | None:
    """« On est fermé en août »; where the words name no such days they are about something else."""
    today = to_local_day(context.now, context.work.networks.zone())
    if context.company is None or read_closure(spoken, today) is None:
        return None
    return save_closure(context, ClosingCompany(context.company.id, spoken))


def _act_on(hearing: Hearing, own_remark: OwnRemark, declaration: Declaration) -> Heard | None:
    if own_remark.deed is OwnDeed.DOUBT:
        return ActionResult((pages.build_doubt_question(declaration),))
    if own_remark.deed is not OwnDeed.CHANGE:
        return Tapped(_build_token(own_remark, declaration))
    context = hearing.context
    answers = rebuild_answers(declaration, context.knowledge)
    reading = hearing.read_figures(find_right_words(own_remark.rest))
    right = correct_answers(answers, reading, None, context.knowledge, renamed=False)
    return ActionResult(changes.apply_amendment(context, declaration, right)) if right is not None else None


def _build_token(own_remark: OwnRemark, declaration: Declaration) -> str:
    """The button that does to this declaration what was said."""
    if own_remark.deed is OwnDeed.STILL:
        return f"a.{'reopen' if declaration.state in _RESTING_STATES else 'renew'}.{declaration.id:x}"
    verbs = {OwnDeed.PAUSE: "pause", OwnDeed.GONE: "withdraw", OwnDeed.DOUBT: "see"}
    verb = verbs.get(own_remark.deed, "")
    return f"a.{verb}.{declaration.id:x}" if verb else f"a.amend.{declaration.id:x}.amount"
