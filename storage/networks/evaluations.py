"""What the animators of this network added to its reports."""

from __future__ import annotations

from datetime import date, datetime

from sqlmodel import col

from storage.repository import Repository
from storage.tables.network import Evaluation, KnownOfPeriod


class Evaluations(Repository):
    """One for each period."""

    def find(self, first: date, last: date) -> Evaluation | None:
        """What was said of that period; of one that began the same day and ended earlier, where nothing was said of this
        one: « this year » grows by a day every day."""
        same = self.select_own(Evaluation).where(Evaluation.first == first, Evaluation.last <= last)
        return self.session.exec(same.order_by(col(Evaluation.last).desc())).first()

    def find_latest(self) -> Evaluation | None:
        """What was said last, of whatever period: likely to hold again."""
        return self.session.exec(
            self.select_own(Evaluation).order_by(col(Evaluation.at).desc(), col(Evaluation.id).desc())
        ).first()

    def save(self, first: date, last: date, known: KnownOfPeriod, now: datetime) -> None:
        """Keep it; a later word takes the place of an earlier one."""
        query = self.select_own(Evaluation).where(Evaluation.first == first, Evaluation.last == last)
        if (row := self.session.exec(query).first()) is None:
            self.add(Evaluation(network_id=self.scope.id, first=first, last=last, known=known, at=now))
        else:
            row.known, row.at = known, now
            self.session.flush()
