"""Every kind of thing that does not fit together is found, and nothing in a sound taxonomy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from matching.taxonomy.files.check import find_taxonomy_problems
from matching.taxonomy.load import load_taxonomy
from matching.taxonomy.model import Taxonomy

CODES = "code,hazardous,fr,en,official_fr,official_en,words\n"
REAL_CODES = CODES + "".join(
    f"{code},{mark},{name},{name},,,\n"
    for code, mark, name in (
        ("170201", 0, "a"),
        ("200138", 0, "b"),
        ("030105", 0, "c"),
        ("191207", 0, "d"),
        ("150103", 0, "e"),
        ("020304", 0, "f"),
        ("200108", 0, "g"),
        ("130205", 1, "h"),
    )
)
TWO = 'wordings_fr = ["{id} un", "{id} deux"]\nwordings_en = ["{id} one", "{id} two"]\n'
HEAD = '[{id}]\nfr = "{id} fr"\nen = "{id} en"\nunit = "kg"\nbase = "t"\nreach = 10\n' + TWO


def head(id: str, more: str = "") -> str:
    return HEAD.replace("{id}", id) + more


@pytest.fixture
def sound(folder: Path) -> Path:
    (folder / "waste_codes.csv").write_text(REAL_CODES, encoding="utf-8")
    return folder


def test_a_sound_taxonomy_has_no_problems(sound: Path) -> None:
    assert [one for one in find_taxonomy_problems(load_taxonomy(sound)) if one.kind != "unit-not-convertible"] == []


@pytest.mark.parametrize(
    ("name", "text", "kind", "where"),
    [
        ("resources/a.toml", head("x", 'parent = "nowhere"\n'), "orphan-parent", "x"),
        ("resources/a.toml", head("x", 'parent = "x"\n'), "parent-cycle", "x"),
        ("resources/a.toml", head("x", 'parent = "y"\n') + head("y", 'parent = "x"\n'), "parent-cycle", "y"),
        ("outlets/a.toml", '[[outlet]]\nresource = "x"\nserves = "mulch"\n', "outlet-unknown-resource", "x>mulch"),
        ("outlets/a.toml", '[[outlet]]\nresource = "mulch"\nserves = "x"\n', "outlet-unknown-resource", "mulch>x"),
        (
            "outlets/a.toml",
            '[[outlet]]\nresource = "wood"\nserves = "mulch"\nprocess = "x"\n',
            "outlet-unknown-process",
            "wood>mulch",
        ),
        ("outlets/a.toml", '[[outlet]]\nresource = "wood"\nserves = "wood"\n', "outlet-to-itself", "wood>wood"),
        (
            "outlets/a.toml",
            '[[outlet]]\nresource = "sawdust"\nserves = "mulch"\nprocess = "sieving"\n',
            "outlet-twice",
            "sawdust>mulch",
        ),
        ("resources/a.toml", head("x", '[x.codes]\n"999999" = []\n'), "unknown-code", "x"),
        (
            "resources/a.toml",
            head("x", 'hazardous = true\n[x.codes]\n"200138" = []\n'),
            "hazardous-without-hazardous-code",
            "x",
        ),
        ("resources/a.toml", head("x", '[x.codes]\n"130205" = []\n'), "only-hazardous-codes-unmarked", "x"),
        ("resources/a.toml", head("x").replace('"x un", "x deux"', '"x un", "X UN"'), "few-wordings", "x"),
        ("resources/a.toml", head("x").replace('en = "x en"', 'en = "?"'), "missing-translation", "x"),
        ("resources/a.toml", head("x", "[x.conversions]\nm3 = 450\n"), "absurd-conversion", "x"),
        ("resources/a.toml", head("x", "[x.conversions]\nbag = 0\n"), "absurd-conversion", "x"),
        ("resources/a.toml", head("x").replace('"kg"', '"roll"'), "unit-not-convertible", "x"),
        ("resources/a.toml", head("x").replace('"x un"', '"Café usagé"'), "same-wording", "x"),
        ("resources/a.toml", head("x") + head("y").replace("y", "x").replace("[x]", "[y]"), "unreachable", "y"),
    ],
)
def test_each_problem_is_found(
    sound: Path, written: Callable[[str, str], Taxonomy], name: str, text: str, kind: str, where: str
) -> None:
    found = {(one.kind, one.where) for one in find_taxonomy_problems(written(name, text))}
    assert (kind, where) in found


def test_an_outlet_of_what_must_never_be_matched(sound: Path, written: Callable[[str, str], Taxonomy]) -> None:
    (sound / "resources" / "a.toml").write_text(head("x", "never = true\n"), encoding="utf-8")
    taxonomy = written("outlets/a.toml", '[[outlet]]\nresource = "x"\nserves = "mulch"\n')
    assert ("outlet-of-never", "x>mulch") in {(one.kind, one.where) for one in find_taxonomy_problems(taxonomy)}


def test_a_broader_resource_may_share_a_wording(sound: Path, written: Callable[[str, str], Taxonomy]) -> None:
    taxonomy = written("resources/a.toml", head("x", 'parent = "wood"\n').replace('"x un"', '"bois en vrac"'))
    assert not [one for one in find_taxonomy_problems(taxonomy) if one.kind == "same-wording"]


def test_facts_name_the_wording_and_its_owners(sound: Path, written: Callable[[str, str], Taxonomy]) -> None:
    taxonomy = written("resources/a.toml", head("x").replace('"x un"', '"Café usagé"'))
    twice = next(one for one in find_taxonomy_problems(taxonomy) if one.kind == "same-wording")
    assert dict(twice.facts) == {"wording": "cafe usage", "also": "coffee-grounds"}
