"""Few codes for a thing that is known, by what its holder does; one question where two chapters are as likely."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from matching.activities.load import load_activities as load_activities
from matching.taxonomy.codes.finder import CodeGuess, CodeIndex
from matching.taxonomy.codes.likely import TIE_MARGIN, LikelyCodes, choose_likely_codes, find_tied_codes, has_code
from matching.taxonomy.model import Taxonomy

LABEL = 28


@pytest.mark.parametrize(
    ("scored", "tied"),
    [
        ((), ()),
        ((("020304", 0.8),), ()),
        ((("020304", 0.8), ("200108", 0.8)), ("020304", "200108")),
        ((("020304", 0.8), ("200108", 0.8 - TIE_MARGIN)), ("020304", "200108")),
        ((("020304", 0.8), ("200108", 0.8 - TIE_MARGIN - 0.01)), ()),
        ((("200108", 0.78), ("020304", 0.8)), ("200108", "020304")),  # shown first for its danger, not its score
        ((("020304", 0.8), ("020301", 0.8)), ()),  # one chapter asks nothing
        ((("020304", 0.8), ("020301", 0.79), ("200108", 0.78)), ("020304", "200108")),  # a chapter is named by its likeliest
        ((("150103", 0.8), ("170201", 0.79), ("200138", 0.78)), ("150103", "170201", "200138")),
    ],
)
def test_chapters_tie_within_the_margin(scored: Sequence[tuple[str, float]], tied: tuple[str, ...]) -> None:
    assert find_tied_codes([CodeGuess(code, score) for code, score in scored]) == tied


@pytest.mark.parametrize(
    ("resource", "said", "naf", "codes", "tied"),
    [
        ("oil-filters", "filtres à huile", "45.20", ("160107", "150202"), ()),
        ("brewers-spent-grain", "drêches", "11.05", ("020704", "020701", "020304"), ()),
        ("fruit-trimmings", "épluchures de fruits", "56.21", ("200108",), ()),
        ("fish-by-products", "parures de poisson", "10.20", ("020202",), ()),
        ("fish-by-products", "parures de poisson", "47.23", ("200108", "020202"), ()),
        ("coffee-grounds", "marc de café", "56.10", ("200108", "020304"), ()),
        ("it-equipment", "matériel informatique", "62.01", ("160214", "200136", "200135"), ("160214", "200136")),
        ("oily-rags", "chiffons souillés", "45.20", ("150202", "150203"), ()),
        ("dairy-residues", "résidus laitiers", "10.51", ("020501",), ()),  # "laitiers" are slag, too: not here
        ("meeting-room", "salle de réunion", "62.01", (), ()),
    ],
)
def test_what_a_company_is_shown(
    real: Taxonomy, real_codes: CodeIndex, resource: str, said: str, naf: str, codes: tuple[str, ...], tied: tuple[str, ...]
) -> None:
    assert choose_likely_codes(real.resources[resource], said, naf, real, real_codes) == LikelyCodes(codes, tied)


@pytest.mark.parametrize(
    ("origin", "codes"),
    [
        ("16", ("160214", "160209")),
        ("20", ("200136", "200135")),
        ("17", ("160214", "200136", "200135")),  # an origin it cannot have leaves everything as it was
    ],
)
def test_where_it_comes_from_decides(real: Taxonomy, real_codes: CodeIndex, origin: str, codes: tuple[str, ...]) -> None:
    found = choose_likely_codes(real.resources["it-equipment"], "matériel informatique", "62.01", real, real_codes, origin)
    assert found.codes == codes


def test_every_resource_has_its_few_codes_and_an_answer_for_every_question(real: Taxonomy, real_codes: CodeIndex) -> None:
    cases = [(id, None) for id in real.resources if has_code(id, real)]
    cases += [(id, one.naf[0]) for one in load_activities().values() for id in one.offers if one.naf and has_code(id, real)]
    for id, naf in cases:
        resource = real.resources[id]
        found = choose_likely_codes(resource, resource.fr, naf, real, real_codes)
        assert 1 <= len(found.codes) <= 3, id
        assert not resource.hazardous or real.codes[found.codes[0]].hazardous, id
        assert len(found.tied) != 1
        assert len({origin(real, code) for code in found.tied}) == len(found.tied), id
        for code in found.tied:
            told = choose_likely_codes(resource, resource.fr, naf, real, real_codes, code[:2])
            assert told.codes, id
            assert {each[:2] for each in told.codes} == {code[:2]}, id


def origin(taxonomy: Taxonomy, code: str) -> tuple[str, str]:
    """Where a thing with this code comes from, in both languages."""
    known = [taxonomy.chapters[part] for part in (code[:4], code[:2])]
    return next((one.origin_fr, one.origin_en) for one in known if one.origin_fr)


def test_every_chapter_says_where_its_things_come_from(real: Taxonomy) -> None:
    told = [one for one in real.chapters.values() if one.origin_fr or one.origin_en]
    assert {one.code for one in told if len(one.code) == 2} == {code[:2] for code in real.codes}
    for words in ([one.origin_fr for one in told], [one.origin_en for one in told]):
        assert len(set(words)) == len(words)
        assert all(0 < len(each) <= LABEL for each in words)
