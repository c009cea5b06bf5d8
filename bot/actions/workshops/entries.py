"""Lines for people without a phone: written or pasted, checked, counted once the animator says so."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.access_rights import require_animator
from bot.context.action_context import ROW_PATTERN, ActionContext, ActionResult, TalkRequest, parse_row_id
from bot.conversation.flows.animation.workshop_lines import WritingLines
from bot.conversation.model import Refuse
from bot.rules.animators import notices
from bot.rules.workshops.entries import EntryCount, keep_entry, merge_lines, read_entry
from bot.views.declarations import cards
from bot.views.networks import host
from bot.views.workshops import entry_check
from bot.views.workshops.laid_cards import describe_workshop
from storage.notes.saying import Button, Saying
from storage.tables import Workshop, WorkshopEntry


def check_lines(context: ActionContext, said: WritingLines) -> ActionResult:
    """What was understood of the lines; nothing is counted yet."""
    require_animator(context)
    workshop = context.work.workshops.get(said.workshop)
    if workshop is None:
        raise Refuse("button-gone")
    known = context.work.workshops.get_entry(said.entry) if said.entry else None
    words = merge_lines(known.words, said.lines or "") if known is not None else said.lines or ""
    lines = read_entry(context, workshop, words)
    if not lines:
        return ActionResult((Saying("entry-nothing"),))
    entered = known or context.work.workshops.add_entry(workshop.id, context.person_id, words, context.now)
    entered.words = words
    return ActionResult((entry_check.build_entry_check(entered, lines, 0),))


def act_on_entry(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Keep them, right some, or throw all away."""
    if not context.work.people.is_animator(context.person):
        raise Refuse("button-gone")
    entered = context.work.workshops.get_entry(parse_row_id(args))
    deed, page = (*args[1:], "", "0")[:2]
    if deed not in ("agreed", "alone", "fix", "drop", "page") or not ROW_PATTERN.fullmatch(page or "0"):
        raise Refuse("button-gone")
    workshop = context.work.workshops.get(entered.workshop_id) if entered is not None else None
    if entered is None or workshop is None:
        raise Refuse("entry-over")
    if deed == "fix":
        return ActionResult(begin=TalkRequest("entry", WritingLines(workshop.id, entered.id)))
    if deed == "drop":
        context.work.workshops.close_entry(entered, context.now)
        return ActionResult((Saying("entry-dropped"),))
    lines = read_entry(context, workshop, entered.words)
    if deed == "page":
        return ActionResult((entry_check.build_entry_check(entered, lines, int(page or "0", 16)),))
    counted = keep_entry(context, entered, lines, taking_part=deed == "agreed")
    context.work.history.add_entry(
        "workshop-entered", f"workshop:{workshop.id}", context.person_id, context.now, f"{deed}:{counted.things}"
    )
    _tell_companies(context, workshop, entered, counted)
    context.work.workshops.close_entry(entered, context.now)
    return ActionResult(
        (
            Saying(
                "entry-kept",
                {
                    "companies": counted.companies,
                    "count": counted.things,
                    "held": counted.held,
                    "agreed": "yes" if deed == "agreed" else "no",
                },
                buttons=(
                    Button("entry-kept.more", f"a.workshop.{workshop.id:x}.write"),
                    Button("workshop-page.list", f"a.workshop.{workshop.id:x}.list"),
                ),
            ),
        )
    )


def _tell_companies(context: ActionContext, workshop: Workshop, entered: WorkshopEntry, counted: EntryCount) -> None:
    """Whoever is on Telegram reads at once what was written in their name."""
    for company, rows in counted.told:
        people = [each for each in context.work.memberships.list_people(company.id) if each.telegram_id is not None]
        notices.tell_people(
            context.work,
            people,
            Saying(
                "entry-noted",
                {**describe_workshop(context.work, workshop), **host.describe_host(context.work), "company": company.name},
                parts=tuple(Saying("entry-noted-line", cards.describe_declaration(row)) for row in rows),
                buttons=tuple(Button("entry-noted.see", f"a.see.{row.id:x}", {"n": n}) for n, row in enumerate(rows, 1)),
            ),
            f"entered:{entered.id}:{company.id}",
            context.now,
        )
