"""« Les palettes oui, le carton non », « plus la 2 »: several announcements are answered for in one sentence."""

from __future__ import annotations

from bot.actions import BUTTON_VERBS
from bot.context.action_context import ActionContext, ActionResult
from bot.conversation.model import Tapped
from bot.rules.declarations.own_words import is_called
from bot.runtime.event_networks import enter_event_network
from bot.runtime.hearing import Heard, Hearing
from matching.understand.still_there import StillClause, read_still_there
from storage.notes.saying import Button, Saying
from storage.tables import Declaration

_ASKED, _SLEEPING = "still", "reopen"  # « Toujours d'actualité ? », and what sleeps for want of an answer


def hear_still_there(hearing: Hearing) -> Heard | None:
    """The taps that the words stand for; None where nothing such was asked last, or where they speak of anything else."""
    last = hearing.context.work.open_messages.find_latest(hearing.context.person) if hearing.talk is None else None
    lines = _list_lines(last.saying) if last is not None else ()
    clauses = read_still_there(hearing.said.text) if lines else ()
    if last is None or not clauses or _is_bare_no(clauses, hearing.said.text):
        return None
    context = enter_event_network(hearing.context, None, Tapped(lines[0].token, last.message_id))
    rows = [context.work.declarations.get(int(line.token.split(".")[2], 16)) for line in lines]
    answers = _answer_lines(context, clauses, [row for row in rows if row is not None])
    verb = lines[0].token.split(".")[1]
    presses = [_press_line(verb, id, yes) for id, yes in answers.items() if yes or verb == _ASKED]
    if not presses:
        return None
    done = [BUTTON_VERBS[verb](context, press) for press in presses]
    told = [saying for each in done[:-1] for saying in each.say[:1]]
    return ActionResult(tuple(dict.fromkeys((*told, *done[-1].say))))


def _is_bare_no(clauses: tuple[StillClause, ...], text: str) -> bool:
    """« Non » takes back nothing of several: it is too short to say which."""
    return len(text.split()) == 1 and not clauses[0].yes


def _press_line(verb: str, declaration_id: int, yes: bool) -> tuple[str, ...]:
    return (f"{declaration_id:x}", "y" if yes else "n") if verb == _ASKED else (f"{declaration_id:x}",)


def _list_lines(saying: Saying) -> tuple[Button, ...]:
    """One button of each announcement that is asked about, or sleeps, in the order of the screen; one alone has its words."""
    lines = {
        button.token.split(".")[2]: button
        for button in saying.buttons
        if button.key.startswith("alive-") and button.token.startswith((f"a.{_ASKED}.", f"a.{_SLEEPING}."))
    }
    one_asked = len(lines) == 1 and next(iter(lines.values())).token.startswith(f"a.{_ASKED}.")
    return () if one_asked else tuple(lines.values())


def _answer_lines(context: ActionContext, clauses: tuple[StillClause, ...], rows: list[Declaration]) -> dict[int, bool]:
    """Which are still there, and which are not; nothing where a clause names none of them."""
    answers: dict[int, bool] = {}
    for clause in (each for each in clauses if each.what):
        meant = _find_meant(context, clause.what, rows)
        if not meant:
            return {}
        answers |= {row.id: clause.yes for row in meant}
    for clause in (each for each in clauses if not each.what):
        answers |= {row.id: clause.yes for row in rows if row.id not in answers}
    return answers


def _find_meant(context: ActionContext, what: str, rows: list[Declaration]) -> list[Declaration]:
    """By their numbers, or by their name."""
    words = what.split()
    if all(word.isdecimal() for word in words):
        numbers = {int(word) for word in words}
        return [row for n, row in enumerate(rows, 1) if n in numbers] if numbers <= set(range(1, len(rows) + 1)) else []
    return [row for row in rows if is_called(context, what, row.resource, row.said)]
