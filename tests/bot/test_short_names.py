"""What tells the buttons of a message apart is never cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rendering.short_names import BUTTON_LETTERS, shorten_names
from matching.knowledge import Knowledge
from storage.notes.saying import Button
from tests.wire import all_texts

WORDS = st.sampled_from(
    ("huile", "eau", "de", "d'", "lavage", "friture", "vidange", "bois", "propre", "usagée", "(EPAL)", "(perdue),", "emballage")
)
NAMES = st.lists(WORDS, min_size=1, max_size=9).map(" ".join)


@given(st.lists(NAMES, min_size=1, max_size=6, unique_by=str.casefold))
def test_names_that_differ_stay_different(names: list[str]) -> None:
    short = shorten_names(names, [BUTTON_LETTERS] * len(names))
    assert len({each.casefold() for each in short}) == len(names)
    for name, said in zip(names, short, strict=True):
        assert said == name or len(said) <= BUTTON_LETTERS
        if said != name:  # what is left of a name fits no other
            kept = said.strip("… ,(").casefold()
            assert kept in name.casefold()
            assert said.startswith("…") or not any(other.casefold().startswith(kept) for other in names if other != name)


@pytest.mark.parametrize(
    ("names", "short"),
    [
        (["palettes"], ["palettes"]),
        (["huile alimentaire usagée de friture", "huile alimentaire usagée de conserve"], ["…friture", "…conserve"]),
        (["cartons d'emballage propres (pliés)", "sciure de bois"], ["cartons d'emballage…", "sciure de bois"]),
        (["eaux de lavage des cuves de bière", "eaux de lavage des cuves de vin et de cidre"], ["…bière", "…vin et de cidre"]),
    ],
)
def test_what_is_shared_is_cut(names: list[str], short: list[str]) -> None:
    assert list(shorten_names(names, [BUTTON_LETTERS] * len(names))) == short


@pytest.mark.parametrize("language", ["fr", "en"])
def test_resources_of_one_family_have_labels_of_their_own(language: str, knowledge: Knowledge) -> None:
    texts = all_texts(knowledge)[language]
    ids = sorted(knowledge.taxonomy.resources)
    for first in range(0, len(ids), 6):
        buttons = tuple(Button("resource-choice", f"q.1.{id}", {"resource": id}) for id in ids[first : first + 6])
        labels = texts.render_labels(buttons)
        names = {texts.render_sentence("resource-choice", each.facts) for each in buttons}
        assert len(set(labels)) == len(names), labels
        assert not any("\ue000" in label for label in labels)
