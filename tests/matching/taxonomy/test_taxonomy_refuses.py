"""`refuses_from`: read from the files, inherited by narrower resources, set where the law asks for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matching.taxonomy.files.errors import TaxonomyError
from matching.taxonomy.model import Taxonomy

FEED = """
[feed]
fr = "aliment"
en = "feed"
unit = "t"
base = "t"
reach = 10
refuses_from = ["55", "56"]

[pig]
fr = "aliment pour porcs"
en = "pig feed"
parent = "feed"
unit = "t"
base = "t"
reach = 10
refuses_from = ["10.1"]
"""
KITCHENS = {"55", "56", "85", "86", "87", "88"}


def test_narrower_resources_inherit(written: Callable[[str, str], Taxonomy]) -> None:
    taxonomy = written("resources/feed.toml", FEED)
    assert taxonomy.resources["feed"].refuses_from == ("55", "56")
    assert taxonomy.list_refused_givers("pig") == ("10.1", "55", "56")
    assert taxonomy.list_refused_givers("wood") == ()


@pytest.mark.parametrize(("bad", "says"), [('["kitchens"]', "not the beginning of a NAF code"), ('"56"', "list of texts")])
def test_a_bad_prefix_is_named(written: Callable[[str, str], Taxonomy], bad: str, says: str) -> None:
    with pytest.raises(TaxonomyError, match=says):
        written("resources/feed.toml", FEED.replace('["10.1"]', bad))


@pytest.mark.parametrize(
    ("resource", "refuses"),
    [
        ("animal-feed", True),
        ("pig-feed", True),
        ("poultry-feed", True),
        ("fish-feed", True),
        ("insect-feed", True),
        ("pet-food", True),
        ("pet-food-raw-material", True),
        ("feed-raw-material", True),
        ("bait", True),
        ("mineral-feed", True),
        ("earthworm-feed", False),
        ("biogas-feedstock", False),
        ("compost-feedstock", False),
        ("food-aid", False),
        ("hay", False),
    ],
)
def test_what_kitchens_give_is_no_feed(real: Taxonomy, resource: str, refuses: bool) -> None:
    assert KITCHENS.issubset(real.list_refused_givers(resource)) is refuses
