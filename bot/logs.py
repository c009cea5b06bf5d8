"""Logs as fields: no message text, no names, no token."""
from __future__ import annotations

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog

TOKEN = re.compile(r"\d{5,}:[\w-]{8,}")


def quiet() -> None:
    """Set up logging once, at the start of the process."""
    # httpx writes every address it calls, and a bot's addresses hold its token.
    logging.getLogger("httpx").setLevel(logging.WARNING)
    logging.getLogger("apscheduler").setLevel(logging.WARNING)
    structlog.configure(
        processors=[structlog.processors.TimeStamper(fmt="iso", utc=True), structlog.processors.add_log_level,
                    structlog.processors.format_exc_info, without_token, structlog.processors.KeyValueRenderer()],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr))


def without_token(_: Any, __: str, fields: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Whatever looks like a token is struck out."""
    return {name: TOKEN.sub("<token>", value) if isinstance(value, str) else value for name, value in fields.items()}
