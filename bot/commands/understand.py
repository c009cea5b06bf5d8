"""`boucle understand`: sentences on standard input → one JSON object a line, for spreadsheets and tests."""
from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO

import typer

from bot.commands.reading_json import Shape, shaped
from bot.rendering.text_renderer import LANGUAGES, wordings
from matching.knowledge import Knowledge

LONGEST = 4096  # characters of a Telegram message: more than that nobody can say in one


class BadLine(Exception):
    """A line that cannot be read; the message says what it should look like."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One line: the sentence, what its author does (NAF code or words), the language where its words do not tell."""

    text: str
    activity: str | None = None
    language: str = LANGUAGES[0]


def run(knowledge: Knowledge, lines: Iterable[bytes], out: BinaryIO, today: date) -> int:
    """Answer each line in its turn, at once. How many could not be read: those are told on standard error too."""
    words, bad = wordings(knowledge), 0
    for number, line in enumerate(lines, 1):
        try:
            asked = read(line)
            reading = knowledge.understand(asked.text, asked.language, today, asked.activity)
            answer: Shape = shaped(reading, knowledge, words, asked.activity)
        except BadLine as no:
            bad += 1
            answer = {"error": f"line {number}: {no}"}
            typer.echo(answer["error"], err=True)
        # Half an emoji, as JSON may carry it, is no text: it becomes a question mark rather than the end of the run.
        out.write(json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
        out.flush()
    return bad


def read(line: bytes) -> Asked:
    """A line as plain text or as a JSON object. Raises BadLine."""
    try:
        said = line.decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError:
        raise BadLine("not UTF-8; save the file as UTF-8") from None
    asked = _object(said) if said.lstrip().startswith("{") else Asked(said)
    if len(asked.text) > LONGEST:
        raise BadLine(f"{len(asked.text)} characters; a sentence has {LONGEST} at most")
    return asked


def _object(said: str) -> Asked:
    try:
        fields = json.loads(said)
    except (json.JSONDecodeError, RecursionError):
        raise BadLine('not JSON; write {"text": "…", "activity": "…", "lang": "fr"} or plain text') from None
    text, activity, language = fields.get("text"), fields.get("activity"), fields.get("lang") or LANGUAGES[0]
    if not isinstance(text, str):
        raise BadLine('"text" must be there and be a text')
    if not isinstance(activity, str | None):
        raise BadLine('"activity" must be a NAF code or words, between quotes')
    if language not in LANGUAGES:
        raise BadLine(f'"lang" must be one of {", ".join(LANGUAGES)}')
    return Asked(text, (activity or "").strip() or None, language)
