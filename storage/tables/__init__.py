"""All tables of Boucle; importing this package is what Alembic and the store need to know them."""

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
from storage.tables.introduction import Introduction, Statement
from storage.tables.invitation import Invitation
from storage.tables.lesson import Lesson
from storage.tables.network import Network, Role
from storage.tables.note import Note
from storage.tables.permanent_taker import PermanentTaker
from storage.tables.person import Chat, Person
from storage.tables.question import Question
from storage.tables.synergy import Party, Synergy
from storage.tables.talk import Talk
from storage.tables.upload import ListUpload, UploadLine
from storage.tables.wish import Wish

__all__ = [
    "Agreement",
    "Barrier",
    "Broadcast",
    "Call",
    "Chat",
    "Company",
    "Declaration",
    "DistanceLimit",
    "Erasure",
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
    "Question",
    "Role",
    "Seat",
    "Statement",
    "Synergy",
    "Talk",
    "UploadLine",
    "Wish",
]
