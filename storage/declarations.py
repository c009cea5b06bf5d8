"""Declarations: drafts that are kept, and the few that could answer a new one."""
from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from math import cos, radians
from typing import Any

from sqlmodel import col, select

from matching.anonymous import two_figures
from matching.distance import box
from matching.entry import Entry
from matching.words import Kind
from storage.noun import Noun, core
from storage.tables.company import Company
from storage.tables.declaration import Declaration, DeclarationState, Visibility

CANDIDATES = 400


class Declarations(Noun):
    """Offers, needs and shares of this network."""

    def get(self, declaration_id: int) -> Declaration | None:
        """That declaration, if it belongs to this network."""
        return self.session.exec(self.mine(Declaration).where(Declaration.id == declaration_id)).first()

    def imported(self, source: str) -> bool:
        """Was this line of a list taken over before?"""
        taken = self.mine(Declaration).where(col(Declaration.source).startswith(f"{source}:"))
        return self.session.exec(taken.limit(1)).first() is not None

    def drafts_of(self, person_id: int) -> tuple[Declaration, ...]:
        """What this person began and did not publish, oldest first."""
        return tuple(self.session.exec(
            self.mine(Declaration).where(Declaration.keeper_id == person_id,
                                         Declaration.state == DeclarationState.DRAFT).order_by(col(Declaration.id))))

    def of_company(self, company_id: int) -> tuple[Declaration, ...]:
        """Everything a company has told and not withdrawn, the latest first."""
        return tuple(self.session.exec(
            self.mine(Declaration).where(Declaration.company_id == company_id, Declaration.state != DeclarationState.WITHDRAWN)
            .order_by(col(Declaration.id).desc())))

    def settle(self, person_id: int, company: Company) -> None:
        """What this person typed before joining belongs to their company now, and lies where it does unless they said."""
        for row in self.drafts_of(person_id):
            if row.company_id is None:
                row.company_id = company.id
                if row.place is None:
                    row.place, row.lat, row.lon = company.place, company.lat, company.lon
        self.session.flush()

    def told(self, company_id: int, kind: Kind) -> bool:
        """Has this company told anything of this kind yet?"""
        row = self.mine(Declaration).where(Declaration.company_id == company_id, Declaration.kind == kind)
        return self.session.exec(row.limit(1)).first() is not None

    def entry(self, declaration_id: int) -> Entry:
        """That declaration as the matcher sees it."""
        [found] = self._entries(select(Declaration.id).where(Declaration.id == declaration_id,
                                                             Declaration.network_id == self.scope.id))
        return found

    def candidates(self, of: Entry, kinds: Sequence[Kind], resources: Sequence[str], reach: float,
                   barred: Collection[int] = ()) -> tuple[Entry, ...]:
        """Open declarations of these kinds and resources within `reach` km of another company's, nearest first; never of
        the `barred` companies."""
        south, north, west, east = box(of.lat, of.lon, reach)
        squeeze = cos(radians(of.lat)) ** 2
        distance = ((col(Declaration.lat) - of.lat) * (col(Declaration.lat) - of.lat)
                    + (col(Declaration.lon) - of.lon) * (col(Declaration.lon) - of.lon) * squeeze)
        nearest = (
            select(Declaration.id)
            .where(Declaration.network_id == self.scope.id, Declaration.state == DeclarationState.OPEN,
                   col(Declaration.kind).in_(kinds), col(Declaration.resource).in_(resources),
                   col(Declaration.lat).between(south, north), col(Declaration.lon).between(west, east),
                   Declaration.company_id != of.company, col(Declaration.company_id).not_in(barred))
            .order_by(distance).limit(CANDIDATES))
        return self._entries(nearest)

    def publish(self, row: Declaration, *, held: bool, now: datetime, expires: datetime) -> None:
        """From now on the network can come across it; what is held, or for the animator only, waits for the animator."""
        seen = row.visibility is Visibility.NETWORK and not held
        row.state = DeclarationState.OPEN if seen else DeclarationState.HELD
        row.published, row.touched, row.expires = now, now, expires
        self.session.flush()

    def _entries(self, ids: Any) -> tuple[Entry, ...]:
        d, c = Declaration, Company
        rows = self.session.connection().execute(
            core(d.id, col(d.company_id).label("company"), d.kind, d.resource, d.lat, d.lon, d.side, d.said, c.activity,
                 c.place, col(c.siren).label("group"),
                 d.yearly, d.left, d.rhythm, d.price, d.starts, d.until,
                 d.details, col(d.keeper_id).label("keeper"))
            .join(c, col(c.id) == d.company_id).where(col(d.id).in_(ids)))
        return tuple(_entry(row) for row in rows)


def _entry(row: Any) -> Entry:
    """The columns of `_entries`, by their names; the two moments become days. Nothing that others read hangs on more than
    they are told: quantities count at two figures, and what the author keeps quiet is not compared."""
    known = row._asdict()
    known |= {name: known[name].date() if known[name] else None for name in ("starts", "until")}
    known |= {name: two_figures(known[name]) if known[name] is not None else None for name in ("yearly", "left")}
    if "quantity" in row.details.hidden:
        known |= {"yearly": None, "left": None}
    if "activity" in row.details.hidden:
        known |= {"activity": None}
    return Entry(**known)
