"""Logs as fields: no message text, no names, no token; as lines to read, or as JSON."""

from __future__ import annotations

import json
import logging
import re
import sys
from collections.abc import MutableMapping
from datetime import UTC, datetime
from typing import Any

import structlog

_TOKEN_PATTERN = re.compile(r"\d{5,}:[\w-]{8,}")


def set_up_logging(level: str = "info", *, as_json: bool = False) -> None:
    """Set up logging at the start of the process, and anew once the settings are known."""
    least = logging.getLevelNamesMapping()[level.upper()]
    # Libraries write addresses they called into their complaints, and a bot's addresses hold its token.
    handler = logging.StreamHandler()
    handler.setFormatter(TokenFreeJson() if as_json else TokenFreeFormatter("%(levelname)s %(name)s: %(message)s"))
    # Nor are they asked for more than complaints, however much is wanted of Boucle: they would tell what people wrote.
    root = logging.getLogger()
    before = [each for each in root.handlers if isinstance(each.formatter, TokenFreeFormatter)]
    for each in before:
        root.removeHandler(each)
    logging.basicConfig(level=max(least, logging.WARNING), handlers=[handler])
    root.setLevel(max(least, logging.WARNING))
    logging.getLogger("apscheduler").setLevel(logging.WARNING)
    structlog.configure(
        processors=[
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.add_log_level,
            structlog.processors.format_exc_info,
            strike_tokens,
            structlog.processors.JSONRenderer(ensure_ascii=False) if as_json else structlog.processors.KeyValueRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(least),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )


class TokenFreeFormatter(logging.Formatter):
    """What a library has to say, without whatever looks like a token."""

    def format(self, record: logging.LogRecord) -> str:
        """One line, or several with what went wrong where."""
        return _TOKEN_PATTERN.sub("<token>", super().format(record))


class TokenFreeJson(TokenFreeFormatter):
    """The same as one JSON object, with the names that Boucle's own lines have."""

    def format(self, record: logging.LogRecord) -> str:
        """One line, whatever went wrong."""
        at = datetime.fromtimestamp(record.created, UTC).isoformat().replace("+00:00", "Z")
        fields = {"event": super().format(record), "logger": record.name, "timestamp": at, "level": record.levelname.lower()}
        return json.dumps(fields, ensure_ascii=False)


def strike_tokens(_: Any, __: str, fields: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Whatever looks like a token is struck out."""
    return {name: _TOKEN_PATTERN.sub("<token>", value) if isinstance(value, str) else value for name, value in fields.items()}
