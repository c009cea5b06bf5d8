"""A project on one screen, the list of all, and the line that its companies read in their own page."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.views.board.screens import build_board_token, build_line_list, format_local_day
from bot.views.companies.sheets import build_sheet_button
from storage.notes.names import join_names
from storage.notes.saying import Button, Fact, Saying
from storage.tables import Company, Project
from storage.tables.animation.project import ProjectStage

_PAGE_SIZE, _MOST_STEPS, _MOST_SHEETS = 5, 5, 3


def build_project_token(project: Project, code: str = "see") -> str:
    """The token of a button of its page."""
    return f"a.project.{project.id:x}.{code}"


def build_project_list(context: ActionContext, number: int) -> Saying:
    """A page of them, what is under way first."""
    return build_line_list(
        "projects",
        "project-list",
        "project-line",
        context.work.projects.list_all(),
        number,
        lambda project: describe_project(context, project),
        build_project_token,
    )


def build_project_page(context: ActionContext, project: Project) -> Saying:
    """Who takes part, how far it is, what was noted, and where it may go next."""
    steps = context.work.projects.list_steps(project)[-_MOST_STEPS:]
    companies = context.work.projects.list_companies(project)
    return Saying(
        "project-page",
        describe_project(context, project),
        parts=tuple(
            Saying(
                "project-step",
                {"day": format_local_day(context, each.at), "stage": each.stage.value, "words": each.words or "none"},
            )
            for each in steps
        ),
        buttons=(
            *(
                Button(f"project-page.{stage.value}", build_project_token(project, stage.value))
                for stage in ProjectStage
                if stage is not project.stage
            ),
            Button("project-page.note", build_project_token(project, "note")),
            Button("project-page.add", build_project_token(project, "add")),
            *(build_sheet_button(each.id, each.name) for each in companies[:_MOST_SHEETS]),
            Button("board-main.list", build_board_token("projects")),
        ),
    )


def describe_project(context: ActionContext, project: Project) -> dict[str, Fact]:
    """About what, how far, with whom."""
    companies = context.work.projects.list_companies(project)
    return {
        "resource": project.resource,
        "stage": project.stage.value,
        "companies": join_names(each.name for each in companies) or "none",
        "since": format_local_day(context, project.since),
    }


def build_own_lines(context: ActionContext, company: Company | None) -> tuple[Saying, ...]:
    """What a company reads of its projects: how far each is and what was last noted; of the others nothing."""
    if company is None:
        return ()
    lines = []
    for project in context.work.projects.list_of_company(company.id):
        noted = [each for each in context.work.projects.list_steps(project) if each.words]
        facts: dict[str, Fact] = {"resource": project.resource, "stage": project.stage.value}
        lines.append(Saying("project-own", {**facts, "words": noted[-1].words if noted else "none"}))
    return tuple(lines)
