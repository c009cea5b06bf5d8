"""Everyday words, misspelt, plural, unaccented or mixed, lead to the resource; nonsense leads nowhere surely."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matching.taxonomy.index import word_index
from matching.taxonomy.index.word_index import Index
from matching.taxonomy.load import load_taxonomy
from matching.taxonomy.model import Taxonomy


@pytest.fixture
def index(folder: Path) -> Index:
    return Index.build(load_taxonomy(folder))


@pytest.mark.parametrize(
    ("said", "resource"),
    [
        ("marc de café", "coffee-grounds"),
        ("marcs de cafe", "coffee-grounds"),
        ("mar de caffé", "coffee-grounds"),
        ("cafe usagee", "coffee-grounds"),
        ("bonjour je cherche du marc de café svp", "coffee-grounds"),
        ("3 t de marc de café par an", "coffee-grounds"),
        ("espreso puck", "coffee-grounds"),
        ("sciures", "sawdust"),
        ("siure de bois", "sawdust"),
        ("SCIURE", "sawdust"),
        ("csiure", "sawdust"),
        ("bigbag de paillis", "mulch"),
        ("cable reel", "cable-drums"),
        ("touret", "cable-drums"),
        ("bobine bois", "cable-drums"),
        ("huile de vidanges", "engine-oil"),
    ],
)
def test_small_taxonomy(index: Index, said: str, resource: str) -> None:
    assert index.search(said)[0].resource == resource


@pytest.mark.parametrize(
    ("said", "least", "most"),
    [
        ("marc de café", 0.97, 1.0),
        ("Spent coffee grounds", 0.97, 1.0),
        ("on a du marc de café", 0.97, 1.0),
        ("marc de cafés", 0.7, 1.0),
        ("ma belle-mère arrive demain", 0.0, 0.4),
        ("xyz qwerty", 0.0, 0.4),
    ],
)
def test_the_score_is_how_sure(index: Index, said: str, least: float, most: float) -> None:
    found = index.search(said, 1)
    assert least <= (found[0].score if found else 0.0) <= most


def test_best_first_each_resource_once_at_most_limit(index: Index) -> None:
    found = index.search("bois", 3)
    assert len(found) == len({one.resource for one in found}) <= 3
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert (found[0].resource, found[0].wording) == ("wood", "bois")


def test_no_letters_no_guess(index: Index) -> None:
    assert index.search("") == index.search("!?") == ()


def test_the_activity_decides_between_equals(folder: Path) -> None:
    twin = (
        '[{0}]\nfr = "{0}"\nen = "{0}"\nunit = "kg"\nbase = "t"\nreach = 9\nwordings_fr = ["fines"]\n'
        'wordings_en = ["fines"]\n[{0}.codes]\n"{1}" = ["{2}"]\n'
    )
    text = twin.format("glass-fines", "101105", "23.1") + twin.format("flour-fines", "020304", "10.6")
    (folder / "resources" / "fines.toml").write_text(text, encoding="utf-8")
    index = Index.build(load_taxonomy(folder))
    assert index.search("fines", 1, "10.61A")[0].resource == "flour-fines"
    assert index.search("fines", 1, "23.11Z")[0].resource == "glass-fines"


def test_a_cable_drum_is_no_drum_of_oil(index: Index) -> None:
    assert index.search("cable drum")[0].resource == "cable-drums"
    assert index.search("oil drum")[0].resource == "engine-oil"


def test_kept_and_opened_it_answers_the_same(folder: Path, tmp_path: Path) -> None:
    taxonomy = load_taxonomy(folder)
    built = Index.build(taxonomy)
    file = built.save(tmp_path / "cache")
    assert file.exists()
    opened = Index.open(tmp_path / "cache", taxonomy)
    for said in ("marc de café", "mar de caffé", "bigbag de paillis", "xyz", "", "oil drum"):
        assert opened.search(said, 5, "16.10") == built.search(said, 5, "16.10")


def test_opening_builds_what_is_not_there_and_follows_the_data(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    before = Index.open(cache, load_taxonomy(folder))
    (folder / "resources" / "new.toml").write_text(
        '[jute-bags]\nfr = "sacs de jute"\nen = "jute bags"\nunit = "bag"\nbase = "piece"\nreach = 90\n', encoding="utf-8"
    )
    after = Index.open(cache, load_taxonomy(folder))
    assert before.search("sacs de jute")[0].resource != "jute-bags"
    assert after.search("sacs de jute")[0].resource == "jute-bags"
    assert len(list(cache.iterdir())) == 2


@pytest.mark.parametrize("rest", [b"", b"not an archive", b"PK\x03\x04 cut off"])
def test_a_broken_cache_is_built_anew(folder: Path, tmp_path: Path, rest: bytes) -> None:
    taxonomy = load_taxonomy(folder)
    file = Index.build(taxonomy).save(tmp_path / "cache")
    file.write_bytes(rest)
    assert Index.open(tmp_path / "cache", taxonomy).search("sciure")[0].resource == "sawdust"
    assert file.stat().st_size > len(rest)


def test_a_taxonomy_without_resources_cannot_be_looked_up() -> None:
    with pytest.raises(ValueError, match="without resources"):
        Index.build(Taxonomy({}, (), {}))


@given(st.text(max_size=60))
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_answered_in_order(index: Index, said: str) -> None:
    scores = [one.score for one in index.search(said, 4, "10.83")]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)


@pytest.mark.parametrize("changed", ["fold.py", "talk.fr.toml", "talk.en.toml"])
def test_another_code_or_other_words_of_talk_build_anew(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changed: str
) -> None:
    home = tmp_path / "index"
    copytree(Path(word_index.__file__).parent, home)
    monkeypatch.setattr(word_index, "__file__", str(home / "word_index.py"))
    built = Index.build(load_taxonomy(folder))
    before = built.save(tmp_path / "cache")
    assert built.save(tmp_path / "cache") == before
    with (home / changed).open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    assert built.save(tmp_path / "cache") != before
