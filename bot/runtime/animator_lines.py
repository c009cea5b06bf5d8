"""What an animator types without a command: « Débouché : Recyclerie du Port, à Aytré : palettes », « la fiche de Martin »,
« lundi matin »,
« rapport 2026 », « c'est bon pour les deux »."""

from __future__ import annotations

from collections.abc import Callable

from bot.actions.board.overview import show_board
from bot.actions.board.weeks import show_week
from bot.actions.broadcasts.composing import write_broadcast
from bot.actions.calls.call_list import show_calls
from bot.actions.exports.exporting import export_network_lists
from bot.actions.imports import uploads
from bot.actions.networks import permanent_takers
from bot.actions.networks.authorisations import show_authorisations
from bot.actions.networks.confirmations import confirm_companies
from bot.actions.networks.invitations import ask_whom_to_invite
from bot.actions.networks.team import show_team
from bot.actions.people.start import show_help
from bot.actions.reports import network_report
from bot.context.action_context import ActionContext, ActionResult
from bot.conversation.flows.permanent_takers import EnteringTakers
from bot.conversation.model import Tapped
from bot.rules.companies import named_company
from bot.rules.companies.meant_company import CompanyBook
from bot.rules.imports.columns import asks_for_import
from bot.runtime.animating.agreed_words import hear_agreed_several
from bot.runtime.animating.second_orders import ANIMATOR_FLOWS, hear_thing_at_question, may_order, put_question_after
from bot.runtime.animating.unsent_words import hear_broadcast_edit
from bot.runtime.company_requests import hear_company_request, hear_undoing
from bot.runtime.hearing import Heard, Hearing
from bot.talk import sessions
from bot.views.board.figures import build_numbers
from bot.views.board.newcomers import build_newcomer_screen
from bot.views.board.overview import BOARD_SCREENS
from bot.views.board.unknown_words import WORDS_OTHER
from bot.views.board.without_telegram import build_offline_companies
from bot.views.broadcasts.guests import build_last_answers
from matching.calendar.days import to_local_day
from matching.understand.authorisation import read_authorisation_lines
from matching.understand.board_request import BoardDeed, BoardRequest
from matching.understand.board_words import read_board_request
from matching.understand.company_asked import read_asked_company
from matching.understand.open_words import announces_openly
from matching.understand.permanent_taker import read_taker_lines
from matching.understand.report_period import find_report_request
from storage.notes.saying import Saying
from storage.tables import Talk


def hear_taker_lines(hearing: Hearing) -> Heard | None:
    """Permanent outlets, where an animator says that the message is about them; None otherwise."""
    if hearing.talk is not None or not hearing.context.work.people.is_animator(hearing.context.person):
        return None
    told = read_taker_lines(hearing.said.text)
    if not told.opened:
        return None
    if not told.lines:
        return permanent_takers.show_permanent_takers(hearing.context, "")
    return permanent_takers.save_permanent_takers(hearing.context, EnteringTakers(hearing.said.text))


def hear_authorisation_lines(hearing: Hearing) -> Heard | None:
    """« Autorisation : Huiles Ouest ; collecte ; n° 2023-17 »; None where no animator says so."""
    if hearing.talk is not None or not hearing.context.work.people.is_animator(hearing.context.person):
        return None
    told = read_authorisation_lines(hearing.said.text)
    if not told.opened:
        return None
    lines = "\n".join(line.words for line in told.lines)
    return show_authorisations(hearing.context, lines)


def hear_report_request(hearing: Hearing) -> Heard | None:
    """« Rapport du premier semestre », from an animator who is asked nothing just now; None otherwise."""
    context = hearing.context
    if not may_order(hearing) or not context.work.people.is_animator(context.person):
        return None
    wanted = find_report_request(hearing.said.text, to_local_day(context.now, context.work.networks.zone()))
    if wanted is None:
        return None
    return put_question_after(hearing, network_report.show_report(context, hearing.said.text if wanted != "asked" else ""))


def hear_asked_company(hearing: Hearing) -> Heard | None:
    """« Où en est la boulangerie Martin ? », « où en sont Léa et Luc ? », from an animator: their sheets. None where no
    company of theirs is called so."""
    if not may_order(hearing) or not hearing.context.work.people.is_animator(hearing.context.person):
        return None
    words = read_asked_company(hearing.said.text)
    shown = named_company.find_asked_companies(hearing.context, CompanyBook(hearing.context), words) if words else ()
    return put_question_after(hearing, ActionResult(shown)) if shown else None


