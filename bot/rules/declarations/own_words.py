"""Which of one's own declarations is meant by words, where several may be."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from bot.context.action_context import ActionContext
from matching.taxonomy.index.fold import fold_words
from storage.tables import Declaration
from storage.tables.declaration import DeclarationState

_LIVING_STATES = frozenset(
    {DeclarationState.HELD, DeclarationState.OPEN, DeclarationState.PAUSED, DeclarationState.ASLEEP, DeclarationState.SERVED}
)
_JUST_TOLD = timedelta(days=1)
_PAGE_VERBS = ("a.amend.", "a.withdraw.", "a.retire.", "a.still.", "a.renew.", "a.reopen.")


def list_meant_declarations(context: ActionContext, called: str, *, with_drafts: bool = False) -> tuple[Declaration, ...]:
    """Those of the speaker's company that live and are called so; without a name the one whose page stands last, else all.
    With `with_drafts` also what is called so and not announced yet."""
    rows = [row for row in context.work.declarations.list_of_company(context.own_company.id) if row.state in _LIVING_STATES]
    if called:
        rows += list(context.work.declarations.list_drafts(context.person_id)) if with_drafts else []
        named = _list_named_resources(context, called)
        return tuple(row for row in rows if row.resource in named or fold_words(called) in fold_words(row.said))
    shown = _find_shown_declaration(context)
    return tuple(row for row in rows if row.id == shown) or tuple(rows)


def list_sites_declarations(context: ActionContext) -> tuple[Declaration, ...]:
    """Those that live, of all companies of this network for which the speaker speaks."""
    sites = context.work.memberships.list_companies(context.person_id)
    return tuple(
        row for site in sites for row in context.work.declarations.list_of_company(site.id) if row.state in _LIVING_STATES
    )


def find_latest_own(context: ActionContext) -> tuple[Declaration, ...]:
    """The one whose page stands last, or that the speaker told within the day; none where neither is so."""
    rows = list_sites_declarations(context)
    shown = _find_shown_declaration(context)
    mine = [row for row in rows if row.keeper_id == context.person_id and row.touched > context.now - _JUST_TOLD]
    latest = [row for row in rows if row.id == shown] or sorted(mine, key=lambda row: (row.touched, row.id))[-1:]
    return tuple(latest)


def is_called(context: ActionContext, called: str, resource: str | None, written: str) -> bool:
    """Do these words name a thing that was written so?"""
    return resource in _list_named_resources(context, called) or fold_words(called) in fold_words(written)


def _list_named_resources(context: ActionContext, called: str) -> frozenset[str]:
    """What these words may mean, with what is wider or narrower."""
    taxonomy = context.knowledge.taxonomy
    found = {guess.resource for guess in context.knowledge.guess_resources(called)}
    wider = {each for id in found for each in taxonomy.list_broader(id)}
    narrower = {id for id in taxonomy.resources if not found.isdisjoint(taxonomy.list_broader(id))}
    return frozenset(found | wider | narrower)


def _find_shown_declaration(context: ActionContext) -> int:
    """The one that the last message was about; 0 where it was about none, or several."""
    last = context.work.open_messages.find_latest(context.person)
    tokens: Sequence[str] = [button.token for button in last.saying.buttons] if last is not None else ()
    about = {token.split(".")[2] for token in tokens if token.startswith(_PAGE_VERBS)}
    return int(about.pop(), 16) if len(about) == 1 else 0
