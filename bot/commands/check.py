"""`boucle check taxonomy`: what does not fit together in the data files, one sentence each."""

from __future__ import annotations

from html import unescape
from pathlib import Path

import typer

from bot.rendering.text_renderer import TextRenderer
from matching import knowledge as known
from matching.knowledge import Knowledge
from matching.taxonomy.files.check import Problem, find_taxonomy_problems
from matching.taxonomy.files.errors import TaxonomyError
from matching.taxonomy.files.taker_check import find_taker_problems
from matching.taxonomy.index.ties import SortedProblems, read_ties, separate_ties


def run_check_command(cache: Path, language: str) -> int:
    """Say what is to be mended and which words are ambiguous on purpose. How many problems there are."""
    try:
        knowledge = known.load_knowledge(cache)
        found = find_data_problems(knowledge)
    except TaxonomyError as no:  # a file that cannot be read says itself what to do, in English like the files
        typer.echo(str(no), err=True)
        return 1
    print_check_result(found, TextRenderer(language, knowledge))
    return len(found.problems)


def find_data_problems(knowledge: Knowledge) -> SortedProblems:
    """What does not fit together, and which words are ambiguous on purpose. Raises TaxonomyError."""
    taxonomy, activities = knowledge.taxonomy, knowledge.activities
    problems = (*find_taxonomy_problems(taxonomy), *find_taker_problems(taxonomy, activities))
    return separate_ties(problems, read_ties())


def print_check_result(found: SortedProblems, renderer: TextRenderer) -> None:
    """One line a problem, then the ties, then the sum."""
    for one in found.problems:
        typer.echo(format_problem(one, renderer))
    for tie in found.ties:
        typer.echo(_unescape_sentence(renderer.render_sentence("check-tie", {**dict(tie.facts), "where": tie.where})))
    typer.echo(renderer.render_sentence("check-sum", {"problems": len(found.problems), "ties": len(found.ties)}))


def format_problem(problem: Problem, renderer: TextRenderer) -> str:
    """Where it is, what is wrong, and what to do."""
    return _unescape_sentence(
        renderer.render_sentence(f"check-{problem.kind}", {**dict(problem.facts), "where": problem.where})
    )


def _unescape_sentence(sentence: str) -> str:
    """Sentences are made for a phone, with < and > written for HTML; a terminal shows them as they are."""
    return unescape(sentence)
