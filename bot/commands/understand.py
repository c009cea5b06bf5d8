"""`boucle understand`: sentences on standard input → one JSON object a line, for spreadsheets and tests."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO

import typer

from bot.commands.reading_json import ReadingJson, build_reading_json
from bot.rendering.text_renderer import TEXT_LANGUAGES, build_renderers
from matching.knowledge import Knowledge

LONGEST_SENTENCE = 4096  # characters of a Telegram message: more than that nobody can say in one


class BadSentenceLine(Exception):
    """A line that cannot be read; the message says what it should look like."""


@dataclass(frozen=True, slots=True)
class SentenceLine:
    """One line: the sentence, what its author does (NAF code or words), the language where its words do not tell."""

    text: str
    activity: str | None = None
    language: str = TEXT_LANGUAGES[0]


def run_understand_command(knowledge: Knowledge, lines: Iterable[bytes], out: BinaryIO, today: date) -> int:
    """Answer each line in its turn, at once. How many could not be read: those are told on standard error too."""
    words, bad = build_renderers(knowledge), 0
    for number, line in enumerate(lines, 1):
        try:
            asked = read_sentence_line(line)
            reading = knowledge.understand_text(asked.text, asked.language, today, asked.activity)
            answer: ReadingJson = build_reading_json(reading, knowledge, words, asked.activity)
        except BadSentenceLine as no:
            bad += 1
            answer = {"error": f"line {number}: {no}"}
            typer.echo(answer["error"], err=True)
        # Half an emoji, as JSON may carry it, is no text: it becomes a question mark rather than the end of the run.
        out.write(json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
        out.flush()
    return bad


def read_sentence_line(line: bytes) -> SentenceLine:
    """A line as plain text or as a JSON object. Raises BadSentenceLine."""
    try:
        said = line.decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError:
        raise BadSentenceLine("not UTF-8; save the file as UTF-8") from None
    asked = _read_object(said) if said.lstrip().startswith("{") else SentenceLine(said)
    if len(asked.text) > LONGEST_SENTENCE:
        raise BadSentenceLine(f"{len(asked.text)} characters; a sentence has {LONGEST_SENTENCE} at most")
    return asked


def _read_object(said: str) -> SentenceLine:
    try:
        fields = json.loads(said)
    except (json.JSONDecodeError, RecursionError):
        raise BadSentenceLine('not JSON; write {"text": "…", "activity": "…", "lang": "fr"} or plain text') from None
    text, activity, language = fields.get("text"), fields.get("activity"), fields.get("lang") or TEXT_LANGUAGES[0]
    if not isinstance(text, str):
        raise BadSentenceLine('"text" must be there and be a text')
    if not isinstance(activity, str | None):
        raise BadSentenceLine('"activity" must be a NAF code or words, between quotes')
    if language not in TEXT_LANGUAGES:
        raise BadSentenceLine(f'"lang" must be one of {", ".join(TEXT_LANGUAGES)}')
    return SentenceLine(text, (activity or "").strip() or None, language)
