"""« Paul a pris 2 t, Marie 1 t », « c'est réglé avec les deux »: of which announcement an animator speaks, and of whom."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.context.action_context import ROW_PATTERN, ActionContext
from bot.rules.companies.meant_company import CompanyBook
from bot.views.companies import pairs, sheets
from matching.activities.company_search import SearchedCompany
from matching.consent.kinds import find_kind_rules
from matching.vocabulary import Kind
from storage.tables import Declaration, Party, Synergy
from storage.tables.declaration import DeclarationState

_PAIR = 2
_ALIVE = (DeclarationState.OPEN, DeclarationState.HELD, DeclarationState.SERVED)
_AT_HAND_VERB = "theirs"  # whose buttons say which announcement is on the screen


def find_named_company(context: ActionContext, book: CompanyBook, words: str) -> tuple[SearchedCompany, ...]:
    """Which company is meant by its name, by somebody's there, or by what it does."""
    return book.find_likely(book.strip_name(words)) or sheets.search_companies(context, words)


def find_all_named(book: CompanyBook, names: Sequence[str]) -> tuple[int, ...]:
    """The company of each name, where each is surely one; nothing otherwise."""
    found = [book.find_sure(book.strip_name(each)) for each in names]
    return tuple(each[0].id for each in found) if all(len(each) == 1 for each in found) else ()


def find_shared_things(
    context: ActionContext, companies: Collection[int], givers: Collection[int] = ()
) -> tuple[Declaration, ...]:
    """What all of these are asked about, or were introduced for, each by itself; where `givers` are named, only theirs, and
    all that one of them has announced where these were asked about none of it."""
    common: set[int] | None = None
    for company in companies:
        theirs = _list_partners(context, company)
        common = theirs if common is None else common & theirs
    rows = _load_alive(context, common or ())
    if givers:
        named = tuple(row for row in rows if row.company_id in givers)
        own = (row for giver in givers for row in context.work.declarations.list_of_company(giver))
        rows = named or tuple(row for row in own if row.state is DeclarationState.OPEN and row.kind is not Kind.SHARE)
    return _prefer_shown(context, rows)


def find_things_asked_of(context: ActionContext, count: int) -> tuple[Declaration, ...]:
    """What just so many are asked about, each by itself (« les deux »); else what more are asked about."""
    rows = _load_alive(context, context.work.portions.list_asked_of_several())
    asked = {row.id: len(list_asked_companies(context, row)) for row in rows}
    exact = tuple(row for row in rows if asked[row.id] == count)
    return _prefer_shown(context, exact or tuple(row for row in rows if asked[row.id] > count))


def pick_named_things(context: ActionContext, rows: tuple[Declaration, ...], thing_words: str) -> tuple[Declaration, ...]:
    """Those of them that the words name; all where none was named, or the words name none of them."""
    owners = {row.company_id for row in rows} if thing_words and len(rows) > 1 else set()
    found = [row.id for id in owners if id for row in pairs.list_about(context, context.work.companies.get(id), thing_words)]
    return tuple(row for row in rows if row.id in found) or rows


def list_asked_companies(context: ActionContext, declaration: Declaration) -> tuple[int, ...]:
    """Whom it is a question of, each by itself, the first asked first."""
    found: list[int] = []
    for synergy in context.work.endings.lock_live_leads(declaration.id):
        if synergy.asked_at is not None and (other := _find_other(context, synergy, declaration.id)) is not None:
            found.append(other)
    return tuple(dict.fromkeys(found))


def _list_partners(context: ActionContext, company_id: int) -> set[int]:
    """The announcements of others that a company is asked about, or was introduced for, in leads of two."""
    introduced = [each.synergy_id for each in context.work.introductions.list_of_company(company_id) if not each.closed_at]
    leads = {each.id: each for each in context.work.synergies.lock_asking(company_id)}
    leads |= context.work.synergies.list_several(introduced)
    return {
        party.declaration_id
        for synergy in leads.values()
        for party in _list_pair(context, synergy)
        if party.company_id != company_id
    }


def _find_other(context: ActionContext, synergy: Synergy, declaration_id: int) -> int | None:
    return next((each.company_id for each in _list_pair(context, synergy) if each.declaration_id != declaration_id), None)


def _list_pair(context: ActionContext, synergy: Synergy) -> Sequence[Party]:
    parties = context.work.synergies.list_parties(synergy.id)
    return parties if len(parties) == _PAIR and find_kind_rules(synergy.kind, len(parties)).deducts else ()


def _load_alive(context: ActionContext, ids: Collection[int]) -> tuple[Declaration, ...]:
    """Those that an owner announced: what is only supposed of a company is nobody's to share out."""
    rows = (context.work.declarations.get(id) for id in sorted(ids))
    return tuple(row for row in rows if row is not None and row.state in _ALIVE and not row.supposed)


def _prefer_shown(context: ActionContext, rows: tuple[Declaration, ...]) -> tuple[Declaration, ...]:
    """Of several the one that is on the screen, where one is."""
    last = context.work.open_messages.find_latest(context.person) if len(rows) > 1 else None
    tokens = [button.token.split(".") for button in last.saying.buttons] if last is not None else []
    shown = {
        int(each[2], 16) for each in tokens if len(each) > 2 and each[1] == _AT_HAND_VERB and ROW_PATTERN.fullmatch(each[2])
    }
    return tuple(row for row in rows if row.id in shown) or rows
