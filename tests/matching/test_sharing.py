"""The thing itself tells what the words leave open: a machine is lent, a round is run together, matter is never shared."""

from __future__ import annotations

from datetime import date

import pytest

from matching.knowledge import Knowledge

TODAY = date(2026, 3, 3)


@pytest.mark.parametrize(
    ("sentence", "resource", "kind"),
    [
        ("nacelle dispo le vendredi", "aerial-platform", "share:has"),
        ("j'ai une nacelle", "aerial-platform", "offer"),
        ("drêches de brasserie dispo le vendredi", "brewers-spent-grain", "offer"),
        ("gardien de nuit à partager entre 3 sites", "night-watchman", "share:together"),
        ("notre comptable est à partager", "accountant", "share:has"),
        ("salle de réunion à partager", "meeting-room", "share:has"),
        ("pneus poids lourds : commande groupée", "tyre-purchase", "share:together"),
        ("bennes à deux", "skip-hire", "share:together"),
        ("traducteur allemand pour une demi journée", "translation", "need"),
        ("scissor lift to hire out by the day", "aerial-platform", "share:has"),
        ("food truck sur la zone le jeudi, on s'y met à plusieurs", "food-truck", "share:together"),
    ],
)
def test_the_thing_decides_whose_it_is(sentence: str, resource: str, kind: str, knowledge: Knowledge) -> None:
    said = knowledge.understand_text(sentence, "fr", TODAY)
    assert said.guesses[0].resource == resource
    assert f"{said.kind}{f':{said.side}' if said.side else ''}" == kind


def test_a_machine_says_its_size(knowledge: Knowledge) -> None:
    said = knowledge.understand_text("camion benne 19 t avec chauffeur", "fr", TODAY)
    assert said.quantity is None
    assert said.facts.size is not None
