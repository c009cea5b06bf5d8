"""Every log line that a test makes, beside what people typed in it and what they are called: no line may hold any of that."""

from __future__ import annotations

import logging
import re
from collections.abc import MutableMapping
from typing import Any

import structlog

_LINES: list[str] = []
_NAMES: set[str] = set()
_TYPED: set[str] = set()
_SHORTEST = 10  # letters: what is shorter may stand in a line by itself, like "ok" or a number


class LineGatherer(logging.Handler):
    """What libraries and the store say."""

    def emit(self, record: logging.LogRecord) -> None:
        _LINES.append(self.format(record))


_HANDLER = LineGatherer()


def gather_line(_: Any, __: str, fields: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """What Boucle says itself, with what went wrong where."""
    _LINES.append(repr(dict(fields)))
    return fields


def begin_gathering() -> None:
    """A test begins: nothing was logged, typed or named yet."""
    _LINES.clear(), _NAMES.clear(), _TYPED.clear()
    if _HANDLER not in logging.getLogger().handlers:
        logging.getLogger().addHandler(_HANDLER)
    if gather_line not in structlog.get_config()["processors"]:
        # As the product logs, and not as a terminal shows it: no value of any variable.
        structlog.configure(
            processors=[structlog.processors.format_exc_info, gather_line, structlog.processors.KeyValueRenderer()]
        )


def note_name(name: str) -> None:
    """Somebody, or a company, is called so."""
    _NAMES.add(name)


def note_update(fields: MutableMapping[str, Any]) -> None:
    """What somebody typed, or shared of themselves."""
    for message in (value for value in fields.values() if isinstance(value, dict)):
        _TYPED.update(str(message[key]) for key in ("text", "caption") if message.get(key))
        _TYPED.update(str(value) for value in (message.get("contact") or {}).values() if isinstance(value, str))


def list_lines() -> list[str]:
    """What was logged in this test so far."""
    return list(_LINES)


def find_told_lines() -> list[str]:
    """The lines that tell of somebody."""
    words = {each for each in _TYPED if len(each) >= _SHORTEST and not each.startswith("/")}
    named = [re.compile(rf"(?<!\w){re.escape(name)}(?!\w)") for name in _NAMES if len(name) > 2]
    return [line for line in _LINES if any(each in line for each in words) or any(name.search(line) for name in named)]
