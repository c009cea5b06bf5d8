"""`boucle check taxonomy`: what does not fit together in the data files, one sentence each."""
from __future__ import annotations

from html import unescape
from pathlib import Path

import typer

from bot.rendering.text_renderer import Wording
from matching import knowledge as known
from matching.taxonomy.files.check import Problem, problems
from matching.taxonomy.files.errors import TaxonomyError
from matching.taxonomy.index.ties import SortedOut, read_ties, sort_out


def run(cache: Path, language: str) -> int:
    """Say what is to be mended and which words are ambiguous on purpose. How many problems there are."""
    try:
        knowledge = known.load(cache)
        found = sort_out(problems(knowledge.taxonomy), read_ties())
    except TaxonomyError as no:  # a file that cannot be read says itself what to do, in English like the files
        typer.echo(str(no), err=True)
        return 1
    say(found, Wording(language, knowledge))
    return len(found.problems)


def say(found: SortedOut, wording: Wording) -> None:
    """One line a problem, then the ties, then the sum."""
    for one in found.problems:
        typer.echo(sentence(one, wording))
    for tie in found.ties:
        typer.echo(_plain(wording.sentence("check-tie", {**dict(tie.facts), "where": tie.where})))
    typer.echo(wording.sentence("check-sum", {"problems": len(found.problems), "ties": len(found.ties)}))


def sentence(one: Problem, wording: Wording) -> str:
    """Where it is, what is wrong, and what to do."""
    return _plain(wording.sentence(f"check-{one.kind}", {**dict(one.facts), "where": one.where}))


def _plain(sentence: str) -> str:
    """Sentences are made for a phone, with < and > written for HTML; a terminal shows them as they are."""
    return unescape(sentence)
