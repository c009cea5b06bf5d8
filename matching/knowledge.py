"""All that Boucle knows before anybody speaks: resources, waste codes, places, kinds of company."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from matching import understand
from matching.activities.load import load as load_activities
from matching.activities.model import Activities
from matching.gazetteer.gazetteer import Gazetteer
from matching.gazetteer.load import load as load_gazetteer
from matching.scoring.kinship import Kin
from matching.scoring.scorer import Scorer
from matching.taxonomy.codes.discards import can_be_waste, discarded
from matching.taxonomy.codes.finder import CodeGuess, CodeIndex
from matching.taxonomy.codes.likely import Likely, has_code, likely
from matching.taxonomy.index.meaning import Sense
from matching.taxonomy.index.word_index import Index
from matching.taxonomy.load import load as load_taxonomy
from matching.taxonomy.model import Resource, Taxonomy
from matching.understand.reading import Guessed, Reading
from matching.understand.thing.fitting import fitted
from matching.understand.thing.heads import with_head

GUESSES = 5


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Read once at the start, never changed while answering."""

    taxonomy: Taxonomy
    index: Index
    gazetteer: Gazetteer
    activities: Activities
    scorer: Scorer
    codes: CodeIndex
    sense: Sense | None = None

    def understand(self, text: str, language: str, today: date, activity: str | None = None) -> Reading:
        """What a sentence says; `activity` is a NAF code or words for what the company does."""
        said = understand.understand(text, language, self.index.search, self.gazetteer.spot, today, activity)
        return fitted(said, self.taxonomy, self._ordered)

    def likely(self, name: str) -> tuple[Guessed, ...]:
        """What a name may mean that is not clear, likeliest first; for choosing from, never to be taken unseen."""
        return self._ordered(name, with_head(name, self.index.search(name, GUESSES), lambda head: self.index.search(head, 2)))

    def _ordered(self, name: str, guesses: Sequence[Guessed]) -> tuple[Guessed, ...]:
        return self.sense.ordered(name, guesses, GUESSES) if self.sense else tuple(guesses)

    def waste_codes(self, reading: Reading, activity: str | None = None) -> tuple[CodeGuess, ...]:
        """The codes it may fall under when it is waste, most likely first, five at most; probable, never more."""
        return discarded(reading, activity, self.taxonomy, self.index, self.codes)

    def can_be_waste(self, resource: str) -> bool:
        """Is it matter that somebody may have to be rid of, and that the List of Waste knows?"""
        return can_be_waste(self.resource(resource)) and has_code(resource, self.taxonomy)

    def likely_codes(self, resource: str, said: str, activity: str | None, origin: str | None = None) -> Likely:
        """The few codes of a thing that a company of this kind has, said in these words, and the question where two chapters
        tie; with an `origin` (a chapter) only that one's."""
        naf = self.activities.naf(activity)
        return likely(self.resource(resource), said, naf, self.taxonomy, self.codes, origin)

    def dangerous(self, resource: str) -> bool:
        """Hazardous waste, or an animal by-product of category 1 or 2: never introduced by two taps."""
        known = self.resource(resource)
        return known.hazardous or known.never or known.animal in (1, 2)

    def held(self, resource: str) -> bool:
        """Must the animator see it first? Hazardous, animal by-products of category 1 and 2, heat and piped things."""
        return self.dangerous(resource) or self.resource(resource).project

    def resource(self, id: str) -> Resource:
        """That resource. Raises KeyError for an id that never was."""
        return self.taxonomy.resources[id]


def load(cache: Path, meaning: bool = False) -> Knowledge:
    """Read the data files; the word index is kept in the `cache` folder under the taxonomy's digest. With `meaning`, what
    is not clear is ordered by the optional library. Raises NoLibrary."""
    taxonomy, activities = load_taxonomy(), load_activities()
    sense = Sense.open(cache, taxonomy) if meaning else None
    return Knowledge(taxonomy, Index.open(cache, taxonomy), load_gazetteer(), activities,
                     Scorer(taxonomy, Kin(taxonomy), activities), CodeIndex.build(taxonomy), sense)
