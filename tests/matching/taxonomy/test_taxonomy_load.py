"""Data files become values; whatever is wrong in one is said with file, table and what to do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from matching.taxonomy.files.errors import TaxonomyError
from matching.taxonomy.load import hash_taxonomy, load_taxonomy
from matching.taxonomy.model import Taxonomy
from matching.vocabulary import Unit

GOOD = '[x]\nfr = "x"\nen = "x"\nunit = "kg"\nbase = "t"\nreach = 10\n'
CODES = "code,hazardous,fr,en,official_fr,official_en,words\n"


def test_a_resource_as_written(folder: Path) -> None:
    one = load_taxonomy(folder).resources["sawdust"]
    assert (one.fr, one.en, one.family, one.parent, one.unit, one.base) == ("sciure", "sawdust", "wood", "wood", Unit.M3, "t")
    assert one.conversions == {Unit.M3: 0.2}
    assert one.codes == {"030105": ("16", "31"), "191207": ("38",)}
    assert (one.mirror, one.hazardous, one.animal, one.spoils) == (True, False, None, None)


def test_what_follows_from_the_density_and_what_is_said(written: Callable[[str, str], Taxonomy]) -> None:
    told = 'density = 1.6\nby_volume = ["l", "skip"]\nconversions = { bag = 0.025 }\n'
    one = written("resources/a.toml", GOOD + told).resources["x"]
    assert one.conversions == {Unit.M3: 1.6, Unit.L: 0.0016, Unit.SKIP: 12.0, Unit.BAG: 0.025}
    light = written("resources/a.toml", GOOD + told.replace("1.6", "0.1")).resources["x"]
    assert light.conversions[Unit.SKIP] == 1.5


def test_ancestors_kinds_and_outlets(folder: Path) -> None:
    taxonomy = load_taxonomy(folder)
    assert taxonomy.list_broader("sawdust") == ("wood",)
    assert taxonomy.list_narrower("wood") == ("sawdust", "cable-drums")
    outlets = taxonomy.list_outlets_of("sawdust")
    assert [(one.serves, one.process, one.strength) for one in outlets] == [("mulch", "sieving", 0.6)]
    assert taxonomy.list_outlets_of("mulch") == ()
    assert taxonomy.processes["sieving"].en == "by sieving"


def test_the_digest_follows_the_files(folder: Path) -> None:
    before = hash_taxonomy(folder)
    assert before == hash_taxonomy(folder) == load_taxonomy(folder).digest
    (folder / "resources" / "new.toml").write_text(GOOD, encoding="utf-8")
    assert hash_taxonomy(folder) != before


def test_an_empty_folder_is_an_empty_taxonomy(tmp_path: Path) -> None:
    assert load_taxonomy(tmp_path).resources == {}


@pytest.mark.parametrize(
    ("name", "text", "table", "says"),
    [
        ("resources/a.toml", "[x\n", "", "not valid TOML"),
        ("resources/a.toml", "x = 1\n", "x", "single value"),
        ("resources/a.toml", GOOD.replace("[x]", "[Café]").replace("Café", '"Café"'), "Café", "not a good id"),
        ("resources/a.toml", GOOD.replace('fr = "x"\n', ""), "x", "'fr' is missing"),
        ("resources/a.toml", GOOD.replace('en = "x"', "en = 3"), "x", "'en' must be a text"),
        ("resources/a.toml", GOOD.replace('"kg"', '"stone"'), "x", "'stone' is not a unit"),
        ("resources/a.toml", GOOD.replace('"t"', '"tons"'), "x", "'tons' is not a base"),
        ("resources/a.toml", GOOD.replace("10", '"far"'), "x", "'reach' must be a number"),
        ("resources/a.toml", GOOD.replace("reach = 10\n", ""), "x", "'reach' must be a number"),
        ("resources/a.toml", GOOD + "hazardous = 1\n", "x", "true or false"),
        ("resources/a.toml", GOOD + "animal = 4\n", "x", "'animal' must be a number from 1 to 3"),
        ("resources/a.toml", GOOD + "spoils = 1.5\n", "x", "whole number"),
        ("resources/a.toml", GOOD + 'wordings_fr = "x"\n', "x", "list of texts"),
        ("resources/a.toml", GOOD + 'wordings_en = [""]\n', "x", "list of texts"),
        ("resources/a.toml", GOOD + "hazardus = true\n", "x", "Did you mean 'hazardous'?"),
        ("resources/a.toml", GOOD + "conversions = 3\n", "x", "must be a table"),
        ("resources/a.toml", GOOD + "[x.conversions]\nbucket = 1\n", "x.conversions", "'bucket' is not a unit"),
        ("resources/a.toml", GOOD + "[x.conversions]\nm3 = -1\n", "x.conversions", "'m3' must be a number"),
        ("resources/a.toml", GOOD + "density = 600\n", "x", "'density' must be a number"),
        ("resources/a.toml", GOOD + 'by_volume = ["skip"]\n', "x", "without a density"),
        ("resources/a.toml", GOOD + 'density = 0.5\nby_volume = ["bale"]\n', "x", "'bale' has no volume"),
        ("resources/a.toml", GOOD.replace('"t"', '"piece"') + "density = 0.5\n", "x", "its base is not t"),
        ("resources/a.toml", GOOD + "density = 0.5\n[x.conversions]\nm3 = 0.5\n", "x.conversions", "follows from the density"),
        ("containers.toml", '[bucket]\nvolume = 1\nsource = "x"\n', "bucket", "not a unit"),
        ("containers.toml", "[skip]\nvolume = 15\n", "skip", "'source' is missing"),
        ("resources/a.toml", GOOD + '[x.codes]\n"02 03" = []\n', "x.codes", "not a waste code"),
        ("resources/a.toml", GOOD + '[x.codes]\n"020304" = ["108"]\n', "x.codes", "not the beginning of a NAF code"),
        ("resources/z.toml", GOOD.replace("[x]", "[wood]"), "wood", "already in"),
        ("outlets/a.toml", '[outlet]\nresource = "x"\n', "outlet", "only [[outlet]]"),
        ("outlets/a.toml", "[[outlets]]\n", "outlets", "only [[outlet]]"),
        ("outlets/a.toml", '[[outlet]]\nresource = "x"\n', "outlet 1", "'serves' is missing"),
        ("outlets/a.toml", '[[outlet]]\nresource = "x"\nserves = "y"\nstrength = 2\n', "outlet 1", "from 0 to 1"),
        ("outlets/a.toml", '[[outlet]]\nresource = "x"\nserves = "y"\nactivities = ["farm"]\n', "outlet 1", "NAF"),
        ("processes/z.toml", '[sieving]\nfr = "a"\nen = "b"\n', "sieving", "named twice"),
        ("processes/a.toml", '[drying]\nfr = "par séchage"\n', "drying", "'en' is missing"),
        ("waste_codes.csv", "code,fr\n", "", "columns"),
        ("waste_codes.csv", CODES + "2030,0,a,b,,,\n", "2030", "not six digits"),
        ("waste_codes.csv", CODES + "020304,0,a,b,,,\n020304,0,a,b,,,\n", "020304", "there twice"),
        ("waste_codes.csv", CODES + "020304,yes,a,b,,,\n", "020304", "hazard mark"),
        ("waste_codes.csv", CODES + "020304,0,a,,,,\n", "020304", "a name is missing"),
        ("waste_chapters.toml", "[203]\n", "203", "not a chapter"),
        ("waste_chapters.toml", '[02]\nactivities = ["x"]\n', "02", "NAF"),
        ("danger.toml", "words = []\n", "", "nothing reads 'words'"),
    ],
)
def test_what_is_wrong_is_said(written: Callable[[str, str], Taxonomy], name: str, text: str, table: str, says: str) -> None:
    with pytest.raises(TaxonomyError) as raised:
        written(name, text)
    error = raised.value
    assert (error.file, error.table) == (name.rsplit("/", 1)[-1], table)
    assert says in str(error)
    assert error.to_do


def test_a_file_of_another_encoding_is_told_apart(folder: Path) -> None:
    (folder / "resources" / "a.toml").write_bytes('[x]\nfr = "café"'.encode("latin-1"))
    with pytest.raises(TaxonomyError, match="not UTF-8"):
        load_taxonomy(folder)


def test_waste_codes_read_remarks_words_and_a_byte_order_mark(written: Callable[[str, str], Taxonomy]) -> None:
    taxonomy = written("waste_codes.csv", "\ufeff# a remark\n" + CODES + "020304,0,marc,grounds,A,B,un; deux ;\n")
    one = taxonomy.codes["020304"]
    assert (one.fr, one.en, one.official_fr, one.hazardous) == ("marc", "grounds", "A", False)
    assert one.words == ("un", "deux")
