"""What may be dangerous is held, whatever was tapped: by its words, or by what else they may mean."""

from __future__ import annotations

import pytest

from matching.knowledge import Knowledge
from matching.vocabulary import Kind


@pytest.mark.parametrize(
    ("words", "resource", "kind", "held"),
    [
        ("plaques de toit amiantées", None, Kind.OFFER, True),
        ("plaques de toit amiantées", "aluminium-sheet-offcuts", Kind.OFFER, True),
        ("bidons vides ayant contenu de l'huile", "jerrycans", Kind.OFFER, True),
        ("empty drums that contained oil", "drum", Kind.OFFER, True),
        ("huile de friture mélangée à de l'huile de coupe", "used-cooking-oil", Kind.OFFER, True),
        ("fûts mal rincés", "drum", Kind.OFFER, True),
        ("huile", None, Kind.OFFER, True),
        ("plaques de toit", None, Kind.OFFER, True),
        ("plaques de toit", None, Kind.NEED, False),
        ("bidons propres", "jerrycans", Kind.OFFER, False),
        ("plaques sans amiante", "fibre-cement-new", Kind.OFFER, False),
        ("huile de friture", "used-cooking-oil", Kind.OFFER, False),
        ("collecte de déchets dangereux", "hazardous-collection", Kind.OFFER, False),
        ("béchonnes", None, Kind.OFFER, False),
    ],
)
def test_words_hold_what_their_resource_would_not(
    knowledge: Knowledge, words: str, resource: str | None, kind: Kind, held: bool
) -> None:
    assert knowledge.must_be_held(words, resource, kind) is held


def test_no_known_wording_of_a_harmless_thing_is_doubted(knowledge: Knowledge) -> None:
    doubted = [
        (one.id, words)
        for one in knowledge.taxonomy.resources.values()
        if not knowledge.is_for_animator(one.id)
        for words in one.wordings_fr
        if knowledge.danger.speak_of_danger(words) and knowledge.is_doubtful(words, one.id)
    ]
    assert len(doubted) <= 5, doubted
