"""What somebody did in any network, as it is kept under their key: read by /mesdonnees, changed by nobody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, null
from sqlmodel import col

from storage.repository import Repository, select_columns
from storage.tables.animation.authorisation import Authorisation
from storage.tables.animation.behalf_change import BehalfChange
from storage.tables.animation.project import Project, ProjectCompany, ProjectStep
from storage.tables.animation.upload import ListUpload
from storage.tables.animation.workshop import Attendance, RaisedHand, Workshop, WorkshopEntry
from storage.tables.broadcast import Broadcast, BroadcastCall, BroadcastReply
from storage.tables.call import Agreement
from storage.tables.declaration import Declaration
from storage.tables.history import History
from storage.tables.introduction import Statement, Story, StoryVoice
from storage.tables.invitation import Invitation
from storage.tables.lesson import Lesson
from storage.tables.network import Network, Role
from storage.tables.question import Question
from storage.tables.synergy import Party, Synergy


@dataclass(frozen=True, slots=True)
class PersonalDeed:
    """One row: what kind of thing it is, in which network (its name), when, and a code or the person's own words."""

    kind: str
    network: str
    at: datetime | None
    detail: str


class Deeds(Repository):
    """Rows that carry somebody's key, table by table; what is told elsewhere in the file is not told again."""

    def list_of_person(self, person_id: int) -> tuple[PersonalDeed, ...]:
        """Everything, kind by kind, oldest first."""
        found = [
            *self._list_kind("animates", Role, Role.person_id, person_id, Role.since, Role.role),
            *self._list_kind("gave-role", Role, Role.given_by, person_id, Role.since, Role.role),
            *self._list_kind("keeps", Declaration, Declaration.keeper_id, person_id, Declaration.touched, Declaration.said),
            *self._list_answers(person_id),
            *self._list_kind("asked", Question, Question.asked_by, person_id, Question.asked_at, Question.text),
            *self._list_kind("replied", Question, Question.answered_by, person_id, Question.answered_at, Question.reply),
            *self._list_kind("stated", Statement, Statement.by, person_id, Statement.at, Statement.stage),
            *self._list_kind("invited", Invitation, Invitation.by, person_id, Invitation.at, Invitation.purpose),
            *self._list_kind("taught", Lesson, Lesson.by, person_id, Lesson.at, Lesson.words),
            *self._list_kind("noted", Agreement, Agreement.noted_by, person_id, Agreement.at, Agreement.means),
            *self._list_kind("listed", ListUpload, ListUpload.person_id, person_id, ListUpload.sent, ListUpload.name),
            *self._list_kind("helped", BehalfChange, BehalfChange.by, person_id, BehalfChange.at, BehalfChange.kind),
            *self._list_kind("planned", ProjectStep, ProjectStep.by, person_id, ProjectStep.at, ProjectStep.words),
            *self._list_kind(
                "checked", Authorisation, Authorisation.checked_by, person_id, Authorisation.checked, Authorisation.number
            ),
            *self._list_broadcasts(person_id),
            *self._list_kind("hosted", Workshop, Workshop.by, person_id, Workshop.made, Workshop.name),
            *self._list_kind("entered", WorkshopEntry, WorkshopEntry.by, person_id, WorkshopEntry.at, WorkshopEntry.words),
            *self._list_attendances(person_id),
            *self._list_kind(
                "invited-to", BroadcastReply, BroadcastReply.person_id, person_id, BroadcastReply.at, BroadcastReply.comes
            ),
            *self._list_kind("did", History, History.by, person_id, History.at, History.verb),
        ]
        return tuple(found)

    def list_about_company(self, company_id: int) -> tuple[PersonalDeed, ...]:
        """What else is kept of a company: authorisations, what was changed for it, projects, raised hands, stories."""
        raised = RaisedHand
        return (
            *self._list_kind(
                "authorised", Authorisation, Authorisation.company_id, company_id, Authorisation.checked, Authorisation.number
            ),
            *self._list_kind("changed", BehalfChange, BehalfChange.company_id, company_id, BehalfChange.at, BehalfChange.kind),
            *self._list_kind("raised", raised, raised.company_id, company_id, raised.at, raised.card_id),
            *self._list_kind(
                "rung", BroadcastCall, BroadcastCall.company_id, company_id, BroadcastCall.due, BroadcastCall.state
            ),
            *self._list_projects(company_id),
            *self._list_stories(company_id),
        )

    def _list_projects(self, company_id: int) -> list[PersonalDeed]:
        return self._read_deeds(
            "project",
            select_columns(Network.name, null(), Project.resource)
            .join(Project, col(Project.network_id) == Network.id)
            .join(ProjectCompany, col(ProjectCompany.project_id) == Project.id)
            .where(col(ProjectCompany.company_id) == company_id)
            .order_by(col(Project.id)),
        )

    def _list_stories(self, company_id: int) -> list[PersonalDeed]:
        return self._read_deeds(
            "story",
            select_columns(Network.name, StoryVoice.at, StoryVoice.answer)
            .join(Story, col(Story.id) == StoryVoice.story_id)
            .join(Network, col(Network.id) == Story.network_id)
            .where(col(StoryVoice.company_id) == company_id)
            .order_by(col(Story.id)),
        )

    def _list_kind(
        self, kind: str, table: Any, key_column: Any, key: int, moment_column: Any, told_column: Any
    ) -> list[PersonalDeed]:
        return self._read_deeds(
            kind,
            select_columns(Network.name, moment_column, told_column)
            .select_from(table)
            .outerjoin(Network, col(Network.id) == table.network_id)
            .where(col(key_column) == key)
            .order_by(moment_column),
        )

    def _read_deeds(self, kind: str, query: Select[Any]) -> list[PersonalDeed]:
        """Each row is a network's name, a moment and what is told."""
        rows = self.connection.execute(query)
        return [PersonalDeed(kind, row[0] or "", row[1], str(row[2])) for row in rows]

    def _list_answers(self, person_id: int) -> list[PersonalDeed]:
        return self._read_deeds(
            "answered",
            select_columns(Network.name, Party.at, Party.answer)
            .join(Synergy, col(Synergy.id) == Party.synergy_id)
            .join(Network, col(Network.id) == Synergy.network_id)
            .where(col(Party.by) == person_id)
            .order_by(col(Party.synergy_id)),
        )

    def _list_broadcasts(self, person_id: int) -> list[PersonalDeed]:
        rows = self.connection.execute(
            select_columns(Network.name, Broadcast.made, Broadcast.content)
            .join(Network, col(Network.id) == Broadcast.network_id)
            .where(col(Broadcast.by) == person_id)
            .order_by(col(Broadcast.id))
        )
        return [PersonalDeed("announced", row[0], row[1], row[2].text) for row in rows]

    def _list_attendances(self, person_id: int) -> list[PersonalDeed]:
        return self._read_deeds(
            "attended",
            select_columns(Network.name, Attendance.at, Workshop.name)
            .join(Workshop, col(Workshop.id) == Attendance.workshop_id)
            .join(Network, col(Network.id) == Attendance.network_id)
            .where(col(Attendance.person_id) == person_id)
            .order_by(col(Attendance.at)),
        )
