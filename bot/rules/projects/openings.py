"""A project is opened about an announcement, moved on, noted; its companies read how far it is, and nobody's name."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.conversation.asks.relayed_words import find_relayed_telltale
from bot.rules.companies import behalf
from bot.views.board.held_declarations import find_hold_reason
from bot.views.declarations import cards
from matching.privacy.telltales import Identity
from storage.notes.saying import Saying
from storage.reports.board import HELD_TAKEN_VERB
from storage.tables import Company, Declaration, Project
from storage.tables.animation.project import ProjectStage
from storage.tables.declaration import DeclarationState


def open_project_about(context: ActionContext, declaration: Declaration, company: Company) -> Project:
    """The one that it is part of, or a new one, to be studied."""
    known = context.work.projects.find_about(declaration.id)
    if known is not None:
        return known
    project = context.work.projects.open_project(
        declaration.resource or declaration.said, company.id, declaration.id, context.person_id, context.now
    )
    _take_held(context, declaration)
    context.work.history.add_entry("project-opened", f"project:{project.id}", context.person_id, context.now)
    tell_project_companies(context, project, "", "opened")
    return project


def join_project_company(context: ActionContext, project: Project, company: Company) -> None:
    """It takes part, with what it announced of the matter: that was held for this, and waits for nobody any more."""
    held = [
        row
        for row in context.work.declarations.list_of_company(company.id)
        if row.state is DeclarationState.HELD and _is_about_project(context, project, row)
    ]
    context.work.projects.add_company(project, company.id, held[0].id if held else None)
    for row in held:
        _take_held(context, row)
    tell_project_company(context, project, company, "", "added")


def move_project(context: ActionContext, project: Project, reached: ProjectStage, words: str) -> None:
    """It stands there now; its companies read it, with the line that was noted."""
    moved = project.stage is not reached
    context.work.projects.note_step(project, reached, words, context.person_id, context.now)
    if moved:
        context.work.history.add_entry("project-moved", f"project:{project.id}", context.person_id, context.now, reached.value)
    tell_project_companies(context, project, words, f"{reached}:{context.now:%Y%m%d%H%M%S%f}")


def tell_project_companies(context: ActionContext, project: Project, words: str, what: str) -> None:
    """Everybody who takes part."""
    for company in context.work.projects.list_companies(project):
        tell_project_company(context, project, company, words, what)


def tell_project_company(context: ActionContext, project: Project, company: Company, words: str, what: str) -> None:
    """One of those who take part."""
    facts = {
        "animator": context.person.name,
        "resource": project.resource,
        "stage": project.stage.value,
        "words": words or "none",
    }
    behalf.tell_company(context, company, Saying("project-told", facts), f"project:{project.id}:{company.id}:{what}")


def tells_project_names(context: ActionContext, project: Project, words: str) -> bool:
    """Would a note tell its companies who the others are?"""
    companies = context.work.projects.list_companies(project)
    identity = Identity(names=tuple(name for each in companies for name in cards.list_revealing_names(context, each)))
    return len(companies) > 1 and find_relayed_telltale(words, identity, "", context.knowledge) is not None


def _take_held(context: ActionContext, declaration: Declaration) -> None:
    """Somebody sees to it from now on."""
    if declaration.state is DeclarationState.HELD:
        context.work.history.add_entry(HELD_TAKEN_VERB, f"declaration:{declaration.id}", context.person_id, context.now)


def _is_about_project(context: ActionContext, project: Project, declaration: Declaration) -> bool:
    """Held because it needs a pipe or a cable, and of the same family: heat offered, and heat looked for."""
    resources = context.knowledge.taxonomy.resources
    known, wanted = resources.get(project.resource), resources.get(declaration.resource or "")
    same = known is not None and wanted is not None and known.family == wanted.family
    return same and find_hold_reason(context, declaration) == "project"
