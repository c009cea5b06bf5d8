"""What is typed about one's own declarations instead of tapping under them: none left, still there, less, pause, show me."""

from __future__ import annotations

from dataclasses import replace

from bot.actions.declarations import mine
from bot.actions.follow_up.shared_out import record_shared_out
from bot.actions.gains import figures
from bot.actions.people.closures import reopen_company, save_closure
from bot.actions.talk import parking
from bot.context.action_context import ActionContext, ActionResult
from bot.conversation.flows.closure import CLOSURE_FLOW, ClosingCompany
from bot.conversation.flows.declare import DECLARE_FLOW, Declaring
from bot.conversation.flows.fate import TellingFate
from bot.conversation.flows.follow_up import SharedPace, StatingOutcome, TellingShares
from bot.conversation.model import Tapped
from bot.rules.declarations import changes
from bot.rules.declarations.closures import is_closing_known, read_closure
from bot.rules.declarations.corrections import correct_answers, find_right_words
from bot.rules.declarations.mapping import rebuild_answers
from bot.rules.declarations.own_words import is_called, list_meant_declarations
from bot.rules.leads import typed_relays
from bot.runtime.hearing import Heard, Hearing
from bot.talk import sessions
from bot.views.declarations import mine as pages
from matching.calendar.days import to_local_day
from matching.taxonomy.index.fold import fold_words
from matching.understand.own_remark import OwnDeed, OwnRemark
from matching.understand.own_things import read_own_remark
from matching.understand.placed_shares import read_placed_shares
from storage.notes.saying import Saying
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
    if own_remark.deed is OwnDeed.YEAR:
        return _show_year(context)
    if own_remark.deed is OwnDeed.CLOSED:
        return _close_company(context, own_remark.rest)
    if own_remark.deed is OwnDeed.BACK:
        return _reopen_company(context)
    if typed_relays.find_open_question(context):
        return None  # « il n'y en a plus » may answer what the other side asks
    if context.company is None:
        return _tell_nothing_such(hearing, own_remark)
    changing = own_remark.deed is OwnDeed.CHANGE
    called = hearing.read_figures(own_remark.rest).what if changing else own_remark.rest
    rows = list_meant_declarations(context, called, with_drafts=own_remark.deed is OwnDeed.GONE)
    if changing and called and len(rows) != 1:
        return None  # « en fait j'ai 20 palettes », where none were announced, announces them
    if not rows:
        return _tell_nothing_such(hearing, own_remark)
    if len(rows) > 1:
        return ActionResult((pages.build_which_question(rows, [_build_token(own_remark, row) for row in rows]),))
    return _act_on(hearing, own_remark, rows[0])


def hear_own_leaving(hearing: Hearing) -> Heard | None:
    """« Laisse tomber les palettes » in the middle of announcing: the question is left where it is about them; what was
    announced before is taken back as anywhere."""
    own_remark = read_own_remark(hearing.said.text)
    if hearing.talk is None or hearing.talk.flow != DECLARE_FLOW.name or own_remark is None:
        return None
    if own_remark.deed is not OwnDeed.GONE or not own_remark.rest:
        return None
    asked = sessions.read_talk_answers(hearing.talk)
    if isinstance(asked, Declaring) and is_called(hearing.context, own_remark.rest, _name_thing(asked), asked.sentence):
        return parking.leave_talk(hearing.context, "")
    rows = list_meant_declarations(hearing.context, own_remark.rest) if hearing.context.company is not None else ()
    return _act_on(hearing, own_remark, rows[0]) if len(rows) == 1 else None


def _name_thing(declaring: Declaring) -> str | None:
    return declaring.resource.id if declaring.resource is not None else None


def hear_shared_out(hearing: Hearing) -> Heard | None:
    """« On a donné 3 t à Martin et 2 à Dupont », also where it is asked how much one of them has."""
    spoken = read_placed_shares(hearing.said.text)
    if hearing.context.company is None or not (spoken.told and spoken.shares):
        return None
    asked = sessions.read_talk_answers(hearing.talk) if hearing.talk is not None else None
    beside = isinstance(asked, TellingFate)  # where it went before is a question for later
    if hearing.talk is not None and not beside and not isinstance(asked, (StatingOutcome, TellingShares)):
        return None
    # Where it is asked how much each time, that is what is said.
    paced = SharedPace.EACH if isinstance(asked, StatingOutcome) else None
    noted = record_shared_out(hearing.context, spoken.shares, paced, hearing.said.text)
    if noted is None or hearing.talk is None:
        return noted
    if beside:
        return replace(noted, say=(*noted.say, *(hearing.put_again() if noted.begin is None else ())))
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


def _tell_nothing_such(hearing: Hearing, own_remark: OwnRemark) -> Heard | None:
    """« Laisse tomber le four », where nothing of theirs is called so: said, with what there is of theirs."""
    context = hearing.context
    ended = own_remark.deed in (OwnDeed.GONE, OwnDeed.DOUBT, OwnDeed.PAUSE) and own_remark.rest
    if not ended or (context.company is None and context.work.people.is_animator(context.person)):
        return None
    shown = mine.show_own_declarations(context, "")
    words = _find_as_written(hearing.said.text, own_remark.rest)
    return replace(shown, say=(Saying("mine-no-such", {"words": words}), *shown.say))


def _find_as_written(text: str, folded: str) -> str:
    """These of the words, with their accents."""
    words = text.split()
    spans = (" ".join(words[start:end]) for start in range(len(words)) for end in range(start + 1, len(words) + 1))
    return next((span.strip(" .,;:!") for span in spans if fold_words(span) == folded), folded)


def _show_year(context: ActionContext) -> ActionResult | None:
    """« Notre année »: the company's; the network's, for who animates it and speaks for no company."""
    if context.company is not None:
        return figures.show_year(context, ("0", "own"))
    return figures.show_year(context, ("0", "network")) if context.work.people.is_animator(context.person) else None


def _close_company(context: ActionContext, spoken: str) -> ActionResult | None:
    """« On est fermé en août »; where the words name no such days they are about something else."""
    today = to_local_day(context.now, context.work.networks.zone())
    if context.company is None or read_closure(spoken, today) is None:
        return None
    return save_closure(context, ClosingCompany(context.company.id, spoken))


def _reopen_company(context: ActionContext) -> ActionResult | None:
    """« On est de retour »; where they had not said that they are closed it is about something else."""
    if context.company is None or not is_closing_known(context.company, context.now):
        return None
    return reopen_company(context)


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
    if declaration.state is DeclarationState.DRAFT:
        return f"a.forget.{declaration.id:x}"
    verbs = {OwnDeed.PAUSE: "pause", OwnDeed.GONE: "withdraw", OwnDeed.DOUBT: "see"}
    verb = verbs.get(own_remark.deed, "")
    return f"a.{verb}.{declaration.id:x}" if verb else f"a.amend.{declaration.id:x}.amount"
