"""What is known, for those who answer inside a unit of work: understanding a sentence or looking for a town takes its time,
and the database does not wait for it. What was not prepared before the unit is refused there, prepared, and asked again."""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from matching.gazetteer.choose import LatLon
from matching.gazetteer.gazetteer import Gazetteer
from matching.knowledge import Knowledge
from matching.understand.reading import Reading
from matching.vocabulary import Place
from storage.unit import is_unit_open

T = TypeVar("T")
_MOST_REMEMBERED = 256  # readings and towns: what the updates that are answered together need, several times over


class NotPrepared(Exception):
    """This has to be understood before the unit of work. `prepare` does it, which may take long; `give_up` settles for
    nothing understood."""

    def __init__(self, prepare: Callable[[], object], give_up: Callable[[], object]) -> None:
        super().__init__("not understood before the unit of work")
        self.prepare, self.give_up = prepare, give_up


def collect_answers(asked: Iterable[Callable[[], object]]) -> tuple[object, ...]:
    """Many answers that one event needs: what is missing of them is prepared at one go. Raises NotPrepared."""
    found: list[object] = []
    missing: list[NotPrepared] = []
    for ask in asked:
        try:
            found.append(ask())
        except NotPrepared as no:
            missing.append(no)
    if missing:
        raise NotPrepared(lambda: [each.prepare() for each in missing], lambda: [each.give_up() for each in missing])
    return tuple(found)


class PreparedAnswers:
    """What was understood lately, by what was asked."""

    def __init__(self) -> None:
        self._known: dict[Hashable, object] = {}
        self._changing = threading.Lock()

    def recall_answer(self, asked: Hashable, work_out: Callable[[], T], settle: Callable[[], T]) -> T:
        """What was found before, or is found now. Raises NotPrepared inside a unit of work."""
        with self._changing:
            if asked in self._known:
                return self._known[asked]  # type: ignore[return-value]
        if is_unit_open():
            raise NotPrepared(lambda: self._keep_answer(asked, work_out()), lambda: self._keep_answer(asked, settle()))
        return self._keep_answer(asked, work_out())

    def _keep_answer(self, asked: Hashable, found: T) -> T:
        with self._changing:
            self._known[asked] = found
            while len(self._known) > _MOST_REMEMBERED:
                del self._known[next(iter(self._known))]
        return found


class PreparedGazetteer(Gazetteer):
    """The same towns."""

    def __init__(self, towns: Gazetteer, answers: PreparedAnswers) -> None:
        self.__dict__.update(towns.__dict__)
        self._answers = answers

    def find(self, words: str, *, near: LatLon | None = None) -> tuple[Place, ...]:
        """The town that was written. Raises NotPrepared inside a unit of work."""
        return self._answers.recall_answer(("town", words, near), lambda: Gazetteer.find(self, words, near=near), tuple)

    def find_alike(self, words: str, *, near: LatLon | None = None) -> tuple[Place, ...]:
        """Towns that are spelt nearly so. Raises NotPrepared inside a unit of work."""
        return self._answers.recall_answer(("alike", words, near), lambda: Gazetteer.find_alike(self, words, near=near), tuple)

    def find_nearest(self, lat: float, lon: float) -> Place:
        """The town nearest to a point. Raises NotPrepared inside a unit of work."""

        def find() -> Place:
            return Gazetteer.find_nearest(self, lat, lon)

        return self._answers.recall_answer(("nearest", lat, lon), find, find)


@dataclass(frozen=True, slots=True)
class PreparedKnowledge(Knowledge):
    """The same knowledge."""

    answers: PreparedAnswers = field(default_factory=PreparedAnswers)

    def understand_text(self, text: str, language: str, today: date, activity: str | None = None) -> Reading:
        """What a sentence says. Raises NotPrepared inside a unit of work."""
        return self.answers.recall_answer(
            ("sentence", text, language, today, activity),
            lambda: Knowledge.understand_text(self, text, language, today, activity),
            lambda: Knowledge.understand_text(self, "", language, today, activity),
        )


def prepare_knowledge(knowledge: Knowledge) -> PreparedKnowledge:
    """That knowledge, to be asked before a unit of work and remembered in it."""
    answers = PreparedAnswers()
    return PreparedKnowledge(
        knowledge.taxonomy,
        knowledge.index,
        PreparedGazetteer(knowledge.gazetteer, answers),
        knowledge.activities,
        knowledge.scorer,
        knowledge.codes,
        knowledge.danger,
        knowledge.sense,
        answers,
    )
