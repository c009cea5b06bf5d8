"""What words mean in this network, as its animators said."""
from __future__ import annotations

from datetime import datetime

from sqlmodel import select

from storage.noun import Noun
from storage.tables.wording import Wording


class Wordings(Noun):
    """Words that Boucle learned here; `words` are folded as they are compared."""

    def meaning(self, words: str) -> str | None:
        """The resource those words stand for in this network."""
        return self.session.exec(
            select(Wording.resource).where(Wording.network_id == self.scope.id, Wording.words == words)).first()

    def learn(self, words: str, resource: str, by: int, now: datetime) -> None:
        """They stand for that resource from now on; a later answer takes the place of an earlier one."""
        known = self.session.exec(self.mine(Wording).where(Wording.words == words)).first()
        if known is None:
            self.add(Wording(network_id=self.scope.id, words=words, resource=resource, by=by, at=now))
        else:
            known.resource, known.by, known.at = resource, by, now
            self.session.flush()
