"""Declarations: drafts that are kept, and the few that could answer a new one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from functools import cache, lru_cache
from typing import Any

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Select, Text, bindparam, cast, type_coerce
from sqlmodel import col, select

from matching.privacy.anonymous import round_to_two_figures
from matching.scoring.entry import Entry
from matching.scoring.upper_bound import CandidateRow
from matching.understand.moment_weekdays import find_moment_weekdays
from matching.vocabulary import Details, Kind, Price, Rhythm, Side
from storage import cached_queries
from storage.declarations.partners import PartnerSearch, search_nearest_partners
from storage.repository import Repository, select_columns, to_clauses
from storage.tables.company import Company, select_owner_mark
from storage.tables.declaration import SUPPOSED_SOURCE, Declaration, DeclarationState, Visibility, match_told
from storage.tables.moves import move
from storage.tables.sealed import UnreadableValue

MOST_CANDIDATES = 600
_MEANWHILE = timedelta(minutes=1)  # whoever declared at the same moment is done by then
_MOST_REMEMBERED = 500
_DETAILS_CODEC = TypeAdapter(Details)
_KINDS_BY_VALUE, _SIDES_BY_VALUE = {one.value: one for one in Kind}, {one.value: one for one in Side}
_RHYTHMS_BY_VALUE, _PRICES_BY_VALUE = {one.value: one for one in Rhythm}, {one.value: one for one in Price}


class Declarations(Repository):
    """Offers, needs and shares of this network."""

    def get(self, declaration_id: int) -> Declaration | None:
        """That declaration, if it belongs to this network."""
        ours = {"network": self.scope.id, "id": declaration_id}
        return self.session.exec(cached_queries.select_declaration(), params=ours).first()

    def list_several(self, ids: Collection[int]) -> dict[int, Declaration]:
        """Those of them that belong to this network, by their keys."""
        return {each.id: each for each in self.session.exec(self.select_own(Declaration).where(col(Declaration.id).in_(ids)))}

    def list_drafts(self, person_id: int) -> tuple[Declaration, ...]:
        """What this person began and did not publish, oldest first."""
        return tuple(
            self.session.exec(
                self.select_own(Declaration)
                .where(Declaration.keeper_id == person_id, Declaration.state == DeclarationState.DRAFT)
                .order_by(col(Declaration.id))
            )
        )

    def list_of_company(self, company_id: int) -> tuple[Declaration, ...]:
        """Everything a company has told and not withdrawn, the latest first."""
        # By the company: where the network is asked for plainly, SQLite goes through all of it.
        theirs = (Declaration.company_id == company_id, col(Declaration.network_id) + 0 == self.scope.id)
        kept = (Declaration.state != DeclarationState.WITHDRAWN, match_told())
        return tuple(self.session.exec(select(Declaration).where(*theirs, *kept).order_by(col(Declaration.id).desc())))

    def find_supposed(self, declaration_id: int, company_id: int) -> Declaration | None:
        """What was supposed of a company once, for that announcement of another."""
        source = name_supposed_source(declaration_id, company_id)
        return self.session.exec(self.select_own(Declaration).where(Declaration.source == source)).first()

    def settle_drafts(self, person_id: int, company: Company) -> None:
        """What this person typed before joining belongs to their company now, and lies where it does unless they said."""
        for row in self.list_drafts(person_id):
            if row.company_id is None:
                row.company_id = company.id
                if row.place is None:
                    row.place, row.lat, row.lon = company.place, company.lat, company.lon
        self.session.flush()

    def has_kind(self, company_id: int, kind: Kind) -> bool:
        """Has this company told anything of this kind yet?"""
        row = self.select_own(Declaration).where(Declaration.company_id == company_id, Declaration.kind == kind)
        return self.session.exec(row.limit(1)).first() is not None

    def load_entry(self, declaration_id: int) -> Entry:
        """That declaration as the matcher sees it. Raises UnreadableValue."""
        for found in self.load_entries((declaration_id,)):
            return found
        raise UnreadableValue("the details of a declaration cannot be read")

    def load_entries(self, ids: Sequence[int]) -> tuple[Entry, ...]:
        """These declarations as the matcher sees them, in any order; without those of which it could read nothing."""
        if not ids:
            return ()
        size = 1
        while size < len(ids):
            size *= 2
        # Some are asked for twice rather than another number of them: each number is a query of its own to the database.
        asked = {f"id{n}": ids[min(n, len(ids) - 1)] for n in range(size)}
        rows = self.connection.execute(_select_entries(size), {"network": self.scope.id, **asked})
        return tuple(entry for row in rows if (entry := _build_entry(*row)) is not None)

    def find_candidates(
        self,
        of: Entry,
        kinds: Sequence[Kind],
        resources: Sequence[str],
        reach: float,
        barred: Collection[int] = (),
        most: int = MOST_CANDIDATES,
    ) -> Sequence[CandidateRow]:
        """Open declarations of these kinds and resources within `reach` km of another company's, nearest first, as the
        index tells of them; never of the `barred` companies."""
        if not resources:
            return ()
        return search_nearest_partners(
            self.session, PartnerSearch(self.scope.id, of.company, of.lat, of.lon, kinds, resources, reach, barred, most)
        )

    def publish(self, declaration: Declaration, *, held: bool, now: datetime, expires: datetime) -> None:
        """From now on the network can come across it; what is held, or for the animator only, waits for the animator."""
        seen = declaration.visibility is Visibility.NETWORK and not held
        move(declaration, DeclarationState.OPEN if seen else DeclarationState.HELD)
        declaration.published, declaration.touched, declaration.expires = now, now, expires
        self.session.flush()

    def compare_once_more(self, declaration: Declaration, now: datetime) -> None:
        """Where several processes work on one database, somebody may declare what it goes with at this very moment: neither
        sees the other yet, and in a minute both do."""
        if self.connection.dialect.name == "postgresql":
            declaration.compare_due = now + _MEANWHILE


def name_supposed_source(declaration_id: int, company_id: int) -> str:
    """Where something supposed comes from: for that announcement, of that company."""
    return f"{SUPPOSED_SOURCE}{declaration_id}:{company_id}"


def _to_text(column: Any) -> Any:
    """A column of words as it is written: on this path hundreds of rows are read at once."""
    return type_coerce(column, Text)


@cache
def _select_entries(size: int) -> Select[Any]:
    """All that the matcher sees of so many declarations. The network is checked row by row: by its index SQLite would go
    through the whole of it to find these few."""
    d, c = Declaration, Company
    return (
        select_columns(
            d.id,
            d.company_id,
            _to_text(d.kind),
            d.resource,
            d.lat,
            d.lon,
            _to_text(d.side),
            d.said,
            c.activity,
            c.place,
            select_owner_mark(),
            d.yearly,
            d.left,
            _to_text(d.rhythm),
            _to_text(d.price),
            d.starts,
            d.until,
            cast(col(d.details), Text),
            d.keeper_id,
            c.meets_own,
        )
        .join(c, col(c.id) == d.company_id)
        .where(
            *to_clauses(
                col(d.network_id) + 0 == bindparam("network"), col(d.id).in_([bindparam(f"id{n}") for n in range(size)])
            )
        )
    )


def _build_entry(
    id: int,
    company: int,
    kind: str,
    resource: str | None,
    lat: float,
    lon: float,
    side: str | None,
    text: str,
    activity: str,
    place: str,
    group: str | None,
    yearly: float | None,
    left: float | None,
    rhythm: str | None,
    price: str | None,
    starts: datetime | None,
    until: datetime | None,
    told: str,
    keeper: int | None,
    meets_own: bool,
) -> Entry | None:
    """The columns of `_select_entries`, in their order; the two moments become days. Nothing that others read hangs on more
    than they are told: quantities count at two figures, and what the author keeps quiet is not compared."""
    details = _parse_details(told)
    if details is None:
        return None
    counted = "quantity" not in details.hidden
    return Entry(
        id,
        company,
        _KINDS_BY_VALUE[kind],
        resource,
        lat,
        lon,
        _SIDES_BY_VALUE[side] if side else None,
        text,
        activity if "activity" not in details.hidden else None,
        place,
        group,
        _round_figure(yearly) if counted else None,
        _round_figure(left) if counted else None,
        _RHYTHMS_BY_VALUE[rhythm] if rhythm else None,
        _PRICES_BY_VALUE[price] if price else None,
        starts.date() if starts else None,
        until.date() if until else None,
        details,
        keeper,
        weekdays=_read_weekdays(details.moments),
        meets_own=bool(meets_own),
    )


@lru_cache(_MOST_REMEMBERED)
def _round_figure(figure: float | None) -> float | None:
    return round_to_two_figures(figure) if figure is not None else None


@lru_cache(_MOST_REMEMBERED)
def _read_weekdays(spoken_moments: str | None) -> tuple[int, ...]:
    return find_moment_weekdays(spoken_moments) if spoken_moments else ()


@lru_cache(_MOST_REMEMBERED)
def _parse_details(told: str) -> Details | None:
    """Most declarations say nothing special, in the same letters; None for what a newer release wrote."""
    try:
        return _DETAILS_CODEC.validate_json(told)
    except ValidationError:
        return None
