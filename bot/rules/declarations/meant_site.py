"""Which of the speaker's sites an announcement is for, and what follows when it is for another one than was said."""

from __future__ import annotations

from dataclasses import replace

from bot.context.action_context import ActionContext
from bot.rules.declarations import lifecycle
from bot.rules.leads import neighbours
from bot.views.declarations import draft_batches
from matching.understand.meant_site import read_site_words
from storage.notes.saying import Fact, Saying
from storage.tables import Company, Declaration
from storage.tables.declaration import DeclarationState


def list_spoken_sites(context: ActionContext) -> tuple[Company, ...]:
    """The companies of this network for which the speaker speaks, the older first."""
    return tuple(sorted(context.work.memberships.list_companies(context.person_id), key=lambda site: site.id))


def find_site_of_draft(context: ActionContext, declaration: Declaration) -> Company | None:
    """The site that its own sentence names (« pour l'atelier de Rochefort »); None where it names none."""
    sites = list_spoken_sites(context)
    if declaration.company_id is not None or len(sites) < 2:
        return None
    named = read_site_words(declaration.details.sentence, [(site.name, site.place) for site in sites]).named
    return sites[named] if named is not None else None


def settle_named_drafts(context: ActionContext, declaration: Declaration) -> ActionContext:
    """What was said in one message, each of it at the site that its sentence names, for which the speaker speaks from now on;
    the context in which they do."""
    for row in list_siteless_drafts(context, declaration):
        if (site := find_site_of_draft(context, row)) is not None:
            context.work.memberships.switch_company(site.id, context.person_id, context.now)
            settle_draft(context, row, site)
            context = replace(context, company=site)
    return context


def settle_draft(context: ActionContext, declaration: Declaration, site: Company) -> None:
    """It is that company's, and lies where it does unless its author said where."""
    declaration.company_id = site.id
    if declaration.place is None:
        _place_at(context, declaration, site)
    context.work.declarations.add(declaration)


def _place_at(context: ActionContext, declaration: Declaration, site: Company) -> None:
    declaration.company_id = site.id
    declaration.place, declaration.lat, declaration.lon = site.place, site.lat, site.lon
    context.work.declarations.add(declaration)


def list_siteless_drafts(context: ActionContext, declaration: Declaration) -> tuple[Declaration, ...]:
    """This draft and what was said with it, as far as nobody knows for which site it is."""
    together = declaration.details.together
    return tuple(
        row
        for row in context.work.declarations.list_drafts(context.person_id)
        if row.company_id is None
        and (row is declaration or (together is not None and together in (row.id, row.details.together)))
    )


def move_to_site(context: ActionContext, declaration: Declaration, site: Company) -> tuple[Saying, ...]:
    """It is that site's from now on and lies there; whoever was asked about it from elsewhere reads that it left, and the
    best partners from there are asked. What was agreed stays where it was agreed."""
    facts = _describe_move(declaration, site)
    if declaration.company_id == site.id:
        return (Saying("site-there", facts),)
    if context.work.endings.has_agreement(declaration.id):
        left = context.work.companies.get(declaration.company_id or 0)
        return (Saying("site-not-moved", {**facts, "company": left.name}),)
    draft = declaration.state is DeclarationState.DRAFT
    if not draft:
        lifecycle.end_open_leads(context.work, declaration, context.now)
    _place_at(context, declaration, site)
    context.work.memberships.switch_company(site.id, context.person_id, context.now)
    here = replace(context, company=site)
    if draft:
        return draft_batches.build_cards_of(here, (declaration,))
    found = neighbours.ask_neighbours(here, declaration) if declaration.state is DeclarationState.OPEN else ()
    partners = (Saying("declaration-partners", {"count": len(found)}, parts=found),) if found else ()
    return (Saying("site-moved", facts), *partners)


def _describe_move(declaration: Declaration, site: Company) -> dict[str, Fact]:
    return {"company": site.name, "place": site.place, "resource": declaration.resource or declaration.said}
