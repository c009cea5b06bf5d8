"""Logs as fields: no message text, no names, no token."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog

_TOKEN_PATTERN = re.compile(r"\d{5,}:[\w-]{8,}")


def set_up_logging() -> None:
    """Set up logging once, at the start of the process."""
    # Libraries write addresses they called into their complaints, and a bot's addresses hold its token.
    handler = logging.StreamHandler()
    handler.setFormatter(TokenFreeFormatter("%(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
    logging.getLogger("apscheduler").setLevel(logging.WARNING)
    structlog.configure(
        processors=[
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.add_log_level,
            structlog.processors.format_exc_info,
            strike_tokens,
            structlog.processors.KeyValueRenderer(),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )


class TokenFreeFormatter(logging.Formatter):
    """What a library has to say, without whatever looks like a token."""

    def format(self, record: logging.LogRecord) -> str:
        """One line, or several with what went wrong where."""
        return _TOKEN_PATTERN.sub("<token>", super().format(record))


def strike_tokens(_: Any, __: str, fields: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Whatever looks like a token is struck out."""
    return {name: _TOKEN_PATTERN.sub("<token>", value) if isinstance(value, str) else value for name, value in fields.items()}
