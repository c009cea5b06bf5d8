"""« Plus la 2 », « celle-là ne m'intéresse pas », under what is around or the digest; « remets les cartons » takes it back."""

from __future__ import annotations

from collections.abc import Iterable

from bot.actions import BUTTON_VERBS
from bot.context.action_context import ActionContext, ActionResult
from bot.conversation.model import Tapped
from bot.rules.declarations.own_words import is_called
from bot.runtime.event_networks import enter_event_network
from bot.runtime.hearing import Heard, Hearing
from bot.views.declarations.around import build_aside_question
from bot.views.people import refused
from matching.understand.own_remark import AsideDeed, AsideRemark
from matching.understand.picks import read_picks
from matching.understand.set_aside import read_aside_remark
from storage.notes.open_messages import OpenMessage
from storage.notes.saying import Button, Saying

_TAKING_BACK = "around-aside.back"
_MOST_LINES = 99
_CHOOSING = "around-aside-which.one"
# What is tapped in a line, and what puts that line aside: a lead is refused.
_ASIDE_VERBS = {"interest": "aside", "aside": "aside", "look": "aside", "card": "no"}


def hear_aside(hearing: Hearing) -> Heard | None:
    """The taps that put these lines aside, asked which where it is not said; None where nothing of the kind is shown."""
    if hearing.talk is not None or hearing.context.company is None:
        return None
    aside_remark = read_aside_remark(hearing.said.text)
    lists = [
        message
        for message in hearing.context.work.open_messages.list_open(hearing.context.person, hearing.context.now)
        if all(button.key != _TAKING_BACK for button in message.saying.buttons)
    ]
    line_tokens = _map_lines(lists[0].saying) if lists else {}
    if aside_remark is None:
        return _hear_bare_number(hearing, lists[0], line_tokens) if line_tokens else None
    if aside_remark.deed is AsideDeed.LIST:
        return ActionResult((refused.build_refused_screen(hearing.context),))
    if aside_remark.deed is AsideDeed.BACK:
        return _take_back(hearing.context, aside_remark.which)
    return _put_aside(hearing, aside_remark, lists[0], line_tokens) if line_tokens else None


def _put_aside(
    hearing: Hearing, aside_remark: AsideRemark, open_message: OpenMessage, line_tokens: dict[int, str]
) -> Heard | None:
    if not aside_remark.which:
        return (
            Tapped(next(iter(line_tokens.values())), open_message.message_id)
            if len(line_tokens) == 1
            else _ask_which(hearing, line_tokens)
        )
    picked = read_picks(aside_remark.which, max(line_tokens))
    if picked is None and read_picks(aside_remark.which, _MOST_LINES) is not None:
        return _ask_which(hearing, line_tokens)  # no line has that number
    if picked is None and aside_remark.deed is AsideDeed.HIDE:
        picked = _pick_named(hearing.context, aside_remark.which, line_tokens)
    taps = [Tapped(line_tokens[n], open_message.message_id) for n in picked or () if n in line_tokens]
    if len(taps) <= 1:
        return taps[0] if taps else None
    context = enter_event_network(hearing.context, None, taps[0])
    done = [BUTTON_VERBS[tap.token.split(".")[1]](context, tap.token.split(".")[2:]) for tap in taps]
    return ActionResult(tuple(saying for each in done for saying in each.say))


def _hear_bare_number(hearing: Hearing, open_message: OpenMessage, line_tokens: dict[int, str]) -> Heard | None:
    """« La 2 »: where it is asked which is not to be shown again, that one; under what is around, its card, with both ways."""
    picked = read_picks(hearing.said.text, max(line_tokens))
    if picked is None or len(picked) != 1 or picked[0] not in line_tokens:
        return None
    token = line_tokens[picked[0]]
    if any(button.key == _CHOOSING for button in open_message.saying.buttons):
        return Tapped(token, open_message.message_id)
    if any(button.token.startswith("a.interest.") for button in open_message.saying.buttons):
        return Tapped(token.replace("a.aside.", "a.look."), open_message.message_id)
    return None


def _ask_which(hearing: Hearing, line_tokens: dict[int, str]) -> ActionResult:
    return ActionResult((build_aside_question(line_tokens),))


def _pick_named(context: ActionContext, which: str, line_tokens: dict[int, str]) -> tuple[int, ...]:
    """The lines about a thing that is called so."""
    rows = {
        n: context.work.declarations.get(_read_row(token)) for n, token in line_tokens.items() if token.startswith("a.aside.")
    }
    return tuple(n for n, row in rows.items() if row is not None and is_called(context, which, row.resource, row.said))


def _take_back(context: ActionContext, which: str) -> Heard | None:
    """The one of that name; all there is to take back where several may be meant. None where nothing was put aside."""
    if not refused.has_refused(context):
        return None
    tokens = refused.list_readmit_tokens(context)
    named = [token for token, resource in tokens if which and is_called(context, which, resource, "")]
    if len(named) == 1 or (not which and tokens):
        return Tapped(f"{named[0] if named else tokens[0][0]}.{refused.SAID_SHORT}")
    return ActionResult((refused.build_refused_screen(context),)) if named or not which else None


def _map_lines(saying: Saying) -> dict[int, str]:
    """The numbered lines of a list with what puts each aside; a card is a list of one."""
    found = {}
    for button in _list_line_buttons(saying.buttons):
        _, verb, row, *_ = button.token.split(".")
        found[int((button.facts or {}).get("n", 1))] = f"a.{_ASIDE_VERBS[verb]}.{row}"
    return found


def _list_line_buttons(buttons: Iterable[Button]) -> list[Button]:
    kinds = ("around-line.", "around-card.", "around-aside-which.", "digest-week.")
    return [
        button
        for button in buttons
        if button.key.startswith(kinds) and button.token.count(".") >= 2 and button.token.split(".")[1] in _ASIDE_VERBS
    ]


def _read_row(token: str) -> int:
    return int(token.split(".")[2], 16)
