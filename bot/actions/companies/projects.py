"""A project's page: moved to another stage, noted in one line, another company added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.context.access_rights import require_animator
from bot.context.action_context import ActionContext, ActionResult, TalkRequest, parse_button_choice, parse_row_id
from bot.conversation.flows.animation.animator_line import AnimatorLine
from bot.conversation.model import Refuse
from bot.partners.meeting import may_all_meet
from bot.rules.companies.seated_companies import require_company
from bot.rules.projects import openings
from bot.views.board.screens import prepend_news
from bot.views.companies import sheets
from bot.views.projects import pages
from storage.notes.saying import Button, Saying
from storage.tables import Company, Project
from storage.tables.animation.project import ProjectStage

_CHOICE = "with-"  # of a button's code: this company is meant


def act_on_project(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """One tap on its page."""
    require_animator(context)
    project, code = context.work.projects.get(parse_row_id(args)), parse_button_choice(args)
    if project is None:
        raise Refuse("button-gone")
    if code in ("note", "add"):
        line = AnimatorLine(code, project=project.id, resource=project.resource)
        return ActionResult(begin=TalkRequest("planned", line))
    if code.startswith(_CHOICE):
        company = require_company(context, parse_row_id((code.removeprefix(_CHOICE),)))
        return ActionResult((_add_company(context, project, company),), instead=True)
    if code in list(ProjectStage):
        if project.stage is not ProjectStage(code):
            openings.move_project(context, project, ProjectStage(code), "")
    elif code != "see":
        raise Refuse("button-gone")
    return ActionResult((pages.build_project_page(context, project),), instead=True)


def save_project_line(context: ActionContext, line: AnimatorLine) -> ActionResult:
    """What was typed: a note about it, or the company that takes part too."""
    require_animator(context)
    project, words = context.work.projects.get(line.project), line.words or ""
    if project is None:
        raise Refuse("button-gone")
    if line.what == "add":
        return _find_company(context, project, words)
    if openings.tells_project_names(context, project, words):
        return ActionResult((Saying("brokered-tells"),), TalkRequest("planned", replace(line, words=None)))
    openings.move_project(context, project, project.stage, words)
    return ActionResult((pages.build_project_page(context, project),))


def _find_company(context: ActionContext, project: Project, words: str) -> ActionResult:
    found = sheets.search_companies(context, words)
    if len(found) == 1:
        return ActionResult((_add_company(context, project, context.work.companies.get(found[0].id)),))
    back = Button("board-main.list", pages.build_project_token(project))
    if not found:
        return ActionResult((Saying("sheet-none", {"words": words}, buttons=(back,)),))
    buttons = sheets.build_found_buttons(found, lambda id: pages.build_project_token(project, f"{_CHOICE}{id:x}"))
    return ActionResult((Saying("brokered-which", parts=sheets.build_found_lines(found), buttons=(*buttons, back)),))


def _add_company(context: ActionContext, project: Project, company: Company) -> Saying:
    """It takes part, unless one of the others and it are not to meet."""
    others = context.work.projects.list_companies(project)
    if any(each.id == company.id for each in others):
        return prepend_news(Saying("project-there", {"company": company.name}), pages.build_project_page(context, project))
    tellers = [((each.id, project.resource), (company.id, project.resource)) for each in others]
    if not all(may_all_meet(context, pair) for pair in tellers):
        news = Saying("project-apart", {"company": company.name})
        return prepend_news(news, pages.build_project_page(context, project))
    openings.join_project_company(context, project, company)
    return prepend_news(Saying("project-added", {"company": company.name}), pages.build_project_page(context, project))
