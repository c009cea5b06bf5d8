"""« Convenu par téléphone » : an animator says in one line who has how much of an announcement, and how they agreed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.context.access_rights import require_animator
from bot.context.action_context import ActionContext, ActionResult, TalkRequest
from bot.conversation.flows.animation.animator_line import EQUAL_SHARES, AnimatorLine
from bot.conversation.flows.animation.placing import NOT_AGREED, Placing, SharedThing
from bot.rules.companies import meant_placing, placements
from bot.rules.companies.meant_company import CompanyBook
from bot.rules.companies.placements import Placement
from bot.rules.companies.seated_companies import require_company, require_their_declaration
from bot.views.companies import placements as views
from bot.views.companies import sheets
from bot.views.networks import host
from matching.understand.agreed_together import read_agreed_together
from matching.understand.placed_shares import read_placed_shares
from storage.notes.names import Called, join_names
from storage.notes.saying import Saying
from storage.tables import Declaration
from storage.tables.call import Means

_MOST_THINGS = 6


def begin_placing(
    context: ActionContext, shared_things: Sequence[Declaration], companies: Sequence[int], words: str = "", count: int = 0
) -> ActionResult:
    """Several agreed about one of these things; which, where it may be several. `words` say who has how much, and where they
    do not it is asked; `count`: so many agreed, and nobody was named."""
    require_animator(context)
    if not shared_things:
        return ActionResult((Saying("placed-whose", {"companies": _join_companies(context, companies)}),))
    if len(shared_things) == 1:
        return _go_on(context, shared_things[0], companies, words, count)
    among = tuple(
        SharedThing(row.id, row.resource or row.said, context.work.companies.get(row.company_id or 0).name)
        for row in shared_things[:_MOST_THINGS]
    )
    return ActionResult(
        begin=TalkRequest("placing", Placing(words=words, among=among, companies=tuple(companies), count=count))
    )


def read_placing_line(context: ActionContext, line: AnimatorLine) -> ActionResult:
    """Who has how much is shown, and how they agreed is asked; what was not understood is asked again."""
    require_animator(context)
    declaration, _ = require_their_declaration(context, line.declaration)
    words, agreed = line.words or "", read_agreed_together(line.words or "")
    named = meant_placing.find_all_named(CompanyBook(context), agreed.names) if agreed is not None else ()
    if named:
        return _go_on(context, declaration, named, "", 0)
    fair = line.others if words == EQUAL_SHARES or read_placed_shares(words).equal else ()
    read = _read_placements(context, declaration, words, fair)
    if isinstance(read, Saying):
        return ActionResult((read,), TalkRequest("placed", replace(line, words=None)))
    return _ask_next(context, declaration, "" if fair else words, read, fair)


def record_placing(context: ActionContext, said: Placing) -> ActionResult:
    """Whom to name somewhere is kept, and what is still missing is asked; or it is all their yeses at once: they are
    introduced, and what is left is told."""
    require_animator(context)
    declaration, owner = require_their_declaration(context, said.declaration)
    if said.among:
        return _go_on(context, declaration, said.companies, said.words, said.count)
    back = (sheets.build_sheet_button(owner.id, owner.name),)
    if said.company:
        company = require_company(context, said.company)
        context.work.memberships.note_contact(company.id, said.name, said.contact, context.now)
    elif said.agreed == NOT_AGREED:
        return ActionResult((Saying("placed-not", buttons=back),))
    read = _read_placements(context, declaration, said.words, said.companies)
    if isinstance(read, Saying):  # something came between
        return ActionResult((replace(read, buttons=back),))
    if not said.agreed:
        return _ask_next(context, declaration, said.words, read, said.companies)
    leads = placements.record_placements(context, declaration, read, Means(said.agreed))
    return ActionResult((views.build_recorded_placements(context, declaration, read, leads),))


def _go_on(context: ActionContext, declaration: Declaration, companies: Sequence[int], words: str, count: int) -> ActionResult:
    """It is known what they agreed about: who has how much of it is shown, or asked."""
    owner = context.work.companies.get(declaration.company_id or 0)
    resource = declaration.resource or declaration.said
    line = AnimatorLine("placed", declaration=declaration.id, company=owner.id, name=owner.name, resource=resource)
    if words:
        return read_placing_line(context, replace(line, words=words))
    others = tuple(companies) or meant_placing.list_asked_companies(context, declaration)
    if not companies and len(others) != count:  # two of three agreed: which, is said with how much
        return ActionResult(begin=TalkRequest("placed", line))
    called = _join_companies(context, others)
    return ActionResult(begin=TalkRequest("placed", replace(line, what="together", others=others, called=called)))


def _join_companies(context: ActionContext, companies: Sequence[int]) -> Called:
    return join_names(context.work.companies.get(each).name for each in companies)


def _ask_next(
    context: ActionContext, declaration: Declaration, words: str, placed: Sequence[Placement], fair: tuple[int, ...] = ()
) -> ActionResult:
    """Whom to name at one of them, where nobody is known; else how they agreed."""
    unknown = placements.find_unknown_contact(context, declaration, [each.company for each in placed])
    if placements.are_introduced(context, declaration, [each.company for each in placed]):
        leads = placements.record_placements(context, declaration, placed, Means.PHONE)  # they said yes before
        return ActionResult((views.build_recorded_placements(context, declaration, placed, leads, again=True),))
    if unknown is None:
        shown = views.build_read_placements(context, declaration, placed)
        return ActionResult((shown,), TalkRequest("placing", Placing(declaration.id, words, companies=fair), ("declaration",)))
    person = context.work.memberships.find_rung_person(unknown.id, None)
    name = person.name if person is not None else ""
    dialling = host.find_company_dialling(context.work, context.knowledge, unknown)
    asked = Placing(
        declaration.id, words, companies=fair, company=unknown.id, called=unknown.name, name=name, dialling=dialling
    )
    return ActionResult(begin=TalkRequest("placing", asked, ("name",) if name else ()))


def _read_placements(
    context: ActionContext, declaration: Declaration, words: str, fair: tuple[int, ...] = ()
) -> tuple[Placement, ...] | Saying:
    """The shares, or why they cannot be had; `fair`: of these, each as it wishes."""
    shares = read_placed_shares(words).shares if not fair else ()
    if not shares and not fair:
        return Saying("placed-unread")
    companies, book = [require_company(context, each) for each in fair], CompanyBook(context)
    for share in shares:
        found = meant_placing.find_named_company(context, book, share.who)
        if len(found) != 1:
            return Saying("brokered-unclear", {"words": share.who, "several": "yes" if found else "no"})
        companies.append(require_company(context, found[0].id))
    obstacle, name = placements.find_placing_obstacle(context, declaration, companies)
    if obstacle:
        return Saying(obstacle, {"companies": name, "resource": declaration.resource or declaration.said})
    if fair:
        return placements.share_fairly(context, declaration, companies) or views.build_placed_too_much(declaration)
    amounts = [share.quantity for share in shares]
    placed = placements.weigh_placements(context, declaration, list(zip(companies, amounts, strict=True)))
    return placed or views.build_placed_too_much(declaration)
