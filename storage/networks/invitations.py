"""Invitations: found by the token of their link, of which only the hash is kept, or by their four letters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import or_, update
from sqlmodel import col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from storage.repository import Repository, to_clauses
from storage.tables.company import Company, CompanyState, Member, MemberState, Seat, SeatState
from storage.tables.invitation import Invitation, Purpose
from storage.tables.person import Person


@dataclass(frozen=True, slots=True)
class NewInvitation:
    """A new invitation, and the payload of its link, which is told once and not kept."""

    row: Invitation
    payload: str


class Invitations(Repository):
    """Who was invited to what. A link is looked up in all networks: whoever opens it may be in none yet."""

    def add_invitation(self, invitation: Invitation, token: str) -> Invitation:
        """Keep a new invitation; of its token only the hash."""
        invitation.token_hash = hash_token(token)
        return self.add(invitation)

    def lock_by_token(self, token: str, purpose: Purpose) -> Invitation | None:
        """The invitation behind a link, held until the end of this unit, so that two who open it at once are counted."""
        return self.session.exec(
            select(Invitation)
            .where(Invitation.token_hash == hash_token(token), Invitation.purpose == purpose)
            .with_for_update()
        ).first()

    def lock_by_code(self, code: str) -> Invitation | None:
        """The invitation of those four letters, held in the same way."""
        return self.session.exec(select(Invitation).where(Invitation.code == code).with_for_update()).first()

    def lock_by_id(self, invitation_id: int) -> Invitation | None:
        """That invitation, whatever its network; for somebody who has opened its link."""
        return self.session.exec(select(Invitation).where(Invitation.id == invitation_id).with_for_update()).first()

    def lock_of_network(self, invitation_id: int) -> Invitation | None:
        """That invitation, if it is this network's."""
        return self.session.exec(
            select(Invitation).where(Invitation.id == invitation_id, Invitation.network_id == self.scope.id).with_for_update()
        ).first()

    def list_live(self, now: datetime, most: int) -> tuple[Invitation, ...]:
        """Those of this network that still let somebody in, the latest first; personal links are not among them."""
        live = self._select_live(now).where(Invitation.purpose != Purpose.COMPANY)
        return tuple(self.session.exec(live.order_by(col(Invitation.id).desc()).limit(most)))

    def list_live_by(self, person_id: int, now: datetime) -> tuple[Invitation, ...]:
        """What this person made in this network, personal links too, and still lets somebody in; the latest first."""
        return tuple(
            self.session.exec(self._select_live(now).where(Invitation.by == person_id).order_by(col(Invitation.id).desc()))
        )

    def hand_over(self, person_id: int, successor_id: int) -> None:
        """Who leaves the team in good order leaves the invitations for companies to another; whom they trusted to run the
        network with them is for the others to invite."""
        for row in self.session.exec(
            select(Invitation).where(
                Invitation.network_id == self.scope.id,
                Invitation.by == person_id,
                col(Invitation.purpose).not_in((Purpose.ANIMATOR, Purpose.NEIGHBOUR)),
            )
        ):
            row.by = successor_id
        self.session.flush()

    def _select_live(self, now: datetime) -> SelectOfScalar[Invitation]:
        return select(Invitation).where(
            Invitation.network_id == self.scope.id,
            Invitation.purpose != Purpose.NEIGHBOUR,  # a member's own, which animators neither see nor hand on
            col(Invitation.withdrawn).is_(None),
            or_(*to_clauses(col(Invitation.expires).is_(None), col(Invitation.expires) > now)),
            or_(*to_clauses(col(Invitation.uses_left).is_(None), col(Invitation.uses_left) > 0)),
        )

    def count_use(self, invitation: Invitation) -> None:
        """One more person came by it."""
        invitation.used += 1
        if invitation.uses_left is not None:
            invitation.uses_left -= 1
        self.session.flush()

    def withdraw_neighbour_links(self, declaration_id: int, now: datetime) -> None:
        """What this announcement wanted together is over for good: its links bring nobody any more."""
        self.session.exec(
            update(Invitation)
            .where(
                *to_clauses(
                    Invitation.network_id == self.scope.id,
                    Invitation.declaration_id == declaration_id,
                    col(Invitation.withdrawn).is_(None),
                )
            )
            .values(withdrawn=now)
        )

    def count_live_links(self, now: datetime) -> int:
        """How many personal links of this network still let somebody in."""
        return self.session.exec(
            select(func.count())
            .select_from(Invitation)
            .where(
                Invitation.network_id == self.scope.id,
                Invitation.purpose == Purpose.COMPANY,
                col(Invitation.withdrawn).is_(None),
                or_(col(Invitation.expires).is_(None), col(Invitation.expires) > now),
                or_(col(Invitation.uses_left).is_(None), col(Invitation.uses_left) > 0),
            )
        ).one()

    def list_unreached(self) -> tuple[Company, ...]:
        """Imported companies of this network for which nobody speaks on Telegram, by name."""
        reached = (
            select(Member.company_id)
            .join(Person, col(Person.id) == Member.person_id)
            .where(col(Person.telegram_id).is_not(None), Member.state == MemberState.IN)
        )
        return tuple(
            self.session.exec(
                select(Company)
                .join(Seat, col(Seat.company_id) == Company.id)
                .where(
                    Seat.network_id == self.scope.id,
                    Seat.state == SeatState.IN,
                    col(Company.state).in_((CompanyState.IMPORTED, CompanyState.CONFIRMED)),
                    col(Company.id).not_in(reached),
                )
                .order_by(Company.name, col(Company.id))
            )
        )


def hash_token(token: str) -> str:
    """What is kept of a link's token."""
    return sha256(token.encode()).hexdigest()
