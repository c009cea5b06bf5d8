"""All tables of Boucle; importing this package is what Alembic and the store need to know them."""

from storage.tables.animation.authorisation import Authorisation
from storage.tables.animation.behalf_change import BehalfChange
from storage.tables.animation.project import Project, ProjectCompany, ProjectStep
from storage.tables.animation.upload import ListUpload, UploadLine
from storage.tables.animation.workshop import Attendance, RaisedHand, Workshop, WorkshopCard, WorkshopEntry
from storage.tables.barrier import Barrier
from storage.tables.broadcast import Broadcast
from storage.tables.call import Agreement, Call
from storage.tables.company import Company, Member, Seat
from storage.tables.declaration import Declaration
from storage.tables.distance_limit import DistanceLimit
from storage.tables.erasure import Erasure
from storage.tables.hint import Hint
from storage.tables.history import History
from storage.tables.inbox import Inbox
from storage.tables.installation.upkeep import UpkeepEntry
from storage.tables.introduction import Introduction, Statement, Story, StoryOffer, StoryVoice
from storage.tables.invitation import Invitation
from storage.tables.lesson import Lesson
from storage.tables.network import Evaluation, Network, Role
from storage.tables.note import Note
from storage.tables.permanent_taker import PermanentTaker
from storage.tables.person import Chat, Person
from storage.tables.question import Question
from storage.tables.synergy import Party, Synergy
from storage.tables.talk import Talk
from storage.tables.wish import Wish

__all__ = [
    "Agreement",
    "Attendance",
    "Authorisation",
    "Barrier",
    "BehalfChange",
    "Broadcast",
    "Call",
    "Chat",
    "Company",
    "Declaration",
    "DistanceLimit",
    "Erasure",
    "Evaluation",
    "Hint",
    "History",
    "Inbox",
    "Introduction",
    "Invitation",
    "Lesson",
    "ListUpload",
    "Member",
    "Network",
    "Note",
    "Party",
    "PermanentTaker",
    "Person",
    "Project",
    "ProjectCompany",
    "ProjectStep",
    "Question",
    "RaisedHand",
    "Role",
    "Seat",
    "Statement",
    "Story",
    "StoryOffer",
    "StoryVoice",
    "Synergy",
    "Talk",
    "UpkeepEntry",
    "UploadLine",
    "Wish",
    "Workshop",
    "WorkshopCard",
    "WorkshopEntry",
]
