"""What words mean in this network, as its animators said."""
from __future__ import annotations

from datetime import datetime

from sqlmodel import select

from storage.repository import Noun
from storage.tables.lesson import Wording


class Wordings(Noun):
    """Words that Boucle learned here; `words` are folded as they are compared."""

    def meaning(self, words: str) -> str | None:
        """The resource those words stand for in this network."""
        return self.session.exec(
            select(Wording.resource).where(Wording.network_id == self.scope.id, Wording.words == words)).first()

    def taught(self, words: str) -> Wording | None:
        """The lesson about those words, if there was one."""
        return self.session.exec(self.mine(Wording).where(Wording.words == words)).first()

    def forget(self, wording_id: int) -> Wording | None:
        """That lesson is taken back; None when it is not one of this network, or was taken back before."""
        known = self.session.exec(self.mine(Wording).where(Wording.id == wording_id)).first()
        if known is not None:
            self.session.delete(known)
            self.session.flush()
        return known

    def learn(self, words: str, resource: str, by: int, now: datetime) -> None:
        """They stand for that resource from now on; a later answer takes the place of an earlier one."""
        if (known := self.taught(words)) is None:
            self.add(Wording(network_id=self.scope.id, words=words, resource=resource, by=by, at=now))
        else:
            known.resource, known.by, known.at = resource, by, now
            self.session.flush()
