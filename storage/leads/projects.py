"""Projects of a network: who takes part, how far each has come, and what was noted of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, select

from storage.repository import Repository
from storage.tables.animation.project import Project, ProjectCompany, ProjectStage, ProjectStep
from storage.tables.company import Company
from storage.tables.moves import move

_ENDED = (ProjectStage.RUNNING, ProjectStage.STOPPED)


class Projects(Repository):
    """Projects of this network."""

    def get(self, project_id: int) -> Project | None:
        """That project."""
        return self.session.exec(self.select_own(Project).where(Project.id == project_id)).first()

    def list_all(self) -> tuple[Project, ...]:
        """Every one, those that are under way first, the latest first."""
        found = self.session.exec(self.select_own(Project).order_by(col(Project.id).desc())).all()
        return tuple(sorted(found, key=lambda each: each.stage in _ENDED))

    def list_of_company(self, company_id: int) -> tuple[Project, ...]:
        """Those in which a company takes part, the oldest first."""
        return tuple(
            self.session.exec(
                self.select_own(Project)
                .join(ProjectCompany, col(ProjectCompany.project_id) == Project.id)
                .where(ProjectCompany.company_id == company_id)
                .order_by(col(Project.id))
            )
        )

    def find_about(self, declaration_id: int) -> Project | None:
        """The project that an announcement is part of."""
        return self.session.exec(
            self.select_own(Project)
            .join(ProjectCompany, col(ProjectCompany.project_id) == Project.id)
            .where(ProjectCompany.declaration_id == declaration_id)
        ).first()

    def open_project(self, resource: str, company_id: int, declaration_id: int | None, by: int, now: datetime) -> Project:
        """It begins, to be studied, with one company."""
        project = self.add(Project(network_id=self.scope.id, resource=resource, since=now))
        self.add(ProjectCompany(project_id=project.id, company_id=company_id, declaration_id=declaration_id))
        self.note_step(project, project.stage, "", by, now)
        return project

    def add_company(self, project: Project, company_id: int, declaration_id: int | None) -> bool:
        """A company takes part, by an announcement of its own or without; False where it did already."""
        if self.session.get(ProjectCompany, (project.id, company_id)) is not None:
            return False
        self.add(ProjectCompany(project_id=project.id, company_id=company_id, declaration_id=declaration_id))
        return True

    def list_companies(self, project: Project) -> tuple[Company, ...]:
        """Who takes part; those who left have no name."""
        return tuple(
            self.session.exec(
                select(Company)
                .join(ProjectCompany, col(ProjectCompany.company_id) == Company.id)
                .where(ProjectCompany.project_id == project.id, Company.name != "")
                .order_by(col(Company.id))
            )
        )

    def note_step(self, project: Project, reached: ProjectStage, words: str, by: int, now: datetime) -> None:
        """It stands there now; `words` is one line about it."""
        move(project, reached)
        self.add(ProjectStep(network_id=self.scope.id, project_id=project.id, stage=project.stage, words=words, by=by, at=now))

    def list_steps(self, project: Project) -> Sequence[ProjectStep]:
        """What was noted of it, the oldest first."""
        return self.session.exec(
            self.select_own(ProjectStep)
            .where(ProjectStep.project_id == project.id)
            .order_by(col(ProjectStep.at), col(ProjectStep.id))
        ).all()
