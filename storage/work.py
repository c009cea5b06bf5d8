"""What one unit of work can ask and change, noun by noun."""
from __future__ import annotations

from sqlmodel import Session

from storage.audiences import Audiences
from storage.barriers import Barriers
from storage.belongings import Belongings
from storage.board import Board
from storage.broadcasts import Broadcasts
from storage.budgeted import Budgeted
from storage.calls import Calls
from storage.companies import Companies
from storage.declarations import Declarations
from storage.digests import Digests
from storage.endings import Endings
from storage.erasures import Erasures
from storage.figures import Figures
from storage.groups import Groups
from storage.history import Histories
from storage.inbox import InboxOf
from storage.introductions import Introductions
from storage.invitations import Invitations
from storage.lifetimes import Lifetimes
from storage.mailings import Mailings
from storage.memberships import Memberships
from storage.nearby import Nearby
from storage.networks import Networks
from storage.noun import Scope
from storage.outbox import Outbox
from storage.pauses import Pauses
from storage.people import People
from storage.roles import Roles
from storage.stuck import Stuck
from storage.synergies import Synergies
from storage.talks import Talks
from storage.wishes import Wishes
from storage.wordings import Wordings


class Work:
    """One transaction, seen as the nouns of the product. `scope` is the network whose rows it may see."""

    def __init__(self, session: Session, network: int | None) -> None:
        self.session = session
        self.scope = scope = Scope(network)
        self.inbox = InboxOf(session, scope)
        self.outbox = Outbox(session, scope)
        self.people = People(session, scope)
        self.networks = Networks(session, scope)
        self.companies = Companies(session, scope)
        self.talks = Talks(session, scope)
        self.declarations = Declarations(session, scope)
        self.lifetimes = Lifetimes(session, scope)
        self.nearby = Nearby(session, scope)
        self.synergies = Synergies(session, scope)
        self.endings = Endings(session, scope)
        self.introductions = Introductions(session, scope)
        self.barriers = Barriers(session, scope)
        self.wishes = Wishes(session, scope)
        self.budgeted = Budgeted(session, scope)
        self.erasures = Erasures(session, scope)
        self.memberships = Memberships(session, scope)
        self.pauses = Pauses(session, scope)
        self.belongings = Belongings(session, scope)
        self.digests = Digests(session, scope)
        self.groups = Groups(session, scope)
        self.wordings = Wordings(session, scope)
        self.history = Histories(session, scope)
        self.invitations = Invitations(session, scope)
        self.roles = Roles(session, scope)
        self.audiences = Audiences(session, scope)
        self.broadcasts = Broadcasts(session, scope)
        self.mailings = Mailings(session, scope)
        self.board = Board(session, scope)
        self.stuck = Stuck(session, scope)
        self.figures = Figures(session, scope)
        self.calls = Calls(session, scope)
