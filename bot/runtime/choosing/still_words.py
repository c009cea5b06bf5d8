"""« Les palettes oui, le carton non », « plus la 2 »: several announcements are answered for in one sentence."""

from __future__ import annotations

from bot.actions import BUTTON_VERBS
from bot.context.action_context import ActionContext, ActionResult
from bot.conversation.model import Tapped
from bot.rules.declarations.own_words import is_called
from bot.runtime.event_networks import enter_event_network
from bot.runtime.hearing import Heard, Hearing
from matching.understand.own_remark import StillClause
from matching.understand.remark import RemarkKind
from matching.understand.remarks import read_remark
from matching.understand.still_there import read_still_there
from storage.notes.open_messages import OpenMessage
from storage.notes.saying import Button, Saying
from storage.tables import Declaration

_ASKED, _SLEEPING = "still", "reopen"  # « Toujours d'actualité ? », and what sleeps for want of an answer


def hear_still_there(hearing: Hearing) -> Heard | None:
    """The taps that the words stand for; None where nothing such waits, or where they speak of anything else."""
    clauses = read_still_there(hearing.said.text) if hearing.talk is None else ()
    asked = _find_asked(hearing.context, few_words=_is_bare(hearing.said.text)) if clauses else None
    if asked is None or (len(asked[1]) > 1 and _is_bare_no(clauses, hearing.said.text)):
        return None
    message, lines = asked
    first = next(iter(lines.values()))
    context = enter_event_network(hearing.context, None, Tapped(first.token, message.message_id))
    rows = {n: context.work.declarations.get(int(line.token.split(".")[2], 16)) for n, line in lines.items()}
    answers = _answer_lines(context, clauses, {n: row for n, row in rows.items() if row is not None})
    verb = first.token.split(".")[1]
    presses = [_press_line(verb, id, yes) for id, yes in answers.items() if yes or verb == _ASKED]
    if not presses:
        return None
    done = [BUTTON_VERBS[verb](context, press) for press in presses]
    noted = [each.say[0] for each in done[:-1]]  # what is still asked after each is asked once, after the last
    return ActionResult((*noted, *done[-1].say))


def _find_asked(context: ActionContext, *, few_words: bool) -> tuple[OpenMessage, dict[int, Button]] | None:
    """The latest message that asks about several announcements, and each by its number. Words as short as « oui » answer only
    what was said last."""
    for place, message in enumerate(context.work.open_messages.list_open(context.person, context.now)):
        lines = _list_lines(message.saying)
        if lines and (place == 0 or not (few_words or message.answers)):
            return message, lines
    return None


def _is_bare(text: str) -> bool:
    remark = read_remark(text)
    return len(text.split()) == 1 or (remark is not None and remark.kind in (RemarkKind.YES, RemarkKind.NO))


def _is_bare_no(answer_clauses: tuple[StillClause, ...], text: str) -> bool:
    """« Non » takes back nothing of several: it is too short to say which."""
    return len(text.split()) == 1 and not answer_clauses[0].yes


def _press_line(verb: str, declaration_id: int, yes: bool) -> tuple[str, ...]:
    return (f"{declaration_id:x}", "y" if yes else "n") if verb == _ASKED else (f"{declaration_id:x}",)


def _list_lines(saying: Saying) -> dict[int, Button]:
    """One button of each announcement that is asked about, or sleeps, by its number on the screen; one that stands alone has no
    number, and words of its own."""
    lines: dict[int, Button] = {}
    for button in saying.buttons:
        number = (button.facts or {}).get("n")
        if isinstance(number, int) and button.token.startswith((f"a.{_ASKED}.", f"a.{_SLEEPING}.")):
            lines.setdefault(number, button)
    return lines


def _answer_lines(
    context: ActionContext, answer_clauses: tuple[StillClause, ...], rows: dict[int, Declaration]
) -> dict[int, bool]:
    """Which are still there, and which are not, by their id; nothing where a clause names none of them."""
    answers: dict[int, bool] = {}
    for clause in (each for each in answer_clauses if each.what):
        meant = _find_meant(context, clause.what, rows)
        if not meant:
            return {}
        answers |= {row.id: clause.yes for row in meant}
    for clause in (each for each in answer_clauses if not each.what):
        answers |= {row.id: clause.yes for row in rows.values() if row.id not in answers}
    return answers


def _find_meant(context: ActionContext, what: str, rows: dict[int, Declaration]) -> list[Declaration]:
    """By their numbers, or by their name."""
    words = what.split()
    if all(word.isdecimal() for word in words):
        numbers = {int(word) for word in words}
        return [row for n, row in rows.items() if n in numbers] if numbers <= rows.keys() else []
    return [row for row in rows.values() if is_called(context, what, row.resource, row.said)]
