"""What words mean in this network, as its animators said."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import select

from storage.repository import Repository
from storage.tables.lesson import Lesson


class Lessons(Repository):
    """Words that Boucle learned here; `words` are folded as they are compared."""

    def find_resource(self, words: str) -> str | None:
        """The resource those words stand for in this network."""
        return self.session.exec(
            select(Lesson.resource).where(Lesson.network_id == self.scope.id, Lesson.words == words)
        ).first()

    def find_lesson(self, words: str) -> Lesson | None:
        """The lesson about those words, if there was one."""
        return self.session.exec(self.select_own(Lesson).where(Lesson.words == words)).first()

    def forget_lesson(self, lesson_id: int) -> Lesson | None:
        """That lesson is taken back; None when it is not one of this network, or was taken back before."""
        known = self.session.exec(self.select_own(Lesson).where(Lesson.id == lesson_id)).first()
        if known is not None:
            self.session.delete(known)
            self.session.flush()
        return known

    def learn_words(self, words: str, resource: str, by: int, now: datetime) -> None:
        """They stand for that resource from now on; a later answer takes the place of an earlier one."""
        if (known := self.find_lesson(words)) is None:
            self.add(Lesson(network_id=self.scope.id, words=words, resource=resource, by=by, at=now))
        else:
            known.resource, known.by, known.at = resource, by, now
            self.session.flush()
