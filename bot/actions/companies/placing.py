"""« Convenu par téléphone » : an animator says in one line who has how much of an announcement, and how they agreed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.context.access_rights import require_animator
from bot.context.action_context import ActionContext, ActionResult, TalkRequest
from bot.conversation.flows.animation.animator_line import AnimatorLine
from bot.conversation.flows.animation.placing import NOT_AGREED, Placing
from bot.rules.companies import placements
from bot.rules.companies.placements import Placement
from bot.rules.companies.seated_companies import require_company, require_their_declaration
from bot.views.companies import placements as views
from bot.views.companies import sheets
from bot.views.networks import host
from matching.understand.placed_shares import read_placed_shares
from storage.notes.saying import Saying
from storage.tables import Declaration
from storage.tables.call import Means


def read_placing_line(context: ActionContext, line: AnimatorLine) -> ActionResult:
    """Who has how much is shown, and how they agreed is asked; what was not understood is asked again."""
    require_animator(context)
    declaration, _ = require_their_declaration(context, line.declaration)
    read = _read_placements(context, declaration, line.words or "")
    if isinstance(read, Saying):
        return ActionResult((read,), TalkRequest("placed", replace(line, words=None)))
    return _ask_next(context, declaration, line.words or "", read)


def record_placing(context: ActionContext, said: Placing) -> ActionResult:
    """Whom to name somewhere is kept, and what is still missing is asked; or it is all their yeses at once: they are
    introduced, and what is left is told."""
    require_animator(context)
    declaration, owner = require_their_declaration(context, said.declaration)
    back = (sheets.build_sheet_button(owner.id, owner.name),)
    if said.company:
        company = require_company(context, said.company)
        context.work.memberships.note_contact(company.id, said.name, said.contact, context.now)
    elif said.agreed == NOT_AGREED:
        return ActionResult((Saying("placed-not", buttons=back),))
    read = _read_placements(context, declaration, said.words)
    if isinstance(read, Saying):  # something came between
        return ActionResult((replace(read, buttons=back),))
    if not said.agreed:
        return _ask_next(context, declaration, said.words, read)
    leads = placements.record_placements(context, declaration, read, Means(said.agreed))
    return ActionResult((views.build_recorded_placements(context, declaration, read, leads),))


def _ask_next(context: ActionContext, declaration: Declaration, words: str, placed: Sequence[Placement]) -> ActionResult:
    """Whom to name at one of them, where nobody is known; else how they agreed."""
    unknown = placements.find_unknown_contact(context, declaration, [each.company for each in placed])
    if unknown is None:
        shown = views.build_read_placements(context, declaration, placed)
        return ActionResult((shown,), TalkRequest("placing", Placing(declaration.id, words)))
    person = context.work.memberships.find_rung_person(unknown.id, None)
    name = person.name if person is not None else ""
    dialling = host.find_company_dialling(context.work, context.knowledge, unknown)
    asked = Placing(declaration.id, words, unknown.id, unknown.name, name, dialling=dialling)
    return ActionResult(begin=TalkRequest("placing", asked, ("name",) if name else ()))


def _read_placements(context: ActionContext, declaration: Declaration, words: str) -> tuple[Placement, ...] | Saying:
    """The shares, or why they cannot be had."""
    shares = read_placed_shares(words).shares
    if not shares:
        return Saying("placed-unread")
    companies = []
    for share in shares:
        found = sheets.search_companies(context, share.who)
        if len(found) != 1:
            return Saying("brokered-unclear", {"words": share.who, "several": "yes" if found else "no"})
        companies.append(require_company(context, found[0].id))
    obstacle, name = placements.find_placing_obstacle(context, declaration, companies)
    if obstacle:
        return Saying(obstacle, {"companies": name, "resource": declaration.resource or declaration.said})
    amounts = [share.quantity for share in shares]
    placed = placements.weigh_placements(context, declaration, list(zip(companies, amounts, strict=True)))
    return placed or views.build_placed_too_much(declaration)
