"""What becomes of a declaration's leads when it changes or leaves: counted, closed, or found anew."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col, select

from matching.consent.states import LIVE_SYNERGY_STATES, WAITING_ANSWERS, Answer, SynergyState
from storage.repository import Repository, select_columns
from storage.tables.moves import move
from storage.tables.synergy import Party, Synergy

_FINAL_ANSWERS = frozenset({Answer.YES, Answer.NO})


@dataclass(frozen=True, slots=True)
class AnswerTally:
    """How many other companies were asked about a declaration, and how many of them answered."""

    asked: int
    answered: int


class Endings(Repository):
    """Leads of this network, seen from one of their declarations."""

    def lock_live_leads(self, declaration_id: int, *, free_only: bool = False) -> tuple[Synergy, ...]:
        """What is not agreed and not closed yet, held until the end of this unit, by rising id; `free_only`: without those
        that somebody else holds just now."""
        return tuple(
            self.session.exec(
                self.select_own(Synergy)
                .join(Party, col(Party.synergy_id) == Synergy.id)
                .where(Party.declaration_id == declaration_id, col(Synergy.state).in_(LIVE_SYNERGY_STATES))
                .order_by(col(Synergy.id))
                .with_for_update(of=Synergy, skip_locked=free_only)
                .execution_options(populate_existing=True)
            )
        )

    def has_agreement(self, declaration_id: int) -> bool:
        """Has it found a partner?"""
        return (
            self.session.exec(
                select(Synergy.id)
                .join(Party, col(Party.synergy_id) == Synergy.id)
                .where(
                    Party.declaration_id == declaration_id,
                    col(Party.answer).in_(WAITING_ANSWERS),
                    Synergy.network_id == self.scope.id,
                    Synergy.state == SynergyState.AGREED,
                )
                .limit(1)
            ).first()
            is not None
        )

    def count_answers(self, declaration_id: int) -> AnswerTally:
        """The companies asked so far, each counted once."""
        ours = select(Party.synergy_id).where(Party.declaration_id == declaration_id)
        rows = self.connection.execute(
            select_columns(Party.company_id, Party.answer)
            .join(Synergy, col(Synergy.id) == Party.synergy_id)
            .where(
                col(Party.synergy_id).in_(ours),
                col(Party.declaration_id) != declaration_id,
                col(Party.answer) != Answer.UNASKED,
                col(Synergy.network_id) == self.scope.id,
            )
        ).all()
        return AnswerTally(
            len({row.company_id for row in rows}), len({row.company_id for row in rows if row.answer in _FINAL_ANSWERS})
        )

    def find_by_key(self, key: str) -> Synergy | None:
        """The synergy of that key, as it stands."""
        return self.session.exec(self.select_own(Synergy).where(Synergy.key == key)).first()

    def close_lead(self, synergy: Synergy, state: SynergyState) -> None:
        """It is over, agreed or not. Where a declaration left (`void`) the same parties may be found anew under its key."""
        move(synergy, state)
        if state is SynergyState.VOID:
            self._archive_key(synergy)

    def keep_answers(self, synergy: Synergy, until: datetime) -> None:
        """Whoever said yes in a lead that is interrupted has said it until then."""
        for party in self.session.exec(select(Party).where(Party.synergy_id == synergy.id, Party.answer == Answer.YES)):
            party.until = until
        self.session.flush()

    def find_kept_answer(self, synergy: Synergy, declaration_id: int, now: datetime) -> Party | None:
        """The yes that a declaration's side had said to the same lead before it was interrupted, where nothing that speaks
        for or against it has changed since."""
        last = self.session.exec(
            self.select_own(Synergy).where(col(Synergy.key).startswith(f"{synergy.key}#")).order_by(col(Synergy.id).desc())
        ).first()
        if last is None or last.state is not SynergyState.VOID or last.evidence != synergy.evidence:
            return None
        return self.session.exec(
            select(Party).where(
                Party.synergy_id == last.id,
                Party.declaration_id == declaration_id,
                Party.answer == Answer.YES,
                col(Party.until) > now,
                col(Party.by).is_not(None),
            )
        ).first()

    def list_unheard_leads(self, company_id: int, since: datetime) -> tuple[Synergy, ...]:
        """The leads about which this company was asked since then and never answered, closed for that, the latest first."""
        return tuple(
            self.session.exec(
                self.select_own(Synergy)
                .join(Party, col(Party.synergy_id) == Synergy.id)
                .where(
                    Party.company_id == company_id,
                    Party.answer == Answer.ASKED,
                    Synergy.state == SynergyState.LAPSED,
                    col(Synergy.asked_at) >= since,
                    col(Synergy.key).not_like("%#%"),
                )
                .order_by(col(Synergy.id).desc())
            )
        )

    def archive_ended_lead(self, key: str) -> None:
        """A lead of that key that is over gives its key to another one."""
        synergy = self.find_by_key(key)
        if synergy is not None and synergy.state not in LIVE_SYNERGY_STATES:
            self._archive_key(synergy)

    def archive_refusals(self, declaration_id: int, company_id: int | None = None) -> None:
        """The declaration is about something else now, or better for that company: what was refused before says nothing
        about it."""
        over = (
            self.select_own(Synergy)
            .join(Party, col(Party.synergy_id) == Synergy.id)
            .where(Party.declaration_id == declaration_id, col(Synergy.state).in_((SynergyState.REFUSED, SynergyState.LAPSED)))
        )
        if company_id is not None:
            over = over.where(col(Synergy.id).in_(select(Party.synergy_id).where(Party.company_id == company_id)))
        for synergy in self.session.exec(over).all():
            self._archive_key(synergy)

    def reopen_refusals(self, company_id: int, other_id: int) -> None:
        """A company takes a refusal back: what it had refused of that other one may be found anew."""
        mine = select(Party.synergy_id).where(Party.company_id == company_id, Party.answer == Answer.NO)
        theirs = select(Party.synergy_id).where(Party.company_id == other_id)
        over = self.select_own(Synergy).where(
            Synergy.state == SynergyState.REFUSED, col(Synergy.id).in_(mine), col(Synergy.id).in_(theirs)
        )
        for synergy in self.session.exec(over).all():
            self._archive_key(synergy)

    def _archive_key(self, synergy: Synergy) -> None:
        if "#" not in synergy.key:
            synergy.key = f"{synergy.key}#{synergy.id}"
        self.session.flush()
