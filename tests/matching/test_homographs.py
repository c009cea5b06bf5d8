"""One word, several things: what stands around it decides, and who speaks."""

from __future__ import annotations

from datetime import date

import pytest

from matching.knowledge import Knowledge

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("sentence", "resources"),
    [
        ("on a du verre à donner", "glass"),
        ("bouteilles en verre vert", "glass-bottles cullet"),
        ("déchets verts, 2 m3 par semaine", "green-waste"),
        ("cherche des vers pour notre lombricomposteur", "earthworms"),
        ("3 kg de vers de terre à donner", "earthworms"),
        ("j'ai du son, 200 kg par mois", "bran"),
        ("son de blé", "bran"),
        ("on prête notre matériel de son et lumière", "sound-system"),
        ("marc de café, 20 kg par semaine", "coffee-grounds"),
        ("marc de raisin de la vendange", "grape-marc"),
        ("marc de pommes après pressurage", "apple-pomace"),
        ("2 fûts métalliques vides de 200 litres", "steel-drum"),
        ("fûts de chêne après élevage du vin", "wooden-barrels"),
        ("un touret de câble vide en bois", "cable-drums"),
        ("5 fûts d'huile de friture", "used-cooking-oil"),
        ("une benne de gravats", "rubble inert-rubble mixed-rubble concrete-rubble"),
        ("on prête une benne de 10 m3", "skip-hire"),
        ("camion benne libre le jeudi", "tipper-truck"),
        ("bac à graisse à vider", "grease-trap-fat"),
        ("caisses palettes en bois", "wooden-crates pallet-boxes"),
        ("caisses à vin en bois", "wine-cases"),
        ("palettes Europe, une vingtaine", "euro-pallet"),
        ("film alimentaire usagé", "plastic-film food-film ldpe-film"),
        ("films radiographiques argentiques", "x-ray-film"),
        ("huile de palme périmée", "off-spec-vegetable-oil"),
        ("huile de vidange, 2 bidons", "engine-oil-waste"),
        ("boues de peinture", "paint-sludge"),
        ("boues de station d'épuration", "sewage-sludge"),
        ("souches d'arbres", "stumps"),
        ("lisier de porc", "pig-slurry"),
        ("plâtre de démolition", "plaster-waste"),
        ("moules en plâtre", "plaster-moulds gypsum-waste"),
        ("coquilles de moules", "mussel-shells"),
        ("filets de pêche usagés", "fishing-nets"),
        ("balles de paille", "straw"),
        ("balle de riz", "spelt-husks"),
        ("mousse de polyuréthane", "pu-foam"),
        ("terre végétale", "topsoil"),
        ("terres polluées aux hydrocarbures", "polluted-soil contaminated-soil"),
        ("pommes de terre déclassées", "downgraded-potatoes"),
        ("cartouches d'encre vides", "toner-cartridges"),
        ("cartouches de gaz vides", "gas-cylinders"),
        ("piles bouton usagées", "button-cells"),
        ("glaces invendues", "frozen-food-surplus"),
        ("bois de palette en vrac", "pallet-wood broken-pallet"),
    ],
)
def test_what_stands_around_a_word_decides(sentence: str, resources: str, knowledge: Knowledge) -> None:
    reading = knowledge.understand_text(sentence, "fr", TODAY)
    assert reading.guesses[0].resource in resources.split()
