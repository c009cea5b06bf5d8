"""Introductions: what began when all parties had said yes."""
from __future__ import annotations

from datetime import datetime

from storage.noun import Noun
from storage.tables.introduction import Introduction


class Introductions(Noun):
    """Agreed synergies of this network."""

    def begin(self, synergy_id: int, now: datetime) -> Introduction:
        """All said yes: from here on they know each other."""
        return self.add(Introduction(network_id=self.scope.id, synergy_id=synergy_id, agreed_at=now))

    def of(self, synergy_id: int) -> Introduction | None:
        """What became of that synergy once all had agreed."""
        return self.session.exec(self.mine(Introduction).where(Introduction.synergy_id == synergy_id)).first()
