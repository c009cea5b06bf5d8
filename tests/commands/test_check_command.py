"""`boucle check taxonomy`: sentences for what is to be mended, ties told apart, and an exit code."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.__main__ import cli
from bot.commands.check import format_problem
from bot.rendering.text_renderer import TEXT_LANGUAGES, TextRenderer
from matching.knowledge import Knowledge
from matching.taxonomy.files import check, taker_check
from matching.taxonomy.files.check import Problem
from matching.taxonomy.files.errors import TaxonomyError
from matching.taxonomy.index.ties import SynonymTie, read_ties, separate_ties

CACHE = {"BOUCLE_CACHE": str(Path(__file__).parents[2] / ".cache")}
OIL = Problem("same-wording", "used-cooking-oil", (("wording", "huile"), ("also", "engine-oil-waste, cutting-oil")))
SOURCES = inspect.getsource(check) + inspect.getsource(taker_check)
KINDS = {*re.findall(r'Problem\(\s*"([a-z-]+)"', SOURCES), "tie-unused"}
FACT_NAMES = "parent resource process code language wordings unit factor base wording also activity named"
FACTS = tuple((name, "x") for name in FACT_NAMES.split())


def test_the_taxonomy_we_ship_has_no_problems() -> None:
    said = CliRunner().invoke(cli, ["check", "taxonomy"], env=CACHE)
    assert said.exit_code == 0, said.output
    assert "« huile » peut être used-cooking-oil" in said.output
    assert said.output.splitlines()[-1].startswith("Rien à corriger")


def test_a_broken_file_is_a_sentence_and_exit_code_1(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: Path) -> Knowledge:
        raise TaxonomyError("wood.toml", "sawdust", "'fr' is missing or empty", "Add a line.")

    monkeypatch.setattr("matching.knowledge.load_knowledge", broken)
    said = CliRunner().invoke(cli, ["check", "taxonomy"], env=CACHE)
    assert (said.exit_code, said.stderr) == (1, "wood.toml [sawdust]: 'fr' is missing or empty. Add a line.\n")


def test_a_problem_is_exit_code_1(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.commands.check.find_taxonomy_problems", lambda _: (Problem("outlet-to-itself", "wood>wood"), OIL))
    said = CliRunner().invoke(cli, ["check", "taxonomy", "--language", "en"], env=CACHE)
    assert said.exit_code == 1
    assert said.output.startswith("outlet wood>wood: a resource cannot be its own outlet.")


@pytest.mark.parametrize("language", TEXT_LANGUAGES)
@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_problem_has_its_sentence(knowledge: Knowledge, kind: str, language: str) -> None:
    assert "here>there" in format_problem(Problem(kind, "here>there", FACTS), TextRenderer(language, knowledge))


@pytest.mark.parametrize(
    ("owners", "problems", "ties"),
    [
        ({"used-cooking-oil", "engine-oil-waste", "cutting-oil"}, [], 1),
        ({"used-cooking-oil", "engine-oil-waste"}, ["same-wording"], 0),  # a third owner was not meant
    ],
)
def test_what_is_shared_on_purpose_is_no_problem(owners: set[str], problems: list[str], ties: int) -> None:
    found = separate_ties([OIL], [SynonymTie("huile", frozenset(owners))])
    assert ([one.kind for one in found.problems], len(found.ties)) == (problems, ties)


def test_a_tie_that_nothing_shares_is_a_problem() -> None:
    assert separate_ties([], [SynonymTie("huile", frozenset({"a", "b"}))]).problems == (Problem("tie-unused", "huile"),)


@pytest.mark.parametrize(
    "text",
    [
        '[[tie]]\nwordings = ["huile"]\nresources = ["a"]\n',
        '[[tie]]\nresources = ["a", "b"]\n',
        'tie = "huile"\n',
        '[[tie]]\nwordings = ["huile"]\nresources = ["a", "b"]\nresource = "c"\n',
    ],
)
def test_a_tie_that_cannot_be_read_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "ties.toml").write_text(text, encoding="utf-8")
    with pytest.raises(TaxonomyError, match=r"ties\.toml"):
        read_ties(tmp_path / "ties.toml")
