"""Which kinds of offers meet which needs, and words that name a class: read from the files, complained about where they err."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matching.taxonomy.files.check import find_taxonomy_problems
from matching.taxonomy.files.errors import TaxonomyError
from matching.taxonomy.meetings import ThingKind, find_thing_kinds
from matching.taxonomy.model import Taxonomy

TABLE = """
[offer.growing]
families = ["wood"]
resources = []
[need.fuel]
families = []
resources = ["wood"]
[odds]
growing = { fuel = 0.7 }
"""
GENERIC = '[[generic]]\nkind = "fuel"\nmay_be = ["wood", "sawdust"]\nwords_fr = ["de quoi brûler"]\nwords_en = ["fuel"]\n'


def test_the_table_says_how_often_two_kinds_meet(written: Callable[[str, str], Taxonomy]) -> None:
    meetings = written("meetings.toml", TABLE).meetings
    assert meetings.rate("growing", "fuel") == pytest.approx(0.7)
    assert meetings.rate("growing", "water") == 0


def test_the_nearest_that_is_named_counts() -> None:
    kinds = (ThingKind("heat", (), ("hot-water",)), ThingKind("water", ("water",), ("hot-water", "condensate")))
    assert find_thing_kinds(kinds, ("shower-water", "hot-water"), "energy") == ("heat", "water")
    assert find_thing_kinds(kinds, ("rain",), "water") == ("water",)
    assert find_thing_kinds(kinds, ("van",), "equipment") == ()


@pytest.mark.parametrize(
    ("file", "body", "says"),
    [
        ("meetings.toml", TABLE.replace("fuel = 0.7", "fuel = 9"), "from -3 to 3"),
        ("meetings.toml", TABLE.replace("fuel = 0.7", "soil = 1"), "fuel"),
        ("meetings.toml", TABLE.replace("growing = {", "living = {"), "living"),
        ("generic_needs.toml", GENERIC.replace('"sawdust"', '"nothing"'), "nothing"),
    ],
)
def test_a_mistake_is_named(written: Callable[[str, str], Taxonomy], file: str, body: str, says: str) -> None:
    with pytest.raises(TaxonomyError, match=says):
        written(file, body)


def test_a_word_of_a_class_belongs_to_each_of_it_and_to_nothing_else(written: Callable[[str, str], Taxonomy]) -> None:
    taxonomy = written("generic_needs.toml", GENERIC)
    assert all("fuel" in taxonomy.resources[id].wordings_en for id in ("wood", "sawdust"))
    found = taxonomy.find_generic_need("fuel")
    assert found is not None
    assert found.kind == "fuel"
    assert not any("fuel" in str(problem.facts) for problem in find_taxonomy_problems(taxonomy))


def test_kinds_name_what_there_is(written: Callable[[str, str], Taxonomy], real: Taxonomy) -> None:
    problems = find_taxonomy_problems(written("meetings.toml", TABLE.replace('families = ["wood"]', 'families = ["stone"]')))
    assert [problem.where for problem in problems if problem.kind == "meeting-unknown"] == ["growing"]
    assert not [problem for problem in find_taxonomy_problems(real) if problem.kind == "meeting-unknown"]
