"""`boucle evaluate`: the figures are those one would count by hand, and they do not fall."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.__main__ import cli
from bot.commands.evaluate import run_evaluate_command
from bot.commands.exchanges import find_place
from bot.commands.labelled import Alarms, Hits, LabelledRow, measure_alarms, measure_hits, read_labelled_rows
from bot.commands.plain_search import BM25
from bot.commands.said_fields import judge_sentence, read_labelled_sentences
from bot.commands.table import format_table
from bot.settings import BadSettings
from matching.knowledge import Knowledge
from matching.taxonomy.codes.lookalike import Lookalike

TODAY = date(2026, 11, 21)
CACHE = {"BOUCLE_CACHE": str(Path(__file__).parents[2] / ".cache")}
WASTES = "text,lang,activity,nace,codes,also,origin\nmarc de café,fr,torréfaction,1083,020304,200108,judged\n"


def row(codes: str, also: str = "") -> LabelledRow:
    return LabelledRow("x", None, "fr", "", frozenset(codes.split()), frozenset(also.split()))


ROWS = [row("020304"), row("150103", "200138"), row("130205")]
ANSWERS: Sequence[Sequence[str]] = (["020304"], ["150101", "200138"], [])


@pytest.mark.parametrize(
    ("digits", "lenient", "expected"),
    [
        (6, False, Hits(1 / 3, 1 / 3, 1 / 3, 1 / 3)),
        (6, True, Hits(1 / 3, 2 / 3, 2 / 3, 1.5 / 3)),
        (4, False, Hits(2 / 3, 2 / 3, 2 / 3, 2 / 3)),
        (2, False, Hits(2 / 3, 2 / 3, 2 / 3, 2 / 3)),
    ],
)
def test_hits(digits: int, lenient: bool, expected: Hits) -> None:
    assert measure_hits(ROWS, ANSWERS, digits, lenient) == expected


def test_nothing_labelled_counts_nothing() -> None:
    assert measure_hits([], [], 6, lenient=True) == Hits(0, 0, 0, 0)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ((["130205"], ["a", "b", "130205"]), Alarms(1.0, 0.5)),
        ((["a", "b", "c", "130205"], []), Alarms(0.0, 0.0)),  # the fourth is not shown
    ],
)
def test_alarms(answers: Sequence[Sequence[str]], expected: Alarms) -> None:
    assert measure_alarms([row("130205"), row("020304")], answers, {"130205"}) == expected


def test_bm25_prefers_the_rarer_word_and_the_shorter_name() -> None:
    plain = BM25([("1", "boues de lavage"), ("2", "boues de lavage et de nettoyage"), ("3", "boues"), ("4", "sciure")])
    assert plain.search("lavage de sciures") == ["4", "1", "2"]
    assert plain.search("verre") == []


def test_rapidfuzz_finds_a_misspelt_name() -> None:
    assert Lookalike([("1", "sciure"), ("2", "verre")]).search("siure")[0] == "1"


@pytest.mark.parametrize(
    ("scores", "wanted", "first", "among_three"),
    [
        ([3, 1, 2], [0], 1, 1),
        ([1, 2, 3], [0], 0, 1),
        ([0, 0, 0, 0], [1], 1 / 4, 3 / 4),  # four equals: each place is a quarter its own
        ([1, 2, 3, 1, 1], [0], 0, 1 / 3),  # one place is left for three
        ([1, 2, 3, 1, 1], [0, 3], 0, 2 / 3),  # two of them are of the kind that is looked for
        ([1, 2, 3, 3, 3], [0, 2], 1 / 3, 1),  # the best of the kind counts
    ],
)
def test_equals_share_their_places(scores: list[float], wanted: list[int], first: float, among_three: float) -> None:
    place = find_place(scores, [number in wanted for number in range(len(scores))])
    assert place.share_within(1) == pytest.approx(first)
    assert place.share_within(3) == pytest.approx(among_three)


EXCHANGES = (
    "offer,offer_activity,offer_nace,need,need_activity,need_nace\n"
    "drêches,brasserie,1105,aliment pour bétail,élevage bovin,0141\n"
    "vapeur,centrale,3511,chaleur pour le procédé,papeterie,1711\n"
)


def test_exchanges_are_judged_both_ways_by_words_and_by_codes(knowledge: Knowledge, tmp_path: Path) -> None:
    (tmp_path / "exchanges.csv").write_text(EXCHANGES, encoding="utf-8")
    said = run_evaluate_command(knowledge, tmp_path / "exchanges.csv", TODAY)
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in said.splitlines() if line.startswith("| Boucle")]
    assert [row[1:3] for row in rows] == [
        ["words", "needs"],
        ["words", "offers"],
        ["NACE codes", "needs"],
        ["NACE codes", "offers"],
    ]
    assert {cell for row in rows for cell in row[3:]} == {"1.000"}


def test_a_table_is_markdown_with_its_columns_in_line() -> None:
    assert format_table("Title", ("a", "b"), [["x", ".5"], ["long", ".25"]]).splitlines() == [
        "**Title**",
        "",
        "| a    |   b |",
        "| ---- | --: |",
        "| x    |  .5 |",
        "| long | .25 |",
    ]


def test_the_command_prints_boucle_next_to_simpler_ways(tmp_path: Path) -> None:
    (tmp_path / "wastes.csv").write_text(WASTES, encoding="utf-8-sig")
    said = CliRunner().invoke(cli, ["evaluate", str(tmp_path / "wastes.csv")], env=CACHE)
    assert said.exit_code == 0, said.output
    assert "| Boucle                    |      6 |     1.000 |" in said.output
    assert "BM25, official names" in said.output
    assert "| judged " in said.output


SENTENCES = (
    "text\tlang\tkind\tresource\tamount\tunit\trhythm\tprice\tplace\n"
    "600 kg de drêches par semaine à donner à Niort\tfr\toffer\tdr[êe]che\t0.6\tt\tweek\tgive\tNiort\n"
    "marc de café\tfr\toffer|none\tsciure\t\t\t\t\t\n"
)


def test_sentences_are_judged_field_by_field(knowledge: Knowledge, tmp_path: Path) -> None:
    (tmp_path / "said.tsv").write_text(SENTENCES, encoding="utf-8")
    said = run_evaluate_command(knowledge, tmp_path / "said.tsv", TODAY)
    lines = {
        line.split("|")[1].strip(): [cell.strip() for cell in line.split("|")[2:-1]]
        for line in said.splitlines()
        if "|" in line
    }
    assert lines["all"] == ["2", "1.000", ".500", ".500", "1.000", "1.000", "1.000", "1.000", ".500"]
    assert lines["marc de café"] == ["resource first, resource among four"]


@pytest.mark.skipif("BOUCLE_FIELD" not in os.environ, reason="BOUCLE_FIELD names no file of labelled sentences")
def test_the_fields_of_sentences_do_not_fall(knowledge: Knowledge) -> None:
    rows = read_labelled_sentences(Path(os.environ["BOUCLE_FIELD"]))
    judged = [judge_sentence(row, knowledge.understand_text(row.text, row.language, TODAY), knowledge) for row in rows]
    floors = {"kind": 0.96, "resource first": 0.93, "resource among four": 0.97, "amount": 0.97, "rhythm": 0.96, "price": 0.92}
    for field, least in floors.items():
        flags = [one[field] for one in judged if field in one]
        assert sum(flags) >= least * len(flags), field


def test_another_file_is_refused_with_what_it_must_hold(knowledge: Knowledge, tmp_path: Path) -> None:
    (tmp_path / "other.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(BadSettings, match="text and codes"):
        run_evaluate_command(knowledge, tmp_path / "other.csv", TODAY)


@pytest.mark.skipif("BOUCLE_EVAL" not in os.environ, reason="BOUCLE_EVAL names no folder of labelled data")
@pytest.mark.parametrize(
    ("file", "first", "five", "right"), [("waste_codes_fr.csv", 0.85, 0.96, 0.90), ("waste_codes_en.csv", 0.76, 0.88, 0.83)]
)
def test_the_accuracy_of_waste_codes_does_not_fall(
    knowledge: Knowledge, file: str, first: float, five: float, right: float
) -> None:
    rows = read_labelled_rows(Path(os.environ["BOUCLE_EVAL"]) / file)
    answers = []
    for one in rows:
        reading = knowledge.understand_text(one.text, one.language, TODAY, one.activity)
        answers.append([guess.code for guess in knowledge.guess_waste_codes(reading, one.activity)])
    rate = measure_hits(rows, answers, 6, lenient=True)
    danger = measure_alarms(rows, answers, {code.code for code in knowledge.taxonomy.codes.values() if code.hazardous})
    assert rate.first >= first
    assert rate.five >= five
    assert danger.recall >= 0.98
    assert danger.precision >= right


@pytest.mark.skipif("BOUCLE_EVAL" not in os.environ, reason="BOUCLE_EVAL names no folder of labelled data")
def test_partners_are_found_more_often_than_by_shared_words(knowledge: Knowledge) -> None:
    lines = run_evaluate_command(knowledge, Path(os.environ["BOUCLE_EVAL"]) / "exchanges.csv", TODAY).splitlines()
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines if line.count("|") > 6 and "." in line]
    found = {tuple(row[:3]): [float(cell) for cell in row[3:]] for row in rows}
    for known_by, five, of_kind in (("words", 0.55, 0.69), ("NACE codes", 0.56, 0.68)):
        ours, plain = found["Boucle", known_by, "needs"], found["shared words", known_by, "needs"]
        assert ours[0] > plain[0]
        assert ours[2] >= five
        assert ours[5] >= of_kind
