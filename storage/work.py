"""What one unit of work can ask and change, repository by repository."""

from __future__ import annotations

from storage.animation_unit import AnimationUnit
from storage.declarations.declarations import Declarations
from storage.declarations.lifetimes import Lifetimes
from storage.declarations.nearby import Nearby
from storage.declarations.pauses import Pauses
from storage.declarations.ticked import TickedThings
from storage.leads.barriers import Barriers
from storage.leads.calls import Calls
from storage.leads.distance_limits import DistanceLimits
from storage.leads.endings import Endings
from storage.leads.hints import Hints
from storage.leads.idle_leads import IdleLeads
from storage.leads.introductions import Introductions
from storage.leads.pools import Pools
from storage.leads.portions import Portions
from storage.leads.questions import Questions
from storage.leads.silences import Silences
from storage.leads.statements import Statements
from storage.leads.stuck_leads import StuckLeads
from storage.leads.synergies import Synergies
from storage.leads.wishes import Wishes
from storage.networks.audiences import Audiences
from storage.networks.authorisations import Authorisations
from storage.networks.broadcasts import Broadcasts
from storage.networks.evaluations import Evaluations
from storage.networks.groups import Groups
from storage.networks.guests import Guests
from storage.networks.history import Histories
from storage.networks.invitations import Invitations
from storage.networks.lessons import Lessons
from storage.networks.networks import Networks
from storage.networks.permanent_takers import PermanentTakers
from storage.networks.stories import Stories
from storage.notes.budgets import NoteBudgets
from storage.notes.digests import Digests
from storage.notes.inbox import InboxQueue
from storage.notes.mailings import Mailings
from storage.notes.open_messages import OpenMessages
from storage.notes.outbox import Outbox
from storage.people.behalf_changes import BehalfChanges
from storage.people.companies import Companies
from storage.people.deeds import Deeds
from storage.people.erasures import Erasures
from storage.people.memberships import Memberships
from storage.people.merges import CompanyMerges
from storage.people.people import People
from storage.people.personal_data import PersonalData
from storage.people.roles import Roles
from storage.people.seats import Seats
from storage.people.talks import Talks
from storage.reports.board import Board
from storage.reports.company_sheets import CompanySheets
from storage.reports.figures import Figures
from storage.reports.progress import Progress
from storage.reports.reported import ReportedRows
from storage.unit import LazyRepository


class Work(AnimationUnit):
    """One transaction, seen as the repositories of the product."""

    inbox = LazyRepository(InboxQueue)
    outbox = LazyRepository(Outbox)
    open_messages = LazyRepository(OpenMessages)
    people = LazyRepository(People)
    networks = LazyRepository(Networks)
    companies = LazyRepository(Companies)
    talks = LazyRepository(Talks)
    declarations = LazyRepository(Declarations)
    lifetimes = LazyRepository(Lifetimes)
    nearby = LazyRepository(Nearby)
    ticked_things = LazyRepository(TickedThings)
    synergies = LazyRepository(Synergies)
    endings = LazyRepository(Endings)
    silences = LazyRepository(Silences)
    idle_leads = LazyRepository(IdleLeads)
    introductions = LazyRepository(Introductions)
    statements = LazyRepository(Statements)
    portions = LazyRepository(Portions)
    pools = LazyRepository(Pools)
    barriers = LazyRepository(Barriers)
    distance_limits = LazyRepository(DistanceLimits)
    wishes = LazyRepository(Wishes)
    budgets = LazyRepository(NoteBudgets)
    deeds = LazyRepository(Deeds)
    erasures = LazyRepository(Erasures)
    memberships = LazyRepository(Memberships)
    pauses = LazyRepository(Pauses)
    personal_data = LazyRepository(PersonalData)
    digests = LazyRepository(Digests)
    groups = LazyRepository(Groups)
    lessons = LazyRepository(Lessons)
    history = LazyRepository(Histories)
    invitations = LazyRepository(Invitations)
    roles = LazyRepository(Roles)
    seats = LazyRepository(Seats)
    audiences = LazyRepository(Audiences)
    authorisations = LazyRepository(Authorisations)
    broadcasts = LazyRepository(Broadcasts)
    guests = LazyRepository(Guests)
    mailings = LazyRepository(Mailings)
    board = LazyRepository(Board)
    stuck_leads = LazyRepository(StuckLeads)
    figures = LazyRepository(Figures)
    progress = LazyRepository(Progress)
    reported = LazyRepository(ReportedRows)
    evaluations = LazyRepository(Evaluations)
    stories = LazyRepository(Stories)
    calls = LazyRepository(Calls)
    questions = LazyRepository(Questions)
    hints = LazyRepository(Hints)
    permanent_takers = LazyRepository(PermanentTakers)
    company_sheets = LazyRepository(CompanySheets)
    company_merges = LazyRepository(CompanyMerges)
    behalf_changes = LazyRepository(BehalfChanges)
