"""All that Boucle knows before anybody speaks: resources, waste codes, places, kinds of company."""
from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from matching import understand
from matching.activities.load import load as load_activities
from matching.activities.model import Activities
from matching.gazetteer.gazetteer import Gazetteer
from matching.gazetteer.load import load as load_gazetteer
from matching.kinship import Kin
from matching.score import Scorer
from matching.taxonomy.index import Index
from matching.taxonomy.load import load as load_taxonomy
from matching.taxonomy.model import Resource, Taxonomy
from matching.understand.reading import Reading


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Read once at the start, never changed while answering."""

    taxonomy: Taxonomy
    index: Index
    gazetteer: Gazetteer
    activities: Activities
    scorer: Scorer

    def understand(self, text: str, language: str, today: date, activity: str | None = None) -> Reading:
        """What a sentence says; `activity` is a NAF code or words for what the company does."""
        return understand.understand(text, language, self.index.search, self.gazetteer.spot, today, activity)

    def held(self, resource: str) -> bool:
        """Must the animator see it first? Hazardous, animal by-products of category 1 and 2, heat and piped things."""
        known = self.resource(resource)
        return known.hazardous or known.project or known.never or known.animal in (1, 2)

    def resource(self, id: str) -> Resource:
        """That resource. Raises KeyError for an id that never was."""
        return self.taxonomy.resources[id]


def load(cache: Path) -> Knowledge:
    """Read the data files; the word index is kept in the `cache` folder under the taxonomy's digest."""
    taxonomy, activities = load_taxonomy(), load_activities()
    return Knowledge(taxonomy, Index.open(cache, taxonomy), load_gazetteer(), activities,
                     Scorer(taxonomy, Kin(taxonomy), activities))
