"""What an animator announces for a company: read like a sentence of its own, seen first, then announced as far as it may be."""

from __future__ import annotations

from dataclasses import replace

from bot.context.action_context import ActionContext
from bot.conversation.asks.resource import NamedResource
from bot.rules.companies import behalf
from bot.rules.declarations import keeper, lifetime, masking, publication
from bot.rules.declarations.mapping import fill_declaration
from bot.rules.declarations.opening_questions import list_things
from bot.views.declarations import holding
from bot.views.declarations.publication import Publication, PublishedState
from matching.calendar.days import to_local_day
from matching.understand.reading import Act
from matching.vocabulary import Kind
from storage.notes.saying import Saying
from storage.tables import Company, Declaration
from storage.tables.animation.behalf_change import ChangeKind
from storage.tables.company import CompanyState
from storage.tables.declaration import build_placed_draft

BEHALF_SOURCE = "behalf"  # where an announcement comes from that its company has not seen yet


def names_thing(context: ActionContext, words: str) -> bool:
    """Do the words tell of a thing that is known, or of how much there is? « A gagné un prix » does neither."""
    today = to_local_day(context.now, context.work.networks.zone())
    reading = context.knowledge.understand_text(words, context.person.language, today)
    return bool(reading.guesses and reading.sure) or reading.quantity is not None


def draft_for_company(context: ActionContext, company: Company, words: str) -> tuple[Declaration, ...]:
    """Drafts of what the words say it has, needs or shares; none where they say nothing of that kind."""
    today = to_local_day(context.now, context.work.networks.zone())
    reading = context.knowledge.understand_text(words, context.person.language, today)
    if reading.act is Act.OTHER:
        return ()
    drafted = []
    for each in list_things(context, reading, Kind.NEED if reading.act is Act.SEARCH else None):
        resource = each.said.resource or NamedResource(each.heard or "")
        if not resource.words:
            continue
        row = build_placed_draft(context.work.network_id, company, context.now)
        said = replace(each.said, kind=each.said.kind or Kind.OFFER, resource=resource, kind_supposed=False)
        fill_declaration(row, said, context.knowledge, context.now)
        drafted.append(context.work.declarations.add(row))
    return tuple(drafted)


def announce_for_company(context: ActionContext, company: Company, declaration: Declaration) -> tuple[Publication, Saying]:
    """It is announced; the company reads it, and may take it back. What a company that has not joined has is seen by the
    animators only, as with a list."""
    if company.state is CompanyState.IMPORTED:
        declaration.source = f"{BEHALF_SOURCE}:{declaration.id}"
        expires = lifetime.compute_expiry(context.work, declaration, context.now)
        masking.publish_declaration(context.work, context.knowledge, declaration, held=True, now=context.now, expires=expires)
        lifetime.begin_lifetime(context.work, declaration, context.now)
        outcome = Publication(PublishedState.HELD)
    else:
        outcome = publication.publish_draft_row(keeper.build_holder_context(context, declaration), declaration)
    before = behalf.build_state_before(context, company)
    return outcome, behalf.record_change(context, ChangeKind.DECLARED, company, before, declaration)


def is_hidden_for_joining(context: ActionContext, declaration: Declaration) -> bool:
    """Does it wait only for its company to join?"""
    return declaration.source is not None and not holding.must_hold_declaration(context.knowledge, declaration)
