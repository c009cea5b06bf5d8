"""Projects: what needs a pipe or a cable between companies, and years rather than two taps."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index
from sqlmodel import SQLModel

from storage.tables.columns import define_key, define_link, define_optional_link, define_state


class ProjectStage(StrEnum):
    """How far it has come."""

    STUDY = "study"
    FEASIBILITY = "feasibility"
    FUNDING = "funding"
    WORKS = "works"
    RUNNING = "running"
    STOPPED = "stopped"


class Project(SQLModel, table=True):
    """About a resource (its id, or words), opened and moved by those who animate."""

    __table_args__ = (Index("ix_project_network_stage", "network_id", "stage"),)
    id: int = define_key()
    network_id: int = define_link("network.id")
    resource: str
    stage: ProjectStage = define_state(ProjectStage, ProjectStage.STUDY)
    since: datetime


class ProjectCompany(SQLModel, table=True):
    """A company takes part in a project, by an announcement of its own or without."""

    project_id: int = define_link("project.id", primary=True)
    company_id: int = define_link("company.id", primary=True, index=True)
    declaration_id: int | None = define_optional_link("declaration.id")


class ProjectStep(SQLModel, table=True):
    """What was noted of a project, in one line, at which stage: only ever added to."""

    __table_args__ = (Index("ix_projectstep_project_at", "project_id", "at"),)
    id: int = define_key()
    network_id: int = define_link("network.id", index=True)
    project_id: int = define_link("project.id")
    stage: ProjectStage = define_state(ProjectStage)
    words: str = ""
    by: int | None = define_optional_link("person.id")
    at: datetime
