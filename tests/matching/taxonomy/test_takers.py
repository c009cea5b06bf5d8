"""Who takes a thing: read from the files, inherited, and complained about where a list does not fit."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from matching.taxonomy.files.errors import TaxonomyError
from matching.taxonomy.files.taker_check import find_taker_problems
from matching.taxonomy.load import load_taxonomy
from matching.taxonomy.model import Taxonomy
from matching.taxonomy.takers import Takers

KINDS = ("farm", "sawmill", "joinery")
WOOD = '[wood]\nmain = ["sawmill"]\nusual = ["joinery", "farm"]\n'


def test_a_list_holds_for_what_is_narrower_until_that_has_its_own(written: Callable[[str, str], Taxonomy]) -> None:
    taxonomy = written("takers/wood.toml", WOOD + '[sawdust]\nmain = ["farm"]\n')
    assert taxonomy.find_takers("cable-drums") == Takers(("sawmill",), ("joinery", "farm"))
    assert taxonomy.find_takers("sawdust") == Takers(main=("farm",))


def test_without_any_list_nobody_is_known(folder: Path) -> None:
    assert load_taxonomy(folder).find_takers("sawdust") is None


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('[wood]\nmain = "sawmill"\n', "'main' must be a list of texts"),
        ('[wood]\nmians = ["sawmill"]\n', "nothing reads 'mians'"),
    ],
)
def test_a_list_that_cannot_be_read_says_why(written: Callable[[str, str], Taxonomy], text: str, says: str) -> None:
    with pytest.raises(TaxonomyError, match=says):
        written("takers/wood.toml", text)


def test_a_resource_has_one_list(folder: Path, written: Callable[[str, str], Taxonomy]) -> None:
    written("takers/wood.toml", WOOD)
    with pytest.raises(TaxonomyError, match=r"wood.toml \[wood\]: its takers are in another file already"):
        written("takers/more.toml", WOOD)


@pytest.mark.parametrize(
    ("text", "kind", "where"),
    [
        ('[wod]\nmain = ["sawmill"]\n', "takers-unknown-resource", "wod"),
        ('[wood]\nmain = ["sawmil"]\n', "takers-unknown-activity", "wood"),
        ('[wood]\nmain = ["sawmill"]\npossible = ["sawmill"]\n', "taker-twice", "wood"),
        ("[wood]\nmain = []\n", "no-takers", "wood"),
        ('[sawdust]\nmain = ["farm"]\n', "no-takers", "wood"),
        ('[wanted]\nmain = ["farm"]\n', "takers-of-what-nobody-has", "wanted"),
    ],
)
def test_each_problem_is_found(folder: Path, written: Callable[[str, str], Taxonomy], text: str, kind: str, where: str) -> None:
    wanted = '[wanted]\nfr = "x"\nen = "x"\nunit = "kg"\nbase = "t"\nreach = 10\nwanted = true\n'
    (folder / "resources" / "more.toml").write_text(wanted, encoding="utf-8")
    found = find_taker_problems(written("takers/wood.toml", text), KINDS)
    assert (kind, where) in {(one.kind, one.where) for one in found}


def test_a_sound_list_is_no_problem(written: Callable[[str, str], Taxonomy]) -> None:
    found = find_taker_problems(written("takers/wood.toml", WOOD), KINDS)
    assert [one for one in found if one.where in ("wood", "sawdust", "cable-drums")] == []