def hear_meant_words(hearing: Hearing) -> Heard | None:
    """What words that nobody knew mean, said under their page (« ce sont des légumes déclassés ») instead of chosen."""
    context, reading = hearing.context, hearing.said.reading
    last = context.work.open_messages.find_latest(context.person) if hearing.talk is None else None
    asked = next((each.token.split(".")[2] for each in last.saying.buttons if each.key == WORDS_OTHER), None) if last else None
    if last is None or asked is None or reading is None or not (reading.sure and reading.guesses):
        return None
    if announces_openly(hearing.said.text) or reading.quantity is not None:
        return None
    return Tapped(f"a.means.{asked}.{reading.guesses[0].resource}", last.message_id)


def hear_board_words(hearing: Hearing) -> Heard | None:
    """What an animator asks of the board in words; None otherwise, and at a question that such words may answer."""
    if not hearing.context.work.people.is_animator(hearing.context.person):
        return None
    request = read_board_request(hearing.said.text)
    if request is None:
        return None
    orders = may_order(hearing) and request.deed is not BoardDeed.ALL_KNOWN
    if hearing.talk is not None and not orders and not (request.aside and _may_interrupt(hearing.talk)):
        return None
    return put_question_after(hearing, _show_asked(hearing, request))


def _may_interrupt(talk: Talk) -> bool:
    """Among an animator's own questions also one that takes any words: nobody announces « qui vient ? » to everybody, or
    writes « qui dois-je appeler ? » to a company."""
    return talk.flow in ANIMATOR_FLOWS or not sessions.takes_any_words(talk)


def _show_asked(hearing: Hearing, board_request: BoardRequest) -> Heard | None:
    if board_request.deed is BoardDeed.ALL_KNOWN:
        return _confirm_shown(hearing.context, board_request.count)
    if board_request.deed is BoardDeed.BROADCAST:
        return write_broadcast(hearing.context, board_request.rest)
    shows = {
        BoardDeed.WEEK: show_week,
        BoardDeed.BOARD: show_board,
        BoardDeed.CALLS: show_calls,
        BoardDeed.EXPORT: export_network_lists,
        BoardDeed.INVITE: ask_whom_to_invite,
        BoardDeed.TEAM: show_team,
        BoardDeed.HELP: show_help,
        BoardDeed.IMPORT: uploads.show_import,
    }
    if board_request.deed is BoardDeed.COMING:
        return ActionResult(build_last_answers(hearing.context))
    if (build := _BUILT.get(board_request.deed)) is not None:
        return ActionResult((build(hearing.context),))
    if (show := shows.get(board_request.deed)) is not None:
        return show(hearing.context, "")
    return ActionResult((BOARD_SCREENS[board_request.deed.value](hearing.context, 0),))


_BUILT: dict[BoardDeed, Callable[[ActionContext], Saying]] = {
    BoardDeed.NUMBERS: build_numbers,
    BoardDeed.OFFLINE: build_offline_companies,
}


def _confirm_shown(context: ActionContext, count: int) -> Heard | None:
    """All the newcomers whose cards are open; where another number was said, one by one."""
    messages = context.work.open_messages.list_open(context.person, context.now)
    known = [(message, button.token) for message in messages for button in message.saying.buttons]
    waiting = {each.id for each in context.work.board.list_newcomers()}
    shown = {int(token.split(".")[2], 16) for _, token in known if token.startswith("a.confirm.")} & waiting
    together = next((Tapped(token, message.message_id) for message, token in known if token.startswith("a.known.")), None)
    if not shown and together is None and context.company is None:  # nothing of theirs could be meant
        return ActionResult((build_newcomer_screen(context, 0),))
    if not shown:
        return together
    if count not in (0, len(shown)):
        return ActionResult((build_newcomer_screen(context, 0),))
    return confirm_companies(context, sorted(shown))


def hear_list_request(hearing: Hearing) -> Heard | None:
    """« Importer une liste », typed by an animator; None otherwise."""
    if hearing.talk is not None or not asks_for_import(hearing.said.text):
        return None
    return uploads.show_import(hearing.context, "") if hearing.context.work.people.is_animator(hearing.context.person) else None


# In this order; each lets go of what is not its own.
ANIMATOR_LINES: tuple[Callable[[Hearing], Heard | None], ...] = (
    hear_broadcast_edit,
    hear_taker_lines,
    hear_list_request,
    hear_authorisation_lines,
    hear_report_request,
    hear_board_words,
    hear_asked_company,
    hear_meant_words,
    hear_agreed_several,
    hear_company_request,
    hear_undoing,
    hear_thing_at_question,
)
